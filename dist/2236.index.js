export const id=2236;export const ids=[2236];export const modules={82236:((e,t,a)=>{
a.r(t);
a.d(t,{openSSM:()=>openSSM});
var r=a(36381);
var n=a(97739);
var o=a(82117);
var s=a(96320);
var m=a(52918);
var c=a(33544);
var d=a(7768);
var i=a(79702);
const p={DeleteParametersCommand:r.l,DescribeParametersCommand:n.$,GetParameterCommand:o.l,GetParametersCommand:s.A,GetParametersByPathCommand:m.o,PutParameterCommand:c.i};
function openSSM(e){return(0,i.R)(new d.j(e),p)}}),79702:((e,t,a)=>{
a.d(t,{R:()=>withMethods});
function withMethods(e,t){const a=Object.entries(t).map(([t,a])=>{const r=t.slice(0,-7);const send=(t,n)=>{const o=new a(t);if(n?.attempts!==void 0)watch(o,r,n.attempts);return e.send(o,n)};return[`${r.charAt(0).toLowerCase()}${r.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(a))}
function watch({middlewareStack:e},t,a){const middleware=e=>r=>a.watch(t,()=>e(r));const r={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,r)}})};