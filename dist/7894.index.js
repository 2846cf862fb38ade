export const id=7894;export const ids=[7894];export const modules={27894:((o,s,t)=>{
t.d(s,{fromEnv:()=>r.sF});
var r=t(59177)})};