export const id=6067;export const ids=[6067];export const modules={96067:((e,n,s)=>{
s.r(n);
s.d(n,{summaryJson:()=>summaryJson});
var r=s(20897);
var t=s(12071);
var a=s(80397);
var l=s(17234);
const i={characters:300,plan:30,problems:10,steps:60,shifts:30,gates:10,instances:10,undone:10,remarks:10};
function summaryJson(e,n,s){const{before:r,now:t,secrets:o}=e;const u={version:1,command:s.command,environment:s.environment,app:s.app??null,dryRun:s.dryRun,operation:(0,a.P)(e,s.environment)??null,runUrl:s.runUrl??null,url:t?.url??null,...ended(n),before:release(r?.live),live:release(t?.live),traffic:void 0===t?null:percents(t.traffic),blastRadius:blastRadius(e),previous:release(t?.previous),steps:e.steps.slice(-i.steps).map(({name:e,outcome:n,startedAt:s,endedAt:r})=>({name:e,outcome:n,seconds:void 0===r?null:(r-s)/1e3})),shifts:e.shifts.slice(-i.shifts).map(shift),gates:e.gates.slice(-i.gates).map(gate),fleet:{count:e.instances.length,instances:e.instances.slice(0,i.instances).map(instance)},availability:void 0===e.availability?null:availability(e.availability),undone:e.undone.slice(0,i.undone),remarks:e.remarks.slice(0,i.remarks).map(({type:e,message:n})=>({type:e,message:n}))};return summary_json_short((0,l.E)(u,o))}
function ended(e){if("error"in e){const{code:n,message:s,advice:t,problems:a}=(0,r.I)(e.error);const l=a.slice(0,i.problems).map(e=>e.message);return{ok:false,changed:null,verdict:s,plan:null,error:{code:n,advice:t??null,problems:l}}}const{changed:n,verdict:s,plan:t}=e.ok;return{ok:true,changed:n,verdict:s,plan:t?.slice(0,i.plan)??null,error:null}}
function release(e){if(void 0===e)return null;const{sha:n,title:s,digest:r,specDigest:t,state:a,status:l}=e;return{release:e.release,sha:n,title:s,digest:r,specDigest:t,state:a,status:l}}
function percents(e){return Object.fromEntries(Object.entries(e))}
function blastRadius({blastRadius:e}){return void 0===e?null:{release:e.release,requests:e.requests,errors:e.errors}}
function shift({at:e,percent:n}){return{at:new Date(e).toISOString(),percent:percents(n)}}
function gate({name:e,outcome:n,figures:s}){return{name:e,outcome:n,figures:s}}
function instance(e){const{id:n,release:s,zone:r,state:t,health:a,reason:l,healthyAfterMs:i}=e;return{id:n,release:s,zone:r??null,state:t,health:a??null,reason:l??null,healthyAfterSeconds:void 0===i?null:i/1e3}}
function availability(e){const{url:n,from:s,to:r,requests:t,failures:a,latencyMs:l}=e;return{url:n,seconds:(r-s)/1e3,requests:t,failures:a,latencyMs:l??null}}
function summary_json_short(e){return JSON.parse(JSON.stringify(e),shorten)}
function shorten(e,n){return"string"==typeof n?(0,t.h0)(n,i.characters):n}})};