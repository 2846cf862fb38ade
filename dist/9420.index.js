export const id=9420;export const ids=[9420];export const modules={39420:((t,e,n)=>{
n.r(e);
n.d(e,{renderSummary:()=>renderSummary,summaryLimitBytes:()=>u});
var o=n(34902);
function gantt(t){const e=t.filter(({outcome:t})=>"skipped"!==t).slice(0,60);const n=e[0]?.startedAt;const o=Math.max(...e.map(({startedAt:t,endedAt:e})=>e??t));if(void 0===n||e.length<2||o-n<1)return;return["```mermaid","gantt","    dateFormat x",`    axisFormat ${o-n<1e4?"%S.%L":"%H:%M:%S"}`,...e.map(t=>`    ${task(t,o)}`),"```"].join("\n")}
function task({name:t,outcome:e,startedAt:n,endedAt:o},i){const r="failed"===e||"running"===e?"crit, ":"undo"===t?"active, ":"";return`${t} :${r}${n}, ${Math.max(1,(o??i)-n)}ms`}
var i=n(44702);
function timeline({steps:t}){if(0===t.length)return;const e=(0,o.tp)(["Step","Ended","Seconds"],t.map(stepRow),60);const n=gantt(t);return void 0===n?e:`${n}\n\n${(0,o.zH)("The same as a table",e)}`}
const r={done:"done",skipped:"skipped",failed:"**failed**",running:"**cut off**"};
function stepRow({name:t,outcome:e,startedAt:n,endedAt:i}){const a=void 0===i||"skipped"===e?o.dv:((i-n)/1e3).toFixed(1);return[t,r[e],a]}
function traffic({shifts:t,steps:e}){if(0===t.length)return;const n=[...new Set(t.flatMap(({percent:t})=>Object.keys(t).map(Number)))].toSorted((t,e)=>t-e).slice(-8);const r=e[0]?.startedAt??t[0]?.at??0;const a=t.map(({at:t,percent:e})=>[(0,i.p0)(t-r),...n.map(t=>share(e[t]??0))]);return(0,o.tp)(["After",...n.map(i["do"])],a)}
function share(t){const e=Math.min(10,Math.max(0,Math.round(t/10)));return`\`${"█".repeat(e)}${"░".repeat(10-e)}\` ${t} %`}
function fleet({instances:t}){if(0===t.length)return;const e=[...t.filter(inTrouble),...t.filter(t=>!inTrouble(t))].map(instanceRow);return(0,o.tp)(["Instance","Release","Zone","State","Healthy after"],e)}
function inTrouble({state:t,reason:e}){return"failed"===t||void 0!==e}
function instanceRow({id:t,release:e,zone:n,state:r,health:a,reason:c,healthyAfterMs:s}){const d=void 0===a?r:`${r}, ${a}`;return[(0,o.aY)(t,100),(0,i["do"])(e),void 0===n?o.dv:(0,o.Qq)(n,60),void 0===c?d:`${d}: ${(0,o.Qq)(c)}`,void 0===s?o.dv:(0,i.p0)(s)]}
const a={passed:"✅ passed",failed:"❌ failed",unproven:"⚪ unproven"};
function gates({gates:t}){if(0===t.length)return;return(0,o.tp)(["Gate","Outcome","Figures"],t.slice(-50).map(gateRow))}
function gateRow({name:t,outcome:e,figures:n}){return[(0,o.Qq)(t,100),a[e],(0,o.Qq)(n)]}
function remarks({remarks:t}){if(0===t.length)return;return(0,o.p_)(t.map(({type:t,message:e,location:n})=>`${"warning"===t?"⚠️":"ℹ️"} ${place(n)}${(0,o.Qq)(e,1e3)}`))}
function place(t){if(void 0===t)return"";return`${(0,o.aY)(void 0===t.line?t.file:`${t.file}:${t.line}`)}: `}
function whatFailed(t,{steps:e}){const n=(0,o.p_)(t.problems.map(problem));const i=e.find(({outcome:t})=>"failed"===t)?.name;const r=void 0===i?"":`Step **${i}**: `;const a=`${r}${place(t.location)}${(0,o.Qq)(t.message,2e3)}`;return[a,n,void 0===t.stack?"":(0,o.OF)(t.stack.split("\n"))].filter(t=>""!==t).join("\n\n")}
function problem({message:t,advice:e,location:n}){return`${place(n)}${(0,o.Qq)(t,500)}${void 0===e?"":` *${(0,o.Qq)(e,500)}*`}`}
function lastWords({evidence:t}){if(0===t.length)return;const e=t.slice(0,10).map(({title:t,lines:e},n)=>(0,o.zH)((0,o.Qq)(t),(0,o.OF)(e),0===n));const n=t.length-e.length;return[...e,...n>0?[`… and ${n} more.`]:[]].join("\n\n")}
function putBack({undone:t,shifts:e}){if(t.length>0)return(0,o.p_)(t.map(t=>(0,o.Qq)(t,500)));return 0===e.length?"Nothing had been changed that people could notice.":"Nothing was put back."}
function whatNext({advice:t,stack:e}){if(void 0!==e)return"Report the bug with the log of this run.";return void 0===t?void 0:(0,o.Qq)(t,2e3)}
var c=n(20897);
function commitUrl({serverUrl:t,repository:e},n){return void 0!==e&&isSha(n)?`${t}/${e}/commit/${n}`:void 0}
function compareUrl(t,e,n){const{serverUrl:o,repository:i}=t;if(void 0===i||!isSha(e)||!isSha(n)||e===n)return;return`${o}/${i}/compare/${e}...${n}`}
function isSha(t){return/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(t)}
function commit({sha:t,title:e},n){if(""===t)return o.dv;return`${(0,o.nf)((0,o.aY)((0,i.Fu)(t)),commitUrl(n,t))} ${(0,o.Qq)(e,100)}`.trimEnd()}
function liveNow({now:t},e){if(void 0===t)return;const{live:n,url:r}=t;if(void 0===n)return`Nothing is live in ${(0,o.aY)(t.environment)}.`;return(0,o.tp)(["Release",`**${(0,i["do"])(n.release)}**`],[["Commit",commit(n,e)],["Image",(0,o.aY)(n.digest)],["Address",void 0===r?o.dv:(0,o.nf)((0,o.aY)(r),r)]])}
function changed({before:t,now:e},n){const r=t?.live;const a=e?.live;if(void 0===a||r?.release===a.release)return;if(void 0===r)return"Nothing was live before: this is the first release here.";return(0,o.tp)(["","Before","Now"],[["Release",(0,i["do"])(r.release),`**${(0,i["do"])(a.release)}**`],["Commit",commit(r,n),joined(commit(a,n),comparison(r,a,n))],["Image",...pair(r.digest,a.digest)],["Spec",...pair(r.specDigest,a.specDigest)]])}
function pair(t,e){return[(0,o.aY)((0,i.VK)(t)),t===e?"the same":(0,o.aY)((0,i.VK)(e))]}
function joined(...t){return t.filter(t=>void 0!==t).join(" \xb7 ")}
function comparison(t,e,n){const i="rollback"===n.command;const r=i?compareUrl(n,e.sha,t.sha):compareUrl(n,t.sha,e.sha);return void 0===r?void 0:(0,o.nf)(i?"what was taken back":"what is new",r)}
var s=n(17234);
var d=n(12071);
const l={live:"live now",warm:"warm: seconds",cold:"cold: minutes",gone:"gone: its image was removed"};
function rollback({now:t},e){if(void 0===t||/^pr-\d+$/.test(t.environment))return;const n=t.history.filter(({status:t})=>"succeeded"===t);const r=n.filter(({grade:t})=>"warm"===t||"cold"===t);const a=r.find(({release:e})=>e===t.previous?.release)??r[0];if(void 0===a)return;const c=n.map(t=>[(0,i["do"])(t.release),commit(t,e),l[t.grade],who(t)]);return[(0,o.tp)(["Release","Commit","Way back","By"],c,10),"",`Back to ${(0,i["do"])(a.release)}:`,"","```sh",command(a,e),"```"].join("\n")}
function who({release:t,actor:e,at:n}){if(0===t)return o.dv;return`${(0,o.Qq)(e,60)}, ${new Date(n).toISOString().slice(0,16).replace("T"," ")} UTC`}
function command({release:t},{workflow:e,environment:n,repository:o,serverUrl:i}){const r=["gh","workflow","run",e??"deploy.yml"];if(void 0!==o)r.push("--repo",`${hostPrefix(i)}${o}`);r.push("-f","command=rollback","-f",`environment=${n}`,"-f",`rollback-to=v${t}`);return r.map(shellWord).join(" ")}
function hostPrefix(t){const e=URL.canParse(t)?new URL(t).host:"github.com";return"github.com"===e?"":`${e}/`}
function shellWord(t){const e=(0,d.h0)(t,200);return/^[\w./:=-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`}
const u=1024e3;
function renderSummary(t,e,n){const i=(0,s.E)(t,t.secrets);const r=(0,s.E)(n,t.secrets);if("ok"in e){const n=(0,s.E)(e.ok,t.secrets);return fit([headline(verdictOf(n),i,r)],[...planned(n),...story(i,r)])}const a=(0,s.E)((0,c.I)(e.error),t.secrets);const d=`❌ ${(0,o.Qq)(a.message)}`;return fit([headline(d,i,r)],[...failed(a,i),...story(i,r)])}
function verdictOf({changed:t,verdict:e,plan:n}){return`${t&&void 0===n?"✅":"⚪"} ${(0,o.Qq)(e)}`}
function headline(t,{steps:e,operation:n},r){const a=e[0]?.startedAt;const c=e.at(-1)?.endedAt;const s=[...void 0===r.app?[]:[(0,o.aY)(r.app,60)],(0,o.aY)(r.environment,60),`${(0,o.aY)(r.command,30)}${r.dryRun?" (dry run)":""}`,...void 0===r.sha?[]:[commit({sha:r.sha,title:r.title??""},r)],...void 0===n?[]:[`operation ${n}`],...void 0===a||void 0===c?[]:[(0,i.p0)(c-a)],`by ${(0,o.Qq)(r.actor,60)}`,...void 0===r.runUrl?[]:[(0,o.nf)("this run",r.runUrl)]];return`## ${t}\n\n${s.join(" \xb7 ")}`}
function planned({plan:t}){if(void 0===t)return[];const e=0===t.length?"Nothing to do.":(0,o.p_)(t.map(t=>(0,o.Qq)(t,500)),"numbers");return[{title:"What a run would do",body:`${e}\n\nNothing was changed.`,importance:0}]}
function failed(t,e){return[{title:"What failed",body:whatFailed(t,e),importance:0},{title:"Last words",body:lastWords(t),importance:6},{title:"What was put back",body:putBack(e),importance:1},{title:"What to do next",body:whatNext(t),importance:1}]}
function story(t,e){return[{title:"Live now",body:liveNow(t,e),importance:1},{title:"What changed",body:changed(t,e),importance:2},{title:"Timeline",body:timeline(t),importance:4},{title:"Traffic",body:traffic(t),importance:5},{title:"Fleet",body:fleet(t),importance:8},{title:"Gates",body:gates(t),importance:7},{title:"Rolling back",body:rollback(t,e),importance:3},{title:"Notices",body:remarks(t),importance:9}]}
function fit(t,e){const n=e.filter(({body:t})=>void 0!==t);const o=[];for(;;){const e=n.filter(({title:t})=>!o.includes(t));const i=[...t,...e.map(({title:t,body:e})=>`### ${t}\n\n${e}`)];if(o.length>0)i.push(`Left out, being too long: ${o.join(", ")}.`);const r=`${i.join("\n\n")}\n`;const a=e.toSorted((t,e)=>e.importance-t.importance)[0];if(void 0===a||Buffer.byteLength(r)<=u)return r;o.push(a.title)}}})};