export const id=8868;export const ids=[8868];export const modules={39217:((e,t,r)=>{
r.d(t,{A:()=>buildEnvironment});
const n=/^(INPUT_|ACTIONS_|STATE_|GITHUB_|RUNNER_|npm_(?!config_)|INIT_CWD$|PWD$|OLDPWD$|NODE_OPTIONS$)/;
const o=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
function buildEnvironment(e,t){const r=Object.entries(e).filter(([e])=>!n.test(e)&&!o.test(e));return{...Object.fromEntries(r),SOURCE_DATE_EPOCH:String(t),TZ:"UTC",LC_ALL:"C",CI:"true"}}}),59701:((e,t,r)=>{
r.d(t,{M:()=>cleanTree});
var n=r(51455);
var o=r(76760);
var i=r(49312);
var s=r(31421);
var a=r(73024);
var c=r(48161);
var l=r(38321);
var u=r(13492);
var d=r(46466);
var f=r(95416);
async function untar(e,t,r){const{signal:n,rename:o=e=>e,onEntry:i}=r;const s={destination:t,folders:new Set([""])};const a=(0,f.extract)();let c=Promise.resolve();a.on("entry",(e,t,r)=>{const n=safeName(o(e.name));c=writeEntry(s,n,e,t).then(()=>i?.(n,e));c.then(()=>r(),r)});try{await (0,d.pipeline)(e,a,{signal:n})}catch(e){await c;throw e}}
async function writeEntry(e,t,r,n){const i=o.join(e.destination,t);makeFolder(e,"directory"===r.type?t:parentOf(t));if("file"===r.type)return writeFile(i,r,n);if("symlink"===r.type)(0,a.symlinkSync)(r.linkname,i);else if("directory"!==r.type)throw new Error(`the archive has an entry of type ${r.type}: ${t}`);for await(const e of n)throw new Error(`the archive has a ${r.type} with content: ${t}`)}
function safeName(e){return o.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},r){if(t.has(r))return;makeFolder({destination:e,folders:t},parentOf(r));const n=o.join(e,r);(0,a.mkdirSync)(n);(0,a.chmodSync)(n,493);t.add(r)}
async function writeFile(e,{mode:t,mtime:r},n){const o=(0,a.openSync)(e,"wx",t);try{for await(const e of n)(0,a.writeFileSync)(o,e);(0,a.fchmodSync)(o,t);(0,a.futimesSync)(o,r,r)}finally{(0,a.closeSync)(o)}}
var m=r(82960);
async function exportTree(e,t,r){const i=await (0,n.mkdtemp)(o.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const n=await borrowObjects(e,i,r);const s=submodulesOf(e,i,n,r);const[a,c]=await Promise.all([s,archive(e,i,n,t,r)]);return{submodules:a.filter(e=>c.folders.has(e)),lfsPointers:c.smallFiles.filter(e=>isPointer(o.join(t,e)))}}finally{await (0,n.rm)(i,{recursive:true,force:true})}}
async function borrowObjects(e,t,r){const{stdout:i}=await (0,m.$Y)(e.repository,["rev-parse","--git-path","objects"],r);const s=64===e.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,n.mkdir)(o.join(t,"refs")),(0,n.writeFile)(o.join(t,"HEAD"),"ref: refs/heads/none\n"),(0,n.writeFile)(o.join(t,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${s}`)]);return{...(0,m._K)(),GIT_DIR:t,GIT_OBJECT_DIRECTORY:o.resolve(e.repository,i.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const h=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(e=>["-c",e]);
async function submodulesOf(e,t,r,n){const o=["-C",t,"ls-tree","-r","-z","--full-tree",e.sha,...within(e)];const{exitCode:i,stdout:s,stderr:a}=await (0,m.eF)(o,r,n);if(0!==i)throw exportFailed(e,a);const c=stripper(e);return s.split("\0").filter(e=>e.startsWith("160000 ")).map(e=>c(e.slice(e.indexOf("	")+1)))}
async function archive(e,t,r,n,o){const i=["-C",t,...h,"-c","tar.umask=0022","archive","--format=tar",e.sha,...within(e)];const a=(0,s.spawn)("git",i,{env:r,signal:o,stdio:["ignore","pipe","pipe"]});const c=new Promise((e,t)=>{a.once("error",e=>t((0,m.h5)(e)));a.once("close",e)});const[u,d,f]=await Promise.allSettled([c,(0,l.text)(a.stderr),extract(e,a.stdout,n,o)]);o.throwIfAborted();if("rejected"===u.status)throw u.reason;if("rejected"===f.status&&isSystemError(f.reason))throw f.reason;if(0!==u.value&&"fulfilled"===d.status&&""!==d.value)throw exportFailed(e,d.value);if("rejected"===f.status)throw f.reason;return f.value}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e}
async function extract(e,t,r,n){const o=new Set;const i=[];const s=[];await untar(t,r,{signal:n,rename:stripper(e),onEntry:(e,{type:t,size:r})=>{if(e.includes("�"))s.push(e);if("directory"===t)o.add(e);if("file"===t&&r<=w)i.push(e)}});if(s.length>0)throw nameUnsupported(s);return{folders:o,smallFiles:i}}
function nameUnsupported(e){return new u.E(`The commit has file names that are not valid UTF-8: ${e.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:e}){return""===e?[]:["--",`${e}/`]}
function stripper({directory:e}){const t=""===e?"":`${e}/`;return e=>e.startsWith(t)?e.slice(t.length):""}
const p="version https://git-lfs.github.com/spec/v1\n";
const w=1024;
function isPointer(e){return(0,a.readFileSync)(e,"latin1").startsWith(p)}
function exportFailed(e,t){const r=e.sha.slice(0,12);if(t.includes("did not match any files"))return new u.E(`Commit ${r} has no folder '${e.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new u.E(`The tree of commit ${r} cannot be read from ${e.repository}: ${(0,m.TM)(t)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:e,lfsPointers:t},r){const n=e.filter(e=>!r(`${e}/`));if(n.length>0)throw new u.E(`The commit has submodules (${named(n)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const o=t.filter(e=>!r(e));if(o.length>0)throw new u.E(`Git LFS keeps the content of ${named(o)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(e){const t=e.length>5?[`${e.length-5} more`]:[];return[...e.slice(0,5),...t].join(", ")}
var y=r(50231);
async function runBuild({command:e,...t},r){const[n="",...o]="string"==typeof e?["sh","-c",e]:e;const{failure:i,lines:s}=await (0,y.E)({command:[n,...o],...t},r);if(void 0===i)return;const a="string"==typeof e?e:e.join(" ");throw new u.E(`The build command \`${a}\` failed: ${i}.`,{code:"image-build-failed",evidence:[{title:"last lines of the build",lines:s}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it."})}
var v=r(39217);
async function cleanTree(e,t,r){const{commit:s,image:a,outerEnvironment:c}=e;const l=o.join(t,"tree");await (0,n.mkdir)(l);const u=i({ignorecase:false}).add(a.exclude);const excludes=e=>u.ignores(e);refuseAbsent(await exportTree(s,l,r),excludes);if(void 0!==a.build){const e=(0,v.A)(c,s.timeSeconds);await runBuild({command:a.build,folder:l,env:e,work:t},r)}return{folder:l,excludes}}}),48048:((e,t,r)=>{
r.d(t,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:e}){return new Date(1e3*Math.min(Math.max(e,0),2**31-1))}
function createdAt(e){return commitTime(e).toISOString().replace(".000Z","Z")}}),50231:((e,t,r)=>{
r.d(t,{E:()=>runLogged});
var n=r(31421);
var o=r(77598);
var i=r(51455);
var s=r(76760);
var a=r(58500);
async function runLogged(e,t){t.throwIfAborted();const r=await (0,i.open)(s.join(e.work,`log-${(0,o.randomUUID)()}`),"wx+",384);try{const n=await end(start(e,r),e.graceMs,t);t.throwIfAborted();const o=void 0===n?void 0:`${n}${await fullDisk(e)}`;return{failure:o,lines:await lastLines(r)}}finally{await r.close()}}
function start({command:[e,...t],folder:r,env:o},i){return(0,n.spawn)(e,t,{cwd:r,env:o,stdio:["ignore",i.fd,i.fd],detached:true})}
async function end(e,t,r){const n=new AbortController;const stop=()=>void stopGroup(e,t,n.signal);r.addEventListener("abort",stop,{once:true});try{return await new Promise(t=>{e.once("error",e=>t(e.message));e.once("exit",(r,n)=>{killGroup(e,"SIGKILL");t(0===r?void 0:null===n?`exit code ${r}`:`ended by ${n}`)})})}finally{n.abort();r.removeEventListener("abort",stop)}}
async function stopGroup(e,t,r){if(void 0!==t){killGroup(e,"SIGINT");await (0,a.setTimeout)(t,void 0,{signal:r}).catch(()=>{})}killGroup(e,"SIGKILL")}
function killGroup({pid:e},t){if(void 0===e)return;try{process.kill(-e,t)}catch{}}
const c=50;
const l=65536;
async function lastLines(e){const{size:t}=await e.stat();const{buffer:r,bytesRead:n}=await e.read(Buffer.alloc(l),0,l,Math.max(0,t-l));return r.toString("utf8",0,n).trimEnd().split(/\r?\n/).slice(-c)}
const u=1048576;
async function fullDisk({folder:e}){const{bavail:t,bsize:r}=await (0,i.statfs)(e);return t*r<u?`, and the disk that holds ${e} is full`:""}}),52138:((e,t,r)=>{
r.d(t,{Y:()=>settleTree});
var n=r(73024);
var o=r(76760);
function settleTree({folder:e,excludes:t},r){const settle=i=>{for(const s of(0,n.readdirSync)(o.join(e,i),{withFileTypes:true})){const a=o.posix.join(i,s.name);const c=o.join(e,a);if(t(s.isDirectory()?`${a}/`:a)){(0,n.rmSync)(c,{recursive:true,force:true});continue}if(s.isDirectory())settle(a);(0,n.lutimesSync)(c,r,r)}};settle("")}}),60928:((e,t,r)=>{
r.d(t,{d:()=>removeTree});
var n=r(51455);
var o=r(76760);
async function removeTree(e){try{await (0,n.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,n.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,n.chmod)(e,448);const t=await (0,n.readdir)(e,{withFileTypes:true});const r=t.filter(e=>e.isDirectory());await Promise.all(r.map(({name:t})=>makeFoldersWritable(o.join(e,t))))}})};