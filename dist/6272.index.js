export const id=6272;export const ids=[6272];export const modules={6272:((e,a,t)=>{
t.r(a);
t.d(a,{openElasticLoadBalancingV2:()=>openElasticLoadBalancingV2});
var r=t(92700);
var n=t(80304);
var o=t(26966);
var s=t(71149);
var m=t(21545);
var d=t(49522);
var i=t(9944);
var c=t(14778);
var u=t(28694);
var l=t(2518);
var v=t(6696);
var C=t(86750);
var p=t(88016);
var b=t(76864);
var g=t(11634);
var w=t(60663);
var f=t(7905);
var D=t(50467);
var h=t(79702);
const L={AddTagsCommand:r.y,CreateRuleCommand:n.O,CreateTargetGroupCommand:o.G,DeleteRuleCommand:s.p,DeleteTargetGroupCommand:m.t,DescribeAccountLimitsCommand:d.s,DescribeListenersCommand:i.A,DescribeLoadBalancersCommand:c.A,DescribeRulesCommand:u.G,DescribeTagsCommand:l.y,DescribeTargetGroupAttributesCommand:v.c,DescribeTargetGroupsCommand:C.s,DescribeTargetHealthCommand:p.q,ModifyListenerCommand:b.u,ModifyRuleCommand:g.y,ModifyTargetGroupAttributesCommand:w.f,RemoveTagsCommand:f.L};
function openElasticLoadBalancingV2(e){return(0,h.R)(new D.M(e),L)}}),79702:((e,a,t)=>{
t.d(a,{R:()=>withMethods});
function withMethods(e,a){const t=Object.entries(a).map(([a,t])=>{const r=a.slice(0,-7);const send=(a,n)=>{const o=new t(a);if(n?.attempts!==void 0)watch(o,r,n.attempts);return e.send(o,n)};return[`${r.charAt(0).toLowerCase()}${r.slice(1)}`,send]});return Object.assign(e,Object.fromEntries(t))}
function watch({middlewareStack:e},a,t){const middleware=e=>r=>t.watch(a,()=>e(r));const r={step:"finalizeRequest",priority:"low",name:"attempts"};e.add(middleware,r)}})};