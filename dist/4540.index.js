export const id=4540;export const ids=[4540];export const modules={57164:((e,t,n)=>{
n.d(t,{b0:()=>acknowledge,ZF:()=>answer,Vz:()=>answerForStopped,As:()=>expectAnswer,Db:()=>expectNoAnswer,Qn:()=>unansweredIssue});
var o=n(74962);
var r=n(77934);
var s=n(25602);
var a=n(34902);
var i=n(17234);
var c=n(42806);
var u=n(44702);
async function answerIssue(e,t,{repository:n,...o}){if(void 0===n)return false;return orWarn(e,o.report,async()=>{await n.commentOn(e.thread,answerOf(e,t,o));if("ok"in t&&e.isIssue)await n.closeIssue(e.thread,"completed")})}
async function answerStopped(e,t,{repository:n,...o}){if(void 0===n)return;await orWarn(e,o.report,async()=>{const r=markOf(e);if((await n.ownComments(e.thread)).some(e=>e.includes(r)))return;await n.commentOn(e.thread,answerOf(e,{error:wasStopped(t)},o))})}
async function orWarn({thread:e},t,n){try{await n();return true}catch(n){t({type:"warning",message:`#${e} could not be answered: ${(0,s.bD)(n)}`});return false}}
function wasStopped(e){const t="The workflow was stopped before this run could say how it ended.";const n=void 0===e?"":` What it had begun could not be undone: ${(0,s.bD)(e)}`;const o="The issue stays open: to ask once more, take its label off and put it on again.";return new s.E(`${t}${n}`,{code:"cancelled",advice:o})}
function answerOf(e,t,{runner:n,record:o}){const r="ok"in t&&!t.ok.changed?[]:liveNow(o);const s=[...changes(o,n),...""===n.runUrl?[]:[(0,a.nf)("Log",n.runUrl)]];const i=0===s.length?[]:[s.join(" \xb7 ")];return`${[...wordsFor(t,o.secrets),...r,...i,markOf(e)].join("\n\n")}\n`}
function markOf({owner:e}){return`\x3c!-- immutable-deploy: answer of ${e.replace(/[^\w-]/g,"")} --\x3e`}
function wordsFor(e,t){const say=(e,n)=>(0,a.hd)((0,i.E)(e,t),n);if("ok"in e)return[`✅ ${say(e.ok.verdict,500)}`];const{error:n}=e;const o=n instanceof s.E&&void 0!==n.advice?[say(n.advice,1e3)]:[];return[`❌ ${say((0,s.bD)(n),1e3)}`,...o]}
function liveNow({before:e,now:t,steps:n}){if(void 0===t)return[];const[o,r]=[e?.live?.release,t.live?.release];const s=`Live in ${(0,a.hd)(t.environment,100)} now: ${named(r)}`;const[i,u]=[n[0]?.startedAt,n.at(-1)?.endedAt];if(o===r||void 0===i||void 0===u)return[`${s}.`];return[`${s}; before: ${named(o)}. It took ${(0,c.p0)(u-i)}.`]}
function named(e){return void 0===e?"nothing":(0,u["do"])(e)}
function changes({before:e,now:t},{serverUrl:n,repository:o}){const[r,s]=[e?.live?.sha,t?.live?.sha];if(void 0===o||!r||!s||r===s)return[];return[(0,a.nf)("Compare",`${n}/${o}/compare/${r}...${s}`)]}
var l=n(50643);
var f=n(79932);
const d="unanswered";
function expectAnswer({petition:e,dryRun:t},n){if(e?.thread===void 0||t)return;const r={thread:e.thread,isIssue:e.isIssue,owner:n};(0,o.LZ)(d,r);return r}
async function acknowledge(e,t,n){if(e?.comment===void 0)return;await t?.acknowledge(e.comment).catch(t=>{n({type:"notice",message:`${e.what} could not be given 👀: ${(0,s.bD)(t)}`})})}
function unansweredIssue(){return(0,f._C)(d,r._H3({thread:f.ai,isIssue:r.zMY(),owner:r.YjP()}))}
function expectNoAnswer(){(0,o.LZ)(d,"")}
async function answer(e,t,n){if(void 0===e)return;const o=await answerIssue(e,t,answeringOf(n));if(o||!n.signal.aborted)expectNoAnswer()}
async function answerForStopped(e,t,n){await answerStopped(e,t,answeringOf(n))}
function answeringOf({environment:e,runner:t,record:n,report:o,signal:r}){return{repository:(0,l._M)(e,t,patience(r)),runner:t,record:n,report:o}}
function patience(e){const t=new AbortController;const endIn=e=>{const n=new s.E(`GitHub did not take it within ${e} s.`,{code:"github-unreachable"});setTimeout(()=>t.abort(n),1e3*e).unref()};endIn(20);if(e.aborted)endIn(2);else e.addEventListener("abort",()=>endIn(2),{once:true});return t.signal}}),27717:((e,t,n)=>{
n.d(t,{IP:()=>rememberCacheable,Xm:()=>hasCacheable,cO:()=>saveCacheable});
var o=n(74962);
var r=n(77934);
var s=n(25602);
var a=n(79932);
const i="cacheable";
const c=r.YOg(r.Ikc({folder:r.YjP(),key:r.FsL(r.YjP(),r.yGV(/^immutable-deploy-[\w-]+$/))}));
function rememberCacheable(e,{preview:t},{GITHUB_EVENT_NAME:n=""}){if(void 0===t&&!n.startsWith("pull_request"))(0,o.LZ)(i,e)}
function hasCacheable(){return""!==(0,o.Gu)(i)}
async function saveCacheable(e,t,o){try{const{saveFolder:r}=await n.e(2265).then(n.bind(n,12265));for(const n of(0,a._C)(i,c)??[])t(told(n,await r(n,e,o)))}catch(e){t({type:"notice",message:`The cache was not saved: ${(0,s.bD)(e)}`})}}
function told({folder:e},t){if("trouble"in t){const n=`${e} was not saved in the cache, so that the next build goes without it: ${t.trouble}.`;return{type:"notice",message:n}}return{type:"detail",message:t.isSaved?`${e} is saved in the cache`:`${e} needed no saving`}}}),50643:((e,t,n)=>{
n.d(t,{YN:()=>credentialsOf,NT:()=>openNotifier,_M:()=>repositoryOf,Ar:()=>untoldDeployment});
var o=n(74962);
var r=n(77934);
var s=n(9927);
async function loadClient(e){return(await Promise.all([n.e(5564),n.e(1420)]).then(n.bind(n,31420))).openClient(e)}
var a=n(16797);
const i=50;
function openRepository(e){return{mayWrite:async t=>mayWrite(await e(),t),pullRequest:async t=>pullRequest(await e(),t),openPullRequests:async()=>openPullRequests(await e()),isAncestor:async(t,n)=>isAncestor(await e(),t,n),commitsBetween:async(t,n)=>commitsBetween(await e(),t,n),isInBranch:async(t,n,o)=>isInBranch(await e(),t,n,o),shaOf:async t=>(await commitAt(await e(),t))?.sha,shaOfTag:async t=>(await commitAt(await e(),`tags/${t}`))?.sha,isPrerelease:async t=>{const{rest:n,repository:o}=await e();return(await orUndefined(()=>n.repos.getReleaseByTag({...o,tag:t})))?.data.prerelease},hasCommit:async t=>await commitAt(await e(),t)!==void 0,fileAt:async(t,n)=>fileAt(await e(),t,n),commentOn:async(t,n)=>commentOn(await e(),t,n),acknowledge:async t=>{const{rest:n,repository:o}=await e();await n.reactions.createForIssueComment({...o,comment_id:t,content:"eyes"})},ownComments:async t=>ownComments(await e(),t),isIssueOpen:async t=>isIssueOpen(await e(),t),closeIssue:async(t,n)=>{const{rest:o,repository:r}=await e();await o.issues.update({...r,issue_number:t,state:"closed",state_reason:n})}}}
async function mayWrite({rest:e,repository:t},n){if(!/^[\w-]+(\[bot\])?$/.test(n))return false;const o=await orUndefined(()=>e.repos.getCollaboratorPermissionLevel({...t,username:n}));return void 0!==o&&["admin","write"].includes(o.data.permission)}
async function pullRequest({rest:e,repository:t},n){const o=await orUndefined(()=>e.pulls.get({...t,pull_number:n}));if(void 0===o)return;const{state:r,head:s,user:a,title:i,labels:c}=o.data;const u=s.repo;return{number:n,open:"open"===r,labels:c.map(({name:e})=>e),headSha:s.sha,headRepository:u?.full_name,author:a?.login??"ghost",title:i}}
async function openPullRequests({rest:e,paginate:t,repository:n}){const o={...n,state:"open",sort:"created",direction:"asc",per_page:100};const r=await t(e.pulls.list,o);return r.map(({number:e,head:t,labels:n,updated_at:o})=>({number:e,headSha:t.sha,labels:n.map(({name:e})=>e),updatedAt:Date.parse(o)}))}
async function isIssueOpen({rest:e,repository:t},n){const o=await orUndefined(()=>e.issues.get({...t,issue_number:n}));return o&&"open"===o.data.state}
async function isAncestor({rest:e,repository:t},n,o){const r=`${n}...${o}`;const s=await orUndefined(()=>e.repos.compareCommitsWithBasehead({...t,basehead:r,per_page:1}));if(void 0===s)return;return"ahead"===s.data.status||"identical"===s.data.status}
const c=30;
async function isInBranch(e,t,n,o){if(await commitAt(e,t)===void 0)return;const{rest:r,paginate:s,repository:a}=e;const i=await s(r.repos.listBranches,{...a,per_page:100});const u=i.filter(({name:e})=>n(e));const l=[...u.filter(({name:e})=>e===o),...u.filter(({name:e})=>e!==o)];for(const{commit:n}of l.slice(0,c))if(await isAncestor(e,t,n.sha)===true)return true;return u.length>c?void 0:false}
async function commitAt({rest:e,repository:t},n){return(await orUndefined(()=>e.repos.getCommit({...t,ref:n,per_page:1})))?.data}
async function fileAt({rest:e,repository:t},n,o){const r=(await orUndefined(()=>e.repos.getContent({...t,path:o,ref:n})))?.data;if(void 0===r||Array.isArray(r)||"file"!==r.type)return;return"base64"===r.encoding?Buffer.from(r.content,"base64").toString():void 0}
async function commitsBetween({rest:e,repository:t},n,o){const ask=r=>e.repos.compareCommitsWithBasehead({...t,basehead:`${n}...${o}`,per_page:i,page:r});const r=await orUndefined(()=>ask(1));if(void 0===r)return;const s=r.data.total_commits;const a=Math.ceil(s/i);const c=a<=1?[r]:await Promise.all([...2===a?[r]:[ask(a-1)],ask(a)]);const u=c.flatMap(({data:e})=>e.commits).slice(-i);return{total:s,commits:u.toReversed().map(({sha:e,commit:t,author:n})=>({sha:e,title:t.message.split("\n",1)[0]??"",author:loginOf(n)??t.author?.name??"unknown"}))}}
function loginOf(e){return null!==e&&"login"in e&&"string"==typeof e.login?e.login:void 0}
async function commentOn(e,t,n){const o={...e.repository,issue_number:t};await e.makeOnce(()=>e.rest.issues.createComment({...o,body:n}),async()=>(await ownComments(e,t)).find(e=>e===n))}
async function ownComments(e,t){const{rest:n,paginate:o,repository:r}=e;const s={...r,issue_number:t,per_page:100};const[a,i]=await Promise.all([o(n.issues.listComments,s),e.login()]);return a.flatMap(({user:e,body:t})=>e?.login===i&&void 0!==t?[t]:[])}
async function orUndefined(e){try{return await e()}catch(e){if((0,a.c4)(e))return;throw e}}
var u=n(20277);
var l=n(25602);
var f=n(66676);
var d=n(17234);
var h=n(41041);
var m=n(93317);
var p=n(12071);
var w=n(71316);
var v=n(42806);
var g=n(68900);
const y=140;
function description(e){return(0,p.h0)(e.replace(/[\u{10000}-\u{10ffff}]/gu,"?"),y)}
function subjectOf({operation:e,restores:t,...n}){const{app:o,environment:r,githubEnvironment:s}=n;const a=r===s?"":` in ${r}`;return`v${t??e} of ${o}${a}${void 0===t?"":" again"}`}
const b="Not live: ";
function strayText(e){return`${b}${e} is, from another commit`}
function wordsOn({app:e,environment:t,githubEnvironment:n},o){const r=o.startsWith(b);const s=k.exec(r?o.slice(b.length):o);if(null===s)return;const[,a,i,c=n]=s;return i===e&&c===t?{release:Number(a),isStray:r}:void 0}
const k=/^v(\d+) of (\S+)(?: in (\S+))?(?: |$)/;
function isWords(e){return k.test(e.startsWith(b)?e.slice(b.length):e)}
function rollbackOptionsText({status:e}){const t=goodReleases(e).flatMap(({release:t,state:n})=>{const o=(0,h.LI)(n,e?.lastTookMs);return(0,m.M9)(n)?[`v${t} ${n}${void 0===o?"":` (${(0,v.p0)(o)})`}`]:[]});return 0===t.length?"":`; back to: ${t.slice(0,8).join(", ")}`}
function goodReleases(e){return(e?.history??[]).filter(({status:e})=>"succeeded"===e)}
function payloadOf(e,t,n){const{app:o,environment:r,operation:s,kind:a,restores:i}=e;const c=goodReleases(t.status).slice(0,50).map(e=>earlier(e,t));const u=`v${i??s}`;const l=void 0===i?void 0:u;return{[g.Fp]:{app:o,environment:r,operation:s,kind:a,release:u,restores:l,run:n,history:c}}}
function earlier(e,{status:t,place:n}){const{release:o,sha:r,state:s}=e;const a=(0,h.LI)(s,t?.lastTookMs);const i="gone"===s||(0,u.bU)(n.environment)?{}:waysTo(e,n);return{release:`v${o}`,sha:r,state:s,...void 0!==a&&{lastTookMs:a},...Object.keys(i).length>0&&{ways:i}}}
function waysTo(e,t){const[n,o,r]=[(0,w.$9)(e,t),(0,w._i)(t),(0,w.ay)(e,t)];return{...void 0!==n&&{issue:n},...void 0!==o&&{dispatch:o},...void 0!==r&&{command:r}}}
function markOf(e){const{app:t,environment:n,operation:o,release:r,run:s}=(0,g.Pf)((0,g.Pf)(e)[g.Fp]);if("string"!=typeof t||"number"!=typeof o||"string"!=typeof s)return;const a="string"==typeof r?/^v(\d+)$/.exec(r)?.[1]:void 0;return{app:t,environment:"string"==typeof n?n:void 0,operation:o,release:void 0===a?void 0:Number(a),run:s}}
const $=300;
const O=30;
async function statusesOf(e,t){const n={...e.repository,deployment_id:t,per_page:10};return(await e.rest.repos.listDeploymentStatuses(n)).data}
async function*deploymentsOf(e,t){for(const n of(await listed(e,{environment:t.githubEnvironment}))){if(isAnothers(n,t))continue;const o=await statusesOf(e,n.id);const r=oursFrom(n,o,t);if(void 0!==r)yield r}}
async function activeBefore(e,t,n){const o=[];let r=0;for await(const s of deploymentsOf(e,n))if(!(s.id>=t)){r+=1;if(isActive(s))o.push(s.id);else if(r===O||"inactive"===s.state&&!s.isStray)break}return o}
function isActive({state:e}){return"inactive"!==e&&"failure"!==e&&"error"!==e}
async function listed({rest:e,paginate:t,repository:n},o){let r=0;return t(e.repos.listDeployments,{...n,...o,per_page:100},({data:e},t)=>{r+=e.length;if(r>=$)t();return e})}
function isAnothers({payload:e},{app:t,environment:n}){const o=markOf(e);return void 0!==o&&(o.app!==t||(o.environment??n)!==n)}
function oursFrom(e,t,n){const o=markOf(e.payload);const r=t.map(({description:e})=>wordsOn(n,e)).find(e=>void 0!==e);if(void 0===o&&void 0===r)return;const[s]=t;return{id:e.id,state:s?.state,toldAt:Date.parse(s?.created_at??e.created_at),release:o?.release??r?.release,isStray:void 0===o&&r?.isStray===true}}
async function removeDeployments(e,t,n){for await(const{id:o}of deploymentsOf(e,t))await removeDeployment(e,o,n);const o=await listed(e,{environment:t.githubEnvironment});return o.length>0||removeEnvironment(e,t.githubEnvironment)}
async function removeOlder(e,t,n,o){for await(const r of deploymentsOf(e,n))if(r.id<t)await removeDeployment(e,r.id,o)}
async function removeSuperseded(e,t,n){let o;for await(const{id:r,state:s}of deploymentsOf(e,t))if(void 0===o&&"success"===s)o=r;else await removeDeployment(e,r,n)}
async function removeDeployment({rest:e,repository:t},n,o){try{await o(n);await e.repos.deleteDeployment({...t,deployment_id:n})}catch(e){if(!(0,a.c4)(e))throw e}}
async function removeEnvironment({rest:e,repository:t},n){try{await e.repos.deleteAnEnvironment({...t,environment_name:n});return true}catch(e){if((0,a.c4)(e))return true;if(e instanceof l.E&&"github-permission-missing"===e.code)return false;throw e}}
const T=10;
async function deploymentOfJob(e,t,n){if(""===n.runUrl)return;const o=await ofThisRun(e,t,n);if(""===n.id)return 1===o.length?o[0]:void 0;return o[0]}
async function ofThisRun(e,t,n){const{rest:o,repository:r}=e;const s={...r,environment:t.githubEnvironment,per_page:30};const a=(await o.repos.listDeployments(s)).data.filter(({payload:e})=>void 0===markOf(e));const i=[];for(const o of a.slice(0,T)){const r=await statusesOf(e,o.id);const s=r.some(e=>isOfJob(e,n))?jobDeployment(o,r,t):void 0;if(void 0!==s&&(s.isFree||""!==n.id))i.push(s)}return i}
function jobDeployment({id:e,sha:t},n,o){const r=n.map(({description:e})=>e).filter(isWords);if(r.some(e=>void 0===wordsOn(o,e)))return;return{id:e,sha:t,isFree:0===r.length}}
function isOfJob({log_url:e,target_url:t},{runUrl:n,id:o}){const r=n.replace(/\/attempts\/\d+$/,"");return[e,t].some(e=>{if(""!==o)return e?.startsWith(`${r}/`)===true&&e.endsWith(`/job/${o}`);return e===r||e?.startsWith(`${r}/`)===true})}
const A=6e5;
const M=3;
async function settle(e,t,n,o){let r;let s=0;for await(const a of deploymentsOf(e,t)){if(!a.isStray&&a.release===n.release)r??=a.id;const e=a.id===r;await setRight(a,e,{target:t,truth:n,means:o});if(!e&&!a.isStray&&!isActive(a))s+=1;if(s>=M)return}}
async function setRight(e,t,{target:n,truth:o,means:r}){if(e.isStray)return isActive(e)?r.drop(e.id):void 0;if(o.now-e.toldAt<A||e.state===(t?"success":"inactive"))return;const s=subjectOf({...n,operation:e.release??0,restores:void 0});if(t)return r.tell(e.id,{state:"success",text:`${s} is live`,url:o.url});if("success"===e.state)return r.drop(e.id);if(isActive(e))return r.tell(e.id,{state:"failure",text:`${s} is not live: ${S}`})}
const S="its run ended before it could say how";
function openDeployments(e,t){const tell=(n,o)=>addStatus(e,n,o,t.runUrl);const retire=e=>tell(e,R);const retireOlder=async(t,n)=>{for(const o of(await activeBefore(e,t,n)).toReversed())await retire(o)};return{begin:async(n,o)=>{const r=await deploymentOfJob(e,n,t);if((0,u.bU)(n.environment))await removeSuperseded(e,n,retire);if(r?.isFree===true&&r.sha===n.sha)return{id:r.id,stray:void 0};return{id:await create(e,n,o,t.runUrl),stray:r}},tell,retireOlder:(t,n)=>(0,u.bU)(n.environment)?removeOlder(e,t,n,retire):retireOlder(t,n),retireAll:e=>retireOlder(1/0,e),close:t=>removeDeployments(e,t,retire),settle:(t,n)=>{const o=(0,u.bU)(t.environment)?t=>removeDeployment(e,t,retire):retire;return settle(e,t,n,{tell,drop:o})},disown:async(n,o)=>{const r=await deploymentOfJob(e,n,t);if(void 0===r||r.sha===o.sha)return;const s=subjectOf({...n,operation:o.release,restores:void 0});await tell(r.id,{state:"inactive",text:strayText(s)});return r}}}
const R={state:"inactive",text:"Not live any more."};
async function create(e,t,n,o){const{sha:r,environment:s,githubEnvironment:a,kind:i,app:c,operation:l}=t;const f=await e.makeOnce(async()=>{const{data:c}=await e.rest.repos.createDeployment({...e.repository,ref:r,task:i,environment:a,description:description(subjectOf(t)),payload:{...payloadOf(t,n,o)},auto_merge:false,required_contexts:[],transient_environment:(0,u.bU)(s),production_environment:"production"===s});return"id"in c?c.id:void 0},async()=>{const{data:t}=await e.rest.repos.listDeployments({...e.repository,sha:r,environment:a});const isThis=({payload:e})=>{const t=markOf(e);const n=t?.environment===s&&t.operation===l;return t?.app===c&&n&&t.run===o};return t.find(isThis)?.id});if(void 0===f)throw new Error(`GitHub answered the deployment of ${r} without one`);return f}
async function addStatus(e,t,{state:n,text:o,url:r},s){const a={...e.repository,deployment_id:t,state:n,description:description(o),auto_inactive:false,...""!==s&&{log_url:s},...void 0!==r&&{environment_url:r}};await e.makeOnce(async()=>{await e.rest.repos.createDeploymentStatus(a);return true},async()=>(await statusesOf(e,t))[0]?.description===a.description?true:void 0)}
function jobOf({options:e}){return{runUrl:e.runner.runUrl,id:e.jobId}}
function targetOf({app:e,githubEnvironmentOf:t},n){return{app:e,environment:n,githubEnvironment:t(n)}}
var j=n(34902);
var P=n(37036);
var E=n(7590);
const x={deploying:"⏳ The preview is on its way",live:"✅ The preview is live",failed:"❌ The preview could not be deployed",closed:"⚪ The preview is closed"};
const L={deploying:"⏳ on its way",live:"✅ live",failed:"❌ failed",closed:"⚪ closed"};
const F="\x3c!-- immutable-deploy: previews --\x3e";
function formerMarkerOf(e){return`\x3c!-- immutable-deploy: preview of ${e.replace(/[^\w.-]/g,"")} --\x3e`}
function formerRow(e,t){const n=Object.keys(x).find(e=>t.includes(`### ${x[e]}`));return{app:e,state:n??"failed",runUrl:"",at:0}}
function renderComment(e){const t=e.toSorted((e,t)=>e.app<t.app?-1:1);const n=[[F,...t.map(preview_rows_hidden)].join("\n"),`### ${headingOf(t)}`,(0,j.tp)(["App","State","Visit","Commit","Time","Log"],t.map(cells)),...t.flatMap(e=>reason(e,t.length>1)),...limitsOf(t)];return`${n.join("\n\n")}\n`}
function headingOf(e){const[t]=e;if(void 0!==t&&1===e.length)return`${x[t.state]}: ${(0,j.aY)(t.app,60)}`;const n=Object.entries(L).flatMap(([t,n])=>{const o=e.filter(e=>e.state===t).length;return 0===o?[]:[n.replace(" ",` ${o} `)]});return`Previews: ${n.join(" \xb7 ")}`}
function cells({app:e,state:t,url:n,sha:o,commitUrl:r,runUrl:s,at:a}){return[(0,j.aY)(e,60),L[t],void 0===n?"":`${"live"===t?"":"still live: "}${(0,j.nf)((0,j.aY)(n),n)}`,void 0===o?"":(0,j.nf)((0,j.aY)((0,E.F)(o)),r),`${new Date(a).toISOString().slice(0,16).replace("T"," ")} UTC`,""===s?"":(0,j.nf)("this run",s)]}
function reason({app:e,why:t},n){if(void 0===t)return[];return[`${n?`${(0,j.aY)(e,60)}: `:""}${(0,j.hd)(t,500)}`]}
function limitsOf(e){const t=e.flatMap(({state:e,limits:t})=>void 0===t||"closed"===e?[]:[small(t)]);return[...new Set(t)]}
function small({max:e,idleMs:t}){const n=1===e?"one preview":`${e} previews`;return`<sub>It is closed with the pull request, after ${inDays(t)} without a push, or to make room: at most ${n} at a time.</sub>`}
function inDays(e){const t=e/864e5;return Number.isInteger(t)?`${t} ${1===t?"day":"days"}`:(0,v.p0)(e)}
function preview_rows_hidden(e){const t=JSON.stringify(e).replace(/[<>@#]|-(?=[-\d])/g,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`);return`\x3c!-- immutable-deploy: ${t} --\x3e`}
function rowsIn(e){if(!e.startsWith(F))return[];return Array.from(e.matchAll(/^<\x21-- immutable-deploy: (\{.*\}) --\x3e\r?$/gm),([,e])=>rowFrom(e??"")).filter(e=>void 0!==e)}
function rowFrom(e){try{return(0,P.EB)(C,e)}catch{return}}
const C=r.Ikc({app:r.YjP(),state:r.KIO(["deploying","live","failed","closed"]),url:r.lqM(r.YjP()),sha:r.lqM(r.YjP()),commitUrl:r.lqM(r.YjP()),runUrl:r.YjP(),at:r.FsL(r.aig(),r.Y2b(),r.cGV(864e13),r.Wwf(0)),why:r.lqM(r.YjP()),limits:r.lqM(r.Ikc({max:r.aig(),idleMs:r.aig()}))});
const _=6;
async function writeRow(e,t,n,o){const r=await find(e,t,n);const s=rowOf(r,n);const a=o(s);return void 0===a?void 0:keepRow(e,t,{row:a,former:s},r)}
async function keepRow(e,t,{row:n,former:o},r){let s=r??await find(e,t,n.app);for(let r=0;r<_&&!isThere(s,n,o);r+=1){await put(e,t,s,latest(s,n,o));s=await find(e,t,n.app)}return{row:n,former:o,isAlone:s.rows.every(({app:e})=>e===n.app)}}
async function find(e,t,n){const{rest:o,paginate:r,repository:s}=e;const a=await e.login();const i=await r(o.issues.listComments,{...s,issue_number:t,per_page:100});const c=i.flatMap(({id:e,user:t,body:n=""})=>t?.login===a?[{id:e,body:n}]:[]).toSorted((e,t)=>e.id-t.id);const u=c.filter(({body:e})=>e.startsWith(F));const l=c.filter(({body:e})=>e.startsWith(formerMarkerOf(n)));const f=[...l.map(({body:e})=>formerRow(n,e)),...u.flatMap(({body:e})=>rowsIn(e))];return{comments:[...u,...l],rows:newest(f)}}
function newest(e){const t=new Map;for(const n of e)if(n.at>=(t.get(n.app)?.at??0))t.set(n.app,n);return[...t.values()]}
function rowOf({rows:e},t){return e.find(e=>e.app===t)}
function isThere(e,t,n){return 1===e.comments.length&&isSame(rowOf(e,t.app),latest(e,t,n))}
function latest(e,t,n){const o=rowOf(e,t.app);return void 0===o||isSame(o,n)?t:o}
function isSame(e,t){return e?.at===t?.at&&e?.runUrl===t?.runUrl&&e?.state===t?.state&&e?.why===t?.why}
async function put(e,t,{comments:n,rows:o},r){const s=renderComment([...o.filter(({app:e})=>e!==r.app),r]);const[a,...i]=n;if(void 0===a)return comment_create(e,t,s);if(await edit(e,a,s))await removeAll(e,i)}
async function comment_create(e,t,n){const{rest:o,paginate:r,repository:s}=e;const a={...s,issue_number:t};await e.makeOnce(()=>o.issues.createComment({...a,body:n}),async()=>{const e=await r(o.issues.listComments,{...a,per_page:100});return e.find(e=>e.body===n)})}
async function edit({rest:e,repository:t},n,o){if(n.body===o)return true;return unlessGone(()=>e.issues.updateComment({...t,comment_id:n.id,body:o}))}
async function removeAll({rest:e,repository:t},n){for(const{id:o}of n)await unlessGone(()=>e.issues.deleteComment({...t,comment_id:o}))}
async function unlessGone(e){try{await e();return true}catch(e){if((0,a.c4)(e))return false;throw e}}
function comment(e,t,n){const{options:o,outbox:r,subject:s,statuses:a}=e;const i=(0,u.KL)(t);if(void 0===i||void 0===s)return;const{live:c,url:l}=a.get(t)??{};const{serverUrl:f,repository:d,runUrl:h}=o.runner;const m=void 0!==n.sha&&void 0!==d;const p={...n,app:s.app,limits:s.limits&&{max:s.limits.max,idleMs:s.limits.idleMs},url:void 0===c||"closed"===n.state?void 0:l,commitUrl:m?`${f}/${d}/commit/${n.sha}`:void 0,runUrl:h,at:o.clock.now()};r.post("comments",async e=>{const t=await writeRow(e,i,s.app,e=>isNews(p,e)?p:void 0);if(void 0===t||t.isAlone||"deploying"===p.state)return;r.postLast("comments",async(n,r)=>{await o.clock.sleep(N,r);await keepRow(e,i,t)})})}
function isNews({state:e},t){return"closed"!==e||void 0!==t&&"closed"!==t.state}
const N=1500;
function commentLast({outbox:e,subject:t},n,o){const r=(0,u.KL)(n);if(void 0===r||void 0===t)return;e.postLast("comments",async e=>{await writeRow(e,r,t.app,o)})}
function close_environment_close(e,t){const{options:n,outbox:o,subject:r,remarks:s}=e;if(void 0===r)return;e.closing=void 0;e.closed.add(t);const a=(0,d.E)(s.get(t)??whySwept(r),e.secrets);comment(e,t,{state:"closed",why:a});o.postLast("deployments",async o=>{const s=openDeployments(o,jobOf(e));const a=targetOf(r,t);if((0,u.bU)(t)){if(!await s.close(a))n.report({type:"notice",message:staying(t)})}else await s.retireAll(a)})}
function whySwept({command:e,limits:t}){if("sweep"!==e||void 0===t)return;return`It was not pushed to for ${inDays(t.idleMs)}, or its pull request is closed.`}
function staying(e){return`${e} stays in GitHub’s list of environments: removing it takes a token with \`administration: write\`, which a job’s own never has.`}
var B=n(75589);
const I=new Set(["github-rate-limited","github-token-invalid"]);
const W=new Set(["github-permission-missing","github-unreachable"]);
const q=new Set(["github-rate-limited","github-unreachable"]);
function createOutbox({clock:e,open:t}){const n=new AbortController;const o=createUnwritten();const r=new Set;const s=[];let a;let i=Promise.resolve();let c;const write=async(e,s)=>{await c?.promise;if(r.has(e)||n.signal.aborted)return;try{a??=t(n.signal);await s(await a,n.signal)}catch(t){if(n.signal.aborted)return;o.add(t);if(!(t instanceof l.E))return;if(W.has(t.code))r.add(e);if(I.has(t.code))n.abort(t)}};const writeAll=async()=>{await i;o.restMayWait();for(let e=s.shift();void 0!==e;e=s.shift()){await e();await i}};const go=()=>{c?.resolve();c=void 0};return{post:(e,t)=>{i=i.then(()=>write(e,t))},postLast:(e,t)=>{s.push(()=>write(e,t))},hold:()=>{c??=withResolvers()},go,drain:async t=>{go();const r=e.now()+t;const s=new AbortController().signal;await (0,B.u)(e,{signal:s,deadline:r},"telling GitHub",writeAll).catch(e=>{n.abort(e);o.add(tooSlow(t))});return o.all()}}}
function createUnwritten(){const e=new Set;const t=new Set;let n=false;return{add:o=>{const r=o instanceof l.E&&q.has(o.code);(n&&r?t:e).add(sentence(o))},restMayWait:()=>{n=true},all:()=>({problems:[...e],postponed:[...t]})}}
function tooSlow(e){return new l.E(`It did not take everything within ${(0,v.AB)(e)}.`,{code:"github-unreachable",advice:"www.githubstatus.com says whether it has an incident."})}
function withResolvers(){let resolve=()=>void 0;const e=new Promise(e=>{resolve=e});return{promise:e,resolve}}
function sentence(e){const t=e instanceof l.E?e.advice?.replace(/^Run again later; /,""):void 0;return void 0===t?(0,l.bD)(e):`${(0,l.bD)(e).replace(/\.*$/,".")} ${t}`}
function silentOutbox(e){let t=false;const say=()=>{if(!t)e();t=true};return{post:say,postLast:say,hold:()=>void 0,go:()=>void 0,drain:()=>Promise.resolve({problems:[],postponed:[]})}}
function endedRow(e,{live:t,url:n},o){if(e?.state!=="deploying"||o-e.at<A)return;if(void 0!==t&&t.sha===e.sha)return{...e,state:"live",url:n,at:o};return{...e,state:"failed",url:void 0===t?void 0:n,at:o,why:`It failed: ${S}.`}}
async function leftPreviews(e,t,n){const o=(await listed(e,{})).filter(({payload:e,environment:n})=>{const o=markOf(e);return o?.app===t&&(o.environment??n)===n&&(0,u.bU)(n)});const r=new Set(o.filter(({created_at:e})=>n-Date.parse(e)<A).map(({environment:e})=>e));return[...new Set(o.map(({environment:e})=>e))].filter(e=>!r.has(e))}
function tellDeployment(e,t,n){const{outbox:o,job:r,remember:s,warn:a}=e;const lookBack=n=>e.lookBack(n,t.environment);let i=n?.id;let c;let u=void 0!==n;const l=subjectOf(t);const post=e=>o.post("deployments",t=>e(openDeployments(t,r)));const tell=e=>post(async n=>{if(void 0!==i)await unlessRemoved(t,n.tell(i,e))});return{work:t,begin:e=>{post(async n=>{({id:i,stray:c}=await n.begin(t,await lookBack(e)));s({work:t,id:i})});tell({state:"queued",text:`${l} is next`})},proceed:()=>{if(u)return;u=true;tell({state:"in_progress",text:`${l} is on its way`})},end:(e,n)=>{const o=endOf(t,e,n);post(async r=>{if(void 0===i)return;const s=void 0===n?rollbackOptionsText(await lookBack(e)):"";await unlessRemoved(t,r.tell(i,{...o,text:`${o.text}${s}`}))});post(async e=>{if(void 0===i)return;s(void 0);if("success"!==o.state)return;await e.retireOlder(i,t);if(void 0===c)return;await e.tell(c.id,{state:"inactive",text:strayText(l)});a(strayWarning(c,t,l))});return"success"===o.state}}}
function endOf(e,t,n){const{operation:o,restores:r}=e;const s=t?.live?.release;const a=subjectOf(e);if(void 0===n)return{state:"success",text:`${a} is live`,url:t?.url};if(void 0!==s&&(s===o||s===r))return{state:"success",text:`${a} is live, but: ${n}`,url:t?.url};return{state:"failure",text:`${a} is not live: ${n}`}}
async function unlessRemoved({environment:e},t){try{await t}catch(t){if(!(0,u.bU)(e)||!(0,a.c4)(t))throw t}}
function strayWarning({sha:e},{githubEnvironment:t},n){return`GitHub will show ${(0,E.F)(e)} as what is live in ${t} once this job has ended, although ${n} is: the job’s \`environment:\` makes GitHub tell a deployment of its own, of the commit of the workflow. The next run or sweep sets it right. To have no such deployment, write \`environment: {name: ${t}, deployment: false}\` in the job.`}
function confirmLive(e,t){const{subject:n,outbox:o,options:r}=e;const s=e.statuses.get(t);if(void 0===n||s?.live===void 0)return;const{release:a,sha:i}=s.live;const c=targetOf(n,t);o.postLast("deployments",async t=>{const n=openDeployments(t,jobOf(e));const o=await n.disown(c,{release:a,sha:i});const u=subjectOf({...c,operation:a,restores:void 0});if(void 0!==o)r.report({type:"warning",message:strayWarning(o,c,u)});await n.settle(c,{release:a,url:s.url,now:r.clock.now()})})}
function set_right_setRight(e,{environments:t,settled:n}){const{options:o,outbox:r,subject:s}=e;if(void 0===s)return;const isThere=e=>t.includes(e)&&!a.has(e);const a=new Set(n.filter(isGone).map(({environment:e})=>e));for(const t of n.filter(t=>!isGone(t)&&!e.closed.has(t.environment))){const{environment:n,url:a,live:i}=t;const c={release:i?.release,url:a,now:o.clock.now()};r.postLast("deployments",t=>openDeployments(t,jobOf(e)).settle(targetOf(s,n),c));if((0,u.bU)(n))commentLast(e,n,e=>endedRow(e,t,c.now))}r.postLast("deployments",async t=>{for(const n of(await leftPreviews(t,s.app,o.clock.now())))if(!isThere(n)&&!e.closed.has(n))close_environment_close(e,n)})}
function isGone({environment:e,url:t,live:n}){return(0,u.bU)(e)&&void 0===t&&void 0===n}
function createNotifier(e){const t={options:e,outbox:outboxFor(e),subject:void 0,statuses:new Map,remarks:new Map,underWay:void 0,swept:void 0,closing:void 0,closed:new Set,secrets:[]};return{about:e=>{t.subject=e},resume:e=>{t.underWay=tellDeployment(telling(t),e.work,e)},report:e=>{if("claimed"===e.type)begin(t,e);if(hasTime(e))t.outbox.go();if("step-started"===e.type)t.underWay?.proceed();if("secret"===e.type)t.secrets.push(e.value);if("environment-status"===e.type)look(t,e.status);if("environment-status-unknown"===e.type)t.statuses.delete(e.environment);if("swept"===e.type)t.swept=e;if("notice"===e.type)t.remarks.set(e.message.split(" ",1)[0]??"",e.message)},conclude:async(n,o)=>{if(void 0!==t.underWay)end(t,t.underWay,n);else endWithoutClaim(t,n);if(void 0!==t.swept)set_right_setRight(t,t.swept);const{problems:r,postponed:s}=await t.outbox.drain(o);if(r.length>0)e.report({type:"warning",message:untoldBecause(r)});if(s.length>0)e.report({type:"notice",message:postponedBecause(s)})}}}
function hasTime(e){return"shifted"===e.type||"step-started"===e.type&&["image","launch"].includes(e.step)}
function telling(e){const{options:t,outbox:n}=e;const{serverUrl:o,repository:r}=t.runner;return{outbox:n,job:jobOf(e),warn:e=>t.report({type:"warning",message:e}),remember:t.remember,lookBack:async(t,n)=>{const s=await e.subject?.rollbackOptions(t?.history??[])??f.oH;const a={environment:n,serverUrl:o,repository:r,rollbackOptions:s};return{status:(0,h.P9)(t,s),place:a}}}}
function begin(e,{kind:t,environment:n,operation:o,sha:r,restores:a}){e.closing="destroy"===t?n:void 0;e.underWay=void 0;if(void 0===e.subject||""===r||!(0,s.P)(t))return;const i={...targetOf(e.subject,n),operation:o,kind:t,sha:r,restores:a};e.outbox.hold();e.underWay=tellDeployment(telling(e),i);e.underWay.begin(e.statuses.get(n));comment(e,n,{state:"deploying",sha:r})}
function look(e,t){const{environment:n,url:o,live:r}=t;e.statuses.set(n,t);if(e.closing===n&&void 0===o&&void 0===r)close_environment_close(e,n)}
function end(e,t,n){const{environment:o,sha:r}=t.work;const s=e.statuses.get(o);const a="ok"in n&&void 0===n.ok.release;if(a&&(0,u.bU)(o)&&s?.live===void 0)return close_environment_close(e,o);const i=t.end(s,a?n.ok.verdict:whyOf(e,n));if(a)return;if(!notifier_isAnothers(n))comment(e,o,{state:i?"live":"failed",sha:r,why:whyOf(e,n)})}
function endWithoutClaim(e,t){if(void 0===e.subject)return;const{environment:n,command:o,sha:r}=e.subject;const s="ok"in t&&void 0!==t.ok.plan;if(s||notifier_isAnothers(t)||e.closed.has(n))return;if(["deploy","rollback"].includes(o)&&"ok"in t)return confirmLive(e,n);if(!(0,u.bU)(n))return;const a=void 0!==r&&e.statuses.get(n)?.live?.sha===r;if("preview"===o&&"error"in t)comment(e,n,{state:"failed",sha:r,why:whyOf(e,t)});if("preview"===o&&"ok"in t&&a)comment(e,n,{state:"live",sha:r});if("destroy"===o&&"ok"in t)close_environment_close(e,n)}
function outboxFor({token:e,apiUrl:t,runner:n,clock:o,report:r}){const{repository:s}=n;if(void 0===s)return silentOutbox(()=>void 0);if(""===e)return silentOutbox(()=>r({type:"notice",message:U}));return createOutbox({clock:o,open:n=>loadClient({token:e,apiUrl:t,repository:s,clock:o,signal:n})})}
const U="GitHub is told of no deployment and gets no comment: the input `github-token` is empty.";
function notifier_isAnothers(e){return"error"in e&&e.error instanceof l.E&&("claim-lost"===e.error.code||"environment-busy"===e.error.code)}
function whyOf({secrets:e},t){return"ok"in t?void 0:(0,d.E)((0,l.bD)(t.error),e)}
function untoldBecause(e){return`GitHub could not be told everything; what was asked of this run is not affected, and the next deployment tells what is live then. ${e.join(" ")}`}
function postponedBecause(e){return`GitHub still shows some of what is no more; the next sweep sets that right. ${e.join(" ")}`}
var G=n(13141);
var D=n(79932);
var Z=n(18637);
const H="untold";
function openNotifier(e,t,n){const remember=e=>(0,o.LZ)(H,e??"");const r=apiUrlOf(e);const s=(0,o.V4)("job-id");return createNotifier({token:token(),apiUrl:r,runner:t,jobId:s,clock:Z.m,report:n,remember})}
function repositoryOf(e,{repository:t},n){const o=token();if(""===o||void 0===t)return;const r={token:o,apiUrl:apiUrlOf(e),repository:t,clock:Z.m,signal:n};let s;return openRepository(()=>s??=loadClient(r))}
function credentialsOf({serverUrl:e}){return{serverUrl:e,token:token()}}
function token(){const e=(0,o.V4)("github-token");if(""!==e)(0,G.$l)(e);return e}
function apiUrlOf(e){return e["GITHUB_API_URL"]||"https://api.github.com"}
const z=r._H3({work:r._H3({app:r.YjP(),environment:r.YjP(),githubEnvironment:r.YjP(),operation:D.ai,kind:r.KIO(s.g),sha:r.YjP(),restores:r.lqM(r.FsL(r.aig(),r.Y2b(),r.Wwf(0)))}),id:D.ai});
function untoldDeployment(){return(0,D._C)(H,z)}}),34540:((e,t,n)=>{
n.r(t);
n.d(t,{main:()=>main,stateName:()=>j});
var o=n(77598);
var r=n(76760);
var s=n(74962);
var a=n(89903);
var i=n(65814);
var c=n(21769);
var u=n(66676);
var l=n(17900);
var f=n(80397);
var d=n(41041);
var h=n(53798);
var m=n(57164);
var p=n(25602);
var w=n(68900);
async function checkPetition(e,t){const{thread:n,isIssue:o}=e;if(void 0===t)throw notAllowed(e,"whether its people may write is not known without `github-token`",v);const r=[...new Set(e.people)];const[s,...a]=await Promise.all([o&&void 0!==n?t.isIssueOpen(n):void 0,...r.map(e=>t.mayWrite(e))]);const i=r.find((e,t)=>true!==a[t]);if(void 0!==i)throw notAllowed(e,`${(0,w.TL)(i)} has no write permission`);return false===s?{nothing:`issue ${n} is closed`}:void 0}
const v="Leave the input `github-token` as it is by default, or give one that may read the repository.";
const g="Somebody with write permission has to ask; of an issue also to put the label on it.";
function notAllowed({what:e},t,n=g){return new p.E(`${e} does not get what it asks for: ${t}. Nothing was touched.`,{code:"asker-not-allowed",advice:n})}
async function authorize({request:e,repository:t,report:n}){const{petition:o,lacksForm:r}=e;const s=o&&await checkPetition(o,t);if(void 0!==s)return s;if(r)throw formMissing(o?.thread);const a=boundary(e);if(void 0===a&&!e.dryRun)(0,m.b0)(o,t,n);return a}
function boundary({environment:e,onlyEnvironment:t,provided:n}){if(void 0===t||e===t)return;if(n?.kind==="commit"&&n.isDeployment)return{nothing:`the deployment is for ${(0,w.TL)(e)}, and this workflow for ${t}`};throw new p.E(`${(0,w.TL)(e)} was asked for, and this workflow is only for ${t}; nothing was touched.`,{code:"environment-not-allowed",advice:`Name ${t}, or use the other environment’s workflow. The input \`environment\` is what bounds it.`})}
function formMissing(e){return new p.E(`Issue ${e} does not say which release to bring back; nothing was touched.`,{code:"rollback-form-missing",advice:"Open it with the rollback form, which has the field `Release`, or start the rollback workflow by hand."})}
var y=n(27717);
var b=n(20277);
function dispatch(e,t){return a.P[e.command].run(targetOf(e,t))}
function targetOf({rollbackTo:e,explicit:t},n){const{run:o,formerly:r,spec:s,commit:a,pullRequests:i,shaOfTag:c,commitOf:u}=n;const l={app:s.app,image:o.environment.image,run:s.run};const environmentOf=e=>known(s,e);const f={rollbackTo:e,explicit:t};return{run:o,formerly:r,commit:a,build:l,previews:s.previews,environmentOf,pullRequests:i,shaOfTag:c,commitOf:u,...f}}
function known(e,t){const n=(0,b.KL)(t);if(void 0!==n)return void 0===e.previews?void 0:e.preview(n);return e.environmentNames.includes(t)?e.environment(t):void 0}
var k=n(50643);
var $=n(63930);
var O=n(65772);
var T=n(47732);
var A=n(48514);
var M=n(68847);
var S=n(41818);
var R=n(18637);
const j="interrupted";
async function main(e,t){const n=(0,f.T)();const s=(0,l.h)();const a=(0,o.randomUUID)();const i=(0,c.d)(e);const p=(0,k._M)(e,i,t);let w;let v;let g;let b=[];const report=t=>{n.report(t);s(t);j.report(t);if("claimed"===t.type&&void 0!==w)remember({number:t.operation,owner:a,request:w,commit:g?.commit});if("cacheable"===t.type&&void 0!==w)(0,y.IP)(b=[...b,...t.folders],w,e)};const j=(0,k.NT)(e,i,report);const carryOut=async n=>{const o=(0,O.W$)(e,n,e=>r.resolve(i.workspace,e));if("nothing"in o)return ignored(o,report);w=o;v=(0,m.As)(w,a);const s={request:w,runner:i,environment:e,repository:p,report,signal:t,owner:a,clock:R.m};const c=await authorize(s)??await (0,$.i)({...s,...needsOf(w)});if("nothing"in c){w=v=void 0;(0,m.Db)();return ignored(c,report)}g=c;j.about((0,M.e)(w,g));return dispatch(w,g)};let P;try{const t=await (0,c.D)(e);P={ok:await carryOut(t)}}catch(n){P={error:t.aborted?(0,A.s5)(n,t.reason):n};(0,h.x)(P.error,bugsUrl(e))}const{now:E}=n.record();const x=await g?.rollbackOptions(E?.history??[])??u.oH;const record=()=>(0,d.cN)(n.record(),x);for(const e of(0,T.OS)(E,x))report({type:"warning",message:e});await Promise.all([j.conclude(P,t.aborted?2e3:patienceMs(w)),(0,m.ZF)(v,P,{environment:e,runner:i,record:record(),report,signal:t})]);if("ok"in P)forget();await g?.close();const L={environment:e,runner:i,request:w,prepared:g,rollbackOptions:x,isHurried:t.aborted};await (0,S.eh)(record(),P,L);return"ok"in P?0:1}
function patienceMs(e){return e?.command==="sweep"?9e4:2e4}
function needsOf({command:e,dryRun:t}){const{needsCommit:n,changes:o}=a.P[e];return{needsCommit:n,readOnly:t||!o}}
function ignored({nothing:e,unlessNamed:t},n){const o=`Nothing to do: ${e}`;const r=t?" To act on it all the same, set the input `command`.":"";n({type:"notice",message:`${o}.${r}`});return(0,i.U)(o)}
function remember(e){(0,s.LZ)(j,e)}
function bugsUrl({GITHUB_SERVER_URL:e,GITHUB_ACTION_REPOSITORY:t}){return e&&t?`${e}/${t}/issues`:void 0}
function forget(){(0,s.LZ)(j,"")}}),63930:((e,t,n)=>{
n.d(t,{i:()=>prepare});
var o=n(76760);
var r=n(80971);
var s=n(87567);
var a=n(25602);
function ancestryOnGitHub({repository:e,signal:t,report:n}){return async(o,r)=>{if(void 0===e)return"unknown";try{return await e.isAncestor(o,r)??"unknown"}catch(e){t.throwIfAborted();n({type:"notice",message:`GitHub could not be asked for the order of two commits: ${(0,a.bD)(e)}`});return"unknown"}}}
function openPullRequests({repository:e,label:t,report:n,signal:o}){let r=false;const orUnknown=async t=>{if(void 0===e)return"unknown";try{return await t(e)}catch(e){o.throwIfAborted();if(!r)n({type:"notice",message:`Which pull requests are open is not known: ${(0,a.bD)(e)}`});r=true;return"unknown"}};const isMissing=e=>void 0!==t&&!e.includes(t);return{wish:e=>orUnknown(async t=>{const n=await t.pullRequest(e);if(void 0===n)return"unknown";if(!n.open)return{wanted:false,why:`pull request ${e} is closed`};if(isMissing(n.labels))return{wanted:false,why:`pull request ${e} does not have the label that the spec asks for`};return{wanted:true,headSha:n.headSha}}),wanted:()=>orUnknown(async e=>{const t=await e.openPullRequests();return new Set(t.filter(({labels:e})=>!isMissing(e)).map(({number:e})=>e))})}}
var i=n(40319);
var c=n(17676);
var u=n(68900);
var l=n(32e3);
var f=n(66676);
var d=n(7590);
var h=n(59147);
async function resolveCommit(e,t,n){requireName(t);const[o,r]=await Promise.all([(0,h.$Y)(e,["rev-parse","--is-shallow-repository","--show-toplevel","--show-prefix","HEAD"],n),(0,h.$Y)(e,["log","-1","--no-show-signature","--encoding=UTF-8",m,...named(t),"--"],n)]);const[s,a=e,i="",c]=o.stdout.split("\n");if(0!==r.exitCode)throw await noCommit({repository:a,revision:t,shallow:"true"===s,said:r.stderr},n);const[u="",l="",f=""]=r.stdout.trimEnd().split("\0");return{sha:u,title:f,timeSeconds:Number(l),repository:a,directory:i.replace(/\/$/,""),isHead:u===c}}
const m="--format=%H%x00%ct%x00%s";
function named(e){return["--end-of-options",`${e}^{commit}`]}
function requireName(e){if(/^[^-\s\x00-\x1f\x7f:?*[\\][^\s\x00-\x1f\x7f:?*[\\]{0,254}$/.test(e)&&!/[\^~]|\.\.|@\{/.test(e))return;throw new a.E(`${JSON.stringify(e.slice(0,80))} cannot be the name of a commit.`,{code:"revision-invalid",advice:"Name a commit by its SHA, a branch, a tag or HEAD."})}
async function noCommit({repository:e,revision:t,shallow:n,said:o},r){const s=await (0,h.$Y)(e,["rev-list","--all","--max-count=1"],r);if(0===s.exitCode&&""===s.stdout)return new a.E(`The repository ${e} has no commit yet, so there is nothing to deploy.`,{code:"repository-empty",advice:"Commit first; only what is committed is deployed, never a dirty work tree."});if(n)return new a.E(`Commit '${t}' is not in ${e}, which is a shallow clone.`,{code:"commit-missing",advice:"Give actions/checkout `fetch-depth: 0`, or `ref:` with the commit that is to be deployed."});return new a.E(`Commit '${t}' is not in ${e}: ${(0,h.TM)(o)}`,{code:"commit-missing",advice:"Fetch it, or check what the workflow passes as the commit."})}
async function branchesWith(e,t,n){const[o,r]=await Promise.all([(0,h.$Y)(e,["rev-parse","--is-shallow-repository"],n),(0,h.$Y)(e,["config","--get","remote.origin.url"],n)]);const s=0===r.exitCode?"refs/remotes/origin/":"refs/heads/";const list=async(...t)=>{const{exitCode:o,stdout:r}=await (0,h.$Y)(e,["for-each-ref","--format=%(refname)",...t,s],n);const a=0===o?r.split("\n"):[];return a.flatMap(e=>""===e||e===`${s}HEAD`?[]:[e.slice(s.length)])};const[a,i]=await Promise.all([(0,d.H)(t)?list(`--contains=${t}`):[],list()]);return{names:a,known:i,isCertain:"false"===o.stdout.trim()}}
async function isAncestor(e,t,n,o){if(![t,n].every(d.H))return"unknown";const{exitCode:r}=await (0,h.$Y)(e,["merge-base","--is-ancestor",t,n],o);if(0===r)return true;if(1!==r)return"unknown";const s=await (0,h.$Y)(e,["rev-parse","--is-shallow-repository"],o);return"false"===s.stdout.trim()?false:"unknown"}
async function refuseOtherCheckout({request:e,signal:t},n){if("event"!==e.commit.by)return;const{tested:o=n.sha}=e.commit;if(n.isHead&&o===n.sha)return;const r=await resolveCommit(e.workingDirectory,"HEAD",t);const s=o===n.sha?"":`, and the workflow before it about ${(0,d.F)(o)}`;throw new a.E(`The checkout is of ${(0,d.F)(r.sha)}, and the event is about ${(0,d.F)(n.sha)} (GITHUB_SHA)${s}: it is not clear which of them to deploy. Nothing was touched.`,{code:"commit-not-checked-out",advice:`Name the commit with the input \`sha\`: \`sha: $\{{ github.event.workflow_run.head_sha }}\` after another workflow, else \`sha: ${r.sha}\` or the \`ref\` that actions/checkout was given. To deploy the event’s commit, check it out: leave out \`ref\`.`})}
async function whyNotRelease({request:e,repository:t},n){const{provided:o,environment:r}=e;if(o?.kind!=="commit"||void 0===o.releaseTag||n.commits(r).prereleases)return;const s=await t?.isPrerelease(o.releaseTag);if(false===s)return;return void 0===s?"whether the release is a prerelease is not known here; `github-token` would tell":"it is a prerelease, and the environment does not say `prereleases: true`"}
async function refuseUnmerged(e,t,n){const{provided:o,environment:r,commit:s}=e.request;if(o?.kind!=="commit"||!(0,i.cp)(o,s))return;const a=(0,i.YI)(o,t.commits(r).branches);const isHome=e=>!(0,i.fs)(e)&&(void 0===a||a.some(t=>(0,i.cK)(t,e)));const c=await isInBranchOnGitHub(e,n,isHome);if(true===c)return;const u=await branchesWith(e.request.workingDirectory,n.sha,e.signal);if(void 0===c&&u.names.some(isHome))return;throw notInBranch(n,a,false===c||u.isCertain&&u.known.some(isHome))}
async function isInBranchOnGitHub({request:{provided:e},repository:t,signal:n},{sha:o},r){const s=e?.kind==="commit"?e.main:void 0;try{return await t?.isInBranch(o,r,s)}catch(e){n.throwIfAborted();if(!(e instanceof a.E))throw e;return}}
function notInBranch({sha:e},t,n){const o=void 0===t?"any branch of this repository":`the branches ${t.join(", ")}`;const r=void 0===t?o:`${o} of this repository`;const s=n?`Commit ${(0,d.F)(e)} is not in ${r}, so it is not deployed; nothing was touched.`:`Whether commit ${(0,d.F)(e)} is in ${r} is not known here, so it is not deployed; nothing was touched.`;return new a.E(s,{code:"commit-not-in-branch",advice:n?"Merge it first. `branches` of the environment says which branches are deployed.":"Give actions/checkout `fetch-depth: 0`, or the action a `github-token` that may read contents."})}
var p=n(51455);
var w=n(48161);
var v=n(23074);
var g=n(41075);
async function readSpec(e,t){const{request:n}=e;const o=void 0===t||t.isHead;const r=o?await inWorkTree(n):await textAt(e,t.sha);if(void 0!==r)return parse(n,r);throw missing(n,o?n.workingDirectory:`commit ${(0,d.F)(t.sha)}`)}
async function inWorkTree({spec:e,workingDirectory:t}){const n=o.resolve(t,e);try{if(!(await (0,p.stat)(n)).isFile())throw new Error("it is no file");return await (0,p.readFile)(n,"utf8")}catch(n){if(n instanceof Error&&"code"in n&&"ENOENT"===n.code)return;throw missing({spec:e,workingDirectory:t},t,(0,a.bD)(n))}}
async function textAt({request:e,repository:t,signal:n},o){const{workingDirectory:r,spec:s}=e;const a=await (0,g.zB)(r,s,n);if(void 0===a)return inWorkTree(e);return await (0,g.Wd)(r,o,a,n)??t?.fileAt(o,a)}
async function specsOfPreview(e,t){const n=await textsOf(e);const o=new Map;const r=[];for(const s of n)try{const n=parse(e.request,s);if(void 0===n.previews)continue;const{app:r,platform:a}=n.preview(t);const i=JSON.stringify([r,a]);if(!o.has(i))o.set(i,n)}catch(e){r.push(e)}if(0===o.size&&r.length>0)throw r[0];return[...o.values()]}
async function textsOf(e){const{request:t,signal:n}=e;const{workingDirectory:o,spec:r}=t;const s=await (0,g.zB)(o,r,n);const a=void 0===s?[]:await (0,g.x4)(o,s,n);const i=[inWorkTree(t),textAtBase(e),...void 0===t.baseSha?[]:[textAt(e,t.baseSha)],...a.map(({sha:e,file:t})=>(0,g.Wd)(o,e,t,n))];const c=await Promise.all(i.map(e=>e.catch(()=>void 0)));n.throwIfAborted();return c.filter(e=>void 0!==e)}
async function isSpecOfBase(e){const t=await shaOfBase(e);return void 0===t?void 0:await textAt(e,t)!==void 0}
async function textAtBase(e){const t=await shaOfBase(e);return void 0===t?void 0:textAt(e,t)}
async function shaOfBase({request:e,repository:t,signal:n}){const{workingDirectory:o,base:r}=e;if(void 0===r)return;for(const e of[`refs/remotes/origin/${r}`,`refs/heads/${r}`])try{return(await resolveCommit(o,e,n)).sha}catch(e){if(!(e instanceof a.E))throw e}return t?.shaOf(`heads/${r}`).catch(()=>void 0)}
function parse({spec:e,workingDirectory:t},n){const r=o.dirname(o.resolve(t,e));return(0,v.I)(n,{file:e,directory:r,home:(0,w.homedir)()})}
function missing({spec:e},t,n="there is no such file"){return new a.E(`The spec ${e} cannot be read in ${t}: ${n}.`,{code:"spec-missing",advice:"Check out the repository first (actions/checkout), or name the file with the input `spec`."})}
const y=12e4;
async function fetchCommit(e,t,n,o){if(!(0,d.H)(t))return false;const r=await (0,h.$Y)(e,["rev-parse","--is-shallow-repository"],o);const s=fetchArguments(e,t,"true"===r.stdout.trim());for(const e of environments(n))if(await fetches(s,e,o))return true;return false}
function fetchArguments(e,t,n){const o=["--quiet","--no-tags","--no-write-fetch-head","--no-auto-gc","--no-recurse-submodules"];const r=n?["--depth=1"]:[];return["-C",e,...h.W0,"-c","core.hooksPath=/dev/null","fetch",...o,...r,"--","origin",t]}
function environments(e){const t=(0,h._K)();if(void 0===e||""===e.token)return[t];const n=Buffer.from(`x-access-token:${e.token}`).toString("base64");return[t,{...t,GIT_CONFIG_COUNT:"1",GIT_CONFIG_KEY_0:`http.${e.serverUrl}/.extraheader`,GIT_CONFIG_VALUE_0:`AUTHORIZATION: basic ${n}`}]}
async function fetches(e,t,n){const o=AbortSignal.timeout(y);try{return 0===(await (0,h.eF)(e,t,AbortSignal.any([n,o]))).exitCode}catch(e){if(o.aborted&&!n.aborted)return false;throw e}}
var b=n(50643);
var k=n(65772);
async function commitFor(e){const{request:t,runner:n,signal:o}=e;const{workingDirectory:r,commit:s}=t;if("event"===s.by)return resolveCommit(r,s.revision??"HEAD",o);if("name"===s.by)return namedCommit(e,s.revision);return resolveOrFetch(r,s.revision??await headOf(e),n,o)}
async function namedCommit({request:e,runner:t,repository:n,signal:o},r){const{workingDirectory:s}=e;requireName(r);const find=e=>unlessMissing(resolveCommit(s,e,o));if(!(0,d.H)(r)&&"HEAD"!==r){const e=r.replace(/^refs\/heads\//,"");const[t,n]=[await find(`refs/tags/${r}`),await find(`refs/remotes/origin/${e}`)];if(void 0!==t&&void 0!==n&&t.sha!==n.sha)throw ambiguous(r,t,n);const o=t??n;if(void 0!==o)return o}return await find(r)??await resolveOrFetch(s,await n?.shaOf(r)??r,t,o)}
function ambiguous(e,t,n){const[o,r]=[t,n].map(({sha:e})=>(0,d.F)(e));return new a.E(`${JSON.stringify(e)} is a tag of commit ${o} and a branch at commit ${r}; nothing was touched.`,{code:"revision-ambiguous",advice:`Write refs/tags/${e} or refs/heads/${e}, or the commit's SHA.`})}
async function headOf({request:{preview:e,allowForks:t,commit:n},runner:o,repository:r}){const s="pull"===n.by?n.said:void 0;if(void 0===r&&void 0!==s)return s;const i=void 0===e?void 0:await r?.pullRequest(e);if(void 0===i)throw new a.E(`The head of pull request ${e} is not known; nothing was touched.`,{code:"pull-request-unknown",advice:"Check the input `number`, and give the action a `github-token` that may read pull requests. Where there is no GitHub to ask, name the commit with `sha`."});if(i.headRepository!==o.repository&&!t)throw(0,k.Wn)(e);if(void 0!==s&&s!==i.headSha)throw(0,k.m4)(s);return i.headSha}
async function commitToRebuild(e,t,n,o){return unlessMissing(resolveOrFetch(e,t,n,o))}
async function resolveOrFetch(e,t,n,o){try{return await resolveCommit(e,t,o)}catch(r){if(!isMissing(r)||!await fetchCommit(e,t,(0,b.YN)(n),o))throw r;return resolveCommit(e,t,o)}}
async function unlessMissing(e){return e.catch(e=>{if(isMissing(e))return;throw e})}
function isMissing(e){return e instanceof a.E&&"commit-missing"===e.code}
async function commitOfTag(e,t,n,o){try{return(await resolveCommit(e,`refs/tags/${t}`,o)).sha}catch(e){if(!(e instanceof a.E)||"revision-invalid"===e.code)return;return n?.shaOfTag(t)}}
var $=n(47732);
function prepare(e){const{request:t,runner:n,repository:o,report:r,signal:s,clock:a,needsCommit:i}=e;const{workingDirectory:c}=t;return resolving(e,async()=>{const u=i?await commitFor(e):void 0;const l=await specsFor(e,u??e.specOf);if("nothing"in l)return l;const[d,...h]=l;if(void 0!==u){const t=await whyNotRelease(e,d);if(void 0!==t)return{nothing:t};await refuseOtherCheckout(e,u);await refuseUnmerged(e,d,u)}const[m,...p]=await Promise.all([openRun(e,d),...h.map(t=>openRun(e,t))]);const w={wanted:wantedRollback(e,m.environment),workingDirectory:c,github:o};const v=void 0===t.preview?(0,$.Jy)({...w,images:m.platform.images,clock:a,call:()=>(0,$.lY)(m)}):async()=>f.oH;const g=openPullRequests({repository:o,label:d.previews?.label,report:r,signal:s});const shaOfTag=e=>commitOfTag(c,e,o,s);const commitOf=e=>commitToRebuild(c,e,n,s);const close=async()=>{await Promise.all([m,...p].map(({platform:e})=>e.close()))};return{run:m,formerly:p,spec:d,commit:u,pullRequests:g,shaOfTag,commitOf,rollbackOptions:v,close}})}
async function openRun(e,t){const{request:n,runner:o,report:s,signal:a,owner:i,clock:c,readOnly:u}=e;const{workingDirectory:f,dryRun:d,force:h,supersede:m,waitForLockMs:p,preview:w}=n;const v=void 0===w?t.environment(n.environment):t.preview(w);const g=await (0,l.p)(v.platform.name).open(v,{clock:c,readOnly:u,buildEnvironment:e.environment});const{actor:y,runUrl:b}=o;const k=ancestryOnGitHub(e);const ancestry=async(e,t)=>{const n=await isAncestor(f,e,t,a);return"unknown"===n?k(e,t):n};const $={owner:i,actor:y,runUrl:b,waitForLockMs:p,supersede:m};return{platform:g,environment:v,clock:c,report:s,signal:a,ask:r.k,claimant:$,force:h,dryRun:d,isAncestor:ancestry}}
function wantedRollback({request:e,runner:t},{app:n,name:r}){const{workspace:s,workflow:a,action:i}=t;const c=o.relative(s,e.workingDirectory).split(o.sep).join("/")||".";return{workspace:s,workflow:a,action:i,environment:r,app:n,"working-directory":c,spec:e.spec}}
function resolving({report:e,signal:t,clock:n},o){return(0,s.PM)({report:e,signal:t,clock:n},"resolve",o)}
async function specsFor(e,t){const{request:n}=e;if("destroy"===n.command&&void 0!==n.preview)return specsToClose(e,n.preview);try{const o=await readSpec(e,t);const r=whyNot(n,o);if(void 0===r)return[o];return{nothing:r,...n.provided?.kind==="pull"&&{unlessNamed:true}}}catch(o){const t=o instanceof a.E&&"spec-missing"===o.code;const n=t?await whyNotNeeded(e):void 0;if(void 0===n)throw o;return{nothing:n}}}
async function specsToClose(e,t){const[n,...o]=await specsOfPreview(e,t);if(void 0===n)return{nothing:`no spec of pull request ${t} has previews`};const r=whyNot(e.request,n);return void 0===r?withPreview(e,[n,...o]):{nothing:r}}
async function withPreview(e,t){if(1===t.length)return t;const n=await Promise.all(t.map(t=>isLaunched(e,t)));const[o,...r]=t.filter((e,t)=>true===n[t]);if(void 0!==o)return[o,...r];const s=n.find(e=>e instanceof a.E);if(void 0!==s)throw s;return[t[0]]}
async function isLaunched(e,t){try{const n=await openRun({...e,readOnly:true},t);const o=await n.platform.environments((0,s.T1)(n));await n.platform.close();return o.includes(n.environment.name)}catch(e){if(!(e instanceof a.E))throw e;return e}}
function whyNot({provided:e,environment:t,app:n},o){if(void 0!==n&&n!==o.app)return`the issue is about the app ${(0,u.TL)(n)}, and ${o.app} is another one`;if(e?.kind==="pull")return(0,c.Pv)(e,o.previews);if(void 0===e)return;if(e.isDeployment&&!o.environmentNames.includes(t))return`the spec has no environment ${(0,u.TL)(t)}, for which the deployment is`;return(0,i.bO)(e,o.commits(t))}
async function whyNotNeeded(e){const{provided:t,preview:n}=e.request;if(void 0!==n&&await isSpecOfBase(e)!==false)return`the head of pull request ${n} has no spec; it was begun before there was one`;return t?.kind==="commit"?(0,i.bO)(t,{branches:void 0,prereleases:false}):void 0}}),65772:((e,t,n)=>{
n.d(t,{Wn:()=>forkNotAllowed,W$:()=>loadRequest,m4:()=>notHead});
var o=n(74962);
var r=n(77934);
var s=n(89903);
var a=n(25602);
var i=n(40319);
var c=n(17676);
var u=n(68900);
function meaningOfComment(e){const t=(0,u.b6)(e["action"]);if(void 0===t)throw(0,u.$x)("issue_comment","action");if("created"!==t)return{nothing:`the comment was ${(0,u.TL)(t)}; only a new one is a command`};const n=(0,u.Pf)(e["comment"]);if(isBot((0,u.Pf)(n["user"])))return{nothing:"the comment was written by a bot"};const o=((0,u.b6)(n["body"])??"").slice(0,65536).split(/\r?\n/,1)[0]??"";const[,r=""]=/^ {0,3}(\S.*?)[ \t]*$/.exec(o)??[];return commandOf(r.split(/[ \t]+/),e)}
function isBot({type:e,login:t}){return"Bot"===e||(0,u.b6)(t)?.endsWith("[bot]")===true}
function commandOf(e,t){const[n,...o]=e;if("/rollback"===n&&o.length<=2){const[e="previous",t]=o;return{command:"rollback",named:{rollbackTo:e,environment:t}}}const r={rollbackTo:void 0,environment:o[0]};if("/status"===n&&o.length<=1)return{command:"status",named:r};if("/deploy"===n&&o.length<=1)return{...(0,i.fY)(onMain(t)),named:r};return{nothing:`the comment does not begin with a command: ${l}`,unlessNamed:true}}
function onMain(e){const t=(0,u.b6)((0,u.Pf)(e["repository"])["default_branch"]);if(void 0===t)throw(0,u.$x)("issue_comment","repository.default_branch");return{repository:e["repository"],ref:`refs/heads/${t}`}}
const l="`/rollback [release] [environment]`, `/deploy [environment]` or `/status [environment]` on a line of its own";
const f="rollback";
function meaningOfIssue(e){const t=(0,u.b6)(e["action"]);if(void 0===t)throw(0,u.$x)("issues","action");if("opened"===t)return{nothing:"an issue asks for a rollback by its label, which has an event of its own"};if("labeled"!==t)return{nothing:`the issue was ${(0,u.TL)(t)}, which asks for nothing`};const n=(0,u.b6)((0,u.Pf)(e["label"])["name"]);if(n!==f)return{nothing:`the label ${(0,u.TL)(n)} asks for nothing; ${(0,u.TL)(f)} would`,unlessNamed:true};if("closed"===(0,u.Pf)(e["issue"])["state"])return{nothing:"the issue is closed"};return{command:"rollback",named:formOf(e)}}
function formOf(e){const t=(0,u.b6)((0,u.Pf)(e["issue"])["body"])??"";const[,...n]=`\n${t.slice(0,65536)}`.replaceAll("\r","").split(/\n### +/);const o=n.map(e=>{const[t="",...n]=e.split("\n");const o=n.join("\n").trim();return[t.trim().toLowerCase().split(" ")[0]??"","_No response_"===o?"":o]});const r=new Map(o.toReversed());const[s,a]=["environment","app"].map(e=>r.get(e)||void 0);return{environment:s,app:a,rollbackTo:r.get("release")}}
function meaningOf({name:e,payload:t},{rollbackTo:n,allowForks:o}){const r=(0,u.Pf)(t);switch(e){case"push":return(0,i.rr)(r);case"workflow_dispatch":return""===n?(0,i.fY)(r):{command:"rollback"};case"release":return(0,i.il)(r);case"workflow_run":return(0,i.Nq)(r);case"repository_dispatch":return(0,i.Ft)(r);case"deployment":return(0,i.mL)(r);case"merge_group":return{nothing:"a merge queue checks what it merges; the push after that deploys it"};case"pull_request":return(0,c.qp)(r,o);case"issues":return meaningOfIssue(r);case"issue_comment":return meaningOfComment(r);case"schedule":return{command:"sweep"};default:throw unsupported(e)}}
function rollbackNamedBy({name:e,payload:t}){const n=(0,u.Pf)(t);if("issues"===e)return formOf(n);if("repository_dispatch"===e)return(0,i.Ft)(n).named;const o="issue_comment"===e?meaningOfComment(n):void 0;return void 0!==o&&"command"in o&&"rollback"===o.command?o.named:void 0}
function unsupported(e){return new a.E(`The event '${e.slice(0,40)}' does not say what is to be done; nothing was touched.`,{code:"event-unsupported",advice:`Set the input \`command\`. By itself the action knows ${d}.`})}
const d="push, release, workflow_dispatch, workflow_run, repository_dispatch, deployment, merge_group, schedule, issues, issue_comment and pull_request";
function petitionOf(e){const t=(0,u.Pf)(e.payload);switch(e.name){case"issues":return ofIssue(t);case"issue_comment":return ofComment(t);case"pull_request":return(0,c.ty)(t)?simply(e.name,t,"The fork’s pull request"):void 0;case"workflow_run":return ofWorkflowRun(t);default:return h.has(e.name)?simply(e.name,t,`The event '${e.name}'`):void 0}}
const h=new Set(["discussion","discussion_comment","fork","gollum","issue_comment","issues","pull_request_review","pull_request_review_comment","pull_request_target","watch"]);
function ofIssue(e){const t=(0,u.Pf)(e["issue"]);const n=(0,u.rl)(t["number"]);if(void 0===n)throw(0,u.$x)("issues","issue.number");const o=[senderOf("issues",e),loginOf("issues","issue.user.login",t["user"])];return{what:`Issue ${n}`,people:o,thread:n,comment:void 0,isIssue:true}}
function ofComment(e){const t="issue_comment";const n=(0,u.rl)((0,u.Pf)(e["issue"])["number"]);const o=(0,u.Pf)(e["comment"]);const r=o["id"];if(void 0===n)throw(0,u.$x)(t,"issue.number");if("number"!=typeof r||!Number.isSafeInteger(r)||r<1)throw(0,u.$x)(t,"comment.id");const s=[senderOf(t,e),loginOf(t,"comment.user.login",o["user"])];return{what:`The comment on ${n}`,people:s,thread:n,comment:r,isIssue:false}}
function simply(e,t,n){return{what:n,people:[senderOf(e,t)],thread:void 0,comment:void 0,isIssue:false}}
function ofWorkflowRun(e){const t=(0,u.Pf)(e["workflow_run"]);const n=(0,u.b6)((0,u.Pf)(t["head_repository"])["full_name"]);const o=void 0!==n&&n===(0,u.Pf)(e["repository"])["full_name"];if(o&&!h.has((0,u.b6)(t["event"])??""))return;const{people:r,...s}=simply("workflow_run",e,"The workflow run");const a=["actor","triggering_actor"].map(e=>(0,u.b6)((0,u.Pf)(t[e])["login"]));return{...s,people:[...r,...a.filter(e=>void 0!==e)]}}
function senderOf(e,t){return loginOf(e,"sender.login",t["sender"])}
function loginOf(e,t,n){const o=(0,u.b6)((0,u.Pf)(n)["login"]);if(void 0===o)throw(0,u.$x)(e,t);return o}
var m=n(1015);
function loadRequest(e,t,n){const r=o.V4("rollback-to");const s=o.V4("command")||"auto";const a=flag("allow-forks");const i="auto"===s?meaningOf(t,{rollbackTo:r,allowForks:a}):askedFor(s,t,{allowForks:a,ref:e["GITHUB_REF"]});if("nothing"in i)return i;const{command:l,preview:f,provided:d,named:h}=i;const m=o.V4("environment")||void 0;return{command:l,environment:h?.environment||m||"production",onlyEnvironment:m,githubEnvironment:o.V4("github-environment"),spec:o.V4("spec")||"immutable.yml",workingDirectory:n(o.V4("working-directory")||"."),app:h?.app,rollbackTo:h?.rollbackTo??r,preview:f,...void 0===f?{base:void 0,baseSha:void 0}:(0,c.bx)((0,u.Pf)(t.payload)),explicit:"auto"!==s,commit:commitOf(i,e["GITHUB_SHA"]),provided:d,petition:isStrangersPreview(i,t,a)?void 0:petitionOf(t),lacksForm:"issues"===t.name&&"rollback"===l&&(h?.rollbackTo??(r||void 0))===void 0,allowForks:a,dryRun:flag("dry-run"),force:flag("force"),waitForLockMs:waitOf("wait-for-lock",o.V4("wait-for-lock")||"10m"),supersede:flag("supersede")}}
function commitOf({command:e,commit:t},n){const r=o.V4("sha");const a=void 0===t||"event"===t.by;if(""===r||!s.P[e].needsCommit)return a?{by:"event",...t,revision:n||"HEAD"}:t;if(t?.by!=="pull")return{by:"name",revision:r};if(void 0===t.revision)return{...t,said:r};if(r===t.revision)return t;throw notHead(r)}
function notHead(e){return new a.E(`The input \`sha\` is '${e.slice(0,80)}', but a preview is of its pull request’s head.`,{code:"input-invalid",advice:"Leave `sha` out where the command is a preview."})}
function isStrangersPreview({command:e},{name:t,payload:n},o){return o&&void 0!==s.P[e].preview&&"pull_request"===t&&(0,c.ty)((0,u.Pf)(n))}
function askedFor(e,t,n){const r=s.o.find(t=>t===e);if(void 0===r)throw invalid("command",e,`one of auto, ${s.o.join(", ")}`);if(void 0!==s.P[r].preview)return askedForPreview(r,t,n);if("deploy"===r)return(0,i.eJ)(t,n.ref,o.V4("sha"));const a="rollback"===r?rollbackNamedBy(t):void 0;return{command:r,...a&&{named:a}}}
function askedForPreview(e,{name:t,payload:n},{allowForks:r}){const a=o.V4("number");if(""!==a&&!/^[1-9]\d{0,8}$/.test(a))throw invalid("number",a,"the number of a pull request");const i=(0,u.Pf)(n);const l="pull_request"===t||"pull_request_target"===t;const f=l?(0,c.pv)(e,i):void 0;if(""===a&&void 0===f&&"always"===s.P[e].preview)throw needsNumber(e);if(""===a||Number(a)===f?.preview){if(l&&s.P[e].needsCommit&&!r&&(0,c.ty)(i))throw forkNotAllowed(f?.preview);return{command:e,...f}}return{command:e,preview:Number(a),commit:{by:"pull",revision:void 0}}}
function forkNotAllowed(e){return new a.E(`Pull request ${e} comes from a fork, and gets no preview; nothing was touched.`,{code:"fork-not-allowed",advice:"Bring its commits to a branch of this repository after a review. `allow-forks: true` runs any stranger’s code on your platform, and on a self-hosted runner next to everything else there (docs/security.md)."})}
function needsNumber(e){return new a.E(`\`command: ${e}\` does not know which pull request it is for; nothing was touched.`,{code:"input-invalid",advice:"Run it on a pull_request event, or set the input `number`."})}
function flag(e){const t=o.V4(e);if(""===t||"false"===t)return false;if("true"===t)return true;throw invalid(e,t,"`true` or `false`")}
function waitOf(e,t){const{issues:n,output:o}=r.xLC(m.p0,t);if(void 0!==n)throw invalid(e,t,n[0].message);return(0,m.Rz)(o)}
function invalid(e,t,n){return new a.E(`The input \`${e}\` is '${t.slice(0,80)}', but it has to be ${n}.`,{code:"input-invalid",advice:"Fix the `with:` block of the workflow step."})}}),47732:((e,t,n)=>{
n.d(t,{Jy:()=>openRollbackOptions,OS:()=>endangered,lY:()=>lastCall});
var o=n(87567);
var r=n(66676);
var s=n(41075);
var a=n(7590);
var i=n(75589);
function lastCall(e){return(0,o.T1)((0,o.ht)(e),e.signal.aborted?1e3:void 0)}
function openRollbackOptions(e){const t=createKnowledge(async t=>{const n=await e.images.missing(t,e.call());return new Set(t.filter(e=>!n.has(e)))});const n=createKnowledge(t=>commitsOf(e,t));let o;return async r=>{o??=formsOf(e.wanted);const s=r.filter(({status:e,sha:t})=>"succeeded"===e&&""!==t);const a=s.filter(({state:e})=>"gone"!==e);const i=await t.absent(a.map(({digest:e})=>e));const c=s.filter(({state:e,digest:t})=>"gone"===e||i.has(t)).map(({sha:e})=>e);const u=await n.absent(c,"all");return{...await o,missing:[...i],commits:[...new Set(c)].filter(e=>!u.has(e))}}}
function createKnowledge(e){const t=new Set;let n=Promise.resolve();const look=async n=>{const o=[...new Set(n)].filter(e=>!t.has(e));if(0===o.length)return[];for(const n of(await e(o)))t.add(n);return o.filter(e=>!t.has(e))};return{absent:async(e,t="none")=>{const o=n.then(()=>look(e)).catch(()=>"none"===t?[]:e);n=o;return new Set(await o)}}}
const c=10;
async function commitsOf(e,t){const{workingDirectory:n,github:o,clock:r,call:a}=e;const u=await (0,s.$M)(n,t,a().signal);const l=t.filter(e=>!u.includes(e)).slice(0,c);if(void 0===o)return new Set(u);const ask=()=>Promise.all(l.map(e=>o.hasCommit(e).catch(()=>false)));const f=await (0,i.u)(r,a(),"asking GitHub for commits",ask).catch(()=>[]);return new Set([...u,...l.filter((e,t)=>true===f[t])])}
async function formsOf(e){const{formsIn:t}=await Promise.all([n.e(438),n.e(8503)]).then(n.bind(n,68503));return t(e).catch(()=>r.oH)}
function endangered(e,{missing:t}){const n=e?.history??[];const o=n.filter(({state:e,digest:n})=>("live"===e||"warm"===e)&&t.includes(n));return o.map(({release:t,state:n,sha:o})=>`The image of v${t}, which is ${n} in ${e?.environment}, was removed: what replaces an instance of it may not start. ${"live"===n?rebuildNow(o):u} Find out what removes images that are in use.`)}
function rebuildNow(e){return`Deploy ${(0,a.F)(e)} again with \`force: true\`, which builds it.`}
const u="A rollback to it builds the image again where it has to."}),79932:((e,t,n)=>{
n.d(t,{Em:()=>u,_C:()=>saved,ai:()=>c,cd:()=>l});
var o=n(74962);
var r=n(77934);
var s=n(89903);
var a=n(25602);
var i=n(37036);
function saved(e,t){const n=(0,o.Gu)(e);if(""===n)return;try{return(0,i.EB)(t,n)}catch(t){throw new a.E(`The post step cannot read what the run has left to it (${e}): ${(0,a.bD)(t)}.`,{code:"saved-state-damaged",advice:"There is nothing to do: the next run finds what this one has left behind, and heals it.",cause:t})}}
const c=r.FsL(r.aig("a number"),r.Y2b("a number"),r.Wwf(1,"a number from 1"));
const u=r._H3({command:r.KIO(s.o),environment:r.YjP(),githubEnvironment:r.YjP(),spec:r.YjP(),workingDirectory:r.YjP(),rollbackTo:r.YjP(),preview:r.lqM(c),explicit:r.zMY(),commit:r._H3({by:r.KIO(["event","name","pull"])}),dryRun:r.zMY(),force:r.zMY(),waitForLockMs:r.FsL(r.aig("milliseconds"),r.Wwf(0,"milliseconds")),supersede:r.zMY()});
const l=r.lqM(r._H3({sha:r.FsL(r.YjP(),r.ayI("a SHA")),isHead:r.zMY()}))}),68847:((e,t,n)=>{
n.d(t,{e:()=>subjectOf});
var o=n(20277);
function subjectOf({command:e,githubEnvironment:t},{run:n,spec:o,commit:r,rollbackOptions:s}){const{app:a,name:i}=n.environment;const c=namesOnGitHub(t,a,i);return{app:a,environment:i,githubEnvironmentOf:c,command:e,sha:r?.sha,limits:o.previews,rollbackOptions:s}}
function namesOnGitHub(e,t,n){return r=>{const s=r===n||e.includes("{environment}");if(""===e||(0,o.bU)(r)||!s)return r;return e.replaceAll("{app}",t).replaceAll("{environment}",r)}}}),41818:((e,t,n)=>{
n.d(t,{k2:()=>isSummarized,eh:()=>summarize});
var o=n(74962);
var r=n(43327);
var s=n(25602);
var a=n(13141);
async function conclude(e,t,o){try{const[{ended:s,renderSummary:a},{effectOfFailed:i},{summaryJson:c}]=await Promise.all([n.e(8338).then(n.bind(n,38338)),n.e(941).then(n.bind(n,90941)),n.e(6067).then(n.bind(n,96067))]);const u="ok"in t?t.ok:i(s(e,t,o));writeOutputs(e,u,o,JSON.stringify(c(e,t,o)));if(process.env["GITHUB_STEP_SUMMARY"])await r.z.addRaw(a(e,t,o)).write()}catch(e){(0,a.fz)("warning",`The run's outputs and summary could not be written completely: ${(0,s.bD)(e)}`)}}
function withAllTraffic({now:e}){const t=Object.entries(e?.traffic??{}).find(([,e])=>100===e);return t&&Number(t[0])}
function writeOutputs(e,t,n,r){const release=e=>void 0===e?"":`v${e}`;const s=e.steps[0]?.startedAt??0;const a=e.steps.at(-1)?.endedAt??s;const i={command:"auto"===n.command?"":n.command,changed:String(t.changed),release:release(t.release),"previous-release":release(e.now?.previous?.release),"live-release":release(withAllTraffic(e)??e.now?.live?.release),sha:t.sha??"",image:t.image??"",digest:t.digest??"",url:e.now?.url??"","duration-seconds":String(Math.round((a-s)/100)/10),"summary-json":r};for(const[e,t]of Object.entries(i))(0,o.uH)(e,t)}
var i=n(50643);
const c="summarized";
function isSummarized(){return""!==(0,o.Gu)(c)}
async function summarize(e,t,n){const{runner:r,request:s,prepared:a,rollbackOptions:i}=n;const u=await changesIn(e,n);await conclude(e,t,{...contextOf(r,s,a),changes:u,rollbackOptions:i});(0,o.LZ)(c,"true")}
async function changesIn(e,t){const{environment:o,runner:r,request:s,prepared:a,isHurried:c}=t;if(void 0===s)return{commits:void 0,spec:void 0};const{changesOf:u}=await n.e(3061).then(n.bind(n,63061));const l=AbortSignal.timeout(c?1e3:1e4);const f=(0,i._M)(o,r,l);return u({request:s,record:e,sha:a?.commit?.sha,github:f,signal:l})}
function contextOf(e,t,n){return{command:t?.command??"auto",environment:n?.run.environment.name??t?.environment??"",app:n?.run.environment.app,serverUrl:e.serverUrl,repository:e.repository,workflow:e.workflow,runUrl:""===e.runUrl?void 0:e.runUrl,actor:e.actor,sha:n?.commit?.sha,title:n?.commit?.title,dryRun:t?.dryRun??false}}}),18637:((e,t,n)=>{
n.d(t,{m:()=>r});
var o=n(58500);
const r={now:()=>Math.floor(performance.timeOrigin+performance.now()),sleep:async(e,t)=>{try{await (0,o.setTimeout)(e,void 0,{signal:t})}catch(e){t.throwIfAborted();throw e}}}}),89903:((e,t,n)=>{
n.d(t,{o:()=>ec,P:()=>ei});
var o=n(20277);
var r=n(29260);
var s=n(65814);
var a=n(6913);
var i=n(72276);
var c=n(25602);
var u=n(39394);
var l=n(87567);
var f=n(49940);
var d=n(54390);
async function refuseChangedAddress(e,t){const n=await changeOf(e,t);if(void 0!==n)throw addressChanged(e.environment,n)}
async function refuseElsewhere(e,t){const n=await changeOf(e,t);if(n?.isElsewhere)throw addressChanged(e.environment,n)}
async function stayAtAddress(e,t){const n=await changeOf(e,t);if(void 0===n)return e;if(n.isElsewhere)throw addressChanged(e.environment,n);const{has:o,says:r}=n;const s=`${e.environment.name} has the address ${placeText(o)}, and the spec says ${placeText(r)}; this run goes on at the address that it has.`;e.report({type:"warning",message:s});return{...e,environment:{...e.environment,route:o.match??e.environment.route}}}
async function changeOf(e,t){const n={listener:await e.platform.router.listener((0,l.T1)(e)),match:e.environment.route};const o=placeHere(t);const r=o??await placeElsewhere(e,t);return void 0===r||isSamePlace(r,n)?void 0:{has:r,says:n,isElsewhere:void 0===o}}
function placeHere(e){const t=e.route?.place;return t?.match===void 0&&(0,f.PR)(e)?void 0:t}
async function placeElsewhere(e,t){const n=(0,d.F8)(t,(0,f._8)(t)??u.g);const o=n??t.targetGroups.find(({tags:e})=>e.release!==u.g);return o&&e.platform.router.madeFor(o.id,(0,l.T1)(e))}
function isSamePlace(e,t){if(e.listener!==t.listener)return false;return void 0===e.match||void 0===t.match||matchText(e.match)===matchText(t.match)}
function matchText({host:e,pathPrefix:t,headers:n={}}){const o=Object.entries(n).map(([e,t])=>`header ${e.toLowerCase()}: ${t}`);return[...void 0===e?[]:[`host ${e.toLowerCase()}`],...void 0===t?[]:[`path ${t}`],...o.toSorted()].join(", ")}
function placeText({listener:e,match:t={}}){const n=matchText(t);return""===n?e:`${n} on ${e}`}
function addressChanged(e,{has:t,says:n,isElsewhere:o}){return new c.E(`${e.name} has the address ${placeText(t)}, and the spec says ${placeText(n)}. The address of an environment is not changed in place; nothing was touched.`,{code:"address-changed",advice:"preview"===e.kind?previewAdvice(o):h})}
const h="Give the old address back in the spec. Or deploy under a new environment name with the new address, point people there, then remove the old one with its old address: `command: destroy`, `force: true`.";
function previewAdvice(e){return e?"Give the old address back in the spec, close the preview with `command: destroy`, then deploy it with the new one.":"Close the preview with `command: destroy`, then deploy it again; or give the old address back in the spec."}
var m=n(7779);
var p=n(12852);
var w=n(9927);
var v=n(15552);
async function destroy(e,{stillUnwanted:t=always}={}){const{name:n,kind:o}=e.environment;const r=await (0,i.h3)(e);if(isEmpty(r)&&!wasTried(r))return nothingToDo(e,`there is nothing of ${n}`);if("environment"===o&&!e.force)throw needsForce(n);await refuseElsewhere(e,r);if(!await t())return nothingToDo(e,`${n} is wanted again`);await e.platform.router.refuseRemoval((0,l.T1)(e));await (0,p.Iw)(e,r);if(e.dryRun)return(0,m.lM)(`Dry run: ${n} would be removed; nothing was changed`,await destroy_plan(e,r));const c={kind:"destroy",sha:"",title:"",digest:"",specDigest:e.environment.digest};const{claim:u,seen:f}=await (0,l.PM)(e,"claim",()=>(0,a.X)((0,l.jf)(e,{supersede:true}),r,c));try{if(!await t())return await leave(u);await (0,l.PM)(e,"retire",async()=>{await u.record((0,p.nK)(f));await (0,p.Cf)(u)});await (0,l.PM)(e,"record",()=>u.record({status:"succeeded",phase:"done",finishedAt:e.clock.now()}))}catch(e){throw await leaveUnfinished(u,e)}finally{u.release();await (0,i.JE)(e)}return(0,s.U)(`${n} is removed`,{changed:true})}
const always=async()=>true;
async function leaveUnfinished(e,t){const n=e.signal.aborted?"cancelled":"failed";const o=e.detached();const s=(0,c.bD)(t).slice(0,500);const a=await o.record({status:n,reason:s}).catch(e=>e);if((0,r.JD)(a))return a;return e.signal.aborted?cancelledHalfWay(e,t):t}
function cancelledHalfWay(e,t){return new c.E(`${e.environment.name} is being removed, and part of it may be gone: ${(0,c.bD)(e.signal.reason)}`,{code:"cancelled",cause:t,advice:"The next run finishes it; `command: sweep` does so now."})}
async function leave(e){await e.record({status:"cancelled",phase:"done",finishedAt:e.clock.now()});return nothingToDo(e,`${e.environment.name} is wanted again`)}
function isEmpty(e){const t=[...e.fleets,...e.targetGroups].filter(({tags:e})=>e.release!==u.g);const n=0===t.length&&void 0===e.route&&0===e.templates.size;return n&&0===(0,v.NZ)(e).length}
function wasTried({operations:e}){return e.some(({operation:e})=>(0,w.P)(e.kind))}
function needsForce(e){return new c.E(`${e} is an environment, not a preview; it was not touched.`,{code:"destroy-needs-force",advice:"Set `force: true` if it really is to be removed with all its releases, or name a preview with `number`."})}
async function destroy_plan(e,t){const n=new Map([[e.environment.name,d.Zt]]);return[...void 0===t.route?[]:[`remove the route ${t.route.url}`],...(0,p.w0)(t).map(e=>`remove fleet and target group of v${e}`),"preview"===e.environment.kind?"forget its history and its logs":"forget its history",...await (0,m.N7)(e,n)]}
function nothingToDo(e,t){return(0,s.U)(`Nothing to do: ${t}`,{plan:e.dryRun?[]:void 0})}
async function seeOff({dryRun:e,report:t},n){if(e)return n;const o=[];for(const e of n){t({type:"notice",message:`${e.why}.`});const n=await e.remove();if(n?.changed===true)o.push(e)}return o}
function planAfter(e,t){return void 0===t.plan?t:{...t,plan:[...e.map(({why:e})=>e),...t.plan]}}
async function findUnwanted(e,{pullRequests:t,environmentOf:n}){if(void 0===t)return[];const r=(await e.platform.environments((0,l.T1)(e))).filter(t=>t!==e.environment.name);const s=r.map(o.KL).filter(e=>void 0!==e);if(0===s.length)return[];const a=await t.wanted();if("unknown"===a)return[];const i=s.filter(e=>!a.has(e)).map(async o=>{const r=n(`pr-${o}`);if(void 0===r)return;const s=(0,l.H)(e,r);const a=await isOver(s)?void 0:await whyUnwanted(t,o);if(void 0===a)return;const stillUnwanted=async()=>await whyUnwanted(t,o)!==void 0;const remove=()=>orWarn(s,()=>destroy(s,{stillUnwanted}));return{name:r.name,why:`${r.name} goes: ${a}`,remove}});return(await Promise.all(i)).filter(e=>void 0!==e)}
async function isOver(e){const t=(await e.platform.ledger.list((0,l.T1)(e))).at(-1)?.operation;return t?.kind==="destroy"&&"done"===t.phase&&"succeeded"===t.status}
async function whyUnwanted(e,t){const n=await e?.wish(t);return void 0===n||"unknown"===n||n.wanted?void 0:n.why}
async function orWarn(e,t){try{return await t()}catch(n){e.signal.throwIfAborted();if(!(n instanceof c.E))throw n;const{name:t}=e.environment;e.report({type:"warning",message:`${t} could not be removed; a later run does it. ${(0,c.$u)(n)}`});return}}
async function closePreview(e,t){const{explicit:n=false,formerly:r=[],...s}=t;const{pullRequests:a=o._i}=s;const i=(0,o.KL)(e.environment.name);const stillUnwanted=async()=>{const e=void 0===i?"unknown":await a.wish(i);return"unknown"===e||!e.wanted};const c=await seeOff(e,await findUnwanted(e,s));const u=n?{}:{stillUnwanted};const l=await removeFormer(r,u);const f=await destroy(e,u);return planAfter(c,f.changed?f:l??f)}
async function removeFormer(e,t){let n;for(const o of e){const e=await orWarn(o,()=>destroy(o,t));if(e?.changed)n=e}return n}
const g={meaning:"removes a preview, or with `force` a whole environment",needsCommit:false,changes:true,preview:"where-named",run:({run:e,formerly:t,explicit:n,pullRequests:o,environmentOf:r})=>"preview"===e.environment.kind?closePreview(e,{explicit:n,formerly:t,pullRequests:o,environmentOf:r}):destroy(e)};
var y=n(24966);
var b=n(73367);
var k=n(24074);
async function alreadyLive(e,t,n){if(e.force)return;const o=(0,f._8)(t);const r=void 0===o?void 0:(0,d.F8)(t,o);if(void 0===r||void 0===o)return;if(r.tags.sha!==n.sha||r.tags.specDigest!==e.environment.digest)return;if(!await isServing(e,t,o))return;if(Object.keys(e.environment.run.secrets).length>0)e.report({type:"notice",message:"Instances read their secrets when they start. Where a stored value has changed, deploy with `force: true`."});return{changed:false,verdict:`Nothing to do: v${o} with this commit and this spec is live and healthy in ${e.environment.name}`,release:o,sha:n.sha,digest:r.tags.digest,image:void 0,plan:e.dryRun?[]:void 0}}
async function isServing(e,t,n){const o=(0,d.F8)(t,n);if(void 0===o||n!==(0,f._8)(t)||hasLeftovers(e,t))return false;if(!(0,b.Ug)(t,o.id)||!await (0,b.f5)(e,t,n))return false;(0,k.x)(e,t);return true}
function hasLeftovers(e,t){const{releases:n,frozen:o,armed:r,unarmed:s}=(0,v.Kz)(e,t);return(0,v.NZ)(t).length>0||n.length+o.length+r.length+s.length>0}
var $=n(58980);
var O=n(19067);
var T=n(83026);
var A=n(70995);
var M=n(13521);
async function forewarn(e,t){const n=hasTraffic(t)?(0,A.Lq)(e):void 0;if(void 0!==n)e.report({type:"notice",message:`This deployment waits ${n}, longer than it bakes.`});const o=void 0===t.route?await e.platform.router.answerBefore((0,l.T1)(e)):void 0;if(void 0!==o)tellReplaced(e,o);if((0,f._8)(t)===u.g)await refuseFewer(e,t);return{waits:n,replaces:o,unproven:tellUnproven(e,t.route??o)}}
function tellUnproven(e,t){const n=t&&(0,T.YL)(t,e.environment.checks);if(void 0!==n)e.report({type:"notice",message:`Of ${e.environment.name} ${n}.`});return n}
async function refuseFewer(e,t){const[n,o]=[(0,d.aP)(t,u.g),(0,d.F8)(t,u.g)];const r=void 0===n&&void 0!==o?e.platform.router.targetHealth(o.id,(0,l.T1)(e)):[];const s=n?.capacity.desired??(0,b.jB)(await r);const{desired:a}=(0,O.H)(e.environment,n?.capacity);if(a>=s)return;const i=`Only ${a} of the ${s} instances that serve ${e.environment.name} now would serve it: its \`capacity\` allows no more`;if(e.force)return e.report({type:"warning",message:`${i}.`});throw new c.E(`${i}; nothing was touched.`,{code:"fewer-than-live",advice:`Write a \`capacity\` that is as large${void 0===n?"":", or none, which takes the live one"}. If fewer are meant, deploy once with \`force: true\`.`})}
function hasTraffic(e){return Object.keys((0,M.Be)((0,d.Z$)(e))).length>0}
function tellReplaced(e,t){if(t.isRedirectToHttps&&!e.force)throw redirectInTheWay(e,t);const n=`${t.text}. The route of ${e.environment.name} takes its place; once the environment is destroyed it is back.`;e.report({type:t.isRedirectToHttps?"warning":"notice",message:n})}
function redirectInTheWay({environment:e},{text:t}){return new c.E(`${t}. As the route of ${e.name} it would answer over plain HTTP, and redirect nobody any more.`,{code:"redirect-in-the-way",advice:"Name the listener that speaks HTTPS in the spec. If the redirect is to go, deploy once with `force: true`."})}
async function preflight(e,t){const{problems:n,notices:o,warnings:r=[],secrets:s=[]}=await e.platform.preflight(t,(0,l.T1)(e));for(const t of s)e.report({type:"secret",value:t});for(const t of r)e.report({type:"warning",message:t});for(const t of o)e.report({type:"notice",message:t});const[a,...i]=n;if(void 0===a)return;if(0===i.length)throw new c.E(a.message,{code:"preflight-failed",...void 0!==a.advice&&{advice:a.advice}});throw new c.E(`${n.length} things have to be fixed before ${e.environment.name} can be changed.`,{code:"preflight-failed",problems:n})}
var S=n(61665);
var R=n(7590);
var j=n(89278);
async function findOrBuild(e,t,n){const{images:o}=e.platform;const{sha:r}=n.commit;const s=await o.find(r,(0,l.T1)(e),(0,S.S)(n.commit,n.build.image));if(void 0!==s&&!e.force&&true!==n.isAgain)refuseChanged(t,s);if(void 0!==s)return s;if(await o.find(r,(0,l.T1)(e))!==void 0)e.report({type:"notice",message:ofAnotherRecipe(r)});const{imageMs:a}=e.environment.timeouts;const build=()=>o.build(n.commit,{...n.build,tell:e.report},(0,j.d)(e,{timeoutMs:a,isCutOff:true}));return(0,l.gM)(e,`the image of ${(0,R.F)(r)} to be built`,a,build)}
function ofAnotherRecipe(e){return`The image that ${(0,R.F)(e)} has was made from another folder of the commit (\`working-directory\`) or by another \`image\` section, so that this run builds one of its own.`}
async function assureImage(e,t,{sha:n,digest:o}){const{images:r}=e.platform;if(0===(await r.missing([o],(0,l.T1)(e))).size)return;const{imageMs:s}=e.environment.timeouts;const build=()=>r.build(t.commit,{...t.build,tell:e.report},(0,j.d)(e,{timeoutMs:s,isCutOff:true}));const a=await (0,l.gM)(e,`the image of ${(0,R.F)(n)} to be built again`,s,build);if(a.digest===o)return;throw new c.E(`The image ${o} of the commit ${n} was removed while it was deployed, and building it again gave ${a.digest}.`,{code:"image-changed",fault:"platform",advice:"Run again: what is there now is deployed then."})}
function refuseChanged(e,{sha:t,digest:n,reference:o,recipe:r}){if(void 0!==r)return;const s=[...e.templates].map(t=>(0,f.v4)(e,t));const[a,...i]=s.filter(e=>e?.sha===t);if(void 0===a||[a,...i].some(e=>e?.digest===n))return;throw new c.E(`The image of the commit ${t} is another one than v${a.release} was launched from: ${o}, not ${a.digest}.`,{code:"image-changed",advice:"Find out who has replaced it, and restore the former image under its tag, or deploy another commit. `force: true` takes it as it is now."})}
var P=n(21100);
var E=n(13382);
const x=3e5;
async function watchAlarms(e,t){const{alarms:n}=e.environment.gates;const o=new Set;const r=new Set;const read=async()=>{try{return await e.platform.alarms(n,(0,l.T1)(e))}catch(r){if(e.signal.aborted||!(r instanceof c.E)||!("rollback"===t||e.force))throw r;for(const t of n)saySilent(e,o,t,`it could not be read: ${r.message}`);return[]}};const look=async()=>{const t=0===n.length?[]:await read();for(const n of t)if(isSilent(n))saySilent(e,o,n.name,L[n.state]);return t.filter(({state:e})=>"firing"===e)};const heed=async n=>{const o=await look();const s=new Set(o.map(({name:e})=>e));for(const e of r)if(!s.has(e))r.delete(e);const a=o.filter(({name:e})=>!r.has(e));const i=e.clock.now()-n<x;if("rollback"===t||e.force&&i)excuse(a,"is firing");else refuseFiring(e,a,C)};const excuse=(t,n)=>{for(const{name:o,reason:s}of t){r.add(o);const t=`${n}${void 0===s?"":`: ${s}`}`;e.report({type:"gate",gate:{name:`alarm ${o}`,outcome:"unproven",figures:t}})}};const s=await look();if("rollback"!==t&&!e.force)refuseFiring(e,s,F);excuse(s,"has been firing since before traffic moved");return{heed,pass:async t=>{await heed(t);for(const t of n)if(!o.has(t)&&!r.has(t))e.report({type:"gate",gate:{name:`alarm ${t}`,outcome:"passed",figures:"ok"}})}}}
const L={missing:"there is no alarm of this name","insufficient-data":"it does not have enough data to tell"};
function isSilent(e){return e.state in L}
function saySilent(e,t,n,o){if(t.has(n))return;t.add(n);e.report({type:"gate",gate:{name:`alarm ${n}`,outcome:"unproven",figures:o}})}
const F="Roll back with `command: rollback`, or deploy what fixes it with `force: true`: what fires already, or begins to within five minutes, does not stop that.";
const C="Look at what it saw of this release. Deploy again once that is fixed and it has stopped firing, or at once with `force: true`.";
function refuseFiring(e,t,n){for(const{name:n,reason:o}of t)e.report({type:"gate",gate:{name:`alarm ${n}`,outcome:"failed",figures:o??"firing"}});if(0===t.length)return;const o=t.map(({name:e,reason:t})=>void 0===t?e:`${e} (${t})`).join("; ");throw new c.E(`An alarm is firing for ${e.environment.name}: ${o}.`,{code:"alarm-firing",advice:`${n} \`gates.alarms\` in the spec says which alarms count.`})}
var _=n(72873);
var N=n(61288);
var B=n(6146);
var I=n(78109);
var W=n(86690);
async function swap(e,t,n,o){const r=(0,d.Z$)(t);const s=[...t.targetGroups,n.targetGroup];const a=await watchAlarms(e,e.operation().kind);let{fleet:i}=n;const c=(0,B.b)(i);let u=r;let l;let f;for(const{weight:d,pauseMs:h}of stepsFrom(e,t)){await o.ready();i=await matchCapacity(e,t,{...n,fleet:i});await requireHealthy(e,n,i.capacity.desired);const m=(0,M.kp)(r,n.targetGroup.id,d);o.moved(d);f??=e.clock.now();const p=await (0,I.BN)(e,s,{from:u,to:m,phase:"swapping"});const w=Object.keys((0,M.Be)(r));const v=e.clock.now();const g={candidate:{...n,fleet:i},old:w,since:v,movedAt:f,losses:c,probe:o,alarms:a};l={route:p,watched:g};u=m;if(h>0)await (0,W.wB)(e,l.watched,h)}if(void 0===l)throw new Error("a strategy has at least one step");return l}
function stepsFrom(e,t){const n=0===Object.keys((0,M.Be)((0,d.Z$)(t))).length;return n?[{weight:100,pauseMs:0}]:e.environment.strategy}
async function matchCapacity(e,t,n){const o=await (0,_.r)(e,t);if(o.desired<=n.fleet.capacity.desired)return n.fleet;await e.change(t=>e.platform.fleets.resize(n.fleet.id,o,t));return(0,P.ZA)(e,n)}
async function requireHealthy(e,t,n){const{isWell:o,healthy:r}=await (0,b.tJ)(e,t.targetGroup.id,e=>(0,b.JE)(e,n));if(o)return;throw new c.E(`v${t.release} is not healthy any more right before traffic was to move to it: ${r} of ${n} targets are healthy.`,{code:"fleet-not-healthy",evidence:await e.platform.fleets.diagnose(t.fleet.id,(0,l.T1)(e)),advice:"Read the last log lines of its instances."})}
async function bake(e,{route:t,watched:n}){e.note({phase:"baking"});const{sent:o,leftOut:r}=(0,T.rP)(t,e.environment.checks);for(const n of r){const o=(0,N.V)(n,"through the route");const r=`left out: the route takes ${t.demands?.text} only`;e.report({type:"gate",gate:{name:o,outcome:"unproven",figures:r}})}if(o.length>0){await (0,l.v7)(e,"new weights to reach the whole load balancer",e.platform.router.capabilities.propagationMs);const{fleet:r}=n.candidate;await (0,N.v)(e,{address:t.probe,where:"through the route",checks:o,times:1,instances:[],settledAt:e.clock.now(),isRollback:"rollback"===e.operation().kind,evidence:()=>e.platform.fleets.diagnose(r.id,(0,l.T1)(e))})}await (0,W.wB)(e,n,e.environment.bakeMs);await e.change(t=>e.platform.router.closeTrials(t))}
async function rollOut({claim:e,seen:t,probe:n},o,r){n.start(t);const s=await (0,l.PM)(e,"launch",()=>(0,E.q)(e,t,o));const a=await (0,l.PM)(e,"gate",()=>(0,P.Gj)(e,s));await r?.();const i=await (0,l.PM)(e,"swap",()=>swap(e,t,a,n));await (0,l.PM)(e,"bake",()=>bake(e,i));return a}
function commitOf({commit:e}){if(void 0===e)throw new Error("the command needs a commit, and was prepared without one");return e}
async function deploy(e,t){const{commit:n}=t;const o=await (0,y.wC)(e,await (0,i.h3)(e));await refuseChangedAddress(e,o);const r=await alreadyLive(e,o,n);if(void 0!==r)return r;await (0,$.F)(e,o,n);await t.stillWanted?.(o);await preflight(e,{environment:e.environment,launches:true});const s=await forewarn(e,o);if(e.dryRun)return(0,m.HN)(e,o,n,s);const a=await (0,i.NX)(e,o,{intent:{kind:"deploy",sha:n.sha,title:n.title,digest:"",specDigest:e.environment.digest},settled:t=>alreadyLive(e,t,n),until:async r=>{const{seen:s}=r;if(s!==o){await refuseChangedAddress(e,s);await (0,$.F)(e,s,n)}await t.stillWanted?.(s);const a=await (0,l.PM)(e,"image",()=>findOrBuild(e,s,t));const{health:i}=e.environment.run;const c={kind:"new",image:a,run:e.environment.run};const u={image:a,template:c,health:i,specDigest:e.environment.digest};const f=await rollOut(r,u,()=>t.stillWanted?.(s));await assureImage(e,t,a);return{...f,reference:a.reference}}});if("verdict"in a)return a;return{changed:true,verdict:`v${a.release} is live in ${e.environment.name}`,release:a.release,sha:n.sha,digest:a.image.digest,image:a.reference,plan:void 0}}
const q={meaning:"brings a commit live",needsCommit:true,changes:true,run:e=>deploy(e.run,{commit:commitOf(e),build:e.build})};
var U=n(12148);
function openPreview(e,t){return void 0===t.route?void 0:{run:e,at:lastPush(t)?.operation.startedAt??0}}
function lastPush(e){return e.operations.findLast(({operation:{kind:e}})=>(0,w.P)(e))}
function surplus(e,t){return e.toSorted((e,t)=>e.at-t.at).slice(0,Math.max(0,e.length-t))}
function makesRoom({run:e},t){return`${e.environment.name} makes room: ${t} previews are the most, and it was pushed to longest ago`}
async function preview(e,t){const stillWanted=n=>refuseUnwanted(e,t,n);let n=[];try{await refuseClosed(e,t.pullRequests);n=await seeOff(e,await findUnwanted(e,t));n=[...n,...await seeOff(e,await findSurplus(e,t,n))];const o=await deploy(e,{...t,stillWanted});await refuseClosed(e,t.pullRequests);return planAfter(n,o)}catch(t){if(!(t instanceof c.E)||"preview-unwanted"!==t.code&&"preview-outdated"!==t.code)throw t;return planAfter(n,await nothingToDeploy(e,t))}}
async function refuseUnwanted(e,{pullRequests:t,commit:n},o){const r=await refuseClosed(e,t);const s=(0,d.F8)(o,(0,f._8)(o)??-1)?.tags.sha;if(e.force||void 0===r||r===n.sha||s!==r)return;const[a,i]=[(0,R.F)(n.sha),(0,R.F)(r)];throw new c.E(`${a} is not the head of the pull request any more; ${i} is, and is live`,{code:"preview-outdated"})}
async function refuseClosed(e,t=o._i){const n=(0,o.KL)(e.environment.name);const r=void 0===n?"unknown":await t.wish(n);if("unknown"===r)return;if(r.wanted)return r.headSha;throw new c.E(r.why,{code:"preview-unwanted"})}
async function nothingToDeploy(e,{code:t,message:n}){const o=`Nothing to do: ${n}`;e.report({type:"notice",message:`${e.environment.name} is not deployed: ${n}.`});if("preview-unwanted"===t){const t=await destroy(e);return t.changed||e.dryRun?t:{...t,verdict:o}}return(0,s.U)(o,{plan:e.dryRun?[]:void 0})}
async function findSurplus(e,{limits:{max:t},environmentOf:n},r){if(await e.platform.router.route((0,l.T1)(e))!==void 0)return[];const s=new Set([e.environment.name,...r.map(({name:e})=>e)]);const a=(await e.platform.environments((0,l.T1)(e))).filter(e=>(0,o.bU)(e)&&!s.has(e));if(a.length<t)return[];await refuseChangedAddress(e,await (0,U.l)(e));const i=await Promise.all(a.flatMap(e=>n(e)??[]).map(t=>lookAt(e,t)));const c=i.filter(e=>void 0!==e);return surplus(c,t-1).map(e=>({name:e.run.environment.name,why:makesRoom(e,t),remove:()=>orWarn(e.run,()=>destroy(e.run))}))}
async function lookAt(e,t){const n=(0,l.H)(e,t);return openPreview(n,await (0,U.l)(n))}
const G={meaning:"opens or updates the pull request's own fleet",needsCommit:true,changes:true,preview:"always",run:e=>{const{run:t,build:n,previews:o,environmentOf:r,pullRequests:s}=e;if(void 0===o)throw new Error("a preview was prepared without limits");return preview(t,{commit:commitOf(e),build:n,limits:o,environmentOf:r,pullRequests:s})}};
var D=n(66986);
var Z=n(63928);
var H=n(93317);
async function rollbackTarget(e,t,n,o){const r=n.trim();try{return releaseOf(e,t,r)}catch(a){const n=a instanceof c.E&&"rollback-target-unknown"===a.code;const s=n&&canBeTag(r)?await o?.(r):void 0;if(void 0===s)throw a;return byCommit(e,t,s)}}
function canBeTag(e){return""!==e&&"previous"!==e&&/^(?![-/])[\p{L}\p{N}_./@+-]{1,200}$/u.test(e)&&!e.includes("..")}
function releaseOf(e,t,n){if(""===n||"previous"===n)return previous(e,t);const o=/^v?(\d{1,9})$/.exec(n);if(null!==o&&(n.startsWith("v")||(0,Z.e)(t).includes(Number(o[1]))))return available(e,t,Number(o[1]),n);if(!/^[0-9a-f]{4,64}$/.test(n))throw unknown(e,t,n,"it is neither `previous`, nor a release, a commit or a tag");return byCommit(e,t,n)}
function previous(e,t){const n=(0,f.Fi)(t,e=>(0,H.gE)(t,e));if(void 0!==n)return n;throw unknown(e,t,"previous","no other release that finished well can be brought back")}
function byCommit(e,t,n){const o=(0,Z.e)(t).filter(e=>(0,f.v4)(t,e)?.sha.startsWith(n)===true);const r=new Set(o.map(e=>(0,f.v4)(t,e)?.sha));if(r.size>1)throw new c.E(`'${n}' is the beginning of ${r.size} commits in ${e.environment.name}.`,{code:"rollback-target-ambiguous",advice:`Write more of it. ${(0,Z.X)(t)}`});const s=o.find(e=>"gone"!==(0,H.L4)(t,e))??o[0];if(void 0===s)throw unknown(e,t,n,"no release of such a commit finished well");return available(e,t,s,n)}
function available(e,t,n,o){if(!(0,Z.e)(t).includes(n))throw unknown(e,t,o,"no release of that number finished well");return n}
function unknown(e,t,n,o){return new c.E(`Cannot roll ${e.environment.name} back to '${n.slice(0,80)}': ${o}.`,{code:"rollback-target-unknown",advice:(0,Z.X)(t)})}
var z=n(78324);
async function originOf(e,t,n,o){if(n===u.g)throw notOurs(e);const r=(0,f.v4)(t,n);if(void 0===r)throw destroyed(e,n);const{sha:s,digest:a}=r;const i=t.templates.has(n);const c=(await e.platform.images.missing([a],(0,l.T1)(e))).has(a);if(i&&!c)return{release:n,hasTemplate:i,rebuild:void 0};const d=""===s?void 0:await o?.commitOf(s);if(void 0===o||void 0===d)throw gone(e,t,n,c);return{release:n,hasTemplate:i,rebuild:{commit:d,build:o.build}}}
function notOurs(e){return new c.E(`v0 of ${e.environment.name}, the adopted release, cannot serve as it is, and is not ours to launch.`,{code:"adopted-not-healthy",advice:z.KN})}
function destroyed(e,t){const{name:n}=e.environment;return new c.E(`v${t} cannot be brought back to ${n}: the destruction of ${n}, which had begun, is finished first, and leaves no history.`,{code:"rollback-target-gone",advice:"Deploy a commit to make the environment anew."})}
function gone(e,t,n,o){const{sha:r,digest:s}=(0,f.v4)(t,n)??{sha:"",digest:""};const[a,i]=[o?`its image ${s} was removed`:"it has left the history",(0,R.F)(r)];return new c.E(`v${n} cannot be brought back to ${e.environment.name}: ${a}, and its commit ${i} cannot be found.`,{code:"rollback-target-gone",advice:`${(0,Z.X)(t,n)} To have v${n} again, bring its commit back to the repository.`})}
async function launchPlanOf(e,t,n){const{release:o,hasTemplate:r,rebuild:s}=n;const{sha:a,digest:i,specDigest:c,imageBytes:u}=(0,f.v4)(t,o)??{sha:"",digest:"",specDigest:""};const d={ofRelease:o};if(void 0===s){const e={kind:"of-release",release:o};return{image:{sha:a,digest:i,sizeBytes:u},template:e,health:d,specDigest:c}}e.note({rebuilt:true});const h=await (0,l.PM)(e,"image",()=>findOrBuild(e,t,{...s,isAgain:true}));if(h.digest!==i){const t=`The image of v${o}, ${i}, was removed; it is launched from the one that its commit has now, ${h.digest}.`;e.report({type:"warning",message:t})}if(r){const e={kind:"of-release",release:o,rebuilt:{image:h,insteadOf:i}};return{image:h,template:e,health:d,specDigest:c}}const{name:m,run:p,digest:w}=e.environment;const v=`v${o} of ${m} has left the history: its commit is launched as the spec says today.`;e.report({type:"notice",message:v});return{image:h,template:{kind:"new",image:h,run:p},health:p.health,specDigest:w}}
var Y=n(42806);
function urgent(e){const{environment:t}=e;const n={...t.gates,errorRateAbove:void 0,latencyRatio:void 0};const o=[{weight:100,pauseMs:0}];return{...(0,l.jf)(e,{supersede:true}),environment:{...t,bakeMs:0,strategy:o,gates:n}}}
async function rollback(e,t){const{run:n,before:o,target:r,meanwhile:s}=await begin(e,t);if(await isServing(n,o,r))return rollback_nothingToDo(n,o,r);const a=(0,H.L4)(o,r);if("live"!==a&&"warm"!==a)await originOf(n,o,r,t.rebuild);const c="warm"===a?"traffic":"able";const u=tellUnproven(n,o.route);if(n.dryRun)return rollback_plan(n,o,r,{heals:c,rebuild:t.rebuild,unproven:u});const l=identityOf(o,r);const d=await (0,i.NX)(n,o,{...s,intent:intentOf(o,r),heals:c,until:async e=>{const{seen:o}=e;if(await servesAlone(n,o,r))return{release:r,digest:l.digest};const s="warm"===(0,H.L4)(o,r)?await toWarm(e,r):void 0;return s??toCold(e,await originOf(n,o,r,t.rebuild))}});if("verdict"in d)return d;const h=(0,f.sp)(o,r);const m=d.release===h?"":` (v${h} again)`;return{changed:true,verdict:`v${d.release}${m} is live in ${n.environment.name}`,release:d.release,sha:l.sha,digest:d.digest,image:void 0,plan:void 0}}
async function begin(e,{to:t,shaOfTag:n}){const o=await (0,i.h3)(e);const r=await stayAtAddress(urgent(e),o);const targetIn=async e=>asItIsLive(r,e,await rollbackTarget(r,e,t,n));const s=await targetIn(o);const a=e.claimant.supersede?void 0:bringsBack(s);const c=await (0,y.wC)(r,o,a);const u=c===o?s:await targetIn(c);const settled=async e=>{const t=await asItIsLive(r,e,u);return await isServing(r,e,t)?rollback_nothingToDo(r,e,t):void 0};const l={settled,...a&&{doesTheSame:a}};return{run:r,before:c,target:u,meanwhile:l}}
const bringsBack=e=>(t,{kind:n,restores:o})=>"rollback"===n&&void 0!==o&&(0,f.Ft)(t,o,e);
async function servesAlone(e,t,n){const o=(0,d.F8)(t,n);return void 0!==o&&(0,b.Ug)(t,o.id)&&await (0,b.f5)(e,t,n)}
function toWarm({claim:e,seen:t,probe:n},o){return(0,l.PM)(e,"swap",async()=>{n.start(t);const r=await (0,z.Kk)(e,t,o);if(void 0===r)return;await (0,z.Kv)(e,t,r,n);return{release:o,digest:identityOf(t,o).digest}})}
async function toCold(e,t){await preflightOf(e.claim,t);const n=await launchPlanOf(e.claim,e.seen,t);const{release:o,image:r}=await rollOut(e,n);return{release:o,digest:r.digest}}
function preflightOf(e,{hasTemplate:t,rebuild:n}){const o=t&&void 0===n;return preflight(e,{environment:e.environment,launches:true,again:o})}
function intentOf(e,t){const n=(0,f._u)(e)?.number;return{kind:"rollback",...identityOf(e,t),restores:t,...void 0!==n&&{undoes:n}}}
function identityOf(e,t){const{sha:n,digest:o,specDigest:r}=(0,f.v4)(e,t)??(0,d.F8)(e,t)?.tags??{sha:"",digest:"",specDigest:""};return{sha:n,digest:o,specDigest:r,title:(0,f.v4)(e,t)?.title??""}}
async function asItIsLive(e,t,n){const o=(0,f._8)(t);if(void 0===o||!(0,f.Ft)(t,o,n))return n;const r=o!==n&&"warm"===(0,H.L4)(t,n)&&!await (0,b.f5)(e,t,o);return r?n:o}
function rollback_nothingToDo(e,t,n){const{sha:o,digest:r}=identityOf(t,n);const s=`Nothing to do: ${nameOf(t,n)} is live in ${e.environment.name}${broughtBack(e,t,n)}`;return{changed:false,verdict:s,release:n,sha:o,digest:r,image:void 0,plan:e.dryRun?[]:void 0}}
function nameOf(e,t){const n=(0,f.sp)(e,t);return n===t?`v${t}`:`v${t} (v${n} again)`}
function broughtBack({clock:e},t,n){const o=(0,f.ji)(t).findLast(e=>(0,f.Or)(e)===n);if(o?.kind!=="rollback")return"";const r=Math.max(0,e.now()-(o.finishedAt??o.startedAt));return`, brought back ${(0,Y.p0)(r)} ago by ${o.actor}`}
async function rollback_plan(e,t,n,{heals:o,rebuild:r,unproven:s}){const{name:a}=e.environment;const i=(0,D.s)(e,t,o);const c=(0,d.Pt)(t);const u=intentOf(t,n);const{sha:l}=u;const verdict=e=>`Dry run: v${e} would be live in ${a} again; nothing was changed`;const f=[...(0,m.vJ)(e,t,o),...await (0,m.LK)(e,t)];const h=(0,H.L4)(i,n);if("live"===h){const t=`leave v${n} all the traffic, or launch it anew if it is not healthy then`;const r={seen:i,number:c,release:n,intent:u};const s=await ("traffic"===o?(0,m.vv)(e,r):(0,m.dv)(e,r));return{...(0,m.lM)(verdict(n),[...f,t,...s]),sha:l}}const p="warm"===h?void 0:await originOf(e,i,n,r);if(void 0!==p)await preflightOf(e,p);const w=void 0===p?n:c;const v=void 0===p?[`cancel the timer of v${n} and make its fleet as large as the live one; if that comes too late, launch it anew`]:[...launching(p,c),"check it before it has traffic"];const g=void 0===s?[]:[`prove less through the route: ${s}`];const y=[`give v${w} all traffic at once`,...g];const b=await (0,m.vv)(e,{seen:i,number:c,release:w,intent:u});return{...(0,m.lM)(verdict(w),[...f,...v,...y,...b]),sha:l}}
function launching({release:e,hasTemplate:t,rebuild:n},o){const r=t?`the image and template of v${e}`:`the image of v${e}, as the spec says today`;const s=void 0===n?[]:[`build the image of commit ${n.commit.sha} again`];return[...s,`launch v${o} from ${r}`]}
const K={meaning:"brings an earlier release back",needsCommit:false,changes:true,run:({run:e,rollbackTo:t,shaOfTag:n,commitOf:o,build:r})=>rollback(e,{to:t,shaOfTag:n,rebuild:{commitOf:o,build:r}})};
var J=n(98237);
var V=n(20423);
var X=n(24482);
async function status_status(e){const t=await (0,i.h3)(e);const n=(0,f._8)(t);for(const n of(await oddities(e,t)))warn(e,n);await warnOfOthers(e,t,n);const o=void 0===n?void 0:(0,d.F8)(t,n);const r=void 0===n?"nothing is live":await healthOf(e,t,n);return{changed:false,verdict:`${e.environment.name}: ${r}`,release:n,sha:o?.tags.sha,digest:o?.tags.digest,image:void 0,plan:e.dryRun?[]:void 0}}
async function healthOf(e,t,n){const o=(0,d.F8)(t,n);const r=(0,d.aP)(t,n);if(void 0===o)return`v${n} is live`;const{targets:s,wanted:a,said:i}=await targetsOf(e,t,o);if(void 0!==r){e.report({type:"fleet",instances:(0,P.Ge)(n,r,s)});const t=(0,X.hV)(o.id,(0,X.KA)(s,r));if(void 0!==t)warn(e,t)}const c=`v${n} is live with ${i}`;if(!(0,b.Wr)(s,a)){const t=r?.reason===void 0?".":`: ${r.reason.replace(/\.*$/,".")}`;warn(e,[`${e.environment.name}: ${c}${t}`,r?.advice??[]].flat().join(" "))}const u=(0,M.Be)((0,d.Z$)(t));if(o.id in u||0===Object.keys(u).length)return c;return`${c}, but has no traffic: ${(0,M.Jq)(u,t.targetGroups)}`}
async function warnOfOthers(e,t,n){const o=(0,M.Be)((0,d.Z$)(t));const r=[n,...(0,J.Tu)(t)];for(const n of t.targetGroups.filter(({id:e,tags:t})=>e in o&&!r.includes(t.release))){const{targets:o,wanted:r,said:s}=await targetsOf(e,t,n);if(!(0,b.Wr)(o,r))warn(e,`${e.environment.name}: v${n.tags.release} has traffic, with ${s}.`)}}
async function targetsOf(e,t,n){const o=await e.platform.router.targetHealth(n.id,(0,l.T1)(e));const r=(0,d.aP)(t,n.tags.release)?.capacity.desired??o.length;return{targets:o,wanted:r,said:`${(0,b.jB)(o)} of ${r} targets healthy`}}
function warn(e,t){e.report({type:"warning",message:t})}
async function oddities(e,t){const n=(0,v.NZ)(t);const o=0===n.length?void 0:await (0,y.Kd)(e,t);const{armed:r,releases:s}=(0,v.Kz)(e,t);const a=(0,k.X)(e,t);const i=(0,V.jq)(t)?(0,I.Y3)(e,t,(0,V.to)(t)):void 0;return[...void 0===a?[]:[a],...n.map(e=>e===o?working(e):stopped(e)),...void 0===i?[]:[`${i.message} ${i.advice}`],...(0,J.Tu)(t).map(e=>`v${e} has traffic and no capacity; ${Q}, brings it back.`),...r.map(e=>`${e.id} has traffic and a timer that takes its capacity away; ${Q}, cancels it.`),...0===n.length?s.map(e=>`v${e} is left over; ${Q}, removes it.`):[]]}
const Q="the next run that changes something, or `command: sweep`";
function working({number:e,kind:t,phase:n}){return`Operation ${e} (${t}) is at work, in phase ${n}.`}
function stopped({number:e,kind:t,phase:n}){return`Operation ${e} (${t}) has come to phase ${n}, and nobody is at work on it any more; ${Q}, finishes it.`}
const ee={meaning:"reports what is there",needsCommit:false,changes:false,run:({run:e})=>status_status(e)};
var et=n(52007);
var en=n(95475);
var eo=n(77732);
function createSwept(e){const t=[];const n=[];const o=[];const count=e=>void t.push(e);return{count,did:t=>{count(t);if(!e.dryRun)e.report({type:"notice",message:t})},leave:e=>void n.push(e),attempt:async(t,n)=>{try{return await n()}catch(n){e.signal.throwIfAborted();if(!(n instanceof c.E))throw n;o.push({name:t,error:n});return}},end:()=>{const[r,...a]=o;if(void 0!==r&&0===a.length)throw r.error;const i=verdictOf(e,t,n);if(void 0!==r)throw incomplete(i,o);return(0,s.U)(i,{changed:!e.dryRun&&t.length>0,...e.dryRun?{plan:t}:{swept:t.map(m.hg)}})}}}
function verdictOf({dryRun:e},t,n){const o=`${t.length} ${1===t.length?"thing":"things"}`;const r=e?`Dry run: would have swept ${o}`:`Swept ${o}`;if(0===n.length)return 0===t.length?"Nothing to sweep":r;return`${0===t.length?"Nothing was swept":r}; ${n.join(", ")} could not be removed yet`}
function problemOf({name:e,error:t}){const{message:n,advice:o}=t;return{message:`${e}: ${n}`,...void 0!==o&&{advice:o}}}
function incomplete(e,t){const n=t.map(({name:e})=>e.replace(/^The /,"the ")).join(", ");return new c.E(`${e}; not swept: ${n}.`,{code:"sweep-incomplete",problems:t.map(problemOf),advice:"Fix each of these as its line says, then run again."})}
const er=6048e5;
async function sweep(e,t){const n=createSwept(e);const o=new Map;await (0,l.PM)(e,"observe",async()=>{const r=[];const s={...t,swept:n,settled:r,after:o,wanted:await t.pullRequests?.wanted()};const a=[];const i=await e.platform.environments((0,l.T1)(e));for(const o of i){const r=t.environmentOf(o);if(void 0===r)e.report({type:"warning",message:`${o} has resources, but the spec does not know it; it was left alone.`});else a.push(await n.attempt(o,()=>sweepOne(at(e,r),s)))}await removeSurplus(a.filter(e=>void 0!==e),s);e.report({type:"swept",environments:i,settled:r})});const r=await (0,l.PM)(e,"retire",()=>n.attempt("The images",()=>e.dryRun?(0,en.kJ)(e,o):(0,en.BY)(e)));for(const{sha:e}of r??[])n.did(`remove the image of ${(0,R.F)(e)}, which nothing needs any more`);await (0,i.JE)(e);return n.end()}
function at(e,t){return(0,l.jf)((0,l.H)(e,t),{waitForLockMs:0})}
async function sweepOne(e,t){const{name:n}=e.environment;const r=await (0,U.l)(e);const s=(0,k.X)(e,r);if(void 0!==s)e.report({type:"warning",message:s});const a=(0,d.BR)(r);if((0,o.bU)(n)&&!isEmpty(r)&&await removeClosed(e,t))return;if((0,o.bU)(n)&&void 0!==a){const n=await e.platform.ledger.now((0,l.T1)(e));if(isEmpty(r)&&n-a.storedAt>er)return dropTombstone(e,r,t.swept);if(isIdle(e,r,n,t.limits))return closeIdle(e,t)}await refuseElsewhere(e,r);const i=workFor(e,r);const c=0===i.length||e.dryRun?void 0:await clean(e,r);settle(e,c??r,t);if(e.dryRun&&i.length>0)t.after.set(n,(0,en.FA)(e,(0,D.s)(e,r,"whole")));const u=e.dryRun?i:i.filter(t=>void 0!==c&&!workFor(e,c).includes(t));for(const e of u)t.swept.did(`${n}: ${e}`);return(0,o.bU)(n)?openPreview(e,r):void 0}
function settle(e,t,{settled:n}){if((0,d.BR)(t)?.operation.status!=="running")n.push((0,eo.E)(e,t))}
function workFor(e,t){const n=(0,v.Nq)(e,t).length+(0,v.W)(e,t).length;return[...(0,m.vJ)(e,t),...0===n?[]:[`prune ${n} things that have left the history`]]}
function isIdle(e,t,n,o){const[r,s]=[(0,d.BR)(t),lastPush(t)];if(void 0===t.route||void 0===o||void 0===r||void 0===s)return false;const a="running"===r.operation.status&&n-r.storedAt<e.platform.ledger.leaseMs;return!a&&n-s.storedAt>o.idleMs}
async function removeClosed(e,t){const{pullRequests:n,wanted:r}=t;const s=(0,o.KL)(e.environment.name);if(void 0===s||void 0===r||"unknown"===r||r.has(s))return false;const a=await whyUnwanted(n,s);if(void 0===a)return false;const stillUnwanted=async()=>await whyUnwanted(n,s)!==void 0;await remove(e,`${e.environment.name} goes: ${a}`,t,{stillUnwanted});return true}
async function closeIdle(e,t){await remove(e,`${e.environment.name} goes: it was not pushed to for too long`,t)}
async function removeSurplus(e,t){const{limits:n}=t;if(void 0===n)return;for(const o of surplus(e,n.max))await remove(o.run,makesRoom(o,n.max),t)}
async function remove(e,t,{swept:n,after:o},r){if(e.dryRun){o.set(e.environment.name,d.Zt);return n.count(t)}e.report({type:"notice",message:`${t}.`});const s=await orWarn(e,()=>destroy(e,r));if(void 0===s)n.leave(e.environment.name);else if(s.changed)n.count(t)}
async function dropTombstone(e,t,n){if(!e.dryRun&&await forgetLedger(e,t)!==true)return;n.did(`${e.environment.name}: forget the ledger of a preview closed long ago`)}
async function forgetLedger(e,t){return unlessBusy(e,async()=>{const{claim:n,seen:o}=await (0,a.X)(e,t,es);const{ledger:r}=e.platform;const s=o.operations.filter(({operation:e})=>e.number<n.number);const i=isEmpty({...o,operations:s});try{if(i){await (0,p.Qq)(n);const e=s.map(({operation:e})=>e.number);await n.change(t=>r.prune(e,t));await n.change(e=>r.prune([n.number],e))}else await n.record({status:"cancelled",phase:"done",finishedAt:e.clock.now()});return i}finally{n.release()}})}
const es={kind:"sweep",sha:"",title:"",digest:"",specDigest:""};
async function clean(e,t){return unlessBusy(e,async()=>{const{claim:n,seen:o}=await (0,a.X)(e,t,es);try{return await (0,i.a5)(n,void 0,async()=>{await (0,et.R)(n,o,"whole");const t=await (0,en.R3)(n,await (0,r.bq)(n));(0,J.hL)(e,o);await n.record({status:"succeeded",phase:"done",finishedAt:e.clock.now()});return(0,d.oi)(t,n.operation())})}finally{n.release()}})}
async function unlessBusy(e,t){try{return await t()}catch(t){if(!(t instanceof c.E)||"environment-busy"!==t.code)throw t;e.report({type:"notice",message:`${e.environment.name} was left alone: ${t.message}`});return}}
const ea={meaning:"removes what is out of date",needsCommit:false,changes:true,run:({run:e,previews:t,environmentOf:n,pullRequests:o})=>sweep(e,{limits:t,environmentOf:n,pullRequests:o})};
const ei={deploy:q,rollback:K,preview:G,destroy:g,sweep:ea,status:ee};
const ec=Object.keys(ei)}),89278:((e,t,n)=>{
n.d(t,{X:()=>mint,d:()=>withoutClaim});
var o=n(87567);
function mint(e){return e}
function withoutClaim(e,{timeoutMs:t,isCutOff:n=false}={}){const{signal:r,deadline:s}=(0,o.T1)(e,t);return mint({signal:n?r:(0,o.Zm)(),deadline:s})}}),29260:((e,t,n)=>{
n.d(t,{DU:()=>lost,JD:()=>isLost,PH:()=>believedMs,aC:()=>keep,bq:()=>observeUnder,eu:()=>landsForMs,tg:()=>mayGoOn,xt:()=>untilLanded});
var o=n(25602);
var r=n(87567);
var s=n(15552);
var a=n(12148);
var i=n(54390);
var c=n(89278);
function believedMs({platform:{ledger:e}}){return Math.max(e.absenceHoldsMs,e.callTimeoutMs/4)}
function keep(e,t){const{leaseMs:n}=e.platform.ledger;const o=new AbortController;const s=createFence(e,t.number,()=>"done"===a.operation().phase);const a=createEntry(e,s,t);let i=Promise.resolve();const change=async(t,o,c)=>{await s.ask(t);if(isOlder(e,a.writtenAt(),n/2))await a.write(t);const u=s.mint(t,c);try{return await o(u)}catch(e){if((0,r.T8)(e)&&c?.isCutOff!==true){const e=untilLanded(t);i=Promise.all([i,e]);a.lands(e)}throw e}};const as=e=>({...e,number:t.number,operation:()=>a.operation(),record:async t=>{await s.ask(e);a.note(t);await a.write(e)},note:e=>a.note(e),change:(t,n)=>change(e,t,n),confirm:()=>s.ask(e),landed:async()=>void await Promise.all([i,a.landed()]),detached:()=>as((0,r.ht)(e)),release:()=>o.abort()});beat(e,t.number,e=>a.write(e,o.signal),o);return as(e)}
function beat(e,t,n,s){const a=(0,r.ht)(e);const warn=n=>{if(isLost(n))s.abort();if(s.signal.aborted||e.signal.aborted)return;e.report({type:"warning",message:`Heartbeat of operation ${t} failed: ${(0,o.bD)(n)}`})};const goOn=async()=>{for(;;){await e.clock.sleep(e.platform.ledger.leaseMs/5,s.signal);await n(a).catch(warn)}};goOn().catch(()=>void 0)}
const u=10;
function createFence(e,t,n){const{ledger:o}=e.platform;let s=-1/0;const isOurs=t=>t?.owner===e.claimant.owner&&("done"!==t.phase||n());return{ask:async n=>{if(!isOlder(e,s,o.absenceHoldsMs))return;for(let a=1;a<=u;a+=1){const a=n.clock.now();const{own:i,next:c}=await o.getWithNext(t,(0,r.T1)(n));if(void 0===i&&void 0===c)throw entryGone(n,t);if(void 0!==c||!isOurs(i?.operation))throw lost(n,t);if(!isOlder(e,a,believedMs(e))){s=a;return}}throw tooSlow(n,t)},mint:(t,{timeoutMs:n=o.callTimeoutMs,isCutOff:a=false}={})=>(0,c.X)({signal:a?t.signal:(0,r.Zm)(),deadline:s+believedMs(e)+n})}}
function createEntry(e,t,n){let o=n;let s=e.clock.now();let a=0;let i=Promise.resolve();let c=Promise.resolve();const entry=()=>0===a?o:{...o,landsForMs:landsForMs(e)};const write=async(n,a)=>{await i;await t.ask(n);if(a?.aborted||void 0!==a&&"done"===o.phase)return;const c=t.mint(n);const u=n.clock.now();try{await e.platform.ledger.update(entry(),c);s=u}catch(e){if((0,r.T8)(e))i=untilLanded(n);throw e}};return{operation:()=>o,note:e=>void(o={...o,...e}),write:(e,t)=>{c=c.catch(()=>void 0).then(()=>write(e,t));return c},writtenAt:()=>s,landed:()=>i,lands:e=>{a+=1;e.then(()=>a-=1)}}}
function isOlder(e,t,n){const o=e.clock.now()-t;return o<0||o>=n}
async function untilLanded(e){await e.clock.sleep(landsForMs(e),(0,r.Zm)()).catch(()=>void 0)}
function landsForMs({platform:{ledger:e}}){return e.callTimeoutMs+e.landsLateMs}
const l=1e3;
const f=3;
async function observeUnder(e,t){for(let n=1;;n+=1){const o=(0,i.oi)(await (0,a.l)(e,t),e.operation());const r=await withNamed(e,o,e.number);if(r===o||n===f)return r;await e.clock.sleep(l,e.signal)}}
async function withNamed(e,t,n){let o=t;for(const{number:a,phase:c}of(0,s.NZ)(t,n)){const t=await e.platform.ledger.get(a,(0,r.T1)(e));if(void 0===t)o=(0,i.WW)(o,a);else if(t.operation.phase!==c)o=(0,i.oi)(o,t.operation)}return o}
function mayGoOn({signal:e},t){return t instanceof o.E&&!isLost(t)&&!e.aborted}
function isLost(e){return e instanceof o.E&&"claim-lost"===e.code}
function lost(e,t){return new o.E(`Operation ${t} on ${e.environment.name} was overtaken by operation ${t+1}; this run makes no further change.`,{code:"claim-lost",advice:"Look at the run that took over; it finishes or undoes what this one began."})}
function entryGone(e,t){const{name:n}=e.environment;return new o.E(`The entry of operation ${t} is not in the ledger of ${n} any more; this run makes no further change.`,{code:"claim-lost",advice:"If another run took over, it finishes or undoes what this one began. If somebody has removed the entry, deploy a commit with `force: true`, which goes on from what has the traffic now."})}
function tooSlow(e,t){return new o.E(`Whether operation ${t} still holds ${e.environment.name} could not be told: the ledger answered ${u} times in a row too late to be believed.`,{code:"claim-unsure",advice:"The store of the ledger, or this runner, is overloaded; run again once it is not."})}}),80971:((e,t,n)=>{
n.d(t,{k:()=>ask,o:()=>unexpected});
var o=n(37067);
var r=n(73136);
const s="x-immutable-instance";
function unexpected(e,{status:t,body:n}){if(t!==e.status)return`answered ${t}, expected ${e.status}`;if(void 0!==e.contains&&!n.includes(e.contains))return`answered ${t}, but the body does not contain '${e.contains}'`}
const a=1048576;
const ask=async(e,t,n)=>{const o=await requestFor(e);n.throwIfAborted();const r=open(o,e,t);try{return await inTime(t.timeoutMs,n,answerTo(r),()=>isConnected(r))}finally{r.destroy()}};
function open(e,{url:t,headers:n,query:o},{method:s,path:a,headers:i}){if(!a.startsWith("/"))throw new Error(`the path ${JSON.stringify(a)} does not begin with /`);const c={...(0,r.urlToHttpOptions)(new URL(t)),method:s,path:bearing(a,o),headers:{...n,...i},agent:false};const u=e(c);u.end();return u}
async function requestFor({url:e}){return"https:"===new URL(e).protocol?(await Promise.resolve().then(n.t.bind(n,44708,19))).request:o.request}
function bearing(e,t){return void 0===t?e:`${e}${e.includes("?")?"&":"?"}${t}`}
function answerTo(e){return new Promise((t,n)=>{e.on("response",e=>{let o="";e.setEncoding("utf8");e.on("data",e=>{if(o.length<a)o+=e});e.on("end",()=>t({status:e.statusCode??0,body:o,...instanceOf(e)}));e.on("error",n)});e.on("upgrade",({statusCode:e=0},n)=>{n.destroy();t({status:e,body:""})});e.on("error",n);e.on("close",()=>n(new Error("the connection was closed before the answer was whole")))})}
function instanceOf({headers:e}){const t=e[s];return"string"==typeof t?{instance:t}:{}}
function isConnected({socket:e}){return null!==e&&!e.connecting}
function inTime(e,t,n,o){return new Promise((r,s)=>{const late=()=>{const t=new Error(`no complete answer within ${e} ms`);s(o()?t:Object.assign(t,{code:"ETIMEDOUT"}))};const a=setTimeout(late,e);const abort=()=>s(t.reason);t.addEventListener("abort",abort,{once:true});const lift=()=>{clearTimeout(a);t.removeEventListener("abort",abort)};n.finally(lift).then(r,s)})}}),98237:((e,t,n)=>{
n.d(t,{Bb:()=>makeAble,I2:()=>capacityGone,Tu:()=>withoutCapacity,hL:()=>refuseWithoutCapacity,iS:()=>leftAsSet});
var o=n(25602);
var r=n(39394);
var s=n(19067);
var a=n(29260);
var i=n(86670);
var c=n(21100);
var u=n(42009);
var l=n(78109);
var f=n(78324);
var d=n(87567);
var h=n(54390);
var m=n(13521);
async function makeAble(e,t,n){const o=[];const r=(0,u.S3)(t,n);for(const s of t.targetGroups.filter(({id:e})=>e in(0,m.Be)(n))){const{release:n}=s.tags;const{fleet:a,isNew:i}=await withCapacity(e,t,s);if(i)o.push(n);if(r.includes(s)&&void 0!==t.route){if(!(!i&&await knowsThatServes(e,t,s))){if(void 0===a)throw(0,u.C9)(e,n);await (0,f.UF)(e,t,s);await (0,c.ZA)(e,{release:n,fleet:a,targetGroup:s,launchedAt:e.clock.now()})}}}return o}
async function leftAsSet(e,t,n){await makeAble(e,t,(0,h.Z$)(t)).catch(t=>{if((0,a.JD)(t))throw t;e.report({type:"warning",message:`What has traffic may lose its capacity: ${(0,o.bD)(t)}`})});return(0,l.Y3)(e,t,n)}
function knowsThatServes(e,t,n){const{release:r}=n.tags;let s="it was not answered";const look=async()=>{try{return await (0,u.XJ)(e,t,n)}catch(e){if(!(e instanceof o.E))throw e;s=e.message;return}};return(0,d.fm)(e,{what:`how healthy v${r} is`,timeoutMs:e.platform.ledger.callTimeoutMs,look,onTimeout:()=>new o.E(`How healthy v${r} of ${e.environment.name} is could not be read, and nothing was moved: ${s}`,{code:"platform-failed",advice:"Look at the status page of the platform, then run again."})})}
async function withCapacity(e,t,n){const{release:o}=n.tags;if(o===r.g)return{fleet:void 0,isNew:false};const s=(0,h.aP)(t,o);if(await (0,i.Ud)(e,s)!=="gone"&&(0,h.pX)(s))return{fleet:s,isNew:false};const a=await bringBack(e,t,n);e.report({type:"warning",message:capacityGone(e,o,void 0!==a).message});return{fleet:a,isNew:void 0!==a}}
async function bringBack(e,t,n){const{fleets:o}=e.platform;const{release:r}=n.tags;const a=(0,h.aP)(t,r);const i=(0,s.H)(e.environment,a&&(0,s.a)(a));if(void 0!==a){await e.change(e=>o.resize(a.id,i,e));return a}if(!t.templates.has(r))return;const{drainMs:c}=e.environment.timeouts;const u={kind:"of-release",release:r};const l={tags:n.tags,targetGroup:n.id,capacity:i,template:u,drainMs:c,like:void 0};return e.change(e=>o.launch(l,e))}
function withoutCapacity(e){const t=(0,m.Be)((0,h.Z$)(e));return e.targetGroups.filter(({id:e,tags:n})=>e in t&&n.release!==r.g).map(({tags:e})=>e.release).filter(t=>!(0,h.pX)((0,h.aP)(e,t)))}
function refuseWithoutCapacity(e,t){const[n]=withoutCapacity(t);if(void 0!==n)throw capacityGone(e,n,canBeBroughtBack(t,n))}
function canBeBroughtBack(e,t){return void 0!==(0,h.aP)(e,t)||e.templates.has(t)}
function capacityGone(e,t,n){const r=`v${t} in ${e.environment.name} has traffic, but had no capacity, or was about to lose it`;return n?new o.E(`${r}; it is being brought back.`,{code:"live-capacity-gone",advice:"Find out who took it away, or moved weights by hand. Once it is up again nothing is left to do; `command: rollback` brings back another release."}):new o.E(`${r}, and nothing is left that it could be launched from.`,{code:"live-capacity-gone",advice:"Deploy a commit, or bring back another release with `command: rollback`."})}}),6913:((e,t,n)=>{
n.d(t,{U:()=>newOperation,X:()=>acquire});
var o=n(25602);
var r=n(89278);
var s=n(29260);
var a=n(87567);
var i=n(77732);
var c=n(15552);
var u=n(12148);
var l=n(54390);
var f=n(24966);
async function acquire(e,t,n,o={}){let r=t;for(;;){r=await (0,f.lt)(e,r,o.doesTheSame,e=>e());const s=r===t?void 0:await o.settled?.(r);if(void 0!==s)return s;const a=newOperation(e,(0,l.Pt)(r),n);if(await append(e,a)&&await continues(e,r,a))return begin(e,a,t,r,o);r=await (0,u.l)(e);(0,i.C)(e,r)}}
async function begin(e,t,n,o,{settled:r}){const{number:a,kind:u,sha:f,restores:d}=t;const h=e.environment.name;e.report({type:"claimed",operation:a,owner:e.claimant.owner,environment:h,kind:u,sha:f,restores:d});const m=(0,s.aC)(e,t);try{e.signal.throwIfAborted();const t=await letCallsLand(e,o);const u=!t&&o===n&&0===(0,c.NZ)(o).length&&!await mayBeTorn(e,o);if(u)return{claim:m,seen:o};const f=await (0,s.bq)(m);(0,i.C)(e,f);const d=await r?.((0,l.WW)(f,a));if(void 0===d)return{claim:m,seen:f};await m.record({status:"cancelled",phase:"done",finishedAt:e.clock.now()});m.release();return d}catch(n){m.release();throw await abandon(e,t)?(0,s.DU)(e,a):n}}
async function mayBeTorn(e,t){const n=(0,l.BR)(t);if(void 0===n)return false;const o=await e.platform.ledger.now((0,a.T1)(e))-n.storedAt;return o<e.clock.now()-t.at+t.tookMs+d}
const d=500;
function newOperation(e,t,n){return{...n,number:t,status:"running",phase:"claimed",owner:e.claimant.owner,actor:e.claimant.actor,runUrl:e.claimant.runUrl,startedAt:e.clock.now()}}
async function append(e,t){const{ledger:n}=e.platform;try{if(await n.append(t,(0,r.d)(e))==="appended")return true;return(await n.get(t.number,(0,a.T1)(e)))?.operation.owner===t.owner}catch(n){if((0,a.T8)(n))await (0,s.xt)(e);throw await abandon(e,t)?(0,s.DU)(e,t.number):n}}
async function continues(e,t,n){const o=(0,l.BR)(t)?.operation;if(void 0!==o&&"destroy"!==o.kind&&"sweep"!==o.kind&&(0,l.DK)(e,t))return true;const{ledger:i}=e.platform;try{const t=void 0===o||await i.get(o.number,(0,a.T1)(e))!==void 0;const s=t&&(await i.list((0,a.T1)(e))).every(({operation:{number:e}})=>e<=n.number);if(!s)await i.prune([n.number],(0,r.d)(e));return s}catch(t){throw await abandon(e,n)?(0,s.DU)(e,n.number):t}}
async function abandon(e,t){const{ledger:n}=e.platform;const s=(0,a.ht)(e);const i={status:"cancelled",phase:"done",finishedAt:e.clock.now()};try{const{own:e,next:o}=await n.getWithNext(t.number,(0,a.T1)(s));const c=e?.operation;if(void 0!==c&&c.owner!==t.owner)return false;if(void 0!==o)return true;if(void 0===c)return false;if("running"!==c.status)return true;await n.update({...c,...i},(0,r.d)(s))}catch(n){e.report({type:"warning",message:`Operation ${t.number} could not be given up: ${(0,o.bD)(n)}`})}return false}
async function letCallsLand(e,t){const n=await (0,f.Kd)(e,t);if(void 0!==n)tellOvertaken(e,n);const o=void 0===n?0:(0,s.PH)(e)+(0,s.eu)(e);const r=Math.max(o,await leftToLand(e,t.operations));await (0,a.v7)(e,"calls of an earlier run to take effect, if they still do",r);return r>0}
function tellOvertaken(e,{number:t,kind:n,actor:o,runUrl:r}){e.report({type:"overtook",operation:t,kind:n,actor:o,runUrl:r})}
const h=6e5;
async function leftToLand(e,t){const n=t.filter(({operation:e})=>void 0!==e.landsForMs);if(0===n.length)return 0;const o=await e.platform.ledger.now((0,a.T1)(e));const r=n.map(({operation:{landsForMs:e=0},storedAt:t})=>Math.min(e,h,t+e-o));return Math.max(0,...r)}}),66986:((e,t,n)=>{
n.d(t,{H:()=>proven,s:()=>healed});
var o=n(12852);
var r=n(49940);
var s=n(15552);
var a=n(54390);
var i=n(13521);
var c=n(6913);
var u=n(20423);
function healed(e,t,n="able"){const o=(0,u.jq)(t)&&e.force;const r=o?withAdoption(e,t):t;const i=(0,u.Gk)(r,o);if("destroy"===i.kind)return withoutOurs(t);let c=r;for(const e of i.endings)c=(0,a.oi)(c,{...e.operation,...(0,u.mr)(e)});const l=i.weights??(0,a.Z$)(t);c={...withoutTimers(c,l),route:c.route&&{...c.route,weights:l}};if("traffic"===n)return c;const f=i.endings.filter(({status:e})=>"failed"===e).map(({operation:e})=>e.release);const{releases:d,unarmed:h}=(0,s.Kz)(e,c);return{...withTimers(e,(0,a.f5)(c,d),h),templates:new Set([...c.templates].filter(e=>!f.includes(e)))}}
function withoutTimers(e,t){const n=(0,i.Be)(t);const o=e.fleets.map(e=>e.targetGroup in n?{...e,shutdownAt:void 0}:e);return{...e,fleets:o}}
function withTimers({clock:e,environment:t},n,o){const r=new Set(o.map(({id:e})=>e));const s=e.now()+t.keep.warmForMs;return{...n,fleets:n.fleets.map(e=>r.has(e.id)?{...e,shutdownAt:s}:e)}}
function withAdoption(e,t){const n=(0,a.Z$)(t);const o=(0,i.iS)(n);const r=t.targetGroups.find(e=>e.id===o)?.tags.release;return(0,a.oi)(t,{...(0,c.U)(e,(0,a.Pt)(t),{kind:"deploy",sha:"",title:"",digest:"",specDigest:""}),...void 0!==r&&{adopts:r,baseline:n},phase:"done"})}
function withoutOurs(e){return{...(0,a.f5)(e,(0,o.w0)(e)),operations:[],templates:new Set}}
function proven(e,t,n,o,s){const i=(0,r._8)(t);const u=(0,a.F8)(t,o);const l=void 0===u?{}:{[u.id]:100};const f=(0,r.ji)(t).find(e=>e.number===n);const d=(0,a.oi)(t,{...f,...(0,c.U)(e,n,s),...o===n&&{release:o},...void 0!==i&&{before:i},phase:"retiring"});return{...d,route:d.route&&{...d.route,weights:l}}}}),20423:((e,t,n)=>{
n.d(t,{Gk:()=>planHealing,jq:()=>isForeign,kb:()=>withoutGone,mr:()=>endedBy,to:()=>explained,yH:()=>keepWhatServes});
var o=n(39394);
var r=n(49940);
var s=n(15552);
var a=n(54390);
var i=n(13521);
function explained(e){const t=(0,r.ji)(e);const n=t.findLast(e=>(void 0!==e.intent||void 0!==e.adopts)&&("done"===e.phase||(0,r.nn)(e)));const o=(0,s.NZ)(e).filter(e=>!(0,r.nn)(e)).flatMap(({baseline:e,intent:t})=>[e,t?.from,t?.to]);return[...o,...void 0===n?[]:leftBy(n)].filter(e=>void 0!==e)}
function leftBy(e){const{kind:t,status:n,intent:o,baseline:s}=e;if("destroy"===t)return[];if(void 0===s&&"succeeded"!==n)return[o?.from,o?.to];const a="succeeded"===n||(0,r.nn)(e);return[a&&void 0!==o?o.to:s??o?.from]}
function isForeign(e){const t=explained(e);const n=(0,a.Z$)(e);if(0===t.length)return servesUnproven(e);if(t.some(e=>(0,i.UN)(e,n)))return false;return!(hasBegunToDestroy(e)&&(0,r.PR)(e))}
function servesUnproven(e){const t=new Set((0,r.ji)(e).map(r.Or));return[...(0,a.GM)(e)].some(n=>void 0!==(0,r.v4)(e,n)&&!t.has(n))}
function planHealing(e,t,n){const o=(0,s.NZ)(e,n);const c=(0,a.Z$)(e);if(isDestroyed(e,o))return{kind:"destroy",endings:o.map(e=>ending(e,"destroy"===e.kind))};const u=t?weightsOfLive(e):weightsToGoBackTo(e,o);const l=o.map(e=>ending(e,(0,r.nn)(e)));if(void 0===u||(0,i.UN)(u,c)||canRestore(e,u))return{kind:"restore",weights:u&&withoutGone(e,u),endings:l};return keepWhatServes(e,l)??{kind:"restore",weights:void 0,endings:l}}
function endedBy({operation:e,status:t}){const n="running"===e.status||"succeeded"===t;return{status:n?t:e.status,phase:"done"}}
function ending(e,t){return{operation:e,status:t?"succeeded":"failed"}}
function weightsToGoBackTo(e,t){const n=(0,r.ji)(e).findLast(r.nn);const o=(0,r.ji)(e).findLast(({adopts:e})=>void 0!==e)?.number??0;const s=Math.max((n?.number??0)+1,o);const a=t.filter(e=>!(0,r.nn)(e)&&e.number>=s);const i=a.findLast(({baseline:e,intent:t})=>void 0!==e&&void 0!==t);if(void 0!==i)return i.baseline;return n?.phase==="done"||o>=s?void 0:n?.intent?.to}
function weightsOfLive(e){const t=(0,r._8)(e);const n=void 0===t?void 0:(0,a.F8)(e,t);return void 0===n||void 0!==(0,i.iS)((0,a.Z$)(e))?void 0:{[n.id]:100}}
function withoutGone(e,t){const n=new Set(e.targetGroups.map(({id:e})=>e));return Object.fromEntries(Object.entries(t).filter(([e,t])=>t>0||n.has(e)))}
function canRestore(e,t){return Object.keys((0,i.Be)(t)).every(t=>{const n=e.targetGroups.find(e=>e.id===t);return void 0!==n&&(n.tags.release===o.g||canServe(e,n))})}
function canServe(e,{tags:{release:t}}){const n=(0,a.aP)(e,t);return void 0===n?e.templates.has(t):"active"===n.state}
function keepWhatServes(e,t,n=()=>true){const r=Object.entries((0,a.Z$)(e)).filter(([t])=>{const r=e.targetGroups.find(e=>e.id===t);if(void 0===r||!n(t))return false;return r.tags.release===o.g||(0,a.pX)((0,a.aP)(e,r.tags.release))});const s=new Set(t.flatMap(({operation:{status:e,release:t}})=>"failed"===e?[t]:[]));const releaseOf=t=>e.targetGroups.find(e=>e.id===t)?.tags.release;const c=r.filter(([e])=>!s.has(releaseOf(e)));const u=(0,i.iS)(Object.fromEntries(c))??(0,i.iS)(Object.fromEntries(r));if(void 0===u)return;const l=releaseOf(u);return{kind:"keep",weights:{...Object.fromEntries(r.map(([e])=>[e,0])),[u]:100},endings:t.map(({operation:e,status:t})=>(e.release??e.restores)===l?ending(e,true):{operation:e,status:t})}}
function isDestroyed(e,t){const n=t.find(({intent:e})=>void 0!==e);if(n?.kind!=="destroy"||!(0,r.PR)(e))return false;const o=(0,a.Z$)(e);return 0===Object.keys((0,i.Be)(o)).length||!(0,i.UN)(n.intent?.from??{},o)}
function hasBegunToDestroy(e){return(0,s.NZ)(e).some(({kind:e,intent:t})=>"destroy"===e&&void 0!==t)}}),52007:((e,t,n)=>{
n.d(t,{R:()=>heal,Z:()=>bringToEnd});
var o=n(25602);
var r=n(29260);
var s=n(86670);
var a=n(12852);
var i=n(42009);
var c=n(78109);
var u=n(87567);
var l=n(15552);
var f=n(54390);
var d=n(13521);
var h=n(98237);
var m=n(20423);
async function heal(e,t,n){const o=(0,m.jq)(t);if(o)await refuseForeignWeights(e,t);const s=(0,m.Gk)(o?withAdoption(t,e):t,o,e.number);if(!o&&0===s.endings.length&&isWhole(t,e))return t;return(0,u.PM)(e,"heal",async()=>{await carryOut(e,t,s,n);return(0,r.bq)(e)})}
async function bringToEnd(e){const t=await lookForEnd(e);if("destroy"!==t.plan.kind)await move(e,t.seen,t.plan,"whole");await e.clock.sleep((0,r.eu)(e),e.signal);const{seen:n,plan:o}=await lookForEnd(e);await carryOut(e,n,o,"whole")}
async function lookForEnd(e){const t=await (0,r.bq)(e);if((0,m.jq)(t))throw await (0,h.iS)(e,t,(0,m.to)(t));return{seen:t,plan:(0,m.Gk)(t,false)}}
async function carryOut(e,t,n,o){if("destroy"===n.kind)return finishDestruction(e,n.endings);const{kind:r,endings:s}=await move(e,t,n,o);const a=(0,l.Kz)(e,t,e.number).releases.length>0;if(s.length>0||a)await closeTrials(e,r);for(const t of s)if(!isOwn(e,t))await close(e,t);const i=s.filter(({status:e})=>"failed"===e).map(({operation:e})=>e);if("traffic"!==o)await cleanUpAfter(e,i,o);for(const t of s)if(isOwn(e,t))await close(e,t)}
function isOwn(e,{operation:t}){return t.number===e.number}
async function cleanUpAfter(e,t,n){try{await (0,s.qF)(e,await (0,r.bq)(e),t)}catch(t){if("whole"===n||!(0,r.tg)(e,t))throw t;e.report({type:"warning",message:(0,s.aU)(e,t)})}}
async function finishDestruction(e,t){await (0,a.Cf)(e);e.report({type:"notice",message:`The destruction of ${e.environment.name}, which had begun, is finished.`});for(const n of t)if(isOwn(e,n))await close(e,n)}
async function move(e,t,n,o){const r=await orKeep(e,t,n,o,()=>(0,h.Bb)(e,t,n.weights??(0,f.Z$)(t)));const{kind:s,weights:a}=r;const i=(0,d.Jq)(a??{},t.targetGroups);if("keep"===s){const t=`Traffic cannot go back to where it was; what can serve gets all of it: ${i}.`;e.report({type:"warning",message:t})}if(void 0===a||(0,d.UN)(a,(0,f.Z$)(t)))return r;if("keep"===s)await e.record({intent:{from:(0,f.Z$)(t),to:a}});await (0,c.HT)(e,t,a);if("restore"===s)e.report({type:"undone",message:`traffic is where it belongs: ${i}`});return r}
async function closeTrials(e,t){if("keep"===t)await (0,u.v7)(e,"the new weights to reach the whole load balancer",e.platform.router.capabilities.propagationMs);await e.change(t=>e.platform.router.closeTrials(t))}
async function orKeep(e,t,n,s,a){try{await a();return n}catch(l){if(!(0,r.tg)(e,l)||(0,u.Uz)(l))throw l;const a=await (0,i.NA)(e,t);const c=(0,m.yH)(t,n.endings,e=>a.has(e));if(void 0===c&&"whole"===s)throw l;e.report({type:"warning",message:(0,o.bD)(l)});return c??n}}
function isWhole(e,t){const{releases:n,frozen:o,armed:r,unarmed:s}=(0,l.Kz)(t,e,t.number);return(0,h.Tu)(e).length+n.length+o.length+r.length+s.length===0}
async function refuseForeignWeights(e,t){const n=(0,f.Z$)(t);const[o]=await (0,h.Bb)(e,t,n);if(!e.force)throw void 0===o?(0,c.Y3)(e,t,(0,m.to)(t)):(0,h.I2)(e,o,true);const r=(0,d.iS)(n);const s=t.targetGroups.find(e=>e.id===r)?.tags.release;if(void 0!==s)await e.record({adopts:s,baseline:n});const a=void 0===s?"what is live gets its traffic back":"they are the new baseline";e.report({type:"warning",message:`The weights were changed by somebody else; ${a} because of \`force\`.`})}
function withAdoption(e,t){return(0,f.oi)(e,t.operation())}
async function close(e,t){const{operation:n}=t;const o=(0,m.mr)(t);const r=isOwn(e,t);const s=r?"its post step":`operation ${e.number}`;const a=n.reason??`the run ended in phase ${n.phase}; ${s} brought it to an end`;const i={...o,reason:a,finishedAt:e.clock.now()};if(r)await e.record(i);else await e.change(t=>e.platform.ledger.update({...n,...i},t));e.report({type:"notice",message:`Operation ${n.number} (${n.kind}) had not ended by itself; ${s} brought it to an end: ${o.status}.`})}}),72276:((e,t,n)=>{
n.d(t,{h3:()=>lookAround,NX:()=>operate,a5:()=>orUndo,JE:()=>reportStatus});
var o=n(25602);
var r=n(29260);
var s=n(54390);
var a=n(13521);
async function atMost({clock:e},t,n,o){const r=new AbortController;try{await Promise.race([n,e.sleep(t,AbortSignal.any([o,r.signal]))])}finally{r.abort()}}
var i=n(78474);
const c=20;
const u=4;
const l=[2e3,5e3,1e4,2e4];
const f=503;
const d=1e3;
const h=8;
const m=100;
const p=6e4;
function watchForLimit(e,t,n){const{clock:o}=e;let r="unknown";let s=1/0;let a=Promise.resolve();const letsIn=async e=>{s=1/0;await o.sleep(e,n);s=o.now();const calm=()=>t.filter(({at:e,latencyMs:t=0})=>e-t>=s);while(!calm().some(isRefused)&&calm().length<h)await o.sleep(m,n);return!calm().some(isRefused)};const findOut=async()=>{r="asked";const e=t.some(({isRefusal:e,status:t})=>e&&t===f);for(const t of e?l.slice(0,1):l)if(await letsIn(t))return void(r="found");r="none"};return{get state(){return r},get isResting(){return"asked"===r&&1/0===s},heed:()=>{if("unknown"!==r||t.slice(-c).filter(isRefused).length<u)return;a=findOut().catch(()=>void 0)},known:async()=>{if("asked"===r)await atMost(e,p,a,e.signal)},counted:e=>"asked"===r||"found"===r?e.filter(e=>!isRefused(e)||e.at>s):e}}
function isRefused({isRefusal:e}){return true===e}
var w=n(13224);
const v=20;
const g=20;
const y=4;
const b=50;
const k=[{requests:b,pointsAbove:g},{requests:10,pointsAbove:60}];
const $={verb:"failed",of:({failure:e})=>e};
const O={verb:"were not answered as the check of the spec expects",of:({failure:e,unexpected:t})=>e??t};
function judgeReplies(e,t,n={}){const o={least:v,weight:100,forMs:0,...n};const r=judgeBy($,e,t,o);if("failed"===r.outcome)return r;const s=judgeBy(O,e,t,o);return"failed"===s.outcome?s:r}
function goesOn(e){return{forMs:e<100?1e4:1500}}
function judgeBy({verb:e,of:t},n,o,r){const[s,a]=[known(n),known(o)];const[i,c]=[count(t,s),count(t,a)];if(0===i.requests)return{outcome:"unproven",figures:"nobody answered this runner before traffic moved"};if(i.faults===i.requests)return{outcome:"unproven",figures:`all ${i.requests} requests ${e} before traffic moved`};const u=`${i.faults} of ${i.requests} before traffic moved`;const l=`${c.faults} of ${c.requests} requests ${e}, ${u}`;if(c.requests<r.least)return{outcome:"unproven",figures:l};const f=r.weight<100;const d={pointsAbove:g*r.weight/100,sigmas:f?3.5:3};const lasts=e=>spanOf(t,e)>=r.forMs;if(c.faults>=y&&lasts(a)&&isWorse(i,c,d,i))return{outcome:"failed",figures:`${l}${lastOf(t,a)}`};for(const{requests:n,pointsAbove:o}of f?[]:k){const r=a.slice(-n);const s=count(t,r);const l={requests:i.requests+c.requests-s.requests,faults:i.faults+c.faults-s.faults};if(s.requests===n&&lasts(r)&&isWorse(l,s,{pointsAbove:o,sigmas:4},i))return{outcome:"failed",figures:`${s.faults} of the last ${s.requests} requests ${e}, ${u}${lastOf(t,r)}`}}return{outcome:"passed",figures:l}}
function isWorse(e,t,{pointsAbove:n,sigmas:o},r){const s=Math.min(100,percent(r)+n);const a=0===e.faults?Math.max(e.requests,v):e.requests;return percent(t)>=s&&(0,w._)({...e,requests:a},t,o)}
function known(e){return e.filter(({isUnknown:e})=>true!==e)}
function count(e,t){return{requests:t.length,faults:t.filter(t=>void 0!==e(t)).length}}
function spanOf(e,t){const n=t.filter(t=>void 0!==e(t));return(n.at(-1)?.at??0)-(n[0]?.at??0)}
function percent({requests:e,faults:t}){return 100*t/e}
function lastOf(e,t){const n=t.flatMap(t=>e(t)??[]).at(-1);return void 0===n?"":`; the last: ${n}`}
var T=n(65103);
var A=n(80971);
var M=n(83026);
const S=5e3;
const R=429;
const j=new Set([403,R,503]);
function faultOf(e,t){const{status:n}=t;const o=e&&(0,A.o)(e,t);const r=n>=500||n===R&&e?.status!==n;const s=j.has(n)&&(r||void 0!==o);return{status:n,failure:r?`answered ${n}`:void 0,...!r&&void 0!==o&&{unexpected:o},...s&&{isRefusal:s}}}
const P=new Set(["EADDRNOTAVAIL","EAI_AGAIN","EAI_FAIL","ECONNREFUSED","EMFILE","ENOBUFS","ENOTFOUND","EHOSTUNREACH","ENETUNREACH","ENETDOWN","ETIMEDOUT"]);
function isUnreachable(e){return P.has((0,T.$N)(e))}
function askedOf({environment:e},t,n){const isAsked=({method:e})=>("GET"===e||"HEAD"===e)&&(0,M.p4)(t,e);const o="rollback"===n?[]:e.checks.filter(({when:e})=>"before"!==e);const r=o.find(isAsked);if(void 0===r&&!isAsked({method:"GET"}))return;const{method:s,path:a,headers:i,timeoutMs:c}=r??topPageOf(t,e.checks);const u=Object.keys(t.probe.headers).some(e=>"user-agent"===e.toLowerCase());const l=u?{}:{"user-agent":"immutable-deploy-probe"};return{question:{method:s,path:a,headers:{...l,...i},timeoutMs:c},check:r}}
function topPageOf({url:e},t){const n=Math.max(S,...t.map(e=>e.timeoutMs));return{method:"GET",path:new URL(e).pathname,headers:{},timeoutMs:n}}
var E=n(72852);
const x=200;
const L=1e3;
const F=10;
const C=40;
const _=5;
const N=250;
const B=3;
const I=4;
const W=5;
function startAsking(e,t,n,o){const{clock:r}=e;const s=new AbortController;const{signal:a}=s;(0,i.setMaxListeners)(0,a);const c=AbortSignal.any([a,e.signal]);(0,i.setMaxListeners)(0,c);const u=watchForLimit(e,o,a);const l=openSender(e,t,n,a);const{underway:f}=l;const keep=e=>{o.push(e);u.heed()};const askOnce=async(e=a)=>{const t=await l.send(e);if(!e.aborted)keep(t);return t};const d=createPace(u,o);const{ready:h,begun:m}=askAllTheWhile({clock:r,limit:u,pace:d,askOnce,isFull:()=>f.size>=B,signal:a});return{ready:h,begun:m,limit:u,once:()=>askOnce(c),overdue:async()=>{const t=o.slice(-b).flatMap(({latencyMs:e})=>e??[]);const s=Math.max(x,...t);const a=[...f].flatMap(([e,t])=>r.now()-t>s?[e]:[]);if(a.length>0)await atMost(e,n.question.timeoutMs,Promise.all(a),c)},quicken:d.quicken,stop:e=>{s.abort();const a=void 0===e?[]:o.filter(({at:t})=>t>=e);const i=o.some(({latencyMs:e})=>void 0!==e);if(void 0===e||0===a.length||!i)return;const c=new URL(n.question.path,t.url).href;return{url:c,from:e,to:r.now(),replies:a,...(0,E.N)(a)}}}}
function askAllTheWhile({clock:e,limit:t,pace:n,askOnce:o,isFull:r,signal:s}){const burst=async e=>{for(let n=0;n<e&&"unknown"===t.state&&!s.aborted;n+=1){const{latencyMs:e=1/0}=await o();if(I*e>x)return}};const a=burst(_);const i=atMost({clock:e},N,a,s).catch(()=>void 0);const goOn=async()=>{await i;burst(C-_);let a=e.now();for(let i=1;!s.aborted;i+=1){await e.sleep(x*unevenly(i),s);if(!(t.isResting||r()||e.now()-a<n.everyMs()*unevenly(i))){a=e.now();o()}}};goOn().catch(()=>void 0);return{ready:i,begun:a}}
function unevenly(e){return .7+.618034*e%1*.6}
function createPace(e,t){let n=C;return{everyMs:()=>{const o=t.slice(-W).flatMap(({latencyMs:e})=>e??[]);const r=I*Math.max(0,...o);const s="asked"===e.state||"found"===e.state;const a=t.length<n||t.slice(-F).some(hasFailed);return Math.max(r,s?d:a?x:L)},quicken:()=>void(n=t.length+v)}}
function hasFailed({failure:e,isUnknown:t}){return void 0!==e&&true!==t}
function openSender(e,t,{check:n,question:r},s){const{clock:a}=e;const i=new Map;const ask=async s=>{const i=a.now();try{const o=await e.ask(t.probe,r,s);return{at:a.now(),latencyMs:a.now()-i,...faultOf(n,o)}}catch(t){const e=isUnreachable(t)?{isUnknown:true}:{};return{at:a.now(),latencyMs:void 0,failure:(0,o.bD)(t),...e}}};const send=async(e=s)=>{const t=ask(e);i.set(t,a.now());const n=await t;i.delete(t);return n};return{send,underway:i}}
const q=3e3;
const U=250;
const G=2e3;
const D=2e3;
const Z=200;
const H=10;
const z=3;
const Y=10;
async function whileProbing(e,t,n={kind:"deploy",force:false}){const o=openProbe(e,n);try{return await t(o)}finally{o.stop()}}
function openProbe(e,{kind:t,force:n}){const o=[];let r;const i=[];const movedAt=()=>i[0]?.at;const before=()=>o.filter(({at:e})=>e<=(movedAt()??1/0));const{propagationMs:c}=e.platform.router.capabilities;const since=()=>{const e=i.at(-1);const t=before().slice(-H).some(hasFault)?c:0;return void 0===e?[]:o.filter(({at:n})=>n>e.at+t)};const counted=e=>r?.limit.counted(e)??e;const weight=()=>i.at(-1)?.weight??100;const judged=e=>judgeReplies(counted(before()),counted(since()),{weight:weight(),...e});const verdict=(e={})=>{const t=r?.limit.state;const n=judged({least:"found"===t?h:v,...e});return"asked"===t&&"passed"===n.outcome?{...n,outcome:"unproven"}:n};return{start:n=>{const i=Object.keys((0,a.Be)((0,s.Z$)(n))).length>0;const c=n.route&&askedOf(e,n.route,t);if(void 0===n.route||void 0===c||!i)return;r??=startAsking(e,n.route,c,o)},ready:async()=>"rollback"===t?r?.ready:r&&readyToJudge(e,r),moved:t=>{i.push({at:e.clock.now(),weight:t});r?.quicken()},movedAt,hasAsked:()=>void 0!==r,verdict:()=>verdict(),verdictSoFar:()=>verdict(goesOn(weight())),sentTo:(e,t,n)=>sampleOf(o,{from:t,to:n},t=>shareOf(i,e,t)),hasAnswered:()=>known(before()).some(({failure:e})=>void 0===e),askOnceMore:async()=>r&&undoubted(await r.once()),askForTheLastTime:async()=>{if(void 0===r)return;await askToTheEnd(e,r,()=>counted(since()));const{outcome:t,figures:n}=verdict();if("passed"===t||hasCaughtUp(e,counted(since())))return;if("failed"===t)return n;const o=judged({least:h});return"failed"===o.outcome?o.figures:known(counted(since())).at(-1)?.failure},decides:!("rollback"===t&&n),stop:()=>{const t=r?.stop(movedAt());if(void 0!==t)tell(e,t)}}}
async function readyToJudge(e,{ready:t,begun:n,limit:o}){await t;await atMost(e,q,n,e.signal);await o.known()}
function shareOf(e,t,n){const o=e.findLast(e=>e.at<=n)?.weight??0;return("candidate"===t?o:100-o)/100}
function sampleOf(e,{from:t,to:n},o){let[r,s]=[0,0];for(const{at:a,latencyMs:i,isUnknown:c,failure:u,status:l=500}of e){const e=a-(i??0);if(!(e<t)&&!(e>=n)&&(void 0!==i||true!==c)){r+=o(e);if(void 0!==u&&l>=500)s+=o(e)}}return{requests:r,faults:s}}
async function askToTheEnd(e,t,n){await askRepeatedly(e,t,n);if("asked"!==t.limit.state)return;await t.limit.known();await askRepeatedly(e,t,n)}
async function askRepeatedly(e,t,n){const{clock:o,signal:r}=e;const s=o.now();await t.overdue();if("found"===t.limit.state)return askCalmly(e,t);for(let e=0;"asked"!==t.limit.state;){const a=n().slice(-H).some(({latencyMs:e})=>void 0===e);const i=Array.from({length:a?H:1},()=>t.once());const c=await Promise.all(i);r.throwIfAborted();if(c.some(({isRefusal:e})=>e))await o.sleep(Z,r);e+=i.length;const u=known(n());const l=u.some(hasFault);const f=e>=v&&(!l||u.length>=b||e>=10*v);if(f||o.now()-s>=(l?G:U))return}}
async function askCalmly({clock:e,signal:t},n){let o=true;for(let r=1;r<=(o?z:Y);r+=1){if(r>1)await e.sleep(d,t);o&&=!hasFault(await n.once())}}
function hasCaughtUp({clock:e},t){const n=t.slice(t.findLastIndex(hasFault)+1);return n.length>=v&&e.now()-(n[0]?.at??0)>=D}
function undoubted({failure:e,isUnknown:t,isRefusal:n}){return t||n?void 0:e}
function hasFault({failure:e,unexpected:t}){return void 0!==e||void 0!==t}
function tell(e,t){e.report({type:"probed",availability:t});const{requests:n,failures:o,lastFailure:r}=t;if(0===o)return;const s=`${o} of ${n} requests of this run's own probe failed while traffic moved; the last: ${r}.`;e.report({type:"warning",message:s})}
var K=n(86670);
var J=n(95475);
var V=n(87567);
var X=n(77732);
var Q=n(15552);
var ee=n(12148);
var et=n(6913);
var en=n(52007);
var eo=n(39394);
var er=n(73367);
var es=n(24074);
var ea=n(78109);
var ei=n(86690);
async function proveForGood(e,t,n,o){const{templates:a}=t;let i=await (0,r.bq)(e,a);const c=await proveLosersIdle(i,e);if(c.idle.size+c.busy.size>0)i=await (0,r.bq)(e,a);await proveHealthy(e,i,n);(0,es.x)(e,i);await proveAnswering(e,n,o);await e.record({phase:"retiring"});return{seen:(0,s.oi)(i,e.operation()),known:c}}
async function proveLosersIdle(e,t){const{baseline:n,intent:o}=t.operation();const r={...(0,a.Be)(n??{}),...(0,a.Be)(o?.from??{})};const i=(0,s.oi)(e,{...t.operation(),phase:"retiring"});const c=(0,Q.Kz)(t,i,t.number).releases.filter(t=>{const n=(0,s.F8)(e,t);return void 0!==n&&n.id in r});const u=new Set(await (0,K.tv)(t,e,c));return{busy:u,idle:new Set(c.filter(e=>!u.has(e)))}}
async function proveHealthy(e,t,{release:n}){const o=(0,s.F8)(t,n);const r={[o?.id??""]:100};if(void 0===o||!(0,a.UN)((0,s.Z$)(t),r))throw(0,ea.Y3)(e,t,[r]);const i=(0,s.aP)(t,n);const c=void 0===i?0:(0,er.k1)(i);const{isWell:u,healthy:l}=await (0,er.tJ)(e,o.id,t=>{if(n===eo.g)return(0,er.jB)(t)>0;const o="rollback"===e.operation().kind;if(!o)return(0,er.JE)(t,c);return(0,er.cw)(t,c)||(0,er.JE)(t,1)});if(!u)throw await unhealthy(e,t,n,l,c)}
async function unhealthy(e,t,n,r,a){const i=(0,s.aP)(t,n);return new o.E(`v${n} became unhealthy under traffic: ${r} of ${a} targets are healthy right before the former release was to be let go.`,{code:"unhealthy-under-traffic",evidence:void 0===i?[]:await e.platform.fleets.diagnose(i.id,(0,V.T1)(e)),advice:"Read the last log lines of its instances."})}
async function proveAnswering(e,{release:t},n){if(!n.hasAsked())return;const tell=t=>e.report({type:"gate",gate:{name:"own probe",...t}});if(!n.hasAnswered()||!n.decides)return tell(n.verdict());const r="rollback"===e.operation().kind;let s;await (0,V.fm)(e,{what:`v${t} to answer through the route`,timeoutMs:e.platform.router.capabilities.propagationMs+3*ec,everyMs:200,look:async()=>{s=await (r?n.askOnceMore():n.askForTheLastTime());return void 0===s?true:void 0},onTimeout:()=>{tell({outcome:"failed",figures:s??n.verdict().figures});return new o.E(`v${t} has all traffic, and the address does not answer as it did before: ${s}.`,{code:"route-failing",advice:ei.SP})}});const{outcome:a,figures:i}=n.verdict();tell("passed"===a?{outcome:a,figures:i}:{outcome:"passed",figures:`${i}; the last ones were answered`})}
const ec=2e3;
var eu=n(42009);
var el=n(98237);
var ef=n(20423);
async function undo(e,t,n){if((0,r.JD)(t))return t;const s=e.signal.aborted?"cancelled":"failed";const a=e.detached();try{await a.confirm();const r="claimed"!==a.operation().phase;const i="failed"===s?n?.movedAt():void 0;if(r)await (0,V.PM)(a,"undo",()=>undoAll(a,i));const c=(0,o.bD)(t).slice(0,500);await a.record({status:s,phase:"done",reason:c,finishedAt:e.clock.now()})}catch(i){if((0,r.JD)(i))return i;e.report({type:"warning",message:`Operation ${e.number} could not be undone completely: ${(0,o.$u)(i)}${isOfForeignWeights(i)?"":" The next run, or a sweep, finishes it."}`});const n=`${(0,o.bD)(t)}; not yet undone: ${(0,o.bD)(i)}`.slice(0,500);await a.record({status:s,reason:n}).catch(()=>void 0);await a.landed();return notUndone(t,i,a.operation())}return t}
function notUndone(e,t,{before:n}){if(!(e instanceof o.E))return e;const{code:r,fault:s,evidence:a,problems:i,message:c}=e;return new o.E(`${c} It could not be undone, so that the new state stays for now: ${(0,o.bD)(t)}`,{code:r,fault:s,evidence:a,problems:i,cause:e,advice:whatNext(t,n)})}
function whatNext(e,t){const n=(0,o.Qw)(e)??[];if(isOfForeignWeights(e))return[n].flat().join(" ");const r=void 0===t?[]:"`command: rollback` goes at once to a release that can serve.";return[n,"The next run, or `command: sweep`, finishes it.",r].flat().join(" ")}
function isOfForeignWeights(e){return e instanceof o.E&&"foreign-weights"===e.code}
async function undoAll(e,t){const{phase:n}=e.operation();if("retiring"===n)await e.record({phase:"undoing"});const o=[];const attempt=async e=>{try{await e();return true}catch(e){if((0,r.JD)(e))throw e;o.push(e);return false}};if(await attempt(()=>restoreWeights(e,e.operation()))){await e.landed();await attempt(()=>e.change(t=>e.platform.router.closeTrials(t)));await attempt(()=>removeOwn(e,t))}if(0===o.length)return;await attempt(()=>freeScaling(e));throw o[0]}
async function removeOwn(e,t){const n=await (0,r.bq)(e);if(void 0!==t)await tellBlastRadius(e,n,t);const o=await (0,K.qF)(e,n,[e.operation()]);for(const t of o)e.report({type:"undone",message:`v${t}: fleet and target group removed`})}
async function tellBlastRadius(e,t,n){const{release:o}=e.operation();const r=void 0===o?void 0:(0,s.F8)(t,o);if(void 0===o||void 0===r)return;const a=await e.platform.router.figures(r.id,n,(0,V.T1)(e)).catch(()=>"unknown");if("unknown"===a)return;const{requests:i,unanswered:c=0,from:u,to:l}=a;const f=a.errors+c;e.report({type:"blast-radius",release:o,requests:i,errors:f,countedMs:l-u})}
async function freeScaling(e){const{frozen:t}=(0,Q.Kz)(e,await (0,r.bq)(e),e.number);await (0,K.BS)(e,t)}
const ed=3;
async function restoreWeights(e,{baseline:t,intent:n}){if(void 0===t||void 0===n)return;const o=[n.from,n.to,t];let i=await (0,r.bq)(e);if(!o.some(e=>(0,a.UN)(e,(0,s.Z$)(i))))throw await (0,el.iS)(e,i,o);for(let n=1;n<=ed;n+=1){await restoreOnce(e,i,(0,ef.kb)(i,t));await e.landed();i=await (0,r.bq)(e);if((0,a.UN)((0,s.Z$)(i),t))return}throw await (0,el.iS)(e,i,[t])}
async function restoreOnce(e,t,n){if(void 0===t.route||(0,a.UN)((0,s.Z$)(t),n))return;await (0,eu.HE)(e,t,n);await (0,ea.HT)(e,t,n);e.report({type:"undone",message:`traffic is where it was before: ${(0,a.Jq)(n,t.targetGroups)}`})}
async function lookAround(e){const t=await (0,V.PM)(e,"observe",()=>(0,ee.l)(e));(0,X.C)(e,t);return t}
async function operate(e,t,n){const o=await (0,V.PM)(e,"claim",()=>(0,et.X)(e,t,n.intent,n));if(!("claim"in o))return o;const{claim:r,seen:s}=o;let a;try{const t={kind:n.intent.kind,force:e.force};const proceed=t=>orUndo(r,t,async()=>{if("rollback"===n.intent.kind)t.start(s);const o=await (0,en.R)(r,s,n.heals??"able");const a=await n.until({claim:r,seen:o,probe:t});const i=(0,Q.Kz)(e,o,r.number).releases;return{result:a,others:i,letGo:await proveForGood(r,o,a,t)}});const{result:o,others:i,letGo:c}=await whileProbing(e,proceed,t);a=await conclude(r,c,i);return o}finally{r.release();await reportStatus(e,a)}}
async function orUndo(e,t,n){try{return await n()}catch(n){throw await undo(e,n,t)}}
async function conclude(e,{seen:t,known:n},o){try{const mayStay=e=>o.includes(e);const r=await (0,V.PM)(e,"retire",()=>(0,K.nY)(e,t,n,mayStay));return await (0,V.PM)(e,"record",async()=>{const n=await (0,J.R3)(e,(0,s.f5)(t,r));await e.record({status:"succeeded",phase:"done",finishedAt:e.clock.now()});if(n.templates.size<t.templates.size)await (0,J.qS)(e);return(0,s.oi)(n,e.operation())})}catch(o){if((0,r.JD)(o))throw o;const t=e.detached();const n=await t.record({status:"succeeded"}).catch(e=>e);await t.landed();throw(0,r.JD)(n)?n:unfinished(e,o)}}
function unfinished(e,t){const{signal:n}=e;const r=(0,o.bD)(n.aborted?n.reason:t);const s=`Operation ${e.number} moved traffic of ${e.environment.name} and that stays, but what it replaced is not cleaned up yet: ${r}`;if(n.aborted)return new o.E(s,{code:"cancelled",cause:t,advice:eh});if(!(t instanceof o.E))return new Error(s,{cause:t});const{code:a,fault:i}=t;return new o.E(s,{code:a,fault:i,cause:t,advice:adviceAfter(t)})}
const eh="The next run finishes it; `command: sweep` does so now.";
function adviceAfter(e){const t=(0,o.Qw)(e);return void 0===t?eh:`${t} Once nothing is in its way, the next run finishes it; \`command: sweep\` does so at once.`}
async function reportStatus(e,t){const n=(0,V.ht)(e);try{(0,X.C)(n,t??await (0,ee.l)(n).catch(()=>(0,ee.l)(n)))}catch(t){e.report({type:"environment-status-unknown",environment:e.environment.name});e.report({type:"warning",message:`What is live now could not be read: ${(0,o.bD)(t)}`})}}}),24966:((e,t,n)=>{
n.d(t,{Kd:()=>holderOf,lt:()=>comeToTurn,wC:()=>turn});
var o=n(25602);
var r=n(87567);
var s=n(77732);
var a=n(12148);
var i=n(54390);
function turn(e,t,n){return comeToTurn(e,t,n,t=>(0,r.PM)(e,"claim",t))}
async function comeToTurn(e,t,n,o){const r=await withNewest(e,t);const s=await waitedFor(e,r,n);if(void 0===s)return r;const a=patienceMs(e);if(0===a)throw busy(e,s);return o(()=>waitForHolder(e,s,a,n))}
async function waitedFor(e,t,n){const o=(0,i.BR)(t)?.operation;if(void 0===o)return;const r=e.claimant.supersede&&n?.(t,o)!==true;return r?void 0:holderOf(e,t)}
function patienceMs({claimant:{waitForLockMs:e,supersede:t},environment:{timeouts:n}}){return t?Math.max(e,sum(Object.values(n))):e}
function sum(e){return e.reduce((e,t)=>e+t,0)}
async function withNewest(e,t){const n=(0,i.Pt)(t)-1;if(0===n||(0,i.BR)(t)?.operation.number===n)return t;const o=await e.platform.ledger.get(n,(0,r.T1)(e));return void 0===o?t:(0,i.S3)(t,o)}
async function holderOf(e,t){const n=(0,i.BR)(t);if(void 0===n||"running"!==n.operation.status)return;const o=await e.platform.ledger.now((0,r.T1)(e))-n.storedAt;return o<e.platform.ledger.leaseMs?n.operation:void 0}
async function waitForHolder(e,t,n,o){let i;let c=t;const look=async()=>{i=await withNewest(e,await (0,a.l)(e));const t=await waitedFor(e,i,o);c=t??c;return void 0===t?i:void 0};try{return await (0,r.fm)(e,{what:`operation ${t.number} (${t.kind} by ${t.actor}) to end`,timeoutMs:n,everyMs:Math.max(200,e.platform.pollMs),look,onTimeout:()=>busy(e,c)})}finally{if(void 0!==i)(0,s.C)(e,i)}}
function busy(e,t){const n=""===t.runUrl?"":` (${t.runUrl})`;return new o.E(`${e.environment.name} is being changed by operation ${t.number}, a ${t.kind} by ${t.actor}${n}; nothing was touched.`,{code:"environment-busy",advice:"Wait for that run, give this one a longer `wait-for-lock`, or take over with `supersede: true`."})}}),58980:((e,t,n)=>{
n.d(t,{F:()=>refuseStaleCommit});
var o=n(25602);
var r=n(7590);
var s=n(63928);
var a=n(49940);
var i=n(93317);
async function refuseStaleCommit(e,t,n){if(e.force||"preview"===e.environment.kind)return;const o=(0,a.ji)(t);const r=rollbackOf(o,n.sha);if(void 0!==r)throw rolledBack(e,n,r);const s=o.findLast(e=>"deploy"===e.kind&&(0,a.nn)(e));if(void 0===s||s.sha===n.sha)return;const i=await e.isAncestor(n.sha,s.sha);if(true===i)throw older(e,t,n,s);if("unknown"===i)e.report({type:"notice",message:unknownOrder(n,s)})}
function unknownOrder(e,t){const[n,o]=[(0,r.F)(e.sha),(0,r.F)(t.sha)];return`Whether commit ${n} is older than ${o}, which is deployed, is not known: the checkout has not that history. Give actions/checkout \`fetch-depth: 0\`, or this action \`github-token\`.`}
function rollbackOf(e,t){const shaOf=t=>void 0===t?void 0:e.find(e=>e.release===t)?.sha;const shaOfDeployment=t=>e.find(e=>e.number===t)?.sha;const n=e.findLast(e=>shaOf((0,a.Or)(e))===t)?.number??0;return e.findLast(({kind:e,status:o,number:r,before:s,undoes:a,sha:i})=>"rollback"===e&&"succeeded"===o&&r>n&&i!==t&&(shaOf(s)===t||shaOfDeployment(a)===t))}
function rolledBack(e,t,n){return new o.E(`Commit ${(0,r.F)(t.sha)} was rolled back in ${e.environment.name} by operation ${n.number} (${n.actor}); it is not deployed again by itself.`,{code:"commit-rolled-back",advice:"Push a commit that fixes it, or deploy it again on purpose with `force: true`."})}
function older(e,t,n,s){return new o.E(`Commit ${(0,r.F)(n.sha)} is older than ${(0,r.F)(s.sha)}, which operation ${s.number} deployed to ${e.environment.name}.`,{code:"commit-older",advice:`${wayBack(t,n)} To deploy it all the same use \`force: true\`.`})}
function wayBack(e,{sha:t}){const n=(0,s.e)(e).find(n=>(0,a.v4)(e,n)?.sha===t&&(0,i.gE)(e,n));return void 0===n?"No release of it can be rolled back to.":`To go back to it use \`command: rollback\` with \`rollback-to: v${n}\`.`}}),7779:((e,t,n)=>{
n.d(t,{HN:()=>planDeployment,LK:()=>goingWithDestruction,N7:()=>goingImages,dv:()=>leaving,hg:()=>asDone,lM:()=>planned,vJ:()=>healing,vv:()=>retiring});
var o=n(39394);
var r=n(42806);
var s=n(61665);
var a=n(7590);
var i=n(65814);
var c=n(98237);
var u=n(66986);
var l=n(20423);
var f=n(83026);
var d=n(12852);
var h=n(95475);
var m=n(72873);
var p=n(13382);
var w=n(87567);
var v=n(49940);
var g=n(15552);
var y=n(54390);
var b=n(13521);
var k=n(58980);
function planned(e,t){return(0,i.U)(e,{plan:t})}
async function planDeployment(e,t,n,{waits:o,replaces:a,unproven:i}){const{name:c}=e.environment;const l=(0,u.s)(e,t);const d=(0,y.Pt)(t);await (0,k.F)(e,l,n);if(void 0!==l.route)(0,p.f)(e,l.route);const h=await e.platform.images.find(n.sha,(0,w.T1)(e),(0,s.S)(n,e.environment.image));const v=await (0,m.r)(e,l);const{sha:g,title:b}=n;const{digest:$}=e.environment;const O={kind:"deploy",sha:g,title:b,digest:h?.digest??"",specDigest:$};const T=[...healing(e,t),...await goingWithDestruction(e,t,h?.digest),void 0===h?`build the image of commit ${n.sha}`:`use the image that commit ${n.sha} has: ${h.digest}`,`launch v${d} with ${v.desired} instances behind a target group and a trial rule of its own`,...checking("before",`v${d}`,e.environment.checks),...void 0===a?[]:[`replace what answers: ${a.text}`],...shifting(e,l,d),...checking("after",c,(0,f.rP)(l.route??a??{},e.environment.checks).sent),...void 0===i?[]:[`prove less through the route: ${i}`],`bake for ${(0,r.AB)(e.environment.bakeMs)}`,...void 0===o?[]:[`wait ${o}`],...await retiring(e,{seen:l,number:d,release:d,intent:O})];return planned(`Dry run: v${d} would go live in ${c}; nothing was changed`,T)}
function healing(e,t,n="able"){const r=(0,g.NZ)(t);const{frozen:s,armed:a}=(0,g.Kz)(e,t);const i=(0,u.s)(e,t,n);const f=[o.g,...(0,d.w0)(i)];const h=i.fleets.filter(({tags:e,shutdownAt:n})=>void 0!==n&&(0,y.aP)(t,e.release)?.shutdownAt===void 0);return[...(0,l.jq)(t)?[meetingForeignWeights(e,t)]:[],...(0,c.Tu)(t).map(e=>`give v${e} its capacity back, which has traffic`),...r.map(({number:e,kind:t,phase:n})=>`heal operation ${e} (${t}), which ended in phase ${n}`),...a.map(e=>`cancel the timer of ${e.id}, which has traffic`),...s.filter(({tags:e})=>f.includes(e.release)).map(({id:e})=>`let ${e} scale again`),...(0,d.w0)(t).filter(e=>!f.includes(e)).map(e=>`remove v${e}, which nothing needs any more`),...h.map(({id:e})=>`schedule the shutdown of ${e}`)]}
function meetingForeignWeights({force:e},t){const n=`the weights, which somebody else has moved: ${(0,b.Jq)((0,y.Z$)(t),t.targetGroups)}`;return e?`take as the new baseline ${n}`:`stop at ${n}`}
const $={give:"gave",heal:"healed",cancel:"cancelled",let:"let",remove:"removed",schedule:"scheduled",take:"took",prune:"pruned",forget:"forgot"};
function asDone(e){const t=/^(\S+) (?:goes|makes room): /;if(t.test(e))return e.replace(t,"$1 is gone: ");return e.replace(/^(\S+: )?(\w+)/,(e,t,n)=>`${t??""}${$[n]??n}`)}
function checking(e,t,n){const o=n.filter(t=>t.when===e||"both"===t.when);return o.map(e=>`check ${e.method} ${e.path} on ${t}, expecting ${e.status}`)}
function shifting(e,t,n){if(0===Object.keys((0,b.Be)((0,y.Z$)(t))).length)return[`give v${n} all traffic`];return e.environment.strategy.map(({weight:e,pauseMs:t})=>{const o=0===t?"":`, then watch it for ${(0,r.AB)(t)}`;return`give v${n} ${e} % of the traffic${o}`})}
async function retiring(e,t){const{seen:n,number:s}=t;const a=(0,v._8)(n);const{releases:i,unarmed:c}=(0,g.Kz)(e,turned(e,t),s);return[...a===o.g?["leave v0 as it is, without traffic"]:[],...i.map(e=>{if(e===a)return`wait until v${e} is idle, then remove its fleet`;return`remove the ${void 0===(0,y.aP)(n,e)?"target group":"fleet"} of v${e}`}),...c.map(({tags:t})=>`keep v${t.release} warm for ${(0,r.AB)(e.environment.keep.warmForMs)}`),...await leaving(e,t)]}
function turned(e,{seen:t,number:n,release:o,intent:r}){return(0,u.H)(e,t,n,o,r)}
async function leaving(e,t){const{seen:n,number:o,intent:r}=t;const s=turned(e,t);const a=(0,h.FA)(e,(0,y.f5)(s,(0,g.Kz)(e,s,o).releases));const i=[...n.templates].filter(e=>!a.templates.has(e));if(0===i.length)return[];const c=await goingImages(e,new Map([[e.environment.name,a]]),r.digest);return[...i.map(e=>`forget v${e}, which leaves the history`),...c]}
async function goingWithDestruction(e,t,n){const o=(0,g.NZ)(t).some(({kind:e})=>"destroy"===e);return o?goingImages(e,new Map([[e.environment.name,(0,u.s)(e,t)]]),n):[]}
async function goingImages(e,t,n){const o=await (0,h.kJ)(e,t,void 0===n?[]:[n]);return o.map(({sha:e})=>`remove the image of ${(0,a.F)(e)}, which nothing needs any more`)}}),20277:((e,t,n)=>{
n.d(t,{KL:()=>previewNumber,_i:()=>r,bU:()=>isPreview});
const o=/^pr-([1-9]\d{0,8})$/;
function isPreview(e){return o.test(e)}
function previewNumber(e){const t=o.exec(e)?.[1];return void 0===t?void 0:Number(t)}
const r={wish:async()=>"unknown",wanted:async()=>"unknown"}}),13224:((e,t,n)=>{
n.d(t,{_:()=>isBeyondChance});
function isBeyondChance(e,t,n){if(0===e.requests||0===t.requests)return false;const o=(e.faults+t.faults)/(e.requests+t.requests);const r=Math.sqrt(o*(1-o)*(1/e.requests+1/t.requests));const s=t.faults/t.requests-e.faults/e.requests;return s>0&&s>=n*r}}),83026:((e,t,n)=>{
n.d(t,{YL:()=>demandsText,p4:()=>meetsDemands,rP:()=>checksThrough});
function meetsDemands({demands:e},t){return void 0===e||e.methods.includes(t)}
function checksThrough(e,t){const n=t.filter(({when:e})=>"before"!==e);return{sent:n.filter(({method:t})=>meetsDemands(e,t)),leftOut:n.filter(({method:t})=>!meetsDemands(e,t))}}
function demandsText(e,t){if(void 0===e.demands)return;const{leftOut:n}=checksThrough(e,t);const o=["GET","HEAD"].some(t=>meetsDemands(e,t));if(0===n.length&&o)return;const r=[...n.map(({method:e,path:t})=>`the check ${e} ${t} through the route is left out`),...o?[]:["this run does not ask the address itself while traffic moves"]];return`the route takes ${e.demands.text} only, which this runner’s are not known to be: ${r.join(", ")}`}}),72852:((e,t,n)=>{
n.d(t,{N:()=>tally});
function tally(e){const t=e.flatMap(({failure:e})=>e??[]);const n=percentiles(e.flatMap(e=>e.latencyMs??[]));return{requests:e.length,failures:t.length,latencyMs:n,lastFailure:t.at(-1)}}
function percentiles(e){const t=e.toSorted((e,t)=>e-t);const rank=e=>t[Math.ceil(e*t.length)-1];const[n,o]=[rank(.5),rank(.99)];return void 0===n||void 0===o?void 0:{p50:n,p99:o}}}),86670:((e,t,n)=>{
n.d(t,{BS:()=>unfreeze,Ud:()=>cancelTimer,aU:()=>leftBehind,nY:()=>cleanUp,qF:()=>cleanUpFailed,tv:()=>proveIdle,xQ:()=>tearDown});
var o=n(25602);
var r=n(29260);
var s=n(87567);
var a=n(15552);
var i=n(54390);
var c=n(13521);
var u=n(32217);
const l={idle:new Set,busy:new Set};
async function cleanUp(e,t,n=l,o=()=>false){const r=(0,a.Kz)(e,t,e.number);for(const t of r.armed)await cancelTimer(e,t);const s=await removeIdle(e,t,r.releases,n,o).then(e=>({removed:e}),e=>({error:e}));const i=frozenByUs(e,t.fleets).filter(({tags:e})=>!r.releases.includes(e.release));const c=r.unarmed.filter(({frozen:e})=>void 0!==e);await unfreeze(e,[...r.frozen,...c,...i]).catch(e=>{if(!("error"in s))throw e});if("error"in s)throw s.error;await scheduleShutdowns(e,t,r.unarmed);return s.removed}
async function removeIdle(e,t,n,o,r){const s=new Set(await proveIdle(e,t,n,o));return tearDown(e,t,n.filter(e=>!s.has(e)),r)}
async function proveIdle(e,t,n,o=l){const r=await Promise.all(n.map(async n=>{if(o.idle.has(n)||o.busy.has(n))return o.idle.has(n);const r=(0,i.F8)(t,n);const s=void 0===r?"idle":await (0,u.j)(e,t,r);if("idle"===s||"unproven"===s)return true;e.report({type:"warning",message:`v${n} ${f[s]}`});return false}));return n.filter((e,t)=>false===r[t])}
const f={"still-busy":"has weight 0 but still gets requests; its fleet stays. Run `command: sweep` later to remove it.",sticky:"has weight 0, but stickiness may send it requests for a while; its fleet stays. A later run, or `command: sweep`, removes it."};
async function unfreeze(e,t){const n=[...new Set(t.map(({id:e})=>e))];if(0===n.length)return;await e.change(t=>e.platform.fleets.unfreezeScaling(n,t))}
function frozenByUs(e,t){const{release:n,before:o}=e.operation();return void 0===n?[]:t.filter(({tags:e})=>e.release===n||e.release===o)}
async function cancelTimer(e,t){if(t?.shutdownAt===void 0)return"kept";const n=await e.change(n=>e.platform.fleets.cancelShutdown(t.id,n));const o="kept"===n?"the timer is cancelled":"it came too late to cancel it";e.report({type:"warning",message:`v${t.tags.release} in ${e.environment.name} had a timer that would have taken its capacity away, although it has, or gets, traffic; ${o}.`});return n}
async function scheduleShutdowns(e,t,n){if(0===n.length)return;const o=(0,i.DK)(e,t)?t.route:await e.platform.router.route((0,s.T1)(e));const r=n.find(({targetGroup:e})=>e in(0,c.Be)(o?.weights??{}));if(void 0!==r)throw gotTraffic(e,r.targetGroup);const{propagationMs:a,figuresLagMs:u,unprovenWaitMs:l}=e.platform.router.capabilities;const f=a+u+l+(t.route?.stickinessMs??0);const d=Math.max(e.environment.keep.warmForMs,f);for(const{id:t,tags:o}of n){await e.change(n=>e.platform.fleets.scheduleShutdown(t,d,n));const n=e.clock.now()+d;e.report({type:"kept-warm",environment:e.environment.name,release:o.release,until:n})}}
async function cleanUpFailed(e,t,n){const o=await cleanUp(e,t);const isLeft=e=>void 0!==(0,i.aP)(t,e)||void 0!==(0,i.F8)(t,e);const r=n.flatMap(({release:e})=>e??[]).filter(e=>t.templates.has(e)&&(!isLeft(e)||o.includes(e)));if(r.length>0)await e.change(t=>e.platform.fleets.forget(r,t));return o}
async function tearDown(e,t,n,o=()=>false){if(0===n.length)return[];await unlist(e,t,n);const s=await Promise.allSettled(n.map(n=>removeRelease(e,t,n)));const a=s.flatMap((e,t)=>"rejected"===e.status?[{release:n[t]??-1,error:e.reason}]:[]);for(const{release:t,error:n}of a){if(!o(t)||!(0,r.tg)(e,n))throw n;e.report({type:"warning",message:leftBehind(e,n)})}return n.filter(e=>a.every(t=>t.release!==e))}
function leftBehind({environment:{name:e}},t){return`What nothing needs any more in ${e} could not be removed, and is left for a later run: ${(0,o.$u)(t)}`}
async function unlist(e,t,n){const o=new Set(n.map(e=>(0,i.F8)(t,e)?.id).filter(e=>void 0!==e));const r=(0,i.DK)(e,t)?t.route:await e.platform.router.route((0,s.T1)(e));if(void 0===r||!Object.keys(r.weights).some(e=>o.has(e)))return;const a=Object.keys((0,c.Be)(r.weights)).find(e=>o.has(e));if(void 0!==a)throw gotTraffic(e,a);await e.change(t=>e.platform.router.replaceWeights(r.id,(0,c.FF)(r.weights,o),t))}
function gotTraffic(e,t){return new o.E(`${t} of ${e.environment.name} was about to be taken out of service, but has traffic again; it was left alone.`,{code:"foreign-weights",advice:"Find out who moves weights beside this action, then run again."})}
async function removeRelease(e,t,n){const{fleets:o,router:r}=e.platform;const s=(0,i.aP)(t,n);const a=(0,i.F8)(t,n);const c=e.environment.timeouts.removeMs;if(void 0!==s&&void 0!==a)await refuseReferredTo(e,a.id);if(void 0!==s){await takeCapacity(e,s);await e.change(e=>o.remove(s.id,e),{timeoutMs:c,isCutOff:true})}if(void 0!==a)await e.change(e=>r.removeTargetGroup(a.id,e))}
async function takeCapacity(e,{id:t,capacity:n}){if(0===n.desired)return;try{await e.change(n=>e.platform.fleets.resize(t,{min:0,desired:0,max:0},n))}catch(e){if(!(e instanceof o.E)||"fleet-unknown"!==e.code)throw e}}
async function refuseReferredTo(e,t){if(!await e.platform.router.isReferredTo(t,(0,s.T1)(e)))return;throw new o.E(`${t} of ${e.environment.name} cannot be taken out of service: it is still forwarded to.`,{code:"target-group-in-use",advice:"Something else than this action forwards to it: find the listener or rule in the load balancer’s console, give it another target group, then run `command: sweep`."})}}),12852:((e,t,n)=>{
n.d(t,{Cf:()=>demolish,Iw:()=>refuseSickAdopted,Qq:()=>forgetLogsOrWarn,nK:()=>demolition,w0:()=>releasesOf});
var o=n(25602);
var r=n(39394);
var s=n(29260);
var a=n(73367);
var i=n(78109);
var c=n(87567);
var u=n(54390);
var l=n(13521);
var f=n(86670);
var d=n(32217);
var h=n(95475);
function releasesOf(e){const t=[...e.fleets,...e.targetGroups].map(e=>e.tags.release);return[...new Set(t)].filter(e=>e!==r.g)}
async function demolish(e){const{fleets:t,router:n,ledger:o}=e.platform;const a=await (0,s.bq)(e);await e.change(e=>n.closeTrials(e));if(void 0!==a.route){await handBack(e,a);await e.change(e=>n.removeRoute(e))}const i=await (0,s.bq)(e);const c=i.targetGroups.filter(({tags:e})=>e.release!==r.g);await Promise.all(c.map(t=>(0,d.j)(e,i,t)));await (0,f.xQ)(e,i,releasesOf(i));await (0,f.BS)(e,i.fleets.filter(({tags:e,frozen:t})=>e.release===r.g&&void 0!==t));const u=await (0,s.bq)(e);if(u.templates.size>0)await e.change(e=>t.forget([...u.templates],e));await forgetLogsOrWarn(e);const l=u.operations.map(({operation:e})=>e.number).filter(t=>t!==e.number);if(l.length>0)await e.change(e=>o.prune(l,e));await (0,h.qS)(e)}
async function handBack(e,t){const n=(0,u.F8)(t,r.g);if(void 0===n)return;const o={[n.id]:100};if(!(0,l.UN)((0,u.Z$)(t),o)){await refuseSickAdopted(e,t);await (0,i.HT)(e,t,o)}await (0,c.v7)(e,"the new weights to reach the whole load balancer",e.platform.router.capabilities.propagationMs)}
async function refuseSickAdopted(e,t){const n=(0,u.F8)(t,r.g);if(void 0===n||(0,a.Ug)(t,n.id)||await (0,a.f5)(e,t,r.g))return;throw new o.E(`None of the targets of v0 of ${e.environment.name}, the adopted release, is healthy, so it cannot have the traffic back; traffic is where it was.`,{code:"adopted-not-healthy",advice:"Start its instances again, then destroy again. If nothing is to get the traffic back, take its target group off the listener first."})}
async function forgetLogsOrWarn(e){if("preview"!==e.environment.kind)return;try{await e.change(t=>e.platform.fleets.forgetLogs(t))}catch(n){if(!(n instanceof o.E)||"permission-missing"!==n.code)throw n;const t=`The logs of ${e.environment.name} stay until their retention ends. ${(0,o.bD)(n)}`;e.report({type:"warning",message:t})}}
function demolition(e){return{phase:"retiring",intent:{from:(0,u.Z$)(e),to:{}}}}}),32217:((e,t,n)=>{
n.d(t,{j:()=>awaitIdle});
var o=n(42806);
var r=n(87567);
var s=n(49940);
var a=n(54390);
var i=n(13521);
async function awaitIdle(e,t,n){if(!hasHadTraffic(t,n.id))return"idle";const{capabilities:o}=e.platform.router;const s=await lostAt(e,t,n.id)+o.propagationMs+(t.route?.stickinessMs??0);const c=s-e.clock.now();if(c>Math.max(e.environment.timeouts.idleMs,o.propagationMs))return"sticky";await (0,r.v7)(e,`${n.id}: the new weights to reach the whole load balancer`,c);const u=Object.keys((0,i.Be)((0,a.Z$)(t))).filter(e=>e!==n.id);const l=o.countsZero||u.length>0;const f=e.clock.now()>=s+o.unprovenWaitMs+o.figuresLagMs;const d=l?await prove(e,n.id,u,{settledAt:s,isLongAgo:f}):"unknown";if("unknown"!==d)return d;if(!f)await waitInstead(e,n.id,s);return"unproven"}
function hasHadTraffic(e,t){return(0,s.ji)(e).some(({baseline:e,intent:n})=>[e,n?.from,n?.to].some(e=>t in(0,i.Be)(e??{})))}
async function lostAt(e,t,n){const o=t.operations.findLast(({operation:{baseline:e,intent:t}})=>[e,t?.from,t?.to].some(e=>n in(0,i.Be)(e??{})));if(void 0===o||"done"!==o.operation.phase)return t.at;const s=await e.platform.ledger.now((0,r.T1)(e))-o.storedAt;return Math.min(t.at,e.clock.now()-s)}
const c=6e4;
async function prove(e,t,n,{settledAt:o,isLongAgo:s}){const{countsZero:a,figuresLagMs:i}=e.platform.router.capabilities;const u=e.clock.now()+Math.max(e.environment.timeouts.idleMs,2*i);let l=Math.max(o,e.clock.now()-i-c);let f=false;const goesOn=()=>(f||!s)&&e.clock.now()<u;do{if(!s||f)await e.clock.sleep(Math.max(20,Math.min(15e3,i/12)),e.signal);const[o,c]=await Promise.all([e.platform.router.figures(t,l,(0,r.T1)(e)),a||anyTraffic(e,n,l)]);if("unknown"===o)continue;f=o.requests>0;if(f)l=o.to;else if(c)return"idle";e.report({type:"progress",at:e.clock.now(),message:`${t} to be idle`,deadline:u})}while(goesOn());return f?"still-busy":"unknown"}
async function waitInstead(e,t,n){const{unprovenWaitMs:s}=e.platform.router.capabilities;e.report({type:"notice",message:`Not proven that ${t} is idle: no figures to tell by; it is given ${(0,o.AB)(s)} instead.`});await (0,r.v7)(e,`${t}: a wait in place of proof`,n+s-e.clock.now())}
async function anyTraffic(e,t,n){const o=await Promise.all(t.map(t=>e.platform.router.figures(t,n,(0,r.T1)(e))));return o.some(e=>"unknown"!==e&&e.requests>0)}}),95475:((e,t,n)=>{
n.d(t,{BY:()=>pruneImages,FA:()=>pruned,R3:()=>prune,kJ:()=>imagesToGo,qS:()=>pruneImagesOrWarn});
var o=n(25602);
var r=n(89278);
var s=n(87567);
var a=n(15552);
var i=n(12148);
async function prune(e,t){const n=(0,a.Nq)(e,t);const o=(0,a.W)(e,t);if(n.length>0)await e.change(t=>e.platform.fleets.forget(n,t));if(o.length>0)await e.change(t=>e.platform.ledger.prune(o,t));return without(t,n,o)}
function without(e,t,n){return{...e,operations:e.operations.filter(({operation:e})=>!n.includes(e.number)),templates:new Set([...e.templates].filter(e=>!t.includes(e)))}}
function pruned(e,t){return without(t,(0,a.Nq)(e,t),(0,a.W)(e,t))}
async function pruneImages(e){const{images:t}=e.platform;const n=await neededImages(e);const o=(0,r.d)(e);const a=await Promise.all((await shasAtWork(e)).map(n=>t.find(n,(0,s.T1)(e))));const i=a.flatMap(e=>e?.digest??[]);return t.prune(e.environment.app,new Set([...n,...i]),o)}
async function imagesToGo(e,t,n=[]){const o=await neededImages(e,t);return e.platform.images.unneeded(new Set([...o,...n]),(0,s.T1)(e))}
async function neededImages(e,t){const n=[];const{clock:o,signal:r}=e;for(const c of(await e.platform.environments((0,s.T1)(e)))){const s=e.platform.forEnvironment({name:c});n.push(...(0,a.t_)(t?.get(c)??await (0,i.l)({platform:s,clock:o,signal:r})))}return n}
const c=10;
async function shasAtWork(e){const t=await e.platform.environments((0,s.T1)(e));const n=[];for(let o=0;o<t.length;o+=c){const r=t.slice(o,o+c).map(t=>e.platform.forEnvironment({name:t}).ledger);n.push(...await Promise.all(r.map(async t=>(0,a.D3)(await t.list((0,s.T1)(e))))))}return n.filter(e=>void 0!==e)}
async function pruneImagesOrWarn(e){try{await pruneImages(e)}catch(n){e.signal.throwIfAborted();if(!(n instanceof o.E))throw n;const t=`Images that nothing needs any more could not be removed; a later run does it. ${(0,o.$u)(n)}`;e.report({type:"warning",message:t})}}}),72873:((e,t,n)=>{
n.d(t,{r:()=>capacityNow});
var o=n(19067);
var r=n(87567);
var s=n(49940);
var a=n(54390);
async function capacityNow(e,t){const n=(0,s._8)(t);const i=void 0===n?void 0:(0,a.aP)(t,n);const c=void 0===i||(0,a.DK)(e,t)?i:await e.platform.fleets.describe(i.id,(0,r.T1)(e));return(0,o.H)(e.environment,c&&(0,o.a)(c))}}),61288:((e,t,n)=>{
n.d(t,{V:()=>nameOf,v:()=>passChecks});
var o=n(25602);
var r=n(42806);
var s=n(80971);
var a=n(87567);
const i=10;
async function passChecks(e,t){for(const n of t.checks)try{await passCheck(e,t,n)}catch(n){if(!(n instanceof o.E)||"check-failed"!==n.code)throw n;if(!t.isRollback||!e.force)throw n;e.report({type:"warning",message:`${n.message} It goes on because of \`force\`.`})}}
function nameOf({method:e,path:t},n){return`smoke check ${e} ${t} ${n}`}
async function passCheck(e,t,n){const{where:o,times:r,settledAt:s,isRollback:c,evidence:u}=t;const l=countRow(t);let f="";const d=nameOf(n,o);const look=async()=>{if(l.isResting(e.clock.now()))return;for(let o=0;o<r;o+=i){const s=Array.from({length:Math.min(i,r-o)},()=>attempt(e,t.address,n));const a=await Promise.all(s);const c=a.find(e=>void 0!==e.problem)?.problem;l.add(void 0===c?a:[]);if(void 0!==c){f=c;return}}f=l.missing();return l.isProof(e.clock.now())?true:void 0};await (0,a.fm)(e,{what:`${d} to pass`,timeoutMs:e.environment.timeouts.checksMs+Math.max(0,s-e.clock.now()),everyMs:100,look,progress:()=>({done:Math.min(l.passed(),r),total:r}),onTimeout:async()=>{e.report({type:"gate",gate:{name:d,outcome:"failed",figures:f}});return checkFailed(e,{name:d,failure:f,isRollback:c,evidence:await u()})}});e.report({type:"gate",gate:{name:d,outcome:"passed",figures:l.figures()}})}
function countRow({times:e,instances:t,settledAt:n}){let o=0;const r=new Set;const missing=()=>0===r.size?[]:t.filter(e=>!r.has(e));return{add(e){o=0===e.length?0:o+e.length;if(0===e.length)r.clear();for(const{instance:n}of e)if(void 0!==n&&t.includes(n))r.add(n)},passed:()=>o,missing:()=>0===missing().length?"":`no answer came from ${missing().join(", ")}`,isResting:t=>o>=e&&0===r.size&&t<n,isProof:t=>o>=e&&(r.size>0?0===missing().length:t>=n),figures(){const e=1===o?"once":`${o} times in a row`;if(0===t.length)return e;return r.size>0?`${e}, by each of ${t.length} instances`:`${e}; no answer says which instance it is from`}}}
async function attempt(e,t,n){try{const o=await e.ask(t,n,e.signal);const r=(0,s.o)(n,o);return void 0===r?{problem:r,instance:o.instance}:{problem:r}}catch(t){e.signal.throwIfAborted();return{problem:(0,o.bD)(t)}}}
function checkFailed(e,{name:t,failure:n,isRollback:s,evidence:a}){return new o.E(`The ${t} did not pass within ${(0,r.AB)(e.environment.timeouts.checksMs)}: ${n}.`,{code:"check-failed",evidence:a,advice:s?"The checks are those of the spec as it is today. Where they do not fit the earlier release, roll back with `force: true`, or run the rollback from a commit whose spec has the right ones.":"Fix the app, or the check in the spec if its expectation is out of date."})}}),70995:((e,t,n)=>{
n.d(t,{vN:()=>compareFigures,Cu:()=>heedFigures,Lq:()=>waitText});
var o=n(25602);
var r=n(42806);
var s=n(87567);
var a=n(13224);
function judge(e,t,n,o=0){const{errorRateAbove:r,latencyRatio:s,minRequests:a}=e;const i=[...void 0===r?[]:["error rate"],...void 0===s?[]:["latency p99"]];const unproven=e=>i.map(t=>({name:t,outcome:"unproven",figures:e}));if("unknown"===t||"unknown"===n)return unproven("the platform has no figures");if(t.requests<a||n.requests<a)return unproven(`${basis(t)} against ${n.requests} in ${span(n)}, at least ${a} of each are needed`);return[...void 0===r?[]:[errorRate({above:r,sigmas:o},t,n)],...void 0===s?[]:[latency(s,t,n)]]}
function judgeBalancer({errorRateAbove:e,minRequests:t},n,o,{movedAt:r,since:s},i=0){if("unknown"===n||"unknown"===o||void 0===e)return;const c=ownErrors(n,t,({from:e})=>e>=s);const u=ownErrors(o,t,({to:e})=>e<=r);if(void 0===c||void 0===u)return;const[l,f]=[percent(c.errors/c.requests),percent(u.errors/u.requests)];if(l<=f+e||!(0,a._)(sampleOf(u),sampleOf(c),i))return;return{name:"errors of the load balancer itself",outcome:n.balancer?.isShared===false?"failed":"unproven",figures:`${told(l)} against ${told(f)}, at most ${points(e)} more`}}
function ownErrors({balancer:e},t,n){const o=e?.periods.filter(n)??[];const[r,s]=[sumOf(o,"requests"),sumOf(o,"errors")];return r<t?void 0:{requests:r,errors:s}}
function sumOf(e,t){return e.reduce((e,n)=>e+(n[t]??0),0)}
function together(e){const t=e.filter(e=>"unknown"!==e);const[n,...o]=t;if(void 0===n||t.length<e.length)return"unknown";if(0===o.length)return n;const r=t.filter(({latencyMs:e})=>void 0!==e);const latency=e=>r.reduce((t,{requests:n,latencyMs:o})=>t+(o?.[e]??0)*n,0)/sumOf(r,"requests");return{...n,from:Math.max(...t.map(({from:e})=>e)),to:Math.min(...t.map(({to:e})=>e)),requests:sumOf(t,"requests"),errors:sumOf(t,"errors"),...void 0!==n.unanswered&&{unanswered:sumOf(t,"unanswered")},latencyMs:0===r.length?void 0:{p50:latency("p50"),p99:latency("p99")}}}
function sampleOf({requests:e,errors:t}){return{requests:e,faults:t}}
function without(e,{requests:t,faults:n}){const o=Math.max(0,e.requests-Math.round(t));return{...e,requests:o,errors:Math.min(o,Math.max(0,e.errors-Math.round(n)))}}
function points(e){return`${e} percentage ${1===e?"point":"points"}`}
function isIdle({minRequests:e},t,n){return"unknown"!==t&&"unknown"!==n&&t.requests+n.requests<e}
function basis(e){return`${e.requests} requests in ${span(e)}`}
function span({from:e,to:t}){const n=t-e;const o=n<1e4?100:1e3;return(0,r.AB)(Math.round(n/o)*o)}
function errorRate({above:e,sigmas:t},n,o){const r=lostShare(n,o);const s=n.errors+r*n.requests;const i=(0,a._)(sampleOf(o),{requests:n.requests,faults:s},t);const[c,u]=[percent(n.errors/n.requests+r),percent(o.errors/o.requests)];const l=0===r?"":` (${told(percent(r))} without an answer)`;return{name:"error rate",outcome:c>u+e&&i?"failed":"passed",figures:`${told(c)}${l} against ${told(u)}, at most ${points(e)} more, by ${basis(n)}`,compared:{old:told(u),now:told(c),limit:`at most +${e} ${1===e?"point":"points"}`},basis:basis(n)}}
function lostShare(e,t){const share=({unanswered:e=0,requests:t})=>e/t;return Math.max(0,share(e)-share(t))}
function percent(e){return Math.round(1e8*e)/1e6}
function told(e){return`${e.toFixed(2)} %`}
function latency(e,t,n){const[o,r]=[t.latencyMs?.p99??0,n.latencyMs?.p99??0];const[s,a]=[`${o.toFixed(1)} ms`,`${r.toFixed(1)} ms`];return{name:"latency p99",outcome:o>r*e?"failed":"passed",figures:`${s} against ${a}, at most ${e} times as long, by ${basis(t)}`,compared:{old:a,now:s,limit:`at most \xd7 ${e}`},basis:basis(t)}}
const i=3e5;
const c={errorRateAbove:20,minRequests:20,latencyRatio:void 0};
const u=1e4;
const l=3.5;
function heedFigures(e,t){const{errorRateAbove:n,minRequests:o}=e.environment.gates;const r=void 0===n?c:{...c,errorRateAbove:n,minRequests:o};const{figuresLagMs:a,figuresPeriodMs:i}=e.platform.router.capabilities;const f=Math.max(u,2*i)+a;const d=0===a?200:Math.max(1e3,a/4);let h=e.clock.now();let m=false;const heed=(n,o)=>{const r=judgeBalancer(n,o.fresh,o.old,t,l);const{fresh:s,old:a}=visitors(t,o);const i=judge(n,s,a,l);const c=[...i,...r?[r]:[]].filter(({outcome:e})=>"failed"===e);for(const t of c)e.report({type:"gate",gate:t});if(c.length>0)throw gateFailed(t.candidate.release,c);if(void 0!==r&&!m)warnShared(e,r);m||=void 0!==r};return async()=>{if(0===t.old.length||e.clock.now()-h<d)return;h=e.clock.now();const n=await readBoth(e,t);heed(r,n);const o=e.clock.now()-f;if(o<=t.since)return;const a=await e.platform.router.figures(t.candidate.targetGroup.id,o,(0,s.T1)(e));heed({...r,latencyRatio:void 0},{...n,fresh:a})}}
function visitors({probe:e},{fresh:t,old:n}){const own=(t,n)=>e.sentTo(n,t.from,t.to);return{fresh:"unknown"===t?t:without(t,own(t,"candidate")),old:"unknown"===n?n:without(n,own(n,"old"))}}
function warnShared(e,{name:t,figures:n}){const o=`The ${t} have risen since traffic moved: ${n}. It serves others too, so that they may not be of this release, and decide nothing.`;e.report({type:"warning",message:o})}
function setsLimits({environment:{gates:e}}){return void 0!==e.errorRateAbove||void 0!==e.latencyRatio}
const f=6e4;
function knownAfterMs({figuresPeriodMs:e,figuresLagMs:t},n){return e+Math.max(e,n)+t}
async function compareFigures(e,t,n){if(!setsLimits(e)||0===t.old.length)return;const{gates:o}=e.environment;const{fresh:r,old:s}=visitors(t,await awaitBoth(e,t,n));const a=judge(o,r,s);for(const t of a)e.report({type:"gate",gate:t});const i=a.filter(({outcome:e})=>"failed"===e);if(i.length>0)throw gateFailed(t.candidate.release,i);const c=a.filter(({outcome:e})=>"unproven"===e);if(0===c.length||"pass"===o.unproven||isIdle(o,r,s))return;throw gateUnproven(t.candidate.release,c)}
async function readBoth(e,{candidate:t,old:n,since:o,movedAt:r}){const read=(t,n)=>e.platform.router.figures(t,n,(0,s.T1)(e));const[a,c]=await Promise.all([read(t.targetGroup.id,o),Promise.all(n.map(e=>read(e,r-i)))]);return{fresh:a,old:together(c)}}
async function awaitBoth(e,t,n){const{capabilities:o}=e.platform.router;const r=Math.min(f,e.clock.now()-t.since);const s=t.since+knownAfterMs(o,r);const isEnough=e=>"unknown"!==e&&e.to-e.from>=r;for(;;){const r=await readBoth(e,t);const a=s-e.clock.now();if(a<=0||isEnough(r.fresh)&&isEnough(r.old))return r;await n(Math.min(a,Math.max(50,o.figuresLagMs/12)))}}
function gateFailed(e,t){return new o.E(`v${e} did worse than the release before it: ${figures_told(t)}.`,{code:"gate-failed",advice:"Compare the two releases; if the limit is too strict, raise it under `gates` in the spec."})}
function gateUnproven(e,t){return new o.E(`It is not proven that v${e} keeps within the limits of \`gates\`: ${figures_told(t)}.`,{code:"gate-unproven",advice:"Watch it for longer with `strategy` or `bake`, lower `gates.min-requests`, or write `gates: {unproven: pass}` in the spec."})}
function figures_told(e){return e.map(({name:e,figures:t})=>`${e} ${t}`).join("; ")}
function waitText({environment:e,platform:t}){const n=knownAfterMs(t.router.capabilities,Math.min(f,e.bakeMs));if(!setsLimits({environment:e})||n<=e.bakeMs)return;return`up to ${(0,r.AB)(n)} after each move of traffic for the figures that \`gates\` needs`}}),21100:((e,t,n)=>{
n.d(t,{ZA:()=>becomeHealthy,Gj:()=>gate,Ge:()=>rows});
var o=n(25602);
var r=n(42806);
var s=n(87567);
var a=n(61288);
var i=n(73367);
var c=n(24482);
function watchWrongAnswers({now:e,health:t,bootMs:n}){const o=Math.max(2*t.unhealthy*t.intervalMs,n/4);const r=new Map;return{look(n,s){const a=n.filter(({state:e})=>"draining"!==e);const i=a.filter(answersWrongly);for(const e of r.keys())if(!i.some(({target:t})=>t===e))r.delete(e);for(const{target:t}of i)if(!r.has(t))r.set(t,e());if(0===s||i.length<Math.max(s,a.length))return;const c=e()-Math.max(...r.values());if(c<o)return;const u=[...new Set(i.map(({answered:e})=>e))].join(", ");return`for ${Math.round(c/1e3)} s each of its ${i.length} targets has answered the health check ${t.path} with ${u}`}}}
const u=new Set([502,503,504]);
function answersWrongly({state:e,answered:t}){return"unhealthy"===e&&void 0!==t&&!u.has(t)}
async function gate(e,t){const{machineImage:n}=t.fleet;e.note({phase:"gating",...void 0!==n&&{machineImage:n}});const o=await becomeHealthy(e,t);const r=e.environment.checks.filter(e=>"after"!==e.when);await (0,a.v)(e,{address:t.trial,where:"before traffic",checks:r,times:o.capacity.desired,instances:o.instances.filter(({state:e})=>"running"===e).map(({id:e})=>e),settledAt:t.launchedAt+e.platform.router.capabilities.propagationMs,isRollback:"rollback"===e.operation().kind,evidence:()=>evidence(e,t)});return{...t,fleet:o}}
async function becomeHealthy(e,t,n=i.Wr){const o=new Map;let r=[];let a=t.fleet.capacity.desired;let u=false;const{run:l,timeouts:f}=e.environment;const d=watchWrongAnswers({now:()=>e.clock.now(),health:l.health,bootMs:f.bootMs});const h=(0,c.Vx)(e,t.targetGroup.id);const look=async()=>{const i=await e.platform.fleets.describe(t.fleet.id,(0,s.T1)(e));const l=await e.platform.router.targetHealth(t.targetGroup.id,(0,s.T1)(e));if(void 0!==i)h(l,i);r=void 0===i?l:(0,c.nd)(l,i);u=true;a=i?.capacity.desired??a;if(void 0===i)throw fleetGone(t);if("failed"===i.state)throw await fleetFailed(e,t,i,r);const f=d.look(r,a);if(void 0!==f)throw await gate_answersWrongly(e,t,i,r,f);for(const{target:n,state:s}of r)if("healthy"===s&&!o.has(n))o.set(n,e.clock.now()-t.launchedAt);return n(r,a)?i:void 0};const m=await (0,s.fm)(e,{what:`targets of v${t.release} to be healthy`,timeoutMs:e.environment.timeouts.bootMs,look,progress:()=>({done:(0,i.jB)(r),total:a}),onTimeout:n=>void 0===n||u?notHealthy(e,t,r,a):healthUnknown(e,t,n)});e.report({type:"fleet",instances:rows(t.release,m,r,o)});return m}
function fleetGone({release:e}){return new o.E(`The fleet of v${e} is gone: somebody removed it before it was healthy.`,{code:"fleet-unknown",advice:"Find out who removed it, then run again."})}
async function fleetFailed(e,t,n,r){const s=n.reason??"its instances kept failing";e.report({type:"fleet",instances:rows(t.release,n,r)});return new o.E(`The fleet of v${t.release} cannot become healthy: ${s.replace(/\.*$/,".")}`,{code:"fleet-failed",evidence:await evidence(e,t),advice:n.advice??"Read the last log lines of its instances; most often the app, its command or its environment is at fault."})}
async function gate_answersWrongly(e,t,n,r,s){e.report({type:"fleet",instances:rows(t.release,n,r)});return new o.E(`The fleet of v${t.release} does not become healthy: ${s}.`,{code:"fleet-not-healthy",evidence:await evidence(e,t),advice:"`run.health` in the spec has the path that is asked and the `status` that counts as healthy. If they are right, read the last log lines of its instances. An app that is still starting should answer 503, or nothing yet."})}
async function notHealthy(e,t,n,a){const c=n.filter(({state:e})=>"healthy"!==e).map(describeTarget);const u=0===c.length?"":`: ${c.join("; ")}`;const l=0===(0,i.jB)(n);const f=l?`None of the ${a}`:`Only ${(0,i.jB)(n)} of ${a}`;const d=l?"was":"were";const{bootMs:h}=e.environment.timeouts;const m=await e.platform.fleets.describe(t.fleet.id,(0,s.T1)(e));if(void 0!==m)e.report({type:"fleet",instances:rows(t.release,m,n)});return new o.E(`${f} targets of v${t.release} ${d} healthy after ${(0,r.AB)(h)}${u}.`,{code:"fleet-not-healthy",evidence:await evidence(e,t),advice:"Look at the health check path and at what the instances said; if they only need longer, raise `timeouts.boot`."})}
function healthUnknown({environment:e},{release:t},n){const{message:s,advice:a="Run again."}=n;return new o.E(`How healthy v${t} is could not be read at the end of the ${(0,r.AB)(e.timeouts.bootMs)} that it has to boot: ${s}`,{code:"platform-failed",advice:a,cause:n})}
function describeTarget({target:e,state:t,reason:n,description:o}){return[e,t,n,o].filter(e=>void 0!==e).join(" ")}
function evidence(e,t){return e.platform.fleets.diagnose(t.fleet.id,(0,s.T1)(e))}
function rows(e,t,n,o=new Map){const r=new Map(n.map(e=>[e.target,e]));return t.instances.map(t=>({id:t.id,release:e,zone:t.zone,state:t.state,health:r.get(t.id)?.state,reason:t.reason??r.get(t.id)?.description,healthyAfterMs:o.get(t.id)}))}}),73367:((e,t,n)=>{
n.d(t,{JE:()=>isHealthyUnderTraffic,Ug:()=>hasAll,Wr:()=>isHealthy,cw:()=>servesMost,f5:()=>isWell,jB:()=>healthyCount,k1:()=>provenSize,tJ:()=>isWellTwice});
var o=n(39394);
var r=n(87567);
var s=n(54390);
var a=n(13521);
function healthyCount(e){return e.filter(({state:e})=>"healthy"===e).length}
function isHealthyUnderTraffic(e,t){return isHealthy(e.filter(({state:e})=>"initial"!==e),t)}
async function isWellTwice(e,t,n){const look=()=>e.platform.router.targetHealth(t,(0,r.T1)(e));const o=await look();if(n(o))return{isWell:true,healthy:healthyCount(o)};await e.clock.sleep(Math.max(e.platform.pollMs,500),e.signal);const s=await look();return{isWell:n(s),healthy:healthyCount(s)}}
function servesMost(e,t){const n=healthyCount(e);return n>0&&2*n>=t}
function provenSize({frozen:e,capacity:t}){return void 0===e?t.desired:Math.min(t.min,t.desired)}
function isHealthy(e,t){const n=e.filter(({state:e})=>"draining"!==e);return t>0&&healthyCount(n)>=t&&healthyCount(n)===n.length}
async function isWell(e,t,n){const a=(0,s.F8)(t,n);if(void 0===a)return false;const i=await e.platform.router.targetHealth(a.id,(0,r.T1)(e));if(n===o.g)return healthyCount(i)>0;const c=(0,s.aP)(t,n);if(c?.state!=="active")return false;const{desired:u}=c.capacity;const l=c.instances.filter(({state:e})=>"pending"===e||"running"===e).length>=u;return l&&servesMost(i,u)&&isHealthyUnderTraffic(i,1)}
function hasAll(e,t){return(0,a.UN)((0,s.Z$)(e),{[t]:100})}}),13382:((e,t,n)=>{
n.d(t,{f:()=>refuseFullRoute,q:()=>launch});
var o=n(25602);
var r=n(19067);
var s=n(42806);
var a=n(49940);
var i=n(54390);
var c=n(13521);
async function launch(e,t,n){const{fleets:o,router:s}=e.platform;const c=(0,a._8)(t);const u=tagsOf(e,e.number,n);if(void 0!==t.route)refuseFullRoute(e,t.route);await e.record({phase:"launching",release:e.number,baseline:(0,i.Z$)(t),...void 0!==c&&{before:c},sha:n.image.sha,digest:n.image.digest,...void 0!==n.image.sizeBytes&&{imageBytes:n.image.sizeBytes}});const{drainMs:l}=e.environment.timeouts;const f=void 0===c?void 0:(0,i.F8)(t,c)?.id;const d=await e.change(e=>s.createTargetGroup({tags:u,health:n.health,drainMs:l,like:f},e));const h=await e.change(t=>s.openTrial(d.id,e.environment.route,t));for(const t of h.secrets)e.report({type:"secret",value:t});const m=void 0===c?void 0:(0,i.aP)(t,c);const p=m&&await e.change(e=>o.freezeScaling(m.id,e));const w=(0,r.H)(e.environment,m&&p&&{...(0,r.a)(m),desired:p.desired});const v=e.clock.now();const g={tags:u,targetGroup:d.id,capacity:w,template:n.template,drainMs:l,like:m};const y=await launchWhenReady(e,g);return{release:e.number,image:n.image,targetGroup:d,fleet:y,trial:h,launchedAt:v}}
const u=2e3;
async function launchWhenReady(e,t){const n=e.clock.now()+e.environment.timeouts.bootMs;for(;;)try{return await e.change(n=>e.platform.fleets.launch(t,n))}catch(r){const o=e.clock.now();if(!isNotReady(r)||o>=n)throw r;e.report({type:"progress",at:o,message:`the platform to be ready for v${t.tags.release}`,deadline:n});await e.clock.sleep(u,e.signal)}}
function isNotReady(e){return e instanceof o.E&&("platform-not-ready"===e.code||"platform-timeout"===e.code)}
function tagsOf(e,t,n){const{app:o,name:r}=e.environment;const{sha:s,digest:a}=n.image;return{app:o,environment:r,release:t,sha:s,digest:a,specDigest:n.specDigest,runUrl:e.claimant.runUrl}}
function refuseFullRoute(e,{weights:t,stickinessMs:n}){const r=e.platform.router.capabilities.targetGroupsPerRoute;const a=Object.keys(t).length;if(a<r)return;const i=a-Object.keys((0,c.Be)(t)).length;throw new o.E(`The route of ${e.environment.name} refers to ${a} target groups, ${r} is the most, so there is no room for another one (${i} of them have no traffic).`,{code:"too-many-target-groups",advice:n>0?`Former releases stay until their visitors' sessions have ended, which stickiness lets last ${(0,s.AB)(n)}: shorten it at the load balancer, deploy less often, or go back with \`command: rollback\`.`:"Lower `keep.warm`, or remove target groups that are not ours from the route."})}}),6146:((e,t,n)=>{
n.d(t,{b:()=>countLosses,s:()=>isTooMany});
function countLosses(e){const t=new Set(e.instances.filter(({state:e})=>"failed"!==e).map(({id:e})=>e));const n=new Set(e.instances.filter(({state:e})=>"failed"===e).map(({id:e})=>e));const o=new Set;let{desired:r}=e.capacity;let s=t.size;let a=0;return{look:({instances:e,capacity:i})=>{a+=Math.max(0,Math.min(r,s)-i.desired);r=i.desired;const c=new Set(e.filter(({state:e})=>"running"===e||"pending"===e).map(({id:e})=>e));for(const{id:t,state:r}of e)if("failed"===r&&!n.has(t))o.add(t);for(const e of t)if(!c.has(e))o.add(e);for(const e of c)t.add(e);s=c.size;return Math.max(0,o.size-a)}}}
function isTooMany(e,t){return e>=Math.max(2,Math.ceil(t/2))}}),24074:((e,t,n)=>{
n.d(t,{X:()=>unreachableWarning,x:()=>refuseUnreachable});
var o=n(25602);
function refuseUnreachable(e,t){const n=unreachableText(e,t);if(void 0===n)return;throw new o.E(n,{code:"port-taken",advice:`${r} Then run again.`})}
const r="Free the address: the load balancer takes it again within seconds.";
function unreachableWarning(e,t){const n=unreachableText(e,t);return void 0===n?void 0:`${n} ${r}`}
function unreachableText(e,{route:t}){if(t?.unreachable===void 0)return;return`Nothing reaches ${e.environment.name} at ${t.url}: ${t.unreachable}.`}}),42009:((e,t,n)=>{
n.d(t,{C9:()=>notAble,HE:()=>refuseWorse,NA:()=>servingNow,S3:()=>gaining,XJ:()=>servesAsWell});
var o=n(25602);
var r=n(39394);
var s=n(87567);
var a=n(54390);
var i=n(13521);
var c=n(73367);
const u=2e3;
function gaining(e,t){const[n,o]=[(0,i.Be)((0,a.Z$)(e)),(0,i.Be)(t)];return e.targetGroups.filter(({id:e})=>(o[e]??0)>(n[e]??0))}
async function servesAsWell(e,t,n){const{targets:o,wanted:r,others:s,hasMost:a}=await lookBeside(e,t,n);const i=(0,c.jB)(o);return(0,c.cw)(o,r)||i>0&&(a||i>=s)}
async function lookBeside(e,t,{id:n,tags:{release:o}}){const s=(0,i.Be)((0,a.Z$)(t));const u=Object.keys(s).filter(e=>e!==n);const[l,f]=await Promise.all([targetsOf(e,n),healthyOf(e,u)]);const d=o===r.g?void 0:(0,a.aP)(t,o);const h=void 0===d?1:(0,c.k1)(d);return{targets:l,wanted:h,others:Math.max(0,...f),hasMost:(s[n]??0)>=50}}
async function servingNow(e,t){const n=Object.keys((0,i.Be)((0,a.Z$)(t)));const o=await healthyOf(e,n);return new Set(n.filter((e,t)=>(o[t]??0)>0))}
function healthyOf(e,t){return Promise.all(t.map(async t=>(0,c.jB)(await targetsOf(e,t))))}
function targetsOf(e,t){return e.platform.router.targetHealth(t,(0,s.T1)(e,u))}
async function refuseWorse(e,t,n){for(const o of gaining(t,n)){const n=await lookBeside(e,t,o).catch(()=>void 0);if(void 0===n||(0,c.cw)(n.targets,n.wanted))continue;const r=(0,c.jB)(n.targets);if(r<n.others&&!(n.hasMost&&r>0))throw notAble(e,o.tags.release)}}
function notAble(e,t){return new o.E(`v${t} of ${e.environment.name}, which traffic was to go back to, is not healthy, while what has the traffic is: that stays.`,{code:"fleet-not-healthy",fault:"platform",advice:"The next run goes on from there. `command: rollback` brings back a release that can serve."})}}),78109:((e,t,n)=>{
n.d(t,{BN:()=>shift,HT:()=>giveTraffic,Y3:()=>foreignWeights});
var o=n(25602);
var r=n(87567);
var s=n(54390);
var a=n(13521);
async function shift(e,t,n){const{router:o}=e.platform;const s=await o.route((0,r.T1)(e));const i=s?.weights??{};if(!(0,a.UN)(i,n.from))throw foreignWeights(e,{route:s,targetGroups:t},[n.from]);await e.record({intent:{from:i,to:n.to},phase:n.phase});if(void 0===s)await e.change(t=>o.createRoute(e.environment.route,n.to,t));else await e.change(e=>o.replaceWeights(s.id,n.to,e));const c=await readBack(e,n.to,t);e.report({type:"shifted",at:e.clock.now(),percent:(0,a.UB)(c.weights,t)});return c}
async function giveTraffic(e,t,n){const{router:o}=e.platform;const{route:r}=t;if(0===Object.keys((0,a.Be)(n)).length)return e.change(e=>o.removeRoute(e));const i=Object.fromEntries(Object.keys((0,s.Z$)(t)).map(e=>[e,0]));if(void 0===r)await e.change(t=>o.createRoute(e.environment.route,n,t));else await e.change(e=>o.replaceWeights(r.id,{...i,...n},e));const c=await readBack(e,n,t.targetGroups);e.report({type:"shifted",at:e.clock.now(),percent:(0,a.UB)(c.weights,t.targetGroups)})}
async function readBack(e,t,n){let s="no answer yet";const look=async()=>{try{const o=await e.platform.router.route((0,r.T1)(e));s=(0,a.Jq)(o?.weights??{},n);return void 0!==o&&(0,a.UN)(o.weights,t)?o:void 0}catch(t){e.signal.throwIfAborted();s=(0,o.bD)(t);return}};return(0,r.fm)(e,{what:`weights to read back as ${(0,a.Jq)(t,n)}`,timeoutMs:e.environment.timeouts.swapMs,look,onTimeout:()=>new o.E(`The weights of ${e.environment.name} could not be verified: wanted ${(0,a.Jq)(t,n)}, last seen: ${s}.`,{code:"weights-unverified",advice:"Look at the load balancer, then run again."})})}
function foreignWeights(e,{route:t,targetGroups:n},r){const told=e=>(0,a.Jq)(e,n);const s=0===r.length?"the ledger knows of no traffic there":`the ledger says ${[...new Set(r.map(told))].join(" or ")}`;return new o.E(`The weights of ${e.environment.name} were changed by somebody else: the load balancer says ${told(t?.weights??{})}, ${s}. They stay as they are.`,{code:"foreign-weights",advice:hasTraffic(t)?i:c})}
const i="Put the weights back by hand (or let Terraform ignore them), or run again with `force: true` to take what is live now as the new baseline.";
const c="Nothing is answered there now. Deploy a commit with `force: true`, or bring a release back with `command: rollback` and `force: true`.";
function hasTraffic(e){return Object.keys((0,a.Be)(e?.weights??{})).length>0}}),24482:((e,t,n)=>{
n.d(t,{KA:()=>strangersAmong,Vx:()=>watchStrangers,hV:()=>strangersText,nd:()=>ownAmong});
function strangersAmong(e,{instances:t}){const n=new Set(t.map(({id:e})=>e));return e.filter(({target:e,state:t})=>!n.has(e)&&("healthy"===t||"unhealthy"===t))}
function ownAmong(e,t){const n=strangersAmong(e,t);return e.filter(e=>!n.includes(e))}
function strangersText(e,t){if(0===t.length)return;const n=t.map(({target:e})=>e).join(", ");const[o,r]=1===t.length?["is no instance","it"]:["are no instances","them"];return`In the target group ${e} ${n} ${o} of its fleet, and visitors may be sent there: somebody else has registered ${r}. Deregister ${r}, and find out who did it.`}
const o=5e3;
function watchStrangers(e,t){const n=new Map;const r=new Set;return(s,a)=>{const i=e.clock.now();const c=strangersAmong(s,a);for(const e of n.keys())if(!c.some(({target:t})=>t===e))n.delete(e);for(const{target:e}of c)if(!n.has(e))n.set(e,i);const u=c.filter(({target:e})=>!r.has(e)&&i-(n.get(e)??i)>=o);for(const{target:e}of u)r.add(e);const l=strangersText(t,u);if(void 0!==l)e.report({type:"warning",message:l})}}}),78324:((e,t,n)=>{
n.d(t,{KN:()=>p,Kk:()=>revive,Kv:()=>swapToWarm,UF:()=>putInUse});
var o=n(25602);
var r=n(39394);
var s=n(29260);
var a=n(87567);
var i=n(49940);
var c=n(54390);
var u=n(13521);
var l=n(72873);
var f=n(21100);
var d=n(73367);
var h=n(13382);
var m=n(78109);
async function revive(e,t,n){const o=(0,c.F8)(t,n);if(void 0===o)return;const s=(0,i._8)(t);await e.record({phase:"launching",restores:n,baseline:(0,c.Z$)(t),...void 0!==s&&{before:s}});await putInUse(e,t,o);if(n===r.g)await proveAdopted(e,t,o);else if(!await reviveFleet(e,t,o))return;return o}
async function putInUse(e,{route:t},{id:n}){if(void 0===t||n in t.weights)return;(0,h.f)(e,t);const o={...t.weights,[n]:0};await e.change(n=>e.platform.router.replaceWeights(t.id,o,n))}
async function swapToWarm(e,t,n,o){const r=(0,c.Z$)(t);await o.ready();o.moved(100);await (0,m.BN)(e,t.targetGroups,{from:r,to:(0,u.kp)(r,n.id,100),phase:"swapping"})}
async function proveAdopted(e,t,n){const o=await adoptedTargets(e,t,n);const r=(0,d.jB)(o);if(0===r)throw adoptedNotHealthy(o);const s=await (0,l.r)(e,t);if(r<s.desired)e.report({type:"warning",message:`v0, the adopted release, gets all traffic with ${r} healthy targets in place of ${s.desired}; make it larger if that is too few, for it is not ours to change.`})}
async function adoptedTargets(e,t,{id:n}){let o=[];const look=async()=>{o=await e.platform.router.targetHealth(n,(0,a.T1)(e));return(0,d.jB)(o)>0?o:void 0};if(n in(0,c.Z$)(t))return await look()??o;return(0,a.fm)(e,{what:"targets of v0, the adopted release, to be healthy",timeoutMs:e.environment.timeouts.bootMs,look,onTimeout:()=>adoptedNotHealthy(o)})}
const p="Start its instances again: they are not ours to change. Until one of them is healthy, traffic stays where it is.";
function adoptedNotHealthy({length:e}){const t=0===e?"v0, the adopted release, has no targets":`None of the ${e} targets of v0, the adopted release, is healthy`;return new o.E(`${t}; nothing was shifted.`,{code:"adopted-not-healthy",advice:p})}
async function reviveFleet(e,t,n){const{release:o}=n.tags;const r=(0,c.aP)(t,o);if(void 0===r)return false;if(await e.change(t=>e.platform.fleets.cancelShutdown(r.id,t))==="gone")return false;const a={release:o,fleet:r,targetGroup:n,launchedAt:e.clock.now()};try{await grow(e,t,a);return true}catch(n){if(!(0,s.tg)(e,n))throw n;return await suffices(e,t,a)||takesAllAtItsSize(e,a,n)}}
async function suffices(e,t,{release:n,targetGroup:o}){const[r,s]=await Promise.all([e.platform.router.targetHealth(o.id,(0,a.T1)(e)),(0,l.r)(e,t)]);if(!(0,d.cw)(r,s.desired))return false;tellMissing(e,n,r,s);return true}
async function takesAllAtItsSize(e,t,{message:n}){const{desired:o}=t.fleet.capacity;const r=await e.platform.router.targetHealth(t.targetGroup.id,(0,a.T1)(e));const s=e.force&&(0,d.jB)(r)>=o;const i=e.force?"It is launched anew":"It is launched anew; with `force` it gets all traffic at its size";const c=s?`It gets all traffic with ${o}, because of \`force\``:i;e.report({type:"warning",message:`${n} ${c}.`});return s}
function tellMissing(e,t,n,{desired:o}){const r=(0,d.jB)(n);if(r>=o)return;e.report({type:"warning",message:`v${t} gets all traffic with ${r} of ${o} targets healthy.`})}
const w=3;
async function grow(e,t,n){let{fleet:o}=n;for(let r=1;r<=w;r+=1){const{id:s,capacity:i}=o;const c=await (0,l.r)(e,t);const u=c.desired<=i.desired;if(u&&r>1)return;if(!u)await e.change(t=>e.platform.fleets.resize(s,c,t));const h=await e.platform.router.targetHealth(n.targetGroup.id,(0,a.T1)(e));if(u&&(0,d.cw)(h,i.desired))return tellMissing(e,n.release,h,i);o=await (0,f.ZA)(e,{...n,fleet:o},mostServe(e,n.release))}}
const v=1e4;
function mostServe(e,t){let n;return(o,r)=>{if((0,d.Wr)(o,r))return true;n=(0,d.cw)(o,r)?n??e.clock.now():void 0;if(void 0===n||e.clock.now()-n<v)return false;tellMissing(e,t,o,{desired:r});return true}}}),86690:((e,t,n)=>{
n.d(t,{SP:()=>l,wB:()=>watch});
var o=n(25602);
var r=n(87567);
var s=n(70995);
var a=n(21100);
var i=n(73367);
var c=n(6146);
var u=n(24482);
async function watch(e,t,n){const{release:o}=t.candidate;const r=(0,s.Cu)(e,t);const a=(0,u.Vx)(e,t.candidate.targetGroup.id);const i={heedAtTimes:r,heedStrangers:a};const watchFor=(n,o)=>watchHealth(e,t,n,{...i,message:o});await watchFor(n,`targets of v${o} to stay healthy under traffic`);const c=`figures of v${o} under traffic to hold against the limits of the spec`;await (0,s.vN)(e,t,e=>watchFor(e,c));await t.alarms.pass(t.since)}
async function watchHealth(e,t,n,o){const{candidate:r,losses:s,alarms:u}=t;const l=e.clock.now()+n;const f=Math.min(2e3,Math.max(50,e.platform.pollMs,n/10));let d=0;while(e.clock.now()<l){await e.clock.sleep(Math.min(f,l-e.clock.now()),e.signal);const{fleet:n,targets:h,wanted:m}=await lookAt(e,r,o);const p=n?.state==="active"&&(0,i.JE)(h,m);d=p?0:d+1;const w=void 0===n?0:s.look(n);const v=d>=2?unhealthy(n,h,m):(0,c.s)(w,m)?flapping(w):void 0;if(void 0!==v){if(void 0!==n)e.report({type:"fleet",instances:(0,a.Ge)(r.release,n,h)});throw await notServing(e,r,v)}heedProbe(t);await u.heed(t.since);await o.heedAtTimes();e.report({type:"progress",at:e.clock.now(),message:o.message,done:(0,i.jB)(h),total:m,deadline:l})}}
const l="Look at what the app logs under traffic; its health check passes, its visitors are answered with errors. If a limit of requests per client turns this run away, exempt its user agent, immutable-deploy-probe. If this is a rollback, it goes on all the same with `force: true`.";
function heedProbe({candidate:{release:e},probe:t}){const{outcome:n,figures:r}=t.verdictSoFar();if("failed"!==n||!t.decides)return;throw new o.E(`v${e} has traffic, and the address fails since: of this run's own probe ${r}.`,{code:"route-failing",advice:l})}
async function lookAt(e,t,{heedStrangers:n}){const[o,s]=await Promise.all([e.platform.fleets.describe(t.fleet.id,(0,r.T1)(e)),e.platform.router.targetHealth(t.targetGroup.id,(0,r.T1)(e))]);const a=t.fleet.capacity.desired;if(void 0!==o)n(s,o);return{fleet:o,targets:s,wanted:Math.min(a,o?.capacity.desired??a)}}
function unhealthy(e,t,n){const o=void 0===e?"is gone":0===n?"was set to 0 instances":void 0;if(void 0!==o)return{what:`has lost its capacity under traffic: its fleet ${o}`,advice:"No run does that to a release that has traffic: find out who did, then run again."};return{what:`became unhealthy under traffic: ${(0,i.jB)(t)} of ${n} targets are healthy`,advice:"Read the last log lines of its instances."}}
function flapping(e){return{what:`keeps losing instances under traffic: ${e} have failed, or were replaced, since traffic moved to it`,advice:"Read the last log lines of its instances: most often each passes its first checks, and fails once it has traffic. If something outside stopped them, such as a restart of the machine, run again."}}
async function notServing(e,t,{what:n,advice:s}){const a=await e.platform.fleets.diagnose(t.fleet.id,(0,r.T1)(e));return new o.E(`v${t.release} ${n}.`,{code:"unhealthy-under-traffic",evidence:a,advice:s})}}),87567:((e,t,n)=>{
n.d(t,{H:()=>inEnvironment,PM:()=>step,T1:()=>call,T8:()=>mayLand,Uz:()=>isNoAnswer,Zm:()=>never,fm:()=>waitFor,gM:()=>telling,ht:()=>detached,jf:()=>claimingWith,v7:()=>pause});
var o=n(25602);
function inEnvironment(e,t){return{...e,environment:t,platform:e.platform.forEnvironment(t)}}
function claimingWith(e,t){return{...e,claimant:{...e.claimant,...t}}}
function detached(e){return{...e,signal:never()}}
function call({platform:e,clock:t,signal:n},o=e.ledger.callTimeoutMs){return{signal:n,deadline:t.now()+o}}
const never=()=>new AbortController().signal;
function mayLand(e){return!(e instanceof o.E)||e.mayLand||"platform-timeout"===e.code}
async function step(e,t,n){const o={step:t,...e.environment&&{environment:e.environment.name}};e.report({type:"step-started",...o,at:e.clock.now()});const finished=t=>e.report({type:"step-finished",...o,at:e.clock.now(),outcome:t});try{e.signal.throwIfAborted();const t=await n();finished("done");return t}catch(e){finished("failed");throw e}}
async function waitFor(e,t){const n=e.clock.now();const o=n+t.timeoutMs;let r;for(;;){e.signal.throwIfAborted();r=void 0;const s=await t.look().catch(e=>{r=unansweredOr(e)});if(void 0!==s)return s;const a=e.clock.now();e.report({type:"progress",at:a,message:t.what,deadline:o,...t.progress?.()});if(a>=o)throw await t.onTimeout(r);const i=Math.min(Math.max(t.everyMs??e.platform.pollMs,(a-n)/10),1e3);await e.clock.sleep(Math.min(i,o-a),e.signal)}}
const r=new Set(["platform-timeout","platform-throttled","platform-failed"]);
function isNoAnswer(e){return e instanceof o.E&&r.has(e.code)}
function unansweredOr(e){if(isNoAnswer(e))return e;throw e}
async function pause(e,t,n){if(n<=0)return;await telling(e,t,n,()=>e.clock.sleep(n,e.signal))}
const s=1e4;
async function telling(e,t,n,o){const r=new AbortController;const a=AbortSignal.any([e.signal,r.signal]);const i=e.clock.now()+n;const tell=async()=>{while(!a.aborted){e.report({type:"progress",at:e.clock.now(),message:t,deadline:i});await e.clock.sleep(s,a)}};tell().catch(()=>void 0);try{return await o()}finally{r.abort()}}}),63928:((e,t,n)=>{
n.d(t,{X:()=>candidates,e:()=>known});
var o=n(39394);
var r=n(7590);
var s=n(49940);
var a=n(93317);
function known(e){return[...(0,s.MX)(e).toSorted((e,t)=>t-e),...(0,s.Uc)(e)?[o.g]:[]]}
function candidates(e,t){const n=(0,s._8)(e);const o=known(e).filter(o=>o!==t&&(0,a.gE)(e,o)&&(void 0===n||!(0,s.Ft)(e,n,o))).slice(0,10);if(0===o.length)return"There is no release to go back to: deploy a commit instead.";const r=o.map(t=>`v${t} (${shortCommit(e,t)??"adopted"}, ${(0,a.L4)(e,t)})`);return`These can be brought back: ${r.join(", ")}.`}
function shortCommit(e,t){const n=(0,s.v4)(e,t);return n&&(0,r.F)(n.sha)}}),77732:((e,t,n)=>{
n.d(t,{C:()=>tellStatus,E:()=>environmentStatus});
var o=n(39394);
var r=n(49940);
var s=n(93317);
var a=n(54390);
var i=n(13521);
function rowOf(e,t,n){const o="running"===t.status&&t.number!==(0,a.BR)(e)?.operation.number;return{release:n,sha:t.sha,title:t.title,digest:t.digest,specDigest:t.specDigest,imageBytes:t.imageBytes,...standing(e,n),status:o?"failed":t.status,actor:t.actor,runUrl:t.runUrl,at:t.finishedAt??t.startedAt}}
function standing(e,t){const n=(0,s.L4)(e,t);const o=(0,a.aP)(e,t)?.shutdownAt;return"warm"===n&&void 0!==o?{state:n,warmUntil:o}:{state:n}}
function untoldRows(e,t){const n=[...new Set([(0,r._8)(e),o.g])].filter(e=>t.every(t=>t.release!==e));return n.flatMap(t=>{const n=void 0===t?void 0:(0,a.F8)(e,t);return void 0===n?[]:[untoldRow(e,n)]})}
function untoldRow(e,{tags:t}){const{release:n}=t;const{sha:r,digest:s,specDigest:a}=n===o.g?{sha:"",digest:"",specDigest:""}:t;const i={title:"",imageBytes:void 0,actor:"",runUrl:"",at:0};return{release:n,sha:r,digest:s,specDigest:a,...standing(e,n),status:"succeeded",...i}}
function tellStatus(e,t){e.report({type:"environment-status",status:environmentStatus(e,t)})}
function environmentStatus(e,t){const n=t.operations.filter(({operation:e})=>void 0!==e.release);const o=n.map(({operation:e})=>rowOf(t,e,e.release??e.number));const c=o.toReversed();const u=[...c,...untoldRows(t,c)];const row=e=>u.find(t=>t.release===e);const l=(0,r._8)(t);const f=(0,r.Fi)(t,e=>(0,s.gE)(t,e));return{environment:e.environment.name,url:t.route?.url,live:row(l),traffic:(0,i.UB)((0,a.Z$)(t),t.targetGroups),previous:f===l?void 0:row(f),history:u,lastTookMs:{warm:lastTook(t,({kind:e,release:t})=>"rollback"===e&&void 0===t),cold:lastTook(t,({kind:e,release:t,rebuilt:n})=>"rollback"===e&&void 0!==t&&!n),rebuild:lastTook(t,({kind:e,release:t,rebuilt:n})=>n||"deploy"===e&&void 0!==t)}}}
function lastTook(e,t){const n=e.operations.findLast(({operation:e})=>"succeeded"===e.status&&"done"===e.phase&&t(e))?.operation;return n?.finishedAt===void 0?void 0:n.finishedAt-n.startedAt}}),49940:((e,t,n)=>{
n.d(t,{$R:()=>likeness,CF:()=>goodReleases,Fi:()=>previousRelease,Ft:()=>isSame,MX:()=>releasesByLastLive,Or:()=>madeLive,PR:()=>servesNoneOfOurs,Uc:()=>hasAdopted,_8:()=>liveRelease,_u:()=>newestDeployment,ji:()=>operationsOf,nn:()=>isProven,sp:()=>originRelease,v4:()=>launchOf});
var o=n(39394);
var r=n(9927);
var s=n(13521);
function isProven({kind:e,status:t,phase:n}){return(0,r.P)(e)&&("succeeded"===t||"retiring"===n)}
function madeLive(e){return isProven(e)?e.release??e.restores:void 0}
function liveRelease(e){const t=operationsOf(e).findLast(t=>isTurn(e,t));if(void 0!==t&&"destroy"!==t.kind)return madeLive(t)??t.adopts;if(hasAdopted(e))return o.g;if(void 0!==t||e.operations.some(({operation:e})=>void 0!==e.intent))return;const n=(0,s.iS)(e.route?.weights??{});return e.targetGroups.find(e=>e.id===n)?.tags.release}
function isTurn(e,t){const{kind:n,status:o,intent:r,adopts:s}=t;const a="destroy"===n&&("succeeded"===o||void 0!==r&&servesNoneOfOurs(e));return a||void 0!==madeLive(t)||void 0!==s}
function servesNoneOfOurs(e){const t=new Set(e.targetGroups.filter(({tags:e})=>e.release!==o.g).map(({id:e})=>e));return Object.keys((0,s.Be)(e.route?.weights??{})).every(e=>!t.has(e))}
function hasAdopted(e){return e.targetGroups.some(e=>e.tags.release===o.g)}
function operationsOf(e){return e.operations.map(({operation:e})=>e)}
function launchOf(e,t){return operationsOf(e).find(e=>e.release===t)}
function releasesByLastLive(e){return byLastLive(e,operationsOf(e))}
function byLastLive(e,t){const n=t.flatMap(liveAt).toReversed();return[...new Set(n)].filter(t=>isKnown(e,t))}
function isKnown(e,t){const n=e.targetGroups.some(({tags:e})=>e.release===t);return n||operationsOf(e).some(e=>madeLive(e)===t)}
function liveAt(e){const t=madeLive(e);const{adopts:n,before:o}=e;return[n,void 0===t?void 0:o,t].filter(e=>void 0!==e)}
function goodReleases(e){return goodAmong(e,operationsOf(e))}
function goodAmong(e,t){const n=new Set;let o;for(const r of t){const{kind:t,adopts:s,before:a}=r;if(void 0!==s&&void 0!==o&&s!==o)n.add(likeness(e,o));if(void 0!==s)n.delete(likeness(e,s));o=s??o;const i=madeLive(r);if(void 0!==i){if("rollback"===t&&void 0!==a)n.add(likeness(e,a));n.delete(likeness(e,i));o=i}}return byLastLive(e,t).filter(t=>!n.has(likeness(e,t)))}
function likeness(e,t){const{digest:n,specDigest:o}=launchOf(e,t)??{digest:`v${t}`,specDigest:""};return`${n} ${o}`}
function newestDeployment(e){const t=operationsOf(e);const n=new Set(t.map(({kind:e,undoes:t})=>"rollback"===e?t:void 0));return t.findLast(e=>"deploy"===e.kind&&(isProven(e)||hasTraffic(e)||n.has(e.number)))}
function hasTraffic({phase:e,release:t,intent:n}){return"done"!==e&&void 0!==t&&Object.keys((0,s.Be)(n?.to??{})).length>0}
function previousRelease(e,t){const n=newestDeployment(e);const r=void 0===n?[]:untilFound(e,n);const s=goodAmong(e,r).filter(t=>!isOf(e,n,t));const a=[...s,...hasAdopted(e)?[o.g]:[]];const i=liveRelease(e);const c=a.find(e=>e===i||t(e))??a[0];const u=void 0!==i&&void 0!==c&&originRelease(e,i)<=originRelease(e,c);return u&&!isOf(e,n,i)?i:c}
function untilFound(e,t){const{adopts:n=t.before,...o}=t;const r={...o,...void 0!==n&&{adopts:n},status:"failed",phase:"done"};return[...operationsOf(e).filter(({number:e})=>e<t.number),r]}
function isOf(e,t,n){return t?.release!==void 0&&likeness(e,t.release)===likeness(e,n)}
function isSame(e,t,n){return likeness(e,t)===likeness(e,n)||originRelease(e,t)===originRelease(e,n)}
function originRelease(e,t){const n=launchOf(e,t)?.restores;return void 0===n||n>=t?t:originRelease(e,n)}}),15552:((e,t,n)=>{
n.d(t,{D3:()=>shaAtWork,Kz:()=>leftoversOf,NZ:()=>unsettled,Nq:()=>forgotten,W:()=>prunable,t_:()=>neededDigests});
var o=n(39394);
var r=n(49940);
var s=n(54390);
var a=n(13521);
function leftoversOf(e,t,n){const r=neededReleases(t,n);const a=(0,s.GM)(t);const i=t.fleets.filter(e=>a.has(e.tags.release));const c=warmReleases(e,t);const u=new Set([...t.fleets,...t.targetGroups].map(e=>e.tags.release));return{releases:[...u].filter(e=>!r.has(e)&&!c.has(e)),frozen:t.fleets.filter(({tags:{release:e},frozen:t})=>void 0!==t&&r.has(e)),armed:i.filter(e=>void 0!==e.shutdownAt),unarmed:t.fleets.filter(({tags:{release:e},shutdownAt:t})=>e!==o.g&&c.has(e)&&void 0===t)}}
function neededReleases(e,t){const n=unsettled(e,t).flatMap(({baseline:e})=>Object.keys((0,a.Be)(e??{})));const i=e.targetGroups.filter(({id:e})=>n.includes(e)).map(({tags:e})=>e.release);const c=(0,r._8)(e);return new Set([...(0,s.GM)(e),...i,o.g,...void 0===c?[]:[c]])}
function warmReleases(e,t){const n=(0,r._8)(t);const a=new Set([...(0,s.GM)(t),n]);const i=(0,r.MX)(t).filter(e=>!a.has(e)&&(0,s.pX)((0,s.aP)(t,e)));const isTwin=e=>void 0!==n&&(0,r.Ft)(t,n,e);const c=[...i.filter(e=>!isTwin(e)),...i.filter(isTwin)];const u=a.has(o.g)||!(0,r.Uc)(t)?0:1;const l=e.platform.router.capabilities.targetGroupsPerRoute-1-Math.max(1,a.size)-u;return new Set(c.slice(0,Math.min(e.environment.keep.warm,Math.max(0,l))))}
function unsettled(e,t){return(0,r.ji)(e).filter(({number:e,phase:n})=>e!==t&&"done"!==n).toReversed()}
function forgotten(e,t){const n=keptReleases(e,t);return[...t.templates].filter(e=>!n.has(e))}
function keptReleases(e,t){const n=(0,r._8)(t);return new Set([...void 0===n?[]:[n],...t.fleets.map(e=>e.tags.release),...toGoBackTo(e,t)])}
function toGoBackTo(e,t){const n=(0,r._8)(t);const o=new Set((0,r.CF)(t));const s=new Set;const a=[];for(const i of(0,r.MX)(t)){const c=(0,r.$R)(t,i);const u=o.has(i)&&t.templates.has(i)&&(void 0===n||c!==(0,r.$R)(t,n));if(u&&s.size===e.environment.keep.history&&!s.has(c))break;if(u)s.add(c);a.push(i)}return a}
function prunable(e,t){const n=keptReleases(e,t);const o=(0,r.ji)(t);const s=o.findLast(e=>void 0!==e.intent);const a=o.findLast(e=>void 0!==e.adopts);return o.slice(0,-e.environment.keep.history).filter(e=>e!==s&&e!==a&&"done"===e.phase).filter(e=>!n.has(e.release??e.restores??-1)).map(e=>e.number)}
function neededDigests(e){const t=[...e.templates].map(t=>(0,r.v4)(e,t)?.digest);const n=[...e.fleets,...e.targetGroups];const o=[...t,...n.map(e=>e.tags.digest)];return o.filter(e=>void 0!==e)}
function shaAtWork(e){const t=e.at(-1)?.operation;return t?.status==="running"&&""!==t.sha?t.sha:void 0}}),12148:((e,t,n)=>{
n.d(t,{l:()=>observe});
var o=n(87567);
const r=4;
async function observe(e,t){const n=e.platform.ledger.callTimeoutMs/2;let o=await look(e,t);for(let s=1;s<r&&o.tookMs>n;s+=1)o=await look(e,t);return o}
async function look(e,t){const{fleets:n,router:r,ledger:s}=e.platform;const a=e.clock.now();const[i,c,u,l,f]=await Promise.all([r.route((0,o.T1)(e)),r.listTargetGroups((0,o.T1)(e)),n.list((0,o.T1)(e)),s.list((0,o.T1)(e)),t??n.templates((0,o.T1)(e))]);const d=e.clock.now();return{at:d,tookMs:d-a,route:i,targetGroups:c,fleets:u,operations:l,templates:new Set(f)}}}),93317:((e,t,n)=>{
n.d(t,{L4:()=>stateOf,M9:()=>isRollbackOption,gE:()=>canComeBack});
var o=n(39394);
var r=n(49940);
var s=n(54390);
function canComeBack(e,t){return isRollbackOption(stateOf(e,t))}
function isRollbackOption(e){return"warm"===e||"cold"===e||"rebuild"===e}
function stateOf(e,t){if(t===(0,r._8)(e))return"live";if(isWarm(e,t))return"warm";return e.templates.has(t)&&(0,r.MX)(e).includes(t)?"cold":"gone"}
function isWarm(e,t){const n=(0,s.aP)(e,t);if(void 0===(0,s.F8)(e,t))return false;return t===o.g||(0,s.pX)(n)}}),54390:((e,t,n)=>{
n.d(t,{BR:()=>highest,DK:()=>isNow,F8:()=>groupOf,GM:()=>releasesWithTraffic,Pt:()=>nextNumber,S3:()=>withStored,WW:()=>withoutOperation,Z$:()=>weightsOf,Zt:()=>s,aP:()=>fleetOf,f5:()=>withoutReleases,oi:()=>withOperation,pX:()=>hasCapacity});
var o=n(25602);
var r=n(13521);
const s={at:0,tookMs:0,route:void 0,targetGroups:[],fleets:[],operations:[],templates:new Set};
function withoutReleases(e,t){const stays=({tags:e})=>!t.includes(e.release);return{...e,fleets:e.fleets.filter(stays),targetGroups:e.targetGroups.filter(stays)}}
function withOperation(e,t){return withStored(e,{operation:t,storedAt:e.at})}
function withStored(e,t){const n=e.operations.filter(({operation:e})=>e.number!==t.operation.number);const o=[...n,t];return{...e,operations:o.toSorted((e,t)=>e.operation.number-t.operation.number)}}
function withoutOperation(e,t){return{...e,operations:e.operations.filter(({operation:e})=>e.number!==t)}}
const a=1e3;
function isNow(e,t){return e.clock.now()-t.at<a}
function weightsOf(e){return e.route?.weights??{}}
function highest(e){return e.operations.at(-1)}
function nextNumber(e){const t=[...e.fleets,...e.targetGroups].map(({tags:e})=>e.release);const n=Math.max(highest(e)?.operation.number??0,...t,...e.templates);if(n>=Number.MAX_SAFE_INTEGER)throw numbersSpent(e,n);return n+1}
function numbersSpent(e,t){const n=[...[...e.fleets,...e.targetGroups].filter(({tags:e})=>e.release===t).map(({id:e})=>e),...e.templates.has(t)?[`the template of v${t}`]:[],...highest(e)?.operation.number===t?[`entry ${t} of the ledger`]:[]];return new o.E(`No number is left for another operation: ${n.join(", ")} has ${t}, the highest.`,{code:"numbers-spent",advice:"No run of this action gives such a number: somebody else made it. Find out who, remove it by hand, then run again."})}
function groupOf(e,t){return e.targetGroups.find(e=>e.tags.release===t)}
function fleetOf(e,t){return e.fleets.find(e=>e.tags.release===t)}
function releasesWithTraffic(e){const t=(0,r.Be)(weightsOf(e));return new Set(e.targetGroups.filter(e=>e.id in t).map(e=>e.tags.release))}
function hasCapacity(e){return void 0!==e&&"active"===e.state&&e.capacity.desired>0}}),13521:((e,t,n)=>{
n.d(t,{Be:()=>shares,FF:()=>without,Jq:()=>describeWeights,UB:()=>percentByRelease,UN:()=>sameTraffic,iS:()=>heaviest,kp:()=>withShare});
function shares(e){const t=Object.values(e).reduce((e,t)=>e+t,0);const n=Object.entries(e).filter(([,e])=>e>0);return Object.fromEntries(n.map(([e,n])=>[e,100*n/t]))}
function sameTraffic(e,t){const n=shares(e);const o=shares(t);const r=Object.keys(n);return r.length===Object.keys(o).length&&r.every(e=>Math.abs((n[e]??0)-(o[e]??-1))<.01)}
function heaviest(e){return Object.entries(e).filter(([,e])=>e>0).toSorted(([,e],[,t])=>t-e)[0]?.[0]}
function withShare(e,t,n){const o=shares(Object.fromEntries(Object.entries(e).filter(([e])=>e!==t)));const r=Object.keys(e).filter(e=>e!==t);const s=r.map(e=>[e,Math.round((o[e]??0)*(100-n)/100)]);return{...Object.fromEntries(s),[t]:n}}
function without(e,t){return Object.fromEntries(Object.entries(e).filter(([e])=>!t.has(e)))}
function percentByRelease(e,t){const n=new Map(t.map(e=>[e.id,e.tags.release]));return Object.fromEntries(Object.entries(shares(e)).map(([e,t])=>[n.get(e)??0,Math.round(t)]))}
function describeWeights(e,t){const n=new Map(t.map(({id:e,tags:t})=>[e,`v${t.release}`]));const o=Object.entries(shares(e)).map(([e,t])=>`${n.get(e)??e} ${Math.round(t)} %`);return 0===o.length?"nothing":o.join(", ")}}),16797:((e,t,n)=>{
n.d(t,{Of:()=>refusalOf,a5:()=>isRateLimit,c4:()=>isNotFound,uD:()=>isOutage});
var o=n(25602);
var r=n(12071);
function refusalOf(e){const t="object"==typeof e&&null!==e?e:{};const n="status"in t&&"number"==typeof t.status?t.status:0;const s="response"in t?t.response:void 0;return{status:n,message:(0,r.h0)((0,o.bD)(e),300),headers:s?.headers}}
function isRateLimit({status:e,message:t,headers:n}){if(429===e)return true;if(403!==e||void 0===n)return false;const o="0"===n["x-ratelimit-remaining"]||void 0!==n["retry-after"];return o||/rate limit|abuse detection/i.test(t)}
function isOutage({status:e,headers:t}){return void 0===t||e>=500}
function isNotFound(e){return e instanceof o.E&&"github-not-found"===e.code}}),21769:((e,t,n)=>{
n.d(t,{D:()=>loadEvent,d:()=>loadRunner});
var o=n(51455);
var r=n(76760);
var s=n(25602);
function loadRunner(e){const t=e["GITHUB_SERVER_URL"]||"https://github.com";const n=e["GITHUB_REPOSITORY"]||void 0;const o=e["GITHUB_RUN_ID"];const s=e["GITHUB_RUN_ATTEMPT"];const a=void 0!==n&&o?`${t}/${n}/actions/runs/${o}`:"";return{serverUrl:t,repository:n,workflow:/\/\.github\/workflows\/([^/@]+)@/.exec(e["GITHUB_WORKFLOW_REF"]??"")?.[1],runUrl:""!==a&&void 0!==s&&"1"!==s?`${a}/attempts/${s}`:a,actor:e["GITHUB_TRIGGERING_ACTOR"]||e["GITHUB_ACTOR"]||e["USER"]||"unknown",action:e["GITHUB_ACTION_REPOSITORY"]||void 0,workspace:r.resolve(e["GITHUB_WORKSPACE"]||".")}}
async function loadEvent(e){const t=e["GITHUB_EVENT_NAME"]??"";const n=e["GITHUB_EVENT_PATH"];if(!n)return{name:t,payload:void 0};try{return{name:t,payload:JSON.parse(await (0,o.readFile)(n,"utf8"))}}catch(e){throw new s.E(`The event's payload ${n} cannot be read: ${(0,s.bD)(e)}.`,{code:"event-unreadable",cause:e})}}}),40319:((e,t,n)=>{
n.d(t,{Ft:()=>meaningOfRepositoryDispatch,Nq:()=>meaningOfWorkflowRun,YI:()=>homesOf,bO:()=>whyNotCommit,cK:()=>matches,cp:()=>needsProof,eJ:()=>explicitDeployment,fY:()=>meaningOfDispatch,fs:()=>isOfMergeQueue,il:()=>meaningOfRelease,mL:()=>meaningOfDeployment,rr:()=>meaningOfPush});
var o=n(25602);
var r=n(7590);
var s=n(68900);
const a="refs/heads/";
function meaningOfPush(e){const t=(0,s.b6)(e["ref"]);if(void 0===t)throw(0,s.$x)("push","ref");if(true===e["deleted"]||/^0+$/.test((0,s.b6)(e["after"])??""))return{nothing:`${(0,s.TL)(t)} was deleted`};if(!t.startsWith(a))return{nothing:`${(0,s.TL)(t)} is not a branch`,unlessNamed:true};return{command:"deploy",provided:conditionOf(e,t,{byHand:false})}}
function meaningOfDispatch(e){return{command:"deploy",provided:conditionOf(e,(0,s.b6)(e["ref"]))}}
function meaningOfRelease(e){if("published"!==e["action"])return{nothing:"only the publication of a release deploys it",unlessNamed:true};return{command:"deploy",provided:conditionOf(e,void 0,{isPrerelease:isPrerelease(e)})}}
function meaningOfWorkflowRun(e){if("completed"!==e["action"])return{nothing:"the other workflow has not ended"};const t=(0,s.Pf)(e["workflow_run"]);const n=(0,s.b6)(t["conclusion"]);if("success"!==n)return{nothing:`the other workflow ended with ${(0,s.TL)(n??"nothing")}`};const o=(0,s.b6)(t["event"]);if("push"!==o&&"release"!==o)return{nothing:`it ran for the event ${(0,s.TL)(o)}`};if(void 0!==t["head_repository"]&&!isOwn(t["head_repository"],e))return{nothing:"it ran for another repository"};const[i,c]=[(0,s.b6)(t["head_sha"]),(0,s.b6)(t["head_branch"])];if(void 0===i||!(0,r.H)(i))throw(0,s.$x)("workflow_run","workflow_run.head_sha");if(void 0===c&&"push"===o)throw(0,s.$x)("workflow_run","workflow_run.head_branch");const u="push"===o?`${a}${c}`:void 0;const l=conditionOf(e,u,{byHand:"release"===o});return{command:"deploy",commit:{by:"name",revision:i},provided:"release"===o&&void 0!==c?{...l,releaseTag:c}:l}}
function explicitDeployment(e,t,n){const o=(0,s.Pf)(e.payload);const r={command:"deploy",provided:explicitCondition(e,t)};switch(e.name){case"workflow_run":return explicitAfterWorkflow(o,n)??r;case"repository_dispatch":return{...deploymentOf(meaningOfRepositoryDispatch(o)),...r};case"deployment":return meaningOfDeployment(o);default:return r}}
function explicitAfterWorkflow(e,t){if(""!==t&&t!==(0,s.Pf)(e["workflow_run"])["head_sha"])return;const n=meaningOfWorkflowRun(e);if(""!==t||"nothing"in n||n.commit?.revision===void 0)return n;return{...n,commit:{by:"event",revision:void 0,tested:n.commit.revision}}}
function deploymentOf(e){if("deploy"===e.command)return e;throw new o.E("The payload of the event asks for a rollback, and the input `command` for a deployment; nothing was touched.",{code:"event-contradicted",advice:"Leave `rollback-to` out of `client_payload`, or `command` out of the workflow’s step."})}
function meaningOfRepositoryDispatch(e){const t=(0,s.Pf)(e["client_payload"]);const[n,o,r]=i.map(e=>said(t,e));const a={environment:o,rollbackTo:r};if(r)return{command:"rollback",named:a};const c=n?{by:"name",revision:n}:void 0;return{command:"deploy",...c&&{commit:c},named:a,provided:conditionOf(e,(0,s.b6)(e["branch"]))}}
const i=["sha","environment","rollback-to"];
function said(e,t){const n=e[t]??void 0;const o=Object.keys(e).some(e=>e!==t&&letters(e)===letters(t));if(o||void 0!==n&&void 0===(0,s.b6)(n))throw(0,s.$x)("repository_dispatch",`client_payload.${t}`);return(0,s.b6)(n)}
function letters(e){return e.toLowerCase().replaceAll(/[^a-z]/g,"")}
function meaningOfDeployment(e){const t=(0,s.Pf)(e["deployment"]);if(s.Fp in(0,s.Pf)(t["payload"]))return{nothing:"the deployment is the record of one of our own runs"};const n=(0,s.b6)(t["task"]);if("deploy"!==n)return{nothing:`the deployment’s task is ${(0,s.TL)(n)}`};const[o,a]=[(0,s.b6)(t["sha"]),(0,s.b6)(t["environment"])];if(void 0===o||!(0,r.H)(o))throw(0,s.$x)("deployment","deployment.sha");if(void 0===a)throw(0,s.$x)("deployment","deployment.environment");return{command:"deploy",commit:{by:"name",revision:o},named:{environment:a,rollbackTo:void 0},provided:{...conditionOf(e,void 0),isDeployment:true}}}
function explicitCondition({name:e,payload:t},n){const o=(0,s.Pf)(t);const r=e.startsWith("pull_request")||"merge_group"===e;const a="release"===e&&isPrerelease(o);const i="workflow_run"!==e;return conditionOf(o,r?void 0:(0,s.b6)(o["ref"])??n,{byHand:i,isPrerelease:a})}
function conditionOf(e,t,{byHand:n=true,isPrerelease:o=false}={}){const r=(0,s.b6)((0,s.Pf)(e["repository"])["default_branch"]);return{kind:"commit",ref:t,byHand:n,main:r,isPrerelease:o}}
function isPrerelease(e){return true===(0,s.Pf)(e["release"])["prerelease"]}
function isOwn(e,t){const[n,o]=[e,t["repository"]].map(e=>(0,s.b6)((0,s.Pf)(e)["full_name"]));return void 0!==n&&n===o}
function whyNotCommit({ref:e,byHand:t,main:n,isPrerelease:o},{branches:r,prereleases:a}){if(o&&!a)return"it is a prerelease, and the environment does not say `prereleases: true`";const i=branchOf(e);if(void 0===i)return;if(isOfMergeQueue(i))return`${(0,s.TL)(i)} is a merge queue’s, which checks what is not merged yet`;if(void 0===r)return t?void 0:whyNotMain(i,n);if(r.some(e=>matches(e,i)))return;return`${(0,s.TL)(i)} is none of the environment’s \`branches\`, which are ${r.join(", ")}`}
function whyNotMain(e,t){if(void 0===t)throw(0,s.$x)("push","repository.default_branch");return e===t?void 0:`${(0,s.TL)(e)} is not ${(0,s.TL)(t)}, the default branch`}
function needsProof({ref:e},{by:t}){return"name"===t||void 0===branchOf(e)}
function homesOf({byHand:e,main:t},n){if(void 0!==n)return n;return e||void 0===t?void 0:[t]}
function isOfMergeQueue(e){return e.startsWith("gh-readonly-queue/")}
function branchOf(e){return e?.startsWith(a)?e.slice(a.length):void 0}
function matches(e,t){const n=e.split(/(\*+)/).map(e=>{if("*"===e)return"[^/]*";return e.startsWith("*")?".*":e.replaceAll(/[.+?^${}()|[\]\\]/g,String.raw`\$&`)});return new RegExp(`^${n.join("")}$`,"s").test(t)}}),17676:((e,t,n)=>{
n.d(t,{Pv:()=>whyNotPull,bx:()=>baseOf,pv:()=>pullOf,qp:()=>meaningOfPull,ty:()=>isFromFork});
var o=n(89903);
var r=n(7590);
var s=n(68900);
function meaningOfPull(e,t){const n=(0,s.b6)(e["action"]);if(void 0===n)throw(0,s.$x)("pull_request","action");const o=commandOf(n);if(void 0===o)return{nothing:`the pull request was ${(0,s.TL)(n)}, which asks for nothing`,unlessNamed:true};const r=whyNoCredentials(e,t);if(void 0!==r)return{nothing:r};const a=(0,s.Pf)(e["pull_request"]);const i={kind:"pull",labels:labelsOf(a["labels"]),changed:isAboutLabel(n)?(0,s.b6)((0,s.Pf)(e["label"])["name"])??"":void 0,isDraft:true===a["draft"]};return{command:o,...pullOf(o,e),..."closed"!==n&&{provided:i}}}
function commandOf(e){const t=["opened","reopened","synchronize","ready_for_review","labeled"];if(t.includes(e))return"preview";return"closed"===e||"unlabeled"===e?"destroy":void 0}
function isAboutLabel(e){return"labeled"===e||"unlabeled"===e}
function pullOf(e,t){const n=(0,s.rl)(t["number"]);if(void 0===n)throw(0,s.$x)("pull_request","number");if(!o.P[e].needsCommit)return{preview:n};const a=(0,s.b6)((0,s.Pf)((0,s.Pf)(t["pull_request"])["head"])["sha"]);if(void 0===a||!(0,r.H)(a))throw(0,s.$x)("pull_request","pull_request.head.sha");return{preview:n,commit:{by:"pull",revision:a}}}
function baseOf(e){const t=(0,s.Pf)((0,s.Pf)(e["pull_request"])["base"]);const n=(0,s.b6)(t["sha"]);return{base:(0,s.b6)(t["ref"]),baseSha:void 0!==n&&(0,r.H)(n)?n:void 0}}
function whyNoCredentials(e,t){const{user:n}=(0,s.Pf)(e["pull_request"]);if(void 0===n)throw(0,s.$x)("pull_request","pull_request.user");if("dependabot[bot]"===(0,s.Pf)(n)["login"])return"it is Dependabot’s pull request, which gets no credentials";if(t||!isFromFork(e))return;return"the pull request comes from a fork, whose code gets no credentials"}
function isFromFork({pull_request:e,repository:t}){const n=(0,s.b6)((0,s.Pf)(t)["full_name"]);if(void 0===n)throw(0,s.$x)("pull_request","repository.full_name");const{repo:o}=(0,s.Pf)((0,s.Pf)(e)["head"]);if(void 0===o)throw(0,s.$x)("pull_request","pull_request.head.repo");return(0,s.Pf)(o)["full_name"]!==n}
function labelsOf(e){const t=Array.isArray(e)?e.map(e=>(0,s.b6)((0,s.Pf)(e)["name"])):[];return t.filter(e=>void 0!==e)}
function whyNotPull({labels:e,changed:t,isDraft:n},{label:o,drafts:r}={}){if(void 0!==t&&t!==o)return`the label ${(0,s.TL)(t)} says nothing about previews`;if(n&&false===r)return"the pull request is a draft, and the spec says `previews.drafts: false`";if(void 0===o||void 0!==t||e.includes(o))return;return`the pull request does not have the label ${(0,s.TL)(o)} that the spec asks for`}}),68900:((e,t,n)=>{
n.d(t,{$x:()=>incomplete,Fp:()=>r,Pf:()=>fieldsOf,TL:()=>quoted,b6:()=>textOf,rl:()=>numberOf});
var o=n(25602);
const r="immutable-deploy";
function fieldsOf(e){return"object"==typeof e&&null!==e?e:{}}
function textOf(e){return"string"==typeof e?e:void 0}
function numberOf(e){return"number"==typeof e&&Number.isInteger(e)&&e>0&&e<1e9?e:void 0}
function quoted(e){return`'${(e??"it").replaceAll(/[\p{C}\s]+/gu," ").slice(0,80)}'`}
function incomplete(e,t){return new o.E(`The payload of the event '${e}' has no usable \`${t}\`; nothing was touched.`,{code:"event-incomplete",advice:"Run the workflow again. If it is an event that you send yourself, give it that field."})}}),78897:((e,t,n)=>{
n.d(t,{$:()=>o,A:()=>r});
const o={intervalSeconds:[5,300],timeoutSeconds:[2,120],times:[2,10],status:[200,499]};
const r=3600}),65425:((e,t,n)=>{
n.d(t,{Mn:()=>releaseOfName,Qm:()=>ownLogGroup,X4:()=>appPath,do:()=>releaseName,tf:()=>ledgerPath});
var o=n(77598);
const r=32;
function releaseName(e,t){const n=`-${hashOf(e)}-v${t}`;return`${`${e.app}-${e.environment}`.slice(0,r-n.length).replace(/-+$/,"")}${n}`}
function releaseOfName(e,t){const n=Number(/-v(\d+)$/.exec(t)?.[1]??0/0);return Number.isSafeInteger(n)&&releaseName(e,n)===t?n:void 0}
function ledgerPath({app:e,environment:t}){return`${appPath(e)}/${t}`}
function appPath(e){return`/immutable-deploy/${e}`}
function ownLogGroup({app:e,environment:t}){return`${appPath(e)}/${t}`}
function hashOf({app:e,environment:t}){return(0,o.createHash)("sha256").update(`${e}\0${t}`).digest("hex").slice(0,6)}}),77940:((e,t,n)=>{
n.d(t,{$s:()=>withAnswer,RD:()=>forwardWeights,Ro:()=>stickinessMs,Vf:()=>unknownTargetGroup,cY:()=>withWeights,qO:()=>checkWeights,ut:()=>answerOf,vA:()=>s});
var o=n(25602);
const r=["forward","redirect","fixed-response"];
function forwardWeights(e){const t=e.find(({Type:e})=>"forward"===e);if(void 0===t)return;const n=t.ForwardConfig?.TargetGroups??[{TargetGroupArn:t.TargetGroupArn}];return Object.fromEntries(n.map(({TargetGroupArn:e="",Weight:t=1})=>[e,t]))}
function stickinessMs(e){const t=e.find(({Type:e})=>"forward"===e)?.ForwardConfig?.TargetGroupStickinessConfig;return t?.Enabled===true?(t.DurationSeconds??0)*1e3:0}
function withWeights(e,t){const n=answerOf(e);const o=n?.ForwardConfig?.TargetGroupStickinessConfig;const r={TargetGroups:Object.entries(t).map(([e,t])=>({TargetGroupArn:e,Weight:t})),...o&&{TargetGroupStickinessConfig:o}};return withAnswer(e,{Type:"forward",ForwardConfig:r})}
function withAnswer(e,t){const{Order:n}=answerOf(e)??{};const o=e.filter(({Type:e})=>!r.includes(e));return[...o.map(sendable),sendable({...t,...void 0!==n&&{Order:n}})]}
function answerOf(e){return e.find(({Type:e})=>r.includes(e))}
function sendable({TargetGroupArn:e,AuthenticateOidcConfig:t,...n}){return{...n,...void 0!==e&&void 0===n.ForwardConfig&&{TargetGroupArn:e},...t&&{AuthenticateOidcConfig:keepingSecret(t)}}}
function keepingSecret({ClientSecret:e,...t}){return{...t,UseExistingClientSecret:true}}
const s=5;
const a=/^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:targetgroup\/[^/]+\/[0-9a-f]+$/;
function checkWeights(e){const t=Object.entries(e);if(t.length>s)throw new o.E(`A route of an Application Load Balancer refers to ${s} target groups at most, not ${t.length}.`,{code:"too-many-target-groups",advice:"Lower `keep.warm`, so that fewer releases stay on the route."});for(const[e,n]of t){if(!a.test(e))throw unknownTargetGroup(e);if(!Number.isInteger(n)||n<0||n>999)throw new o.E(`The weight ${n} of target group ${e} is not a whole number from 0 to 999.`,{code:"weight-invalid"})}}
function unknownTargetGroup(e,t){return new o.E(`There is no target group ${e} that a route could refer to.`,{code:"target-group-unknown",advice:"Somebody else has removed it; run again.",cause:t})}}),67560:((e,t,n)=>{
n.d(t,{Fg:()=>tagsOf,Wb:()=>ownTags,Xt:()=>adoptedTags,bi:()=>s,dt:()=>releaseTags,l1:()=>r,u1:()=>usersTags});
var o=n(39394);
const r="immutable-deploy:";
function usersTags(e){return Object.entries(e).map(([e,t])=>({Key:e,Value:t}))}
const s={app:"immutable-deploy:app",environment:"immutable-deploy:environment",release:"immutable-deploy:release",sha:"immutable-deploy:sha",recipe:"immutable-deploy:recipe",digest:"immutable-deploy:digest",specDigest:"immutable-deploy:spec-digest",runUrl:"immutable-deploy:run-url"};
function ownTags({app:e,environment:t}){return[{Key:s.app,Value:e},{Key:s.environment,Value:t}]}
function tagsOf(e){return Object.entries(s).map(([t,n])=>({Key:n,Value:String(e[t])}))}
function releaseTags(e,t){const value=e=>t?.find(({Key:t})=>t===s[e])?.Value??"";const n=Number(value("release")||0/0);if(value("app")!==e.app||value("environment")!==e.environment||!Number.isSafeInteger(n))return;return{...e,release:n,sha:value("sha"),digest:value("digest"),specDigest:value("specDigest"),runUrl:value("runUrl")}}
function adoptedTags(e){return{...e,release:o.g,sha:"",digest:"",specDigest:"",runUrl:""}}}),32e3:((e,t,n)=>{
n.d(t,{p:()=>platformNamed,B:()=>j});
var o=n(24854);
var r=n(77934);
var s=n(2554);
var a=n(1015);
var i=n(65425);
function matching(e,t){return r.FsL(r.YjP(t),r.yGV(e,t))}
const c=matching(/^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener(-rule)?\/app\/[^\s/]+(\/[0-9a-f]+){2,3}$/,"the ARN of an Application Load Balancer’s listener or listener rule");
const u=r.KCZ([c,r.rej({"load-balancer":(0,s.m)(matching(/^[A-Za-z0-9-]{1,32}$/,"the name of a load balancer"),"Name of the Application Load Balancer."),port:(0,s.m)((0,a.nd)(1,65535),"Port of its listener.")}),r.rej({tag:(0,s.m)(matching(/^[^=]{1,128}=.{0,256}$/,"key=value"),"`key=value`, which one listener, or listener rule, of the region carries.")})],"the ARN of an Application Load Balancer’s listener or listener rule, {load-balancer, port} or {tag: key=value}");
const l=/^(?=.{2,256}$)([a-z0-9]+([._-][a-z0-9]+)*\/)*[a-z0-9]+([._-][a-z0-9]+)*$/;
const f=r.rej({lease:(0,s.Z)((0,a.m8)("10s"),"How long a run without a heartbeat counts as alive; at least 10s.","2m"),settle:(0,s.Z)(a.p0,"Propagation: how long the load balancer’s traffic may lag behind its answers.","30s"),"figures-lag":(0,s.Z)(a.p0,"How late CloudWatch’s figures are.","3m"),"unproven-wait":(0,s.Z)(a.p0,"How long to wait after `settle` before capacity goes that cannot be proven idle.","5m")});
const d=r.rej({driver:(0,s.Z)(r.KIO(["awslogs","journald"]),"Docker’s log driver.","awslogs"),group:(0,s.Z)(matching(/^[\w./#-]{1,512}$/,"the name of a log group"),"Log group in CloudWatch; without it `/immutable-deploy/<app>/<environment>`. That of a preview keeps what was logged for 14 days, and goes with the preview.")});
const h=r.rej({region:(0,s.Z)(matching(/^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/,"a region such as eu-west-1"),"Region. Required."),role:(0,s.Z)(matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,"the ARN of a role"),"ARN of the role that the run assumes with the job’s OIDC token, and renews; without it, the credentials that the SDK finds."),listener:(0,s.Z)(u,"Listener of an Application Load Balancer, whose default action is the route, or one of its rules. Required."),host:(0,s.Z)(matching(/^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/,"a host name such as shop.example.com"),"Name that people open if the route has no host. Checks send it as the Host header, and the certificate of an HTTPS listener must be valid for it. Without it, the load balancer’s own name."),subnets:(0,s.Z)(r.FsL(r.YOg(matching(/^subnet-[0-9a-z]+$/,"the id of a subnet")),r.BpQ(1,"at least one subnet")),"Subnets of the instances. Required."),"security-groups":(0,s.Z)(r.FsL(r.YOg(matching(/^sg-[0-9a-z]+$/,"the id of a security group")),r.BpQ(1,"at least one group")),"Security groups of the instances. Required."),"public-ip":(0,s.Z)(r.zMY(),"Whether instances get a public address.","false"),repository:(0,s.Z)(matching(l,"the name of a repository"),"Name of the ECR repository; without it the app’s name."),logs:(0,s.Z)(d,"Where the containers’ output goes."),tags:(0,s.Z)(r.g1P(a.Qq,a.eV),"Tags of your own, for everything that is created: `{team: shop}`. At most 30; environments and previews add to those of `defaults`. Keys have letters, digits and `+ - = . _ : @`.","{}"),timing:(0,s.Z)(f,"How long AWS takes; only tests have reason to change it.")});
function resolveAws(e,t,n){return{region:e.region??"",role:e.role,listener:resolveListener(e.listener??""),host:e.host,subnets:e.subnets??[],securityGroups:e["security-groups"]??[],publicIp:e["public-ip"]??false,repository:e.repository??t,logs:resolveLogs(e.logs??{},(0,i.Qm)({app:t,environment:n})),tags:e.tags??{},timing:resolveTiming(e.timing??{})}}
function resolveListener(e){if("string"==typeof e)return{arn:e};if("port"in e)return{loadBalancer:e["load-balancer"],port:e.port};const t=e.tag.indexOf("=");return{tag:{key:e.tag.slice(0,t),value:e.tag.slice(t+1)}}}
function resolveLogs(e,t){return"journald"===e.driver?{driver:"journald"}:{driver:"awslogs",group:e.group??t}}
function resolveTiming(e){return{leaseMs:(0,a.Rz)(e.lease??"2m"),settleMs:(0,a.Rz)(e.settle??"30s"),figuresLagMs:(0,a.Rz)(e["figures-lag"]??"3m"),unprovenWaitMs:(0,a.Rz)(e["unproven-wait"]??"5m")}}
var m=n(77940);
var p=n(16903);
var w=n(78897);
const v=5;
function routeRules({path:e,layers:t}){const n=t.at(-1)?.values.route??{};const o=[...e,"route"];return[...hostRule(o,n),...pathRule(o,n),...headerRules(o,n),...countRule(o,n)]}
function hostRule(e,{host:t=""}){return t.length<=128?[]:[{path:[...e,"host"],message:"on AWS allowed: at most 128 characters"}]}
function pathRule(e,{path:t="/"}){if(/^[\w.$/~"'@:+&{}-]{1,126}$/.test(t))return[];return[{path:[...e,"path"],message:"on AWS allowed: at most 126 letters, digits and _-.$/~\"'@:+&"}]}
function headerRules(e,{headers:t={}}){return Object.entries(t).filter(([e,t])=>e.length>40||0===t.length||t.length>128||/[*?]/.test(t)).map(([t])=>({path:[...e,"headers",t],message:"on AWS allowed: a name of at most 40, a value of 1 to 128 characters without * and ?"}))}
function countRule(e,{host:t,path:n,headers:o={}}){const r=void 0===n?0:n.endsWith("/")?1:2;const s=(void 0===t?0:1)+r+Object.keys(o).length;if(s<v)return[];const a=`needs ${s} values in a rule's conditions; on AWS ${v} are the most, and one is for proving a new release`;return[{path:e,message:a}]}
var g=n(67560);
const y=30;
function tagRules(e){const t=Object.keys(e).length;return[...t>y?[{key:[],message:`found ${t} tags; at most ${y}: AWS takes 50, with our own`}]:[],...Object.entries(e).flatMap(([e,t])=>[faultOfKey(e),faultOfValue(t)].filter(e=>void 0!==e).map(t=>({key:[e],message:t})))]}
function faultOfKey(e){if(/^aws:/i.test(e))return"has a key of AWS’s own: `aws:` is reserved";if(e.startsWith(g.l1))return`has a key of this action’s own: \`${g.l1}…\` is reserved`;return/^(?!\.{1,2}$|_index$)[\w+=.:@-]{1,128}$/.test(e)?void 0:"has a key that instances cannot have; allowed: 1 to 128 letters, digits and + - = . _ : @, but no space and no /, for instances read their own tags"}
function faultOfValue(e){if(/^aws:/i.test(e))return"has a value of AWS’s own: `aws:` is reserved";return/^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u.test(e)?void 0:"has a value that AWS does not take; allowed: up to 256 letters, digits, spaces and + - = . _ : / @"}
function awsRules(e,t,n){return[..."previews"===t.name?[]:optionRules(e,t,n),...checksAreWritten(t),...healthRules(t),...drainRule(t),...routeRules(t)]}
function optionRules(e,t,n){const at=(...e)=>(0,o.$t)(t,"aws",...e);return[...missingFields(t,"aws",e,["region","listener","subnets","security-groups"]),...tagRules(e.tags??{}).map(({key:e,message:t})=>({path:at("tags",...e),message:t})),...listenerRegion(e).map(e=>({path:at("listener"),message:e})),...e.logs?.driver==="journald"&&void 0!==e.logs.group?[{path:at("logs","group"),message:"is for the driver awslogs; the driver here is journald"}]:[],...void 0!==e.repository||l.test(n)?[]:[{path:at("repository"),message:`is missing; the app’s name ${n} cannot be that of an ECR repository`}]]}
function missingFields(e,t,n,r){return r.filter(e=>void 0===n[e]).map(n=>({path:(0,o.$t)(e,t,n),message:`is missing; the platform ${e.platform} needs it`}))}
function listenerRegion({listener:e,region:t}){const n="string"==typeof e?e.split(":")[3]:t;return void 0===t||n===t?[]:[`is in the region ${n}, but \`region\` is ${t}`]}
function checksAreWritten(e){const{path:t,value:n}=(0,o.yX)(e,"checks")??{path:[...e.path,"checks"],value:[]};if(!Array.isArray(n)||n.length>0)return[];return[{path:t,message:"there are none; write some, or `checks: none` if no request can prove a release"}]}
function healthRules(e){const t=(0,p.F)((0,o.ky)(e));const{intervalMs:n,timeoutMs:r,healthy:s,unhealthy:a,status:i}=t;const wrong=(t,n,r)=>({path:(0,o.$t)(e,"run","health",t),message:`found ${n}; on AWS allowed: ${r}`});const[[c,u],[l,f]]=[w.$.times,w.$.status];const times=(e,t)=>t>=c?[]:[wrong(e,String(t),`a whole number from ${c} to ${u}`)];const{intervalSeconds:d,timeoutSeconds:h}=w.$;return[...isSeconds(n,d)?[]:[wrong("interval",shown(n),seconds(d))],...isSeconds(r,h)&&r<n?[]:[wrong("timeout",shown(r),`${seconds(h)}, and less than the interval`)],...times("healthy",s),...times("unhealthy",a),...i[0]>=l&&i[1]<=f?[]:[wrong("status",i.join("-"),`statuses from ${l} to ${f}`)]]}
function drainRule(e){const{path:t,value:n}=(0,o.yX)(e,"timeouts","drain")??{path:[],value:0};return isSeconds((0,a.Rz)(n),[0,w.A])?[]:[{path:t,message:`found ${String(n)}; on AWS allowed: whole seconds up to ${w.A}s`}]}
function seconds([e,t]){return`whole seconds from ${e}s to ${t}s`}
function isSeconds(e,[t,n]){return e%1e3===0&&e>=1e3*t&&e<=1e3*n}
function shown(e){return e%1e3===0?`${e/1e3}s`:`${e}ms`}
const b=/^ssm:(arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter\/)?[\w./-]+(:[\w.-]+)?$/;
const k=/^secretsmanager:(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:)?[\w/+=.@-]+(:[\w/+=.@-]{1,256})?(#[^\s#]{1,256})?$/;
function isAwsSecret(e){return b.test(e)||k.test(e)}
const $={forms:"ssm:/name and secretsmanager:name#key",fits:isAwsSecret};
var O=n(58264);
const T=r.rej({"instance-type":(0,s.Z)(matching(/^[a-z0-9-]+\.[a-z0-9-]+$/,"an instance type such as t3.small"),"Type of the instances. Required."),"instance-profile":(0,s.Z)(matching(/^[\w+=,.@-]{1,128}$/,"the name of an instance profile"),"Name of the instance profile. Required."),ami:(0,s.Z)(matching(/^(ami-[0-9a-f]{8,17}|ssm:\/[\w./-]+)$/,"ami-… or ssm:/name-of-a-public-parameter"),"Machine image that containers run on; resolved once per release. Without it the ECS-optimized Amazon Linux 2023 of the image’s architecture."),"metadata-hops":(0,s.Z)((0,a.nd)(1,2),"Network hops of the metadata service’s answers; 2 reaches into containers.","2"),access:(0,s.Z)(r.KIO(["none","ssm"]),"Whether people can open a session on the instances: `none`, or by Session Manager (`ssm`), whose agent is left on.","none"),"root-volume":(0,s.Z)((0,a.nd)(1,16384),"GiB of the root volume; without it the machine image’s own size.")});
function resolveEc2(e,t,n){return{...resolveAws(e,n.app,n.environment),instanceType:t["instance-type"]??"",instanceProfile:t["instance-profile"]??"",ami:t.ami??defaultAmi(n.image),metadataHops:t["metadata-hops"]??2,rootVolumeGib:t["root-volume"],access:t.access??"none"}}
function defaultAmi(e){const t="docker"===e.builder&&"arm64"===e.architecture?"/arm64":"";return`ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023${t}/recommended/image_id`}
const A=(0,O.d)({name:"ec2",formerName:"aws",sections:{aws:{schema:h,meaning:"Options of everything on AWS; for the platform `ec2`.",merged:["tags","timing"]},ec2:{schema:T,meaning:"Options of the platform `ec2`."}},builders:["docker","ami"],secrets:$,hasAlarms:true,targetGroupsPerRoute:()=>m.vA,listener:({aws:{region:e,listener:t}},{path:n})=>({key:void 0===t?n:[e,t],shown:""}),rules:(e,t,{app:n,builder:o})=>[...awsRules(e.aws,t,n),..."previews"===t.name?[]:missingFields(t,"ec2",e.ec2,["instance-type","instance-profile"]),..."ami"===o?unusedAmi(t):[]],resolve:(e,t)=>resolveEc2(e.aws,e.ec2,t),released:e=>{const{role:t,listener:n,host:o,timing:r,access:s,tags:a,...i}=e;return{...i,..."none"===s?{}:{access:s},...0===Object.keys(a).length?{}:{tags:a}}},open:async(e,t)=>(await n.e(2767).then(n.bind(n,72767))).open(e,t)});
function unusedAmi(e){const t=(0,o.yX)(e,"ec2","ami");return void 0===t?[]:[{path:t.path,message:"is not used: with the builder ami the image itself is what instances boot from"}]}
var M=n(76760);
const S=r.rej({listen:(0,s.Z)(a.Y8,"Address of the load balancer.","127.0.0.1:8080"),store:(0,s.Z)(a.Qq,"Folder for images, ledger, logs and the agent’s state; `~` is the home folder. Not in the checkout, which the next one cleans away.","~/.local/state/immutable-deploy"),lease:(0,s.Z)((0,a.m8)("1s"),"How long a run without a heartbeat counts as alive; at least 1s.","10s"),simulate:(0,s.Z)(r.rej({"weights-lag":(0,s.Z)(a.p0,"New weights reach the traffic only after this long.","0"),"figures-lag":(0,s.Z)(a.p0,"Figures are known only after this long.","0"),figures:(0,s.Z)(r.KIO(["exact","unknown"]),"`unknown`: figures are never known.","exact"),"target-groups-per-route":(0,s.Z)((0,a.nd)(2,100),"The most target groups that one route may refer to.","5")}),"Makes this platform as inconvenient as a cloud, for tests.")});
function storeInCheckout(e){const t=(0,o.yX)(e,"local","store");if("string"!=typeof t?.value||/^~(\/|$)/.test(t.value)||M.isAbsolute(t.value))return[];if(".."===M.normalize(t.value).split("/")[0])return[];const n=`'${t.value}' is in the checkout, which the next checkout cleans away, with all releases and their history; write an absolute path, or one that begins with ~/`;return[{path:t.path,message:n}]}
function resolveLocal(e,t){const n=e.simulate??{};return{listen:e.listen??"127.0.0.1:8080",store:t(e.store??"~/.local/state/immutable-deploy"),leaseMs:(0,a.Rz)(e.lease??"10s"),simulate:{weightsLagMs:(0,a.Rz)(n["weights-lag"]??0),figuresLagMs:(0,a.Rz)(n["figures-lag"]??0),figures:n.figures??"exact",targetGroupsPerRoute:n["target-groups-per-route"]??5}}}
const R=(0,O.d)({name:"local",sections:{local:{schema:S,meaning:"Options of the platform `local`.",merged:["simulate"]}},builders:["archive"],secrets:{forms:"file:/path/to/it",fits:e=>/^file:./.test(e)},hasAlarms:false,targetGroupsPerRoute:({local:{simulate:e}})=>e?.["target-groups-per-route"]??5,listener:({local:{store:e,listen:t="127.0.0.1:8080"}})=>({key:[e,t],shown:` ${t}`}),rules:(e,t)=>storeInCheckout(t),resolve:({local:e},{locate:t})=>resolveLocal(e,t),released:e=>{const{store:t,leaseMs:n,simulate:o,...r}=e;return r},open:async(e,t)=>(await n.e(7359).then(n.bind(n,57359))).open(e,t)});
const j=[R,A];
function platformNamed(e){const t=j.find(t=>t.name===e);if(void 0===t)throw new Error(`no platform is called ${e}`);return t}}),58264:((e,t,n)=>{
n.d(t,{d:()=>definePlatform,w:()=>mergedIn});
var o=n(81610);
function definePlatform(e){const writtenIn=t=>merged(e.sections,t);const writtenOf=({layers:e})=>writtenIn(e.map(({values:e})=>e));return{...e,targetGroupsPerRoute:t=>e.targetGroupsPerRoute(writtenOf(t)),listener:t=>e.listener(writtenOf(t),t),rules:(t,n)=>e.rules(writtenOf(t),t,n),resolve:(t,n)=>e.resolve(writtenIn(t),n),released:t=>e.released(t),open:(t,n)=>e.open(t,n)}}
function merged(e,t){const n=Object.fromEntries(Object.keys(e).map(e=>[e,{}]));return(0,o.L)([n,...t],mergedIn(e))}
function mergedIn(e){const inner=({merged:e=[]})=>Object.fromEntries(e.map(e=>[e,{}]));return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,inner(t)]))}}),19067:((e,t,n)=>{
n.d(t,{H:()=>capacityBeside,a:()=>unfrozen});
function capacityBeside({capacity:e,capacityOfLive:t},n){if(void 0===n)return e;if(t)return{min:n.min,desired:Math.max(1,n.desired),max:Math.max(1,n.max)};const{min:o,desired:r,max:s}=e;return{min:o,max:s,desired:Math.min(Math.max(r,n.desired),s)}}
function unfrozen({capacity:e,frozen:t}){return{...t??e,desired:e.desired}}}),39394:((e,t,n)=>{
n.d(t,{g:()=>o});
const o=0}),61665:((e,t,n)=>{
n.d(t,{S:()=>recipeOf});
var o=n(17774);
function recipeOf({directory:e},t){const{cache:n,reproduce:r,secrets:s={},...a}=t;const i={directory:e,image:{...a,secrets:Object.keys(s).toSorted()}};return(0,o.o)(i).slice(7,19)}}),66676:((e,t,n)=>{
n.d(t,{Bg:()=>commitUrl,XH:()=>compareUrl,oH:()=>r});
var o=n(7590);
const r={form:void 0,issueForm:void 0,missing:[],commits:[]};
function commitUrl({serverUrl:e,repository:t},n){return void 0!==t&&(0,o.H)(n)?`${e}/${t}/commit/${n}`:void 0}
function compareUrl(e,t,n){const{serverUrl:r,repository:s}=e;if(void 0===s||!(0,o.H)(t)||!(0,o.H)(n)||t===n)return;return`${r}/${s}/compare/${t}...${n}`}}),20897:((e,t,n)=>{
n.d(t,{I:()=>describeFailure});
var o=n(57975);
var r=n(25602);
var s=n(21488);
function describeFailure(e){if(e instanceof r.E){const{code:t,message:n,location:o,problems:r,evidence:s}=e;return{code:t,message:n,advice:adviceOf(e),location:o,problems:r,evidence:s,stack:void 0}}return{code:"bug",message:`This is a bug in immutable-deploy: ${(0,r.bD)(e)}`,advice:void 0,location:void 0,problems:[],evidence:[],stack:stackOf(e)}}
function adviceOf({code:e,advice:t,problems:n}){if(void 0!==t||n.length>0)return t;return s.sO[e].remedy.replaceAll(/\[([^\]]+)\]\([^)]+\)/g,"$1")}
function stackOf(e,t=5){if(!(e instanceof Error))return`thrown: ${(0,o.inspect)(e,{depth:1})}`;const n=e.stack??String(e);if(0===t)return n;const r=e instanceof AggregateError?e.errors:[];const s=void 0===e.cause?r:[e.cause,...r];return[n,...s.map(e=>`caused by: ${stackOf(e,t-1)}`)].join("\n")}}),17900:((e,t,n)=>{
n.d(t,{h:()=>createLog});
var o=n(74962);
var r=n(42806);
var s=n(13141);
function createCommandLog(e){let t=false;return{isRunning:()=>t,tell(n){switch(n.type){case"command-started":t=true;return e.open(n.title);case"command-printed":return(0,s.Qr)(n.lines);case"command-silent":return(0,s.tj)(`still running after ${(0,r.p0)(n.tookMs)}`);case"command-ended":t=false;e.close();return(0,s.tj)(endLine(n))}}}}
function endLine({title:e,tookMs:t,failure:n}){return void 0===n?`${e}: done in ${(0,r.p0)(t)}`:`${e}: failed after ${(0,r.p0)(t)}: ${n}`}
var a=n(44702);
const i=1e4;
function createLog(){const e=new Map;const t=new Map;const n=createGroups();const o=createStepLog(n);const r=createCommandLog(n);return n=>{switch(n.type){case"step-started":return o.start(n.step,n.at);case"step-finished":e.clear();return o.finish(n.step,n.at,n.outcome);case"progress":return r.isRunning()?void 0:printProgress(e,n);case"notice":case"warning":return(0,s.fz)(n.type,n.message,n.location);case"secret":return(0,s.$l)(n.value);case"detail":return(0,s.tj)(n.message);case"command-started":case"command-printed":case"command-silent":case"command-ended":return r.tell(n);case"claimed":return(0,s.tj)(`operation ${n.operation} is this run's`);case"shifted":return(0,s.tj)(`traffic: ${(0,a.qg)(n.percent)}`);case"fleet":return printNews(t,n.instances);case"gate":return(0,s.tj)(gateLine(n.gate));case"probed":return(0,s.tj)(`probe: ${(0,a.ys)(n.availability)}`);case"overtook":return(0,s.tj)(`operation ${n.operation}, a ${n.kind} by ${n.actor}, is overtaken`);case"blast-radius":return(0,s.tj)(blastLine(n));case"kept-warm":return(0,s.tj)(`${(0,a["do"])(n.release)} stays warm until ${(0,a.n$)(n.until)}`);case"undone":return(0,s.tj)(`undone: ${n.message}`);case"cacheable":case"environment-status":case"swept":case"environment-status-unknown":return}}}
function createStepLog(e){const t=new Map;return{start(n,o){t.set(n,o);e.open(n)},finish(n,o,a){const i=t.get(n);t.delete(n);e.close();(0,s.tj)(void 0===i?`${n}: ${a}`:`${n}: ${a} in ${(0,r.p0)(o-i)}`)}}}
function createGroups(){let e=false;const close=()=>{if(e)o.N4();e=false};const open=t=>{close();(0,s.Sg)(t);e=true};return{open,close}}
function printProgress(e,t){const n=e.get(t.message);if(void 0!==n&&t.at-n<i)return;e.set(t.message,t.at);(0,s.tj)(progressLine(t))}
function printNews(e,t){for(const n of t){const t=instanceLine(n);if(e.get(n.id)!==t){e.set(n.id,t);(0,s.tj)(t)}}}
function progressLine({message:e,done:t,total:n,deadline:o,at:s}){const a=[void 0===t?void 0:`${t} of ${n??"?"}`,void 0===o?void 0:`${(0,r.p0)(o-s)} left`].filter(e=>void 0!==e);return 0===a.length?`waiting for ${e}`:`waiting for ${e} (${a.join(", ")})`}
function instanceLine({id:e,release:t,zone:n,state:o,health:s,reason:i,healthyAfterMs:c}){const u=void 0===n?"":` in ${n}`;const l=void 0===s?o:`${o}, ${s}`;const f=void 0===c?"":` after ${(0,r.p0)(c)}`;return`${(0,a["do"])(t)} ${e}${u}: ${l}${f}${void 0===i?"":`: ${i}`}`}
function gateLine({name:e,outcome:t,figures:n}){return`${e} ${t}: ${n}`}
function blastLine({release:e,requests:t,errors:n}){return`${(0,a["do"])(e)} had got ${t} requests, ${n} of them answered with an error or not at all`}}),34902:((e,t,n)=>{
n.d(t,{OF:()=>fenced,Qq:()=>text,aY:()=>code,dv:()=>i,hd:()=>unlinked,nf:()=>link,p_:()=>list,tp:()=>table,yM:()=>c,zH:()=>details});
var o=n(12071);
const r=/[&<>"'\\`*_[\]{}|~$#]/g;
const s=/^(?:[-+=:]|\d+[.)](?=\s|$))/;
const a=/:(?=\/\/)|@|(?<=\bwww)\./gi;
const entity=e=>e.replace(/./g,e=>`&#${e.charCodeAt(0)};`);
function text(e,t=300){return(0,o.h0)(e,t).replace(r,entity).replace(s,entity).replace(a,e=>`${entity(e)}&#8203;`)}
function unlinked(e,t=300){return text(e,t).replace(/(?:&#35;|\bGH-)(?=\d)/gi,e=>`${e}&#8203;`).replace(/(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi,e=>`<code>${e}</code>`)}
function code(e,t=300){const n=(0,o.h0)(e,t);if(""===n)return i;return/[`|\\]/.test(n)?`<code>${text(n,t)}</code>`:`\`${n}\``}
const i="–";
function link(e,t){const n=void 0===t?void 0:webAddress(t);return void 0===n?e:`[${e}](${n})`}
function webAddress(e){if(!URL.canParse(e)||e.length>2e3)return;const{protocol:t,href:n}=new URL(e);if("https:"!==t&&"http:"!==t)return;return n.replace(/[()<>[\]|`\\*_"'~{}\s]/g,percent).replaceAll("&","&amp;")}
function percent(e){return`%${e.charCodeAt(0).toString(16).toUpperCase().padStart(2,"0")}`}
function table(e,t,n=50){const o=[e,e.map(()=>"---"),...t.slice(0,n)].map(e=>`| ${e.join(" | ")} |`);const r=t.length-n;return r>0?`${o.join("\n")}\n\n… and ${r} more.`:o.join("\n")}
function list(e,t="bullets",n=50){const o=e.slice(0,n).map((e,n)=>`${"bullets"===t?"-":`${n+1}.`} ${e}`);const r=e.length-n;return r>0?`${o.join("\n")}\n\n… and ${r} more.`:o.join("\n")}
function fenced(e,t=100){const n=e.slice(-t).flatMap(o.y1).slice(-t);const r=n.map(e=>(0,o.Jj)(e,500));const s=Math.max(2,...r.map(e=>/^\s*(`*)/.exec(e)?.[1]?.length??0));const a="`".repeat(s+1);return`${a}text\n${r.join("\n")}\n${a}`}
const c="<details><summary>";
function details(e,t,n=false){return`${n?"<details open><summary>":c}${e}</summary>\n\n${t}\n\n</details>`}}),12071:((e,t,n)=>{
n.d(t,{Jj:()=>cut,h0:()=>plainLine,y1:()=>plainLines});
var o=n(57655);
function plainLines(e){return(0,o.R)(e).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map(e=>e.replace(/\t/g,"  ").replace(/\p{Cs}/gu,"�"))}
function plainLine(e,t=500){const n=plainLines(e.slice(0,4*t)).join(" ").replace(/\s+/g," ").trim();return cut(n,t)}
function cut(e,t){if(e.length<=t)return e;return`${e.slice(0,t-1).replace(/[\ud800-\udbff]$/,"")}…`}}),80397:((e,t,n)=>{
n.d(t,{P:()=>operationIn,T:()=>createRecorder});
function createRecorder(){let e={claims:[],steps:[],shifts:[],instances:[],gates:[],availability:void 0,remarks:[],overtaken:[],blastRadius:void 0,keptWarm:[],undone:[],before:void 0,last:void 0,now:void 0,secrets:[]};return{report:t=>{e={...e,...change(e,t)}},record:()=>e}}
function change(e,t){switch(t.type){case"step-started":return{steps:[...e.steps,begun(t)]};case"step-finished":return{steps:finish(e.steps,t)};case"progress":case"swept":case"detail":case"cacheable":case"command-started":case"command-printed":case"command-silent":case"command-ended":return{};case"notice":case"warning":return{remarks:[...e.remarks,t]};case"secret":return{secrets:[...e.secrets,t.value]};case"claimed":return{claims:[...e.claims,{environment:t.environment,operation:t.operation}]};case"shifted":return{shifts:[...e.shifts,{at:t.at,percent:t.percent}]};case"fleet":return{instances:merge(e.instances,t.instances)};case"gate":return{gates:[...e.gates,{...t.gate,shifts:e.shifts.length}]};case"probed":return{availability:t.availability};case"overtook":return{overtaken:[...e.overtaken,t]};case"blast-radius":return{blastRadius:t};case"kept-warm":return{keptWarm:[...e.keptWarm,t]};case"undone":return{undone:[...e.undone,t.message]};case"environment-status":return{before:beforeChanges(e,t.status),last:t.status,now:t.status};case"environment-status-unknown":return{now:void 0}}}
const o=new Set(["resolve","observe","claim"]);
function beforeChanges({before:e,steps:t},n){const r=t.some(({name:e,environment:t})=>t===n.environment&&!o.has(e));return r&&e?.environment===n.environment?e:n}
function operationIn({claims:e},t){return e.findLast(e=>e.environment===t)?.operation}
function begun({step:e,environment:t,at:n}){return{name:e,environment:t,startedAt:n,endedAt:void 0,outcome:"running"}}
function finish(e,{step:t,environment:n,at:o,outcome:r}){const s=e.findLastIndex(({name:e,endedAt:n})=>e===t&&void 0===n);const a=e[s]?.startedAt??o;const i={name:t,environment:n,startedAt:a,endedAt:o,outcome:r};return s<0?[...e,i]:e.with(s,i)}
function merge(e,t){const n=new Map(e.map(e=>[e.id,e]));for(const e of t)n.set(e.id,{...e,healthyAfterMs:e.healthyAfterMs??n.get(e.id)?.healthyAfterMs});return[...n.values()]}}),17234:((e,t,n)=>{
n.d(t,{E:()=>redact});
var o=n(34228);
function redact(e,t){const n=(0,o.P)(t);return 0===n.reach?e:replaceIn(e,n)}
function replaceIn(e,t){if("string"==typeof e)return t.hide(e);if(Array.isArray(e))return e.map(e=>replaceIn(e,t));if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).map(([e,n])=>[e,replaceIn(n,t)]))}}),41041:((e,t,n)=>{
n.d(t,{LI:()=>lastTookOf,P9:()=>withRebuilds,cN:()=>withReleaseStates});
function withReleaseStates(e,t){const[n,o,r]=[e.before,e.last,e.now].map(e=>withRebuilds(e,t));return{...e,before:n,last:o,now:r}}
function withRebuilds(e,t){if(void 0===e)return e;const refined=e=>e&&withRebuild(e,t);const{live:n,previous:o,history:r}=e;const s=r.map(e=>withRebuild(e,t));return{...e,live:refined(n),previous:refined(o),history:s}}
function withRebuild(e,{commits:t,missing:n}){const o="gone"===e.state||"cold"===e.state&&n.includes(e.digest);return o?{...e,state:t.includes(e.sha)?"rebuild":"gone"}:e}
function lastTookOf(e,t){return"live"===e||"gone"===e?void 0:t?.[e]}}),53798:((e,t,n)=>{
n.d(t,{x:()=>reportFailure});
var o=n(74962);
var r=n(20897);
var s=n(13141);
function reportFailure(e,t){const n=(0,r.I)(e);o.N4();(0,s.fz)("error",withAdvice(n),n.location);for(const e of n.problems)(0,s.fz)("error",withAdvice(e),e.location);for(const{title:e,lines:t}of n.evidence)(0,s.OG)(e,t);if(void 0===n.stack)return(0,s.tj)(`error code: ${n.code} (docs/errors.md of this action explains it)`);(0,s.tj)(n.stack);(0,s.tj)(`Please report it with this log ${void 0===t?"to whoever maintains this action":`at ${t}`}.`)}
function withAdvice({message:e,advice:t}){return void 0===t?e:`${e}\n${t}`}}),71316:((e,t,n)=>{
n.d(t,{$9:()=>issueUrl,_i:()=>dispatchUrl,ay:()=>commandLine});
var o=n(12071);
function commandLine({release:e},t){const{repository:n,serverUrl:o,rollbackOptions:r}=t;const{form:s}=r;if(void 0===s)return;const a=["gh","workflow","run",s.file];if(void 0!==n)a.push("--repo",`${hostPrefix(o)}${n}`);const i={...s.given,"rollback-to":`v${e}`};a.push(...Object.entries(i).flatMap(([e,t])=>["-f",`${e}=${t}`]));return a.map(shellWord).join(" ")}
function dispatchUrl({serverUrl:e,repository:t,rollbackOptions:n}){const{form:r}=n;if(void 0===t||r?.presetsFit!==true)return;return`${e}/${t}/actions/workflows/${encodeURIComponent((0,o.h0)(r.file,200))}`}
function issueUrl({release:e},{serverUrl:t,repository:n,rollbackOptions:r}){const{issueForm:s}=r;if(void 0===n||void 0===s)return;const a=new URLSearchParams({template:"rollback.yml",labels:"rollback",title:titleOf(e,s)});for(const[e,t]of Object.entries(s.given))a.append(e,(0,o.h0)(t,100));a.append("release",`v${e}`);return`${t}/${n}/issues/new?${a.toString()}`}
function titleOf(e,{given:{app:t,environment:n=""}}){const r=void 0===t?n:`${t} in ${n}`;return`Roll ${(0,o.h0)(r,100)} back to v${e}`}
function hostPrefix(e){const t=URL.canParse(e)?new URL(e).host:"github.com";return"github.com"===t?"":`${t}/`}
function shellWord(e){const t=(0,o.h0)(e,200);return/^[\w./:=-]+$/.test(t)?t:`'${t.replaceAll("'","'\\''")}'`}}),44702:((e,t,n)=>{
n.d(t,{Ej:()=>size,VK:()=>shortDigest,do:()=>releaseName,hS:()=>counted,n$:()=>moment,qg:()=>trafficLine,ys:()=>availabilityLine});
var o=n(39394);
var r=n(42806);
function releaseName(e){return e===o.g?"what was there before":`v${e}`}
function trafficLine(e){const t=Object.entries(e).map(([e,t])=>`${releaseName(Number(e))} ${t} %`);return 0===t.length?"none":t.join(", ")}
function moment(e){return`${new Date(e).toISOString().slice(0,16).replace("T"," ")} UTC`}
function counted(e,t){return`${e} ${t}${1===e?"":"s"}`}
function shortDigest(e){return e.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/,"$1…")}
function availabilityLine({requests:e,failures:t,latencyMs:n}){const o=`${e} ${1===e?"request":"requests"}, ${t} failed`;if(void 0===n)return o;return`${o}, p50 ${(0,r.p0)(n.p50)}, p99 ${(0,r.p0)(n.p99)}`}
function size(e){const t=["B","kB","MB","GB","TB"];const n=Math.min(t.length-1,Math.floor(Math.log10(Math.max(1,e))/3));const o=e/1e3**n;return`${0===n?o:o.toFixed(1)} ${t[n]}`}}),13141:((e,t,n)=>{
n.d(t,{$l:()=>maskSecret,OG:()=>printQuoted,Qr:()=>printForeign,Sg:()=>openGroup,fz:()=>annotate,tj:()=>printLines});
var o=n(74962);
var r=n(34228);
var s=n(18471);
var a=n(12071);
const i=new Set;
let c=(0,r.P)([]);
function maskSecret(e){c=(0,r.P)([...i.add(e)]);if("true"===process.env["GITHUB_ACTIONS"])(0,s.dm)(e).forEach(o.Pq)}
function printLines(e){for(const t of(0,a.y1)(e))o.pq(inert(t))}
function printQuoted(e,t){openGroup(e);printForeign(t);o.N4()}
function printForeign(e){for(const t of e.flatMap(a.y1))o.pq(`│ ${inert(t)}`)}
function openGroup(e){o.Oh(inert((0,a.h0)(e)))}
const u={notice:o.lm,warning:o.$e,error:o.z3};
function annotate(e,t,n){const o=(0,a.y1)(t).map(inert).join("\n");u[e](o,void 0===n?{}:properties(n))}
function properties(e){return{file:(0,a.h0)(e.file),...void 0===e.line?{}:{startLine:e.line},...void 0===e.column?{}:{startColumn:e.column}}}
const l=/^[^\p{L}\p{N}]*:[\u200c\u200d\p{M}]*:/u;
const f=/#[\u200c\u200d\p{M}]*#[\u200c\u200d\p{M}]*\[/gu;
function inert(e){const t=c.hide(e).replace(f,"## [");return l.test(t)?`│ ${t}`:t}}),32917:((e,t,n)=>{
n.d(t,{$R:()=>w,_z:()=>resolveContainer,kL:()=>p});
var o=n(57975);
var r=n(77934);
var s=n(2554);
var a=n(1015);
const i=r.FsL(r.YjP(),r.yGV(/^(?!\/(tmp|proc|sys|dev|run\/secrets)(\/|$))(\/(?!\.{1,2}(\/|$))[\w.@+-]+)+$/,"an absolute path of letters, digits and . _ @ + -, but not in /tmp, which is writable anyway, /proc, /sys, /dev or /run/secrets"));
const c=r.FsL(r.YjP(),r.yGV(/^[1-9]\d{0,8}[kmg]$/,"a size such as 64m or 2g"));
const u=r.FsL(r.YjP(),r.yGV(/^([1-9]\d{4,8}k|([6-9]|[1-9]\d{1,6})m|[1-9]\d{0,3}g)$/,"a size such as 512m or 2g, at least 6m"));
const l=r.FsL(r.YjP(),r.yGV(/^(core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)$/,"the name of a limit such as nofile"));
const f=r.KCZ([(0,a.nd)(-1,Number.MAX_SAFE_INTEGER),r.FsL(r.YjP(),r.yGV(/^-?\d+:-?\d+$/,"a number, or <soft>:<hard>"))],"a number, or <soft>:<hard>");
const d="a port such as 9090 or 8125/udp";
const h=r.KCZ([(0,a.nd)(1,65535),r.FsL(r.YjP(),r.yGV(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])\/(tcp|udp)$/,d))],d);
const m=r.rej({size:(0,s.Z)(c,"The most that it holds, such as `256m`; without it half of the memory."),exec:(0,s.Z)(r.zMY(),"Whether programs and libraries in it can be run, as the JVM’s JNA needs.","false")});
const p=r.rej({"read-only":(0,s.Z)(r.zMY(),"Whether nothing can be written but in `/tmp` and `writable`.","true"),writable:(0,s.Z)(r.YOg(i),"Folders that the app may write to, on disk. Each begins as it is in the image, with its owner, and is gone with the instance."),tmp:(0,s.Z)(m,"`/tmp`, which is in memory."),memory:(0,s.Z)(u,"The most memory that the container gets, such as `512m`; without it all of the instance’s."),init:(0,s.Z)(r.zMY(),"Whether a small init process passes on signals and reaps children.","false"),ulimits:(0,s.Z)(r.g1P(l,f),"Limits such as `{nofile: 65536}`, or `<soft>:<hard>`."),user:(0,s.Z)(r.FsL(r.YjP(),r.yGV(/^[\w.-]+(:[\w.-]+)?$/,"a user, or user:group, by name or number")),"Whom the program runs as; without it the image’s own user."),ports:(0,s.Z)(r.YOg(h),"More ports that can be reached on the instance, besides `run.port`; the security groups say by whom."),capabilities:(0,s.Z)(r.YOg(r.FsL(r.YjP(),r.yGV(/^[A-Z_]+$/,"a capability such as NET_BIND_SERVICE"))),"The only Linux capabilities that it has, such as `[NET_BIND_SERVICE]`; `[]` is none. Without it Docker’s own choice."),"secrets-as":(0,s.Z)(r.KIO(["environment","files"]),"`files`: each of `run.secrets` is a file `/run/secrets/<NAME>`, whose path is in the variable `<NAME>_FILE`. It can be binary, and `docker inspect` does not show it.","environment")});
function resolveContainer(e){if(void 0===e)return;const t=withDefaults(e);return(0,o.isDeepStrictEqual)(t,w)?void 0:t}
function withDefaults(e){return{readOnly:e["read-only"]??true,writable:e.writable??[],tmp:{size:e.tmp?.size,exec:e.tmp?.exec??false},memory:e.memory,init:e.init??false,ulimits:e.ulimits??{},user:e.user,ports:(e.ports??[]).map(String),capabilities:e.capabilities,secretsAs:e["secrets-as"]??"environment"}}
const w=withDefaults({})}),2554:((e,t,n)=>{
n.d(t,{Z:()=>field,m:()=>required});
var o=n(77934);
function field(e,t,n){return o.lqM(o.FsL(e,o.h_(void 0===n?t:`${t} Default: \`${n}\`.`)))}
function required(e,t){return o.FsL(e,o.h_(t))}}),81610:((e,t,n)=>{
n.d(t,{L:()=>overlay,Y:()=>o});
const o={run:{health:{},env:{},secrets:{},container:{tmp:{},ulimits:{}}},gates:{},timeouts:{},keep:{},logs:{}};
function overlay(e,t){return e.map(mapOf).reduce((e,n)=>overlaid(e,n,t),{})}
function overlaid(e,t,n){const o=Object.entries(t).filter(([,e])=>void 0!==e);const one=([t,o])=>{const r=Object.hasOwn(n,t)?n[t]:void 0;return[t,void 0===r?o:overlay([mapOf(e[t]),mapOf(o)],r)]};return{...e,...Object.fromEntries(o.map(one))}}
function mapOf(e){if("string"==typeof e)return{path:e};return"object"!=typeof e||null===e||Array.isArray(e)?{}:{...e}}}),16903:((e,t,n)=>{
n.d(t,{F:()=>resolveHealth,e:()=>u});
var o=n(77934);
var r=n(32917);
var s=n(2554);
var a=n(81610);
var i=n(1015);
const c=o.rej({path:(0,s.Z)(i.Lx,"Path to request from each instance.","/"),interval:(0,s.Z)(i.Cz,"Time between two checks.","5s"),timeout:(0,s.Z)(i.Cz,"After this long an answer counts as failed.","2s"),healthy:(0,s.Z)((0,i.nd)(1,10),"Passes in a row that make an unhealthy target healthy.","2"),unhealthy:(0,s.Z)((0,i.nd)(1,10),"Failures in a row that make a target unhealthy.","2"),status:(0,s.Z)(o.KCZ([(0,i.nd)(100,599),i.io],"a status such as 200, or a range such as 200-399"),"Status code, or range of codes, that counts as passed.","200-399")});
const u=o.rej({command:(0,s.Z)(o.FsL(o.YOg(i.Qq),o.BpQ(1,"at least the program to run")),"Program and arguments; no shell is involved. An archive needs it; other images may have a command of their own."),port:(0,s.Z)((0,i.nd)(1,65535),"Port that the image declares; the variable PORT tells each instance its own.","8080"),health:(0,s.Z)(o.KCZ([i.Lx,c],"a path, or {path, interval, timeout, healthy, unhealthy, status}"),"How the load balancer finds an instance healthy; a path alone is short for `{path: …}`."),env:(0,s.Z)(o.g1P(i.cG,i.eV),"Environment variables."),secrets:(0,s.Z)(o.g1P(i.cG,i.Qq),"Environment variables whose values the platform fetches at each start; write references here, never values."),"stop-grace":(0,s.Z)(i.p0,"Between SIGTERM and SIGKILL.","10s"),container:(0,s.Z)(r.kL,"How the container runs; for `image.builder: docker`.")});
function resolveHealth(e){const t=(0,a.L)(e,a.Y.run).health??{};const n=String(t.status??"200-399").split("-").map(Number);return{path:t.path??"/",intervalMs:(0,i.Rz)(t.interval??"5s"),timeoutMs:(0,i.Rz)(t.timeout??"2s"),healthy:t.healthy??2,unhealthy:t.unhealthy??2,status:[n[0]??200,n.at(-1)??399]}}}),1015:((e,t,n)=>{
n.d(t,{Bv:()=>y,Cz:()=>l,Hc:()=>k,KW:()=>f,LX:()=>T,Lx:()=>w,Pf:()=>A,Qq:()=>m,Rz:()=>milliseconds,UU:()=>d,Y8:()=>O,Z:()=>b,ai:()=>number,cG:()=>g,eV:()=>p,iZ:()=>v,io:()=>$,m8:()=>leaseOf,nd:()=>integer,p0:()=>u});
var o=n(77934);
const r={ms:1,s:1e3,m:6e4,h:36e5,d:864e5};
const s="a duration such as 250ms, 5s, 2m, 1h or 3d";
const a=`${s}, but not 0`;
const i="24d";
const c="3650d";
function written(e){return o.FsL(o.YjP(e),o.yGV(/^(0|\d{1,9}(\.\d{1,3})?(ms|s|m|h|d))$/,e))}
function atMost(e){return o.z6Y(t=>milliseconds(t)<=milliseconds(e),`a duration of at most ${e}, such as 5s`)}
const u=o.KCZ([o.euz(0),o.FsL(written(s),atMost(i))],s);
const l=o.FsL(written(a),o.z6Y(e=>milliseconds(e)>0,a),atMost(i));
function leaseOf(e){return o.FsL(l,o.z6Y(t=>milliseconds(t)>=milliseconds(e),`a duration from ${e} to ${i}`))}
const f=o.KCZ([o.euz(0),o.FsL(written(s),atMost(c))],s);
function milliseconds(e){const t=/^([\d.]+)([a-z]+)$/.exec(String(e));const n=Object.entries(r).find(([e])=>e===t?.[2]);return null===t||void 0===n?0:Math.round(Number(t[1])*n[1])}
const d=o.FsL(o.YjP(),o.yGV(/^[a-z]([a-z0-9-]{0,22}[a-z0-9])?$/,"lowercase letters, digits and hyphens, beginning with a letter, at most 24 characters"));
const h=o.m1c("\0","text without a zero byte");
const m=o.FsL(o.YjP(),o.hq("text that is not empty"),h);
const p=o.FsL(o.KCZ([o.YjP(),o.aig(),o.zMY()],"text; put it in quotes"),o.z6Y(e=>"string"==typeof e,"text; put what the alias stands for in quotes"),o.pdi(String),h);
function integer(e,t){const n=`a whole number from ${e} to ${t}`;return o.FsL(o.aig(n),o.ndf(n),o.Wwf(e,n),o.cGV(t,n))}
function number(e,t){const n=`a number from ${e} to ${t}`;return o.FsL(o.aig(n),o.Wwf(e,n),o.cGV(t,n))}
const w=o.FsL(o.YjP(),o.yGV(/^\/(?![/\\])[!-"$-~]*$/,"a path that begins with one /, percent-encoded where necessary"));
const v=o.FsL(m,o.z6Y(e=>!e.startsWith("/")&&!e.split("/").includes(".."),"a path below the app’s folder, without .."));
const g=o.FsL(o.YjP(),o.yGV(/^[A-Za-z_][A-Za-z0-9_]*$/,"a variable name: letters, digits and underscores, not beginning with a digit"));
const y=o.FsL(o.YjP(),o.yGV(/^[A-Za-z0-9-]{1,64}$/,"a header name"));
const b=o.FsL(o.YjP(),o.yGV(/^[\t -~]*$/,"a header value: one line of ASCII"));
const k=o.FsL(o.YjP(),o.Ru6(253,"a host name of at most 253 characters"),o.yGV(/^(\*\.)?([a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)(\.[a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)*$/,"a host name in lowercase, optionally beginning with *."));
const $=o.FsL(o.YjP(),o.yGV(/^[1-5]\d\d-[1-5]\d\d$/,"a status such as 200, or a range such as 200-399"),o.z6Y(e=>e.slice(0,3)<=e.slice(4),"a range from the lower status to the higher"));
const O=o.FsL(o.YjP(),o.yGV(/^[^\s:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/,"host:port"),o.z6Y(e=>{const t=Number(/\d+$/.exec(e)?.[0]);return t>=1&&t<=65535},"host:port with a port from 1 to 65535"));
const T=o.FsL(o.YjP(),o.yGV(/^(?![-/])[^\s\p{C}~^:?[\]\\!]{1,200}$/u,"a branch such as main, or a pattern such as release/* or release/**"));
const A=o.FsL(m,o.Ru6(50,"a label of at most 50 characters"))}),24854:((e,t,n)=>{
n.d(t,{$t:()=>placeOf,ky:()=>runsOf,yX:()=>strongest});
function strongest({layers:e},...t){return e.map(({path:e,values:n})=>({path:[...e,...t],value:valueAt(n,t)})).findLast(({value:e})=>void 0!==e)}
function placeOf(e,...t){return strongest(e,...t)?.path??[...e.path,...t]}
function runsOf({layers:e}){return e.map(({values:e})=>e.run).filter(e=>void 0!==e)}
function valueAt(e,[t,...n]){if(void 0===t)return e;if("object"!=typeof e||null===e||!Object.hasOwn(e,t))return;return valueAt(e[t],n)}}),23074:((e,t,n)=>{
n.d(t,{I:()=>loadSpec});
var o=n(77934);
var r=n(25602);
var s=n(1015);
var a=n(32e3);
var i=n(46369);
var c=n(2554);
var u=n(81610);
const l=o.KCZ([(0,s.nd)(1,1e3),o.rej({min:(0,c.m)((0,s.nd)(1,1e3),"Fewest instances."),desired:(0,c.m)((0,s.nd)(1,1e3),"Instances to begin with."),max:(0,c.m)((0,s.nd)(1,1e3),"Most instances.")})],"a number of instances, or {min, desired, max}");
const f=o.rej({weight:(0,c.m)((0,s.nd)(1,100),"Percent of traffic to the new release."),pause:(0,c.Z)(s.p0,"How long it is watched before the next step.","0")});
const d=o.rej({weight:(0,c.m)((0,s.nd)(1,99),"Percent of traffic to the new release at first."),pause:(0,c.m)(s.p0,"How long it is watched before it gets the rest.")});
const h=o.rej({step:(0,c.m)((0,s.nd)(1,100),"Percent of traffic that moves at a time."),every:(0,c.m)(s.p0,"How long the new release is watched between two moves.")});
const m=o.FsL(o.YOg(f),o.BpQ(1,"at least one step"));
const p=o.KCZ([o.euz("all-at-once"),o.rej({canary:(0,c.m)(d,"A small part first, then all of it.")}),o.rej({linear:(0,c.m)(h,"Equal parts.")}),o.rej({steps:(0,c.m)(m,"Written out, rising; the last, 100, may be left out.")})],"all-at-once, {canary: {weight, pause}}, {linear: {step, every}} or {steps: [{weight, pause}, …]}");
const w=o.rej({path:(0,c.m)(s.Lx,"Path to request."),method:(0,c.Z)(o.KIO(["GET","HEAD","POST","PUT","OPTIONS"]),"Request method.","GET"),headers:(0,c.Z)(o.g1P(s.Bv,s.Z),"Request headers."),status:(0,c.Z)((0,s.nd)(100,599),"Status code that is expected.","200"),contains:(0,c.Z)(s.Qq,"Text that the body must contain."),timeout:(0,c.Z)(s.Cz,"After this long an answer counts as failed.","5s"),when:(0,c.Z)(o.KIO(["before","after","both"]),"Before the new fleet has traffic, after it has all of it, or both.","both")});
const v=o.KCZ([o.euz("none"),o.YOg(w)],"a list of checks, or none");
const g=o.rej({"error-rate":(0,c.Z)(o.rej({"above-old":(0,c.m)((0,s.ai)(0,100),"Percentage points.")}),"How much higher the new error rate may be than the old. Without it, the limit is 20 percentage points, if there are figures."),latency:(0,c.Z)(o.rej({ratio:(0,c.m)((0,s.ai)(1,1e3),"Times as long.")}),"How much longer the new p99 may be than the old."),"min-requests":(0,c.Z)((0,s.nd)(1,1e6),"With fewer requests on either side the limits prove nothing, and the run says so.","50"),unproven:(0,c.Z)(o.KIO(["fail","pass"]),"What a limit that is written here does where it proves nothing: undo the deployment, or let it pass. A route with fewer than `min-requests` in all is idle, and passes.","fail"),alarms:(0,c.Z)(o.YOg(s.Qq),"Names of the platform’s alarms (on AWS, CloudWatch’s) that must not fire, where it has any.","[]")});
const y=o.rej({image:(0,c.Z)(s.Cz,"Building the image.","20m"),boot:(0,c.Z)(s.Cz,"From launch until every target is healthy.","5m"),checks:(0,c.Z)(s.Cz,"Each smoke check, repeats included.","1m"),swap:(0,c.Z)(s.Cz,"One change of weights and its read-back.","1m"),drain:(0,c.Z)(s.p0,"Finishing the requests in flight of an instance that goes.","30s"),quiet:(0,c.Z)(s.Cz,"Proof that a former release gets no requests any more.","5m"),remove:(0,c.Z)(s.Cz,"Removing a fleet.","5m")});
function keep(e){return o.rej({warm:(0,c.Z)((0,s.nd)(0,10),"How many former releases keep their fleet.",e),"warm-for":(0,c.Z)(s.KW,"How long they keep it.","1h"),history:(0,c.Z)((0,s.nd)(1,1e3),"How many good releases, besides the live one, a rollback can bring back.","50")})}
const b=o.rej({show:(0,c.Z)(o.KIO(["masked","never"]),"Whether a run shows the last lines of an app that failed, with the values of `run.secrets` replaced.","masked")});
function mergedWith(e,t){return void 0===e?t:`${t} Merged with that of ${e}.`}
function deployment(e){const meaning=(t,n)=>mergedWith(Object.hasOwn(u.Y,t)?e.from:void 0,n);return{capacity:(0,c.Z)(l,"Instances: a number, or `{min, desired, max}`. Where none is written, as many as the live release has; where nothing is live, one."),strategy:(0,c.Z)(p,"How traffic moves.",e.strategy),bake:(0,c.Z)(s.p0,"How long the new release is watched with all traffic while the old one is still warm.",e.bake),checks:(0,c.Z)(v,"HTTP requests that must pass; on AWS, write `none` if there are none.",e.checks),gates:(0,c.Z)(g,meaning("gates","Limits for the new release compared with the old, checked between steps and at the end of the bake.")),timeouts:(0,c.Z)(y,meaning("timeouts","A limit for every step.")),logs:(0,c.Z)(b,meaning("logs","What is shown of what the app prints.")),keep:(0,c.Z)(keep(e.warm),meaning("keep","What is kept for rollbacks."))}}
const k=["~/.npm","~/.local/share/pnpm/store","~/Library/pnpm/store","~/.pnpm-store","~/.yarn/berry/cache","~/.cache/yarn","~/Library/Caches/Yarn","~/.bun/install/cache","~/.cache/deno","~/go/pkg/mod/cache/download","~/.cargo/registry/index","~/.cargo/registry/cache","~/.cargo/git/db","~/.cache/pip","~/Library/Caches/pip","~/.cache/uv","~/.cache/pypoetry","~/.gradle/caches/modules-2","~/.gradle/wrapper/dists","~/.m2/repository","~/.nuget/packages","~/.bundle/cache","~/.cache/composer","~/.composer/cache","~/.hex/packages","~/.pub-cache/hosted","~/.config/packer/plugins","~/.packer.d/plugins"];
const $=`a store of downloads, or a folder in one (${k.join(", ")}): a cache can be written by any job of the repository, so nothing else is restored on the runner, and results of builds never`;
function isInStore(e){const t=/^~(\/[\w.@+-]+)+$/.test(e)&&!e.split("/").some(e=>"."===e||".."===e);return t&&k.some(t=>e===t||e.startsWith(`${t}/`))}
const O=o.rej({path:(0,c.m)(o.FsL(s.Qq,o.z6Y(e=>isInStore(e),$)),"Store of downloads, below the home folder."),"key-files":(0,c.m)(o.FsL(o.YOg(s.iZ),o.BpQ(1,"at least one file")),"Lock files in the app’s folder. The cache is of what they are at the commit.")});
const T=o.KCZ([o.euz("off"),o.YOg(O)],"`off`, or a list of folders");
const A=o.KIO(["archive","docker","ami"]);
const M=o.FsL(s.Qq,o.yGV(/^(bash|sh|python|pwsh)$|\{0\}/,"bash, sh, python, pwsh, or a command with {0} for the script’s file"));
const S=o.FsL(o.YjP("a reference, never a value: env:NAME or file:/path"),o.yGV(/^(env:[A-Za-z_][A-Za-z0-9_]*|file:[^\0]+)$/,"a reference, never a value: env:NAME or file:/path"));
const image_image=e=>o.rej({builder:(0,c.Z)(A,`How the image is made: \`archive\` packs the commit’s tree, \`docker\` builds its Dockerfile, \`ami\` runs its Packer template. ${e}; without it the first that is named.`),build:(0,c.Z)(o.KCZ([s.Qq,o.YOg(s.Qq)]),"Script that runs in a clean checkout of the commit before the image is built from it, up to the first line that fails; a list is one command without a shell."),shell:(0,c.Z)(M,"What a script of `build` is run by, as in workflows: `bash`, `sh`, `python`, `pwsh`, or a command with `{0}` for the script’s file. Without it `bash --noprofile --norc -eo pipefail`, or `sh -e` where there is no bash."),environment:(0,c.Z)(o.YOg(s.cG),"Variables of the job that a build sees on the runner, beside those that say where things are and how a language’s tools behave."),secrets:(0,c.Z)(o.g1P(s.cG,S),"Variables for the build alone, by reference: `env:NAME` is a variable of the job, `file:/path` a file of the runner. `docker` gets them as BuildKit secrets, the command of `build` and Packer as variables."),cache:(0,c.Z)(T,"Stores of downloads that a build finds as an earlier one has left them, by way of GitHub’s cache. Without it those of npm and Go, where the app’s folder has their lock file; what is written replaces these. Nothing else of a build is cached."),reproduce:(0,c.Z)(o.KIO(["off","check"]),"`check` builds twice, the second time without any cached store, and fails where that does not give the same files; for the builder `archive`.","off"),exclude:(0,c.Z)(o.YOg(s.Qq),"Paths to leave out, in .gitignore syntax.","[]"),dockerfile:(0,c.Z)(s.iZ,"Dockerfile of `docker`, from the app’s folder.","Dockerfile"),context:(0,c.Z)(s.iZ,"Build context of `docker`, from the app’s folder.","."),target:(0,c.Z)(s.Qq,"Stage of the Dockerfile; without it, the last."),args:(0,c.Z)(o.g1P(s.cG,s.eV),"Build arguments of `docker`; not a place for secrets, which are `secrets`.","{}"),architecture:(0,c.Z)(o.KIO(["amd64","arm64"]),"Processors that `docker` builds for.","amd64"),template:(0,c.Z)(s.iZ,"Packer template, or folder of templates, for `ami`, from the app’s folder. It gets the variable `sha` and, if it declares it, `build`."),variables:(0,c.Z)(o.g1P(s.cG,s.eV),"Variables of the Packer template.","{}")});
const R=o.rej({host:(0,c.Z)(s.Hc,"Host header; `*.` matches one label or more."),path:(0,c.Z)(s.Lx,"Prefix of the path."),headers:(0,c.Z)(o.g1P(s.Bv,s.Z),"Headers with exact values.")});
var j=n(16903);
function sections(e){const t=a.B.flatMap(e=>Object.entries(e.sections));return Object.fromEntries(t.map(([t,{schema:n,meaning:o}])=>[t,(0,c.Z)(n,mergedWith(e,o))]))}
const P={platform:(0,c.Z)(o.KIO(a.B.map(({name:e})=>e)),"Where it runs.")};
const E=a.B.map(({name:e,builders:t})=>`\`${e}\` takes ${t.map(e=>`\`${e}\``).join(" or ")}`).join(", ");
const x=o.rej({...P,...sections(),...deployment({strategy:"all-at-once",bake:"1m",checks:"none",warm:"1"})});
const L=o.rej({...P,...sections("`defaults`"),...deployment({warm:"1",from:"`defaults`"}),run:(0,c.Z)(j.e,"What differs from the top-level `run`."),route:(0,c.Z)(R,"What the load balancer matches on; without it the listener’s default."),branches:(0,c.Z)(o.FsL(o.YOg(s.LX),o.BpQ(1,"at least one branch")),"Branches whose commits are deployed, however a deployment is asked for; `*` is any characters but `/`, `**` any at all. Without it, a push to the default branch deploys, and by hand any branch can be deployed."),prereleases:(0,c.Z)(o.zMY("true or false"),"Whether a published prerelease is deployed.","false")});
const F=o.rej({environment:(0,c.m)(s.UU,"The environment whose platform and settings previews use."),route:(0,c.m)(R,"Route of each; `{number}` becomes the pull request’s number."),max:(0,c.Z)((0,s.nd)(1,1e3),"The most previews at a time; the one with the oldest push goes first.","20"),idle:(0,c.Z)(s.KW,"How long a preview stays after the last push.","3d"),label:(0,c.Z)(s.Pf,"Only pull requests with this label get a preview; without it, all do."),drafts:(0,c.Z)(o.zMY("true or false"),"Whether a draft gets a preview, too.","true"),...deployment({strategy:"all-at-once",bake:"0",warm:"0",from:"its environment"}),run:(0,c.Z)(j.e,"What differs from the environment’s `run`.")});
const C=o.rej({app:(0,c.m)(s.UU,"Name of the app."),image:(0,c.Z)(image_image(E),"How an image is made from a commit."),run:(0,c.m)(j.e,"What an instance runs."),defaults:(0,c.Z)(x,"Every environment starts from these."),environments:(0,c.m)(o.FsL(o.g1P(s.UU,L),o.bPf(1,"at least one environment")),"Where it runs, by name."),previews:(0,c.Z)(F,"An environment of its own for each pull request.")});
function platformName(...e){return e.findLast(e=>e?.platform!==void 0)?.platform??""}
function keysBeside(e){let t=[C];for(const n of e.slice(0,-1))t=t.flatMap(e=>inside(e,n));return[...new Set(t.flatMap(unwrap).flatMap(e=>Object.keys(e.entries??{})))]}
function misplacedLists(e,t=C,n=[]){if("object"!=typeof e||null===e)return[];const o=unwrap(t);if(Array.isArray(e)&&!o.some(({type:e})=>"array"===e)){const e=o.some(({entries:e,value:t})=>void 0!==e||void 0!==t);return e?[{path:n,message:`found a list; allowed: ${wordsOf(t)??"a map of keys and values"}`}]:[]}return Object.entries(e).flatMap(([e,o])=>inside(t,e).flatMap(t=>misplacedLists(o,t,[...n,e])))}
function wordsOf({wrapped:e,message:t}){if(void 0!==e)return wordsOf(e);return"string"==typeof t?t:void 0}
function inside(e,t){return unwrap(e).flatMap(({entries:e,item:n,value:o})=>[void 0!==e&&Object.hasOwn(e,t)?e[t]:void 0,n,o].filter(e=>void 0!==e))}
function unwrap(e){if(void 0!==e.wrapped)return unwrap(e.wrapped);if("union"!==e.type)return[e];return(e.options??[]).flatMap(e=>unwrap(e))}
var _=n(21916);
function didYouMean(e,t){if(0===t.length||t.includes(e))return"";const n=(0,_.kp)(e,t);return(0,_.Io)(e,n)<=Math.max(1,Math.floor(n.length/3))?`; did you mean '${n}'?`:""}
function findingsOf(e,t){const n=misplacedLists(t);const isInList=({path:e})=>n.some(t=>t.path.every((t,n)=>t===e[n]));return[...n,...e.flatMap(e=>findings(e,[])).filter(e=>!isInList(e))]}
function findings(e,t){const n=[...t,...keysOf(e)];if("never"===e.expected)return unknownKeys(e,n);const o="schema"===e.kind&&"union"===e.type?alternativeMeant(e.issues??[],n):[];return o.length>0?o.flatMap(e=>findings(e,n)):[{path:n,message:messageOf(e,n)}]}
function keysOf(e){return(e.path??[]).map(({key:e})=>"number"==typeof e?e:String(e))}
function alternativeMeant(e,t){const n=e.filter(e=>keysOf(e).length>0);const o=n.filter(e=>keysOf(e).length>1||!isAboutKey(e));if(o.length>0)return o;const r=n.filter(({expected:e})=>"never"===e);const s=r.find(e=>unknownKeys(e,[...t,...keysOf(e)]).length>0);if(void 0!==s)return[s];return r.length>0?[]:n}
function isAboutKey({expected:e,received:t}){return"never"===e||"undefined"===t}
function unknownKeys(e,t){const n=keysBeside(t);const o=e.path?.at(-1)?.input;return Object.keys(o??{}).filter(e=>!n.includes(e)).map(e=>{const o=elsewhere(e,t)??didYouMean(e,n);return{path:[...t.slice(0,-1),e],message:""===o?`unknown key; allowed: ${n.join(", ")}`:`unknown key${o}`}})}
function elsewhere(e,t){const n=String(t.at(-2));const o=a.B.flatMap(({sections:e})=>n in e?Object.keys(e):[]);const r=o.find(n=>keysBeside([...t.slice(0,-2),n,e]).includes(e));return r&&`; it belongs to \`${r}\``}
function messageOf(e,t){if("undefined"===e.received)return"is missing";const n=0===t.length||t.includes("secrets")?"something":(0,i.S)(e.input);const o=[...(e.expected??"").matchAll(/"([^"]+)"/g)].map(e=>e[1]??"");const r="string"==typeof e.input?renamed(e.input,t)??didYouMean(e.input,o):"";return`found ${n}; allowed: ${allowedBy(e)}${r}`}
function renamed(e,t){const n="platform"===t.at(-1)?a.B.find(({formerName:t})=>t===e):void 0;return n&&`; the platform ${e} is called ${n.name}`}
function allowedBy(e){const t=e.message.startsWith("Invalid ")?void 0:e.message;return t??words(e.expected??"something else")}
const N={string:"text",Object:"a map of keys and values",Array:"a list"};
function words(e){return N[e]??e.replaceAll(/["()]/g,"").replaceAll(" | ",", ")}
var B=n(54617);
var I=n(84064);
var W=n(76760);
var q=n(17774);
var U=n(32917);
function resolveImage(e={},{builders:t}){const{build:n,shell:o,environment:r,secrets:s,exclude:a=[]}=e;const i={build:n,shell:o,environment:r,secrets:s,exclude:a,...howItIsBuilt(e)};const c=e.builder??t[0];switch(c){case"archive":return{builder:c,...i};case"docker":return{builder:c,...i,dockerfile:e.dockerfile??"Dockerfile",context:e.context??".",target:e.target,args:e.args??{},architecture:e.architecture??"amd64"};case"ami":return{builder:c,...i,template:e.template??"",variables:e.variables??{}}}}
function howItIsBuilt({cache:e,reproduce:t}){const n="off"===e?e:e?.map(({path:e,"key-files":t})=>({path:e,keyFiles:t}));return{cache:n,..."check"===t&&{reproduce:t}}}
function contentOf({cache:e,reproduce:t,...n}){return n}
function locate({directory:e,home:t},n){return W.resolve(e,n.replace(/^~(?=\/|$)/,t))}
function resolveRun(e,...t){const n=(0,u.L)(t,u.Y.run);const o=(0,U._z)(n.container);return{command:n.command??[],port:n.port??8080,health:(0,j.F)([n]),env:n.env??{},secrets:absolute(e,n.secrets??{}),stopGraceMs:(0,s.Rz)(n["stop-grace"]??"10s"),...void 0!==o&&{container:o}}}
function absolute(e,t){return Object.fromEntries(Object.entries(t).map(([t,n])=>[t,n.startsWith("file:")?`file:${locate(e,n.slice(5))}`:n]))}
function located(e,t){return t?.secrets===void 0?t:{...t,secrets:absolute(e,t.secrets)}}
function resolveEnvironment(e,t){const{app:n,name:o,kind:r,run:i,route:c}=t;const l=(0,u.L)(t.settings,u.Y);const f=(0,a.p)(platformName(...t.settings));const d=resolveImage(located(e,t.image),f);const h=f.resolve(t.settings.map(e=>({...e})),{app:n,environment:o,image:d,locate:t=>locate(e,t)});return{app:n,name:o,kind:r,platform:{name:f.name,...h},image:d,run:i,capacity:resolveCapacity(l.capacity),...void 0===l.capacity&&{capacityOfLive:true},strategy:resolveStrategy(l.strategy),bakeMs:(0,s.Rz)(l.bake??"1m"),checks:resolveChecks(l.checks),gates:resolveGates(l.gates??{}),timeouts:resolveTimeouts(l.timeouts??{}),keep:resolveKeep(l.keep??{}),logs:{show:l.logs?.show??"masked"},route:resolveRoute(c),digest:(0,q.o)({image:contentOf(d),run:i,platform:{name:f.name,...f.released(h)}})}}
function resolveCapacity(e){if(void 0===e)return{min:1,desired:1,max:1};return"number"==typeof e?{min:e,desired:e,max:e}:e}
function resolveStrategy(e){if(void 0===e||"all-at-once"===e)return[{weight:100,pauseMs:0}];if("canary"in e)return[{weight:e.canary.weight,pauseMs:(0,s.Rz)(e.canary.pause)},{weight:100,pauseMs:0}];if("linear"in e)return resolve_linear(e.linear.step,(0,s.Rz)(e.linear.every));const t=e.steps.map(({weight:e,pause:t})=>({weight:e,pauseMs:(0,s.Rz)(t??0)}));const n=t.filter(({weight:e})=>e<100);return[...n,{weight:100,pauseMs:0}]}
function resolve_linear(e,t){const n=Math.ceil(100/e);return Array.from({length:n},(o,r)=>r+1<n?{weight:e*(r+1),pauseMs:t}:{weight:100,pauseMs:0})}
function resolveChecks(e){return void 0===e||"none"===e?[]:e.map(resolveCheck)}
function resolveCheck(e){return{path:e.path,method:e.method??"GET",headers:e.headers??{},status:e.status??200,contains:e.contains,timeoutMs:(0,s.Rz)(e.timeout??"5s"),when:e.when??"both"}}
function resolveGates(e){return{errorRateAbove:e["error-rate"]?.["above-old"],latencyRatio:e.latency?.ratio,minRequests:e["min-requests"]??50,unproven:e.unproven??"fail",alarms:e.alarms??[]}}
function resolveTimeouts(e){return{imageMs:(0,s.Rz)(e.image??"20m"),bootMs:(0,s.Rz)(e.boot??"5m"),checksMs:(0,s.Rz)(e.checks??"1m"),swapMs:(0,s.Rz)(e.swap??"1m"),drainMs:(0,s.Rz)(e.drain??"30s"),idleMs:(0,s.Rz)(e.quiet??"5m"),removeMs:(0,s.Rz)(e.remove??"5m")}}
function resolveKeep(e){return{warm:e.warm??1,warmForMs:(0,s.Rz)(e["warm-for"]??"1h"),history:e.history??50}}
function resolveRoute(e){return{...e?.host!==void 0&&{host:e.host},...e?.path!==void 0&&{pathPrefix:e.path},...e?.headers!==void 0&&{headers:e.headers}}}
var G=n(24854);
const D={dockerfile:"docker",context:"docker",target:"docker",args:"docker",architecture:"docker",template:"ami",variables:"ami",reproduce:"archive"};
function imageRules({image:e={}},t){return[...t.flatMap(t=>unknownBuilder(e,t)),...fieldsOfOthers(e,t),...t.flatMap(t=>archiveWithoutCommand(e,t)),...unusedContainer(e,t),...shellWithoutScript(e),...cacheWithoutBuild(e),..."ami"===e.builder&&void 0===e.template?[{path:["image","template"],message:"is missing; the builder ami needs a Packer template"}]:[]]}
function unknownBuilder({builder:e},{name:t,platform:n}){const o=(0,a.p)(n).builders;if(void 0===e||o.includes(e))return[];return[{path:["image","builder"],message:`found ${e}, which the platform ${n} of '${t}' does not take; it takes ${o.join(" and ")}`}]}
function fieldsOfOthers(e,t){const n=new Set(t.map(t=>builderFor(e,t)));const o=Object.keys(e);return o.flatMap(e=>{const t=D[e];if(void 0===t||n.has(t))return[];return[{path:["image",e],message:`is for the builder ${t}; the builder here is ${[...n].join(" and ")}`}]})}
function unusedContainer(e,t){const n=t.flatMap(t=>t.layers.filter(({values:e})=>e.run?.container!==void 0).map(({path:n})=>({path:[...n,"run","container"],builder:builderFor(e,t)})));const o=new Set(n.filter(({builder:e})=>"docker"===e).map(({path:e})=>e.join("\0")));return n.filter(({path:e})=>!o.has(e.join("\0"))).map(({path:e,builder:t})=>({path:e,message:`is for the builder docker; the builder here is ${t}`}))}
function shellWithoutScript({build:e,shell:t}){if(void 0===t||"string"==typeof e)return[];const n=void 0===e?"there is none":"`build` is a list here, which is run by no shell";return[{path:["image","shell"],message:`is for a \`build\` that is a script; ${n}`}]}
function cacheWithoutBuild({build:e,cache:t,builder:n}){if(void 0!==e||"ami"===n||void 0===t||"off"===t)return[];const o="is for the command of `build`; there is none";return[{path:["image","cache"],message:o}]}
function archiveWithoutCommand(e,t){return"archive"!==builderFor(e,t)||void 0!==(0,G.yX)(t,"run","command")?[]:[{path:["run","command"],message:"is missing; an image of the builder archive needs it"}]}
function builderFor({builder:e},{platform:t}){return e??(0,a.p)(t).builders[0]}
function secretRules(e,t){return runs(e).flatMap(({path:e,run:n})=>Object.entries(n?.secrets??{}).flatMap(([n,o])=>{const r=[...e,"secrets",n];const s=t.filter(e=>isSame((0,G.yX)(e,"run","secrets",n)?.path,r));return secret_rules_findings(o,s).map(e=>({path:r,message:e}))}))}
function runs({run:e,environments:t,previews:n}){return[{path:["run"],run:e},...Object.entries(t).map(([e,t])=>({path:["environments",e,"run"],run:t.run})),{path:["previews","run"],run:n?.run}]}
function secret_rules_findings(e,t){const n=a.B.find(({secrets:t})=>t.fits(e));if(void 0===n){const e=a.B.filter(({name:e})=>0===t.length||t.some(({platform:t})=>t===e));const n=e.map(({name:e,secrets:t})=>`the platform ${e} knows ${t.forms}`);return[`must be a reference, never a value; ${n.join(", ")}`]}return t.filter(({platform:e})=>e!==n.name).map(({name:e,platform:t})=>`is a reference for the platform ${n.name}; the platform ${t} of '${e}' knows ${(0,a.p)(t).secrets.forms}`)}
function isSame(e,t){return e?.join("\0")===t.join("\0")}
function subjectsOf({run:e,defaults:t,environments:n,previews:o}){const subject=(n,o)=>{const r=[{path:[],values:{run:e}},{path:["defaults"],values:t??{}},...o];const s=r.some(({values:e})=>void 0!==e.platform);const a=platformName(...r.map(({values:e})=>e));return s?[{name:n,path:o.at(-1)?.path??[],platform:a,layers:r}]:[]};const layerOf=e=>({path:["environments",e],values:n[e]??{}});return[...Object.keys(n).flatMap(e=>subject(e,[layerOf(e)])),...void 0===o?[]:subject("previews",[layerOf(o.environment),{path:["previews"],values:o}])]}
function variableRules(e){return runs(e).flatMap(({path:e,run:t})=>["env","secrets"].flatMap(n=>Object.keys(t?.[n]??{}).flatMap(t=>{const o=whyTaken(t);return void 0===o?[]:[{path:[...e,n,t],message:o}]})))}
function whyTaken(e){if("PORT"===e)return"tells each instance the port that it got; the port that the image declares is `run.port`";if(e.startsWith("IMMUTABLE_DEPLOY_"))return"is a name of the action, which tells each instance what it is by it"}
function contradictions(e){const{defaults:t={},environments:n,previews:o}=e;const r=[[["defaults"],t],...Object.entries(n).map(([e,t])=>[["environments",e],t]),...void 0===o?[]:[[["previews"],o]]];const s=subjectsOf(e);return unique([...r.flatMap(([e,t])=>[...rules_capacity(e,t),...rules_strategy(e,t)]),...Object.keys(n).flatMap(t=>rules_environment(e,t)),...s.flatMap(t=>platformRules(e,t)),...imageRules(e,s),...secretRules(e,s),...variableRules(e),...sameListener(s),...previewRules(e)])}
function unique(e){return[...new Map(e.map(e=>[JSON.stringify(e),e])).values()]}
function rules_capacity(e,{capacity:t}){if(void 0===t||"number"==typeof t)return[];const{min:n,desired:o,max:r}=t;if(n<=o&&o<=r)return[];return[{path:[...e,"capacity"],message:`found min ${n}, desired ${o}, max ${r}; allowed is min <= desired <= max`}]}
function rules_strategy(e,{strategy:t}){if("object"!=typeof t||!("steps"in t))return[];const n=t.steps.findIndex(({weight:e},n)=>e<=(t.steps[n-1]?.weight??0));if(n<0)return[];return[{path:[...e,"strategy","steps",n,"weight"],message:"weights must rise from step to step"}]}
function rules_environment({defaults:e={},environments:t},n){const o=t[n]??{};const r=["environments",n];const s=(o.platform??e.platform)!==void 0;return[...n.startsWith("pr-")?[{path:r,message:"names that begin with pr- are those of previews"}]:[],...s?[]:[{path:r,message:`the key 'platform' is missing; allowed here, or under defaults: ${allNames()}`}],...placeholders([...r,"route"],o.route,"only the routes of previews know {number}")]}
function allNames(){return a.B.map(({name:e})=>e).join(", ")}
function platformRules({app:e,image:t={}},n){const o=(0,a.p)(n.platform);return[...warm(n),...optionsOfOthers(n),...alarms(n),...o.rules(n,{app:e,builder:builderFor(t,n)})]}
function optionsOfOthers({path:e,platform:t,layers:n}){const o=Object.keys((0,a.p)(t).sections);const r=a.B.flatMap(({name:e,sections:t})=>Object.keys(t).map(t=>({name:e,key:t})));return r.filter(({key:e})=>!o.includes(e)&&n.at(-1)?.values[e]!==void 0).map(({name:n,key:o})=>({path:[...e,o],message:`holds options of the platform ${n}; the platform here is ${t}`}))}
function alarms(e){const t=(0,G.yX)(e,"gates","alarms");if((0,a.p)(e.platform).hasAlarms||!Array.isArray(t?.value)||0===t.value.length)return[];return[{path:t.path,message:`the platform ${e.platform} of '${e.name}' has no alarms`}]}
function warm(e){const{name:t,path:n,platform:o,layers:r}=e;const s=(0,a.p)(o).targetGroupsPerRoute(e)-2;const c="previews"===t?r.at(-1)?.values.keep?.warm??0:(0,G.yX)(e,"keep","warm")?.value??1;if(Number(c)<=s)return[];return[{path:"previews"===t?[...n,"keep","warm"]:(0,G.$t)(e,"keep","warm"),message:`found ${(0,i.S)(c)}; a route refers to at most ${s+2} target groups, the live and the new one among them, so at most ${s} can be warm`}]}
function placeholders(e,t,n,o=[]){return["host","path"].flatMap(r=>[...(t?.[r]??"").matchAll(/\{[^}]*\}?|\}/g)].filter(([e])=>!o.includes(e)).map(([t])=>({path:[...e,r],message:`found ${t}; ${n}`})))}
function sameListener(e){const t=new Map;return e.filter(({name:e})=>"previews"!==e).flatMap(e=>{const n=(0,a.p)(e.platform).listener(e);const o=(0,G.yX)(e,"route")?.value??{};const r=JSON.stringify([e.platform,n.key,o]);const s=t.get(r);t.set(r,e.name);if(void 0===s)return[];return[{path:e.path,message:`has the same listener${n.shown} and the same route as '${s}'; give one of them another`}]})}
function previewRules({previews:e,environments:t}){if(void 0===e)return[];const{environment:n,route:o}=e;const r=Object.keys(t);return[...r.includes(n)?[]:[{path:["previews","environment"],message:`found '${n}'; allowed: ${r.join(", ")}${didYouMean(n,r)}`}],...JSON.stringify(o).includes("{number}")?[]:[{path:["previews","route"],message:"must contain {number}, or all previews would have the same route"}],...placeholders(["previews","route"],o,"allowed: {number}",["{number}"])]}
const Z=1048576;
function loadSpec(e,t){const{file:n}=t;if(e.length>Z)throw new r.E(`The spec ${n} has ${(e.length/Z).toFixed(1)} MiB; 1 MiB is the most.`,{code:"spec-too-large",advice:"Is this the right file? The input `spec` names it.",location:{file:n}});return specOf(validated(e,n),t)}
function validated(e,t){const n=(0,B.F)(e,t);const r=(0,o.xLC)(C,n.value,{abortPipeEarly:true});const s=findingsOf(r.issues??[],n.value);if(!r.success||s.length>0)throw(0,I.Kb)(n,s);const a=contradictions(r.output);if(a.length>0)throw(0,I.Kb)(n,a);return r.output}
function specOf(e,t){const{app:n,defaults:o,environments:r,previews:a}=e;const sectionOf=e=>{const n=Object.hasOwn(r,e)?r[e]:void 0;if(void 0===n)throw unknownEnvironment(e,t.file,Object.keys(r));return n};const environment=r=>{const s=sectionOf(r);const a=resolveRun(t,e.run,s.run);return resolveEnvironment(t,{app:n,image:e.image,name:r,kind:"environment",run:a,route:s.route,settings:[o,s]})};return{file:t.file,app:n,run:resolveRun(t,e.run),environmentNames:Object.keys(r),previews:a&&{max:a.max??20,idleMs:(0,s.Rz)(a.idle??"3d"),...void 0!==a.label&&{label:a.label},...false===a.drafts&&{drafts:false}},commits:e=>{const{branches:t,prereleases:n=false}=sectionOf(e);return{branches:t,prereleases:n}},environment,preview:n=>previewOf(e,t,n)}}
const H={capacity:1,strategy:"all-at-once",bake:0,keep:{warm:0}};
function previewOf(e,t,n){const{app:o,defaults:s,environments:a,previews:i}=e;if(void 0===i)throw new r.E(`The spec ${t.file} has no \`previews\`, so there is none for pull request ${n}.`,{code:"previews-missing",advice:`Add \`previews: {environment: ${Object.keys(a)[0]}, route: {host: "pr-{number}.example.com"}}\` to the spec, with a host of yours.`,location:{file:t.file}});const c=a[i.environment];return resolveEnvironment(t,{app:o,name:`pr-${n}`,kind:"preview",image:e.image,run:resolveRun(t,e.run,c?.run,i.run),route:routeOf(i.route,n),settings:[s,c,H,i]})}
function routeOf(e,t){return JSON.parse(JSON.stringify(e).replaceAll("{number}",String(t)))}
function unknownEnvironment(e,t,n){const o=didYouMean(e,n);return new r.E(`The spec ${t} has no environment '${e.slice(0,80)}'${""===o?".":o}`,{code:"environment-unknown",advice:`It has ${n.join(", ")}. Name one of these, with the input \`environment\` or where the event names it, or add the other to the spec.`,location:{file:t}})}}),54617:((e,t,n)=>{
n.d(t,{F:()=>parseSpec});
var o=n(38815);
var r=n(25602);
var s=n(84064);
const a=100;
function parseSpec(e,t){const n=new o.HN;const r=(0,o.Tp)(e,{lineCounter:n,uniqueKeys:false,merge:true,prettyErrors:false});const a={file:t,document:r,lines:n};const i=[...yamlErrors(r),...repeatedKeys(r)];if(i.length>0)throw(0,s.Rr)(t,i.map(({message:e,offset:t})=>({message:e,location:(0,s.$t)(a,t)})));keepAsWritten(r);return{...a,value:plain(a)}}
const i=["env","args","variables","tags"];
function keepAsWritten(e){(0,o.YR)(e,{Pair(e,{key:t,value:n},r){const s="environments"===nameOf(r.findLast(o.tO)?.key);if(i.includes(nameOf(t))&&!s&&(0,o.jh)(n))n.items.forEach(keepValue)}})}
function nameOf(e){return(0,o.jn)(e)?String(e.value):""}
function keepValue({value:e}){if((0,o.jn)(e)&&null!==e.value&&void 0!==e.source)e.value=e.source}
function yamlErrors({errors:e,warnings:t}){return[...e,...t].map(({code:e,message:t,pos:n})=>({message:`this is not YAML: ${"MULTIPLE_DOCS"===e?"a second document begins here":t}`,offset:n[0]}))}
function repeatedKeys(e){const t=[];(0,o.YR)(e,{Map(e,{items:n}){const r=new Set;for(const{key:e}of n){if(!(0,o.jn)(e))continue;const n=String(e.value);if(r.has(n))t.push({message:`the key '${n}' is given twice`,offset:e.range?.[0]??0});r.add(n)}}});return t}
function plain(e){try{return e.document.toJS({maxAliasCount:a})??{}}catch(n){const t=(0,s.$t)(e,offsetOfAlias(e.document));throw(0,s.Rr)(e.file,[{message:`its aliases cannot be followed: ${(0,r.bD)(n)}`,location:t}])}}
function offsetOfAlias(e){const t=new Set;const n=[];(0,o.YR)(e,{Node(e,r){if((0,o.Vj)(r))n.push({offset:r.range?.[0]??0,isResolved:t.has(r.source)});else if("anchor"in r&&void 0!==r.anchor)t.add(r.anchor)}});return(n.find(({isResolved:e})=>!e)??n[0])?.offset??0}}),84064:((e,t,n)=>{
n.d(t,{$t:()=>placeOf,Kb:()=>contradictedSpec,Rr:()=>invalidSpec});
var o=n(38815);
var r=n(25602);
const s=100;
function invalidSpec(e,t,n=t.length){const o=1===n?"one problem":`${n} problems`;const a=n>s?`, of which the first ${s} are shown`:"";return new r.E(`The spec ${e} has ${o}${a}; nothing was touched.`,{code:"spec-invalid",problems:t.slice(0,s),location:{file:e},advice:"docs/spec.md of this action describes every field; editors know them from docs/immutable.schema.json."})}
function contradictedSpec(e,t){const n=t.slice(0,s).map(t=>({message:`${fieldOf(t.path)}: ${t.message}`,location:locate(e,t.path)})).toSorted((e,t)=>(e.location.line??0)-(t.location.line??0));return invalidSpec(e.file,n,t.length)}
function fieldOf(e){return 0===e.length?"the file":e.map(String).join(".")}
function locate(e,t){return placeOf(e,offsetOf(e.document,t)??0)}
function placeOf({file:e,lines:t},n){const{line:o,col:r}=t.linePos(n);return{file:e,line:o,column:r}}
function offsetOf(e,t){for(let n=t.length;n>0;n-=1){const o=1===n?e.contents:e.getIn(t.slice(0,n-1),true);const r=keyOffset(o,t[n-1]);if(void 0!==r)return r}}
function keyOffset(e,t){if("object"!=typeof e||null===e||!("items"in e)||!Array.isArray(e.items))return;const n=e.items;const r=n.find((e,n)=>(0,o.tO)(e)?String((0,o.Ll)(e.key)?e.key.toJSON():e.key)===String(t):String(n)===String(t));const s=(0,o.tO)(r)?r.key:r;return(0,o.Ll)(s)?s.range?.[0]:void 0}}),37036:((e,t,n)=>{
n.d(t,{EB:()=>checkedJson,KD:()=>checked,qF:()=>parseJson});
var o=n(77934);
var r=n(25602);
var s=n(46369);
const a=3;
function checkedJson(e,t){return checked(e,parseJson(t))}
function checked(e,t){const{success:n,output:r,issues:s}=o.xLC(e,t);if(n)return r;const i=s.slice(0,a).map(fault);throw new Error(s.length>a?[...i,"…"].join("; "):i.join("; "))}
function parseJson(e){try{return JSON.parse(e)}catch(e){throw new Error(`it is not JSON (${(0,r.bD)(e).replaceAll(/\p{C}/gu,"�")})`,{cause:e})}}
function fault(e){const t=(e.path??[]).map(({key:e})=>shownKey(e)).join(".");const n=""===t?"it":`\`${t}\``;if("undefined"===e.received)return`${n} is missing`;const o=e.message.startsWith("Invalid ")?inWords(e.expected??"something else"):e.message;return`${n} is ${(0,s.S)(e.input)}, not ${o}`}
function shownKey(e){const t=String(e);return/^[\w.:/-]{1,100}$/.test(t)?t:(0,s.S)(t)}
const i={string:"text",number:"a number",boolean:"true or false",Object:"a map",Array:"a list"};
function inWords(e){return i[e]??e.replaceAll(/["()]/g,"").replaceAll(" | ",", ")}}),17774:((e,t,n)=>{
n.d(t,{o:()=>digestOf});
var o=n(77598);
function digestOf(e){return`sha256:${(0,o.createHash)("sha256").update(JSON.stringify(sorted(e))).digest("hex")}`}
function sorted(e){if(Array.isArray(e))return e.map(sorted);if("object"!=typeof e||null===e)return e;return Object.fromEntries(Object.entries(e).toSorted(([e],[t])=>e<t?-1:1).map(([e,t])=>[e,sorted(t)]))}}),65103:((e,t,n)=>{
n.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,uV:()=>removeOldDrafts,x3:()=>createFile});
var o=n(77598);
var r=n(51455);
var s=n(76760);
var a=n(37145);
async function replaceFile(e,t,n=always){const o=await writeDraft(e,t);try{n();await (0,r.rename)(o,e)}catch(e){await (0,r.rm)(o,{force:true});throw e}await syncFolder(s.dirname(e))}
async function createFile(e,t,n=always){const o=await writeDraft(e,t);try{n();const a=await exclusively(()=>(0,r.link)(o,e).catch(n=>withoutLinks(n,e,t)));if("created"===a)await syncFolder(s.dirname(e));return a}finally{await (0,r.rm)(o,{force:true});await removeOldDrafts(s.dirname(e))}}
const always=()=>void 0;
const i=/^\..+\.[0-9a-f]{12}$/;
const c=6e4;
async function removeOldDrafts(e){const t=await (0,r.readdir)(e).catch(()=>[]);for(const n of t.filter(e=>i.test(e))){const t=s.join(e,n);const{mtimeMs:o}=await (0,r.stat)(t).catch(()=>({mtimeMs:1/0}));if(Date.now()-o>c)await (0,r.rm)(t,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,n){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,n)}
async function writeDraft(e,t){const n=s.join(s.dirname(e),`.${s.basename(e)}.${(0,o.randomBytes)(6).toString("hex")}`);try{await writeSynced(n,t)}catch(o){if("ENOENT"!==codeOf(o))throw o;await (0,a.f)(s.dirname(e),448);await writeSynced(n,t)}return n}
async function writeSynced(e,t){const n=await (0,r.open)(e,"wx",384);try{await n.writeFile(t);await n.sync()}catch(t){await (0,r.rm)(e,{force:true});throw t}finally{await n.close()}}
async function syncFolder(e){const t=await (0,r.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),42806:((e,t,n)=>{
n.d(t,{AB:()=>limit,TP:()=>tenths,p0:()=>duration});
function duration(e){if(e<1e3)return`${Math.max(0,Math.round(e))} ms`;if(e<59950)return`${tenths(e)} s`;const t=Math.round(e/1e3);if(t<3600)return`${Math.floor(t/60)} min ${t%60} s`;const n=Math.round(t/60);return`${Math.floor(n/60)} h ${n%60} min`}
function limit(e){if(e>0&&e%36e5===0)return`${e/36e5} h`;return e>0&&e%6e4===0?`${e/6e4} min`:`${e/1e3} s`}
function tenths(e){return(e/1e3).toFixed(1)}}),59147:((e,t,n)=>{
n.d(t,{$Y:()=>git,TM:()=>firstLine,W0:()=>s,_K:()=>gitEnvironment,eF:()=>run,h5:()=>startError});
var o=n(31421);
var r=n(25602);
const s=["-c","safe.directory=*","-c","core.fsmonitor=false"];
function gitEnvironment(){const e=Object.entries(process.env).filter(([e])=>!e.startsWith("GIT_"));return{...Object.fromEntries(e),GIT_TERMINAL_PROMPT:"0",GIT_OPTIONAL_LOCKS:"0",GIT_NO_REPLACE_OBJECTS:"1",LC_ALL:"C",TZ:"UTC"}}
async function git(e,t,n){const o=await run(["-C",e,...s,...t],gitEnvironment(),n);if(128===o.exitCode)refuse(e,o.stderr);return o}
function run(e,t,n){const r={env:t,signal:n,encoding:"utf8",maxBuffer:0x10000000};return new Promise((t,s)=>{(0,o.execFile)("git",e,r,(e,o,r)=>{if(n.aborted)s(n.reason);else if(null===e)t({exitCode:0,stdout:o,stderr:r});else if("number"==typeof e.code)t({exitCode:e.code,stdout:o,stderr:r});else s(startError(e))})})}
function startError(e){if("ENOENT"!==e.code)return e;return new r.E("git was not found: no program of that name is in PATH.",{code:"git-missing",advice:"Install git on the runner.",cause:e})}
function refuse(e,t){if(/dubious ownership|unsafe repository/.test(t))throw new r.E(`git does not read the repository at ${e}, because another user owns it.`,{code:"repository-not-trusted",advice:`Run \`git config --global --add safe.directory '${e}'\` before, or use git 2.38 or newer.`});if(/not a git repository|cannot change to|must be run in a work tree/.test(t))throw new r.E(`${e} is not a git work tree: ${firstLine(t)}`,{code:"repository-missing",advice:"Check out the repository first (actions/checkout), or correct `working-directory`."})}
function firstLine(e){return(e.trim().split("\n")[0]??"").replace(/^(fatal|error): /,"")}}),41075:((e,t,n)=>{
n.d(t,{$M:()=>commitsHere,$q:()=>commitsBetween,Wd:()=>fileAt,x4:()=>versionsOf,zB:()=>pathInRepository});
var o=n(76760);
var r=n(7590);
var s=n(59147);
const a=20;
async function commitsBetween(e,t,n,o){if(![t,n].every(r.H))return;const c=[`${t}..${n}`,"--"];const[u,l,f]=await Promise.all([(0,s.$Y)(e,["rev-parse","--is-shallow-repository"],o),(0,s.$Y)(e,["rev-list","--count",...c],o),(0,s.$Y)(e,["log","--no-show-signature","--encoding=UTF-8",`--max-count=${a}`,i,...c],o)]);if("false"!==u.stdout.trim()||0!==l.exitCode||0!==f.exitCode)return;const d=f.stdout.split("\n").filter(e=>""!==e);return{total:Number(l.stdout),commits:d.map(commitOf)}}
const i="--format=%H%x00%s%x00%an";
function commitOf(e){const[t="",n="",o=""]=e.split("\0");return{sha:t,title:n,author:o}}
async function fileAt(e,t,n,o){if(!(0,r.H)(t))return;const{exitCode:a,stdout:i}=await (0,s.$Y)(e,["show","--no-textconv",`${t}:${n}`],o);return 0===a?i:void 0}
async function pathInRepository(e,t,n){const{stdout:r}=await (0,s.$Y)(e,["rev-parse","--show-prefix"],n);const a=o.relative(e,o.resolve(e,t)).split(o.sep).join("/");const i=o.posix.normalize(`${r.replace(/\n$/,"")}${a}`);return".."===i||i.startsWith("../")?void 0:i}
async function versionsOf(e,t,n){const o=["--follow","--max-count=20","--format=%x00%H","--name-only","-z"];const{exitCode:a,stdout:i}=await (0,s.$Y)(e,["log",...o,"HEAD","--",`:(top)${t}`],n);if(0!==a)return[];const c=i.split(/[\0\n]+/).filter(e=>""!==e);return c.flatMap((e,t)=>{const n=c[t+1];return(0,r.H)(e)&&void 0!==n&&!(0,r.H)(n)?[{sha:e,file:n}]:[]})}
async function commitsHere(e,t,n){const o=[...new Set(t.filter(r.H))].slice(0,200);if(0===o.length)return[];const{stdout:a}=await (0,s.$Y)(e,["rev-list","--no-walk","--ignore-missing",...o,"--"],n);const i=new Set(a.split("\n"));return o.filter(e=>i.has(e))}}),57655:((e,t,n)=>{
n.d(t,{R:()=>visible,q:()=>isInvisible});
const o=/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g;
const r=/(?![\t\n\v\f\r\u0085])\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu;
function visible(e){return e.replace(o,"").replace(r,"")}
function isInvisible(e){return""===visible(e)}}),37145:((e,t,n)=>{
n.d(t,{f:()=>makeFolder});
var o=n(51455);
var r=n(76760);
async function makeFolder(e,t){try{await makeOne(e,t)}catch(n){if("ENOENT"!==codeFrom(n)||e===r.dirname(e))throw n;await makeFolder(r.dirname(e),t);await makeOne(e,t)}}
async function makeOne(e,t){await (0,o.mkdir)(e,{mode:t}).catch(async t=>{const n="EEXIST"===codeFrom(t)&&(await (0,o.stat)(e)).isDirectory();if(!n)throw t})}
function codeFrom(e){return e?.code}}),34228:((e,t,n)=>{
n.d(t,{P:()=>createMask});
var o=n(57655);
function longestWord(e){const t=e.match(/[A-Za-z0-9]+/g)??[];return t.reduce((e,t)=>t.length>e.length?t:e,"")}
function formsOf(e){const t=(e.match(/\\+|[^\\]/gu)??[]).map(formsOfCharacter).join("");return{pattern:t,word:longestWord(e)}}
function formsOfCharacter(e){if(/^[A-Za-z0-9]$/.test(e))return e;const t=e.length;if(e.startsWith("\\"))return`(?:\\\\|%(?:25){0,2}5[Cc]|${entityOf(e)}){${t},${4*t}}`;const n=[...Buffer.from(e)].map(e=>`%(?:25){0,2}${hex(e,2)}`).join("");const s=e.split("").map(e=>`\\\\{1,4}u${hex(e.charCodeAt(0),4)}`);const a=[...Buffer.from(e)].map(e=>`\\\\{1,4}x${hex(e,2)}`).join("");const i=[`\\\\{0,3}${literal(e)}`,n,s.join(""),a,entityOf(e),...r[e]??[]];return`(?:${i.join("|")})${(0,o.q)(e)?"?":""}`}
function entityOf(e){const t=e.codePointAt(0)??0;return`&(?:amp;)?#(?:0{0,3}${t}|[xX]0{0,3}${hex(t,1)});`}
const r={" ":["\\+"],"	":[String.raw`\\{1,4}t`],"\b":[String.raw`\\{1,4}b`],"\f":[String.raw`\\{1,4}f`],'"':["&(?:amp;)?quot;"],"'":["&(?:amp;)?apos;"],"&":["&(?:amp;)?amp;"],"<":["&(?:amp;)?lt;"],">":["&(?:amp;)?gt;"]};
function hex(e,t){const n=e.toString(16).padStart(t,"0");return n.replaceAll(/[a-f]/g,e=>`[${e}${e.toUpperCase()}]`)}
function literal(e){return e.replace(/[$()*+./?[\\\]^{|}]/,"\\$&")}
function hexOf(e){const t=Buffer.from(e).toString("hex");return[t,t.toUpperCase()].map(e=>({pattern:e,word:e}))}
const s=[0,1,2];
function base64Of(e){return s.map(t=>{const n=base64Digits(e,t);const o=n.replaceAll(/[+/]/g,e=>i[e]??e);const r=0===t?"":a;const s=(t+Buffer.byteLength(e))%3===0?"":a;return{pattern:`${r}${o}${s}(?:=|%3[Dd]){0,2}`,word:longestWord(n)}})}
function base64Digits(e,t){const n=Buffer.concat([Buffer.alloc(t),Buffer.from(e)]);return n.toString("base64").slice(Math.ceil(8*t/6),Math.floor(8*n.length/6))}
const a="[A-Za-z0-9+/_\\-]?";
const i={"+":"(?:[+\\-]|%2[Bb])","/":"(?:\\\\?/|_|%2[Ff])"};
var c=n(18471);
const u=16;
const l=new RegExp(`[A-Za-z0-9+/_-]{${u},}`,"g");
function wrappedBase64(e){const t=new Set;for(const n of e)for(const e of s)for(const o of windows(base64Digits(n,e)))t.add(o);return e=>0===t.size?e:e.replaceAll(l,e=>hideTelling(e,t))}
function hideTelling(e,t){const n=e.replaceAll("-","+").replaceAll("_","/");const o=windows(n).flatMap((e,n)=>t.has(e)?[n]:[]);let r="";let s=0;for(const t of o){if(t>s||""===r)r+=`${e.slice(s,t)}***`;s=t+u}return r+e.slice(s)}
function windows(e){return Array.from({length:Math.max(0,e.length-u+1)},(t,n)=>e.slice(n,n+u))}
function createMask(e){const t=e.flatMap(c.dm);const n=t.flatMap(e=>[formsOf(e),...hexOf(e),...base64Of(e)]);const r=n.map(({pattern:e,word:t})=>({pattern:new RegExp(e,"gu"),word:t}));const s=wrappedBase64([...e.filter(e=>(0,c.dm)(e).length>0),...t]);const a=Math.max(0,...n.map(({pattern:e})=>e.length));return{hide:e=>s(hideAll((0,o.R)(e),r)),reach:a}}
function hideAll(e,t){const n=t.filter(({word:t})=>e.includes(t)).flatMap(({pattern:t})=>[...e.matchAll(t)]).map(e=>[e.index,e.index+e[0].length]);let o="";let r=0;for(const[t,s]of joined(n)){o+=`${e.slice(r,t)}***`;r=s}return o+e.slice(r)}
function joined(e){const t=[];for(const[n,o]of e.toSorted(([e],[t])=>e-t)){const e=t.at(-1);if(void 0===e||n>=e[1])t.push([n,o]);else t[t.length-1]=[e[0],Math.max(e[1],o)]}return t}}),18471:((e,t,n)=>{
n.d(t,{Ug:()=>unmaskable,dm:()=>maskable,lc:()=>s});
const o=6;
const r=new RegExp(`^.{${o}}`,"su");
const s=["default","development","disabled","enabled","localhost","password","postgres","production","secret","staging","undefined"];
function maskable(e){const t=[e,...passwordsOf(e),...secretsInJson(e)];const n=t.flatMap(e=>e.split(/[\r\n]+/)).map(e=>e.trim());return[...new Set(n)].filter(e=>r.test(e)&&!isCommon(e))}
function passwordsOf(e){const t=/^\w[\w+.-]*:\/\/[^\s:@/?#]*:([^\s@/?#]+)@/.exec(e)?.[1]??"";return[t,decoded(t)]}
function decoded(e){try{return decodeURIComponent(e)}catch{return e}}
const a=/pass|pwd|secret|token|key|credential|private/i;
function secretsInJson(e){if(!/^\s*[[{]/.test(e))return[];const t=[];const note=(e,n)=>a.test(e)&&"string"==typeof n?t.push(n):0;try{JSON.parse(e,(e,t)=>(note(e,t),t))}catch{return[]}return t}
function isCommon(e){return s.includes(e.toLowerCase())}
function unmaskable(e,t){if(""===t.trim()||maskable(t).length>0)return;return`the secret ${e} is a common word or has fewer than ${o} characters in each line, so it is not masked where it is printed`}}),7590:((e,t,n)=>{
n.d(t,{F:()=>shortSha,H:()=>isSha});
function isSha(e){return/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(e)}
function shortSha(e){return e.slice(0,7)}}),46369:((e,t,n)=>{
n.d(t,{S:()=>shown});
function shown(e){if(null==e)return"nothing";if("string"==typeof e)return shortened(JSON.stringify(e));if(Array.isArray(e))return 0===e.length?"an empty list":"a list";if("number"==typeof e||"boolean"==typeof e)return String(e);return shortened(`{${Object.keys(e).join(", ")}}`)}
function shortened(e){return e.length>60?`${e.slice(0,60)}…`:e}}),75589:((e,t,n)=>{
n.d(t,{i:()=>timedOut,u:()=>within});
var o=n(25602);
async function within(e,t,n,o,r=()=>timedOut(n)){t.signal.throwIfAborted();if(e.now()>=t.deadline)throw timedOut(n);const s=new AbortController;const abort=()=>s.abort(t.signal.reason);const a=setTimeout(()=>s.abort(r()),Math.max(0,t.deadline-e.now()));t.signal.addEventListener("abort",abort,{once:true});try{return await new Promise((e,t)=>{s.signal.addEventListener("abort",()=>t(s.signal.reason),{once:true});o(s.signal).then(e,t)})}finally{clearTimeout(a);t.signal.removeEventListener("abort",abort)}}
function timedOut(e,t=false){return new o.E(`The platform did not answer in time: ${e}.`,{code:"platform-timeout",mayLand:t,advice:"It is overloaded, or hangs; look at its own logs or status page, then run again."})}})};