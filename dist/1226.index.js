export const id=1226;export const ids=[1226];export const modules={11226:((e,n,r)=>{
r.r(n);
r.d(n,{summaryJson:()=>summaryJson});
var s=r(20897);
var l=r(12071);
var t=r(17234);
function summaryJson(e,n,r){const{before:s,now:l,secrets:o}=e;const a={version:1,command:r.command,environment:r.environment,app:r.app??null,dryRun:r.dryRun,operation:e.operation??null,runUrl:r.runUrl??null,url:l?.url??null,...ended(n),before:release(s?.live),live:release(l?.live),previous:release(l?.previous),steps:e.steps.slice(-60).map(({name:e,outcome:n,startedAt:r,endedAt:s})=>({name:e,outcome:n,seconds:void 0===s?null:(s-r)/1e3})),shifts:e.shifts.slice(-30).map(({at:e,percent:n})=>({at:new Date(e).toISOString(),percent:n})),gates:e.gates.slice(-10),fleet:{count:e.instances.length,instances:e.instances.slice(0,10).map(instance)},undone:e.undone.slice(0,10),remarks:e.remarks.slice(0,10).map(({type:e,message:n})=>({type:e,message:n}))};return short((0,t.E)(a,o))}
function ended(e){if("error"in e){const{code:n,message:r,advice:l,problems:t}=(0,s.I)(e.error);const o=t.slice(0,10).map(e=>e.message);return{ok:false,changed:null,verdict:r,plan:null,error:{code:n,advice:l??null,problems:o}}}const{changed:n,verdict:r,plan:l}=e.ok;return{ok:true,changed:n,verdict:r,plan:l?.slice(0,30)??null,error:null}}
function release(e){if(void 0===e)return null;const{sha:n,title:r,digest:s,specDigest:l,grade:t,status:o}=e;return{release:e.release,sha:n,title:r,digest:s,specDigest:l,grade:t,status:o}}
function instance({id:e,release:n,zone:r,state:s,health:l,reason:t,healthyAfterMs:o}){return{id:e,release:n,zone:r??null,state:s,health:l??null,reason:t??null,healthyAfterSeconds:void 0===o?null:o/1e3}}
function short(e){return JSON.parse(JSON.stringify(e),shorten)}
function shorten(e,n){return"string"==typeof n?(0,l.h0)(n,300):n}})};