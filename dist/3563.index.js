export const id=3563;export const ids=[3563,9141];export const modules={53266:((e,t,a)=>{
a.d(t,{Y:()=>settleTree});
var n=a(73024);
var i=a(76760);
function settleTree({folder:e,excludes:t},a){const settle=s=>{for(const r of(0,n.readdirSync)(i.join(e,s),{withFileTypes:true})){const o=i.posix.join(s,r.name);const c=i.join(e,o);if(t(r.isDirectory()?`${o}/`:o)){(0,n.rmSync)(c,{recursive:true,force:true});continue}if(r.isDirectory())settle(o);(0,n.lutimesSync)(c,a,a)}};settle("")}}),39615:((e,t,a)=>{
a.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>i,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var n=a(67560);
const i="immutable-deploy:build";
const s=6e5;
function markOf({app:e,sha:t,until:a}){return`${e}/${t}/${Math.ceil(a/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===i)?.Value??"";const[,a,n="",s]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===a?void 0:{app:a,sha:n,until:1e3*Number(s)}}
function ofBuildsOf(e){return{Name:`tag:${i}`,Values:[`${e}/*`]}}
function isLeft(e,t,a){const n=buildIn(e);return n?.app===t&&!hasCommit(e)&&a>n.until+s}
function isUnderWay(e,t){const a=buildIn(e);return void 0!==a&&!hasCommit(e)&&t<=a.until+s}
function hasCommit(e){return e.some(({Key:e})=>e===n.bi.sha)}}),39141:((e,t,a)=>{
a.r(t);
a.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var n=a(12009);
var i=a(52022);
var s=a(67560);
var r=a(39615);
var o=a(37696);
var c=a(13859);
async function pruneMachineImages(e,t,a,n){const i=await listSnapshots(e,t,n);const[s,l]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],n),(0,o.Y)(e,t,n)]);const d=e.clock.now();const u=s.filter(({id:e,tags:n})=>!a.has(e)&&!l.has(e)&&!(0,r.gn)(n,d)&&!(0,r.OC)(n,t,d));for(const{id:t}of u)await deregister(e,t,n);const m=new Set(s.filter(e=>!u.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!m.has(e)))await deleteSnapshot(e,t,n);const f=await removeLeft(e,t,l,n);return[...u,...f].map(t=>(0,c.dT)(e,t))}
async function removeLeft(e,t,a,n){const i=await (0,c.Uv)(e,[(0,r.CO)(t)],n);const o=i.filter(({id:n,tags:i})=>!a.has(n)&&!isAnothers(i,t)&&(0,r.OC)(i,t,e.clock.now()));for(const{id:a,snapshots:i}of o){const r=[{Key:s.bi.app,Value:t}];await e.ec2(n,`tagging the machine image ${a}, which a run that died has left`,(e,t)=>e.createTags({Resources:[a,...i],Tags:r},t));await deregister(e,a,n);for(const t of i)await deleteSnapshot(e,t,n)}return o.map(e=>({...e,sha:(0,r.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:a})=>e===s.bi.app&&a!==t)}
async function deregister(e,t,a){try{await e.ec2(a,`deregistering the machine image ${t}`,(e,a)=>e.deregisterImage({ImageId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,a){try{await e.ec2(a,`deleting the snapshot ${t}`,(e,a)=>e.deleteSnapshot({SnapshotId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,a){const i=await (0,n.S)(async n=>{const i=await e.ec2(a,"listing snapshots of machine images",(e,a)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==n&&{NextToken:n}},a));return{items:i.Snapshots,next:i.NextToken}});return i.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}}),53563:((e,t,a)=>{
a.r(t);
a.d(t,{buildPackerImage:()=>buildPackerImage});
var n=a(51455);
var i=a(48161);
var s=a(76760);
var r=a(25602);
var o=a(25783);
var c=a(64336);
var l=a(53266);
var d=a(35632);
var u=a(43669);
var m=a(98265);
var f=a(39615);
var h=a(67560);
var p=a(39141);
var g=a(13859);
const v=2e3;
async function claimCommit(e,t,{app:a,sha:n,id:i},s){const r=await t(i,s);if(void 0===r)throw missing(e,i);const o=(0,g.p3)(r);const c=[{Key:h.bi.app,Value:a},{Key:h.bi.sha,Value:n}];await e.ec2(s,`tagging the machine image ${i}`,(e,t)=>e.createTags({Resources:[i,...o.snapshots],Tags:c},t));await e.clock.sleep(v,s.signal);const l=await (0,g.pw)(e,a,n,s);const[d]=[{...o,sha:n},...l].toSorted(g.jI);return void 0===d||d.id===i?(0,g.dT)(e,{...o,sha:n}):giveWay(e,o,d,s)}
async function giveWay(e,t,a,n){await (0,p.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,p.deleteSnapshot)(e,a,n);return(0,g.dT)(e,a)}
function missing(e,t){return new r.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
var w=a(77934);
var k=a(37036);
const b="manifest.json";
async function requireManifest(e,t){const a=await templateText(s.join(e,t));if(void 0===a)throw new r.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!a.includes(b))throw manifestMissing(t)}
async function templateText(e){const t=await (0,n.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,n.readFile)(e,"utf8");const a=(await (0,n.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const i=await Promise.all(a.map(t=>(0,n.readFile)(s.join(e,t),"utf8")));return 0===a.length?void 0:i.join("\n")}
async function readManifest(e,t,a,i){const o=[{title:"last lines of packer",lines:i}];const c=await (0,n.readFile)(s.join(e,b),"utf8").catch(()=>{throw manifestMissing(t,o)});const l=imagesIn(c,t,a,o);const[d]=l;if(void 0!==d&&1===l.length)return d;throw new r.E(`Packer’s manifest names ${0===l.length?"no AMI":l.join(" and ")} in ${a}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:o,advice:`See that ${t} has one amazon-ebs source, and that its region is ${a}.`})}
function imagesIn(e,t,a,n){try{return machineImagesIn(e,a)}catch(e){throw new r.E(`Packer’s manifest of ${t} cannot be read: ${(0,r.b)(e)}.`,{code:"packer-image-unclear",evidence:n,advice:`See that nothing else writes ${b} in the folder that packer runs in.`,cause:e})}}
const y=w._H3({builds:w.cl6(w.YOg(w._H3({artifact_id:w.cl6(w.YjP()),packer_run_uuid:w.cl6(w.YjP())}))),last_run_uuid:w.cl6(w.YjP())});
function machineImagesIn(e,t){const{builds:a,last_run_uuid:n}=(0,k.EB)(y,e);return(a??[]).filter(({packer_run_uuid:e})=>e===n).flatMap(({artifact_id:e})=>e?.split(",")??[]).filter(e=>e.startsWith(`${t}:`)).map(e=>e.slice(t.length+1)).filter(e=>/^ami-[0-9a-z]{1,32}$/.test(e))}
function manifestMissing(e,t=[]){return new r.E(`The Packer template ${e} writes no ${b}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${b}" }\` to its build block.`})}
function buildOf({app:e,commit:t,call:a}){return{app:e,sha:t.sha,until:a.deadline}}
const I=3e5;
function markWhenMade(e,t){const a=e.clock.now();const n=new Set;let i="";return s=>{const r=`${i}${s}`.split("\n");i=(r.pop()??"").slice(-1e3);for(const i of r.flatMap(e=>/\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(e)?.[1]??[]))if(!n.has(i)){n.add(i);mark(e,t,i,a-I).catch(()=>void 0)}}}
async function mark(e,t,a,n){const{app:i,describeImage:s,call:r}=t;const{CreationDate:o="",Tags:c=[]}=await s(a,r)??{};const l=c.some(({Key:e})=>e===h.bi.app||e===f.NQ);if(l||!(Date.parse(o)>=n))return;const d=[{Key:h.bi.app,Value:i},{Key:f.NQ,Value:(0,f.Fg)(buildOf(t))}];await e.ec2(r,`marking the machine image ${a}`,(e,t)=>e.createTags({Resources:[a],Tags:d},t))}
async function buildPackerImage(e,t){const{commit:a,app:n,describeImage:i,call:s}=t;return claimCommit(e,i,{app:n,sha:a.sha,id:await build(e,t)},s)}
async function build(e,t){const{commit:a,image:r,call:c}=t;const d=await (0,n.mkdtemp)(s.join((0,i.tmpdir)(),"immutable-deploy-packer-"));try{const n=await (0,u.M)({commit:a,image:r,outerEnvironment:t.buildEnvironment},d,c.signal);(0,l.Y)(n,(0,m.b)(a));await requireManifest(n.folder,r.template);const i=await packerEnvironment(e,t);const packer=(e,t)=>runPacker({args:e,folder:n.folder,work:d,env:i,onOutput:t},c.signal);await packer(["init",r.template]);const s=["build","-color=false",...variables(a,r),r.template];const o=await packer(s,markWhenMade(e,t));return await readManifest(n.folder,r.template,e.region,o)}finally{await (0,o.d)(d)}}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
async function packerEnvironment(e,t){const{buildEnvironment:a,commit:n,call:i}=t;const s=await e.ec2(i,"getting credentials for packer",e=>e.config.credentials());return{...(0,d.A)(a,n.timeSeconds),AWS_REGION:e.region,AWS_ACCESS_KEY_ID:s.accessKeyId,AWS_SECRET_ACCESS_KEY:s.secretAccessKey,...void 0!==s.sessionToken&&{AWS_SESSION_TOKEN:s.sessionToken},PKR_VAR_build:(0,f.Fg)(buildOf(t)),CHECKPOINT_DISABLE:"1"}}
const S=6e4;
async function runPacker({args:e,onOutput:t,...a},n){const{failure:i,lines:s}=await (0,c.E)({command:["packer",...e],...a,graceMs:S,...t&&{onOutput:t}},n);if(void 0===i)return s;if(i.includes("ENOENT"))throw new r.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new r.E(`packer ${e[0]} failed: ${i}.`,{code:"image-build-failed",evidence:[{title:`last lines of packer ${e[0]}`,lines:s}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but the AWS credentials is passed to it."})}})};