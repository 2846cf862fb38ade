export const id=118;export const ids=[118];export const modules={57:(t=>{
function isBuffer(t){return Buffer.isBuffer(t)||t instanceof Uint8Array}
function isEncoding(t){return Buffer.isEncoding(t)}
function alloc(t,e,i){return Buffer.alloc(t,e,i)}
function allocUnsafe(t){return Buffer.allocUnsafe(t)}
function allocUnsafeSlow(t){return Buffer.allocUnsafeSlow(t)}
function byteLength(t,e){return Buffer.byteLength(t,e)}
function compare(t,e){return Buffer.compare(t,e)}
function concat(t,e){return Buffer.concat(t,e)}
function copy(t,e,i,r,n){return toBuffer(t).copy(e,i,r,n)}
function equals(t,e){return toBuffer(t).equals(e)}
function fill(t,e,i,r,n){return toBuffer(t).fill(e,i,r,n)}
function from(t,e,i){return Buffer.from(t,e,i)}
function includes(t,e,i,r){return toBuffer(t).includes(e,i,r)}
function indexOf(t,e,i,r){return toBuffer(t).indexOf(e,i,r)}
function lastIndexOf(t,e,i,r){return toBuffer(t).lastIndexOf(e,i,r)}
function swap16(t){return toBuffer(t).swap16()}
function swap32(t){return toBuffer(t).swap32()}
function swap64(t){return toBuffer(t).swap64()}
function toBuffer(t){if(Buffer.isBuffer(t))return t;return Buffer.from(t.buffer,t.byteOffset,t.byteLength)}
function toString(t,e,i,r){return toBuffer(t).toString(e,i,r)}
function toHex(t,e,i){return toBuffer(t).toString("hex",e,i)}
function write(t,e,i,r,n){return toBuffer(t).write(e,i,r,n)}
function readDoubleBE(t,e){return toBuffer(t).readDoubleBE(e)}
function readDoubleLE(t,e){return toBuffer(t).readDoubleLE(e)}
function readFloatBE(t,e){return toBuffer(t).readFloatBE(e)}
function readFloatLE(t,e){return toBuffer(t).readFloatLE(e)}
function readInt32BE(t,e){return toBuffer(t).readInt32BE(e)}
function readInt32LE(t,e){return toBuffer(t).readInt32LE(e)}
function readUInt32BE(t,e){return toBuffer(t).readUInt32BE(e)}
function readUInt32LE(t,e){return toBuffer(t).readUInt32LE(e)}
function writeDoubleBE(t,e,i){return toBuffer(t).writeDoubleBE(e,i)}
function writeDoubleLE(t,e,i){return toBuffer(t).writeDoubleLE(e,i)}
function writeFloatBE(t,e,i){return toBuffer(t).writeFloatBE(e,i)}
function writeFloatLE(t,e,i){return toBuffer(t).writeFloatLE(e,i)}
function writeInt32BE(t,e,i){return toBuffer(t).writeInt32BE(e,i)}
function writeInt32LE(t,e,i){return toBuffer(t).writeInt32LE(e,i)}
function writeUInt32BE(t,e,i){return toBuffer(t).writeUInt32BE(e,i)}
function writeUInt32LE(t,e,i){return toBuffer(t).writeUInt32LE(e,i)}
t.exports={isBuffer,isEncoding,alloc,allocUnsafe,allocUnsafeSlow,byteLength,compare,concat,copy,equals,fill,from,includes,indexOf,lastIndexOf,swap16,swap32,swap64,toBuffer,toString,toHex,write,readDoubleBE,readDoubleLE,readFloatBE,readFloatLE,readInt32BE,readInt32LE,readUInt32BE,readUInt32LE,writeDoubleBE,writeDoubleLE,writeFloatBE,writeFloatLE,writeInt32BE,writeInt32LE,writeUInt32BE,writeUInt32LE}}),580:((t,e,i)=>{
t.exports=i(434)}),587:(t=>{
t.exports=class{constructor(t){if(!(t>0)||(t-1&t)!==0)throw new Error("Max size for a FixedFIFO should be a power of two");this.buffer=new Array(t);this.mask=t-1;this.top=0;this.btm=0;this.next=null}clear(){this.top=this.btm=0;this.next=null;this.buffer.fill(void 0)}push(t){if(void 0!==this.buffer[this.top])return false;this.buffer[this.top]=t;this.top=this.top+1&this.mask;return true}shift(){const t=this.buffer[this.btm];if(void 0===t)return;this.buffer[this.btm]=void 0;this.btm=this.btm+1&this.mask;return t}peek(){return this.buffer[this.btm]}isEmpty(){return void 0===this.buffer[this.btm]}}}),867:((t,e,i)=>{
const r=i(587);
t.exports=class{constructor(t){this.hwm=t||16;this.head=new r(this.hwm);this.tail=this.head;this.length=0}clear(){this.head=this.tail;this.head.clear();this.length=0}push(t){this.length++;if(!this.head.push(t)){const e=this.head;this.head=e.next=new r(2*this.head.buffer.length);this.head.push(t)}}shift(){if(0!==this.length)this.length--;const t=this.tail.shift();if(void 0===t&&this.tail.next){const t=this.tail.next;this.tail.next=null;this.tail=t;return this.tail.shift()}return t}peek(){const t=this.tail.peek();if(void 0===t&&this.tail.next)return this.tail.next.peek();return t}isEmpty(){return 0===this.length}}}),204:((t,e,i)=>{
const{EventEmitter:r}=i(580);
const n=i(867);
const s=i(934);
const a=i(657);
const o="u"<typeof queueMicrotask?t=>global.process.nextTick(t):queueMicrotask;
const u=0x1fffffff;
const l=1;
const h=2;
const f=4;
const d=8;
const c=u^l;
const p=u^h;
const _=16;
const m=32;
const S=64;
const b=128;
const x=256;
const g=512;
const y=1024;
const w=2048;
const k=4096;
const E=8192;
const B=16384;
const L=32768;
const T=65536;
const O=131072;
const P=x|g;
const v=_|T;
const I=S|_;
const N=k|b;
const R=x|O;
const D=u^_;
const A=u^S;
const U=u^(S|T);
const F=u^T;
const M=u^x;
const z=u^(b|E);
const C=u^y;
const W=u^P;
const q=u^L;
const H=u^m;
const G=u^O;
const Y=u^R;
const j=262144;
const K=524288;
const V=1048576;
const J=2097152;
const Q=4194304;
const X=8388608;
const Z=0x1000000;
const $=0x2000000;
const tt=0x4000000;
const te=0x8000000;
const ti=0x10000000;
const tr=u^(j|tt);
const tn=u^V;
const ts=u^(j|te);
const ta=u^Q;
const to=u^J;
const tu=u^$;
const tl=u^K;
const th=u^ti;
const tf=_|j;
const td=u^tf;
const tc=B|X;
const tp=f|d|h;
const t_=tp|l;
const tm=tp|tc;
const tS=tn&A;
const tb=$|L;
const tx=tb&td;
const tg=t_|tx;
const ty=t_|y|B;
const tw=t_|B|b;
const tk=t_|y|b;
const tE=t_|k|b|E;
const tB=t_|_|y|B|T|O;
const tL=tp|y|B;
const tT=m|t_|L|S;
const tO=L|l;
const tP=t_|te|X;
const tv=J|Q;
const tI=J|j;
const tN=J|Q|t_|j;
const tR=t_|j|J|ti;
const tD=V|j;
const tA=j|tt;
const tU=t_|te|tI|X;
const tF=Q|tp|te|X;
const tM=K|t_|$|V;
const tz=te|X|tp;
const tC=Symbol.asyncIterator||Symbol("asyncIterator");
let tW=class WritableState{constructor(t,{highWaterMark:e=16384,map:i=null,mapWritable:r,byteLength:s,byteLengthWritable:a}={}){this.stream=t;this.queue=new n;this.highWaterMark=e;this.buffered=0;this.error=null;this.pipeline=null;this.drains=null;this.byteLength=a||s||defaultByteLength;this.map=r||i;this.afterWrite=afterWrite.bind(this);this.afterUpdateNextTick=updateWriteNT.bind(this)}get ending(){return(this.stream._duplexState&te)!==0}get ended(){return(this.stream._duplexState&X)!==0}push(t){if((this.stream._duplexState&tz)!==0)return false;if(null!==this.map)t=this.map(t);this.buffered+=this.byteLength(t);this.queue.push(t);if(this.buffered<this.highWaterMark){this.stream._duplexState|=J;return true}this.stream._duplexState|=tv;return false}shift(){const t=this.queue.shift();this.buffered-=this.byteLength(t);if(0===this.buffered)this.stream._duplexState&=to;return t}end(t){if("function"==typeof t)this.stream.once("finish",t);else if(null!=t)this.push(t);this.stream._duplexState=(this.stream._duplexState|te)&tn}autoBatch(t,e){const i=[];const r=this.stream;i.push(t);while((r._duplexState&tR)===tI)i.push(r._writableState.shift());if((r._duplexState&t_)!==0)return e(null);r._writev(i,e)}update(){const t=this.stream;t._duplexState|=K;do{while((t._duplexState&tR)===J){const e=this.shift();t._duplexState|=tA;t._write(e,this.afterWrite)}if((t._duplexState&tD)===0)this.updateNonPrimary()}while(true===this.continueUpdate());t._duplexState&=tl}updateNonPrimary(){const t=this.stream;if((t._duplexState&tU)===te){t._duplexState=t._duplexState|j;t._final(afterFinal.bind(this));return}if((t._duplexState&tp)===f){if((t._duplexState&tb)===0){t._duplexState|=tf;t._destroy(afterDestroy.bind(this))}return}if((t._duplexState&tg)===l){t._duplexState=(t._duplexState|tf)&c;t._open(afterOpen.bind(this))}}continueUpdate(){if((this.stream._duplexState&$)===0)return false;this.stream._duplexState&=tu;return true}updateCallback(){if((this.stream._duplexState&tM)===V)this.update();else this.updateNextTick()}updateNextTick(){if((this.stream._duplexState&$)!==0)return;this.stream._duplexState|=$;if((this.stream._duplexState&K)===0)o(this.afterUpdateNextTick)}};
let tq=class ReadableState{constructor(t,{highWaterMark:e=16384,map:i=null,mapReadable:r,byteLength:s,byteLengthReadable:a}={}){this.stream=t;this.queue=new n;this.highWaterMark=0===e?1:e;this.buffered=0;this.readAhead=e>0;this.error=null;this.pipeline=null;this.byteLength=a||s||defaultByteLength;this.map=r||i;this.pipeTo=null;this.afterRead=afterRead.bind(this);this.afterUpdateNextTick=updateReadNT.bind(this)}get ending(){return(this.stream._duplexState&y)!==0}get ended(){return(this.stream._duplexState&B)!==0}pipe(t,e){if(null!==this.pipeTo)throw a.BAD_ARGUMENT("Can only pipe to one destination");if("function"!=typeof e)e=null;this.stream._duplexState|=g;this.pipeTo=t;this.pipeline=new tG(this.stream,t,e);if(e)this.stream.on("error",noop);if(isStreamx(t)){t._writableState.pipeline=this.pipeline;if(e)t.on("error",noop);t.on("finish",this.pipeline.finished.bind(this.pipeline))}else{const e=this.pipeline.done.bind(this.pipeline,t);const i=this.pipeline.done.bind(this.pipeline,t,null);t.on("error",e);t.on("close",i);t.on("finish",this.pipeline.finished.bind(this.pipeline))}t.on("drain",afterDrain.bind(this));this.stream.emit("piping",t);t.emit("pipe",this.stream)}push(t){const e=this.stream;if(null===t){this.highWaterMark=0;e._duplexState=(e._duplexState|y)&U;return false}if(null!==this.map){t=this.map(t);if(null===t){e._duplexState&=F;return this.buffered<this.highWaterMark}}this.buffered+=this.byteLength(t);this.queue.push(t);e._duplexState=(e._duplexState|b)&F;return this.buffered<this.highWaterMark}shift(){const t=this.queue.shift();this.buffered-=this.byteLength(t);if(0===this.buffered)this.stream._duplexState&=z;return t}unshift(t){const e=[null!==this.map?this.map(t):t];while(this.buffered>0)e.push(this.shift());for(let t=0;t<e.length-1;t++){const i=e[t];this.buffered+=this.byteLength(i);this.queue.push(i)}this.push(e[e.length-1])}read(){const t=this.stream;if((t._duplexState&tw)===b){const e=this.shift();if(null!==this.pipeTo&&false===this.pipeTo.write(e))t._duplexState&=W;if((t._duplexState&w)!==0)t.emit("data",e);return e}if(false===this.readAhead){t._duplexState|=O;this.updateNextTick()}return null}drain(){const t=this.stream;while((t._duplexState&tw)===b&&(t._duplexState&P)!==0){const e=this.shift();if(null!==this.pipeTo&&false===this.pipeTo.write(e))t._duplexState&=W;if((t._duplexState&w)!==0)t.emit("data",e)}}update(){const t=this.stream;t._duplexState|=m;do{this.drain();while(this.buffered<this.highWaterMark&&(t._duplexState&tB)===O){t._duplexState|=v;t._read(this.afterRead);this.drain()}if((t._duplexState&tE)===N){t._duplexState|=E;t.emit("readable")}if((t._duplexState&I)===0)this.updateNonPrimary()}while(true===this.continueUpdate());t._duplexState&=H}updateNonPrimary(){const t=this.stream;if((t._duplexState&tk)===y){t._duplexState=(t._duplexState|B)&C;t.emit("end");if((t._duplexState&tm)===tc)t._duplexState|=f;if(null!==this.pipeTo)this.pipeTo.end()}if((t._duplexState&tp)===f){if((t._duplexState&tb)===0){t._duplexState|=tf;t._destroy(afterDestroy.bind(this))}return}if((t._duplexState&tg)===l){t._duplexState=(t._duplexState|tf)&c;t._open(afterOpen.bind(this))}}continueUpdate(){if((this.stream._duplexState&L)===0)return false;this.stream._duplexState&=q;return true}updateCallback(){if((this.stream._duplexState&tT)===S)this.update();else this.updateNextTick()}updateNextTickIfOpen(){if((this.stream._duplexState&tO)!==0)return;this.stream._duplexState|=L;if((this.stream._duplexState&m)===0)o(this.afterUpdateNextTick)}updateNextTick(){if((this.stream._duplexState&L)!==0)return;this.stream._duplexState|=L;if((this.stream._duplexState&m)===0)o(this.afterUpdateNextTick)}};
let tH=class TransformState{constructor(t){this.data=null;this.afterTransform=afterTransform.bind(t);this.afterFinal=null}};
let tG=class Pipeline{constructor(t,e,i){this.from=t;this.to=e;this.afterPipe=i;this.error=null;this.pipeToFinished=false}finished(){this.pipeToFinished=true}done(t,e){if(e)this.error=e;if(t===this.to){this.to=null;if(null!==this.from){if((this.from._duplexState&B)===0||!this.pipeToFinished)this.from.destroy(this.error||a.PREMATURE_CLOSE("Writable stream closed"));return}}if(t===this.from){this.from=null;if(null!==this.to){if((t._duplexState&B)===0)this.to.destroy(this.error||a.PREMATURE_CLOSE("Readable stream closed"));return}}if(null!==this.afterPipe)this.afterPipe(this.error);this.to=this.from=this.afterPipe=null}};
function afterDrain(){this.stream._duplexState|=g;this.updateCallback()}
function afterFinal(t){const e=this.stream;if(t)e.destroy(t);if((e._duplexState&tp)===0){e._duplexState|=X;e.emit("finish")}if((e._duplexState&tm)===tc)e._duplexState|=f;e._duplexState&=ts;if((e._duplexState&K)===0)this.update();else this.updateNextTick()}
function afterDestroy(t){const e=this.stream;if(!t&&!a.isStreamDestroyed(this.error))t=this.error;if(t)e.emit("error",t);e._duplexState|=d;e.emit("close");const i=e._readableState;const r=e._writableState;if(null!==i&&null!==i.pipeline)i.pipeline.done(e,t);if(null!==r){while(null!==r.drains&&r.drains.length>0)r.drains.shift().resolve(false);if(null!==r.pipeline)r.pipeline.done(e,t)}}
function afterWrite(t){const e=this.stream;if(t)e.destroy(t);e._duplexState&=tr;if(null!==this.drains)tickDrains(this.drains);if((e._duplexState&tN)===Q){e._duplexState&=ta;if((e._duplexState&Z)===Z)e.emit("drain")}this.updateCallback()}
function afterRead(t){if(t)this.stream.destroy(t);this.stream._duplexState&=D;if(false===this.readAhead&&(this.stream._duplexState&x)===0)this.stream._duplexState&=G;this.updateCallback()}
function updateReadNT(){if((this.stream._duplexState&m)===0){this.stream._duplexState&=q;this.update()}}
function updateWriteNT(){if((this.stream._duplexState&K)===0){this.stream._duplexState&=tu;this.update()}}
function tickDrains(t){for(let e=0;e<t.length;e++)if(0===--t[e].writes){t.shift().resolve(true);e--}}
function afterOpen(t){const e=this.stream;if(t)e.destroy(t);if((e._duplexState&f)===0){if((e._duplexState&ty)===0)e._duplexState|=S;if((e._duplexState&tP)===0)e._duplexState|=V;e.emit("open")}e._duplexState&=td;if(null!==e._writableState)e._writableState.updateCallback();if(null!==e._readableState)e._readableState.updateCallback()}
function afterTransform(t,e){if(null!=e)this.push(e);this._writableState.afterWrite(t)}
function newListener(t){if(null!==this._readableState){if("data"===t){this._duplexState|=w|R;this._readableState.updateNextTick()}if("readable"===t){this._duplexState|=k;this._readableState.updateNextTick()}}if(null!==this._writableState){if("drain"===t){this._duplexState|=Z;this._writableState.updateNextTick()}}}
let tY=class Stream extends r{constructor(t){super();this._duplexState=0;this._readableState=null;this._writableState=null;if(t){if(t.open)this._open=t.open;if(t.destroy)this._destroy=t.destroy;if(t.predestroy)this._predestroy=t.predestroy;if(t.signal)t.signal.addEventListener("abort",abort.bind(this))}this.on("newListener",newListener)}_open(t){t(null)}_destroy(t){t(null)}_predestroy(){}get readable(){return null!==this._readableState?true:void 0}get writable(){return null!==this._writableState?true:void 0}get destroyed(){return(this._duplexState&d)!==0}get destroying(){return(this._duplexState&tp)!==0}destroy(t){if((this._duplexState&tp)===0){if(!t)t=a.STREAM_DESTROYED();this._duplexState=(this._duplexState|f)&tS;if(null!==this._readableState){this._readableState.highWaterMark=0;this._readableState.error=t}if(null!==this._writableState){this._writableState.highWaterMark=0;this._writableState.error=t}this._duplexState|=h;this._predestroy();this._duplexState&=p;if(null!==this._readableState)this._readableState.updateNextTick();if(null!==this._writableState)this._writableState.updateNextTick()}}};
let tj=class Readable extends tY{constructor(t){super(t);this._duplexState|=l|X|O;this._readableState=new tq(this,t);if(t){if(false===this._readableState.readAhead)this._duplexState&=G;if(t.read)this._read=t.read;if(t.eagerOpen)this._readableState.updateNextTick();if(t.encoding)this.setEncoding(t.encoding)}}static deferred(t,e){const i=new tQ(e);t().then(t=>{if(null===t)return i.end();if(i.destroying)return;pipeline(t,i,noop)}).catch(t=>i.destroy(t));return i}setEncoding(t){const e=new s(t);const i=this._readableState.map||echo;this._readableState.map=mapOrSkip;return this;function mapOrSkip(t){const r=e.push(t);return""===r&&(0!==t.byteLength||e.remaining>0)?null:i(r)}}_read(t){t(null)}pipe(t,e){this._readableState.updateNextTick();this._readableState.pipe(t,e);return t}read(){this._readableState.updateNextTick();return this._readableState.read()}push(t){this._readableState.updateNextTickIfOpen();return this._readableState.push(t)}unshift(t){this._readableState.updateNextTickIfOpen();return this._readableState.unshift(t)}resume(){this._duplexState|=R;this._readableState.updateNextTick();return this}pause(){this._duplexState&=false===this._readableState.readAhead?Y:M;return this}static _fromAsyncIterator(t,e){let i;const r=new tj({...e,read(e){t.next().then(push).then(e.bind(null,null)).catch(e)},predestroy(){i=t.return()},destroy(t){if(!i)return t(null);i.then(t.bind(null,null)).catch(t)}});return r;function push(t){if(t.done)r.push(null);else r.push(t.value)}}static from(t,e){if(isReadStreamx(t))return t;if(t[tC])return this._fromAsyncIterator(t[tC](),e);if(!Array.isArray(t))t=void 0===t?[]:[t];let i=0;return new tj({...e,read(e){this.push(i===t.length?null:t[i++]);e(null)}})}static isBackpressured(t){return(t._duplexState&tL)!==0||t._readableState.buffered>=t._readableState.highWaterMark}static isPaused(t){return(t._duplexState&x)===0}[tC](){const t=this;let e=null;let i=null;let r=null;this.on("error",t=>{e=t});this.on("readable",onreadable);this.on("close",onclose);return{[tC](){return this},next(){return new Promise(function(e,n){i=e;r=n;const s=t.read();if(null!==s)ondata(s);else if((t._duplexState&d)!==0)ondata(null)})},return(){return destroy(null)},throw(t){return destroy(t)}};function onreadable(){if(null!==i)ondata(t.read())}function onclose(){if(null!==i)ondata(null)}function ondata(n){if(null===r)return;if(e)r(e);else if(null===n&&(t._duplexState&B)===0)r(a.STREAM_DESTROYED());else i({value:n,done:null===n});r=i=null}function destroy(e){t.destroy(e);return new Promise((i,r)=>{if(t._duplexState&d)return i({value:void 0,done:true});t.once("close",function(){if(e)r(e);else i({value:void 0,done:true})})})}}};
let tK=class Writable extends tY{constructor(t){super(t);this._duplexState|=l|B;this._writableState=new tW(this,t);if(t){if(t.writev)this._writev=t.writev;if(t.write)this._write=t.write;if(t.final)this._final=t.final;if(t.eagerOpen)this._writableState.updateNextTick()}}cork(){this._duplexState|=ti}uncork(){this._duplexState&=th;this._writableState.updateNextTick()}_writev(t,e){e(null)}_write(t,e){this._writableState.autoBatch(t,e)}_final(t){t(null)}static isBackpressured(t){return(t._duplexState&tF)!==0}static drained(t){if(t.destroyed)return Promise.resolve(false);const e=t._writableState;const i=isWritev(t)?Math.min(1,e.queue.length):e.queue.length;const r=i+(t._duplexState&tt?1:0);if(0===r)return Promise.resolve(true);if(null===e.drains)e.drains=[];return new Promise(t=>{e.drains.push({writes:r,resolve:t})})}write(t){this._writableState.updateNextTick();return this._writableState.push(t)}end(t){this._writableState.updateNextTick();this._writableState.end(t);return this}};
let tV=class Duplex extends tj{constructor(t){super(t);this._duplexState=l|this._duplexState&O;this._writableState=new tW(this,t);if(t){if(t.writev)this._writev=t.writev;if(t.write)this._write=t.write;if(t.final)this._final=t.final}}cork(){this._duplexState|=ti}uncork(){this._duplexState&=th;this._writableState.updateNextTick()}_writev(t,e){e(null)}_write(t,e){this._writableState.autoBatch(t,e)}_final(t){t(null)}write(t){this._writableState.updateNextTick();return this._writableState.push(t)}end(t){this._writableState.updateNextTick();this._writableState.end(t);return this}};
let tJ=class Transform extends tV{constructor(t){super(t);this._transformState=new tH(this);if(t){if(t.transform)this._transform=t.transform;if(t.flush)this._flush=t.flush}}_write(t,e){if(this._readableState.buffered>=this._readableState.highWaterMark)this._transformState.data=t;else this._transform(t,this._transformState.afterTransform)}_read(t){if(null!==this._transformState.data){const e=this._transformState.data;this._transformState.data=null;t(null);this._transform(e,this._transformState.afterTransform)}else t(null)}destroy(t){super.destroy(t);if(null!==this._transformState.data){this._transformState.data=null;this._transformState.afterTransform()}}_transform(t,e){e(null,t)}_flush(t){t(null)}_final(t){this._transformState.afterFinal=t;this._flush(transformAfterFlush.bind(this))}};
let tQ=class PassThrough extends tJ{};
function transformAfterFlush(t,e){const i=this._transformState.afterFinal;if(t)return i(t);if(null!=e)this.push(e);this.push(null);i(null)}
function pipelinePromise(...t){return new Promise((e,i)=>pipeline(...t,t=>{if(t)return i(t);e()}))}
function pipeline(t,...e){const i=Array.isArray(t)?[...t,...e]:[t,...e];const r=i.length&&"function"==typeof i[i.length-1]?i.pop():null;if(i.length<2)throw a.BAD_ARGUMENT("Pipeline requires at least 2 streams");let n=i[0];let s=null;let o=null;for(let t=1;t<i.length;t++){s=i[t];if(isStreamx(n))n.pipe(s,onerror);else{errorHandle(n,true,t>1,onerror);n.pipe(s)}n=s}if(r){let t=false;const e=isStreamx(s)||!!(s._writableState&&s._writableState.autoDestroy);s.on("error",t=>{if(null===o)o=t});s.on("finish",()=>{t=true;if(!e)r(o)});if(e)s.on("close",()=>r(o||(t?null:a.PREMATURE_CLOSE())))}return s;function errorHandle(t,e,i,r){t.on("error",r);t.on("close",onclose);function onclose(){if(e&&t._readableState&&!t._readableState.ended)return r(a.PREMATURE_CLOSE());if(i&&t._writableState&&!t._writableState.ended)return r(a.PREMATURE_CLOSE())}}function onerror(t){if(!t||o)return;o=t;for(const e of i)e.destroy(t)}}
function echo(t){return t}
function isStream(t){return!!t._readableState||!!t._writableState}
function isStreamx(t){return"number"==typeof t._duplexState&&isStream(t)}
function isEnding(t){return!!t._readableState&&t._readableState.ending}
function isEnded(t){return!!t._readableState&&t._readableState.ended}
function isFinishing(t){return!!t._writableState&&t._writableState.ending}
function isFinished(t){return!!t._writableState&&t._writableState.ended}
function getStreamError(t,e={}){const i=t._readableState&&t._readableState.error||t._writableState&&t._writableState.error;return!e.all&&a.isStreamDestroyed(i)?null:i}
function isReadStreamx(t){return isStreamx(t)&&t.readable}
function isDisturbed(t){return(t._duplexState&l)!==l||(t._duplexState&f)===f||(t._duplexState&tb)!==0}
function isTypedArray(t){return"object"==typeof t&&null!==t&&"number"==typeof t.byteLength}
function defaultByteLength(t){return isTypedArray(t)?t.byteLength:1024}
function noop(){}
function abort(){this.destroy(a.ABORTED())}
function isWritev(t){return t._writev!==tK.prototype._writev&&t._writev!==tV.prototype._writev}
t.exports={pipeline,pipelinePromise,isStream,isStreamx,isEnding,isEnded,isFinishing,isFinished,isDisturbed,getStreamError,Stream:tY,Writable:tK,Readable:tj,Duplex:tV,Transform:tJ,PassThrough:tQ}}),657:(t=>{
t.exports=class StreamError extends Error{constructor(t,e,i=StreamError){super(t);this.code=e;if(Error.captureStackTrace)Error.captureStackTrace(this,i)}static isStreamDestroyed(t){return t&&"STREAM_DESTROYED"===t.code}static isPrematureClose(t){return t&&"PREMATURE_CLOSE"===t.code}static isAborted(t){return t&&"ABORTED"===t.code}static isBadArgument(t){return t&&"BAD_ARGUMENT"===t.code}get name(){return"StreamError"}static STREAM_DESTROYED(){return new StreamError("Stream was destroyed","STREAM_DESTROYED",StreamError.STREAM_DESTROYED)}static PREMATURE_CLOSE(t="Premature close"){return new StreamError(t,"PREMATURE_CLOSE",StreamError.PREMATURE_CLOSE)}static ABORTED(){return new StreamError("Stream aborted","ABORTED",StreamError.ABORTED)}static BAD_ARGUMENT(t="Bad argument"){return new StreamError(t,"BAD_ARGUMENT",StreamError.BAD_ARGUMENT)}}}),775:((t,e,i)=>{
const r={S_IFMT:61440,S_IFDIR:16384,S_IFCHR:8192,S_IFBLK:24576,S_IFIFO:4096,S_IFLNK:40960};
try{t.exports=i(896).constants||r}catch{t.exports=r}}),763:((t,e,i)=>{
const{Writable:r,Readable:n,getStreamError:s}=i(204);
const a=i(867);
const o=i(57);
const u=i(428);
const l=o.alloc(0);
const h=4194304;
let f=class BufferList{constructor(){this.buffered=0;this.shifted=0;this.queue=new a;this._offset=0}push(t){this.buffered+=t.byteLength;this.queue.push(t)}shiftFirst(t){return 0===this.buffered?null:this._next(t)}shift(t){if(t>this.buffered)return null;if(0===t)return l;let e=this._next(t);if(t===e.byteLength)return e;const i=[e];while((t-=e.byteLength)>0){e=this._next(t);i.push(e)}return o.concat(i)}_next(t){const e=this.queue.peek();const i=e.byteLength-this._offset;if(t>=i){const t=this._offset?e.subarray(this._offset,e.byteLength):e;this.queue.shift();this._offset=0;this.buffered-=i;this.shifted+=i;return t}this.buffered-=t;this.shifted+=t;return e.subarray(this._offset,this._offset+=t)}};
let d=class Source extends n{constructor(t,e,i){super();this.header=e;this.offset=i;this._parent=t}_read(t){if(0===this.header.size)this.push(null);if(this._parent._stream===this)this._parent._update();t(null)}_predestroy(){this._parent.destroy(s(this))}_detach(){if(this._parent._stream===this){this._parent._stream=null;this._parent._missing=overflow(this.header.size);this._parent._update()}}_destroy(t){this._detach();t(null)}};
let c=class Extract extends r{constructor(t){super(t);if(!t)t={};this._buffer=new f;this._offset=0;this._header=null;this._stream=null;this._missing=0;this._longHeader=false;this._callback=noop;this._locked=false;this._finished=false;this._pax=null;this._paxGlobal=null;this._gnuLongPath=null;this._gnuLongLinkPath=null;this._filenameEncoding=t.filenameEncoding||"utf-8";this._allowUnknownFormat=!!t.allowUnknownFormat;this._unlockBound=this._unlock.bind(this)}_unlock(t){this._locked=false;if(t){this.destroy(t);this._continueWrite(t);return}this._update()}_consumeHeader(){if(this._locked)return false;this._offset=this._buffer.shifted;try{this._header=u.decode(this._buffer.shift(512),this._filenameEncoding,this._allowUnknownFormat)}catch(t){this._continueWrite(t);return false}if(!this._header)return true;this._header.byteOffset=this._buffer.shifted;switch(this._header.type){case"gnu-long-path":case"gnu-long-link-path":case"pax-global-header":case"pax-header":this._longHeader=true;this._missing=this._header.size;if(this._missing>h){this._continueWrite(new Error("Header exceeds max size"));return false}return true}this._locked=true;this._applyLongHeaders();if(!(this._header.size>=0)){this._continueWrite(new Error("Invalid header"));return false}if(0===this._header.size||"directory"===this._header.type){this.emit("entry",this._header,this._createStream(),this._unlockBound);return true}this._stream=this._createStream();this._missing=this._header.size;this.emit("entry",this._header,this._stream,this._unlockBound);return true}_applyLongHeaders(){if(this._gnuLongPath){this._header.name=this._gnuLongPath;this._gnuLongPath=null}if(this._gnuLongLinkPath){this._header.linkname=this._gnuLongLinkPath;this._gnuLongLinkPath=null}if(this._pax){if(this._pax.path)this._header.name=this._pax.path;if(this._pax.linkpath)this._header.linkname=this._pax.linkpath;if(this._pax.size)this._header.size=parseInt(this._pax.size,10);this._header.pax=this._pax;this._pax=null}}_decodeLongHeader(t){switch(this._header.type){case"gnu-long-path":this._gnuLongPath=u.decodeLongPath(t,this._filenameEncoding);break;case"gnu-long-link-path":this._gnuLongLinkPath=u.decodeLongPath(t,this._filenameEncoding);break;case"pax-global-header":this._paxGlobal=u.decodePax(t);break;case"pax-header":this._pax=null===this._paxGlobal?u.decodePax(t):Object.assign({},this._paxGlobal,u.decodePax(t));break}}_consumeLongHeader(){this._longHeader=false;this._missing=overflow(this._header.size);const t=this._buffer.shift(this._header.size);try{this._decodeLongHeader(t)}catch(t){this._continueWrite(t);return false}return true}_consumeStream(){const t=this._buffer.shiftFirst(this._missing);if(null===t)return false;this._missing-=t.byteLength;const e=this._stream.push(t);if(0===this._missing){this._stream.push(null);if(e)this._stream._detach();return e&&false===this._locked}return e}_createStream(){return new d(this,this._header,this._offset)}_update(){while(this._buffer.buffered>0&&!this.destroying){if(this._missing>0){if(null!==this._stream){if(false===this._consumeStream())return;continue}if(true===this._longHeader){if(this._missing>this._buffer.buffered)break;if(false===this._consumeLongHeader())return false;continue}const t=this._buffer.shiftFirst(this._missing);if(null!==t)this._missing-=t.byteLength;continue}if(this._buffer.buffered<512)break;if(null!==this._stream||false===this._consumeHeader())return}this._continueWrite(null)}_continueWrite(t){const e=this._callback;this._callback=noop;e(t)}_write(t,e){this._callback=e;this._buffer.push(t);this._update()}_final(t){this._finished=0===this._missing&&0===this._buffer.buffered;t(this._finished?null:new Error("Unexpected end of data"))}_predestroy(){this._continueWrite(null)}_destroy(t){if(this._stream)this._stream.destroy(s(this));t(null)}[Symbol.asyncIterator](){let t=null;let e=null;let i=null;let r=null;let n=null;const s=this;this.on("entry",onentry);this.on("error",e=>{t=e});this.on("close",onclose);return{[Symbol.asyncIterator](){return this},next(){return new Promise(onnext)},return(){return destroy(null)},throw(t){return destroy(t)}};function consumeCallback(t){if(!n)return;const e=n;n=null;e(t)}function onnext(n,a){if(t)return a(t);if(r){n({value:r,done:false});r=null;return}e=n;i=a;consumeCallback(null);if(s._finished&&e){e({value:void 0,done:true});e=i=null}}function onentry(t,s,a){n=a;s.on("error",noop);if(e){e({value:s,done:false});e=i=null}else r=s}function onclose(){consumeCallback(t);if(!e)return;if(t)i(t);else e({value:void 0,done:true});e=i=null}function destroy(t){s.destroy(t);consumeCallback(t);return new Promise((e,i)=>{if(s.destroyed)return e({value:void 0,done:true});s.once("close",function(){if(t)i(t);else e({value:void 0,done:true})})})}}};
t.exports=function(t){return new c(t)};
function noop(){}
function overflow(t){t&=511;return t&&512-t}}),428:((t,e,i)=>{
const r=i(57);
const n="0000000000000000000";
const s="7777777777777777777";
const a="0".charCodeAt(0);
const o=r.from([117,115,116,97,114,0]);
const u=r.from([a,a]);
const l=r.from([117,115,116,97,114,32]);
const h=r.from([32,0]);
const f=4095;
const d=257;
const c=263;
e.decodeLongPath=function(t,e){return decodeStr(t,0,t.length,e)};
e.encodePax=function(t){let e="";if(t.name)e+=addLength(" path="+t.name+"\n");if(t.linkname)e+=addLength(" linkpath="+t.linkname+"\n");const i=t.pax;if(i)for(const t in i)e+=addLength(" "+t+"="+i[t]+"\n");return r.from(e)};
e.decodePax=function(t){const e={};while(t.length){let i=0;while(i<t.length&&32!==t[i])i++;const n=parseInt(r.toString(t.subarray(0,i)),10);if(!n)break;const s=r.toString(t.subarray(i+1,n-1));const a=s.indexOf("=");if(-1===a)break;e[s.slice(0,a)]=s.slice(a+1);t=t.subarray(n)}return e};
e.encode=function(t){const e=r.alloc(512);let i=t.name;let n="";if(5===t.typeflag&&"/"!==i[i.length-1])i+="/";if(r.byteLength(i)!==i.length)return null;while(r.byteLength(i)>100){const t=i.indexOf("/");if(-1===t)return null;n+=n?"/"+i.slice(0,t):i.slice(0,t);i=i.slice(t+1)}if(r.byteLength(i)>100||r.byteLength(n)>155)return null;if(t.linkname&&r.byteLength(t.linkname)>100)return null;r.write(e,i);r.write(e,encodeOct(t.mode&f,6),100);r.write(e,encodeOct(t.uid,6),108);r.write(e,encodeOct(t.gid,6),116);encodeSize(t.size,e,124);r.write(e,encodeOct(t.mtime.getTime()/1e3|0,11),136);e[156]=a+toTypeflag(t.type);if(t.linkname)r.write(e,t.linkname,157);r.copy(o,e,d);r.copy(u,e,c);if(t.uname)r.write(e,t.uname,265);if(t.gname)r.write(e,t.gname,297);r.write(e,encodeOct(t.devmajor||0,6),329);r.write(e,encodeOct(t.devminor||0,6),337);if(n)r.write(e,n,345);r.write(e,encodeOct(cksum(e),6),148);return e};
e.decode=function(t,e,i){let r=0===t[156]?0:t[156]-a;let n=decodeStr(t,0,100,e);const s=decodeOct(t,100,8);const o=decodeOct(t,108,8);const u=decodeOct(t,116,8);const l=decodeOct(t,124,12);const h=decodeOct(t,136,12);const f=toType(r);const d=0===t[157]?null:decodeStr(t,157,100,e);const c=decodeStr(t,265,32);const p=decodeStr(t,297,32);const _=decodeOct(t,329,8);const m=decodeOct(t,337,8);const S=cksum(t);if(256===S)return null;if(S!==decodeOct(t,148,8))throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");if(isUSTAR(t)){if(t[345])n=decodeStr(t,345,155,e)+"/"+n}else if(isGNU(t));else if(!i)throw new Error("Invalid tar header: unknown format.");if(0===r&&n&&"/"===n[n.length-1])r=5;return{name:n,mode:s,uid:o,gid:u,size:l,byteOffset:0,mtime:new Date(1e3*h),type:f,linkname:d,uname:c,gname:p,devmajor:_,devminor:m,pax:null}};
function isUSTAR(t){return r.equals(o,t.subarray(d,d+6))}
function isGNU(t){return r.equals(l,t.subarray(d,d+6))&&r.equals(h,t.subarray(c,c+2))}
function clamp(t,e,i){if("number"!=typeof t)return i;t=~~t;if(t>=e)return e;if(t>=0)return t;t+=e;if(t>=0)return t;return 0}
function toType(t){switch(t){case 0:return"file";case 1:return"link";case 2:return"symlink";case 3:return"character-device";case 4:return"block-device";case 5:return"directory";case 6:return"fifo";case 7:return"contiguous-file";case 72:return"pax-header";case 55:return"pax-global-header";case 27:return"gnu-long-link-path";case 28:case 30:return"gnu-long-path"}return null}
function toTypeflag(t){switch(t){case"file":break;case"link":return 1;case"symlink":return 2;case"character-device":return 3;case"block-device":return 4;case"directory":return 5;case"fifo":return 6;case"contiguous-file":return 7;case"pax-header":return 72}return 0}
function indexOf(t,e,i,r){for(;i<r;i++)if(t[i]===e)return i;return r}
function cksum(t){let e=256;for(let i=0;i<148;i++)e+=t[i];for(let i=156;i<512;i++)e+=t[i];return e}
function encodeOct(t,e){t=t.toString(8);if(t.length>e)return s.slice(0,e)+" ";return n.slice(0,e-t.length)+t+" "}
function encodeSizeBin(t,e,i){e[i]=128;for(let r=11;r>0;r--){e[i+r]=255&t;t=Math.floor(t/256)}}
function encodeSize(t,e,i){if(t.toString(8).length>11)encodeSizeBin(t,e,i);else r.write(e,encodeOct(t,11),i)}
function parse256(t){let e;if(128===t[0])e=true;else{if(255!==t[0])return null;e=false}const i=[];let r;for(r=t.length-1;r>0;r--){const n=t[r];if(e)i.push(n);else i.push(255-n)}let n=0;const s=i.length;for(r=0;r<s;r++)n+=i[r]*Math.pow(256,r);return e?n:-1*n}
function decodeOct(t,e,i){t=t.subarray(e,e+i);e=0;if(128&t[e])return parse256(t);else{while(e<t.length&&32===t[e])e++;const i=clamp(indexOf(t,32,e,t.length),t.length,t.length);while(e<i&&0===t[e])e++;if(i===e)return 0;return parseInt(r.toString(t.subarray(e,i)),8)}}
function decodeStr(t,e,i,n){return r.toString(t.subarray(e,indexOf(t,0,e,e+i)),n)}
function addLength(t){const e=r.byteLength(t);let i=Math.floor(Math.log(e)/Math.log(10))+1;if(e+i>=Math.pow(10,i))i++;return e+i+t}}),118:((t,e,i)=>{
e.extract=i(763);
i(861)}),861:((t,e,i)=>{
const{Readable:r,Writable:n,getStreamError:s}=i(204);
const a=i(57);
const o=i(775);
const u=i(428);
const l=493;
const h=420;
const f=a.alloc(1024);
let d=class Sink extends n{constructor(t,e,i){super({mapWritable,eagerOpen:true});this.written=0;this.header=e;this._callback=i;this._linkname=null;this._isLinkname="symlink"===e.type&&!e.linkname;this._isVoid="file"!==e.type&&"contiguous-file"!==e.type;this._finished=false;this._pack=t;this._openCallback=null;if(null===this._pack._stream)this._pack._stream=this;else this._pack._pending.push(this)}_open(t){this._openCallback=t;if(this._pack._stream===this)this._continueOpen()}_continuePack(t){if(null===this._callback)return;const e=this._callback;this._callback=null;e(t)}_continueOpen(){if(null===this._pack._stream)this._pack._stream=this;const t=this._openCallback;this._openCallback=null;if(null===t)return;if(this._pack.destroying)return t(new Error("pack stream destroyed"));if(this._pack._finalized)return t(new Error("pack stream is already finalized"));this._pack._stream=this;if(!this._isLinkname)this._pack._encode(this.header);if(this._isVoid){this._finish();this._continuePack(null)}t(null)}_write(t,e){if(this._isLinkname){this._linkname=this._linkname?a.concat([this._linkname,t]):t;return e(null)}if(this._isVoid){if(t.byteLength>0)return e(new Error("No body allowed for this entry"));return e()}this.written+=t.byteLength;if(this._pack.push(t))return e();this._pack._drain=e}_finish(){if(this._finished)return;this._finished=true;if(this._isLinkname){this.header.linkname=this._linkname?a.toString(this._linkname,"utf-8"):"";this._pack._encode(this.header)}overflow(this._pack,this.header.size);this._pack._done(this)}_final(t){if(this.written!==this.header.size)return t(new Error("Size mismatch"));this._finish();t(null)}_getError(){return s(this)||new Error("tar entry destroyed")}_predestroy(){this._pack.destroy(this._getError())}_destroy(t){this._pack._done(this);this._continuePack(this._finished?null:this._getError());t()}};
let c=class Pack extends r{constructor(t){super(t);this._drain=noop;this._finalized=false;this._finalizing=false;this._pending=[];this._stream=null}entry(t,e,i){if(this._finalized||this.destroying)throw new Error("already finalized or destroyed");if("function"==typeof e){i=e;e=null}if(!i)i=noop;if(!t.size||"symlink"===t.type)t.size=0;if(!t.type)t.type=modeToType(t.mode);if(!t.mode)t.mode="directory"===t.type?l:h;if(!t.uid)t.uid=0;if(!t.gid)t.gid=0;if(!t.mtime)t.mtime=new Date;if("string"==typeof e)e=a.from(e);const r=new d(this,t,i);if(a.isBuffer(e)){t.size=e.byteLength;r.write(e);r.end();return r}r._isVoid;return r}finalize(){if(this._stream||this._pending.length>0){this._finalizing=true;return}if(this._finalized)return;this._finalized=true;this.push(f);this.push(null)}_done(t){if(t!==this._stream)return;this._stream=null;if(this._finalizing)this.finalize();if(this._pending.length)this._pending.shift()._continueOpen()}_encode(t){if(!t.pax){const e=u.encode(t);if(e)return void this.push(e)}this._encodePax(t)}_encodePax(t){const e=u.encodePax({name:t.name,linkname:t.linkname,pax:t.pax});const i={name:"PaxHeader",mode:t.mode,uid:t.uid,gid:t.gid,size:e.byteLength,mtime:t.mtime,type:"pax-header",linkname:t.linkname&&"PaxHeader",uname:t.uname,gname:t.gname,devmajor:t.devmajor,devminor:t.devminor};this.push(u.encode(i));this.push(e);overflow(this,e.byteLength);i.size=t.size;i.type=t.type;this.push(u.encode(i))}_doDrain(){const t=this._drain;this._drain=noop;t()}_predestroy(){const t=s(this);if(this._stream)this._stream.destroy(t);while(this._pending.length){const e=this._pending.shift();e.destroy(t);e._continueOpen()}this._doDrain()}_read(t){this._doDrain();t()}};
t.exports=function(t){return new c(t)};
function modeToType(t){switch(t&o.S_IFMT){case o.S_IFBLK:return"block-device";case o.S_IFCHR:return"character-device";case o.S_IFDIR:return"directory";case o.S_IFIFO:return"fifo";case o.S_IFLNK:return"symlink"}return"file"}
function noop(){}
function overflow(t,e){e&=511;if(e)t.push(f.subarray(0,512-e))}
function mapWritable(t){return a.isBuffer(t)?t:a.from(t)}}),934:((t,e,i)=>{
const r=i(256);
const n=i(414);
t.exports=class{constructor(t="utf8"){this.encoding=normalizeEncoding(t);switch(this.encoding){case"utf8":this.decoder=new n;break;case"utf16le":case"base64":throw new Error("Unsupported encoding: "+this.encoding);default:this.decoder=new r(this.encoding)}}get remaining(){return this.decoder.remaining}push(t){if("string"==typeof t)return t;return this.decoder.decode(t)}write(t){return this.push(t)}end(t){let e="";if(t)e=this.push(t);e+=this.decoder.flush();return e}};
function normalizeEncoding(t){t=t.toLowerCase();switch(t){case"utf8":case"utf-8":return"utf8";case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return"utf16le";case"latin1":case"binary":return"latin1";case"base64":case"ascii":case"hex":return t;default:throw new Error("Unknown encoding: "+t)}}}),256:((t,e,i)=>{
const r=i(57);
t.exports=class{constructor(t){this.encoding=t}get remaining(){return 0}decode(t){return r.toString(t,this.encoding)}flush(){return""}}}),414:((t,e,i)=>{
const r=i(57);
t.exports=class{constructor(){this._reset()}get remaining(){return this.bytesSeen}decode(t){if(0===t.byteLength)return"";if(0===this.bytesNeeded&&0===trailingIncomplete(t,0)){this.bytesSeen=trailingBytesSeen(t);return r.toString(t,"utf8")}let e="";let i=0;if(this.bytesNeeded>0){while(i<t.byteLength){const r=t[i];if(r<this.lowerBoundary||r>this.upperBoundary){e+="�";this._reset();break}this.lowerBoundary=128;this.upperBoundary=191;this.codePoint=this.codePoint<<6|63&r;this.bytesSeen++;i++;if(this.bytesSeen===this.bytesNeeded){e+=String.fromCodePoint(this.codePoint);this._reset();break}}if(this.bytesNeeded>0)return e}const n=trailingIncomplete(t,i);const s=t.byteLength-n;if(s>i)e+=r.toString(t,"utf8",i,s);for(let i=s;i<t.byteLength;i++){const r=t[i];if(0===this.bytesNeeded){if(r<=127){this.bytesSeen=0;e+=String.fromCharCode(r)}else if(r>=194&&r<=223){this.bytesNeeded=2;this.bytesSeen=1;this.codePoint=31&r}else if(r>=224&&r<=239){if(224===r)this.lowerBoundary=160;else if(237===r)this.upperBoundary=159;this.bytesNeeded=3;this.bytesSeen=1;this.codePoint=15&r}else if(r>=240&&r<=244){if(240===r)this.lowerBoundary=144;else if(244===r)this.upperBoundary=143;this.bytesNeeded=4;this.bytesSeen=1;this.codePoint=7&r}else{this.bytesSeen=1;e+="�"}continue}if(r<this.lowerBoundary||r>this.upperBoundary){e+="�";i--;this._reset();continue}this.lowerBoundary=128;this.upperBoundary=191;this.codePoint=this.codePoint<<6|63&r;this.bytesSeen++;if(this.bytesSeen===this.bytesNeeded){e+=String.fromCodePoint(this.codePoint);this._reset()}}return e}flush(){const t=this.bytesNeeded>0?"�":"";this._reset();return t}_reset(){this.codePoint=0;this.bytesNeeded=0;this.bytesSeen=0;this.lowerBoundary=128;this.upperBoundary=191}};
function trailingIncomplete(t,e){const i=t.byteLength;if(i<=e)return 0;const r=Math.max(e,i-4);let n=i-1;while(n>r&&(192&t[n])===128)n--;if(n<e)return 0;const s=t[n];let a;if(s<=127)return 0;if(s>=194&&s<=223)a=2;else if(s>=224&&s<=239)a=3;else{if(!(s>=240)||!(s<=244))return 0;a=4}const o=i-n;return o<a?o:0}
function trailingBytesSeen(t){const e=t.byteLength;if(0===e)return 0;const i=t[e-1];if(i<=127)return 0;if((192&i)!==128)return 1;const r=Math.max(0,e-4);let n=e-2;while(n>=r&&(192&t[n])===128)n--;if(n<0)return 1;const s=t[n];let a;if(s>=194&&s<=223)a=2;else if(s>=224&&s<=239)a=3;else{if(!(s>=240)||!(s<=244))return 1;a=4}if(e-n!==a)return 1;if(a>=3){const e=t[n+1];if(224===s&&e<160)return 1;if(237===s&&e>159)return 1;if(240===s&&e<144)return 1;if(244===s&&e>143)return 1}return 0}})};