export const id=5663;export const ids=[5663];export const modules={25663:((e,a,r)=>{
r.r(a);
r.d(a,{openElasticLoadBalancingV2:()=>openElasticLoadBalancingV2});
var o=r(63350);
var t=r(21010);
var n=r(62260);
var s=r(52127);
var m=r(27071);
var d=r(36400);
var i=r(6194);
var c=r(700);
var v=r(60392);
var C=r(19004);
var u=r(9170);
var l=r(24876);
var b=r(66494);
var g=r(8138);
var p=r(67340);
var D=r(57889);
var L=r(93579);
var T=r(50672);
var f=r(97019);
const A={AddTagsCommand:o.y,CreateRuleCommand:t.O,CreateTargetGroupCommand:n.G,DeleteRuleCommand:s.p,DeleteTargetGroupCommand:m.t,DescribeAccountLimitsCommand:d.s,DescribeListenersCommand:i.A,DescribeLoadBalancersCommand:c.A,DescribeRulesCommand:v.G,DescribeTagsCommand:C.y,DescribeTargetGroupAttributesCommand:u.c,DescribeTargetGroupsCommand:l.s,DescribeTargetHealthCommand:b.q,ModifyListenerCommand:g.u,ModifyRuleCommand:p.y,ModifyTargetGroupAttributesCommand:D.f,RemoveTagsCommand:L.L};
function openElasticLoadBalancingV2(e){return(0,f.R)(new T.M(e),A)}}),97019:((e,a,r)=>{
r.d(a,{R:()=>withMethods});
function withMethods(e,a){const r=Object.entries(a).map(([a,r])=>[`${a.charAt(0).toLowerCase()}${a.slice(1,-7)}`,(a,o)=>e.send(new r(a),o)]);return Object.assign(e,Object.fromEntries(r))}})};