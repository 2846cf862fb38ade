export const id=3134;export const ids=[3134];export const modules={33134:((e,r,t)=>{
t.r(r);
t.d(r,{pruneImages:()=>pruneImages});
var a=t(73024);
var o=t(51455);
var i=t(76760);
var n=t(22780);
var s=t(65103);
var c=t(25783);
var m=t(69409);
var l=t(90605);
const f=36e5;
const d=864e5;
async function pruneImages(e,r,t){const a=await (0,l.cB)(e);const isKept=({descriptor:e})=>r.has(e.digest);const o=a.filter(e=>!isKept(e));const i=await Promise.all(o.map(r=>removeTag(e,r)));if(a.length>0)await (0,l._M)(e);await removeBlobs(e,a.filter(isKept),t);await Promise.all([e.folder,e.tags,e.blobs].map(s.uV));await removeWork(e,t);return i}
async function removeTag(e,{sha:r,descriptor:{digest:t}}){const a=await (0,n.WI)(e,{digest:t}).catch(()=>void 0);await (0,o.rm)(e.tag(r),{force:true});return void 0===a?{sha:r,digest:t,reference:`oci:${e.folder}:${r}`,sizeBytes:0}:(0,m.d)(e,r,t,a)}
async function removeBlobs(e,r,t){const a=await Promise.all(r.map(({descriptor:r})=>(0,n.WI)(e,r).catch(()=>void 0)));const o=a.filter(e=>void 0!==e);if(o.length<r.length)return;const s=[...r.map(({descriptor:e})=>e),...o.flatMap(n.OR)];const c=new Set(s.map(({digest:r})=>i.basename(e.blob(r))));for(const r of(await namesIn(e.blobs)))if(!c.has(r))removeIfOlder(i.join(e.blobs,r),t-f)}
function removeIfOlder(e,r){try{if((0,a.statSync)(e).mtimeMs<r)(0,a.unlinkSync)(e)}catch(e){if("ENOENT"!==(0,s.$N)(e))throw e}}
async function removeWork(e,r){for(const t of(await namesIn(e.work))){const a=i.join(e.work,t);const n=await (0,o.stat)(a).catch(()=>void 0);if(void 0!==n&&n.mtimeMs<r-d)await (0,c.d)(a)}}
async function namesIn(e){try{return await (0,o.readdir)(e)}catch(e){if("ENOENT"===(0,s.$N)(e))return[];throw e}}}),25783:((e,r,t)=>{
t.d(r,{d:()=>removeTree});
var a=t(51455);
var o=t(76760);
async function removeTree(e){try{await (0,a.rm)(e,{recursive:true,force:true})}catch(r){if(!(r instanceof Error&&"code"in r&&("EACCES"===r.code||"EPERM"===r.code)))throw r;await makeFoldersWritable(e);await (0,a.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,a.chmod)(e,448);const r=await (0,a.readdir)(e,{withFileTypes:true});const t=r.filter(e=>e.isDirectory());await Promise.all(t.map(({name:r})=>makeFoldersWritable(o.join(e,r))))}})};