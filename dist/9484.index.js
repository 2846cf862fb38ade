export const id=9484;export const ids=[9484];export const modules={39484:((t,e,n)=>{
n.r(e);
n.d(e,{openIAM:()=>openIAM});
var o=n(68864);
var s=n(49758);
var r=n(69080);
var c=n(79702);
const i={GetInstanceProfileCommand:o.Q,SimulatePrincipalPolicyCommand:s.k};
function openIAM(t){return(0,c.R)(new r.h(t),i)}}),79702:((t,e,n)=>{
n.d(e,{R:()=>withMethods});
function withMethods(t,e){const n=Object.entries(e).map(([e,n])=>{const o=e.slice(0,-7);const send=(e,s)=>{const r=new n(e);if(s?.attempts!==void 0)watch(r,o,s.attempts);return t.send(r,s)};return[`${o.charAt(0).toLowerCase()}${o.slice(1)}`,send]});return Object.assign(t,Object.fromEntries(n))}
function watch({middlewareStack:t},e,n){const middleware=t=>o=>n.watch(e,()=>t(o));const o={step:"finalizeRequest",priority:"low",name:"attempts"};t.add(middleware,o)}})};