export const id=220;export const ids=[220];export const modules={220:((t,e,n)=>{
n.r(e);
n.d(e,{renderSummary:()=>renderSummary,summaryLimitBytes:()=>g});
var o=n(66676);
var i=n(34902);
var r=n(44702);
function commit({sha:t,title:e},n){if(""===t)return i.dv;return`${(0,i.nf)((0,i.aY)((0,r.Fu)(t)),(0,o.Bg)(n,t))} ${(0,i.Qq)(e,100)}`.trimEnd()}
function liveNow({now:t},e){if(void 0===t)return;const{live:n,url:o}=t;if(void 0===n)return`Nothing is live in ${(0,i.aY)(t.environment)}.`;return(0,i.tp)(["Release",`**${(0,r["do"])(n.release)}**`],[["Commit",commit(n,e)],["Image",void 0===n.imageBytes?(0,i.aY)(n.digest):`${(0,i.aY)(n.digest)} \xb7 ${(0,r.Ej)(n.imageBytes)}`],["Address",void 0===o?i.dv:(0,i.nf)((0,i.aY)(o),o)]])}
function changed(t,e){const n=t.before?.live;const o=t.now?.live;const i=void 0!==o&&n?.release!==o.release;if(i&&void 0===n)return"Nothing was live before: this is the first release here.";const r=i?o.sha:e.sha;const a=[i&&void 0!==n?releases(n,o):void 0,commits(n?.sha,r,e),fields(e.changes.spec)].filter(t=>void 0!==t);return 0===a.length?void 0:a.join("\n\n")}
function isChanged({before:t,now:e}){return t?.live?.release!==e?.live?.release}
function releases(t,e){return(0,i.tp)(["","Before","Now"],[["Release",(0,r["do"])(t.release),`**${(0,r["do"])(e.release)}**`],["Image",...pair(t.digest,e.digest)],...sizes(t.imageBytes,e.imageBytes),["Spec",...pair(t.specDigest,e.specDigest)]])}
function pair(t,e){return[(0,i.aY)((0,r.VK)(t)),t===e?"the same":(0,i.aY)((0,r.VK)(e))]}
function sizes(t,e){if(void 0===e)return[];if(void 0===t)return[["Image size",i.dv,(0,r.Ej)(e)]];const n=e-t;const o=0===n?"the same":`${(0,r.Ej)(e)} (${n>0?"+":"−"}${(0,r.Ej)(Math.abs(n))})`;return[["Image size",(0,r.Ej)(t),o]]}
const a=5;
function commits(t,e,n){if(void 0===t||void 0===e||t===e)return;const r="rollback"===n.command;const a=r?(0,o.XH)(n,e,t):(0,o.XH)(n,t,e);const s=n.changes.commits;const c=void 0===s?"Commits":counted(s.total);const l=`**${c}${r?" taken back":""}**${void 0===a?"":` \xb7 ${(0,i.nf)("compare",a)}`}`;if(void 0===s)return void 0===a?void 0:l;return 0===s.commits.length?l:`${l}\n\n${listed(s,n)}`}
function counted(t){return 1===t?"1 commit":`${t} commits`}
function listed({total:t,commits:e},n){const item=t=>`${commit(t,n)} – ${(0,i.Qq)(t.author,60)}`;const o=e.slice(0,20).map(item);const r=Math.max(0,t-o.length);const s=0===r?"":`\n\n… and ${r} before them.`;if(o.length<=a)return`${(0,i.p_)(o)}${s}`;const c=(0,i.zH)(`${o.length-a} more`,`${(0,i.p_)(o.slice(a))}${s}`);return`${(0,i.p_)(o.slice(0,a))}\n\n${c}`}
function fields(t){if(void 0===t||0===t.length)return;const value=t=>void 0===t?i.dv:(0,i.aY)(t,200);const e=t.map(({field:t,before:e,now:n})=>[(0,i.aY)(t,120),value(e),value(n)]);return`**Spec, by field**\n\n${(0,i.tp)(["Field","Before","Now"],e,40)}`}
var s=n(72852);
function gantt(t){const e=t.filter(({outcome:t})=>"skipped"!==t).slice(0,60);const n=e[0]?.startedAt;const o=Math.max(...e.map(({startedAt:t,endedAt:e})=>e??t));if(void 0===n||e.length<2||o-n<1)return;return["```mermaid","gantt","    dateFormat x","    todayMarker off",`    axisFormat ${o-n<1e4?"%S.%L":"%H:%M:%S"}`,...e.map(t=>`    ${task(t,o)}`),"```"].join("\n")}
function task({name:t,outcome:e,startedAt:n,endedAt:o},i){const r="failed"===e||"running"===e?"crit, ":"undo"===t?"active, ":"";return`${t} :${r}${n}, ${Math.max(1,(o??i)-n)}ms`}
function timeline({steps:t}){if(0===t.length)return;const e=(0,i.tp)(["Step","Ended","Seconds"],t.map(stepRow),60);const n=gantt(t);return void 0===n?e:`${n}\n\n${(0,i.zH)("The same as a table",e)}`}
const c={done:"done",skipped:"skipped",failed:"**failed**",running:"**cut off**"};
function stepRow({name:t,outcome:e,startedAt:n,endedAt:o}){const r=void 0===o||"skipped"===e?i.dv:((o-n)/1e3).toFixed(1);return[t,c[e],r]}
function traffic({shifts:t,steps:e,availability:n}){if(0===t.length)return;const o=[...new Set(t.flatMap(({percent:t})=>Object.keys(t).map(Number)))].toSorted((t,e)=>t-e).slice(-8);const a=e[0]?.startedAt??t[0]?.at??0;const s=t.map(({at:e,percent:i},s)=>[(0,r.p0)(e-a),...o.map(t=>share(i[t]??0)),...void 0===n?[]:[met(n,e,t[s+1]?.at??1/0)]]);return(0,i.tp)(["After",...o.map(r["do"]),...void 0===n?[]:["Requests of this run"]],s)}
function met({replies:t},e,n){const o=t.filter(({at:t})=>t>=e&&t<n);return 0===o.length?i.dv:(0,r.ys)((0,s.N)(o))}
function share(t){const e=Math.min(10,Math.max(0,Math.round(t/10)));return`\`${"█".repeat(e)}${"░".repeat(10-e)}\` ${t} %`}
function fleet({instances:t}){if(0===t.length)return;const e=[...t.filter(inTrouble),...t.filter(t=>!inTrouble(t))].map(instanceRow);return(0,i.tp)(["Instance","Release","Zone","State","Healthy after"],e)}
function inTrouble({state:t,reason:e}){return"failed"===t||void 0!==e}
function instanceRow({id:t,release:e,zone:n,state:o,health:a,reason:s,healthyAfterMs:c}){const l=void 0===a?o:`${o}, ${a}`;return[(0,i.aY)(t,100),(0,r["do"])(e),void 0===n?i.dv:(0,i.Qq)(n,60),void 0===s?l:`${l}: ${(0,i.Qq)(s)}`,void 0===c?i.dv:(0,r.p0)(c)]}
const l={passed:"✅ passed",failed:"❌ failed",unproven:"⚪ unproven"};
function gates({gates:t}){if(0===t.length)return;return(0,i.tp)(["Gate","Outcome","Figures"],t.slice(-50).map(gateRow))}
function gateRow({name:t,outcome:e,figures:n}){return[(0,i.Qq)(t,100),l[e],(0,i.Qq)(n)]}
function availability({availability:t}){if(void 0===t)return;const{failures:e,lastFailure:n,url:o,from:a,to:s}=t;const c=`${0===e?"✅":"❌"} **${(0,r.ys)(t)}**`;const l=void 0===n?"":` The last failure: ${(0,i.Qq)(n)}.`;return`${c}\n\nThis run asked ${(0,i.aY)(o)} for ${(0,r.p0)(s-a)} while traffic moved.${l}`}
function remarks({remarks:t}){if(0===t.length)return;return(0,i.p_)(t.map(({type:t,message:e,location:n})=>`${"warning"===t?"⚠️":"ℹ️"} ${place(n)}${(0,i.Qq)(e,1e3)}`))}
function place(t){if(void 0===t)return"";return`${(0,i.aY)(void 0===t.line?t.file:`${t.file}:${t.line}`)}: `}
function whatFailed(t,{steps:e}){const n=(0,i.p_)(t.problems.map(problem));const o=e.find(({outcome:t})=>"failed"===t)?.name;const r=void 0===o?"":`Step **${o}**: `;const a=`${r}${place(t.location)}${(0,i.Qq)(t.message,2e3)}`;return[a,n,void 0===t.stack?"":(0,i.OF)(t.stack.split("\n"))].filter(t=>""!==t).join("\n\n")}
function problem({message:t,advice:e,location:n}){return`${place(n)}${(0,i.Qq)(t,500)}${void 0===e?"":` *${(0,i.Qq)(e,500)}*`}`}
function lastLogLines({evidence:t}){if(0===t.length)return;const e=t.slice(0,10).map(({title:t,lines:e},n)=>(0,i.zH)((0,i.Qq)(t),(0,i.OF)(e),0===n));const n=t.length-e.length;return[...e,...n>0?[`… and ${n} more.`]:[]].join("\n\n")}
function whatWasUndone({undone:t,shifts:e}){if(t.length>0)return(0,i.p_)(t.map(t=>(0,i.Qq)(t,500)));return 0===e.length?"Nothing had been changed that people could notice.":"Nothing was undone."}
function whatNext({advice:t,stack:e}){if(void 0!==e)return"Report the bug with the log of this run.";return void 0===t?void 0:(0,i.Qq)(t,2e3)}
var d=n(20897);
var u=n(17234);
var f=n(20277);
var m=n(41041);
var p=n(71316);
const v={live:"live now",warm:"warm: seconds",cold:"cold: minutes",rebuild:"rebuild: its commit is built again",gone:"gone: neither image nor commit is there"};
const h=50;
function rollback({last:t},e){if(void 0===t||(0,f.bU)(t.environment))return;const n=t.history.filter(({status:t})=>"succeeded"===t);const o=n.filter(t=>(0,m.gE)(t.state));const a=o.find(({release:e})=>e===t.previous?.release)??o[0];if(void 0===a)return;const s=o.filter(t=>t!==a).slice(0,h-1);return[`Back to ${(0,r["do"])(a.release)}${void 0===e.rollbackOptions.form?$:""}:`,block([a],e),...byForm(a,e),overview(n,t,e),...0===s.length?[]:[(0,i.zH)("Commands for the other releases",block(s,e))]].join("\n\n")}
const $=", once a workflow of this repository asks for `rollback-to` (the examples have one, `rollback.yml`)";
function block(t,e){return["```sh",...t.map(t=>(0,p.ay)(t,e)),"```"].join("\n")}
function byForm({release:t},e){const n=(0,p._i)(e);if(void 0===n)return[];const o=e.rollbackOptions.form?.preset??"";const r=""===o?`\`v${t}\``:`${(0,i.aY)(o,60)} (the form's default) or \`v${t}\``;return[`Or ${(0,i.nf)("by hand",n)}: *Run workflow*, with ${r} as \`rollback-to\`.`]}
function overview(t,e,n){const o=n.rollbackOptions.issueForm&&void 0!==n.repository;const a=["Release","Commit","State","Last took","By",...o?["Ask for it"]:[]];const cells=t=>[(0,r["do"])(t.release),commit(t,n),v[t.state],lastTook(t.state,e),who(t),...o?[issue(t,n)]:[]];return(0,i.tp)(a,t.map(cells),h)}
function lastTook(t,e){if(!(0,m.gE)(t))return i.dv;const n=(0,m.LI)(t,e.lastTookMs);return void 0===n?"not measured yet":(0,r.p0)(n)}
function who({actor:t,at:e}){if(0===e)return i.dv;return`${(0,i.Qq)(t,60)}, ${new Date(e).toISOString().slice(0,16).replace("T"," ")} UTC`}
function issue(t,e){const n=(0,m.gE)(t.state)?(0,p.$9)(t,e):void 0;return void 0===n?i.dv:(0,i.nf)("by issue",n)}
const g=1024e3;
function renderSummary(t,e,n){const o=(0,u.E)(t,t.secrets);const r=(0,u.E)(n,t.secrets);if("ok"in e){const n=(0,u.E)(e.ok,t.secrets);return fit([headline(verdictOf(n),o,r)],[...planned(n),...story(o,r)])}const a=(0,u.E)((0,d.I)(e.error),t.secrets);const s=`❌ ${(0,i.Qq)(a.message)}`;return fit([headline(s,o,r)],[...failed(a,o),...story(o,r)])}
function verdictOf({changed:t,verdict:e,plan:n}){return`${t&&void 0===n?"✅":"⚪"} ${(0,i.Qq)(e)}`}
function headline(t,{steps:e,operation:n},o){const a=e[0]?.startedAt;const s=e.at(-1)?.endedAt;const c=[...void 0===o.app?[]:[(0,i.aY)(o.app,60)],(0,i.aY)(o.environment,60),`${(0,i.aY)(o.command,30)}${o.dryRun?" (dry run)":""}`,...void 0===o.sha?[]:[commit({sha:o.sha,title:o.title??""},o)],...void 0===n?[]:[`operation ${n}`],...void 0===a||void 0===s?[]:[(0,r.p0)(s-a)],`by ${(0,i.Qq)(o.actor,60)}`,...void 0===o.runUrl?[]:[(0,i.nf)("this run",o.runUrl)]];return`## ${t}\n\n${c.join(" \xb7 ")}`}
function planned({plan:t}){if(void 0===t)return[];const e=0===t.length?"Nothing to do.":(0,i.p_)(t.map(t=>(0,i.Qq)(t,500)),"numbers");return[{title:"What a run would do",body:`${e}\n\nNothing was changed.`,importance:0}]}
function failed(t,e){return[{title:"What failed",body:whatFailed(t,e),importance:0},{title:"Last log lines",body:lastLogLines(t),importance:6},{title:"What was undone",body:whatWasUndone(e),importance:1},{title:"What to do next",body:whatNext(t),importance:1}]}
function story(t,e){return[{title:"Live now",body:liveNow(t,e),importance:1},{title:isChanged(t)?"What changed":"What would change",body:changed(t,e),importance:2},{title:"Timeline",body:timeline(t),importance:4},{title:"Traffic",body:traffic(t),importance:5},{title:"Fleet",body:fleet(t),importance:8},{title:"Gates",body:gates(t),importance:7},{title:"Availability",body:availability(t),importance:6},{title:"Rolling back",body:rollback(t,e),importance:3},{title:"Notices",body:remarks(t),importance:9}]}
function fit(t,e){const n=e.filter(({body:t})=>void 0!==t);const o=[];for(;;){const e=n.filter(({title:t})=>!o.includes(t));const i=[...t,...e.map(({title:t,body:e})=>`### ${t}\n\n${e}`)];if(o.length>0)i.push(`Left out, being too long: ${o.join(", ")}.`);const r=`${i.join("\n\n")}\n`;const a=e.toSorted((t,e)=>e.importance-t.importance)[0];if(void 0===a||Buffer.byteLength(r)<=g)return r;o.push(a.title)}}})};