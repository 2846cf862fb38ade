export const id=7207;export const ids=[7207];export const modules={29588:((e,t,n)=>{
n.r(t);
n.d(t,{openECR:()=>openECR});
var o=n(22269);
var a=n(47688);
var r=n(41517);
var s=n(97376);
var i=n(71122);
var c=n(24989);
var m=n(10945);
var d=n(79702);
const p={BatchDeleteImageCommand:o.w,BatchGetImageCommand:a.P,CreateRepositoryCommand:r.W,DescribeImagesCommand:s.j,DescribeRepositoriesCommand:i.p,GetAuthorizationTokenCommand:c.E};
function openECR(e){return(0,d.R)(new m.S(e),p)}}),79702:((e,t,n)=>{
n.d(t,{R:()=>withMethods});
function withMethods(e,t){const n=Object.entries(t).map(([t,n])=>{const o=t.slice(0,-7);const send=(t,a)=>{const r=new n(t);if(a?.attempts!==void 0)watch(r,o,a.attempts);return e.send(r,a)};return[`${o.charAt(0).toLowerCase()}${o.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(n))}
function watch({middlewareStack:e},t,n){const middleware=e=>o=>n.watch(t,()=>e(o));const o={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,o)}})};