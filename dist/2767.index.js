export const id=2767;export const ids=[2767];export const modules={34243:((e,t,n)=>{
n.d(t,{Ef:()=>r,tv:()=>readAlarms,vq:()=>metricAlarms});
var a=n(55009);
const r=100;
async function readAlarms(e,t,n){return alarmsOf(t,await described(e,t,n))}
async function metricAlarms(e,t,n){return(await described(e,t,n)).filter(e=>!("AlarmRule"in e))}
async function described(e,t,n){const o=(0,a.X)(t,r);return(await Promise.all(o.map(t=>describe(e,t,n)))).flat()}
function alarmsOf(e,t){const n=new Map(t.map(e=>[e.AlarmName,e]));return e.map(e=>alarmOf(e,n.get(e)))}
async function describe(e,t,n){const{MetricAlarms:a=[],CompositeAlarms:o=[]}=await e.cloudWatch(n,`reading the alarms ${t.join(", ")}`,(e,n)=>e.describeAlarms({AlarmNames:[...t],AlarmTypes:["MetricAlarm","CompositeAlarm"],MaxRecords:r},n));return[...a,...o]}
const o={OK:"ok",ALARM:"firing"};
function alarmOf(e,t){if(void 0===t)return{name:e,state:"missing"};const n=o[t.StateValue??""]??"insufficient-data";return{name:e,state:n,...void 0!==t.StateReason&&{reason:t.StateReason}}}}),55009:((e,t,n)=>{
n.d(t,{X:()=>batches});
function batches(e,t){return Array.from({length:Math.ceil(e.length/t)},(n,a)=>e.slice(a*t,(a+1)*t))}}),24636:((e,t,n)=>{
n.d(t,{d:()=>fromTag});
var a=n(25602);
var r=n(37036);
function fromTag(e,t,n,o){try{return(0,r.EB)(e,t)}catch(e){throw new a.E(`The tag ${n} of ${o} does not hold what this action wrote there: ${(0,a.bD)(e)}.`,{code:"tag-damaged",advice:"Give it its former value, which CloudTrail has; or remove it, and see to what it said yourself.",cause:e})}}}),44749:((e,t,n)=>{
n.d(t,{F1:()=>findImage,dT:()=>imageOf,m_:()=>missingInRepository,v8:()=>listImages});
var a=n(90781);
var r=n(12009);
var o=n(52022);
async function findImage(e,t,n){const[a,r]=await Promise.all([e.repository.uri(n),ofRecipe(e,t,n)]);const o=r??await ofCommit(e,t,n);return void 0===a||void 0===o?void 0:imageOf(a,t.sha,o)}
async function ofRecipe(e,{sha:t,recipe:n},r){if(void 0===n)return;return describe(e,{imageTag:(0,a.eZ)({sha:t,recipe:n})[1]},r)}
async function ofCommit(e,{sha:t,recipe:n},r){const o=await describe(e,{imageTag:t},r);const i=o?.imageTags?.some(e=>(0,a.lS)(e)&&e.startsWith(`${t}-`))===true;return void 0!==n&&i?void 0:o}
async function missingInRepository(e,t,n){const[a,...r]=t.filter(e=>/^sha256:[0-9a-f]{64}$/.test(e));if(void 0===a)return t;const o=0===r.length?[await describe(e,{imageDigest:a},n)]:await listImages(e,n);const i=new Set(o.map(e=>e?.imageDigest));return t.filter(e=>!i.has(e))}
async function listImages({aws:e,repository:t},n){try{return await (0,r.S)(async a=>{const r=await e.ecr(n,`listing the images of the repository ${t.name}`,(e,n)=>e.describeImages({repositoryName:t.name,maxResults:1e3,...void 0!==a&&{nextToken:a}},n));return{items:r.imageDetails,next:r.nextToken}})}catch(e){if((0,o.ev)(e,"RepositoryNotFoundException"))return[];throw e}}
function imageOf(e,t,n){const{imageDigest:r="",imageSizeInBytes:o=0,imageTags:i=[]}=n;const s=(0,a.F6)(i.includes(t)?t:i.find(e=>e.startsWith(`${t}-`))??t);return{...s,digest:r,reference:`${e}@${r}`,sizeBytes:o}}
async function describe({aws:e,repository:t},n,a){const r=`looking for the image ${n.imageTag??n.imageDigest} in the repository ${t.name}`;try{const{imageDetails:o=[]}=await e.ecr(a,r,(e,a)=>e.describeImages({repositoryName:t.name,imageIds:[n]},a));return o[0]}catch(e){if((0,o.ev)(e,"ImageNotFoundException","RepositoryNotFoundException"))return;throw e}}}),12009:((e,t,n)=>{
n.d(t,{S:()=>allPages});
async function allPages(e){const t=[];let n;do{const{items:a=[],next:r}=await e(n);t.push(...a);n=r}while(void 0!==n&&""!==n);return t}}),71695:((e,t,n)=>{
n.d(t,{r:()=>urlOf,u:()=>probeOf});
var a=n(82761);
function urlOf(e,t){const{host:n,path:r}=(0,a.Yb)(t);return`${e.scheme}://${authority(e,n??e.host??e.dnsName)}${r}`}
function probeOf(e,t){const{host:n=e.host,headers:r,query:o}=(0,a.Yb)(t);return{url:`${e.scheme}://${authority(e,e.dnsName)}`,headers:{...void 0!==n&&{host:authority(e,n)},...r},...void 0!==o&&{query:o}}}
function authority({scheme:e,port:t},n){return t===("https"===e?443:80)?n:`${n}:${t}`}}),82183:((e,t,n)=>{
n.d(t,{Al:()=>listenerOf,Aw:()=>loadBalancerOf,IT:()=>targetGroupName,Nd:()=>isRule,eT:()=>dimensionOf});
function isRule(e){return e.includes(":listener-rule/")}
function listenerOf(e){return isRule(e)?e.replace(":listener-rule/",":listener/").replace(/\/[^/]+$/,""):e}
function loadBalancerOf(e){return listenerOf(e).replace(":listener/",":loadbalancer/").replace(/\/[^/]+$/,"")}
function dimensionOf(e){return e.slice(e.lastIndexOf(":")+1).replace(/^loadbalancer\//,"")}
function targetGroupName(e){return e.split("/")[1]??""}}),82761:((e,t,n)=>{
n.d(t,{HU:()=>matchOf,KB:()=>r,LJ:()=>sameConditions,Rr:()=>unmetRegexes,Yb:()=>bearingOf,j5:()=>trialConditions,jw:()=>specificity,yb:()=>conditionsOf});
var a=n(25602);
const r="x-immutable-release";
const o=5;
function conditionsOf({host:e,pathPrefix:t,headers:n}){return[...void 0===e?[]:[{Field:"host-header",HostHeaderConfig:{Values:[e]}}],...void 0===t?[]:[{Field:"path-pattern",PathPatternConfig:{Values:below(t)}}],...Object.entries(n??{}).map(([e,t])=>headerIs(e,t))]}
function matchOf(e){const[t,n]=[firstValue(e,"host-header"),prefixOf(e)];const a=headersOf(e);const r={...void 0!==t&&{host:t},...void 0!==n&&{pathPrefix:n},...Object.keys(a).length>0&&{headers:a}};return sameConditions(conditionsOf(r),e)?r:void 0}
function prefixOf(e){const t=e.filter(({Field:e})=>"path-pattern"===e).flatMap(valuesOf);const[n]=t.map(String).toSorted((e,t)=>e.length-t.length);return n?.replace(/\/\*$/,"/")}
function headersOf(e){const t=e.map(({HttpHeaderConfig:e})=>[e?.HttpHeaderName,e?.Values?.[0]]);return Object.fromEntries(t.filter(e=>e.every(e=>void 0!==e)))}
function below(e){return e.endsWith("/")?[`${e}*`]:[e,`${e}/*`]}
function headerIs(e,t){return{Field:"http-header",HttpHeaderConfig:{HttpHeaderName:e,Values:[t]}}}
const i=["source-ip","http-request-method"];
function trialConditions(e,t,n){const s=e.filter(({Field:e})=>!i.includes(e));for(const e of s)refuseUnmet(e,n);const c=[...s.map(sendable).map(firstOnly),headerIs(r,t)];const u=c.flatMap(valuesOf).length;if(u<=o)return c;throw new a.E(`The route has too many conditions for a trial rule above it: with the header ${r} it would be ${u} values, ${o} are the most.`,{code:"too-many-conditions",advice:"Split the rule, or give it fewer paths."})}
function sendable(e){const{Values:t,RegexValues:n,...a}=e;return Object.values(a).some(e=>"object"==typeof e)?a:e}
function refuseUnmet(e,t){const n=unmetRegexes(e,t);if(0===n.length)return;throw new a.E(`The route matches on ${e.Field} by a regular expression, ${n.join(" or ")}, and no request of a trial is known to meet it.`,{code:"condition-not-met",advice:"host-header"===e.Field?"Say in `aws.host` a host that meets it, or give the rule plain values.":"Give the rule plain values."})}
function unmetRegexes(e,t=""){const{Field:n,HostHeaderConfig:a,HttpHeaderConfig:r,RegexValues:o}=e;const i=a?.RegexValues??r?.RegexValues??o??[];if("path-pattern"===n)return[];return"host-header"===n&&i.some(e=>isMetBy(e,t))?[]:i}
function isMetBy(e,t){try{return new RegExp(e,"i").test(t)}catch{return false}}
function firstOnly(e){const{HostHeaderConfig:t,HttpHeaderConfig:n,QueryStringConfig:a,Values:r}=e;if(a?.Values?.[0]!==void 0)return{...e,QueryStringConfig:{Values:[a.Values[0]]}};if(t?.Values?.[0]!==void 0)return{...e,HostHeaderConfig:{Values:[t.Values[0]]}};if(n?.Values?.[0]!==void 0)return{...e,HttpHeaderConfig:{...n,Values:[n.Values[0]]}};return"host-header"===e.Field&&r?.[0]!==void 0?{...e,Values:[r[0]]}:e}
function valuesOf(e){const{Field:t,Values:n,RegexValues:a,...r}=sendable(e);const o=[{Values:n,RegexValues:a},...Object.values(r)];return o.flatMap(e=>[...e?.Values??[],...e?.RegexValues??[]])}
function bearingOf(e){const t=firstValue(e,"host-header");const n=firstValue(e,"path-pattern")??"";const a=e.flatMap(({HttpHeaderConfig:e})=>e?.HttpHeaderName!==void 0&&e.Values?.[0]!==void 0?[[e.HttpHeaderName,concrete(e.Values[0])]]:[]);return{host:t&&concrete(t),path:n.replace(/\/?[*?].*$/,""),headers:Object.fromEntries(a),query:queryOf(e)}}
function queryOf(e){const t=e.flatMap(({QueryStringConfig:e})=>e?.Values?.[0]??[]).map(({Key:e="any",Value:t=""})=>[concrete(e),concrete(t)]);return 0===t.length?void 0:new URLSearchParams(t).toString()}
function concrete(e){return e.replaceAll("*","any").replaceAll("?","a")}
function firstValue(e,t){const n=e.find(({Field:e})=>e===t);return(n?.HostHeaderConfig??n?.PathPatternConfig??n)?.Values?.[0]}
function specificity(e){const t=firstValue(e,"host-header");const n=void 0===t?0:/[*?]/.test(t)?1:2;const a=Math.min(firstValue(e,"path-pattern")?.length??0,999);const r=e.filter(({Field:e})=>"host-header"!==e&&"path-pattern"!==e);return 1e6*n+1e3*a+r.length}
function sameConditions(e,t){return textOf(e)===textOf(t)}
function textOf(e){const t=e.map(({Field:e,HttpHeaderConfig:t,...n})=>[e,t?.HttpHeaderName,...valuesOf({HttpHeaderConfig:t,...n}).map(e=>JSON.stringify(e)).toSorted()].join(" ").toLowerCase());return t.toSorted().join("\n")}}),6600:((e,t,n)=>{
n.d(t,{D_:()=>createRule,Kc:()=>readRules,MU:()=>isOurs,ad:()=>ranked,g3:()=>arnsOf,k3:()=>deleteRule});
var a=n(77598);
var r=n(25602);
var o=n(12009);
var i=n(52022);
var s=n(67560);
var c=n(82761);
var u=n(82015);
var l=n(17259);
const d="immutable-deploy:kind";
const f="immutable-deploy:request";
function readRules(e,t,n){return(0,o.S)(async a=>{const r=await e.elb(n,`reading the rules of ${t}`,(e,n)=>e.describeRules({ListenerArn:t,PageSize:400,...void 0!==a&&{Marker:a}},n));return{items:r.Rules,next:r.NextMarker}})}
function isOurs({app:e,environment:t},n,a){const has=(e,t)=>a?.some(({Key:n,Value:a})=>n===e&&a===t)===true;return has(s.bi.app,e)&&has(s.bi.environment,t)&&has(d,n)}
function ranked(e){return e.filter(({IsDefault:e})=>true!==e).map(({Priority:e,Conditions:t=[]})=>({priority:Number(e),specificity:(0,c.jw)(t)}))}
async function createRule(e,t,n,r,o){const i=[...(0,s.Wb)(n),{Key:d,Value:r.kind},...e.tags,{Key:f,Value:(0,a.randomUUID)()}];const c=new Set;for(;;){const n=await readRules(e,r.listener,o);const a=await madeBefore(t,n,c,i,o);if(void 0!==a)return a;await r.check?.(n);const s=r.priority(n);if(void 0===s)throw exhausted(r.listener);c.add(s);const u=await createOnce(e,r,s,i,o);if(u?.RuleArn!==void 0){t.know(u.RuleArn,i);return u}}}
async function createOnce(e,t,n,a,r){const{listener:o,conditions:s,actions:c,transforms:u=[]}=t;const l={ListenerArn:o,Priority:n,Conditions:[...s],Actions:[...c],...u.length>0&&{Transforms:[...u]}};try{const{Rules:[t]=[]}=await e.elb(r,`creating a rule on ${o}`,(e,t)=>e.createRule({...l,Tags:[...a]},t));return t}catch(e){if((0,i.ev)(e,"PriorityInUseException"))return;throw e}}
async function madeBefore(e,t,n,a,r){const o=t.filter(({Priority:e})=>n.has(Number(e)));const i=await e.read(arnsOf(o),r);const s=a.find(({Key:e})=>e===f)?.Value;return o.find(({RuleArn:e=""})=>i.get(e)?.some(({Key:e,Value:t})=>e===f&&t===s))}
function arnsOf(e){return e.filter(({IsDefault:e})=>true!==e).flatMap(({RuleArn:e})=>e??[])}
function exhausted(e){return new r.E(`No priority is free above the route on ${e}, where a trial rule has to be.`,{code:"priorities-exhausted",advice:"Give the rule that `aws.listener` names a higher number, so that one before it is free."})}
async function deleteRule(e,t,n){const remove=()=>e.elb(n,`removing the rule ${t}`,(e,n)=>e.deleteRule({RuleArn:t},n));await (0,u.W)(remove,{names:["RuleNotFoundException"],isThere:()=>isThere(e,t,n)})}
async function isThere(e,t,n){try{const{Rules:a=[]}=await e.elb(n,`reading the rule ${t}`,(e,n)=>e.describeRules({RuleArns:[t]},n));return a.length>0}catch(e){if((0,l.S)(e))return false;throw e}}}),17259:((e,t,n)=>{
n.d(t,{O:()=>createTagReader,S:()=>isGone});
var a=n(55009);
var r=n(52022);
const o=20;
function createTagReader(e){const t=new Map;const ask=async(n,a)=>{const{TagDescriptions:r=[]}=await e.elb(a,"reading tags of load balancing resources",(e,t)=>e.describeTags({ResourceArns:[...n]},t));for(const{ResourceArn:e="",Tags:n=[]}of r)t.set(e,n)};const askBatch=async(e,t)=>{try{await ask(e,t)}catch(n){if(!isGone(n))throw n;if(e.length>1)await Promise.all(e.map(e=>askBatch([e],t)))}};return{async read(e,n){const r=e.filter(e=>!t.has(e));await Promise.all((0,a.X)(r,o).map(e=>askBatch(e,n)));return new Map(e.flatMap(e=>t.has(e)?[[e,t.get(e)??[]]]:[]))},know:(e,n)=>void t.set(e,n),forget:e=>void t.delete(e)}}
function isGone(e){return(0,r.ev)(e,"TargetGroupNotFoundException","ListenerNotFoundException","RuleNotFoundException","LoadBalancerNotFoundException")}}),52022:((e,t,n)=>{
n.d(t,{to:()=>explained,ev:()=>isNamed,fn:()=>late});
var a=n(25602);
var r=n(13678);
var o=n(75589);
function explainDenial(e,t=[]){const n=e.replace(/\s*Encoded authorization failure message: .*$/s,"");const a=t.find(({said:e})=>e.test(n));if(void 0!==a)return{reason:n,advice:a.advice};const[,r,o]=/not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(n)??[];const i=void 0===o||"*"===o?"":` on ${o.replace(/[.,]$/,"")}`;if(void 0===r)return{reason:n,advice:"Compare the role’s policy with docs/aws-policy.json, which lists all that is needed."};if(/explicit deny/.test(n))return{reason:n,advice:`A policy denies \`${r}\`${i}, whatever others allow: ask whoever keeps it, or name another role in \`aws.role\`.`};return{reason:n,advice:`Allow \`${r}\`${i} in the role’s policy; docs/aws-policy.json holds all that is needed.`}}
function isNamed(e,...t){return t.includes(nameOf(e))}
function nameOf(e){const t=e instanceof a.E&&e.cause instanceof Error?e.cause:e;return t instanceof Error?t.name:""}
const i=new Set(["AccessDenied","AccessDeniedException","UnauthorizedOperation","AuthorizationError"]);
const s=new Set(["ExpiredToken","ExpiredTokenException","RequestExpired","TokenRefreshRequired"]);
const c=new Set(["InvalidClientTokenId","UnrecognizedClientException","AuthFailure","SignatureDoesNotMatch","InvalidSignatureException"]);
const u=new Set(["BandwidthLimitExceeded","EC2ThrottledException","PriorRequestNotComplete","ProvisionedThroughputExceededException","RequestLimitExceeded","RequestThrottled","RequestThrottledException","SlowDown","ThrottledException","Throttling","ThrottlingException","TooManyRequestsException"]);
function explained(e){return t=>{if(t instanceof a.E||t instanceof Error&&"AbortError"===t.name)throw t;throw explain(e,t)}}
function late(e){const{what:t,attempts:n}=e;const a=n.last();if(void 0===a)return(0,o.i)(t,n.mayLand());return ofService(e,a)??(0,o.i)(t,n.mayLand())}
function ofService({service:e,what:t,attempts:n},r){const{operation:o,error:i,status:s,requestId:c}=r;const l=1===n.count()?"once":`${n.count()} times`;const d=void 0===c?"":`, request ${c}`;const f=`${o} was sent ${l}; the last answer was ${i.name}: ${i.message} (${s}${d})`;const m={mayLand:n.mayLand(),cause:i};if(429===s||u.has(i.name))return new a.E(`AWS throttled ${t} (${e}) for as long as it was tried: ${f}.`,{...m,code:"platform-throttled",advice:"Run again later; if it happens often, ask AWS for a higher rate."});if(s<500)return;return new a.E(`AWS failed at ${t} (${e}) for as long as it was tried: ${f}.`,{...m,code:"platform-failed",advice:"Look at the AWS Health Dashboard, then run again; AWS support finds a request by its id."})}
function explain(e,t){const{service:n,what:o,attempts:u}=e;const l=u.last();const d=nameOf(t);const f=(0,a.bD)(t);const known=(e,n)=>new a.E(e,{...n,mayLand:u.mayLand(),cause:t});if(i.has(d)){const{reason:t,advice:a}=explainDenial(f,e.vagueDenials);return known(`AWS does not allow ${o} (${n}): ${t}`,{code:"permission-missing",advice:a})}if(s.has(d))return known(`The AWS credentials expired while ${o} (${n}): ${f}`,{code:"credentials-expired",advice:"Name a role with `aws: {role: …}`, which is renewed while the run lasts, or get credentials that last longer."});if(c.has(d))return known(`AWS does not accept the credentials while ${o} (${n}): ${f}`,{code:"credentials-invalid",advice:"Check which credentials the job has: those of a role in `aws: {role: …}`, or the SDK’s environment variables of an earlier step."});if("CredentialsProviderError"===d)return known(`No AWS credentials were found for ${o} (${n}): ${f}`,{code:"credentials-missing",advice:`Configure credentials before this step. Or name a role with \`aws: {role: …}\`; that takes the job’s OIDC token. ${(0,r.F)("`id-token: write`")}`});return(void 0!==l&&l.error===t?ofService(e,l):void 0)??known(`AWS failed at ${o} (${n}): ${""===d||"Error"===d?"":`${d}: `}${f}`,{code:"aws-failed",advice:"The message is AWS’s own; run again if it looks transient."})}}),27584:((e,t,n)=>{
n.d(t,{g:()=>settled});
var a=n(25602);
async function settled(e){const t=await Promise.allSettled(e);const n=t.flatMap(e=>"fulfilled"===e.status?[e.value]:[]);const r=t.flatMap(e=>"rejected"===e.status?[e.reason]:[]);const o=r.find(e=>e instanceof a.E&&e.mayLand);return{done:n,failure:o??r[0]}}}),9205:((e,t,n)=>{
n.d(t,{DZ:()=>isPiece,Dy:()=>toPieces,qb:()=>fromPieces});
var a=n(38522);
const r=255;
const o=".";
function toPieces(e,t){const n=Buffer.from(JSON.stringify(t));const i=n.toString("base64url")+o;const s=i.length<=r?i:(0,a.deflateSync)(n).toString("base64url")+o;return Array.from({length:Math.ceil(s.length/r)},(t,n)=>({Key:`${e}${n}`,Value:s.slice(n*r,(n+1)*r)}))}
function fromPieces(e,t){const n=t.map((n,a)=>t.find(({Key:t})=>t===`${e}${a}`)?.Value??"");const[a,...r]=n.join("").split(o);return 0!==r.length&&a?unpacked(Buffer.from(a,"base64url")).toString():void 0}
const i=120;
const s=1048576;
function unpacked(e){if(e[0]!==i)return e;try{return(0,a.inflateSync)(e,{maxOutputLength:s})}catch{return e}}
function isPiece(e,{Key:t=""}){return t.startsWith(e)}}),82015:((e,t,n)=>{
n.d(t,{W:()=>unlessGone});
var a=n(25602);
var r=n(52022);
async function unlessGone(e,{names:t,isThere:n}){try{await e()}catch(o){const e=o instanceof a.E&&"permission-missing"===o.code;if(!(e||(0,r.ev)(o,...t))||await n())throw o}}}),50834:((e,t,n)=>{
n.d(t,{Hb:()=>processorsOf,NR:()=>processorMismatch,xd:()=>createDescribeInstanceType});
var a=n(52022);
function createDescribeInstanceType(e){const t=new Map;return async(n,a)=>{const r=t.get(n)??await describeInstanceType(e,n,a);if(void 0!==r)t.set(n,r);return r}}
async function describeInstanceType(e,t,n){const r=[t];try{const a=await e.ec2(n,`reading the instance type ${t}`,(e,t)=>e.describeInstanceTypes({InstanceTypes:r},t));return a.InstanceTypes?.[0]}catch(e){if((0,a.ev)(e,"InvalidInstanceType"))return;throw e}}
function processorsOf(e){return e.ProcessorInfo?.SupportedArchitectures??[]}
function processorMismatch({id:e,architecture:t},n){const a=processorsOf(n);if(""===t||a.includes(t))return;return`The machine image ${e} is for ${t}, the instance type ${n.InstanceType} runs ${a.join(", ")}.`}}),58581:((e,t,n)=>{
n.d(t,{$r:()=>c,MT:()=>prefixOf,g:()=>whyNotCopied,oI:()=>copyAlarms});
var a=n(77598);
var r=n(65425);
var o=n(67560);
var i=n(46844);
var s=n(22076);
const c="immutable-deploy:alarms";
function prefixOf(e){return`${e}/`}
function whyNotCopied({Dimensions:e=[],Metrics:t=[]},n){const a=[...e,...t.flatMap(({MetricStat:e})=>e?.Metric?.Dimensions??[])];if(a.some(({Name:e})=>"InstanceId"===e))return"watches one instance of the old group";const isQuery=e=>/^\s*select\b/i.test(e)&&e.includes(n);if(t.some(({Expression:e=""})=>isQuery(e)))return`has a query that names ${n}`}
async function copyAlarms(e,t,n,a){const r=alarmRequests(t,n,e.tags);if(0===r.length)return;await (0,s.WD)(e,n.to.group,[{Key:c,Value:String(r.length)}],a);for(const t of r)await e.cloudWatch(a,`making the alarm ${t.AlarmName}`,(e,n)=>e.putMetricAlarm(t,n))}
function alarmRequests(e,{from:t,to:n,policies:a,tags:r},s){const c=e.filter(e=>void 0===whyNotCopied(e,t.group));const u=copiedNames(r,c.map(({AlarmName:e=""})=>e),t.group,n.group);return c.map((e,c)=>({...(0,i.p)(settingsOf(e),t,n,a),AlarmName:u[c],EvaluationPeriods:e.EvaluationPeriods,ComparisonOperator:e.ComparisonOperator,Tags:[...(0,o.Fg)(r),...s]}))}
function settingsOf(e){const{AlarmName:t,AlarmArn:n,AlarmConfigurationUpdatedTimestamp:a,StateValue:r,StateReason:o,StateReasonData:i,StateUpdatedTimestamp:s,StateTransitionedTimestamp:c,EvaluationState:u,...l}=e;return l}
const u=255;
function copiedNames(e,t,n,o){const i=void 0===(0,r.Mn)(e,n)?"":prefixOf(n);const s=t.map(e=>""!==i&&e.startsWith(i)?e.slice(i.length):e);return s.map((e,n)=>{const r=prefixOf(o)+e;if(r.length<=u&&s.indexOf(e)===n)return r;const i=(0,a.createHash)("sha256").update(t[n]??"").digest("hex").slice(0,12);return`${r.slice(0,u-i.length-1)}-${i}`})}}),38686:((e,t,n)=>{
n.d(t,{Bc:()=>silentTags,CH:()=>silenceAlarms,bS:()=>removeAlarms,u:()=>f,vM:()=>wakeAlarms});
var a=n(77934);
var r=n(34243);
var o=n(55009);
var i=n(24636);
var s=n(12009);
var c=n(9205);
var u=n(82015);
var l=n(58581);
var d=n(22076);
const f="immutable-deploy:silent-";
async function silenceAlarms(e,t,n){const a=t.AutoScalingGroupName??"";const r=(await ownAlarms(e,t,n)).filter(({ActionsEnabled:e})=>false!==e);if(0===r.length)return;await (0,d.WD)(e,a,silentTags(t,namesOf(r)),n);await inBatches(namesOf(r),t=>e.cloudWatch(n,`switching off the actions of the alarms of ${a}`,(e,n)=>e.disableAlarmActions({AlarmNames:t},n)))}
function silentTags(e,t){const n=(0,l.MT)(e.AutoScalingGroupName??"");const a=t.filter(e=>e.startsWith(n)).map(e=>e.slice(n.length));return(0,c.Dy)(f,[...new Set([...silent(e),...a])])}
async function wakeAlarms(e,t,n){const a=t.AutoScalingGroupName??"";const r=silent(t).map(e=>(0,l.MT)(a)+e);await inBatches(r,t=>e.cloudWatch(n,`switching on the actions of the alarms of ${a}`,(e,n)=>e.enableAlarmActions({AlarmNames:t},n)));const o=(t.Tags??[]).filter(e=>(0,c.DZ)(f,e));await (0,d.ES)(e,[a],o.flatMap(({Key:e})=>e??[]),n)}
async function removeAlarms(e,t,n){const a=namesOf(await ownAlarms(e,t,n));await inBatches(a,async a=>{const remove=()=>e.cloudWatch(n,`removing the alarms of ${t.AutoScalingGroupName}`,(e,t)=>e.deleteAlarms({AlarmNames:a},t));const isThere=async()=>namesOf(await ownAlarms(e,t,n)).some(e=>a.includes(e));await (0,u.W)(remove,{names:["ResourceNotFound"],isThere})})}
async function ownAlarms(e,t,n){const{AutoScalingGroupName:a=""}=t;if(void 0===(0,d.cO)(t,l.$r))return[];return(0,s.S)(async t=>{const o=await e.cloudWatch(n,`reading the alarms of ${a}`,(e,n)=>e.describeAlarms({AlarmNamePrefix:(0,l.MT)(a),AlarmTypes:["MetricAlarm"],MaxRecords:r.Ef,...void 0!==t&&{NextToken:t}},n));return{items:o.MetricAlarms,next:o.NextToken}})}
const m=a.YOg(a.FsL(a.YjP(),a.hq("the name of an alarm")));
function silent({AutoScalingGroupName:e="",Tags:t=[]}){const n=(0,c.qb)(f,t);return void 0===n?[]:(0,i.d)(m,n,f,e)}
function namesOf(e){return e.flatMap(({AlarmName:e})=>e??[])}
async function inBatches(e,t){for(const n of(0,o.X)(e,r.Ef))await t([...n])}}),46844:((e,t,n)=>{
n.d(t,{p:()=>copied});
function copied(e,t,n,a=new Map){const[r,o]=[suffixOf(t.targetGroup),suffixOf(n.targetGroup)];const renamed=(e,i)=>{if("string"!=typeof i)return i;if("Value"===e&&i===t.group)return n.group;return a.get(i)??i.replaceAll(r,o)};const i=Object.entries(e).filter(([,e])=>!(Array.isArray(e)&&0===e.length));return JSON.parse(JSON.stringify(Object.fromEntries(i)),renamed)}
function suffixOf(e){return e.split(":").at(-1)??e}}),64679:((e,t,n)=>{
n.d(t,{$y:()=>frozenCapacity,Ph:()=>c,Wc:()=>frozenTagOf,XR:()=>resize,eX:()=>unfreezeScaling,rS:()=>freezeScaling,yo:()=>update});
var a=n(27584);
var r=n(67560);
var o=n(22076);
var i=n(11523);
var s=n(74235);
const c="immutable-deploy:held";
function frozenCapacity(e){const t=/^(\d+)\/(\d+)\/(\d+)$/.exec((0,o.cO)(e,c)??"")?.slice(1).map(Number);if(void 0===t)return;const[n=0,a=0,r=0]=t;return{min:n,desired:a,max:r}}
function frozenTagOf({min:e,desired:t,max:n}){return{Key:c,Value:`${e}/${t}/${n}`}}
async function freezeScaling(e,t,n,a,s){const c=await (0,o.bk)(e,n,s);const{MinSize:u=0,DesiredCapacity:l=0,MaxSize:d=0}=c;if(void 0===frozenCapacity(c))await (0,o.WD)(e,n,[frozenTagOf({min:u,desired:l,max:d})],s);if(void 0!==(0,r.dt)(t,c.Tags)&&(0,i.mQ)(c,a))await (0,i.zr)(e,n,s);if(u<l)await update(e,n,{MinSize:l},s);return{min:Math.max(u,l),desired:l,max:d}}
async function unfreezeScaling(e,t,n){const r=t.filter(e=>void 0!==frozenCapacity(e)||(0,i.L2)(e));const{done:s,failure:u}=await (0,a.g)(r.map(t=>unfreeze(e,t,n)));await (0,o.ES)(e,s.map(({AutoScalingGroupName:e=""})=>e),[c],n).catch(e=>{throw u??e});if(void 0!==u)throw u;const l=t.filter(e=>!r.includes(e));return[...l,...s]}
async function unfreeze(e,t,n){const{AutoScalingGroupName:a="",MaxSize:r=0}=t;const o=Math.min(frozenCapacity(t)?.min??t.MinSize??0,r);if(o!==t.MinSize)await update(e,a,{MinSize:o},n);const s=await (0,i.d9)(e,t,n);return{...s,MinSize:o,Tags:s.Tags?.filter(({Key:e})=>e!==c)}}
async function resize(e,t,n,a){const r=t.AutoScalingGroupName??"";const i=void 0!==frozenCapacity(t);const{min:s,desired:c,max:u}=n;if(i)await (0,o.WD)(e,r,[frozenTagOf(n)],a);await update(e,r,{MinSize:i?c:s,DesiredCapacity:c,MaxSize:u},a)}
async function update(e,t,n,a){await (0,s.d)(e,a,()=>e.autoScaling(a,`changing the size of the Auto Scaling group ${t}`,(e,a)=>e.updateAutoScalingGroup({AutoScalingGroupName:t,...n},a)))}}),22076:((e,t,n)=>{
n.d(t,{EJ:()=>groupServing,ES:()=>untagGroups,WD:()=>tagGroup,bk:()=>knownGroup,cO:()=>tagOf,gw:()=>targetGroupOf,mV:()=>groupByName,ug:()=>refuseAdopted,zo:()=>ownGroups});
var a=n(25602);
var r=n(65425);
var o=n(12009);
var i=n(67560);
async function ownGroups(e,t,n){const a=await describe(e,n,{Filters:[{Name:`tag:${i.bi.app}`,Values:[t.app]},{Name:`tag:${i.bi.environment}`,Values:[t.environment]}]});return a.filter(({AutoScalingGroupName:e="",Tags:n})=>{const a=(0,i.dt)(t,n)?.release;return void 0!==a&&(0,r.Mn)(t,e)===a})}
async function groupByName(e,t,n){return(await describe(e,n,{AutoScalingGroupNames:[t]}))[0]}
async function knownGroup(e,t,n){const r=await groupByName(e,t,n);if(void 0!==r)return r;throw new a.E(`There is no Auto Scaling group ${t}.`,{code:"fleet-unknown",advice:"Somebody else has removed it; run again."})}
function refuseAdopted(e,{AutoScalingGroupName:t,Tags:n}){if(void 0!==(0,i.dt)(e,n))return;throw new a.E(`The Auto Scaling group ${t} was there before the first deployment; it is never changed.`,{code:"fleet-adopted",advice:"Remove it yourself once nothing is to go back to it."})}
async function groupServing(e,t,n){return(await describe(e,n,{})).find(e=>void 0!==targetGroupOf(e,t))}
function targetGroupOf(e,t){const n=[...e.TargetGroupARNs??[],...(e.TrafficSources??[]).map(({Identifier:e})=>e)];return n.find(e=>void 0!==e&&(void 0===t||t.includes(e)))}
async function describe(e,t,n){const a=await (0,o.S)(async a=>{const r=await e.autoScaling(t,"reading Auto Scaling groups",(e,t)=>e.describeAutoScalingGroups({...n,MaxRecords:100,...void 0!==a&&{NextToken:a}},t));return{items:r.AutoScalingGroups,next:r.NextToken}});return a.filter(({Status:e})=>void 0===e)}
function tagOf(e,t){return e.Tags?.find(({Key:e})=>e===t)?.Value}
async function tagGroup(e,t,n,a){await e.autoScaling(a,`tagging the Auto Scaling group ${t}`,(e,a)=>e.createOrUpdateTags({Tags:n.map(e=>ofGroup(t,e))},a))}
async function untagGroups(e,t,n,a){const r=t.flatMap(e=>n.map(t=>ofGroup(e,{Key:t})));if(0===r.length)return;await e.autoScaling(a,`removing tags of the Auto Scaling group ${t.join(" and ")}`,(e,t)=>e.deleteTags({Tags:r},t))}
function ofGroup(e,{Key:t,Value:n}){return{ResourceId:e,ResourceType:"auto-scaling-group",Key:t,Value:n,PropagateAtLaunch:false}}}),50542:((e,t,n)=>{
n.d(t,{Sb:()=>alarmsOfUsers,ZC:()=>copyScaling,ZK:()=>uncopyablePolicies,h9:()=>readPolicies});
var a=n(12009);
var r=n(58581);
var o=n(46844);
var i=n(87015);
async function readPolicies(e,t,n){return(0,a.S)(async a=>{const r=await e.autoScaling(n,`reading the scaling policies of ${t}`,(e,n)=>e.describePolicies({AutoScalingGroupName:t,MaxRecords:100,...void 0!==a&&{NextToken:a}},n));return{items:r.ScalingPolicies,next:r.NextToken}})}
function alarmsOfUsers(e){const t=e.filter(({PolicyType:e})=>"TargetTrackingScaling"!==e);return[...new Set(t.flatMap(namesOfAlarms))]}
function namesOfAlarms({Alarms:e=[]}){return e.flatMap(({AlarmName:e})=>e??[])}
function uncopyablePolicies(e,t){return e.flatMap(e=>{const{PolicyName:n="",PolicyType:a,AutoScalingGroupName:o=""}=e;if("TargetTrackingScaling"===a)return[];if("PredictiveScaling"===a)return[{policy:n,reason:"it is predictive, and forecasts from the history of its own group"}];return namesOfAlarms(e).flatMap(e=>{const a=t.find(({AlarmName:t})=>t===e);const i=void 0===a?"is not there":(0,r.g)(a,o);return void 0===i?[]:[{policy:n,reason:`its alarm ${e} ${i}`}]})})}
async function copyScaling(e,{policies:t,alarms:n,actions:a},o,s,c){await (0,i.Bw)(e,s.group,(0,i.uD)((0,i.mk)(a),e.time.now()),c);const u=new Map;for(const n of t){if("PredictiveScaling"===n.PolicyType)continue;const{PolicyARN:t}=await e.autoScaling(c,`copying the scaling policy ${n.PolicyName} to ${s.group}`,(e,t)=>e.putScalingPolicy(copyOf(n,o,s),t));if(void 0!==n.PolicyARN&&void 0!==t)u.set(n.PolicyARN,t)}await (0,r.oI)(e,n,{from:o,to:s,policies:u,tags:s.tags},c)}
function copyOf({PolicyARN:e,Alarms:t,...n},a,r){return{...(0,o.p)(n,a,r),AutoScalingGroupName:r.group,PolicyName:n.PolicyName}}}),47036:((e,t,n)=>{
n.d(t,{Gv:()=>ensurePreviewLogs,s0:()=>removeLogs,sK:()=>previewLogGroup});
var a=n(25602);
var r=n(65425);
var o=n(52022);
var i=n(67560);
var s=n(82015);
const c=14;
function previewLogGroup(e,{kind:t,image:n,platform:{logs:a}}){const o=(0,r.Qm)(e);const i="ami"!==n.builder&&"awslogs"===a.driver&&a.group===o;return"preview"===t&&i?o:void 0}
async function ensurePreviewLogs(e,t,n,a){const r=previewLogGroup(t,n);if(void 0===r)return;await createLogGroup(e,t,r,a);await e.logs(a,`setting the retention of the log group ${r}`,(e,t)=>e.putRetentionPolicy({logGroupName:r,retentionInDays:c},t))}
async function createLogGroup(e,t,n,a){const r=Object.fromEntries([...(0,i.Wb)(t),...e.tags].map(({Key:e,Value:t})=>[e,t]));try{await e.logs(a,`creating the log group ${n}`,(e,t)=>e.createLogGroup({logGroupName:n,tags:r},t))}catch(e){if(!(0,o.ev)(e,"ResourceAlreadyExistsException"))throw e}}
async function removeLogs(e,t,n,a){const i=(0,r.Qm)(t);const remove=async()=>{try{await e.logs(a,`removing the log group ${i}`,(e,t)=>e.deleteLogGroup({logGroupName:i},t))}catch(e){if(!(0,o.ev)(e,u))throw e}};const isThere=()=>isLogGroupThere(e,i,void 0!==previewLogGroup(t,n),a);await (0,s.W)(remove,{names:[],isThere})}
const u="ResourceNotFoundException";
async function isLogGroupThere(e,t,n,r){const i="immutable-deploy/none";try{await e.logs(r,`looking for the log group ${t}`,(e,n)=>e.getLogEvents({logGroupName:t,logStreamName:i,limit:1},n));return true}catch(e){if((0,o.ev)(e,u))return!/log group does not exist/i.test((0,a.bD)(e));if(e instanceof a.E&&"permission-missing"===e.code)return n;throw e}}}),94431:((e,t,n)=>{
n.d(t,{DY:()=>suspend,U:()=>resume,eJ:()=>isSuspended});
function isSuspended({SuspendedProcesses:e=[]},t){return e.some(({ProcessName:e})=>e===t)}
async function suspend(e,t,n,a){await e.autoScaling(a,`suspending ${n} of ${t}`,(e,a)=>e.suspendProcesses({AutoScalingGroupName:t,ScalingProcesses:[n]},a))}
async function resume(e,t,n,a){await e.autoScaling(a,`resuming ${n} of ${t}`,(e,a)=>e.resumeProcesses({AutoScalingGroupName:t,ScalingProcesses:[n]},a))}}),11523:((e,t,n)=>{
n.d(t,{L2:()=>isScheduleHeld,d9:()=>releaseSchedule,mQ:()=>isScheduled,zr:()=>holdSchedule});
var a=n(22076);
var r=n(94431);
var o=n(87015);
const i={Key:"immutable-deploy:held-schedule",Value:"true"};
function isScheduled(e,t){return(0,o.mk)(t).length>0&&!(0,r.eJ)(e,"ScheduledActions")}
async function holdSchedule(e,t,n){await (0,a.WD)(e,t,[i],n);await (0,r.DY)(e,t,"ScheduledActions",n)}
function isScheduleHeld(e){return void 0!==(0,a.cO)(e,i.Key)}
async function releaseSchedule(e,t,n){if(!isScheduleHeld(t))return t;const{AutoScalingGroupName:o=""}=t;await (0,r.U)(e,o,"ScheduledActions",n);await (0,a.ES)(e,[o],[i.Key],n);return{...t,Tags:t.Tags?.filter(({Key:e})=>e!==i.Key),SuspendedProcesses:t.SuspendedProcesses?.filter(({ProcessName:e})=>"ScheduledActions"!==e)}}}),87015:((e,t,n)=>{
n.d(t,{Bw:()=>putActions,Eg:()=>timersOf,Kg:()=>deleteAction,cx:()=>readActions,ho:()=>o,mk:()=>ofUsers,uD:()=>requestsOf});
var a=n(12009);
var r=n(52022);
const o="immutable-deploy-retire";
async function readActions(e,t,n){const r="all"===t?{}:{AutoScalingGroupName:t.group};return(0,a.S)(async t=>{const a=await e.autoScaling(n,"reading scheduled actions",(e,n)=>e.describeScheduledActions({...r,MaxRecords:100,...void 0!==t&&{NextToken:t}},n));return{items:a.ScheduledUpdateGroupActions,next:a.NextToken}})}
function ofUsers(e){return e.filter(({ScheduledActionName:e})=>e!==o)}
function timersOf(e){return new Map(e.flatMap(({ScheduledActionName:e,AutoScalingGroupName:t="",StartTime:n})=>e===o&&void 0!==n?[[t,n.getTime()]]:[]))}
const i=6e4;
function requestsOf(e,t){const isAhead=e=>void 0!==e&&e.getTime()>t;return e.filter(({Recurrence:e,StartTime:t})=>void 0!==e||isAhead(t)).filter(({EndTime:e})=>void 0===e||e.getTime()>t+i).map(({ScheduledActionName:e,Recurrence:n,TimeZone:a,StartTime:r,EndTime:o,MinSize:s,MaxSize:c,DesiredCapacity:u})=>({ScheduledActionName:e,Recurrence:n,TimeZone:a,StartTime:void 0===n&&void 0!==r?latest(r,t+i):void 0,EndTime:o,MinSize:s,MaxSize:c,DesiredCapacity:u}))}
function latest(e,t){return new Date(Math.max(e.getTime(),t))}
async function putActions(e,t,n,a){for(const r of n)await e.autoScaling(a,`making the scheduled action ${r.ScheduledActionName} of ${t}`,(e,n)=>e.putScheduledUpdateGroupAction({AutoScalingGroupName:t,...r},n))}
async function deleteAction(e,t,n,a){try{await e.autoScaling(a,`removing the scheduled action ${n} of ${t}`,(e,a)=>e.deleteScheduledAction({AutoScalingGroupName:t,ScheduledActionName:n},a))}catch(e){if(!(0,r.ev)(e,"ValidationError","ValidationException"))throw e}}}),28199:((e,t,n)=>{
n.d(t,{Bs:()=>l,IZ:()=>setScalingAside,UV:()=>putScalingBack,c6:()=>asideTags});
var a=n(77934);
var r=n(24636);
var o=n(9205);
var i=n(38686);
var s=n(22076);
var c=n(94431);
var u=n(87015);
const l="immutable-deploy:aside-";
async function setScalingAside(e,t,{actions:n,hasPolicies:a},r){const o=t.AutoScalingGroupName??"";if(n.length>0){await (0,s.WD)(e,o,asideTags(t,n,e.time.now()),r);for(const{ScheduledActionName:t=""}of n)await (0,u.Kg)(e,o,t,r)}await (0,i.CH)(e,t,r);if(a&&!(0,c.eJ)(t,"AlarmNotification"))await (0,c.DY)(e,o,"AlarmNotification",r)}
function asideTags(e,t,n){const a=t.map(({ScheduledActionName:e=""})=>e);const r=actionsAside(e).filter(e=>!a.includes(e.ScheduledActionName??""));return(0,o.Dy)(l,[...r,...(0,u.uD)(t,n)])}
async function putScalingBack(e,t,n){const a=t.AutoScalingGroupName??"";await (0,u.Bw)(e,a,(0,u.uD)(actionsAside(t),e.time.now()),n);const r=(t.Tags??[]).filter(e=>(0,o.DZ)(l,e));await (0,s.ES)(e,[a],r.flatMap(({Key:e})=>e??[]),n);await (0,i.vM)(e,t,n);if((0,c.eJ)(t,"AlarmNotification"))await (0,c.U)(e,a,"AlarmNotification",n)}
const d=a.FsL(a.YjP("a time"),a.pdi(e=>new Date(e)),a.p6U("a time"));
const f=a.FsL(a.aig("a size"),a.Y2b("a size"),a.Wwf(0,"a size"));
const m=a.YOg(a._H3({ScheduledActionName:a.FsL(a.YjP(),a.hq("a name")),StartTime:a.yqP(d),EndTime:a.yqP(d),Recurrence:a.yqP(a.YjP()),TimeZone:a.yqP(a.YjP()),MinSize:a.yqP(f),MaxSize:a.yqP(f),DesiredCapacity:a.yqP(f)}));
function actionsAside({AutoScalingGroupName:e="",Tags:t=[]}){const n=(0,o.qb)(l,t);const a=void 0===n?[]:(0,r.d)(m,n,l,e);return a}}),74235:((e,t,n)=>{
n.d(t,{d:()=>whenIdle});
var a=n(52022);
const r=["ScalingActivityInProgressFault","ScalingActivityInProgress","ResourceInUseFault","ResourceInUse","ResourceContentionFault","ResourceContention"];
const o=1e3;
async function whenIdle(e,t,n){for(;;)try{await n();return}catch(i){const n=e.clock.now()+2*o>=t.deadline;if(!(0,a.ev)(i,...r)||n)throw i;await e.clock.sleep(o,t.signal)}}}),37696:((e,t,n)=>{
n.d(t,{Y:()=>digestsInUse});
var a=n(12009);
var r=n(67560);
async function digestsInUse(e,t,n){const o=[{Name:`tag:${r.bi.app}`,Values:[t]}];const[i,s]=await Promise.all([(0,a.S)(async t=>{const a=await e.ec2(n,"listing launch templates",(e,n)=>e.describeLaunchTemplates({Filters:o,MaxResults:200,...void 0!==t&&{NextToken:t}},n));return{items:a.LaunchTemplates,next:a.NextToken}}),(0,a.S)(async t=>{const a=await e.autoScaling(n,"listing Auto Scaling groups",(e,n)=>e.describeAutoScalingGroups({Filters:o,MaxRecords:100,...void 0!==t&&{NextToken:t}},n));return{items:a.AutoScalingGroups,next:a.NextToken}})]);return new Set([...i,...s].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===r.bi.digest)?.Value??""}}),13859:((e,t,n)=>{
n.d(t,{EM:()=>missingMachineImages,Mt:()=>findMachineImage,RD:()=>imageBy,Uv:()=>listMachineImages,dT:()=>imageOf,jI:()=>byAge,n6:()=>ofApp,p3:()=>machineImage,pw:()=>machineImagesOf});
var a=n(55009);
var r=n(12009);
var o=n(67560);
async function findMachineImage(e,{recipe:t,...n},a){return imageBy(e,t,await machineImagesOf(e,n,a))}
function imageBy(e,t,n){const a=n.find(e=>void 0===t||[void 0,t].includes(e.recipe));if(void 0===a)return;const r=a===n[0]||void 0===a.recipe;return{...imageOf(e,a),...!r&&{recipe:a.recipe}}}
async function missingMachineImages(e,t,n){const r=await Promise.all((0,a.X)(t,i).map(t=>listMachineImages(e,[{Name:"image-id",Values:[...t]},s],n)));const o=new Set(r.flat().map(({id:e})=>e));return t.filter(e=>!o.has(e))}
const i=200;
async function machineImagesOf(e,{app:t,sha:n},a){const r={Name:`tag:${o.bi.sha}`,Values:[n]};return(await listMachineImages(e,[ofApp(t),r,s],a)).toSorted(byAge)}
function ofApp(e){return{Name:`tag:${o.bi.app}`,Values:[e]}}
const s={Name:"state",Values:["available"]};
function byAge(e,t){const n=[e,t].map(({createdAt:e,id:t})=>`${e} ${t}`);return n[0]<n[1]?-1:1}
async function listMachineImages(e,t,n){const a=await (0,r.S)(async a=>{const r=await e.ec2(n,"listing machine images",(e,n)=>e.describeImages({Owners:["self"],Filters:[...t],MaxResults:1e3,...void 0!==a&&{NextToken:a}},n));return{items:r.Images,next:r.NextToken}});return a.map(machineImage)}
function machineImage({ImageId:e="",CreationDate:t="",Tags:n=[],BlockDeviceMappings:a=[]}){const r=a.map(({Ebs:e})=>e).filter(e=>void 0!==e);return{id:e,sha:n.find(({Key:e})=>e===o.bi.sha)?.Value??"",recipe:n.find(({Key:e})=>e===o.bi.recipe)?.Value,createdAt:t,tags:n,snapshots:r.map(({SnapshotId:e})=>e).filter(e=>void 0!==e),volumeGib:r.reduce((e,{VolumeSize:t=0})=>e+t,0)}}
function imageOf({region:e},{id:t,sha:n,volumeGib:a}){return{sha:n,digest:t,reference:`${e}:${t}`,sizeBytes:a*2**30}}}),72767:((e,t,n)=>{
n.r(t);
n.d(t,{open:()=>open_open});
var a=n(39394);
var r=n(34243);
var o=n(82582);
var i=n(55009);
var s=n(52022);
var c=n(67560);
var u=n(65425);
var l=n(12009);
var d=n(77934);
var f=n(37036);
const m=4096;
const h={title:200,reason:800};
function encodeEntry(e){for(let t=1;t>.05;t/=2){const n=JSON.stringify(pack(cut(e,t)));if(Buffer.byteLength(n)<=m)return withoutReferences(n)}return withoutReferences(JSON.stringify(pack(cut(e,0))))}
const p=d.YOg(d.PVZ([d.FsL(d.aig(),d.ndf(),d.Wwf(0)),d.L5J()]));
const g=d._H3({groups:d.yqP(d.YOg(d.YjP())),baseline:d.yqP(p),intent:d.yqP(d._H3({from:p,to:p}))});
function decodeEntry(e,t,n){const a=`aws ssm get-parameter-history --name ${e}`;const r=`Restore a former value (in the environment’s region, \`${a}\` lists them), or delete the parameter to forget the operation.`;return(0,o.Q0)({name:e,number:t,advice:r},()=>unpack((0,f.EB)(g,n)))}
function unpack({groups:e=[],baseline:t,intent:n,...a}){return{...a,...t&&{baseline:unpackWeights(e,t)},...n&&{intent:{...n,from:unpackWeights(e,n.from),to:unpackWeights(e,n.to)}}}}
function unpackWeights(e,t){const n=new Map(t.map(([t,n])=>[e[t],n]));if(n.has(void 0))throw new Error(`it refers to a target group that is not among its ${e.length}`);if(n.size<t.length)throw new Error("it gives a target group two weights");return Object.fromEntries(n)}
function pack({baseline:e,intent:t,...n}){const a=[e,t?.from,t?.to].flatMap(e=>Object.keys(e??{}));const r=[...new Set(a)];const packed=e=>Object.entries(e).map(([e,t])=>[r.indexOf(e),t]);return{...n,...r.length>0&&{groups:r},...e&&{baseline:packed(e)},...t&&{intent:{...t,from:packed(t.from),to:packed(t.to)}}}}
function cut(e,t){const shortened=(e,t)=>{const n=Array.from(e);return n.length<=t?e:`${n.slice(0,Math.max(0,t-1)).join("")}…`};const{title:n,reason:a}=e;return{...e,title:shortened(n,h.title*t),...void 0!==a&&{reason:shortened(a,h.reason*t)}}}
function withoutReferences(e){return e.replaceAll("{{",String.raw`{\u007b`)}
const w=10;
function openEntries(e,t){const n=(0,u.tf)(t);const a=createMemory(n,e.time);const ssm=(t,a,r)=>e.ssm(t,`${a} of the ledger ${n}`,r);const r={ssm,path:n,nameOf:e=>`${n}/${e}`,memory:a};let o=false;return{...r,isKnown:e=>a.entries.has(e),note:t=>a.keep({operation:t,storedAt:e.time.now()}),forget:e=>void a.entries.delete(e),async read(e,t){await readSome(r,[e],t);return a.entries.get(e)},async readWithNext(e,t){await readSome(r,[e,e+1],t);return{own:a.entries.get(e),next:a.entries.get(e+1)}},async readAll(e){await (o?readNews(r,e):readPages(r,e));o=true;return[...a.entries.values()].toSorted((e,t)=>e.operation.number-t.operation.number)}}}
async function readPages({ssm:e,path:t,memory:n},a){const r=await (0,l.S)(async n=>{const r={Path:t,MaxResults:w,...void 0!==n&&{NextToken:n}};const o=await e(a,"reading the entries",(e,t)=>e.getParametersByPath(r,t));return{items:o.Parameters,next:o.NextToken}});n.learn(r)}
async function readNews(e,t){const{entries:n}=e.memory;const a=[...n.values()].filter(({operation:e})=>"done"!==e.phase);const following=e=>Array.from({length:e},(e,t)=>Math.max(0,...n.keys())+1+t);const r=following(w-a.length%w);for(let o=[...a.map(({operation:e})=>e.number),...r];;o=following(w)){await readSome(e,o,t);if(!n.has(o.at(-1)??0))return}}
async function readSome({ssm:e,nameOf:t,memory:n},a,r){for(const o of(0,i.X)(a,w)){const{Parameters:a=[]}=await e(r,`reading ${o.length} entries`,(e,n)=>e.getParameters({Names:o.map(t)},n));n.learn(a,o)}}
function createMemory(e,t){const n=new Map;const keep=e=>void n.set(e.operation.number,e);return{entries:n,keep,learn(a,r=[]){const o=a.flatMap(t=>storedOf(e,t));for(const e of r)n.delete(e);for(const e of o){t.seen(e.storedAt);keep(e)}}}}
function storedOf(e,{Name:t="",Value:n="",LastModifiedDate:a}){const r=Number(/^[1-9]\d{0,14}$/.exec(t.slice(e.length+1))?.[0]??0/0);if(t!==`${e}/${r}`)return[];return[{operation:decodeEntry(t,r,n),storedAt:a?.getTime()??0}]}
function createLedger({aws:e,key:t,leaseMs:n}){const a=openEntries(e,t);const{read:r}=a;const u=Math.min(1e4,n/6);const parameterOf=e=>({Name:a.nameOf(e.number),Value:encodeEntry(e),Type:"String",Tier:"Standard"});return{leaseMs:n,callTimeoutMs:u,absenceHoldsMs:Math.min(1e3,n/60),landsLateMs:u/2,get:r,getWithNext:a.readWithNext,list:a.readAll,async now(t){if(!e.time.isKnown())await r(0,t);return e.time.now()},async append(n,o){try{await a.ssm(o,`appending entry ${n.number}`,(a,r)=>a.putParameter({...parameterOf(n),Overwrite:false,Tags:[...(0,c.Wb)(t),...e.tags]},r))}catch(e){if(!(0,s.ev)(e,"ParameterAlreadyExists"))throw e;return(await r(n.number,o))?.operation.owner===n.owner?"appended":"taken"}a.note(n);return"appended"},async update(e,t){const{number:n}=e;if(!a.isKnown(n)&&await r(n,t)===void 0)throw(0,o.Dj)(`entry ${n} of the ledger ${a.path}`);await a.ssm(t,`writing entry ${n}`,(t,n)=>t.putParameter({...parameterOf(e),Overwrite:true},n));a.note(e)},async prune(e,t){for(const n of(0,i.X)(e,w)){await a.ssm(t,"removing entries",(e,t)=>e.deleteParameters({Names:n.map(a.nameOf)},t));n.forEach(a.forget)}}}}
var y=n(77940);
var v=n(82183);
const b=6e4;
function periodOf(e){return e<b?1e3:b}
function windowOf(e,t,n){const a=periodOf(n);const r=Math.ceil(e/a)*a;const o=Math.floor((t-n)/a)*a;return o>r?{from:r,to:o,periodMs:a}:void 0}
async function readFigures(e,t,n){const{targetGroups:a,loadBalancer:r,isShared:o,since:i,lagMs:s}=t;const c=windowOf(i,e.clock.now(),s);if(void 0===c)return a.map(()=>"unknown");const u={StartTime:new Date(c.from),EndTime:new Date(c.to)};const d=queries(a,r,c.periodMs/1e3);const f=await (0,l.S)(async t=>{const r=await e.cloudWatch(n,`reading the figures of ${a.join(" and ")}`,(e,n)=>e.getMetricData({...u,MetricDataQueries:d,...void 0!==t&&{NextToken:t}},n));return{items:r.MetricDataResults,next:r.NextToken}});if(f.some(({StatusCode:e})=>"InternalError"===e||"Forbidden"===e))return a.map(()=>"unknown");return a.map((e,t)=>{const n=resultsOf(f,t);return{...figuresOf(n,c),balancer:{periods:ownPeriodsOf(n,c),isShared:o}}})}
function shareFigures(e){const t=new Map;const begin=(n,a)=>{const r=[];const o=Promise.resolve().then(()=>{t.delete(n);return e({targetGroups:r,since:n},a)});const i={targetGroups:r,answer:o};t.set(n,i);return i};return async(e,n,a)=>{const{targetGroups:r,answer:o}=t.get(n)??begin(n,a);const i=r.push(e)-1;return(await o)[i]??"unknown"}}
const T={2:"ok",3:"redirected",4:"refused",5:"failed"};
const S={requests:"RequestCount",...Object.fromEntries(Object.entries(T).map(([e,t])=>[t,`HTTPCode_Target_${e}XX_Count`]))};
const A={all:"RequestCount",broken:"HTTPCode_ELB_502_Count",late:"HTTPCode_ELB_504_Count"};
const O={p50:"p50",p99:"p99"};
const placeOf=e=>`_${e}`;
function queries(e,t,n){const a=[{Name:"LoadBalancer",Value:(0,v.eT)(t)}];const query=(e,t,r,o=a)=>({Id:e,MetricStat:{Metric:{Namespace:"AWS/ApplicationELB",MetricName:t,Dimensions:o},Period:n,Stat:r}});const ofGroup=(e,t)=>{const n=[{Name:"TargetGroup",Value:(0,v.eT)(e)},...a];return[...Object.entries(S).map(([e,a])=>query(e+placeOf(t),a,"Sum",n)),...Object.entries(O).map(([e,a])=>query(e+placeOf(t),"TargetResponseTime",a,n))]};return[...e.flatMap(ofGroup),...Object.entries(A).map(([e,t])=>query(e,t,"Sum"))]}
function resultsOf(e,t){return e.flatMap(e=>{const[n="",a]=(e.Id??"").split("_");return void 0===a||a===String(t)?[{...e,Id:n}]:[]})}
function figuresOf(e,{from:t,to:n}){const a=series(e,"requests");const latency=t=>1e3*weighted(series(e,t),a);const r=[...series(e,"p99").keys()].some(e=>(a.get(e)??0)>0);const o=Object.values(T).reduce((t,n)=>t+total(series(e,n)),0);return{from:t,to:n,requests:total(a),errors:total(series(e,T["5"])),unanswered:Math.min(Math.max(0,total(a)-o),ownErrorsIn(e)),latencyMs:r?{p50:latency("p50"),p99:latency("p99")}:void 0}}
function ownErrorsIn(e){return total(series(e,"broken"))+total(series(e,"late"))}
function ownPeriodsOf(e,{periodMs:t}){const[n,a,r]=[series(e,"all"),series(e,"broken"),series(e,"late")];const o=[...new Set([...n.keys(),...a.keys(),...r.keys()])].toSorted((e,t)=>e-t);return o.map(e=>({from:e,to:e+t,requests:n.get(e)??0,errors:(a.get(e)??0)+(r.get(e)??0)}))}
function series(e,t){return new Map(e.filter(({Id:e})=>e===t).flatMap(({Timestamps:e=[],Values:t=[]})=>t.map((t,n)=>[e[n]?.getTime()??0,t])))}
function total(e){return[...e.values()].reduce((e,t)=>e+t,0)}
function weighted(e,t){const n=[...e].map(([e,n])=>({value:n,weight:t.get(e)??0}));const a=n.reduce((e,{weight:t})=>e+t,0);return n.reduce((e,{value:t,weight:n})=>e+t*n/a,0)}
var k=n(24636);
var $=n(9205);
const x="immutable-deploy:made-for-";
function madeForTags(e){return(0,$.Dy)(x,e)}
const E=d.Ikc({listener:d.YjP(),match:d.Ikc({host:d.yqP(d.YjP()),pathPrefix:d.yqP(d.YjP()),headers:d.yqP(d.g1P(d.YjP(),d.YjP()))})});
function createMadeFor({reader:e,described:t}){return async(n,a)=>{const r=(await t.last(a)).find(({TargetGroupArn:e})=>e===n);if(0===(r?.LoadBalancerArns??[]).length)return;return made_for_placeOf(n,(await e.read([n],a)).get(n)??[])}}
function made_for_placeOf(e,t){const n=(0,$.qb)(x,t);return void 0===n?void 0:(0,k.d)(E,n,x,e)}
var N=n(25602);
var I=n(17259);
async function readActions(e,t,n){try{return(0,v.Nd)(t)?await readRule(e,t,n):await readListener(e,t,n)}catch(e){if((0,I.S)(e))return;throw e}}
async function readRule(e,t,n){const{Rules:[a]=[]}=await e.elb(n,`reading the weights of ${t}`,(e,n)=>e.describeRules({RuleArns:[t]},n));return a&&answeringByRule(t,a)}
function answeringByRule(e,t){return{arn:e,actions:t.Actions??[],conditions:t.Conditions??[],transforms:t.Transforms??[]}}
async function readListener(e,t,n){const{Listeners:[a]=[]}=await e.elb(n,`reading the weights of ${t}`,(e,n)=>e.describeListeners({ListenerArns:[t]},n));return a&&answeringByDefault(t,a)}
function answeringByDefault(e,{DefaultActions:t=[]}){return{arn:e,actions:t,conditions:[],transforms:[]}}
async function writeActions(e,t,n,a){const r=[...n];try{if((0,v.Nd)(t))await e.elb(a,`changing the rule ${t}`,(e,n)=>e.modifyRule({RuleArn:t,Actions:r},n));else await e.elb(a,`changing the listener ${t}`,(e,n)=>e.modifyListener({ListenerArn:t,DefaultActions:r},n))}catch(e){throw refusal(e,t,r)}}
function refusal(e,t,n){const a=n.flatMap(({ForwardConfig:e})=>e?.TargetGroups?.flatMap(e=>e.TargetGroupArn??[]));if((0,s.ev)(e,"TargetGroupNotFoundException"))return(0,y.Vf)(`among ${a.join(", ")}`,e);if((0,I.S)(e))return unknownRoute(t);if((0,s.ev)(e,"TargetGroupAssociationLimitException"))return new N.E(`A target group of ${a.join(", ")} is in use by another load balancer than ${t} is of; it cannot have two.`,{code:"target-group-elsewhere",advice:"Take it out of the other load balancer’s listeners.",cause:e});return e}
function unknownRoute(e){return new N.E(`There is no route ${e} any more.`,{code:"route-unknown",advice:"Somebody else has removed it; run again."})}
var R=n(6600);
function listenerArnOf(e,t,n){return"tag"in t?byTag(e,t,n):byName(e,t,n)}
async function byName(e,{loadBalancer:t,port:n},a){const r=await namedLoadBalancer(e,t,a);const o=await listenersOf(e,r.LoadBalancerArn??"",a);const i=o.find(({Port:e})=>e===n)?.ListenerArn;if(void 0!==i)return i;const s=o.map(({Port:e})=>e).join(", ");throw missing(`The load balancer ${t} has no listener on port ${n}; it has ${s||"none at all"}.`)}
async function namedLoadBalancer(e,t,n){try{const{LoadBalancers:[a]=[]}=await e.elb(n,`reading the load balancer ${t}`,(e,n)=>e.describeLoadBalancers({Names:[t]},n));if(void 0!==a)return a}catch(e){if(!(0,s.ev)(e,"LoadBalancerNotFoundException"))throw e}const a=(await loadBalancers(e,n)).map(({LoadBalancerName:e})=>e).join(", ");throw missing(`There is no load balancer ${t} in ${e.region}; there is ${a||"none at all"}.`)}
async function byTag(e,{tag:t},n){const a=(0,I.O)(e);const r=(await loadBalancers(e,n)).filter(({Type:e})=>"application"===e);const o=(await Promise.all(r.map(({LoadBalancerArn:t=""})=>listenersOf(e,t,n)))).flat().flatMap(({ListenerArn:e})=>e??[]);const i=await withTag(a,o,t,n);if(i.length>0)return onlyOne(i,t,"listeners");const s=(await Promise.all(o.map(t=>(0,R.Kc)(e,t,n)))).flat();return onlyOne(await withTag(a,(0,R.g3)(s),t,n),t,"listeners or rules")}
async function withTag(e,t,n,a){const r=await e.read(t,a);return t.filter(e=>r.get(e)?.some(({Key:e,Value:t})=>e===n.key&&t===n.value))}
function onlyOne(e,{key:t,value:n},a){const[r,...o]=e;if(void 0===r)throw missing(`No ${a} of the region’s Application Load Balancers carry the tag ${t}=${n}.`);if(0===o.length)return r;throw new N.E(`Several ${a} carry the tag ${t}=${n}: ${e.join(", ")}.`,{code:"listener-ambiguous",advice:"Leave the tag on one of them, or name the listener by its ARN in `aws.listener`."})}
function loadBalancers(e,t){return(0,l.S)(async n=>{const a=await e.elb(t,"listing load balancers",(e,t)=>e.describeLoadBalancers({...void 0!==n&&{Marker:n}},t));return{items:a.LoadBalancers,next:a.NextMarker}})}
function listenersOf(e,t,n){return(0,l.S)(async a=>{const r=await e.elb(n,`listing listeners of ${t}`,(e,n)=>e.describeListeners({LoadBalancerArn:t,...void 0!==a&&{Marker:a}},n));return{items:r.Listeners,next:r.NextMarker}})}
function missing(e){return new N.E(e,{code:"listener-missing",advice:"Correct `aws.listener` in the spec."})}
function createPlace(e,t,n){let a;return r=>{a??=findPlace(e,t,n,r).catch(e=>{a=void 0;throw e});return a}}
function namedBySpec({listener:e,rule:t},n){return n?e:t??e}
async function findPlace(e,t,n,a){const r="arn"in t?t.arn:await listenerArnOf(e,t,a);refuseElsewhere(e,r);const[o,i]=[(0,v.Al)(r),(0,v.Aw)(r)];const s=e.clock.now();const[c,u]=await Promise.all([place_readListener(e,i,o,a),readLoadBalancer(e,i,a)]).catch(t=>{throw(0,I.S)(t)?place_missing(e,r):t});const{answering:l,...d}=c;const f=(0,v.Nd)(r)?r:void 0;return{listener:o,rule:f,loadBalancer:i,host:n,...u,...d,found:{at:s,answering:l}}}
function refuseElsewhere(e,t){const n=t.split(":")[3]??"";if(n===e.region)return;throw new N.E(`The listener ${t} is in ${n}, the environment in ${e.region}.`,{code:"listener-elsewhere",advice:"Correct `aws.region` or `aws.listener` in the spec; both have to be in the same region."})}
async function place_readListener(e,t,n,a){const r=await listenersOf(e,t,a);const o=r.find(({ListenerArn:e})=>e===n);if(o?.Port===void 0)throw place_missing(e,n);return{scheme:"HTTPS"===o.Protocol?"https":"http",port:o.Port,answering:answeringByDefault(n,o),listeners:r.flatMap(({ListenerArn:e})=>e??[])}}
async function readLoadBalancer(e,t,n){const{LoadBalancers:[a]=[]}=await e.elb(n,`reading the load balancer ${t}`,(e,n)=>e.describeLoadBalancers({LoadBalancerArns:[t]},n));if(a?.DNSName===void 0||void 0===a.VpcId)throw place_missing(e,t);if("application"!==a.Type)throw unsuitable(t,a.Type);return{dnsName:a.DNSName,vpc:a.VpcId,described:a}}
function place_missing(e,t){return new N.E(`There is no listener ${t} in ${e.region}.`,{code:"listener-missing",advice:"Correct `aws.listener` in the spec, or name it by `{load-balancer, port}`, which outlives its replacement."})}
function unsuitable(e,t="unknown"){return new N.E(`The load balancer ${e} is of type ${t}; only listeners of Application Load Balancers can be used.`,{code:"listener-unsuitable",advice:"Name a listener of an Application Load Balancer in `aws.listener`."})}
var M=n(78897);
function healthSettings({path:e,intervalMs:t,timeoutMs:n,healthy:a,unhealthy:r,status:o}){const i=clamp(Math.ceil(t/1e3),M.$.intervalSeconds);const[s,c]=M.$.timeoutSeconds;const u=clamp(Math.ceil(n/1e3),[s,Math.min(c,i-1)]);const[l,d]=[clamp(o[0],M.$.status),clamp(o[1],M.$.status)];return{HealthCheckEnabled:true,HealthCheckPath:e,HealthCheckIntervalSeconds:i,HealthCheckTimeoutSeconds:u,HealthyThresholdCount:clamp(a,M.$.times),UnhealthyThresholdCount:clamp(r,M.$.times),Matcher:{HttpCode:l===d?`${l}`:`${l}-${d}`}}}
function clamp(e,[t,n]){return Math.min(Math.max(e,t),n)}
function likeSettings(e){const{Protocol:t,ProtocolVersion:n,VpcId:a,HealthCheckProtocol:r,IpAddressType:o}=e??{};return{Protocol:t??"HTTP",...void 0!==n&&{ProtocolVersion:n},...void 0!==a&&{VpcId:a},...void 0!==r&&{HealthCheckProtocol:r},...void 0!==e&&{HealthCheckPort:healthCheckPort(e)},...void 0!==o&&{IpAddressType:o},..."GRPC"===n&&e?.Matcher&&{Matcher:e.Matcher}}}
function healthCheckPort({HealthCheckPort:e="traffic-port",Port:t}){return e===String(t)?"traffic-port":e}
const P="deregistration_delay.timeout_seconds";
function drainAttribute(e){return{Key:P,Value:String(Math.min(Math.ceil(e/1e3),M.A))}}
function attributesLike(e,t){const n=new Map(t.map(({Key:e,Value:t})=>[e,t]));return e.filter(({Key:e="",Value:t})=>e!==P&&!e.startsWith("lambda.")&&t&&t!==n.get(e))}
function createCreateTargetGroup(e){const{aws:t,key:n,reader:a}=e;return async(r,o)=>{const[i,s]=await settingsOf(e,r,o);const{Name:u,Tags:l}=i;const d=await e.described.last(o);const f=await createOnce(t,i,o)??await idByName(t,u,o);if(!d.some(({TargetGroupName:e})=>e===u))a.know(f,l);const m=(0,c.dt)(n,(await a.read([f],o)).get(f));if(void 0===m)throw nameTaken(u,f);const h=await setAttributes(t,f,[drainAttribute(r.drainMs)],o);const p=attributesLike(s?.attributes??[],h);if(p.length>0)await setAttributes(t,f,p,o);return{id:f,tags:m}}}
async function settingsOf({aws:e,key:t,targets:n,place:a,port:r,described:o,match:i},s,l){const{tags:d,health:f,like:m}=s;const[h,p,g]=await Promise.all([a(l),void 0===m?void 0:describeLike(e,o,m,l),"ofRelease"in f?n.recorded(f.ofRelease,l):{health:f,port:r}]);const w=namedBySpec(h,Object.keys(i).length>0);const y={Name:(0,u["do"])(t,d.release),Tags:[...(0,c.Fg)(d),...e.tags,...madeForTags({listener:w,match:i})],TargetType:n.type,VpcId:h.vpc,Port:g.port??r,...healthSettings(g.health),...likeSettings(p?.group)};return[y,p]}
async function describeLike(e,t,n,a){const[r,o]=await Promise.all([t.last(a),readAttributes(e,n,a)]);return{group:r.find(({TargetGroupArn:e})=>e===n),attributes:o}}
async function readAttributes(e,t,n){const{Attributes:a=[]}=await e.elb(n,`reading the attributes of the target group ${t}, to make one like it`,(e,n)=>e.describeTargetGroupAttributes({TargetGroupArn:t},n));return a}
async function setAttributes(e,t,n,a){const{Attributes:r=[]}=await e.elb(a,`setting attributes of the target group ${t}`,(e,a)=>e.modifyTargetGroupAttributes({TargetGroupArn:t,Attributes:[...n]},a));return r}
async function createOnce(e,t,n){try{const{TargetGroups:[a]=[]}=await e.elb(n,`creating the target group ${t.Name}`,(e,n)=>e.createTargetGroup(t,n));return a?.TargetGroupArn}catch(e){if((0,s.ev)(e,"DuplicateTargetGroupNameException"))return;throw e}}
async function idByName(e,t,n){const{TargetGroups:[a]=[]}=await e.elb(n,`reading the target group ${t}`,(e,n)=>e.describeTargetGroups({Names:[t]},n));return a?.TargetGroupArn??""}
function nameTaken(e,t){return new N.E(`There is a target group ${e} already, and its tags do not say that it is ours: ${t}.`,{code:"name-taken",advice:"Remove it, or run again: the next release has another number, and so another name."})}
const L="immutable-deploy:before-";
function encodeAnswer(e){return(0,$.Dy)(L,e)}
const G=d._H3({Type:d.KIO(["authenticate-cognito","authenticate-oidc","fixed-response","forward","jwt-validation","redirect"])});
function decodeAnswer(e,t="a listener"){const n=(0,$.qb)(L,e);return void 0===n?void 0:(0,k.d)(G,n,L,t)}
function createFormerAnswer(e,t,n){const change=async(t,a,r,o)=>{await e.elb(r,`${a} what ${t} answered before`,o);n.forget(t)};return{async remember(e,n,a){const r=[...(0,c.Wb)(t),...encodeAnswer(n)];await change(e,"writing down",a,(t,n)=>t.addTags({ResourceArns:[e],Tags:r},n))},async recall(e,a){const r=(await n.read([e],a)).get(e)??[];refuseOthers(t,e,r);return decodeAnswer(r,e)},async forget(e,t){const a=(await n.read([e],t)).get(e)??[];const r=a.filter(isOwn).flatMap(({Key:e})=>e??[]);if(r.length>0)await change(e,"forgetting",t,(t,n)=>t.removeTags({ResourceArns:[e],TagKeys:r},n))}}}
function isOwn(e){return(0,$.DZ)(L,e)||e.Key===c.bi.app||e.Key===c.bi.environment}
function refuseOthers({app:e,environment:t},n,a){if(void 0===decodeAnswer(a,n))return;const value=e=>a.find(({Key:t})=>t===e)?.Value;const r={app:value(c.bi.app),environment:value(c.bi.environment)};if(r.app!==e||r.environment!==t)throw routeConflict(n,`${r.environment} of ${r.app}`,t)}
function routeConflict(e,t,n){return new N.E(`${e} is the route of ${t} already, so it cannot be that of ${n}.`,{code:"route-conflict",advice:`Give ${n} a \`route\` with a host or a path of its own, or another listener with \`aws.listener\`; where it is deployed already, the address that it has.`})}
function giveAction(e){const t=e.split(":")[3]??"";return(0,v.Nd)(e)?`aws elbv2 modify-rule --region ${t} --rule-arn ${e} --actions …`:`aws elbv2 modify-listener --region ${t} --listener-arn ${e} --default-actions …`}
function formerAnswerUnknown(e){return new N.E(`What ${e} answered before this action took it over is not known: its tags ${L}… are gone or not whole, and it forwards to nothing else.`,{code:"former-answer-unknown",advice:`Give it the action that it is to have, with \`${giveAction(e)}\`; then destroy again.`})}
function createListTargetGroups(e){return async t=>{const[n,a]=await Promise.all([e.described.read(t),e.place(t)]);const[r,o]=await Promise.all([listOurs(e,n,t),listAdopted(e,n,a.loadBalancer,t)]);return[...r,...o]}}
async function listOurs({key:e,reader:t},n,a){const r=n.filter(t=>isNamedAsOurs(e,t)).flatMap(({TargetGroupArn:e})=>e??[]);const o=await t.read(r,a);return r.flatMap(t=>{const n=(0,c.dt)(e,o.get(t));return void 0===n?[]:[{id:t,tags:n}]}).toSorted((e,t)=>e.tags.release-t.tags.release)}
function servesOthers(e,t,n){return n.some(n=>n.LoadBalancerArns?.includes(t)&&!isNamedAsOurs(e,n))}
function isNamedAsOurs(e,{TargetGroupName:t=""}){return void 0!==(0,u.Mn)(e,t)}
async function listAdopted({key:e,reader:t,routes:n},a,r,o){const i=a.filter(t=>t.LoadBalancerArns?.includes(r)&&!isNamedAsOurs(e,t)).flatMap(({TargetGroupArn:e})=>e??[]);if(0===i.length)return[];const s=await n.current(o);const u=(0,y.RD)(s?.actions??[])??{};const l=i.filter(e=>e in u).toSorted((e,t)=>(u[t]??0)-(u[e]??0));const d=await t.read([...l,...void 0===s?[]:[s.arn]],o);for(const t of l)target_group_list_refuseOthers(e,s?.arn??"",d.get(t)??[]);return l.map(t=>({id:t,tags:(0,c.Xt)(e)}))}
function target_group_list_refuseOthers(e,t,n){const value=e=>n.find(({Key:t})=>t===e)?.Value;const[a,r]=[value(c.bi.app),value(c.bi.environment)];if(void 0!==a&&void 0!==r)throw routeConflict(t,`${r} of ${a}`,e.environment)}
var C=n(82015);
const D=3e4;
const _=1e3;
const j=2e3;
function createIsReferredTo(e){const{aws:t}=e;return async(n,a)=>{const r=Math.min(t.clock.now()+D,a.deadline-j);for(;;){if(0===(await loadBalancersOf(t,n,a)).length)return false;if(await userOf(e,n,a)!==void 0||t.clock.now()>=r)return true;await t.clock.sleep(_,a.signal)}}}
async function loadBalancersOf(e,t,n){return(await describe(e,t,n))?.LoadBalancerArns??[]}
async function isThere(e,t,n){return await describe(e,t,n)!==void 0}
async function describe(e,t,n){try{const{TargetGroups:[a]=[]}=await e.elb(n,`reading what refers to the target group ${t}`,(e,n)=>e.describeTargetGroups({TargetGroupArns:[t]},n));return a}catch(e){if((0,I.S)(e))return;throw e}}
function createRemoveTargetGroup(e){const{aws:t,key:n,reader:a}=e;return async(r,o)=>{const i=(await a.read([r],o)).get(r);if(void 0===i)return;if(void 0===(0,c.dt)(n,i))throw foreign(r);const s=Math.min(t.clock.now()+D,o.deadline-_);for(;;){const n=await deleteOnce(t,r,o);if(void 0===n)return a.forget(r);const i=await userOf(e,r,o);if(void 0!==i||t.clock.now()>=s)throw inUse(r,i,n);await t.clock.sleep(_,o.signal)}}}
async function deleteOnce(e,t,n){const remove=()=>e.elb(n,`removing the target group ${t}`,(e,n)=>e.deleteTargetGroup({TargetGroupArn:t},n));try{await (0,C.W)(remove,{names:["TargetGroupNotFoundException"],isThere:()=>isThere(e,t,n)});return}catch(e){if((0,s.ev)(e,"ResourceInUseException"))return e;throw e}}
async function userOf({aws:e,place:t},n,a){const r=await (0,R.Kc)(e,(await t(a)).listener,a);return r.find(({Actions:e=[]})=>n in((0,y.RD)(e)??{}))?.RuleArn}
function inUse(e,t,n){const a=t??"a listener or rule";return new N.E(`The target group ${e} cannot be removed: ${a} refers to it.`,{code:"target-group-in-use",advice:"Find that listener or rule in the load balancer’s console, give it another target group, then run `command: sweep`.",cause:n})}
function foreign(e){return new N.E(`The target group ${e} was there before us, so it is not removed.`,{code:"target-group-foreign"})}
async function readTargetHealth(e,t,n){try{const{TargetHealthDescriptions:a=[]}=await e.elb(n,`reading the target health of ${t}`,(e,n)=>e.describeTargetHealth({TargetGroupArn:t},n));return a.map(healthOf)}catch(e){if((0,I.S)(e))return[];throw e}}
function healthOf({Target:e,TargetHealth:t}){const{State:n,Reason:a,Description:r}=t??{};const o=answeredIn(a,r);const i=[plain(a),r].filter(e=>void 0!==e&&""!==e);return{target:e?.Id??"",state:stateOf(n,a),...void 0!==a&&{reason:a},...i.length>0&&{description:i.join(": ")},...void 0!==o&&{answered:o}}}
function answeredIn(e,t){const n="Target.ResponseCodeMismatch"===e?/\[(\d{3})\b/.exec(t??"")?.[1]:void 0;return void 0===n?void 0:Number(n)}
const F={initial:"initial",healthy:"healthy",unhealthy:"unhealthy","unhealthy.draining":"draining",draining:"draining",unused:"unused"};
function stateOf(e,t){return"Target.NotInUse"===t?"unused":F[e??""]??"unavailable"}
const V={"Elb.RegistrationInProgress":"is being registered","Elb.InitialHealthChecking":"has not answered enough health checks yet","Elb.InternalError":"cannot be checked for an error of the load balancer’s own","Target.ResponseCodeMismatch":"answers health checks with another status than expected","Target.Timeout":"does not answer health checks in time","Target.FailedHealthChecks":"fails health checks: the connection is refused, reset or answered with nonsense","Target.NotRegistered":"is not registered with the target group","Target.NotInUse":"is not checked, for no listener refers to the target group or has its zone","Target.DeregistrationInProgress":"is being deregistered and drains","Target.InvalidState":"is stopped or terminated","Target.IpUnusable":"has an address that cannot be used","Target.HealthCheckDisabled":"is not checked, for health checks are off"};
function plain(e){return void 0===e?void 0:V[e]}
var B=n(77598);
var W=n(27584);
var q=n(71695);
var H=n(82761);
const z=50001;
function freeAbove(e,t){for(let n=t-1;n>0;n-=1)if(!e.has(n))return n}
function priorityFor(e,t){const n=new Set(e.map(({priority:e})=>e));const a=e.filter(e=>e.specificity<t).map(({priority:e})=>e);return freeAbove(n,Math.min(z,...a))??highestFree(n)}
function highestFree(e){for(let t=1;t<z;t+=1)if(!e.has(t))return t}
function createTrials({aws:e,key:t,place:n,reader:a,rules:r},o){let i;const find=async t=>r.find("trial",await (0,R.Kc)(e,(await n(t)).listener,t),t);return{async openTrial(s,c,u){i=void 0;(0,y.qO)({[s]:1});const l=(0,B.randomUUID)();const d=await n(u);const f=void 0===d.rule&&0===Object.keys(c).length;const m=f?void 0:await o.current(u);const h=(0,H.j5)(m?.conditions??(0,H.yb)(c),l,d.host);const p=(0,y.cY)([],{[s]:1});let g=[];const w=await (0,R.D_)(e,a,t,{listener:d.listener,kind:"trial",conditions:h,actions:p,transforms:m?.transforms??[],priority:e=>trialPriority(e,m?.arn,c),check:async e=>void(g=await r.find("trial",e,u))},u).catch(e=>{throw refusal(e,d.listener,p)});i=[...g,w.RuleArn??""];return{...(0,q.u)(d,h),secrets:[l]}},async closeTrials(t){const n=i??await find(t);i=void 0;const{failure:a}=await (0,W.g)(n.map(n=>(0,R.k3)(e,n,t)));if(void 0!==a)throw a}}}
function trialPriority(e,t,n){const a=(0,R.ad)(e);const r=e.find(({RuleArn:e})=>e===t);const o=Object.keys(n).length>0?priorityFor(a,(0,H.jw)((0,H.yb)(n))):void 0;const i=new Set(a.map(({priority:e})=>e));return freeAbove(i,void 0===r?o??z:Number(r.Priority))}
function createRouter({aws:e,key:t,environment:n,routing:a,targets:r}){const{timing:o}=n.platform;const{place:i,reader:s,rules:c,described:u}=a;const{route:l,run:d}=n;const f={aws:e,key:t,targets:r,place:i,reader:s,rules:c,described:u,match:l,port:d.port};const{current:m,route:h,answerBefore:p,createRoute:g,replaceWeights:w,refuseRemoval:v,removeRoute:b}=a.routes;return{capabilities:{propagationMs:o.settleMs,targetGroupsPerRoute:y.vA,countsZero:false,figuresLagMs:o.figuresLagMs,figuresPeriodMs:periodOf(o.figuresLagMs),unprovenWaitMs:o.unprovenWaitMs},listener:async e=>namedBySpec(await i(e),Object.keys(n.route).length>0),madeFor:createMadeFor({reader:s,described:u}),route:h,answerBefore:p,createRoute:g,replaceWeights:w,refuseRemoval:v,removeRoute:b,...createTrials(f,{current:m}),createTargetGroup:createCreateTargetGroup(f),listTargetGroups:createListTargetGroups({...f,routes:{current:m}}),isReferredTo:createIsReferredTo(f),removeTargetGroup:createRemoveTargetGroup(f),targetHealth:(t,n)=>readTargetHealth(e,t,n),figures:shareFigures(async(n,a)=>{const{loadBalancer:r}=await i(a);const s=servesOthers(t,r,await u.last(a));return readFigures(e,{...n,loadBalancer:r,isShared:s,lagMs:o.figuresLagMs},a)})}}
function createDescribedGroups(e){let t;const read=async n=>t=await described_groups_describe(e,{},n);return{read,last:async e=>t??read(e),known:()=>t,ofLoadBalancer:async(n,a)=>t?.filter(({LoadBalancerArns:e=[]})=>e.includes(n))??described_groups_describe(e,{LoadBalancerArn:n},a)}}
function described_groups_describe(e,t,n){return(0,l.S)(async a=>{const r=await e.elb(n,"listing target groups",(e,n)=>e.describeTargetGroups({...t,PageSize:400,...void 0!==a&&{Marker:a}},n));return{items:r.TargetGroups,next:r.NextMarker}})}
function createOwnRules(e,t,n,a){let r;const ofKind=async(e,n,r)=>{const o=await a.read((0,R.g3)(n),r);return(0,R.g3)(n).filter(n=>(0,R.MU)(t,e,o.get(n)))};const find=async(e,n,a)=>{const[r,o]="trial"===e?[n.filter(isTrial),[]]:parted(n,refersToUs(t));const i=await ofKind(e,r,a);return i.length>0?i:ofKind(e,o,a)};return{find,async route(t){const a=void 0===r?void 0:await readActions(e,r,t);if(void 0!==a)return a;const o=await (0,R.Kc)(e,(await n(t)).listener,t);r=(await find("route",o,t))[0];const i=o.find(({RuleArn:e})=>e===r);return void 0===r||void 0===i?void 0:answeringByRule(r,i)},rememberRoute:({RuleArn:e})=>void(r=e),forgetRoute:()=>void(r=void 0)}}
function isTrial({Conditions:e=[]}){return e.some(({HttpHeaderConfig:e})=>e?.HttpHeaderName?.toLowerCase()===H.KB)}
function refersToUs(e){return({Actions:t=[]})=>Object.keys((0,y.RD)(t)??{}).some(t=>void 0!==(0,u.Mn)(e,(0,v.IT)(t)))}
function parted(e,t){return[e.filter(t),e.filter(e=>!t(e))]}
function demandsOf(e,t){const n=e.flatMap(({SourceIpConfig:e,Field:t,Values:n})=>"source-ip"===t?e?.Values??n??[]:[]);const a=e.flatMap(({HttpRequestMethodConfig:e,Field:t,Values:n})=>"http-request-method"===t?e?.Values??n??[]:[]);const r=e.flatMap(e=>(0,H.Rr)(e,t).map(t=>`whose ${e.Field} matches ${t}`));const o=[...0===n.length||n.includes("0.0.0.0/0")?[]:[`from ${n.join(" or ")}`],...0===r.length?[]:[r.join(" or ")]];const i=[...0===a.length?[]:[`by ${a.join(" or ")}`],...o];if(0===i.length)return;return{text:`requests ${i.join(", ")}`,methods:0===o.length?a:[]}}
function ownAnswer(e,{arn:t,actions:n,conditions:a}){const{scheme:r,port:o,host:i}=e;const s=(0,y.ut)(n);if(void 0===s||"forward"===s.Type)return;const c=demandsOf(a,i);return{text:`${t}, on port ${o}, ${inWords(s)} today`,isRedirectToHttps:"http"===r&&s.RedirectConfig?.Protocol==="HTTPS",...void 0!==c&&{demands:c}}}
function inWords({RedirectConfig:e,FixedResponseConfig:t}){if(void 0===e)return`answers ${t?.StatusCode??"something"} by itself`;const{Protocol:n="#{protocol}",Host:a="#{host}",Port:r="#{port}",Path:o="/#{path}"}=e;return`redirects to ${n.toLowerCase()}://${a}:${r}${o} (${e.StatusCode?.replace("HTTP_","")})`}
const U=1e3;
function createRoutes(e){const{aws:t,key:n,match:a,place:r,reader:o,rules:i}=e;const s=createFormerAnswer(t,n,o);const c=Object.keys(a).length>0;let u;const current=async e=>{const n=t.clock.now();const a=await (c?i.route(e):readNamed(t,await r(e),n,e));u=a&&{found:a,at:n};return a};const justRead=e=>u?.found.arn===e&&t.clock.now()-u.at<U?u.found:void 0;const route=async e=>{const t=await current(e);return t&&routeOf(await r(e),t,c)};const made=async e=>await route(e)??Promise.reject(unknownRoute(n.environment));const removeRoute=async e=>{const a=await current(e);if(void 0===a)return;if(!c)return restoreAnswer(t,s,n,a,e);await (0,R.k3)(t,a.arn,e);i.forgetRoute()};return{current,route,async answerBefore(e){const t=c?void 0:u?.found??await current(e);return t&&ownAnswer(await r(e),t)},lastRoute:async e=>void 0===u?route(e):routeOf(await r(e),u.found,c),async createRoute(a,r,o){(0,y.qO)(r);await (c?createOwnRule(e,a,r,o):takeOver(t,s,n,await current(o),r,o));return made(o)},async replaceWeights(e,a,r){(0,y.qO)(a);if(0===Object.keys(a).length)return removeRoute(r);const o=justRead(e)??await readActions(t,e,r);u=void 0;if(void 0===o)throw unknownRoute(e);if(!c)await rememberForeign(s,n,o,r);await writeActions(t,e,(0,y.cY)(o.actions,a),r)},removeRoute,async refuseRemoval(e){const t=c?void 0:await current(e);if(void 0!==t&&await answerToRestore(s,n,t,e)==="unknown")throw formerAnswerUnknown(t.arn)}}}
async function readNamed(e,{listener:t,rule:n,found:a},r,o){if(void 0===n&&a.at>=r)return a.answering;const i=await readActions(e,n??t,o);if(void 0!==i)return i;throw new N.E(`There is no ${void 0===n?"listener":"listener rule"} ${n??t} any more.`,{code:"listener-missing",advice:"Correct `aws.listener` in the spec."})}
function routeOf(e,{arn:t,actions:n,conditions:a},r){const o=(0,y.RD)(n);if(void 0===o)return;const[i,s]=[(0,q.r)(e,a),(0,q.u)(e,a)];const c={listener:namedBySpec(e,r),match:r?(0,H.HU)(a):void 0};const u=demandsOf(a,e.host);const l={id:t,place:c,url:i,probe:s,weights:o,stickinessMs:(0,y.Ro)(n)};return{...l,...void 0!==u&&{demands:u}}}
async function createOwnRule(e,t,n,a){const{aws:r,key:o,reader:i,rules:s}=e;const{listener:c}=await e.place(a);const u=(0,H.yb)(t);const l=(0,y.cY)([],n);const d=await (0,R.D_)(r,i,o,{listener:c,kind:"route",conditions:u,actions:l,priority:e=>priorityFor((0,R.ad)(e),(0,H.jw)(u)),check:async e=>{if((await s.find("route",e,a)).length>0)throw routeExists(o);const t=e.find(({Conditions:e=[]})=>(0,H.LJ)(e,u));if(void 0!==t)throw routeConflict(t.RuleArn??"","somebody else",o.environment)}},a).catch(e=>{throw refusal(e,c,l)});s.rememberRoute(d)}
async function takeOver(e,t,n,a,r,o){const i=(0,y.ut)(a?.actions??[]);if(void 0===a||void 0===i)throw unknownRoute(n.environment);if("forward"===i.Type)throw routeExists(n);await t.recall(a.arn,o);await t.remember(a.arn,i,o);await writeActions(e,a.arn,(0,y.cY)(a.actions,r),o)}
async function rememberForeign(e,t,n,a){const r=foreignAnswer(t,n.actions);if(void 0===r)return;const o=await e.recall(n.arn,a);if(void 0===o||!forwardsToOurs(t,n.actions))await e.remember(n.arn,r,a)}
function foreignAnswer(e,t){if(!forwardsToOurs(e,t))return(0,y.RD)(t)&&(0,y.ut)(t);const n=Object.entries((0,y.RD)(t)??{}).filter(([t])=>!routes_isNamedAsOurs(e,t));const[a]=n;if(void 0===a)return;const r=n.some(([,e])=>e>0)?n:[[a[0],100]];return(0,y.ut)((0,y.cY)(t,Object.fromEntries(r)))}
function forwardsToOurs(e,t){return Object.keys((0,y.RD)(t)??{}).some(t=>routes_isNamedAsOurs(e,t))}
async function answerToRestore(e,t,{arn:n,actions:a},r){const o=await e.recall(n,r);if(void 0!==o||!forwardsToOurs(t,a))return o;return foreignAnswer(t,a)??"unknown"}
async function restoreAnswer(e,t,n,a,r){const o=await answerToRestore(t,n,a,r);if("unknown"===o)throw formerAnswerUnknown(a.arn);if(void 0!==o)await writeActions(e,a.arn,(0,y.$s)(a.actions,o),r);await t.forget(a.arn,r)}
function routes_isNamedAsOurs(e,t){return void 0!==(0,u.Mn)(e,(0,v.IT)(t))}
function routeExists({app:e,environment:t}){return new N.E(`${t} of ${e} has a route already.`,{code:"route-exists",advice:"Another run made it meanwhile; run again."})}
function openRouting({aws:e,key:t,environment:n}){const a=createPlace(e,n.platform.listener,n.platform.host);const r=(0,I.O)(e);const o=createOwnRules(e,t,a,r);const i=createRoutes({aws:e,key:t,match:n.route,place:a,reader:r,rules:o});return{place:a,reader:r,rules:o,routes:i,described:createDescribedGroups(e)}}
var K=n(13678);
const Y="sts.amazonaws.com";
const Z=2e4;
async function jobToken(e,t){const{ACTIONS_ID_TOKEN_REQUEST_URL:n,ACTIONS_ID_TOKEN_REQUEST_TOKEN:a,GITHUB_ACTIONS:r}=e;if(!n||!a){if("true"!==r||hasOwnKeys(e))return;throw unavailable(t,"the job has no permission for one")}const o=new URL(n);o.searchParams.set("audience",Y);for(let e=1;;e+=1){const n=await askForToken(o,a);if(void 0!==n.token)return n.token;if(!n.transient||4===e)throw unavailable(t,n.why);await new Promise(t=>setTimeout(t,250*e))}}
function hasOwnKeys({AWS_ACCESS_KEY_ID:e,AWS_PROFILE:t,AWS_WEB_IDENTITY_TOKEN_FILE:n}){return Boolean(e??t??n)}
async function askForToken(e,t){try{const n={authorization:`bearer ${t}`,accept:"application/json"};const a=await fetch(e,{headers:n,signal:AbortSignal.timeout(Z)});if(!a.ok)return{why:`GitHub answered ${a.status}`,transient:a.status>=500};const{value:r}=await a.json();return"string"==typeof r&&""!==r?{token:r,why:"",transient:false}:{why:"GitHub’s answer has no token",transient:false}}catch(e){return{why:(0,N.bD)(e),transient:true}}}
function unavailable(e,t){return new N.E(`No OIDC token can be had to assume the role ${e}: ${t}.`,{code:"oidc-unavailable",advice:(0,K.F)("`id-token: write`")})}
const X=d.Ikc({iss:d.YjP(),aud:d.YjP(),sub:d.YjP()});
function claimsOf(e){try{return(0,f.EB)(X,Buffer.from(e.split(".")[1]??"","base64url").toString())}catch{return}}
function roleRefused(e,t,n){const a=void 0===t?void 0:claimsOf(t);const r=void 0===a?"":` ${role_refused_inWords(a)}`;return new N.E(`The role ${e} could not be assumed: ${(0,N.bD)(n).replace(/\.*$/,".")}${r}`,{code:"role-not-assumed",advice:void 0===a?J:adviceFor(e,a,n),cause:n})}
const J="Check `aws.role` in the spec, and that the role’s trust policy names whoever asks for it.";
function role_refused_inWords({sub:e,aud:t,iss:n}){return`The job’s token is for the subject \`${e}\` and the audience \`${t}\`, from ${n}.`}
function adviceFor(e,t,n){if((0,s.ev)(n,"InvalidIdentityToken","InvalidIdentityTokenException"))return`See that the role’s account has an OIDC provider for ${t.iss} with the audience ${t.aud} (\`${providerArn(e,t)}\`); examples/aws/bootstrap.yml makes one.`;if(!(0,s.ev)(n,"AccessDenied","AccessDeniedException"))return"Run again; if it stays so, check `aws.role` in the spec.";return["Check `aws.role` in the spec.",...hints(t),`Where jobs like this one are to have the role, its trust policy needs this statement: \`${trusting(e,t)}\``].join(" ")}
function trusting(e,t){const n=issuerOf(t);return JSON.stringify({Effect:"Allow",Principal:{Federated:providerArn(e,t)},Action:"sts:AssumeRoleWithWebIdentity",Condition:{StringEquals:{[`${n}:aud`]:t.aud,[`${n}:sub`]:t.sub}}})}
function hints({sub:e}){const[,t,n]=/^repo:[^/@]+@(\d+)\/[^:@]+@(\d+):/.exec(e)??[];return[...void 0===t?[]:[`GitHub writes the ids of owner and repository into the subject: give examples/aws/bootstrap.yml \`GitHubOwnerId=${t} GitHubRepositoryId=${n}\`.`],.../^[^:]+:[^:]+:ref:/.test(e)?["The job names no `environment`, and the roles of that template trust only jobs that do, and pull requests."]:[]]}
function providerArn(e,t){const[,n="aws",,,a=""]=e.split(":");return`arn:${n}:iam::${a}:oidc-provider/${issuerOf(t)}`}
function issuerOf({iss:e}){return e.replace(/^https:\/\//,"")}
const Q=3e5;
function roleCredentials(e){let t;return async()=>{const n=t;const a=await n?.catch(()=>void 0);if(void 0!==a&&!isEnding(a))return a;if(t===n||void 0===t)t=assume(e).catch(unlessValid(a));return t}}
function isEnding({expiration:e}){return void 0!==e&&e.getTime()-Date.now()<Q}
function unlessValid(e){return t=>{if(e?.expiration!==void 0&&e.expiration.getTime()>Date.now())return e;throw t}}
async function assume(e){const t=await jobToken(e.environment,e.role);return askForRole(e,t).catch(n=>{throw roleRefused(e.role,t,n)})}
async function askForRole({role:e,region:t,environment:a},r){const{openSTS:o}=await Promise.all([n.e(1948),n.e(1416),n.e(3884)]).then(n.bind(n,53884));const i=o({region:t});const s={RoleArn:e,RoleSessionName:sessionName(a)};try{const{Credentials:e}=void 0===r?await i.assumeRole(s):await i.assumeRoleWithWebIdentity({...s,WebIdentityToken:r});if(e?.AccessKeyId===void 0||void 0===e.SecretAccessKey)throw new Error("no credentials came");return{accessKeyId:e.AccessKeyId,secretAccessKey:e.SecretAccessKey,...void 0!==e.SessionToken&&{sessionToken:e.SessionToken},...e.Expiration&&{expiration:e.Expiration}}}finally{i.destroy()}}
function sessionName({GITHUB_REPOSITORY:e="",GITHUB_RUN_ID:t=""}){return`immutable-deploy-${t}-${e}`.replaceAll(/[^\w=,.@-]/g,"-").slice(0,64)}
var ee=n(75589);
function watchAttempts(){let e=0;let t=0;let n=false;let a;return{async watch(r,o){const i=!isRead(r);e+=1;if(i)t+=1;try{const e=await o();a=void 0;return e}catch(t){const e=answerIn(r,t);if(i&&leavesOpen(t,e))n=true;a=e??a;throw t}finally{if(i)t-=1}},count:()=>e,last:()=>a,mayLand:()=>t>0||n}}
function isRead(e){return/^(Describe|Get|List|BatchGet|Simulate|AssumeRole)/.test(e)}
function answerIn(e,t){if(!(t instanceof Error))return;const{$metadata:{httpStatusCode:n,requestId:a}={}}=t;return void 0===n?void 0:{operation:e,error:t,status:n,requestId:a}}
const et=new Set(["ECONNREFUSED","ENOTFOUND","EAI_AGAIN","EHOSTUNREACH","ENETUNREACH"]);
const en=new Set([500,502,504]);
function leavesOpen(e,t){if(void 0!==t)return en.has(t.status);return!et.has(e.code??"")}
function inTurn(){let e=Promise.resolve();return t=>{const n=e;let pass=()=>{};e=new Promise(e=>pass=e);const a=n.then(t).then(e=>{tellWhenSending(e,pass);return e});a.catch(()=>pass());return{client:a,pass}}}
function tellWhenSending({middlewareStack:e},t){const tell=e=>n=>{const a=e(n);t();return a};const n={step:"finalizeRequest",priority:"low",name:"inTurn"};e.add(tell,n)}
function createServiceTime(e){let t;const seen=e=>{if(Number.isFinite(e))t=Math.max(t??-1/0,e-performance.now())};return{seen,listenTo(e){const listen=e=>async t=>{const n=await e(t);seen(Date.parse(dateOf(n.response)));return n};e.middlewareStack.add(listen,{step:"deserialize",name:"serviceTime"})},isKnown:()=>void 0!==t,now:()=>void 0===t?e.now():Math.ceil(t+performance.now())}}
function dateOf(e){const{headers:t}=e;return t?.["date"]??""}
const ea=10;
function openSession({region:e,clock:t,credentials:a,vagueDenials:r=[],tags:o=[]}){const i={region:e,maxAttempts:ea,...a&&{credentials:a}};const c=[];const u=inTurn();const l=createServiceTime(t);const service=(e,n)=>{let a;const loadOnce=async()=>{const e=await n();c.push(e);l.listenTo(e);return e};return async(n,o,i)=>{a??=u(loadOnce);const c=await a.client;const l=watchAttempts();const d={service:e,what:o,attempts:l,vagueDenials:r};try{return await (0,ee.u)(t,n,o,e=>i(c,{abortSignal:e,attempts:l}).catch((0,s.to)(d)),()=>(0,s.fn)(d))}finally{a.pass()}}};return{region:e,clock:t,tags:o,time:l,autoScaling:service("autoscaling",async()=>(await Promise.all([n.e(1948),n.e(1416),n.e(4416)]).then(n.bind(n,14416))).openAutoScaling(i)),cloudWatch:service("cloudwatch",async()=>(await Promise.all([n.e(1948),n.e(5282),n.e(2036)]).then(n.bind(n,22036))).openCloudWatch(i)),ec2:service("ec2",async()=>(await Promise.all([n.e(1948),n.e(1416),n.e(848),n.e(4048)]).then(n.bind(n,54048))).openEC2(i)),ecr:service("ecr",async()=>(await Promise.all([n.e(1948),n.e(5282),n.e(8056),n.e(3568)]).then(n.bind(n,53568))).openECR(i)),elb:service("elasticloadbalancing",async()=>(await Promise.all([n.e(1948),n.e(1416),n.e(9392),n.e(7031)]).then(n.bind(n,97031))).openElasticLoadBalancingV2(i)),iam:service("iam",async()=>(await Promise.all([n.e(1948),n.e(1416),n.e(5256),n.e(1879)]).then(n.bind(n,11879))).openIAM(i)),logs:service("logs",async()=>(await Promise.all([n.e(1948),n.e(5282),n.e(3688),n.e(7596)]).then(n.bind(n,7596))).openCloudWatchLogs(i)),serviceQuotas:service("servicequotas",async()=>(await Promise.all([n.e(1948),n.e(5282),n.e(6505)]).then(n.bind(n,6505))).openServiceQuotas(i)),ssm:service("ssm",async()=>(await Promise.all([n.e(1948),n.e(5282),n.e(7227),n.e(2075)]).then(n.bind(n,12075))).openSSM(i)),sts:service("sts",async()=>(await Promise.all([n.e(1948),n.e(1416),n.e(3884)]).then(n.bind(n,53884))).openSTS(i)),close:()=>c.forEach(e=>e.destroy())}}
function createSessions({clock:e,buildEnvironment:t},n){const a=new Map;return{of({platform:{region:r,role:o,tags:i}}){const s=`${r} ${o}`;const u=void 0===o?void 0:roleCredentials({role:o,region:r,environment:t});const l=a.get(s)??openSession({region:r,clock:e,credentials:u,vagueDenials:n});a.set(s,l);return{...l,tags:(0,c.u1)(i)}},close:()=>a.forEach(e=>e.close())}}
function shareAnswer(e){let t;return n=>{t??=e(n).finally(()=>{t=void 0});return t}}
var er=n(13491);
function createDescribeImage(e){const t=new Map;return async(n,a)=>{const r=t.get(n)??await describeImage(e,n,a);if(r?.State==="available")t.set(n,r);return r}}
async function describeImage(e,t,n){const{Images:[a]=[]}=await e.ec2(n,`reading the machine image ${t}`,(e,n)=>e.describeImages({Filters:[{Name:"image-id",Values:[t]}],IncludeDeprecated:true},n));return a}
var eo=n(50834);
function withLedger(e,t,n){const a=(0,u.X4)(t);return(0,l.S)(async t=>{const r=[{Key:"Path",Option:"Recursive",Values:[a]}];const o=await e.ssm(n,`listing the ledgers below ${a}`,(e,n)=>e.describeParameters({ParameterFilters:r,MaxResults:50,...void 0!==t&&{NextToken:t}},n));const i=(o.Parameters??[]).flatMap(({Name:e=""})=>e.slice(a.length+1).split("/")[0]??[]);return{items:i,next:o.NextToken}})}
async function environmentNames(e,t,n){const a=await Promise.all([withLedger(e,t,n),withFleet(e,t,n),withTemplate(e,t,n)]);return[...new Set(a.flat())].toSorted()}
function withFleet(e,t,n){return(0,l.S)(async a=>{const r=[{Name:`tag:${c.bi.app}`,Values:[t]}];const o=await e.autoScaling(n,`listing the fleets of ${t}`,(e,t)=>e.describeAutoScalingGroups({Filters:r,MaxRecords:100,...void 0!==a&&{NextToken:a}},t));return{items:environmentsIn(o.AutoScalingGroups),next:o.NextToken}})}
function withTemplate(e,t,n){return(0,l.S)(async a=>{const r=[{Name:`tag:${c.bi.app}`,Values:[t]}];const o=await e.ec2(n,`listing the launch templates of ${t}`,(e,t)=>e.describeLaunchTemplates({Filters:r,MaxResults:200,...void 0!==a&&{NextToken:a}},t));return{items:environmentsIn(o.LaunchTemplates),next:o.NextToken}})}
function environmentsIn(e){return(e??[]).flatMap(({Tags:e})=>e?.find(({Key:e})=>e===c.bi.environment)?.Value??[])}
const ei=100;
async function readActivities(e,t,n){const{Activities:a=[]}=await e.autoScaling(n,`reading the scaling activities of ${t}`,(e,n)=>e.describeScalingActivities({AutoScalingGroupName:t,MaxRecords:ei},n));return a}
function isFailure(e){return isUnsuccessful(e)||/taken out of service in response to .*(health[ -]check|status check)/i.test(e.Cause??"")}
function isUnsuccessful(e){return"Failed"===e.StatusCode||"Cancelled"===e.StatusCode&&isLaunch(e)}
function isLaunch({Description:e=""}){return e.startsWith("Launching ")}
function wordsOf({StatusMessage:e,Cause:t,Description:n}){return e??t??n??"no reason was given"}
function instanceIn({Description:e=""}){return/\bi-[0-9a-f]{8,17}\b/.exec(e)?.[0]}
var es=n(22076);
function createAdoption(e,t){let n;return{async find(a){if(void 0===n){const r=await t(a);const o=0===r.length?void 0:await (0,es.EJ)(e,r,a);n={name:o?.AutoScalingGroupName,targetGroups:r};return o&&{group:o,targetGroups:r}}const{name:r,targetGroups:o}=n;const i=void 0===r?void 0:await (0,es.mV)(e,r,a);return i&&{group:i,targetGroups:o}}}}
var ec=n(64679);
var eu=n(38522);
const el=16384;
function packUserData(e){const t=(0,eu.gzipSync)(e,{level:9});if(t.length>el)throw tooLong(t.length);return t.toString("base64")}
function unpackUserData(e=""){const t=Buffer.from(e,"base64");return(31===t[0]&&139===t[1]?(0,eu.gunzipSync)(t):t).toString()}
function tooLong(e){return new N.E(`The user data of the instances would have ${e} bytes, compressed; EC2 takes ${el} at most.`,{code:"user-data-too-long",advice:"Move long values out of `run.env` into the image, or into parameters that `run.secrets` refers to."})}
var ed=n(24393);
const ef="immutable-deploy:health";
const em="immutable-deploy:port";
function targetsOf(e,t){return{type:"instance",recorded:(n,a)=>recordedOf(e,t,n,a)}}
async function recordedOf(e,t,n,a){const r=(0,u["do"])(t,n);const o=await templateTags(e,r,a);const written=e=>o.find(({Key:t})=>t===e)?.Value;const[i,s]=[written(ef),written(em)];if(void 0!==i)return{health:(0,k.d)(ed.k,i,ef,r),port:void 0===s?void 0:(0,k.d)(eh,s,em,r)};throw new N.E(`The health check of v${n} is not known: there is no launch template ${r} that says it.`,{code:"template-missing",advice:"Deploy its commit with `force: true` instead of rolling back to it."})}
const eh=d.FsL(d.aig("a port"),d.ndf("a port"),d.Wwf(1,"a port"),d.cGV(65535,"a port"));
async function templateTags(e,t,n){try{const{LaunchTemplates:[a]=[]}=await e.ec2(n,`reading the launch template ${t}`,(e,n)=>e.describeLaunchTemplates({LaunchTemplateNames:[t]},n));return a?.Tags??[]}catch(e){if((0,s.ev)(e,"InvalidLaunchTemplateName.NotFoundException"))return[];throw e}}
var ep=n(32917);
const eg=String.raw`
def log_in():
    registry = CONFIG["registry"]
    answer = aws("api.ecr", registry["region"], "AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken", {})
    token = base64.b64decode(answer["authorizationData"][0]["authorizationToken"])
    user, _, password = token.partition(b":")
    command("docker login", ["docker", "login", "--username", user.decode(), "--password-stdin", registry["host"]], password)


def ask_docker(*question):
    # Nothing where docker does not answer, as while it starts again: that says nothing of the app.
    result = subprocess.run(("docker",) + question, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.stdout.decode(errors="replace").splitlines() if result.returncode == 0 else []


def ends_of(container):
    # State.ExitCode is 0 again as soon as a container is restarted; its events keep the code (Docker, "docker system events").
    form = "{{.Action}} {{.Actor.Attributes.exitCode}}"
    wanted = ["container=" + container, "event=die", "event=oom"]
    filters = [part for one in wanted for part in ("--filter", one)]
    return ask_docker("events", "--since", "1", "--until", "%.3f" % time.time(), "--format", form, *filters)


def watch(container):
    # What ends again and again at its start will not become healthy; the group is told by the end of the instance.
    for _ in range(15):
        time.sleep(2)
        ends = ends_of(container)
        codes = [end.split()[1] for end in ends if end.startswith("die ")]
        if len(codes) >= 2:
            if CONFIG.get("tell"):
                tell([])
            memory = any(end.startswith("oom") for end in ends)
            why = ", because it used more memory than it may have" if memory else ""
            raise Failed("the container ended %s times, with exit code %s%s" % (len(codes), codes[-1], why))


def tell(told):
    # docker logs reads what any driver got (Docker, "Use docker logs with remote logging drivers"). The first lines are
    # left out: one that is longer than docker's may begin within a secret.
    lines = ask_docker("logs", "--tail", "40", "app")
    lines = (lines[1:] if len(lines) >= 40 else lines)[-20:]
    if lines != told:
        say("\n".join("app: " + line for line in lines))
    return lines


def variables():
    return {**CONFIG["env"], **NAMES, **{name: text(name, value) for name, value in secrets().items()}}


def as_files():
    # Read-only, and for whatever user the image has; only root comes past the folder above.
    folder = RUN + "/app"
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder, 0o755)
    values = secrets()
    for name, value in values.items():
        with os.fdopen(os.open(folder + "/" + name, os.O_WRONLY | os.O_CREAT, 0o444), "wb") as file:
            file.write(value.encode() if isinstance(value, str) else value)
    return {**{name + "_FILE": "/run/secrets/" + name for name in values}, **CONFIG["env"], **NAMES}


def remove_former():
    # At a later boot docker has started the container again, with the secrets of the first one.
    former = ask_docker("ps", "--all", "--quiet", "--filter", "name=^app$", "--filter", "label=immutable-deploy")
    if former:
        command("removing the former container", ["docker", "rm", "--force"] + former)


def start():
    global NAMES
    for tool in ("systemctl", "docker"):
        if shutil.which(tool) is None:
            raise Failed("%s is missing" % tool)
    os.environ["DOCKER_CONFIG"] = RUN + "/docker"
    for service in CONFIG["off"]:
        subprocess.run(["systemctl", "disable", "--now", "--no-block", service], stderr=subprocess.DEVNULL)
    command("starting docker", ["systemctl", "enable", "--now", "docker"])
    if CONFIG["registry"]:
        retried("logging in to " + CONFIG["registry"]["host"], log_in)
    image = CONFIG["image"]
    retried("docker pull", lambda: command("pulling " + image, ["docker", "pull", "--quiet", image]))
    NAMES = retried("the instance's tags", own_names)
    options = [option.replace("{instance}", NAMES["IMMUTABLE_DEPLOY_INSTANCE"]) for option in CONFIG["options"]]
    values = as_files() if CONFIG["files"] else variables()
    # As arguments, for an env file cannot hold a newline, and docker's own environment must not be the app's.
    given = [part for pair in values.items() for part in ("--env", "%s=%s" % pair)]
    remove_former()
    run = ["docker", "run", "--detach"] + options + given + [image] + CONFIG["arguments"]
    watch(command("docker run", run, None, REFUSALS))


# Codes are those of Exit status (Docker, "docker container run"); the words are the engine's.
REFUSALS = {
    "^126 ": "the image's program cannot be run",
    "^127 ": "the image has no such program",
    "is already in use by container": "the machine image has a container named app already",
}

boot(start)
`;
const ew=String.raw`
def follow():
    # For as long as a deployment may ask; its platform reads nothing but what is said here.
    told = []
    for _ in range(180):
        told = tell(told)
        time.sleep(10)
`;
var ey=n(18471);
const ev=String.raw`
import base64, json, re, unicodedata, urllib.parse

WORDS = ${JSON.stringify(ey.lc)}

NAMED = {'"': "quot", "'": "apos", "&": "amp", "<": "lt", ">": "gt"}
KEYS = re.compile("pass|pwd|secret|token|key|credential|private", re.I)


def invisible(character):
    return character not in "\t\n\v\f\r\x85\u200c\u200d" and unicodedata.category(character) in ("Cc", "Cf")


def visible(text):
    text = re.sub(
        r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]", "", text)
    return "".join(each for each in text if not invisible(each))


def hexadecimal(value, digits):
    return re.sub("[a-f]", lambda found: "[%s%s]" % (found[0], found[0].upper()), "%0*x" % (digits, value))


def entity(part):
    return "&(?:amp;)?#(?:0{0,3}%d|[xX]0{0,3}%s);" % (ord(part), hexadecimal(ord(part), 1))


def forms(part):
    if part.isascii() and part.isalnum():
        return part
    if part[0] == "\\":
        return r"(?:\\|%%(?:25){0,2}5[Cc]|%s){%d,%d}" % (entity("\\"), len(part), 4 * len(part))
    units = part.encode("utf-16-be")
    ways = [r"\\{0,3}" + re.escape(part),
            "".join("%(?:25){0,2}" + hexadecimal(byte, 2) for byte in part.encode()),
            "".join(r"\\{1,4}u" + hexadecimal(units[at] * 256 + units[at + 1], 4) for at in range(0, len(units), 2)),
            "".join(r"\\{1,4}x" + hexadecimal(byte, 2) for byte in part.encode()),
            entity(part)]
    if part in "\t\b\f":
        ways.append(r"\\{1,4}" + "tbf"["\t\b\f".index(part)])
    elif part in NAMED:
        ways.append("&(?:amp;)?%s;" % NAMED[part])
    elif part == " ":
        ways.append(r"\+")
    return "(?:%s)%s" % ("|".join(ways), "?" if invisible(part) else "")


def digits(part, before):
    data = bytes(before) + part.encode()
    return base64.b64encode(data).decode()[-(-before * 8 // 6):len(data) * 8 // 6]


def encoded(part, before):
    own = "".join({"+": r"(?:[+\-]|%2[Bb])", "/": r"(?:\\?/|_|%2[Ff])"}.get(digit, digit) for digit in digits(part, before))
    shared = r"[A-Za-z0-9+/_\-]?"
    end = shared if (before + len(part.encode())) % 3 else ""
    return (shared if before else "") + own + end + "(?:=|%3[Dd]){0,2}"


def windows(text):
    return [text[at:at + 16] for at in range(len(text) - 15)]


def within(value):
    found = [value]
    password = re.match(r"[A-Za-z0-9_][\w+.-]*://[^\s:@/?#]*:([^\s@/?#]+)@", value)
    if password:
        found += [password[1], urllib.parse.unquote(password[1])]
    if re.match(r"\s*[\[{]", value):
        pairs = lambda items: [found.append(item) for key, item in items if KEYS.search(key) and isinstance(item, str)]
        try:
            json.loads(value, object_pairs_hook=pairs)
        except ValueError:
            pass
    return found


def mask(secrets):
    patterns, telling = [], set()
    for name, value in secrets.items():
        lines = [line.strip() for one in within(value) for line in re.split("[\r\n]+", one)]
        lines = [line for line in lines if len(line) >= 6 and line.lower() not in WORDS]
        if value.strip() and not lines:
            say("the secret %s is a common word or too short, so it is not masked where it is printed" % name)
        for one in [value] + lines if lines else []:
            telling.update(window for before in (0, 1, 2) for window in windows(digits(one, before)))
        for line in lines:
            patterns.append("".join(map(forms, re.findall(r"\\+|[^\\]", line))))
            patterns += [line.encode().hex(), line.encode().hex().upper()]
            patterns += [encoded(line, before) for before in (0, 1, 2)]
    anywhere = [re.compile(pattern) for pattern in patterns]
    def hide(text):
        found = sorted(match.span() for pattern in anywhere for match in pattern.finditer(text))
        masked, end, shown = "", 0, 0
        for start, stop in found:
            if start >= end:
                masked += text[shown:start] + "***"
            end = shown = max(end, stop)
        return masked + text[shown:]
    def wrapped(found):
        run, masked, end = found[0], "", 0
        for at, window in enumerate(windows(run.replace("-", "+").replace("_", "/"))):
            if window in telling:
                if at > end or not masked:
                    masked += run[end:at] + "***"
                end = at + 16
        return masked + run[end:]
    return lambda text: re.sub("[A-Za-z0-9+/_-]{16,}", wrapped, hide(visible(text))) if patterns else text
`;
const eb=String.raw`
def place(name, most):
    # Region and name of a reference, and what follows it; an ARN has so many parts.
    parts = name.split(":")
    own = most if parts[0] == "arn" else 1
    return parts[3] if own > 1 else CONFIG["region"], ":".join(parts[:own]), ":".join(parts[own:])


def batches(names):
    # Ten names a call (GetParameters, AWS Systems Manager API Reference). The answer has the names of parameters, not those
    # that were asked for, so no call asks for two versions of one.
    found = []
    for name in names:
        region, own, _ = place(name, 6)
        fitting = [batch for at, batch in found if at == region and len(batch) < 10 and own not in batch]
        if not fitting:
            fitting = [{}]
            found.append((region, fitting[0]))
        fitting[0][own] = name
    return found


def parameters(region, batch):
    question = {"Names": list(batch.values()), "WithDecryption": True}
    answer = aws("ssm", region, "AmazonSSM.GetParameters", question)
    keys = [(key, parameter) for parameter in answer["Parameters"] for key in (parameter["Name"], parameter["ARN"])]
    values = {batch[key]: parameter["Value"] for key, parameter in keys if key in batch}
    missing = [name for name in batch.values() if name not in values]
    if missing:
        raise Failed("there is no parameter %s in %s" % (", ".join(missing), region))
    return values


def stored(name):
    region, own, stage = place(name, 7)
    question = {"SecretId": own, **({"VersionStage": stage} if stage else {})}
    answer = aws("secretsmanager", region, "secretsmanager.GetSecretValue", question)
    # Over HTTP what is binary comes in base64 (GetSecretValue, AWS Secrets Manager API Reference).
    return answer["SecretString"] if "SecretString" in answer else base64.b64decode(answer["SecretBinary"])


def key_of(name, value, key):
    try:
        found = json.loads(value)[key]
    except (ValueError, KeyError, TypeError):
        raise Failed("the secret %s: what is stored is no JSON object with the key %s" % (name, key)) from None
    return found if isinstance(found, str) else json.dumps(found)


def secrets():
    global HIDE
    references = {name: reference.partition(":")[::2] for name, reference in CONFIG["secrets"].items()}
    wanted = lambda scheme: sorted({what.split("#")[0] for own, what in references.values() if own == scheme})
    users = lambda *names: ", ".join(name for name, (_, what) in references.items() if what.split("#")[0] in names)
    found = {}
    for region, batch in batches(wanted("ssm")):
        found.update(retried("the secret " + users(*batch.values()), lambda: parameters(region, batch)))
    for name in wanted("secretsmanager"):
        found[name] = retried("the secret " + users(name), lambda: stored(name))
    values = {}
    for name, (_, what) in references.items():
        whole, _, key = what.partition("#")
        values[name] = key_of(name, found[whole], key) if key else found[whole]
    HIDE = mask({key: form for pair in values.items() for key, form in printed(*pair).items()})
    return values


def printed(name, value):
    # What a log has of a secret: of bytes that are no text their usual digits.
    try:
        return {name: value if isinstance(value, str) else value.decode()}
    except UnicodeDecodeError:
        return {name: base64.b64encode(value).decode(), name + " in hex": value.hex(), name + " in HEX": value.hex().upper()}


def text(name, value):
    try:
        found = value if isinstance(value, str) else value.decode()
        if "\0" not in found:
            return found
    except UnicodeDecodeError:
        pass
    raise Failed("the secret %s is binary, which no environment variable can hold" % name)
`;
const eT=String.raw`
def secrets():
    return {}
`;
const eS=String.raw`
import base64, datetime, hashlib, hmac, json, os, random, re, shutil, subprocess, time, urllib.error, urllib.request

METADATA = "http://169.254.169.254/latest/"
RUN = "/run/immutable-deploy"
EVERY_BOOT = "/var/lib/cloud/scripts/per-boot"
BEGAN = time.monotonic()


HIDE = str


class Failed(Exception):
    pass


class Busy(Failed):
    pass


def say(text):
    # Whatever is said goes through here, and is masked from the moment at which there are secrets.
    lines = "".join("immutable-deploy: %s\n" % line for line in HIDE(text).splitlines())
    try:
        with open("/dev/console", "w", encoding="utf-8", errors="replace") as console:
            console.write(lines)
    except OSError:
        print(lines, end="", flush=True)


def ask(url, method="GET", body=None, headers={}):
    request = urllib.request.Request(url, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read().decode()


def metadata(path):
    token = ask(METADATA + "api/token", "PUT", headers={"X-aws-ec2-metadata-token-ttl-seconds": "300"})
    return ask(METADATA + path, headers={"X-aws-ec2-metadata-token": token})


def digest(data):
    return hashlib.sha256(data).hexdigest()


def aws(service, region, target, question):
    # Signed with the instance's role (AWS Signature Version 4, IAM User Guide).
    role = metadata("meta-data/iam/security-credentials/").strip()
    identity = json.loads(metadata("meta-data/iam/security-credentials/" + role))
    host = "%s.%s.%s" % (service, region, metadata("meta-data/services/domain"))
    body = json.dumps(question).encode()
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    headers = {
        "content-type": "application/x-amz-json-1.1",
        "host": host,
        "x-amz-date": now,
        "x-amz-security-token": identity["Token"],
        "x-amz-target": target,
    }
    names = ";".join(headers)
    lines = "".join("%s:%s\n" % pair for pair in headers.items())
    canonical = "\n".join(["POST", "/", "", lines, names, digest(body)])
    scope = [now[:8], region, service.split(".")[-1], "aws4_request"]
    text = "\n".join(["AWS4-HMAC-SHA256", now, "/".join(scope), digest(canonical.encode())])
    key = ("AWS4" + identity["SecretAccessKey"]).encode()
    for part in scope + [text]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    headers["authorization"] = "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
        identity["AccessKeyId"], "/".join(scope), names, key.hex())
    try:
        return json.loads(ask("https://%s/" % host, "POST", body, headers))
    except urllib.error.HTTPError as error:
        raise refusal(error)


def refusal(error):
    try:
        said = {name.lower(): text for name, text in json.loads(error.read()).items()}
        kind = said["__type"].split("#")[-1]
        text = "%s: %s" % (kind, said.get("message", ""))
    except Exception:
        kind, text = "", str(error)
    # The codes of throttling are those of Retry behavior (AWS SDKs and Tools Reference Guide).
    busy = error.code == 429 or error.code >= 500 or re.search("Throttl|TooManyRequests|LimitExceeded", kind)
    return (Busy if busy else Failed)(text[:500])


def retried(what, work):
    # A whole fleet asks at once, so pauses have full jitter (Retry behavior, AWS SDKs and Tools Reference Guide).
    reason = ""
    tries = 0
    while True:
        try:
            return work()
        except Exception as error:
            tries += 1
            is_late = time.monotonic() - BEGAN > CONFIG["seconds"]
            if is_late or (tries >= 5 and not isinstance(error, Busy)):
                raise Failed("%s: %s" % (what, error))
            if reason != str(error):
                reason = str(error)
                say("%s: %s" % (what, reason))
        time.sleep(random.uniform(0, min(20, 2 ** tries)))


def own_names():
    # From its tags, so that a rollback's instances tell the new release although they boot from the old user data.
    tag = lambda name: metadata("meta-data/tags/instance/immutable-deploy:" + name)
    return {
        "IMMUTABLE_DEPLOY_APP": tag("app"),
        "IMMUTABLE_DEPLOY_ENVIRONMENT": tag("environment"),
        "IMMUTABLE_DEPLOY_RELEASE": "v" + tag("release"),
        "IMMUTABLE_DEPLOY_SHA": tag("sha"),
        "IMMUTABLE_DEPLOY_INSTANCE": metadata("meta-data/instance-id"),
    }


def command(what, arguments, stdin=None, meanings={}):
    # The arguments may hold secrets, so only what the program says of itself is ever reported.
    result = subprocess.run(arguments, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode == 0:
        return result.stdout.decode(errors="replace").strip()
    said = (result.stderr or result.stdout).decode(errors="replace").splitlines()
    text = " ".join(line.strip() for line in said if line.strip() and not re.match("(Run|See) '", line))
    outcome = "%s %s" % (result.returncode, text)
    meant = [meaning for sign, meaning in meanings.items() if re.search(sign, outcome)]
    raise Failed(": ".join([what] + meant + [text[-500:]]))


def stay():
    # User data is run at the first boot only, and what it leaves in memory is gone at the next one (Scripts Per Boot,
    # cloud-init's documentation).
    own = EVERY_BOOT + "/immutable-deploy"
    if os.path.abspath(__file__) != own:
        os.makedirs(EVERY_BOOT, exist_ok=True)
        shutil.copy(__file__, own)
        os.chmod(own, 0o700)


def boot(work):
    try:
        os.makedirs(RUN, 0o700, exist_ok=True)
        stay()
        work()
        say("booted")
    except Exception as error:
        say("boot failed: %s" % error)
        # A stopped instance is replaced at once (Health checks for instances in an Auto Scaling group).
        subprocess.run(["shutdown", "-h", "now"])
        raise SystemExit(1)
    # Whatever happens to what tells of the app, the app goes on.
    if CONFIG.get("tell") == "always" and os.fork() == 0:
        try:
            os.setsid()
            follow()
        finally:
            os._exit(0)
`;
const eA=String.raw`
def write(path, variables):
    os.makedirs(os.path.dirname(path), 0o755, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        for name, value in variables.items():
            escaped = "".join("\\" + char if char in ('"', "\\", "$", chr(96)) else char for char in value)
            file.write('%s="%s"\n' % (name, escaped))


def start():
    write("/etc/immutable-deploy/env", {**CONFIG["env"], **retried("the instance's tags", own_names)})
    write(RUN + "/secrets", {name: text(name, value) for name, value in secrets().items()})


boot(start)
`;
function secretsIn(e){const t=/^CONFIG = json\.loads\((".*")\)$/m.exec(e)?.[1];return void 0===t?void 0:JSON.parse(JSON.parse(t)).secrets}
function containerProgram(e){return program(e,"always"===e.tell?`${ew}\n${eg}`:eg)}
function filesProgram(e){return program(e,eA)}
function program(e,t){const n=0===Object.keys(e.secrets).length?eT:`${ev}\n${eb}`;return`#!/usr/bin/python3${eS}\n${n}\n\nCONFIG = json.loads(${pythonText(JSON.stringify(e))})\n\n${t}`}
function pythonText(e){const t=e.replaceAll(/[^ -~]/g,e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`);return JSON.stringify(t)}
function userData(e){const{builder:t,run:n,options:a,bootMs:r}=e;const o={region:a.region,env:sorted({...n.env,PORT:String(n.port)}),secrets:sorted(n.secrets),seconds:Math.ceil(r/1e3)};return"ami"===t?filesProgram(o):containerProgram({...o,...containerConfig(e)})}
function containerConfig({image:e,run:t,options:n,shown:a}){return{registry:ecrOf(e.reference),image:e.reference,tell:told(t,n.logs,a),files:t.container?.secretsAs==="files",off:[...eO,..."ssm"===n.access?[]:["amazon-ssm-agent"]],options:[...ek,...logging(n),...ofRun(t),...ofContainer(t.container??ep.$R)],arguments:t.command.slice(1)}}
function told({secrets:e},{driver:t},n){if("never"===n)return;return Object.keys(e).length>0||"journald"===t?"always":"crash"}
const eO=["ecs","sshd"];
const ek=["--security-opt","no-new-privileges","--restart","unless-stopped","--label","immutable-deploy"];
function ofContainer(e){const{readOnly:t,writable:n,tmp:a,memory:r,init:o,ulimits:i,user:s,ports:c,capabilities:u,secretsAs:l}=e;const given=(e,t)=>t.flatMap(t=>[e,t]);return[...t?["--read-only"]:[],"--tmpfs",["/tmp",[a.exec?"exec":"",void 0===a.size?"":`size=${a.size}`].filter(Boolean).join(",")].filter(Boolean).join(":"),...given("--volume",n),...given("--memory",void 0===r?[]:[r]),...o?["--init"]:[],...given("--ulimit",Object.entries(sorted(i)).map(([e,t])=>`${e}=${t}`)),...given("--user",void 0===s?[]:[s]),...given("--publish",c.map(e=>`${e.split("/")[0]}:${e}`)),...void 0===u?[]:["--cap-drop","ALL",...given("--cap-add",u)],..."files"===l?["--volume","/run/immutable-deploy/app:/run/secrets:ro"]:[]]}
function logging({region:e,logs:t}){if("journald"===t.driver)return["--log-driver","journald"];const n={"awslogs-region":e,"awslogs-group":t.group,"awslogs-stream":"{instance}","awslogs-create-group":"true",mode:"non-blocking"};return["--log-driver","awslogs",...Object.entries(n).flatMap(([e,t])=>["--log-opt",`${e}=${t}`])]}
function ofRun({command:e,port:t,stopGraceMs:n}){const[a]=e;return["--name","app","--publish",`${t}:${t}`,"--stop-timeout",String(Math.ceil(n/1e3)),...void 0===a?[]:["--entrypoint",a]]}
function ecrOf(e){const[t=""]=e.split("/");const n=/\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(t)?.[1];return void 0===n?null:{host:t,region:n}}
function sorted(e){return Object.fromEntries(Object.entries(e).toSorted(([e],[t])=>e<t?-1:1))}
const e$="1";
async function ensureLaunchTemplate(e,{tags:t,template:n},a){const{aws:r,key:o,environment:i}=e;const l=(0,u["do"])(o,t.release);const[d,f]="new"===n.kind?[await newData(e,t,n,a),n.run]:await Promise.all([dataOfRelease({aws:r,key:o},t,n,a),recordedOf(r,o,n.release,a)]);const m=specification("launch-template",[...(0,c.Fg)(t),...r.tags,...recordTags(f,i.run.port)]);try{const{LaunchTemplate:e}=await r.ec2(a,`creating the launch template ${l}`,(e,t)=>e.createLaunchTemplate({LaunchTemplateName:l,LaunchTemplateData:d,TagSpecifications:[m]},t));return{id:e?.LaunchTemplateId??"",machineImage:d.ImageId??""}}catch(e){if(!(0,s.ev)(e,"InvalidLaunchTemplateName.AlreadyExistsException"))throw e;return existing({aws:r,key:o},l,a)}}
function specification(e,t){return{ResourceType:e,Tags:t}}
function ofInstances(e,t){const n=[...(0,c.Fg)(t),...e.tags];const a={Key:"Name",Value:`${t.app}-${t.environment}-v${t.release}`};const r=e.tags.some(({Key:e})=>e===a.Key);return[{ResourceType:"instance",Tags:r?n:[...n,a]},{ResourceType:"network-interface",Tags:n},{ResourceType:"volume",Tags:n}]}
function recordTags({health:e,port:t},n){return[{Key:ef,Value:healthText(e)},{Key:em,Value:String(t??n)}]}
function healthText(e){const t=JSON.stringify(e);if(t.length<=256)return t;throw new N.E(`The path of the health check is too long to be kept with the release: ${e.path}`,{code:"health-path-too-long",advice:"Shorten `run.health.path` to at most 150 characters."})}
async function newData(e,t,{image:n,run:a},r){const{aws:o,environment:i,resolveMachineImage:s}=e;const{platform:c}=i;const u="ami"===i.image.builder?"ami":"docker";const{logs:l,timeouts:d}=i;const f=userData({builder:u,image:n,run:a,options:c,shown:l.show,bootMs:d.bootMs});const m=await s("ami"===u?n.digest:c.ami,r);if("ami"===u)await refuseOtherProcessor(e,m,r);return{ImageId:m.id,InstanceType:c.instanceType,IamInstanceProfile:{Name:c.instanceProfile},NetworkInterfaces:[{DeviceIndex:0,Groups:[...c.securityGroups],AssociatePublicIpAddress:c.publicIp,DeleteOnTermination:true}],MetadataOptions:{HttpEndpoint:"enabled",HttpTokens:"required",HttpPutResponseHopLimit:c.metadataHops,InstanceMetadataTags:"enabled"},BlockDeviceMappings:[{DeviceName:m.rootDevice,Ebs:{Encrypted:true,DeleteOnTermination:true,VolumeType:"gp3",VolumeSize:c.rootVolumeGib??m.rootVolumeGib}}],TagSpecifications:ofInstances(o,t),UserData:packUserData(f)}}
async function refuseOtherProcessor({environment:e,describeInstanceType:t},n,a){const r=await t(e.platform.instanceType,a);const o=r&&(0,eo.NR)(n,r);if(void 0===o)return;throw new N.E(o,{code:"processor-mismatch",advice:"Choose another `ec2.instance-type`, or have the Packer template build for that processor."})}
async function dataOfRelease({aws:e,key:t},n,{release:a,rebuilt:r},o){const i=(0,u["do"])(t,a);const s=await readData(e,i,o);const c={...s,TagSpecifications:ofInstances(e,n)};if(void 0!==s)return void 0===r?c:withImage(c,a,r);throw new N.E(`v${a} cannot be launched again: there is no launch template ${i}.`,{code:"template-missing",advice:"Deploy its commit with `force: true` instead of rolling back to it."})}
function withImage(e,t,{image:n,insteadOf:a}){if(n.digest===a)return e;const r=n.digest.startsWith("ami-");if(r&&e.ImageId===a)return{...e,ImageId:n.digest};const o=unpackUserData(e.UserData);const i=/[\w.:/-]+@sha256:[0-9a-f]+/g;const s=o.replaceAll(i,e=>e.endsWith(`@${a}`)?n.reference:e);if(!r&&s!==o)return{...e,UserData:packUserData(s)};throw new N.E(`v${t} cannot be launched from ${n.reference}: its template is for another builder.`,{code:"template-of-other-builder",advice:"Deploy its commit again with `force: true`, which makes a template as the spec says today."})}
async function readData(e,t,n){try{const{LaunchTemplateVersions:[a]=[]}=await e.ec2(n,`reading the launch template ${t}`,(e,n)=>e.describeLaunchTemplateVersions({LaunchTemplateName:t,Versions:[e$]},n));return a?.LaunchTemplateData}catch(e){if((0,s.ev)(e,"InvalidLaunchTemplateName.NotFoundException"))return;throw e}}
async function existing({aws:e,key:t},n,a){const r=`reading the launch template ${n}`;const[{LaunchTemplates:[o]=[]},i]=await Promise.all([e.ec2(a,r,(e,t)=>e.describeLaunchTemplates({LaunchTemplateNames:[n]},t)),readData(e,n,a)]);if(o?.LaunchTemplateId!==void 0&&void 0!==(0,c.dt)(t,o.Tags))return{id:o.LaunchTemplateId,machineImage:i?.ImageId??""};throw new N.E(`There is a launch template ${n} already, and its tags do not say that it is ours.`,{code:"name-taken",advice:"Remove it, or run again: the next release has another number, and so another name."})}
async function createGroup({aws:e,key:t,environment:{platform:n,timeouts:a}},{tags:r,targetGroup:o,capacity:i},l,d){const f=(0,u["do"])(t,r.release);const tag=e=>t=>({...t,ResourceId:f,ResourceType:"auto-scaling-group",PropagateAtLaunch:e});const m={AutoScalingGroupName:f,LaunchTemplate:{LaunchTemplateId:l,Version:e$},MinSize:i.desired,MaxSize:i.max,DesiredCapacity:i.desired,VPCZoneIdentifier:n.subnets.join(","),TargetGroupARNs:[o],HealthCheckType:"ELB",HealthCheckGracePeriod:Math.ceil(a.bootMs/1e3),Tags:[...[...(0,c.Fg)(r),...e.tags].map(tag(true)),tag(false)((0,ec.Wc)(i))]};try{await e.autoScaling(d,`creating the Auto Scaling group ${f}`,(e,t)=>e.createAutoScalingGroup(m,t));return m}catch(n){if(isNotKnownYet(n))throw notReady(`Auto Scaling cannot use the launch template of ${f} yet`,n);if(!(0,s.ev)(n,"AlreadyExistsFault","AlreadyExists"))throw n;return create_group_existing(e,t,f,d,n)}}
function isNotKnownYet(e){if(!(0,s.ev)(e,"ValidationError","ValidationException"))return false;return/Invalid IAM Instance Profile|launch template.{0,80} does not exist/i.test((0,N.bD)(e))}
function notReady(e,t){return new N.E(`${e}: ${(0,N.bD)(t)}`,{code:"platform-not-ready",advice:"Run again in a few minutes; if it stays, see that what the message names is there.",cause:t})}
async function create_group_existing(e,t,n,a,r){const o=await (0,es.mV)(e,n,a);if(void 0===o)throw notReady(`The former Auto Scaling group ${n} is still being deleted`,r);if(void 0!==(0,c.dt)(t,o.Tags))return o;throw new N.E(`There is an Auto Scaling group ${n} already, and its tags do not say that it is ours.`,{code:"name-taken",advice:"Remove it, or run again: the next release has another number, and so another name."})}
var ex=n(11523);
function fleetOf(e,t,n){return{id:t.AutoScalingGroupName??"",tags:(0,c.dt)(e,t.Tags)??(0,c.Xt)(e),targetGroup:(0,es.gw)(t,n)??"",capacity:capacityOf(t),frozen:(0,ec.$y)(t)??((0,ex.L2)(t)?capacityOf(t):void 0),state:"active",instances:(t.Instances??[]).map(e=>instanceOf(e,t.CreatedTime?.getTime()??0))}}
function capacityOf({MinSize:e=0,DesiredCapacity:t=0,MaxSize:n=0}){return{min:e,desired:t,max:n}}
function isWhole(e){return runningIn(e)>=(e.DesiredCapacity??0)}
function wantedOf(e){const{MinSize:t=0,DesiredCapacity:n=0,AvailabilityZones:a=[]}=e;return{desired:n,zones:a,isShort:runningIn(e)<t}}
function runningIn({Instances:e=[]}){return e.filter(e=>"running"===fleet_view_stateOf(e)).length}
function instanceOf(e,t){const n=fleet_view_stateOf(e);return{id:e.InstanceId??"",state:n,startedAt:t,...void 0!==e.AvailabilityZone&&{zone:e.AvailabilityZone},..."failed"===n&&{reason:"its health checks fail, so it is about to be replaced"}}}
function fleet_view_stateOf({LifecycleState:e,HealthStatus:t}){const n=e??"";if(/^(Terminat|Detach)/.test(n))return n.endsWith("ed")?"stopped":"stopping";if("InService"!==n)return"pending";return t?.toLowerCase()==="unhealthy"?"failed":"running"}
var eE=n(76760);
const eN=[{sign:/read-only file system|\bEROFS\b/i,meaning:readOnly},{sign:/failed to map segment from shared object/,meaning:"Libraries in /tmp cannot be loaded unless the spec says `run: {container: {tmp: {exec: true}}}`."},{sign:/exec format error/i,meaning:"The image is for another processor than the instance’s: see `image.architecture` and `ec2.instance-type`."},{sign:/no space left on device/i,meaning:"A disk is full: see `ec2.root-volume`, and `run.container.tmp.size` for /tmp."},{sign:/used more memory than it may have/,meaning:"Raise `run.container.memory`, or take an `ec2.instance-type` with more memory."},{sign:/has no such program/,meaning:"Correct `run.command`, or the image’s own ENTRYPOINT and CMD."},{sign:/has a container named app already/,meaning:"Remove that container from the machine image `ec2.ami`."},{sign:/is binary, which no environment variable can hold/,meaning:"Take it as a file: `run: {container: {secrets-as: files}}`."},{sign:/not authorized to perform: (ssm:GetParameters?|secretsmanager:GetSecretValue|kms:Decrypt|ecr:\w+|logs:\w+)\b/,meaning:denied},{sign:/Access to KMS is not allowed|ciphertext refers to a customer master key|KMS.{0,40}AccessDenied/i,meaning:'A secret of `run.secrets` is encrypted by a key of KMS: the role of `ec2.instance-profile` needs {"Effect":"Allow","Action":"kms:Decrypt","Resource":"<the key’s ARN>"} in its policy, and the key’s own policy has to let it.'}];
function hintsFor(e){const t=e.flatMap(({lines:e})=>e).flatMap(meaningsOf);return 0===t.length?[]:[{title:"what these lines mean",lines:[...new Set(t)]}]}
function meaningsOf(e){return eN.filter(({sign:t})=>t.test(e)).map(({meaning:t})=>"string"==typeof t?t:t(e))}
function readOnly(e){const t=/["'](\/[\w.@+/-]+)["']/.exec(e)?.[1];const n=void 0===t?"":`, such as \`writable: [${eE.posix.dirname(t)}]\``;return`The app can write only below /tmp, and in the folders that \`run.container.writable\` names${n}.`}
function denied(e){const[,t=""]=/not authorized to perform: (\w+:\w+)/.exec(e)??[];const[,n]=/:assumed-role\/([\w+=,.@-]+)\//.exec(e)??[];const[,a]=/on resource: (arn:[\w:/.*+=,@-]+)/.exec(e)??[];const r=void 0===n?"The role of `ec2.instance-profile`":`The role ${n} (of \`ec2.instance-profile\`)`;if(/explicit deny/i.test(e))return`A policy denies \`${t}\` to ${r.replace("The","the")}: it has to make an exception.`;const o=JSON.stringify({Effect:"Allow",Action:t,Resource:a??"<its ARN>"});const i="kms:Decrypt"===t?", and the key’s own policy has to let it":"";return`${r} needs ${o} in its policy${i}.`}
const eI=3;
const eR=20;
const eM=30;
const eP=5;
const eL="immutable-deploy: ";
async function diagnose(e,t,n,a){const r=await (0,es.mV)(e,n,a);if(void 0===r)return[];const[o,i]=await Promise.all([orReason(()=>readActivities(e,n,a)),orReason(()=>unhealthyTargets(e,(0,es.gw)(r),a))]);const s=Array.isArray(o)?o.filter(isFailure):[];const c=suspects(r,s,Array.isArray(i)?i:[]);const u=c.length>0&&await maySeeAll(e,t,r,a);const{logs:l}=t.platform;const d=await Promise.all(c.map(t=>u?lastLogLines(e,l,t,a):ownLines(e,t,a)));const f=[{title:`scaling activities of ${n} that failed`,lines:activityLines(o,s)},...d.flat()];return[...hintsFor(f),...f].filter(({lines:e})=>e.length>0)}
async function maySeeAll(e,{logs:t,run:n},{LaunchTemplate:a,MixedInstancesPolicy:r},o){if("never"===t.show||Object.keys(n.secrets).length>0)return false;const i=a?.LaunchTemplateName??r?.LaunchTemplate?.LaunchTemplateSpecification?.LaunchTemplateName;const s=void 0===i?void 0:await readData(e,i,o).catch(()=>void 0);const c=secretsIn(unpackUserData(s?.UserData));return void 0!==c&&0===Object.keys(c).length}
async function orReason(e){return e().catch(e=>`could not be read: ${(0,N.bD)(e)}`)}
async function unhealthyTargets(e,t,n){if(void 0===t)return[];const{TargetHealthDescriptions:a=[]}=await e.elb(n,`reading the health of ${t}`,(e,n)=>e.describeTargetHealth({TargetGroupArn:t},n));return a.filter(({TargetHealth:e})=>e?.State!=="healthy").map(({Target:e})=>e?.Id??"")}
function suspects({Instances:e=[]},t,n){const idsOf=t=>e.filter(t).map(({InstanceId:e=""})=>e);const a=t.map(instanceIn).filter(e=>void 0!==e);const r=idsOf(e=>"failed"===fleet_view_stateOf(e));const o=[...r,...n,...a,...idsOf(()=>true)];return[...new Set(o)].slice(0,eI)}
function activityLines(e,t){return"string"==typeof e?[e]:t.slice(0,eP).map(wordsOf)}
async function lastLogLines(e,t,n,a){const[r,o]=await Promise.all([orReason(()=>consoleOf(e,n,a)),"awslogs"===t.driver?orReason(()=>logOf(e,t.group,n,a)):void 0]);const i=Array.isArray(r)&&r.some(e=>e.includes(`${eL}app: `));return[{title:`console of ${n}`,lines:"string"==typeof r?[r]:r},...void 0===o||i?[]:[{title:`log of ${n}`,lines:"string"==typeof o?[o]:o}]]}
async function ownLines(e,t,n){const a=await orReason(async()=>(await consoleLines(e,t,n)).filter(isOurs).slice(-eM));return[{title:`what ${t} said itself`,lines:"string"==typeof a?[a]:a}]}
function isOurs(e){return e.includes(eL)}
async function consoleOf(e,t,n){const a=await consoleLines(e,t,n);const r=a.slice(0,-eR).filter(isOurs);return[...r.slice(-eR),...a.slice(-eR)]}
async function consoleLines(e,t,n){const a=Buffer.from(await consoleOutput(e,t,n),"base64").toString();return a.split(/[\r\n]+/).filter(e=>""!==e.trim())}
async function consoleOutput(e,t,n){const ask=async a=>(await e.ec2(n,`reading the console of ${t}`,(e,n)=>e.getConsoleOutput({InstanceId:t,Latest:a},n))).Output??"";return ask(true).catch(e=>{if((0,s.ev)(e,"UnsupportedOperation"))return ask(false);throw e})}
async function logOf(e,t,n,a){const{events:r=[]}=await e.logs(a,`reading the log of ${n}`,(e,a)=>e.getLogEvents({logGroupName:t,logStreamName:n,limit:eR,startFromHead:false},a));return r.map(({message:e=""})=>e)}
const eG=[{said:/InvalidKMSKey|KMS key|Client\.InternalError: Client error on launch/i,advice:"Let the key policy of the KMS key that encrypts the volumes allow the service-linked role AWSServiceRoleForAutoScaling to use it, and see that the key is enabled."},{said:/VcpuLimitExceeded|vCPU (capacity|limit)|InstanceLimitExceeded|current instance limit/i,advice:"Ask AWS for a higher quota of running On-Demand instances, or stop instances that are not needed."},{said:/VolumeLimitExceeded|Volume limit exceeded/i,advice:"Ask AWS for a higher quota of EBS storage, or delete volumes that are not needed."},{said:/not authorized|UnauthorizedOperation|AccessDenied|AuthFailure/i,advice:"Allow it: to the service-linked role AWSServiceRoleForAutoScaling, in the policies of the organization, and in those of the machine image and its snapshots where another account owns them."},{said:/OptInRequired|accept (the )?terms and subscribe/i,advice:"Subscribe this account to the machine image in AWS Marketplace, or name another `ec2.ami`."},{said:/InvalidAMIID|(image id|AMI ID).{0,60} (does not exist|is no longer available)|image .{0,40}is disabled/i,advice:"The machine image is gone, disabled or not shared with this account. Deploy a commit whose image is there, or correct `ec2.ami`."},{said:/InvalidSnapshot|snapshot .{0,60} does not exist/i,advice:"A snapshot of the machine image is gone. Deploy a commit whose image is whole, or correct `ec2.ami`."},{said:/InvalidGroup\.|security group.{0,80} does not exist|belong to different networks/i,advice:"Correct `aws.security-groups`: each has to be there, in the VPC of the subnets."},{said:/Free Tier/i,advice:"Choose an `ec2.instance-type` that the free plan of this account allows, or upgrade the account to a paid plan."},{said:/smaller than (the )?snapshot/i,advice:"Raise `ec2.root-volume` to at least the size of the machine image’s snapshot."},{said:/InvalidBlockDeviceMapping|Invalid device name|block device mappings? (is |are )?not supported|for parameter virtualName is invalid/i,advice:"The volumes do not go with the machine image: correct `ec2.ami` or `ec2.root-volume`."},{said:/\bBlocked\b|account is (currently )?(blocked|suspended)|PendingVerification|pending verification|is being validated/i,advice:"AWS lets this account start no instances: ask AWS Support, or wait until the account is verified."},{said:/NetworkInterfaceLimitExceeded|maximum number of network interfaces|limit on the number of network interfaces/i,advice:"Ask AWS for a higher quota of network interfaces in the region, or delete network interfaces that are not needed."},{said:/MaxIOPSLimitExceeded|(IOPS|snapshot|volume) limit exceeded/i,advice:"Ask AWS for a higher quota of EBS, or delete volumes that are not needed."},{said:/architecture .{0,80}does not match|(Elastic Network Adapter|\(ENA\)) is required|boot mode|virtualization type .{0,40}not supported|invalid (value .{0,40} for )?InstanceType|InvalidInstanceType/i,advice:"Choose an `ec2.instance-type` and an `ec2.ami` that go together."},{said:/tag policy|TagPolicy|TagLimitExceeded/i,advice:"Correct `aws.tags` to what the tag policy of the organization allows."},{said:/InvalidSubnet|subnet ID .{0,60} does not exist/i,advice:"Correct `aws.subnets`.",byZone:true},{said:/InsufficientFreeAddresses|not enough free addresses/i,advice:"Name larger or further subnets in `aws.subnets`.",byZone:true},{said:/InsufficientInstanceCapacity|Insufficient capacity|not have sufficient .{0,40}capacity/i,advice:"Choose another `ec2.instance-type`, add subnets in other zones, or run again later.",byZone:true},{said:/not supported in your requested Availability Zone|requested configuration is currently not supported|Availability Zone is (no longer|not) supported|VolumeTypeNotAvailableInZone/i,advice:"Choose another `ec2.instance-type`, or subnets in other zones.",byZone:true}];
function launchRefusal(e,t){const n=e.filter(isLaunch);const[a]=n;const r=refusalIn(a);if(void 0===a||void 0===r)return;const{advice:o,byZone:i}=r;if(true!==i)return{reason:`AWS starts no instance for it: ${wordsOf(a)}`,advice:o};const s=t.every(e=>refusalIn(n.find(t=>zoneOf(t)===e))?.byZone);if(0===t.length||!s)return;return{reason:`no zone has instances for it (${t.join(", ")}): ${wordsOf(a)}`,advice:o}}
function refusalIn(e){if(void 0===e||!isUnsuccessful(e))return;return eG.find(({said:t})=>t.test(wordsOf(e)))}
function zoneOf({Details:e=""}){return/"Availability Zone"\s*:\s*"([^"]*)"/.exec(e)?.[1]}
const isPassing=e=>/Invalid IAM Instance Profile/i.test(wordsOf(e));
function stateBy(e,{desired:t,isShort:n,zones:a},r){const o=e.filter(({StartTime:e})=>(e?.getTime()??0)>=r);const i=n?launchRefusal(o,a):void 0;if(void 0!==i)return{state:"failed",...i};const s=o.filter(e=>isFailure(e)&&!isPassing(e));const[c]=s;if(void 0===c||s.length<Math.min(2*t,ei))return{state:"active"};return{state:"failed",reason:`its instances kept failing (${s.length} times): ${wordsOf(c)}`}}
var eC=n(50542);
var eD=n(47036);
var e_=n(62920);
var ej=n(38686);
var eF=n(74235);
const[eV,eB]=[1e3,5e3];
const eW=1e3;
async function removeGroup(e,t,n){const{AutoScalingGroupName:a="",DesiredCapacity:r,Instances:o=[]}=t;await (0,ej.bS)(e,t,n);if(0!==r)await (0,ec.yo)(e,a,{MinSize:0,DesiredCapacity:0,MaxSize:0},n);if(0!==r||o.length>0)await empty(e,a,n);await (0,eF.d)(e,n,()=>deleteGroup(e,a,n))}
async function deleteGroup(e,t,n){const remove=()=>e.autoScaling(n,`removing the Auto Scaling group ${t}`,(e,n)=>e.deleteAutoScalingGroup({AutoScalingGroupName:t,ForceDelete:true},n));const isThere=async()=>await (0,es.mV)(e,t,n)!==void 0;await (0,C.W)(remove,{names:["ValidationError","ValidationException"],isThere})}
async function empty(e,t,n){const a=e.clock.now();for(;;){const r=await (0,es.mV)(e,t,n);const o=r?.Instances??[];if(0===o.length)return;refuseProtected(e,t,o);const i=Math.min(Math.max(eV,(e.clock.now()-a)/10),eB);if(e.clock.now()+i+eW>=n.deadline)throw stillThere(t,o);await e.clock.sleep(i,n.signal)}}
function stillThere(e,t){return(0,e_.z)(e,t.map(({InstanceId:e,LifecycleState:t})=>`${e} (${t})`))}
function refuseProtected({region:e},t,n){const a=n.filter(({ProtectedFromScaleIn:e,LifecycleState:t})=>e&&"InService"===t);if(0===a.length||a.length<n.length)return;const r=a.map(({InstanceId:e=""})=>e);throw new N.E(`The fleet ${t} cannot be removed: ${r.join(" and ")} ${1===r.length?"is":"are"} protected from scale-in.`,{code:"fleet-protected",advice:`Once nothing needs them any more, run \`aws autoscaling set-instance-protection --region ${e} --no-protected-from-scale-in --auto-scaling-group-name ${t} --instance-ids ${r.join(" ")}\`.`})}
async function listTemplates(e,t,n){return[...(await readTemplates(e,t,n)).keys()].toSorted((e,t)=>e-t)}
async function forgetTemplates(e,t,n,a){const r=await readTemplates(e,t,a);for(const o of n){const n=r.get(o);if(void 0!==n)await removeTemplate(e,t,n,a)}}
async function readTemplates(e,t,n){const a=[{Name:`tag:${c.bi.app}`,Values:[t.app]},{Name:`tag:${c.bi.environment}`,Values:[t.environment]}];const r=await (0,l.S)(async r=>{const o=await e.ec2(n,`listing launch templates of ${t.environment}`,(e,t)=>e.describeLaunchTemplates({Filters:a,MaxResults:200,...void 0!==r&&{NextToken:r}},t));return{items:o.LaunchTemplates,next:o.NextToken}});return new Map(r.flatMap(e=>{const n=(0,c.dt)(t,e.Tags)?.release;return void 0===n?[]:[[n,e]]}))}
async function removeTemplate(e,t,{LaunchTemplateId:n,LaunchTemplateName:a},r){const remove=()=>e.ec2(r,`removing the launch template ${a}`,(e,t)=>e.deleteLaunchTemplate({LaunchTemplateId:n},t));const isThere=async()=>[...(await readTemplates(e,t,r)).values()].some(e=>e.LaunchTemplateId===n);const o=["InvalidLaunchTemplateId.NotFound","InvalidLaunchTemplateName.NotFoundException"];await (0,C.W)(remove,{names:o,isThere})}
var eq=n(87015);
var eH=n(28199);
const ez=18e4;
async function scheduleShutdown(e,t,n,a,r){const{AutoScalingGroupName:o=""}=t;await (0,eH.IZ)(e,t,{...n,actions:(0,eq.mk)(n.actions)},r);await (0,ex.d9)(e,t,r);const i=wholeSecond(e.time.now()+Math.max(a,1e3));const s={ScheduledActionName:eq.ho,StartTime:i,MinSize:0,MaxSize:0,DesiredCapacity:0};await (0,eq.Bw)(e,o,[s],r)}
function wholeSecond(e){return new Date(1e3*Math.ceil(e/1e3))}
async function cancelShutdown(e,t,n,a){const r=n??await dueOf(e,t,a);if(void 0!==r)await (0,eq.Kg)(e,t,eq.ho,a);const[o,i]=await Promise.all([(0,es.mV)(e,t,a),void 0===r?void 0:dueOf(e,t,a)]);if(void 0===o||0===o.DesiredCapacity||0===o.MaxSize)return"gone";await (0,eH.UV)(e,o,a);const s=void 0!==r&&r-e.time.now()<ez;return s||void 0!==i?"gone":"kept"}
async function dueOf(e,t,n){return(0,eq.Eg)(await (0,eq.cx)(e,{group:t},n)).get(t)}
function createFleets(e){const{aws:t,key:n,environment:a,groups:r}=e;const o=createAdoption(t,e.foreignTargetGroups);const list=async e=>{const[t,a]=await Promise.all([r.list(e),o.find(e)]);const i=void 0===a?[]:[fleetOf(n,a.group,a.targetGroups)];const s=[...i,...t.map(e=>fleetOf(n,e))];return s.map(e=>({...e,shutdownAt:r.timer(e.id)}))};const toChange=async(e,t)=>{const n=await r.group(e,t);r.forget(e);return n};const ownToChange=async(e,t)=>{const a=await toChange(e,t);(0,es.ug)(n,a);return a};return{launch:(t,n)=>launch(e,t,n),describe:(t,n)=>fleets_describe(e,t,n),list,resize:async(e,n,a)=>(0,ec.XR)(t,await ownToChange(e,a),n,a),async freezeScaling(e,a){r.forget(e);return(0,ec.rS)(t,n,e,await r.actions(e,a),a)},async unfreezeScaling(e,n){const a=await Promise.all(e.map(e=>toChange(e,n)));for(const e of(await (0,ec.eX)(t,a,n)))r.note(e)},async scheduleShutdown(e,n,a){const o=await ownToChange(e,a);const[i,s]=await Promise.all([r.actions(e,a),r.policies(e,a)]);await scheduleShutdown(t,o,{actions:i,hasPolicies:s.length>0},n,a)},async cancelShutdown(e,n){r.forget(e);return cancelShutdown(t,e,r.timer(e),n)},async remove(e,a){const o=r.seen(e)??await (0,es.mV)(t,e,a);if(void 0===o)return;r.forget(e);(0,es.ug)(n,o);await removeGroup(t,o,a)},diagnose:(e,n)=>diagnose(t,a,e,n),templates:e=>listTemplates(t,n,e),forget:(e,a)=>forgetTemplates(t,n,e,a),forgetLogs:e=>(0,eD.s0)(t,n,a,e)}}
async function launch(e,t,n){const{aws:a,key:r,environment:o,groups:i}=e;const{tags:s,targetGroup:c,like:u}=t;const[l]=await Promise.all([ensureLaunchTemplate(e,t,n),(0,eD.Gv)(a,r,o,n)]);const d=fleetOf(r,await createGroup(e,t,l.id,n));if(void 0!==u){const[e,t,r]=await Promise.all([i.policies(u.id,n),i.policyAlarms(u.id,n),i.actions(u.id,n)]);if((0,ex.mQ)({},r))await (0,ex.zr)(a,d.id,n);const o={group:u.id,targetGroup:u.targetGroup};await (0,eC.ZC)(a,{policies:e,alarms:t,actions:r},o,{group:d.id,targetGroup:c,tags:s},n)}return l.machineImage===s.digest?d:{...d,machineImage:l.machineImage}}
async function fleets_describe({aws:e,key:t,environment:n},a,r){const o=await (0,es.mV)(e,a,r);if(void 0===o)return;const i=fleetOf(t,o);if(isWhole(o))return i;const s=e.time.now()-2*n.timeouts.bootMs;return{...i,...stateBy(await readActivities(e,a,r),wantedOf(o),s)}}
function createKnownGroups(e,t){let n;let a;const o=new Map;const i=new Map;const policiesOf=async(t,n)=>{const a=o.get(t)??await (0,eC.h9)(e,t,n);o.set(t,a);return a};const seen=e=>n?.get(e);return{seen,listed:()=>n&&[...n.values()],async list(r){const[o,i]=await Promise.all([(0,es.zo)(e,t,r),(0,eq.cx)(e,"all",r)]);a=i;n=new Map(o.map(e=>[e.AutoScalingGroupName??"",e]));return o},group:async(t,n)=>seen(t)??(0,es.bk)(e,t,n),policies:policiesOf,async policyAlarms(t,n){const a=(0,eC.Sb)(await policiesOf(t,n));const o=i.get(t)??await (0,r.vq)(e,a,n);i.set(t,o);return o},actions:async(t,n)=>a?.filter(({AutoScalingGroupName:e})=>e===t)??(0,eq.cx)(e,{group:t},n),timer:e=>(0,eq.Eg)(a??[]).get(e),forget:e=>void n?.delete(e),note:e=>void n?.set(e.AutoScalingGroupName??"",e)}}
function createResolveMachineImage(e,t){const n=new Map;return async(a,r)=>{const o=n.get(a)??await resolve(e,t,a,r);n.set(a,o);return o}}
async function resolve(e,t,n,a){const r=n.startsWith("ssm:")?await readParameter(e,n.slice(4),a):n;const o=await t(r,a);if(o?.RootDeviceName!==void 0){const{RootDeviceName:e,Architecture:t="",State:n=""}=o;const a=o.BlockDeviceMappings?.find(({DeviceName:t})=>t===e);return{id:r,rootDevice:e,rootVolumeGib:a?.Ebs?.VolumeSize,architecture:t,state:n}}const i=r===n?"":`, which ${n} stands for,`;throw machine_image_missing(`There is no machine image ${r}${i} in ${e.region}, or it is not shared with this account.`)}
async function readParameter(e,t,n){try{const{Parameter:a}=await e.ssm(n,`reading the parameter ${t}`,(e,n)=>e.getParameter({Name:t},n));return a?.Value??""}catch(n){if((0,s.ev)(n,"ParameterNotFound"))throw machine_image_missing(`There is no parameter ${t} in ${e.region}.`);throw n}}
function machine_image_missing(e){return new N.E(e,{code:"ami-missing",advice:"Correct `ec2.ami`; machine images are of one region."})}
var eU=n(44749);
function createRepository(e,t,n){let a;const find=async t=>a??=await ecr_repository_describe(e,n,t);return{name:n,uri:async e=>(await find(e))?.uri,async ensure(a){if(await find(a)===void 0)await create(e,t,n,a);const{uri:r,canOverwrite:o}=await find(a)??ecr_repository_missing(n);if(o)throw mutable(e,n);return r}}}
async function ecr_repository_describe(e,t,n){try{const{repositories:[a]=[]}=await e.ecr(n,`reading the repository ${t}`,(e,n)=>e.describeRepositories({repositoryNames:[t]},n));const r=a?.repositoryUri;return void 0===r?void 0:{uri:r,canOverwrite:canOverwrite(a)}}catch(e){if((0,s.ev)(e,"RepositoryNotFoundException"))return;throw e}}
function canOverwrite({imageTagMutability:e,imageTagMutabilityExclusionFilters:t=[]}={}){if("IMMUTABLE"===e)return false;return"IMMUTABLE_WITH_EXCLUSION"!==e||t.some(({filter:e=""})=>/^[0-9a-f*]*$/.test(e))}
async function create(e,t,n,a){const r={repositoryName:n,imageTagMutability:"IMMUTABLE",imageScanningConfiguration:{scanOnPush:true},tags:[{Key:c.bi.app,Value:t},...e.tags]};try{await e.ecr(a,`creating the repository ${n}`,(e,t)=>e.createRepository(r,t))}catch(e){if(!(0,s.ev)(e,"RepositoryAlreadyExistsException"))throw e}}
function mutable({region:e},t){return new N.E(`The tags of the ECR repository ${t} that are commits can be overwritten.`,{code:"repository-mutable",advice:`Run \`aws ecr put-image-tag-mutability --region ${e} --repository-name ${t} --image-tag-mutability IMMUTABLE\`, or name another repository in \`aws: {repository: …}\`.`})}
function ecr_repository_missing(e){throw new N.E(`The ECR repository ${e} was removed while it was about to be used.`,{code:"ecr-repository-missing",advice:"Find out who removes it, then run again."})}
var eK=n(4863);
var eY=n(37696);
var eZ=n(13859);
function createImages(e){const{aws:t,key:a,environment:r,describeImage:o,buildEnvironment:i}=e;const{app:s}=a;const c={aws:t,repository:createRepository(t,s,r.platform.repository)};const inUse=e=>(0,eY.Y)(t,s,e);const u="ami"===r.image.builder;return{find:(e,n,a)=>u?(0,eZ.Mt)(t,{app:s,sha:e,recipe:a},n):(0,eU.F1)(c,{sha:e,...void 0!==a&&{recipe:a}},n),missing:async(e,n)=>{const isMachineImage=e=>e.startsWith("ami-");const[a,r]=[e.filter(isMachineImage),e.filter(e=>!isMachineImage(e))];const o=await Promise.all([(0,eZ.EM)(t,a,n),(0,eU.m_)(c,r,n)]);return new Set(o.flat())},build:(e,{image:a,tell:r},u)=>(0,eK.l)(t.clock,u,e,async l=>{const d={commit:e,app:s,describeImage:o,buildEnvironment:i,tell:r,call:{...u,signal:l}};switch(a.builder){case"docker":return(await Promise.all([n.e(2085),n.e(2265),n.e(86),n.e(5589)]).then(n.bind(n,27953))).buildDockerImage(c,{...d,image:a});case"ami":return(await Promise.all([n.e(2085),n.e(2265),n.e(86),n.e(5239)]).then(n.bind(n,41279))).buildPackerImage(t,{...d,image:a});case"archive":throw new Error("no instance of AWS boots from an archive; the spec’s rules do not let one through")}}),unneeded:async(e,a)=>u?(await n.e(9141).then(n.bind(n,39141))).unneededMachineImages(t,s,e,a):(await n.e(4743).then(n.bind(n,94743))).unneededImages(c,e,a),prune:async(e,a,r)=>u?(await n.e(9141).then(n.bind(n,39141))).pruneMachineImages(t,s,a,r):(await n.e(4743).then(n.bind(n,94743))).pruneImages(c,{keep:a,inUse},r)}}
const eX=[{said:/not authorized to use launch template/i,advice:"Allow `ec2:RunInstances`, `ec2:CreateTags` and, on the role of the instance profile, `iam:PassRole` in the role’s policy, as docs/aws-policy.json does."}];
async function open_open(e,t){return forEnvironment({sessions:createSessions(t,eX),environment:e,options:t})}
function forEnvironment(e){const{sessions:t,environment:o,options:i}=e;const s=t.of(o);const{app:c,name:u,platform:l}=o;const d={app:c,environment:u};const f=openRouting({aws:s,key:d,environment:o});const m=createRouter({aws:s,key:d,environment:o,routing:f,targets:targetsOf(s,d)});const h={...m,listTargetGroups:shareAnswer(e=>m.listTargetGroups(e))};const p=createKnownGroups(s,d);const g=createDescribeImage(s);const w=(0,eo.xd)(s);const y=createResolveMachineImage(s,g);const foreignTargetGroups=async e=>(await h.listTargetGroups(e)).filter(({tags:e})=>e.release===a.g).map(({id:e})=>e);return{images:createImages({aws:s,key:d,environment:o,describeImage:g,buildEnvironment:i.buildEnvironment}),fleets:createFleets({aws:s,key:d,environment:o,groups:p,resolveMachineImage:y,describeInstanceType:w,foreignTargetGroups}),router:h,ledger:createLedger({aws:s,key:d,leaseMs:l.timing.leaseMs}),pollMs:1e3,preflight:async(e,t)=>{const{preflight:a}=await n.e(2499).then(n.bind(n,52499));const r={routing:f,groups:p,resolveMachineImage:y,describeInstanceType:w};return a({aws:s,key:d,plan:e,environment:o,...r},t)},alarms:(e,t)=>(0,r.tv)(s,e,t),environments:e=>environmentNames(s,c,e),forEnvironment:t=>forEnvironment({...e,environment:another(o,t)}),close:async()=>t.close()}}
const eJ={host:"unknown"};
function another(e,t){return(0,er.p)(e,t)?t:{...e,name:t.name,route:eJ}}}),90781:((e,t,n)=>{
n.d(t,{F6:()=>madeOf,eZ:()=>namesOf,lS:()=>isImageName});
var a=n(7590);
function namesOf({sha:e,recipe:t}){return[e,`${e}-${t}`]}
function isImageName(e){const[t="",n,...r]=e.split("-");return(0,a.H)(t)&&(void 0===n||/^[0-9a-f]{12}$/.test(n))&&0===r.length}
function madeOf(e){const[t="",n]=e.split("-");return{sha:t,...void 0!==n&&{recipe:n}}}}),4863:((e,t,n)=>{
n.d(t,{l:()=>untilOver});
var a=n(25602);
var r=n(42806);
var o=n(7590);
async function untilOver(e,t,n,a){const r=new AbortController;const o=Math.max(0,t.deadline-e.now());const i=setTimeout(()=>r.abort(tookTooLong(n,o)),o);const s=AbortSignal.any([t.signal,r.signal]);try{s.throwIfAborted();return await a(s)}catch(e){throw s.aborted?s.reason:e}finally{clearTimeout(i)}}
function tookTooLong({sha:e},t){const n=(0,r.AB)(t<1e3?t:1e3*Math.round(t/1e3));return new a.E(`The image of ${(0,o.F)(e)} was not built within ${n}; its build was stopped.`,{code:"image-build-timeout",advice:"The log shows how far it came. Make it quicker, or give it more time with `timeouts.image`."})}}),82582:((e,t,n)=>{
n.d(t,{qM:()=>damaged,Dj:()=>missingEntry,Q0:()=>readOperation});
var a=n(77934);
var r=n(25602);
var o=n(37036);
function oneOf(e){return a.KIO(Object.keys(e))}
const i=864e13;
const s=2**31-1;
const c=a.YjP();
const u=wholeNumber(0,Number.MAX_SAFE_INTEGER);
const l=a.FsL(a.aig("a time"),a.E2x("a time"),a.Wwf(0,"a time"),a.cGV(i,"a time"));
const d=a.FsL(a.aig("milliseconds"),a.Wwf(0,"milliseconds"),a.cGV(s,`at most ${s} milliseconds`));
const f=a.FsL(a.YjP("a full SHA"),a.yGV(/^([0-9a-f]{40}|[0-9a-f]{64}|)$/,"a full SHA"));
const m=a.FsL(a.IeY(e=>"object"==typeof e&&null!==e&&!Array.isArray(e),"a map of weights"),a.z6Y(e=>["__proto__","constructor","prototype",""].every(t=>!Object.hasOwn(e,t)),"a map of weights by target group"),a.g1P(a.YjP(),wholeNumber(0,999)));
const h={number:wholeNumber(1,Number.MAX_SAFE_INTEGER),kind:oneOf({deploy:true,rollback:true,destroy:true,sweep:true}),status:oneOf({running:true,succeeded:true,failed:true,cancelled:true}),phase:oneOf({claimed:true,launching:true,gating:true,swapping:true,baking:true,retiring:true,undoing:true,done:true}),owner:c,sha:f,title:c,digest:c,specDigest:c,actor:c,runUrl:c,startedAt:l,finishedAt:a.yqP(l),release:a.yqP(u),imageBytes:a.yqP(wholeNumber(0,Number.MAX_SAFE_INTEGER)),machineImage:a.yqP(c),restores:a.yqP(u),rebuilt:a.yqP(a.zMY()),undoes:a.yqP(u),before:a.yqP(u),adopts:a.yqP(u),baseline:a.yqP(m),intent:a.yqP(a._H3({from:m,to:m})),landsForMs:a.yqP(d),reason:a.yqP(c)};
const p=a._H3(h);
function readOperation(e,t){try{const n=(0,o.KD)(p,t());if(n.number!==e.number)throw new Error(`it holds operation ${n.number}`);return n}catch(t){throw damaged(e,t)}}
function damaged(e,t){return new r.E(`The ledger entry ${e.name} is damaged: ${(0,r.bD)(t)}.`,{code:"ledger-damaged",advice:`Something else wrote to it, or a newer version of this action: then use that. ${e.advice} If that was the newest one, a deployment with \`force: true\` then goes on from what is live.`,cause:t})}
function missingEntry(e){return new r.E(`There is no ${e} to write to.`,{code:"ledger-entry-missing",advice:"Somebody has removed it by hand. Run again; where the weights then are not what the ledger says, with `force: true`."})}
function wholeNumber(e,t){const n=t===Number.MAX_SAFE_INTEGER?`a whole number from ${e}`:`a whole number from ${e} to ${t}`;return a.FsL(a.aig(n),a.Y2b(n),a.Wwf(e,n),a.cGV(t,n))}}),62920:((e,t,n)=>{
n.d(t,{z:()=>notEmpty});
var a=n(25602);
function notEmpty(e,t,n=false){const r=0===t.length?"":`: ${t.join(", ")}`;return new a.E(`The fleet ${e} did not become empty within \`timeouts.remove\`, and so is not removed${r}.`,{code:"platform-timeout",mayLand:n,advice:"Its instances go on stopping; the next run removes it, and `command: sweep` does so at once. If they take this long each time, to drain and to stop, raise `timeouts.remove`."})}}),13491:((e,t,n)=>{
n.d(t,{p:()=>isOnSamePlatform});
function isOnSamePlatform(e,t){return"platform"in t&&t.platform.name===e.platform.name}}),24393:((e,t,n)=>{
n.d(t,{k:()=>i});
var a=n(77934);
const r=a.FsL(a.aig("a whole number"),a.Y2b("a whole number"),a.Wwf(0,"a whole number from 0"));
const o=a.FsL(a.aig("milliseconds"),a.E2x("milliseconds"),a.Wwf(0,"milliseconds from 0"));
const i=a._H3({path:a.FsL(a.YjP(),a.w1_("/","a path")),intervalMs:o,timeoutMs:o,healthy:r,unhealthy:r,status:a.PVZ([r,r])})}),13678:((e,t,n)=>{
n.d(t,{F:()=>addPermission});
function addPermission(e){const t=e.includes("contents: ")?"":"; they have to name `contents: read` and all else that it needs, too";return`Add ${e} to the job’s \`permissions:\`${t}.`}})};