export const id=4810;export const ids=[4810];export const modules={54810:((t,r,a)=>{
a.r(r);
a.d(r,{post:()=>post});
var e=a(74962);
var o=a(77934);
var i=a(29260);
var n=a(52007);
var s=a(72276);
var c=a(87567);
async function operationOf(t,{number:r,owner:a}){const e=await t.platform.ledger.get(r,(0,c.T1)(t));return e?.operation.owner===a?e.operation:void 0}
async function finish(t,r){const{ledger:a}=t.platform;const{own:e,next:o}=await a.getWithNext(r.number,(0,c.T1)(t));if(void 0===e||e.operation.owner!==r.owner)return false;if("done"===e.operation.phase||void 0!==o)return false;const d=(0,i.aC)(t,e.operation);try{await (0,c.PM)(t,"undo",async()=>(0,n.Z)(d));return true}finally{d.release();await (0,s.JE)(t)}}
var d=a(21769);
var u=a(66676);
var f=a(17900);
var l=a(80397);
var v=a(41041);
var p=a(53798);
var m=a(40923);
var w=a(57164);
var y=a(27717);
var h=a(50643);
var k=a(34540);
var F=a(63930);
var g=a(79932);
var P=a(48514);
var T=a(68847);
var W=a(41818);
var b=a(18637);
async function post(t,r){await (0,m._)();const a=await finishStopped(t,r);if((0,y.Xm)())await (0,y.cO)(t,(0,f.h)(),r);return a}
async function finishStopped(t,r){let a;try{a=leftByRun()}catch(t){(0,p.x)(t);return 1}const{interrupted:e,unanswered:o,untold:i,hasSummary:n}=a;if(void 0===e&&void 0===o&&n)return 0;const s=(0,d.d)(t);const c=(0,l.T)();const u=(0,f.h)();const report=t=>{c.report(t);u(t);v.report(t)};const v=(0,h.NT)(t,s,report);const m=(0,h._M)(t,s,r);const y={runner:s,environment:t,repository:m,report,signal:r,clock:b.m,needsCommit:false,readOnly:false};const k={notifier:v,untold:i,isAwaited:void 0!==i||void 0!==o||!n};const F=void 0===e?x:await finishRun(e,y,k);if(void 0!==o){const a={environment:t,runner:s,record:c.record(),report,signal:r};await (0,w.Vz)(o,F.failure?.error,a)}if(F.undone||!n)await summarizeStopped(c.record(),F,{environment:t,runner:s,request:e?.request});return void 0===F.failure?0:1}
function leftByRun(){const t=(0,g._C)(k.stateName,j);return{interrupted:t,unanswered:(0,w.Qn)(),untold:(0,h.Ar)(),hasSummary:(0,W.k2)()}}
async function summarizeStopped(t,{prepared:r,operation:a,failure:e},o){const i=await r?.rollbackOptions(t.now?.history??[])??u.oH;const{now:n}=t;const s=e??(0,P.Kj)(a,n?.environment??"",n?.live?.release);const c="ok"in s?{...t,before:void 0}:t;await (0,W.eh)((0,v.cN)(c,i),s,{...o,prepared:r,rollbackOptions:i,isHurried:false})}
const j=o._H3({request:g.Em,number:g.ai,owner:o.YjP(),commit:g.cd});
const x={prepared:void 0,undone:false,operation:void 0,failure:void 0};
async function finishRun({request:t,number:r,owner:a,commit:o},i,{notifier:n,untold:c,isAwaited:d}){let u;try{if(void 0!==c)n.resume(c);const f=await (0,F.i)({...i,request:t,owner:a,specOf:o});if("nothing"in f)return x;u=f;const{run:l}=u;n.about((0,T.e)(t,u));if(d)await (0,s.JE)(l);const v=await finish(l,{number:r,owner:a});const p=await operationOf(l,{number:r,owner:a});if(void 0!==c)await n.conclude({error:(0,P.ce)()},1e4);await u.close();if(v)(0,e.lm)(`Operation ${r}, which this workflow had to stop, is undone or brought to its end.`);return{prepared:u,undone:v,operation:p,failure:void 0}}catch(t){(0,p.x)(t);return{prepared:u,undone:false,operation:void 0,failure:{error:t}}}}}),25783:((t,r,a)=>{
a.d(r,{d:()=>removeTree});
var e=a(51455);
var o=a(76760);
async function removeTree(t){try{await (0,e.rm)(t,{recursive:true,force:true})}catch(r){if(!(r instanceof Error&&"code"in r&&("EACCES"===r.code||"EPERM"===r.code)))throw r;await makeFoldersWritable(t);await (0,e.rm)(t,{recursive:true,force:true})}}
async function makeFoldersWritable(t){await (0,e.chmod)(t,448);const r=await (0,e.readdir)(t,{withFileTypes:true});const a=r.filter(t=>t.isDirectory());await Promise.all(a.map(({name:r})=>makeFoldersWritable(o.join(t,r))))}}),40923:((t,r,a)=>{
a.d(r,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var e=a(51455);
var o=a(48161);
var i=a(76760);
var n=a(77934);
var s=a(37036);
var c=a(31421);
var d=a(73024);
var u=a(57975);
async function identify(t){const r="linux"===process.platform?startTimeFromProc(t):await startTimeFromPs(t);return void 0===r?void 0:{pid:t,startedAt:r}}
async function isRunning({pid:t,startedAt:r}){return(await identify(t))?.startedAt===r}
function startTimeFromProc(t){const[r,...a]=statFields(t)??[];return void 0===r||"Z"===r||"X"===r?void 0:a[18]}
function statFields(t){try{const r=(0,d.readFileSync)(`/proc/${t}/stat`,"utf8");return r.slice(r.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(t){try{const{stdout:r}=await (0,u.promisify)(c.execFile)("ps",["-o","stat=,lstart=","-p",String(t)]);const[a="",...e]=r.trim().split(/\s+/);return""===a||a.startsWith("Z")?void 0:e.join(" ")}catch{return}}
var f=a(25783);
const l="immutable-deploy-work-";
const v="owner";
const p=n.Ikc({pid:n.aig(),startedAt:n.YjP(),namespace:n.YjP()});
async function inWorkFolder(t){await removeDeadWork();const r=await (0,e.mkdtemp)(i.join((0,o.tmpdir)(),l));try{const a={...await identify(process.pid),namespace:await namespace()};await (0,e.writeFile)(i.join(r,v),JSON.stringify(a));return await t(r)}finally{await (0,f.d)(r)}}
async function removeDeadWork(){const t=await (0,e.readdir)((0,o.tmpdir)()).catch(()=>[]);const r=t.filter(t=>t.startsWith(l)).map(t=>i.join((0,o.tmpdir)(),t));await Promise.all(r.map(t=>removeIfDead(t).catch(()=>void 0)))}
async function removeIfDead(t){const{uid:r}=await (0,e.lstat)(t);if(r!==process.getuid?.())return;const a=(0,s.EB)(p,await (0,e.readFile)(i.join(t,v),"utf8"));if(a.namespace!==await namespace()||await isRunning(a))return;await (0,f.d)(t)}
async function namespace(){return(0,e.readlink)("/proc/self/ns/pid").catch(()=>"")}})};