export const id=2075;export const ids=[2075];export const modules={12075:((e,t,a)=>{
a.r(t);
a.d(t,{openSSM:()=>openSSM});
var r=a(67394);
var n=a(29488);
var o=a(16766);
var s=a(24557);
var m=a(10415);
var c=a(90439);
var d=a(27850);
var i=a(63491);
const p={DeleteParametersCommand:r.l,DescribeParametersCommand:n.$,GetParameterCommand:o.l,GetParametersCommand:s.A,GetParametersByPathCommand:m.o,PutParameterCommand:c.i};
function openSSM(e){return(0,i.R)(new d.j(e),p)}}),63491:((e,t,a)=>{
a.d(t,{R:()=>withMethods});
function withMethods(e,t){const a=Object.entries(t).map(([t,a])=>{const r=t.slice(0,-7);const send=(t,n)=>{const o=new a(t);if(n?.attempts!==void 0)watch(o,r,n.attempts);return e.send(o,n)};return[`${r.charAt(0).toLowerCase()}${r.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(a))}
function watch({middlewareStack:e},t,a){const middleware=e=>r=>a.watch(t,()=>e(r));const r={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,r)}})};