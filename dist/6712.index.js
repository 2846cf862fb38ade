export const id=6712;export const ids=[6712];export const modules={96712:((e,t,o)=>{
o.r(t);
o.d(t,{openECR:()=>openECR});
var n=o(50967);
var r=o(27674);
var a=o(85039);
var s=o(80662);
var m=o(78408);
var i=o(51171);
var c=o(20944);
var d=o(97019);
const C={BatchDeleteImageCommand:n.w,BatchGetImageCommand:r.P,CreateRepositoryCommand:a.W,DescribeImagesCommand:s.j,DescribeRepositoriesCommand:m.p,GetAuthorizationTokenCommand:i.E};
function openECR(e){return(0,d.R)(new c.S(e),C)}}),97019:((e,t,o)=>{
o.d(t,{R:()=>withMethods});
function withMethods(e,t){const o=Object.entries(t).map(([t,o])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,n)=>e.send(new o(t),n)]);return Object.assign(e,Object.fromEntries(o))}})};