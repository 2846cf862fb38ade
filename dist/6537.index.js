export const id=6537;export const ids=[6537];export const modules={46537:((e,t,n)=>{
n.d(t,{changesOf:()=>changesOf});
var o=n(51455);
var i=n(48161);
var r=n(76760);
var s=n(24812);
var c=n(72336);
function differences(e,t,n){const[o,i]=[e,t].map(e=>flat(effective((0,c.F)(e,"spec").value,n)));const r=[...new Set([...o?.keys()??[],...i?.keys()??[]])].toSorted();return r.map(e=>({field:e,before:o?.get(e),now:i?.get(e)})).filter(e=>e.before!==e.now)}
function section(e){return"object"!=typeof e||null===e||Array.isArray(e)?{}:{...e}}
const a=["run","health","env","secrets","gates","timeouts","keep","aws","local"];
function effective(e,t){const{app:n,image:o,run:i,defaults:r,environments:s,previews:c}=section(e);const a="environment"in t?t.environment:String(section(c)["environment"]);const f=[section(r),section(section(s)[a])];if("previews"in t)f.push(section(c));return f.reduce(overlaid,{app:n,image:o,run:overlaid({},section(i))})}
function overlaid(e,t){const n={...e};for(const[o,i]of Object.entries(t)){const t="health"===o&&"string"==typeof i?{path:i}:i;n[o]=a.includes(o)?overlaid(section(e[o]),section(t)):t}return n}
function flat(e,t=[]){return new Map(Object.entries(e).flatMap(([e,n])=>{if(null==n)return[];const o=[...t,e];if("object"==typeof n&&!Array.isArray(n))return[...flat(section(n),o)];return[[o.join("."),"string"==typeof n?n:JSON.stringify(n)]]}))}
var f=n(32651);
async function changesOf(e){const t=e.record.before?.live;const n=targetOf(e);const[o,i]=await Promise.all([commitsOf(e,t?.sha,n?.sha).catch(()=>void 0),fieldsOf(e,t,n).catch(()=>void 0)]);return{commits:o,spec:i}}
function targetOf({record:e,sha:t}){const n=e.now?.live;if(void 0!==n&&n.release!==e.before?.live?.release)return n;return void 0===t?void 0:{sha:t,specDigest:void 0}}
async function commitsOf(e,t,n){if(!t||!n||t===n)return;const{request:o,github:i,signal:r}=e;const[c,a]="rollback"===o.command?[n,t]:[t,n];const f=await (0,s.$q)(o.workingDirectory,c,a,r).catch(()=>void 0);return f??i?.commitsBetween(c,a)}
async function fieldsOf(e,t,n){if(void 0===t||void 0===n)return;const{request:o}=e;const i="rollback"!==o.command;const[r,s]=await Promise.all([specAt(e,t),i?onDisk(o):specAt(e,n)]);if(void 0===r||void 0===s)return;const{preview:c,environment:a}=o;const f=differences(r,s,void 0===c?{environment:a}:{previews:true});return i?f:f.filter(({field:e})=>!u.test(e))}
const u=/^(?:capacity|strategy|bake|checks|gates|timeouts|keep|route)(?:\.|$)/;
async function specAt(e,{sha:t,specDigest:n}){const{request:o,github:i,signal:r}=e;const{workingDirectory:c}=o;const a=await (0,s.zB)(c,o.spec,r);if(void 0===a)return;const f=await (0,s.Wd)(c,t,a,r)??await i?.fileAt(t,a);return void 0!==f&&digestIn(f,o)===n?f:void 0}
function onDisk({workingDirectory:e,spec:t}){return(0,o.readFile)(r.resolve(e,t),"utf8")}
function digestIn(e,{workingDirectory:t,spec:n,environment:o,preview:s}){const c=r.dirname(r.resolve(t,n));const a=(0,f.I)(e,{file:n,directory:c,home:(0,i.homedir)()});return(void 0===s?a.environment(o):a.preview(s)).digest}})};