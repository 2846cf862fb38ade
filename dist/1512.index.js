export const id=1512;export const ids=[1512,2804];export const modules={48611:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var n=a(1425);
var i=a(75392);
async function digestsInUse(e,t,a){const s=[{Name:`tag:${i.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,n.S)(async t=>{const n=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:s,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:n.LaunchTemplates,next:n.NextToken}}),(0,n.S)(async t=>{const n=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:s,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:n.AutoScalingGroups,next:n.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===i.bi.digest)?.Value??""}}),62804:((e,t,a)=>{
a.r(t);
a.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var n=a(1425);
var i=a(3631);
var s=a(48611);
var o=a(6088);
async function pruneMachineImages(e,t,a,n){const i=await listSnapshots(e,t,n);const[r,c]=await Promise.all([(0,o.Uv)(e,[(0,o.n6)(t)],n),(0,s.Y)(e,t,n)]);const l=r.filter(({id:e})=>!a.has(e)&&!c.has(e));for(const{id:t}of l)await deregister(e,t,n);const d=new Set(r.filter(e=>!l.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!d.has(e)))await deleteSnapshot(e,t,n);return l.map(t=>(0,o.dT)(e,t))}
async function deregister(e,t,a){try{await e.ec2(a,`deregistering the machine image ${t}`,(e,a)=>e.deregisterImage({ImageId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,a){try{await e.ec2(a,`deleting the snapshot ${t}`,(e,a)=>e.deleteSnapshot({SnapshotId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,a){const i=await (0,n.S)(async n=>{const i=await e.ec2(a,"listing snapshots of machine images",(e,a)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,o.n6)(t)],MaxResults:1e3,...void 0!==n&&{NextToken:n}},a));return{items:i.Snapshots,next:i.NextToken}});return i.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}}),61512:((e,t,a)=>{
a.r(t);
a.d(t,{buildPackerImage:()=>buildPackerImage});
var n=a(51455);
var i=a(48161);
var s=a(76760);
var o=a(13492);
var r=a(39217);
var c=a(59701);
var l=a(48048);
var d=a(50231);
var u=a(60928);
var m=a(75392);
var h=a(62804);
var p=a(6088);
const f=2e3;
async function claimCommit(e,t,{app:a,sha:n,id:i},s){const o=await t(i,s);if(void 0===o)throw missing(e,i);const r=(0,p.p3)(o);const c=[{Key:m.bi.app,Value:a},{Key:m.bi.sha,Value:n}];await e.ec2(s,`tagging the machine image ${i}`,(e,t)=>e.createTags({Resources:[i,...r.snapshots],Tags:c},t));await e.clock.sleep(f,s.signal);const l=await (0,p.pw)(e,a,n,s);const[d]=[{...r,sha:n},...l].toSorted(p.jI);return void 0===d||d.id===i?(0,p.dT)(e,{...r,sha:n}):giveWay(e,r,d,s)}
async function giveWay(e,t,a,n){await (0,h.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,h.deleteSnapshot)(e,a,n);return(0,p.dT)(e,a)}
function missing(e,t){return new o.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
const g="manifest.json";
async function requireManifest(e,t){const a=await templateText(s.join(e,t));if(void 0===a)throw new o.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!a.includes(g))throw manifestMissing(t)}
async function templateText(e){const t=await (0,n.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,n.readFile)(e,"utf8");const a=(await (0,n.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const i=await Promise.all(a.map(t=>(0,n.readFile)(s.join(e,t),"utf8")));return 0===a.length?void 0:i.join("\n")}
async function readManifest(e,t,a,i){const r=[{title:"last lines of packer",lines:i}];const c=await (0,n.readFile)(s.join(e,g),"utf8").catch(()=>{throw manifestMissing(t,r)});const l=machineImagesIn(c,a);const[d]=l;if(void 0!==d&&1===l.length)return d;throw new o.E(`Packer’s manifest names ${0===l.length?"no AMI":l.join(" and ")} in ${a}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:r,advice:`See that ${t} has one amazon-ebs source, and that its region is ${a}.`})}
function machineImagesIn(e,t){const{builds:a=[],last_run_uuid:n}=JSON.parse(e);return a.filter(({packer_run_uuid:e})=>e===n).flatMap(({artifact_id:e})=>e.split(",")).filter(e=>e.startsWith(`${t}:ami-`)).map(e=>e.slice(t.length+1))}
function manifestMissing(e,t=[]){return new o.E(`The Packer template ${e} writes no ${g}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${g}" }\` to its build block.`})}
var v=a(52138);
async function buildPackerImage(e,t){const{commit:a,app:n,describeImage:i,call:s}=t;return claimCommit(e,i,{app:n,sha:a.sha,id:await build(e,t)},s)}
async function build(e,t){const{commit:a,image:o,call:r}=t;const d=await (0,n.mkdtemp)(s.join((0,i.tmpdir)(),"immutable-deploy-packer-"));try{const n=await (0,c.M)({commit:a,image:o,outerEnvironment:t.buildEnvironment},d,r.signal);(0,v.Y)(n,(0,l.b)(a));await requireManifest(n.folder,o.template);const i=await packerEnvironment(e,t);const packer=(...e)=>runPacker({args:e,folder:n.folder,work:d,env:i},r.signal);await packer("init",o.template);const s=await packer("build","-color=false",...variables(a,o),o.template);return await readManifest(n.folder,o.template,e.region,s)}finally{await (0,u.d)(d)}}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
async function packerEnvironment(e,{buildEnvironment:t,commit:a,call:n}){const i=await e.ec2(n,"getting credentials for packer",e=>e.config.credentials());return{...(0,r.A)(t,a.timeSeconds),AWS_REGION:e.region,AWS_ACCESS_KEY_ID:i.accessKeyId,AWS_SECRET_ACCESS_KEY:i.secretAccessKey,...void 0!==i.sessionToken&&{AWS_SESSION_TOKEN:i.sessionToken},CHECKPOINT_DISABLE:"1"}}
const w=6e4;
async function runPacker({args:e,...t},a){const{failure:n,lines:i}=await (0,d.E)({command:["packer",...e],...t,graceMs:w},a);if(void 0===n)return i;if(n.includes("ENOENT"))throw new o.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new o.E(`packer ${e[0]} failed: ${n}.`,{code:"image-build-failed",evidence:[{title:`last lines of packer ${e[0]}`,lines:i}],advice:"Try it in a clean checkout of the commit: what is not committed is not there, and no secret but the AWS credentials is passed to it."})}})};