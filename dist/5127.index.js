export const id=5127;export const ids=[5127];export const modules={95127:((t,e,n)=>{
n.d(e,{surroundings:()=>surroundings});
var o=n(51455);
var r=n(48161);
var i=n(76760);
var s=n(40075);
var c=n(63238);
const a=20;
async function commitsBetween(t,e,n,o){if(![e,n].every(c.H))return;const r=[`${e}..${n}`,"--"];const[i,u,l]=await Promise.all([(0,s.$Y)(t,["rev-parse","--is-shallow-repository"],o),(0,s.$Y)(t,["rev-list","--count",...r],o),(0,s.$Y)(t,["log","--no-show-signature","--encoding=UTF-8",`--max-count=${a}`,f,...r],o)]);if("false"!==i.stdout.trim()||0!==u.exitCode||0!==l.exitCode)return;const d=l.stdout.split("\n").filter(t=>""!==t);return{total:Number(u.stdout),commits:d.map(commitOf)}}
const f="--format=%H%x00%s%x00%an";
function commitOf(t){const[e="",n="",o=""]=t.split("\0");return{sha:e,title:n,author:o}}
async function fileAt(t,e,n,o){if(!(0,c.H)(e))return;const r=i.relative(t,i.resolve(t,n)).split(i.sep).join("/");const{exitCode:a,stdout:f}=await (0,s.$Y)(t,["show","--no-textconv",`${e}:./${r}`],o);return 0===a?f:void 0}
async function commitsHere(t,e,n){const o=[...new Set(e.filter(c.H))].slice(0,200);if(0===o.length)return[];const{stdout:r}=await (0,s.$Y)(t,["rev-list","--no-walk","--ignore-missing",...o,"--"],n);const i=new Set(r.split("\n"));return o.filter(t=>i.has(t))}
var u=n(38815);
async function formsIn(t,e){const n=["rollback.yml","rollback.yaml",...void 0===e?[]:[i.basename(e)]];const[o,...r]=await Promise.all([isThere(i.join(t,".github/ISSUE_TEMPLATE/rollback.yml")),...n.map(e=>formOf(i.join(t,".github/workflows"),e))]);return{form:r.find(t=>void 0!==t),issueForm:o}}
async function isThere(t){return(0,o.access)(t).then(()=>true,()=>false)}
async function formOf(t,e){const n=await (0,o.readFile)(i.join(t,e),"utf8").then(u.qg).catch(()=>void 0);const r=at(n,"on","workflow_dispatch","inputs");const s=at(r,"rollback-to");if(void 0===s)return;const c=at(s,"default");return{file:e,inputs:Object.keys(Object(r)),preset:"string"==typeof c?c:void 0}}
function at(t,...e){return e.reduce((t,e)=>isMap(t)?t[e]:void 0,t)}
function isMap(t){return"object"==typeof t&&null!==t}
var l=n(66676);
var d=n(54617);
function differences(t,e,n){const[o,r]=[t,e].map(t=>flat(effective((0,d.F)(t,"spec").value,n)));const i=[...new Set([...o?.keys()??[],...r?.keys()??[]])].toSorted();return i.map(t=>({field:t,before:o?.get(t),now:r?.get(t)})).filter(t=>t.before!==t.now)}
function section(t){return"object"!=typeof t||null===t||Array.isArray(t)?{}:{...t}}
const m=["run","health","env","secrets","gates","timeouts","keep","aws","local"];
function effective(t,e){const{app:n,image:o,run:r,defaults:i,environments:s,previews:c}=section(t);const a="environment"in e?e.environment:String(section(c)["environment"]);const f=[section(i),section(section(s)[a])];if("previews"in e)f.push(section(c));return f.reduce(overlaid,{app:n,image:o,run:overlaid({},section(r))})}
function overlaid(t,e){const n={...t};for(const[o,r]of Object.entries(e)){const e="health"===o&&"string"==typeof r?{path:r}:r;n[o]=m.includes(o)?overlaid(section(t[o]),section(e)):e}return n}
function flat(t,e=[]){return new Map(Object.entries(t).flatMap(([t,n])=>{if(null==n)return[];const o=[...e,t];if("object"==typeof n&&!Array.isArray(n))return[...flat(section(n),o)];return[[o.join("."),"string"==typeof n?n:JSON.stringify(n)]]}))}
var v=n(56100);
async function surroundings(t){const{request:e,record:n,workspace:o,workflow:r,signal:i}=t;const s=n.before?.live;const c=targetOf(t);const a=e.workingDirectory;const f=(n.now?.history??[]).filter(({grade:t,status:e})=>"gone"===t&&"succeeded"===e);const[u,d,m,v]=await Promise.all([orElse(void 0,()=>commitsOf(t,s?.sha,c?.sha)),orElse(void 0,()=>fieldsOf(t,s,c)),orElse(l.Hx.waysBack,()=>formsIn(o,r)),orElse([],()=>commitsHere(a,f.map(({sha:t})=>t),i))]);return{changes:{commits:u,spec:d},waysBack:{...m,commits:v}}}
async function orElse(t,e){return e().catch(()=>t)}
function targetOf({record:t,sha:e}){const n=t.now?.live;if(void 0!==n&&n.release!==t.before?.live?.release)return n;return void 0===e?void 0:{sha:e,specDigest:void 0}}
async function commitsOf(t,e,n){if(!e||!n||e===n)return;const{request:o,github:r,signal:i}=t;const[s,c]="rollback"===o.command?[n,e]:[e,n];const a=await commitsBetween(o.workingDirectory,s,c,i).catch(()=>void 0);return a??r?.commitsBetween(s,c)}
async function fieldsOf(t,e,n){if(void 0===e||void 0===n)return;const{request:o}=t;const r="rollback"!==o.command;const[i,s]=await Promise.all([specAt(t,e),r?onDisk(o):specAt(t,n)]);if(void 0===i||void 0===s)return;const{preview:c,environment:a}=o;const f=differences(i,s,void 0===c?{environment:a}:{previews:true});return r?f:f.filter(({field:t})=>!p.test(t))}
const p=/^(?:capacity|strategy|bake|checks|gates|timeouts|keep|route)(?:\.|$)/;
async function specAt(t,{sha:e,specDigest:n}){const{request:o,signal:r}=t;const i=await fileAt(o.workingDirectory,e,o.spec,r);return void 0!==i&&digestIn(i,o)===n?i:void 0}
function onDisk({workingDirectory:t,spec:e}){return(0,o.readFile)(i.resolve(t,e),"utf8")}
function digestIn(t,{workingDirectory:e,spec:n,environment:o,preview:s}){const c=i.dirname(i.resolve(e,n));const a=(0,v.I)(t,{file:n,directory:c,home:(0,r.homedir)()});return(void 0===s?a.environment(o):a.preview(s)).digest}})};