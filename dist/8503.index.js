export const id=8503;export const ids=[8503];export const modules={68503:((n,t,e)=>{
e.d(t,{formsIn:()=>formsIn});
var r=e(51455);
var s=e(76760);
var o=e(68900);
var i=e(30438);
const a=[{name:"success",holds:true},{name:"always",holds:true},{name:"failure",holds:false},{name:"cancelled",holds:false}].map(({name:n,holds:t})=>({name:n,minArgs:0,maxArgs:0,call:()=>new i.p.bo(t)}));
function scalarOf(n){if("string"==typeof n)return n;return"number"==typeof n||"boolean"==typeof n?String(n):void 0}
function holds(n,t){if(void 0===n||"boolean"==typeof n)return n??true;const e=scalarOf(n)?.trim()??"";const r=/^\$\{\{(.*)\}\}$/s.exec(e)?.[1]??e;if(r.includes("${{"))throw new Error(`a condition made of several expressions: ${e}`);return"false"===evaluate(`!(${r})`,t).coerceString()}
function interpolate(n,t){return(scalarOf(n)??"").replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/g,(n,e)=>evaluate(e,t).coerceString())}
function evaluate(n,t){const{tokens:e}=new i.JG(n).lex();const r=new i.iX(e,Object.keys(t),a).parse();const s=new Map(a.map(n=>[n.name,n]));return new i.oi(r,dictionary(t,"the contexts"),s).evaluate()}
function dictionary(n,t){const e=new i.p.bT(...Object.entries(n).map(([n,t])=>({key:n,value:expression_valueOf(n,t)})));const r=e.get.bind(e);const get=n=>{const e=r(n);if(void 0===e)throw new Error(`${n} of ${t} is not known`);return e};return Object.assign(e,{get})}
function expression_valueOf(n,t){if(null===t)return new i.p.Uv;if("string"==typeof t)return new i.p.uQ(t);return"boolean"==typeof t?new i.p.bo(t):dictionary(t,n)}
var c=e(38815);
const l=10;
async function callsOf(n,t,e=0){if(e>l)throw new Error("workflows that call one another without an end");const r=(0,o.Pf)((0,o.Pf)(n)["jobs"]);const s=Object.entries(r).map(async([n,s])=>usesAction((0,o.Pf)(s),t)?callsOfJob(r,n,t,e):[]);return(await Promise.all(s)).flat()}
async function readWorkflow(n,t){const e=await (0,r.readFile)(s.join(n,".github/workflows",t),"utf8").catch(()=>"");try{return(0,o.Pf)((0,c.qg)(e))}catch{return}}
function usesAction(n,t){const e=[n["uses"],...stepsOf(n).map(n=>n["uses"])];return e.some(n=>isOfAction(n,t)||void 0!==localWorkflow(n))}
async function callsOfJob(n,t,e,r){const s=(0,o.Pf)(n[t]);if(!runs(n,t,{github:e.github,inputs:e.inputs}))return[];const i=variants(s).map(async n=>{const t={github:e.github,inputs:e.inputs,...n&&{matrix:n}};return void 0===s["uses"]?callsOfSteps(s,e,t):callsOfCalled(s,e,t,r)});return(await Promise.all(i)).flat()}
function runs(n,t,e){const r=(0,o.Pf)(n[t]);const s=[r["needs"]??[]].flat().map(String);return holds(r["if"],e)&&s.every(r=>r!==t&&runs(n,r,e))}
function callsOfSteps(n,t,e){const r=stepsOf(n).filter(({uses:n})=>isOfAction(n,t));return r.filter(n=>holds(n["if"],e)).map(n=>given(n["with"],e))}
async function callsOfCalled(n,t,e,r){const s=given(n["with"],e);const i=localWorkflow(n["uses"]);if(void 0===i)return[asOurs(String(n["uses"]),s,t)];const a=await readWorkflow(t.workspace,i);const c=(0,o.Pf)((0,o.Pf)((0,o.Pf)(a?.["on"])["workflow_call"])["inputs"]);return callsOf(a,{...t,inputs:inputsOf(c,s)},r+1)}
function asOurs(n,t,{github:e}){const r=s.basename(n.replace(/@.*$/,""),".yml");if("rollback"!==r)return{...t,command:r};return"issues"===e["event_name"]?{...t,command:"auto"}:{"rollback-to":"previous",...t,command:r}}
function inputsOf(n,t){const e=Object.entries(n).map(([n,e])=>[n,calls_valueOf((0,o.Pf)(e),t[n])]);return Object.fromEntries(e.flatMap(([n,t])=>void 0===t?[]:[[n,t]]))}
function calls_valueOf({type:n,default:t},e){const r=e??scalarOf(t);if("boolean"===n)return"true"===r;return void 0===r&&"choice"!==n?"":r}
function given(n,t){return Object.fromEntries(Object.entries((0,o.Pf)(n)).map(([n,e])=>[n,interpolate(e,t)]))}
function variants(n){const t=(0,o.Pf)(n["strategy"])["matrix"];if(void 0===t)return[void 0];const e=Object.entries((0,o.Pf)(t));if("string"==typeof t||e.some(([n,t])=>!isPlain(n,t)))return[void 0];return e.reduce((n,[t,e])=>n.flatMap(n=>[e].flat().map(e=>({...n,[t]:String(e)}))),[{}])}
function isPlain(n,t){if("include"===n||"exclude"===n||!Array.isArray(t))return false;return t.every(n=>["string","number"].includes(typeof n)&&!String(n).includes("${{"))}
function stepsOf(n){return Array.isArray(n["steps"])?n["steps"].map(o.Pf):[]}
function isOfAction(n,{action:t}){const[,e,r]=/^([\w.-]+\/([\w.-]+))[^@]*@/.exec((0,o.b6)(n)??"")??[];return void 0!==e&&("immutable-deploy"===r||e===t)}
function localWorkflow(n){return/^\.\/\.github\/workflows\/([^/@]+)$/.exec((0,o.b6)(n)??"")?.[1]}
function certainCalls(n,{workspace:t,action:e},r){return callsOf(n,{workspace:t,action:e,...r})}
function isOurs(n,t){return isOfApp(n,t)&&(n["environment"]||"production")===t.environment}
function isOfApp(n,t){const e=s.posix.normalize(n["working-directory"]||".").replace(/(?<=.)\/$/,"");return e===t["working-directory"]&&(n["spec"]||"immutable.yml")===t.spec}
function isDry(n){return(n["dry-run"]??"false")!=="false"}
const u="v41";
async function dispatchForm(n,t){const e=await readWorkflow(n.workspace,t);const r=(0,o.Pf)((0,o.Pf)((0,o.Pf)(e?.["on"])["workflow_dispatch"])["inputs"]);if(void 0===r["rollback-to"])return;const s=answers(r,n);const leads=t=>dispatchLeads(e,n,r,{...t,"rollback-to":u});if(void 0===s||!await leads(s))return;const i=(0,o.b6)((0,o.Pf)(r["rollback-to"])["default"]);return{file:t,given:s,presetsFit:await leads({}),preset:i}}
function answers(n,t){const{environment:e,app:r,spec:s}=t;const o={environment:e,app:r,"working-directory":t["working-directory"],spec:s};const i=Object.entries(n).filter(([n])=>"rollback-to"!==n);const a=i.flatMap(([n,t])=>{const e=o[n]??(choicesOf(t)?.includes("rollback")===true?"rollback":void 0);return void 0===e?[]:[[n,e]]});const c=Object.fromEntries(a);return i.every(([n,t])=>isFilled(t,c[n]))?c:void 0}
function isFilled(n,t){const{required:e,default:r}=(0,o.Pf)(n);if(void 0!==t)return choicesOf(n)?.includes(t)??true;return true!==e||null!=r&&""!==r}
function choicesOf(n){const{type:t,options:e}=(0,o.Pf)(n);if("boolean"===t)return["true","false"];return"choice"===t?[e].flat().map(String):void 0}
const f={pull_request:null,issue:null,comment:null,label:null,action:null,number:null};
async function dispatchLeads(n,t,e,r){if(!isFilled(e["rollback-to"],u))return false;const s=inputsOf(e,r);const o=Object.fromEntries(Object.entries(s).map(([n,t])=>[n,scalarOf(t)??""]));const i={...f,inputs:o};const a=await certainCalls(n,t,{github:{event_name:"workflow_dispatch",event:i},inputs:s}).catch(()=>[]);return a.length>0&&a.every(n=>isOurs(n,t)&&brings(n,u))}
function brings(n,t){const e=n["command"]||"auto";return("auto"===e||"rollback"===e)&&n["rollback-to"]===t&&!isDry(n)}
async function issueForm(n,t){const e=await readForm(n.workspace);const r=[e?.["body"]].flat().map(o.Pf);const s=r.flatMap(({type:n,id:t})=>"input"===n?(0,o.b6)(t)??[]:[]);const{environment:i,app:a}=n;const c={environment:i,...s.includes("app")&&{app:a}};const l=[...Object.keys(c),"release"];const u=["environment","release"].every(n=>s.includes(n));const f=r.filter(({id:n})=>!l.some(t=>t===n));if(!u||!labelsOf(e).includes("rollback")||f.some(isRequired))return;const d=await Promise.all(t.map(t=>issueLeads(t,n,c)));return d.includes("otherwise")||!d.includes("rollback")?void 0:{given:c}}
async function readForm(n){const t=await (0,r.readFile)(s.join(n,".github/ISSUE_TEMPLATE/rollback.yml"),"utf8").catch(()=>"");try{return(0,o.Pf)((0,c.qg)(t))}catch{return}}
function labelsOf(n){const t=[n?.["labels"]].flat().map(n=>(0,o.b6)(n)??"");return t.flatMap(n=>n.split(",").map(n=>n.trim()))}
function isRequired({validations:n}){return true===(0,o.Pf)(n)["required"]}
async function issueLeads(n,t,e){const r=await readWorkflow(t.workspace,n);if(!hearsLabels(r?.["on"]))return"nothing";const s=await certainCalls(r,t,d).catch(()=>void 0);const o=s?.filter(n=>!("app"in e)||isOfApp(n,t));if(o?.length===0)return"nothing";const[i]=o??[];return o?.length===1&&void 0!==i&&readsForm(i,t)?"rollback":"otherwise"}
const d={github:{event_name:"issues",event:{action:"labeled",label:{name:"rollback"},issue:{state:"open",pull_request:null,author_association:"MEMBER"},comment:null,pull_request:null,inputs:null}},inputs:{}};
function readsForm(n,t){const{command:e="",environment:r=""}=n;const s=["","auto","rollback"].includes(e);return s&&["",t.environment].includes(r)&&isOfApp(n,t)&&!isDry(n)}
function hearsLabels(n){if("string"==typeof n||Array.isArray(n))return[n].flat().includes("issues");if(!("issues"in(0,o.Pf)(n)))return false;const{types:t}=(0,o.Pf)((0,o.Pf)(n)["issues"]);return void 0===t||[t].flat().includes("labeled")}
async function formsIn(n){const t=await workflowsOf(n);const e=await Promise.all(t.map(t=>dispatchForm(n,t)));return{form:e.find(n=>void 0!==n),issueForm:await issueForm(n,t)}}
async function workflowsOf({workspace:n,workflow:t}){const e=await (0,r.readdir)(s.join(n,".github/workflows")).catch(()=>[]);const o=e.filter(n=>/\.ya?ml$/.test(n)).toSorted();const i=["rollback.yml","rollback.yaml",t].filter(n=>o.some(t=>t===n));return[...new Set([...i.flatMap(n=>n??[]),...o])].slice(0,100)}})};