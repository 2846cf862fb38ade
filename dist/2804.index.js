export const id=2804;export const ids=[2804];export const modules={48611:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var n=a(1425);
var s=a(75392);
async function digestsInUse(e,t,a){const i=[{Name:`tag:${s.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,n.S)(async t=>{const n=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:i,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:n.LaunchTemplates,next:n.NextToken}}),(0,n.S)(async t=>{const n=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:i,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:n.AutoScalingGroups,next:n.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===s.bi.digest)?.Value??""}}),62804:((e,t,a)=>{
a.r(t);
a.d(t,{deleteSnapshot:()=>deleteSnapshot,deregister:()=>deregister,pruneMachineImages:()=>pruneMachineImages});
var n=a(1425);
var s=a(3631);
var i=a(48611);
var o=a(6088);
async function pruneMachineImages(e,t,a,n){const s=await listSnapshots(e,t,n);const[r,c]=await Promise.all([(0,o.Uv)(e,[(0,o.n6)(t)],n),(0,i.Y)(e,t,n)]);const d=r.filter(({id:e})=>!a.has(e)&&!c.has(e));for(const{id:t}of d)await deregister(e,t,n);const l=new Set(r.filter(e=>!d.includes(e)).flatMap(({snapshots:e})=>e));for(const t of s.filter(e=>!l.has(e)))await deleteSnapshot(e,t,n);return d.map(t=>(0,o.dT)(e,t))}
async function deregister(e,t,a){try{await e.ec2(a,`deregistering the machine image ${t}`,(e,a)=>e.deregisterImage({ImageId:t},a))}catch(e){if(!(0,s.ev)(e,"InvalidAMIID.Unavailable","InvalidAMIID.NotFound"))throw e}}
async function deleteSnapshot(e,t,a){try{await e.ec2(a,`deleting the snapshot ${t}`,(e,a)=>e.deleteSnapshot({SnapshotId:t},a))}catch(e){if(!(0,s.ev)(e,"InvalidSnapshot.NotFound","InvalidSnapshot.InUse"))throw e}}
async function listSnapshots(e,t,a){const s=await (0,n.S)(async n=>{const s=await e.ec2(a,"listing snapshots of machine images",(e,a)=>e.describeSnapshots({OwnerIds:["self"],Filters:[(0,o.n6)(t)],MaxResults:1e3,...void 0!==n&&{NextToken:n}},a));return{items:s.Snapshots,next:s.NextToken}});return s.map(({SnapshotId:e})=>e).filter(e=>void 0!==e)}})};