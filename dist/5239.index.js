export const id=5239;export const ids=[5239,9141];export const modules={53266:((e,t,n)=>{
n.d(t,{Y:()=>settleTree});
var a=n(73024);
var i=n(76760);
function settleTree({folder:e,excludes:t},n){const settle=s=>{for(const r of(0,a.readdirSync)(i.join(e,s),{withFileTypes:true})){const o=i.posix.join(s,r.name);const c=i.join(e,o);if(t(r.isDirectory()?`${o}/`:o)){(0,a.rmSync)(c,{recursive:true,force:true});continue}if(r.isDirectory())settle(o);(0,a.lutimesSync)(c,n,n)}};settle("")}}),39615:((e,t,n)=>{
n.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>i,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var a=n(67560);
const i="immutable-deploy:build";
const s=6e5;
function markOf({app:e,sha:t,until:n}){return`${e}/${t}/${Math.ceil(n/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===i)?.Value??"";const[,n,a="",s]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===n?void 0:{app:n,sha:a,until:1e3*Number(s)}}
function ofBuildsOf(e){return{Name:`tag:${i}`,Values:[`${e}/*`]}}
function isLeft(e,t,n){const a=buildIn(e);return a?.app===t&&!hasCommit(e)&&n>a.until+s}
function isUnderWay(e,t){const n=buildIn(e);return void 0!==n&&!hasCommit(e)&&t<=n.until+s}
function hasCommit(e){return e.some(({Key:e})=>e===a.bi.sha)}}),39141:((e,t,n)=>{
n.r(t);
n.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages,unneededMachineImages:()=>unneededMachineImages});
var a=n(12009);
var i=n(52022);
var s=n(67560);
var r=n(39615);
var o=n(37696);
var c=n(13859);
async function pruneMachineImages(e,t,n,a){const i=await listSnapshots(e,t,a);const[s,r]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],a),(0,o.Y)(e,t,a)]);const l=goingOf(e,t,s,new Set([...n,...r]));for(const{id:t}of l)await deregister(e,t,a);const u=new Set(s.filter(e=>!l.includes(e)).flatMap(({snapshots:e})=>e));for(const t of i.filter(e=>!u.has(e)))await deleteSnapshot(e,t,a);const d=await removeLeft(e,t,r,a);return[...l,...d].map(t=>(0,c.dT)(e,t))}
async function unneededMachineImages(e,t,n,a){const[i,s]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],a),findLeft(e,t,n,a)]);return[...goingOf(e,t,i,n),...s].map(t=>(0,c.dT)(e,t))}
function goingOf(e,t,n,a){const i=e.clock.now();return n.filter(({id:e,tags:n})=>!a.has(e)&&!(0,r.gn)(n,i)&&!(0,r.OC)(n,t,i))}
async function removeLeft(e,t,n,a){const i=await findLeft(e,t,n,a);for(const{id:n,snapshots:r}of i){const i=[{Key:s.bi.app,Value:t}];await e.ec2(a,`tagging the machine image ${n}, which a run that died has left`,(e,t)=>e.createTags({Resources:[n,...r],Tags:i},t));await deregister(e,n,a);for(const t of r)await deleteSnapshot(e,t,a)}return i}
async function findLeft(e,t,n,a){const i=await (0,c.Uv)(e,[(0,r.CO)(t)],a);const s=e.clock.now();return i.filter(({id:e,tags:a})=>!n.has(e)&&!isAnothers(a,t)&&(0,r.OC)(a,t,s)).map(e=>({...e,sha:(0,r.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:n})=>e===s.bi.app&&n!==t)}
async function deregister(e,t,n){try{await e.ec2(n,`deregistering the machine image ${t}`,(e,n)=>e.deregisterImage({ImageId:t},n))}catch(e){if(!(0,i.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,n){try{await e.ec2(n,`deleting the snapshot ${t}`,(e,n)=>e.deleteSnapshot({SnapshotId:t},n))}catch(e){if(!(0,i.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,n){const i=await (0,a.S)(async a=>{const i=await e.ec2(n,"listing snapshots of machine images",(e,n)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==a&&{NextToken:a}},n));return{items:i.Snapshots,next:i.NextToken}});return i.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}}),41279:((e,t,n)=>{
n.r(t);
n.d(t,{buildPackerImage:()=>buildPackerImage});
var a=n(25602);
var i=n(61665);
var s=n(93636);
var r=n(40923);
var o=n(53266);
var c=n(65715);
var l=n(35632);
var u=n(4332);
var d=n(28396);
var f=n(97066);
var h=n(98265);
var m=n(39615);
var p=n(67560);
var g=n(39141);
var v=n(13859);
const w=2e3;
async function claimCommit(e,t,{app:n,sha:a,recipe:i,id:s},r){const o=await t(s,r);if(void 0===o)throw missing(e,s);const c=(0,v.p3)(o);const l={[p.bi.app]:n,[p.bi.sha]:a,[p.bi.recipe]:i};const u=[...Object.entries(l).map(([e,t])=>({Key:e,Value:t})),...e.tags];await e.ec2(r,`tagging the machine image ${s}`,(e,t)=>e.createTags({Resources:[s,...c.snapshots],Tags:u},t));await e.clock.sleep(w,r.signal);const d=await (0,v.pw)(e,{app:n,sha:a},r);const f=[{...c,sha:a,recipe:i},...d.filter(e=>e.id!==s)].toSorted(v.jI);const h=(0,v.RD)(e,i,f)??(0,v.dT)(e,{...c,sha:a});if(h.digest!==s)await removeOwn(e,c,r);return h}
async function removeOwn(e,t,n){await (0,g.deregister)(e,t.id,n);for(const a of t.snapshots)await (0,g.deleteSnapshot)(e,a,n)}
function missing(e,t){return new a.E(`Packer’s manifest names the machine image ${t}, which this account does not have in ${e.region}.`,{code:"machine-image-missing",advice:"See that the template builds in the account of the credentials that it is given."})}
var k=n(51455);
var b=n(76760);
var I=n(77934);
var S=n(37036);
const y="manifest.json";
async function requireManifest(e,t){const n=await templateText(b.join(e,t));if(void 0===n)throw new a.E(`There is no Packer template at ${t} in the commit’s tree after the build command.`,{code:"packer-template-missing",advice:"Commit one, correct `image.template`, or see that `image.exclude` does not leave it out."});if(!n.includes(y))throw manifestMissing(t)}
async function templateText(e){const t=await (0,k.stat)(e).catch(()=>void 0);if(void 0===t)return;if(!t.isDirectory())return(0,k.readFile)(e,"utf8");const n=(await (0,k.readdir)(e)).filter(e=>/\.pkr\.(hcl|json)$/.test(e));const a=await Promise.all(n.map(t=>(0,k.readFile)(b.join(e,t),"utf8")));return 0===n.length?void 0:a.join("\n")}
async function readManifest(e,t,n,i){const s=[{title:"lines of packer",lines:i}];const r=await (0,k.readFile)(b.join(e,y),"utf8").catch(()=>{throw manifestMissing(t,s)});const o=imagesIn(r,t,n,s);const[c]=o;if(void 0!==c&&1===o.length)return c;throw new a.E(`Packer’s manifest names ${0===o.length?"no AMI":o.join(" and ")} in ${n}; a release is made from exactly one.`,{code:"packer-image-unclear",evidence:s,advice:`See that ${t} has one amazon-ebs source, and that its region is ${n}.`})}
function imagesIn(e,t,n,i){try{return machineImagesIn(e,n)}catch(e){throw new a.E(`Packer’s manifest of ${t} cannot be read: ${(0,a.bD)(e)}.`,{code:"packer-image-unclear",evidence:i,advice:`See that nothing else writes ${y} in the folder that packer runs in.`,cause:e})}}
const $=I._H3({builds:I.cl6(I.YOg(I._H3({artifact_id:I.cl6(I.YjP()),packer_run_uuid:I.cl6(I.YjP())}))),last_run_uuid:I.cl6(I.YjP())});
function machineImagesIn(e,t){const{builds:n,last_run_uuid:a}=(0,S.EB)($,e);return(n??[]).filter(({packer_run_uuid:e})=>e===a).flatMap(({artifact_id:e})=>e?.split(",")??[]).filter(e=>e.startsWith(`${t}:`)).map(e=>e.slice(t.length+1)).filter(e=>/^ami-[0-9a-z]{1,32}$/.test(e))}
function manifestMissing(e,t=[]){return new a.E(`The Packer template ${e} writes no ${y}, which says what AMI it made.`,{code:"packer-manifest-missing",evidence:t,advice:`Add \`post-processor "manifest" { output = "${y}" }\` to its build block.`})}
function buildOf({app:e,commit:t,call:n}){return{app:e,sha:t.sha,until:n.deadline}}
const _=3e5;
function markWhenMade(e,t){const n=e.clock.now();const a=new Set;return i=>{for(const s of i.flatMap(e=>/\bAMI: (ami-[0-9a-f]{8,17})\s*$/.exec(e)?.[1]??[]))if(!a.has(s)){a.add(s);mark(e,t,s,n-_).catch(()=>void 0)}}}
async function mark(e,t,n,a){const{app:i,describeImage:s,call:r}=t;const{CreationDate:o="",Tags:c=[]}=await s(n,r)??{};const l=c.some(({Key:e})=>e===p.bi.app||e===m.NQ);if(l||!(Date.parse(o)>=a))return;const u=[{Key:p.bi.app,Value:i},{Key:m.NQ,Value:(0,m.Fg)(buildOf(t))}];await e.ec2(r,`marking the machine image ${n}`,(e,t)=>e.createTags({Resources:[n],Tags:u},t))}
const O=["~/.config/packer/plugins","~/.packer.d/plugins"];
const arePlugins=({path:e})=>O.includes(e);
function splitCache({cache:e}){if(void 0===e||"off"===e)return{plugins:[],others:e};return{plugins:e.filter(arePlugins),others:e.filter(e=>!arePlugins(e))}}
function pluginPath([e],t){return void 0!==e&&t?{PACKER_PLUGIN_PATH:b.join(t,e.path.slice(2))}:{}}
async function buildPackerImage(e,t){const{commit:n,app:a,image:s,describeImage:r,call:o}=t;const c={app:a,sha:n.sha,recipe:(0,i.S)(n,s)};return claimCommit(e,r,{...c,id:await build(e,t)},o)}
async function build(e,t){const{commit:n,app:a,image:i,buildEnvironment:s,tell:c,call:l}=t;return(0,r.B)(async r=>{const m=await (0,d.F)({commit:n,image:i,outerEnvironment:s,tell:c,also:P});const{plugins:p,others:g}=splitCache(i);const cacheOf=e=>(0,u.Lk)({app:a,commit:n,cache:e,outerEnvironment:s,tell:c});const v=cacheOf(g);const w=await (0,f.M)({commit:n,image:i,runner:async()=>m,cache:v},r,l.signal);(0,o.Y)(w,(0,h.b)(n));await requireManifest(w.folder,i.template);const k=await cacheOf(p).restore(m.env,l.signal);const b={...await packerEnvironment(e,t),...pluginPath(p,m.env["HOME"])};const packer=(e,t)=>runPacker(m,{args:e,folder:w.folder,work:r,env:b,onLines:t},l.signal);await packer(["init",i.template]);const I=["build","-color=false",...variables(n,i),i.template];const S=await packer(I,markWhenMade(e,t));k();return readManifest(w.folder,i.template,e.region,S)})}
function variables({sha:e},t){return Object.entries({...t.variables,sha:e}).flatMap(([e,t])=>["-var",`${e}=${t}`])}
const P=(0,l.Id)(["PACKER_* PKR_VAR_* AWS_*"]);
async function packerEnvironment(e,t){const{call:n}=t;const a=await e.ec2(n,"getting credentials for packer",e=>e.config.credentials());return{AWS_REGION:e.region,AWS_ACCESS_KEY_ID:a.accessKeyId,AWS_SECRET_ACCESS_KEY:a.secretAccessKey,...void 0!==a.sessionToken&&{AWS_SESSION_TOKEN:a.sessionToken},PKR_VAR_build:(0,m.Fg)(buildOf(t)),PKR_VAR_aws_tags:JSON.stringify(Object.fromEntries(e.tags.map(({Key:e,Value:t})=>[e,t]))),CHECKPOINT_DISABLE:"1"}}
const E=6e4;
async function runPacker(e,{args:t,onLines:n,...i},r){const o=`packer ${t[0]}`;const{failure:l,exitCode:u,lines:d}=await e.run({command:["packer",...t],title:o,...i,graceMs:E,...n&&{onLines:n}},r);if(void 0===l)return d;if(u===s.J)throw new a.E("packer was not found: no program of that name is in PATH.",{code:"packer-missing",advice:"Install it on the runner before this step, with hashicorp/setup-packer."});throw new a.E(`${o} failed: ${l}.`,{code:"image-build-failed",evidence:[{title:`lines of ${o}`,lines:d}],advice:`${c.d} Packer has the run’s AWS credentials as well.`})}}),55077:((e,t,n)=>{
n.d(t,{f:()=>readSecretFile,p:()=>secretFile});
var a=n(51455);
var i=n(48161);
var s=n(76760);
var r=n(65103);
function secretFile(e){if(!e.startsWith("file:"))return;const t=e.slice(5);return t.startsWith("~/")?s.join((0,i.homedir)(),t.slice(2)):s.resolve("/",t)}
async function readSecretFile(e,t){const n=await (0,a.readFile)(t,"utf8").catch(n=>{throw new Error(`the secret ${e} cannot be read from ${t}: ${(0,r.$N)(n)??"unknown error"}`)});if(n.includes("\0"))throw new Error(`the secret ${e} in ${t} holds a zero byte`);return n.replace(/\r?\n$/,"")}})};