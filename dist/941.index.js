export const id=941;export const ids=[941];export const modules={90941:((e,n,i)=>{
i.r(n);
i.d(n,{effectOfFailed:()=>effectOfFailed,endingOf:()=>endingOf,hasAll:()=>hasAll,isAlarming:()=>isAlarming,standing:()=>standing});
var t=i(34902);
var s=i(80397);
var r=i(44702);
function endingOf({record:e,context:n,failure:i}){const{before:t,now:r}=e;if(i?.code==="claim-lost")return"overtaken";if(i?.code==="environment-busy")return"busy";if(void 0===t)return"never looked";if(void 0===r)return"unknown";if(isSameTraffic(t,r))return"as it was";if(!hasAll(r))return"not as it was";const a=t.live?.release!==r.live?.release;return a&&void 0!==(0,s.P)(e,n.environment)?"new is live":"on live"}
function effectOfFailed(e){const{now:n,shifts:i}=e.record;const t=endingOf(e);const r=void 0!==(0,s.P)(e.record,e.context.environment);const o=a.has(t)||"unknown"===t&&i.length>0;const c="new is live"===t?n?.live:void 0;return{changed:r&&o,release:c?.release,sha:c?.sha,digest:c?.digest,image:void 0}}
const a=new Set(["on live","new is live","not as it was"]);
function isAlarming(e){return"not as it was"===e||"unknown"===e}
function standing(e,{record:{now:n},context:i}){const s=(0,t.Qq)(i.environment,60);const a=n?.live===void 0?void 0:(0,r["do"])(n.live.release);switch(e){case"never looked":return;case"overtaken":return`another run has taken over ${s}`;case"busy":return`another run is changing ${s}`;case"unknown":return`what is live in ${s} could not be read`;case"as it was":return void 0===n||hasAll(n)?asItWas(s,a):`${s} is as it was: ${(0,r.qg)(n.traffic)}`;case"on live":return`all traffic of ${s} is on ${a}`;case"new is live":return`${a??"nothing"} is live in ${s}, but the run did not end well`;case"not as it was":return`${s} is NOT as it was: ${(0,r.qg)(n?.traffic??{})}`}}
function asItWas(e,n){return void 0===n?`nothing is live in ${e}, as before`:`${e} is as it was, on ${n}`}
function hasAll({live:e,traffic:n}){const i=Object.keys(n);if(void 0===e)return 0===i.length;return 1===i.length&&100===n[e.release]}
function isSameTraffic({traffic:e},{traffic:n}){const i=Object.keys({...e,...n}).map(Number);return i.every(i=>(e[i]??0)===(n[i]??0))}})};