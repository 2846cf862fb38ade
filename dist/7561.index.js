export const id=7561;export const ids=[7561];export const modules={7561:((o,t,r)=>{
r.r(t);
r.d(t,{post:()=>post});
var n=r(75677);
var e=r(62422);
var a=r(13492);
var i=r(11665);
var s=r(48378);
var c=r(61318);
var d=r(83380);
var p=r(75978);
var f=r(13319);
async function finish(o,t){const{ledger:r}=o.platform;const[n,e]=await Promise.all([r.get(t.number,(0,f.T1)(o)),r.get(t.number+1,(0,f.T1)(o))]);if(void 0===n||n.operation.owner!==t.owner)return false;if("done"===n.operation.phase||void 0!==e)return false;const a=(0,s.aC)(o,n.operation);try{await (0,f.PM)(o,"undo",async()=>(0,c.ZX)(o,a,await (0,d.lB)(o),n.operation));return true}finally{a.release();await (0,p.$s)(o)}}
var u=r(99624);
var v=r(45145);
var w=r(45743);
var l=r(18046);
var h=r(68476);
var m=r(74922);
var y=r(6809);
async function post(o,t){const r=(0,n.Gu)(w.stateName);const a=(0,e.Qn)();if(""===r&&void 0===a)return 0;const s=(0,u.d)(o);const c=(0,m.T)();const d=(0,h.h)();const report=o=>{c.report(o);d(o);p.report(o)};const p=(0,v.ac)(o,s,report);const f=(0,v._M)(o,s,t);const l={runner:s,environment:o,repository:f,report,signal:t,clock:i.m,needsCommit:false,readOnly:false};const y=(0,v.Ar)();const b={announcer:p,untold:y,isAwaited:void 0!==y||void 0!==a};const g=""===r?void 0:await finishRun(JSON.parse(r),l,b);if(void 0!==a){const r={environment:o,runner:s,record:c.record(),report,signal:t};await (0,e.Vz)(a,g?.error,r)}return void 0===g?0:1}
async function finishRun({request:o,number:t,owner:r},e,{announcer:a,untold:i,isAwaited:s}){try{if(void 0!==i)a.resume(i);const c=await (0,l.i)({...e,request:o,owner:r});if("nothing"in c)return;const{run:d}=c;a.about((0,v.et)(o,c));const f=await finish(d,{number:t,owner:r});if(!f&&s)await (0,p.$s)(d);if(void 0!==i)await a.conclude({error:wasStopped()},1e4);await d.platform.close();if(f)(0,n.lm)(`Operation ${t}, which this workflow had to stop, is undone or brought to its end.`);return}catch(o){(0,y.x)(o);return{error:o}}}
function wasStopped(){return new a.E("The workflow was stopped before the run came to its end.",{code:"cancelled"})}})};