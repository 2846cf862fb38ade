export const id=2457;export const ids=[2457];export const modules={22457:((e,n,o)=>{
o.d(n,{fromTokenFile:()=>fromTokenFile});
var r=o(3138);
var t=o(55577);
var i=o(12076);
var s=o(73024);
const fromWebToken=e=>async n=>{e.logger?.debug("@aws-sdk/credential-provider-web-identity - fromWebToken");const{roleArn:r,roleSessionName:t,webIdentityToken:i,providerId:s,policyArns:c,policy:a,durationSeconds:l}=e;let{roleAssumerWithWebIdentity:d}=e;if(!d){const{getDefaultRoleAssumerWithWebIdentity:r}=await Promise.all([o.e(1416),o.e(6403)]).then(o.bind(o,6403));d=r({...e.clientConfig,credentialProviderLogger:e.logger,parentClientConfig:{...n?.callerClientConfig,...e.parentClientConfig}},e.clientPlugins)}return d({RoleArn:r,RoleSessionName:t??`aws-sdk-js-session-${Date.now()}`,WebIdentityToken:i,ProviderId:s,PolicyArns:c,Policy:a,DurationSeconds:l})};
const c="AWS_WEB_IDENTITY_TOKEN_FILE";
const a="AWS_ROLE_ARN";
const l="AWS_ROLE_SESSION_NAME";
const fromTokenFile=(e={})=>async n=>{e.logger?.debug("@aws-sdk/credential-provider-web-identity - fromTokenFile");const o=e?.webIdentityTokenFile??process.env[c];const d=e?.roleArn??process.env[a];const g=e?.roleSessionName??process.env[l];if(!o||!d)throw new t.C("Web identity configuration not specified",{logger:e.logger});const S=await fromWebToken({...e,webIdentityToken:i.Z?.getTokenRecord?.()[o]??(0,s.readFileSync)(o,{encoding:"ascii"}),roleArn:d,roleSessionName:g})(n);if(o===process.env[c])(0,r.g)(S,"CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN","h");return S}}),12076:((e,n,o)=>{
o.d(n,{Z:()=>i});
var r=o(79744);
var t=o(71774);
const i={getFileRecord(){return t.Jj},interceptFile(e,n){t.Jj[e]=Promise.resolve(n)},getTokenRecord(){return r.a},interceptToken(e,n){r.a[e]=n}}}),58355:((e,n,o)=>{
o.d(n,{C:()=>getSSOTokenFilepath});
var r=o(77598);
var t=o(76760);
var i=o(47258);
const getSSOTokenFilepath=e=>{const n=(0,r.createHash)("sha1");const o=n.update(e).digest("hex");return(0,t.join)((0,i.R)(),".aws","sso","cache",`${o}.json`)}}),79744:((e,n,o)=>{
o.d(n,{a:()=>i,v:()=>getSSOTokenFromFile});
var r=o(51455);
var t=o(58355);
const i={};
const getSSOTokenFromFile=async e=>{if(i[e])return i[e];const n=(0,t.C)(e);const o=await (0,r.readFile)(n,"utf8");return JSON.parse(o)}})};