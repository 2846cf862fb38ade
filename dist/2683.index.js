export const id=2683;export const ids=[2683,9141];export const modules={53266:((e,t,a)=>{
a.d(t,{Y:()=>settleTree});
var n=a(50643);
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
async function pruneMachineImages(e,t,a,n){const i=await listSnapshots(e,t,n);const[r,s]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],n),(0,o.Y)(e,t,n)]);const l=goingOf(e,t,r,new Set([...a,...s]));for(const{id:t}of l)await deregister(e,t,n);const d=new Set(r.filter(e=>!l.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!d.has(e)))await deleteSnapshot(e,t,n);const u=await removeLeft(e,t,s,n);return[...l,...u].map(t=>(0,c.dT)(e,t))}
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
var n=a(51455);
var i=a(48161);
var r=a(76760);
var s=a(25602);
var o=a(25783);
var c=a(53266);
var l=a(84364);
var d=a(35632);
var u=a(28396);
var f=a(97066);
var m=a(98265);
var h=a(39615);
var w=a(67560);
var p=a(39141);
var g=a(13859);
const v=2e3;
async function claimCommit(e,t,{app:a,sha:n,id:i},r){const s=await t(i,r);if(void 0===s)throw missing(e,i);const o=(0,g.p3)(s);const c=[{Key:w.bi.app,Value:a},{Key:w.bi.sha,Value:n},...e.tags];await e.ec2(r,`tagging the machine image ${i}`,(e,t)=>e.createTags({Resources:[i,...o.snapshots],Tags:c},t));await e.clock.sleep(v,r.signal);const l=await (0,g.pw)(e,a,n,r);const[d]=[{...o,sha:n},...l].toSorted(g.jI);return void 0===d||d.id===i?(0,g.dT)(e,{...o,sha:n}):giveWay(e,o,d,r)}
async function giveWay(e,t,a,n){await (0,p.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,p.deleteSnapshot)(e,a,n);return(0,g.dT)(e,a)}
function missing(e,t){return new s.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
var y=a(77934);
var k=a(37036);
const S="manifest.json";
async function requireManifest(e,t){const a=await templateText(r.join(e,t));if(void 0===a)throw new s.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!a.includes(S))throw manifestMissing(t)}
async function templateText(e){const t=await (0,n.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,n.readFile)(e,"utf8");const a=(await (0,n.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const i=await Promise.all(a.map(t=>(0,n.readFile)(r.join(e,t),"utf8")));return 0===a.length?void 0:i.join("\n")}
async function readManifest(e,t,a,i){const o=[{title:"last lines of packer",lines:i}];const c=await (0,n.readFile)(r.join(e,S),"utf8").catch(()=>{throw manifestMissing(t,o)});const l=imagesIn(c,t,a,o);const[d]=l;if(void 0!==d&&1===l.length)return d;throw new s.E(`Packer’s manifest names ${0===l.length?"no AMI":l.join(" and ")} in ${a}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:o,advice:`See that ${t} has one amazon-ebs source, and that its region is ${a}.`})}
function imagesIn(e,t,a,n){try{return machineImagesIn(e,a)}catch(e){throw new s.E(`Packer’s manifest of ${t} cannot be read: ${(0,s.bD)(e)}.`,{code:"packer-image-unclear",evidence:n,advice:`See that nothing else writes ${S} in the folder that packer runs in.`,cause:e})}}
const b=y._H3({builds:y.cl6(y.YOg(y._H3({artifact_id:y.cl6(y.YjP()),packer_run_uuid:y.cl6(y.YjP())}))),last_run_uuid:y.cl6(y.YjP())});
function machineImagesIn(e,t){const{builds:a,last_run_uuid:n}=(0,k.EB)(b,e);return(a??[]).filter(({packer_run_uuid:e})=>e===n).flatMap(({artifact_id:e})=>e?.split(",")??[]).filter(e=>e.startsWith(`${t}:`)).map(e=>e.slice(t.length+1)).filter(e=>/^ami-[0-9a-z]{1,32}$/.test(e))}
function manifestMissing(e,t=[]){return new s.E(`The Packer template ${e} writes no ${S}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${S}" }\` to its build block.`})}
function buildOf({app:e,commit:t,call:a}){return{app:e,sha:t.sha,until:a.deadline}}
const $=3e5;
function markWhenMade(e,t){const a=e.clock.now();const n=new Set;let i="";return r=>{const s=`${i}${r}`.split("\n");i=(s.pop()??"").slice(-1e3);for(const i of s.flatMap(e=>/\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(e)?.[1]??[]))if(!n.has(i)){n.add(i);mark(e,t,i,a-$).catch(()=>void 0)}}}
async function mark(e,t,a,n){const{app:i,describeImage:r,call:s}=t;const{CreationDate:o="",Tags:c=[]}=await r(a,s)??{};const l=c.some(({Key:e})=>e===w.bi.app||e===h.NQ);if(l||!(Date.parse(o)>=n))return;const d=[{Key:w.bi.app,Value:i},{Key:h.NQ,Value:(0,h.Fg)(buildOf(t))}];await e.ec2(s,`marking the machine image ${a}`,(e,t)=>e.createTags({Resources:[a],Tags:d},t))}
async function buildPackerImage(e,t){const{commit:a,app:n,describeImage:i,call:r}=t;return claimCommit(e,i,{app:n,sha:a.sha,id:await build(e,t)},r)}
async function build(e,t){const{commit:a,image:s,buildEnvironment:l,tell:d,call:h}=t;const w=await (0,n.mkdtemp)(r.join((0,i.tmpdir)(),"immutable-deploy-packer-"));try{const n=await (0,u.F)({commit:a,image:s,outerEnvironment:l,tell:d,also:I});const i=await (0,f.M)({commit:a,image:s,runner:async()=>n},w,h.signal);(0,c.Y)(i,(0,m.b)(a));await requireManifest(i.folder,s.template);const r=await packerEnvironment(e,t);const packer=(e,t)=>runPacker(n,{args:e,folder:i.folder,work:w,env:r,onOutput:t},h.signal);await packer(["init",s.template]);const o=["build","-color=false",...variables(a,s),s.template];const p=await packer(o,markWhenMade(e,t));return await readManifest(i.folder,s.template,e.region,p)}finally{await (0,o.d)(w)}}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
const I=(0,d.Id)(["PACKER_* PKR_VAR_* AWS_*"]);
async function packerEnvironment(e,t){const{call:a}=t;const n=await e.ec2(a,"getting credentials for packer",e=>e.config.credentials());return{AWS_REGION:e.region,AWS_ACCESS_KEY_ID:n.accessKeyId,AWS_SECRET_ACCESS_KEY:n.secretAccessKey,...void 0!==n.sessionToken&&{AWS_SESSION_TOKEN:n.sessionToken},PKR_VAR_build:(0,h.Fg)(buildOf(t)),PKR_VAR_aws_tags:JSON.stringify(Object.fromEntries(e.tags.map(({Key:e,Value:t})=>[e,t]))),CHECKPOINT_DISABLE:"1"}}
const O=6e4;
async function runPacker(e,{args:t,onOutput:a,...n},i){const{failure:r,lines:o}=await e.run({command:["packer",...t],...n,graceMs:O,...a&&{onOutput:a}},i);if(void 0===r)return o;if(/ENOENT|^exit code 127\b/.test(r))throw new s.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new s.E(`packer ${t[0]} failed: ${r}.`,{code:"image-build-failed",evidence:[{title:`last lines of packer ${t[0]}`,lines:o}],advice:`${l.d} Packer has the run’s AWS credentials as well.`})}}),65103:((e,t,a)=>{
a.d(t,{$N:()=>codeOf,Yw:()=>syncFolder,fR:()=>replaceFile,uV:()=>removeOldDrafts,x3:()=>createFile});
var n=a(77598);
var i=a(51455);
var r=a(76760);
async function replaceFile(e,t,a=always){const n=await writeDraft(e,t);try{a();await (0,i.rename)(n,e)}catch(e){await (0,i.rm)(n,{force:true});throw e}await syncFolder(r.dirname(e))}
async function createFile(e,t,a=always){const n=await writeDraft(e,t);try{a();const s=await exclusively(()=>(0,i.link)(n,e).catch(a=>withoutLinks(a,e,t)));if("created"===s)await syncFolder(r.dirname(e));return s}finally{await (0,i.rm)(n,{force:true});await removeOldDrafts(r.dirname(e))}}
const always=()=>void 0;
const s=/^\..+\.[0-9a-f]{12}$/;
const o=6e4;
async function removeOldDrafts(e){const t=await (0,i.readdir)(e).catch(()=>[]);for(const a of t.filter(e=>s.test(e))){const t=r.join(e,a);const{mtimeMs:n}=await (0,i.stat)(t).catch(()=>({mtimeMs:1/0}));if(Date.now()-n>o)await (0,i.rm)(t,{force:true})}}
async function exclusively(e){try{await e();return"created"}catch(e){if("EEXIST"===codeOf(e))return"exists";throw e}}
async function withoutLinks(e,t,a){if(!["EPERM","ENOTSUP","EOPNOTSUPP","ENOSYS"].includes(codeOf(e)??""))throw e;await writeSynced(t,a)}
async function writeDraft(e,t){const a=r.join(r.dirname(e),`.${r.basename(e)}.${(0,n.randomBytes)(6).toString("hex")}`);try{await writeSynced(a,t)}catch(n){if("ENOENT"!==codeOf(n))throw n;await (0,i.mkdir)(r.dirname(e),{recursive:true,mode:448});await writeSynced(a,t)}return a}
async function writeSynced(e,t){const a=await (0,i.open)(e,"wx",384);try{await a.writeFile(t);await a.sync()}catch(t){await (0,i.rm)(e,{force:true});throw t}finally{await a.close()}}
async function syncFolder(e){const t=await (0,i.open)(e,"r");try{await t.sync()}finally{await t.close()}}
function codeOf(e){const t="object"==typeof e&&null!==e&&"code"in e?e.code:void 0;return"string"==typeof t?t:void 0}}),55077:((e,t,a)=>{
a.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var n=a(51455);
var i=a(48161);
var r=a(76760);
var s=a(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?r.join((0,i.homedir)(),t.slice(2)):r.resolve("/",t)}
async function readSecretFile(e,t){const a=await (0,n.readFile)(t,"utf8").catch(a=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,s.$N)(a)??"unknown error"}`)});if(a.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return a.replace(/\r?\n$/,"")}})};