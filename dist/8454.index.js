export const id=8454;export const ids=[8454];export const modules={68454:((e,t,n)=>{
n.r(t);
n.d(t,{openIAM:()=>openIAM});
var o=n(66111);
var r=n(34431);
var s=n(54826);
var c=n(24896);
const i={GetInstanceProfileCommand:o.Q,SimulatePrincipalPolicyCommand:r.k};
function openIAM(e){return(0,c.R)(new s.h(e),i)}}),24896:((e,t,n)=>{
n.d(t,{R:()=>withMethods});
function withMethods(e,t){const n=Object.entries(t).map(([t,n])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,o)=>e.send(new n(t),o)]);return Object.assign(e,Object.fromEntries(n))}})};