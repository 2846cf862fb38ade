export const id=4048;export const ids=[4048];export const modules={54048:((e,a,n)=>{
n.r(a);
n.d(a,{openEC2:()=>openEC2});
var t=n(51837);
var s=n(68485);
var r=n(76100);
var o=n(65391);
var m=n(42223);
var c=n(15595);
var i=n(94489);
var d=n(92739);
var p=n(25465);
var C=n(6557);
var u=n(44755);
var v=n(45185);
var b=n(57267);
var h=n(14100);
var l=n(97357);
var D=n(88256);
var w=n(79910);
var f=n(84399);
var T=n(2158);
var g=n(63491);
const j={CreateLaunchTemplateCommand:t.x,CreateTagsCommand:s.R,DeleteLaunchTemplateCommand:r.s,DeleteSnapshotCommand:o.t,DeregisterImageCommand:m.x,DescribeImagesCommand:c.j,DescribeInstanceTypeOfferingsCommand:i.D,DescribeInstanceTypesCommand:d.h,DescribeLaunchTemplateVersionsCommand:p.P,DescribeLaunchTemplatesCommand:C.f,DescribeRouteTablesCommand:u.V,DescribeSecurityGroupVpcAssociationsCommand:v.z,DescribeSecurityGroupsCommand:b.j,DescribeSnapshotsCommand:h.M,DescribeSubnetsCommand:l.j,DescribeVpcEndpointsCommand:D.K,GetConsoleOutputCommand:w.O,RunInstancesCommand:f.z};
function openEC2(e){return(0,g.R)(new T.g(e),j)}}),63491:((e,a,n)=>{
n.d(a,{R:()=>withMethods});
function withMethods(e,a){const n=Object.entries(a).map(([a,n])=>{const t=a.slice(0,-7);const send=(a,s)=>{const r=new n(a);if(s?.attempts!==void 0)watch(r,t,s.attempts);return e.send(r,s)};return[`${t.charAt(0).toLowerCase()}${t.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(n))}
function watch({middlewareStack:e},a,n){const middleware=e=>t=>n.watch(a,()=>e(t));const t={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,t)}})};