export const id=752;export const ids=[752];export const modules={20752:((o,s,t)=>{
t.d(s,{fromEnv:()=>r.sF});
var r=t(44787)})};