export const id=3134;export const ids=[3134];export const modules={33134:((e,t,a)=>{
a.r(t);
a.d(t,{pruneImages:()=>pruneImages,unneeded:()=>unneeded});
var r=a(73024);
var o=a(51455);
var n=a(76760);
var i=a(22780);
var s=a(65103);
var c=a(25783);
var m=a(69409);
var l=a(90605);
const d=36e5;
const f=864e5;
async function pruneImages(e,t,a){const r=await (0,l.cB)(e);const isKept=({descriptor:e})=>t.has(e.digest);const o=r.filter(e=>!isKept(e));const n=await Promise.all(o.map(t=>removeTag(e,t)));if(r.length>0)await (0,l._M)(e);await removeBlobs(e,r.filter(isKept),a);await Promise.all([e.folder,e.tags,e.blobs].map(s.uV));await removeWork(e,a);return n}
async function unneeded(e,t){const a=await (0,l.cB)(e);return Promise.all(a.filter(({descriptor:e})=>!t.has(e.digest)).map(t=>imageAt(e,t)))}
async function removeTag(e,t){const a=await imageAt(e,t);await (0,o.rm)(e.tag(t.name),{force:true});return a}
async function imageAt(e,{name:t,descriptor:{digest:a}}){return(0,m.d)(e,t,a,await (0,i.WI)(e,{digest:a}).catch(()=>void 0))}
async function removeBlobs(e,t,a){const r=await Promise.all(t.map(({descriptor:t})=>(0,i.WI)(e,t).catch(()=>void 0)));const o=r.filter(e=>void 0!==e);if(o.length<t.length)return;const s=[...t.map(({descriptor:e})=>e),...o.flatMap(i.OR)];const c=new Set(s.map(({digest:t})=>n.basename(e.blob(t))));for(const t of(await namesIn(e.blobs)))if(!c.has(t))removeIfOlder(n.join(e.blobs,t),a-d)}
function removeIfOlder(e,t){try{if((0,r.statSync)(e).mtimeMs<t)(0,r.unlinkSync)(e)}catch(e){if("ENOENT"!==(0,s.$N)(e))throw e}}
async function removeWork(e,t){for(const a of(await namesIn(e.work))){const r=n.join(e.work,a);const i=await (0,o.stat)(r).catch(()=>void 0);if(void 0!==i&&i.mtimeMs<t-f)await (0,c.d)(r)}}
async function namesIn(e){try{return await (0,o.readdir)(e)}catch(e){if("ENOENT"===(0,s.$N)(e))return[];throw e}}}),25783:((e,t,a)=>{
a.d(t,{d:()=>removeTree});
var r=a(51455);
var o=a(76760);
async function removeTree(e){try{await (0,r.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,r.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,r.chmod)(e,448);const t=await (0,r.readdir)(e,{withFileTypes:true});const a=t.filter(e=>e.isDirectory());await Promise.all(a.map(({name:t})=>makeFoldersWritable(o.join(e,t))))}})};