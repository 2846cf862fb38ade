export const id=2182;export const ids=[2182];export const modules={72182:((t,r,o)=>{
o.r(r);
o.d(r,{post:()=>post});
var n=o(82488);
var e=o(77934);
var a=o(26799);
var i=o(19473);
var s=o(7094);
var c=o(18111);
var d=o(16345);
var u=o(56590);
var f=o(76434);
async function finish(t,r){const{ledger:o}=t.platform;const{own:n,next:e}=await o.getWithNext(r.number,(0,f.T1)(t));if(void 0===n||n.operation.owner!==r.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const a=(0,c.aC)(t,n.operation);try{await (0,f.PM)(t,"undo",async()=>(0,d.ZX)(t,a));return true}finally{a.release();await (0,u.$s)(t)}}
var v=o(9009);
var p=o(60113);
var w=o(35382);
var l=o(95274);
var h=o(16945);
var m=o(80397);
var y=o(53798);
var x=o(16939);
async function post(t,r){let o;try{o=leftByRun()}catch(t){(0,y.x)(t);return 1}const{interrupted:n,unanswered:e,untold:i}=o;if(void 0===n&&void 0===e)return 0;const c=(0,v.d)(t);const d=(0,m.T)();const u=(0,h.h)();const report=t=>{d.report(t);u(t);f.report(t)};const f=(0,p.ac)(t,c,report);const w=(0,p._M)(t,c,r);const l={runner:c,environment:t,repository:w,report,signal:r,clock:s.m,needsCommit:false,readOnly:false};const x={announcer:f,untold:i,isAwaited:void 0!==i||void 0!==e};const b=void 0===n?void 0:await finishRun(n,l,x);if(void 0!==e){const o={environment:t,runner:c,record:d.record(),report,signal:r};await (0,a.Vz)(e,b?.error,o)}return void 0===b?0:1}
function leftByRun(){const t=(0,x._C)(w.stateName,b);return{interrupted:t,unanswered:(0,a.Qn)(),untold:(0,p.Ar)()}}
const b=e._H3({request:x.Em,number:x.ai,owner:e.YjP()});
async function finishRun({request:t,number:r,owner:o},e,{announcer:a,untold:i,isAwaited:s}){try{if(void 0!==i)a.resume(i);const c=await (0,l.i)({...e,request:t,owner:o});if("nothing"in c)return;const{run:d}=c;a.about((0,p.et)(t,c));const f=await finish(d,{number:r,owner:o});if(!f&&s)await (0,u.$s)(d);if(void 0!==i)await a.conclude({error:wasStopped()},1e4);await d.platform.close();if(f)(0,n.lm)(`Operation ${r}, which this workflow had to stop, is undone or brought to its end.`);return}catch(t){(0,y.x)(t);return{error:t}}}
function wasStopped(){return new i.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};