export const id=2182;export const ids=[2182];export const modules={72182:((r,o,t)=>{
t.r(o);
t.d(o,{post:()=>post});
var e=t(76760);
var a=t(82488);
var n=t(19473);
var s=t(7094);
var i=t(18111);
var c=t(16345);
var p=t(30825);
var d=t(54741);
var l=t(76434);
async function finish(r,o){const{ledger:t}=r.platform;const[e,a]=await Promise.all([t.get(o.number,(0,l.T1)(r)),t.get(o.number+1,(0,l.T1)(r))]);if(void 0===e||e.operation.owner!==o.owner)return false;if("done"===e.operation.phase||void 0!==a)return false;const n=(0,i.aC)(r,e.operation);try{await (0,l.PM)(r,"undo",async()=>(0,c.ZX)(r,n,await (0,p.lB)(r),e.operation));return true}finally{n.release();await (0,d.$s)(r)}}
var u=t(9009);
var f=t(60113);
var v=t(47801);
var w=t(32460);
var h=t(16945);
var m=t(53798);
async function post(r,o){const t=(0,a.Gu)(v.stateName);if(""===t)return 0;try{const{request:n,number:i,owner:c}=JSON.parse(t);const p=(0,u.d)(r);const d=(0,h.h)();const report=r=>{d(r);l.report(r)};const l=(0,f.ac)(r,p,report);const v=(0,f.Ar)();if(void 0!==v)l.resume(v);const m=await (0,w.i)({request:n,runner:p,environment:r,workspace:e.resolve(r["GITHUB_WORKSPACE"]||"."),report,signal:o,owner:c,clock:s.m,needsCommit:false,readOnly:false});if("nothing"in m)return 0;const{run:y}=m;l.about((0,f.et)(n,m));const b=await finish(y,{number:i,owner:c});if(void 0!==v)await l.conclude({error:wasStopped()},1e4);await y.platform.close();if(b)(0,a.lm)(`Operation ${i}, which this workflow had to stop, is undone or brought to its end.`);return 0}catch(r){(0,m.x)(r);return 1}}
function wasStopped(){return new n.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};