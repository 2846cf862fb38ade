export const id=1879;export const ids=[1879];export const modules={11879:((t,e,n)=>{
n.r(e);
n.d(e,{openIAM:()=>openIAM});
var o=n(66111);
var s=n(34431);
var r=n(54826);
var c=n(63491);
const i={GetInstanceProfileCommand:o.Q,SimulatePrincipalPolicyCommand:s.k};
function openIAM(t){return(0,c.R)(new r.h(t),i)}}),63491:((t,e,n)=>{
n.d(e,{R:()=>withMethods});
function withMethods(t,e){const n=Object.entries(e).map(([e,n])=>{const o=e.slice(0,-7);const send=(e,s)=>{const r=new n(e);if(s?.attempts!==void 0)watch(r,o,s.attempts);return t.send(r,s)};return[`${o.charAt(0).toLowerCase()}${o.slice(1)}`,send]});return Object.assign(t,Object.fromEntries(n))}
function watch({middlewareStack:t},e,n){const middleware=t=>o=>n.watch(e,()=>t(o));const o={step:"finalizeRequest",priority:"low",name:"attempts"};t.add(middleware,o)}})};