export const id=3715;export const ids=[3715];export const modules={3715:((e,t,n)=>{
n.r(t);
n.d(t,{renderSummary:()=>renderSummary,summaryLimitBytes:()=>$});
var o=n(34902);
var i=n(22969);
function gantt(e){const t=e.filter(({outcome:e})=>"skipped"!==e).slice(0,60);const n=t[0]?.startedAt;const o=Math.max(...t.map(({startedAt:e,endedAt:t})=>t??e));if(void 0===n||t.length<2||o-n<1)return;return["```mermaid","gantt","    dateFormat x","    todayMarker off",`    axisFormat ${o-n<1e4?"%S.%L":"%H:%M:%S"}`,...t.map(e=>`    ${task(e,o)}`),"```"].join("\n")}
function task({name:e,outcome:t,startedAt:n,endedAt:o},i){const r="failed"===t||"running"===t?"crit, ":"undo"===e?"active, ":"";return`${e} :${r}${n}, ${Math.max(1,(o??i)-n)}ms`}
var r=n(44702);
function timeline({steps:e}){if(0===e.length)return;const t=(0,o.tp)(["Step","Ended","Seconds"],e.map(stepRow),60);const n=gantt(e);return void 0===n?t:`${n}\n\n${(0,o.zH)("The same as a table",t)}`}
const a={done:"done",skipped:"skipped",failed:"**failed**",running:"**cut off**"};
function stepRow({name:e,outcome:t,startedAt:n,endedAt:i}){const r=void 0===i||"skipped"===t?o.dv:((i-n)/1e3).toFixed(1);return[e,a[t],r]}
function traffic({shifts:e,steps:t,availability:n}){if(0===e.length)return;const i=[...new Set(e.flatMap(({percent:e})=>Object.keys(e).map(Number)))].toSorted((e,t)=>e-t).slice(-8);const a=t[0]?.startedAt??e[0]?.at??0;const s=e.map(({at:t,percent:o},s)=>[(0,r.p0)(t-a),...i.map(e=>share(o[e]??0)),...void 0===n?[]:[met(n,t,e[s+1]?.at??1/0)]]);return(0,o.tp)(["After",...i.map(r["do"]),...void 0===n?[]:["Requests of this run"]],s)}
function met({replies:e},t,n){const a=e.filter(({at:e})=>e>=t&&e<n);return 0===a.length?o.dv:(0,r.ys)((0,i.N)(a))}
function share(e){const t=Math.min(10,Math.max(0,Math.round(e/10)));return`\`${"█".repeat(t)}${"░".repeat(10-t)}\` ${e} %`}
function fleet({instances:e}){if(0===e.length)return;const t=[...e.filter(inTrouble),...e.filter(e=>!inTrouble(e))].map(instanceRow);return(0,o.tp)(["Instance","Release","Zone","State","Healthy after"],t)}
function inTrouble({state:e,reason:t}){return"failed"===e||void 0!==t}
function instanceRow({id:e,release:t,zone:n,state:i,health:a,reason:s,healthyAfterMs:c}){const l=void 0===a?i:`${i}, ${a}`;return[(0,o.aY)(e,100),(0,r["do"])(t),void 0===n?o.dv:(0,o.Qq)(n,60),void 0===s?l:`${l}: ${(0,o.Qq)(s)}`,void 0===c?o.dv:(0,r.p0)(c)]}
const s={passed:"✅ passed",failed:"❌ failed",unproven:"⚪ unproven"};
function gates({gates:e}){if(0===e.length)return;return(0,o.tp)(["Gate","Outcome","Figures"],e.slice(-50).map(gateRow))}
function gateRow({name:e,outcome:t,figures:n}){return[(0,o.Qq)(e,100),s[t],(0,o.Qq)(n)]}
function availability({availability:e}){if(void 0===e)return;const{failures:t,lastFailure:n,url:i,from:a,to:s}=e;const c=`${0===t?"✅":"❌"} **${(0,r.ys)(e)}**`;const l=void 0===n?"":` The last failure: ${(0,o.Qq)(n)}.`;return`${c}\n\nThis run asked ${(0,o.aY)(i)} for ${(0,r.p0)(s-a)} while traffic moved.${l}`}
function remarks({remarks:e}){if(0===e.length)return;return(0,o.p_)(e.map(({type:e,message:t,location:n})=>`${"warning"===e?"⚠️":"ℹ️"} ${place(n)}${(0,o.Qq)(t,1e3)}`))}
function place(e){if(void 0===e)return"";return`${(0,o.aY)(void 0===e.line?e.file:`${e.file}:${e.line}`)}: `}
function whatFailed(e,{steps:t}){const n=(0,o.p_)(e.problems.map(problem));const i=t.find(({outcome:e})=>"failed"===e)?.name;const r=void 0===i?"":`Step **${i}**: `;const a=`${r}${place(e.location)}${(0,o.Qq)(e.message,2e3)}`;return[a,n,void 0===e.stack?"":(0,o.OF)(e.stack.split("\n"))].filter(e=>""!==e).join("\n\n")}
function problem({message:e,advice:t,location:n}){return`${place(n)}${(0,o.Qq)(e,500)}${void 0===t?"":` *${(0,o.Qq)(t,500)}*`}`}
function lastWords({evidence:e}){if(0===e.length)return;const t=e.slice(0,10).map(({title:e,lines:t},n)=>(0,o.zH)((0,o.Qq)(e),(0,o.OF)(t),0===n));const n=e.length-t.length;return[...t,...n>0?[`… and ${n} more.`]:[]].join("\n\n")}
function putBack({undone:e,shifts:t}){if(e.length>0)return(0,o.p_)(e.map(e=>(0,o.Qq)(e,500)));return 0===t.length?"Nothing had been changed that people could notice.":"Nothing was put back."}
function whatNext({advice:e,stack:t}){if(void 0!==t)return"Report the bug with the log of this run.";return void 0===e?void 0:(0,o.Qq)(e,2e3)}
var c=n(20897);
var l=n(66676);
function commit({sha:e,title:t},n){if(""===e)return o.dv;return`${(0,o.nf)((0,o.aY)((0,r.Fu)(e)),(0,l.Bg)(n,e))} ${(0,o.Qq)(t,100)}`.trimEnd()}
function liveNow({now:e},t){if(void 0===e)return;const{live:n,url:i}=e;if(void 0===n)return`Nothing is live in ${(0,o.aY)(e.environment)}.`;return(0,o.tp)(["Release",`**${(0,r["do"])(n.release)}**`],[["Commit",commit(n,t)],["Image",void 0===n.imageBytes?(0,o.aY)(n.digest):`${(0,o.aY)(n.digest)} \xb7 ${(0,r.Ej)(n.imageBytes)}`],["Address",void 0===i?o.dv:(0,o.nf)((0,o.aY)(i),i)]])}
function changed(e,t){const n=e.before?.live;const o=e.now?.live;const i=void 0!==o&&n?.release!==o.release;if(i&&void 0===n)return"Nothing was live before: this is the first release here.";const r=i?o.sha:t.sha;const a=[i&&void 0!==n?releases(n,o):void 0,commits(n?.sha,r,t),fields(t.changes.spec)].filter(e=>void 0!==e);return 0===a.length?void 0:a.join("\n\n")}
function isChanged({before:e,now:t}){return e?.live?.release!==t?.live?.release}
function releases(e,t){return(0,o.tp)(["","Before","Now"],[["Release",(0,r["do"])(e.release),`**${(0,r["do"])(t.release)}**`],["Image",...pair(e.digest,t.digest)],...sizes(e.imageBytes,t.imageBytes),["Spec",...pair(e.specDigest,t.specDigest)]])}
function pair(e,t){return[(0,o.aY)((0,r.VK)(e)),e===t?"the same":(0,o.aY)((0,r.VK)(t))]}
function sizes(e,t){if(void 0===t)return[];if(void 0===e)return[["Image size",o.dv,(0,r.Ej)(t)]];const n=t-e;const i=0===n?"the same":`${(0,r.Ej)(t)} (${n>0?"+":"−"}${(0,r.Ej)(Math.abs(n))})`;return[["Image size",(0,r.Ej)(e),i]]}
const d=5;
function commits(e,t,n){if(void 0===e||void 0===t||e===t)return;const i="rollback"===n.command;const r=i?(0,l.XH)(n,t,e):(0,l.XH)(n,e,t);const a=n.changes.commits;const s=void 0===a?"Commits":counted(a.total);const c=`**${s}${i?" taken back":""}**${void 0===r?"":` \xb7 ${(0,o.nf)("compare",r)}`}`;if(void 0===a)return void 0===r?void 0:c;return 0===a.commits.length?c:`${c}\n\n${listed(a,n)}`}
function counted(e){return 1===e?"1 commit":`${e} commits`}
function listed({total:e,commits:t},n){const item=e=>`${commit(e,n)} – ${(0,o.Qq)(e.author,60)}`;const i=t.slice(0,20).map(item);const r=Math.max(0,e-i.length);const a=0===r?"":`\n\n… and ${r} before them.`;if(i.length<=d)return`${(0,o.p_)(i)}${a}`;const s=(0,o.zH)(`${i.length-d} more`,`${(0,o.p_)(i.slice(d))}${a}`);return`${(0,o.p_)(i.slice(0,d))}\n\n${s}`}
function fields(e){if(void 0===e||0===e.length)return;const value=e=>void 0===e?o.dv:(0,o.aY)(e,200);const t=e.map(({field:e,before:t,now:n})=>[(0,o.aY)(e,120),value(t),value(n)]);return`**Spec, by field**\n\n${(0,o.tp)(["Field","Before","Now"],t,40)}`}
var u=n(17234);
var f=n(12071);
const m="rollback.yml";
const p={file:m,inputs:["rollback-to","environment"],preset:"previous"};
function commandLine({release:e},t){const{environment:n,repository:o,serverUrl:i,waysBack:r}=t;const{file:a,inputs:s}=r.form??p;const c={command:"rollback",environment:n,"rollback-to":`v${e}`};const l=Object.entries(c).filter(([e])=>s.includes(e));const d=["gh","workflow","run",a];if(void 0!==o)d.push("--repo",`${hostPrefix(i)}${o}`);d.push(...l.flatMap(([e,t])=>["-f",`${e}=${t}`]));return d.map(shellWord).join(" ")}
function dispatchUrl({serverUrl:e,repository:t,waysBack:n}){if(void 0===t||void 0===n.form)return;return`${e}/${t}/actions/workflows/${encodeURIComponent((0,f.h0)(n.form.file,200))}`}
function issueUrl({release:e},{serverUrl:t,repository:n,environment:o}){const i=new URLSearchParams({template:m,labels:"rollback",title:`Roll ${(0,f.h0)(o,100)} back to v${e}`,environment:(0,f.h0)(o,100),release:`v${e}`});return`${t}/${n??""}/issues/new?${i.toString()}`}
function hostPrefix(e){const t=URL.canParse(e)?new URL(e).host:"github.com";return"github.com"===t?"":`${t}/`}
function shellWord(e){const t=(0,f.h0)(e,200);return/^[\w./:=-]+$/.test(t)?t:`'${t.replaceAll("'","'\\''")}'`}
const v={live:"live now",warm:"warm: seconds",cold:"cold: minutes",rebuild:"rebuild: deploy its commit again, with `force`",gone:"gone: its image was removed"};
function rollback({now:e},t){if(void 0===e||/^pr-\d+$/.test(e.environment))return;const n=e.history.filter(({status:e})=>"succeeded"===e);const i=n.filter(canComeBack);const a=i.find(({release:t})=>t===e.previous?.release)??i[0];if(void 0===a)return;const s=i.filter(e=>e!==a).slice(0,9);return[`Back to ${(0,r["do"])(a.release)}${void 0===t.waysBack.form?h:""}:`,block([a],t),...byForm(a,t),overview(n,e,t),...0===s.length?[]:[(0,o.zH)("Lines for the others",block(s,t))]].join("\n\n")}
const h=", once a workflow of this repository asks for `rollback-to` (the examples have one, `rollback.yml`)";
function canComeBack({grade:e}){return"warm"===e||"cold"===e}
function block(e,t){return["```sh",...e.map(e=>commandLine(e,t)),"```"].join("\n")}
function byForm({release:e},t){const n=dispatchUrl(t);if(void 0===n)return[];const i=t.waysBack.form?.preset??"";const r=""===i?`\`v${e}\``:`${(0,o.aY)(i,60)} (the form's default) or \`v${e}\``;return[`Or ${(0,o.nf)("by hand",n)}: *Run workflow*, with ${r} as \`rollback-to\`.`]}
function overview(e,t,n){const i=n.waysBack.issueForm&&void 0!==n.repository;const a=["Release","Commit","Way back","Last took","By",...i?["Ask for it"]:[]];const cells=e=>[(0,r["do"])(e.release),commit(e,n),v[gradeOf(e,n)],lastTook(gradeOf(e,n),t),who(e),...i?[issue(e,n)]:[]];return(0,o.tp)(a,e.map(cells),50)}
function gradeOf({grade:e,sha:t},{waysBack:n}){return"gone"===e&&n.commits.includes(t)?"rebuild":e}
function lastTook(e,{lastTookMs:t}){if("live"===e||"gone"===e)return o.dv;const n=t[e];return void 0===n?"not measured yet":(0,r.p0)(n)}
function who({release:e,actor:t,at:n}){if(0===e)return o.dv;return`${(0,o.Qq)(t,60)}, ${new Date(n).toISOString().slice(0,16).replace("T"," ")} UTC`}
function issue(e,t){return canComeBack(e)?(0,o.nf)("by issue",issueUrl(e,t)):o.dv}
const $=1024e3;
function renderSummary(e,t,n){const i=(0,u.E)(e,e.secrets);const r=(0,u.E)(n,e.secrets);if("ok"in t){const n=(0,u.E)(t.ok,e.secrets);return fit([headline(verdictOf(n),i,r)],[...planned(n),...story(i,r)])}const a=(0,u.E)((0,c.I)(t.error),e.secrets);const s=`❌ ${(0,o.Qq)(a.message)}`;return fit([headline(s,i,r)],[...failed(a,i),...story(i,r)])}
function verdictOf({changed:e,verdict:t,plan:n}){return`${e&&void 0===n?"✅":"⚪"} ${(0,o.Qq)(t)}`}
function headline(e,{steps:t,operation:n},i){const a=t[0]?.startedAt;const s=t.at(-1)?.endedAt;const c=[...void 0===i.app?[]:[(0,o.aY)(i.app,60)],(0,o.aY)(i.environment,60),`${(0,o.aY)(i.command,30)}${i.dryRun?" (dry run)":""}`,...void 0===i.sha?[]:[commit({sha:i.sha,title:i.title??""},i)],...void 0===n?[]:[`operation ${n}`],...void 0===a||void 0===s?[]:[(0,r.p0)(s-a)],`by ${(0,o.Qq)(i.actor,60)}`,...void 0===i.runUrl?[]:[(0,o.nf)("this run",i.runUrl)]];return`## ${e}\n\n${c.join(" \xb7 ")}`}
function planned({plan:e}){if(void 0===e)return[];const t=0===e.length?"Nothing to do.":(0,o.p_)(e.map(e=>(0,o.Qq)(e,500)),"numbers");return[{title:"What a run would do",body:`${t}\n\nNothing was changed.`,importance:0}]}
function failed(e,t){return[{title:"What failed",body:whatFailed(e,t),importance:0},{title:"Last words",body:lastWords(e),importance:6},{title:"What was put back",body:putBack(t),importance:1},{title:"What to do next",body:whatNext(e),importance:1}]}
function story(e,t){return[{title:"Live now",body:liveNow(e,t),importance:1},{title:isChanged(e)?"What changed":"What would change",body:changed(e,t),importance:2},{title:"Timeline",body:timeline(e),importance:4},{title:"Traffic",body:traffic(e),importance:5},{title:"Fleet",body:fleet(e),importance:8},{title:"Gates",body:gates(e),importance:7},{title:"Availability",body:availability(e),importance:6},{title:"Rolling back",body:rollback(e,t),importance:3},{title:"Notices",body:remarks(e),importance:9}]}
function fit(e,t){const n=t.filter(({body:e})=>void 0!==e);const o=[];for(;;){const t=n.filter(({title:e})=>!o.includes(e));const i=[...e,...t.map(({title:e,body:t})=>`### ${e}\n\n${t}`)];if(o.length>0)i.push(`Left out, being too long: ${o.join(", ")}.`);const r=`${i.join("\n\n")}\n`;const a=t.toSorted((e,t)=>t.importance-e.importance)[0];if(void 0===a||Buffer.byteLength(r)<=$)return r;o.push(a.title)}}})};