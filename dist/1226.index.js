export const id=1226;export const ids=[1226];export const modules={11226:((e,n,r)=>{
r.r(n);
r.d(n,{summaryJson:()=>summaryJson});
var l=r(20897);
var s=r(12071);
var t=r(17234);
function summaryJson(e,n,r){const{before:l,now:s,secrets:a}=e;const i={version:1,command:r.command,environment:r.environment,app:r.app??null,dryRun:r.dryRun,operation:e.operation??null,runUrl:r.runUrl??null,url:s?.url??null,...ended(n),before:release(l?.live),live:release(s?.live),previous:release(s?.previous),steps:e.steps.slice(-60).map(({name:e,outcome:n,startedAt:r,endedAt:l})=>({name:e,outcome:n,seconds:void 0===l?null:(l-r)/1e3})),shifts:e.shifts.slice(-30).map(({at:e,percent:n})=>({at:new Date(e).toISOString(),percent:n})),gates:e.gates.slice(-10),fleet:{count:e.instances.length,instances:e.instances.slice(0,10).map(instance)},availability:void 0===e.availability?null:availability(e.availability),undone:e.undone.slice(0,10),remarks:e.remarks.slice(0,10).map(({type:e,message:n})=>({type:e,message:n}))};return short((0,t.E)(i,a))}
function ended(e){if("error"in e){const{code:n,message:r,advice:s,problems:t}=(0,l.I)(e.error);const a=t.slice(0,10).map(e=>e.message);return{ok:false,changed:null,verdict:r,plan:null,error:{code:n,advice:s??null,problems:a}}}const{changed:n,verdict:r,plan:s}=e.ok;return{ok:true,changed:n,verdict:r,plan:s?.slice(0,30)??null,error:null}}
function release(e){if(void 0===e)return null;const{sha:n,title:r,digest:l,specDigest:s,state:t,status:a}=e;return{release:e.release,sha:n,title:r,digest:l,specDigest:s,state:t,status:a}}
function instance({id:e,release:n,zone:r,state:l,health:s,reason:t,healthyAfterMs:a}){return{id:e,release:n,zone:r??null,state:l,health:s??null,reason:t??null,healthyAfterSeconds:void 0===a?null:a/1e3}}
function availability({url:e,from:n,to:r,requests:l,failures:s,latencyMs:t}){return{url:e,seconds:(r-n)/1e3,requests:l,failures:s,latencyMs:t??null}}
function short(e){return JSON.parse(JSON.stringify(e),shorten)}
function shorten(e,n){return"string"==typeof n?(0,s.h0)(n,300):n}})};