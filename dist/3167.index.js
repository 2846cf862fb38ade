export const id=3167;export const ids=[3167];export const modules={23167:((e,t,a)=>{
a.r(t);
a.d(t,{pruneImages:()=>pruneImages});
var i=a(13492);
var n=a(94997);
var s=a(18009);
var o=a(48611);
var r=a(2017);
async function pruneImages(e,t,a,i){const[s,r,c]=await Promise.all([e.repository.uri(i),(0,n.v8)(e,i),(0,o.Y)(e.aws,t,i)]);const m=r.filter(e=>isOfCommits(e)&&!a.has(digestOf(e))&&!c.has(digestOf(e)));if(void 0===s||0===m.length)return[];const d=new Set(m);const g=r.filter(e=>!d.has(e));const[f,l]=[await childrenOf(e,g,i),await childrenOf(e,m,i)];const u=m.filter(e=>!f.has(digestOf(e)));await removeImages(e,u.map(digestOf),i);const p=g.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,p.filter(e=>l.has(e)&&!f.has(e)),i);return u.flatMap(e=>(e.imageTags??[]).map(t=>(0,n.dT)(s,t,e)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(r.H)}
const c=100;
const m=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},a,i){const n=a.filter(({imageManifestMediaType:e})=>m.includes(e));const read=async a=>{const{images:n=[]}=await e.ecr(i,`reading image indexes of ${t.name}`,(e,i)=>e.batchGetImage({repositoryName:t.name,imageIds:a.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:m.filter(e=>void 0!==e)},i));return n.flatMap(({imageManifest:e="{}"})=>digestsIn(e))};return new Set((await Promise.all((0,s.X)(n,c).map(read))).flat())}
function digestsIn(e){const{manifests:t=[]}=JSON.parse(e);return t.map(({digest:e})=>e)}
async function removeImages({aws:e,repository:t},a,n){for(const o of(0,s.X)(a,c)){const{failures:a=[]}=await e.ecr(n,`removing images of the repository ${t.name}`,(e,a)=>e.batchDeleteImage({repositoryName:t.name,imageIds:o.map(e=>({imageDigest:e}))},a));const s=a.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==s)throw new i.E(`The image ${s.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${s.failureReason}`,{code:"image-not-removed",fault:"platform",advice:"The reason is ECR’s own; the next sweep tries again."})}}}),48611:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var i=a(1425);
var n=a(75392);
async function digestsInUse(e,t,a){const s=[{Name:`tag:${n.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,i.S)(async t=>{const i=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:s,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:i.LaunchTemplates,next:i.NextToken}}),(0,i.S)(async t=>{const i=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:s,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:i.AutoScalingGroups,next:i.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===n.bi.digest)?.Value??""}})};