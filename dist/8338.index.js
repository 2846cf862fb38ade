export const id=8338;export const ids=[8338,941];export const modules={90941:((t,e,n)=>{
n.r(e);
n.d(e,{effectOfFailed:()=>effectOfFailed,endingOf:()=>endingOf,hasAll:()=>hasAll,isAlarming:()=>isAlarming,standing:()=>standing});
var o=n(34902);
var r=n(80397);
var i=n(44702);
function endingOf({record:t,context:e,failure:n}){const{before:o,now:i}=t;if(n?.code==="claim-lost")return"overtaken";if(n?.code==="environment-busy")return"busy";if(void 0===o)return"never looked";if(void 0===i)return"unknown";if(isSameTraffic(o,i))return"as it was";if(!hasAll(i))return"not as it was";const s=o.live?.release!==i.live?.release;return s&&void 0!==(0,r.P)(t,e.environment)?"new is live":"on live"}
function effectOfFailed(t){const{now:e,shifts:n}=t.record;const o=endingOf(t);const i=void 0!==(0,r.P)(t.record,t.context.environment);const c=s.has(o)||"unknown"===o&&n.length>0;const a="new is live"===o?e?.live:void 0;return{changed:i&&c,release:a?.release,sha:a?.sha,digest:a?.digest,image:void 0}}
const s=new Set(["on live","new is live","not as it was"]);
function isAlarming(t){return"not as it was"===t||"unknown"===t}
function standing(t,{record:{now:e},context:n}){const r=(0,o.Qq)(n.environment,60);const s=e?.live===void 0?void 0:(0,i["do"])(e.live.release);switch(t){case"never looked":return;case"overtaken":return`another run has taken over ${r}`;case"busy":return`another run is changing ${r}`;case"unknown":return`what is live in ${r} could not be read`;case"as it was":return void 0===e||hasAll(e)?asItWas(r,s):`${r} is as it was: ${(0,i.qg)(e.traffic)}`;case"on live":return`all traffic of ${r} is on ${s}`;case"new is live":return`${s??"nothing"} is live in ${r}, but the run did not end well`;case"not as it was":return`${r} is NOT as it was: ${(0,i.qg)(e?.traffic??{})}`}}
function asItWas(t,e){return void 0===e?`nothing is live in ${t}, as before`:`${t} is as it was, on ${e}`}
function hasAll({live:t,traffic:e}){const n=Object.keys(e);if(void 0===t)return 0===n.length;return 1===n.length&&100===e[t.release]}
function isSameTraffic({traffic:t},{traffic:e}){const n=Object.keys({...t,...e}).map(Number);return n.every(n=>(t[n]??0)===(e[n]??0))}}),38338:((t,e,n)=>{
n.r(e);
n.d(e,{ended:()=>ended,renderSummary:()=>renderSummary});
var o=n(20897);
var r=n(34902);
var i=n(17234);
const s=1024e3;
function fit(t,e){const n=[];for(;;){const o=e.filter(({title:t})=>!n.includes(t));const r=[t,...o.map(({body:t})=>t)];if(n.length>0)r.push(`Left out, being too long: ${n.join(", ")}.`);const i=`${r.join("\n\n")}\n`;const c=o.toSorted((t,e)=>e.dropOrder-t.dropOrder)[0];if(void 0===c||Buffer.byteLength(i)<=s)return i;n.push(c.title)}}
var c=n(80397);
var a=n(42806);
var d=n(44702);
var l=n(7590);
var u=n(66676);
function titled(t,e,n=100){const{serverUrl:o,repository:i}=e;const s=(0,r.Qq)(t,n);if(void 0===i)return s;return s.replace(/\(&#35;(\d{1,9})\)/g,(t,e)=>`(${(0,r.nf)(`&#35;${e}`,`${o}/${i}/pull/${e}`)})`)}
function prose(t,e,n=1e3){return withRuns((0,r.Qq)(t,n),e).replace(f,(t,e)=>`\`${e}\``)}
const f=/&#96;([\w:./=-](?:[\w :.,/=-]{0,80}[\w:./=-])?)&#96;/g;
function withRuns(t,{serverUrl:e,repository:n}){if(void 0===n)return t;const o=`${e}/${n}/actions/runs/`;const[i,...s]=t.split((0,r.Qq)(o));return s.reduce((t,e)=>{const n=/^\d{1,20}/.exec(e)?.[0];if(void 0===n)return`${t}${(0,r.Qq)(o)}${e}`;return`${t}${(0,r.nf)(`run ${n}`,`${o}${n}`)}${e.slice(n.length)}`},i??"")}
function commit({sha:t,title:e},n){if(""===t)return r.dv;return`${(0,r.nf)((0,r.aY)((0,l.F)(t)),(0,u.Bg)(n,t))} ${titled(e,n)}`.trimEnd()}
var v=n(90941);
function subjectOf({record:{last:t},context:e,outcome:n}){if(void 0!==e.sha)return{sha:e.sha,title:e.title??""};if(n?.sha===void 0)return;const{sha:o}=n;return[t?.live,...t?.history??[]].find(t=>t?.sha===o)??{sha:o,title:""}}
function commitsUrl(t){const{record:e,context:n}=t;const[o,r]=[e.before?.live?.sha,subjectOf(t)?.sha];if(void 0===o||void 0===r)return;const i=n.changes.commits?.isBack??"rollback"===n.command;return i?(0,u.XH)(n,r,o):(0,u.XH)(n,o,r)}
function headline(t){return`## ${verdict(t)}\n\n${about(t).join(" \xb7 ")}`}
function verdict(t){const{outcome:e}=t;if(void 0===e)return failed(t);return`${e.changed&&void 0===e.plan?"✅":"⚪"} ${(0,r.Qq)(e.verdict)}`}
function failed(t){const e=(0,v.endingOf)(t);const n=(0,v.standing)(e,t);if("new is live"===e&&void 0!==n)return`❌ ${n}`;return`${(0,v.isAlarming)(e)?"\uD83D\uDEA8":"❌"} ${whatFailed(t)}${void 0===n?"":`; ${n}`}`}
function whatFailed({record:t,context:e}){const n=(0,r.Qq)(e.environment,60);const o=(0,c.P)(t,e.environment);if(e.dryRun)return"The dry run failed";switch(e.command){case"deploy":case"preview":return`${void 0===o?"This commit":`v${o}`} was not deployed`;case"rollback":return`${n} was not rolled back`;case"destroy":return`${n} was not removed`;case"sweep":return"Not everything was swept";default:return"The run failed"}}
function about(t){const{record:e,context:n}=t;const o=subjectOf(t);const i=e.steps[0]?.startedAt;const s=e.steps.at(-1)?.endedAt;return[...void 0===n.app?[]:[(0,r.aY)(n.app,60)],...void 0===o?[]:[commit(o,n)],...e.now?.url===void 0?[]:[(0,r.nf)("open it",e.now.url)],...since(t),...void 0===i||void 0===s?[]:[(0,a.p0)(s-i)],`by ${(0,r.Qq)(n.actor,60)}`,...void 0===n.runUrl?[]:[(0,r.nf)("log",n.runUrl)]]}
function since(t){const{record:e,context:n}=t;const o=e.before?.live;const i=n.changes.commits;const s=commitsUrl(t);if(void 0===o||void 0===i&&void 0===s)return[];const c=(0,d["do"])(o.release);if(void 0===i)return[(0,r.nf)(`compared with ${c}`,s)];const a=(0,d.hS)(i.total,"commit");return[(0,r.nf)(i.isBack?`${a} of ${c} taken back`:`${a} since ${c}`,s)]}
const h={title:"Commits",dropOrder:2,body({context:t}){const e=t.changes.commits;if(void 0===e||0===e.commits.length)return;const n=e.commits.slice(0,m);const o=e.total-n.length;const i=(0,r.p_)(n.map(e=>commitLine(e,t)));const s=`${(0,d.hS)(e.total,"commit")}${e.isBack?" taken back":""}: ${titlesOf(n)}`;return(0,r.zH)(s,o>0?`${i}\n\n… and ${o} before them.`:i)}};
const m=20;
function commitLine(t,e){return`${commit(t,e)} – ${(0,r.Qq)(t.author,60)}`}
function titlesOf(t){return(0,r.Qq)(t.map(({title:t})=>t).join(" \xb7 "),90)}
var p=n(72852);
function place(t){if(void 0===t)return"";return`${(0,r.aY)(void 0===t.line?t.file:`${t.file}:${t.line}`)}: `}
const $={title:"What failed",dropOrder:0,body(t){if(void 0===t.failure)return;const{location:e,message:n,problems:o,stack:i}=t.failure;const s=`${place(e)}${prose(n,t.context,2e3)}`;const c=[["Why",[s,...o.slice(0,g).map(e=>problem(e,t)),...left(o)].join("\n  - ")],["Noticed by",noticedBy(t)],["Blast radius",blastRadius(t)],["Undone",undone(t)],["Next",next(t)]];const a=c.flatMap(([t,e])=>void 0===e?[]:[`**${t}**: ${e}`]);return[(0,r.p_)(a),...void 0===i?[]:[(0,r.OF)(i.split("\n"))]].join("\n\n")}};
const g=30;
function problem({message:t,advice:e,location:n},{context:o}){const r=void 0===e?"":` *${prose(e,o,500)}*`;return`${place(n)}${prose(t,o,500)}${r}`}
function left({length:t}){return t>g?[`… and ${t-g} more.`]:[]}
const w={"fleet-failed":"the platform, which gave its instances up","fleet-not-healthy":"the health of its targets","unhealthy-under-traffic":"the health of its targets","check-failed":"a smoke check","gate-failed":"the figures of the load balancer","alarm-firing":"an alarm","route-failing":"this run's own requests"};
function noticedBy({record:t,failure:e}){const n=void 0===e?void 0:w[e.code];const o=t.steps.find(({outcome:t,name:e})=>"failed"===t&&"undo"!==e);if(void 0===n||void 0===o)return;const r=t.shifts[0]?.at;if(void 0===r||void 0===o.endedAt||o.endedAt<r)return`${n}, before the release had any traffic`;return`${n}, ${(0,a.p0)(o.endedAt-r)} after traffic began to move`}
function blastRadius({record:t,failure:e}){if(!t.steps.some(({name:t})=>"launch"===t))return;const{most:n,ms:o,release:r}=exposure(t);if(void 0===r)return"nobody, for it never had traffic";const i=`${(0,d["do"])(r)} had ${100===n?"all":`up to ${n} %`} of the traffic for ${(0,a.p0)(o)}`;const s=e?.code==="claim-lost"?", until another run took over":"";return[`${i}${s}`,...counts(t,o),...own(t)].join("; ")}
function exposure({before:t,shifts:e,steps:n}){const o=e.flatMap(({percent:e})=>Object.entries(e).filter(([e])=>!(e in(t?.traffic??{}))));const r=o[0]?.[0];if(void 0===r)return{release:void 0,most:0,ms:0};const i=n.findLast(({name:t})=>"undo"!==t)?.endedAt??e.at(-1)?.at??0;const s=e.map(({at:t,percent:n},o)=>(n[Number(r)]??0)>0?(e[o+1]?.at??i)-t:0);return{release:Number(r),most:Math.max(...o.map(([,t])=>t)),ms:s.reduce((t,e)=>t+e,0)}}
function counts({blastRadius:t},e){if(void 0===t)return[];const n=t.countedMs<e-1e3?`, as counted in the first ${(0,a.p0)(t.countedMs)}`:"";return[`it got ${(0,d.hS)(t.requests,"request")}, ${t.errors} of them answered with an error or not at all${n}`]}
function own({availability:t}){if(void 0===t)return[];const{requests:e,failures:n,lastFailure:o}=(0,p.N)(t.replies);const i=void 0===o?"":`, the last: ${(0,r.Qq)(o,200)}`;return[`of this run's own ${(0,d.hS)(e,"request")} ${n} failed${i}`]}
function undone({record:t,failure:e,context:n}){if(e?.code==="claim-lost")return"nothing by this run: what it began is left to the run that took over";if(0===t.undone.length)return 0===t.shifts.length?void 0:"nothing";const o=t.undone.slice(0,b).map(t=>prose(t,n,300));const r=t.undone.length-o.length;return[...o,...r>0?[`… and ${r} more`]:[]].join("; ")}
const b=10;
function next({failure:t,context:e}){if(t?.stack!==void 0)return"report the bug with the log of this run";return t?.advice===void 0?void 0:prose(t.advice,e,2e3)}
function groupBy(t,e){const n=new Map;for(const o of t){const t=e(o);const r=n.get(t);if(void 0===r)n.set(t,[o]);else r.push(o)}return n}
const k={title:"Fleet",dropOrder:8,body({record:{instances:t}}){if(0===t.length)return;const e=t.filter(inTrouble);const n=t.filter(t=>!inTrouble(t));const o=["Instance","Release","Zone","State","Healthy after"];const all=()=>(0,r.zH)(essence(t),(0,r.tp)(o,[...e,...n].map(instanceRow)));const i=0===n.length&&e.length<=O;return[...0===e.length?[]:[troubles(e)],...i?[]:[all()]].join("\n\n")}};
const O=3;
const y=5;
function troubles(t){const e=[...groupBy(t,t=>`${(0,d["do"])(t.release)} ${condition(t)}`).values()];const n=["In trouble","Release","State"];return(0,r.tp)(n,e.map(troubleRow),O)}
function troubleRow(t){const[e]=t;if(void 0===e)return[];const n=t.slice(0,y).map(({id:t})=>(0,r.aY)(t,100));const o=t.length-n.length;return[[...n,...o>0?[`${o} more`]:[]].join(", "),(0,d["do"])(e.release),condition(e)]}
function condition({state:t,health:e,reason:n}){const o=void 0===e?t:`${t}, ${e}`;return void 0===n?o:`${o}: ${(0,r.Qq)(n)}`}
function inTrouble({state:t,reason:e}){return"failed"===t||void 0!==e}
function essence(t){const e=[...groupBy(t,({release:t})=>t)].map(([t,e])=>{const n=e.filter(({health:t})=>"healthy"===t).length;return`${(0,d["do"])(t)}: ${n} of ${e.length} healthy${slowest(e)}`});return`Fleet, as last seen: ${e.join(" \xb7 ")}`}
function slowest(t){const e=t.flatMap(({health:t,healthyAfterMs:e})=>"healthy"===t?e??[]:[]);return 0===e.length?"":`, the slowest after ${(0,a.p0)(Math.max(...e))}`}
function instanceRow(t){const{id:e,release:n,zone:o,healthyAfterMs:i}=t;return[(0,r.aY)(e,100),(0,d["do"])(n),void 0===o?r.dv:(0,r.Qq)(o,60),condition(t),void 0===i?r.dv:(0,a.p0)(i)]}
var j=n(12071);
const q={title:"Last log lines",dropOrder:6,body({failure:t}){if(void 0===t||0===t.evidence.length)return;const e=t.evidence.slice(0,M).map(lastOf);const n=[...groupBy(e,({lines:t})=>t.join("\n")).values()];const o=n.slice(0,S).map((t,e)=>voices(t,0===e));const r=n.length-o.length;return[...o,...r>0?[`… and ${r} more.`]:[]].join("\n\n")}};
const M=100;
const S=10;
const x=200;
const Q=500;
function lastOf({title:t,lines:e}){return{title:t,lines:e.slice(-x).map(t=>(0,j.Jj)(t,Q))}}
function voices(t,e){const[{title:n,lines:o}={title:"",lines:[]}]=t;const i=(0,r.Qq)(t.map(t=>t.title).join(", "),120);const s=1===t.length?(0,r.Qq)(n):`${t.length} that said the same: ${i}`;return(0,r.zH)(`Log: ${s}`,(0,r.OF)(folded(o)),e)}
const A=/^\s*at (?:.*\()?(?:node:|java\.|jdk\.|sun\.)|^\s*at .*\/node_modules\//;
function folded(t){return runsOf(t).map(({line:t,kind:e,times:n})=>{if("frame"===e&&n>1)return`    … ${n} frames of the runtime`;return n>1?`${t} (${n} times)`:t})}
function runsOf(t){return t.reduce((t,e)=>{const n=A.test(e)?"frame":"line";const o=t.at(-1);const r=o?.kind===n&&("frame"===n||o.line===e);return void 0!==o&&r?[...t.slice(0,-1),{...o,times:o.times+1}]:[...t,{line:e,kind:n,times:1}]},[])}
const T=["live","warm","cold","rebuild","gone"];
function joined(t){const e=groupBy(t,likenessOf);return[...e.values()].flatMap(t=>{const e=t.toSorted((t,e)=>T.indexOf(t.state)-T.indexOf(e.state))[0];return void 0===e?[]:[{row:e,name:nameOf(e,t)}]})}
function likenessOf({release:t,sha:e,digest:n,specDigest:o}){return""===n?`v${t}`:[e,n,o].join(" ")}
function nameOf({release:t},e){const n=Math.min(...e.map(t=>t.release));return n===t?(0,d["do"])(t):`${(0,d["do"])(t)} (${(0,d["do"])(n)} again)`}
function stateOf(t,e){const n=e.record.last?.traffic[t.release]??0;if("live"!==t.state&&n>0)return`has ${n} % of the traffic`;const o=warmUntil(t,e);return void 0===o?t.state:`warm until ${(0,d.n$)(o)}`}
function shortStateOf(t,e){const n=warmUntil(t,e);const o=e.record.steps.at(-1)?.endedAt;if(void 0===n||void 0===o||n-o>F)return stateOf(t,e);return`warm until ${(0,d.n$)(n).slice(11)}`}
const F=864e5;
function warmUntil({release:t,state:e,warmUntil:n},{record:o}){if("warm"!==e)return;const r=o.last?.environment;const i=o.keptWarm.findLast(e=>e.release===t&&e.environment===r);return i?.until??n}
const B={title:"Live now",dropOrder:1,body(t){const{outcome:e}=t;const{now:n}=t.record;const o=e?.changed===true&&void 0!==e.release;if(void 0===e||void 0===n||o)return;if(void 0===n.live)return`Nothing is live in ${(0,r.Qq)(n.environment,60)}.`;return[liveLine(n,n.live),...warm(t)].join(" \xb7 ")}};
function liveLine(t,e){const n=(0,v.hasAll)(t)?"has all the traffic":`is live, and traffic is split: ${(0,d.qg)(t.traffic)}`;return`**${(0,d["do"])(e.release)}** ${n}`}
function warm(t){const e=t.record.now?.history.filter(({state:t})=>"warm"===t)??[];return e.slice(0,3).map(e=>`${(0,d["do"])(e.release)} ${stateOf(e,t)}`)}
var R=n(7779);
const N={title:"Notices",dropOrder:9,body({record:t,context:e,outcome:n}){const o=t.remarks.filter(({message:t})=>n?.swept?.includes((0,R.hg)(t))!==true);const i=o.find(({type:t})=>"warning"===t)??o[0];if(void 0===i)return;const s=`${mark(i)} ${notices_counts(o)}: ${(0,r.Qq)(i.message,85)}`;return(0,r.zH)(s,(0,r.p_)(o.map(t=>remarkLine(t,e))))}};
function mark({type:t}){return"warning"===t?"⚠️":"ℹ️"}
function notices_counts(t){const e=t.filter(({type:t})=>"warning"===t).length;const n=[...0===e?[]:[(0,d.hS)(e,"warning")],...e===t.length?[]:[(0,d.hS)(t.length-e,"notice")]];return n.join(", ")}
function remarkLine(t,e){return`${mark(t)} ${place(t.location)}${prose(t.message,e,1e3)}`}
const L={title:"Operation and digests",dropOrder:9,body(t){const{before:e,now:n}=t.record;const o=(0,c.P)(t.record,t.context.environment);if(n?.live===void 0&&void 0===o)return;const i=e?.live?.release!==n?.live?.release;const s=i&&e?.live!==void 0?[e.live,n?.live]:[n?.live];const a=["",...2===s.length?["Before","Now"]:["Now"]];const d=[(0,r.tp)(a,rowsOf(s)),...ownRequests(t)];return(0,r.zH)(operation_essence(o,n?.live),d.join("\n\n"))}};
function operation_essence(t,e){const n=[...void 0===t?[]:[`operation ${t}`],...void 0===e?[]:[`${(0,d["do"])(e.release)} runs ${shown(e.digest)}`],...e?.imageBytes===void 0?[]:[(0,d.Ej)(e.imageBytes)]];return n.join(" \xb7 ").replace(/^o/,"O")}
function shown(t){return/^sha256:[0-9a-f]+$/.test(t)?(0,d.VK)(t):"an image without a digest"}
function ownRequests({record:{availability:t}}){if(void 0===t)return[];const{url:e,from:n,to:o}=t;return[`This run asked ${(0,r.aY)(e)} for ${(0,a.p0)(o-n)} while traffic moved: ${(0,d.ys)(t)}.`]}
function rowsOf(t){const row=(e,n)=>[e,...t.map(t=>void 0===t?r.dv:n(t))];return[row("Release",({release:t})=>(0,d["do"])(t)),row("Image",({digest:t})=>(0,r.aY)(t)),row("Size",({imageBytes:t})=>void 0===t?r.dv:(0,d.Ej)(t)),row("Spec",({specDigest:t})=>(0,r.aY)(t))]}
const H={title:"What it stopped",dropOrder:2,body(t){const e=t.record.overtaken;return 0===e.length?void 0:(0,r.p_)(e.map(e=>stopped(e,t)))}};
function stopped({operation:t,kind:e,actor:n,runUrl:o},{context:r}){const i=""===o?"":` (${o})`;return prose(`It stopped operation ${t}, a ${e} by ${n}${i}, which was still at work.`,r)}
const _={title:"What a run would do",dropOrder:0,body({outcome:t}){if(t?.plan===void 0||0===t.plan.length)return;const e=t.plan.map(t=>(0,r.Qq)(t,500));return(0,r.zH)(`What a run would do, in ${(0,d.hS)(e.length,"step")}`,(0,r.p_)(e,"numbers"),true)}};
const U={title:"Fields of the spec",dropOrder:4,body({context:{changes:t}}){const{spec:e=[]}=t;if(0===e.length)return;const value=t=>void 0===t?r.dv:(0,r.aY)(t,200);const n=e.map(({field:t,before:e,now:n})=>[(0,r.aY)(t,120),value(e),value(n)]);const o=(0,r.Qq)(e.map(({field:t})=>t).join(", "),80);return(0,r.zH)(`${(0,d.hS)(e.length,"field")} of the spec: ${o}`,(0,r.tp)(["Field","Before","Now"],n,40))}};
const z="own probe";
const I=6;
const W=30;
const Y={title:"The swap",dropOrder:5,body(t){const{record:e}=t;if(0===e.shifts.length||!movesTraffic(t))return;const n=columnsOf(t);const o=[void 0,...e.shifts.slice(-W)];const i=(0,r.tp)(n.map(({head:t})=>t),o.map(t=>n.map(({cell:e})=>e(t))),W+1);return[i,...measured(e,o)].join("\n\n")}};
function movesTraffic({context:{command:t}}){return"deploy"===t||"preview"===t||"rollback"===t}
function columnsOf(t){const{record:e}=t;const within=t=>gatesOf(e,t);return[...releasesIn(e).map(t=>({head:(0,d["do"])(t),cell:n=>share((n?.percent??e.before?.traffic??{})[t]??0,isNew(t,e))})),{head:"For",cell:e=>lasted(e,t)},...comparisons(e).map(({name:t,head:e})=>({head:e,cell:e=>comparison(t,within(e))})),...e.gates.some(isOther)?[{head:"Checks",cell:t=>checks(within(t))}]:[],...void 0===e.availability?[]:[{head:"Own probe, failed",cell:t=>answers(t,e)}]]}
function releasesIn({before:t,shifts:e}){const n=[t?.traffic??{},...e.map(({percent:t})=>t)];const o=new Set(n.flatMap(t=>Object.keys(t).map(Number)));return[...o].toSorted((t,e)=>t-e).slice(-I)}
function isNew(t,{before:e}){return!(t in(e?.traffic??{}))}
function share(t,e){const n=Math.min(10,Math.max(0,Math.round(t/10)));const o=e?`\`${"█".repeat(n)}${"░".repeat(10-n)}\`${E}`:"";return`${o}${t}${E}%`}
const E="\xa0";
function unbroken(t){return t.replaceAll(" ",E)}
function lasted(t,{record:e,failure:n}){if(void 0===t)return"before";const o=nextAfter(t,e);const r=e.steps.find(({name:t})=>"undo"===t);const i=void 0!==r&&t.at>=r.startedAt;if(void 0!==o)return unbroken(`${(0,a.p0)(o.at-t.at)}${i?", undone":""}`);if(n?.code==="claim-lost")return"until another run took over";return unbroken(i?"undone, since then":"since then")}
function nextAfter(t,{shifts:e}){return e[e.indexOf(t)+1]}
function gatesOf({gates:t,shifts:e},n){const o=void 0===n?0:e.indexOf(n)+1;return t.filter(t=>t.shifts===o)}
function comparisons({gates:t}){const e=new Map(t.flatMap(({name:t,compared:e})=>e?[[t,e.limit]]:[]));return[...e].map(([t,e])=>({name:t,head:`${(0,r.Qq)(capital(t),60)}, ${unbroken((0,r.Qq)(e,80))}`}))}
function capital(t){return`${t.slice(0,1).toUpperCase()}${t.slice(1)}`}
const C={passed:"✅",failed:"❌",unproven:"⚪"};
function decided(t){return[...new Map(t.filter(({compared:t})=>void 0!==t).map(t=>[t.name,t])).values()]}
function comparison(t,e){const n=decided(e).find(({name:e})=>e===t);if(n?.compared===void 0)return r.dv;const{old:o,now:i}=n.compared;return unbroken(`${C[n.outcome]} ${(0,r.Qq)(withoutUnitOf(i,o),40)} → ${(0,r.Qq)(i,40)}`)}
function measured(t,e){const n=e.flatMap(e=>{const n=new Set(decided(gatesOf(t,e)).flatMap(({basis:t})=>t??[]));const o=Object.entries(e?.percent??{}).find(([e])=>isNew(Number(e),t));return[...n].map(t=>`${unbroken((0,r.Qq)(t,60))}${void 0===o?"":` at ${o[1]}${E}%`}`)});return 0===n.length?[]:[`Measured over ${n.join(", ")}.`]}
function withoutUnitOf(t,e){const n=/ \S+$/.exec(t)?.[0];return void 0!==n&&e.endsWith(n)?e.slice(0,-n.length):e}
function isOther({name:t,compared:e}){return void 0===e&&t!==z}
const P=2;
function checks(t){const e=t.filter(isOther);const n=e.filter(({outcome:t})=>"passed"===t);const o=e.filter(({outcome:t})=>"passed"!==t).slice(-5);const i=n.length>P?[`✅ all ${n.length}`]:n.map(check);const s=o.length>0&&n.length>P?[`✅ ${n.length} others`]:i;return[...o.map(check),...s].join("<br>")||r.dv}
function check({name:t,outcome:e,figures:n}){const o=t.replace(/ (?:before traffic|through the route)$/,"").replace(/^smoke check /,"");return`${C[e]}${E}${unbroken((0,r.Qq)(o,80))}${"passed"===e?"":`: ${(0,r.Qq)(n,200)}`}`}
function answers(t,e){const{availability:n}=e;if(void 0===t||void 0===n)return r.dv;const o=nextAfter(t,e)?.at??1/0;const i=n.replies.filter(({at:e})=>e>=t.at&&e<o);if(0===i.length)return r.dv;const{requests:s,failures:c}=(0,p.N)(i);return unbroken(`${0===c?"✅":"❌"} ${c} of ${s}`)}
const X={title:"What was swept",dropOrder:0,body({outcome:t}){if(t?.swept===void 0||0===t.swept.length)return;const e=t.swept.map(t=>(0,r.Qq)(t,500));return e.length<=J?(0,r.p_)(e):(0,r.zH)((0,d.hS)(e.length,"thing"),(0,r.p_)(e))}};
const J=8;
function gantt(t){const e=t.slice(0,60);const n=e[0]?.startedAt;const o=Math.max(...e.map(({startedAt:t,endedAt:e})=>e??t));if(void 0===n||e.length<2||o-n<1)return;return["```mermaid","gantt","    dateFormat x","    todayMarker off",`    axisFormat ${o-n<1e4?"%S.%L":"%H:%M:%S"}`,...e.map(t=>`    ${task(t,o)}`),"```"].join("\n")}
function task({name:t,outcome:e,startedAt:n,endedAt:o},r){const i="failed"===e||"running"===e?"crit, ":"undo"===t?"active, ":"";return`${t} :${i}${n}, ${Math.max(1,(o??r)-n)}ms`}
const K={title:"Timeline",dropOrder:7,body(t){const{steps:e}=t.record;if(0===e.length)return;const n=e.filter(e=>isOwn(e,t));const o=e.some(e=>!isOwn(e,t));const i=[...o?["Environment"]:[],"Step","Ended","Seconds"];const s=(0,r.tp)(i,e.map(t=>stepRow(t,o)),60);const c=tookMs(n)>V?gantt(n):void 0;return(0,r.zH)(timeline_essence(n),void 0===c?s:`${c}\n\n${s}`)}};
const V=3e4;
function isOwn({environment:t},{context:e}){return void 0===t||t===e.environment}
function tookMs(t){const[e,n]=[t[0]?.startedAt,t.at(-1)?.endedAt];return void 0===e||void 0===n?0:n-e}
function timeline_essence(t){const e=tookMs(t);const n=t.filter(({startedAt:t,endedAt:n=t})=>n-t>=e/20);const o=n.map(({name:t,startedAt:e,endedAt:n=e})=>`${t} ${(0,a.p0)(n-e)}`);return`Timeline: ${o.join(" \xb7 ")}`}
const Z={done:"done",failed:"**failed**",running:"**cut off**"};
function stepRow({name:t,environment:e,outcome:n,startedAt:o,endedAt:i},s){const c=void 0===i?r.dv:(0,a.TP)(i-o);const d=void 0===e?r.dv:(0,r.Qq)(e,60);return[...s?[d]:[],t,Z[n],c]}
var D=n(20277);
var G=n(93317);
var tt=n(41041);
var te=n(71316);
const tn={title:"The way back",dropOrder:1,body(t){const{last:e}=t.record;if(void 0===e||(0,D.bU)(e.environment)||!isOffered(t))return;const n=targetOf(t,e);return void 0===n?void 0:quote(wayTo(n,e,t))}};
function isOffered(t){const{outcome:e}=t;if(void 0===e)return(0,v.isAlarming)((0,v.endingOf)(t));return e.changed&&void 0!==e.release}
function targetOf({record:{before:t},context:e,outcome:n},o){if(void 0===n)return o.live;const r=o.history.filter(({status:t,state:e})=>"succeeded"===t&&(0,G.M9)(e));const option=t=>r.find(({release:e})=>e===t?.release);const[i,s]="rollback"===e.command?[t?.live,o.previous]:[o.previous,t?.live];return option(i)??option(s)??r[0]}
function wayTo(t,e,n){const{context:o}=n;const r=(0,tt.LI)(t.state,e.lastTookMs);const i=[...""===t.title?[]:[titled(t.title,o)],[shortStateOf(t,n),...void 0===r?[]:[`about ${(0,a.p0)(r)}`]].join(", ")];const s=(0,te.ay)(t,o);const c=void 0===s?[]:["","```sh",s,"```"];return[`↩️ **Back to ${(0,d["do"])(t.release)}** (${i.join("; ")}): ${waysTo(t,n)}`,...c].join("\n")}
function waysTo(t,{context:e}){const n=`v${t.release}`;const[o,i]=[(0,te.$9)(t,e),(0,te._i)(e)];const s=[...void 0===o?[]:[(0,r.nf)("by issue",o)],...void 0===i?[]:[`${(0,r.nf)("Run workflow",i)} with \`${n}\``]];if(s.length>0)return s.join(" \xb7 ");return`with \`command: rollback\` and \`rollback-to: ${n}\`, for which no workflow of this repository asks yet (the examples have one, \`rollback.yml\`)`}
function quote(t){return t.split("\n").map(t=>""===t?">":`> ${t}`).join("\n")}
const to={title:"All ways back",dropOrder:3,body(t){const{last:e}=t.record;if(void 0===e||(0,D.bU)(e.environment))return;const n=joined(e.history.filter(({status:t})=>"succeeded"===t));const o=n.filter(({row:t})=>(0,G.M9)(t.state));if(0===o.length)return;const i=o.slice(0,tr).map(({row:t,name:e})=>`${e} ${t.state}`);const s=o.length>tr?[`${o.length-tr} more`]:[];const c=`${(0,d.hS)(o.length,"release")} to go back to: ${[...i,...s].join(" \xb7 ")}`;return(0,r.zH)(c,[...overview(n,e,t),...lines(o,t),...page(o,t)].join("\n\n"))}};
const tr=5;
const ti=5;
const ts=50;
function overview(t,e,n){const[o,i]=[t.slice(0,ti),t.slice(ti)];const s=0===i.length?[]:[(0,r.zH)(`${i.length} older`,tableOf(i,e,n))];return[tableOf(o,e,n),...s]}
function tableOf(t,e,n){const{context:o}=n;const i=void 0!==o.rollbackOptions.issueForm&&void 0!==o.repository;const s=["Release","Commit","State","Last took","By",...i?["Ask for it"]:[]];const cells=({row:t,name:r})=>[r,commit(t,o),stateOf(t,n),lastTook(t,e),who(t),...i?[issue(t,n)]:[]];return(0,r.tp)(s,t.map(cells),ts)}
function lastTook({state:t},e){const n=(0,tt.LI)(t,e.lastTookMs);if(!(0,G.M9)(t))return r.dv;return void 0===n?"not measured yet":(0,a.p0)(n)}
function who({actor:t,at:e}){return 0===e?r.dv:`${(0,r.Qq)(t,60)}, ${(0,d.n$)(e)}`}
function issue(t,{context:e}){const n=(0,G.M9)(t.state)?(0,te.$9)(t,e):void 0;return void 0===n?r.dv:(0,r.nf)("by issue",n)}
function lines(t,{context:e}){const n=t.slice(0,ts).flatMap(({row:t})=>(0,te.ay)(t,e)??[]);return 0===n.length?[]:[["```sh",...n,"```"].join("\n")]}
function page([t],{context:e}){const n=(0,te._i)(e);if(void 0===t||void 0===n)return[];return[`By hand: ${(0,r.nf)("Run workflow",n)}, with \`v${t.row.release}\` for example as \`rollback-to\`.`]}
const tc=[tn,$,q,_,X,B,H,Y,k,h,U,K,to,L,N];
function renderSummary(t,e,n){const o=ended(t,e,n);const r=tc.flatMap(({title:t,dropOrder:e,body:n})=>{const r=n(o);return void 0===r?[]:[{title:t,dropOrder:e,body:r}]});return fit(headline(o),isShort(o)?inOneFold(r):r)}
function isShort({outcome:t}){return void 0!==t&&!(t.changed&&void 0!==t.release)}
function inOneFold(t){const isFolded=({body:t})=>t.startsWith(r.yM);const e=t.filter(isFolded);if(e.length<2)return t;const n=e.map(({title:t})=>t);const o=[n[0],...n.slice(1).map(t=>t.toLowerCase())].join(", ");const i=(0,r.zH)(o,e.map(t=>t.body).join("\n\n"));return[...t.filter(t=>!isFolded(t)),{title:o,dropOrder:9,body:i}]}
function ended(t,e,n){const r="ok"in e?{outcome:e.ok,failure:void 0}:{outcome:void 0,failure:(0,o.I)(e.error)};return(0,i.E)({record:t,context:n,...r},t.secrets)}})};