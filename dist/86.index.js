export const id=86;export const ids=[86];export const modules={4332:((e,t,n)=>{
n.d(t,{wt:()=>h,Lk:()=>openBuildCache,Zg:()=>withoutStores});
var o=n(51455);
var i=n(12265);
var s=n(25783);
var r=n(31421);
var a=n(77598);
var c=n(76760);
var u=n(57975);
var d=n(41075);
const l=[{path:"~/.npm/_cacache",keyFiles:["package-lock.json","npm-shrinkwrap.json"],movedBy:[["npm_config_cache","_cacache"],["NPM_CONFIG_CACHE","_cacache"]]},{path:"~/go/pkg/mod/cache/download",keyFiles:["go.sum"],movedBy:[["GOMODCACHE","cache/download"],["GOPATH","pkg/mod/cache/download"]]}];
async function storesOf({app:e,cache:t,commit:n,env:o},i){const s=o["HOME"];if("off"===t||!s)return[];const r=t??l;const c=await Promise.all(r.map(({keyFiles:e})=>hashOf(n,e,i)));if(c.every(e=>void 0===e))return[];const u=await abiOf(o);return r.flatMap((t,n)=>{const i=c[n];if(void 0===i)return[];const r=(0,a.createHash)("sha256").update(t.path).digest("hex").slice(0,12);const d=["immutable-deploy",e,process.platform,process.arch,u,r,""].join("-");return[{path:t.path,folder:folderOf(t,s,o),key:`${d}${i}`,prefix:d}]})}
function folderOf(e,t,n){const o="movedBy"in e?e.movedBy:[];const i=o.flatMap(([e,t])=>n[e]?[c.join(n[e],t)]:[]);return i.find(e=>c.isAbsolute(e))??c.join(t,e.path.slice(2))}
async function hashOf(e,t,n){const{repository:o,directory:i,sha:s}=e;const read=e=>(0,d.Wd)(o,s,c.posix.join(i,e),n);const r=await Promise.all(t.map(read));if(r.every(e=>void 0===e))return;return(0,a.createHash)("sha256").update(JSON.stringify(t.map((e,t)=>[e,r[t]??null]))).digest("hex")}
async function abiOf(e){const t=(0,u.promisify)(r.execFile)("node",["-p","process.versions.modules"],{env:e,timeout:1e4});const n=await t.then(({stdout:e})=>e.trim(),()=>"");return/^\d{1,6}$/.test(n)?`abi${n}`:"none"}
const nothing=()=>void 0;
const h={restore:async()=>nothing};
function openBuildCache({outerEnvironment:e,tell:t,...n}){return{async restore(o,s){if(!(0,i.T)(e))return nothing;const r=await storesOf({...n,env:o},s);const a=[];for(const n of r){const o=await (0,i.X)(n,e,s);tellRestored(n,o,t);if(isWorthSaving(o))a.push(n)}const c=a.map(({folder:e,key:t})=>({folder:e,key:t}));return 0===c.length?nothing:()=>t({type:"cacheable",folders:c})}}}
function isWorthSaving(e){return"found"in e&&("similar"===e.found||"nothing"===e.found)}
function tellRestored({path:e},t,n){if("trouble"in t){const o=`The cache of ${e} was not restored, and the build goes on without it: ${t.trouble}.`;return n({type:"notice",message:o})}const{found:o}=t;if("no cache"===o)return;const i={exact:`${e} is restored from the cache of these lock files`,similar:`${e} is restored from the cache of earlier lock files`,nothing:`${e} is not in the cache yet; it is saved after the run`}[o];n({type:"detail",message:i})}
async function withoutStores(e,t,n){const i=await storesOf(e,n);const aside=({folder:e})=>`${e}.aside`;for(const e of i){await (0,s.d)(aside(e));await (0,o.rename)(e.folder,aside(e)).catch(nothing)}try{return await t()}finally{for(const e of i){await (0,s.d)(e.folder);await (0,o.rename)(aside(e),e.folder).catch(nothing)}}}}),65715:((e,t,n)=>{
n.d(t,{c:()=>runBuild,d:()=>w});
var o=n(25602);
const i="Update the lock file on your machine with the same version of the tool, and commit it.";
const versionRemedy=(e,t)=>`Give the job the version that the app asks for: a step with \`${e}\` and its \`${t}\` before this one.`;
const s=versionRemedy("actions/setup-node","node-version-file");
const r=versionRemedy("actions/setup-python","python-version-file");
const a=versionRemedy("actions/setup-java","java-version");
const c=[{says:/fatal: not a git repository|error obtaining VCS status|setuptools[-_]scm was unable to detect version|GitDescribe.*failed/i,cause:"The build asks git, and its checkout has no `.git`",remedy:"Take what it asks for from the variables that a build has: GITHUB_SHA is the commit, GITHUB_REF its ref, SOURCE_DATE_EPOCH its time. Tools have settings for that: `-buildvcs=false` for Go, SETUPTOOLS_SCM_PRETEND_VERSION for Python."},{says:/no space left on device|ENOSPC/i,cause:"The disk is full",remedy:"Free some of it in a step before this one, or use a runner with a larger disk."},{says:/heap out of memory|java\.lang\.OutOfMemoryError|Cannot allocate memory/,cause:"The build ran out of memory",remedy:"Use a larger runner, or give the tool its limit (NODE_OPTIONS=--max-old-space-size=…, MAVEN_OPTS, GRADLE_OPTS) in the script."},{says:/npm ci.* can only install with an existing package-lock\.json/,cause:"`npm ci` installs what a lock file says, and the commit has no package-lock.json in this folder",remedy:"Run `npm install` on your machine and commit the package-lock.json that it writes (look whether .gitignore leaves it out)."},{says:/npm ci.* can only install packages when your package\.json and .* are in sync/,cause:"package.json and package-lock.json do not agree",remedy:"Run `npm install` on your machine, with the same version of npm, and commit the package-lock.json."},{says:/npm (error|ERR!) code E(401|403)/,cause:"The registry of npm’s packages refused the build",remedy:"Give the build its token with `image.secrets`, and name the variable in .npmrc: `//registry.example.com/:_authToken=${NPM_TOKEN}`."},{says:/npm (?:error|ERR!) code EBADENGINE|The engine "node" is incompatible|ERR_PNPM_UNSUPPORTED_ENGINE|requires Node\.js (version )?[v>=^~\d]/i,cause:"The app or one of its packages asks for another version of Node.js than the job has",remedy:s},{says:/ERR_PNPM_NO_LOCKFILE/,cause:"pnpm installs what a lock file says, and the commit has no pnpm-lock.yaml in this folder",remedy:"Run `pnpm install` on your machine and commit the pnpm-lock.yaml that it writes."},{says:/ERR_PNPM_OUTDATED_LOCKFILE|Your lockfile needs to be updated, but yarn was run with|lockfile would have been (modified|created) by this install/,cause:"package.json and the lock file do not agree",remedy:i},{says:/externally-managed-environment/,cause:"The Python of this machine is the system’s, into which pip does not install",remedy:"Build with `actions/setup-python` before this step, or make an environment: `python3 -m venv .venv`."},{says:/requires a different Python|Requires-Python|Current Python version .* is not allowed|requires-python/i,cause:"The app or one of its packages asks for another version of Python than the job has",remedy:r},{says:/poetry\.lock was last generated|lockfile at `uv\.lock` needs to be updated/,cause:"pyproject.toml and the lock file do not agree",remedy:i},{says:/updates to go\.mod needed|missing go\.sum entry|go: inconsistent vendoring/,cause:"go.mod does not agree with go.sum, or with the folder vendor",remedy:"Run `go mod tidy` (and `go mod vendor`) on your machine and commit what it writes."},{says:/go\.mod requires go >= (\S+)/,cause:"The app asks for Go $1 or newer",remedy:versionRemedy("actions/setup-go","go-version-file")},{says:/lock file .*Cargo\.lock needs to be updated but --(locked|frozen)/,cause:"Cargo.toml and Cargo.lock do not agree",remedy:i},{says:/requires rustc (\S+)/,cause:"A crate asks for Rust $1 or newer",remedy:"Name the version in a file rust-toolchain.toml of the repository, which rustup obeys."},{says:/invalid (target|source) release: (\S+)|release version (\S+) not supported|Unsupported class file major version|has been compiled by a more recent version of the Java/,cause:"The app asks for another version of Java than the job has",remedy:a},{says:/JAVA_HOME (environment variable )?is (not set|not defined|set to an invalid)/,cause:"There is no Java where the build looks for it",remedy:a},{says:/NETSDK1045|compatible \.NET SDK was not found|compatible installed \.NET SDK/i,cause:"The app asks for another version of the .NET SDK than the job has",remedy:versionRemedy("actions/setup-dotnet","global-json-file")},{says:/Your Ruby version is (\S+), but your Gemfile specified/,cause:"The app asks for another version of Ruby than $1, which the job has",remedy:versionRemedy("ruby/setup-ruby","ruby-version")},{says:/your php version .* does not satisfy that requirement/i,cause:"The app asks for another version of PHP than the job has",remedy:versionRemedy("shivammathur/setup-php","php-version")},{says:/make: \*\*\* No targets specified and no makefile found/,cause:"There is no Makefile in the folder that the build runs in, which is the app’s",remedy:"Commit it there, or begin the script with `cd` into its folder."}];
const u=[[/^(node|npm|npx|yarn)$/,"actions/setup-node"],[/^pnpm$/,"pnpm/action-setup"],[/^bun$/,"oven-sh/setup-bun"],[/^(python3?|pip3?)$/,"actions/setup-python"],[/^uv$/,"astral-sh/setup-uv"],[/^go$/,"actions/setup-go"],[/^(java|javac|mvn|gradle)$/,"actions/setup-java"],[/^dotnet$/,"actions/setup-dotnet"],[/^(ruby|gem|bundle)$/,"ruby/setup-ruby"],[/^(php|composer)$/,"shivammathur/setup-php"]];
const d=/(?:^|: )(?:exec: )?([^\s:]+): (?:command not found|not found)$/;
function causeOf(e,t){return missingInterpreter(e)??(127===t?missingProgram(e):void 0)??saidCause(e)??notExecutable(t)}
function saidCause(e){for(const{says:t,cause:n,remedy:o}of c){const i=e.map(e=>t.exec(e)).find(e=>null!==e);if(i)return{cause:n.replaceAll(/\$(\d)/g,(e,t)=>i[Number(t)]??""),remedy:o}}}
const l=/(?:^|: )([^\s:]+): (?:\S+: bad interpreter: |cannot execute: required file )/;
function missingInterpreter(e){const t=e.map(e=>l.exec(e)?.[1]).find(e=>void 0!==e);if(void 0===t)return;return{cause:`The interpreter is not there that the first line of ${t} names`,remedy:h}}
const h="Scripts of a virtual environment name the folder that it was made in: make it in the build itself, and start its interpreter (`.venv/bin/python -m …`).";
function missingProgram(e){const t=e.map(e=>d.exec(e)?.[1]).findLast(e=>void 0!==e);if(void 0===t)return;if(t.includes("/"))return{cause:`${t} is not there, or not the interpreter that its first line names`,remedy:`See that the commit has it. ${h}`};const n=u.find(([e])=>e.test(t))?.[1];return{cause:`The program ${t} is not there`,remedy:n?`Install it in a step before this one, with \`${n}\`.`:"Install it in a step before this one, or name it by its path in the commit (`./node_modules/.bin/…`)."}}
function notExecutable(e){if(126!==e)return;return{cause:"What the build runs is not executable",remedy:"Give it that mode in git: `git update-index --chmod=+x <file>`, or run it by its interpreter."}}
const m=/\b(error|fatal)\b/i;
function firstError(e){return e.find(e=>m.test(e))?.trim().slice(0,200)}
var f=n(77598);
var p=n(73024);
var y=n(51455);
var v=n(76760);
const O={bash:["bash --noprofile --norc -eo pipefail {0}"],sh:["sh -e {0}"],python:["python {0}",".py"],pwsh:["pwsh -command . '{0}'",".ps1"]};
async function writeScript(e,t,{work:n,env:o}){const i=t??(await isInPath("bash",o)?"bash":"sh");const[s,r=""]=O[i]??[i];const a=v.join(n,`script-${(0,f.randomUUID)()}${r}`);const c=`${a}.failed`;const u=s===O["bash"]?.[0];await (0,y.writeFile)(a,u?`${noteFailures(c)} ${e}`:e,{mode:384});const[d="",...l]=s.split(" ").map(e=>e.replaceAll("{0}",a));const failedLine=async t=>u?noted(await (0,y.readFile)(`${c}.0`,"utf8").catch(()=>""),e,t):void 0;return{command:[d,...l],failedLine}}
function noteFailures(e){return`set -E; trap 'echo "$LINENO $?" >|"${e}.$BASH_SUBSHELL"' ERR;`}
function noted(e,t,n){const[,o,i]=/^(\d+) (\d+)\n$/.exec(e)??[];if(void 0===o||Number(i)!==n)return;const s=Number(o);return{number:s,text:t.split(/\r?\n/)[s-1]?.trim()??""}}
async function isInPath(e,{PATH:t=""}){const n=t.split(v.delimiter).map(t=>(0,y.access)(v.join(t||".",e),p.constants.X_OK).then(()=>true,()=>false));return(await Promise.all(n)).includes(true)}
const w="Try it in a clean checkout of the commit, without `.git`: what is not committed is not there. The variable GITHUB_SHA has the commit; of the job’s variables the build sees what `image.environment` and `image.secrets` pass.";
async function runBuild(e,{command:t,shell:n,...i},s){const r="string"==typeof t?t:t.join(" ");const a="string"==typeof t?await writeScript(t,n,{work:i.work,env:e.env}):void 0;const[c="",...u]=a?.command??t;const d=`build: ${firstLine(r)}`;const{failure:l,exitCode:h,lines:m}=await e.run({command:[c,...u],title:d,...i},s);if(void 0===l)return;const f=causeOf(m,h);const p=`${whatFailed(r,await a?.failedLine(h))}: ${l}.`;throw new o.E(void 0===f?withFirstError(p,m):`${f.cause}. ${p}`,{code:"image-build-failed",evidence:[{title:"lines of the build",lines:m}],advice:f?.remedy??w})}
function withFirstError(e,t){const n=firstError(t);return void 0===n?e:`${e} Its first error: ${n}`}
function whatFailed(e,t){if(void 0===t||!e.trim().includes("\n"))return`The build command \`${firstLine(e)}\` failed`;return`Line ${t.number} of the build command failed, \`${t.text}\``}
function firstLine(e){const[t="",...n]=e.trim().split(/\r?\n/);return 0===n.length?t:`${t} …`}}),35632:((e,t,n)=>{
n.d(t,{AF:()=>buildEnvironment,Cc:()=>namesKeptBack,Id:()=>patternOf,m5:()=>keptBack});
const o=["PATH HOME USER LOGNAME SHELL TMPDIR LANG LANGUAGE LC_* TERM NO_COLOR FORCE_COLOR LD_LIBRARY_PATH XDG_*_HOME","HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE","CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS PKG_CONFIG_PATH","NODE_ENV NODE_EXTRA_CA_CERTS npm_config_* PNPM_HOME YARN_* COREPACK_* NVM_DIR VOLTA_HOME BUN_INSTALL DENO_DIR","PIP_* UV_* PYTHON*_ROOT_DIR pythonLocation PYTHONUNBUFFERED PYTHONHASHSEED PYENV_ROOT VIRTUAL_ENV POETRY_HOME","GOROOT GOPATH GOBIN GOCACHE GOMODCACHE GOPROXY GOPRIVATE GONOPROXY GONOSUMDB GOSUMDB GOFLAGS GOTOOLCHAIN GOOS GOARCH CGO_*","CARGO_HOME CARGO_TARGET_DIR CARGO_INCREMENTAL CARGO_TERM_COLOR RUSTFLAGS RUST_BACKTRACE RUSTUP_*","JAVA_HOME JAVA_HOME_* GRADLE_HOME GRADLE_USER_HOME MAVEN_HOME M2_HOME ANDROID_HOME ANDROID_SDK_ROOT","DOTNET_* NUGET_PACKAGES GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_WITHOUT RBENV_ROOT COMPOSER_HOME COMPOSER_CACHE_DIR"];
const i=patternOf(o);
const s=patternOf(["INPUT_* ACTIONS_* STATE_* GITHUB_* RUNNER_* PWD OLDPWD SHLVL _","npm_command npm_execpath npm_node_execpath npm_lifecycle_* npm_package_* INIT_CWD","CI TZ SOURCE_DATE_EPOCH"]);
function patternOf(e){const t=e.join(" ").split(" ").map(e=>e.replaceAll("*",".*"));return new RegExp(`^(?:${t.join("|")})$`,"i")}
const r=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
const a=/:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]+@/;
function isSecret(e,t){return r.test(e)||a.test(t)}
function buildEnvironment(e,t,n){const o=Object.entries(e).filter(([e,t])=>isPassed(e,t??"",n));return{...Object.fromEntries(o),...n.secrets,SOURCE_DATE_EPOCH:String(t.timeSeconds),TZ:"UTC",LC_ALL:"C",CI:"true",GITHUB_SHA:t.sha,...e["GITHUB_SHA"]===t.sha&&e["GITHUB_REF"]&&{GITHUB_REF:e["GITHUB_REF"]}}}
function isPassed(e,t,{environment:n,also:o}){if(n.includes(e))return true;return(i.test(e)||o?.test(e)===true)&&!isSecret(e,t)}
function namesKeptBack(e,t){return Object.entries(e).filter(([e,n])=>void 0!==n&&!isPassed(e,n,t)&&!Object.hasOwn(t.secrets,e)).map(([e])=>e).filter(e=>!s.test(e)).toSorted()}
function keptBack(e,t){const n=namesKeptBack(e,t);if(0===n.length)return;return`the build does not see these variables of the job: ${n.join(", ")}; nor the runner’s own (ACTIONS_*, GITHUB_*, INPUT_*, RUNNER_*). Name those that it needs in \`image.environment\`, or in \`image.secrets\` what is secret`}}),28396:((e,t,n)=>{
n.d(t,{F:()=>openBuildRunner});
var o=n(93636);
var i=n(34228);
var s=n(18471);
var r=n(35632);
var a=n(25602);
var c=n(55077);
async function readBuildSecrets(e,t){const n=Object.entries(e).map(async([e,n])=>[e,await readSecret(e,n,t)]);return Object.fromEntries(await Promise.all(n))}
async function readSecret(e,t,n){const o=(0,c.p)(t);if(void 0===o)return variable(e,t.replace(/^env:/,""),n);return(0,c.f)(e,o).catch(e=>{throw missing(`For the build, ${(0,a.bD)(e)}.`,"Put the file there, readable by the runner’s user.")})}
function variable(e,t,n){const o=n[t];if(o)return o;throw missing(`The build’s secret ${e} is to come from the variable ${t}, which the job does not have or which is empty.`,`Give this step \`env: {${t}: $\{{ secrets.${t} }}}\`. Forks and Dependabot get no secrets of the repository.`)}
function missing(e,t){return new a.E(e,{code:"image-secret-missing",advice:t})}
var u=n(31421);
var d=n(57975);
async function findOwnNamespace(e){const t=prefixFor(process.getuid?.()===0);const[n="",...o]=t;return(0,d.promisify)(u.execFile)(n,[...o,"true"],{env:e,timeout:3e4}).then(()=>({prefix:t}),e=>({failure:e.stderr?.trim()||e.message}))}
function prefixFor(e){const t=e?[]:["--user","--map-current-user"];const n=["unshare",...t,"--pid","--fork","--mount-proc","--kill-child=KILL","--"];const o=["sh","-c",'"$@"; exit $?',"sh"];return["setpriv","--pdeathsig","KILL",...n,...o]}
async function openBuildRunner(e){const{commit:t,image:n,outerEnvironment:a,tell:c,also:u}=e;const d=await readBuildSecrets(n.secrets??{},a);for(const[e,t]of Object.entries(d)){c({type:"secret",value:t});const n=(0,s.Ug)(e,t);if(void 0!==n)c({type:"warning",message:`Of the build, ${n}.`})}const l={environment:n.environment??[],secrets:d,...u&&{also:u}};const h=(0,r.AF)(a,t,l);const m=(0,i.P)(Object.values(d));let f;const isolate=async()=>{const e=(0,r.m5)(a,l);if(void 0!==e)c({type:"detail",message:e});const t=await findOwnNamespace(h);if("prefix"in t)return t.prefix;c({type:"notice",message:notIsolated(t.failure)});return[]};return{env:h,secrets:d,mask:m,async run({command:e,title:t,...n},i){const[s="",...r]=[...await (f??=isolate()),...e];const a={...n,command:[s,...r],env:{...h,...n.env}};return(0,o.d)({...a,hide:e=>m.hide(e),watched:{title:t,tell:c}},i)}}}
function notIsolated(e){return`The build has no process namespace of its own on this machine, so it can read the environment of the job’s processes with the tokens in it (${e}). Build in a job without \`id-token\` and secrets if you do not trust all that the build runs: SECURITY.md of this action has the recipe.`}}),97066:((e,t,n)=>{
n.d(t,{M:()=>cleanTree,y:()=>treeIn});
var o=n(51455);
var i=n(76760);
var s=n(70298);
var r=n(31421);
var a=n(73024);
var c=n(48161);
var u=n(38321);
var d=n(25602);
var l=n(7590);
var h=n(46466);
var m=n(56118);
async function untar(e,t,n){const{signal:o,rename:i=e=>e,onEntry:s}=n;const r={destination:t,folders:new Set([""])};const a=(0,m.extract)();let c=Promise.resolve();a.on("entry",(e,t,n)=>{const o=safeName(i(e.name));c=writeEntry(r,o,e,t).then(()=>s?.(o,e));c.then(()=>n(),n)});try{await (0,h.pipeline)(e,a,{signal:o})}catch(e){await c;throw e}}
async function writeEntry(e,t,n,o){const s=i.join(e.destination,t);makeFolder(e,"directory"===n.type?t:parentOf(t));if("file"===n.type)return writeFile(s,n,o);if("symlink"===n.type)(0,a.symlinkSync)(n.linkname,s);else if("directory"!==n.type)throw new Error(`the archive has an entry of type ${n.type}: ${t}`);for await(const e of o)throw new Error(`the archive has a ${n.type} with content: ${t}`)}
function safeName(e){return i.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},n){if(t.has(n))return;makeFolder({destination:e,folders:t},parentOf(n));const o=i.join(e,n);(0,a.mkdirSync)(o);(0,a.chmodSync)(o,493);t.add(n)}
async function writeFile(e,{mode:t,mtime:n},o){const i=(0,a.openSync)(e,"wx",t);try{for await(const e of o)(0,a.writeFileSync)(i,e);(0,a.fchmodSync)(i,t);(0,a.futimesSync)(i,n,n)}finally{(0,a.closeSync)(i)}}
var f=n(59147);
async function exportTree(e,t,n){const s=await (0,o.mkdtemp)(i.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const o=await borrowObjects(e,s,n);const r=submodulesOf(e,s,o,n);const[a,c]=await Promise.all([r,archive(e,s,o,t,n)]);return{submodules:a.filter(e=>c.folders.has(e)),lfsPointers:c.smallFiles.filter(e=>isPointer(i.join(t,e)))}}finally{await (0,o.rm)(s,{recursive:true,force:true})}}
async function borrowObjects(e,t,n){const{stdout:s}=await (0,f.$Y)(e.repository,["rev-parse","--git-path","objects"],n);const r=64===e.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,o.mkdir)(i.join(t,"refs")),(0,o.writeFile)(i.join(t,"HEAD"),"ref: refs/heads/none\n"),(0,o.writeFile)(i.join(t,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${r}`)]);return{...(0,f._K)(),GIT_DIR:t,GIT_OBJECT_DIRECTORY:i.resolve(e.repository,s.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const p=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(e=>["-c",e]);
async function submodulesOf(e,t,n,o){const i=["-C",t,"ls-tree","-r","-z","--full-tree",e.sha,...within(e)];const{exitCode:s,stdout:r,stderr:a}=await (0,f.eF)(i,n,o);if(0!==s)throw exportFailed(e,a);const c=stripper(e);return r.split("\0").filter(e=>e.startsWith("160000 ")).map(e=>c(e.slice(e.indexOf("	")+1)))}
async function archive(e,t,n,o,i){const s=["-C",t,...p,"-c","tar.umask=0022","archive","--format=tar",e.sha,...within(e)];const a=(0,r.spawn)("git",s,{env:n,signal:i,stdio:["ignore","pipe","pipe"]});const c=new Promise((e,t)=>{a.once("error",e=>t((0,f.h5)(e)));a.once("close",e)});const[d,l,h]=await Promise.allSettled([c,(0,u.text)(a.stderr),extract(e,a.stdout,o,i)]);i.throwIfAborted();if("rejected"===d.status)throw d.reason;if("rejected"===h.status&&isSystemError(h.reason))throw h.reason;if(0!==d.value&&"fulfilled"===l.status&&""!==l.value)throw exportFailed(e,l.value);if("rejected"===h.status)throw h.reason;return h.value}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e}
async function extract(e,t,n,o){const i=new Set;const s=[];const r=[];await untar(t,n,{signal:o,rename:stripper(e),onEntry:(e,{type:t,size:n})=>{if(e.includes("�"))r.push(e);if("directory"===t)i.add(e);if("file"===t&&n<=v)s.push(e)}});if(r.length>0)throw nameUnsupported(r);return{folders:i,smallFiles:s}}
function nameUnsupported(e){return new d.E(`The commit has file names that are not valid UTF-8: ${e.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:e}){return""===e?[]:["--",`${e}/`]}
function stripper({directory:e}){const t=""===e?"":`${e}/`;return e=>e.startsWith(t)?e.slice(t.length):""}
const y="version https://git-lfs.github.com/spec/v1\n";
const v=1024;
function isPointer(e){return(0,a.readFileSync)(e,"latin1").startsWith(y)}
function exportFailed(e,t){const n=(0,l.F)(e.sha);if(t.includes("did not match any files"))return new d.E(`Commit ${n} has no folder '${e.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new d.E(`The tree of commit ${n} cannot be read from ${e.repository}: ${(0,f.TM)(t)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:e,lfsPointers:t},n){const o=e.filter(e=>!n(`${e}/`));if(o.length>0)throw new d.E(`The commit has submodules (${named(o)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const i=t.filter(e=>!n(e));if(i.length>0)throw new d.E(`Git LFS keeps the content of ${named(i)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(e){const t=e.length>5?[`${e.length-5} more`]:[];return[...e.slice(0,5),...t].join(", ")}
var O=n(65715);
async function cleanTree(e,t,n){const{commit:i,image:r,runner:a,cache:c}=e;const u=treeIn(t);await (0,o.mkdir)(u);const d=s({ignorecase:false}).add(r.exclude);const excludes=e=>d.ignores(e);refuseAbsent(await exportTree(i,u,n),excludes);const{build:l,shell:h}=r;if(void 0!==l){const e=await a();const o=await c.restore(e.env,n);await (0,O.c)(e,{command:l,shell:h,folder:u,work:t},n);o()}return{folder:u,excludes}}
function treeIn(e){return i.join(e,"tree")}}),98265:((e,t,n)=>{
n.d(t,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:e}){return new Date(1e3*Math.min(Math.max(e,0),2**31-1))}
function createdAt(e){return commitTime(e).toISOString().replace(".000Z","Z")}})};