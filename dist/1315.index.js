export const id=1315;export const ids=[1315];export const modules={35632:((t,e,r)=>{
r.d(e,{A:()=>buildEnvironment});
const n=/^(INPUT_|ACTIONS_|STATE_|GITHUB_|RUNNER_|npm_(?!config_)|INIT_CWD$|PWD$|OLDPWD$|NODE_OPTIONS$)/;
const o=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
function buildEnvironment(t,e){const r=Object.entries(t).filter(([t])=>!n.test(t)&&!o.test(t));return{...Object.fromEntries(r),SOURCE_DATE_EPOCH:String(e),TZ:"UTC",LC_ALL:"C",CI:"true"}}}),43669:((t,e,r)=>{
r.d(e,{M:()=>cleanTree});
var n=r(51455);
var o=r(76760);
var i=r(70298);
var a=r(31421);
var s=r(73024);
var c=r(48161);
var l=r(38321);
var u=r(25602);
var d=r(7590);
var f=r(46466);
var m=r(56118);
async function untar(t,e,r){const{signal:n,rename:o=t=>t,onEntry:i}=r;const a={destination:e,folders:new Set([""])};const s=(0,m.extract)();let c=Promise.resolve();s.on("entry",(t,e,r)=>{const n=safeName(o(t.name));c=writeEntry(a,n,t,e).then(()=>i?.(n,t));c.then(()=>r(),r)});try{await (0,f.pipeline)(t,s,{signal:n})}catch(t){await c;throw t}}
async function writeEntry(t,e,r,n){const i=o.join(t.destination,e);makeFolder(t,"directory"===r.type?e:parentOf(e));if("file"===r.type)return writeFile(i,r,n);if("symlink"===r.type)(0,s.symlinkSync)(r.linkname,i);else if("directory"!==r.type)throw new Error(`the archive has an entry of type ${r.type}: ${e}`);for await(const t of n)throw new Error(`the archive has a ${r.type} with content: ${e}`)}
function safeName(t){return o.posix.join("/",t).replace(/^\/|\/$/g,"")}
function parentOf(t){return t.includes("/")?t.slice(0,t.lastIndexOf("/")):""}
function makeFolder({destination:t,folders:e},r){if(e.has(r))return;makeFolder({destination:t,folders:e},parentOf(r));const n=o.join(t,r);(0,s.mkdirSync)(n);(0,s.chmodSync)(n,493);e.add(r)}
async function writeFile(t,{mode:e,mtime:r},n){const o=(0,s.openSync)(t,"wx",e);try{for await(const t of n)(0,s.writeFileSync)(o,t);(0,s.fchmodSync)(o,e);(0,s.futimesSync)(o,r,r)}finally{(0,s.closeSync)(o)}}
var h=r(59147);
async function exportTree(t,e,r){const i=await (0,n.mkdtemp)(o.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const n=await borrowObjects(t,i,r);const a=submodulesOf(t,i,n,r);const[s,c]=await Promise.all([a,archive(t,i,n,e,r)]);return{submodules:s.filter(t=>c.folders.has(t)),lfsPointers:c.smallFiles.filter(t=>isPointer(o.join(e,t)))}}finally{await (0,n.rm)(i,{recursive:true,force:true})}}
async function borrowObjects(t,e,r){const{stdout:i}=await (0,h.$Y)(t.repository,["rev-parse","--git-path","objects"],r);const a=64===t.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,n.mkdir)(o.join(e,"refs")),(0,n.writeFile)(o.join(e,"HEAD"),"ref: refs/heads/none\n"),(0,n.writeFile)(o.join(e,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${a}`)]);return{...(0,h._K)(),GIT_DIR:e,GIT_OBJECT_DIRECTORY:o.resolve(t.repository,i.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const p=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(t=>["-c",t]);
async function submodulesOf(t,e,r,n){const o=["-C",e,"ls-tree","-r","-z","--full-tree",t.sha,...within(t)];const{exitCode:i,stdout:a,stderr:s}=await (0,h.eF)(o,r,n);if(0!==i)throw exportFailed(t,s);const c=stripper(t);return a.split("\0").filter(t=>t.startsWith("160000 ")).map(t=>c(t.slice(t.indexOf("	")+1)))}
async function archive(t,e,r,n,o){const i=["-C",e,...p,"-c","tar.umask=0022","archive","--format=tar",t.sha,...within(t)];const s=(0,a.spawn)("git",i,{env:r,signal:o,stdio:["ignore","pipe","pipe"]});const c=new Promise((t,e)=>{s.once("error",t=>e((0,h.h5)(t)));s.once("close",t)});const[u,d,f]=await Promise.allSettled([c,(0,l.text)(s.stderr),extract(t,s.stdout,n,o)]);o.throwIfAborted();if("rejected"===u.status)throw u.reason;if("rejected"===f.status&&isSystemError(f.reason))throw f.reason;if(0!==u.value&&"fulfilled"===d.status&&""!==d.value)throw exportFailed(t,d.value);if("rejected"===f.status)throw f.reason;return f.value}
function isSystemError(t){return"object"==typeof t&&null!==t&&"syscall"in t}
async function extract(t,e,r,n){const o=new Set;const i=[];const a=[];await untar(e,r,{signal:n,rename:stripper(t),onEntry:(t,{type:e,size:r})=>{if(t.includes("�"))a.push(t);if("directory"===e)o.add(t);if("file"===e&&r<=y)i.push(t)}});if(a.length>0)throw nameUnsupported(a);return{folders:o,smallFiles:i}}
function nameUnsupported(t){return new u.E(`The commit has file names that are not valid UTF-8: ${t.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:t}){return""===t?[]:["--",`${t}/`]}
function stripper({directory:t}){const e=""===t?"":`${t}/`;return t=>t.startsWith(e)?t.slice(e.length):""}
const w="version https://git-lfs.github.com/spec/v1\n";
const y=1024;
function isPointer(t){return(0,s.readFileSync)(t,"latin1").startsWith(w)}
function exportFailed(t,e){const r=(0,d.F)(t.sha);if(e.includes("did not match any files"))return new u.E(`Commit ${r} has no folder '${t.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new u.E(`The tree of commit ${r} cannot be read from ${t.repository}: ${(0,h.TM)(e)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:t,lfsPointers:e},r){const n=t.filter(t=>!r(`${t}/`));if(n.length>0)throw new u.E(`The commit has submodules (${named(n)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const o=e.filter(t=>!r(t));if(o.length>0)throw new u.E(`Git LFS keeps the content of ${named(o)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(t){const e=t.length>5?[`${t.length-5} more`]:[];return[...t.slice(0,5),...e].join(", ")}
var v=r(64336);
async function runBuild({command:t,...e},r){const[n="",...o]="string"==typeof t?["sh","-c",t]:t;const{failure:i,lines:a}=await (0,v.E)({command:[n,...o],...e},r);if(void 0===i)return;const s="string"==typeof t?t:t.join(" ");throw new u.E(`The build command \`${s}\` failed: ${i}.`,{code:"image-build-failed",evidence:[{title:"last lines of the build",lines:a}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it."})}
var E=r(35632);
async function cleanTree(t,e,r){const{commit:a,image:s,outerEnvironment:c}=t;const l=o.join(e,"tree");await (0,n.mkdir)(l);const u=i({ignorecase:false}).add(s.exclude);const excludes=t=>u.ignores(t);refuseAbsent(await exportTree(a,l,r),excludes);if(void 0!==s.build){const t=(0,E.A)(c,a.timeSeconds);await runBuild({command:s.build,folder:l,env:t,work:e},r)}return{folder:l,excludes}}}),98265:((t,e,r)=>{
r.d(e,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:t}){return new Date(1e3*Math.min(Math.max(t,0),2**31-1))}
function createdAt(t){return commitTime(t).toISOString().replace(".000Z","Z")}}),25783:((t,e,r)=>{
r.d(e,{d:()=>removeTree});
var n=r(51455);
var o=r(76760);
async function removeTree(t){try{await (0,n.rm)(t,{recursive:true,force:true})}catch(e){if(!(e instanceof Error&&"code"in e&&("EACCES"===e.code||"EPERM"===e.code)))throw e;await makeFoldersWritable(t);await (0,n.rm)(t,{recursive:true,force:true})}}
async function makeFoldersWritable(t){await (0,n.chmod)(t,448);const e=await (0,n.readdir)(t,{withFileTypes:true});const r=e.filter(t=>t.isDirectory());await Promise.all(r.map(({name:e})=>makeFoldersWritable(o.join(t,e))))}}),64336:((t,e,r)=>{
r.d(e,{E:()=>runLogged});
var n=r(31421);
var o=r(77598);
var i=r(51455);
var a=r(76760);
var s=r(58500);
async function runLogged(t,e){e.throwIfAborted();const r=await (0,i.open)(a.join(t.work,`log-${(0,o.randomUUID)()}`),"wx+",384);try{const n=void 0===t.onOutput?void 0:followLog(r,t.onOutput);const o=await end(start(t,r),t.graceMs,e).finally(()=>n?.stop());e.throwIfAborted();const i=void 0===o?void 0:`${o}${await fullDisk(t)}`;return{failure:i,lines:await lastLines(r)}}finally{await r.close()}}
function start({command:[t,...e],folder:r,env:o},i){return(0,n.spawn)(t,e,{cwd:r,env:o,stdio:["ignore",i.fd,i.fd],detached:true})}
async function end(t,e,r){const n=new AbortController;const stop=()=>void stopGroup(t,e,n.signal);r.addEventListener("abort",stop,{once:true});try{return await new Promise(e=>{t.once("error",t=>e(t.message));t.once("exit",(r,n)=>{killGroup(t,"SIGKILL");e(0===r?void 0:null===n?`exit code ${r}`:`ended by ${n}`)})})}finally{n.abort();r.removeEventListener("abort",stop)}}
async function stopGroup(t,e,r){if(void 0!==e){killGroup(t,"SIGINT");await (0,s.setTimeout)(e,void 0,{signal:r}).catch(()=>{})}killGroup(t,"SIGKILL")}
function killGroup({pid:t},e){if(void 0===t)return;try{process.kill(-t,e)}catch{}}
const c=250;
function followLog(t,e){let r=0;let n=false;const o=setInterval(()=>{if(n)return;n=true;t.read(Buffer.alloc(u),0,u,r).then(({buffer:t,bytesRead:n})=>{r+=n;if(n>0)e(t.toString("utf8",0,n))}).catch(()=>clearInterval(o)).finally(()=>n=false)},c);return{stop:()=>clearInterval(o)}}
const l=50;
const u=65536;
async function lastLines(t){const{size:e}=await t.stat();const{buffer:r,bytesRead:n}=await t.read(Buffer.alloc(u),0,u,Math.max(0,e-u));return r.toString("utf8",0,n).trimEnd().split(/\r?\n/).slice(-l)}
const d=1048576;
async function fullDisk({folder:t}){const{bavail:e,bsize:r}=await (0,i.statfs)(t);return e*r<d?`, and the disk that holds ${t} is full`:""}})};