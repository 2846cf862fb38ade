export const id=4810;export const ids=[4810];export const modules={54810:((r,t,o)=>{
o.r(t);
o.d(t,{post:()=>post});
var n=o(82488);
var e=o(77934);
var a=o(29260);
var i=o(52007);
var s=o(51711);
var c=o(87567);
async function finish(r,t){const{ledger:o}=r.platform;const{own:n,next:e}=await o.getWithNext(t.number,(0,c.T1)(r));if(void 0===n||n.operation.owner!==t.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const d=(0,a.aC)(r,n.operation);try{await (0,c.PM)(r,"undo",async()=>(0,i.Z)(d));return true}finally{d.release();await (0,s.JE)(r)}}
var d=o(25602);
var u=o(21769);
var f=o(16945);
var v=o(80397);
var p=o(53798);
var w=o(57164);
var l=o(18001);
var h=o(35938);
var m=o(37893);
var y=o(79932);
var x=o(68847);
var b=o(18637);
async function post(r,t){let o;try{o=leftByRun()}catch(r){(0,p.x)(r);return 1}const{interrupted:n,unanswered:e,untold:a}=o;if(void 0===n&&void 0===e)return 0;const i=(0,u.d)(r);const s=(0,v.T)();const c=(0,f.h)();const report=r=>{s.report(r);c(r);d.report(r)};const d=(0,l.NT)(r,i,report);const h=(0,l._M)(r,i,t);const m={runner:i,environment:r,repository:h,report,signal:t,clock:b.m,needsCommit:false,readOnly:false};const y={notifier:d,untold:a,isAwaited:void 0!==a||void 0!==e};const x=void 0===n?void 0:await finishRun(n,m,y);if(void 0!==e){const o={environment:r,runner:i,record:s.record(),report,signal:t};await (0,w.Vz)(e,x?.error,o)}return void 0===x?0:1}
function leftByRun(){const r=(0,y._C)(h.stateName,E);return{interrupted:r,unanswered:(0,w.Qn)(),untold:(0,l.Ar)()}}
const E=e._H3({request:y.Em,number:y.ai,owner:e.YjP()});
async function finishRun({request:r,number:t,owner:o},e,{notifier:a,untold:i,isAwaited:c}){try{if(void 0!==i)a.resume(i);const d=await (0,m.i)({...e,request:r,owner:o});if("nothing"in d)return;const{run:u}=d;a.about((0,x.e)(r,d));const f=await finish(u,{number:t,owner:o});if(!f&&c)await (0,s.JE)(u);if(void 0!==i)await a.conclude({error:wasStopped()},1e4);await u.platform.close();if(f)(0,n.lm)(`Operation ${t}, which this workflow had to stop, is undone or brought to its end.`);return}catch(r){(0,p.x)(r);return{error:r}}}
function wasStopped(){return new d.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};