export const id=4810;export const ids=[4810];export const modules={54810:((r,t,o)=>{
o.r(t);
o.d(t,{post:()=>post});
var n=o(82488);
var e=o(77934);
var a=o(57164);
var i=o(25602);
var s=o(18637);
var c=o(40085);
var d=o(52007);
var u=o(71405);
var f=o(87567);
async function finish(r,t){const{ledger:o}=r.platform;const{own:n,next:e}=await o.getWithNext(t.number,(0,f.T1)(r));if(void 0===n||n.operation.owner!==t.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const a=(0,c.aC)(r,n.operation);try{await (0,f.PM)(r,"undo",async()=>(0,d.ZX)(r,a));return true}finally{a.release();await (0,u.$s)(r)}}
var v=o(21769);
var p=o(34403);
var w=o(68847);
var l=o(89798);
var h=o(37893);
var m=o(16945);
var y=o(80397);
var x=o(53798);
var b=o(79932);
async function post(r,t){let o;try{o=leftByRun()}catch(r){(0,x.x)(r);return 1}const{interrupted:n,unanswered:e,untold:i}=o;if(void 0===n&&void 0===e)return 0;const c=(0,v.d)(r);const d=(0,y.T)();const u=(0,m.h)();const report=r=>{d.report(r);u(r);f.report(r)};const f=(0,p.ac)(r,c,report);const w=(0,p._M)(r,c,t);const l={runner:c,environment:r,repository:w,report,signal:t,clock:s.m,needsCommit:false,readOnly:false};const h={announcer:f,untold:i,isAwaited:void 0!==i||void 0!==e};const b=void 0===n?void 0:await finishRun(n,l,h);if(void 0!==e){const o={environment:r,runner:c,record:d.record(),report,signal:t};await (0,a.Vz)(e,b?.error,o)}return void 0===b?0:1}
function leftByRun(){const r=(0,b._C)(l.stateName,R);return{interrupted:r,unanswered:(0,a.Qn)(),untold:(0,p.Ar)()}}
const R=e._H3({request:b.Em,number:b.ai,owner:e.YjP()});
async function finishRun({request:r,number:t,owner:o},e,{announcer:a,untold:i,isAwaited:s}){try{if(void 0!==i)a.resume(i);const c=await (0,h.i)({...e,request:r,owner:o});if("nothing"in c)return;const{run:d}=c;a.about((0,w.e)(r,c));const f=await finish(d,{number:t,owner:o});if(!f&&s)await (0,u.$s)(d);if(void 0!==i)await a.conclude({error:wasStopped()},1e4);await d.platform.close();if(f)(0,n.lm)(`Operation ${t}, which this workflow had to stop, is undone or brought to its end.`);return}catch(r){(0,x.x)(r);return{error:r}}}
function wasStopped(){return new i.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};