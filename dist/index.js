import{createRequire as e}from"module";var r={42613:(r=>{
r.exports=e(import.meta.url)("assert")}),20181:(r=>{
r.exports=e(import.meta.url)("buffer")}),24434:(r=>{
r.exports=e(import.meta.url)("events")}),79896:(r=>{
r.exports=e(import.meta.url)("fs")}),58611:(r=>{
r.exports=e(import.meta.url)("http")}),65692:(r=>{
r.exports=e(import.meta.url)("https")}),69278:(r=>{
r.exports=e(import.meta.url)("net")}),34589:(r=>{
r.exports=e(import.meta.url)("node:assert")}),16698:(r=>{
r.exports=e(import.meta.url)("node:async_hooks")}),4573:(r=>{
r.exports=e(import.meta.url)("node:buffer")}),31421:(r=>{
r.exports=e(import.meta.url)("node:child_process")}),37540:(r=>{
r.exports=e(import.meta.url)("node:console")}),77598:(r=>{
r.exports=e(import.meta.url)("node:crypto")}),53053:(r=>{
r.exports=e(import.meta.url)("node:diagnostics_channel")}),40610:(r=>{
r.exports=e(import.meta.url)("node:dns")}),78474:(r=>{
r.exports=e(import.meta.url)("node:events")}),73024:(r=>{
r.exports=e(import.meta.url)("node:fs")}),51455:(r=>{
r.exports=e(import.meta.url)("node:fs/promises")}),37067:(r=>{
r.exports=e(import.meta.url)("node:http")}),32467:(r=>{
r.exports=e(import.meta.url)("node:http2")}),44708:(r=>{
r.exports=e(import.meta.url)("node:https")}),77030:(r=>{
r.exports=e(import.meta.url)("node:net")}),48161:(r=>{
r.exports=e(import.meta.url)("node:os")}),76760:(r=>{
r.exports=e(import.meta.url)("node:path")}),643:(r=>{
r.exports=e(import.meta.url)("node:perf_hooks")}),1708:(r=>{
r.exports=e(import.meta.url)("node:process")}),41792:(r=>{
r.exports=e(import.meta.url)("node:querystring")}),57075:(r=>{
r.exports=e(import.meta.url)("node:stream")}),38321:(r=>{
r.exports=e(import.meta.url)("node:stream/consumers")}),46466:(r=>{
r.exports=e(import.meta.url)("node:stream/promises")}),58500:(r=>{
r.exports=e(import.meta.url)("node:timers/promises")}),41692:(r=>{
r.exports=e(import.meta.url)("node:tls")}),73136:(r=>{
r.exports=e(import.meta.url)("node:url")}),57975:(r=>{
r.exports=e(import.meta.url)("node:util")}),73429:(r=>{
r.exports=e(import.meta.url)("node:util/types")}),75919:(r=>{
r.exports=e(import.meta.url)("node:worker_threads")}),38522:(r=>{
r.exports=e(import.meta.url)("node:zlib")}),70857:(r=>{
r.exports=e(import.meta.url)("os")}),932:(r=>{
r.exports=e(import.meta.url)("process")}),13193:(r=>{
r.exports=e(import.meta.url)("string_decoder")}),64756:(r=>{
r.exports=e(import.meta.url)("tls")}),39023:(r=>{
r.exports=e(import.meta.url)("util")}),25602:((e,r,t)=>{
t.d(r,{E:()=>o,b:()=>messageOf});
let o=class KnownError extends Error{name="KnownError";code;fault;advice;location;problems;evidence;mayLand;constructor(e,r){super(e,void 0===r.cause?void 0:{cause:r.cause});this.code=r.code;this.fault=r.fault??"user";this.advice=r.advice;this.location=r.location;this.problems=r.problems??[];this.evidence=r.evidence??[];this.mayLand=r.mayLand??(r.cause instanceof o&&r.cause.mayLand)}};
function messageOf(e){return e instanceof Error?e.message:String(e)}}),51296:((e,r,t)=>{
t.a(e,async(e,r)=>{try{var o=t(78474);var n=t(82488);var i=t(25602);const e=new AbortController;(0,o.setMaxListeners)(0,e.signal);function cancel(){e.abort(new i.E("The workflow was cancelled.",{code:"cancelled",fault:"user",advice:"The log says what was undone. Run it again when you are ready."}))}process.on("SIGINT",cancel);process.on("SIGTERM",cancel);const s="true"===(0,n.Gu)("is-post");if(!s)(0,n.LZ)("is-post","true");const a=s?(await Promise.all([t.e(4711),t.e(5938),t.e(4810)]).then(t.bind(t,54810))).post:(await Promise.all([t.e(4711),t.e(5938)]).then(t.bind(t,35938))).main;process.exitCode=await a(process.env,e.signal);r()}catch(e){r(e)}},1)}),82488:((r,t,o)=>{
o.d(t,{N4:()=>endGroup,z3:()=>error,V4:()=>getInput,Gu:()=>getState,pq:()=>info,lm:()=>notice,LZ:()=>saveState,uH:()=>setOutput,Pq:()=>setSecret,Oh:()=>startGroup,$e:()=>warning});
var n=o(70857);
function utils_toCommandValue(e){if(null==e)return"";else if("string"==typeof e||e instanceof String)return e;return JSON.stringify(e)}
function toCommandProperties(e){if(!Object.keys(e).length)return{};return{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}}
function command_issueCommand(e,r,t){const o=new s(e,r,t);process.stdout.write(o.toString()+n.EOL)}
function command_issue(e,r=""){command_issueCommand(e,{},r)}
const i="::";
let s=class Command{constructor(e,r,t){if(!e)e="missing.command";this.command=e;this.properties=r;this.message=t}toString(){let e=i+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let r=true;for(const t in this.properties)if(this.properties.hasOwnProperty(t)){const o=this.properties[t];if(o){if(r)r=false;else e+=",";e+=`${t}=${escapeProperty(o)}`}}}e+=`${i}${escapeData(this.message)}`;return e}};
function escapeData(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function escapeProperty(e){return utils_toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}
const a=e(import.meta.url)("crypto");
var c=o(79896);
function file_command_issueFileCommand(e,r){const t=process.env[`GITHUB_${e}`];if(!t)throw new Error(`Unable to find environment variable for file command ${e}`);if(!c.existsSync(t))throw new Error(`Missing file at path: ${t}`);c.appendFileSync(t,`${utils_toCommandValue(r)}${n.EOL}`,{encoding:"utf8"})}
function file_command_prepareKeyValueMessage(e,r){const t=`ghadelimiter_${a.randomUUID()}`;const o=utils_toCommandValue(r);if(e.includes(t))throw new Error(`Unexpected input: name should not contain the delimiter "${t}"`);if(o.includes(t))throw new Error(`Unexpected input: value should not contain the delimiter "${t}"`);return`${e}<<${t}${n.EOL}${o}${n.EOL}${t}`}
e(import.meta.url)("path");
var u;
(function(e){e[e["Success"]=0]="Success";e[e["Failure"]=1]="Failure"})(u||(u={}));
function setSecret(e){command_issueCommand("add-mask",{},e)}
function getInput(e,r){const t=process.env[`INPUT_${e.replace(/ /g,"_").toUpperCase()}`]||"";if(r&&r.required&&!t)throw new Error(`Input required and not supplied: ${e}`);if(r&&false===r.trimWhitespace)return t;return t.trim()}
function setOutput(e,r){const t=process.env["GITHUB_OUTPUT"]||"";if(t)return file_command_issueFileCommand("OUTPUT",file_command_prepareKeyValueMessage(e,r));process.stdout.write(n.EOL);command_issueCommand("set-output",{name:e},utils_toCommandValue(r))}
function error(e,r={}){command_issueCommand("error",toCommandProperties(r),e instanceof Error?e.toString():e)}
function warning(e,r={}){command_issueCommand("warning",toCommandProperties(r),e instanceof Error?e.toString():e)}
function notice(e,r={}){command_issueCommand("notice",toCommandProperties(r),e instanceof Error?e.toString():e)}
function info(e){process.stdout.write(e+n.EOL)}
function startGroup(e){command_issue("group",e)}
function endGroup(){command_issue("endgroup")}
function saveState(e,r){const t=process.env["GITHUB_STATE"]||"";if(t)return file_command_issueFileCommand("STATE",file_command_prepareKeyValueMessage(e,r));command_issueCommand("save-state",{name:e},utils_toCommandValue(r))}
function getState(e){return process.env[`STATE_${e}`]||""}})};var t={};function __nccwpck_require__(e){var o=t[e];if(void 0!==o)return o.exports;var n=t[e]={exports:{}};var i=true;try{r[e].call(n.exports,n,n.exports,__nccwpck_require__);i=false}finally{if(i)delete t[e]}return n.exports}__nccwpck_require__.m=r;if(void 0!==__nccwpck_require__)__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__";var r="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__";var t="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__";var resolveQueue=e=>{if(e&&e.d<1){e.d=1;e.forEach(e=>e.r--);e.forEach(e=>e.r--?e.r++:e())}};var wrapDeps=o=>o.map(o=>{if(null!==o&&"object"==typeof o){if(o[e])return o;if(o.then){var n=[];n.d=0;o.then(e=>{i[r]=e;resolveQueue(n)},e=>{i[t]=e;resolveQueue(n)});var i={};i[e]=e=>e(n);return i}}var s={};s[e]=e=>{};s[r]=o;return s});__nccwpck_require__.a=(o,n,i)=>{var s;i&&((s=[]).d=-1);var a=new Set;var c=o.exports;var u;var p;var m;var _=new Promise((e,r)=>{m=r;p=e});_[r]=c;_[e]=e=>(s&&e(s),a.forEach(e),_["catch"](e=>{}));o.exports=_;n(o=>{u=wrapDeps(o);var n;var getResult=()=>u.map(e=>{if(e[t])throw e[t];return e[r]});var i=new Promise(r=>{n=()=>r(getResult);n.r=0;var fnQueue=e=>e!==s&&!a.has(e)&&(a.add(e),e&&!e.d&&(n.r++,e.push(n)));u.map(r=>r[e](fnQueue))});return n.r?i:getResult()},e=>(e?m(_[t]=e):p(c),resolveQueue(s)));s&&s.d<0&&(s.d=0)}})();(()=>{__nccwpck_require__.n=e=>{var r=e&&e.__esModule?()=>e["default"]:()=>e;__nccwpck_require__.d(r,{a:r});return r}})();(()=>{var e=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__;var r;__nccwpck_require__.t=function(t,o){if(1&o)t=this(t);if(8&o)return t;if("object"==typeof t&&t){if(4&o&&t.__esModule)return t;if(16&o&&"function"==typeof t.then)return t}var n=Object.create(null);__nccwpck_require__.r(n);var i={};r=r||[null,e({}),e([]),e(e)];for(var s=2&o&&t;"object"==typeof s&&!~r.indexOf(s);s=e(s))Object.getOwnPropertyNames(s).forEach(e=>i[e]=()=>t[e]);i["default"]=()=>t;__nccwpck_require__.d(n,i);return n}})();(()=>{__nccwpck_require__.d=(e,r)=>{for(var t in r)if(__nccwpck_require__.o(r,t)&&!__nccwpck_require__.o(e,t))Object.defineProperty(e,t,{enumerable:true,get:r[t]})}})();(()=>{__nccwpck_require__.f={};__nccwpck_require__.e=e=>Promise.all(Object.keys(__nccwpck_require__.f).reduce((r,t)=>{__nccwpck_require__.f[t](e,r);return r},[]))})();(()=>{__nccwpck_require__.u=e=>""+e+".index.js"})();(()=>{__nccwpck_require__.o=(e,r)=>Object.prototype.hasOwnProperty.call(e,r)})();(()=>{__nccwpck_require__.r=e=>{if("u">typeof Symbol&&Symbol.toStringTag)Object.defineProperty(e,Symbol.toStringTag,{value:"Module"});Object.defineProperty(e,"__esModule",{value:true})}})();(()=>{var e={8792:0};var installChunk=r=>{var{ids:t,modules:o,runtime:n}=r;var i,s,a=0;for(i in o)if(__nccwpck_require__.o(o,i))__nccwpck_require__.m[i]=o[i];if(n)n(__nccwpck_require__);for(;a<t.length;a++){s=t[a];if(__nccwpck_require__.o(e,s)&&e[s])e[s][0]();e[t[a]]=0}};__nccwpck_require__.f.j=(r,t)=>{var o=__nccwpck_require__.o(e,r)?e[r]:void 0;if(0!==o)if(o)t.push(o[1]);else{var n=import("./"+__nccwpck_require__.u(r)).then(installChunk,t=>{if(0!==e[r])e[r]=void 0;throw t});var n=Promise.race([n,new Promise(t=>o=e[r]=[t])]);t.push(o[1]=n)}}})();var o=__nccwpck_require__(51296);o=await o;