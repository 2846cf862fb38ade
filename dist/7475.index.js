export const id=7475;export const ids=[7475,9856];export const modules={77475:((e,o,s)=>{
s.d(o,{fromSSO:()=>fromSSO});
var t=s(67186);
var n=s(25398);
var r=s(55577);
var i=s(45257);
var a=s(41156);
var l=s(44575);
const getSsoSessionData=e=>Object.entries(e).filter(([e])=>e.startsWith(a.I.SSO_SESSION+l.Q)).reduce((e,[o,s])=>({...e,[o.substring(o.indexOf(l.Q)+1)]:s}),{});
var c=s(54203);
var g=s(71774);
const swallowError=()=>({});
const loadSsoSessionData=async(e={})=>(0,g.TA)(e.configFilepath??(0,i.g)()).then(c.A).then(getSsoSessionData).catch(swallowError);
const isSsoProfile=e=>e&&("string"==typeof e.sso_start_url||"string"==typeof e.sso_account_id||"string"==typeof e.sso_session||"string"==typeof e.sso_region||"string"==typeof e.sso_role_name);
var f=s(3138);
var d=s(38565);
let w=class TokenProviderError extends d.m{name="TokenProviderError";constructor(e,o=true){super(e,o);Object.setPrototypeOf(this,w.prototype)}};
var S=s(79744);
const p=3e5;
const h="To refresh this SSO session run 'aws sso login' with the corresponding profile.";
const getSsoOidcClient=async(e,o={},t)=>{const{SSOOIDCClient:n}=await Promise.all([s.e(5282),s.e(4261),s.e(8425)]).then(s.bind(s,78425));const coalesce=e=>o.clientConfig?.[e]??o.parentClientConfig?.[e]??t?.[e];const r=new n(Object.assign({},o.clientConfig??{},{region:e??o.clientConfig?.region,logger:coalesce("logger"),userAgentAppId:coalesce("userAgentAppId")}));return r};
const getNewSsoOidcToken=async(e,o,t={},n)=>{const{CreateTokenCommand:r}=await Promise.all([s.e(5282),s.e(4261),s.e(8425)]).then(s.bind(s,78425));const i=await getSsoOidcClient(o,t,n);return i.send(new r({clientId:e.clientId,clientSecret:e.clientSecret,refreshToken:e.refreshToken,grantType:"refresh_token"}))};
const validateTokenExpiry=e=>{if(e.expiration&&e.expiration.getTime()<Date.now())throw new w(`Token is expired. ${h}`,false)};
const validateTokenKey=(e,o,s=false)=>{if(void 0===o)throw new w(`Value not present for '${e}' in SSO Token${s?". Cannot refresh":""}. ${h}`,false)};
var u=s(58355);
var C=s(73024);
const{writeFile:k}=C.promises;
const writeSSOTokenToFile=(e,o)=>{const s=(0,u.C)(e);const t=JSON.stringify(o,null,2);return k(s,t)};
const T=new Map;
const y=new Map;
const fromSso=(e={})=>async({callerClientConfig:o}={})=>{e.logger?.debug("@aws-sdk/token-providers - fromSso");const s=await (0,n.Y)(e);const r=(0,t.Bz)({profile:e.profile??o?.profile});const i=s[r];if(i){if(!i["sso_session"])throw new w(`Profile '${r}' is missing required property 'sso_session'.`)}else throw new w(`Profile '${r}' could not be found in shared credentials file.`,false);const a=i["sso_session"];const l=y.get(a);if(l)return await l;const c=await loadSsoSessionData(e);const g=c[a];if(!g)throw new w(`Sso session '${a}' could not be found in shared credentials file.`,false);for(const e of["sso_start_url","sso_region"])if(!g[e])throw new w(`Sso session '${a}' is missing required property '${e}'.`,false);g["sso_start_url"];const f=g["sso_region"];let d;try{d=await (0,S.v)(a)}catch(e){throw new w(`The SSO session token associated with profile=${r} was not found or is invalid. ${h}`,false)}validateTokenKey("accessToken",d.accessToken);validateTokenKey("expiresAt",d.expiresAt);const{accessToken:u,expiresAt:C}=d;const k={token:u,expiration:new Date(C)};if(k.expiration.getTime()-Date.now()>p)return k;const v=y.get(a);if(v)return await v;const O=T.get(a)??0;if(Date.now()-O<3e4){validateTokenExpiry(k);return k}validateTokenKey("clientId",d.clientId,true);validateTokenKey("clientSecret",d.clientSecret,true);validateTokenKey("refreshToken",d.refreshToken,true);const _=(async()=>{try{T.set(a,Date.now());const s=await getNewSsoOidcToken(d,f,e,o);validateTokenKey("accessToken",s.accessToken);validateTokenKey("expiresIn",s.expiresIn);const t=new Date(Date.now()+1e3*s.expiresIn);try{await writeSSOTokenToFile(a,{...d,accessToken:s.accessToken,expiresAt:t.toISOString(),refreshToken:s.refreshToken})}catch(e){}return{token:s.accessToken,expiration:t}}catch(e){validateTokenExpiry(k);return k}})();y.set(a,_);try{return await _}finally{y.delete(a)}};
const v=false;
const resolveSSOCredentials=async({ssoStartUrl:e,ssoSession:o,ssoAccountId:t,ssoRegion:n,ssoRoleName:i,ssoClient:a,clientConfig:l,parentClientConfig:c,callerClientConfig:g,profile:d,filepath:w,configFilepath:p,ignoreCache:h,logger:u})=>{let C;const k="To refresh this SSO session run aws sso login with the corresponding profile.";if(o)try{const e=await fromSso({profile:d,filepath:w,configFilepath:p,ignoreCache:h,clientConfig:l,parentClientConfig:c,logger:u})({callerClientConfig:g});C={accessToken:e.token,expiresAt:new Date(e.expiration).toISOString()}}catch(e){throw new r.C(e.message,{tryNextLink:v,logger:u})}else try{C=await (0,S.v)(e)}catch(e){throw new r.C(`The SSO session associated with this profile is invalid. ${k}`,{tryNextLink:v,logger:u})}if(new Date(C.expiresAt).getTime()-Date.now()<=0)throw new r.C(`The SSO session associated with this profile has expired. ${k}`,{tryNextLink:v,logger:u});const{accessToken:T}=C;const{SSOClient:y,GetRoleCredentialsCommand:O}=await Promise.all([s.e(5282),s.e(4261),s.e(2179)]).then(s.bind(s,82179));const _=a||new y(Object.assign({},l??{},{logger:l?.logger??g?.logger??c?.logger,region:l?.region??n,userAgentAppId:l?.userAgentAppId??g?.userAgentAppId??c?.userAgentAppId}));let m;try{m=await _.send(new O({accountId:t,roleName:i,accessToken:T}))}catch(e){throw new r.C(e,{tryNextLink:v,logger:u})}const{roleCredentials:{accessKeyId:x,secretAccessKey:A,sessionToken:I,expiration:F,credentialScope:N,accountId:$}={}}=m;if(!x||!A||!I||!F)throw new r.C("SSO returns an invalid temporary credential.",{tryNextLink:v,logger:u});const D={accessKeyId:x,secretAccessKey:A,sessionToken:I,expiration:new Date(F),...N&&{credentialScope:N},...$&&{accountId:$}};if(o)(0,f.g)(D,"CREDENTIALS_SSO","s");else(0,f.g)(D,"CREDENTIALS_SSO_LEGACY","u");return D};
const validateSsoProfile=(e,o)=>{const{sso_start_url:s,sso_account_id:t,sso_region:n,sso_role_name:i}=e;if(!s||!t||!n||!i)throw new r.C(`Profile is configured with invalid SSO credentials. Required parameters "sso_account_id", "sso_region", "sso_role_name", "sso_start_url". Got ${Object.keys(e).join(", ")}\nReference: https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html`,{tryNextLink:false,logger:o});return e};
const fromSSO=(e={})=>async({callerClientConfig:o}={})=>{e.logger?.debug("@aws-sdk/credential-provider-sso - fromSSO");const{ssoStartUrl:s,ssoAccountId:i,ssoRegion:a,ssoRoleName:l,ssoSession:c}=e;const{ssoClient:g}=e;const f=(0,t.Bz)({profile:e.profile??o?.profile});if(s||i||a||l||c)if(s&&i&&a&&l)return resolveSSOCredentials({ssoStartUrl:s,ssoSession:c,ssoAccountId:i,ssoRegion:a,ssoRoleName:l,ssoClient:g,clientConfig:e.clientConfig,parentClientConfig:e.parentClientConfig,callerClientConfig:e.callerClientConfig,profile:f,filepath:e.filepath,configFilepath:e.configFilepath,ignoreCache:e.ignoreCache,logger:e.logger});else throw new r.C('Incomplete configuration. The fromSSO() argument hash must include "ssoStartUrl", "ssoAccountId", "ssoRegion", "ssoRoleName"',{tryNextLink:false,logger:e.logger});else{const o=await (0,n.Y)(e);const t=o[f];if(!t)throw new r.C(`Profile ${f} was not found.`,{logger:e.logger});if(!isSsoProfile(t))throw new r.C(`Profile ${f} is not configured with SSO credentials.`,{logger:e.logger});if(t?.sso_session){const o=await loadSsoSessionData(e);const n=o[t.sso_session];const i=` configurations in profile ${f} and sso-session ${t.sso_session}`;if(a&&a!==n.sso_region)throw new r.C("Conflicting SSO region"+i,{tryNextLink:false,logger:e.logger});if(s&&s!==n.sso_start_url)throw new r.C("Conflicting SSO start_url"+i,{tryNextLink:false,logger:e.logger});t.sso_region=n.sso_region;t.sso_start_url=n.sso_start_url}const{sso_start_url:i,sso_account_id:l,sso_region:c,sso_role_name:d,sso_session:w}=validateSsoProfile(t,e.logger);return resolveSSOCredentials({ssoStartUrl:i,ssoSession:w,ssoAccountId:l,ssoRegion:c,ssoRoleName:d,ssoClient:g,clientConfig:e.clientConfig,parentClientConfig:e.parentClientConfig,callerClientConfig:e.callerClientConfig,profile:f,filepath:e.filepath,configFilepath:e.configFilepath,ignoreCache:e.ignoreCache,logger:e.logger})}}}),58355:((e,o,s)=>{
s.d(o,{C:()=>getSSOTokenFilepath});
var t=s(77598);
var n=s(76760);
var r=s(47258);
const getSSOTokenFilepath=e=>{const o=(0,t.createHash)("sha1");const s=o.update(e).digest("hex");return(0,n.join)((0,r.R)(),".aws","sso","cache",`${s}.json`)}}),79744:((e,o,s)=>{
s.d(o,{a:()=>r,v:()=>getSSOTokenFromFile});
var t=s(51455);
var n=s(58355);
const r={};
const getSSOTokenFromFile=async e=>{if(r[e])return r[e];const o=(0,n.C)(e);const s=await (0,t.readFile)(o,"utf8");return JSON.parse(s)}}),25398:((e,o,s)=>{
s.d(o,{Y:()=>parseKnownFiles});
var t=s(24834);
const mergeConfigFiles=(...e)=>{const o={};for(const s of e)for(const[e,t]of Object.entries(s))if(void 0!==o[e])Object.assign(o[e],t);else o[e]=t;return o};
const parseKnownFiles=async e=>{const o=await (0,t.p)(e);return mergeConfigFiles(o.configFile,o.credentialsFile)}})};