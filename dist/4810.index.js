export const id=4810;export const ids=[4810];export const modules={54810:((o,r,t)=>{
t.r(r);
t.d(r,{post:()=>post});
var e=t(82488);
var n=t(77934);
var a=t(29260);
var i=t(52007);
var s=t(45901);
var c=t(87567);
async function operationOf(o,{number:r,owner:t}){const e=await o.platform.ledger.get(r,(0,c.T1)(o));return e?.operation.owner===t?e.operation:void 0}
async function finish(o,r){const{ledger:t}=o.platform;const{own:e,next:n}=await t.getWithNext(r.number,(0,c.T1)(o));if(void 0===e||e.operation.owner!==r.owner)return false;if("done"===e.operation.phase||void 0!==n)return false;const u=(0,a.aC)(o,e.operation);try{await (0,c.PM)(o,"undo",async()=>(0,i.Z)(u));return true}finally{u.release();await (0,s.JE)(o)}}
var u=t(21769);
var d=t(66676);
var f=t(16945);
var v=t(80397);
var l=t(41041);
var p=t(53798);
var w=t(57164);
var m=t(73024);
var h=t(34540);
var y=t(63930);
var x=t(79932);
var b=t(48514);
var O=t(68847);
var g=t(41818);
var k=t(18637);
async function post(o,r){let t;try{t=leftByRun()}catch(o){(0,p.x)(o);return 1}const{interrupted:e,unanswered:n,untold:a,hasSummary:i}=t;if(void 0===e&&void 0===n&&i)return 0;const s=(0,u.d)(o);const c=(0,v.T)();const d=(0,f.h)();const report=o=>{c.report(o);d(o);l.report(o)};const l=(0,m.NT)(o,s,report);const h=(0,m._M)(o,s,r);const y={runner:s,environment:o,repository:h,report,signal:r,clock:k.m,needsCommit:false,readOnly:false};const x={notifier:l,untold:a,isAwaited:void 0!==a||void 0!==n||!i};const b=void 0===e?R:await finishRun(e,y,x);if(void 0!==n){const t={environment:o,runner:s,record:c.record(),report,signal:r};await (0,w.Vz)(n,b.failure?.error,t)}if(b.undone||!i)await summarizeStopped(c.record(),b,{environment:o,runner:s,request:e?.request});return void 0===b.failure?0:1}
function leftByRun(){const o=(0,x._C)(h.stateName,N);return{interrupted:o,unanswered:(0,w.Qn)(),untold:(0,m.Ar)(),hasSummary:(0,g.k2)()}}
async function summarizeStopped(o,{prepared:r,operation:t,failure:e},n){const a=await r?.rollbackOptions(o.now?.history??[])??d.oH;const{now:i}=o;const s=e??(0,b.Kj)(t,i?.environment??"",i?.live?.release);const c="ok"in s?{...o,before:void 0}:o;await (0,g.eh)((0,l.cN)(c,a),s,{...n,prepared:r,rollbackOptions:a,isHurried:false})}
const N=n._H3({request:x.Em,number:x.ai,owner:n.YjP(),commit:x.cd});
const R={prepared:void 0,undone:false,operation:void 0,failure:void 0};
async function finishRun({request:o,number:r,owner:t,commit:n},a,{notifier:i,untold:c,isAwaited:u}){let d;try{if(void 0!==c)i.resume(c);const f=await (0,y.i)({...a,request:o,owner:t,specOf:n});if("nothing"in f)return R;d=f;const{run:v}=d;i.about((0,O.e)(o,d));if(u)await (0,s.JE)(v);const l=await finish(v,{number:r,owner:t});const p=await operationOf(v,{number:r,owner:t});if(void 0!==c)await i.conclude({error:(0,b.ce)()},1e4);await d.close();if(l)(0,e.lm)(`Operation ${r}, which this workflow had to stop, is undone or brought to its end.`);return{prepared:d,undone:l,operation:p,failure:void 0}}catch(o){(0,p.x)(o);return{prepared:d,undone:false,operation:void 0,failure:{error:o}}}}})};