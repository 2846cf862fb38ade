export const id=2311;export const ids=[2311];export const modules={42311:((e,a,n)=>{
n.r(a);
n.d(a,{openEC2:()=>openEC2});
var t=n(64010);
var s=n(95226);
var r=n(25855);
var o=n(47476);
var m=n(634);
var c=n(11872);
var d=n(69956);
var i=n(5842);
var p=n(74);
var C=n(44572);
var u=n(33358);
var v=n(58820);
var b=n(46589);
var h=n(52152);
var l=n(80495);
var D=n(15337);
var w=n(61232);
var f=n(34763);
var T=n(79702);
const g={CreateLaunchTemplateCommand:t.x,CreateTagsCommand:s.R,DeleteLaunchTemplateCommand:r.s,DeleteSnapshotCommand:o.t,DeregisterImageCommand:m.x,DescribeImagesCommand:c.j,DescribeInstanceTypeOfferingsCommand:d.D,DescribeInstanceTypesCommand:i.h,DescribeLaunchTemplateVersionsCommand:p.P,DescribeLaunchTemplatesCommand:C.f,DescribeRouteTablesCommand:u.V,DescribeSecurityGroupsCommand:v.j,DescribeSnapshotsCommand:b.M,DescribeSubnetsCommand:h.j,DescribeVpcEndpointsCommand:l.K,GetConsoleOutputCommand:D.O,RunInstancesCommand:w.z};
function openEC2(e){return(0,T.R)(new f.g(e),g)}}),79702:((e,a,n)=>{
n.d(a,{R:()=>withMethods});
function withMethods(e,a){const n=Object.entries(a).map(([a,n])=>{const t=a.slice(0,-7);const send=(a,s)=>{const r=new n(a);if(s?.attempts!==void 0)watch(r,t,s.attempts);return e.send(r,s)};return[`${t.charAt(0).toLowerCase()}${t.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(n))}
function watch({middlewareStack:e},a,n){const middleware=e=>t=>n.watch(a,()=>e(t));const t={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,t)}})};