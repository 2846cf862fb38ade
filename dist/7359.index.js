export const id=7359;export const ids=[7359];export const modules={25452:((e,t,n)=>{
n.d(t,{CM:()=>s,Rj:()=>unpackError,Xg:()=>a,gR:()=>changesAnything});
var r=n(25602);
var o=n(21488);
const a=3;
const s="x-deadline";
const i=new Set(["hello","environments","digestsInUse","isListening","describeFleet","listFleets","diagnose","listTargetGroups","isReferredTo","targetHealth","figures","route"]);
function changesAnything(e){return!i.has(e)}
function unpackError({message:e,code:t,...n}){if((0,o.We)(t))return new r.E(e,{...n,code:t});return new r.E(`${e} (${t})`,{...n,code:"agent-failed"})}}),22780:((e,t,n)=>{
n.d(t,{HT:()=>putBlob,OR:()=>blobsOf,WI:()=>readManifest,Y:()=>adoptBlob,dy:()=>wholeManifest});
n(77598);
n(73024);
var r=n(51455);
var o=n(65103);
var a=n(38920);
var s=n(21849);
async function putBlob(e,t,n){const r=JSON.stringify(n);const s=(0,a.ol)(r);await (0,o.fR)(e.blob(s),r);return{mediaType:t,digest:s,size:Buffer.byteLength(r)}}
async function adoptBlob(e,t,{digest:n}){await (0,r.rename)(t,e.blob(n));await (0,o.Yw)(e.blobs)}
const i=4194304;
async function readBlob(e,t,{digest:n,size:r}){const o=e.blob(n);const c=await (0,s.CL)(o,i);if(void 0===c)return;if((0,a.ol)(c)!==n)throw(0,a.qM)(o,"its content is not what its name says");if(void 0!==r&&r!==c.length)throw sizeDiffers(o,c.length,r);return(0,s.G)(o,t,c)}
function readManifest(e,t){return readBlob(e,s.eu,t)}
function blobsOf({config:e,layers:t}){return[e,...t]}
async function wholeManifest(e,t){const n=await readManifest(e,t);if(void 0===n)return;const r=await Promise.all(blobsOf(n).map(t=>sizeOf(e.blob(t.digest))));return blobsOf(n).every(({size:e},t)=>r[t]===e)?n:void 0}
async function sizeOf(e){try{const t=await (0,r.stat)(e);return t.isFile()?t.size:void 0}catch(e){if(["ENOENT","ELOOP"].includes((0,o.$N)(e)??""))return;throw e}}
function sizeDiffers(e,t,n){return(0,a.qM)(e,`it has ${t} bytes, and what refers to it says ${n}`)}}),38920:((e,t,n)=>{
n.d(t,{Bc:()=>isDigest,Ib:()=>s,Lv:()=>layoutPaths,ol:()=>digestOf,qM:()=>damaged});
var r=n(77598);
var o=n(76760);
var a=n(25602);
function layoutPaths(e){const t=o.join(e,"blobs","sha256");const n=o.join(e,"tags");return{folder:e,marker:o.join(e,"oci-layout"),index:o.join(e,"index.json"),blobs:t,blob:e=>o.join(t,hexOf(e)),tags:n,tag:e=>o.join(n,e),work:o.join(e,"work")}}
const s={index:"application/vnd.oci.image.index.v1+json",manifest:"application/vnd.oci.image.manifest.v1+json",config:"application/vnd.oci.image.config.v1+json",layer:"application/vnd.oci.image.layer.v1.tar"};
function isDigest(e){return/^sha256:[0-9a-f]{64}$/.test(e)}
function hexOf(e){if(!isDigest(e))throw new Error(`not a digest: ${e.slice(0,100)}`);return e.slice(7)}
function digestOf(e){return`sha256:${(0,r.createHash)("sha256").update(e).digest("hex")}`}
function damaged(e,t,n="that file, if it is there"){return new a.E(`The image store is damaged at ${e}: ${t}.`,{code:"image-damaged",advice:`Somebody or something else changed it, or the disk is failing. Remove ${n}, and deploy the commit again with \`force: true\`.`})}}),21849:((e,t,n)=>{
n.d(t,{CL:()=>readStored,Dt:()=>f,G:()=>holding,eu:()=>h});
var r=n(77934);
var o=n(25602);
var a=n(37036);
var s=n(65103);
var i=n(67270);
var c=n(38920);
const u=r.FsL(r.YjP("a digest"),r.z6Y(c.Bc,"sha256: and 64 hexadecimal digits"));
const l=r.FsL(r.aig("a size"),r.Y2b("a size in whole bytes"),r.Wwf(0,"a size of 0 or more"));
const d=r.g1P(r.YjP(),r.YjP("text"));
function descriptor(e){return r.Ikc({mediaType:r.euz(e),digest:u,size:l})}
const f=r.Ikc({...descriptor(c.Ib.manifest).entries,annotations:r.yqP(d)});
const h=r._H3({schemaVersion:r.euz(2),mediaType:r.euz(c.Ib.manifest),config:descriptor(c.Ib.config),layers:r.FsL(r.YOg(descriptor(c.Ib.layer)),r.BpQ(1,"at least one layer")),annotations:r.yqP(d)});
const m=r.cl6(r.YOg(r.YjP()));
r._H3({created:r.yqP(r.YjP()),architecture:r.yqP(r.YjP()),os:r.yqP(r.YjP()),config:r.yqP(r._H3({ExposedPorts:r.cl6(r.g1P(r.YjP(),r._H3({}))),Env:m,Entrypoint:m,Cmd:m,WorkingDir:r.cl6(r.YjP()),Labels:r.cl6(d)})),rootfs:r.yqP(r._H3({type:r.euz("layers"),diff_ids:r.YOg(u)})),history:r.yqP(r.YOg(r._H3({})))});
async function readStored(e,t){try{return await (0,i.E)(e,t)}catch(t){throw void 0===(0,s.$N)(t)?(0,c.qM)(e,(0,o.bD)(t)):t}}
function holding(e,t,n){try{return(0,a.EB)(t,n.toString("utf8"))}catch(t){throw(0,c.qM)(e,(0,o.bD)(t))}}}),54897:((e,t,n)=>{
n.d(t,{wk:()=>b});
var r=n(77934);
var o=n(24393);
const a=r.YjP();
const s=r.FsL(r.aig("a whole number"),r.Y2b("a whole number"),r.Wwf(0,"a whole number from 0"));
const i=r.FsL(r.aig("milliseconds"),r.E2x("milliseconds"),r.Wwf(0,"milliseconds from 0"));
const c=r.FsL(r.aig("a port"),r.ndf("a port"),r.Wwf(1,"a port"),r.cGV(65535,"a port"));
const u=r.FsL(s,r.cGV(999,"a weight from 0 to 999"));
const l=r.g1P(a,a);
const d=r.FsL(r.YjP(),r.yGV(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/,"a name"));
const f={app:d,environment:d};
const h=r._H3({...f,release:s,sha:a,digest:a,specDigest:a,runUrl:a});
const m=r._H3({min:s,desired:s,max:s});
const g=r._H3({host:r.yqP(a),pathPrefix:r.yqP(a),headers:r.yqP(l)});
const w=r._H3({id:a,tags:h,targetGroup:a,capacity:m,frozen:r.lqM(m),shutdownAt:r.lqM(i),state:r.KIO(["active","failed"]),reason:r.yqP(a),proven:r.zMY()});
const p=r._H3({id:a,tags:h,settings:r._H3({health:o.k,drainMs:i})});
const y=r._H3({...f,id:a,listen:a,match:g,weights:r.g1P(a,u),requestId:a});
const v=r._H3({...f,id:a,listen:a,match:g,targetGroup:a});
function byId(e,t){return r.FsL(r.g1P(a,e),r.z6Y(e=>Object.entries(e).every(([e,{id:t}])=>e===t),`${t} by their own ids`))}
const b=r._H3({version:r.euz(1),fleets:byId(w,"fleets"),targetGroups:byId(p,"target groups"),routes:byId(y,"routes"),trials:byId(v,"trials")});
r._H3({image:r._H3({sha:a,digest:a,reference:a,sizeBytes:s}),run:r._H3({command:r.FsL(r.YOg(a),r.BpQ(1,"a program")),port:c,health:o.k,env:l,secrets:l,stopGraceMs:i})});
r._H3({pid:r.FsL(r.aig(),r.Y2b(),r.Wwf(2,"the number of a process")),startedAt:a})}),73933:((e,t,n)=>{
n.d(t,{C7:()=>loadState,Ib:()=>environmentsIn,S1:()=>isIn,Z5:()=>userOf,ph:()=>routeId});
var r=n(25602);
var o=n(37036);
var a=n(65103);
var s=n(67270);
var i=n(54897);
const c={version:1,fleets:{},targetGroups:{},routes:{},trials:{}};
const u=0x4000000;
async function loadState(e){try{const t=await (0,s.E)(e,u);if(void 0===t)return c;return(0,o.EB)(i.wk,t.toString("utf8"))}catch(t){if(void 0!==(0,a.$N)(t))throw t;throw new r.E(`The agent's state in ${e} cannot be used: ${(0,r.bD)(t)}.`,{code:"state-damaged",advice:"Restore it from a backup; or remove it, and deploy every environment of this store again with `force: true`: without the file nothing has traffic any more, which is not what the ledger says, and only force passes over that."})}}
function isIn({app:e,environment:t}){return n=>n.app===e&&n.environment===t}
function userOf(e,t){const n=Object.values(e.routes).find(({weights:e})=>t in e);return n??Object.values(e.trials).find(e=>e.targetGroup===t)}
function routeId({app:e,environment:t}){return`${e}/${t}`}
function environmentsIn(e,t){const n=[...Object.values(e.fleets),...Object.values(e.targetGroups)].map(({tags:e})=>e);const r=[...n,...Object.values(e.routes),...Object.values(e.trials)];return[...new Set(r.filter(e=>e.app===t).map(e=>e.environment))]}}),80618:((e,t,n)=>{
n.d(t,{g:()=>storeError,m:()=>a});
var r=n(25602);
var o=n(65103);
const a="Make room, with `command: sweep`, which removes what is beyond `keep.history`, or by hand; or put the store on another disk with `local.store`";
const s="Free a few MiB by hand, for a sweep has to write, too: in the store, `logs/` has what instances have printed. Then `command: sweep` removes what is beyond `keep.history`.";
const i=new Set(["EACCES","EPERM","EROFS"]);
const c=new Set(["ENOTDIR","EISDIR"]);
function isMkdirOnReadOnly(e){return"ENOENT"===(0,o.$N)(e)&&"mkdir"===e.syscall}
function storeError(e,t){const n=(0,o.$N)(e);if("ENOSPC"===n||"EDQUOT"===n)return new r.E(`The disk that holds ${t} is full (${n}).`,{code:"store-full",cause:e,advice:s});if(i.has(n??"")||isMkdirOnReadOnly(e))return new r.E(`${t} cannot be written: ${(0,r.bD)(e)}.`,{code:"store-not-writable",cause:e,advice:"Give the runner’s user the folder, or name another one with `local.store`."});if(c.has(n??""))return new r.E(`${t} cannot be written: ${(0,r.bD)(e)}.`,{code:"store-not-writable",cause:e,advice:"Somebody has put a file there where a folder belongs, or the other way round: remove it, or name another folder with `local.store`."});return e}}),44017:((e,t,n)=>{
n.d(t,{$y:()=>whoServes,DR:()=>i,Ew:()=>createConnections,T1:()=>call,Yf:()=>s,Z$:()=>askToStop});
var r=n(37067);
var o=n(65103);
var a=n(25452);
let s=class AgentUnreachable extends Error{};
let i=class OtherProtocol extends Error{};
const c={servername:""};
function createConnections(){return new r.Agent({keepAlive:true,...c})}
async function call(e,t,n,r,o,s){const c=`/${a.Xg}/${n}`;const{status:u,text:l}=await post({socket:e,agent:t,path:c,body:JSON.stringify(r),signal:o,until:s});switch(u){case 200:return JSON.parse(l);case 204:return;case 410:throw new i("the agent speaks another version");case 422:throw(0,a.Rj)(JSON.parse(l));default:throw new Error(`The agent failed at ${n}, see its agent.log. ${l}`)}}
async function askToStop(e,t){await post({socket:e,agent:false,path:"/stop",body:"{}",signal:t})}
async function whoServes(e){try{const{pid:t}=await call(e,false,"hello",{},AbortSignal.timeout(2e3));return{who:"ours",pid:t}}catch(e){return{who:e instanceof i?"other":"nobody"}}}
function post({socket:e,agent:t,path:n,body:o,signal:i,until:u}){return new Promise((l,d)=>{const fail=e=>d(isUnreachable(e)?new s:e);const f=void 0===u?{}:{[a.CM]:u};const h={"content-length":Buffer.byteLength(o),...f};const m={socketPath:e,agent:t,method:"POST",path:n,headers:h,signal:i,...c};const g=(0,r.request)(m,e=>{let t="";e.setEncoding("utf8");e.on("data",e=>t+=e);e.on("end",()=>l({status:e.statusCode??0,text:t}));e.on("error",fail)});g.on("error",fail);g.on("close",()=>d(new s));g.end(o)})}
function isUnreachable(e){return["ENOENT","ECONNREFUSED","ECONNRESET","EPIPE"].includes((0,o.$N)(e)??"")}}),69409:((e,t,n)=>{
n.d(t,{d:()=>imageOf});
var r=n(22780);
var o=n(90781);
function imageOf(e,t,n,a){const s=void 0===a?0:(0,r.OR)(a).reduce((e,{size:t})=>e+t,0);return{...(0,o.F6)(t),digest:n,reference:`oci:${e.folder}:${t}`,sizeBytes:s}}}),90605:((e,t,n)=>{
n.d(t,{IU:()=>findTag,Tc:()=>tag,_M:()=>writeIndex,cB:()=>listTags});
var r=n(51455);
var o=n(38920);
var a=n(21849);
var s=n(65103);
var i=n(90781);
async function tag(e,t,n){const r={...n,annotations:{[c]:t.recipe}};for(const n of(0,i.eZ)(t)){const o=await (0,s.x3)(e.tag(n),JSON.stringify(r));await writeIndex(e);const a="created"===o?r:await readTag(e,n);if(void 0===a||isBy(t.recipe,a))return{name:n,descriptor:a??r}}throw new Error(`an image by another recipe has the name of ${t.sha} and ${t.recipe}`)}
async function findTag(e,{sha:t,recipe:n}){for(const r of void 0===n?[t]:(0,i.eZ)({sha:t,recipe:n})){const t=await readTag(e,r);if(void 0!==t&&(void 0===n||isBy(n,t)))return{name:r,descriptor:t}}}
const c="immutable-deploy.recipe";
function isBy(e,{annotations:t={}}){return void 0===t[c]||t[c]===e}
const u=65536;
async function readTag(e,t){if(!(0,i.lS)(t))return;const n=await (0,a.CL)(e.tag(t),u);return void 0===n?void 0:(0,a.G)(e.tag(t),a.Dt,n)}
async function listTags(e){const read=async t=>({name:t,descriptor:await readTag(e,t)});const t=await Promise.all((await tagNames(e)).map(read));return t.flatMap(({name:e,descriptor:t})=>void 0===t?[]:[{name:e,descriptor:t}])}
async function tagNames(e){const t=await (0,r.readdir)(e.tags).catch(e=>{if("ENOENT"===(0,s.$N)(e))return[];throw e});return t.filter(i.lS).toSorted()}
async function writeIndex(e){const t=await listTags(e);const n=t.map(({name:e,descriptor:t})=>({...t,annotations:{...t.annotations,"org.opencontainers.image.ref.name":e}}));const r={schemaVersion:2,mediaType:o.Ib.index,manifests:n};await (0,s.fR)(e.index,`${JSON.stringify(r,void 0,2)}\n`);const a=t.map(({name:e})=>e).join();if((await tagNames(e)).join()!==a)await writeIndex(e)}}),57359:((e,t,n)=>{
n.r(t);
n.d(t,{open:()=>open_open});
var r=n(51455);
var o=n(77598);
var a=n(76760);
var s=n(25602);
function storePaths(e){const inEnvironment=(t,{app:n,environment:r})=>a.join(e,t,segment(n),segment(r));return{store:e,state:a.join(e,"state.json"),agentLog:a.join(e,"agent.log"),agent:a.join(e,"agent"),agentTerms:a.join(e,"terms"),rootfs:a.join(e,"rootfs"),instances:a.join(e,"instances"),images:t=>a.join(e,"oci",segment(t)),ledgers:t=>a.join(e,"ledger",segment(t)),ledger:e=>inEnvironment("ledger",e),templates:e=>inEnvironment("templates",e),logs:(e,t)=>a.join(inEnvironment("logs",e),`v${t}`)}}
function segment(e){if(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(e))return e;throw new s.E(`'${e}' cannot be the name of a folder in the store.`,{code:"name-invalid"})}
const i=103;
function socketPath(e){const t=a.join(e.agent,"agent.sock");if(Buffer.byteLength(t)<=i)return t;const n=(0,o.createHash)("sha256").update(e.store).digest("hex").slice(0,16);return a.join("/tmp",`immutable-deploy-${process.getuid?.()??0}-${n}`,"agent.sock")}
var c=n(65103);
var u=n(13491);
var l=n(25452);
function machineNow(){const[e,t]=process.hrtime();return 1e3*e+t/1e6}
var d=n(75589);
var f=n(62920);
function bindAsk(e,t){return(n,r,o)=>{const a="id"in r?r.id:"";const s=`${h[n]} ${a}`.trimEnd();return(0,d.u)(t,o,s,a=>e(n,r,a,machineNow()+o.deadline-t.now()),()=>"removeFleet"===n?(0,f.z)(a,[],true):(0,d.i)(s,(0,l.gR)(n)))}}
const h={hello:"greeting the agent",environments:"listing environments",digestsInUse:"listing the images of fleets",isListening:"asking whether the load balancer listens",launch:"launching a fleet",describeFleet:"reading the fleet",listFleets:"listing fleets",resize:"resizing the fleet",freezeScaling:"keeping the size of the fleet",unfreezeScaling:"giving the sizes of fleets back",scheduleShutdown:"scheduling the shutdown of the fleet",cancelShutdown:"cancelling the shutdown of the fleet",removeFleet:"removing the fleet",diagnose:"reading the logs of the fleet",forget:"removing what is kept of former releases",createTargetGroup:"creating a target group",listTargetGroups:"listing target groups",isReferredTo:"reading what refers to the target group",removeTargetGroup:"removing the target group",targetHealth:"reading the health of the target group",figures:"reading the figures of a target group",route:"reading the route",createRoute:"creating the route",replaceWeights:"replacing the weights of the route",removeRoute:"removing the route",openTrial:"opening the trial",closeTrials:"closing the trial"};
var m=n(80618);
var g=n(44017);
var w=n(73933);
function absentAgent(e){const t={environments:async({app:t})=>(0,w.Ib)(await (0,w.C7)(e),t),digestsInUse:async()=>Object.values((await (0,w.C7)(e)).fleets).map(({tags:e})=>e.digest),isListening:async()=>false,describeFleet:async({id:t})=>{const n=(await (0,w.C7)(e)).fleets[t];return n&&asleep(n)},listFleets:async t=>Object.values((await (0,w.C7)(e)).fleets).filter(({tags:e})=>(0,w.S1)(t)(e)).map(asleep),diagnose:async()=>[],listTargetGroups:async t=>Object.values((await (0,w.C7)(e)).targetGroups).filter(({tags:e})=>(0,w.S1)(t)(e)),isReferredTo:async({id:t})=>void 0!==(0,w.Z5)(await (0,w.C7)(e),t),targetHealth:async()=>[],figures:async()=>"unknown",route:async t=>(await (0,w.C7)(e)).routes[(0,w.ph)(t)]};return(e,n)=>{const r=t[e];if(void 0===r)throw new Error(`${e} was called on a platform that was opened to be read only`);return r(n)}}
function asleep({proven:e,...t}){const n="the agent of this store is not running, and so none of its instances";return{...t,instances:[],reason:n,advice:"The next run that may change something starts it again; `command: sweep` does so at once."}}
function createAgentClient(e,t){const r=socketPath(e);const o=(0,g.Ew)();let a;const start=()=>{a??=n.e(7854).then(n.bind(n,17854)).then(({takeOver:t})=>t(e,r)).finally(()=>a=void 0);return a};const ask=async(n,a,s,i)=>{for(;;)try{return await (0,g.T1)(r,o,n,a,s,i)}catch(r){s.throwIfAborted();if(!(r instanceof g.Yf||r instanceof g.DR))throw(0,m.g)(r,e.store);if(t)return absentAgent(e.state)(n,a,s);await start()}};return{ask,close:()=>o.destroy()}}
var p=n(37036);
n(67270);
n(54897);
async function listTemplates(e,t){const n=await (0,r.readdir)(e.templates(t)).catch(e=>{if("ENOENT"===(0,c.$N)(e))return[];throw e});const o=n.map(e=>/^(\d+)\.json$/.exec(e)?.[1]).filter(e=>void 0!==e);return o.map(Number).toSorted((e,t)=>e-t)}
function createFleets(e,t,n,{time:r,logs:o}){return{launch:async(e,t)=>inRun(r,await n("launch",e,t)),describe:async(e,t)=>{const o=await n("describeFleet",{id:e},t);return o&&inRun(r,o)},list:async e=>(await n("listFleets",t,e)).map(e=>inRun(r,e)),resize:(e,t,r)=>n("resize",{id:e,capacity:t},r),freezeScaling:(e,t)=>n("freezeScaling",{id:e},t),unfreezeScaling:(e,t)=>n("unfreezeScaling",{ids:e},t),scheduleShutdown:(e,t,r)=>n("scheduleShutdown",{id:e,afterMs:t},r),cancelShutdown:(e,t)=>n("cancelShutdown",{id:e},t),remove:(e,t)=>n("removeFleet",{id:e},t),async diagnose(e,t){const r=await n("diagnose",{id:e},t);return"masked"===o.show?r:r.map(({title:e})=>({title:e,lines:[]}))},templates:()=>listTemplates(e,t),forget:(e,r)=>n("forget",{...t,releases:e},r),forgetLogs:async()=>void 0}}
function inRun(e,t){const{shutdownAt:n,instances:r}=t;return{...t,...void 0!==n&&{shutdownAt:e.inRun(n)},instances:r.map(t=>({...t,startedAt:e.inRun(t.startedAt)}))}}
var y=n(22780);
var v=n(38920);
var b=n(4863);
var E=n(69409);
var $=n(90605);
function createImages({folder:e,clock:t,outerEnvironment:r,inUse:o}){const a=(0,v.Lv)(e);const known=t=>t.catch(t=>{throw(0,m.g)(t,e)});return{find:(e,n,r)=>(0,d.u)(t,n,"finding an image",()=>known(find(a,e,r))),missing:(e,n)=>(0,d.u)(t,n,"looking for images",()=>known(missing(a,e))),build:(e,o,s)=>(0,b.l)(t,s,e,async t=>{const{buildImage:s}=await Promise.all([n.e(2085),n.e(2265),n.e(86),n.e(5893)]).then(n.bind(n,5893));return known(s(a,{commit:e,order:o,outerEnvironment:r},t))}),unneeded:(e,r)=>(0,d.u)(t,r,"looking for images",async()=>known((await n.e(3134).then(n.bind(n,33134))).unneeded(a,e))),prune:(e,r,s)=>(0,d.u)(t,s,"removing images",async e=>{const[{pruneImages:s},i]=await Promise.all([n.e(3134).then(n.bind(n,33134)),o(e)]);return known(s(a,new Set([...r,...i]),t.now()))},()=>(0,d.i)("removing images",true))}}
async function find(e,t,n){const r=await (0,$.IU)(e,{sha:t,...void 0!==n&&{recipe:n}});if(void 0===r)return;const o=await (0,y.dy)(e,r.descriptor);return void 0===o?void 0:(0,E.d)(e,r.name,r.descriptor.digest,o)}
async function missing(e,t){const n=await Promise.all(t.map(async t=>(0,v.Bc)(t)&&await (0,y.dy)(e,{digest:t})!==void 0));return new Set(t.filter((e,t)=>true!==n[t]))}
var O=n(73024);
var N=n(82582);
function storedEntry(e,t){return{name:e,number:t,advice:"Restore the file from a backup, or remove it to forget the operation."}}
function entryName(e){return`${String(e).padStart(6,"0")}.json`}
function entryNumber(e){const t=Number(/^(\d{6,15})\.json$/.exec(e)?.[1]);return t>0&&entryName(t)===e?t:void 0}
var P=n(37145);
function createLedger({folder:e,leaseMs:t,clock:n}){const o=`the ledger ${e}`;const fileOf=t=>a.join(e,entryName(t));const bounded=(t,r,o,a=false)=>(0,d.u)(n,t,r,()=>o().catch(t=>{throw(0,m.g)(t,e)}),()=>(0,d.i)(r,a));const changed=(e,t,r)=>{const inTime=()=>{if(n.now()>=e.deadline)throw(0,d.i)(t)};return bounded(e,t,()=>r(inTime),true)};return{leaseMs:t,callTimeoutMs:t/5,absenceHoldsMs:0,landsLateMs:0,now:t=>bounded(t,`reading the time of ${o}`,()=>storeTime(e)),append:(e,t)=>changed(t,`adding entry ${e.number} to ${o}`,async t=>{const n=await (0,c.x3)(fileOf(e.number),serialize(e),t);return"created"===n?"appended":"taken"}),get:(t,n)=>bounded(n,`reading entry ${t} of ${o}`,async()=>readEntry(e,entryName(t))),getWithNext:(t,n)=>bounded(n,`reading entry ${t} of ${o}`,async()=>({own:readEntry(e,entryName(t)),next:readEntry(e,entryName(t+1))})),update:(e,t)=>changed(t,`writing entry ${e.number} of ${o}`,async t=>{await requireEntry(fileOf(e.number));await (0,c.fR)(fileOf(e.number),serialize(e),t)}),list:t=>bounded(t,`reading ${o}`,()=>readEntries(e)),prune:(e,t)=>changed(t,`pruning ${o}`,async()=>{await Promise.all(e.map(e=>(0,r.rm)(fileOf(e),{force:true})))})}}
async function requireEntry(e){await (0,r.access)(e).catch(t=>{throw"ENOENT"===(0,c.$N)(t)?(0,N.Dj)(`ledger entry ${e}`):t})}
function serialize(e){return`${JSON.stringify(e,void 0,2)}\n`}
async function readEntries(e){const t=await (0,r.readdir)(e).catch(e=>{if("ENOENT"===(0,c.$N)(e))return[];throw e});return t.filter(e=>void 0!==entryNumber(e)).map(t=>readEntry(e,t)).filter(e=>void 0!==e).toSorted((e,t)=>e.operation.number-t.operation.number)}
function readEntry(e,t){const n=a.join(e,t);const r=storedEntry(n,entryNumber(t)??0);const o=openExisting(r);if(void 0===o)return;try{const e=(0,N.Q0)(r,()=>(0,p.qF)(readWhole(o)));return{operation:e,storedAt:(0,O.fstatSync)(o).mtimeMs}}finally{(0,O.closeSync)(o)}}
function openExisting(e){try{return(0,O.openSync)(e.name,O.constants.O_RDONLY|O.constants.O_NONBLOCK)}catch(n){const t=(0,c.$N)(n);if("ENOENT"===t)return;throw"ELOOP"===t||"ENXIO"===t?(0,N.qM)(e,n):n}}
const T=1048576;
function readWhole(e){const t=(0,O.fstatSync)(e);if(!t.isFile())throw new Error("it is not a file");if(t.size>T)throw new Error(`it has ${t.size} bytes`);return(0,O.readFileSync)(e,"utf8")}
async function storeTime(e){const t=a.join(e,".clock");await (0,r.writeFile)(t,".").catch(async n=>{if("ENOENT"!==(0,c.$N)(n))throw n;await (0,P.f)(e,448);await (0,r.writeFile)(t,".")});return(await (0,r.stat)(t)).mtimeMs}
var k=n(77030);
function standardPath(){return[a.dirname(process.execPath),"/usr/local/bin","/usr/bin","/bin","/usr/sbin","/sbin"].join(":")}
var S=n(18471);
var j=n(55077);
const I=0x4000000;
async function preflight({app:e,name:t,platform:n},{environment:r,launches:o,again:a=false},s,i){const{store:c,listen:u}=n;const isDeployed=async()=>await s("route",{app:e,environment:t},i)!==void 0;const l=[storeProblems(c),listenProblems(u,isDeployed,s,i)];const d=o&&!a;const f=await readSecrets(r);const h=d?[diskProblems(c),commandProblems(r),f.problems]:[];const m=(await Promise.all([...l,...h])).flat();return{problems:m,notices:[],warnings:d?f.warnings:[],secrets:f.secrets}}
async function storeProblems(e){const t=await nearestExisting(e);const n=await refusal((0,r.access)(t,r.constants.W_OK|r.constants.X_OK));if(void 0===n)return[];return[{message:`The store ${e} cannot be written: ${(0,s.bD)(n)}.`,advice:"Give the runner’s user the folder, or name another one with `local.store`."}]}
async function diskProblems(e){const{bavail:t,bsize:n}=await (0,r.statfs)(await nearestExisting(e));if(t*n>=I)return[];return[{message:`The disk that holds ${e} is nearly full: ${Math.floor(t*n/2**20)} MiB are free.`,advice:`${m.m}.`}]}
async function nearestExisting(e){const t=await refusal((0,r.access)(e,r.constants.F_OK));return void 0===t||e===a.dirname(e)?e:nearestExisting(a.dirname(e))}
async function listenProblems(e,t,n,r){if(await n("isListening",{listen:e},r))return[];const o=await tryToListen(e);if(void 0===o)return[];const a="EADDRINUSE"===(0,c.$N)(o);const i=a?"another program has this port":(0,s.bD)(o);const u=await t()?M:F;return[{message:`The load balancer cannot listen on ${e}: ${i}.`,advice:a?u.taken:u.unavailable}]}
const F={taken:"Stop that program, or choose another port with `local.listen`.",unavailable:"Choose an address of this machine and a port that you may open (1024 and above), with `local.listen`."};
const M={taken:"Stop that program: an environment that is deployed keeps its port.",unavailable:"Give the machine this address back: an environment that is deployed keeps its own."};
function tryToListen(e){const t=e.lastIndexOf(":");const n=e.slice(0,t).replace(/^\[|\]$/g,"");const r=(0,k.createServer)();return new Promise(o=>{r.once("error",o);r.listen({host:n,port:Number(e.slice(t+1))},()=>r.close(()=>o(void 0)))})}
async function commandProblems({run:e}){const[t=""]=e.command;const n=t.includes("/")&&!a.isAbsolute(t);if(n)return[];const o=a.isAbsolute(t)?[t]:standardPath().split(":").map(e=>a.join(e,t));const s=await Promise.all(o.map(e=>refusal((0,r.access)(e,r.constants.X_OK))));if(s.includes(void 0))return[];return[{message:`The command ${t} is not on this machine (looked in ${a.isAbsolute(t)?"that place":standardPath()}).`,advice:`Install it, or write ./${a.basename(t)} if it is a file of the image.`}]}
async function readSecrets({run:e}){const t=await Promise.all(Object.entries(e.secrets).map(async([e,t])=>{const n=await readSecret(e,t);return"string"==typeof n?{value:n,warning:(0,S.Ug)(e,n)}:{problem:n}}));return{problems:t.flatMap(({problem:e})=>e??[]),warnings:t.flatMap(({warning:e})=>void 0===e?[]:sentence(e)),secrets:t.flatMap(({value:e})=>e??[])}}
function sentence(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}
async function readSecret(e,t){const n=(0,j.p)(t);if(void 0===n)return{message:`The secret ${e} refers to ${t.replace(/:.*$/,":…")}, which the local platform does not know.`,advice:`Write \`${e}: "file:/absolute/path"\`.`};return(0,j.f)(e,n).catch(t=>({message:sentence((0,s.bD)(t)),advice:`Put the file there, readable by the runner’s user, or name another one under \`run.secrets.${e}\`.`}))}
function refusal(e){return e.then(()=>void 0,e=>e)}
const R="x-immutable-release";
const x=20;
const L=50;
const _=2e3;
function createRouter(e,t,n,r){const{listen:a,simulate:s}=e;return{capabilities:capabilitiesOf(e),createTargetGroup:(e,t)=>n("createTargetGroup",e,t),listTargetGroups:e=>n("listTargetGroups",t,e),isReferredTo:(e,t)=>n("isReferredTo",{id:e},t),removeTargetGroup:(e,t)=>n("removeTargetGroup",{id:e},t),targetHealth:(e,t)=>n("targetHealth",{id:e},t),listener:async()=>listenerUrl(a),madeFor:async()=>void 0,async route(e){const r=await n("route",t,e);return r&&routeOf(r)},answerBefore:async()=>void 0,async createRoute(e,r,i){const{targetGroupsPerRoute:c}=s;const u=(0,o.randomUUID)();return routeOf(await n("createRoute",{...t,listen:a,match:e,weights:r,mostTargetGroups:c,requestId:u},i))},replaceWeights:(e,t,r)=>n("replaceWeights",{id:e,weights:t,lagMs:s.weightsLagMs,mostTargetGroups:s.targetGroupsPerRoute},r),refuseRemoval:async()=>void 0,removeRoute:e=>n("removeRoute",t,e),async openTrial(e,r,s){const i=(0,o.randomBytes)(16).toString("hex");const c={...r,headers:{...r.headers,[R]:i}};const u=`trial:${(0,o.randomUUID)()}`;await n("openTrial",{...t,id:u,listen:a,match:c,targetGroup:e},s);return{...addressOf(a,c),secrets:[i]}},closeTrials:e=>n("closeTrials",t,e),async figures(e,t,o){if("unknown"===s.figures)return"unknown";const a={targetGroup:e,since:r.of(t),lagMs:s.figuresLagMs};const i=await n("figures",a,o);return"unknown"===i?i:{...i,from:r.inRun(i.from),to:r.inRun(i.to)}}}}
function capabilitiesOf({simulate:e}){const{weightsLagMs:t,figuresLagMs:n,targetGroupsPerRoute:r}=e;const o=0===t?x:t+L;return{propagationMs:o,targetGroupsPerRoute:r,countsZero:true,figuresLagMs:n,figuresPeriodMs:0,unprovenWaitMs:_}}
function routeOf({id:e,listen:t,match:n,weights:r,isOpen:o=true}){const a={listener:listenerUrl(t),match:n};const s={url:userUrl(t,n),probe:addressOf(t,n)};const i={id:e,place:a,...s,weights:r,stickinessMs:0};return o?i:{...i,unreachable:`${t} is taken by another program, or not this machine’s`}}
function listenerUrl(e){return`http://${e}`}
function userUrl(e,{host:t,pathPrefix:n=""}){const{hostname:r,port:o}=reachable(e);return`http://${authority(t??r,o)}${n}`}
function addressOf(e,{host:t,headers:n}){const{hostname:r,port:o}=reachable(e);const a=void 0===t?{}:{host:authority(t.replace(/^\*\./,"any."),o)};return{url:`http://${authority(r,o)}`,headers:{...a,...n}}}
function authority(e,t){return"80"===t?e:`${e}:${t}`}
function reachable(e){const t=e.lastIndexOf(":");const[n,r]=[e.slice(0,t),e.slice(t+1)];const o={"0.0.0.0":"127.0.0.1","[::]":"[::1]","":"127.0.0.1"};return{hostname:o[n]??n,port:r}}
const z=20;
function timeOfDay(e){const measured=()=>Math.round(Date.now()-e.now());let t=measured();const current=()=>{const e=measured();if(Math.abs(e-t)>z)t=e;return t};return{of:e=>e+current(),inRun:e=>e-current()}}
const A=6e4;
async function open_open(e,t){const n=createLines(t);const{ask:r}=n.to(e.platform.store);const o={signal:new AbortController().signal,deadline:t.clock.now()+A};if(!t.readOnly)await r("hello",{},o);return forEnvironment({environment:e,options:t,lines:n})}
function forEnvironment(e){const{environment:t,options:n,lines:r}=e;const{app:o,name:a,platform:s}=t;const{paths:i,client:c,ask:u}=r.to(s.store);const l={app:o,environment:a};const d=createLedger({folder:i.ledger(l),leaseMs:s.leaseMs,clock:n.clock});return{images:createImages({folder:i.images(o),clock:n.clock,outerEnvironment:n.buildEnvironment,inUse:async e=>new Set(await c.ask("digestsInUse",{},e))}),fleets:createFleets(i,l,u,{time:timeOfDay(n.clock),logs:t.logs}),router:createRouter(s,l,u,timeOfDay(n.clock)),ledger:n.readOnly?{...d,now:async()=>Date.now()}:d,pollMs:20,preflight:(e,n)=>preflight(t,e,u,n),alarms:async()=>[],environments:e=>environmentNames(o,i,u,e),forEnvironment:n=>forEnvironment({...e,environment:another(t,n)}),close:async()=>r.close()}}
function another(e,t){return(0,u.p)(e,t)?t:{...e,name:t.name}}
function createLines({clock:e,readOnly:t}){const n=new Map;return{to(r){const o=storePaths(r);const a=n.get(r);if(void 0!==a)return a;const s=createAgentClient(o,t);const i={paths:o,client:s,ask:bindAsk(s.ask,e)};n.set(r,i);return i},close:()=>n.forEach(({client:e})=>e.close())}}
async function environmentNames(e,t,n,o){const a=await (0,r.readdir)(t.ledgers(e)).catch(e=>{if(["ENOENT","ENOTDIR"].includes((0,c.$N)(e)??""))return[];throw e});return[...new Set([...a,...await n("environments",{app:e},o)])].toSorted()}}),90781:((e,t,n)=>{
n.d(t,{F6:()=>madeOf,eZ:()=>namesOf,lS:()=>isImageName});
var r=n(7590);
function namesOf({sha:e,recipe:t}){return[e,`${e}-${t}`]}
function isImageName(e){const[t="",n,...o]=e.split("-");return(0,r.H)(t)&&(void 0===n||/^[0-9a-f]{12}$/.test(n))&&0===o.length}
function madeOf(e){const[t="",n]=e.split("-");return{sha:t,...void 0!==n&&{recipe:n}}}}),4863:((e,t,n)=>{
n.d(t,{l:()=>untilOver});
var r=n(25602);
var o=n(42806);
var a=n(7590);
async function untilOver(e,t,n,r){const o=new AbortController;const a=Math.max(0,t.deadline-e.now());const s=setTimeout(()=>o.abort(tookTooLong(n,a)),a);const i=AbortSignal.any([t.signal,o.signal]);try{i.throwIfAborted();return await r(i)}catch(e){throw i.aborted?i.reason:e}finally{clearTimeout(s)}}
function tookTooLong({sha:e},t){const n=(0,o.AB)(t<1e3?t:1e3*Math.round(t/1e3));return new r.E(`The image of ${(0,a.F)(e)} was not built within ${n}; its build was stopped.`,{code:"image-build-timeout",advice:"The log shows how far it came. Make it quicker, or give it more time with `timeouts.image`."})}}),82582:((e,t,n)=>{
n.d(t,{qM:()=>damaged,Dj:()=>missingEntry,Q0:()=>readOperation});
var r=n(77934);
var o=n(25602);
var a=n(37036);
function oneOf(e){return r.KIO(Object.keys(e))}
const s=864e13;
const i=2**31-1;
const c=r.YjP();
const u=wholeNumber(0,Number.MAX_SAFE_INTEGER);
const l=r.FsL(r.aig("a time"),r.E2x("a time"),r.Wwf(0,"a time"),r.cGV(s,"a time"));
const d=r.FsL(r.aig("milliseconds"),r.Wwf(0,"milliseconds"),r.cGV(i,`at most ${i} milliseconds`));
const f=r.FsL(r.YjP("a full SHA"),r.yGV(/^([0-9a-f]{40}|[0-9a-f]{64}|)$/,"a full SHA"));
const h=r.FsL(r.IeY(e=>"object"==typeof e&&null!==e&&!Array.isArray(e),"a map of weights"),r.z6Y(e=>["__proto__","constructor","prototype",""].every(t=>!Object.hasOwn(e,t)),"a map of weights by target group"),r.g1P(r.YjP(),wholeNumber(0,999)));
const m={number:wholeNumber(1,Number.MAX_SAFE_INTEGER),kind:oneOf({deploy:true,rollback:true,destroy:true,sweep:true}),status:oneOf({running:true,succeeded:true,failed:true,cancelled:true}),phase:oneOf({claimed:true,launching:true,gating:true,swapping:true,baking:true,retiring:true,undoing:true,done:true}),owner:c,sha:f,title:c,digest:c,specDigest:c,actor:c,runUrl:c,startedAt:l,finishedAt:r.yqP(l),release:r.yqP(u),imageBytes:r.yqP(wholeNumber(0,Number.MAX_SAFE_INTEGER)),machineImage:r.yqP(c),restores:r.yqP(u),rebuilt:r.yqP(r.zMY()),undoes:r.yqP(u),before:r.yqP(u),adopts:r.yqP(u),baseline:r.yqP(h),intent:r.yqP(r._H3({from:h,to:h})),landsForMs:r.yqP(d),reason:r.yqP(c)};
const g=r._H3(m);
function readOperation(e,t){try{const n=(0,a.KD)(g,t());if(n.number!==e.number)throw new Error(`it holds operation ${n.number}`);return n}catch(t){throw damaged(e,t)}}
function damaged(e,t){return new o.E(`The ledger entry ${e.name} is damaged: ${(0,o.bD)(t)}.`,{code:"ledger-damaged",advice:`Something else wrote to it, or a newer version of this action: then use that. ${e.advice} If that was the newest one, a deployment with \`force: true\` then goes on from what is live.`,cause:t})}
function missingEntry(e){return new o.E(`There is no ${e} to write to.`,{code:"ledger-entry-missing",advice:"Somebody has removed it by hand. Run again; where the weights then are not what the ledger says, with `force: true`."})}
function wholeNumber(e,t){const n=t===Number.MAX_SAFE_INTEGER?`a whole number from ${e}`:`a whole number from ${e} to ${t}`;return r.FsL(r.aig(n),r.Y2b(n),r.Wwf(e,n),r.cGV(t,n))}}),62920:((e,t,n)=>{
n.d(t,{z:()=>notEmpty});
var r=n(25602);
function notEmpty(e,t,n=false){const o=0===t.length?"":`: ${t.join(", ")}`;return new r.E(`The fleet ${e} did not become empty within \`timeouts.remove\`, and so is not removed${o}.`,{code:"platform-timeout",mayLand:n,advice:"Its instances go on stopping; the next run removes it, and `command: sweep` does so at once. If they take this long each time, to drain and to stop, raise `timeouts.remove`."})}}),13491:((e,t,n)=>{
n.d(t,{p:()=>isOnSamePlatform});
function isOnSamePlatform(e,t){return"platform"in t&&t.platform.name===e.platform.name}}),24393:((e,t,n)=>{
n.d(t,{k:()=>s});
var r=n(77934);
const o=r.FsL(r.aig("a whole number"),r.Y2b("a whole number"),r.Wwf(0,"a whole number from 0"));
const a=r.FsL(r.aig("milliseconds"),r.E2x("milliseconds"),r.Wwf(0,"milliseconds from 0"));
const s=r._H3({path:r.FsL(r.YjP(),r.w1_("/","a path")),intervalMs:a,timeoutMs:a,healthy:o,unhealthy:o,status:r.PVZ([o,o])})}),55077:((e,t,n)=>{
n.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var r=n(51455);
var o=n(48161);
var a=n(76760);
var s=n(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?a.join((0,o.homedir)(),t.slice(2)):a.resolve("/",t)}
async function readSecretFile(e,t){const n=await (0,r.readFile)(t,"utf8").catch(n=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,s.$N)(n)??"unknown error"}`)});if(n.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return n.replace(/\r?\n$/,"")}}),67270:((e,t,n)=>{
n.d(t,{E:()=>readSmallFile});
var r=n(73024);
var o=n(51455);
var a=n(65103);
async function readSmallFile(e,t){const n=await openExisting(e);if(void 0===n)return;try{const e=await n.stat();if(!e.isFile())throw new Error("it is not a file");if(e.size>t)throw new Error(`it has ${e.size} bytes`);return await n.readFile()}finally{await n.close()}}
async function openExisting(e){try{return await (0,o.open)(e,r.constants.O_RDONLY|r.constants.O_NONBLOCK)}catch(t){const e=(0,a.$N)(t);if("ENOENT"===e)return;throw"ELOOP"===e||"ENXIO"===e?new Error("it is not a file",{cause:t}):t}}})};