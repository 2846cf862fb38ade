export const id=1550;export const ids=[1550];export const modules={31550:((e,a,r)=>{
r.r(a);
r.d(a,{openElasticLoadBalancingV2:()=>openElasticLoadBalancingV2});
var o=r(93569);
var t=r(41163);
var n=r(42515);
var s=r(75178);
var m=r(60700);
var d=r(2275);
var i=r(58213);
var c=r(38175);
var v=r(19207);
var C=r(74669);
var u=r(46733);
var l=r(89485);
var b=r(71315);
var g=r(46795);
var p=r(99393);
var D=r(71014);
var L=r(86910);
var T=r(28860);
var f=r(24896);
const A={AddTagsCommand:o.y,CreateRuleCommand:t.O,CreateTargetGroupCommand:n.G,DeleteRuleCommand:s.p,DeleteTargetGroupCommand:m.t,DescribeAccountLimitsCommand:d.s,DescribeListenersCommand:i.A,DescribeLoadBalancersCommand:c.A,DescribeRulesCommand:v.G,DescribeTagsCommand:C.y,DescribeTargetGroupAttributesCommand:u.c,DescribeTargetGroupsCommand:l.s,DescribeTargetHealthCommand:b.q,ModifyListenerCommand:g.u,ModifyRuleCommand:p.y,ModifyTargetGroupAttributesCommand:D.f,RemoveTagsCommand:L.L};
function openElasticLoadBalancingV2(e){return(0,f.R)(new T.M(e),A)}}),24896:((e,a,r)=>{
r.d(a,{R:()=>withMethods});
function withMethods(e,a){const r=Object.entries(a).map(([a,r])=>[`${a.charAt(0).toLowerCase()}${a.slice(1,-7)}`,(a,o)=>e.send(new r(a),o)]);return Object.assign(e,Object.fromEntries(r))}})};