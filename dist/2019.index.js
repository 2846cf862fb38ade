export const id=2019;export const ids=[2019];export const modules={22643:((e,t,r)=>{
r.r(t);
r.d(t,{buildDockerImage:()=>buildDockerImage});
var n=r(51455);
var i=r(48161);
var o=r(76760);
var a=r(25602);
var c=r(25783);
var s=r(28396);
var d=r(97066);
var u=r(98265);
var l=r(64336);
var f=r(35632);
function dockerArguments(e,t){switch(t.kind){case"engine":return["build",`--tag=${e.name}`,...commonArguments(e)];case"buildx":return["buildx","build","--progress=plain","--provenance=false","--sbom=false",`--output=${outputOf(e,t.driver)}`,...cacheArguments(e,t.driver),...e.secrets.map(e=>`--secret=id=${e},env=${e}`),...commonArguments(e)]}}
function outputOf({name:e},t){const r="docker"===t?"":",rewrite-timestamp=true";return`type=image,name=${e},push=true${r}`}
function cacheArguments({cacheScope:e},t){if(void 0===e||"docker"===t)return[];const r=`type=gha,scope=${e}`;return[`--cache-from=${r}`,`--cache-to=${r},mode=max,ignore-error=true`]}
function commonArguments({commit:e,image:t,folder:r,source:n}){const i={"org.opencontainers.image.revision":e.sha,"org.opencontainers.image.created":(0,u.C)(e),...void 0!==n&&{"org.opencontainers.image.source":n}};return[`--platform=linux/${t.architecture}`,`--file=${o.join(r,t.dockerfile)}`,...void 0===t.target?[]:[`--target=${t.target}`],...pairs("--build-arg",t.args),...pairs("--label",i),o.join(r,t.context)]}
function pairs(e,t){return Object.entries(t).map(([t,r])=>`${e}=${t}=${r}`)}
async function writeDockerConfig(e,t,r,i){const a=withLogin(await readConfig(o.join(t,m)),r,i);await (0,n.writeFile)(o.join(e,m),JSON.stringify(a),{mode:384});const c=(await (0,n.readdir)(t).catch(()=>[])).filter(e=>e!==m);await Promise.all(c.map(r=>(0,n.symlink)(o.join(t,r),o.join(e,r))))}
const m="config.json";
async function readConfig(e){try{return JSON.parse(await (0,n.readFile)(e,"utf8"))}catch{return{}}}
function withLogin(e,t,r){const{credsStore:n,auths:i={},credHelpers:o={},...a}=e;const c=void 0===n?[]:Object.keys(i).map(e=>[e,n]);const s={...Object.fromEntries(c),...o};return{...a,auths:{...i,[t]:{auth:r}},credHelpers:Object.fromEntries(Object.entries(s).filter(([e])=>e!==t))}}
async function buildAndPush(e,t){const{commit:r,image:n,app:i,uri:o,folder:a,call:c}=t;const s=usersFolder(t.buildEnvironment);await writeDockerConfig(t.config,s,o.split("/")[0]??"",await authorization(e,c));const d=dockerProgram(t);const u=`${o}:${r.sha}`;const l=sourceOf(t.buildEnvironment);const f=hasCache(t.buildEnvironment)?i:void 0;const m=Object.keys(t.runner.secrets);const w=await findBuilder(d);if("engine"===w.kind&&m.length>0)throw secretsNeedBuildx(m);await succeed(d,"build",dockerArguments({commit:r,image:n,name:u,folder:a,source:l,cacheScope:f,secrets:m},w));if("engine"===w.kind)await succeed(d,"push",["push",u])}
function dockerProgram({folder:e,work:t,config:r,commit:n,buildEnvironment:i,call:o,...a}){const{secrets:c,mask:s}=a.runner;const d=Object.entries(i).filter(([e])=>h.includes(e));const u={...(0,f.AF)(i,n,{environment:[],secrets:c,also:w}),...Object.fromEntries(d),DOCKER_CONFIG:r};return async r=>{const{failure:n,lines:i}=await (0,l.E)({command:["docker",...r],folder:e,work:t,env:u},o.signal);return{failure:n,lines:i.map(e=>s.hide(e))}}}
const w=(0,f.Id)(["DOCKER_* BUILDX_* BUILDKIT_* XDG_RUNTIME_DIR SSH_AUTH_SOCK AWS_*"]);
const h=["ACTIONS_CACHE_URL","ACTIONS_RESULTS_URL","ACTIONS_RUNTIME_TOKEN","ACTIONS_CACHE_SERVICE_V2"];
function hasCache(e){return Boolean((e["ACTIONS_RESULTS_URL"]||e["ACTIONS_CACHE_URL"])&&e["ACTIONS_RUNTIME_TOKEN"])}
function usersFolder(e){return e["DOCKER_CONFIG"]??o.join(e["HOME"]??"/",".docker")}
function sourceOf(e){const{GITHUB_SERVER_URL:t,GITHUB_REPOSITORY:r}=e;return t&&r?`${t}/${r}`:void 0}
async function authorization(e,t){const{authorizationData:[r]=[]}=await e.ecr(t,"logging in to the registry",(e,t)=>e.getAuthorizationToken({},t));return r?.authorizationToken??""}
async function findBuilder(e){const t=await e(["buildx","version"]);if(t.failure?.includes("ENOENT"))throw dockerMissing();if(void 0!==t.failure)return{kind:"engine"};const{lines:r}=await e(["buildx","inspect"]);const n=r.map(e=>/^Driver:\s*(\S+)/.exec(e)?.[1]).find(e=>void 0!==e);return{kind:"buildx",driver:n??"docker"}}
async function succeed(e,t,r){const{failure:n,lines:i}=await e(r);if(void 0===n)return;throw new a.E(`docker could not ${t} the image: ${n}.`,{code:"image-build-failed",evidence:[{title:`last lines of docker ${t}`,lines:i}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it."})}
function secretsNeedBuildx(e){return new a.E(`The build’s secrets (${e.join(", ")}) need BuildKit, and this docker has no buildx.`,{code:"docker-missing",advice:"Install it on the runner before this step, with docker/setup-buildx-action."})}
function dockerMissing(){return new a.E("docker was not found: no program of that name is in PATH.",{code:"docker-missing",advice:"Use a runner that has Docker, such as ubuntu-latest, or the builder ami."})}
var y=r(44749);
var g=r(53266);
async function buildDockerImage(e,t){const{commit:r,call:n}=t;const i=await e.repository.ensure(n);const o=await (0,y.F1)(e,r.sha,n);if(void 0!==o)return o;const a=await build(e,i,t).then(()=>void 0,e=>({error:e}));n.signal.throwIfAborted();const c=await (0,y.F1)(e,r.sha,n);if(void 0!==c)return c;throw void 0===a?notThere(e,r.sha):a.error}
async function build(e,t,r){const{commit:a,image:l,buildEnvironment:f,tell:m,call:w}=r;const h=await (0,n.mkdtemp)(o.join((0,i.tmpdir)(),"immutable-deploy-docker-"));try{const i=await (0,s.F)({commit:a,image:l,outerEnvironment:f,tell:m});const c=await (0,d.M)({commit:a,image:l,runner:async()=>i},h,w.signal);(0,g.Y)(c,(0,u.b)(a));await requireDockerfile(c.folder,l.dockerfile);const y=o.join(h,"docker");await (0,n.mkdir)(y,{mode:448});await buildAndPush(e.aws,{...r,uri:t,folder:c.folder,work:h,config:y,runner:i})}finally{await (0,c.d)(h)}}
async function requireDockerfile(e,t){const r=await (0,n.stat)(o.join(e,t)).then(e=>e.isFile(),()=>false);if(r)return;throw new a.E(`There is no Dockerfile at ${t} in the commit’s tree after the build command.`,{code:"dockerfile-missing",advice:"Commit one, correct `image.dockerfile`, or see that `image.exclude` does not leave it out."})}
function notThere({repository:e},t){return new a.E(`The image of ${t} was pushed, but the repository ${e.name} does not have it.`,{code:"image-missing",advice:"Look at the repository’s lifecycle policy, which may remove images at once; then run again."})}}),53266:((e,t,r)=>{
r.d(t,{Y:()=>settleTree});
var n=r(50643);
var i=r(76760);
function settleTree({folder:e,excludes:t},r){const settle=o=>{for(const a of(0,n.readdirSync)(i.join(e,o),{withFileTypes:true})){const c=i.posix.join(o,a.name);const s=i.join(e,c);if(t(a.isDirectory()?`${c}/`:c)){(0,n.rmSync)(s,{recursive:true,force:true});continue}if(a.isDirectory())settle(c);(0,n.lutimesSync)(s,r,r)}};settle("")}}),65103:((e,t,r)=>{
r.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,uV:()=>removeOldDrafts,x3:()=>createFile});
var n=r(77598);
var i=r(51455);
var o=r(76760);
async function replaceFile(e,t,r=always){const n=await writeDraft(e,t);try{r();await (0,i.rename)(n,e)}catch(e){await (0,i.rm)(n,{force:true});throw e}await syncFolder(o.dirname(e))}
async function createFile(e,t,r=always){const n=await writeDraft(e,t);try{r();const a=await exclusively(()=>(0,i.link)(n,e).catch(r=>withoutLinks(r,e,t)));if("created"===a)await syncFolder(o.dirname(e));return a}finally{await (0,i.rm)(n,{force:true});await removeOldDrafts(o.dirname(e))}}
const always=()=>void 0;
const a=/^\..+\.[0-9a-f]{12}$/;
const c=6e4;
async function removeOldDrafts(e){const t=await (0,i.readdir)(e).catch(()=>[]);for(const r of t.filter(e=>a.test(e))){const t=o.join(e,r);const{mtimeMs:n}=await (0,i.stat)(t).catch(()=>({mtimeMs:1/0}));if(Date.now()-n>c)await (0,i.rm)(t,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,r){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,r)}
async function writeDraft(e,t){const r=o.join(o.dirname(e),`.${o.basename(e)}.${(0,n.randomBytes)(6).toString("hex")}`);try{await writeSynced(r,t)}catch(n){if("ENOENT"!==codeOf(n))throw n;await (0,i.mkdir)(o.dirname(e),{recursive:true,mode:448});await writeSynced(r,t)}return r}
async function writeSynced(e,t){const r=await (0,i.open)(e,"wx",384);try{await r.writeFile(t);await r.sync()}catch(t){await (0,i.rm)(e,{force:true});throw t}finally{await r.close()}}
async function syncFolder(e){const t=await (0,i.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),55077:((e,t,r)=>{
r.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var n=r(51455);
var i=r(48161);
var o=r(76760);
var a=r(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?o.join((0,i.homedir)(),t.slice(2)):o.resolve("/",t)}
async function readSecretFile(e,t){const r=await (0,n.readFile)(t,"utf8").catch(r=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,a.$N)(r)??"unknown error"}`)});if(r.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return r.replace(/\r?\n$/,"")}})};