export const id=2265;export const ids=[2265];export const modules={44574:((e,t,n)=>{
n.d(t,{L:()=>bundleFolder});
var r=n(73024);
var o=n(76760);
var i=n(73136);
function bundleFolder(e){const t=o.dirname((0,i.fileURLToPath)(import.meta.url));for(let n=t;n!==o.dirname(n);n=o.dirname(n))for(const t of[o.join(n,e),o.join(n,"dist",e)])if((0,r.existsSync)(o.join(t,"index.js")))return t;throw new Error(`the program ${e} was found nowhere above ${t}; npm run build makes it`)}}),12265:((e,t,n)=>{
n.d(t,{T:()=>hasCache,X:()=>restoreFolder,saveFolder:()=>saveFolder});
var r=n(51455);
var o=n(76760);
var i=n(25602);
var a=n(40923);
var s=n(73024);
var c=n(58500);
var d=n(65103);
async function adoptFolder(e,t){if((0,s.lstatSync)(e,{throwIfNoEntry:false})?.isDirectory()!==true)return;await purge(e);(0,s.mkdirSync)(o.dirname(t),{recursive:true});await merge(e,t)}
async function purge(e){await (0,c.setImmediate)();for(const t of(0,s.readdirSync)(e,{withFileTypes:true})){const n=o.join(e,t.name);if(t.isDirectory())await purge(n);else if(!t.isFile()||isVerdict(t.name))(0,s.rmSync)(n)}}
function isVerdict(e){return e.endsWith(".ziphash")}
async function merge(e,t){if(!(0,s.existsSync)(t)&&moves(e,t))return;await (0,c.setImmediate)();(0,s.mkdirSync)(t,{recursive:true});for(const n of(0,s.readdirSync)(e,{withFileTypes:true})){const[r,i]=[o.join(e,n.name),o.join(t,n.name)];if(n.isDirectory())await merge(r,i);else if(!(0,s.existsSync)(i)&&!moves(r,i))(0,s.copyFileSync)(r,i)}}
function moves(e,t){try{(0,s.renameSync)(e,t);return true}catch(e){if("EXDEV"===(0,d.$N)(e))return false;throw e}}
var u=n(44574);
var l=n(93636);
async function runErrand({folder:e,work:t,env:n,...i},a){const s=o.join(t,"answer.json");const[c,d]=[o.join(t,"bin"),o.join(t,"temporary")];await Promise.all([c,d].map(e=>(0,r.mkdir)(e)));await (0,r.writeFile)(o.join(c,"tar"),f,{mode:493});const{TAR_OPTIONS:m,...p}=n;const{lines:h,failure:v}=await (0,l.d)({command:[process.execPath,o.join((0,u.L)("cache"),"index.js"),JSON.stringify({...i,answer:s})],folder:e,work:t,env:{...p,PATH:`${c}:${n["PATH"]??""}`,GITHUB_WORKSPACE:e,RUNNER_TEMP:d}},a);const w=reasonIn(h);if(void 0!==v)return{outcome:"failed",why:w??v};const y=JSON.parse(await (0,r.readFile)(s,"utf8"));const g="nothing"===y.outcome&&void 0!==w?"failed":y.outcome;return{...y,outcome:g,...void 0!==w&&{why:w}}}
const f=`#!/bin/sh
PATH=$\{PATH#*:}
for argument do
  shift
  [ "$argument" = -P ] || set -- "$@" "$argument"
done
exec tar "$@"
`;
const m=[/^::(?:warning|error)\b[^:]*::(?:Failed to (?:save|restore): )?(.*?\w.*)$/,/^Failed to save: (.*\w.*)$/,/^Attempt \d+ of \d+ failed with error: (.*?)\. Retrying/];
function reasonIn(e){const told=t=>e.flatMap(e=>t.exec(e)?.[1]??[]);const t=m.map(e=>told(e).at(-1)).find(e=>void 0!==e);const n=told(/^::add-mask::(.+)$/);return n.reduce((e,t)=>e?.replaceAll(t,"***"),t)?.split("%0A")[0]?.slice(0,300)}
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
const p={lookupMs:1e4,wholeMs:12e4};
const h={lookupMs:1e4,wholeMs:6e5};
async function restoreFolder({folder:e,key:t,prefix:n},i,s,{lookupMs:c,wholeMs:d}=p){return inTime(d,s,s=>(0,a.B)(async a=>{const d=o.join(a,"restored");await (0,r.mkdir)(d);const u=o.basename(e);const l={errand:"restore",name:u,key:t,prefix:n,lookupMs:c,folder:d,work:a,env:i};const f=await runErrand(l,s);if("done"===f.outcome)await adoptFolder(o.join(d,u),e);return restored(f)}))}
function restored({outcome:e,isExact:t,why:n}){switch(e){case"done":return{found:true===t?"exact":"similar"};case"nothing":return{found:"nothing"};case"unavailable":return{found:"no cache"};case"late":return{trouble:void 0===n?"it does not answer":`it does not answer (${n})`};case"foreign":return{trouble:"it offers what was not asked for"};case"failed":return{trouble:n??v}}}
const v="it gives no reason";
async function saveFolder({folder:e,key:t},n,i,{lookupMs:s,wholeMs:c}=h){const d=await (0,r.lstat)(e).catch(()=>void 0);if(d?.isDirectory()!==true)return{isSaved:false};return inTime(c,i,r=>(0,a.B)(async i=>{const[a,c]=[o.dirname(e),o.basename(e)];const d={errand:"save",name:c,key:t,prefix:t,lookupMs:s,folder:a,work:i,env:n};const{outcome:u,why:l=v}=await runErrand(d,r);if("failed"!==u)return{isSaved:"done"===u};return/another job may be creating this cache/.test(l)?{isSaved:false}:{trouble:l}}))}
async function inTime(e,t,n){const r=AbortSignal.timeout(e);try{return await n(AbortSignal.any([t,r]))}catch(e){if(t.aborted)throw t.reason;return{trouble:r.aborted?"it takes too long":(0,i.bD)(e)}}}}),93636:((e,t,n)=>{
n.d(t,{J:()=>S,d:()=>runCommand});
var r=n(77598);
var o=n(51455);
var i=n(48161);
var a=n(76760);
var s=n(25602);
const c=20;
const d=30;
const u=14;
const l=1e3;
const f=/error/i;
const m=/\bRetrying in \d+ seconds?/i;
function keepLines(){const e=[];const t=[];const n=[];let r=0;let o=false;const keep=r=>{if(e.length<c)return void e.push(r);n.push(r);const[o]=n.length>d?n.splice(0,1):[];if(void 0!==o&&f.test(o.text)&&t.length<u)t.push(o)};return{push(e){const t=m.test(e);if(!(t&&o))keep({at:r++,text:cut(e)});o||=t},lines:()=>withGaps([...e,...t,...n])}}
function cut(e){return e.length>l?`${e.slice(0,l-1)}…`:e}
function withGaps(e){return e.flatMap(({at:t,text:n},r)=>{const o=t-(e[r-1]?.at??-1)-1;return 0===o?[n]:[`… ${o} ${1===o?"line":"lines"} …`,n]})}
var p=n(73024);
var h=n(58500);
const v=`
file=$1
shift
echo $$ >"$file"
exec 3<&0 </dev/null
{ read -r _ <&3; kill -s KILL -- "-$$"; } >/dev/null 2>&1 &
exec "$@" 2>&1 3<&-`;
const w={darwin:["perl","-e","setpgrp; exec @ARGV"]};
function launched(e,t){const[n,...r]=w[process.platform]??["setsid"];return[n,...r,"/bin/sh","-c",v,"immutable-deploy",e,...t]}
function signalGroup(e,t){const n=groupIn(e);if(void 0===n)return;try{process.kill(-n,t)}catch{}}
async function endGroup(e,t,n){while(!n.aborted&&void 0===groupIn(e))await (0,h.setTimeout)(2);if(void 0!==t){signalGroup(e,"SIGINT");await (0,h.setTimeout)(t,void 0,{signal:n}).catch(()=>{})}signalGroup(e,"SIGKILL")}
function groupIn(e){try{const[,t]=/^(\d+)\n/.exec((0,p.readFileSync)(e,"utf8"))??[];return void 0===t?void 0:Number(t)}catch{return}}
var y=n(46193);
const g="… a line too long to be shown";
const b=65536;
const k=/\r?\n|\r(?=[^\n])/;
function splitLines(){const e=new y.StringDecoder("utf8");let t="";let n=false;let r=0;let o=0;const take=e=>{const[r="",...o]=`${t}${e}`.split(k);const i=[n||r.length>b?g:r,...o.map(shown)];const a=o.at(-1)??r;n=a.length>b||0===o.length&&n;t=n?"":a;return i.slice(0,-1)};return{push(t){const n=t.lastIndexOf(10);r=n<0?r+t.length:t.length-n-1;o=Math.max(o,r);return take(e.write(t))},end(){const r=take(e.end());const o=n?[g]:""===t?[]:[t.replace(/\r$/,"")];return[...r,...o]},longestUnended:()=>o}}
function shown(e){return e.length>b?g:e}
var I=n(53053);
function watchPipes(e){const t=[];const note=e=>void t.push(e.process);(0,I.subscribe)("child_process",note);return{letGo(){(0,I.unsubscribe)("child_process",note);const n=t.find(({spawnargs:t})=>t?.includes(e));for(const e of n?.stdio??[])e?.destroy()}}}
const S=127;
const $=1048576;
const F=200;
async function runCommand(e,t){const{watched:n,hide:r=e=>e,onLines:o}=e;const i=keepLines();const a=void 0===n?void 0:watchOver(n);const hear=e=>{if(0===e.length)return;const t=e.map(r);t.forEach(e=>i.push(e));a?.printed(t);o?.(t)};let s="stopped";try{const{failure:n,exitCode:r}=await execute(e,hear,t);t.throwIfAborted();s=void 0===n?void 0:`${n}${await fullDisk(e)}`;return{failure:s,exitCode:r,lines:i.lines()}}finally{a?.ended(s)}}
async function execute({command:e,folder:t,env:o,work:i,graceMs:c},d,u){const{exec:l}=await n.e(1260).then(n.bind(n,81260));u.throwIfAborted();const f=a.join(i,`group-${(0,r.randomUUID)()}`);const m=splitLines();const p=new AbortController;const stop=()=>void endGroup(f,c,p.signal);const stdout=e=>{d(m.push(e));if(m.longestUnended()>$)signalGroup(f,"SIGKILL")};const[h,...v]=launched(f,e);const w=watchPipes(f);u.addEventListener("abort",stop,{once:true});try{const e=await l(h,v,{cwd:t,env:defined(o),silent:true,ignoreReturnCode:true,delay:F,listeners:{stdout}});d(m.end());return ending(e,m.longestUnended())}catch(e){return{failure:(0,s.bD)(e),exitCode:void 0}}finally{p.abort();u.removeEventListener("abort",stop);signalGroup(f,"SIGKILL");w.letGo()}}
function ending(e,t){if(t>$)return{failure:"stopped, for it printed more than 1 MB without the end of a line",exitCode:void 0};if(null===e)return{failure:"ended by a signal",exitCode:void 0};return{failure:0===e?void 0:`exit code ${e}${signalOf(e)}`,exitCode:e}}
function signalOf(e){const t=Object.entries(i.constants.signals).find(([,t])=>t===e-128)?.[0];if(void 0===t)return"";return"SIGKILL"===t?" (SIGKILL: often the machine was out of memory)":` (${t})`}
function defined(e){return Object.fromEntries(Object.entries(e).filter(e=>void 0!==e[1]))}
const x=1e4;
function watchOver({title:e,tell:t}){const n=performance.now();const tookMs=()=>performance.now()-n;t({type:"command-started",title:e});const r=setInterval(()=>t({type:"command-silent",title:e,tookMs:tookMs()}),x);return{printed(e){r.refresh();t({type:"command-printed",lines:e})},ended(n){clearInterval(r);t({type:"command-ended",title:e,tookMs:tookMs(),failure:n})}}}
const T=1048576;
async function fullDisk({folder:e}){const{bavail:t,bsize:n}=await (0,o.statfs)(e);return t*n<T?`, and the disk that holds ${e} is full`:""}}),25783:((e,t,n)=>{
n.d(t,{d:()=>removeTree});
var r=n(51455);
var o=n(76760);
async function removeTree(e){try{await (0,r.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,r.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,r.chmod)(e,448);const t=await (0,r.readdir)(e,{withFileTypes:true});const n=t.filter(e=>e.isDirectory());await Promise.all(n.map(({name:t})=>makeFoldersWritable(o.join(e,t))))}}),40923:((e,t,n)=>{
n.d(t,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var r=n(51455);
var o=n(48161);
var i=n(76760);
var a=n(77934);
var s=n(37036);
var c=n(31421);
var d=n(73024);
var u=n(57975);
async function identify(e){const t="linux"===process.platform?startTimeFromProc(e):await startTimeFromPs(e);return void 0===t?void 0:{pid:e,startedAt:t}}
async function isRunning({pid:e,startedAt:t}){return(await identify(e))?.startedAt===t}
function startTimeFromProc(e){const[t,...n]=statFields(e)??[];return void 0===t||"Z"===t||"X"===t?void 0:n[18]}
function statFields(e){try{const t=(0,d.readFileSync)(`/proc/${e}/stat`,"utf8");return t.slice(t.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(e){try{const{stdout:t}=await (0,u.promisify)(c.execFile)("ps",["-o","stat=,lstart=","-p",String(e)]);const[n="",...r]=t.trim().split(/\s+/);return""===n||n.startsWith("Z")?void 0:r.join(" ")}catch{return}}
var l=n(25783);
const f="immutable-deploy-work-";
const m="owner";
const p=a.Ikc({pid:a.aig(),startedAt:a.YjP(),namespace:a.YjP()});
async function inWorkFolder(e){await removeDeadWork();const t=await (0,r.mkdtemp)(i.join((0,o.tmpdir)(),f));try{const n={...await identify(process.pid),namespace:await namespace()};await (0,r.writeFile)(i.join(t,m),JSON.stringify(n));return await e(t)}finally{await (0,l.d)(t)}}
async function removeDeadWork(){const e=await (0,r.readdir)((0,o.tmpdir)()).catch(()=>[]);const t=e.filter(e=>e.startsWith(f)).map(e=>i.join((0,o.tmpdir)(),e));await Promise.all(t.map(e=>removeIfDead(e).catch(()=>void 0)))}
async function removeIfDead(e){const{uid:t}=await (0,r.lstat)(e);if(t!==process.getuid?.())return;const n=(0,s.EB)(p,await (0,r.readFile)(i.join(e,m),"utf8"));if(n.namespace!==await namespace()||await isRunning(n))return;await (0,l.d)(e)}
async function namespace(){return(0,r.readlink)("/proc/self/ns/pid").catch(()=>"")}})};