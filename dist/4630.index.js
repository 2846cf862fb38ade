export const id=4630;export const ids=[4630];export const modules={34630:((e,t,r)=>{
r.r(t);
r.d(t,{openSSM:()=>openSSM});
var a=r(67394);
var n=r(29488);
var o=r(16766);
var m=r(24557);
var s=r(10415);
var d=r(90439);
var c=r(27850);
var i=r(24896);
const v={DeleteParametersCommand:a.l,DescribeParametersCommand:n.$,GetParameterCommand:o.l,GetParametersCommand:m.A,GetParametersByPathCommand:s.o,PutParameterCommand:d.i};
function openSSM(e){return(0,i.R)(new c.j(e),v)}}),24896:((e,t,r)=>{
r.d(t,{R:()=>withMethods});
function withMethods(e,t){const r=Object.entries(t).map(([t,r])=>[`${t.charAt(0).toLowerCase()}${t.slice(1,-7)}`,(t,a)=>e.send(new r(t),a)]);return Object.assign(e,Object.fromEntries(r))}})};