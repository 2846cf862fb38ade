export const id=6481;export const ids=[6481];export const modules={50636:((e,t,n)=>{
n.d(t,{EB:()=>checkedJson,KD:()=>checked,qF:()=>parseJson});
var r=n(77934);
var a=n(19473);
var o=n(65441);
const i=3;
function checkedJson(e,t){return checked(e,parseJson(t))}
function checked(e,t){const{success:n,output:a,issues:o}=r.xLC(e,t);if(n)return a;const s=o.slice(0,i).map(fault);throw new Error(o.length>i?[...s,"…"].join("; "):s.join("; "))}
function parseJson(e){try{return JSON.parse(e)}catch(e){throw new Error(`it is not JSON (${(0,a.b)(e).replaceAll(/\p{C}/gu,"�")})`,{cause:e})}}
function fault(e){const t=(e.path??[]).map(({key:e})=>shownKey(e)).join(".");const n=""===t?"it":`\`${t}\``;if("undefined"===e.received)return`${n} is missing`;const r=e.message.startsWith("Invalid ")?inWords(e.expected??"something else"):e.message;return`${n} is ${(0,o.S)(e.input)}, not ${r}`}
function shownKey(e){const t=String(e);return/^[\w.:/-]{1,100}$/.test(t)?t:(0,o.S)(t)}
const s={string:"text",number:"a number",boolean:"true or false",Object:"a map",Array:"a list"};
function inWords(e){return s[e]??e.replaceAll(/["()]/g,"").replaceAll(" | ",", ")}}),48185:((e,t,n)=>{
n.d(t,{l:()=>untilOver});
var r=n(19473);
async function untilOver(e,t,n){const r=new AbortController;const a=setTimeout(()=>r.abort(tookTooLong()),Math.max(0,t.deadline-e.now()));const o=AbortSignal.any([t.signal,r.signal]);try{o.throwIfAborted();return await n(o)}catch(e){throw o.aborted?o.reason:e}finally{clearTimeout(a)}}
function tookTooLong(){return new r.E("The image was not built in time.",{code:"image-build-timeout",advice:"Make the build quicker, or give it more time with `timeouts.image`."})}}),28148:((e,t,n)=>{
n.d(t,{Dj:()=>missingEntry,Q0:()=>readOperation,qM:()=>damaged});
var r=n(77934);
var a=n(50636);
var o=n(19473);
const i=864e13;
const s=2**31-1;
const c=r.YjP();
const l=wholeNumber(0,Number.MAX_SAFE_INTEGER);
const u=r.FsL(r.aig("a time"),r.E2x("a time"),r.Wwf(0,"a time"),r.cGV(i,"a time"));
const d=r.FsL(r.aig("milliseconds"),r.Wwf(0,"milliseconds"),r.cGV(s,`at most ${s} milliseconds`));
const f=r.FsL(r.YjP("a full SHA"),r.yGV(/^([0-9a-f]{40}|[0-9a-f]{64}|)$/,"a full SHA"));
const m=r.FsL(r.IeY(e=>"object"==typeof e&&null!==e&&!Array.isArray(e),"a map of weights"),r.z6Y(e=>["__proto__","constructor","prototype",""].every(t=>!Object.hasOwn(e,t)),"a map of weights by target group"),r.g1P(r.YjP(),wholeNumber(0,999)));
const h={number:wholeNumber(1,Number.MAX_SAFE_INTEGER),kind:oneOf({deploy:true,rollback:true,destroy:true,sweep:true}),status:oneOf({running:true,succeeded:true,failed:true,cancelled:true}),phase:oneOf({claimed:true,launching:true,gating:true,swapping:true,baking:true,retiring:true,undoing:true,done:true}),owner:c,sha:f,title:c,digest:c,specDigest:c,actor:c,runUrl:c,startedAt:u,finishedAt:r.yqP(u),release:r.yqP(l),imageBytes:r.yqP(wholeNumber(0,Number.MAX_SAFE_INTEGER)),machineImage:r.yqP(c),restores:r.yqP(l),rebuilt:r.yqP(r.zMY()),undoes:r.yqP(l),before:r.yqP(l),adopts:r.yqP(l),baseline:r.yqP(m),intent:r.yqP(r._H3({from:m,to:m})),landsForMs:r.yqP(d),reason:r.yqP(c)};
const g=r._H3(h);
function readOperation(e,t){try{const n=(0,a.KD)(g,t());if(n.number!==e.number)throw new Error(`it holds operation ${n.number}`);return n}catch(t){throw damaged(e,t)}}
function damaged(e,t){return new o.E(`The ledger entry ${e.name} is damaged: ${(0,o.b)(t)}.`,{code:"ledger-damaged",fault:"platform",advice:`Something else wrote to it, or a newer version of this action: then use that. ${e.advice}`,cause:t})}
function missingEntry(e){return new o.E(`There is no ${e} to write to.`,{code:"ledger-entry-missing",fault:"platform",advice:"Somebody has removed it by hand; run again."})}
function wholeNumber(e,t){const n=t===Number.MAX_SAFE_INTEGER?`a whole number from ${e}`:`a whole number from ${e} to ${t}`;return r.FsL(r.aig(n),r.Y2b(n),r.Wwf(e,n),r.cGV(t,n))}
function oneOf(e){return r.KIO(Object.keys(e))}}),16501:((e,t,n)=>{
n.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,x3:()=>createFile});
var r=n(77598);
var a=n(51455);
var o=n(76760);
async function replaceFile(e,t,n=always){const r=await writeDraft(e,t);try{n();await (0,a.rename)(r,e)}catch(e){await (0,a.rm)(r,{force:true});throw e}await syncFolder(o.dirname(e))}
async function createFile(e,t,n=always){const r=await writeDraft(e,t);try{n();const i=await exclusively(()=>(0,a.link)(r,e).catch(n=>withoutLinks(n,e,t)));if("created"===i)await syncFolder(o.dirname(e));return i}finally{await (0,a.rm)(r,{force:true});await removeOldDrafts(o.dirname(e))}}
const always=()=>void 0;
const i=/^\..+\.[0-9a-f]{12}$/;
const s=6e4;
async function removeOldDrafts(e){const t=await (0,a.readdir)(e).catch(()=>[]);for(const n of t.filter(e=>i.test(e))){const t=o.join(e,n);const{mtimeMs:r}=await (0,a.stat)(t).catch(()=>({mtimeMs:1/0}));if(Date.now()-r>s)await (0,a.rm)(t,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,n){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,n)}
async function writeDraft(e,t){const n=o.join(o.dirname(e),`.${o.basename(e)}.${(0,r.randomBytes)(6).toString("hex")}`);try{await writeSynced(n,t)}catch(r){if("ENOENT"!==codeOf(r))throw r;await (0,a.mkdir)(o.dirname(e),{recursive:true,mode:448});await writeSynced(n,t)}return n}
async function writeSynced(e,t){const n=await (0,a.open)(e,"wx",384);try{await n.writeFile(t);await n.sync()}catch(t){await (0,a.rm)(e,{force:true});throw t}finally{await n.close()}}
async function syncFolder(e){const t=await (0,a.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),2033:((e,t,n)=>{
n.d(t,{HT:()=>putBlob,OR:()=>blobsOf,WI:()=>readManifest,Y:()=>adoptBlob,dy:()=>wholeManifest});
n(77598);
n(73024);
var r=n(51455);
var a=n(16501);
var o=n(61699);
var i=n(19904);
async function putBlob(e,t,n){const r=JSON.stringify(n);const i=(0,o.ol)(r);await (0,a.fR)(e.blob(i),r);return{mediaType:t,digest:i,size:Buffer.byteLength(r)}}
async function adoptBlob(e,t,{digest:n}){await (0,r.rename)(t,e.blob(n));await (0,a.Yw)(e.blobs)}
const s=4194304;
async function readBlob(e,t,{digest:n,size:r}){const a=e.blob(n);const c=await (0,i.CL)(a,s);if(void 0===c)return;if((0,o.ol)(c)!==n)throw(0,o.qM)(a,"its content is not what its name says");if(void 0!==r&&r!==c.length)throw sizeDiffers(a,c.length,r);return(0,i.G)(a,t,c)}
function readManifest(e,t){return readBlob(e,i.eu,t)}
function blobsOf({config:e,layers:t}){return[e,...t]}
async function wholeManifest(e,t){const n=await readManifest(e,t);if(void 0===n)return;const r=await Promise.all(blobsOf(n).map(t=>sizeOf(e.blob(t.digest))));return blobsOf(n).every(({size:e},t)=>r[t]===e)?n:void 0}
async function sizeOf(e){try{const t=await (0,r.stat)(e);return t.isFile()?t.size:void 0}catch(e){if(["ENOENT","ELOOP"].includes((0,a.$N)(e)??""))return;throw e}}
function sizeDiffers(e,t,n){return(0,o.qM)(e,`it has ${t} bytes, and what refers to it says ${n}`)}}),65164:((e,t,n)=>{
n.d(t,{d:()=>imageOf});
var r=n(2033);
function imageOf(e,t,n,a){const o=(0,r.OR)(a).reduce((e,{size:t})=>e+t,0);return{sha:t,digest:n,reference:`oci:${e.folder}:${t}`,sizeBytes:o}}}),61699:((e,t,n)=>{
n.d(t,{Bc:()=>isDigest,Ib:()=>i,Lv:()=>layoutPaths,ol:()=>digestOf,qM:()=>damaged});
var r=n(77598);
var a=n(76760);
var o=n(19473);
function layoutPaths(e){const t=a.join(e,"blobs","sha256");const n=a.join(e,"tags");return{folder:e,marker:a.join(e,"oci-layout"),index:a.join(e,"index.json"),blobs:t,blob:e=>a.join(t,hexOf(e)),tags:n,tag:e=>a.join(n,e),work:a.join(e,"work")}}
const i={index:"application/vnd.oci.image.index.v1+json",manifest:"application/vnd.oci.image.manifest.v1+json",config:"application/vnd.oci.image.config.v1+json",layer:"application/vnd.oci.image.layer.v1.tar"};
function isDigest(e){return/^sha256:[0-9a-f]{64}$/.test(e)}
function hexOf(e){if(!isDigest(e))throw new Error(`not a digest: ${e.slice(0,100)}`);return e.slice(7)}
function digestOf(e){return`sha256:${(0,r.createHash)("sha256").update(e).digest("hex")}`}
function damaged(e,t){return new o.E(`The image store is damaged at ${e}: ${t}.`,{code:"image-damaged",fault:"platform",advice:"Somebody or something else changed it, or the disk is failing. Remove that file and deploy the commit again; if its build does not give the same bytes twice, remove the tag named by its SHA too."})}}),19904:((e,t,n)=>{
n.d(t,{G:()=>holding,eu:()=>h,Dt:()=>m,CL:()=>readStored});
var r=n(77934);
var a=n(50636);
var o=n(19473);
var i=n(16501);
var s=n(73024);
var c=n(51455);
async function readSmallFile(e,t){const n=await openExisting(e);if(void 0===n)return;try{const e=await n.stat();if(!e.isFile())throw new Error("it is not a file");if(e.size>t)throw new Error(`it has ${e.size} bytes`);return await n.readFile()}finally{await n.close()}}
async function openExisting(e){try{return await (0,c.open)(e,s.constants.O_RDONLY|s.constants.O_NONBLOCK)}catch(t){const e=(0,i.$N)(t);if("ENOENT"===e)return;throw"ELOOP"===e||"ENXIO"===e?new Error("it is not a file",{cause:t}):t}}
var l=n(61699);
const u=r.FsL(r.YjP("a digest"),r.z6Y(l.Bc,"sha256: and 64 hexadecimal digits"));
const d=r.FsL(r.aig("a size"),r.Y2b("a size in whole bytes"),r.Wwf(0,"a size of 0 or more"));
const f=r.g1P(r.YjP(),r.YjP("text"));
function descriptor(e){return r.Ikc({mediaType:r.euz(e),digest:u,size:d})}
const m=descriptor(l.Ib.manifest);
const h=r._H3({schemaVersion:r.euz(2),mediaType:r.euz(l.Ib.manifest),config:descriptor(l.Ib.config),layers:r.FsL(r.YOg(descriptor(l.Ib.layer)),r.BpQ(1,"at least one layer")),annotations:r.yqP(f)});
const g=r.cl6(r.YOg(r.YjP()));
r._H3({created:r.yqP(r.YjP()),architecture:r.yqP(r.YjP()),os:r.yqP(r.YjP()),config:r.yqP(r._H3({ExposedPorts:r.cl6(r.g1P(r.YjP(),r._H3({}))),Env:g,Entrypoint:g,Cmd:g,WorkingDir:r.cl6(r.YjP()),Labels:r.cl6(f)})),rootfs:r.yqP(r._H3({type:r.euz("layers"),diff_ids:r.YOg(u)})),history:r.yqP(r.YOg(r._H3({})))});
async function readStored(e,t){try{return await readSmallFile(e,t)}catch(t){throw void 0===(0,i.$N)(t)?(0,l.qM)(e,(0,o.b)(t)):t}}
function holding(e,t,n){try{return(0,a.EB)(t,n.toString("utf8"))}catch(t){throw(0,l.qM)(e,(0,o.b)(t))}}}),67328:((e,t,n)=>{
n.d(t,{Tc:()=>tag,_M:()=>writeIndex,cB:()=>listTags,zW:()=>readTag});
var r=n(51455);
var a=n(16501);
var o=n(61699);
var i=n(19904);
var s=n(63238);
async function tag(e,t,n){const r=await (0,a.x3)(e.tag(t),JSON.stringify(n));await writeIndex(e);if("created"===r)return n;return await readTag(e,t)??n}
const c=65536;
async function readTag(e,t){if(!(0,s.H)(t))return;const n=await (0,i.CL)(e.tag(t),c);return void 0===n?void 0:(0,i.G)(e.tag(t),i.Dt,n)}
async function listTags(e){const read=async t=>({sha:t,descriptor:await readTag(e,t)});const t=await Promise.all((await tagNames(e)).map(read));return t.flatMap(({sha:e,descriptor:t})=>void 0===t?[]:[{sha:e,descriptor:t}])}
async function tagNames(e){const t=await (0,r.readdir)(e.tags).catch(e=>{if("ENOENT"===(0,a.$N)(e))return[];throw e});return t.filter(s.H).toSorted()}
async function writeIndex(e){const t=await listTags(e);const n=t.map(({sha:e,descriptor:t})=>({...t,annotations:{"org.opencontainers.image.ref.name":e}}));const r={schemaVersion:2,mediaType:o.Ib.index,manifests:n};await (0,a.fR)(e.index,`${JSON.stringify(r,void 0,2)}\n`);const i=t.map(({sha:e})=>e).join();if((await tagNames(e)).join()!==i)await writeIndex(e)}}),46481:((e,t,n)=>{
n.r(t);
n.d(t,{open:()=>local_open});
var r=n(51455);
var a=n(77339);
function bindAsk(e,t){return(n,r,o)=>(0,a.u)(t,o,n,t=>e(n,r,t))}
var o=n(19473);
var i=n(16501);
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
var d=n(40184);
var f=n(49714);
function createAgentClient(e,t){const r=socketPath(e);const a=(0,f.Ew)();let o;const start=()=>{o??=n.e(5787).then(n.bind(n,95787)).then(({takeOver:t})=>t(e,r)).finally(()=>o=void 0);return o};const ask=async(n,o,i)=>{for(;;)try{return await (0,f.T1)(r,a,n,o,i)}catch(r){i.throwIfAborted();if(!(r instanceof f.Yf||r instanceof f.DR))throw(0,d.g)(r,e.store);if(t)return absentAgent(e.state)(n,o,i);await start()}};return{ask,close:()=>a.destroy()}}
async function listTemplates(e,t){const n=await (0,r.readdir)(e.templates(t)).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});const a=n.map(e=>/^(\d+)\.json$/.exec(e)?.[1]).filter(e=>void 0!==e);return a.map(Number).toSorted((e,t)=>e-t)}
function createFleets(e,t,n){return{launch:(e,t)=>n("launch",e,t),describe:(e,t)=>n("describeFleet",{id:e},t),list:e=>n("listFleets",t,e),resize:(e,t,r)=>n("resize",{id:e,capacity:t},r),hold:(e,t)=>n("hold",{id:e},t),unhold:(e,t)=>n("unhold",{ids:e},t),retire:(e,t,r)=>n("retire",{id:e,at:t},r),retain:(e,t)=>n("retain",{id:e},t),remove:(e,t)=>n("removeFleet",{id:e},t),diagnose:(e,t)=>n("diagnose",{id:e},t),templates:()=>listTemplates(e,t),forget:(e,r)=>n("forget",{...t,releases:e},r)}}
var m=n(48185);
var h=n(2033);
var g=n(65164);
var w=n(61699);
var y=n(67328);
function createImages({folder:e,clock:t,outerEnvironment:r,inUse:o}){const i=(0,w.Lv)(e);const known=t=>t.catch(t=>{throw(0,d.g)(t,e)});return{find:(e,n)=>(0,a.u)(t,n,"finding an image",()=>known(find(i,e))),missing:(e,n)=>(0,a.u)(t,n,"looking for images",()=>known(missing(i,e))),build:(e,a,o)=>(0,m.l)(t,o,async t=>{const{buildImage:o}=await Promise.all([n.e(2085),n.e(6186)]).then(n.bind(n,96186));return known(o(i,{commit:e,options:a,outerEnvironment:r},t))}),prune:(e,r,s)=>(0,a.u)(t,s,"removing images",async e=>{const[{pruneImages:a},s]=await Promise.all([n.e(1481).then(n.bind(n,71481)),o(e)]);return known(a(i,new Set([...r,...s]),t.now()))})}}
async function find(e,t){const n=await (0,y.zW)(e,t);if(void 0===n)return;const r=await (0,h.dy)(e,n);return void 0===r?void 0:(0,g.d)(e,t,n.digest,r)}
async function missing(e,t){const n=await Promise.all(t.map(async t=>(0,w.Bc)(t)&&await (0,h.dy)(e,{digest:t})!==void 0));return new Set(t.filter((e,t)=>true!==n[t]))}
var p=n(73024);
var v=n(50636);
var b=n(28148);
function storedEntry(e,t){return{name:e,number:t,advice:"Restore the file from a backup, or remove it to forget the operation."}}
function entryName(e){return`${String(e).padStart(6,"0")}.json`}
function entryNumber(e){const t=Number(/^(\d{6,15})\.json$/.exec(e)?.[1]);return t>0&&entryName(t)===e?t:void 0}
function createLedger({folder:e,leaseMs:t,clock:n}){const fileOf=t=>l.join(e,entryName(t));const bounded=(t,r,o)=>(0,a.u)(n,t,`${r} the ledger ${e}`,()=>o().catch(t=>{throw(0,d.g)(t,e)}));const inTime=t=>()=>{if(n.now()>=t.deadline)throw(0,a.i)(`writing the ledger ${e}`)};return{leaseMs:t,callTimeoutMs:t/5,absenceHoldsMs:0,landsLateMs:t/10,now:t=>bounded(t,"reading the time of",()=>storeTime(e)),append:(e,t)=>bounded(t,`adding entry ${e.number} to`,async()=>{const n=await (0,i.x3)(fileOf(e.number),serialize(e),inTime(t));return"created"===n?"appended":"taken"}),get:(t,n)=>bounded(n,`reading entry ${t} of`,async()=>readEntry(e,entryName(t))),getWithNext:(t,n)=>bounded(n,`reading entry ${t} of`,async()=>({own:readEntry(e,entryName(t)),next:readEntry(e,entryName(t+1))})),update:(e,t)=>bounded(t,`writing entry ${e.number} of`,async()=>{await requireEntry(fileOf(e.number));await (0,i.fR)(fileOf(e.number),serialize(e),inTime(t))}),list:t=>bounded(t,"reading",()=>readEntries(e)),prune:(e,t)=>bounded(t,"pruning",async()=>{await Promise.all(e.map(e=>(0,r.rm)(fileOf(e),{force:true})))})}}
async function requireEntry(e){await (0,r.access)(e).catch(t=>{throw"ENOENT"===(0,i.$N)(t)?(0,b.Dj)(`ledger entry ${e}`):t})}
function serialize(e){return`${JSON.stringify(e,void 0,2)}\n`}
async function readEntries(e){const t=await (0,r.readdir)(e).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});return t.filter(e=>void 0!==entryNumber(e)).map(t=>readEntry(e,t)).filter(e=>void 0!==e).toSorted((e,t)=>e.operation.number-t.operation.number)}
function readEntry(e,t){const n=l.join(e,t);const r=storedEntry(n,entryNumber(t)??0);const a=openExisting(r);if(void 0===a)return;try{const e=(0,b.Q0)(r,()=>(0,v.qF)(readWhole(a)));return{operation:e,storedAt:(0,p.fstatSync)(a).mtimeMs}}finally{(0,p.closeSync)(a)}}
function openExisting(e){try{return(0,p.openSync)(e.name,p.constants.O_RDONLY|p.constants.O_NONBLOCK)}catch(n){const t=(0,i.$N)(n);if("ENOENT"===t)return;throw"ELOOP"===t||"ENXIO"===t?(0,b.qM)(e,n):n}}
const E=1048576;
function readWhole(e){const t=(0,p.fstatSync)(e);if(!t.isFile())throw new Error("it is not a file");if(t.size>E)throw new Error(`it has ${t.size} bytes`);return(0,p.readFileSync)(e,"utf8")}
async function storeTime(e){const t=l.join(e,".clock");await (0,r.writeFile)(t,".").catch(async n=>{if("ENOENT"!==(0,i.$N)(n))throw n;await (0,r.mkdir)(e,{recursive:true,mode:448});await (0,r.writeFile)(t,".")});return(await (0,r.stat)(t)).mtimeMs}
var O=n(77030);
var $=n(48161);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?l.join((0,$.homedir)(),t.slice(2)):l.resolve("/",t)}
function standardPath(){return[l.dirname(process.execPath),"/usr/local/bin","/usr/bin","/bin","/usr/sbin","/sbin"].join(":")}
const N=0x4000000;
async function preflight({platform:e},{environment:t,launches:n},r,a){const{store:o,listen:i}=e;const s=[storeProblems(o),listenProblems(i,r,a)];const c=n?[diskProblems(o),commandProblems(t),secretProblems(t)]:[];return{problems:(await Promise.all([...s,...c])).flat(),notices:[]}}
async function storeProblems(e){const t=await nearestExisting(e);const n=await refusal((0,r.access)(t,r.constants.W_OK|r.constants.X_OK));if(void 0===n)return[];return[{message:`The store ${e} cannot be written: ${(0,o.b)(n)}.`,advice:"Give the runner’s user the folder, or name another one with `local.store`."}]}
async function diskProblems(e){const{bavail:t,bsize:n}=await (0,r.statfs)(await nearestExisting(e));if(t*n>=N)return[];return[{message:`The disk that holds ${e} is nearly full: ${Math.floor(t*n/2**20)} MiB are free.`,advice:"Make room, lower `keep.history`, or put the store on another disk with `local.store`."}]}
async function nearestExisting(e){const t=await refusal((0,r.access)(e,r.constants.F_OK));return void 0===t||e===l.dirname(e)?e:nearestExisting(l.dirname(e))}
async function listenProblems(e,t,n){if(await t("isListening",{listen:e},n))return[];const r=await tryToListen(e);if(void 0===r)return[];const a="EADDRINUSE"===(0,i.$N)(r);return[{message:`The load balancer cannot listen on ${e}: ${a?"another program has this port":(0,o.b)(r)}.`,advice:a?"Stop that program, or choose another port with `local.listen`.":"Choose an address of this machine and a port that you may open (1024 and above), with `local.listen`."}]}
function tryToListen(e){const t=e.lastIndexOf(":");const n=e.slice(0,t).replace(/^\[|\]$/g,"");const r=(0,O.createServer)();return new Promise(a=>{r.once("error",a);r.listen({host:n,port:Number(e.slice(t+1))},()=>r.close(()=>a(void 0)))})}
async function commandProblems({run:e}){const[t=""]=e.command;const n=t.includes("/")&&!l.isAbsolute(t);if(n)return[];const a=l.isAbsolute(t)?[t]:standardPath().split(":").map(e=>l.join(e,t));const o=await Promise.all(a.map(e=>refusal((0,r.access)(e,r.constants.X_OK))));if(o.includes(void 0))return[];return[{message:`The command ${t} is not on this machine (looked in ${l.isAbsolute(t)?"that place":standardPath()}).`,advice:`Install it, or write ./${l.basename(t)} if it is a file of the image.`}]}
async function secretProblems({run:e}){const t=await Promise.all(Object.entries(e.secrets).map(async([e,t])=>{const n=secretFile(t);if(void 0===n)return{message:`The secret ${e} refers to ${t.replace(/:.*$/,":…")}, which the local platform does not know.`,advice:`Write \`${e}: "file:/absolute/path"\`.`};const a=await refusal((0,r.access)(n,r.constants.R_OK));return a&&{message:`The secret ${e} cannot be read from ${n}: ${(0,i.$N)(a)??(0,o.b)(a)}.`}}));return t.filter(e=>void 0!==e)}
function refusal(e){return e.then(()=>void 0,e=>e)}
const P="x-immutable-release";
const T=20;
const S=50;
const k=2e3;
function createRouter(e,t,n){const{listen:r,simulate:a}=e;return{capabilities:capabilitiesOf(e),createTargetGroup:(e,t)=>n("createTargetGroup",e,t),listTargetGroups:e=>n("listTargetGroups",t,e),removeTargetGroup:(e,t)=>n("removeTargetGroup",{id:e},t),targetHealth:(e,t)=>n("targetHealth",{id:e},t),async route(e){const r=await n("route",t,e);return r&&routeOf(r)},async createRoute(e,o,i){const{targetGroupsPerRoute:s}=a;const l=(0,c.randomUUID)();return routeOf(await n("createRoute",{...t,listen:r,match:e,weights:o,mostTargetGroups:s,requestId:l},i))},replaceWeights:(e,t,r)=>n("replaceWeights",{id:e,weights:t,lagMs:a.weightsLagMs,mostTargetGroups:a.targetGroupsPerRoute},r),removeRoute:e=>n("removeRoute",t,e),async openTrial(e,a,o){const i=(0,c.randomBytes)(16).toString("hex");const s={...a,headers:{...a.headers,[P]:i}};const l=`trial:${(0,c.randomUUID)()}`;await n("openTrial",{...t,id:l,listen:r,match:s,targetGroup:e},o);return{...addressOf(r,s),secrets:[i]}},closeTrials:e=>n("closeTrials",t,e),async figures(e,t,r){if("unknown"===a.figures)return"unknown";return n("figures",{targetGroup:e,since:t,lagMs:a.figuresLagMs},r)}}}
function capabilitiesOf({simulate:e}){const{weightsLagMs:t,figuresLagMs:n,targetGroupsPerRoute:r}=e;const a=0===t?T:t+S;return{settleMs:a,targetGroupsPerRoute:r,countsZero:true,figuresLagMs:n,unprovenWaitMs:k}}
function routeOf({id:e,listen:t,match:n,weights:r}){return{id:e,url:userUrl(t,n),probe:addressOf(t,n),weights:r,stickinessMs:0}}
function userUrl(e,{host:t,pathPrefix:n=""}){const{hostname:r,port:a}=reachable(e);return`http://${authority(t??r,a)}${n}`}
function addressOf(e,{host:t,headers:n}){const{hostname:r,port:a}=reachable(e);const o=void 0===t?{}:{host:authority(t.replace(/^\*\./,"any."),a)};return{url:`http://${authority(r,a)}`,headers:{...o,...n}}}
function authority(e,t){return"80"===t?e:`${e}:${t}`}
function reachable(e){const t=e.lastIndexOf(":");const[n,r]=[e.slice(0,t),e.slice(t+1)];const a={"0.0.0.0":"127.0.0.1","[::]":"[::1]","":"127.0.0.1"};return{hostname:a[n]??n,port:r}}
const j=6e4;
const local_open=async(e,t)=>{const n=storePaths(e.platform.store);const r=createAgentClient(n,t.readOnly);const a=bindAsk(r.ask,t.clock);const o={signal:new AbortController().signal,deadline:t.clock.now()+j};if(!t.readOnly)await a("hello",{},o);return forEnvironment({environment:e,options:t,paths:n,client:r,ask:a})};
function forEnvironment(e,t=e.environment.name){const{environment:n,options:r,paths:a,client:o,ask:i}=e;const{app:s,platform:c}=n;const l={app:s,environment:t};const u=createLedger({folder:a.ledger(l),leaseMs:c.leaseMs,clock:r.clock});return{images:createImages({folder:a.images(s),clock:r.clock,outerEnvironment:r.buildEnvironment,inUse:async e=>new Set(await o.ask("digestsInUse",{},e))}),fleets:createFleets(a,l,i),router:createRouter(c,l,i),ledger:r.readOnly?{...u,now:async()=>r.clock.now()}:u,pollMs:20,preflight:(e,t)=>preflight(n,e,i,t),alarms:async()=>[],environments:t=>environmentNames(e,t),forEnvironment:t=>forEnvironment(e,t.name),close:async()=>o.close()}}
async function environmentNames({environment:{app:e},paths:t,ask:n},a){const o=await (0,r.readdir)(t.ledgers(e)).catch(e=>{if("ENOENT"===(0,i.$N)(e))return[];throw e});return[...new Set([...o,...await n("environments",{app:e},a)])].toSorted()}}),40184:((e,t,n)=>{
n.d(t,{g:()=>storeError});
var r=n(19473);
var a=n(16501);
const o=new Set(["EACCES","EPERM","EROFS","ENOTDIR"]);
function isMkdirOnReadOnly(e){return"ENOENT"===(0,a.$N)(e)&&"mkdir"===e.syscall}
function storeError(e,t){const n=(0,a.$N)(e);if("ENOSPC"===n||"EDQUOT"===n)return new r.E(`The disk that holds ${t} is full (${n}).`,{code:"store-full",fault:"platform",cause:e,advice:"Make room, lower `keep.history`, or put the store on another disk with `local.store`; then run again."});if(o.has(n??"")||isMkdirOnReadOnly(e))return new r.E(`${t} cannot be written: ${(0,r.b)(e)}.`,{code:"store-not-writable",fault:"platform",cause:e,advice:"Give the runner’s user the folder, or name another one with `local.store`."});return e}}),49714:((e,t,n)=>{
n.d(t,{Yf:()=>s,DR:()=>c,Z$:()=>askToStop,T1:()=>call,Ew:()=>createConnections,$y:()=>whoServes});
var r=n(37067);
var a=n(16501);
var o=n(19473);
const i=1;
function unpackError({message:e,...t}){return new o.E(e,t)}
let s=class AgentUnreachable extends Error{};
let c=class OtherProtocol extends Error{};
function createConnections(){return new r.Agent({keepAlive:true})}
async function call(e,t,n,r,a){const o=`/${i}/${n}`;const{status:s,text:l}=await post({socket:e,agent:t,path:o,body:JSON.stringify(r),signal:a});switch(s){case 200:return JSON.parse(l);case 204:return;case 410:throw new c("the agent speaks another version");case 422:throw unpackError(JSON.parse(l));default:throw new Error(`The agent failed at ${n}, see its agent.log. ${l}`)}}
async function askToStop(e,t){await post({socket:e,agent:false,path:"/stop",body:"{}",signal:t})}
async function whoServes(e){try{const{pid:t}=await call(e,false,"hello",{},AbortSignal.timeout(2e3));return{who:"ours",pid:t}}catch(e){return{who:e instanceof c?"other":"nobody"}}}
function post({socket:e,agent:t,path:n,body:a,signal:o}){return new Promise((i,c)=>{const fail=e=>c(isUnreachable(e)?new s:e);const l={"content-length":Buffer.byteLength(a)};const u=(0,r.request)({socketPath:e,agent:t,method:"POST",path:n,headers:l,signal:o},e=>{let t="";e.setEncoding("utf8");e.on("data",e=>t+=e);e.on("end",()=>i({status:e.statusCode??0,text:t}));e.on("error",fail)});u.on("error",fail);u.on("close",()=>c(new s));u.end(a)})}
function isUnreachable(e){return["ENOENT","ECONNREFUSED","ECONNRESET","EPIPE"].includes((0,a.$N)(e)??"")}})};