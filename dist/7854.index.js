export const id=7854;export const ids=[7854];export const modules={17854:((t,e,n)=>{
n.r(e);
n.d(e,{takeOver:()=>takeOver});
var a=n(31421);
var r=n(51455);
var o=n(76760);
var i=n(58500);
var s=n(73024);
n(46466);
var c=n(65103);
var d=n(37145);
const w=16384;
async function readTail(t,e){try{const n=await (0,r.open)(t,"r");try{const{size:t}=await n.stat();const a=Math.max(0,t-w);const{buffer:r,bytesRead:o}=await n.read(Buffer.alloc(w),0,w,a);const i=r.toString("utf8",0,o).split("\n");return i.filter(t=>""!==t.trim()).slice(-e)}finally{await n.close()}}catch(t){if("ENOENT"===(0,c.$N)(t))return[];throw t}}
var f=n(25602);
async function ensurePrivate(t){await (0,d.f)(t,448);const e=await (0,r.lstat)(t);const n=e.isDirectory()&&e.uid===process.getuid?.()&&(63&e.mode)===0;if(n)return;throw new f.E(`The folder ${t} is not this user's alone, and the agent's socket would be in it.`,{code:"folder-unsafe",advice:`Remove it, or run \`chmod 700 ${t}\` if it belongs to the user that the runner runs as.`})}
var l=n(73933);
var u=n(80618);
var m=n(44017);
var h=n(42806);
var v=n(77598);
var g=n(73136);
const p=864e5;
async function installAgent(t){const e=findBundle();const n=(await (0,r.readdir)(e)).toSorted();const a=await Promise.all(n.map(async t=>({name:t,content:await (0,r.readFile)(o.join(e,t))})));const i=(0,v.createHash)("sha256");for(const{name:t,content:e}of a)i.update(`${t}\0${e.length}\0`).update(e);const c=o.join(t.agent,i.digest("hex").slice(0,16));if(!(0,s.existsSync)(c)){await copyInto(c,a);await removeFormer(t.agent,c)}return o.join(c,"index.js")}
async function copyInto(t,e){await (0,d.f)(o.dirname(t),448);const n=await (0,r.mkdtemp)(`${t}.`);try{await Promise.all(e.map(({name:t,content:e})=>(0,r.writeFile)(o.join(n,t),e)));await (0,r.rename)(n,t)}catch(e){await (0,r.rm)(n,{recursive:true,force:true});if(!(0,s.existsSync)(t))throw e}}
async function removeFormer(t,e){const n=(await (0,r.readdir)(t)).filter(t=>/^[0-9a-f]{16}(\.\w+)?$/.test(t));for(const a of n.map(e=>o.join(t,e))){const t=Date.now()-(await (0,r.stat)(a).catch(()=>({mtimeMs:Date.now()}))).mtimeMs;if(a!==e&&t>p)await (0,r.rm)(a,{recursive:true,force:true}).catch(()=>void 0)}}
function findBundle(){const t=o.dirname((0,g.fileURLToPath)(import.meta.url));for(let e=t;e!==o.dirname(e);e=o.dirname(e))for(const t of[o.join(e,"agent"),o.join(e,"dist","agent")])if((0,s.existsSync)(o.join(t,"index.js")))return t;throw new Error(`the agent's program was found nowhere above ${t}; npm run build makes it`)}
const y=4e4;
async function takeOver(t,e){const{who:n}=await (0,m.$y)(e);if("ours"===n)return;if("other"===n)await (0,m.Z$)(e,AbortSignal.timeout(y));const a=await spawnAgent(t,e).catch(e=>{throw(0,u.g)(e,t.store)});const r=performance.now()+y;for(let n=5;performance.now()<r;n=Math.min(1.5*n,100)){await (0,i.setTimeout)(n);const r=await (0,m.$y)(e);if("ours"===r.who)return a.endUnless(r.pid);const o=a.exitCode();if(void 0!==o&&0!==o)throw await endedWith(t,o)}throw await notStarted(t,`it did not answer within ${(0,h.AB)(y)}`)}
async function spawnAgent(t,e){await (0,d.f)(t.store,448);await ensurePrivate(t.agent);await ensurePrivate(o.dirname(e));const n=await installAgent(t);const i=await (0,r.open)(t.agentLog,"a",384);try{const e=(0,a.spawn)(process.execPath,[n,t.store],{cwd:t.store,detached:true,stdio:["ignore",i.fd,i.fd],env:agentEnvironment()});let r;e.once("exit",(t,e)=>r=t??e??void 0);e.once("error",t=>r=t.message);e.unref();return{exitCode:()=>r,endUnless:t=>void(e.pid!==t&&e.kill("SIGKILL"))}}finally{await i.close()}}
function agentEnvironment(){const{PATH:t,HOME:e,TMPDIR:n,LANG:a}=process.env;return{PATH:t,HOME:e,TMPDIR:n,LANG:a}}
async function endedWith(t,e){await (0,l.C7)(t.state);return notStarted(t,`it ended with ${e}`)}
async function notStarted({agentLog:t,store:e},n){return new f.E(`The local platform's agent for ${e} could not be started: ${n}.`,{code:"agent-not-started",evidence:[{title:t,lines:await readTail(t,20)}],advice:`Its last log lines are below, all of them in ${t}.`})}})};