export const id=4810;export const ids=[4810];export const modules={54810:((r,t,o)=>{
o.r(t);
o.d(t,{post:()=>post});
var n=o(82488);
var e=o(77934);
var a=o(29260);
var i=o(52007);
var s=o(51711);
var c=o(87567);
async function finish(r,t){const{ledger:o}=r.platform;const{own:n,next:e}=await o.getWithNext(t.number,(0,c.T1)(r));if(void 0===n||n.operation.owner!==t.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const u=(0,a.aC)(r,n.operation);try{await (0,c.PM)(r,"undo",async()=>(0,i.Z)(u));return true}finally{u.release();await (0,s.JE)(r)}}
var u=o(21769);
var d=o(16945);
var v=o(80397);
var f=o(53798);
var l=o(57164);
var p=o(18001);
var w=o(80929);
var h=o(20322);
var m=o(79932);
var y=o(48514);
var x=o(68847);
var b=o(18637);
async function post(r,t){let o;try{o=leftByRun()}catch(r){(0,f.x)(r);return 1}const{interrupted:n,unanswered:e,untold:a}=o;if(void 0===n&&void 0===e)return 0;const i=(0,u.d)(r);const s=(0,v.T)();const c=(0,d.h)();const report=r=>{s.report(r);c(r);w.report(r)};const w=(0,p.NT)(r,i,report);const h=(0,p._M)(r,i,t);const m={runner:i,environment:r,repository:h,report,signal:t,clock:b.m,needsCommit:false,readOnly:false};const y={notifier:w,untold:a,isAwaited:void 0!==a||void 0!==e};const x=void 0===n?void 0:await finishRun(n,m,y);if(void 0!==e){const o={environment:r,runner:i,record:s.record(),report,signal:t};await (0,l.Vz)(e,x?.error,o)}return void 0===x?0:1}
function leftByRun(){const r=(0,m._C)(w.stateName,R);return{interrupted:r,unanswered:(0,l.Qn)(),untold:(0,p.Ar)()}}
const R=e._H3({request:m.Em,number:m.ai,owner:e.YjP()});
async function finishRun({request:r,number:t,owner:o},e,{notifier:a,untold:i,isAwaited:c}){try{if(void 0!==i)a.resume(i);const u=await (0,h.i)({...e,request:r,owner:o});if("nothing"in u)return;const{run:d}=u;a.about((0,x.e)(r,u));const v=await finish(d,{number:t,owner:o});if(!v&&c)await (0,s.JE)(d);if(void 0!==i)await a.conclude({error:(0,y.c)()},1e4);await u.close();if(v)(0,n.lm)(`Operation ${t}, which this workflow had to stop, is undone or brought to its end.`);return}catch(r){(0,f.x)(r);return{error:r}}}})};