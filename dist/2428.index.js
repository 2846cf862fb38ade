export const id=2428;export const ids=[2428];export const modules={82428:((e,t,a)=>{
a.r(t);
a.d(t,{pruneImages:()=>pruneImages});
var i=a(19473);
var s=a(82888);
var n=a(16301);
var o=a(62192);
var r=a(70074);
var c=a(63238);
async function pruneImages(e,t,a,i){const[s,n,c]=await Promise.all([e.repository.uri(i),listImages(e,i),(0,r.Y)(e.aws,t,i)]);const m=n.filter(e=>isOfCommits(e)&&!a.has(digestOf(e))&&!c.has(digestOf(e)));if(void 0===s||0===m.length)return[];const g=new Set(m);const d=n.filter(e=>!g.has(e));const[l,u]=[await childrenOf(e,d,i),await childrenOf(e,m,i)];const f=m.filter(e=>!l.has(digestOf(e)));await removeImages(e,f.map(digestOf),i);const p=d.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,p.filter(e=>u.has(e)&&!l.has(e)),i);return f.flatMap(e=>(e.imageTags??[]).map(t=>(0,o.dT)(s,t,e)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(c.H)}
async function listImages({aws:e,repository:t},a){try{return await (0,s.S)(async i=>{const s=await e.ecr(a,`listing the images of the repository ${t.name}`,(e,a)=>e.describeImages({repositoryName:t.name,maxResults:1e3,...void 0!==i&&{nextToken:i}},a));return{items:s.imageDetails,next:s.nextToken}})}catch(e){if((0,n.ev)(e,"RepositoryNotFoundException"))return[];throw e}}
const m=100;
function batches(e){return Array.from({length:Math.ceil(e.length/m)},(t,a)=>e.slice(a*m,(a+1)*m))}
const g=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},a,i){const s=a.filter(({imageManifestMediaType:e})=>g.includes(e));const read=async a=>{const{images:s=[]}=await e.ecr(i,`reading image indexes of ${t.name}`,(e,i)=>e.batchGetImage({repositoryName:t.name,imageIds:a.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:g.filter(e=>void 0!==e)},i));return s.flatMap(({imageManifest:e="{}"})=>digestsIn(e))};return new Set((await Promise.all(batches(s).map(read))).flat())}
function digestsIn(e){const{manifests:t=[]}=JSON.parse(e);return t.map(({digest:e})=>e)}
async function removeImages({aws:e,repository:t},a,s){for(const n of batches(a)){const{failures:a=[]}=await e.ecr(s,`removing images of the repository ${t.name}`,(e,a)=>e.batchDeleteImage({repositoryName:t.name,imageIds:n.map(e=>({imageDigest:e}))},a));const o=a.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new i.E(`The image ${o.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",fault:"platform",advice:"The reason is ECR’s own; the next sweep tries again."})}}}),70074:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var i=a(82888);
var s=a(60411);
async function digestsInUse(e,t,a){const n=[{Name:`tag:${s.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,i.S)(async t=>{const i=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:n,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:i.LaunchTemplates,next:i.NextToken}}),(0,i.S)(async t=>{const i=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:n,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:i.AutoScalingGroups,next:i.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===s.bi.digest)?.Value??""}})};