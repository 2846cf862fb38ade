export const id=8979;export const ids=[8979];export const modules={78979:((e,t,r)=>{
r.r(t);
r.d(t,{openSSM:()=>openSSM});
var a=r(19327);
var n=r(68453);
var o=r(96711);
var m=r(47426);
var s=r(42916);
var d=r(60606);
var c=r(38150);
var i=r(97019);
const v={DeleteParametersCommand:a.l,DescribeParametersCommand:n.$,GetParameterCommand:o.l,GetParametersCommand:m.A,GetParametersByPathCommand:s.o,PutParameterCommand:d.i};
function openSSM(e){return(0,i.R)(new c.j(e),v)}}),97019:((e,t,r)=>{
r.d(t,{R:()=>withMethods});
function withMethods(e,t){const r=Object.entries(t).map(([t,r])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,a)=>e.send(new r(t),a)]);return Object.assign(e,Object.fromEntries(r))}})};