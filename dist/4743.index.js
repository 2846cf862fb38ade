export const id=4743;export const ids=[4743];export const modules={94743:((e,t,n)=>{
n.r(t);
n.d(t,{pruneImages:()=>pruneImages,unneededImages:()=>unneededImages});
var i=n(77934);
var a=n(25602);
var s=n(37036);
var o=n(90781);
var r=n(55009);
var m=n(44749);
async function pruneImages(e,{keep:t,inUse:n},i){const[a,s,o]=await Promise.all([e.repository.uri(i),(0,m.v8)(e,i),n(i)]);const r=goingOf(s,new Set([...t,...o]));if(void 0===a||0===r.length)return[];const c=new Set(r);const d=s.filter(e=>!c.has(e));const[g,f]=[await childrenOf(e,d,i),await childrenOf(e,r,i)];const u=r.filter(e=>!g.has(digestOf(e)));await removeImages(e,u.map(digestOf),i);const l=d.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,l.filter(e=>f.has(e)&&!g.has(e)),i);return imagesOf(a,u)}
async function unneededImages(e,t,n){const[i,a]=await Promise.all([e.repository.uri(n),(0,m.v8)(e,n)]);const s=goingOf(a,t);if(void 0===i||0===s.length)return[];const o=a.filter(e=>!s.includes(e));const r=await childrenOf(e,o,n);return imagesOf(i,s.filter(e=>!r.has(digestOf(e))))}
function goingOf(e,t){return e.filter(e=>isOfCommits(e)&&!t.has(digestOf(e)))}
function imagesOf(e,t){return t.flatMap(t=>{const n=new Set((t.imageTags??[]).map(e=>(0,o.F6)(e).sha));return[...n].map(n=>(0,m.dT)(e,n,t))})}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(o.lS)}
const c=100;
const d=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},n,i){const a=n.filter(({imageManifestMediaType:e})=>d.includes(e));const read=async n=>{const{images:a=[]}=await e.ecr(i,`reading image indexes of ${t.name}`,(e,i)=>e.batchGetImage({repositoryName:t.name,imageIds:n.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:d.filter(e=>void 0!==e)},i));return a.flatMap(({imageManifest:e="{}"})=>digestsIn(e,t.name))};return new Set((await Promise.all((0,r.X)(a,c).map(read))).flat())}
const g=i._H3({manifests:i.yqP(i.YOg(i._H3({digest:i.YjP()})))});
function digestsIn(e,t){try{return((0,s.EB)(g,e).manifests??[]).map(({digest:e})=>e)}catch(e){throw new a.E(`An image index of the repository ${t} cannot be read: ${(0,a.bD)(e)}.`,{code:"image-damaged",advice:"Remove it by hand, and deploy its commit again with `force: true` if it is needed.",cause:e})}}
async function removeImages({aws:e,repository:t},n,i){for(const s of(0,r.X)(n,c)){const{failures:n=[]}=await e.ecr(i,`removing images of the repository ${t.name}`,(e,n)=>e.batchDeleteImage({repositoryName:t.name,imageIds:s.map(e=>({imageDigest:e}))},n));const o=n.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new a.E(`The image ${o.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",advice:"The reason is ECR’s own; the next sweep tries again."})}}})};