export const id=746;export const ids=[746];export const modules={746:((e,t,n)=>{
n.d(t,{untar:()=>untar});
var r=n(24);
var o=n(760);
var i=n(466);
var a=n(118);
async function untar(e,t,n){const{signal:r,rename:o=e=>e,onEntry:c}=n;const s={destination:t,folders:new Set([""])};const y=(0,a.extract)();let f=Promise.resolve();y.on("entry",(e,t,n)=>{const r=safeName(o(e.name));f=writeEntry(s,r,e,t).then(()=>c?.(r,e));f.then(()=>n(),n)});try{await (0,i.pipeline)(e,y,{signal:r})}catch(e){await f;throw e}}
async function writeEntry(e,t,n,i){const a=o.join(e.destination,t);makeFolder(e,"directory"===n.type?t:parentOf(t));if("file"===n.type)return writeFile(a,n,i);if("symlink"===n.type)(0,r.symlinkSync)(n.linkname,a);else if("directory"!==n.type)throw new Error(`the archive has an entry of type ${n.type}: ${t}`);for await(const e of i)throw new Error(`the archive has a ${n.type} with content: ${t}`)}
function safeName(e){return o.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},n){if(t.has(n))return;makeFolder({destination:e,folders:t},parentOf(n));const i=o.join(e,n);(0,r.mkdirSync)(i);(0,r.chmodSync)(i,493);t.add(n)}
async function writeFile(e,{mode:t,mtime:n},o){const i=(0,r.openSync)(e,"wx",t);try{for await(const e of o)(0,r.writeFileSync)(i,e);(0,r.fchmodSync)(i,t);(0,r.futimesSync)(i,n,n)}finally{(0,r.closeSync)(i)}}})};