export const id=4158;export const ids=[4158];export const modules={84158:((e,t,r)=>{
r.d(t,{fromHttp:()=>fromHttp});
var o=r(3138);
var n=r(55577);
var s=r(24119);
var a=r(51455);
var i=r.n(a);
const c="169.254.170.2";
const l="169.254.170.23";
const f="[fd00:ec2::23]";
const checkUrl=(e,t)=>{if("https:"===e.protocol)return;if(e.hostname===c||e.hostname===l||e.hostname===f)return;if(e.hostname.includes("[")){if("[::1]"===e.hostname||"[0000:0000:0000:0000:0000:0000:0000:0001]"===e.hostname)return}else{if("localhost"===e.hostname)return;const t=e.hostname.split(".");const inRange=e=>{const t=parseInt(e,10);return 0<=t&&t<=255};if("127"===t[0]&&inRange(t[1])&&inRange(t[2])&&inRange(t[3])&&4===t.length)return}throw new n.C(`URL not accepted. It must either be HTTPS or match one of the following:
  - loopback CIDR 127.0.0.0/8 or [::1/128]
  - ECS container host 169.254.170.2
  - EKS container host 169.254.170.23 or [fd00:ec2::23]`,{logger:t})};
var d=r(6804);
var u=r(51514);
var h=r(26491);
function createGetRequest(e){return new d.K({protocol:e.protocol,hostname:e.hostname,port:Number(e.port),path:e.pathname,query:Array.from(e.searchParams.entries()).reduce((e,[t,r])=>{e[t]=r;return e},{}),fragment:e.hash})}
async function getCredentials(e,t){const r=(0,h.c)(e.body);const o=await r.transformToString();if(200===e.statusCode){const e=JSON.parse(o);if("string"!=typeof e.AccessKeyId||"string"!=typeof e.SecretAccessKey||"string"!=typeof e.Token||"string"!=typeof e.Expiration)throw new n.C("HTTP credential provider response not of the required format, an object matching: { AccessKeyId: string, SecretAccessKey: string, Token: string, Expiration: string(rfc3339) }",{logger:t});return{accessKeyId:e.AccessKeyId,secretAccessKey:e.SecretAccessKey,sessionToken:e.Token,expiration:(0,u.EI)(e.Expiration)}}if(e.statusCode>=400&&e.statusCode<500){let r={};try{r=JSON.parse(o)}catch(e){}throw Object.assign(new n.C(`Server responded with status: ${e.statusCode}`,{logger:t}),{Code:r.Code,Message:r.Message})}throw new n.C(`Server responded with status: ${e.statusCode}`,{logger:t})}
const retryWrapper=(e,t,r)=>async()=>{for(let o=0;o<t;++o)try{return await e()}catch(e){await new Promise(e=>setTimeout(e,r))}return await e()};
const m="AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
const p="http://169.254.170.2";
const y="AWS_CONTAINER_CREDENTIALS_FULL_URI";
const w="AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";
const g="AWS_CONTAINER_AUTHORIZATION_TOKEN";
const fromHttp=(e={})=>{e.logger?.debug("@aws-sdk/credential-provider-http - fromHttp");let t;const r=e.awsContainerCredentialsRelativeUri??process.env[m];const a=e.awsContainerCredentialsFullUri??process.env[y];const c=e.awsContainerAuthorizationToken??process.env[g];const l=e.awsContainerAuthorizationTokenFile??process.env[w];const f=e.logger?.constructor?.name!=="NoOpLogger"&&e.logger?.warn?e.logger.warn.bind(e.logger):console.warn;if(r&&a){f("@aws-sdk/credential-provider-http: you have set both awsContainerCredentialsRelativeUri and awsContainerCredentialsFullUri.");f("awsContainerCredentialsRelativeUri will take precedence.")}if(c&&l){f("@aws-sdk/credential-provider-http: you have set both awsContainerAuthorizationToken and awsContainerAuthorizationTokenFile.");f("awsContainerAuthorizationTokenFile will take precedence.")}if(r)t=`${p}${r}`;else if(a)t=a;else throw new n.C(`No HTTP credential provider host provided.
Set AWS_CONTAINER_CREDENTIALS_FULL_URI or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.`,{logger:e.logger});const d=new URL(t);checkUrl(d,e.logger);const u=s.$.create({connectionTimeout:e.timeout??1e3});const h=e.timeout??1e3;const b=retryWrapper(async()=>{const t=createGetRequest(d);if(l)t.headers.Authorization=validateToken((await i().readFile(l)).toString());else if(c)t.headers.Authorization=validateToken(c);try{const e=await u.handle(t,{requestTimeout:h});return getCredentials(e.response).then(e=>(0,o.g)(e,"CREDENTIALS_HTTP","z"))}catch(t){throw new n.C(String(t),{logger:e.logger})}},e.maxRetries??3,e.timeout??1e3);return async()=>{try{return await b()}finally{u.destroy?.()}}};
const validateToken=e=>{if(e.includes("\r\n"))throw new n.C("Authorization token contains invalid \\r\\n sequence.");return e}}),26491:((e,t,r)=>{
r.d(t,{c:()=>sdk_stream_mixin_sdkStreamMixin});
var o=r(57075);
var n=r(65751);
const fromUtf8=e=>new TextEncoder().encode(e);
const s="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
Object.entries(s).reduce((e,[t,r])=>{e[r]=Number(t);return e},{});
const a=s.split("");
const i=6;
const c=8;
const l=63;
function toBase64(e){let t;t="string"==typeof e?fromUtf8(e):e;const r="object"==typeof t&&"number"==typeof t.length;const o="object"==typeof t&&"number"==typeof t.byteOffset&&"number"==typeof t.byteLength;if(!r&&!o)throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");let n="";for(let e=0;e<t.length;e+=3){let r=0;let o=0;for(let n=e,s=Math.min(e+3,t.length);n<s;n++){r|=t[n]<<(s-n-1)*c;o+=c}const s=Math.ceil(o/i);r<<=s*i-o;for(let e=1;e<=s;e++){const t=(s-e)*i;n+=a[(r&l<<t)>>t]}n+="==".slice(0,4-s)}return n}
var f=r(22299);
const toUtf8=e=>{if("string"==typeof e)return e;if("object"!=typeof e||"number"!=typeof e.byteOffset||"number"!=typeof e.byteLength)throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");return new TextDecoder("utf-8").decode(e)};
var d=r(89369);
var u=r(48983);
const h="The stream has already been transformed.";
const sdkStreamMixin=e=>{if(!isBlobInstance(e)&&!(0,u.H)(e)){const t=e?.__proto__?.constructor?.name||e;throw new Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${t}`)}let t=false;const transformToByteArray=async()=>{if(t)throw new Error(h);t=true;return await (0,d.kv)(e)};const blobToWebStream=e=>{if("function"!=typeof e.stream)throw new Error("Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.\nIf you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body");return e.stream()};return Object.assign(e,{transformToByteArray:transformToByteArray,transformToString:async e=>{const t=await transformToByteArray();if("base64"===e)return toBase64(t);else if("hex"===e)return(0,f.n)(t);else if(void 0===e||"utf8"===e||"utf-8"===e)return toUtf8(t);else if("function"==typeof TextDecoder)return new TextDecoder(e).decode(t);else throw new Error("TextDecoder is not available, please make sure polyfill is provided.")},transformToWebStream:()=>{if(t)throw new Error(h);t=true;if(isBlobInstance(e))return blobToWebStream(e);else if((0,u.H)(e))return e;else throw new Error(`Cannot transform payload to web stream, got ${e}`)}})};
const isBlobInstance=e=>"function"==typeof Blob&&e instanceof Blob;
var m=r(65327);
const p="The stream has already been transformed.";
const sdk_stream_mixin_sdkStreamMixin=e=>{if(!(e instanceof o.Readable))try{return sdkStreamMixin(e)}catch(r){const t=e?.__proto__?.constructor?.name||e;throw new Error(`Unexpected stream implementation, expect Stream.Readable instance, got ${t}`)}let t=false;const transformToByteArray=async()=>{if(t)throw new Error(p);t=true;return await (0,m.k)(e)};return Object.assign(e,{transformToByteArray,transformToString:async e=>{const t=await transformToByteArray();if(void 0===e||Buffer.isEncoding(e))return(0,n.Q)(t.buffer,t.byteOffset,t.byteLength).toString(e);else{const r=new TextDecoder(e);return r.decode(t)}},transformToWebStream:()=>{if(t)throw new Error(p);if(null!==e.readableFlowing)throw new Error("The stream has been consumed by other callbacks.");if("function"!=typeof o.Readable.toWeb)throw new Error("Readable.toWeb() is not supported. Please ensure a polyfill is available.");t=true;return o.Readable.toWeb(e)}})}})};