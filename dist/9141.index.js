export const id=9141;export const ids=[9141];export const modules={39615:((e,t,n)=>{
n.d(t,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>s,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var a=n(67560);
const s="immutable-deploy:build";
const i=6e5;
function markOf({app:e,sha:t,until:n}){return`${e}/${t}/${Math.ceil(n/1e3)}`}
function buildIn(e){const t=e.find(({Key:e})=>e===s)?.Value??"";const[,n,a="",i]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(t)??[];return void 0===n?void 0:{app:n,sha:a,until:1e3*Number(i)}}
function ofBuildsOf(e){return{Name:`tag:${s}`,Values:[`${e}/*`]}}
function isLeft(e,t,n){const a=buildIn(e);return a?.app===t&&!hasCommit(e)&&n>a.until+i}
function isUnderWay(e,t){const n=buildIn(e);return void 0!==n&&!hasCommit(e)&&t<=n.until+i}
function hasCommit(e){return e.some(({Key:e})=>e===a.bi.sha)}}),39141:((e,t,n)=>{
n.r(t);
n.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var a=n(12009);
var s=n(52022);
var i=n(67560);
var o=n(39615);
var r=n(37696);
var c=n(13859);
async function pruneMachineImages(e,t,n,a){const s=await listSnapshots(e,t,a);const[i,d]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(t)],a),(0,r.Y)(e,t,a)]);const l=e.clock.now();const u=i.filter(({id:e,tags:a})=>!n.has(e)&&!d.has(e)&&!(0,o.gn)(a,l)&&!(0,o.OC)(a,t,l));for(const{id:t}of u)await deregister(e,t,a);const h=new Set(i.filter(e=>!u.includes(e)).flatMap(({snapshots:e})=>e));for(const t of s.filter(e=>!h.has(e)))await deleteSnapshot(e,t,a);const f=await removeLeft(e,t,d,a);return[...u,...f].map(t=>(0,c.dT)(e,t))}
async function removeLeft(e,t,n,a){const s=await (0,c.Uv)(e,[(0,o.CO)(t)],a);const r=s.filter(({id:a,tags:s})=>!n.has(a)&&!isAnothers(s,t)&&(0,o.OC)(s,t,e.clock.now()));for(const{id:n,snapshots:s}of r){const o=[{Key:i.bi.app,Value:t}];await e.ec2(a,`tagging the machine image ${n}, which a run that died has left`,(e,t)=>e.createTags({Resources:[n,...s],Tags:o},t));await deregister(e,n,a);for(const t of s)await deleteSnapshot(e,t,a)}return r.map(e=>({...e,sha:(0,o.sL)(e.tags)?.sha??""}))}
function isAnothers(e,t){return e.some(({Key:e,Value:n})=>e===i.bi.app&&n!==t)}
async function deregister(e,t,n){try{await e.ec2(n,`deregistering the machine image ${t}`,(e,n)=>e.deregisterImage({ImageId:t},n))}catch(e){if(!(0,s.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,n){try{await e.ec2(n,`deleting the snapshot ${t}`,(e,n)=>e.deleteSnapshot({SnapshotId:t},n))}catch(e){if(!(0,s.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,n){const s=await (0,a.S)(async a=>{const s=await e.ec2(n,"listing snapshots of machine images",(e,n)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(t)],MaxResults:1e3,...void 0!==a&&{NextToken:a}},n));return{items:s.Snapshots,next:s.NextToken}});return s.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}})};