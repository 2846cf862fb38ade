export const id=1337;export const ids=[1337];export const modules={81337:((e,a,n)=>{
n.r(a);
n.d(a,{openEC2:()=>openEC2});
var r=n(51837);
var s=n(68485);
var t=n(76100);
var o=n(65391);
var m=n(42223);
var c=n(15595);
var d=n(94489);
var i=n(92739);
var C=n(25465);
var p=n(6557);
var v=n(44755);
var u=n(57267);
var b=n(14100);
var D=n(97357);
var h=n(88256);
var l=n(79910);
var T=n(84399);
var g=n(2158);
var f=n(24896);
const j={CreateLaunchTemplateCommand:r.x,CreateTagsCommand:s.R,DeleteLaunchTemplateCommand:t.s,DeleteSnapshotCommand:o.t,DeregisterImageCommand:m.x,DescribeImagesCommand:c.j,DescribeInstanceTypeOfferingsCommand:d.D,DescribeInstanceTypesCommand:i.h,DescribeLaunchTemplateVersionsCommand:C.P,DescribeLaunchTemplatesCommand:p.f,DescribeRouteTablesCommand:v.V,DescribeSecurityGroupsCommand:u.j,DescribeSnapshotsCommand:b.M,DescribeSubnetsCommand:D.j,DescribeVpcEndpointsCommand:h.K,GetConsoleOutputCommand:l.O,RunInstancesCommand:T.z};
function openEC2(e){return(0,f.R)(new g.g(e),j)}}),24896:((e,a,n)=>{
n.d(a,{R:()=>withMethods});
function withMethods(e,a){const n=Object.entries(a).map(([a,n])=>[`${a.charAt(0).toLowerCase()}${a.slice(1,-7)}`,(a,r)=>e.send(new n(a),r)]);return Object.assign(e,Object.fromEntries(n))}})};