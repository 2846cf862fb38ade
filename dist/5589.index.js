export const id=5589;export const ids=[5589];export const modules={27953:((e,t,r)=>{
r.r(t);
r.d(t,{buildDockerImage:()=>buildDockerImage});
var i=r(51455);
var n=r(76760);
var o=r(25602);
var a=r(40923);
var c=r(28396);
var s=r(97066);
var d=r(98265);
var u=r(93636);
var l=r(42806);
var f=r(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",`--tag=${e.name}`,...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...e.secrets.map(e=>`--secret=id=${e},env=${e}`),...commonArguments(e)]}}
function outputOf({name:e},t){const r="docker"===t?"":",rewrite-timestamp=true";return`type=image,name=${e},push=true${r}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const r=`type=gha,scope=${e}`;return[`--cache-from=${r}`,`--cache-to=${r},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:r,source:i}){const o={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,d.C)(e),...void 0!==i&&{"org.opencontainers.image.source":i}};return[`--platform=linux/${t.architecture}`,`--file=${n.join(r,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",o),n.join(r,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,r])=>`${e}=${t}=${r}`)}
async function writeDockerConfig(e,t,r,o){const a=withLogin(await readConfig(n.join(t,m)),r,o);await (0,i.writeFile)(n.join(e,m),JSON.stringify(a),{mode:384});const c=(await (0,i.readdir)(t).catch(()=>[])).filter(e=>e!==m);await Promise.all(c.map(r=>(0,i.symlink)(n.join(t,r),n.join(e,r))))}
const m="config.json";
async function readConfig(e){try{return JSON.parse(await (0,i.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,r){const{credsStore:i,auths:n={},credHelpers:o={},...a}=e;const c=void 0===i?[]:Object.keys(n).map(e=>[e,i]);const s={...Object.fromEntries(c),...o};return{...a,auths:{...n,[t]:{auth:r}},credHelpers:Object.fromEntries(Object.entries(s).filter(([e])=>e!==t))}}
const h=/Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect:|permission denied while trying to connect to the [Dd]ocker/;
const w=/\b(?:40[13] (?:Unauthorized|Forbidden)|no basic auth credentials|unauthorized:|authorization failed|access denied|insufficient_scope)|(?:^|: )denied:/i;
const y=/did not complete successfully: exit code|returned a non-zero code/;
const g=/\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|toomanyrequests|\b429 Too Many Requests|TLS handshake timeout|i\/o timeout|connection reset by peer|connection refused|no such host|unexpected EOF/i;
function troubleIn(e){const says=t=>e.some(e=>t.test(e));if(says(h))return"engine";if(says(y))return"build";const t=e.filter(e=>!/^#\d+ \d+\.\d+ /.test(e));if(t.some(e=>g.test(e)))return"registry";return t.some(e=>w.test(e))?"refused":"build"}
function dockerError(e,t,{failure:r="",lines:i}){const n={evidence:[{title:`lines of ${t}`,lines:i}]};switch(troubleIn(i)){case"engine":return new o.E(`docker could not ${e} the image: it cannot reach Docker’s engine (${r}).`,{code:"docker-unreachable",advice:"Start the engine on the runner (`systemctl start docker`), and let the runner’s user use it (the group docker). DOCKER_HOST and the context say where docker looks for it.",...n});case"refused":return new o.E(`docker could not ${e} the image: a registry refused it (${r}).`,{code:"registry-refused",advice:"The lines above name the registry. Of the app’s own repository: its policy and the role must allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability. Of a base image: log in before this step, with docker/login-action.",...n});case"registry":return new o.E(`docker could not ${e} the image: a registry is out of order (${r}).`,{code:"registry-failed",advice:"Nothing is wrong with the commit. Run again, once the registry that the lines name is back.",...n});case"build":return new o.E(`docker could not ${e} the image: ${r}.`,{code:"image-build-failed",advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it.",...n})}}
async function buildAndPush(e,t){const{commit:r,image:i,app:n,uri:o,folder:a,call:c}=t;const s=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,s,o.split("/")[0]??"",await authorization(e,c));const d=dockerProgram(t);const u=`${o}:${r.sha}`;const l=sourceOf(t.buildEnvironment);const f=hasCache(t.buildEnvironment)?n:void 0;const m=Object.keys(t.runner.secrets);const h=await findBuilder(d);if("engine"===h.kind&&m.length>0)throw secretsNeedBuildx(m);if("engine"===h.kind)t.tell({type:"notice",message:b});const w={docker:d,clock:e.clock,...t};const y=dockerArguments({commit:r,image:i,name:u,folder:a,source:l,cacheScope:f,secrets:m},h);await succeed(w,"build",y);if("engine"===h.kind)await succeed(w,"push",["push",u])}
function dockerProgram({folder:e,work:t,config:r,commit:i,buildEnvironment:n,call:o,tell:a,...c}){const{secrets:s,mask:d}=c.runner;const l=Object.entries(n).filter(([e])=>p.includes(e));const m={...(0,f.AF)(n,i,{environment:[],secrets:s,also:v}),...Object.fromEntries(l),DOCKER_CONFIG:r};const hide=e=>d.hide(e);return(r,i)=>(0,u.d)({command:["docker",...r],folder:e,work:t,env:m,hide,...void 0!==i&&{watched:{title:i,tell:a}}},o.signal)}
const v=(0,f.Id)(["DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*"]);
const p=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??n.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:r}=e;return t&&r?`${t}/${r}`:void 0}
async function authorization(e,t){const{authorizationData:[r]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return r?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.exitCode===u.J)throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:r}=await e(["buildx","inspect"]);const i=r.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:i??"docker"}}
const k=[1e3,8e3];
async function succeed({docker:e,clock:t,tell:r,call:i},n,o){const a="buildx"===o[0]?"docker buildx build":`docker ${n}`;for(const c of[...k,void 0]){const s=await e(o,a);if(void 0===s.failure)return;if(void 0===c||"registry"!==troubleIn(s.lines))throw dockerError(n,a,s);r({type:"detail",message:`a registry is out of order; ${a} is tried again in ${(0,l.p0)(c)}`});await t.sleep(c,i.signal)}}
const b="This docker has no buildx, so the engine’s own builder makes the image: without BuildKit’s syntax (heredocs, mounts), without GitHub’s cache, without build secrets, and its image of a commit is not the same each time. docker/setup-buildx-action before this step brings it.";
function secretsNeedBuildx(e){return new o.E(`The build’s secrets (${e.join(", ")}) need BuildKit, and this docker has no buildx.`,{code:"docker-missing",advice:"Install it on the runner before this step, with docker/setup-buildx-action."})}
function dockerMissing(){return new o.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or the builder ami."})}
var E=r(44749);
var O=r(53266);
async function buildDockerImage(e,t){const{commit:r,call:i}=t;const n=await e.repository.ensure(i);const o=await (0,E.F1)(e,r.sha,i);if(void 0!==o)return o;const a=await build(e,n,t).then(()=>void 0,e=>({error:e}));i.signal.throwIfAborted();const c=await (0,E.F1)(e,r.sha,i);if(void 0!==c)return c;throw void 0===a?notThere(e,r.sha):a.error}
async function build(e,t,r){const{commit:o,image:u,buildEnvironment:l,tell:f,call:m}=r;await (0,a.B)(async a=>{const h=await (0,c.F)({commit:o,image:u,outerEnvironment:l,tell:f});const w=await (0,s.M)({commit:o,image:u,runner:async()=>h},a,m.signal);(0,O.Y)(w,(0,d.b)(o));await requireDockerfile(w.folder,u.dockerfile);const y=n.join(a,"docker");await (0,i.mkdir)(y,{mode:448});await buildAndPush(e.aws,{...r,uri:t,folder:w.folder,work:a,config:y,runner:h})})}
async function requireDockerfile(e,t){const r=await (0,i.stat)(n.join(e,t)).then(e=>e.isFile(),()=>false);if(r)return;throw new o.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new o.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,r)=>{
r.d(t,{Y:()=>settleTree});
var i=r(73024);
var n=r(76760);
function settleTree({folder:e,excludes:t},r){const settle=o=>{for(const a of(0,i.readdirSync)(n.join(e,o),{withFileTypes:true})){const c=n.posix.join(o,a.name);const s=n.join(e,c);if(t(a.isDirectory()?`${c}/`:c)){(0,i.rmSync)(s,{recursive:true,force:true});continue}if(a.isDirectory())settle(c);(0,i.lutimesSync)(s,r,r)}};settle("")}}),65103:((e,t,r)=>{
r.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,uV:()=>removeOldDrafts,x3:()=>createFile});
var i=r(77598);
var n=r(51455);
var o=r(76760);
var a=r(37145);
async function replaceFile(e,t,r=always){const i=await writeDraft(e,t);try{r();await (0,n.rename)(i,e)}catch(e){await (0,n.rm)(i,{force:true});throw e}await syncFolder(o.dirname(e))}
async function createFile(e,t,r=always){const i=await writeDraft(e,t);try{r();const a=await exclusively(()=>(0,n.link)(i,e).catch(r=>withoutLinks(r,e,t)));if("created"===a)await syncFolder(o.dirname(e));return a}finally{await (0,n.rm)(i,{force:true});await removeOldDrafts(o.dirname(e))}}
const always=()=>void 0;
const c=/^\..+\.[0-9a-f]{12}$/;
const s=6e4;
async function removeOldDrafts(e){const t=await (0,n.readdir)(e).catch(()=>[]);for(const r of t.filter(e=>c.test(e))){const t=o.join(e,r);const{mtimeMs:i}=await (0,n.stat)(t).catch(()=>({mtimeMs:1/0}));if(Date.now()-i>s)await (0,n.rm)(t,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,r){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,r)}
async function writeDraft(e,t){const r=o.join(o.dirname(e),`.${o.basename(e)}.${(0,i.randomBytes)(6).toString("hex")}`);try{await writeSynced(r,t)}catch(i){if("ENOENT"!==codeOf(i))throw i;await (0,a.f)(o.dirname(e),448);await writeSynced(r,t)}return r}
async function writeSynced(e,t){const r=await (0,n.open)(e,"wx",384);try{await r.writeFile(t);await r.sync()}catch(t){await (0,n.rm)(e,{force:true});throw t}finally{await r.close()}}
async function syncFolder(e){const t=await (0,n.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),37145:((e,t,r)=>{
r.d(t,{f:()=>makeFolder});
var i=r(51455);
var n=r(76760);
async function makeFolder(e,t){try{await makeOne(e,t)}catch(r){if("ENOENT"!==codeFrom(r)||e===n.dirname(e))throw r;await makeFolder(n.dirname(e),t);await makeOne(e,t)}}
async function makeOne(e,t){await (0,i.mkdir)(e,{mode:t}).catch(async t=>{const r="EEXIST"===codeFrom(t)&&(await (0,i.stat)(e)).isDirectory();if(!r)throw t})}
function codeFrom(e){return e?.code}}),55077:((e,t,r)=>{
r.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var i=r(51455);
var n=r(48161);
var o=r(76760);
var a=r(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?o.join((0,n.homedir)(),t.slice(2)):o.resolve("/",t)}
async function readSecretFile(e,t){const r=await (0,i.readFile)(t,"utf8").catch(r=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,a.$N)(r)??"unknown error"}`)});if(r.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return r.replace(/\r?\n$/,"")}}),40923:((e,t,r)=>{
r.d(t,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var i=r(51455);
var n=r(48161);
var o=r(76760);
var a=r(77934);
var c=r(37036);
var s=r(31421);
var d=r(73024);
var u=r(57975);
async function identify(e){const t="linux"===process.platform?startTimeFromProc(e):await startTimeFromPs(e);return void 0===t?void 0:{pid:e,startedAt:t}}
async function isRunning({pid:e,startedAt:t}){return(await identify(e))?.startedAt===t}
function startTimeFromProc(e){const[t,...r]=statFields(e)??[];return void 0===t||"Z"===t||"X"===t?void 0:r[18]}
function statFields(e){try{const t=(0,d.readFileSync)(`/proc/${e}/stat`,"utf8");return t.slice(t.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(e){try{const{stdout:t}=await (0,u.promisify)(s.execFile)("ps",["-o","stat=,lstart=","-p",String(e)]);const[r="",...i]=t.trim().split(/\s+/);return""===r||r.startsWith("Z")?void 0:i.join(" ")}catch{return}}
var l=r(25783);
const f="immutable-deploy-work-";
const m="owner";
const h=a.Ikc({pid:a.aig(),startedAt:a.YjP(),namespace:a.YjP()});
async function inWorkFolder(e){await removeDeadWork();const t=await (0,i.mkdtemp)(o.join((0,n.tmpdir)(),f));try{const r={...await identify(process.pid),namespace:await namespace()};await (0,i.writeFile)(o.join(t,m),JSON.stringify(r));return await e(t)}finally{await (0,l.d)(t)}}
async function removeDeadWork(){const e=await (0,i.readdir)((0,n.tmpdir)()).catch(()=>[]);const t=e.filter(e=>e.startsWith(f)).map(e=>o.join((0,n.tmpdir)(),e));await Promise.all(t.map(e=>removeIfDead(e).catch(()=>void 0)))}
async function removeIfDead(e){const{uid:t}=await (0,i.lstat)(e);if(t!==process.getuid?.())return;const r=(0,c.EB)(h,await (0,i.readFile)(o.join(e,m),"utf8"));if(r.namespace!==await namespace()||await isRunning(r))return;await (0,l.d)(e)}
async function namespace(){return(0,i.readlink)("/proc/self/ns/pid").catch(()=>"")}})};