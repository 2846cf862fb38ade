export const id=5589;export const ids=[5589];export const modules={27953:((e,t,n)=>{
n.r(t);
n.d(t,{buildDockerImage:()=>buildDockerImage});
var i=n(51455);
var r=n(76760);
var o=n(25602);
var a=n(40923);
var s=n(28396);
var c=n(97066);
var d=n(98265);
var u=n(93636);
var l=n(42806);
var m=n(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",`--tag=${e.name}`,...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...e.secrets.map(e=>`--secret=id=${e},env=${e}`),...commonArguments(e)]}}
function outputOf({name:e},t){const n="docker"===t?"":",rewrite-timestamp=true";return`type=image,name=${e},push=true${n}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const n=`type=gha,scope=${e}`;return[`--cache-from=${n}`,`--cache-to=${n},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:n,source:i}){const o={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,d.C)(e),...void 0!==i&&{"org.opencontainers.image.source":i}};return[`--platform=linux/${t.architecture}`,`--file=${r.join(n,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",o),r.join(n,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,n])=>`${e}=${t}=${n}`)}
async function writeDockerConfig(e,t,n,o){const a=withLogin(await readConfig(r.join(t,h)),n,o);await (0,i.writeFile)(r.join(e,h),JSON.stringify(a),{mode:384});const s=(await (0,i.readdir)(t).catch(()=>[])).filter(e=>e!==h);await Promise.all(s.map(n=>(0,i.symlink)(r.join(t,n),r.join(e,n))))}
const h="config.json";
async function readConfig(e){try{return JSON.parse(await (0,i.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,n){const{credsStore:i,auths:r={},credHelpers:o={},...a}=e;const s=void 0===i?[]:Object.keys(r).map(e=>[e,i]);const c={...Object.fromEntries(s),...o};return{...a,auths:{...r,[t]:{auth:n}},credHelpers:Object.fromEntries(Object.entries(c).filter(([e])=>e!==t))}}
const f=/Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect:|permission denied while trying to connect to the [Dd]ocker/;
const g=/\b(?:40[13] (?:Unauthorized|Forbidden)|no basic auth credentials|unauthorized:|authorization failed|access denied|insufficient_scope)|(?:^|: )denied:/i;
const w=/name unknown:|repository with name '[^']*' does not exist/;
const p=/did not complete successfully: exit code|returned a non-zero code/;
const y=/\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|toomanyrequests|\b429 Too Many Requests|TLS handshake timeout|i\/o timeout|connection reset by peer|connection refused|no such host|unexpected EOF/i;
function troubleIn(e){const says=t=>e.some(e=>t.test(e));if(says(f))return"engine";if(says(p))return"build";const t=e.filter(e=>!/^#\d+ \d+\.\d+ /.test(e));if(t.some(e=>y.test(e)))return"registry";if(t.some(e=>w.test(e)))return"unknown";return t.some(e=>g.test(e))?"refused":"build"}
function dockerError(e,t,{failure:n="",lines:i}){const r={evidence:[{title:`lines of ${t}`,lines:i}]};switch(troubleIn(i)){case"engine":return new o.E(`docker could not ${e} the image: it cannot reach Docker’s engine (${n}).`,{code:"docker-unreachable",advice:"Start the engine on the runner (`systemctl start docker`), and let the runner’s user use it (the group docker). DOCKER_HOST and the context say where docker looks for it.",...r});case"refused":return new o.E(`docker could not ${e} the image: a registry refused it (${n}).`,{code:"registry-refused",advice:"The lines of docker name the registry. Of the app’s own repository: its policy and the role must allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability. Of a base image: log in before this step, with docker/login-action.",...r});case"unknown":return new o.E(`docker could not ${e} the image: a registry has no such repository (${n}).`,{code:"registry-refused",advice:"The lines of docker name it. Of a base image: correct the Dockerfile. The app’s own somebody has removed: run again, which makes it.",...r});case"registry":return new o.E(`docker could not ${e} the image: a registry is out of order (${n}).`,{code:"registry-failed",advice:"Nothing is wrong with the commit. Run again, once the registry that the lines name is back.",...r});case"build":return new o.E(`docker could not ${e} the image: ${n}.`,{code:"image-build-failed",advice:"push"===e?"The image was built, and could not be pushed: the lines of docker say why.":"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it.",...r})}}
async function buildAndPush(e,t){const{commit:n,image:i,app:r,uri:o,folder:a,call:s}=t;const c=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,c,o.split("/")[0]??"",await authorization(e,s));const d=dockerProgram(t);const u=`${o}:${n.sha}`;const l=sourceOf(t.buildEnvironment);const m=hasCache(t.buildEnvironment)?r:void 0;const h=Object.keys(t.runner.secrets);const f=await findBuilder(d);if("engine"===f.kind&&h.length>0)throw secretsNeedBuildx(h);if("engine"===f.kind)t.tell({type:"notice",message:$});const g={docker:d,clock:e.clock,...t};const w=dockerArguments({commit:n,image:i,name:u,folder:a,source:l,cacheScope:m,secrets:h},f);await succeed(g,"build",w);if("engine"===f.kind)await succeed(g,"push",["push",u])}
function dockerProgram({folder:e,work:t,config:n,commit:i,buildEnvironment:r,call:o,tell:a,...s}){const{secrets:c,mask:d}=s.runner;const l=Object.entries(r).filter(([e])=>v.includes(e));const h={...(0,m.AF)(r,i,{environment:[],secrets:c,also:k}),...Object.fromEntries(l),DOCKER_CONFIG:n};const hide=e=>d.hide(e);return(n,i)=>(0,u.d)({command:["docker",...n],folder:e,work:t,env:h,hide,...void 0!==i&&{watched:{title:i,tell:a}}},o.signal)}
const k=(0,m.Id)(["DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*"]);
const v=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??r.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:n}=e;return t&&n?`${t}/${n}`:void 0}
async function authorization(e,t){const{authorizationData:[n]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return n?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.exitCode===u.J)throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:n}=await e(["buildx","inspect"]);const i=n.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:i??"docker"}}
const b=[1e3,8e3];
async function succeed({docker:e,clock:t,tell:n,call:i},r,o){const a="buildx"===o[0]?"docker buildx build":`docker ${r}`;for(const s of[...b,void 0]){const c=await e(o,a);if(void 0===c.failure)return;if(void 0===s||"registry"!==troubleIn(c.lines))throw dockerError(r,a,c);n({type:"detail",message:`a registry is out of order; ${a} is tried again in ${(0,l.p0)(s)}`});await t.sleep(s,i.signal)}}
const $="This docker has no buildx, so the engine’s own builder makes the image: without BuildKit’s syntax (heredocs, mounts), without GitHub’s cache, without build secrets, and its image of a commit is not the same each time. docker/setup-buildx-action before this step brings it.";
function secretsNeedBuildx(e){return new o.E(`The build’s secrets (${e.join(", ")}) need BuildKit, and this docker has no buildx.`,{code:"docker-missing",advice:"Install it on the runner before this step, with docker/setup-buildx-action."})}
function dockerMissing(){return new o.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or machine images: `image.builder: ami`."})}
var E=n(44749);
var T=n(53266);
async function buildDockerImage(e,t){const{commit:n,call:i}=t;const r=await e.repository.ensure(i);const o=await (0,E.F1)(e,n.sha,i);if(void 0!==o)return o;const a=await build(e,r,t).then(()=>void 0,e=>({error:e}));i.signal.throwIfAborted();const s=await (0,E.F1)(e,n.sha,i);if(void 0!==s)return s;throw void 0===a?notThere(e,n.sha):a.error}
async function build(e,t,n){const{commit:o,image:u,buildEnvironment:l,tell:m,call:h}=n;await (0,a.B)(async a=>{const f=await (0,s.F)({commit:o,image:u,outerEnvironment:l,tell:m});const g=await (0,c.M)({commit:o,image:u,runner:async()=>f},a,h.signal);(0,T.Y)(g,(0,d.b)(o));await requireDockerfile(g.folder,u.dockerfile);const w=r.join(a,"docker");await (0,i.mkdir)(w,{mode:448});await buildAndPush(e.aws,{...n,uri:t,folder:g.folder,work:a,config:w,runner:f})})}
async function requireDockerfile(e,t){const n=await (0,i.stat)(r.join(e,t)).then(e=>e.isFile(),()=>false);if(n)return;throw new o.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new o.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,n)=>{
n.d(t,{Y:()=>settleTree});
var i=n(73024);
var r=n(76760);
function settleTree({folder:e,excludes:t},n){const settle=o=>{for(const a of(0,i.readdirSync)(r.join(e,o),{withFileTypes:true})){const s=r.posix.join(o,a.name);const c=r.join(e,s);if(t(a.isDirectory()?`${s}/`:s)){(0,i.rmSync)(c,{recursive:true,force:true});continue}if(a.isDirectory())settle(s);(0,i.lutimesSync)(c,n,n)}};settle("")}}),55077:((e,t,n)=>{
n.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var i=n(51455);
var r=n(48161);
var o=n(76760);
var a=n(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?o.join((0,r.homedir)(),t.slice(2)):o.resolve("/",t)}
async function readSecretFile(e,t){const n=await (0,i.readFile)(t,"utf8").catch(n=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,a.$N)(n)??"unknown error"}`)});if(n.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return n.replace(/\r?\n$/,"")}}),40923:((e,t,n)=>{
n.d(t,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var i=n(51455);
var r=n(48161);
var o=n(76760);
var a=n(77934);
var s=n(37036);
var c=n(31421);
var d=n(73024);
var u=n(57975);
async function identify(e){const t="linux"===process.platform?startTimeFromProc(e):await startTimeFromPs(e);return void 0===t?void 0:{pid:e,startedAt:t}}
async function isRunning({pid:e,startedAt:t}){return(await identify(e))?.startedAt===t}
function startTimeFromProc(e){const[t,...n]=statFields(e)??[];return void 0===t||"Z"===t||"X"===t?void 0:n[18]}
function statFields(e){try{const t=(0,d.readFileSync)(`/proc/${e}/stat`,"utf8");return t.slice(t.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(e){try{const{stdout:t}=await (0,u.promisify)(c.execFile)("ps",["-o","stat=,lstart=","-p",String(e)]);const[n="",...i]=t.trim().split(/\s+/);return""===n||n.startsWith("Z")?void 0:i.join(" ")}catch{return}}
var l=n(25783);
const m="immutable-deploy-work-";
const h="owner";
const f=a.Ikc({pid:a.aig(),startedAt:a.YjP(),namespace:a.YjP()});
async function inWorkFolder(e){await removeDeadWork();const t=await (0,i.mkdtemp)(o.join((0,r.tmpdir)(),m));try{const n={...await identify(process.pid),namespace:await namespace()};await (0,i.writeFile)(o.join(t,h),JSON.stringify(n));return await e(t)}finally{await (0,l.d)(t)}}
async function removeDeadWork(){const e=await (0,i.readdir)((0,r.tmpdir)()).catch(()=>[]);const t=e.filter(e=>e.startsWith(m)).map(e=>o.join((0,r.tmpdir)(),e));await Promise.all(t.map(e=>removeIfDead(e).catch(()=>void 0)))}
async function removeIfDead(e){const{uid:t}=await (0,i.lstat)(e);if(t!==process.getuid?.())return;const n=(0,s.EB)(f,await (0,i.readFile)(o.join(e,h),"utf8"));if(n.namespace!==await namespace()||await isRunning(n))return;await (0,l.d)(e)}
async function namespace(){return(0,i.readlink)("/proc/self/ns/pid").catch(()=>"")}})};