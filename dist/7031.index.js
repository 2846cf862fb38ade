export const id=7031;export const ids=[7031];export const modules={97031:((e,a,t)=>{
t.r(a);
t.d(a,{openElasticLoadBalancingV2:()=>openElasticLoadBalancingV2});
var r=t(93569);
var n=t(41163);
var o=t(42515);
var s=t(75178);
var m=t(60700);
var d=t(2275);
var i=t(58213);
var c=t(38175);
var u=t(19207);
var l=t(74669);
var v=t(46733);
var C=t(89485);
var p=t(71315);
var b=t(46795);
var g=t(99393);
var w=t(71014);
var f=t(86910);
var D=t(28860);
var h=t(63491);
const L={AddTagsCommand:r.y,CreateRuleCommand:n.O,CreateTargetGroupCommand:o.G,DeleteRuleCommand:s.p,DeleteTargetGroupCommand:m.t,DescribeAccountLimitsCommand:d.s,DescribeListenersCommand:i.A,DescribeLoadBalancersCommand:c.A,DescribeRulesCommand:u.G,DescribeTagsCommand:l.y,DescribeTargetGroupAttributesCommand:v.c,DescribeTargetGroupsCommand:C.s,DescribeTargetHealthCommand:p.q,ModifyListenerCommand:b.u,ModifyRuleCommand:g.y,ModifyTargetGroupAttributesCommand:w.f,RemoveTagsCommand:f.L};
function openElasticLoadBalancingV2(e){return(0,h.R)(new D.M(e),L)}}),63491:((e,a,t)=>{
t.d(a,{R:()=>withMethods});
function withMethods(e,a){const t=Object.entries(a).map(([a,t])=>{const r=a.slice(0,-7);const send=(a,n)=>{const o=new t(a);if(n?.attempts!==void 0)watch(o,r,n.attempts);return e.send(o,n)};return[`${r.charAt(0).toLowerCase()}${r.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(t))}
function watch({middlewareStack:e},a,t){const middleware=e=>r=>t.watch(a,()=>e(r));const r={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,r)}})};