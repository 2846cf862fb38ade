export const id=4743;export const ids=[4743];export const modules={94743:((e,a,t)=>{
t.r(a);
t.d(a,{pruneImages:()=>pruneImages});
var i=t(77934);
var n=t(25602);
var s=t(37036);
var o=t(7590);
var r=t(55009);
var m=t(44749);
async function pruneImages(e,{keep:a,inUse:t},i){const[n,s,o]=await Promise.all([e.repository.uri(i),(0,m.v8)(e,i),t(i)]);const r=s.filter(e=>isOfCommits(e)&&!a.has(digestOf(e))&&!o.has(digestOf(e)));if(void 0===n||0===r.length)return[];const d=new Set(r);const c=s.filter(e=>!d.has(e));const[g,f]=[await childrenOf(e,c,i),await childrenOf(e,r,i)];const l=r.filter(e=>!g.has(digestOf(e)));await removeImages(e,l.map(digestOf),i);const p=c.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,p.filter(e=>f.has(e)&&!g.has(e)),i);return l.flatMap(e=>(e.imageTags??[]).map(a=>(0,m.dT)(n,a,e)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(o.H)}
const d=100;
const c=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:a},t,i){const n=t.filter(({imageManifestMediaType:e})=>c.includes(e));const read=async t=>{const{images:n=[]}=await e.ecr(i,`reading image indexes of ${a.name}`,(e,i)=>e.batchGetImage({repositoryName:a.name,imageIds:t.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:c.filter(e=>void 0!==e)},i));return n.flatMap(({imageManifest:e="{}"})=>digestsIn(e,a.name))};return new Set((await Promise.all((0,r.X)(n,d).map(read))).flat())}
const g=i._H3({manifests:i.yqP(i.YOg(i._H3({digest:i.YjP()})))});
function digestsIn(e,a){try{return((0,s.EB)(g,e).manifests??[]).map(({digest:e})=>e)}catch(e){throw new n.E(`An image index of the repository ${a} cannot be read: ${(0,n.b)(e)}.`,{code:"image-damaged",advice:"Remove it by hand, and deploy its commit again if it is needed.",cause:e})}}
async function removeImages({aws:e,repository:a},t,i){for(const s of(0,r.X)(t,d)){const{failures:t=[]}=await e.ecr(i,`removing images of the repository ${a.name}`,(e,t)=>e.batchDeleteImage({repositoryName:a.name,imageIds:s.map(e=>({imageDigest:e}))},t));const o=t.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new n.E(`The image ${o.imageId?.imageDigest} of the repository ${a.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",advice:"The reason is ECR’s own; the next sweep tries again."})}}})};