export const id=2428;export const ids=[2428];export const modules={82428:((e,t,a)=>{
a.r(t);
a.d(t,{pruneImages:()=>pruneImages});
var s=a(19473);
var i=a(82888);
var n=a(16301);
var o=a(62192);
var r=a(70074);
async function pruneImages(e,t,a,s){const[i,n,c]=await Promise.all([e.repository.uri(s),listImages(e,s),(0,r.Y)(e.aws,t,s)]);const m=n.filter(e=>isOfCommits(e)&&!a.has(digestOf(e))&&!c.has(digestOf(e)));if(void 0===i||0===m.length)return[];const g=new Set(m);const d=n.filter(e=>!g.has(e));const[l,f]=[await childrenOf(e,d,s),await childrenOf(e,m,s)];const u=m.filter(e=>!l.has(digestOf(e)));await removeImages(e,u.map(digestOf),s);const p=d.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,p.filter(e=>f.has(e)&&!l.has(e)),s);return u.flatMap(e=>(e.imageTags??[]).map(t=>(0,o.dT)(i,t,e)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(e=>/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(e))}
async function listImages({aws:e,repository:t},a){try{return await (0,i.S)(async s=>{const i=await e.ecr(a,`listing the images of the repository ${t.name}`,(e,a)=>e.describeImages({repositoryName:t.name,maxResults:1e3,...void 0!==s&&{nextToken:s}},a));return{items:i.imageDetails,next:i.nextToken}})}catch(e){if((0,n.ev)(e,"RepositoryNotFoundException"))return[];throw e}}
const c=100;
function batches(e){return Array.from({length:Math.ceil(e.length/c)},(t,a)=>e.slice(a*c,(a+1)*c))}
const m=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},a,s){const i=a.filter(({imageManifestMediaType:e})=>m.includes(e));const read=async a=>{const{images:i=[]}=await e.ecr(s,`reading image indexes of ${t.name}`,(e,s)=>e.batchGetImage({repositoryName:t.name,imageIds:a.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:m.filter(e=>void 0!==e)},s));return i.flatMap(({imageManifest:e="{}"})=>digestsIn(e))};return new Set((await Promise.all(batches(i).map(read))).flat())}
function digestsIn(e){const{manifests:t=[]}=JSON.parse(e);return t.map(({digest:e})=>e)}
async function removeImages({aws:e,repository:t},a,i){for(const n of batches(a)){const{failures:a=[]}=await e.ecr(i,`removing images of the repository ${t.name}`,(e,a)=>e.batchDeleteImage({repositoryName:t.name,imageIds:n.map(e=>({imageDigest:e}))},a));const o=a.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new s.E(`The image ${o.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",fault:"platform",advice:"The reason is ECR’s own; the next sweep tries again."})}}}),70074:((e,t,a)=>{
a.d(t,{Y:()=>digestsInUse});
var s=a(82888);
var i=a(60411);
async function digestsInUse(e,t,a){const n=[{Name:`tag:${i.bi.app}`,Values:[t]}];const[o,r]=await Promise.all([(0,s.S)(async t=>{const s=await e.ec2(a,"listing launch templates",(e,a)=>e.describeLaunchTemplates({Filters:n,MaxResults:200,...void 0!==t&&{NextToken:t}},a));return{items:s.LaunchTemplates,next:s.NextToken}}),(0,s.S)(async t=>{const s=await e.autoScaling(a,"listing Auto Scaling groups",(e,a)=>e.describeAutoScalingGroups({Filters:n,MaxRecords:100,...void 0!==t&&{NextToken:t}},a));return{items:s.AutoScalingGroups,next:s.NextToken}})]);return new Set([...o,...r].map(({Tags:e})=>digestOf(e)))}
function digestOf(e=[]){return e.find(({Key:e})=>e===i.bi.digest)?.Value??""}})};