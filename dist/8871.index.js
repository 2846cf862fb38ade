export const id=8871;export const ids=[8871];export const modules={70013:((e,t,n)=>{
n.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>s,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var a=n(60411);
const s="immutable-deploy:build";
const i=6e5;
function markOf({app:e,sha:t,until:n}){return`${e}/${t}/${Math.ceil(n/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===s)?.Value??"";const[,n,a="",i]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===n?void 0:{app:n,sha:a,until:1e3*Number(i)}}
function ofBuildsOf(e){return{Name:`tag:${s}`,Values:[`${e}/*`]}}
function isLeft(e,t,n){const a=buildIn(e);return a?.app===t&&!hasCommit(e)&&n>a.until+i}
function isUnderWay(e,t){const n=buildIn(e);return void 0!==n&&!hasCommit(e)&&t<=n.until+i}
function hasCommit(e){return e.some(({Key:e})=>e===a.bi.sha)}}),70074:((e,t,n)=>{
n.d(t,{Y:()=>digestsInUse});
var a=n(82888);
var s=n(60411);
async function digestsInUse(e,t,n){const i=[{Name:`tag:${s.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,a.S)(async t=>{const a=await e.ec2(n,"listing launch templates",(e,n)=>e.describeLaunchTemplates({Filters:i,MaxResults:200,...void 0!==t&&{NextToken:t}},n));return{items:a.LaunchTemplates,next:a.NextToken}}),(0,a.S)(async t=>{const a=await e.autoScaling(n,"listing Auto Scaling groups",(e,n)=>e.describeAutoScalingGroups({Filters:i,MaxRecords:100,...void 0!==t&&{NextToken:t}},n));return{items:a.AutoScalingGroups,next:a.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===s.bi.digest)?.Value??""}}),98871:((e,t,n)=>{
n.r(t);
n.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var a=n(82888);
var s=n(16301);
var i=n(60411);
var o=n(70013);
var r=n(70074);
var c=n(39581);
async function pruneMachineImages(e,t,n,a){const s=await listSnapshots(e,t,a);const[i,u]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],a),(0,r.Y)(e,t,a)]);const l=e.clock.now();const d=i.filter(({id:e,tags:a})=>!n.has(e)&&!u.has(e)&&!(0,o.gn)(a,l)&&!(0,o.OC)(a,t,l));for(const{id:t}of d)await deregister(e,t,a);const f=new Set(i.filter(e=>!d.includes(e)).flatMap(({snapshots:e})=>e));for(const t of s.filter(e=>!f.has(e)))await deleteSnapshot(e,t,a);const h=await removeLeft(e,t,u,a);return[...d,...h].map(t=>(0,c.dT)(e,t))}
async function removeLeft(e,t,n,a){const s=await (0,c.Uv)(e,[(0,o.CO)(t)],a);const r=s.filter(({id:a,tags:s})=>!n.has(a)&&!isAnothers(s,t)&&(0,o.OC)(s,t,e.clock.now()));for(const{id:n,snapshots:s}of r){const o=[{Key:i.bi.app,Value:t}];await e.ec2(a,`tagging the machine image ${n}, which a run that died has left`,(e,t)=>e.createTags({Resources:[n,...s],Tags:o},t));await deregister(e,n,a);for(const t of s)await deleteSnapshot(e,t,a)}return r.map(e=>({...e,sha:(0,o.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:n})=>e===i.bi.app&&n!==t)}
async function deregister(e,t,n){try{await e.ec2(n,`deregistering the machine image ${t}`,(e,n)=>e.deregisterImage({ImageId:t},n))}catch(e){if(!(0,s.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,n){try{await e.ec2(n,`deleting the snapshot ${t}`,(e,n)=>e.deleteSnapshot({SnapshotId:t},n))}catch(e){if(!(0,s.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,n){const s=await (0,a.S)(async a=>{const s=await e.ec2(n,"listing snapshots of machine images",(e,n)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==a&&{NextToken:a}},n));return{items:s.Snapshots,next:s.NextToken}});return s.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}})};