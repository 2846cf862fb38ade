export const id=4350;export const ids=[4350];export const modules={34350:((e,t,n)=>{
n.r(t);
n.d(t,{renderSummary:()=>renderSummary});
var o=n(20897);
var i=n(17234);
const r=1024e3;
function fit(e,t){const n=[];for(;;){const o=t.filter(({title:e})=>!n.includes(e));const i=[e,...o.map(({title:e,body:t})=>`### ${e}\n\n${t}`)];if(n.length>0)i.push(`Left out, being too long: ${n.join(", ")}.`);const s=`${i.join("\n\n")}\n`;const a=o.toSorted((e,t)=>t.importance-e.importance)[0];if(void 0===a||Buffer.byteLength(s)<=r)return s;n.push(a.title)}}
var s=n(34902);
var a=n(44702);
var c=n(66676);
function commit({sha:e,title:t},n){if(""===e)return s.dv;return`${(0,s.nf)((0,s.aY)((0,a.Fu)(e)),(0,c.Bg)(n,e))} ${(0,s.Qq)(t,100)}`.trimEnd()}
function headline(e){return`## ${verdict(e)}\n\n${about(e).join(" \xb7 ")}`}
function verdict({outcome:e,failure:t}){if(void 0!==t)return`❌ ${(0,s.Qq)(t.message)}`;return`${e.changed&&void 0===e.plan?"✅":"⚪"} ${(0,s.Qq)(e.verdict)}`}
function about({record:{steps:e,operation:t},context:n}){const o=e[0]?.startedAt;const i=e.at(-1)?.endedAt;return[...void 0===n.app?[]:[(0,s.aY)(n.app,60)],(0,s.aY)(n.environment,60),`${(0,s.aY)(n.command,30)}${n.dryRun?" (dry run)":""}`,...void 0===n.sha?[]:[commit({sha:n.sha,title:n.title??""},n)],...void 0===t?[]:[`operation ${t}`],...void 0===o||void 0===i?[]:[(0,a.p0)(i-o)],`by ${(0,s.Qq)(n.actor,60)}`,...void 0===n.runUrl?[]:[(0,s.nf)("this run",n.runUrl)]]}
const d={title:"Availability",importance:6,body({record:{availability:e}}){if(void 0===e)return;const{failures:t,lastFailure:n,url:o,from:i,to:r}=e;const c=`${0===t?"✅":"❌"} **${(0,a.ys)(e)}**`;const d=void 0===n?"":` The last failure: ${(0,s.Qq)(n)}.`;return`${c}\n\nThis run asked ${(0,s.aY)(o)} for ${(0,a.p0)(r-i)} while traffic moved.${d}`}};
const l={title:({record:e})=>isChanged(e)?"What changed":"What would change",importance:2,body({record:e,context:t}){const n=e.before?.live;const o=e.now?.live;const i=void 0!==o&&n?.release!==o.release;if(i&&void 0===n)return"Nothing was live before: this is the first release here.";const r=i?o.sha:t.sha;const s=[i&&void 0!==n?releases(n,o):void 0,commits(n?.sha,r,t),fields(t.changes.spec)].filter(e=>void 0!==e);return 0===s.length?void 0:s.join("\n\n")}};
function isChanged({before:e,now:t}){return e?.live?.release!==t?.live?.release}
function releases(e,t){return(0,s.tp)(["","Before","Now"],[["Release",(0,a["do"])(e.release),`**${(0,a["do"])(t.release)}**`],["Image",...pair(e.digest,t.digest)],...sizes(e.imageBytes,t.imageBytes),["Spec",...pair(e.specDigest,t.specDigest)]])}
function pair(e,t){return[(0,s.aY)((0,a.VK)(e)),e===t?"the same":(0,s.aY)((0,a.VK)(t))]}
function sizes(e,t){if(void 0===t)return[];if(void 0===e)return[["Image size",s.dv,(0,a.Ej)(t)]];const n=t-e;const o=0===n?"the same":`${(0,a.Ej)(t)} (${n>0?"+":"−"}${(0,a.Ej)(Math.abs(n))})`;return[["Image size",(0,a.Ej)(e),o]]}
const u=5;
function commits(e,t,n){if(void 0===e||void 0===t||e===t)return;const o="rollback"===n.command;const i=o?(0,c.XH)(n,t,e):(0,c.XH)(n,e,t);const r=n.changes.commits;const a=void 0===r?"Commits":counted(r.total);const d=`**${a}${o?" taken back":""}**${void 0===i?"":` \xb7 ${(0,s.nf)("compare",i)}`}`;if(void 0===r)return void 0===i?void 0:d;return 0===r.commits.length?d:`${d}\n\n${listed(r,n)}`}
function counted(e){return 1===e?"1 commit":`${e} commits`}
function listed({total:e,commits:t},n){const item=e=>`${commit(e,n)} – ${(0,s.Qq)(e.author,60)}`;const o=t.slice(0,20).map(item);const i=Math.max(0,e-o.length);const r=0===i?"":`\n\n… and ${i} before them.`;if(o.length<=u)return`${(0,s.p_)(o)}${r}`;const a=(0,s.zH)(`${o.length-u} more`,`${(0,s.p_)(o.slice(u))}${r}`);return`${(0,s.p_)(o.slice(0,u))}\n\n${a}`}
function fields(e){if(void 0===e||0===e.length)return;const value=e=>void 0===e?s.dv:(0,s.aY)(e,200);const t=e.map(({field:e,before:t,now:n})=>[(0,s.aY)(e,120),value(t),value(n)]);return`**Spec, by field**\n\n${(0,s.tp)(["Field","Before","Now"],t,40)}`}
const m={title:"Fleet",importance:8,body({record:{instances:e}}){if(0===e.length)return;const t=[...e.filter(inTrouble),...e.filter(e=>!inTrouble(e))].map(instanceRow);return(0,s.tp)(["Instance","Release","Zone","State","Healthy after"],t)}};
function inTrouble({state:e,reason:t}){return"failed"===e||void 0!==t}
function instanceRow({id:e,release:t,zone:n,state:o,health:i,reason:r,healthyAfterMs:c}){const d=void 0===i?o:`${o}, ${i}`;return[(0,s.aY)(e,100),(0,a["do"])(t),void 0===n?s.dv:(0,s.Qq)(n,60),void 0===r?d:`${d}: ${(0,s.Qq)(r)}`,void 0===c?s.dv:(0,a.p0)(c)]}
const f={title:"Gates",importance:7,body({record:e}){if(0===e.gates.length)return;return(0,s.tp)(["Gate","Outcome","Figures"],e.gates.slice(-50).map(gateRow))}};
const v={passed:"✅ passed",failed:"❌ failed",unproven:"⚪ unproven"};
function gateRow({name:e,outcome:t,figures:n}){return[(0,s.Qq)(e,100),v[t],(0,s.Qq)(n)]}
const p={title:"Last log lines",importance:6,body({failure:e}){if(void 0===e||0===e.evidence.length)return;const t=e.evidence.slice(0,10).map(({title:e,lines:t},n)=>(0,s.zH)((0,s.Qq)(e),(0,s.OF)(t),0===n));const n=e.evidence.length-t.length;return[...t,...n>0?[`… and ${n} more.`]:[]].join("\n\n")}};
const h={title:"Live now",importance:1,body({record:{now:e},context:t}){if(void 0===e)return;const{live:n,url:o}=e;if(void 0===n)return`Nothing is live in ${(0,s.aY)(e.environment)}.`;return(0,s.tp)(["Release",`**${(0,a["do"])(n.release)}**`],[["Commit",commit(n,t)],["Image",void 0===n.imageBytes?(0,s.aY)(n.digest):`${(0,s.aY)(n.digest)} \xb7 ${(0,a.Ej)(n.imageBytes)}`],["Address",void 0===o?s.dv:(0,s.nf)((0,s.aY)(o),o)]])}};
function place(e){if(void 0===e)return"";return`${(0,s.aY)(void 0===e.line?e.file:`${e.file}:${e.line}`)}: `}
const $={title:"Notices",importance:9,body:({record:{remarks:e}})=>0===e.length?void 0:(0,s.p_)(e.map(remarkLine))};
function remarkLine({type:e,message:t,location:n}){return`${"warning"===e?"⚠️":"ℹ️"} ${place(n)}${(0,s.Qq)(t,1e3)}`}
const g={title:"What a run would do",importance:0,body({outcome:e}){if(e?.plan===void 0)return;const t=e.plan.map(e=>(0,s.Qq)(e,500));return`${0===t.length?"Nothing to do.":(0,s.p_)(t,"numbers")}\n\nNothing was changed.`}};
var b=n(20277);
var y=n(41041);
var k=n(71316);
const w={live:"live now",warm:"warm: seconds",cold:"cold: minutes",rebuild:"rebuild: its commit is built again",gone:"gone: neither image nor commit is there"};
const q=50;
const Q={title:"Rolling back",importance:3,body({record:{last:e},context:t}){if(void 0===e||(0,b.bU)(e.environment))return;const n=e.history.filter(({status:e})=>"succeeded"===e);const o=n.filter(e=>(0,y.gE)(e.state));const i=o.find(({release:t})=>t===e.previous?.release)??o[0];if(void 0===i)return;const r=o.filter(e=>e!==i).slice(0,q-1);return[`Back to ${(0,a["do"])(i.release)}${void 0===t.rollbackOptions.form?S:""}:`,block([i],t),...byForm(i,t),overview(n,e,t),...0===r.length?[]:[(0,s.zH)("Commands for the other releases",block(r,t))]].join("\n\n")}};
const S=", once a workflow of this repository asks for `rollback-to` (the examples have one, `rollback.yml`)";
function block(e,t){return["```sh",...e.map(e=>(0,k.ay)(e,t)),"```"].join("\n")}
function byForm({release:e},t){const n=(0,k._i)(t);if(void 0===n)return[];const o=t.rollbackOptions.form?.preset??"";const i=""===o?`\`v${e}\``:`${(0,s.aY)(o,60)} (the form's default) or \`v${e}\``;return[`Or ${(0,s.nf)("by hand",n)}: *Run workflow*, with ${i} as \`rollback-to\`.`]}
function overview(e,t,n){const o=n.rollbackOptions.issueForm&&void 0!==n.repository;const i=["Release","Commit","State","Last took","By",...o?["Ask for it"]:[]];const cells=e=>[(0,a["do"])(e.release),commit(e,n),w[e.state],lastTook(e.state,t),who(e),...o?[issue(e,n)]:[]];return(0,s.tp)(i,e.map(cells),q)}
function lastTook(e,t){if(!(0,y.gE)(e))return s.dv;const n=(0,y.LI)(e,t.lastTookMs);return void 0===n?"not measured yet":(0,a.p0)(n)}
function who({actor:e,at:t}){if(0===t)return s.dv;return`${(0,s.Qq)(e,60)}, ${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}
function issue(e,t){const n=(0,y.gE)(e.state)?(0,k.$9)(e,t):void 0;return void 0===n?s.dv:(0,s.nf)("by issue",n)}
function gantt(e){const t=e.filter(({outcome:e})=>"skipped"!==e).slice(0,60);const n=t[0]?.startedAt;const o=Math.max(...t.map(({startedAt:e,endedAt:t})=>t??e));if(void 0===n||t.length<2||o-n<1)return;return["```mermaid","gantt","    dateFormat x","    todayMarker off",`    axisFormat ${o-n<1e4?"%S.%L":"%H:%M:%S"}`,...t.map(e=>`    ${task(e,o)}`),"```"].join("\n")}
function task({name:e,outcome:t,startedAt:n,endedAt:o},i){const r="failed"===t||"running"===t?"crit, ":"undo"===e?"active, ":"";return`${e} :${r}${n}, ${Math.max(1,(o??i)-n)}ms`}
const Y={title:"Timeline",importance:4,body({record:{steps:e}}){if(0===e.length)return;const t=(0,s.tp)(["Step","Ended","Seconds"],e.map(stepRow),60);const n=gantt(e);return void 0===n?t:`${n}\n\n${(0,s.zH)("The same as a table",t)}`}};
const j={done:"done",skipped:"skipped",failed:"**failed**",running:"**cut off**"};
function stepRow({name:e,outcome:t,startedAt:n,endedAt:o}){const i=void 0===o||"skipped"===t?s.dv:((o-n)/1e3).toFixed(1);return[e,j[t],i]}
var R=n(72852);
const x={title:"Traffic",importance:5,body({record:{shifts:e,steps:t,availability:n}}){if(0===e.length)return;const o=[...new Set(e.flatMap(({percent:e})=>Object.keys(e).map(Number)))].toSorted((e,t)=>e-t).slice(-8);const i=t[0]?.startedAt??e[0]?.at??0;const r=e.map(({at:t,percent:r},s)=>[(0,a.p0)(t-i),...o.map(e=>share(r[e]??0)),...void 0===n?[]:[met(n,t,e[s+1]?.at??1/0)]]);return(0,s.tp)(["After",...o.map(a["do"]),...void 0===n?[]:["Requests of this run"]],r)}};
function met({replies:e},t,n){const o=e.filter(({at:e})=>e>=t&&e<n);return 0===o.length?s.dv:(0,a.ys)((0,R.N)(o))}
function share(e){const t=Math.min(10,Math.max(0,Math.round(e/10)));return`\`${"█".repeat(t)}${"░".repeat(10-t)}\` ${e} %`}
const T={title:"What failed",importance:0,body({failure:e,record:t}){if(void 0===e)return;const n=(0,s.p_)(e.problems.map(problem));const o=t.steps.find(({outcome:e})=>"failed"===e)?.name;const i=void 0===o?"":`Step **${o}**: `;const r=`${i}${place(e.location)}${(0,s.Qq)(e.message,2e3)}`;return[r,n,void 0===e.stack?"":(0,s.OF)(e.stack.split("\n"))].filter(e=>""!==e).join("\n\n")}};
function problem({message:e,advice:t,location:n}){return`${place(n)}${(0,s.Qq)(e,500)}${void 0===t?"":` *${(0,s.Qq)(t,500)}*`}`}
const F={title:"What to do next",importance:1,body({failure:e}){if(e?.stack!==void 0)return"Report the bug with the log of this run.";return e?.advice===void 0?void 0:(0,s.Qq)(e.advice,2e3)}};
const M={title:"What was undone",importance:1,body({failure:e,record:{undone:t,shifts:n}}){if(void 0===e)return;if(t.length>0)return(0,s.p_)(t.map(e=>(0,s.Qq)(e,500)));return 0===n.length?"Nothing had been changed that people could notice.":"Nothing was undone."}};
const E=[g,T,p,M,F,h,l,Y,x,m,f,d,Q,$];
function renderSummary(e,t,n){const o=ended(e,t,n);const i=E.flatMap(({title:e,importance:t,body:n})=>{const i=n(o);if(void 0===i)return[];return[{title:"string"==typeof e?e:e(o),importance:t,body:i}]});return fit(headline(o),i)}
function ended(e,t,n){const r="ok"in t?{outcome:t.ok,failure:void 0}:{outcome:void 0,failure:(0,o.I)(t.error)};return(0,i.E)({record:e,context:n,...r},e.secrets)}})};