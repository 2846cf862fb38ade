export const id=5589;export const ids=[5589];export const modules={27953:((e,t,i)=>{
i.r(t);
i.d(t,{buildDockerImage:()=>buildDockerImage});
var n=i(51455);
var r=i(76760);
var o=i(25602);
var a=i(40923);
var s=i(28396);
var c=i(97066);
var d=i(98265);
var u=i(93636);
var l=i(42806);
var m=i(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",`--tag=${e.name}`,...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...e.secrets.map(e=>`--secret=id=${e},env=${e}`),...commonArguments(e)]}}
function outputOf({name:e},t){const i="docker"===t?"":",rewrite-timestamp=true";return`type=image,name=${e},push=true${i}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const i=`type=gha,scope=${e}`;return[`--cache-from=${i}`,`--cache-to=${i},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:i,source:n}){const o={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,d.C)(e),...void 0!==n&&{"org.opencontainers.image.source":n}};return[`--platform=linux/${t.architecture}`,`--file=${r.join(i,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",o),r.join(i,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,i])=>`${e}=${t}=${i}`)}
async function writeDockerConfig(e,t,i,o){const a=withLogin(await readConfig(r.join(t,f)),i,o);await (0,n.writeFile)(r.join(e,f),JSON.stringify(a),{mode:384});const s=(await (0,n.readdir)(t).catch(()=>[])).filter(e=>e!==f);await Promise.all(s.map(i=>(0,n.symlink)(r.join(t,i),r.join(e,i))))}
const f="config.json";
async function readConfig(e){try{return JSON.parse(await (0,n.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,i){const{credsStore:n,auths:r={},credHelpers:o={},...a}=e;const s=void 0===n?[]:Object.keys(r).map(e=>[e,n]);const c={...Object.fromEntries(s),...o};return{...a,auths:{...r,[t]:{auth:i}},credHelpers:Object.fromEntries(Object.entries(c).filter(([e])=>e!==t))}}
const h=/Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect:|permission denied while trying to connect to the [Dd]ocker/;
const g=/\b(?:40[13] (?:Unauthorized|Forbidden)|no basic auth credentials|unauthorized:|authorization failed|access denied|insufficient_scope)|(?:^|: )denied:/i;
const w=/did not complete successfully: exit code|returned a non-zero code/;
const p=/\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|toomanyrequests|\b429 Too Many Requests|TLS handshake timeout|i\/o timeout|connection reset by peer|connection refused|no such host|unexpected EOF/i;
function troubleIn(e){const says=t=>e.some(e=>t.test(e));if(says(h))return"engine";if(says(w))return"build";const t=e.filter(e=>!/^#\d+ \d+\.\d+ /.test(e));if(t.some(e=>p.test(e)))return"registry";return t.some(e=>g.test(e))?"refused":"build"}
function dockerError(e,t,{failure:i="",lines:n}){const r={evidence:[{title:`lines of ${t}`,lines:n}]};switch(troubleIn(n)){case"engine":return new o.E(`docker could not ${e} the image: it cannot reach Docker’s engine (${i}).`,{code:"docker-unreachable",advice:"Start the engine on the runner (`systemctl start docker`), and let the runner’s user use it (the group docker). DOCKER_HOST and the context say where docker looks for it.",...r});case"refused":return new o.E(`docker could not ${e} the image: a registry refused it (${i}).`,{code:"registry-refused",advice:"The lines above name the registry. Of the app’s own repository: its policy and the role must allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability. Of a base image: log in before this step, with docker/login-action.",...r});case"registry":return new o.E(`docker could not ${e} the image: a registry is out of order (${i}).`,{code:"registry-failed",advice:"Nothing is wrong with the commit. Run again, once the registry that the lines name is back.",...r});case"build":return new o.E(`docker could not ${e} the image: ${i}.`,{code:"image-build-failed",advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it.",...r})}}
async function buildAndPush(e,t){const{commit:i,image:n,app:r,uri:o,folder:a,call:s}=t;const c=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,c,o.split("/")[0]??"",await authorization(e,s));const d=dockerProgram(t);const u=`${o}:${i.sha}`;const l=sourceOf(t.buildEnvironment);const m=hasCache(t.buildEnvironment)?r:void 0;const f=Object.keys(t.runner.secrets);const h=await findBuilder(d);if("engine"===h.kind&&f.length>0)throw secretsNeedBuildx(f);if("engine"===h.kind)t.tell({type:"notice",message:b});const g={docker:d,clock:e.clock,...t};const w=dockerArguments({commit:i,image:n,name:u,folder:a,source:l,cacheScope:m,secrets:f},h);await succeed(g,"build",w);if("engine"===h.kind)await succeed(g,"push",["push",u])}
function dockerProgram({folder:e,work:t,config:i,commit:n,buildEnvironment:r,call:o,tell:a,...s}){const{secrets:c,mask:d}=s.runner;const l=Object.entries(r).filter(([e])=>y.includes(e));const f={...(0,m.AF)(r,n,{environment:[],secrets:c,also:v}),...Object.fromEntries(l),DOCKER_CONFIG:i};const hide=e=>d.hide(e);return(i,n)=>(0,u.d)({command:["docker",...i],folder:e,work:t,env:f,hide,...void 0!==n&&{watched:{title:n,tell:a}}},o.signal)}
const v=(0,m.Id)(["DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*"]);
const y=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??r.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:i}=e;return t&&i?`${t}/${i}`:void 0}
async function authorization(e,t){const{authorizationData:[i]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return i?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.exitCode===u.J)throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:i}=await e(["buildx","inspect"]);const n=i.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:n??"docker"}}
const k=[1e3,8e3];
async function succeed({docker:e,clock:t,tell:i,call:n},r,o){const a="buildx"===o[0]?"docker buildx build":`docker ${r}`;for(const s of[...k,void 0]){const c=await e(o,a);if(void 0===c.failure)return;if(void 0===s||"registry"!==troubleIn(c.lines))throw dockerError(r,a,c);i({type:"detail",message:`a registry is out of order; ${a} is tried again in ${(0,l.p0)(s)}`});await t.sleep(s,n.signal)}}
const b="This docker has no buildx, so the engine’s own builder makes the image: without BuildKit’s syntax (heredocs, mounts), without GitHub’s cache, without build secrets, and its image of a commit is not the same each time. docker/setup-buildx-action before this step brings it.";
function secretsNeedBuildx(e){return new o.E(`The build’s secrets (${e.join(", ")}) need BuildKit, and this docker has no buildx.`,{code:"docker-missing",advice:"Install it on the runner before this step, with docker/setup-buildx-action."})}
function dockerMissing(){return new o.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or the builder ami."})}
var $=i(44749);
var E=i(53266);
async function buildDockerImage(e,t){const{commit:i,call:n}=t;const r=await e.repository.ensure(n);const o=await (0,$.F1)(e,i.sha,n);if(void 0!==o)return o;const a=await build(e,r,t).then(()=>void 0,e=>({error:e}));n.signal.throwIfAborted();const s=await (0,$.F1)(e,i.sha,n);if(void 0!==s)return s;throw void 0===a?notThere(e,i.sha):a.error}
async function build(e,t,i){const{commit:o,image:u,buildEnvironment:l,tell:m,call:f}=i;await (0,a.B)(async a=>{const h=await (0,s.F)({commit:o,image:u,outerEnvironment:l,tell:m});const g=await (0,c.M)({commit:o,image:u,runner:async()=>h},a,f.signal);(0,E.Y)(g,(0,d.b)(o));await requireDockerfile(g.folder,u.dockerfile);const w=r.join(a,"docker");await (0,n.mkdir)(w,{mode:448});await buildAndPush(e.aws,{...i,uri:t,folder:g.folder,work:a,config:w,runner:h})})}
async function requireDockerfile(e,t){const i=await (0,n.stat)(r.join(e,t)).then(e=>e.isFile(),()=>false);if(i)return;throw new o.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new o.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,i)=>{
i.d(t,{Y:()=>settleTree});
var n=i(73024);
var r=i(76760);
function settleTree({folder:e,excludes:t},i){const settle=o=>{for(const a of(0,n.readdirSync)(r.join(e,o),{withFileTypes:true})){const s=r.posix.join(o,a.name);const c=r.join(e,s);if(t(a.isDirectory()?`${s}/`:s)){(0,n.rmSync)(c,{recursive:true,force:true});continue}if(a.isDirectory())settle(s);(0,n.lutimesSync)(c,i,i)}};settle("")}}),55077:((e,t,i)=>{
i.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var n=i(51455);
var r=i(48161);
var o=i(76760);
var a=i(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?o.join((0,r.homedir)(),t.slice(2)):o.resolve("/",t)}
async function readSecretFile(e,t){const i=await (0,n.readFile)(t,"utf8").catch(i=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,a.$N)(i)??"unknown error"}`)});if(i.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return i.replace(/\r?\n$/,"")}}),40923:((e,t,i)=>{
i.d(t,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var n=i(51455);
var r=i(48161);
var o=i(76760);
var a=i(77934);
var s=i(37036);
var c=i(31421);
var d=i(73024);
var u=i(57975);
async function identify(e){const t="linux"===process.platform?startTimeFromProc(e):await startTimeFromPs(e);return void 0===t?void 0:{pid:e,startedAt:t}}
async function isRunning({pid:e,startedAt:t}){return(await identify(e))?.startedAt===t}
function startTimeFromProc(e){const[t,...i]=statFields(e)??[];return void 0===t||"Z"===t||"X"===t?void 0:i[18]}
function statFields(e){try{const t=(0,d.readFileSync)(`/proc/${e}/stat`,"utf8");return t.slice(t.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(e){try{const{stdout:t}=await (0,u.promisify)(c.execFile)("ps",["-o","stat=,lstart=","-p",String(e)]);const[i="",...n]=t.trim().split(/\s+/);return""===i||i.startsWith("Z")?void 0:n.join(" ")}catch{return}}
var l=i(25783);
const m="immutable-deploy-work-";
const f="owner";
const h=a.Ikc({pid:a.aig(),startedAt:a.YjP(),namespace:a.YjP()});
async function inWorkFolder(e){await removeDeadWork();const t=await (0,n.mkdtemp)(o.join((0,r.tmpdir)(),m));try{const i={...await identify(process.pid),namespace:await namespace()};await (0,n.writeFile)(o.join(t,f),JSON.stringify(i));return await e(t)}finally{await (0,l.d)(t)}}
async function removeDeadWork(){const e=await (0,n.readdir)((0,r.tmpdir)()).catch(()=>[]);const t=e.filter(e=>e.startsWith(m)).map(e=>o.join((0,r.tmpdir)(),e));await Promise.all(t.map(e=>removeIfDead(e).catch(()=>void 0)))}
async function removeIfDead(e){const{uid:t}=await (0,n.lstat)(e);if(t!==process.getuid?.())return;const i=(0,s.EB)(h,await (0,n.readFile)(o.join(e,f),"utf8"));if(i.namespace!==await namespace()||await isRunning(i))return;await (0,l.d)(e)}
async function namespace(){return(0,n.readlink)("/proc/self/ns/pid").catch(()=>"")}})};