export const id=6671;export const ids=[6671];export const modules={86671:((e,t,n)=>{
n.r(t);
n.d(t,{openIAM:()=>openIAM});
var o=n(98470);
var r=n(75936);
var s=n(23936);
var c=n(97019);
const i={GetInstanceProfileCommand:o.Q,SimulatePrincipalPolicyCommand:r.k};
function openIAM(e){return(0,c.R)(new s.h(e),i)}}),97019:((e,t,n)=>{
n.d(t,{R:()=>withMethods});
function withMethods(e,t){const n=Object.entries(t).map(([t,n])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,o)=>e.send(new n(t),o)]);return Object.assign(e,Object.fromEntries(n))}})};