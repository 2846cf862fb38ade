export const id=7854;export const ids=[7854];export const modules={17854:((t,e,a)=>{
a.r(e);
a.d(e,{takeOver:()=>takeOver});
var n=a(31421);
var r=a(51455);
var o=a(76760);
var i=a(58500);
var s=a(73024);
a(46466);
var c=a(65103);
var d=a(37145);
const w=16384;
async function readTail(t,e){try{const a=await (0,r.open)(t,"r");try{const{size:t}=await a.stat();const n=Math.max(0,t-w);const{buffer:r,bytesRead:o}=await a.read(Buffer.alloc(w),0,w,n);const i=r.toString("utf8",0,o).split("\n");return i.filter(t=>""!==t.trim()).slice(-e)}finally{await a.close()}}catch(t){if("ENOENT"===(0,c.$N)(t))return[];throw t}}
var l=a(25602);
async function ensurePrivate(t){await (0,d.f)(t,448);const e=await (0,r.lstat)(t);const a=e.isDirectory()&&e.uid===process.getuid?.()&&(63&e.mode)===0;if(a)return;throw new l.E(`The folder ${t} is not this user's alone, and the agent's socket would be in it.`,{code:"folder-unsafe",advice:`Remove it, or run \`chmod 700 ${t}\` if it belongs to the user that the runner runs as.`})}
var u=a(73933);
var f=a(80618);
var m=a(44017);
var v=a(42806);
var h=a(77598);
var p=a(44574);
const g=864e5;
async function installAgent(t){const e=(0,p.L)("agent");const a=(await (0,r.readdir)(e)).toSorted();const n=await Promise.all(a.map(async t=>({name:t,content:await (0,r.readFile)(o.join(e,t))})));const i=(0,h.createHash)("sha256");for(const{name:t,content:e}of n)i.update(`${t}\0${e.length}\0`).update(e);const c=o.join(t.agent,i.digest("hex").slice(0,16));if(!(0,s.existsSync)(c)){await copyInto(c,n);await removeFormer(t.agent,c)}return o.join(c,"index.js")}
async function copyInto(t,e){await (0,d.f)(o.dirname(t),448);const a=await (0,r.mkdtemp)(`${t}.`);try{await Promise.all(e.map(({name:t,content:e})=>(0,r.writeFile)(o.join(a,t),e)));await (0,r.rename)(a,t)}catch(e){await (0,r.rm)(a,{recursive:true,force:true});if(!(0,s.existsSync)(t))throw e}}
async function removeFormer(t,e){const a=(await (0,r.readdir)(t)).filter(t=>/^[0-9a-f]{16}(\.\w+)?$/.test(t));for(const n of a.map(e=>o.join(t,e))){const t=Date.now()-(await (0,r.stat)(n).catch(()=>({mtimeMs:Date.now()}))).mtimeMs;if(n!==e&&t>g)await (0,r.rm)(n,{recursive:true,force:true}).catch(()=>void 0)}}
const y=4e4;
async function takeOver(t,e){const{who:a}=await (0,m.$y)(e);if("ours"===a)return;if("other"===a)await (0,m.Z$)(e,AbortSignal.timeout(y));const n=await spawnAgent(t,e).catch(e=>{throw(0,f.g)(e,t.store)});const r=performance.now()+y;for(let a=5;performance.now()<r;a=Math.min(1.5*a,100)){await (0,i.setTimeout)(a);const r=await (0,m.$y)(e);if("ours"===r.who)return n.endUnless(r.pid);const o=n.exitCode();if(void 0!==o&&0!==o)throw await endedWith(t,o)}throw await notStarted(t,`it did not answer within ${(0,v.AB)(y)}`)}
async function spawnAgent(t,e){await (0,d.f)(t.store,448);await ensurePrivate(t.agent);await ensurePrivate(o.dirname(e));const a=await installAgent(t);const i=await (0,r.open)(t.agentLog,"a",384);try{const e=(0,n.spawn)(process.execPath,[a,t.store],{cwd:t.store,detached:true,stdio:["ignore",i.fd,i.fd],env:agentEnvironment()});let r;e.once("exit",(t,e)=>r=t??e??void 0);e.once("error",t=>r=t.message);e.unref();return{exitCode:()=>r,endUnless:t=>void(e.pid!==t&&e.kill("SIGKILL"))}}finally{await i.close()}}
function agentEnvironment(){const{PATH:t,HOME:e,TMPDIR:a,LANG:n}=process.env;return{PATH:t,HOME:e,TMPDIR:a,LANG:n}}
async function endedWith(t,e){await (0,u.C7)(t.state);return notStarted(t,`it ended with ${e}`)}
async function notStarted({agentLog:t,store:e},a){return new l.E(`The local platform's agent for ${e} could not be started: ${a}.`,{code:"agent-not-started",evidence:[{title:t,lines:await readTail(t,20)}],advice:`Its last log lines are below, all of them in ${t}.`})}}),44574:((t,e,a)=>{
a.d(e,{L:()=>bundleFolder});
var n=a(73024);
var r=a(76760);
var o=a(73136);
function bundleFolder(t){const e=r.dirname((0,o.fileURLToPath)(import.meta.url));for(let a=e;a!==r.dirname(a);a=r.dirname(a))for(const e of[r.join(a,t),r.join(a,"dist",t)])if((0,n.existsSync)(r.join(e,"index.js")))return e;throw new Error(`the program ${t} was found nowhere above ${e}; npm run build makes it`)}})};