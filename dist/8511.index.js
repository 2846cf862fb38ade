export const id=8511;export const ids=[8511];export const modules={81904:((e,t,n)=>{
n.d(t,{l:()=>untilOver});
var r=n(13492);
async function untilOver(e,t,n){const r=new AbortController;const a=setTimeout(()=>r.abort(tookTooLong()),Math.max(0,t.deadline-e.now()));const o=AbortSignal.any([t.signal,r.signal]);try{o.throwIfAborted();return await n(o)}catch(e){throw o.aborted?o.reason:e}finally{clearTimeout(a)}}
function tookTooLong(){return new r.E("The image was not built in time.",{code:"image-build-timeout",advice:"Make the build quicker, or give it more time with `timeouts.image`."})}}),18084:((e,t,n)=>{
n.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,x3:()=>createFile});
var r=n(77598);
var a=n(51455);
var o=n(76760);
async function replaceFile(e,t){const n=await writeDraft(e,t);try{await (0,a.rename)(n,e)}catch(e){await (0,a.rm)(n,{force:true});throw e}await syncFolder(o.dirname(e))}
async function createFile(e,t){const n=await writeDraft(e,t);try{const r=await exclusively(()=>(0,a.link)(n,e).catch(n=>withoutLinks(n,e,t)));if("created"===r)await syncFolder(o.dirname(e));return r}finally{await (0,a.rm)(n,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,n){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,n)}
async function writeDraft(e,t){const n=o.join(o.dirname(e),`.${o.basename(e)}.${(0,r.randomBytes)(6).toString("hex")}`);try{await writeSynced(n,t)}catch(r){if("ENOENT"!==codeOf(r))throw r;await (0,a.mkdir)(o.dirname(e),{recursive:true,mode:448});await writeSynced(n,t)}return n}
async function writeSynced(e,t){const n=await (0,a.open)(e,"wx",384);try{await n.writeFile(t);await n.sync()}catch(t){await (0,a.rm)(e,{force:true});throw t}finally{await n.close()}}
async function syncFolder(e){const t=await (0,a.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),45042:((e,t,n)=>{
n.d(t,{HT:()=>putBlob,OR:()=>blobsOf,WI:()=>readManifest,Y:()=>adoptBlob,dy:()=>wholeManifest});
n(77598);
n(73024);
var r=n(51455);
var a=n(18084);
var o=n(63398);
async function putBlob(e,t,n){const r=JSON.stringify(n);const i=(0,o.ol)(r);await (0,a.fR)(e.blob(i),r);return{mediaType:t,digest:i,size:Buffer.byteLength(r)}}
async function adoptBlob(e,t,{digest:n}){await (0,r.rename)(t,e.blob(n));await (0,a.Yw)(e.blobs)}
async function readBlob(e,t){const n=e.blob(t);const i=await (0,r.readFile)(n).catch(e=>{if("ENOENT"===(0,a.$N)(e))return;throw e});if(void 0===i)return;if((0,o.ol)(i)!==t)throw(0,o.qM)(n,"its content is not what its name says");return i.toString("utf8")}
async function readManifest(e,t){const n=await readBlob(e,t);return void 0===n?void 0:JSON.parse(n)}
function blobsOf({config:e,layers:t}){return[e,...t]}
async function wholeManifest(e,t){const n=await readManifest(e,t);if(void 0===n)return;const r=await Promise.all(blobsOf(n).map(t=>sizeOf(e.blob(t.digest))));return blobsOf(n).every(({size:e},t)=>r[t]===e)?n:void 0}
async function sizeOf(e){try{return(await (0,r.stat)(e)).size}catch(e){if("ENOENT"===(0,a.$N)(e))return;throw e}}}),24425:((e,t,n)=>{
n.d(t,{d:()=>imageOf});
var r=n(45042);
function imageOf(e,t,n,a){const o=(0,r.OR)(a).reduce((e,{size:t})=>e+t,0);return{sha:t,digest:n,reference:`oci:${e.folder}:${t}`,sizeBytes:o}}}),63398:((e,t,n)=>{
n.d(t,{Bc:()=>isDigest,Ib:()=>i,Lv:()=>layoutPaths,ol:()=>digestOf,qM:()=>damaged});
var r=n(77598);
var a=n(76760);
var o=n(13492);
function layoutPaths(e){const t=a.join(e,"blobs","sha256");const n=a.join(e,"tags");return{folder:e,marker:a.join(e,"oci-layout"),index:a.join(e,"index.json"),blobs:t,blob:e=>a.join(t,hexOf(e)),tags:n,tag:e=>a.join(n,e),work:a.join(e,"work")}}
const i={index:"application/vnd.oci.image.index.v1+json",manifest:"application/vnd.oci.image.manifest.v1+json",config:"application/vnd.oci.image.config.v1+json",layer:"application/vnd.oci.image.layer.v1.tar"};
function isDigest(e){return/^sha256:[0-9a-f]{64}$/.test(e)}
function hexOf(e){if(!isDigest(e))throw new Error(`not a digest: ${e.slice(0,100)}`);return e.slice(7)}
function digestOf(e){return`sha256:${(0,r.createHash)("sha256").update(e).digest("hex")}`}
function damaged(e,t){return new o.E(`The image store is damaged at ${e}: ${t}.`,{code:"image-damaged",fault:"platform",advice:"Somebody or something else changed it, or the disk is failing. Remove that file and deploy the commit again; if its build does not give the same bytes twice, remove the tag named by its SHA too."})}}),86261:((e,t,n)=>{
n.d(t,{Tc:()=>tag,_M:()=>writeIndex,cB:()=>listTags,zW:()=>readTag});
var r=n(51455);
var a=n(18084);
var o=n(63398);
var i=n(2017);
async function tag(e,t,n){const r=await (0,a.x3)(e.tag(t),JSON.stringify(n));await writeIndex(e);if("created"===r)return n;return await readTag(e,t)??n}
async function readTag(e,t){if(!(0,i.H)(t))return;const n=await (0,r.readFile)(e.tag(t),"utf8").catch(e=>{if("ENOENT"===(0,a.$N)(e))return;throw e});return void 0===n?void 0:parse(e.tag(t),n)}
function parse(e,t){try{const{mediaType:e,digest:n,size:r}=JSON.parse(t);if(e===o.Ib.manifest&&(0,o.Bc)(n)&&Number.isSafeInteger(r))return{mediaType:e,digest:n,size:r}}catch{}throw(0,o.qM)(e,"it does not hold the descriptor of an image")}
async function listTags(e){const read=async t=>({sha:t,descriptor:await readTag(e,t)});const t=await Promise.all((await tagNames(e)).map(read));return t.flatMap(({sha:e,descriptor:t})=>void 0===t?[]:[{sha:e,descriptor:t}])}
async function tagNames(e){const t=await (0,r.readdir)(e.tags).catch(e=>{if("ENOENT"===(0,a.$N)(e))return[];throw e});return t.filter(i.H).toSorted()}
async function writeIndex(e){const t=await listTags(e);const n=t.map(({sha:e,descriptor:t})=>({...t,annotations:{"org.opencontainers.image.ref.name":e}}));const r={schemaVersion:2,mediaType:o.Ib.index,manifests:n};await (0,a.fR)(e.index,`${JSON.stringify(r,void 0,2)}\n`);const i=t.map(({sha:e})=>e).join();if((await tagNames(e)).join()!==i)await writeIndex(e)}}),38511:((e,t,n)=>{
n.r(t);
n.d(t,{open:()=>local_open});
var r=n(51455);
var a=n(11272);
function bindAsk(e,t){return(n,r,o)=>(0,a.u)(t,o,n,t=>e(n,r,t))}
var o=n(13492);
var i=n(18084);
const s={version:1,fleets:{},targetGroups:{},routes:{},trials:{}};
async function loadState(e){const t=await (0,r.readFile)(e,"utf8").catch(e=>{if("ENOENT"===(0,i.$N)(e))return;throw e});if(void 0===t)return s;try{const e=JSON.parse(t);if(1!==e.version)throw new Error(`its version is ${String(e.version)}, this program knows 1`);return e}catch(t){throw new o.E(`The agent's state in ${e} cannot be used: ${(0,o.b)(t)}.`,{code:"state-damaged",fault:"platform",advice:"Restore it from a backup; or remove it, and deploy every environment of this store again."})}}
function state_isIn({app:e,environment:t}){return n=>n.app===e&&n.environment===t}
function routeId({app:e,environment:t}){return`${e}/${t}`}
function environmentsIn(e,t){const n=[...Object.values(e.fleets),...Object.values(e.targetGroups)].map(({tags:e})=>e);const r=[...n,...Object.values(e.routes),...Object.values(e.trials)];return[...new Set(r.filter(e=>e.app===t).map(e=>e.environment))]}
function absentAgent(e){const t={environments:async({app:t})=>environmentsIn(await loadState(e),t),digestsInUse:async()=>Object.values((await loadState(e)).fleets).map(({tags:e})=>e.digest),isListening:async()=>false,describeFleet:async({id:t})=>{const n=(await loadState(e)).fleets[t];return n&&asleep(n)},listFleets:async t=>Object.values((await loadState(e)).fleets).filter(({tags:e})=>state_isIn(t)(e)).map(asleep),diagnose:async()=>[],listTargetGroups:async t=>Object.values((await loadState(e)).targetGroups).filter(({tags:e})=>state_isIn(t)(e)),targetHealth:async()=>[],figures:async()=>"unknown",route:async t=>(await loadState(e)).routes[routeId(t)]};return(e,n)=>{const r=t[e];if(void 0===r)throw new Error(`${e} was called on a platform that was opened to be read only`);return r(n)}}
function asleep({proven:e,...t}){return{...t,instances:[],reason:"the agent of this store is not running, and so none of its instances"}}
var c=n(77598);
var l=n(76760);
function storePaths(e){const inEnvironment=(t,{app:n,environment:r})=>l.join(e,t,segment(n),segment(r));return{store:e,state:l.join(e,"state.json"),agentLog:l.join(e,"agent.log"),agent:l.join(e,"agent"),agentTerms:l.join(e,"agent","terms"),rootfs:l.join(e,"rootfs"),instances:l.join(e,"instances"),images:t=>l.join(e,"oci",segment(t)),ledgers:t=>l.join(e,"ledger",segment(t)),ledger:e=>inEnvironment("ledger",e),templates:e=>inEnvironment("templates",e),logs:(e,t)=>l.join(inEnvironment("logs",e),`v${t}`)}}
function segment(e){if(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(e))return e;throw new o.E(`'${e}' cannot be the name of a folder in the store.`,{code:"name-invalid",advice:"Use letters, digits, dots, dashes and underscores."})}
const u=103;
function socketPath(e){const t=l.join(e.agent,"agent.sock");if(Buffer.byteLength(t)<=u)return t;const n=(0,c.createHash)("sha256").update(e.store).digest("hex").slice(0,16);return l.join("/tmp",`immutable-deploy-${process.getuid?.()??0}-${n}`,"agent.sock")}
var d=n(30437);
var f=n(34217);
function createAgentClient(e,t){const r=socketPath(e);const a=(0,f.Ew)();let o;const start=()=>{o??=n.e(5506).then(n.bind(n,85506)).then(({takeOver:t})=>t(e,r)).finally(()=>o=void 0);return o};const ask=async(n,o,i)=>{for(;;)try{return await (0,f.T1)(r,a,n,o,i)}catch(r){i.throwIfAborted();if(!(r instanceof f.Yf||r instanceof f.DR))throw(0,d.g)(r,e.store);if(t)return absentAgent(e.state)(n,o,i);await start()}};return{ask,close:()=>a.destroy()}}
async function listTemplates(e,t){const n=await (0,r.readdir)(e.templates(t)).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});const a=n.map(e=>/^(\d+)\.json$/.exec(e)?.[1]).filter(e=>void 0!==e);return a.map(Number).toSorted((e,t)=>e-t)}
function createFleets(e,t,n){return{launch:(e,t)=>n("launch",e,t),describe:(e,t)=>n("describeFleet",{id:e},t),list:e=>n("listFleets",t,e),resize:(e,t,r)=>n("resize",{id:e,capacity:t},r),hold:(e,t)=>n("hold",{id:e},t),unhold:(e,t)=>n("unhold",{ids:e},t),retire:(e,t,r)=>n("retire",{id:e,at:t},r),retain:(e,t)=>n("retain",{id:e},t),remove:(e,t)=>n("removeFleet",{id:e},t),diagnose:(e,t)=>n("diagnose",{id:e},t),templates:()=>listTemplates(e,t),forget:(e,r)=>n("forget",{...t,releases:e},r)}}
var m=n(81904);
var h=n(45042);
var g=n(24425);
var w=n(63398);
var y=n(86261);
function createImages({folder:e,clock:t,outerEnvironment:r,inUse:o}){const i=(0,w.Lv)(e);const known=t=>t.catch(t=>{throw(0,d.g)(t,e)});return{find:(e,n)=>(0,a.u)(t,n,"finding an image",()=>known(find(i,e))),missing:(e,n)=>(0,a.u)(t,n,"looking for images",()=>known(missing(i,e))),build:(e,a,o)=>(0,m.l)(t,o,async t=>{const{buildImage:o}=await Promise.all([n.e(2377),n.e(6416)]).then(n.bind(n,36416));return known(o(i,{commit:e,options:a,outerEnvironment:r},t))}),prune:(e,r,s)=>(0,a.u)(t,s,"removing images",async e=>{const[{pruneImages:a},s]=await Promise.all([n.e(7990).then(n.bind(n,7990)),o(e)]);return known(a(i,new Set([...r,...s]),t.now()))})}}
async function find(e,t){const n=await (0,y.zW)(e,t);if(void 0===n)return;const r=await (0,h.dy)(e,n.digest);return void 0===r?void 0:(0,g.d)(e,t,n.digest,r)}
async function missing(e,t){const n=await Promise.all(t.map(async t=>(0,w.Bc)(t)&&await (0,h.dy)(e,t)!==void 0));return new Set(t.filter((e,t)=>true!==n[t]))}
var p=n(73024);
function parseEntry(e,t,n){try{const e=JSON.parse(n);if(!isOperation(e,t))throw new Error(`it does not hold operation ${t}`);return e}catch(t){throw new o.E(`The ledger entry ${e} is damaged: ${(0,o.b)(t)}.`,{code:"ledger-damaged",fault:"platform",advice:"Somebody or something else wrote to it. Restore it from a backup, or remove the file to forget it.",cause:t})}}
function isOperation(e,t){if("object"!=typeof e||null===e)return false;if(!("number"in e)||e.number!==t)return false;return"status"in e&&"phase"in e&&"kind"in e&&"owner"in e}
function entryName(e){return`${String(e).padStart(6,"0")}.json`}
function entryNumber(e){const t=/^(\d{6,15})\.json$/.exec(e);return null===t?void 0:Number(t[1])}
function createLedger({folder:e,leaseMs:t,clock:n}){const fileOf=t=>l.join(e,entryName(t));const bounded=(t,r,o)=>(0,a.u)(n,t,`${r} the ledger ${e}`,()=>o().catch(t=>{throw(0,d.g)(t,e)}));return{leaseMs:t,callTimeoutMs:t/5,absenceHoldsMs:0,now:t=>bounded(t,"reading the time of",()=>storeTime(e)),append:(e,t)=>bounded(t,`adding entry ${e.number} to`,async()=>{const t=await (0,i.x3)(fileOf(e.number),serialize(e));return"created"===t?"appended":"taken"}),get:(t,n)=>bounded(n,`reading entry ${t} of`,async()=>readEntry(e,entryName(t))),update:(e,t)=>bounded(t,`writing entry ${e.number} of`,async()=>{await (0,r.access)(fileOf(e.number));await (0,i.fR)(fileOf(e.number),serialize(e))}),list:t=>bounded(t,"reading",()=>readEntries(e)),prune:(e,t)=>bounded(t,"pruning",async()=>{await Promise.all(e.map(e=>(0,r.rm)(fileOf(e),{force:true})))})}}
function serialize(e){return`${JSON.stringify(e,void 0,2)}\n`}
async function readEntries(e){const t=await (0,r.readdir)(e).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});return t.filter(e=>void 0!==entryNumber(e)).map(t=>readEntry(e,t)).filter(e=>void 0!==e).toSorted((e,t)=>e.operation.number-t.operation.number)}
function readEntry(e,t){const n=l.join(e,t);const r=openExisting(n);if(void 0===r)return;try{const e=parseEntry(n,entryNumber(t)??0,(0,p.readFileSync)(r,"utf8"));return{operation:e,storedAt:(0,p.fstatSync)(r).mtimeMs}}finally{(0,p.closeSync)(r)}}
function openExisting(e){try{return(0,p.openSync)(e,"r")}catch(e){if("ENOENT"===(0,i.$N)(e))return;throw e}}
async function storeTime(e){const t=l.join(e,".clock");await (0,r.writeFile)(t,".").catch(async n=>{if("ENOENT"!==(0,i.$N)(n))throw n;await (0,r.mkdir)(e,{recursive:true,mode:448});await (0,r.writeFile)(t,".")});return(await (0,r.stat)(t)).mtimeMs}
var v=n(77030);
var b=n(48161);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?l.join((0,b.homedir)(),t.slice(2)):l.resolve("/",t)}
function standardPath(){return[l.dirname(process.execPath),"/usr/local/bin","/usr/bin","/bin","/usr/sbin","/sbin"].join(":")}
const E=0x4000000;
async function preflight({platform:e},{environment:t,launches:n},r,a){const{store:o,listen:i}=e;const s=[storeProblems(o),listenProblems(i,r,a)];const c=n?[diskProblems(o),commandProblems(t),secretProblems(t)]:[];return{problems:(await Promise.all([...s,...c])).flat(),notices:[]}}
async function storeProblems(e){const t=await nearestExisting(e);const n=await refusal((0,r.access)(t,r.constants.W_OK|r.constants.X_OK));if(void 0===n)return[];return[{message:`The store ${e} cannot be written: ${(0,o.b)(n)}.`,advice:"Give the runner’s user the folder, or name another one with `local.store`."}]}
async function diskProblems(e){const{bavail:t,bsize:n}=await (0,r.statfs)(await nearestExisting(e));if(t*n>=E)return[];return[{message:`The disk that holds ${e} is nearly full: ${Math.floor(t*n/2**20)} MiB are free.`,advice:"Make room, lower `keep.history`, or put the store on another disk with `local.store`."}]}
async function nearestExisting(e){const t=await refusal((0,r.access)(e,r.constants.F_OK));return void 0===t||e===l.dirname(e)?e:nearestExisting(l.dirname(e))}
async function listenProblems(e,t,n){if(await t("isListening",{listen:e},n))return[];const r=await tryToListen(e);if(void 0===r)return[];const a="EADDRINUSE"===(0,i.$N)(r);return[{message:`The load balancer cannot listen on ${e}: ${a?"another program has this port":(0,o.b)(r)}.`,advice:a?"Stop that program, or choose another port with `local.listen`.":"Choose an address of this machine and a port that you may open (1024 and above), with `local.listen`."}]}
function tryToListen(e){const t=e.lastIndexOf(":");const n=e.slice(0,t).replace(/^\[|\]$/g,"");const r=(0,v.createServer)();return new Promise(a=>{r.once("error",a);r.listen({host:n,port:Number(e.slice(t+1))},()=>r.close(()=>a(void 0)))})}
async function commandProblems({run:e}){const[t=""]=e.command;const n=t.includes("/")&&!l.isAbsolute(t);if(n)return[];const a=l.isAbsolute(t)?[t]:standardPath().split(":").map(e=>l.join(e,t));const o=await Promise.all(a.map(e=>refusal((0,r.access)(e,r.constants.X_OK))));if(o.includes(void 0))return[];return[{message:`The command ${t} is not on this machine (looked in ${l.isAbsolute(t)?"that place":standardPath()}).`,advice:`Install it, or write ./${l.basename(t)} if it is a file of the image.`}]}
async function secretProblems({run:e}){const t=await Promise.all(Object.entries(e.secrets).map(async([e,t])=>{const n=secretFile(t);if(void 0===n)return{message:`The secret ${e} refers to ${t.replace(/:.*$/,":…")}, which the local platform does not know.`,advice:`Write \`${e}: "file:/absolute/path"\`.`};const a=await refusal((0,r.access)(n,r.constants.R_OK));return a&&{message:`The secret ${e} cannot be read from ${n}: ${(0,i.$N)(a)??(0,o.b)(a)}.`}}));return t.filter(e=>void 0!==e)}
function refusal(e){return e.then(()=>void 0,e=>e)}
const O="x-immutable-release";
const $=20;
const N=50;
const T=2e3;
function createRouter(e,t,n){const{listen:r,simulate:a}=e;return{capabilities:capabilitiesOf(e),createTargetGroup:(e,t)=>n("createTargetGroup",e,t),listTargetGroups:e=>n("listTargetGroups",t,e),removeTargetGroup:(e,t)=>n("removeTargetGroup",{id:e},t),targetHealth:(e,t)=>n("targetHealth",{id:e},t),async route(e){const r=await n("route",t,e);return r&&routeOf(r)},async createRoute(e,o,i){const{targetGroupsPerRoute:s}=a;const l=(0,c.randomUUID)();return routeOf(await n("createRoute",{...t,listen:r,match:e,weights:o,mostTargetGroups:s,requestId:l},i))},replaceWeights:(e,t,r)=>n("replaceWeights",{id:e,weights:t,lagMs:a.weightsLagMs,mostTargetGroups:a.targetGroupsPerRoute},r),removeRoute:e=>n("removeRoute",t,e),async openTrial(e,a,o){const i=(0,c.randomBytes)(16).toString("hex");const s={...a,headers:{...a.headers,[O]:i}};const l=`trial:${(0,c.randomUUID)()}`;await n("openTrial",{...t,id:l,listen:r,match:s,targetGroup:e},o);return{...addressOf(r,s),secrets:[i]}},closeTrials:e=>n("closeTrials",t,e),async figures(e,t,r){if("unknown"===a.figures)return"unknown";return n("figures",{targetGroup:e,since:t,lagMs:a.figuresLagMs},r)}}}
function capabilitiesOf({simulate:e}){const{weightsLagMs:t,figuresLagMs:n,targetGroupsPerRoute:r}=e;const a=0===t?$:t+N;return{settleMs:a,targetGroupsPerRoute:r,countsZero:true,figuresLagMs:n,unprovenWaitMs:T}}
function routeOf({id:e,listen:t,match:n,weights:r}){return{id:e,url:userUrl(t,n),probe:addressOf(t,n),weights:r,stickinessMs:0}}
function userUrl(e,{host:t,pathPrefix:n=""}){const{hostname:r,port:a}=reachable(e);return`http://${authority(t??r,a)}${n}`}
function addressOf(e,{host:t,headers:n}){const{hostname:r,port:a}=reachable(e);const o=void 0===t?{}:{host:authority(t.replace(/^\*\./,"any."),a)};return{url:`http://${authority(r,a)}`,headers:{...o,...n}}}
function authority(e,t){return"80"===t?e:`${e}:${t}`}
function reachable(e){const t=e.lastIndexOf(":");const[n,r]=[e.slice(0,t),e.slice(t+1)];const a={"0.0.0.0":"127.0.0.1","[::]":"[::1]","":"127.0.0.1"};return{hostname:a[n]??n,port:r}}
const k=6e4;
const local_open=async(e,t)=>{const n=storePaths(e.platform.store);const r=createAgentClient(n,t.readOnly);const a=bindAsk(r.ask,t.clock);const o={signal:new AbortController().signal,deadline:t.clock.now()+k};if(!t.readOnly)await a("hello",{},o);return forEnvironment({environment:e,options:t,paths:n,client:r,ask:a})};
function forEnvironment(e,t=e.environment.name){const{environment:n,options:r,paths:a,client:o,ask:i}=e;const{app:s,platform:c}=n;const l={app:s,environment:t};const u=createLedger({folder:a.ledger(l),leaseMs:c.leaseMs,clock:r.clock});return{images:createImages({folder:a.images(s),clock:r.clock,outerEnvironment:r.buildEnvironment,inUse:async e=>new Set(await o.ask("digestsInUse",{},e))}),fleets:createFleets(a,l,i),router:createRouter(c,l,i),ledger:r.readOnly?{...u,now:async()=>r.clock.now()}:u,pollMs:20,preflight:(e,t)=>preflight(n,e,i,t),alarms:async()=>[],environments:t=>environmentNames(e,t),forEnvironment:t=>forEnvironment(e,t.name),close:async()=>o.close()}}
async function environmentNames({environment:{app:e},paths:t,ask:n},a){const o=await (0,r.readdir)(t.ledgers(e)).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});return[...new Set([...o,...await n("environments",{app:e},a)])].toSorted()}}),30437:((e,t,n)=>{
n.d(t,{g:()=>storeError});
var r=n(13492);
var a=n(18084);
const o=new Set(["EACCES","EPERM","EROFS","ENOTDIR"]);
function isMkdirOnReadOnly(e){return"ENOENT"===(0,a.$N)(e)&&"mkdir"===e.syscall}
function storeError(e,t){const n=(0,a.$N)(e);if("ENOSPC"===n||"EDQUOT"===n)return new r.E(`The disk that holds ${t} is full (${n}).`,{code:"store-full",fault:"platform",cause:e,advice:"Make room, lower `keep.history`, or put the store on another disk with `local.store`; then run again."});if(o.has(n??"")||isMkdirOnReadOnly(e))return new r.E(`${t} cannot be written: ${(0,r.b)(e)}.`,{code:"store-not-writable",fault:"platform",cause:e,advice:"Give the runner’s user the folder, or name another one with `local.store`."});return e}}),34217:((e,t,n)=>{
n.d(t,{Yf:()=>s,DR:()=>c,Z$:()=>askToStop,T1:()=>call,Ew:()=>createConnections,$y:()=>whoServes});
var r=n(37067);
var a=n(18084);
var o=n(13492);
const i=1;
function unpackError({message:e,...t}){return new o.E(e,t)}
let s=class AgentUnreachable extends Error{};
let c=class OtherProtocol extends Error{};
function createConnections(){return new r.Agent({keepAlive:true})}
async function call(e,t,n,r,a){const o=`/${i}/${n}`;const{status:s,text:l}=await post({socket:e,agent:t,path:o,body:JSON.stringify(r),signal:a});switch(s){case 200:return JSON.parse(l);case 204:return;case 410:throw new c("the agent speaks another version");case 422:throw unpackError(JSON.parse(l));default:throw new Error(`The agent failed at ${n}, see its agent.log. ${l}`)}}
async function askToStop(e,t){await post({socket:e,agent:false,path:"/stop",body:"{}",signal:t})}
async function whoServes(e){try{const{pid:t}=await call(e,false,"hello",{},AbortSignal.timeout(2e3));return{who:"ours",pid:t}}catch(e){return{who:e instanceof c?"other":"nobody"}}}
function post({socket:e,agent:t,path:n,body:a,signal:o}){return new Promise((i,c)=>{const fail=e=>c(isUnreachable(e)?new s:e);const l={"content-length":Buffer.byteLength(a)};const u=(0,r.request)({socketPath:e,agent:t,method:"POST",path:n,headers:l,signal:o},e=>{let t="";e.setEncoding("utf8");e.on("data",e=>t+=e);e.on("end",()=>i({status:e.statusCode??0,text:t}));e.on("error",fail)});u.on("error",fail);u.end(a)})}
function isUnreachable(e){return["ENOENT","ECONNREFUSED","ECONNRESET","EPIPE"].includes((0,a.$N)(e)??"")}})};