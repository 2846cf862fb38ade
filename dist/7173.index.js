export const id=7173;export const ids=[7173,8871];export const modules={70013:((e,t,a)=>{
a.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>i,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var n=a(60411);
const i="immutable-deploy:build";
const s=6e5;
function markOf({app:e,sha:t,until:a}){return`${e}/${t}/${Math.ceil(a/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===i)?.Value??"";const[,a,n="",s]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===a?void 0:{app:a,sha:n,until:1e3*Number(s)}}
function ofBuildsOf(e){return{Name:`tag:${i}`,Values:[`${e}/*`]}}
function isLeft(e,t,a){const n=buildIn(e);return n?.app===t&&!hasCommit(e)&&a>n.until+s}
function isUnderWay(e,t){const a=buildIn(e);return void 0!==a&&!hasCommit(e)&&t<=a.until+s}
function hasCommit(e){return e.some(({Key:e})=>e===n.bi.sha)}}),70074:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var n=a(82888);
var i=a(60411);
async function digestsInUse(e,t,a){const s=[{Name:`tag:${i.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,n.S)(async t=>{const n=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:s,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:n.LaunchTemplates,next:n.NextToken}}),(0,n.S)(async t=>{const n=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:s,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:n.AutoScalingGroups,next:n.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===i.bi.digest)?.Value??""}}),98871:((e,t,a)=>{
a.r(t);
a.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var n=a(82888);
var i=a(16301);
var s=a(60411);
var o=a(70013);
var r=a(70074);
var c=a(39581);
async function pruneMachineImages(e,t,a,n){const i=await listSnapshots(e,t,n);const[s,l]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],n),(0,r.Y)(e,t,n)]);const u=e.clock.now();const d=s.filter(({id:e,tags:n})=>!a.has(e)&&!l.has(e)&&!(0,o.gn)(n,u)&&!(0,o.OC)(n,t,u));for(const{id:t}of d)await deregister(e,t,n);const m=new Set(s.filter(e=>!d.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!m.has(e)))await deleteSnapshot(e,t,n);const f=await removeLeft(e,t,l,n);return[...d,...f].map(t=>(0,c.dT)(e,t))}
async function removeLeft(e,t,a,n){const i=await (0,c.Uv)(e,[(0,o.CO)(t)],n);const r=i.filter(({id:n,tags:i})=>!a.has(n)&&!isAnothers(i,t)&&(0,o.OC)(i,t,e.clock.now()));for(const{id:a,snapshots:i}of r){const o=[{Key:s.bi.app,Value:t}];await e.ec2(n,`tagging the machine image ${a}, which a run that died has left`,(e,t)=>e.createTags({Resources:[a,...i],Tags:o},t));await deregister(e,a,n);for(const t of i)await deleteSnapshot(e,t,n)}return r.map(e=>({...e,sha:(0,o.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:a})=>e===s.bi.app&&a!==t)}
async function deregister(e,t,a){try{await e.ec2(a,`deregistering the machine image ${t}`,(e,a)=>e.deregisterImage({ImageId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,a){try{await e.ec2(a,`deleting the snapshot ${t}`,(e,a)=>e.deleteSnapshot({SnapshotId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,a){const i=await (0,n.S)(async n=>{const i=await e.ec2(a,"listing snapshots of machine images",(e,a)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==n&&{NextToken:n}},a));return{items:i.Snapshots,next:i.NextToken}});return i.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}}),37173:((e,t,a)=>{
a.r(t);
a.d(t,{buildPackerImage:()=>buildPackerImage});
var n=a(51455);
var i=a(48161);
var s=a(76760);
var o=a(19473);
var r=a(70450);
var c=a(86900);
var l=a(48415);
var u=a(67818);
var d=a(71351);
var m=a(70013);
var f=a(60411);
var h=a(98871);
var p=a(39581);
const g=2e3;
async function claimCommit(e,t,{app:a,sha:n,id:i},s){const o=await t(i,s);if(void 0===o)throw missing(e,i);const r=(0,p.p3)(o);const c=[{Key:f.bi.app,Value:a},{Key:f.bi.sha,Value:n}];await e.ec2(s,`tagging the machine image ${i}`,(e,t)=>e.createTags({Resources:[i,...r.snapshots],Tags:c},t));await e.clock.sleep(g,s.signal);const l=await (0,p.pw)(e,a,n,s);const[u]=[{...r,sha:n},...l].toSorted(p.jI);return void 0===u||u.id===i?(0,p.dT)(e,{...r,sha:n}):giveWay(e,r,u,s)}
async function giveWay(e,t,a,n){await (0,h.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,h.deleteSnapshot)(e,a,n);return(0,p.dT)(e,a)}
function missing(e,t){return new o.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
function buildOf({app:e,commit:t,call:a}){return{app:e,sha:t.sha,until:a.deadline}}
const v=3e5;
function markWhenMade(e,t){const a=e.clock.now();const n=new Set;let i="";return s=>{const o=`${i}${s}`.split("\n");i=(o.pop()??"").slice(-1e3);for(const i of o.flatMap(e=>/\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(e)?.[1]??[]))if(!n.has(i)){n.add(i);mark(e,t,i,a-v).catch(()=>void 0)}}}
async function mark(e,t,a,n){const{app:i,describeImage:s,call:o}=t;const{CreationDate:r="",Tags:c=[]}=await s(a,o)??{};const l=c.some(({Key:e})=>e===f.bi.app||e===m.NQ);if(l||!(Date.parse(r)>=n))return;const u=[{Key:f.bi.app,Value:i},{Key:m.NQ,Value:(0,m.Fg)(buildOf(t))}];await e.ec2(o,`marking the machine image ${a}`,(e,t)=>e.createTags({Resources:[a],Tags:u},t))}
var w=a(77934);
var k=a(50636);
const b="manifest.json";
async function requireManifest(e,t){const a=await templateText(s.join(e,t));if(void 0===a)throw new o.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!a.includes(b))throw manifestMissing(t)}
async function templateText(e){const t=await (0,n.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,n.readFile)(e,"utf8");const a=(await (0,n.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const i=await Promise.all(a.map(t=>(0,n.readFile)(s.join(e,t),"utf8")));return 0===a.length?void 0:i.join("\n")}
async function readManifest(e,t,a,i){const r=[{title:"last lines of packer",lines:i}];const c=await (0,n.readFile)(s.join(e,b),"utf8").catch(()=>{throw manifestMissing(t,r)});const l=imagesIn(c,t,a,r);const[u]=l;if(void 0!==u&&1===l.length)return u;throw new o.E(`Packer’s manifest names ${0===l.length?"no AMI":l.join(" and ")} in ${a}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:r,advice:`See that ${t} has one amazon-ebs source, and that its region is ${a}.`})}
function imagesIn(e,t,a,n){try{return machineImagesIn(e,a)}catch(e){throw new o.E(`Packer’s manifest of ${t} cannot be read: ${(0,o.b)(e)}.`,{code:"packer-image-unclear",evidence:n,advice:`See that nothing else writes ${b} in the folder that packer runs in.`,cause:e})}}
const y=w._H3({builds:w.cl6(w.YOg(w._H3({artifact_id:w.cl6(w.YjP()),packer_run_uuid:w.cl6(w.YjP())}))),last_run_uuid:w.cl6(w.YjP())});
function machineImagesIn(e,t){const{builds:a,last_run_uuid:n}=(0,k.EB)(y,e);return(a??[]).filter(({packer_run_uuid:e})=>e===n).flatMap(({artifact_id:e})=>e?.split(",")??[]).filter(e=>e.startsWith(`${t}:`)).map(e=>e.slice(t.length+1)).filter(e=>/^ami-[0-9a-z]{1,32}$/.test(e))}
function manifestMissing(e,t=[]){return new o.E(`The Packer template ${e} writes no ${b}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${b}" }\` to its build block.`})}
var S=a(33691);
async function buildPackerImage(e,t){const{commit:a,app:n,describeImage:i,call:s}=t;return claimCommit(e,i,{app:n,sha:a.sha,id:await build(e,t)},s)}
async function build(e,t){const{commit:a,image:o,call:r}=t;const u=await (0,n.mkdtemp)(s.join((0,i.tmpdir)(),"immutable-deploy-packer-"));try{const n=await (0,c.M)({commit:a,image:o,outerEnvironment:t.buildEnvironment},u,r.signal);(0,S.Y)(n,(0,l.b)(a));await requireManifest(n.folder,o.template);const i=await packerEnvironment(e,t);const packer=(e,t)=>runPacker({args:e,folder:n.folder,work:u,env:i,onOutput:t},r.signal);await packer(["init",o.template]);const s=["build","-color=false",...variables(a,o),o.template];const d=await packer(s,markWhenMade(e,t));return await readManifest(n.folder,o.template,e.region,d)}finally{await (0,d.d)(u)}}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
async function packerEnvironment(e,t){const{buildEnvironment:a,commit:n,call:i}=t;const s=await e.ec2(i,"getting credentials for packer",e=>e.config.credentials());return{...(0,r.A)(a,n.timeSeconds),AWS_REGION:e.region,AWS_ACCESS_KEY_ID:s.accessKeyId,AWS_SECRET_ACCESS_KEY:s.secretAccessKey,...void 0!==s.sessionToken&&{AWS_SESSION_TOKEN:s.sessionToken},PKR_VAR_build:(0,m.Fg)(buildOf(t)),CHECKPOINT_DISABLE:"1"}}
const I=6e4;
async function runPacker({args:e,onOutput:t,...a},n){const{failure:i,lines:s}=await (0,u.E)({command:["packer",...e],...a,graceMs:I,...t&&{onOutput:t}},n);if(void 0===i)return s;if(i.includes("ENOENT"))throw new o.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new o.E(`packer ${e[0]} failed: ${i}.`,{code:"image-build-failed",evidence:[{title:`last lines of packer ${e[0]}`,lines:s}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but the AWS credentials is passed to it."})}}),33691:((e,t,a)=>{
a.d(t,{Y:()=>settleTree});
var n=a(73024);
var i=a(76760);
function settleTree({folder:e,excludes:t},a){const settle=s=>{for(const o of(0,n.readdirSync)(i.join(e,s),{withFileTypes:true})){const r=i.posix.join(s,o.name);const c=i.join(e,r);if(t(o.isDirectory()?`${r}/`:r)){(0,n.rmSync)(c,{recursive:true,force:true});continue}if(o.isDirectory())settle(r);(0,n.lutimesSync)(c,a,a)}};settle("")}})};