export const id=1217;export const ids=[1217,3598];export const modules={51217:((e,r,o)=>{
o.d(r,{fromProcess:()=>fromProcess});
var s=o(25398);
var t=o(67186);
var n=o(12076);
var c=o(55577);
var i=o(31421);
var a=o(57975);
var d=o(3138);
const getValidatedProcessCredentials=(e,r,o)=>{if(1!==r.Version)throw Error(`Profile ${e} credential_process did not return Version 1.`);if(void 0===r.AccessKeyId||void 0===r.SecretAccessKey)throw Error(`Profile ${e} credential_process returned invalid credentials.`);if(r.Expiration){const o=new Date;const s=new Date(r.Expiration);if(s<o)throw Error(`Profile ${e} credential_process returned expired credentials.`)}let s=r.AccountId;if(!s&&o?.[e]?.aws_account_id)s=o[e].aws_account_id;const t={accessKeyId:r.AccessKeyId,secretAccessKey:r.SecretAccessKey,...r.SessionToken&&{sessionToken:r.SessionToken},...r.Expiration&&{expiration:new Date(r.Expiration)},...r.CredentialScope&&{credentialScope:r.CredentialScope},...s&&{accountId:s}};(0,d.g)(t,"CREDENTIALS_PROCESS","w");return t};
const resolveProcessCredentials=async(e,r,o)=>{const s=r[e];if(r[e]){const t=s["credential_process"];if(void 0!==t){const s=(0,a.promisify)(n.Z?.getTokenRecord?.().exec??i.exec);try{const{stdout:o}=await s(t);let n;try{n=JSON.parse(o.trim())}catch{throw Error(`Profile ${e} credential_process returned invalid JSON.`)}return getValidatedProcessCredentials(e,n,r)}catch(e){throw new c.C(e.message,{logger:o})}}else throw new c.C(`Profile ${e} did not contain credential_process.`,{logger:o})}else throw new c.C(`Profile ${e} could not be found in shared credentials file.`,{logger:o})};
const fromProcess=(e={})=>async({callerClientConfig:r}={})=>{e.logger?.debug("@aws-sdk/credential-provider-process - fromProcess");const o=await (0,s.Y)(e);return resolveProcessCredentials((0,t.Bz)({profile:e.profile??r?.profile}),o,e.logger)}}),12076:((e,r,o)=>{
o.d(r,{Z:()=>n});
var s=o(79744);
var t=o(71774);
const n={getFileRecord(){return t.Jj},interceptFile(e,r){t.Jj[e]=Promise.resolve(r)},getTokenRecord(){return s.a},interceptToken(e,r){s.a[e]=r}}}),58355:((e,r,o)=>{
o.d(r,{C:()=>getSSOTokenFilepath});
var s=o(77598);
var t=o(76760);
var n=o(47258);
const getSSOTokenFilepath=e=>{const r=(0,s.createHash)("sha1");const o=r.update(e).digest("hex");return(0,t.join)((0,n.R)(),".aws","sso","cache",`${o}.json`)}}),79744:((e,r,o)=>{
o.d(r,{a:()=>n,v:()=>getSSOTokenFromFile});
var s=o(51455);
var t=o(58355);
const n={};
const getSSOTokenFromFile=async e=>{if(n[e])return n[e];const r=(0,t.C)(e);const o=await (0,s.readFile)(r,"utf8");return JSON.parse(o)}}),25398:((e,r,o)=>{
o.d(r,{Y:()=>parseKnownFiles});
var s=o(24834);
const mergeConfigFiles=(...e)=>{const r={};for(const o of e)for(const[e,s]of Object.entries(o))if(void 0!==r[e])Object.assign(r[e],s);else r[e]=s;return r};
const parseKnownFiles=async e=>{const r=await (0,s.p)(e);return mergeConfigFiles(r.configFile,r.credentialsFile)}})};