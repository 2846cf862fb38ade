export const id=6186;export const ids=[6186];export const modules={70450:((e,t,n)=>{
n.d(t,{A:()=>buildEnvironment});
const i=/^(INPUT_|ACTIONS_|STATE_|GITHUB_|RUNNER_|npm_(?!config_)|INIT_CWD$|PWD$|OLDPWD$|NODE_OPTIONS$)/;
const r=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
function buildEnvironment(e,t){const n=Object.entries(e).filter(([e])=>!i.test(e)&&!r.test(e));return{...Object.fromEntries(n),SOURCE_DATE_EPOCH:String(t),TZ:"UTC",LC_ALL:"C",CI:"true"}}}),86900:((e,t,n)=>{
n.d(t,{M:()=>cleanTree});
var i=n(51455);
var r=n(76760);
var o=n(70298);
var a=n(31421);
var s=n(73024);
var c=n(48161);
var l=n(38321);
var d=n(19473);
var u=n(46466);
var f=n(56118);
async function untar(e,t,n){const{signal:i,rename:r=e=>e,onEntry:o}=n;const a={destination:t,folders:new Set([""])};const s=(0,f.extract)();let c=Promise.resolve();s.on("entry",(e,t,n)=>{const i=safeName(r(e.name));c=writeEntry(a,i,e,t).then(()=>o?.(i,e));c.then(()=>n(),n)});try{await (0,u.pipeline)(e,s,{signal:i})}catch(e){await c;throw e}}
async function writeEntry(e,t,n,i){const o=r.join(e.destination,t);makeFolder(e,"directory"===n.type?t:parentOf(t));if("file"===n.type)return writeFile(o,n,i);if("symlink"===n.type)(0,s.symlinkSync)(n.linkname,o);else if("directory"!==n.type)throw new Error(`the archive has an entry of type ${n.type}: ${t}`);for await(const e of i)throw new Error(`the archive has a ${n.type} with content: ${t}`)}
function safeName(e){return r.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},n){if(t.has(n))return;makeFolder({destination:e,folders:t},parentOf(n));const i=r.join(e,n);(0,s.mkdirSync)(i);(0,s.chmodSync)(i,493);t.add(n)}
async function writeFile(e,{mode:t,mtime:n},i){const r=(0,s.openSync)(e,"wx",t);try{for await(const e of i)(0,s.writeFileSync)(r,e);(0,s.fchmodSync)(r,t);(0,s.futimesSync)(r,n,n)}finally{(0,s.closeSync)(r)}}
var m=n(40075);
async function exportTree(e,t,n){const o=await (0,i.mkdtemp)(r.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const i=await borrowObjects(e,o,n);const a=submodulesOf(e,o,i,n);const[s,c]=await Promise.all([a,archive(e,o,i,t,n)]);return{submodules:s.filter(e=>c.folders.has(e)),lfsPointers:c.smallFiles.filter(e=>isPointer(r.join(t,e)))}}finally{await (0,i.rm)(o,{recursive:true,force:true})}}
async function borrowObjects(e,t,n){const{stdout:o}=await (0,m.$Y)(e.repository,["rev-parse","--git-path","objects"],n);const a=64===e.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,i.mkdir)(r.join(t,"refs")),(0,i.writeFile)(r.join(t,"HEAD"),"ref: refs/heads/none\n"),(0,i.writeFile)(r.join(t,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${a}`)]);return{...(0,m._K)(),GIT_DIR:t,GIT_OBJECT_DIRECTORY:r.resolve(e.repository,o.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const h=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(e=>["-c",e]);
async function submodulesOf(e,t,n,i){const r=["-C",t,"ls-tree","-r","-z","--full-tree",e.sha,...within(e)];const{exitCode:o,stdout:a,stderr:s}=await (0,m.eF)(r,n,i);if(0!==o)throw exportFailed(e,s);const c=stripper(e);return a.split("\0").filter(e=>e.startsWith("160000 ")).map(e=>c(e.slice(e.indexOf("	")+1)))}
async function archive(e,t,n,i,r){const o=["-C",t,...h,"-c","tar.umask=0022","archive","--format=tar",e.sha,...within(e)];const s=(0,a.spawn)("git",o,{env:n,signal:r,stdio:["ignore","pipe","pipe"]});const c=new Promise((e,t)=>{s.once("error",e=>t((0,m.h5)(e)));s.once("close",e)});const[d,u,f]=await Promise.allSettled([c,(0,l.text)(s.stderr),extract(e,s.stdout,i,r)]);r.throwIfAborted();if("rejected"===d.status)throw d.reason;if("rejected"===f.status&&isSystemError(f.reason))throw f.reason;if(0!==d.value&&"fulfilled"===u.status&&""!==u.value)throw exportFailed(e,u.value);if("rejected"===f.status)throw f.reason;return f.value}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e}
async function extract(e,t,n,i){const r=new Set;const o=[];const a=[];await untar(t,n,{signal:i,rename:stripper(e),onEntry:(e,{type:t,size:n})=>{if(e.includes("�"))a.push(e);if("directory"===t)r.add(e);if("file"===t&&n<=p)o.push(e)}});if(a.length>0)throw nameUnsupported(a);return{folders:r,smallFiles:o}}
function nameUnsupported(e){return new d.E(`The commit has file names that are not valid UTF-8: ${e.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:e}){return""===e?[]:["--",`${e}/`]}
function stripper({directory:e}){const t=""===e?"":`${e}/`;return e=>e.startsWith(t)?e.slice(t.length):""}
const w="version https://git-lfs.github.com/spec/v1\n";
const p=1024;
function isPointer(e){return(0,s.readFileSync)(e,"latin1").startsWith(w)}
function exportFailed(e,t){const n=e.sha.slice(0,12);if(t.includes("did not match any files"))return new d.E(`Commit ${n} has no folder '${e.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new d.E(`The tree of commit ${n} cannot be read from ${e.repository}: ${(0,m.TM)(t)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:e,lfsPointers:t},n){const i=e.filter(e=>!n(`${e}/`));if(i.length>0)throw new d.E(`The commit has submodules (${named(i)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const r=t.filter(e=>!n(e));if(r.length>0)throw new d.E(`Git LFS keeps the content of ${named(r)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(e){const t=e.length>5?[`${e.length-5} more`]:[];return[...e.slice(0,5),...t].join(", ")}
var y=n(67818);
async function runBuild({command:e,...t},n){const[i="",...r]="string"==typeof e?["sh","-c",e]:e;const{failure:o,lines:a}=await (0,y.E)({command:[i,...r],...t},n);if(void 0===o)return;const s="string"==typeof e?e:e.join(" ");throw new d.E(`The build command \`${s}\` failed: ${o}.`,{code:"image-build-failed",evidence:[{title:"last lines of the build",lines:a}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it."})}
var v=n(70450);
async function cleanTree(e,t,n){const{commit:a,image:s,outerEnvironment:c}=e;const l=r.join(t,"tree");await (0,i.mkdir)(l);const d=o({ignorecase:false}).add(s.exclude);const excludes=e=>d.ignores(e);refuseAbsent(await exportTree(a,l,n),excludes);if(void 0!==s.build){const e=(0,v.A)(c,a.timeSeconds);await runBuild({command:s.build,folder:l,env:e,work:t},n)}return{folder:l,excludes}}}),48415:((e,t,n)=>{
n.d(t,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:e}){return new Date(1e3*Math.min(Math.max(e,0),2**31-1))}
function createdAt(e){return commitTime(e).toISOString().replace(".000Z","Z")}}),67818:((e,t,n)=>{
n.d(t,{E:()=>runLogged});
var i=n(31421);
var r=n(77598);
var o=n(51455);
var a=n(76760);
var s=n(58500);
async function runLogged(e,t){t.throwIfAborted();const n=await (0,o.open)(a.join(e.work,`log-${(0,r.randomUUID)()}`),"wx+",384);try{const i=await end(start(e,n),e.graceMs,t);t.throwIfAborted();const r=void 0===i?void 0:`${i}${await fullDisk(e)}`;return{failure:r,lines:await lastLines(n)}}finally{await n.close()}}
function start({command:[e,...t],folder:n,env:r},o){return(0,i.spawn)(e,t,{cwd:n,env:r,stdio:["ignore",o.fd,o.fd],detached:true})}
async function end(e,t,n){const i=new AbortController;const stop=()=>void stopGroup(e,t,i.signal);n.addEventListener("abort",stop,{once:true});try{return await new Promise(t=>{e.once("error",e=>t(e.message));e.once("exit",(n,i)=>{killGroup(e,"SIGKILL");t(0===n?void 0:null===i?`exit code ${n}`:`ended by ${i}`)})})}finally{i.abort();n.removeEventListener("abort",stop)}}
async function stopGroup(e,t,n){if(void 0!==t){killGroup(e,"SIGINT");await (0,s.setTimeout)(t,void 0,{signal:n}).catch(()=>{})}killGroup(e,"SIGKILL")}
function killGroup({pid:e},t){if(void 0===e)return;try{process.kill(-e,t)}catch{}}
const c=50;
const l=65536;
async function lastLines(e){const{size:t}=await e.stat();const{buffer:n,bytesRead:i}=await e.read(Buffer.alloc(l),0,l,Math.max(0,t-l));return n.toString("utf8",0,i).trimEnd().split(/\r?\n/).slice(-c)}
const d=1048576;
async function fullDisk({folder:e}){const{bavail:t,bsize:n}=await (0,o.statfs)(e);return t*n<d?`, and the disk that holds ${e} is full`:""}}),96186:((e,t,n)=>{
n.d(t,{buildImage:()=>buildImage});
var i=n(51455);
var r=n(76760);
var o=n(86900);
var a=n(48415);
var s=n(71351);
var c=n(16501);
var l=n(2033);
var d=n(61699);
const u="app";
const f={x64:"amd64",ia32:"386",ppc64:"ppc64le"};
const m={win32:"windows",sunos:"solaris"};
function imageConfig(e,{app:t,run:n},i,r){const o=(0,a.C)(e);return{created:o,architecture:f[r.arch]??r.arch,os:m[r.platform]??r.platform,config:{ExposedPorts:{[`${n.port}/tcp`]:{}},Env:Object.entries(n.env).map(([e,t])=>`${e}=${t}`).toSorted(),Cmd:n.command,WorkingDir:`/${u}`,Labels:annotations(e,t)},rootfs:{type:"layers",diff_ids:[i.digest]},history:[{created:o,created_by:"immutable-deploy",comment:`tree of commit ${e.sha}`}]}}
function imageManifest(e,t,n,i){return{schemaVersion:2,mediaType:d.Ib.manifest,config:n,layers:[i],annotations:annotations(e,t)}}
function annotations(e,t){return{"org.opencontainers.image.created":(0,a.C)(e),"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.title":t}}
var h=n(65164);
var w=n(77598);
var p=n(73024);
var y=n(46466);
var v=n(4573);
var g=n(19473);
async function treeEntries(e,t){const n=[];const walk=async i=>{for(const o of(await namesIn(e,i))){const a=""===i?o:`${i}/${o}`;const s=(0,p.lstatSync)(r.join(e,a));if(!t(s.isDirectory()?`${a}/`:a)){n.push({key:Buffer.from(a),entry:entryOf(e,a,s)});if(s.isDirectory())await walk(a)}}};await walk("");return n.toSorted((e,t)=>Buffer.compare(e.key,t.key)).map(({entry:e})=>e)}
async function namesIn(e,t){const n=await (0,i.readdir)(r.join(e,t),{encoding:"buffer"}).catch(e=>{throw unreadable(e,t)});return n.map(e=>tree_entries_text(e,r.posix.join(t,e.toString())))}
function tree_entries_text(e,t){if((0,v.isUtf8)(e))return e.toString();throw new g.E(`The build left ${t}, whose name or link is not valid UTF-8.`,{code:"file-name-unsupported",advice:"Rename it, or remove it at the end of `image.build`."})}
function entryOf(e,t,n){if(n.isDirectory())return{type:"directory",path:t};if(n.isFile())return{type:"file",path:t,executable:(64&n.mode)!==0,size:n.size};if(n.isSymbolicLink()){const n=tree_entries_text((0,p.readlinkSync)(r.join(e,t),{encoding:"buffer"}),t);return{type:"symlink",path:t,linkname:n}}throw new g.E(`The build left ${t}, which is neither a file nor a folder nor a symbolic link.`,{code:"file-unsupported",advice:"Remove it at the end of `image.build`, or leave it out with `image.exclude`."})}
function unreadable(e,t){if("EACCES"!==(0,c.$N)(e))return e;return new g.E(`The build left ${t}, which it may not read itself.`,{code:"file-unreadable",advice:"Change its mode at the end of `image.build`, or leave it out with `image.exclude`.",cause:e})}
async function writeLayer(e,t,i){const{pack:r}=await Promise.resolve().then(n.t.bind(n,56118,19));const o=r();const a=(0,w.createHash)("sha256");let s=0;const measured=async function*(){for await(const e of o){a.update(e);s+=e.length;yield e}};const c=fill(o,e).catch(e=>o.destroy(e));const l=(0,p.createWriteStream)(t,{flags:"wx",mode:384,flush:true,highWaterMark:1048576});try{await (0,y.pipeline)(measured,l,{signal:i})}finally{o.destroy();await c}return{mediaType:d.Ib.layer,digest:`sha256:${a.digest("hex")}`,size:s}}
async function fill(e,{tree:t,entries:n,mtime:i}){await add(e,{name:`${u}/`,type:"directory",mode:493,mtime:i});for(const o of n){const n=`${u}/${o.path}`;switch(o.type){case"directory":await add(e,{name:`${n}/`,type:"directory",mode:493,mtime:i});break;case"symlink":await add(e,{name:n,type:"symlink",mode:511,linkname:o.linkname,mtime:i});break;case"file":await addFile(e,r.join(t,o.path),o,{name:n,mode:o.executable?493:420,mtime:i}).catch(e=>{throw unreadable(e,o.path)})}}e.finalize()}
const b=1048576;
async function addFile(e,t,{size:n},r){if(n<=b)await add(e,r,await (0,i.readFile)(t));else await (0,y.pipeline)((0,p.createReadStream)(t,{highWaterMark:262144}),e.entry({...r,size:n}))}
function add(e,t,n){return new Promise((i,r)=>{const added=e=>e?r(e):i();if(void 0===n)e.entry(t,added);else e.entry(t,n,added)})}
var E=n(67328);
async function buildImage(e,t,n){const{commit:o}=t;await Promise.all([e.blobs,e.tags,e.work].map(e=>(0,i.mkdir)(e,{recursive:true})));await (0,c.x3)(e.marker,JSON.stringify({imageLayoutVersion:"1.0.0"}));const a=await (0,i.mkdtemp)(r.join(e.work,"build-"));try{const i=await buildLayer(e,a,t,n);const r=await (0,E.Tc)(e,o.sha,await describe(e,t,i));const s=await (0,l.dy)(e,r);if(void 0===s)throw(0,d.qM)(e.blob(r.digest),"it, or what it refers to, is missing");return(0,h.d)(e,o.sha,r.digest,s)}finally{await (0,s.d)(a)}}
async function buildLayer(e,t,{commit:n,options:i,outerEnvironment:s},c){const d=await (0,o.M)({commit:n,image:i.image,outerEnvironment:s},t,c);const u=r.join(t,"layer.tar");const f=await treeEntries(d.folder,d.excludes);const m=await writeLayer({tree:d.folder,entries:f,mtime:(0,a.b)(n)},u,c);await (0,l.Y)(e,u,m);return m}
async function describe(e,{commit:t,options:n},i){const r=await (0,l.HT)(e,d.Ib.config,imageConfig(t,n,i,process));return(0,l.HT)(e,d.Ib.manifest,imageManifest(t,n.app,r,i))}}),71351:((e,t,n)=>{
n.d(t,{d:()=>removeTree});
var i=n(51455);
var r=n(76760);
async function removeTree(e){try{await (0,i.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,i.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,i.chmod)(e,448);const t=await (0,i.readdir)(e,{withFileTypes:true});const n=t.filter(e=>e.isDirectory());await Promise.all(n.map(({name:t})=>makeFoldersWritable(r.join(e,t))))}})};