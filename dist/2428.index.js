export const id=2428;export const ids=[2428];export const modules={82428:((e,t,a)=>{
a.r(t);
a.d(t,{pruneImages:()=>pruneImages});
var i=a(77934);
var n=a(50636);
var s=a(19473);
var o=a(62192);
var r=a(63852);
var c=a(70074);
var m=a(63238);
async function pruneImages(e,t,a,i){const[n,s,r]=await Promise.all([e.repository.uri(i),(0,o.v8)(e,i),(0,c.Y)(e.aws,t,i)]);const m=s.filter(e=>isOfCommits(e)&&!a.has(digestOf(e))&&!r.has(digestOf(e)));if(void 0===n||0===m.length)return[];const d=new Set(m);const g=s.filter(e=>!d.has(e));const[f,l]=[await childrenOf(e,g,i),await childrenOf(e,m,i)];const u=m.filter(e=>!f.has(digestOf(e)));await removeImages(e,u.map(digestOf),i);const p=g.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,p.filter(e=>l.has(e)&&!f.has(e)),i);return u.flatMap(e=>(e.imageTags??[]).map(t=>(0,o.dT)(n,t,e)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(m.H)}
const d=100;
const g=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},a,i){const n=a.filter(({imageManifestMediaType:e})=>g.includes(e));const read=async a=>{const{images:n=[]}=await e.ecr(i,`reading image indexes of ${t.name}`,(e,i)=>e.batchGetImage({repositoryName:t.name,imageIds:a.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:g.filter(e=>void 0!==e)},i));return n.flatMap(({imageManifest:e="{}"})=>digestsIn(e,t.name))};return new Set((await Promise.all((0,r.X)(n,d).map(read))).flat())}
const f=i._H3({manifests:i.yqP(i.YOg(i._H3({digest:i.YjP()})))});
function digestsIn(e,t){try{return((0,n.EB)(f,e).manifests??[]).map(({digest:e})=>e)}catch(e){throw new s.E(`An image index of the repository ${t} cannot be read: ${(0,s.b)(e)}.`,{code:"image-damaged",fault:"platform",advice:"Remove it by hand, and deploy its commit again if it is needed.",cause:e})}}
async function removeImages({aws:e,repository:t},a,i){for(const n of(0,r.X)(a,d)){const{failures:a=[]}=await e.ecr(i,`removing images of the repository ${t.name}`,(e,a)=>e.batchDeleteImage({repositoryName:t.name,imageIds:n.map(e=>({imageDigest:e}))},a));const o=a.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new s.E(`The image ${o.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",fault:"platform",advice:"The reason is ECR’s own; the next sweep tries again."})}}}),70074:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var i=a(82888);
var n=a(60411);
async function digestsInUse(e,t,a){const s=[{Name:`tag:${n.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,i.S)(async t=>{const i=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:s,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:i.LaunchTemplates,next:i.NextToken}}),(0,i.S)(async t=>{const i=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:s,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:i.AutoScalingGroups,next:i.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===n.bi.digest)?.Value??""}})};