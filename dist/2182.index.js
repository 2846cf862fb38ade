export const id=2182;export const ids=[2182];export const modules={72182:((t,o,r)=>{
r.r(o);
r.d(o,{post:()=>post});
var e=r(82488);
var a=r(19473);
var n=r(7094);
var s=r(18111);
var i=r(16345);
var c=r(30825);
var p=r(7351);
var d=r(76434);
async function finish(t,o){const{ledger:r}=t.platform;const[e,a]=await Promise.all([r.get(o.number,(0,d.T1)(t)),r.get(o.number+1,(0,d.T1)(t))]);if(void 0===e||e.operation.owner!==o.owner)return false;if("done"===e.operation.phase||void 0!==a)return false;const n=(0,s.aC)(t,e.operation);try{await (0,d.PM)(t,"undo",async()=>(0,i.ZX)(t,n,await (0,c.lB)(t),e.operation));return true}finally{n.release();await (0,p.$s)(t)}}
var u=r(9009);
var f=r(60113);
var l=r(71666);
var w=r(32460);
var v=r(16945);
var h=r(53798);
async function post(t,o){const r=(0,e.Gu)(l.stateName);if(""===r)return 0;try{const{request:a,number:s,owner:i}=JSON.parse(r);const c=(0,u.d)(t);const p=(0,v.h)();const report=t=>{p(t);d.report(t)};const d=(0,f.ac)(t,c,report);const l=(0,f.Ar)();if(void 0!==l)d.resume(l);const h=await (0,w.i)({request:a,runner:c,environment:t,report,signal:o,owner:i,clock:n.m,needsCommit:false,readOnly:false});if("nothing"in h)return 0;const{run:m}=h;d.about((0,f.et)(a,h));const y=await finish(m,{number:s,owner:i});await m.platform.close();if(void 0!==l)await d.conclude({error:wasStopped()},1e4);if(y)(0,e.lm)(`Operation ${s}, which this workflow had to stop, is undone or brought to its end.`);return 0}catch(t){(0,h.x)(t);return 1}}
function wasStopped(){return new a.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};