export const id=3568;export const ids=[3568];export const modules={53568:((e,t,n)=>{
n.r(t);
n.d(t,{openECR:()=>openECR});
var o=n(63706);
var a=n(64889);
var r=n(40690);
var s=n(36075);
var i=n(55589);
var c=n(53376);
var m=n(99013);
var d=n(63491);
const p={BatchDeleteImageCommand:o.w,BatchGetImageCommand:a.P,CreateRepositoryCommand:r.W,DescribeImagesCommand:s.j,DescribeRepositoriesCommand:i.p,GetAuthorizationTokenCommand:c.E};
function openECR(e){return(0,d.R)(new m.S(e),p)}}),63491:((e,t,n)=>{
n.d(t,{R:()=>withMethods});
function withMethods(e,t){const n=Object.entries(t).map(([t,n])=>{const o=t.slice(0,-7);const send=(t,a)=>{const r=new n(t);if(a?.attempts!==void 0)watch(r,o,a.attempts);return e.send(r,a)};return[`${o.charAt(0).toLowerCase()}${o.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(n))}
function watch({middlewareStack:e},t,n){const middleware=e=>o=>n.watch(t,()=>e(o));const o={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,o)}})};