export const id=4743;export const ids=[4743];export const modules={94743:((e,t,i)=>{
i.r(t);
i.d(t,{pruneImages:()=>pruneImages,unneededImages:()=>unneededImages});
var n=i(77934);
var a=i(25602);
var s=i(37036);
var o=i(7590);
var r=i(55009);
var m=i(44749);
async function pruneImages(e,{keep:t,inUse:i},n){const[a,s,o]=await Promise.all([e.repository.uri(n),(0,m.v8)(e,n),i(n)]);const r=goingOf(s,new Set([...t,...o]));if(void 0===a||0===r.length)return[];const c=new Set(r);const d=s.filter(e=>!c.has(e));const[g,f]=[await childrenOf(e,d,n),await childrenOf(e,r,n)];const u=r.filter(e=>!g.has(digestOf(e)));await removeImages(e,u.map(digestOf),n);const l=d.filter(({imageTags:e=[]})=>0===e.length).map(digestOf);await removeImages(e,l.filter(e=>f.has(e)&&!g.has(e)),n);return imagesOf(a,u)}
async function unneededImages(e,t,i){const[n,a]=await Promise.all([e.repository.uri(i),(0,m.v8)(e,i)]);const s=goingOf(a,t);if(void 0===n||0===s.length)return[];const o=a.filter(e=>!s.includes(e));const r=await childrenOf(e,o,i);return imagesOf(n,s.filter(e=>!r.has(digestOf(e))))}
function goingOf(e,t){return e.filter(e=>isOfCommits(e)&&!t.has(digestOf(e)))}
function imagesOf(e,t){return t.flatMap(t=>(t.imageTags??[]).map(i=>(0,m.dT)(e,i,t)))}
function digestOf({imageDigest:e=""}){return e}
function isOfCommits({imageTags:e=[]}){return e.length>0&&e.every(o.H)}
const c=100;
const d=["application/vnd.oci.image.index.v1+json","application/vnd.docker.distribution.manifest.list.v2+json"];
async function childrenOf({aws:e,repository:t},i,n){const a=i.filter(({imageManifestMediaType:e})=>d.includes(e));const read=async i=>{const{images:a=[]}=await e.ecr(n,`reading image indexes of ${t.name}`,(e,n)=>e.batchGetImage({repositoryName:t.name,imageIds:i.map(e=>({imageDigest:digestOf(e)})),acceptedMediaTypes:d.filter(e=>void 0!==e)},n));return a.flatMap(({imageManifest:e="{}"})=>digestsIn(e,t.name))};return new Set((await Promise.all((0,r.X)(a,c).map(read))).flat())}
const g=n._H3({manifests:n.yqP(n.YOg(n._H3({digest:n.YjP()})))});
function digestsIn(e,t){try{return((0,s.EB)(g,e).manifests??[]).map(({digest:e})=>e)}catch(e){throw new a.E(`An image index of the repository ${t} cannot be read: ${(0,a.bD)(e)}.`,{code:"image-damaged",advice:"Remove it by hand, and deploy its commit again with `force: true` if it is needed.",cause:e})}}
async function removeImages({aws:e,repository:t},i,n){for(const s of(0,r.X)(i,c)){const{failures:i=[]}=await e.ecr(n,`removing images of the repository ${t.name}`,(e,i)=>e.batchDeleteImage({repositoryName:t.name,imageIds:s.map(e=>({imageDigest:e}))},i));const o=i.find(({failureCode:e})=>"ImageNotFound"!==e);if(void 0!==o)throw new a.E(`The image ${o.imageId?.imageDigest} of the repository ${t.name} could not be removed: ${o.failureReason}`,{code:"image-not-removed",advice:"The reason is ECR’s own; the next sweep tries again."})}}})};