export const id=5589;export const ids=[5589];export const modules={27953:((e,t,n)=>{
n.r(t);
n.d(t,{buildDockerImage:()=>buildDockerImage});
var o=n(51455);
var i=n(76760);
var r=n(25602);
var s=n(61665);
var a=n(40923);
var c=n(4332);
var d=n(28396);
var u=n(90781);
var l=n(97066);
var h=n(98265);
var m=n(93636);
var f=n(42806);
var g=n(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",...e.names.map(e=>`--tag=${e}`),...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...e.secrets.map(e=>`--secret=id=${e},env=${e}`),...commonArguments(e)]}}
function outputOf({names:e},t){const n="docker"===t?"":",rewrite-timestamp=true";return`type=image,"name=${e.join(",")}",push=true${n}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const n=`type=gha,scope=${e}`;return[`--cache-from=${n}`,`--cache-to=${n},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:n,source:o}){const r={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,h.C)(e),...void 0!==o&&{"org.opencontainers.image.source":o}};return[`--platform=linux/${t.architecture}`,`--file=${i.join(n,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",r),i.join(n,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,n])=>`${e}=${t}=${n}`)}
async function writeDockerConfig(e,t,n,r){const s=withLogin(await readConfig(i.join(t,k)),n,r);await (0,o.writeFile)(i.join(e,k),JSON.stringify(s),{mode:384});const a=(await (0,o.readdir)(t).catch(()=>[])).filter(e=>e!==k);await Promise.all(a.map(n=>(0,o.symlink)(i.join(t,n),i.join(e,n))))}
const k="config.json";
async function readConfig(e){try{return JSON.parse(await (0,o.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,n){const{credsStore:o,auths:i={},credHelpers:r={},...s}=e;const a=void 0===o?[]:Object.keys(i).map(e=>[e,o]);const c={...Object.fromEntries(a),...r};return{...s,auths:{...i,[t]:{auth:n}},credHelpers:Object.fromEntries(Object.entries(c).filter(([e])=>e!==t))}}
const w=/Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect:|permission denied while trying to connect to the [Dd]ocker/;
const b=/\b(?:40[13] (?:Unauthorized|Forbidden)|no basic auth credentials|unauthorized:|authorization failed|access denied|insufficient_scope)|(?:^|: )denied:/i;
const p=/name unknown:|repository with name '[^']*' does not exist/;
const v=/did not complete successfully: exit code|returned a non-zero code/;
const y=/\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|toomanyrequests|\b429 Too Many Requests|TLS handshake timeout|i\/o timeout|connection reset by peer|connection refused|no such host|unexpected EOF/i;
function troubleIn(e){const says=t=>e.some(e=>t.test(e));if(says(w))return"engine";if(says(v))return"build";const t=e.filter(e=>!/^#\d+ \d+\.\d+ /.test(e));if(t.some(e=>y.test(e)))return"registry";if(t.some(e=>p.test(e)))return"unknown";return t.some(e=>b.test(e))?"refused":"build"}
function dockerError(e,t,{failure:n="",lines:o}){const i={evidence:[{title:`lines of ${t}`,lines:o}]};switch(troubleIn(o)){case"engine":return new r.E(`docker could not ${e} the image: it cannot reach Docker’s engine (${n}).`,{code:"docker-unreachable",advice:"Start the engine on the runner (`systemctl start docker`), and let the runner’s user use it (the group docker). DOCKER_HOST and the context say where docker looks for it.",...i});case"refused":return new r.E(`docker could not ${e} the image: a registry refused it (${n}).`,{code:"registry-refused",advice:"The lines of docker name the registry. Of the app’s own repository: its policy and the role must allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability. Of a base image: log in before this step, with docker/login-action.",...i});case"unknown":return new r.E(`docker could not ${e} the image: a registry has no such repository (${n}).`,{code:"registry-refused",advice:"The lines of docker name it. Of a base image: correct the Dockerfile. The app’s own somebody has removed: run again, which makes it.",...i});case"registry":return new r.E(`docker could not ${e} the image: a registry is out of order (${n}).`,{code:"registry-failed",advice:"Nothing is wrong with the commit. Run again, once the registry that the lines name is back.",...i});case"build":return new r.E(`docker could not ${e} the image: ${n}.`,{code:"image-build-failed",advice:"push"===e?"The image was built, and could not be pushed: the lines of docker say why.":"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it.",...i})}}
async function buildAndPush(e,t){const{commit:n,image:o,app:i,uri:r,folder:s,call:a}=t;const c=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,c,r.split("/")[0]??"",await authorization(e,a));const d=dockerProgram(t);tellKeptBack(t);const u=t.tags.map(e=>`${r}:${e}`);const l=sourceOf(t.buildEnvironment);const h=hasCache(t.buildEnvironment)?i:void 0;const m=Object.keys(t.runner.secrets);const f=await findBuilder(d);if("engine"===f.kind&&m.length>0)throw secretsNeedBuildx(m);if("engine"===f.kind)t.tell({type:"notice",message:O});else if("docker"===f.driver)t.tell({type:"detail",message:C});const g={docker:d,clock:e.clock,...t};const k=dockerArguments({commit:n,image:o,names:u,folder:s,source:l,cacheScope:h,secrets:m},f);await succeed(g,"build",k);if("engine"===f.kind)for(const e of u)await succeed(g,"push",["push",e])}
function dockerProgram({folder:e,work:t,config:n,commit:o,buildEnvironment:i,call:r,tell:s,...a}){const{secrets:c,mask:d}=a.runner;const u=Object.entries(i).filter(([e])=>E.includes(e));const l={...(0,g.AF)(i,o,{environment:[],secrets:c,also:$}),...Object.fromEntries(u),DOCKER_CONFIG:n};const hide=e=>d.hide(e);return(n,o)=>(0,m.d)({command:["docker",...n],folder:e,work:t,env:l,hide,...void 0!==o&&{watched:{title:o,tell:s}}},r.signal)}
function tellKeptBack({image:e,buildEnvironment:t,runner:n,tell:o}){if(void 0!==e.build)return;const i=(0,g.Cc)(t,{environment:[],secrets:n.secrets,also:$});if(0===i.length)return;const r=`docker does not see these variables of the job: ${i.join(", ")}. What the Dockerfile needs of them goes into \`image.args\`, or into \`image.secrets\` what is secret`;o({type:"detail",message:r})}
const $=(0,g.Id)(["DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*"]);
const E=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??i.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:n}=e;return t&&n?`${t}/${n}`:void 0}
async function authorization(e,t){const{authorizationData:[n]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return n?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.exitCode===m.J)throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:n}=await e(["buildx","inspect"]);const o=n.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:o??"docker"}}
const T=[1e3,8e3];
async function succeed({docker:e,clock:t,tell:n,call:o},i,r){const s="buildx"===r[0]?"docker buildx build":`docker ${i}`;for(const a of[...T,void 0]){const c=await e(r,s);if(void 0===c.failure)return;if(void 0===a||"registry"!==troubleIn(c.lines))throw dockerError(i,s,c);n({type:"detail",message:`a registry is out of order; ${s} is tried again in ${(0,f.p0)(a)}`});await t.sleep(a,o.signal)}}
const O="This docker has no buildx, so the engine’s own builder makes the image: without BuildKit’s syntax (heredocs, mounts), without GitHub’s cache, without build secrets, and its image of a commit is not the same each time. docker/setup-buildx-action before this step brings it.";
const C="buildx builds with the engine’s own driver, which keeps no layers from run to run, and the times of what the Dockerfile makes: an image of the commit is not the same each time. docker/setup-buildx-action before this step brings another";
function secretsNeedBuildx(e){return new r.E(`The build’s secrets (${e.join(", ")}) need BuildKit, and this docker has no buildx.`,{code:"docker-missing",advice:"Install it on the runner before this step, with docker/setup-buildx-action."})}
function dockerMissing(){return new r.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or machine images: `image.builder: ami`."})}
var I=n(44749);
var S=n(53266);
async function buildDockerImage(e,t){const{commit:n,image:o,call:i}=t;const r=await e.repository.ensure(i);const a={sha:n.sha,recipe:(0,s.S)(n,o)};const c=await (0,I.F1)(e,a,i);if(void 0!==c)return c;const[d,l]=(0,u.eZ)(a);const h=await (0,I.F1)(e,{sha:d},i)===void 0;const m=h?[l,d]:[l];const f=await build(e,r,{...t,tags:m}).then(()=>void 0,e=>({error:e}));i.signal.throwIfAborted();const g=await (0,I.F1)(e,a,i);if(void 0!==g)return g;throw void 0===f?notThere(e,n.sha):f.error}
async function build(e,t,n){const{commit:r,app:s,image:u,buildEnvironment:m,tell:f,call:g}=n;await (0,a.B)(async a=>{const k=await (0,d.F)({commit:r,image:u,outerEnvironment:m,tell:f});const w=(0,c.Lk)({app:s,commit:r,cache:u.cache,outerEnvironment:m,tell:f});const b=await (0,l.M)({commit:r,image:u,runner:async()=>k,cache:w},a,g.signal);(0,S.Y)(b,(0,h.b)(r));await requireDockerfile(b.folder,u.dockerfile);const p=i.join(a,"docker");await (0,o.mkdir)(p,{mode:448});await buildAndPush(e.aws,{...n,uri:t,folder:b.folder,work:a,config:p,runner:k})})}
async function requireDockerfile(e,t){const n=await (0,o.stat)(i.join(e,t)).then(e=>e.isFile(),()=>false);if(n)return;throw new r.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new r.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,n)=>{
n.d(t,{Y:()=>settleTree});
var o=n(73024);
var i=n(76760);
function settleTree({folder:e,excludes:t},n){const settle=r=>{for(const s of(0,o.readdirSync)(i.join(e,r),{withFileTypes:true})){const a=i.posix.join(r,s.name);const c=i.join(e,a);if(t(s.isDirectory()?`${a}/`:a)){(0,o.rmSync)(c,{recursive:true,force:true});continue}if(s.isDirectory())settle(a);(0,o.lutimesSync)(c,n,n)}};settle("")}}),55077:((e,t,n)=>{
n.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var o=n(51455);
var i=n(48161);
var r=n(76760);
var s=n(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?r.join((0,i.homedir)(),t.slice(2)):r.resolve("/",t)}
async function readSecretFile(e,t){const n=await (0,o.readFile)(t,"utf8").catch(n=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,s.$N)(n)??"unknown error"}`)});if(n.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return n.replace(/\r?\n$/,"")}})};