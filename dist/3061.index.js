export const id=3061;export const ids=[3061];export const modules={63061:((e,t,n)=>{
n.d(t,{changesOf:()=>changesOf});
var o=n(51455);
var i=n(48161);
var r=n(76760);
var s=n(81610);
var c=n(32e3);
var a=n(58264);
const f=Object.assign({},s.Y,...c.B.map(({sections:e})=>(0,a.w)(e)));
var u=n(54617);
function differences(e,t,n){const[o,i]=[e,t].map(e=>flat(effective((0,u.F)(e,"spec").value,n)));const r=[...new Set([...o?.keys()??[],...i?.keys()??[]])].toSorted();return r.map(e=>({field:e,before:o?.get(e),now:i?.get(e)})).filter(e=>e.before!==e.now)}
function section(e){return"object"!=typeof e||null===e||Array.isArray(e)?{}:{...e}}
function effective(e,t){const{app:n,image:o,run:i,defaults:r,environments:c,previews:a}=section(e);const u="environment"in t?t.environment:String(section(a)["environment"]);const v=[section(r),section(section(c)[u])];if("previews"in t)v.push(section(a));return(0,s.L)([{app:n,image:o,run:i},...v],f)}
function flat(e,t=[]){return new Map(Object.entries(e).flatMap(([e,n])=>{if(null==n)return[];const o=[...t,e];if("object"==typeof n&&!Array.isArray(n))return[...flat(section(n),o)];return[[o.join("."),"string"==typeof n?n:JSON.stringify(n)]]}))}
var v=n(23074);
var d=n(41075);
async function changesOf(e){const t=e.record.before?.live;const n=targetOf(e);const[o,i]=await Promise.all([commitsOf(e,t?.sha,n?.sha).catch(()=>void 0),fieldsOf(e,t,n).catch(()=>void 0)]);return{commits:o,spec:i}}
function targetOf({record:e,sha:t}){if(void 0!==t)return{sha:t,specDigest:void 0};const n=e.now?.live;return void 0!==n&&n.release!==e.before?.live?.release?n:void 0}
async function commitsOf(e,t,n){if(!t||!n||t===n)return;const{request:o,github:i,signal:r}=e;const between=async(e,t)=>await (0,d.$q)(o.workingDirectory,e,t,r).catch(()=>void 0)??i?.commitsBetween(e,t);const s=await between(t,n);if(void 0===s||s.total>0)return s&&{...s,isBack:false};const c=await between(n,t);return c&&{...c,isBack:true}}
async function fieldsOf(e,t,n){if(void 0===t||void 0===n)return;const{request:o}=e;const i="rollback"!==o.command;const[r,s]=await Promise.all([specAt(e,t),i?onDisk(o):specAt(e,n)]);if(void 0===r||void 0===s)return;const{preview:c,environment:a}=o;const f=differences(r,s,void 0===c?{environment:a}:{previews:true});return i?f:f.filter(({field:e})=>!l.test(e))}
const l=/^(?:capacity|strategy|bake|checks|gates|timeouts|keep|route)(?:\.|$)/;
async function specAt(e,{sha:t,specDigest:n}){const{request:o,github:i,signal:r}=e;const{workingDirectory:s}=o;const c=await (0,d.zB)(s,o.spec,r);if(void 0===c)return;const a=await (0,d.Wd)(s,t,c,r)??await i?.fileAt(t,c);return void 0!==a&&digestIn(a,o)===n?a:void 0}
function onDisk({workingDirectory:e,spec:t}){return(0,o.readFile)(r.resolve(e,t),"utf8")}
function digestIn(e,{workingDirectory:t,spec:n,environment:o,preview:s}){const c=r.dirname(r.resolve(t,n));const a=(0,v.I)(e,{file:n,directory:c,home:(0,i.homedir)()});return(void 0===s?a.environment(o):a.preview(s)).digest}})};