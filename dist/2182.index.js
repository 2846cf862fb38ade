export const id=2182;export const ids=[2182];export const modules={72182:((o,t,r)=>{
r.r(t);
r.d(t,{post:()=>post});
var n=r(82488);
var e=r(26799);
var a=r(19473);
var i=r(7094);
var s=r(18111);
var c=r(16345);
var d=r(56590);
var f=r(76434);
async function finish(o,t){const{ledger:r}=o.platform;const{own:n,next:e}=await r.getWithNext(t.number,(0,f.T1)(o));if(void 0===n||n.operation.owner!==t.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const a=(0,s.aC)(o,n.operation);try{await (0,f.PM)(o,"undo",async()=>(0,c.ZX)(o,a));return true}finally{a.release();await (0,d.$s)(o)}}
var p=r(9009);
var u=r(60113);
var v=r(56683);
var w=r(95274);
var l=r(16945);
var h=r(80397);
var m=r(53798);
async function post(o,t){const r=(0,n.Gu)(v.stateName);const a=(0,e.Qn)();if(""===r&&void 0===a)return 0;const s=(0,p.d)(o);const c=(0,h.T)();const d=(0,l.h)();const report=o=>{c.report(o);d(o);f.report(o)};const f=(0,u.ac)(o,s,report);const w=(0,u._M)(o,s,t);const m={runner:s,environment:o,repository:w,report,signal:t,clock:i.m,needsCommit:false,readOnly:false};const y=(0,u.Ar)();const x={announcer:f,untold:y,isAwaited:void 0!==y||void 0!==a};const b=""===r?void 0:await finishRun(JSON.parse(r),m,x);if(void 0!==a){const r={environment:o,runner:s,record:c.record(),report,signal:t};await (0,e.Vz)(a,b?.error,r)}return void 0===b?0:1}
async function finishRun({request:o,number:t,owner:r},e,{announcer:a,untold:i,isAwaited:s}){try{if(void 0!==i)a.resume(i);const c=await (0,w.i)({...e,request:o,owner:r});if("nothing"in c)return;const{run:f}=c;a.about((0,u.et)(o,c));const p=await finish(f,{number:t,owner:r});if(!p&&s)await (0,d.$s)(f);if(void 0!==i)await a.conclude({error:wasStopped()},1e4);await f.platform.close();if(p)(0,n.lm)(`Operation ${t}, which this workflow had to stop, is undone or brought to its end.`);return}catch(o){(0,m.x)(o);return{error:o}}}
function wasStopped(){return new a.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};