export const id=4810;export const ids=[4810];export const modules={54810:((r,o,t)=>{
t.r(o);
t.d(o,{post:()=>post});
var e=t(82488);
var n=t(77934);
var a=t(29260);
var i=t(52007);
var s=t(99530);
var c=t(87567);
async function finish(r,o){const{ledger:t}=r.platform;const{own:e,next:n}=await t.getWithNext(o.number,(0,c.T1)(r));if(void 0===e||e.operation.owner!==o.owner)return false;if("done"===e.operation.phase||void 0!==n)return false;const u=(0,a.aC)(r,e.operation);try{await (0,c.PM)(r,"undo",async()=>(0,i.Z)(u));return true}finally{u.release();await (0,s.JE)(r)}}
var u=t(21769);
var d=t(66676);
var f=t(16945);
var v=t(80397);
var l=t(41041);
var p=t(53798);
var w=t(57164);
var m=t(54601);
var h=t(34540);
var y=t(20322);
var x=t(79932);
var b=t(48514);
var k=t(68847);
var N=t(41818);
var O=t(18637);
async function post(r,o){let t;try{t=leftByRun()}catch(r){(0,p.x)(r);return 1}const{interrupted:e,unanswered:n,untold:a,hasSummary:i}=t;if(void 0===e&&void 0===n&&i)return 0;const s=(0,u.d)(r);const c=(0,v.T)();const d=(0,f.h)();const report=r=>{c.report(r);d(r);l.report(r)};const l=(0,m.NT)(r,s,report);const h=(0,m._M)(r,s,o);const y={runner:s,environment:r,repository:h,report,signal:o,clock:O.m,needsCommit:false,readOnly:false};const x={notifier:l,untold:a,isAwaited:void 0!==a||void 0!==n||!i};const b=void 0===e?g:await finishRun(e,y,x);if(void 0!==n){const t={environment:r,runner:s,record:c.record(),report,signal:o};await (0,w.Vz)(n,b.failure?.error,t)}if(b.undone||!i)await summarizeStopped(c.record(),b,{environment:r,runner:s,request:e?.request});return void 0===b.failure?0:1}
function leftByRun(){const r=(0,x._C)(h.stateName,R);return{interrupted:r,unanswered:(0,w.Qn)(),untold:(0,m.Ar)(),hasSummary:(0,N.k2)()}}
async function summarizeStopped(r,{prepared:o,failure:t},e){const n=await o?.rollbackOptions(r.now?.history??[])??d.oH;const a={error:void 0===t?(0,b.c)():t.error};await (0,N.eh)((0,l.cN)(r,n),a,{...e,prepared:o,rollbackOptions:n,isHurried:false})}
const R=n._H3({request:x.Em,number:x.ai,owner:n.YjP(),commit:x.cd});
const g={prepared:void 0,undone:false,failure:void 0};
async function finishRun({request:r,number:o,owner:t,commit:n},a,{notifier:i,untold:c,isAwaited:u}){let d;try{if(void 0!==c)i.resume(c);const f=await (0,y.i)({...a,request:r,owner:t,specOf:n});if("nothing"in f)return g;d=f;const{run:v}=d;i.about((0,k.e)(r,d));if(u)await (0,s.JE)(v);const l=await finish(v,{number:o,owner:t});if(void 0!==c)await i.conclude({error:(0,b.c)()},1e4);await d.close();if(l)(0,e.lm)(`Operation ${o}, which this workflow had to stop, is undone or brought to its end.`);return{prepared:d,undone:l,failure:void 0}}catch(r){(0,p.x)(r);return{prepared:d,undone:false,failure:{error:r}}}}})};