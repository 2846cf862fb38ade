export const id=5893;export const ids=[5893];export const modules={5893:((e,t,a)=>{
a.d(t,{buildImage:()=>buildImage});
var n=a(51455);
var i=a(76760);
var r=a(22780);
var o=a(38920);
var s=a(61665);
var c=a(65103);
var d=a(25783);
var l=a(4332);
var f=a(28396);
var u=a(97066);
var m=a(98265);
var h=a(77598);
var y=a(73024);
var w=a(46466);
var p=a(25602);
var g=a(7590);
const b=5;
async function refuseDifferent(e,t){const[a,n]=await Promise.all([entriesOf(t[0]),entriesOf(t[1])]);const i=[...new Set([...a.keys(),...n.keys()])].toSorted();const r=i.flatMap(e=>difference(e,a.get(e),n.get(e)));const o=r.length>b?[`and ${r.length-b} more`]:[];throw new p.E(`Two builds of ${(0,g.F)(e)} gave different images, the second without any cached store: ${[...r.slice(0,b),...o].join(", ")}.`,{code:"image-not-reproducible",advice:"Look in these files for times (the variable SOURCE_DATE_EPOCH has the commit’s), random names, and lists in no order; lock the versions of all that is downloaded. `image.exclude` leaves out what the app does not need."})}
function difference(e,t,a){if(t===a)return[];if(void 0===a)return[`${e} (only in the first)`];return[void 0===t?`${e} (only in the second)`:e]}
async function entriesOf(e){const{extract:t}=await Promise.resolve().then(a.t.bind(a,56118,19));const n=new Map;const i=t();i.on("entry",({name:e,type:t,mode:a,linkname:i},r,o)=>{const s=(0,h.createHash)("sha256").update(JSON.stringify([t,a,i]));r.on("data",e=>s.update(e));r.on("end",()=>{n.set(e.replace(/^app\//,""),s.digest("hex"));o()})});await (0,w.pipeline)((0,y.createReadStream)(e),i);return n}
const v="app";
const k={x64:"amd64",ia32:"386",ppc64:"ppc64le"};
const $={win32:"windows",sunos:"solaris"};
function imageConfig(e,{app:t,run:a},n,i){const r=(0,m.C)(e);return{created:r,architecture:k[i.arch]??i.arch,os:$[i.platform]??i.platform,config:{ExposedPorts:{[`${a.port}/tcp`]:{}},Env:Object.entries(a.env).map(([e,t])=>`${e}=${t}`).toSorted(),Cmd:a.command,WorkingDir:`/${v}`,Labels:annotations(e,t)},rootfs:{type:"layers",diff_ids:[n.digest]},history:[{created:r,created_by:"immutable-deploy",comment:`tree of commit ${e.sha}`}]}}
function imageManifest(e,t,a,n){return{schemaVersion:2,mediaType:o.Ib.manifest,config:a,layers:[n],annotations:annotations(e,t)}}
function annotations(e,t){return{"org.opencontainers.image.created":(0,m.C)(e),"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.title":t}}
var x=a(69409);
var S=a(4573);
async function treeEntries(e,t){const a=[];const walk=async n=>{for(const r of(await namesIn(e,n))){const o=""===n?r:`${n}/${r}`;const s=(0,y.lstatSync)(i.join(e,o));if(!t(s.isDirectory()?`${o}/`:o)){a.push({key:Buffer.from(o),entry:entryOf(e,o,s)});if(s.isDirectory())await walk(o)}}};await walk("");return a.toSorted((e,t)=>Buffer.compare(e.key,t.key)).map(({entry:e})=>e)}
async function namesIn(e,t){const a=await (0,n.readdir)(i.join(e,t),{encoding:"buffer"}).catch(e=>{throw unreadable(e,t)});return a.map(e=>tree_entries_text(e,i.posix.join(t,e.toString())))}
function tree_entries_text(e,t){if((0,S.isUtf8)(e))return e.toString();throw new p.E(`The build left ${t}, whose name or link is not valid UTF-8.`,{code:"file-name-unsupported",advice:"Rename it, or remove it at the end of `image.build`."})}
function entryOf(e,t,a){if(a.isDirectory())return{type:"directory",path:t};if(a.isFile())return{type:"file",path:t,executable:(64&a.mode)!==0,size:a.size};if(a.isSymbolicLink()){const a=tree_entries_text((0,y.readlinkSync)(i.join(e,t),{encoding:"buffer"}),t);return{type:"symlink",path:t,linkname:a}}throw new p.E(`The build left ${t}, which is neither a file nor a folder nor a symbolic link.`,{code:"file-unsupported",advice:"Remove it at the end of `image.build`, or leave it out with `image.exclude`."})}
function unreadable(e,t){if("EACCES"!==(0,c.$N)(e))return e;return new p.E(`The build left ${t}, which it may not read itself.`,{code:"file-unreadable",advice:"Change its mode at the end of `image.build`, or leave it out with `image.exclude`.",cause:e})}
async function writeLayer(e,t,n){const{pack:i}=await Promise.resolve().then(a.t.bind(a,56118,19));const r=i();const s=(0,h.createHash)("sha256");let c=0;const measured=async function*(){for await(const e of r){s.update(e);c+=e.length;yield e}};const d=fill(r,e).catch(e=>r.destroy(e));const l=(0,y.createWriteStream)(t,{flags:"wx",mode:384,flush:true,highWaterMark:1048576});try{await (0,w.pipeline)(measured,l,{signal:n})}finally{r.destroy();await d}return{mediaType:o.Ib.layer,digest:`sha256:${s.digest("hex")}`,size:c}}
async function fill(e,{tree:t,entries:a,mtime:n}){await add(e,{name:`${v}/`,type:"directory",mode:493,mtime:n});for(const r of a){const a=`${v}/${r.path}`;switch(r.type){case"directory":await add(e,{name:`${a}/`,type:"directory",mode:493,mtime:n});break;case"symlink":await add(e,{name:a,type:"symlink",mode:511,linkname:r.linkname,mtime:n});break;case"file":await addFile(e,i.join(t,r.path),r,{name:a,mode:r.executable?493:420,mtime:n}).catch(e=>{throw unreadable(e,r.path)})}}e.finalize()}
const O=1048576;
async function addFile(e,t,{size:a},i){if(a<=O)await add(e,i,await (0,n.readFile)(t));else await (0,w.pipeline)((0,y.createReadStream)(t,{highWaterMark:262144}),e.entry({...i,size:a}))}
function add(e,t,a){return new Promise((n,i)=>{const added=e=>e?i(e):n();if(void 0===a)e.entry(t,added);else e.entry(t,a,added)})}
var E=a(90605);
var T=a(37145);
async function buildImage(e,t,a){const{commit:o}=t;await Promise.all([e.blobs,e.tags,e.work].map(e=>(0,T.f)(e)));await (0,c.x3)(e.marker,JSON.stringify({imageLayoutVersion:"1.0.0"}));const l=await (0,n.mkdtemp)(i.join(e.work,"build-"));try{const n=await buildLayer(e,l,t,a);const i={sha:o.sha,recipe:(0,s.S)(o,t.order.image)};const{name:c,descriptor:d}=await (0,E.Tc)(e,i,await describe(e,t,n));const f=await (0,r.dy)(e,d);if(void 0===f)throw otherBytes(e,c,d);return(0,x.d)(e,c,d.digest,f)}finally{await (0,d.d)(l)}}
function otherBytes(e,t,{digest:a}){const n="it, or what it refers to, is missing, and building it again gives something else";return(0,o.qM)(e.blob(a),n,`the image’s tag ${e.tag(t)}`)}
async function buildLayer(e,t,a,n){const o=i.join(t,"layer.tar");const s=await ("check"===a.order.image.reproduce?buildTwice:buildOnce)(a,o,n);await (0,r.Y)(e,o,s);return s}
async function buildOnce(e,t,a){const{commit:n,order:i,outerEnvironment:r}=e;const{app:o,image:s,tell:c}=i;return layerOf(e,(0,l.Lk)({app:o,commit:n,cache:s.cache,outerEnvironment:r,tell:c}),t,a)}
async function buildTwice(e,t,a){const{commit:n,order:r,outerEnvironment:o}=e;const s=await buildOnce(e,t,a);r.tell({type:"detail",message:"the image is built once more, without cached stores, to compare the two"});const c=(0,u.y)(i.dirname(t));const f=`${t}.second`;const build=async()=>{await (0,d.d)(c);return layerOf(e,l.wt,f,a)};const m=await (0,l.Zg)({app:r.app,cache:r.image.cache,commit:n,env:o},build,a);if(m.digest!==s.digest)await refuseDifferent(n.sha,[t,f]);return s}
async function layerOf({commit:e,order:t,outerEnvironment:a},n,r,o){const{image:s,tell:c}=t;const runner=()=>(0,f.F)({commit:e,image:s,outerEnvironment:a,tell:c});const d=await (0,u.M)({commit:e,image:s,runner,cache:n},i.dirname(r),o);const l=await treeEntries(d.folder,d.excludes);return writeLayer({tree:d.folder,entries:l,mtime:(0,m.b)(e)},r,o)}
async function describe(e,{commit:t,order:a},n){const i=await (0,r.HT)(e,o.Ib.config,imageConfig(t,a,n,process));return(0,r.HT)(e,o.Ib.manifest,imageManifest(t,a.app,i,n))}})};