export const id=6441;export const ids=[6441];export const modules={16441:((e,t,o)=>{
o.r(t);
o.d(t,{openECR:()=>openECR});
var n=o(63706);
var r=o(64889);
var a=o(40690);
var s=o(36075);
var m=o(55589);
var i=o(53376);
var c=o(99013);
var d=o(24896);
const C={BatchDeleteImageCommand:n.w,BatchGetImageCommand:r.P,CreateRepositoryCommand:a.W,DescribeImagesCommand:s.j,DescribeRepositoriesCommand:m.p,GetAuthorizationTokenCommand:i.E};
function openECR(e){return(0,d.R)(new c.S(e),C)}}),24896:((e,t,o)=>{
o.d(t,{R:()=>withMethods});
function withMethods(e,t){const o=Object.entries(t).map(([t,o])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,n)=>e.send(new o(t),n)]);return Object.assign(e,Object.fromEntries(o))}})};