export const id=3061;export const ids=[3061];export const modules={63061:((e,t,n)=>{
n.d(t,{changesOf:()=>changesOf});
var o=n(51455);
var r=n(48161);
var i=n(76760);
var s=n(81610);
var c=n(37713);
var a=n(58264);
const f=Object.assign({},s.Y,...c.B.map(({sections:e})=>(0,a.w)(e)));
var v=n(54617);
function differences(e,t,n){const[o,r]=[e,t].map(e=>flat(effective((0,v.F)(e,"spec").value,n)));const i=[...new Set([...o?.keys()??[],...r?.keys()??[]])].toSorted();return i.map(e=>({field:e,before:o?.get(e),now:r?.get(e)})).filter(e=>e.before!==e.now)}
function section(e){return"object"!=typeof e||null===e||Array.isArray(e)?{}:{...e}}
function effective(e,t){const{app:n,image:o,run:r,defaults:i,environments:c,previews:a}=section(e);const v="environment"in t?t.environment:String(section(a)["environment"]);const u=[section(i),section(section(c)[v])];if("previews"in t)u.push(section(a));return(0,s.L)([{app:n,image:o,run:r},...u],f)}
function flat(e,t=[]){return new Map(Object.entries(e).flatMap(([e,n])=>{if(null==n)return[];const o=[...t,e];if("object"==typeof n&&!Array.isArray(n))return[...flat(section(n),o)];return[[o.join("."),"string"==typeof n?n:JSON.stringify(n)]]}))}
var u=n(72370);
var d=n(41075);
async function changesOf(e){const t=e.record.before?.live;const n=targetOf(e);const[o,r]=await Promise.all([commitsOf(e,t?.sha,n?.sha).catch(()=>void 0),fieldsOf(e,t,n).catch(()=>void 0)]);return{commits:o,spec:r}}
function targetOf({record:e,sha:t}){const n=e.now?.live;if(void 0!==n&&n.release!==e.before?.live?.release)return n;return void 0===t?void 0:{sha:t,specDigest:void 0}}
async function commitsOf(e,t,n){if(!t||!n||t===n)return;const{request:o,github:r,signal:i}=e;const[s,c]="rollback"===o.command?[n,t]:[t,n];const a=await (0,d.$q)(o.workingDirectory,s,c,i).catch(()=>void 0);return a??r?.commitsBetween(s,c)}
async function fieldsOf(e,t,n){if(void 0===t||void 0===n)return;const{request:o}=e;const r="rollback"!==o.command;const[i,s]=await Promise.all([specAt(e,t),r?onDisk(o):specAt(e,n)]);if(void 0===i||void 0===s)return;const{preview:c,environment:a}=o;const f=differences(i,s,void 0===c?{environment:a}:{previews:true});return r?f:f.filter(({field:e})=>!l.test(e))}
const l=/^(?:capacity|strategy|bake|checks|gates|timeouts|keep|route)(?:\.|$)/;
async function specAt(e,{sha:t,specDigest:n}){const{request:o,github:r,signal:i}=e;const{workingDirectory:s}=o;const c=await (0,d.zB)(s,o.spec,i);if(void 0===c)return;const a=await (0,d.Wd)(s,t,c,i)??await r?.fileAt(t,c);return void 0!==a&&digestIn(a,o)===n?a:void 0}
function onDisk({workingDirectory:e,spec:t}){return(0,o.readFile)(i.resolve(e,t),"utf8")}
function digestIn(e,{workingDirectory:t,spec:n,environment:o,preview:s}){const c=i.dirname(i.resolve(t,n));const a=(0,u.I)(e,{file:n,directory:c,home:(0,r.homedir)()});return(void 0===s?a.environment(o):a.preview(s)).digest}})};