export const id=9288;export const ids=[9288];export const modules={89288:((e,a,n)=>{
n.r(a);
n.d(a,{openEC2:()=>openEC2});
var r=n(92952);
var s=n(31656);
var t=n(36541);
var o=n(39266);
var m=n(93440);
var c=n(32150);
var d=n(9522);
var i=n(90424);
var C=n(51688);
var p=n(10274);
var v=n(10688);
var u=n(71334);
var b=n(93715);
var D=n(154);
var h=n(72701);
var l=n(95219);
var T=n(33298);
var g=n(53886);
var f=n(97019);
const j={CreateLaunchTemplateCommand:r.x,CreateTagsCommand:s.R,DeleteLaunchTemplateCommand:t.s,DeleteSnapshotCommand:o.t,DeregisterImageCommand:m.x,DescribeImagesCommand:c.j,DescribeInstanceTypeOfferingsCommand:d.D,DescribeInstanceTypesCommand:i.h,DescribeLaunchTemplateVersionsCommand:C.P,DescribeLaunchTemplatesCommand:p.f,DescribeRouteTablesCommand:v.V,DescribeSecurityGroupsCommand:u.j,DescribeSnapshotsCommand:b.M,DescribeSubnetsCommand:D.j,DescribeVpcEndpointsCommand:h.K,GetConsoleOutputCommand:l.O,RunInstancesCommand:T.z};
function openEC2(e){return(0,f.R)(new g.g(e),j)}}),97019:((e,a,n)=>{
n.d(a,{R:()=>withMethods});
function withMethods(e,a){const n=Object.entries(a).map(([a,n])=>[`${a.charAt(0).toLowerCase()}${a.slice(1,-7)}`,(a,r)=>e.send(new n(a),r)]);return Object.assign(e,Object.fromEntries(n))}})};