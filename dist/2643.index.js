export const id=2643;export const ids=[2643];export const modules={22643:((e,t,i)=>{
i.r(t);
i.d(t,{buildDockerImage:()=>buildDockerImage});
var n=i(51455);
var o=i(48161);
var r=i(76760);
var a=i(25602);
var c=i(25783);
var s=i(43669);
var u=i(98265);
var d=i(64336);
var l=i(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",`--tag=${e.name}`,...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...commonArguments(e)]}}
function outputOf({name:e},t){const i="docker"===t?"":",rewrite-timestamp=true";return`type=image,name=${e},push=true${i}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const i=`type=gha,scope=${e}`;return[`--cache-from=${i}`,`--cache-to=${i},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:i,source:n}){const o={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,u.C)(e),...void 0!==n&&{"org.opencontainers.image.source":n}};return[`--platform=linux/${t.architecture}`,`--file=${r.join(i,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",o),r.join(i,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,i])=>`${e}=${t}=${i}`)}
async function writeDockerConfig(e,t,i,o){const a=withLogin(await readConfig(r.join(t,m)),i,o);await (0,n.writeFile)(r.join(e,m),JSON.stringify(a),{mode:384});const c=(await (0,n.readdir)(t).catch(()=>[])).filter(e=>e!==m);await Promise.all(c.map(i=>(0,n.symlink)(r.join(t,i),r.join(e,i))))}
const m="config.json";
async function readConfig(e){try{return JSON.parse(await (0,n.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,i){const{credsStore:n,auths:o={},credHelpers:r={},...a}=e;const c=void 0===n?[]:Object.keys(o).map(e=>[e,n]);const s={...Object.fromEntries(c),...r};return{...a,auths:{...o,[t]:{auth:i}},credHelpers:Object.fromEntries(Object.entries(s).filter(([e])=>e!==t))}}
async function buildAndPush(e,t){const{commit:i,image:n,app:o,uri:r,folder:a,call:c}=t;const s=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,s,r.split("/")[0]??"",await authorization(e,c));const u=dockerProgram(t);const d=`${r}:${i.sha}`;const l=sourceOf(t.buildEnvironment);const m=hasCache(t.buildEnvironment)?o:void 0;const f=await findBuilder(u);await succeed(u,"build",dockerArguments({commit:i,image:n,name:d,folder:a,source:l,cacheScope:m},f));if("engine"===f.kind)await succeed(u,"push",["push",d])}
function dockerProgram({folder:e,work:t,config:i,commit:n,buildEnvironment:o,call:r}){const a=Object.entries(o).filter(([e])=>f.includes(e));const c={...(0,l.A)(o,n.timeSeconds),...Object.fromEntries(a),DOCKER_CONFIG:i};return i=>(0,d.E)({command:["docker",...i],folder:e,work:t,env:c},r.signal)}
const f=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??r.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:i}=e;return t&&i?`${t}/${i}`:void 0}
async function authorization(e,t){const{authorizationData:[i]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return i?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.failure?.includes("ENOENT"))throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:i}=await e(["buildx","inspect"]);const n=i.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:n??"docker"}}
async function succeed(e,t,i){const{failure:n,lines:o}=await e(i);if(void 0===n)return;throw new a.E(`docker could not ${t} the image: ${n}.`,{code:"image-build-failed",evidence:[{title:`last lines of docker ${t}`,lines:o}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it."})}
function dockerMissing(){return new a.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or the builder ami."})}
var h=i(44749);
var g=i(53266);
async function buildDockerImage(e,t){const{commit:i,call:n}=t;const o=await e.repository.ensure(n);const r=await (0,h.F1)(e,i.sha,n);if(void 0!==r)return r;const a=await build(e,o,t).then(()=>void 0,e=>({error:e}));n.signal.throwIfAborted();const c=await (0,h.F1)(e,i.sha,n);if(void 0!==c)return c;throw void 0===a?notThere(e,i.sha):a.error}
async function build(e,t,i){const{commit:a,image:d,buildEnvironment:l,call:m}=i;const f=await (0,n.mkdtemp)(r.join((0,o.tmpdir)(),"immutable-deploy-docker-"));try{const o=await (0,s.M)({commit:a,image:d,outerEnvironment:l},f,m.signal);(0,g.Y)(o,(0,u.b)(a));await requireDockerfile(o.folder,d.dockerfile);const c=r.join(f,"docker");await (0,n.mkdir)(c,{mode:448});await buildAndPush(e.aws,{...i,uri:t,folder:o.folder,work:f,config:c})}finally{await (0,c.d)(f)}}
async function requireDockerfile(e,t){const i=await (0,n.stat)(r.join(e,t)).then(e=>e.isFile(),()=>false);if(i)return;throw new a.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new a.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,i)=>{
i.d(t,{Y:()=>settleTree});
var n=i(73024);
var o=i(76760);
function settleTree({folder:e,excludes:t},i){const settle=r=>{for(const a of(0,n.readdirSync)(o.join(e,r),{withFileTypes:true})){const c=o.posix.join(r,a.name);const s=o.join(e,c);if(t(a.isDirectory()?`${c}/`:c)){(0,n.rmSync)(s,{recursive:true,force:true});continue}if(a.isDirectory())settle(c);(0,n.lutimesSync)(s,i,i)}};settle("")}})};