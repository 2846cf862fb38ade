export const id=4350;export const ids=[4350];export const modules={34350:((e,t,o)=>{
o.r(t);
o.d(t,{renderSummary:()=>renderSummary});
var n=o(20897);
var r=o(17234);
const i=1024e3;
function fit(e,t){const o=[];for(;;){const n=t.filter(({title:e})=>!o.includes(e));const r=[e,...n.map(({title:e,body:t})=>`### ${e}\n\n${t}`)];if(o.length>0)r.push(`Left out, being too long: ${o.join(", ")}.`);const s=`${r.join("\n\n")}\n`;const a=n.toSorted((e,t)=>t.dropOrder-e.dropOrder)[0];if(void 0===a||Buffer.byteLength(s)<=i)return s;o.push(a.title)}}
var s=o(34902);
var a=o(80397);
var d=o(42806);
var c=o(7590);
var l=o(66676);
function commit({sha:e,title:t},o){if(""===e)return s.dv;return`${(0,s.nf)((0,s.aY)((0,c.F)(e)),(0,l.Bg)(o,e))} ${(0,s.Qq)(t,100)}`.trimEnd()}
function headline(e){return`## ${verdict(e)}\n\n${about(e).join(" \xb7 ")}`}
function verdict({outcome:e,failure:t}){if(void 0!==t)return`❌ ${(0,s.Qq)(t.message)}`;return`${e.changed&&void 0===e.plan?"✅":"⚪"} ${(0,s.Qq)(e.verdict)}`}
function about({record:e,context:t}){const{steps:o}=e;const n=(0,a.P)(e,t.environment);const r=o[0]?.startedAt;const i=o.at(-1)?.endedAt;return[...void 0===t.app?[]:[(0,s.aY)(t.app,60)],(0,s.aY)(t.environment,60),`${(0,s.aY)(t.command,30)}${t.dryRun?" (dry run)":""}`,...void 0===t.sha?[]:[commit({sha:t.sha,title:t.title??""},t)],...void 0===n?[]:[`operation ${n}`],...void 0===r||void 0===i?[]:[(0,d.p0)(i-r)],`by ${(0,s.Qq)(t.actor,60)}`,...void 0===t.runUrl?[]:[(0,s.nf)("this run",t.runUrl)]]}
var u=o(44702);
const f={title:"Availability",dropOrder:6,body({record:{availability:e}}){if(void 0===e)return;const{failures:t,lastFailure:o,url:n,from:r,to:i}=e;const a=`${0===t?"✅":"❌"} **${(0,u.ys)(e)}**`;const c=void 0===o?"":` The last failure: ${(0,s.Qq)(o)}.`;return`${a}\n\nThis run asked ${(0,s.aY)(n)} for ${(0,d.p0)(i-r)} while traffic moved.${c}`}};
const v={title:({record:e})=>isChanged(e)?"What changed":"What would change",dropOrder:2,body({record:e,context:t}){const o=e.before?.live;const n=e.now?.live;const r=void 0!==n&&o?.release!==n.release;if(r&&void 0===o)return"Nothing was live before: this is the first release here.";const i=r?n.sha:t.sha;const s=[r&&void 0!==o?releases(o,n):void 0,commits(o?.sha,i,t),fields(t.changes.spec)].filter(e=>void 0!==e);return 0===s.length?void 0:s.join("\n\n")}};
function isChanged({before:e,now:t}){return e?.live?.release!==t?.live?.release}
function releases(e,t){return(0,s.tp)(["","Before","Now"],[["Release",(0,u["do"])(e.release),`**${(0,u["do"])(t.release)}**`],["Image",...pair(e.digest,t.digest)],...sizes(e.imageBytes,t.imageBytes),["Spec",...pair(e.specDigest,t.specDigest)]])}
function pair(e,t){return[(0,s.aY)((0,u.VK)(e)),e===t?"the same":(0,s.aY)((0,u.VK)(t))]}
function sizes(e,t){if(void 0===t)return[];if(void 0===e)return[["Image size",s.dv,(0,u.Ej)(t)]];const o=t-e;const n=0===o?"the same":`${(0,u.Ej)(t)} (${o>0?"+":"−"}${(0,u.Ej)(Math.abs(o))})`;return[["Image size",(0,u.Ej)(e),n]]}
const m=5;
function commits(e,t,o){if(void 0===e||void 0===t||e===t)return;const n="rollback"===o.command;const r=n?(0,l.XH)(o,t,e):(0,l.XH)(o,e,t);const i=o.changes.commits;const a=void 0===i?"Commits":counted(i.total);const d=`**${a}${n?" taken back":""}**${void 0===r?"":` \xb7 ${(0,s.nf)("compare",r)}`}`;if(void 0===i)return void 0===r?void 0:d;return 0===i.commits.length?d:`${d}\n\n${listed(i,o)}`}
function counted(e){return 1===e?"1 commit":`${e} commits`}
function listed({total:e,commits:t},o){const item=e=>`${commit(e,o)} – ${(0,s.Qq)(e.author,60)}`;const n=t.slice(0,20).map(item);const r=Math.max(0,e-n.length);const i=0===r?"":`\n\n… and ${r} before them.`;if(n.length<=m)return`${(0,s.p_)(n)}${i}`;const a=(0,s.zH)(`${n.length-m} more`,`${(0,s.p_)(n.slice(m))}${i}`);return`${(0,s.p_)(n.slice(0,m))}\n\n${a}`}
function fields(e){if(void 0===e||0===e.length)return;const value=e=>void 0===e?s.dv:(0,s.aY)(e,200);const t=e.map(({field:e,before:t,now:o})=>[(0,s.aY)(e,120),value(t),value(o)]);return`**Spec, by field**\n\n${(0,s.tp)(["Field","Before","Now"],t,40)}`}
const p={title:"Fleet",dropOrder:8,body({record:{instances:e}}){if(0===e.length)return;const t=[...e.filter(inTrouble),...e.filter(e=>!inTrouble(e))].map(instanceRow);return(0,s.tp)(["Instance","Release","Zone","State","Healthy after"],t)}};
function inTrouble({state:e,reason:t}){return"failed"===e||void 0!==t}
function instanceRow({id:e,release:t,zone:o,state:n,health:r,reason:i,healthyAfterMs:a}){const c=void 0===r?n:`${n}, ${r}`;return[(0,s.aY)(e,100),(0,u["do"])(t),void 0===o?s.dv:(0,s.Qq)(o,60),void 0===i?c:`${c}: ${(0,s.Qq)(i)}`,void 0===a?s.dv:(0,d.p0)(a)]}
const h={title:"Gates",dropOrder:7,body({record:e}){if(0===e.gates.length)return;return(0,s.tp)(["Gate","Outcome","Figures"],e.gates.slice(-50).map(gateRow))}};
const $={passed:"✅ passed",failed:"❌ failed",unproven:"⚪ unproven"};
function gateRow({name:e,outcome:t,figures:o}){return[(0,s.Qq)(e,100),$[t],(0,s.Qq)(o)]}
const g={title:"Last log lines",dropOrder:6,body({failure:e}){if(void 0===e||0===e.evidence.length)return;const t=e.evidence.slice(0,10).map(({title:e,lines:t},o)=>(0,s.zH)((0,s.Qq)(e),(0,s.OF)(t),0===o));const o=e.evidence.length-t.length;return[...t,...o>0?[`… and ${o} more.`]:[]].join("\n\n")}};
const b={title:"Live now",dropOrder:1,body({record:{now:e},context:t}){if(void 0===e)return;const{live:o,url:n}=e;if(void 0===o)return`Nothing is live in ${(0,s.aY)(e.environment)}.`;return(0,s.tp)(["Release",`**${(0,u["do"])(o.release)}**`],[["Commit",commit(o,t)],["Image",void 0===o.imageBytes?(0,s.aY)(o.digest):`${(0,s.aY)(o.digest)} \xb7 ${(0,u.Ej)(o.imageBytes)}`],["Address",void 0===n?s.dv:(0,s.nf)((0,s.aY)(n),n)]])}};
function place(e){if(void 0===e)return"";return`${(0,s.aY)(void 0===e.line?e.file:`${e.file}:${e.line}`)}: `}
const y={title:"Notices",dropOrder:9,body:({record:{remarks:e}})=>0===e.length?void 0:(0,s.p_)(e.map(remarkLine))};
function remarkLine({type:e,message:t,location:o}){return`${"warning"===e?"⚠️":"ℹ️"} ${place(o)}${(0,s.Qq)(t,1e3)}`}
const k={title:"What a run would do",dropOrder:0,body({outcome:e}){if(e?.plan===void 0)return;const t=e.plan.map(e=>(0,s.Qq)(e,500));return`${0===t.length?"Nothing to do.":(0,s.p_)(t,"numbers")}\n\nNothing was changed.`}};
var w=o(20277);
var O=o(93317);
var q=o(41041);
var Q=o(71316);
const S={live:"live now",warm:"warm: seconds",cold:"cold: minutes",rebuild:"rebuild: its commit is built again",gone:"gone: neither image nor commit is there"};
const M=50;
const Y={title:"Rolling back",dropOrder:3,body({record:{last:e},context:t}){if(void 0===e||(0,w.bU)(e.environment))return;const o=e.history.filter(({status:e})=>"succeeded"===e);const n=o.filter(e=>(0,O.M9)(e.state));const r=n.find(({release:t})=>t===e.previous?.release)??n[0];if(void 0===r)return;const i=n.filter(e=>e!==r).slice(0,M-1);return[...byLine(r,t),...byForm(r,t),overview(o,e,t),...0===i.length||void 0===t.rollbackOptions.form?[]:[(0,s.zH)("Commands for the other releases",block(i,t))]].join("\n\n")}};
const j="No workflow of this repository is known to roll back when it is started by hand; the examples have one, `rollback.yml`.";
function byLine(e,t){if(void 0===t.rollbackOptions.form)return[j];return[`Back to ${(0,u["do"])(e.release)}:`,block([e],t)]}
function block(e,t){return["```sh",...e.flatMap(e=>(0,Q.ay)(e,t)??[]),"```"].join("\n")}
function byForm({release:e},t){const o=(0,Q._i)(t);if(void 0===o)return[];const n=t.rollbackOptions.form?.preset??"";const r=""===n?`\`v${e}\``:`${(0,s.aY)(n,60)} (the form's default) or \`v${e}\``;return[`Or ${(0,s.nf)("by hand",o)}: *Run workflow*, with ${r} as \`rollback-to\`.`]}
function overview(e,t,o){const n=void 0!==o.rollbackOptions.issueForm&&void 0!==o.repository;const r=["Release","Commit","State","Last took","By",...n?["Ask for it"]:[]];const cells=e=>[(0,u["do"])(e.release),commit(e,o),S[e.state],lastTook(e.state,t),who(e),...n?[issue(e,o)]:[]];return(0,s.tp)(r,e.map(cells),M)}
function lastTook(e,t){if(!(0,O.M9)(e))return s.dv;const o=(0,q.LI)(e,t.lastTookMs);return void 0===o?"not measured yet":(0,d.p0)(o)}
function who({actor:e,at:t}){if(0===t)return s.dv;return`${(0,s.Qq)(e,60)}, ${new Date(t).toISOString().slice(0,16).replace("T"," ")} UTC`}
function issue(e,t){const o=(0,O.M9)(e.state)?(0,Q.$9)(e,t):void 0;return void 0===o?s.dv:(0,s.nf)("by issue",o)}
function gantt(e){const t=e.slice(0,60);const o=t[0]?.startedAt;const n=Math.max(...t.map(({startedAt:e,endedAt:t})=>t??e));if(void 0===o||t.length<2||n-o<1)return;return["```mermaid","gantt","    dateFormat x","    todayMarker off",`    axisFormat ${n-o<1e4?"%S.%L":"%H:%M:%S"}`,...t.map(e=>`    ${task(e,n)}`),"```"].join("\n")}
function task({name:e,outcome:t,startedAt:o,endedAt:n},r){const i="failed"===t||"running"===t?"crit, ":"undo"===e?"active, ":"";return`${e} :${i}${o}, ${Math.max(1,(n??r)-o)}ms`}
const R={title:"Timeline",dropOrder:4,body({record:{steps:e}}){if(0===e.length)return;const t=(0,s.tp)(["Step","Ended","Seconds"],e.map(stepRow),60);const o=gantt(e);return void 0===o?t:`${o}\n\n${(0,s.zH)("The same as a table",t)}`}};
const T={done:"done",failed:"**failed**",running:"**cut off**"};
function stepRow({name:e,outcome:t,startedAt:o,endedAt:n}){const r=void 0===n?s.dv:(0,d.TP)(n-o);return[e,T[t],r]}
var x=o(72852);
const N={title:"Traffic",dropOrder:5,body({record:{shifts:e,steps:t,availability:o}}){if(0===e.length)return;const n=[...new Set(e.flatMap(({percent:e})=>Object.keys(e).map(Number)))].toSorted((e,t)=>e-t).slice(-8);const r=t[0]?.startedAt??e[0]?.at??0;const i=e.map(({at:t,percent:i},s)=>[(0,d.p0)(t-r),...n.map(e=>share(i[e]??0)),...void 0===o?[]:[met(o,t,e[s+1]?.at??1/0)]]);return(0,s.tp)(["After",...n.map(u["do"]),...void 0===o?[]:["Requests of this run"]],i)}};
function met({replies:e},t,o){const n=e.filter(({at:e})=>e>=t&&e<o);return 0===n.length?s.dv:(0,u.ys)((0,x.N)(n))}
function share(e){const t=Math.min(10,Math.max(0,Math.round(e/10)));return`\`${"█".repeat(t)}${"░".repeat(10-t)}\` ${e} %`}
const F={title:"What failed",dropOrder:0,body({failure:e,record:t}){if(void 0===e)return;const o=(0,s.p_)(e.problems.map(problem));const n=t.steps.find(({outcome:e})=>"failed"===e)?.name;const r=void 0===n?"":`Step **${n}**: `;const i=`${r}${place(e.location)}${(0,s.Qq)(e.message,2e3)}`;return[i,o,void 0===e.stack?"":(0,s.OF)(e.stack.split("\n"))].filter(e=>""!==e).join("\n\n")}};
function problem({message:e,advice:t,location:o}){return`${place(o)}${(0,s.Qq)(e,500)}${void 0===t?"":` *${(0,s.Qq)(t,500)}*`}`}
const L={title:"What to do next",dropOrder:1,body({failure:e}){if(e?.stack!==void 0)return"Report the bug with the log of this run.";return e?.advice===void 0?void 0:(0,s.Qq)(e.advice,2e3)}};
const B={title:"What was undone",dropOrder:1,body({failure:e,record:{undone:t,shifts:o}}){if(void 0===e)return;if(t.length>0)return(0,s.p_)(t.map(e=>(0,s.Qq)(e,500)));return 0===o.length?"Nothing had been changed that people could notice.":"Nothing was undone."}};
const z=[k,F,g,B,L,b,v,R,N,p,h,f,Y,y];
function renderSummary(e,t,o){const n=ended(e,t,o);const r=z.flatMap(({title:e,dropOrder:t,body:o})=>{const r=o(n);if(void 0===r)return[];return[{title:"string"==typeof e?e:e(n),dropOrder:t,body:r}]});return fit(headline(n),r)}
function ended(e,t,o){const i="ok"in t?{outcome:t.ok,failure:void 0}:{outcome:void 0,failure:(0,n.I)(t.error)};return(0,r.E)({record:e,context:o,...i},e.secrets)}})};