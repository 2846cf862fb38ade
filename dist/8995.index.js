export const id=8995;export const ids=[8995];export const modules={84364:((e,t,n)=>{
n.d(t,{c:()=>runBuild,d:()=>o});
var r=n(25602);
const o="Try it in a clean checkout of the commit, without `.git`: what is not committed is not there. The variable GITHUB_SHA has the commit; of the job’s variables the build sees what `image.environment` and `image.secrets` pass.";
async function runBuild(e,{command:t,...n},i){const[s="",...a]="string"==typeof t?["sh","-c",t]:t;const{failure:c,lines:l}=await e.run({command:[s,...a],...n},i);if(void 0===c)return;const u="string"==typeof t?t:t.join(" ");throw new r.E(`The build command \`${u}\` failed: ${c}.`,{code:"image-build-failed",evidence:[{title:"last lines of the build",lines:l}],advice:o})}}),35632:((e,t,n)=>{
n.d(t,{AF:()=>buildEnvironment,Id:()=>patternOf,m5:()=>keptBack});
const r=["PATH HOME USER LOGNAME SHELL TMPDIR LANG LANGUAGE LC_* TERM NO_COLOR FORCE_COLOR LD_LIBRARY_PATH XDG_*_HOME","HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE","CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS PKG_CONFIG_PATH","NODE_ENV NODE_EXTRA_CA_CERTS npm_config_* PNPM_HOME YARN_* COREPACK_* NVM_DIR VOLTA_HOME BUN_INSTALL DENO_DIR","PIP_* UV_* PYTHON*_ROOT_DIR pythonLocation PYTHONUNBUFFERED PYTHONHASHSEED PYENV_ROOT VIRTUAL_ENV POETRY_HOME","GOROOT GOPATH GOBIN GOCACHE GOMODCACHE GOPROXY GOPRIVATE GONOPROXY GONOSUMDB GOSUMDB GOFLAGS GOTOOLCHAIN GOOS GOARCH CGO_*","CARGO_HOME CARGO_TARGET_DIR CARGO_INCREMENTAL CARGO_TERM_COLOR RUSTFLAGS RUST_BACKTRACE RUSTUP_*","JAVA_HOME JAVA_HOME_* GRADLE_HOME GRADLE_USER_HOME MAVEN_HOME M2_HOME ANDROID_HOME ANDROID_SDK_ROOT","DOTNET_* NUGET_PACKAGES GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_WITHOUT RBENV_ROOT COMPOSER_HOME COMPOSER_CACHE_DIR"];
const o=patternOf(r);
const i=patternOf(["INPUT_* ACTIONS_* STATE_* GITHUB_* RUNNER_* PWD OLDPWD SHLVL _","npm_command npm_execpath npm_node_execpath npm_lifecycle_* npm_package_* INIT_CWD","CI TZ SOURCE_DATE_EPOCH"]);
function patternOf(e){const t=e.join(" ").split(" ").map(e=>e.replaceAll("*",".*"));return new RegExp(`^(?:${t.join("|")})$`,"i")}
const s=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
const a=/:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]+@/;
function isSecret(e,t){return s.test(e)||a.test(t)}
function buildEnvironment(e,t,n){const r=Object.entries(e).filter(([e,t])=>isPassed(e,t??"",n));return{...Object.fromEntries(r),...n.secrets,SOURCE_DATE_EPOCH:String(t.timeSeconds),TZ:"UTC",LC_ALL:"C",CI:"true",GITHUB_SHA:t.sha,...e["GITHUB_SHA"]===t.sha&&e["GITHUB_REF"]&&{GITHUB_REF:e["GITHUB_REF"]}}}
function isPassed(e,t,{environment:n,also:r}){if(n.includes(e))return true;return(o.test(e)||r?.test(e)===true)&&!isSecret(e,t)}
function keptBack(e,t){const n=Object.entries(e).filter(([e,n])=>void 0!==n&&!isPassed(e,n,t)&&!Object.hasOwn(t.secrets,e)).map(([e])=>e).filter(e=>!i.test(e));if(0===n.length)return;return`the build does not see these variables of the job: ${n.toSorted().join(", ")}; nor the runner’s own (ACTIONS_*, GITHUB_*, INPUT_*, RUNNER_*). Name those that it needs in \`image.environment\`, or in \`image.secrets\` what is secret`}}),28396:((e,t,n)=>{
n.d(t,{F:()=>openBuildRunner});
var r=n(34228);
var o=n(18471);
var i=n(64336);
var s=n(35632);
var a=n(25602);
var c=n(55077);
async function readBuildSecrets(e,t){const n=Object.entries(e).map(async([e,n])=>[e,await readSecret(e,n,t)]);return Object.fromEntries(await Promise.all(n))}
async function readSecret(e,t,n){const r=(0,c.p)(t);if(void 0===r)return variable(e,t.replace(/^env:/,""),n);return(0,c.f)(e,r).catch(e=>{throw missing(`For the build, ${(0,a.bD)(e)}.`,"Put the file there, readable by the runner’s user.")})}
function variable(e,t,n){const r=n[t];if(r)return r;throw missing(`The build’s secret ${e} is to come from the variable ${t}, which the job does not have or which is empty.`,`Give this step \`env: {${t}: $\{{ secrets.${t} }}}\`. Forks and Dependabot get no secrets of the repository.`)}
function missing(e,t){return new a.E(e,{code:"image-secret-missing",advice:t})}
var l=n(31421);
var u=n(57975);
async function findOwnNamespace(e){const t=prefixFor(process.getuid?.()===0);const[n="",...r]=t;return(0,u.promisify)(l.execFile)(n,[...r,"true"],{env:e,timeout:3e4}).then(()=>({prefix:t}),e=>({failure:e.stderr?.trim()||e.message}))}
function prefixFor(e){const t=e?[]:["--user","--map-current-user"];const n=["unshare",...t,"--pid","--fork","--mount-proc","--kill-child=KILL","--"];const r=["sh","-c",'"$@"; exit $?',"sh"];return["setpriv","--pdeathsig","KILL",...n,...r]}
async function openBuildRunner(e){const{commit:t,image:n,outerEnvironment:a,tell:c,also:l}=e;const u=await readBuildSecrets(n.secrets??{},a);for(const[e,t]of Object.entries(u)){c({type:"secret",value:t});const n=(0,o.Ug)(e,t);if(void 0!==n)c({type:"warning",message:`Of the build, ${n}.`})}const d={environment:n.environment??[],secrets:u,...l&&{also:l}};const f=(0,s.AF)(a,t,d);const m=(0,r.P)(Object.values(u));let h;const isolate=async()=>{const e=(0,s.m5)(a,d);if(void 0!==e)c({type:"detail",message:e});const t=await findOwnNamespace(f);if("prefix"in t)return t.prefix;c({type:"notice",message:notIsolated(t.failure)});return[]};return{env:f,secrets:u,mask:m,async run({command:e,...t},n){const[r="",...o]=[...await (h??=isolate()),...e];const{failure:s,lines:a}=await (0,i.E)({...t,command:[r,...o],env:{...f,...t.env}},n);return{failure:s,lines:a.map(e=>m.hide(e))}}}}
function notIsolated(e){return`The build has no process namespace of its own on this machine, so it can read the environment of the job’s processes with the tokens in it (${e}). Build in a job without \`id-token\` and secrets if you do not trust all that the build runs: SECURITY.md of this action has the recipe.`}}),97066:((e,t,n)=>{
n.d(t,{M:()=>cleanTree});
var r=n(51455);
var o=n(76760);
var i=n(70298);
var s=n(31421);
var a=n(50643);
var c=n(48161);
var l=n(38321);
var u=n(25602);
var d=n(7590);
var f=n(46466);
var m=n(56118);
async function untar(e,t,n){const{signal:r,rename:o=e=>e,onEntry:i}=n;const s={destination:t,folders:new Set([""])};const a=(0,m.extract)();let c=Promise.resolve();a.on("entry",(e,t,n)=>{const r=safeName(o(e.name));c=writeEntry(s,r,e,t).then(()=>i?.(r,e));c.then(()=>n(),n)});try{await (0,f.pipeline)(e,a,{signal:r})}catch(e){await c;throw e}}
async function writeEntry(e,t,n,r){const i=o.join(e.destination,t);makeFolder(e,"directory"===n.type?t:parentOf(t));if("file"===n.type)return writeFile(i,n,r);if("symlink"===n.type)(0,a.symlinkSync)(n.linkname,i);else if("directory"!==n.type)throw new Error(`the archive has an entry of type ${n.type}: ${t}`);for await(const e of r)throw new Error(`the archive has a ${n.type} with content: ${t}`)}
function safeName(e){return o.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},n){if(t.has(n))return;makeFolder({destination:e,folders:t},parentOf(n));const r=o.join(e,n);(0,a.mkdirSync)(r);(0,a.chmodSync)(r,493);t.add(n)}
async function writeFile(e,{mode:t,mtime:n},r){const o=(0,a.openSync)(e,"wx",t);try{for await(const e of r)(0,a.writeFileSync)(o,e);(0,a.fchmodSync)(o,t);(0,a.futimesSync)(o,n,n)}finally{(0,a.closeSync)(o)}}
var h=n(59147);
async function exportTree(e,t,n){const i=await (0,r.mkdtemp)(o.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const r=await borrowObjects(e,i,n);const s=submodulesOf(e,i,r,n);const[a,c]=await Promise.all([s,archive(e,i,r,t,n)]);return{submodules:a.filter(e=>c.folders.has(e)),lfsPointers:c.smallFiles.filter(e=>isPointer(o.join(t,e)))}}finally{await (0,r.rm)(i,{recursive:true,force:true})}}
async function borrowObjects(e,t,n){const{stdout:i}=await (0,h.$Y)(e.repository,["rev-parse","--git-path","objects"],n);const s=64===e.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,r.mkdir)(o.join(t,"refs")),(0,r.writeFile)(o.join(t,"HEAD"),"ref: refs/heads/none\n"),(0,r.writeFile)(o.join(t,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${s}`)]);return{...(0,h._K)(),GIT_DIR:t,GIT_OBJECT_DIRECTORY:o.resolve(e.repository,i.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const p=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(e=>["-c",e]);
async function submodulesOf(e,t,n,r){const o=["-C",t,"ls-tree","-r","-z","--full-tree",e.sha,...within(e)];const{exitCode:i,stdout:s,stderr:a}=await (0,h.eF)(o,n,r);if(0!==i)throw exportFailed(e,a);const c=stripper(e);return s.split("\0").filter(e=>e.startsWith("160000 ")).map(e=>c(e.slice(e.indexOf("	")+1)))}
async function archive(e,t,n,r,o){const i=["-C",t,...p,"-c","tar.umask=0022","archive","--format=tar",e.sha,...within(e)];const a=(0,s.spawn)("git",i,{env:n,signal:o,stdio:["ignore","pipe","pipe"]});const c=new Promise((e,t)=>{a.once("error",e=>t((0,h.h5)(e)));a.once("close",e)});const[u,d,f]=await Promise.allSettled([c,(0,l.text)(a.stderr),extract(e,a.stdout,r,o)]);o.throwIfAborted();if("rejected"===u.status)throw u.reason;if("rejected"===f.status&&isSystemError(f.reason))throw f.reason;if(0!==u.value&&"fulfilled"===d.status&&""!==d.value)throw exportFailed(e,d.value);if("rejected"===f.status)throw f.reason;return f.value}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e}
async function extract(e,t,n,r){const o=new Set;const i=[];const s=[];await untar(t,n,{signal:r,rename:stripper(e),onEntry:(e,{type:t,size:n})=>{if(e.includes("�"))s.push(e);if("directory"===t)o.add(e);if("file"===t&&n<=E)i.push(e)}});if(s.length>0)throw nameUnsupported(s);return{folders:o,smallFiles:i}}
function nameUnsupported(e){return new u.E(`The commit has file names that are not valid UTF-8: ${e.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:e}){return""===e?[]:["--",`${e}/`]}
function stripper({directory:e}){const t=""===e?"":`${e}/`;return e=>e.startsWith(t)?e.slice(t.length):""}
const O="version https://git-lfs.github.com/spec/v1\n";
const E=1024;
function isPointer(e){return(0,a.readFileSync)(e,"latin1").startsWith(O)}
function exportFailed(e,t){const n=(0,d.F)(e.sha);if(t.includes("did not match any files"))return new u.E(`Commit ${n} has no folder '${e.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new u.E(`The tree of commit ${n} cannot be read from ${e.repository}: ${(0,h.TM)(t)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:e,lfsPointers:t},n){const r=e.filter(e=>!n(`${e}/`));if(r.length>0)throw new u.E(`The commit has submodules (${named(r)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const o=t.filter(e=>!n(e));if(o.length>0)throw new u.E(`Git LFS keeps the content of ${named(o)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(e){const t=e.length>5?[`${e.length-5} more`]:[];return[...e.slice(0,5),...t].join(", ")}
var w=n(84364);
async function cleanTree(e,t,n){const{commit:s,image:a,runner:c}=e;const l=o.join(t,"tree");await (0,r.mkdir)(l);const u=i({ignorecase:false}).add(a.exclude);const excludes=e=>u.ignores(e);refuseAbsent(await exportTree(s,l,n),excludes);if(void 0!==a.build)await (0,w.c)(await c(),{command:a.build,folder:l,work:t},n);return{folder:l,excludes}}}),98265:((e,t,n)=>{
n.d(t,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:e}){return new Date(1e3*Math.min(Math.max(e,0),2**31-1))}
function createdAt(e){return commitTime(e).toISOString().replace(".000Z","Z")}}),25783:((e,t,n)=>{
n.d(t,{d:()=>removeTree});
var r=n(51455);
var o=n(76760);
async function removeTree(e){try{await (0,r.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,r.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,r.chmod)(e,448);const t=await (0,r.readdir)(e,{withFileTypes:true});const n=t.filter(e=>e.isDirectory());await Promise.all(n.map(({name:t})=>makeFoldersWritable(o.join(e,t))))}}),64336:((e,t,n)=>{
n.d(t,{E:()=>runLogged});
var r=n(31421);
var o=n(77598);
var i=n(51455);
var s=n(76760);
var a=n(58500);
async function runLogged(e,t){t.throwIfAborted();const n=await (0,i.open)(s.join(e.work,`log-${(0,o.randomUUID)()}`),"wx+",384);try{const r=void 0===e.onOutput?void 0:followLog(n,e.onOutput);const o=await end(start(e,n),e.graceMs,t).finally(()=>r?.stop());t.throwIfAborted();const i=void 0===o?void 0:`${o}${await fullDisk(e)}`;return{failure:i,lines:await lastLines(n)}}finally{await n.close()}}
function start({command:[e,...t],folder:n,env:o},i){return(0,r.spawn)(e,t,{cwd:n,env:o,stdio:["ignore",i.fd,i.fd],detached:true})}
async function end(e,t,n){const r=new AbortController;const stop=()=>void stopGroup(e,t,r.signal);n.addEventListener("abort",stop,{once:true});try{return await new Promise(t=>{e.once("error",e=>t(e.message));e.once("exit",(n,r)=>{killGroup(e,"SIGKILL");t(0===n?void 0:null===r?`exit code ${n}`:`ended by ${r}`)})})}finally{r.abort();n.removeEventListener("abort",stop)}}
async function stopGroup(e,t,n){if(void 0!==t){killGroup(e,"SIGINT");await (0,a.setTimeout)(t,void 0,{signal:n}).catch(()=>{})}killGroup(e,"SIGKILL")}
function killGroup({pid:e},t){if(void 0===e)return;try{process.kill(-e,t)}catch{}}
const c=250;
function followLog(e,t){let n=0;let r=false;const o=setInterval(()=>{if(r)return;r=true;e.read(Buffer.alloc(u),0,u,n).then(({buffer:e,bytesRead:r})=>{n+=r;if(r>0)t(e.toString("utf8",0,r))}).catch(()=>clearInterval(o)).finally(()=>r=false)},c);return{stop:()=>clearInterval(o)}}
const l=50;
const u=65536;
async function lastLines(e){const{size:t}=await e.stat();const n=Math.max(0,t-u);const{buffer:r,bytesRead:o}=await e.read(Buffer.alloc(u),0,u,n);const i=r.toString("utf8",0,o).trimEnd().split(/\r?\n/);if(0===n)return i.slice(-l);return 1===i.length?["… a line too long to be shown"]:i.slice(1).slice(-l)}
const d=1048576;
async function fullDisk({folder:e}){const{bavail:t,bsize:n}=await (0,i.statfs)(e);return t*n<d?`, and the disk that holds ${e} is full`:""}})};