export const id=7963;export const ids=[7963];export const modules={17963:((e,t,a)=>{
a.d(t,{buildImage:()=>buildImage});
var i=a(51455);
var n=a(76760);
var r=a(22780);
var o=a(38920);
var s=a(65103);
var c=a(25783);
var d=a(28396);
var l=a(97066);
var f=a(98265);
const u="app";
const m={x64:"amd64",ia32:"386",ppc64:"ppc64le"};
const y={win32:"windows",sunos:"solaris"};
function imageConfig(e,{app:t,run:a},i,n){const r=(0,f.C)(e);return{created:r,architecture:m[n.arch]??n.arch,os:y[n.platform]??n.platform,config:{ExposedPorts:{[`${a.port}/tcp`]:{}},Env:Object.entries(a.env).map(([e,t])=>`${e}=${t}`).toSorted(),Cmd:a.command,WorkingDir:`/${u}`,Labels:annotations(e,t)},rootfs:{type:"layers",diff_ids:[i.digest]},history:[{created:r,created_by:"immutable-deploy",comment:`tree of commit ${e.sha}`}]}}
function imageManifest(e,t,a,i){return{schemaVersion:2,mediaType:o.Ib.manifest,config:a,layers:[i],annotations:annotations(e,t)}}
function annotations(e,t){return{"org.opencontainers.image.created":(0,f.C)(e),"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.title":t}}
var h=a(69409);
var w=a(77598);
var p=a(73024);
var g=a(46466);
var b=a(4573);
var v=a(25602);
async function treeEntries(e,t){const a=[];const walk=async i=>{for(const r of(await namesIn(e,i))){const o=""===i?r:`${i}/${r}`;const s=(0,p.lstatSync)(n.join(e,o));if(!t(s.isDirectory()?`${o}/`:o)){a.push({key:Buffer.from(o),entry:entryOf(e,o,s)});if(s.isDirectory())await walk(o)}}};await walk("");return a.toSorted((e,t)=>Buffer.compare(e.key,t.key)).map(({entry:e})=>e)}
async function namesIn(e,t){const a=await (0,i.readdir)(n.join(e,t),{encoding:"buffer"}).catch(e=>{throw unreadable(e,t)});return a.map(e=>tree_entries_text(e,n.posix.join(t,e.toString())))}
function tree_entries_text(e,t){if((0,b.isUtf8)(e))return e.toString();throw new v.E(`The build left ${t}, whose name or link is not valid UTF-8.`,{code:"file-name-unsupported",advice:"Rename it, or remove it at the end of `image.build`."})}
function entryOf(e,t,a){if(a.isDirectory())return{type:"directory",path:t};if(a.isFile())return{type:"file",path:t,executable:(64&a.mode)!==0,size:a.size};if(a.isSymbolicLink()){const a=tree_entries_text((0,p.readlinkSync)(n.join(e,t),{encoding:"buffer"}),t);return{type:"symlink",path:t,linkname:a}}throw new v.E(`The build left ${t}, which is neither a file nor a folder nor a symbolic link.`,{code:"file-unsupported",advice:"Remove it at the end of `image.build`, or leave it out with `image.exclude`."})}
function unreadable(e,t){if("EACCES"!==(0,s.$N)(e))return e;return new v.E(`The build left ${t}, which it may not read itself.`,{code:"file-unreadable",advice:"Change its mode at the end of `image.build`, or leave it out with `image.exclude`.",cause:e})}
async function writeLayer(e,t,i){const{pack:n}=await Promise.resolve().then(a.t.bind(a,56118,19));const r=n();const s=(0,w.createHash)("sha256");let c=0;const measured=async function*(){for await(const e of r){s.update(e);c+=e.length;yield e}};const d=fill(r,e).catch(e=>r.destroy(e));const l=(0,p.createWriteStream)(t,{flags:"wx",mode:384,flush:true,highWaterMark:1048576});try{await (0,g.pipeline)(measured,l,{signal:i})}finally{r.destroy();await d}return{mediaType:o.Ib.layer,digest:`sha256:${s.digest("hex")}`,size:c}}
async function fill(e,{tree:t,entries:a,mtime:i}){await add(e,{name:`${u}/`,type:"directory",mode:493,mtime:i});for(const r of a){const a=`${u}/${r.path}`;switch(r.type){case"directory":await add(e,{name:`${a}/`,type:"directory",mode:493,mtime:i});break;case"symlink":await add(e,{name:a,type:"symlink",mode:511,linkname:r.linkname,mtime:i});break;case"file":await addFile(e,n.join(t,r.path),r,{name:a,mode:r.executable?493:420,mtime:i}).catch(e=>{throw unreadable(e,r.path)})}}e.finalize()}
const k=1048576;
async function addFile(e,t,{size:a},n){if(a<=k)await add(e,n,await (0,i.readFile)(t));else await (0,g.pipeline)((0,p.createReadStream)(t,{highWaterMark:262144}),e.entry({...n,size:a}))}
function add(e,t,a){return new Promise((i,n)=>{const added=e=>e?n(e):i();if(void 0===a)e.entry(t,added);else e.entry(t,a,added)})}
var $=a(90605);
var x=a(37145);
async function buildImage(e,t,a){const{commit:o}=t;await Promise.all([e.blobs,e.tags,e.work].map(e=>(0,x.f)(e)));await (0,s.x3)(e.marker,JSON.stringify({imageLayoutVersion:"1.0.0"}));const d=await (0,i.mkdtemp)(n.join(e.work,"build-"));try{const i=await buildLayer(e,d,t,a);const n=await (0,$.Tc)(e,o.sha,await describe(e,t,i));const s=await (0,r.dy)(e,n);if(void 0===s)throw otherBytes(e,o,n);return(0,h.d)(e,o.sha,n.digest,s)}finally{await (0,c.d)(d)}}
function otherBytes(e,{sha:t},{digest:a}){const i="it, or what it refers to, is missing, and building it again gives something else";return(0,o.qM)(e.blob(a),i,`the image’s tag ${e.tag(t)}`)}
async function buildLayer(e,t,{commit:a,order:i,outerEnvironment:o},s){const{image:c,tell:u}=i;const runner=()=>(0,d.F)({commit:a,image:c,outerEnvironment:o,tell:u});const m=await (0,l.M)({commit:a,image:c,runner},t,s);const y=n.join(t,"layer.tar");const h=await treeEntries(m.folder,m.excludes);const w=await writeLayer({tree:m.folder,entries:h,mtime:(0,f.b)(a)},y,s);await (0,r.Y)(e,y,w);return w}
async function describe(e,{commit:t,order:a},i){const n=await (0,r.HT)(e,o.Ib.config,imageConfig(t,a,i,process));return(0,r.HT)(e,o.Ib.manifest,imageManifest(t,a.app,n,i))}})};