export const id=8995;export const ids=[8995];export const modules={65715:((e,t,n)=>{
n.d(t,{c:()=>runBuild,d:()=>E});
var o=n(25602);
const r="Update the lock file on your machine with the same version of the tool, and commit it.";
const versionRemedy=(e,t)=>`Give the job the version that the app asks for: a step with \`${e}\` and its \`${t}\` before this one.`;
const s=versionRemedy("actions/setup-node","node-version-file");
const i=versionRemedy("actions/setup-python","python-version-file");
const a=versionRemedy("actions/setup-java","java-version");
const c=[{says:/fatal: not a git repository|error obtaining VCS status|setuptools[-_]scm was unable to detect version|GitDescribe.*failed/i,cause:"The build asks git, and its checkout has no `.git`",remedy:"Take what it asks for from the variables that a build has: GITHUB_SHA is the commit, GITHUB_REF its ref, SOURCE_DATE_EPOCH its time. Tools have settings for that: `-buildvcs=false` for Go, SETUPTOOLS_SCM_PRETEND_VERSION for Python."},{says:/no space left on device|ENOSPC/i,cause:"The disk is full",remedy:"Free some of it in a step before this one, or use a runner with a larger disk."},{says:/heap out of memory|java\.lang\.OutOfMemoryError|Cannot allocate memory/,cause:"The build ran out of memory",remedy:"Use a larger runner, or give the tool its limit (NODE_OPTIONS=--max-old-space-size=…, MAVEN_OPTS, GRADLE_OPTS) in the script."},{says:/npm ci.* can only install with an existing package-lock\.json/,cause:"`npm ci` installs what a lock file says, and the commit has no package-lock.json in this folder",remedy:"Run `npm install` on your machine and commit the package-lock.json that it writes (look whether .gitignore leaves it out)."},{says:/npm ci.* can only install packages when your package\.json and .* are in sync/,cause:"package.json and package-lock.json do not agree",remedy:"Run `npm install` on your machine, with the same version of npm, and commit the package-lock.json."},{says:/npm (error|ERR!) code E(401|403)/,cause:"The registry of npm’s packages refused the build",remedy:"Give the build its token with `image.secrets`, and name the variable in .npmrc: `//registry.example.com/:_authToken=${NPM_TOKEN}`."},{says:/npm (?:error|ERR!) code EBADENGINE|The engine "node" is incompatible|ERR_PNPM_UNSUPPORTED_ENGINE|requires Node\.js (version )?[v>=^~\d]/i,cause:"The app or one of its packages asks for another version of Node.js than the job has",remedy:s},{says:/ERR_PNPM_NO_LOCKFILE/,cause:"pnpm installs what a lock file says, and the commit has no pnpm-lock.yaml in this folder",remedy:"Run `pnpm install` on your machine and commit the pnpm-lock.yaml that it writes."},{says:/ERR_PNPM_OUTDATED_LOCKFILE|Your lockfile needs to be updated, but yarn was run with|lockfile would have been (modified|created) by this install/,cause:"package.json and the lock file do not agree",remedy:r},{says:/externally-managed-environment/,cause:"The Python of this machine is the system’s, into which pip does not install",remedy:"Build with `actions/setup-python` before this step, or make an environment: `python3 -m venv .venv`."},{says:/requires a different Python|Requires-Python|Current Python version .* is not allowed|requires-python/i,cause:"The app or one of its packages asks for another version of Python than the job has",remedy:i},{says:/poetry\.lock was last generated|lockfile at `uv\.lock` needs to be updated/,cause:"pyproject.toml and the lock file do not agree",remedy:r},{says:/updates to go\.mod needed|missing go\.sum entry|go: inconsistent vendoring/,cause:"go.mod does not agree with go.sum, or with the folder vendor",remedy:"Run `go mod tidy` (and `go mod vendor`) on your machine and commit what it writes."},{says:/go\.mod requires go >= (\S+)/,cause:"The app asks for Go $1 or newer",remedy:versionRemedy("actions/setup-go","go-version-file")},{says:/lock file .*Cargo\.lock needs to be updated but --(locked|frozen)/,cause:"Cargo.toml and Cargo.lock do not agree",remedy:r},{says:/requires rustc (\S+)/,cause:"A crate asks for Rust $1 or newer",remedy:"Name the version in a file rust-toolchain.toml of the repository, which rustup obeys."},{says:/invalid (target|source) release: (\S+)|release version (\S+) not supported|Unsupported class file major version|has been compiled by a more recent version of the Java/,cause:"The app asks for another version of Java than the job has",remedy:a},{says:/JAVA_HOME (environment variable )?is (not set|not defined|set to an invalid)/,cause:"There is no Java where the build looks for it",remedy:a},{says:/NETSDK1045|compatible \.NET SDK was not found|compatible installed \.NET SDK/i,cause:"The app asks for another version of the .NET SDK than the job has",remedy:versionRemedy("actions/setup-dotnet","global-json-file")},{says:/Your Ruby version is (\S+), but your Gemfile specified/,cause:"The app asks for another version of Ruby than $1, which the job has",remedy:versionRemedy("ruby/setup-ruby","ruby-version")},{says:/your php version .* does not satisfy that requirement/i,cause:"The app asks for another version of PHP than the job has",remedy:versionRemedy("shivammathur/setup-php","php-version")},{says:/make: \*\*\* No targets specified and no makefile found/,cause:"There is no Makefile in the folder that the build runs in, which is the app’s",remedy:"Commit it there, or begin the script with `cd` into its folder."}];
const u=[[/^(node|npm|npx|yarn)$/,"actions/setup-node"],[/^pnpm$/,"pnpm/action-setup"],[/^bun$/,"oven-sh/setup-bun"],[/^(python3?|pip3?)$/,"actions/setup-python"],[/^uv$/,"astral-sh/setup-uv"],[/^go$/,"actions/setup-go"],[/^(java|javac|mvn|gradle)$/,"actions/setup-java"],[/^dotnet$/,"actions/setup-dotnet"],[/^(ruby|gem|bundle)$/,"ruby/setup-ruby"],[/^(php|composer)$/,"shivammathur/setup-php"]];
const d=/(?:^|: )(?:exec: )?([^\s:]+): (?:command not found|not found)$/;
function causeOf(e,t){return missingInterpreter(e)??(127===t?missingProgram(e):void 0)??saidCause(e)??notExecutable(t)}
function saidCause(e){for(const{says:t,cause:n,remedy:o}of c){const r=e.map(e=>t.exec(e)).find(e=>null!==e);if(r)return{cause:n.replaceAll(/\$(\d)/g,(e,t)=>r[Number(t)]??""),remedy:o}}}
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
const w={bash:["bash --noprofile --norc -eo pipefail {0}"],sh:["sh -e {0}"],python:["python {0}",".py"],pwsh:["pwsh -command . '{0}'",".ps1"]};
async function writeScript(e,t,{work:n,env:o}){const r=t??(await isInPath("bash",o)?"bash":"sh");const[s,i=""]=w[r]??[r];const a=v.join(n,`script-${(0,f.randomUUID)()}${i}`);const c=`${a}.failed`;const u=s===w["bash"]?.[0];await (0,y.writeFile)(a,u?`${noteFailures(c)} ${e}`:e,{mode:384});const[d="",...l]=s.split(" ").map(e=>e.replaceAll("{0}",a));const failedLine=async t=>u?noted(await (0,y.readFile)(`${c}.0`,"utf8").catch(()=>""),e,t):void 0;return{command:[d,...l],failedLine}}
function noteFailures(e){return`set -E; trap 'echo "$LINENO $?" >|"${e}.$BASH_SUBSHELL"' ERR;`}
function noted(e,t,n){const[,o,r]=/^(\d+) (\d+)\n$/.exec(e)??[];if(void 0===o||Number(r)!==n)return;const s=Number(o);return{number:s,text:t.split(/\r?\n/)[s-1]?.trim()??""}}
async function isInPath(e,{PATH:t=""}){const n=t.split(v.delimiter).map(t=>(0,y.access)(v.join(t||".",e),p.constants.X_OK).then(()=>true,()=>false));return(await Promise.all(n)).includes(true)}
const E="Try it in a clean checkout of the commit, without `.git`: what is not committed is not there. The variable GITHUB_SHA has the commit; of the job’s variables the build sees what `image.environment` and `image.secrets` pass.";
async function runBuild(e,{command:t,shell:n,...r},s){const i="string"==typeof t?t:t.join(" ");const a="string"==typeof t?await writeScript(t,n,{work:r.work,env:e.env}):void 0;const[c="",...u]=a?.command??t;const d=`build: ${firstLine(i)}`;const{failure:l,exitCode:h,lines:m}=await e.run({command:[c,...u],title:d,...r},s);if(void 0===l)return;const f=causeOf(m,h);const p=`${whatFailed(i,await a?.failedLine(h))}: ${l}.`;throw new o.E(void 0===f?withFirstError(p,m):`${f.cause}. ${p}`,{code:"image-build-failed",evidence:[{title:"lines of the build",lines:m}],advice:f?.remedy??E})}
function withFirstError(e,t){const n=firstError(t);return void 0===n?e:`${e} Its first error: ${n}`}
function whatFailed(e,t){if(void 0===t||!e.trim().includes("\n"))return`The build command \`${firstLine(e)}\` failed`;return`Line ${t.number} of the build command failed, \`${t.text}\``}
function firstLine(e){const[t="",...n]=e.trim().split(/\r?\n/);return 0===n.length?t:`${t} …`}}),35632:((e,t,n)=>{
n.d(t,{AF:()=>buildEnvironment,Id:()=>patternOf,m5:()=>keptBack});
const o=["PATH HOME USER LOGNAME SHELL TMPDIR LANG LANGUAGE LC_* TERM NO_COLOR FORCE_COLOR LD_LIBRARY_PATH XDG_*_HOME","HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE REQUESTS_CA_BUNDLE","CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS PKG_CONFIG_PATH","NODE_ENV NODE_EXTRA_CA_CERTS npm_config_* PNPM_HOME YARN_* COREPACK_* NVM_DIR VOLTA_HOME BUN_INSTALL DENO_DIR","PIP_* UV_* PYTHON*_ROOT_DIR pythonLocation PYTHONUNBUFFERED PYTHONHASHSEED PYENV_ROOT VIRTUAL_ENV POETRY_HOME","GOROOT GOPATH GOBIN GOCACHE GOMODCACHE GOPROXY GOPRIVATE GONOPROXY GONOSUMDB GOSUMDB GOFLAGS GOTOOLCHAIN GOOS GOARCH CGO_*","CARGO_HOME CARGO_TARGET_DIR CARGO_INCREMENTAL CARGO_TERM_COLOR RUSTFLAGS RUST_BACKTRACE RUSTUP_*","JAVA_HOME JAVA_HOME_* GRADLE_HOME GRADLE_USER_HOME MAVEN_HOME M2_HOME ANDROID_HOME ANDROID_SDK_ROOT","DOTNET_* NUGET_PACKAGES GEM_HOME GEM_PATH BUNDLE_PATH BUNDLE_WITHOUT RBENV_ROOT COMPOSER_HOME COMPOSER_CACHE_DIR"];
const r=patternOf(o);
const s=patternOf(["INPUT_* ACTIONS_* STATE_* GITHUB_* RUNNER_* PWD OLDPWD SHLVL _","npm_command npm_execpath npm_node_execpath npm_lifecycle_* npm_package_* INIT_CWD","CI TZ SOURCE_DATE_EPOCH"]);
function patternOf(e){const t=e.join(" ").split(" ").map(e=>e.replaceAll("*",".*"));return new RegExp(`^(?:${t.join("|")})$`,"i")}
const i=/TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
const a=/:\/\/[^/\s]*@|^[^/\s:@]+:[^/\s@]+@/;
function isSecret(e,t){return i.test(e)||a.test(t)}
function buildEnvironment(e,t,n){const o=Object.entries(e).filter(([e,t])=>isPassed(e,t??"",n));return{...Object.fromEntries(o),...n.secrets,SOURCE_DATE_EPOCH:String(t.timeSeconds),TZ:"UTC",LC_ALL:"C",CI:"true",GITHUB_SHA:t.sha,...e["GITHUB_SHA"]===t.sha&&e["GITHUB_REF"]&&{GITHUB_REF:e["GITHUB_REF"]}}}
function isPassed(e,t,{environment:n,also:o}){if(n.includes(e))return true;return(r.test(e)||o?.test(e)===true)&&!isSecret(e,t)}
function keptBack(e,t){const n=Object.entries(e).filter(([e,n])=>void 0!==n&&!isPassed(e,n,t)&&!Object.hasOwn(t.secrets,e)).map(([e])=>e).filter(e=>!s.test(e));if(0===n.length)return;return`the build does not see these variables of the job: ${n.toSorted().join(", ")}; nor the runner’s own (ACTIONS_*, GITHUB_*, INPUT_*, RUNNER_*). Name those that it needs in \`image.environment\`, or in \`image.secrets\` what is secret`}}),28396:((e,t,n)=>{
n.d(t,{F:()=>openBuildRunner});
var o=n(93636);
var r=n(34228);
var s=n(18471);
var i=n(35632);
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
async function openBuildRunner(e){const{commit:t,image:n,outerEnvironment:a,tell:c,also:u}=e;const d=await readBuildSecrets(n.secrets??{},a);for(const[e,t]of Object.entries(d)){c({type:"secret",value:t});const n=(0,s.Ug)(e,t);if(void 0!==n)c({type:"warning",message:`Of the build, ${n}.`})}const l={environment:n.environment??[],secrets:d,...u&&{also:u}};const h=(0,i.AF)(a,t,l);const m=(0,r.P)(Object.values(d));let f;const isolate=async()=>{const e=(0,i.m5)(a,l);if(void 0!==e)c({type:"detail",message:e});const t=await findOwnNamespace(h);if("prefix"in t)return t.prefix;c({type:"notice",message:notIsolated(t.failure)});return[]};return{env:h,secrets:d,mask:m,async run({command:e,title:t,...n},r){const[s="",...i]=[...await (f??=isolate()),...e];const a={...n,command:[s,...i],env:{...h,...n.env}};return(0,o.d)({...a,hide:e=>m.hide(e),watched:{title:t,tell:c}},r)}}}
function notIsolated(e){return`The build has no process namespace of its own on this machine, so it can read the environment of the job’s processes with the tokens in it (${e}). Build in a job without \`id-token\` and secrets if you do not trust all that the build runs: SECURITY.md of this action has the recipe.`}}),97066:((e,t,n)=>{
n.d(t,{M:()=>cleanTree});
var o=n(51455);
var r=n(76760);
var s=n(70298);
var i=n(31421);
var a=n(73024);
var c=n(48161);
var u=n(38321);
var d=n(25602);
var l=n(7590);
var h=n(46466);
var m=n(56118);
async function untar(e,t,n){const{signal:o,rename:r=e=>e,onEntry:s}=n;const i={destination:t,folders:new Set([""])};const a=(0,m.extract)();let c=Promise.resolve();a.on("entry",(e,t,n)=>{const o=safeName(r(e.name));c=writeEntry(i,o,e,t).then(()=>s?.(o,e));c.then(()=>n(),n)});try{await (0,h.pipeline)(e,a,{signal:o})}catch(e){await c;throw e}}
async function writeEntry(e,t,n,o){const s=r.join(e.destination,t);makeFolder(e,"directory"===n.type?t:parentOf(t));if("file"===n.type)return writeFile(s,n,o);if("symlink"===n.type)(0,a.symlinkSync)(n.linkname,s);else if("directory"!==n.type)throw new Error(`the archive has an entry of type ${n.type}: ${t}`);for await(const e of o)throw new Error(`the archive has a ${n.type} with content: ${t}`)}
function safeName(e){return r.posix.join("/",e).replace(/^\/|\/$/g,"")}
function parentOf(e){return e.includes("/")?e.slice(0,e.lastIndexOf("/")):""}
function makeFolder({destination:e,folders:t},n){if(t.has(n))return;makeFolder({destination:e,folders:t},parentOf(n));const o=r.join(e,n);(0,a.mkdirSync)(o);(0,a.chmodSync)(o,493);t.add(n)}
async function writeFile(e,{mode:t,mtime:n},o){const r=(0,a.openSync)(e,"wx",t);try{for await(const e of o)(0,a.writeFileSync)(r,e);(0,a.fchmodSync)(r,t);(0,a.futimesSync)(r,n,n)}finally{(0,a.closeSync)(r)}}
var f=n(59147);
async function exportTree(e,t,n){const s=await (0,o.mkdtemp)(r.join((0,c.tmpdir)(),"immutable-deploy-git-"));try{const o=await borrowObjects(e,s,n);const i=submodulesOf(e,s,o,n);const[a,c]=await Promise.all([i,archive(e,s,o,t,n)]);return{submodules:a.filter(e=>c.folders.has(e)),lfsPointers:c.smallFiles.filter(e=>isPointer(r.join(t,e)))}}finally{await (0,o.rm)(s,{recursive:true,force:true})}}
async function borrowObjects(e,t,n){const{stdout:s}=await (0,f.$Y)(e.repository,["rev-parse","--git-path","objects"],n);const i=64===e.sha.length?"[extensions]\n	objectFormat = sha256\n":"";await Promise.all([(0,o.mkdir)(r.join(t,"refs")),(0,o.writeFile)(r.join(t,"HEAD"),"ref: refs/heads/none\n"),(0,o.writeFile)(r.join(t,"config"),`[core]\n	repositoryFormatVersion = 1\n	bare = true\n${i}`)]);return{...(0,f._K)(),GIT_DIR:t,GIT_OBJECT_DIRECTORY:r.resolve(e.repository,s.trimEnd()),GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_ATTR_NOSYSTEM:"1",GIT_LITERAL_PATHSPECS:"1"}}
const p=["core.abbrev=no","core.autocrlf=false","core.eol=lf","core.attributesFile=/dev/null"].flatMap(e=>["-c",e]);
async function submodulesOf(e,t,n,o){const r=["-C",t,"ls-tree","-r","-z","--full-tree",e.sha,...within(e)];const{exitCode:s,stdout:i,stderr:a}=await (0,f.eF)(r,n,o);if(0!==s)throw exportFailed(e,a);const c=stripper(e);return i.split("\0").filter(e=>e.startsWith("160000 ")).map(e=>c(e.slice(e.indexOf("	")+1)))}
async function archive(e,t,n,o,r){const s=["-C",t,...p,"-c","tar.umask=0022","archive","--format=tar",e.sha,...within(e)];const a=(0,i.spawn)("git",s,{env:n,signal:r,stdio:["ignore","pipe","pipe"]});const c=new Promise((e,t)=>{a.once("error",e=>t((0,f.h5)(e)));a.once("close",e)});const[d,l,h]=await Promise.allSettled([c,(0,u.text)(a.stderr),extract(e,a.stdout,o,r)]);r.throwIfAborted();if("rejected"===d.status)throw d.reason;if("rejected"===h.status&&isSystemError(h.reason))throw h.reason;if(0!==d.value&&"fulfilled"===l.status&&""!==l.value)throw exportFailed(e,l.value);if("rejected"===h.status)throw h.reason;return h.value}
function isSystemError(e){return"object"==typeof e&&null!==e&&"syscall"in e}
async function extract(e,t,n,o){const r=new Set;const s=[];const i=[];await untar(t,n,{signal:o,rename:stripper(e),onEntry:(e,{type:t,size:n})=>{if(e.includes("�"))i.push(e);if("directory"===t)r.add(e);if("file"===t&&n<=v)s.push(e)}});if(i.length>0)throw nameUnsupported(i);return{folders:r,smallFiles:s}}
function nameUnsupported(e){return new d.E(`The commit has file names that are not valid UTF-8: ${e.join(", ")}.`,{code:"file-name-unsupported",advice:"Rename them, or leave them out with `export-ignore` in .gitattributes."})}
function within({directory:e}){return""===e?[]:["--",`${e}/`]}
function stripper({directory:e}){const t=""===e?"":`${e}/`;return e=>e.startsWith(t)?e.slice(t.length):""}
const y="version https://git-lfs.github.com/spec/v1\n";
const v=1024;
function isPointer(e){return(0,a.readFileSync)(e,"latin1").startsWith(y)}
function exportFailed(e,t){const n=(0,l.F)(e.sha);if(t.includes("did not match any files"))return new d.E(`Commit ${n} has no folder '${e.directory}'.`,{code:"directory-missing",advice:"Commit the folder, or correct `working-directory`."});return new d.E(`The tree of commit ${n} cannot be read from ${e.repository}: ${(0,f.TM)(t)}`,{code:"export-failed",advice:"If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`."})}
function refuseAbsent({submodules:e,lfsPointers:t},n){const o=e.filter(e=>!n(`${e}/`));if(o.length>0)throw new d.E(`The commit has submodules (${named(o)}), whose content is not in it.`,{code:"submodules-unsupported",advice:"Commit what the app needs (git subtree), or leave them out with `image.exclude`."});const r=t.filter(e=>!n(e));if(r.length>0)throw new d.E(`Git LFS keeps the content of ${named(r)} elsewhere; the commit has only pointers to it.`,{code:"lfs-unsupported",advice:"Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`."})}
function named(e){const t=e.length>5?[`${e.length-5} more`]:[];return[...e.slice(0,5),...t].join(", ")}
var w=n(65715);
async function cleanTree(e,t,n){const{commit:i,image:a,runner:c}=e;const u=r.join(t,"tree");await (0,o.mkdir)(u);const d=s({ignorecase:false}).add(a.exclude);const excludes=e=>d.ignores(e);refuseAbsent(await exportTree(i,u,n),excludes);const{build:l,shell:h}=a;if(void 0!==l)await (0,w.c)(await c(),{command:l,shell:h,folder:u,work:t},n);return{folder:u,excludes}}}),98265:((e,t,n)=>{
n.d(t,{C:()=>createdAt,b:()=>commitTime});
function commitTime({timeSeconds:e}){return new Date(1e3*Math.min(Math.max(e,0),2**31-1))}
function createdAt(e){return commitTime(e).toISOString().replace(".000Z","Z")}}),93636:((e,t,n)=>{
n.d(t,{J:()=>_,d:()=>runCommand});
var o=n(77598);
var r=n(51455);
var s=n(48161);
var i=n(76760);
var a=n(25602);
const c=20;
const u=30;
const d=14;
const l=1e3;
const h=/error/i;
const m=/\bRetrying in \d+ seconds?/i;
function keepLines(){const e=[];const t=[];const n=[];let o=0;let r=false;const keep=o=>{if(e.length<c)return void e.push(o);n.push(o);const[r]=n.length>u?n.splice(0,1):[];if(void 0!==r&&h.test(r.text)&&t.length<d)t.push(r)};return{push(e){const t=m.test(e);if(!(t&&r))keep({at:o++,text:cut(e)});r||=t},lines:()=>withGaps([...e,...t,...n])}}
function cut(e){return e.length>l?`${e.slice(0,l-1)}…`:e}
function withGaps(e){return e.flatMap(({at:t,text:n},o)=>{const r=t-(e[o-1]?.at??-1)-1;return 0===r?[n]:[`… ${r} ${1===r?"line":"lines"} …`,n]})}
var f=n(73024);
var p=n(58500);
const y=`
file=$1
shift
echo $$ >"$file"
exec 3<&0 </dev/null
{ read -r _ <&3; kill -s KILL -- "-$$"; } >/dev/null 2>&1 &
exec "$@" 2>&1 3<&-`;
const v={darwin:["perl","-e","setpgrp; exec @ARGV"]};
function launched(e,t){const[n,...o]=v[process.platform]??["setsid"];return[n,...o,"/bin/sh","-c",y,"immutable-deploy",e,...t]}
function signalGroup(e,t){const n=groupIn(e);if(void 0===n)return;try{process.kill(-n,t)}catch{}}
async function endGroup(e,t,n){while(!n.aborted&&void 0===groupIn(e))await (0,p.setTimeout)(2);if(void 0!==t){signalGroup(e,"SIGINT");await (0,p.setTimeout)(t,void 0,{signal:n}).catch(()=>{})}signalGroup(e,"SIGKILL")}
function groupIn(e){try{const[,t]=/^(\d+)\n/.exec((0,f.readFileSync)(e,"utf8"))??[];return void 0===t?void 0:Number(t)}catch{return}}
var w=n(46193);
const E="… a line too long to be shown";
const b=65536;
const g=/\r?\n|\r(?=[^\n])/;
function splitLines(){const e=new w.StringDecoder("utf8");let t="";let n=false;let o=0;let r=0;const take=e=>{const[o="",...r]=`${t}${e}`.split(g);const s=[n||o.length>b?E:o,...r.map(shown)];const i=r.at(-1)??o;n=i.length>b||0===r.length&&n;t=n?"":i;return s.slice(0,-1)};return{push(t){const n=t.lastIndexOf(10);o=n<0?o+t.length:t.length-n-1;r=Math.max(r,o);return take(e.write(t))},end(){const o=take(e.end());const r=n?[E]:""===t?[]:[t.replace(/\r$/,"")];return[...o,...r]},longestUnended:()=>r}}
function shown(e){return e.length>b?E:e}
var O=n(53053);
function watchPipes(e){const t=[];const note=e=>void t.push(e.process);(0,O.subscribe)("child_process",note);return{letGo(){(0,O.unsubscribe)("child_process",note);const n=t.find(({spawnargs:t})=>t?.includes(e));for(const e of n?.stdio??[])e?.destroy()}}}
const _=127;
const T=1048576;
const S=200;
async function runCommand(e,t){const{watched:n,hide:o=e=>e,onLines:r}=e;const s=keepLines();const i=void 0===n?void 0:watchOver(n);const hear=e=>{if(0===e.length)return;const t=e.map(o);t.forEach(e=>s.push(e));i?.printed(t);r?.(t)};let a="stopped";try{const{failure:n,exitCode:o}=await execute(e,hear,t);t.throwIfAborted();a=void 0===n?void 0:`${n}${await fullDisk(e)}`;return{failure:a,exitCode:o,lines:s.lines()}}finally{i?.ended(a)}}
async function execute({command:e,folder:t,env:r,work:s,graceMs:c},u,d){const{exec:l}=await n.e(1260).then(n.bind(n,81260));d.throwIfAborted();const h=i.join(s,`group-${(0,o.randomUUID)()}`);const m=splitLines();const f=new AbortController;const stop=()=>void endGroup(h,c,f.signal);const stdout=e=>{u(m.push(e));if(m.longestUnended()>T)signalGroup(h,"SIGKILL")};const[p,...y]=launched(h,e);const v=watchPipes(h);d.addEventListener("abort",stop,{once:true});try{const e=await l(p,y,{cwd:t,env:defined(r),silent:true,ignoreReturnCode:true,delay:S,listeners:{stdout}});u(m.end());return ending(e,m.longestUnended())}catch(e){return{failure:(0,a.bD)(e),exitCode:void 0}}finally{f.abort();d.removeEventListener("abort",stop);signalGroup(h,"SIGKILL");v.letGo()}}
function ending(e,t){if(t>T)return{failure:"stopped, for it printed more than 1 MB without the end of a line",exitCode:void 0};if(null===e)return{failure:"ended by a signal",exitCode:void 0};return{failure:0===e?void 0:`exit code ${e}${signalOf(e)}`,exitCode:e}}
function signalOf(e){const t=Object.entries(s.constants.signals).find(([,t])=>t===e-128)?.[0];if(void 0===t)return"";return"SIGKILL"===t?" (SIGKILL: often the machine was out of memory)":` (${t})`}
function defined(e){return Object.fromEntries(Object.entries(e).filter(e=>void 0!==e[1]))}
const R=1e4;
function watchOver({title:e,tell:t}){const n=performance.now();const tookMs=()=>performance.now()-n;t({type:"command-started",title:e});const o=setInterval(()=>t({type:"command-silent",title:e,tookMs:tookMs()}),R);return{printed(e){o.refresh();t({type:"command-printed",lines:e})},ended(n){clearInterval(o);t({type:"command-ended",title:e,tookMs:tookMs(),failure:n})}}}
const k=1048576;
async function fullDisk({folder:e}){const{bavail:t,bsize:n}=await (0,r.statfs)(e);return t*n<k?`, and the disk that holds ${e} is full`:""}}),25783:((e,t,n)=>{
n.d(t,{d:()=>removeTree});
var o=n(51455);
var r=n(76760);
async function removeTree(e){try{await (0,o.rm)(e,{recursive:true,force:true})}catch(t){if(!(t instanceof Error&&"code"in t&&("EACCES"===t.code||"EPERM"===t.code)))throw t;await makeFoldersWritable(e);await (0,o.rm)(e,{recursive:true,force:true})}}
async function makeFoldersWritable(e){await (0,o.chmod)(e,448);const t=await (0,o.readdir)(e,{withFileTypes:true});const n=t.filter(e=>e.isDirectory());await Promise.all(n.map(({name:t})=>makeFoldersWritable(r.join(e,t))))}})};