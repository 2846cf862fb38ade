export const id=2683;export const ids=[2683,9141];export const modules={53266:((e,t,a)=>{
a.d(t,{Y:()=>settleTree});
var n=a(73024);
var i=a(76760);
function settleTree({folder:e,excludes:t},a){const settle=r=>{for(const s of(0,n.readdirSync)(i.join(e,r),{withFileTypes:true})){const o=i.posix.join(r,s.name);const c=i.join(e,o);if(t(s.isDirectory()?`${o}/`:o)){(0,n.rmSync)(c,{recursive:true,force:true});continue}if(s.isDirectory())settle(o);(0,n.lutimesSync)(c,a,a)}};settle("")}}),39615:((e,t,a)=>{
a.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>i,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var n=a(67560);
const i="immutable-deploy:build";
const r=6e5;
function markOf({app:e,sha:t,until:a}){return`${e}/${t}/${Math.ceil(a/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===i)?.Value??"";const[,a,n="",r]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===a?void 0:{app:a,sha:n,until:1e3*Number(r)}}
function ofBuildsOf(e){return{Name:`tag:${i}`,Values:[`${e}/*`]}}
function isLeft(e,t,a){const n=buildIn(e);return n?.app===t&&!hasCommit(e)&&a>n.until+r}
function isUnderWay(e,t){const a=buildIn(e);return void 0!==a&&!hasCommit(e)&&t<=a.until+r}
function hasCommit(e){return e.some(({Key:e})=>e===n.bi.sha)}}),39141:((e,t,a)=>{
a.r(t);
a.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages,unneededMachineImages:()=>unneededMachineImages});
var n=a(12009);
var i=a(52022);
var r=a(67560);
var s=a(39615);
var o=a(37696);
var c=a(13859);
async function pruneMachineImages(e,t,a,n){const i=await listSnapshots(e,t,n);const[r,s]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],n),(0,o.Y)(e,t,n)]);const d=goingOf(e,t,r,new Set([...a,...s]));for(const{id:t}of d)await deregister(e,t,n);const l=new Set(r.filter(e=>!d.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!l.has(e)))await deleteSnapshot(e,t,n);const u=await removeLeft(e,t,s,n);return[...d,...u].map(t=>(0,c.dT)(e,t))}
async function unneededMachineImages(e,t,a,n){const[i,r]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],n),findLeft(e,t,a,n)]);return[...goingOf(e,t,i,a),...r].map(t=>(0,c.dT)(e,t))}
function goingOf(e,t,a,n){const i=e.clock.now();return a.filter(({id:e,tags:a})=>!n.has(e)&&!(0,s.gn)(a,i)&&!(0,s.OC)(a,t,i))}
async function removeLeft(e,t,a,n){const i=await findLeft(e,t,a,n);for(const{id:a,snapshots:s}of i){const i=[{Key:r.bi.app,Value:t}];await e.ec2(n,`tagging the machine image ${a}, which a run that died has left`,(e,t)=>e.createTags({Resources:[a,...s],Tags:i},t));await deregister(e,a,n);for(const t of s)await deleteSnapshot(e,t,n)}return i}
async function findLeft(e,t,a,n){const i=await (0,c.Uv)(e,[(0,s.CO)(t)],n);const r=e.clock.now();return i.filter(({id:e,tags:n})=>!a.has(e)&&!isAnothers(n,t)&&(0,s.OC)(n,t,r)).map(e=>({...e,sha:(0,s.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:a})=>e===r.bi.app&&a!==t)}
async function deregister(e,t,a){try{await e.ec2(a,`deregistering the machine image ${t}`,(e,a)=>e.deregisterImage({ImageId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,a){try{await e.ec2(a,`deleting the snapshot ${t}`,(e,a)=>e.deleteSnapshot({SnapshotId:t},a))}catch(e){if(!(0,i.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,a){const i=await (0,n.S)(async n=>{const i=await e.ec2(a,"listing snapshots of machine images",(e,a)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==n&&{NextToken:n}},a));return{items:i.Snapshots,next:i.NextToken}});return i.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}}),53563:((e,t,a)=>{
a.r(t);
a.d(t,{buildPackerImage:()=>buildPackerImage});
var n=a(25602);
var i=a(93636);
var r=a(40923);
var s=a(53266);
var o=a(65715);
var c=a(35632);
var d=a(28396);
var l=a(97066);
var u=a(98265);
var f=a(39615);
var m=a(67560);
var h=a(39141);
var p=a(13859);
const g=2e3;
async function claimCommit(e,t,{app:a,sha:n,id:i},r){const s=await t(i,r);if(void 0===s)throw missing(e,i);const o=(0,p.p3)(s);const c=[{Key:m.bi.app,Value:a},{Key:m.bi.sha,Value:n},...e.tags];await e.ec2(r,`tagging the machine image ${i}`,(e,t)=>e.createTags({Resources:[i,...o.snapshots],Tags:c},t));await e.clock.sleep(g,r.signal);const d=await (0,p.pw)(e,a,n,r);const[l]=[{...o,sha:n},...d].toSorted(p.jI);return void 0===l||l.id===i?(0,p.dT)(e,{...o,sha:n}):giveWay(e,o,l,r)}
async function giveWay(e,t,a,n){await (0,h.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,h.deleteSnapshot)(e,a,n);return(0,p.dT)(e,a)}
function missing(e,t){return new n.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
var v=a(51455);
var w=a(76760);
var y=a(77934);
var k=a(37036);
const I="manifest.json";
async function requireManifest(e,t){const a=await templateText(w.join(e,t));if(void 0===a)throw new n.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!a.includes(I))throw manifestMissing(t)}
async function templateText(e){const t=await (0,v.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,v.readFile)(e,"utf8");const a=(await (0,v.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const n=await Promise.all(a.map(t=>(0,v.readFile)(w.join(e,t),"utf8")));return 0===a.length?void 0:n.join("\n")}
async function readManifest(e,t,a,i){const r=[{title:"lines of packer",lines:i}];const s=await (0,v.readFile)(w.join(e,I),"utf8").catch(()=>{throw manifestMissing(t,r)});const o=imagesIn(s,t,a,r);const[c]=o;if(void 0!==c&&1===o.length)return c;throw new n.E(`Packer’s manifest names ${0===o.length?"no AMI":o.join(" and ")} in ${a}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:r,advice:`See that ${t} has one amazon-ebs source, and that its region is ${a}.`})}
function imagesIn(e,t,a,i){try{return machineImagesIn(e,a)}catch(e){throw new n.E(`Packer’s manifest of ${t} cannot be read: ${(0,n.bD)(e)}.`,{code:"packer-image-unclear",evidence:i,advice:`See that nothing else writes ${I} in the folder that packer runs in.`,cause:e})}}
const b=y._H3({builds:y.cl6(y.YOg(y._H3({artifact_id:y.cl6(y.YjP()),packer_run_uuid:y.cl6(y.YjP())}))),last_run_uuid:y.cl6(y.YjP())});
function machineImagesIn(e,t){const{builds:a,last_run_uuid:n}=(0,k.EB)(b,e);return(a??[]).filter(({packer_run_uuid:e})=>e===n).flatMap(({artifact_id:e})=>e?.split(",")??[]).filter(e=>e.startsWith(`${t}:`)).map(e=>e.slice(t.length+1)).filter(e=>/^ami-[0-9a-z]{1,32}$/.test(e))}
function manifestMissing(e,t=[]){return new n.E(`The Packer template ${e} writes no ${I}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${I}" }\` to its build block.`})}
function buildOf({app:e,commit:t,call:a}){return{app:e,sha:t.sha,until:a.deadline}}
const S=3e5;
function markWhenMade(e,t){const a=e.clock.now();const n=new Set;return i=>{for(const r of i.flatMap(e=>/\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(e)?.[1]??[]))if(!n.has(r)){n.add(r);mark(e,t,r,a-S).catch(()=>void 0)}}}
async function mark(e,t,a,n){const{app:i,describeImage:r,call:s}=t;const{CreationDate:o="",Tags:c=[]}=await r(a,s)??{};const d=c.some(({Key:e})=>e===m.bi.app||e===f.NQ);if(d||!(Date.parse(o)>=n))return;const l=[{Key:m.bi.app,Value:i},{Key:f.NQ,Value:(0,f.Fg)(buildOf(t))}];await e.ec2(s,`marking the machine image ${a}`,(e,t)=>e.createTags({Resources:[a],Tags:l},t))}
async function buildPackerImage(e,t){const{commit:a,app:n,describeImage:i,call:r}=t;return claimCommit(e,i,{app:n,sha:a.sha,id:await build(e,t)},r)}
async function build(e,t){const{commit:a,image:n,buildEnvironment:i,tell:o,call:c}=t;return(0,r.B)(async r=>{const f=await (0,d.F)({commit:a,image:n,outerEnvironment:i,tell:o,also:$});const m=await (0,l.M)({commit:a,image:n,runner:async()=>f},r,c.signal);(0,s.Y)(m,(0,u.b)(a));await requireManifest(m.folder,n.template);const h=await packerEnvironment(e,t);const packer=(e,t)=>runPacker(f,{args:e,folder:m.folder,work:r,env:h,onLines:t},c.signal);await packer(["init",n.template]);const p=["build","-color=false",...variables(a,n),n.template];const g=await packer(p,markWhenMade(e,t));return readManifest(m.folder,n.template,e.region,g)})}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
const $=(0,c.Id)(["PACKER_* PKR_VAR_* AWS_*"]);
async function packerEnvironment(e,t){const{call:a}=t;const n=await e.ec2(a,"getting credentials for packer",e=>e.config.credentials());return{AWS_REGION:e.region,AWS_ACCESS_KEY_ID:n.accessKeyId,AWS_SECRET_ACCESS_KEY:n.secretAccessKey,...void 0!==n.sessionToken&&{AWS_SESSION_TOKEN:n.sessionToken},PKR_VAR_build:(0,f.Fg)(buildOf(t)),PKR_VAR_aws_tags:JSON.stringify(Object.fromEntries(e.tags.map(({Key:e,Value:t})=>[e,t]))),CHECKPOINT_DISABLE:"1"}}
const _=6e4;
async function runPacker(e,{args:t,onLines:a,...r},s){const c=`packer ${t[0]}`;const{failure:d,exitCode:l,lines:u}=await e.run({command:["packer",...t],title:c,...r,graceMs:_,...a&&{onLines:a}},s);if(void 0===d)return u;if(l===i.J)throw new n.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new n.E(`${c} failed: ${d}.`,{code:"image-build-failed",evidence:[{title:`lines of ${c}`,lines:u}],advice:`${o.d} Packer has the run’s AWS credentials as well.`})}}),55077:((e,t,a)=>{
a.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var n=a(51455);
var i=a(48161);
var r=a(76760);
var s=a(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?r.join((0,i.homedir)(),t.slice(2)):r.resolve("/",t)}
async function readSecretFile(e,t){const a=await (0,n.readFile)(t,"utf8").catch(a=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,s.$N)(a)??"unknown error"}`)});if(a.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return a.replace(/\r?\n$/,"")}}),40923:((e,t,a)=>{
a.d(t,{B:()=>inWorkFolder,_:()=>removeDeadWork});
var n=a(51455);
var i=a(48161);
var r=a(76760);
var s=a(77934);
var o=a(37036);
var c=a(31421);
var d=a(73024);
var l=a(57975);
async function identify(e){const t="linux"===process.platform?startTimeFromProc(e):await startTimeFromPs(e);return void 0===t?void 0:{pid:e,startedAt:t}}
async function isRunning({pid:e,startedAt:t}){return(await identify(e))?.startedAt===t}
function startTimeFromProc(e){const[t,...a]=statFields(e)??[];return void 0===t||"Z"===t||"X"===t?void 0:a[18]}
function statFields(e){try{const t=(0,d.readFileSync)(`/proc/${e}/stat`,"utf8");return t.slice(t.lastIndexOf(")")+2).split(" ")}catch{return}}
async function startTimeFromPs(e){try{const{stdout:t}=await (0,l.promisify)(c.execFile)("ps",["-o","stat=,lstart=","-p",String(e)]);const[a="",...n]=t.trim().split(/\s+/);return""===a||a.startsWith("Z")?void 0:n.join(" ")}catch{return}}
var u=a(25783);
const f="immutable-deploy-work-";
const m="owner";
const h=s.Ikc({pid:s.aig(),startedAt:s.YjP(),namespace:s.YjP()});
async function inWorkFolder(e){await removeDeadWork();const t=await (0,n.mkdtemp)(r.join((0,i.tmpdir)(),f));try{const a={...await identify(process.pid),namespace:await namespace()};await (0,n.writeFile)(r.join(t,m),JSON.stringify(a));return await e(t)}finally{await (0,u.d)(t)}}
async function removeDeadWork(){const e=await (0,n.readdir)((0,i.tmpdir)()).catch(()=>[]);const t=e.filter(e=>e.startsWith(f)).map(e=>r.join((0,i.tmpdir)(),e));await Promise.all(t.map(e=>removeIfDead(e).catch(()=>void 0)))}
async function removeIfDead(e){const{uid:t}=await (0,n.lstat)(e);if(t!==process.getuid?.())return;const a=(0,o.EB)(h,await (0,n.readFile)(r.join(e,m),"utf8"));if(a.namespace!==await namespace()||await isRunning(a))return;await (0,u.d)(e)}
async function namespace(){return(0,n.readlink)("/proc/self/ns/pid").catch(()=>"")}})};