export const id=5127;export const ids=[5127];export const modules={95127:((e,t,n)=>{
n.d(t,{surroundings:()=>surroundings});
var o=n(51455);
var r=n(48161);
var s=n(76760);
var i=n(40075);
const c=20;
async function commitsBetween(e,t,n,o){if(![t,n].every(isSha))return;const r=[`${t}..${n}`,"--"];const[s,f,u]=await Promise.all([(0,i.$Y)(e,["rev-parse","--is-shallow-repository"],o),(0,i.$Y)(e,["rev-list","--count",...r],o),(0,i.$Y)(e,["log","--no-show-signature","--encoding=UTF-8",`--max-count=${c}`,a,...r],o)]);if("false"!==s.stdout.trim()||0!==f.exitCode||0!==u.exitCode)return;const l=u.stdout.split("\n").filter(e=>""!==e);return{total:Number(f.stdout),commits:l.map(commitOf)}}
const a="--format=%H%x00%s%x00%an";
function commitOf(e){const[t="",n="",o=""]=e.split("\0");return{sha:t,title:n,author:o}}
async function fileAt(e,t,n,o){if(!isSha(t))return;const r=s.relative(e,s.resolve(e,n)).split(s.sep).join("/");const{exitCode:c,stdout:a}=await (0,i.$Y)(e,["show","--no-textconv",`${t}:./${r}`],o);return 0===c?a:void 0}
async function commitsHere(e,t,n){const o=[...new Set(t.filter(isSha))].slice(0,200);if(0===o.length)return[];const{stdout:r}=await (0,i.$Y)(e,["rev-list","--no-walk","--ignore-missing",...o,"--"],n);const s=new Set(r.split("\n"));return o.filter(e=>s.has(e))}
function isSha(e){return/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(e)}
async function formsIn(e){const[t,n]=await Promise.all([isThere(s.join(e,".github/workflows/rollback.yml")),isThere(s.join(e,".github/ISSUE_TEMPLATE/rollback.yml"))]);return{workflow:t,issueForm:n}}
async function isThere(e){return(0,o.access)(e).then(()=>true,()=>false)}
var f=n(66676);
var u=n(54617);
function differences(e,t,n){const[o,r]=[e,t].map(e=>flat(effective((0,u.F)(e,"spec").value,n)));const s=[...new Set([...o?.keys()??[],...r?.keys()??[]])].toSorted();return s.map(e=>({field:e,before:o?.get(e),now:r?.get(e)})).filter(e=>e.before!==e.now)}
function section(e){return"object"!=typeof e||null===e||Array.isArray(e)?{}:{...e}}
const l=["run","health","env","secrets","gates","timeouts","keep","aws","local"];
function effective(e,t){const{app:n,image:o,run:r,defaults:s,environments:i,previews:c}=section(e);const a="environment"in t?t.environment:String(section(c)["environment"]);const f=[section(s),section(section(i)[a])];if("previews"in t)f.push(section(c));return f.reduce(overlaid,{app:n,image:o,run:overlaid({},section(r))})}
function overlaid(e,t){const n={...e};for(const[o,r]of Object.entries(t)){const t="health"===o&&"string"==typeof r?{path:r}:r;n[o]=l.includes(o)?overlaid(section(e[o]),section(t)):t}return n}
function flat(e,t=[]){return new Map(Object.entries(e).flatMap(([e,n])=>{if(null==n)return[];const o=[...t,e];if("object"==typeof n&&!Array.isArray(n))return[...flat(section(n),o)];return[[o.join("."),"string"==typeof n?n:JSON.stringify(n)]]}))}
var m=n(56100);
async function surroundings(e){const{request:t,record:n,workspace:o,signal:r}=e;const s=n.before?.live;const i=targetOf(e);const c=t.workingDirectory;const a=(n.now?.history??[]).filter(({grade:e,status:t})=>"gone"===e&&"succeeded"===t);const[u,l,m,d]=await Promise.all([orElse(void 0,()=>commitsOf(e,s?.sha,i?.sha)),orElse(void 0,()=>fieldsOf(e,s,i)),orElse(f.Hx.waysBack,()=>formsIn(o)),orElse([],()=>commitsHere(c,a.map(({sha:e})=>e),r))]);return{changes:{commits:u,spec:l},waysBack:{...m,commits:d}}}
async function orElse(e,t){return t().catch(()=>e)}
function targetOf({record:e,sha:t}){const n=e.now?.live;if(void 0!==n&&n.release!==e.before?.live?.release)return n;return void 0===t?void 0:{sha:t,specDigest:void 0}}
async function commitsOf(e,t,n){if(!t||!n||t===n)return;const{request:o,github:r,signal:s}=e;const[i,c]="rollback"===o.command?[n,t]:[t,n];const a=await commitsBetween(o.workingDirectory,i,c,s).catch(()=>void 0);return a??r?.commitsBetween(i,c)}
async function fieldsOf(e,t,n){if(void 0===t||void 0===n)return;const{request:o}=e;const r="rollback"!==o.command;const[s,i]=await Promise.all([specAt(e,t),r?onDisk(o):specAt(e,n)]);if(void 0===s||void 0===i)return;const{preview:c,environment:a}=o;return differences(s,i,void 0===c?{environment:a}:{previews:true})}
async function specAt(e,{sha:t,specDigest:n}){const{request:o,signal:r}=e;const s=await fileAt(o.workingDirectory,t,o.spec,r);return void 0!==s&&digestIn(s,o)===n?s:void 0}
function onDisk({workingDirectory:e,spec:t}){return(0,o.readFile)(s.resolve(e,t),"utf8")}
function digestIn(e,{workingDirectory:t,spec:n,environment:o,preview:i}){const c=s.dirname(s.resolve(t,n));const a=(0,m.I)(e,{file:n,directory:c,home:(0,r.homedir)()});return(void 0===i?a.environment(o):a.preview(i)).digest}})};