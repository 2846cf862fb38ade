export const id=9141;export const ids=[9141];export const modules={39615:((e,n,t)=>{
t.d(n,{CO:()=>ofBuildsOf,Fg:()=>markOf,NQ:()=>s,OC:()=>isLeft,gn:()=>isUnderWay,sL:()=>buildIn});
var a=t(67560);
const s="immutable-deploy:build";
const i=6e5;
function markOf({app:e,sha:n,until:t}){return`${e}/${n}/${Math.ceil(t/1e3)}`}
function buildIn(e){const n=e.find(({Key:e})=>e===s)?.Value??"";const[,t,a="",i]=/^([a-z0-9-]+)\/([0-9a-f]{40,64})\/(\d{1,12})$/.exec(n)??[];return void 0===t?void 0:{app:t,sha:a,until:1e3*Number(i)}}
function ofBuildsOf(e){return{Name:`tag:${s}`,Values:[`${e}/*`]}}
function isLeft(e,n,t){const a=buildIn(e);return a?.app===n&&!hasCommit(e)&&t>a.until+i}
function isUnderWay(e,n){const t=buildIn(e);return void 0!==t&&!hasCommit(e)&&n<=t.until+i}
function hasCommit(e){return e.some(({Key:e})=>e===a.bi.sha)}}),39141:((e,n,t)=>{
t.r(n);
t.d(n,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages,unneededMachineImages:()=>unneededMachineImages});
var a=t(12009);
var s=t(52022);
var i=t(67560);
var o=t(39615);
var r=t(37696);
var c=t(13859);
async function pruneMachineImages(e,n,t,a){const s=await listSnapshots(e,n,a);const[i,o]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(n)],a),(0,r.Y)(e,n,a)]);const d=goingOf(e,n,i,new Set([...t,...o]));for(const{id:n}of d)await deregister(e,n,a);const u=new Set(i.filter(e=>!d.includes(e)).flatMap(({snapshots:e})=>e));for(const n of s.filter(e=>!u.has(e)))await deleteSnapshot(e,n,a);const f=await removeLeft(e,n,o,a);return[...d,...f].map(n=>(0,c.dT)(e,n))}
async function unneededMachineImages(e,n,t,a){const[s,i]=await Promise.all([(0,c.Uv)(e,[(0,c.n6)(n)],a),findLeft(e,n,t,a)]);return[...goingOf(e,n,s,t),...i].map(n=>(0,c.dT)(e,n))}
function goingOf(e,n,t,a){const s=e.clock.now();return t.filter(({id:e,tags:t})=>!a.has(e)&&!(0,o.gn)(t,s)&&!(0,o.OC)(t,n,s))}
async function removeLeft(e,n,t,a){const s=await findLeft(e,n,t,a);for(const{id:t,snapshots:o}of s){const s=[{Key:i.bi.app,Value:n}];await e.ec2(a,`tagging the machine image ${t}, which a run that died has left`,(e,n)=>e.createTags({Resources:[t,...o],Tags:s},n));await deregister(e,t,a);for(const n of o)await deleteSnapshot(e,n,a)}return s}
async function findLeft(e,n,t,a){const s=await (0,c.Uv)(e,[(0,o.CO)(n)],a);const i=e.clock.now();return s.filter(({id:e,tags:a})=>!t.has(e)&&!isAnothers(a,n)&&(0,o.OC)(a,n,i)).map(e=>({...e,sha:(0,o.sL)(e.tags)?.sha??""}))}
function isAnothers(e,n){return e.some(({Key:e,Value:t})=>e===i.bi.app&&t!==n)}
async function deregister(e,n,t){try{await e.ec2(t,`deregistering the machine image ${n}`,(e,t)=>e.deregisterImage({ImageId:n},t))}catch(e){if(!(0,s.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,n,t){try{await e.ec2(t,`deleting the snapshot ${n}`,(e,t)=>e.deleteSnapshot({SnapshotId:n},t))}catch(e){if(!(0,s.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,n,t){const s=await (0,a.S)(async a=>{const s=await e.ec2(t,"listing snapshots of machine images",(e,t)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,c.n6)(n)],MaxResults:1e3,...void 0!==a&&{NextToken:a}},t));return{items:s.Snapshots,next:s.NextToken}});return s.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}})};