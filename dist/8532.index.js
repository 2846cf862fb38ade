export const id=8532;export const ids=[8532];export const modules={51490:((e,t)=>{
t.Io=t.kp=void 0;
var s=new Uint32Array(65536);
var myers_32=function(e,t){var n=e.length;var i=t.length;var r=1<<n-1;var o=-1;var a=0;var l=n;var c=n;while(c--)s[e.charCodeAt(c)]|=1<<c;for(c=0;c<i;c++){var f=s[t.charCodeAt(c)];var u=f|a;f|=(f&o)+o^o;a|=~(f|o);o&=f;if(a&r)l++;if(o&r)l--;a=a<<1|1;o=o<<1|~(u|a);a&=u}c=n;while(c--)s[e.charCodeAt(c)]=0;return l};
var myers_x=function(e,t){var n=t.length;var i=e.length;var r=[];var o=[];var a=Math.ceil(n/32);var l=Math.ceil(i/32);for(var c=0;c<a;c++){o[c]=-1;r[c]=0}var f=0;for(;f<l-1;f++){var u=0;var h=-1;var d=32*f;var p=Math.min(32,i)+d;for(var m=d;m<p;m++)s[e.charCodeAt(m)]|=1<<m;for(var c=0;c<n;c++){var y=s[t.charCodeAt(c)];var g=o[c/32|0]>>>c&1;var v=r[c/32|0]>>>c&1;var b=y|u;var w=((y|v)&h)+h^h|y|v;var k=u|~(w|h);var S=h&w;if(k>>>31^g)o[c/32|0]^=1<<c;if(S>>>31^v)r[c/32|0]^=1<<c;k=k<<1|g;S=S<<1|v;h=S|~(b|k);u=k&b}for(var m=d;m<p;m++)s[e.charCodeAt(m)]=0}var E=0;var N=-1;var A=32*f;var O=Math.min(32,i-A)+A;for(var m=A;m<O;m++)s[e.charCodeAt(m)]|=1<<m;var C=i;for(var c=0;c<n;c++){var y=s[t.charCodeAt(c)];var g=o[c/32|0]>>>c&1;var v=r[c/32|0]>>>c&1;var b=y|E;var w=((y|v)&N)+N^N|y|v;var k=E|~(w|N);var S=N&w;C+=k>>>i-1&1;C-=S>>>i-1&1;if(k>>>31^g)o[c/32|0]^=1<<c;if(S>>>31^v)r[c/32|0]^=1<<c;k=k<<1|g;S=S<<1|v;N=S|~(b|k);E=k&b}for(var m=A;m<O;m++)s[e.charCodeAt(m)]=0;return C};
var distance=function(e,t){if(e.length<t.length){var s=t;t=e;e=s}if(0===t.length)return e.length;if(e.length<=32)return myers_32(e,t);return myers_x(e,t)};
t.Io=distance;
var closest=function(e,t){var s=1/0;var n=0;for(var i=0;i<t.length;i++){var r=distance(e,t[i]);if(r<s){s=r;n=i}}return t[n]};
t.kp=closest}),82387:((e,t,s)=>{
var n=s(22617);
var i=s(69271);
var r=s(82448);
var o=s(95125);
var a=s(81653);
var l=s(92624);
var c=s(60692);
function resolveCollection(e,t,s,n,i,r){const o="block-map"===s.type?a.resolveBlockMap(e,t,s,n,r):"block-seq"===s.type?l.resolveBlockSeq(e,t,s,n,r):c.resolveFlowCollection(e,t,s,n,r);const f=o.constructor;if("!"===i||i===f.tagName){o.tag=f.tagName;return o}if(i)o.tag=i;return o}
function composeCollection(e,t,s,a,l){const c=a.tag;const f=c?t.directives.tagName(c.source,e=>l(c,"TAG_RESOLVE_FAILED",e)):null;if("block-seq"===s.type){const{anchor:e,newlineAfterProp:t}=a;const s=e&&c?e.offset>c.offset?e:c:e??c;if(s&&(!t||t.offset<s.offset)){const e="Missing newline after block sequence props";l(s,"MISSING_CHAR",e)}}const u="block-map"===s.type?"map":"block-seq"===s.type?"seq":"{"===s.start.source?"map":"seq";if(!c||!f||"!"===f||f===r.YAMLMap.tagName&&"map"===u||f===o.YAMLSeq.tagName&&"seq"===u)return resolveCollection(e,t,s,l,f);let h=t.schema.tags.find(e=>e.tag===f&&e.collection===u);if(!h){const n=t.schema.knownTags[f];if(n?.collection===u){t.schema.tags.push(Object.assign({},n,{default:false}));h=n}else{n?l(c,"BAD_COLLECTION_TYPE",`${n.tag} used for ${u} collection, but expects ${n.collection??"scalar"}`,true):l(c,"TAG_RESOLVE_FAILED",`Unresolved tag: ${f}`,true);return resolveCollection(e,t,s,l,f)}}const d=resolveCollection(e,t,s,l,f,h);const p=h.resolve?.(d,e=>l(c,"TAG_RESOLVE_FAILED",e),t.options)??d;const m=n.isNode(p)?p:new i.Scalar(p);m.range=d.range;m.tag=f;if(h?.format)m.format=h.format;return m}
t.composeCollection=composeCollection}),22873:((e,t,s)=>{
var n=s(65755);
var i=s(63755);
var r=s(81462);
var o=s(48017);
function composeDoc(e,t,{offset:s,start:a,value:l,end:c},f){const u=Object.assign({_directives:t},e);const h=new n.Document(void 0,u);const d={atKey:false,atRoot:true,directives:h.directives,options:h.options,schema:h.schema};const p=o.resolveProps(a,{indicator:"doc-start",next:l??c?.[0],offset:s,onError:f,parentIndent:0,startOnNewline:true});if(p.found){h.directives.docStart=true;if(l&&("block-map"===l.type||"block-seq"===l.type)&&!p.hasNewline)f(p.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")}h.contents=l?i.composeNode(d,l,p,f):i.composeEmptyNode(d,p.end,a,null,p,f);const m=h.contents.range[2];const y=r.resolveEnd(c,m,false,f);if(y.comment)h.comment=y.comment;h.range=[s,m,y.offset];return h}
t.composeDoc=composeDoc}),63755:((e,t,s)=>{
var n=s(19671);
var i=s(22617);
var r=s(82387);
var o=s(54995);
var a=s(81462);
var l=s(69933);
const c={composeNode,composeEmptyNode};
function composeNode(e,t,s,n){const a=e.atKey;const{spaceBefore:l,comment:f,anchor:u,tag:h}=s;let d;let p=true;switch(t.type){case"alias":d=composeAlias(e,t,n);if(u||h)n(t,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":d=o.composeScalar(e,t,h,n);if(u)d.anchor=u.source.substring(1);break;case"block-map":case"block-seq":case"flow-collection":try{d=r.composeCollection(c,e,t,s,n);if(u)d.anchor=u.source.substring(1)}catch(s){const e=s instanceof Error?s.message:String(s);n(t,"RESOURCE_EXHAUSTION",e)}break;default:{const e="error"===t.type?t.message:`Unsupported token (type: ${t.type})`;n(t,"UNEXPECTED_TOKEN",e);p=false}}d??(d=composeEmptyNode(e,t.offset,void 0,null,s,n));if(u&&""===d.anchor)n(u,"BAD_ALIAS","Anchor cannot be an empty string");if(a&&e.options.stringKeys&&(!i.isScalar(d)||"string"!=typeof d.value||d.tag&&"tag:yaml.org,2002:str"!==d.tag)){const e="With stringKeys, all keys must be strings";n(h??t,"NON_STRING_KEY",e)}if(l)d.spaceBefore=true;if(f)if("scalar"===t.type&&""===t.source)d.comment=f;else d.commentBefore=f;if(e.options.keepSourceTokens&&p)d.srcToken=t;return d}
function composeEmptyNode(e,t,s,n,{spaceBefore:i,comment:r,anchor:a,tag:c,end:f},u){const h={type:"scalar",offset:l.emptyScalarPosition(t,s,n),indent:-1,source:""};const d=o.composeScalar(e,h,c,u);if(a){d.anchor=a.source.substring(1);if(""===d.anchor)u(a,"BAD_ALIAS","Anchor cannot be an empty string")}if(i)d.spaceBefore=true;if(r){d.comment=r;d.range[2]=f}return d}
function composeAlias({options:e},{offset:t,source:s,end:i},r){const o=new n.Alias(s.substring(1));if(""===o.source)r(t,"BAD_ALIAS","Alias cannot be an empty string");if(o.source.endsWith(":"))r(t+s.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",true);const l=t+s.length;const c=a.resolveEnd(i,l,e.strict,r);o.range=[t,l,c.offset];if(c.comment)o.comment=c.comment;return o}
t.composeEmptyNode=composeEmptyNode;
t.composeNode=composeNode}),54995:((e,t,s)=>{
var n=s(22617);
var i=s(69271);
var r=s(80599);
var o=s(37120);
function composeScalar(e,t,s,a){const{value:l,type:c,comment:f,range:u}="block-scalar"===t.type?r.resolveBlockScalar(e,t,a):o.resolveFlowScalar(t,e.options.strict,a);const h=s?e.directives.tagName(s.source,e=>a(s,"TAG_RESOLVE_FAILED",e)):null;let d;d=e.options.stringKeys&&e.atKey?e.schema[n.SCALAR]:h?findScalarTagByName(e.schema,l,h,s,a):"scalar"===t.type?findScalarTagByTest(e,l,t,a):e.schema[n.SCALAR];let p;try{const r=d.resolve(l,e=>a(s??t,"TAG_RESOLVE_FAILED",e),e.options);p=n.isScalar(r)?r:new i.Scalar(r)}catch(n){const e=n instanceof Error?n.message:String(n);a(s??t,"TAG_RESOLVE_FAILED",e);p=new i.Scalar(l)}p.range=u;p.source=l;if(c)p.type=c;if(h)p.tag=h;if(d.format)p.format=d.format;if(f)p.comment=f;return p}
function findScalarTagByName(e,t,s,i,r){if("!"===s)return e[n.SCALAR];const o=[];for(const t of e.tags)if(!t.collection&&t.tag===s)if(!t.default||!t.test)return t;else o.push(t);for(const e of o)if(e.test?.test(t))return e;const a=e.knownTags[s];if(a&&!a.collection){e.tags.push(Object.assign({},a,{default:false,test:void 0}));return a}r(i,"TAG_RESOLVE_FAILED",`Unresolved tag: ${s}`,"tag:yaml.org,2002:str"!==s);return e[n.SCALAR]}
function findScalarTagByTest({atKey:e,directives:t,schema:s},i,r,o){const a=s.tags.find(t=>(true===t.default||e&&"key"===t.default)&&t.test?.test(i))||s[n.SCALAR];if(s.compat){const e=s.compat.find(e=>e.default&&e.test?.test(i))??s[n.SCALAR];if(a.tag!==e.tag){const s=t.tagString(a.tag);const n=t.tagString(e.tag);const i=`Value may be parsed as either ${s} or ${n}`;o(r,"TAG_RESOLVE_FAILED",i,true)}}return a}
t.composeScalar=composeScalar}),82750:((e,t,s)=>{
var n=s(932);
var i=s(98144);
var r=s(65755);
var o=s(72130);
var a=s(22617);
var l=s(22873);
var c=s(81462);
function getErrorPos(e){if("number"==typeof e)return[e,e+1];if(Array.isArray(e))return 2===e.length?e:[e[0],e[1]];const{offset:t,source:s}=e;return[t,t+("string"==typeof s?s.length:1)]}
function parsePrelude(e){let t="";let s=false;let n=false;for(let i=0;i<e.length;++i){const r=e[i];switch(r[0]){case"#":t+=(""===t?"":n?"\n\n":"\n")+(r.substring(1)||" ");s=true;n=false;break;case"%":if(e[i+1]?.[0]!=="#")i+=1;s=false;break;default:if(!s)n=true;s=false}}return{comment:t,afterEmptyLine:n}}
let f=class Composer{constructor(e={}){this.doc=null;this.atDirectives=false;this.prelude=[];this.errors=[];this.warnings=[];this.onError=(e,t,s,n)=>{const i=getErrorPos(e);if(n)this.warnings.push(new o.YAMLWarning(i,t,s));else this.errors.push(new o.YAMLParseError(i,t,s))};this.directives=new i.Directives({version:e.version||"1.2"});this.options=e}decorate(e,t){const{comment:s,afterEmptyLine:n}=parsePrelude(this.prelude);if(s){const i=e.contents;if(t)e.comment=e.comment?`${e.comment}\n${s}`:s;else if(n||e.directives.docStart||!i)e.commentBefore=s;else if(a.isCollection(i)&&!i.flow&&i.items.length>0){let e=i.items[0];if(a.isPair(e))e=e.key;const t=e.commentBefore;e.commentBefore=t?`${s}\n${t}`:s}else{const e=i.commentBefore;i.commentBefore=e?`${s}\n${e}`:s}}if(t){for(let t=0;t<this.errors.length;++t)e.errors.push(this.errors[t]);for(let t=0;t<this.warnings.length;++t)e.warnings.push(this.warnings[t])}else{e.errors=this.errors;e.warnings=this.warnings}this.prelude=[];this.errors=[];this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(e,t=false,s=-1){for(const t of e)yield*this.next(t);yield*this.end(t,s)}*next(e){if(n.env.LOG_STREAM)console.dir(e,{depth:null});switch(e.type){case"directive":this.directives.add(e.source,(t,s,n)=>{const i=getErrorPos(e);i[0]+=t;this.onError(i,"BAD_DIRECTIVE",s,n)});this.prelude.push(e.source);this.atDirectives=true;break;case"document":{const t=l.composeDoc(this.options,this.directives,e,this.onError);if(this.atDirectives&&!t.directives.docStart)this.onError(e,"MISSING_CHAR","Missing directives-end/doc-start indicator line");this.decorate(t,false);if(this.doc)yield this.doc;this.doc=t;this.atDirectives=false;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(e.source);break;case"error":{const t=e.source?`${e.message}: ${JSON.stringify(e.source)}`:e.message;const s=new o.YAMLParseError(getErrorPos(e),"UNEXPECTED_TOKEN",t);if(this.atDirectives||!this.doc)this.errors.push(s);else this.doc.errors.push(s);break}case"doc-end":{if(!this.doc){const t="Unexpected doc-end without preceding document";this.errors.push(new o.YAMLParseError(getErrorPos(e),"UNEXPECTED_TOKEN",t));break}this.doc.directives.docEnd=true;const t=c.resolveEnd(e.end,e.offset+e.source.length,this.doc.options.strict,this.onError);this.decorate(this.doc,true);if(t.comment){const e=this.doc.comment;this.doc.comment=e?`${e}\n${t.comment}`:t.comment}this.doc.range[2]=t.offset;break}default:this.errors.push(new o.YAMLParseError(getErrorPos(e),"UNEXPECTED_TOKEN",`Unsupported token ${e.type}`))}}*end(e=false,t=-1){if(this.doc){this.decorate(this.doc,true);yield this.doc;this.doc=null}else if(e){const e=Object.assign({_directives:this.directives},this.options);const s=new r.Document(void 0,e);if(this.atDirectives)this.onError(t,"MISSING_CHAR","Missing directives-end indicator line");s.range=[0,t,t];this.decorate(s,false);yield s}}};
t.Composer=f}),81653:((e,t,s)=>{
var n=s(92815);
var i=s(82448);
var r=s(48017);
var o=s(6761);
var a=s(34437);
var l=s(13485);
const c="All mapping items must start at the same column";
function resolveBlockMap({composeNode:e,composeEmptyNode:t},s,f,u,h){const d=h?.nodeClass??i.YAMLMap;const p=new d(s.schema);if(s.atRoot)s.atRoot=false;let m=f.offset;let y=null;for(const i of f.items){const{start:h,key:d,sep:g,value:v}=i;const b=r.resolveProps(h,{indicator:"explicit-key-ind",next:d??g?.[0],offset:m,onError:u,parentIndent:f.indent,startOnNewline:true});const w=!b.found;if(w){if(d){if("block-seq"===d.type)u(m,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key");else if("indent"in d&&d.indent!==f.indent)u(m,"BAD_INDENT",c)}if(!b.anchor&&!b.tag&&!g){y=b.end;if(b.comment)if(p.comment)p.comment+="\n"+b.comment;else p.comment=b.comment;continue}if(b.newlineAfterProp||o.containsNewline(d))u(d??h[h.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else if(b.found?.indent!==f.indent)u(m,"BAD_INDENT",c);s.atKey=true;const k=b.end;const S=d?e(s,d,b,u):t(s,k,h,null,b,u);if(s.schema.compat)a.flowIndentCheck(f.indent,d,u);s.atKey=false;if(l.mapIncludes(s,p.items,S))u(k,"DUPLICATE_KEY","Map keys must be unique");const E=r.resolveProps(g??[],{indicator:"map-value-ind",next:v,offset:S.range[2],onError:u,parentIndent:f.indent,startOnNewline:!d||"block-scalar"===d.type});m=E.end;if(E.found){if(w){if(v?.type==="block-map"&&!E.hasNewline)u(m,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings");if(s.options.strict&&b.start<E.found.offset-1024)u(S.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key")}const r=v?e(s,v,E,u):t(s,m,g,null,E,u);if(s.schema.compat)a.flowIndentCheck(f.indent,v,u);m=r.range[2];const o=new n.Pair(S,r);if(s.options.keepSourceTokens)o.srcToken=i;p.items.push(o)}else{if(w)u(S.range,"MISSING_CHAR","Implicit map keys need to be followed by map values");if(E.comment)if(S.comment)S.comment+="\n"+E.comment;else S.comment=E.comment;const e=new n.Pair(S);if(s.options.keepSourceTokens)e.srcToken=i;p.items.push(e)}}if(y&&y<m)u(y,"IMPOSSIBLE","Map comment with trailing content");p.range=[f.offset,m,y??m];return p}
t.resolveBlockMap=resolveBlockMap}),80599:((e,t,s)=>{
var n=s(69271);
function resolveBlockScalar(e,t,s){const i=t.offset;const r=parseBlockScalarHeader(t,e.options.strict,s);if(!r)return{value:"",type:null,comment:"",range:[i,i,i]};const o=">"===r.mode?n.Scalar.BLOCK_FOLDED:n.Scalar.BLOCK_LITERAL;const a=t.source?splitLines(t.source):[];let l=a.length;for(let e=a.length-1;e>=0;--e){const t=a[e][1];if(""===t||"\r"===t)l=e;else break}if(0===l){const e="+"===r.chomp&&a.length>0?"\n".repeat(Math.max(1,a.length-1)):"";let s=i+r.length;if(t.source)s+=t.source.length;return{value:e,type:o,comment:r.comment,range:[i,s,s]}}let c=t.indent+r.indent;let f=t.offset+r.length;let u=0;for(let t=0;t<l;++t){const[n,i]=a[t];if(""===i||"\r"===i){if(0===r.indent&&n.length>c)c=n.length}else{if(n.length<c){const e="Block scalars with more-indented leading empty lines must use an explicit indentation indicator";s(f+n.length,"MISSING_CHAR",e)}if(0===r.indent)c=n.length;u=t;if(0===c&&!e.atRoot){const e="Block scalar values in collections must be indented";s(f,"BAD_INDENT",e)}break}f+=n.length+i.length+1}for(let e=a.length-1;e>=l;--e)if(a[e][0].length>c)l=e+1;let h="";let d="";let p=false;for(let e=0;e<u;++e)h+=a[e][0].slice(c)+"\n";for(let e=u;e<l;++e){let[t,i]=a[e];f+=t.length+i.length+1;const l="\r"===i[i.length-1];if(l)i=i.slice(0,-1);if(i&&t.length<c){const e=r.indent?"explicit indentation indicator":"first line";const n=`Block scalar lines must not be less indented than their ${e}`;s(f-i.length-(l?2:1),"BAD_INDENT",n);t=""}if(o===n.Scalar.BLOCK_LITERAL){h+=d+t.slice(c)+i;d="\n"}else if(t.length>c||"	"===i[0]){if(" "===d)d="\n";else if(!p&&"\n"===d)d="\n\n";h+=d+t.slice(c)+i;d="\n";p=true}else if(""===i)if("\n"===d)h+="\n";else d="\n";else{h+=d+i;d=" ";p=false}}switch(r.chomp){case"-":break;case"+":for(let e=l;e<a.length;++e)h+="\n"+a[e][0].slice(c);if("\n"!==h[h.length-1])h+="\n";break;default:h+="\n"}const m=i+r.length+t.source.length;return{value:h,type:o,comment:r.comment,range:[i,m,m]}}
function parseBlockScalarHeader({offset:e,props:t},s,n){if("block-scalar-header"!==t[0].type){n(t[0],"IMPOSSIBLE","Block scalar header not found");return null}const{source:i}=t[0];const r=i[0];let o=0;let a="";let l=-1;for(let t=1;t<i.length;++t){const s=i[t];if(a||"-"!==s&&"+"!==s){const n=Number(s);if(!o&&n)o=n;else if(-1===l)l=e+t}else a=s}if(-1!==l)n(l,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${i}`);let c=false;let f="";let u=i.length;for(let e=1;e<t.length;++e){const i=t[e];switch(i.type){case"space":c=true;case"newline":u+=i.source.length;break;case"comment":if(s&&!c){const e="Comments must be separated from other tokens by white space characters";n(i,"MISSING_CHAR",e)}u+=i.source.length;f=i.source.substring(1);break;case"error":n(i,"UNEXPECTED_TOKEN",i.message);u+=i.source.length;break;default:{const e=`Unexpected token in block scalar header: ${i.type}`;n(i,"UNEXPECTED_TOKEN",e);const t=i.source;if(t&&"string"==typeof t)u+=t.length}}}return{mode:r,indent:o,chomp:a,comment:f,length:u}}
function splitLines(e){const t=e.split(/\n( *)/);const s=t[0];const n=s.match(/^( *)/);const i=n?.[1]?[n[1],s.slice(n[1].length)]:["",s];const r=[i];for(let e=1;e<t.length;e+=2)r.push([t[e],t[e+1]]);return r}
t.resolveBlockScalar=resolveBlockScalar}),92624:((e,t,s)=>{
var n=s(95125);
var i=s(48017);
var r=s(34437);
function resolveBlockSeq({composeNode:e,composeEmptyNode:t},s,o,a,l){const c=l?.nodeClass??n.YAMLSeq;const f=new c(s.schema);if(s.atRoot)s.atRoot=false;if(s.atKey)s.atKey=false;let u=o.offset;let h=null;for(const{start:n,value:l}of o.items){const c=i.resolveProps(n,{indicator:"seq-item-ind",next:l,offset:u,onError:a,parentIndent:o.indent,startOnNewline:true});if(!c.found)if(c.anchor||c.tag||l)if(l?.type==="block-seq")a(c.end,"BAD_INDENT","All sequence items must start at the same column");else a(u,"MISSING_CHAR","Sequence item without - indicator");else{h=c.end;if(c.comment)f.comment=c.comment;continue}const d=l?e(s,l,c,a):t(s,c.end,n,null,c,a);if(s.schema.compat)r.flowIndentCheck(o.indent,l,a);u=d.range[2];f.items.push(d)}f.range=[o.offset,u,h??u];return f}
t.resolveBlockSeq=resolveBlockSeq}),81462:((e,t)=>{
function resolveEnd(e,t,s,n){let i="";if(e){let r=false;let o="";for(const a of e){const{source:e,type:l}=a;switch(l){case"space":r=true;break;case"comment":{if(s&&!r)n(a,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");const t=e.substring(1)||" ";if(i)i+=o+t;else i=t;o="";break}case"newline":if(i)o+=e;r=true;break;default:n(a,"UNEXPECTED_TOKEN",`Unexpected ${l} at node end`)}t+=e.length}}return{comment:i,offset:t}}
t.resolveEnd=resolveEnd}),60692:((e,t,s)=>{
var n=s(22617);
var i=s(92815);
var r=s(82448);
var o=s(95125);
var a=s(81462);
var l=s(48017);
var c=s(6761);
var f=s(13485);
const u="Block collections are not allowed within flow collections";
const isBlock=e=>e&&("block-map"===e.type||"block-seq"===e.type);
function resolveFlowCollection({composeNode:e,composeEmptyNode:t},s,h,d,p){const m="{"===h.start.source;const y=m?"flow map":"flow sequence";const g=p?.nodeClass??(m?r.YAMLMap:o.YAMLSeq);const v=new g(s.schema);v.flow=true;const b=s.atRoot;if(b)s.atRoot=false;if(s.atKey)s.atKey=false;let w=h.offset+h.start.source.length;for(let o=0;o<h.items.length;++o){const a=h.items[o];const{start:p,key:g,sep:b,value:k}=a;const S=l.resolveProps(p,{flow:y,indicator:"explicit-key-ind",next:g??b?.[0],offset:w,onError:d,parentIndent:h.indent,startOnNewline:false});if(!S.found){if(!S.anchor&&!S.tag&&!b&&!k){if(0===o&&S.comma)d(S.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${y}`);else if(o<h.items.length-1)d(S.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${y}`);if(S.comment)if(v.comment)v.comment+="\n"+S.comment;else v.comment=S.comment;w=S.end;continue}if(!m&&s.options.strict&&c.containsNewline(g))d(g,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(0===o){if(S.comma)d(S.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${y}`)}else{if(!S.comma)d(S.start,"MISSING_CHAR",`Missing , between ${y} items`);if(S.comment){let e="";e:for(const t of p)switch(t.type){case"comma":case"space":break;case"comment":e=t.source.substring(1);break e;default:break e}if(e){let t=v.items[v.items.length-1];if(n.isPair(t))t=t.value??t.key;if(t.comment)t.comment+="\n"+e;else t.comment=e;S.comment=S.comment.substring(e.length+1)}}}if(m||b||S.found){s.atKey=true;const n=S.end;const o=g?e(s,g,S,d):t(s,n,p,null,S,d);if(isBlock(g))d(o.range,"BLOCK_IN_FLOW",u);s.atKey=false;const c=l.resolveProps(b??[],{flow:y,indicator:"map-value-ind",next:k,offset:o.range[2],onError:d,parentIndent:h.indent,startOnNewline:false});if(c.found){if(!m&&!S.found&&s.options.strict){if(b)for(const e of b){if(e===c.found)break;if("newline"===e.type){d(e,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}if(S.start<c.found.offset-1024)d(c.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else if(k)if("source"in k&&k.source?.[0]===":")d(k,"MISSING_CHAR",`Missing space after : in ${y}`);else d(c.start,"MISSING_CHAR",`Missing , or : between ${y} items`);const E=k?e(s,k,c,d):c.found?t(s,c.end,b,null,c,d):null;if(E){if(isBlock(k))d(E.range,"BLOCK_IN_FLOW",u)}else if(c.comment)if(o.comment)o.comment+="\n"+c.comment;else o.comment=c.comment;const N=new i.Pair(o,E);if(s.options.keepSourceTokens)N.srcToken=a;if(m){const e=v;if(f.mapIncludes(s,e.items,o))d(n,"DUPLICATE_KEY","Map keys must be unique");e.items.push(N)}else{const e=new r.YAMLMap(s.schema);e.flow=true;e.items.push(N);const t=(E??o).range;e.range=[o.range[0],t[1],t[2]];v.items.push(e)}w=E?E.range[2]:c.end}else{const n=k?e(s,k,S,d):t(s,S.end,b,null,S,d);v.items.push(n);w=n.range[2];if(isBlock(k))d(n.range,"BLOCK_IN_FLOW",u)}}const k=m?"}":"]";const[S,...E]=h.end;let N=w;if(S?.source===k)N=S.offset+S.source.length;else{const e=y[0].toUpperCase()+y.substring(1);const t=b?`${e} must end with a ${k}`:`${e} in block collection must be sufficiently indented and end with a ${k}`;d(w,b?"MISSING_CHAR":"BAD_INDENT",t);if(S&&1!==S.source.length)E.unshift(S)}if(E.length>0){const e=a.resolveEnd(E,N,s.options.strict,d);if(e.comment)if(v.comment)v.comment+="\n"+e.comment;else v.comment=e.comment;v.range=[h.offset,N,e.offset]}else v.range=[h.offset,N,N];return v}
t.resolveFlowCollection=resolveFlowCollection}),37120:((e,t,s)=>{
var n=s(69271);
var i=s(81462);
function resolveFlowScalar(e,t,s){const{offset:r,type:o,source:a,end:l}=e;let c;let f;const _onError=(e,t,n)=>s(r+e,t,n);switch(o){case"scalar":c=n.Scalar.PLAIN;f=plainValue(a,_onError);break;case"single-quoted-scalar":c=n.Scalar.QUOTE_SINGLE;f=singleQuotedValue(a,_onError);break;case"double-quoted-scalar":c=n.Scalar.QUOTE_DOUBLE;f=doubleQuotedValue(a,_onError);break;default:s(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${o}`);return{value:"",type:null,comment:"",range:[r,r+a.length,r+a.length]}}const u=r+a.length;const h=i.resolveEnd(l,u,t,s);return{value:f,type:c,comment:h.comment,range:[r,u,h.offset]}}
function plainValue(e,t){let s="";switch(e[0]){case"	":s="a tab character";break;case",":s="flow indicator character ,";break;case"%":s="directive indicator character %";break;case"|":case">":s=`block scalar indicator ${e[0]}`;break;case"@":case"`":s=`reserved character ${e[0]}`;break}if(s)t(0,"BAD_SCALAR_START",`Plain value cannot start with ${s}`);return unfoldLines(e)}
function singleQuotedValue(e,t){if("'"!==e[e.length-1]||1===e.length)t(e.length,"MISSING_CHAR","Missing closing 'quote");return unfoldLines(e.slice(1,-1)).replace(/''/g,"'")}
function unfoldLines(e){const t=/(.*?)\r?\n/sy;let s=t.exec(e);if(!s)return e;let n,i;try{n=new RegExp("(?<![ 	])[ 	]+$");i=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{n=/[ \t]+$/;i=/^[ \t]+|[ \t]+$/g}let r=s[1].replace(n,"");let o=" ";let a=t.lastIndex;while(s=t.exec(e)){const e=s[1].replace(i,"");if(""===e)if("\n"===o)r+=o;else o="\n";else{r+=o+e;o=" "}a=t.lastIndex}const l=/[ \t]*(.*)/sy;l.lastIndex=a;s=l.exec(e);return r+o+(s?.[1]??"")}
function doubleQuotedValue(e,t){let s="";for(let n=1;n<e.length-1;++n){const i=e[n];if("\r"!==i||"\n"!==e[n+1])if("\n"===i){const{fold:t,offset:i}=foldNewline(e,n);s+=t;n=i}else if("\\"===i){let i=e[++n];const o=r[i];if(o)s+=o;else if("\n"===i){i=e[n+1];while(" "===i||"	"===i)i=e[++n+1]}else if("\r"===i&&"\n"===e[n+1]){i=e[++n+1];while(" "===i||"	"===i)i=e[++n+1]}else if("x"===i||"u"===i||"U"===i){const r="x"===i?2:"u"===i?4:8;s+=parseCharCode(e,n+1,r,t);n+=r}else{const i=e.substr(n-1,2);t(n-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${i}`);s+=i}}else if(" "===i||"	"===i){const t=n;let r=e[n+1];while(" "===r||"	"===r)r=e[++n+1];if("\n"!==r&&!("\r"===r&&"\n"===e[n+2]))s+=n>t?e.slice(t,n+1):i}else s+=i}if('"'!==e[e.length-1]||1===e.length)t(e.length,"MISSING_CHAR",'Missing closing "quote');return s}
function foldNewline(e,t){let s="";let n=e[t+1];while(" "===n||"	"===n||"\n"===n||"\r"===n){if("\r"===n&&"\n"!==e[t+2])break;if("\n"===n)s+="\n";t+=1;n=e[t+1]}if(!s)s=" ";return{fold:s,offset:t}}
const r={0:"\0",a:"\x07",b:"\b",e:"\x1b",f:"\f",n:"\n",r:"\r",t:"	",v:"\v",N:"\x85",_:"\xa0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};
function parseCharCode(e,t,s,n){const i=e.substr(t,s);const r=i.length===s&&/^[0-9a-fA-F]+$/.test(i);const o=r?parseInt(i,16):0/0;try{return String.fromCodePoint(o)}catch{const i=e.substr(t-2,s+2);n(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${i}`);return i}}
t.resolveFlowScalar=resolveFlowScalar}),48017:((e,t)=>{
function resolveProps(e,{flow:t,indicator:s,next:n,offset:i,onError:r,parentIndent:o,startOnNewline:a}){let l=false;let c=a;let f=a;let u="";let h="";let d=false;let p=false;let m=null;let y=null;let g=null;let v=null;let b=null;let w=null;let k=null;for(const i of e){if(p){if("space"!==i.type&&"newline"!==i.type&&"comma"!==i.type)r(i.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space");p=false}if(m){if(c&&"comment"!==i.type&&"newline"!==i.type)r(m,"TAB_AS_INDENT","Tabs are not allowed as indentation");m=null}switch(i.type){case"space":if(!t&&("doc-start"!==s||n?.type!=="flow-collection")&&i.source.includes("	"))m=i;f=true;break;case"comment":{if(!f)r(i,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");const e=i.source.substring(1)||" ";if(u)u+=h+e;else u=e;h="";c=false;break}case"newline":if(c){if(u)u+=i.source;else if(!w||"seq-item-ind"!==s)l=true}else h+=i.source;c=true;d=true;if(y||g)v=i;f=true;break;case"anchor":if(y)r(i,"MULTIPLE_ANCHORS","A node can have at most one anchor");if(i.source.endsWith(":"))r(i.offset+i.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",true);y=i;k??(k=i.offset);c=false;f=false;p=true;break;case"tag":if(g)r(i,"MULTIPLE_TAGS","A node can have at most one tag");g=i;k??(k=i.offset);c=false;f=false;p=true;break;case s:if(y||g)r(i,"BAD_PROP_ORDER",`Anchors and tags must be after the ${i.source} indicator`);if(w)r(i,"UNEXPECTED_TOKEN",`Unexpected ${i.source} in ${t??"collection"}`);w=i;c="seq-item-ind"===s||"explicit-key-ind"===s;f=false;break;case"comma":if(t){if(b)r(i,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`);b=i;c=false;f=false;break}default:r(i,"UNEXPECTED_TOKEN",`Unexpected ${i.type} token`);c=false;f=false}}const S=e[e.length-1];const E=S?S.offset+S.source.length:i;if(p&&n&&"space"!==n.type&&"newline"!==n.type&&"comma"!==n.type&&("scalar"!==n.type||""!==n.source))r(n.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space");if(m&&(c&&m.indent<=o||n?.type==="block-map"||n?.type==="block-seq"))r(m,"TAB_AS_INDENT","Tabs are not allowed as indentation");return{comma:b,found:w,spaceBefore:l,comment:u,hasNewline:d,anchor:y,tag:g,newlineAfterProp:v,end:E,start:k??E}}
t.resolveProps=resolveProps}),6761:((e,t)=>{
function containsNewline(e){if(!e)return null;switch(e.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(e.source.includes("\n"))return true;if(e.end){for(const t of e.end)if("newline"===t.type)return true}return false;case"flow-collection":for(const t of e.items){for(const e of t.start)if("newline"===e.type)return true;if(t.sep){for(const e of t.sep)if("newline"===e.type)return true}if(containsNewline(t.key)||containsNewline(t.value))return true}return false;default:return true}}
t.containsNewline=containsNewline}),69933:((e,t)=>{
function emptyScalarPosition(e,t,s){if(t){s??(s=t.length);for(let n=s-1;n>=0;--n){let s=t[n];switch(s.type){case"space":case"comment":case"newline":e-=s.source.length;continue}s=t[++n];while(s?.type==="space"){e+=s.source.length;s=t[++n]}break}}return e}
t.emptyScalarPosition=emptyScalarPosition}),34437:((e,t,s)=>{
var n=s(6761);
function flowIndentCheck(e,t,s){if(t?.type==="flow-collection"){const i=t.end[0];if(i.indent===e&&("]"===i.source||"}"===i.source)&&n.containsNewline(t)){const e="Flow end indicator should be more indented than parent";s(i,"BAD_INDENT",e,true)}}}
t.flowIndentCheck=flowIndentCheck}),13485:((e,t,s)=>{
var n=s(22617);
function mapIncludes(e,t,s){const{uniqueKeys:i}=e.options;if(false===i)return false;const r="function"==typeof i?i:(e,t)=>e===t||n.isScalar(e)&&n.isScalar(t)&&e.value===t.value;return t.some(e=>r(e.key,s))}
t.mapIncludes=mapIncludes}),65755:((e,t,s)=>{
var n=s(19671);
var i=s(46039);
var r=s(22617);
var o=s(92815);
var a=s(83709);
var l=s(64902);
var c=s(35719);
var f=s(15702);
var u=s(72703);
var h=s(49462);
var d=s(98144);
let p=class Document{constructor(e,t,s){this.commentBefore=null;this.comment=null;this.errors=[];this.warnings=[];Object.defineProperty(this,r.NODE_TYPE,{value:r.DOC});let n=null;if("function"==typeof t||Array.isArray(t))n=t;else if(void 0===s&&t){s=t;t=void 0}const i=Object.assign({intAsBigInt:false,keepSourceTokens:false,logLevel:"warn",prettyErrors:true,strict:true,stringKeys:false,uniqueKeys:true,version:"1.2"},s);this.options=i;let{version:o}=i;if(s?._directives){this.directives=s._directives.atDocument();if(this.directives.yaml.explicit)o=this.directives.yaml.version}else this.directives=new d.Directives({version:o});this.setSchema(o,s);this.contents=void 0===e?null:this.createNode(e,n,s)}clone(){const e=Object.create(p.prototype,{[r.NODE_TYPE]:{value:r.DOC}});e.commentBefore=this.commentBefore;e.comment=this.comment;e.errors=this.errors.slice();e.warnings=this.warnings.slice();e.options=Object.assign({},this.options);if(this.directives)e.directives=this.directives.clone();e.schema=this.schema.clone();e.contents=r.isNode(this.contents)?this.contents.clone(e.schema):this.contents;if(this.range)e.range=this.range.slice();return e}add(e){if(assertCollection(this.contents))this.contents.add(e)}addIn(e,t){if(assertCollection(this.contents))this.contents.addIn(e,t)}createAlias(e,t){if(!e.anchor){const s=f.anchorNames(this);e.anchor=!t||s.has(t)?f.findNewAnchor(t||"a",s):t}return new n.Alias(e.anchor)}createNode(e,t,s){let n;if("function"==typeof t){e=t.call({"":e},"",e);n=t}else if(Array.isArray(t)){const keyToStr=e=>"number"==typeof e||e instanceof String||e instanceof Number;const e=t.filter(keyToStr).map(String);if(e.length>0)t=t.concat(e);n=t}else if(void 0===s&&t){s=t;t=void 0}const{aliasDuplicateObjects:i,anchorPrefix:o,flow:a,keepUndefined:l,onTagObj:c,tag:u}=s??{};const{onAnchor:d,setAnchors:p,sourceObjects:m}=f.createNodeAnchors(this,o||"a");const y={aliasDuplicateObjects:i??true,keepUndefined:l??false,onAnchor:d,onTagObj:c,replacer:n,schema:this.schema,sourceObjects:m};const g=h.createNode(e,u,y);if(a&&r.isCollection(g))g.flow=true;p();return g}createPair(e,t,s={}){const n=this.createNode(e,null,s);const i=this.createNode(t,null,s);return new o.Pair(n,i)}delete(e){return assertCollection(this.contents)?this.contents.delete(e):false}deleteIn(e){if(i.isEmptyPath(e)){if(null==this.contents)return false;this.contents=null;return true}return assertCollection(this.contents)?this.contents.deleteIn(e):false}get(e,t){return r.isCollection(this.contents)?this.contents.get(e,t):void 0}getIn(e,t){if(i.isEmptyPath(e))return!t&&r.isScalar(this.contents)?this.contents.value:this.contents;return r.isCollection(this.contents)?this.contents.getIn(e,t):void 0}has(e){return r.isCollection(this.contents)?this.contents.has(e):false}hasIn(e){if(i.isEmptyPath(e))return void 0!==this.contents;return r.isCollection(this.contents)?this.contents.hasIn(e):false}set(e,t){if(null==this.contents)this.contents=i.collectionFromPath(this.schema,[e],t);else if(assertCollection(this.contents))this.contents.set(e,t)}setIn(e,t){if(i.isEmptyPath(e))this.contents=t;else if(null==this.contents)this.contents=i.collectionFromPath(this.schema,Array.from(e),t);else if(assertCollection(this.contents))this.contents.setIn(e,t)}setSchema(e,t={}){if("number"==typeof e)e=String(e);let s;switch(e){case"1.1":if(this.directives)this.directives.yaml.version="1.1";else this.directives=new d.Directives({version:"1.1"});s={resolveKnownTags:false,schema:"yaml-1.1"};break;case"1.2":case"next":if(this.directives)this.directives.yaml.version=e;else this.directives=new d.Directives({version:e});s={resolveKnownTags:true,schema:"core"};break;case null:if(this.directives)delete this.directives;s=null;break;default:{const t=JSON.stringify(e);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${t}`)}}if(t.schema instanceof Object)this.schema=t.schema;else if(s)this.schema=new l.Schema(Object.assign(s,t));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:e,jsonArg:t,mapAsMap:s,maxAliasCount:n,onAnchor:i,reviver:r}={}){const o={anchors:new Map,doc:this,keep:!e,mapAsMap:true===s,mapKeyWarned:false,maxAliasCount:"number"==typeof n?n:100};const l=a.toJS(this.contents,t??"",o);if("function"==typeof i)for(const{count:e,res:t}of o.anchors.values())i(t,e);return"function"==typeof r?u.applyReviver(r,{"":l},"",l):l}toJSON(e,t){return this.toJS({json:true,jsonArg:e,mapAsMap:false,onAnchor:t})}toString(e={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in e&&(!Number.isInteger(e.indent)||Number(e.indent)<=0)){const t=JSON.stringify(e.indent);throw new Error(`"indent" option must be a positive integer, not ${t}`)}return c.stringifyDocument(this,e)}};
function assertCollection(e){if(r.isCollection(e))return true;throw new Error("Expected a YAML collection as document contents")}
t.Document=p}),15702:((e,t,s)=>{
var n=s(22617);
var i=s(67182);
function anchorIsValid(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){const t=JSON.stringify(e);const s=`Anchor must not contain whitespace or control characters: ${t}`;throw new Error(s)}return true}
function anchorNames(e){const t=new Set;i.visit(e,{Value(e,s){if(s.anchor)t.add(s.anchor)}});return t}
function findNewAnchor(e,t){for(let s=1;true;++s){const n=`${e}${s}`;if(!t.has(n))return n}}
function createNodeAnchors(e,t){const s=[];const i=new Map;let r=null;return{onAnchor:n=>{s.push(n);r??(r=anchorNames(e));const i=findNewAnchor(t,r);r.add(i);return i},setAnchors:()=>{for(const e of s){const t=i.get(e);if("object"==typeof t&&t.anchor&&(n.isScalar(t.node)||n.isCollection(t.node)))t.node.anchor=t.anchor;else{const t=new Error("Failed to resolve repeated object (this should not happen)");t.source=e;throw t}}},sourceObjects:i}}
t.anchorIsValid=anchorIsValid;
t.anchorNames=anchorNames;
t.createNodeAnchors=createNodeAnchors;
t.findNewAnchor=findNewAnchor}),72703:((e,t)=>{
function applyReviver(e,t,s,n){if(n&&"object"==typeof n)if(Array.isArray(n))for(let t=0,s=n.length;t<s;++t){const s=n[t];const i=applyReviver(e,n,String(t),s);if(void 0===i)delete n[t];else if(i!==s)n[t]=i}else if(n instanceof Map)for(const t of Array.from(n.keys())){const s=n.get(t);const i=applyReviver(e,n,t,s);if(void 0===i)n.delete(t);else if(i!==s)n.set(t,i)}else if(n instanceof Set)for(const t of Array.from(n)){const s=applyReviver(e,n,t,t);if(void 0===s)n.delete(t);else if(s!==t){n.delete(t);n.add(s)}}else for(const[t,s]of Object.entries(n)){const i=applyReviver(e,n,t,s);if(void 0===i)delete n[t];else if(i!==s)n[t]=i}return e.call(t,s,n)}
t.applyReviver=applyReviver}),49462:((e,t,s)=>{
var n=s(19671);
var i=s(22617);
var r=s(69271);
const o="tag:yaml.org,2002:";
function findTagObject(e,t,s){if(t){const e=s.filter(e=>e.tag===t);const n=e.find(e=>!e.format)??e[0];if(!n)throw new Error(`Tag ${t} not found`);return n}return s.find(t=>t.identify?.(e)&&!t.format)}
function createNode(e,t,s){if(i.isDocument(e))e=e.contents;if(i.isNode(e))return e;if(i.isPair(e)){const t=s.schema[i.MAP].createNode?.(s.schema,null,s);t.items.push(e);return t}if(e instanceof String||e instanceof Number||e instanceof Boolean||"u">typeof BigInt&&e instanceof BigInt)e=e.valueOf();const{aliasDuplicateObjects:a,onAnchor:l,onTagObj:c,schema:f,sourceObjects:u}=s;let h;if(a&&e&&"object"==typeof e){h=u.get(e);if(h){h.anchor??(h.anchor=l(e));return new n.Alias(h.anchor)}else{h={anchor:null,node:null};u.set(e,h)}}if(t?.startsWith("!!"))t=o+t.slice(2);let d=findTagObject(e,t,f.tags);if(!d){if(e&&"function"==typeof e.toJSON)e=e.toJSON();if(!e||"object"!=typeof e){const t=new r.Scalar(e);if(h)h.node=t;return t}d=e instanceof Map?f[i.MAP]:Symbol.iterator in Object(e)?f[i.SEQ]:f[i.MAP]}if(c){c(d);delete s.onTagObj}const p=d?.createNode?d.createNode(s.schema,e,s):"function"==typeof d?.nodeClass?.from?d.nodeClass.from(s.schema,e,s):new r.Scalar(e);if(t)p.tag=t;else if(!d.default)p.tag=d.tag;if(h)h.node=p;return p}
t.createNode=createNode}),98144:((e,t,s)=>{
var n=s(22617);
var i=s(67182);
const r={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"};
const escapeTagName=e=>e.replace(/[!,[\]{}]/g,e=>r[e]);
let o=class Directives{constructor(e,t){this.docStart=null;this.docEnd=false;this.yaml=Object.assign({},o.defaultYaml,e);this.tags=Object.assign({},o.defaultTags,t)}clone(){const e=new o(this.yaml,this.tags);e.docStart=this.docStart;return e}atDocument(){const e=new o(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=true;break;case"1.2":this.atNextDocument=false;this.yaml={explicit:o.defaultYaml.explicit,version:"1.2"};this.tags=Object.assign({},o.defaultTags);break}return e}add(e,t){if(this.atNextDocument){this.yaml={explicit:o.defaultYaml.explicit,version:"1.1"};this.tags=Object.assign({},o.defaultTags);this.atNextDocument=false}const s=e.trim().split(/[ \t]+/);const n=s.shift();switch(n){case"%TAG":{if(2!==s.length){t(0,"%TAG directive should contain exactly two parts");if(s.length<2)return false}const[e,n]=s;this.tags[e]=n;return true}case"%YAML":{this.yaml.explicit=true;if(1!==s.length){t(0,"%YAML directive should contain exactly one part");return false}const[e]=s;if("1.1"===e||"1.2"===e){this.yaml.version=e;return true}else{const s=/^\d+\.\d+$/.test(e);t(6,`Unsupported YAML version ${e}`,s);return false}}default:t(0,`Unknown directive ${n}`,true);return false}}tagName(e,t){if("!"===e)return"!";if("!"!==e[0]){t(`Not a valid tag: ${e}`);return null}if("<"===e[1]){const s=e.slice(2,-1);if("!"===s||"!!"===s){t(`Verbatim tags aren't resolved, so ${e} is invalid.`);return null}if(">"!==e[e.length-1])t("Verbatim tags must end with a >");return s}const[,s,n]=e.match(/^(.*!)([^!]*)$/s);if(!n)t(`The ${e} tag has no suffix`);const i=this.tags[s];if(i)try{return i+decodeURIComponent(n)}catch(e){t(String(e));return null}if("!"===s)return e;t(`Could not resolve tag: ${e}`);return null}tagString(e){for(const[t,s]of Object.entries(this.tags))if(e.startsWith(s))return t+escapeTagName(e.substring(s.length));return"!"===e[0]?e:`!<${e}>`}toString(e){const t=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[];const s=Object.entries(this.tags);let r;if(e&&s.length>0&&n.isNode(e.contents)){const t={};i.visit(e.contents,(e,s)=>{if(n.isNode(s)&&s.tag)t[s.tag]=true});r=Object.keys(t)}else r=[];for(const[n,i]of s)if("!!"!==n||"tag:yaml.org,2002:"!==i){if(!e||r.some(e=>e.startsWith(i)))t.push(`%TAG ${n} ${i}`)}return t.join("\n")}};
o.defaultYaml={explicit:false,version:"1.2"};
o.defaultTags={"!!":"tag:yaml.org,2002:"};
t.Directives=o}),72130:((e,t)=>{
let s=class YAMLError extends Error{constructor(e,t,s,n){super();this.name=e;this.code=s;this.message=n;this.pos=t}};
let n=class YAMLParseError extends s{constructor(e,t,s){super("YAMLParseError",e,t,s)}};
let i=class YAMLWarning extends s{constructor(e,t,s){super("YAMLWarning",e,t,s)}};
const prettifyError=(e,t)=>s=>{if(-1===s.pos[0])return;s.linePos=s.pos.map(e=>t.linePos(e));const{line:n,col:i}=s.linePos[0];s.message+=` at line ${n}, column ${i}`;let r=i-1;let o=e.substring(t.lineStarts[n-1],t.lineStarts[n]).replace(/[\n\r]+$/,"");if(r>=60&&o.length>80){const e=Math.min(r-39,o.length-79);o="…"+o.substring(e);r-=e-1}if(o.length>80)o=o.substring(0,79)+"…";if(n>1&&/^ *$/.test(o.substring(0,r))){let s=e.substring(t.lineStarts[n-2],t.lineStarts[n-1]);if(s.length>80)s=s.substring(0,79)+"…\n";o=s+o}if(/[^ ]/.test(o)){let e=1;const t=s.linePos[1];if(t?.line===n&&t.col>i)e=Math.max(1,Math.min(t.col-i,80-r));const a=" ".repeat(r)+"^".repeat(e);s.message+=`:\n\n${o}\n${a}\n`}};
t.YAMLError=s;
t.YAMLParseError=n;
t.YAMLWarning=i;
t.prettifyError=prettifyError}),53645:((e,t,s)=>{
var n=s(82750);
var i=s(65755);
var r=s(64902);
var o=s(72130);
var a=s(19671);
var l=s(22617);
var c=s(92815);
var f=s(69271);
var u=s(82448);
var h=s(95125);
s(73427);
var d=s(60795);
var p=s(89706);
var m=s(67374);
var y=s(86205);
var g=s(67182);
n.Composer;
i.Document;
r.Schema;
o.YAMLError;
o.YAMLParseError;
o.YAMLWarning;
a.Alias;
t.Vj=l.isAlias;
l.isCollection;
l.isDocument;
l.isMap;
t.Ll=l.isNode;
t.tO=l.isPair;
t.jn=l.isScalar;
l.isSeq;
c.Pair;
f.Scalar;
u.YAMLMap;
h.YAMLSeq;
d.Lexer;
t.HN=p.LineCounter;
m.Parser;
t.qg=y.parse;
y.parseAllDocuments;
t.Tp=y.parseDocument;
y.stringify;
t.YR=g.visit;
g.visitAsync}),9923:((e,t,s)=>{
var n=s(932);
function debug(e,...t){if("debug"===e)console.log(...t)}
function warn(e,t){if("debug"===e||"warn"===e)if("function"==typeof n.emitWarning)n.emitWarning(t);else console.warn(t)}
t.debug=debug;
t.warn=warn}),19671:((e,t,s)=>{
var n=s(15702);
var i=s(67182);
var r=s(22617);
var o=s(64615);
var a=s(83709);
let l=class Alias extends o.NodeBase{constructor(e){super(r.ALIAS);this.source=e;Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(e,t){if(t?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let s;if(t?.aliasResolveCache)s=t.aliasResolveCache;else{s=[];i.visit(e,{Node:(e,t)=>{if(r.isAlias(t)||r.hasAnchor(t))s.push(t)}});if(t)t.aliasResolveCache=s}let n;for(const e of s){if(e===this)break;if(e.anchor===this.source)n=e}if(n&&t){const{anchors:e,doc:s,maxAliasCount:i}=t;let r=e.get(n);if(!r){a.toJS(n,null,t);r=e.get(n)}if(r?.res===void 0){const e="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(e)}if(i>=0){r.count+=1;if(0===r.aliasCount)r.aliasCount=getAliasCount(s,n,e);if(r.count*r.aliasCount>i){const e="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(e)}}}return n}toJSON(e,t){if(!t)return{source:this.source};const s=this.resolve(t.doc,t);if(!s){const e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(e)}return t.anchors.get(s).res}toString(e,t,s){const i=`*${this.source}`;if(e){n.anchorIsValid(this.source);if(e.options.verifyAliasOrder&&!e.anchors.has(this.source)){const e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(e)}if(e.implicitKey)return`${i} `}return i}};
function getAliasCount(e,t,s){if(r.isAlias(t)){const n=t.resolve(e);const i=s&&n&&s.get(n);return i?i.count*i.aliasCount:0}else if(r.isCollection(t)){let n=0;for(const i of t.items){const t=getAliasCount(e,i,s);if(t>n)n=t}return n}else if(r.isPair(t)){const n=getAliasCount(e,t.key,s);const i=getAliasCount(e,t.value,s);return Math.max(n,i)}return 1}
t.Alias=l}),46039:((e,t,s)=>{
var n=s(49462);
var i=s(22617);
var r=s(64615);
function collectionFromPath(e,t,s){let i=s;for(let e=t.length-1;e>=0;--e){const s=t[e];if("number"==typeof s&&Number.isInteger(s)&&s>=0){const e=[];e[s]=i;i=e}else i=new Map([[s,i]])}return n.createNode(i,void 0,{aliasDuplicateObjects:false,keepUndefined:false,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}
const isEmptyPath=e=>null==e||"object"==typeof e&&!!e[Symbol.iterator]().next().done;
let o=class Collection extends r.NodeBase{constructor(e,t){super(e);Object.defineProperty(this,"schema",{value:t,configurable:true,enumerable:false,writable:true})}clone(e){const t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));if(e)t.schema=e;t.items=t.items.map(t=>i.isNode(t)||i.isPair(t)?t.clone(e):t);if(this.range)t.range=this.range.slice();return t}addIn(e,t){if(isEmptyPath(e))this.add(t);else{const[s,...n]=e;const r=this.get(s,true);if(i.isCollection(r))r.addIn(n,t);else if(void 0===r&&this.schema)this.set(s,collectionFromPath(this.schema,n,t));else throw new Error(`Expected YAML collection at ${s}. Remaining path: ${n}`)}}deleteIn(e){const[t,...s]=e;if(0===s.length)return this.delete(t);const n=this.get(t,true);if(i.isCollection(n))return n.deleteIn(s);else throw new Error(`Expected YAML collection at ${t}. Remaining path: ${s}`)}getIn(e,t){const[s,...n]=e;const r=this.get(s,true);if(0===n.length)return!t&&i.isScalar(r)?r.value:r;else return i.isCollection(r)?r.getIn(n,t):void 0}hasAllNullValues(e){return this.items.every(t=>{if(!i.isPair(t))return false;const s=t.value;return null==s||e&&i.isScalar(s)&&null==s.value&&!s.commentBefore&&!s.comment&&!s.tag})}hasIn(e){const[t,...s]=e;if(0===s.length)return this.has(t);const n=this.get(t,true);return i.isCollection(n)?n.hasIn(s):false}setIn(e,t){const[s,...n]=e;if(0===n.length)this.set(s,t);else{const e=this.get(s,true);if(i.isCollection(e))e.setIn(n,t);else if(void 0===e&&this.schema)this.set(s,collectionFromPath(this.schema,n,t));else throw new Error(`Expected YAML collection at ${s}. Remaining path: ${n}`)}}};
t.Collection=o;
t.collectionFromPath=collectionFromPath;
t.isEmptyPath=isEmptyPath}),64615:((e,t,s)=>{
var n=s(72703);
var i=s(22617);
var r=s(83709);
let o=class NodeBase{constructor(e){Object.defineProperty(this,i.NODE_TYPE,{value:e})}clone(){const e=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));if(this.range)e.range=this.range.slice();return e}toJS(e,{mapAsMap:t,maxAliasCount:s,onAnchor:o,reviver:a}={}){if(!i.isDocument(e))throw new TypeError("A document argument is required");const l={anchors:new Map,doc:e,keep:true,mapAsMap:true===t,mapKeyWarned:false,maxAliasCount:"number"==typeof s?s:100};const c=r.toJS(this,"",l);if("function"==typeof o)for(const{count:e,res:t}of l.anchors.values())o(t,e);return"function"==typeof a?n.applyReviver(a,{"":c},"",c):c}};
t.NodeBase=o}),92815:((e,t,s)=>{
var n=s(49462);
var i=s(21174);
var r=s(60614);
var o=s(22617);
function createPair(e,t,s){const i=n.createNode(e,void 0,s);const r=n.createNode(t,void 0,s);return new a(i,r)}
let a=class Pair{constructor(e,t=null){Object.defineProperty(this,o.NODE_TYPE,{value:o.PAIR});this.key=e;this.value=t}clone(e){let{key:t,value:s}=this;if(o.isNode(t))t=t.clone(e);if(o.isNode(s))s=s.clone(e);return new a(t,s)}toJSON(e,t){const s=t?.mapAsMap?new Map:{};return r.addPairToJSMap(t,s,this)}toString(e,t,s){return e?.doc?i.stringifyPair(this,e,t,s):JSON.stringify(this)}};
t.Pair=a;
t.createPair=createPair}),69271:((e,t,s)=>{
var n=s(22617);
var i=s(64615);
var r=s(83709);
const isScalarValue=e=>!e||"function"!=typeof e&&"object"!=typeof e;
let o=class Scalar extends i.NodeBase{constructor(e){super(n.SCALAR);this.value=e}toJSON(e,t){return t?.keep?this.value:r.toJS(this.value,e,t)}toString(){return String(this.value)}};
o.BLOCK_FOLDED="BLOCK_FOLDED";
o.BLOCK_LITERAL="BLOCK_LITERAL";
o.PLAIN="PLAIN";
o.QUOTE_DOUBLE="QUOTE_DOUBLE";
o.QUOTE_SINGLE="QUOTE_SINGLE";
t.Scalar=o;
t.isScalarValue=isScalarValue}),82448:((e,t,s)=>{
var n=s(58454);
var i=s(60614);
var r=s(46039);
var o=s(22617);
var a=s(92815);
var l=s(69271);
function findPair(e,t){const s=o.isScalar(t)?t.value:t;for(const n of e)if(o.isPair(n)){if(n.key===t||n.key===s)return n;if(o.isScalar(n.key)&&n.key.value===s)return n}}
let c=class YAMLMap extends r.Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(e){super(o.MAP,e);this.items=[]}static from(e,t,s){const{keepUndefined:n,replacer:i}=s;const r=new this(e);const add=(e,o)=>{if("function"==typeof i)o=i.call(t,e,o);else if(Array.isArray(i)&&!i.includes(e))return;if(void 0!==o||n)r.items.push(a.createPair(e,o,s))};if(t instanceof Map)for(const[e,s]of t)add(e,s);else if(t&&"object"==typeof t)for(const e of Object.keys(t))add(e,t[e]);if("function"==typeof e.sortMapEntries)r.items.sort(e.sortMapEntries);return r}add(e,t){let s;s=o.isPair(e)?e:e&&"object"==typeof e&&"key"in e?new a.Pair(e.key,e.value):new a.Pair(e,e?.value);const n=findPair(this.items,s.key);const i=this.schema?.sortMapEntries;if(n){if(!t)throw new Error(`Key ${s.key} already set`);if(o.isScalar(n.value)&&l.isScalarValue(s.value))n.value.value=s.value;else n.value=s.value}else if(i){const e=this.items.findIndex(e=>i(s,e)<0);if(-1===e)this.items.push(s);else this.items.splice(e,0,s)}else this.items.push(s)}delete(e){const t=findPair(this.items,e);if(!t)return false;const s=this.items.splice(this.items.indexOf(t),1);return s.length>0}get(e,t){const s=findPair(this.items,e);const n=s?.value;return(!t&&o.isScalar(n)?n.value:n)??void 0}has(e){return!!findPair(this.items,e)}set(e,t){this.add(new a.Pair(e,t),true)}toJSON(e,t,s){const n=s?new s:t?.mapAsMap?new Map:{};if(t?.onCreate)t.onCreate(n);for(const e of this.items)i.addPairToJSMap(t,n,e);return n}toString(e,t,s){if(!e)return JSON.stringify(this);for(const e of this.items)if(!o.isPair(e))throw new Error(`Map items must all be pairs; found ${JSON.stringify(e)} instead`);if(!e.allNullValues&&this.hasAllNullValues(false))e=Object.assign({},e,{allNullValues:true});return n.stringifyCollection(this,e,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:e.indent||"",onChompKeep:s,onComment:t})}};
t.YAMLMap=c;
t.findPair=findPair}),95125:((e,t,s)=>{
var n=s(49462);
var i=s(58454);
var r=s(46039);
var o=s(22617);
var a=s(69271);
var l=s(83709);
let c=class YAMLSeq extends r.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(e){super(o.SEQ,e);this.items=[]}add(e){this.items.push(e)}delete(e){const t=asItemIndex(e);if("number"!=typeof t)return false;const s=this.items.splice(t,1);return s.length>0}get(e,t){const s=asItemIndex(e);if("number"!=typeof s)return;const n=this.items[s];return!t&&o.isScalar(n)?n.value:n}has(e){const t=asItemIndex(e);return"number"==typeof t&&t<this.items.length}set(e,t){const s=asItemIndex(e);if("number"!=typeof s)throw new Error(`Expected a valid index, not ${e}.`);const n=this.items[s];if(o.isScalar(n)&&a.isScalarValue(t))n.value=t;else this.items[s]=t}toJSON(e,t){const s=[];if(t?.onCreate)t.onCreate(s);let n=0;for(const e of this.items)s.push(l.toJS(e,String(n++),t));return s}toString(e,t,s){if(!e)return JSON.stringify(this);return i.stringifyCollection(this,e,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(e.indent||"")+"  ",onChompKeep:s,onComment:t})}static from(e,t,s){const{replacer:i}=s;const r=new this(e);if(t&&Symbol.iterator in Object(t)){let e=0;for(let o of t){if("function"==typeof i){const s=t instanceof Set?o:String(e++);o=i.call(t,s,o)}r.items.push(n.createNode(o,void 0,s))}}return r}};
function asItemIndex(e){let t=o.isScalar(e)?e.value:e;if(t&&"string"==typeof t)t=Number(t);return"number"==typeof t&&Number.isInteger(t)&&t>=0?t:null}
t.YAMLSeq=c}),60614:((e,t,s)=>{
var n=s(9923);
var i=s(32610);
var r=s(99666);
var o=s(22617);
var a=s(83709);
function addPairToJSMap(e,t,{key:s,value:n}){if(o.isNode(s)&&s.addToJSMap)s.addToJSMap(e,t,n);else if(i.isMergeKey(e,s))i.addMergeToJSMap(e,t,n);else{const i=a.toJS(s,"",e);if(t instanceof Map)t.set(i,a.toJS(n,i,e));else if(t instanceof Set)t.add(i);else{const r=stringifyKey(s,i,e);const o=a.toJS(n,r,e);if(r in t)Object.defineProperty(t,r,{value:o,writable:true,enumerable:true,configurable:true});else t[r]=o}}return t}
function stringifyKey(e,t,s){if(null===t)return"";if("object"!=typeof t)return String(t);if(o.isNode(e)&&s?.doc){const t=r.createStringifyContext(s.doc,{});t.anchors=new Set;for(const e of s.anchors.keys())t.anchors.add(e.anchor);t.inFlow=true;t.inStringifyKey=true;const i=e.toString(t);if(!s.mapKeyWarned){let e=JSON.stringify(i);if(e.length>40)e=e.substring(0,36)+'..."';n.warn(s.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${e}. Set mapAsMap: true to use object keys.`);s.mapKeyWarned=true}return i}return JSON.stringify(t)}
t.addPairToJSMap=addPairToJSMap}),22617:((e,t)=>{
const s=Symbol.for("yaml.alias");
const n=Symbol.for("yaml.document");
const i=Symbol.for("yaml.map");
const r=Symbol.for("yaml.pair");
const o=Symbol.for("yaml.scalar");
const a=Symbol.for("yaml.seq");
const l=Symbol.for("yaml.node.type");
const isAlias=e=>!!e&&"object"==typeof e&&e[l]===s;
const isDocument=e=>!!e&&"object"==typeof e&&e[l]===n;
const isMap=e=>!!e&&"object"==typeof e&&e[l]===i;
const isPair=e=>!!e&&"object"==typeof e&&e[l]===r;
const isScalar=e=>!!e&&"object"==typeof e&&e[l]===o;
const isSeq=e=>!!e&&"object"==typeof e&&e[l]===a;
function isCollection(e){if(e&&"object"==typeof e)switch(e[l]){case i:case a:return true}return false}
function isNode(e){if(e&&"object"==typeof e)switch(e[l]){case s:case i:case o:case a:return true}return false}
const hasAnchor=e=>(isScalar(e)||isCollection(e))&&!!e.anchor;
t.ALIAS=s;
t.DOC=n;
t.MAP=i;
t.NODE_TYPE=l;
t.PAIR=r;
t.SCALAR=o;
t.SEQ=a;
t.hasAnchor=hasAnchor;
t.isAlias=isAlias;
t.isCollection=isCollection;
t.isDocument=isDocument;
t.isMap=isMap;
t.isNode=isNode;
t.isPair=isPair;
t.isScalar=isScalar;
t.isSeq=isSeq}),83709:((e,t,s)=>{
var n=s(22617);
function toJS(e,t,s){if(Array.isArray(e))return e.map((e,t)=>toJS(e,String(t),s));if(e&&"function"==typeof e.toJSON){if(!s||!n.hasAnchor(e))return e.toJSON(t,s);const i={aliasCount:0,count:1,res:void 0};s.anchors.set(e,i);s.onCreate=e=>{i.res=e;delete s.onCreate};const r=e.toJSON(t,s);if(s.onCreate)s.onCreate(r);return r}if("bigint"==typeof e&&!s?.keep)return Number(e);return e}
t.toJS=toJS}),58564:((e,t,s)=>{
var n=s(80599);
var i=s(37120);
var r=s(72130);
var o=s(36179);
function resolveAsScalar(e,t=true,s){if(e){const _onError=(e,t,n)=>{const i="number"==typeof e?e:Array.isArray(e)?e[0]:e.offset;if(s)s(i,t,n);else throw new r.YAMLParseError([i,i+1],t,n)};switch(e.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return i.resolveFlowScalar(e,t,_onError);case"block-scalar":return n.resolveBlockScalar({options:{strict:t}},e,_onError)}}return null}
function createScalarToken(e,t){const{implicitKey:s=false,indent:n,inFlow:i=false,offset:r=-1,type:a="PLAIN"}=t;const l=o.stringifyString({type:a,value:e},{implicitKey:s,indent:n>0?" ".repeat(n):"",inFlow:i,options:{blockQuote:true,lineWidth:-1}});const c=t.end??[{type:"newline",offset:-1,indent:n,source:"\n"}];switch(l[0]){case"|":case">":{const e=l.indexOf("\n");const t=l.substring(0,e);const s=l.substring(e+1)+"\n";const i=[{type:"block-scalar-header",offset:r,indent:n,source:t}];if(!addEndtoBlockProps(i,c))i.push({type:"newline",offset:-1,indent:n,source:"\n"});return{type:"block-scalar",offset:r,indent:n,props:i,source:s}}case'"':return{type:"double-quoted-scalar",offset:r,indent:n,source:l,end:c};case"'":return{type:"single-quoted-scalar",offset:r,indent:n,source:l,end:c};default:return{type:"scalar",offset:r,indent:n,source:l,end:c}}}
function setScalarValue(e,t,s={}){let{afterKey:n=false,implicitKey:i=false,inFlow:r=false,type:a}=s;let l="indent"in e?e.indent:null;if(n&&"number"==typeof l)l+=2;if(!a)switch(e.type){case"single-quoted-scalar":a="QUOTE_SINGLE";break;case"double-quoted-scalar":a="QUOTE_DOUBLE";break;case"block-scalar":{const t=e.props[0];if("block-scalar-header"!==t.type)throw new Error("Invalid block scalar header");a=">"===t.source[0]?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:a="PLAIN"}const c=o.stringifyString({type:a,value:t},{implicitKey:i||null===l,indent:null!==l&&l>0?" ".repeat(l):"",inFlow:r,options:{blockQuote:true,lineWidth:-1}});switch(c[0]){case"|":case">":setBlockScalarValue(e,c);break;case'"':setFlowScalarValue(e,c,"double-quoted-scalar");break;case"'":setFlowScalarValue(e,c,"single-quoted-scalar");break;default:setFlowScalarValue(e,c,"scalar")}}
function setBlockScalarValue(e,t){const s=t.indexOf("\n");const n=t.substring(0,s);const i=t.substring(s+1)+"\n";if("block-scalar"===e.type){const t=e.props[0];if("block-scalar-header"!==t.type)throw new Error("Invalid block scalar header");t.source=n;e.source=i}else{const{offset:t}=e;const s="indent"in e?e.indent:-1;const r=[{type:"block-scalar-header",offset:t,indent:s,source:n}];if(!addEndtoBlockProps(r,"end"in e?e.end:void 0))r.push({type:"newline",offset:-1,indent:s,source:"\n"});for(const t of Object.keys(e))if("type"!==t&&"offset"!==t)delete e[t];Object.assign(e,{type:"block-scalar",indent:s,props:r,source:i})}}
function addEndtoBlockProps(e,t){if(t)for(const s of t)switch(s.type){case"space":case"comment":e.push(s);break;case"newline":e.push(s);return true}return false}
function setFlowScalarValue(e,t,s){switch(e.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":e.type=s;e.source=t;break;case"block-scalar":{const n=e.props.slice(1);let i=t.length;if("block-scalar-header"===e.props[0].type)i-=e.props[0].source.length;for(const e of n)e.offset+=i;delete e.props;Object.assign(e,{type:s,source:t,end:n});break}case"block-map":case"block-seq":{const n=e.offset+t.length;const i={type:"newline",offset:n,indent:e.indent,source:"\n"};delete e.items;Object.assign(e,{type:s,source:t,end:[i]});break}default:{const n="indent"in e?e.indent:-1;const i="end"in e&&Array.isArray(e.end)?e.end.filter(e=>"space"===e.type||"comment"===e.type||"newline"===e.type):[];for(const t of Object.keys(e))if("type"!==t&&"offset"!==t)delete e[t];Object.assign(e,{type:s,indent:n,source:t,end:i})}}}
t.createScalarToken=createScalarToken;
t.resolveAsScalar=resolveAsScalar;
t.setScalarValue=setScalarValue}),67455:((e,t)=>{
const stringify=e=>"type"in e?stringifyToken(e):stringifyItem(e);
function stringifyToken(e){switch(e.type){case"block-scalar":{let t="";for(const s of e.props)t+=stringifyToken(s);return t+e.source}case"block-map":case"block-seq":{let t="";for(const s of e.items)t+=stringifyItem(s);return t}case"flow-collection":{let t=e.start.source;for(const s of e.items)t+=stringifyItem(s);for(const s of e.end)t+=s.source;return t}case"document":{let t=stringifyItem(e);if(e.end)for(const s of e.end)t+=s.source;return t}default:{let t=e.source;if("end"in e&&e.end)for(const s of e.end)t+=s.source;return t}}}
function stringifyItem({start:e,key:t,sep:s,value:n}){let i="";for(const t of e)i+=t.source;if(t)i+=stringifyToken(t);if(s)for(const e of s)i+=e.source;if(n)i+=stringifyToken(n);return i}
t.stringify=stringify}),34257:((e,t)=>{
const s=Symbol("break visit");
const n=Symbol("skip children");
const i=Symbol("remove item");
function visit(e,t){if("type"in e&&"document"===e.type)e={start:e.start,value:e.value};_visit(Object.freeze([]),e,t)}
visit.BREAK=s;
visit.SKIP=n;
visit.REMOVE=i;
visit.itemAtPath=(e,t)=>{let s=e;for(const[e,n]of t){const t=s?.[e];if(!t||!("items"in t))return;else s=t.items[n]}return s};
visit.parentCollection=(e,t)=>{const s=visit.itemAtPath(e,t.slice(0,-1));const n=t[t.length-1][0];const i=s?.[n];if(i&&"items"in i)return i;throw new Error("Parent collection not found")};
function _visit(e,t,n){let r=n(t,e);if("symbol"==typeof r)return r;for(const o of["key","value"]){const a=t[o];if(a&&"items"in a){for(let t=0;t<a.items.length;++t){const r=_visit(Object.freeze(e.concat([[o,t]])),a.items[t],n);if("number"==typeof r)t=r-1;else if(r===s)return s;else if(r===i){a.items.splice(t,1);t-=1}}if("function"==typeof r&&"key"===o)r=r(t,e)}}return"function"==typeof r?r(t,e):r}
t.visit=visit}),73427:((e,t,s)=>{
var n=s(58564);
var i=s(67455);
var r=s(34257);
const o="\uFEFF";
const a="\x02";
const l="\x18";
const c="\x1f";
const isCollection=e=>!!e&&"items"in e;
const isScalar=e=>!!e&&("scalar"===e.type||"single-quoted-scalar"===e.type||"double-quoted-scalar"===e.type||"block-scalar"===e.type);
function prettyToken(e){switch(e){case o:return"<BOM>";case a:return"<DOC>";case l:return"<FLOW_END>";case c:return"<SCALAR>";default:return JSON.stringify(e)}}
function tokenType(e){switch(e){case o:return"byte-order-mark";case a:return"doc-mode";case l:return"flow-error-end";case c:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case"\n":case"\r\n":return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}
t.createScalarToken=n.createScalarToken;
t.resolveAsScalar=n.resolveAsScalar;
t.setScalarValue=n.setScalarValue;
t.stringify=i.stringify;
t.visit=r.visit;
t.BOM=o;
t.DOCUMENT=a;
t.FLOW_END=l;
t.SCALAR=c;
t.isCollection=isCollection;
t.isScalar=isScalar;
t.prettyToken=prettyToken;
t.tokenType=tokenType}),60795:((e,t,s)=>{
var n=s(73427);
function isEmpty(e){switch(e){case void 0:case" ":case"\n":case"\r":case"	":return true;default:return false}}
const i=new Set("0123456789ABCDEFabcdef");
const r=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const o=new Set(",[]{}");
const a=new Set(" ,[]{}\n\r	");
const isNotAnchorChar=e=>!e||a.has(e);
let l=class Lexer{constructor(){this.atEnd=false;this.blockScalarIndent=-1;this.blockScalarKeep=false;this.buffer="";this.flowKey=false;this.flowLevel=0;this.indentNext=0;this.indentValue=0;this.lineEndPos=null;this.next=null;this.pos=0}*lex(e,t=false){if(e){if("string"!=typeof e)throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+e:e;this.lineEndPos=null}this.atEnd=!t;let s=this.next??"stream";while(s&&(t||this.hasChars(1)))s=yield*this.parseNext(s)}atLineEnd(){let e=this.pos;let t=this.buffer[e];while(" "===t||"	"===t)t=this.buffer[++e];if(!t||"#"===t||"\n"===t)return true;if("\r"===t)return"\n"===this.buffer[e+1];return false}charAt(e){return this.buffer[this.pos+e]}continueScalar(e){let t=this.buffer[e];if(this.indentNext>0){let s=0;while(" "===t)t=this.buffer[++s+e];if("\r"===t){const t=this.buffer[s+e+1];if("\n"===t||!t&&!this.atEnd)return e+s+1}return"\n"!==t&&!(s>=this.indentNext)&&(t||this.atEnd)?-1:e+s}if("-"===t||"."===t){const t=this.buffer.substr(e,3);if(("---"===t||"..."===t)&&isEmpty(this.buffer[e+3]))return -1}return e}getLine(){let e=this.lineEndPos;if("number"!=typeof e||-1!==e&&e<this.pos){e=this.buffer.indexOf("\n",this.pos);this.lineEndPos=e}if(-1===e)return this.atEnd?this.buffer.substring(this.pos):null;if("\r"===this.buffer[e-1])e-=1;return this.buffer.substring(this.pos,e)}hasChars(e){return this.pos+e<=this.buffer.length}setNext(e){this.buffer=this.buffer.substring(this.pos);this.pos=0;this.lineEndPos=null;this.next=e;return null}peek(e){return this.buffer.substr(this.pos,e)}*parseNext(e){switch(e){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let e=this.getLine();if(null===e)return this.setNext("stream");if(e[0]===n.BOM){yield*this.pushCount(1);e=e.substring(1)}if("%"===e[0]){let t=e.length;let s=e.indexOf("#");while(-1!==s){const n=e[s-1];if(" "===n||"	"===n){t=s-1;break}else s=e.indexOf("#",s+1)}while(true){const s=e[t-1];if(" "===s||"	"===s)t-=1;else break}const n=(yield*this.pushCount(t))+(yield*this.pushSpaces(true));yield*this.pushCount(e.length-n);this.pushNewline();return"stream"}if(this.atLineEnd()){const t=yield*this.pushSpaces(true);yield*this.pushCount(e.length-t);yield*this.pushNewline();return"stream"}yield n.DOCUMENT;return yield*this.parseLineStart()}*parseLineStart(){const e=this.charAt(0);if(!e&&!this.atEnd)return this.setNext("line-start");if("-"===e||"."===e){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");const e=this.peek(3);if(("---"===e||"..."===e)&&isEmpty(this.charAt(3))){yield*this.pushCount(3);this.indentValue=0;this.indentNext=0;return"---"===e?"doc":"stream"}}this.indentValue=yield*this.pushSpaces(false);if(this.indentNext>this.indentValue&&!isEmpty(this.charAt(1)))this.indentNext=this.indentValue;return yield*this.parseBlockStart()}*parseBlockStart(){const[e,t]=this.peek(2);if(!t&&!this.atEnd)return this.setNext("block-start");if(("-"===e||"?"===e||":"===e)&&isEmpty(t)){const e=(yield*this.pushCount(1))+(yield*this.pushSpaces(true));this.indentNext=this.indentValue+1;this.indentValue+=e;return"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(true);const e=this.getLine();if(null===e)return this.setNext("doc");let t=yield*this.pushIndicators();switch(e[t]){case"#":yield*this.pushCount(e.length-t);case void 0:yield*this.pushNewline();return yield*this.parseLineStart();case"{":case"[":yield*this.pushCount(1);this.flowKey=false;this.flowLevel=1;return"flow";case"}":case"]":yield*this.pushCount(1);return"doc";case"*":yield*this.pushUntil(isNotAnchorChar);return"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":t+=yield*this.parseBlockScalarHeader();t+=yield*this.pushSpaces(true);yield*this.pushCount(e.length-t);yield*this.pushNewline();return yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let e,t;let s=-1;do{e=yield*this.pushNewline();if(e>0){t=yield*this.pushSpaces(false);this.indentValue=s=t}else t=0;t+=yield*this.pushSpaces(true)}while(e+t>0);const i=this.getLine();if(null===i)return this.setNext("flow");if(-1!==s&&s<this.indentNext&&"#"!==i[0]||0===s&&(i.startsWith("---")||i.startsWith("..."))&&isEmpty(i[3])){const e=s===this.indentNext-1&&1===this.flowLevel&&("]"===i[0]||"}"===i[0]);if(!e){this.flowLevel=0;yield n.FLOW_END;return yield*this.parseLineStart()}}let r=0;while(","===i[r]){r+=yield*this.pushCount(1);r+=yield*this.pushSpaces(true);this.flowKey=false}r+=yield*this.pushIndicators();switch(i[r]){case void 0:return"flow";case"#":yield*this.pushCount(i.length-r);return"flow";case"{":case"[":yield*this.pushCount(1);this.flowKey=false;this.flowLevel+=1;return"flow";case"}":case"]":yield*this.pushCount(1);this.flowKey=true;this.flowLevel-=1;return this.flowLevel?"flow":"doc";case"*":yield*this.pushUntil(isNotAnchorChar);return"flow";case'"':case"'":this.flowKey=true;return yield*this.parseQuotedScalar();case":":{const e=this.charAt(1);if(this.flowKey||isEmpty(e)||","===e){this.flowKey=false;yield*this.pushCount(1);yield*this.pushSpaces(true);return"flow"}}default:this.flowKey=false;return yield*this.parsePlainScalar()}}*parseQuotedScalar(){const e=this.charAt(0);let t=this.buffer.indexOf(e,this.pos+1);if("'"===e)while(-1!==t&&"'"===this.buffer[t+1])t=this.buffer.indexOf("'",t+2);else while(-1!==t){let e=0;while("\\"===this.buffer[t-1-e])e+=1;if(e%2===0)break;t=this.buffer.indexOf('"',t+1)}const s=this.buffer.substring(0,t);let n=s.indexOf("\n",this.pos);if(-1!==n){while(-1!==n){const e=this.continueScalar(n+1);if(-1===e)break;n=s.indexOf("\n",e)}if(-1!==n)t=n-("\r"===s[n-1]?2:1)}if(-1===t){if(!this.atEnd)return this.setNext("quoted-scalar");t=this.buffer.length}yield*this.pushToIndex(t+1,false);return this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1;this.blockScalarKeep=false;let e=this.pos;while(true){const t=this.buffer[++e];if("+"===t)this.blockScalarKeep=true;else if(t>"0"&&t<="9")this.blockScalarIndent=Number(t)-1;else if("-"!==t)break}return yield*this.pushUntil(e=>isEmpty(e)||"#"===e)}*parseBlockScalar(){let e=this.pos-1;let t=0;let s;e:for(let n=this.pos;s=this.buffer[n];++n)switch(s){case" ":t+=1;break;case"\n":e=n;t=0;break;case"\r":{const e=this.buffer[n+1];if(!e&&!this.atEnd)return this.setNext("block-scalar");if("\n"===e)break}default:break e}if(!s&&!this.atEnd)return this.setNext("block-scalar");if(t>=this.indentNext){if(-1===this.blockScalarIndent)this.indentNext=t;else this.indentNext=this.blockScalarIndent+(0===this.indentNext?1:this.indentNext);do{const t=this.continueScalar(e+1);if(-1===t)break;e=this.buffer.indexOf("\n",t)}while(-1!==e);if(-1===e){if(!this.atEnd)return this.setNext("block-scalar");e=this.buffer.length}}let i=e+1;s=this.buffer[i];while(" "===s)s=this.buffer[++i];if("	"===s){while("	"===s||" "===s||"\r"===s||"\n"===s)s=this.buffer[++i];e=i-1}else if(!this.blockScalarKeep)do{let s=e-1;let n=this.buffer[s];if("\r"===n)n=this.buffer[--s];const i=s;while(" "===n)n=this.buffer[--s];if("\n"===n&&s>=this.pos&&s+1+t>i)e=s;else break}while(true);yield n.SCALAR;yield*this.pushToIndex(e+1,true);return yield*this.parseLineStart()}*parsePlainScalar(){const e=this.flowLevel>0;let t=this.pos-1;let s=this.pos-1;let i;while(i=this.buffer[++s])if(":"===i){const n=this.buffer[s+1];if(isEmpty(n)||e&&o.has(n))break;t=s}else if(isEmpty(i)){let n=this.buffer[s+1];if("\r"===i)if("\n"===n){s+=1;i="\n";n=this.buffer[s+1]}else t=s;if("#"===n||e&&o.has(n))break;if("\n"===i){const e=this.continueScalar(s+1);if(-1===e)break;s=Math.max(s,e-2)}}else{if(e&&o.has(i))break;t=s}if(!i&&!this.atEnd)return this.setNext("plain-scalar");yield n.SCALAR;yield*this.pushToIndex(t+1,true);return e?"flow":"doc"}*pushCount(e){if(e>0){yield this.buffer.substr(this.pos,e);this.pos+=e;return e}return 0}*pushToIndex(e,t){const s=this.buffer.slice(this.pos,e);if(s){yield s;this.pos+=s.length;return s.length}else if(t)yield"";return 0}*pushIndicators(){let e=0;while(true){switch(this.charAt(0)){case"!":e+=yield*this.pushTag();e+=yield*this.pushSpaces(true);continue;case"&":e+=yield*this.pushUntil(isNotAnchorChar);e+=yield*this.pushSpaces(true);continue;case"-":case"?":case":":{const t=this.flowLevel>0;const s=this.charAt(1);if(isEmpty(s)||t&&o.has(s)){if(t){if(this.flowKey)this.flowKey=false}else this.indentNext=this.indentValue+1;e+=yield*this.pushCount(1);e+=yield*this.pushSpaces(true);continue}}}break}return e}*pushTag(){if("<"===this.charAt(1)){let e=this.pos+2;let t=this.buffer[e];while(!isEmpty(t)&&">"!==t)t=this.buffer[++e];return yield*this.pushToIndex(">"===t?e+1:e,false)}else{let e=this.pos+1;let t=this.buffer[e];while(t)if(r.has(t))t=this.buffer[++e];else if("%"===t&&i.has(this.buffer[e+1])&&i.has(this.buffer[e+2]))t=this.buffer[e+=3];else break;return yield*this.pushToIndex(e,false)}}*pushNewline(){const e=this.buffer[this.pos];if("\n"===e)return yield*this.pushCount(1);else if("\r"===e&&"\n"===this.charAt(1))return yield*this.pushCount(2);else return 0}*pushSpaces(e){let t=this.pos-1;let s;do s=this.buffer[++t];while(" "===s||e&&"	"===s);const n=t-this.pos;if(n>0){yield this.buffer.substr(this.pos,n);this.pos=t}return n}*pushUntil(e){let t=this.pos;let s=this.buffer[t];while(!e(s))s=this.buffer[++t];return yield*this.pushToIndex(t,false)}};
t.Lexer=l}),89706:((e,t)=>{
let s=class LineCounter{constructor(){this.lineStarts=[];this.addNewLine=e=>this.lineStarts.push(e);this.linePos=e=>{let t=0;let s=this.lineStarts.length;while(t<s){const n=t+s>>1;if(this.lineStarts[n]<e)t=n+1;else s=n}if(this.lineStarts[t]===e)return{line:t+1,col:1};if(0===t)return{line:0,col:e};const n=this.lineStarts[t-1];return{line:t,col:e-n+1}}}};
t.LineCounter=s}),67374:((e,t,s)=>{
var n=s(932);
var i=s(73427);
var r=s(60795);
function includesToken(e,t){for(let s=0;s<e.length;++s)if(e[s].type===t)return true;return false}
function findNonEmptyIndex(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comment":case"newline":break;default:return t}return -1}
function isFlowToken(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return true;default:return false}}
function getPrevProps(e){switch(e.type){case"document":return e.start;case"block-map":{const t=e.items[e.items.length-1];return t.sep??t.start}case"block-seq":return e.items[e.items.length-1].start;default:return[]}}
function getFirstKeyStartProps(e){if(0===e.length)return[];let t=e.length;e:while(--t>=0)switch(e[t].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}while(e[++t]?.type==="space");return e.splice(t,e.length)}
function arrayPushArray(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let s=0;s<t.length;++s)e.push(t[s])}
function fixFlowSeqItems(e){if("flow-seq-start"===e.start.type){for(const t of e.items)if(t.sep&&!t.value&&!includesToken(t.start,"explicit-key-ind")&&!includesToken(t.sep,"map-value-ind")){if(t.key)t.value=t.key;delete t.key;if(isFlowToken(t.value))if(t.value.end)arrayPushArray(t.value.end,t.sep);else t.value.end=t.sep;else arrayPushArray(t.start,t.sep);delete t.sep}}}
let o=class Parser{constructor(e){this.atNewLine=true;this.atScalar=false;this.indent=0;this.offset=0;this.onKeyLine=false;this.stack=[];this.source="";this.type="";this.lexer=new r.Lexer;this.onNewLine=e}*parse(e,t=false){if(this.onNewLine&&0===this.offset)this.onNewLine(0);for(const s of this.lexer.lex(e,t))yield*this.next(s);if(!t)yield*this.end()}*next(e){this.source=e;if(n.env.LOG_TOKENS)console.log("|",i.prettyToken(e));if(this.atScalar){this.atScalar=false;yield*this.step();this.offset+=e.length;return}const t=i.tokenType(e);if(t)if("scalar"===t){this.atNewLine=false;this.atScalar=true;this.type="scalar"}else{this.type=t;yield*this.step();switch(t){case"newline":this.atNewLine=true;this.indent=0;if(this.onNewLine)this.onNewLine(this.offset+e.length);break;case"space":if(this.atNewLine&&" "===e[0])this.indent+=e.length;break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":if(this.atNewLine)this.indent+=e.length;break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=false}this.offset+=e.length}else{const t=`Not a YAML token: ${e}`;yield*this.pop({type:"error",offset:this.offset,message:t,source:e});this.offset+=e.length}}*end(){while(this.stack.length>0)yield*this.pop()}get sourceToken(){const e={type:this.type,offset:this.offset,indent:this.indent,source:this.source};return e}*step(){const e=this.peek(1);if("doc-end"===this.type&&e?.type!=="doc-end"){while(this.stack.length>0)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!e)return yield*this.stream();switch(e.type){case"document":return yield*this.document(e);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(e);case"block-scalar":return yield*this.blockScalar(e);case"block-map":return yield*this.blockMap(e);case"block-seq":return yield*this.blockSequence(e);case"flow-collection":return yield*this.flowCollection(e);case"doc-end":return yield*this.documentEnd(e)}yield*this.pop()}peek(e){return this.stack[this.stack.length-e]}*pop(e){const t=e??this.stack.pop();if(t)if(0===this.stack.length)yield t;else{const e=this.peek(1);if("block-scalar"===t.type)t.indent="indent"in e?e.indent:0;else if("flow-collection"===t.type&&"document"===e.type)t.indent=0;if("flow-collection"===t.type)fixFlowSeqItems(t);switch(e.type){case"document":e.value=t;break;case"block-scalar":e.props.push(t);break;case"block-map":{const s=e.items[e.items.length-1];if(s.value){e.items.push({start:[],key:t,sep:[]});this.onKeyLine=true;return}else if(s.sep)s.value=t;else{Object.assign(s,{key:t,sep:[]});this.onKeyLine=!s.explicitKey;return}break}case"block-seq":{const s=e.items[e.items.length-1];if(s.value)e.items.push({start:[],value:t});else s.value=t;break}case"flow-collection":{const s=e.items[e.items.length-1];if(!s||s.value)e.items.push({start:[],key:t,sep:[]});else if(s.sep)s.value=t;else Object.assign(s,{key:t,sep:[]});return}default:yield*this.pop();yield*this.pop(t)}if(("document"===e.type||"block-map"===e.type||"block-seq"===e.type)&&("block-map"===t.type||"block-seq"===t.type)){const s=t.items[t.items.length-1];if(s&&!s.sep&&!s.value&&s.start.length>0&&-1===findNonEmptyIndex(s.start)&&(0===t.indent||s.start.every(e=>"comment"!==e.type||e.indent<t.indent))){if("document"===e.type)e.end=s.start;else e.items.push({start:s.start});t.items.splice(-1,1)}}}else{const e="Tried to pop an empty stack";yield{type:"error",offset:this.offset,source:"",message:e}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{const e={type:"document",offset:this.offset,start:[]};if("doc-start"===this.type)e.start.push(this.sourceToken);this.stack.push(e);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(e){if(e.value)return yield*this.lineEnd(e);switch(this.type){case"doc-start":if(-1!==findNonEmptyIndex(e.start)){yield*this.pop();yield*this.step()}else e.start.push(this.sourceToken);return;case"anchor":case"tag":case"space":case"comment":case"newline":e.start.push(this.sourceToken);return}const t=this.startBlockValue(e);if(t)this.stack.push(t);else yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(e){if("map-value-ind"===this.type){const t=getPrevProps(this.peek(2));const s=getFirstKeyStartProps(t);let n;if(e.end){n=e.end;n.push(this.sourceToken);delete e.end}else n=[this.sourceToken];const i={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:s,key:e,sep:n}]};this.onKeyLine=true;this.stack[this.stack.length-1]=i}else yield*this.lineEnd(e)}*blockScalar(e){switch(this.type){case"space":case"comment":case"newline":e.props.push(this.sourceToken);return;case"scalar":e.source=this.source;this.atNewLine=true;this.indent=0;if(this.onNewLine){let e=this.source.indexOf("\n")+1;while(0!==e){this.onNewLine(this.offset+e);e=this.source.indexOf("\n",e)+1}}yield*this.pop();break;default:yield*this.pop();yield*this.step()}}*blockMap(e){const t=e.items[e.items.length-1];switch(this.type){case"newline":this.onKeyLine=false;if(t.value){const s="end"in t.value?t.value.end:void 0;const n=Array.isArray(s)?s[s.length-1]:void 0;if(n?.type==="comment")s?.push(this.sourceToken);else e.items.push({start:[this.sourceToken]})}else if(t.sep)t.sep.push(this.sourceToken);else t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else{if(this.atIndentedComment(t.start,e.indent)){const s=e.items[e.items.length-2];const n=s?.value?.end;if(Array.isArray(n)){arrayPushArray(n,t.start);n.push(this.sourceToken);e.items.pop();return}}t.start.push(this.sourceToken)}return}if(this.indent>=e.indent){const s=!this.onKeyLine&&this.indent===e.indent;const n=s&&(t.sep||t.explicitKey)&&"seq-item-ind"!==this.type;let i=[];if(n&&t.sep&&!t.value){const s=[];for(let n=0;n<t.sep.length;++n){const i=t.sep[n];switch(i.type){case"newline":s.push(n);break;case"space":break;case"comment":if(i.indent>e.indent)s.length=0;break;default:s.length=0}}if(s.length>=2)i=t.sep.splice(s[1])}switch(this.type){case"anchor":case"tag":if(n||t.value){i.push(this.sourceToken);e.items.push({start:i});this.onKeyLine=true}else if(t.sep)t.sep.push(this.sourceToken);else t.start.push(this.sourceToken);return;case"explicit-key-ind":if(t.sep||t.explicitKey)if(n||t.value){i.push(this.sourceToken);e.items.push({start:i,explicitKey:true})}else this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:true}]});else{t.start.push(this.sourceToken);t.explicitKey=true}this.onKeyLine=true;return;case"map-value-ind":if(t.explicitKey)if(t.sep)if(t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(t.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(t.key)&&!includesToken(t.sep,"newline")){const e=getFirstKeyStartProps(t.start);const s=t.key;const n=t.sep;n.push(this.sourceToken);delete t.key;delete t.sep;this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:e,key:s,sep:n}]})}else if(i.length>0)t.sep=t.sep.concat(i,this.sourceToken);else t.sep.push(this.sourceToken);else if(includesToken(t.start,"newline"))Object.assign(t,{key:null,sep:[this.sourceToken]});else{const e=getFirstKeyStartProps(t.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:e,key:null,sep:[this.sourceToken]}]})}else if(t.sep)if(t.value||n)e.items.push({start:i,key:null,sep:[this.sourceToken]});else if(includesToken(t.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]});else t.sep.push(this.sourceToken);else Object.assign(t,{key:null,sep:[this.sourceToken]});this.onKeyLine=true;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const s=this.flowScalar(this.type);if(n||t.value){e.items.push({start:i,key:s,sep:[]});this.onKeyLine=true}else if(t.sep)this.stack.push(s);else{Object.assign(t,{key:s,sep:[]});this.onKeyLine=true}return}default:{const n=this.startBlockValue(e);if(n){if("block-seq"===n.type){if(!t.explicitKey&&t.sep&&!includesToken(t.sep,"newline"))return void(yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source}))}else if(s)e.items.push({start:i});this.stack.push(n);return}}}}yield*this.pop();yield*this.step()}*blockSequence(e){const t=e.items[e.items.length-1];switch(this.type){case"newline":if(t.value){const s="end"in t.value?t.value.end:void 0;const n=Array.isArray(s)?s[s.length-1]:void 0;if(n?.type==="comment")s?.push(this.sourceToken);else e.items.push({start:[this.sourceToken]})}else t.start.push(this.sourceToken);return;case"space":case"comment":if(t.value)e.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(t.start,e.indent)){const s=e.items[e.items.length-2];const n=s?.value?.end;if(Array.isArray(n)){arrayPushArray(n,t.start);n.push(this.sourceToken);e.items.pop();return}}t.start.push(this.sourceToken)}return;case"anchor":case"tag":if(t.value||this.indent<=e.indent)break;t.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==e.indent)break;if(t.value||includesToken(t.start,"seq-item-ind"))e.items.push({start:[this.sourceToken]});else t.start.push(this.sourceToken);return}if(this.indent>e.indent){const t=this.startBlockValue(e);if(t)return void this.stack.push(t)}yield*this.pop();yield*this.step()}*flowCollection(e){const t=e.items[e.items.length-1];if("flow-error-end"===this.type){let e;do{yield*this.pop();e=this.peek(1)}while(e?.type==="flow-collection")}else if(0===e.end.length){switch(this.type){case"comma":case"explicit-key-ind":if(!t||t.sep)e.items.push({start:[this.sourceToken]});else t.start.push(this.sourceToken);return;case"map-value-ind":if(!t||t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else Object.assign(t,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":if(!t||t.value)e.items.push({start:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else t.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{const s=this.flowScalar(this.type);if(!t||t.value)e.items.push({start:[],key:s,sep:[]});else if(t.sep)this.stack.push(s);else Object.assign(t,{key:s,sep:[]});return}case"flow-map-end":case"flow-seq-end":e.end.push(this.sourceToken);return}const s=this.startBlockValue(e);if(s)this.stack.push(s);else{yield*this.pop();yield*this.step()}}else{const t=this.peek(2);if("block-map"!==t.type||("map-value-ind"!==this.type||t.indent!==e.indent)&&("newline"!==this.type||t.items[t.items.length-1].sep))if("map-value-ind"===this.type&&"flow-collection"!==t.type){const s=getPrevProps(t);const n=getFirstKeyStartProps(s);fixFlowSeqItems(e);const i=e.end.splice(1,e.end.length);i.push(this.sourceToken);const r={type:"block-map",offset:e.offset,indent:e.indent,items:[{start:n,key:e,sep:i}]};this.onKeyLine=true;this.stack[this.stack.length-1]=r}else yield*this.lineEnd(e);else{yield*this.pop();yield*this.step()}}}flowScalar(e){if(this.onNewLine){let e=this.source.indexOf("\n")+1;while(0!==e){this.onNewLine(this.offset+e);e=this.source.indexOf("\n",e)+1}}return{type:e,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=true;const t=getPrevProps(e);const s=getFirstKeyStartProps(t);s.push(this.sourceToken);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:s,explicitKey:true}]}}case"map-value-ind":{this.onKeyLine=true;const t=getPrevProps(e);const s=getFirstKeyStartProps(t);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:s,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e,t){if("comment"!==this.type)return false;if(this.indent<=t)return false;return e.every(e=>"newline"===e.type||"space"===e.type)}*documentEnd(e){if("doc-mode"!==this.type){if(e.end)e.end.push(this.sourceToken);else e.end=[this.sourceToken];if("newline"===this.type)yield*this.pop()}}*lineEnd(e){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop();yield*this.step();break;case"newline":this.onKeyLine=false;case"space":case"comment":default:if(e.end)e.end.push(this.sourceToken);else e.end=[this.sourceToken];if("newline"===this.type)yield*this.pop()}}};
t.Parser=o}),86205:((e,t,s)=>{
var n=s(82750);
var i=s(65755);
var r=s(72130);
var o=s(9923);
var a=s(22617);
var l=s(89706);
var c=s(67374);
function parseOptions(e){const t=false!==e.prettyErrors;const s=e.lineCounter||t&&new l.LineCounter||null;return{lineCounter:s,prettyErrors:t}}
function parseAllDocuments(e,t={}){const{lineCounter:s,prettyErrors:i}=parseOptions(t);const o=new c.Parser(s?.addNewLine);const a=new n.Composer(t);const l=Array.from(a.compose(o.parse(e)));if(i&&s)for(const t of l){t.errors.forEach(r.prettifyError(e,s));t.warnings.forEach(r.prettifyError(e,s))}if(l.length>0)return l;return Object.assign([],{empty:true},a.streamInfo())}
function parseDocument(e,t={}){const{lineCounter:s,prettyErrors:i}=parseOptions(t);const o=new c.Parser(s?.addNewLine);const a=new n.Composer(t);let l=null;for(const t of a.compose(o.parse(e),true,e.length))if(l){if("silent"!==l.options.logLevel){l.errors.push(new r.YAMLParseError(t.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}}else l=t;if(i&&s){l.errors.forEach(r.prettifyError(e,s));l.warnings.forEach(r.prettifyError(e,s))}return l}
function parse(e,t,s){let n;if("function"==typeof t)n=t;else if(void 0===s&&t&&"object"==typeof t)s=t;const i=parseDocument(e,s);if(!i)return null;i.warnings.forEach(e=>o.warn(i.options.logLevel,e));if(i.errors.length>0)if("silent"!==i.options.logLevel)throw i.errors[0];else i.errors=[];return i.toJS(Object.assign({reviver:n},s))}
function stringify(e,t,s){let n=null;if("function"==typeof t||Array.isArray(t))n=t;else if(void 0===s&&t)s=t;if("string"==typeof s)s=s.length;if("number"==typeof s){const e=Math.round(s);s=e<1?void 0:e>8?{indent:8}:{indent:e}}if(void 0===e){const{keepUndefined:e}=s??t??{};if(!e)return}if(a.isDocument(e)&&!n)return e.toString(s);return new i.Document(e,n,s).toString(s)}
t.parse=parse;
t.parseAllDocuments=parseAllDocuments;
t.parseDocument=parseDocument;
t.stringify=stringify}),64902:((e,t,s)=>{
var n=s(22617);
var i=s(78229);
var r=s(72400);
var o=s(32374);
var a=s(11656);
const sortMapEntriesByKey=(e,t)=>e.key<t.key?-1:e.key>t.key?1:0;
let l=class Schema{constructor({compat:e,customTags:t,merge:s,resolveKnownTags:l,schema:c,sortMapEntries:f,toStringDefaults:u}){this.compat=Array.isArray(e)?a.getTags(e,"compat"):e?a.getTags(null,e):null;this.name="string"==typeof c&&c||"core";this.knownTags=l?a.coreKnownTags:{};this.tags=a.getTags(t,this.name,s);this.toStringOptions=u??null;Object.defineProperty(this,n.MAP,{value:i.map});Object.defineProperty(this,n.SCALAR,{value:o.string});Object.defineProperty(this,n.SEQ,{value:r.seq});this.sortMapEntries="function"==typeof f?f:true===f?sortMapEntriesByKey:null}clone(){const e=Object.create(l.prototype,Object.getOwnPropertyDescriptors(this));e.tags=this.tags.slice();return e}};
t.Schema=l}),78229:((e,t,s)=>{
var n=s(22617);
var i=s(82448);
const r={collection:"map",default:true,nodeClass:i.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(e,t){if(!n.isMap(e))t("Expected a mapping for this tag");return e},createNode:(e,t,s)=>i.YAMLMap.from(e,t,s)};
t.map=r}),87890:((e,t,s)=>{
var n=s(69271);
const i={identify:e=>null==e,createNode:()=>new n.Scalar(null),default:true,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new n.Scalar(null),stringify:({source:e},t)=>"string"==typeof e&&i.test.test(e)?e:t.options.nullStr};
t.nullTag=i}),72400:((e,t,s)=>{
var n=s(22617);
var i=s(95125);
const r={collection:"seq",default:true,nodeClass:i.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(e,t){if(!n.isSeq(e))t("Expected a sequence for this tag");return e},createNode:(e,t,s)=>i.YAMLSeq.from(e,t,s)};
t.seq=r}),32374:((e,t,s)=>{
var n=s(36179);
const i={identify:e=>"string"==typeof e,default:true,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify(e,t,s,i){t=Object.assign({actualString:true},t);return n.stringifyString(e,t,s,i)}};
t.string=i}),21477:((e,t,s)=>{
var n=s(69271);
const i={identify:e=>"boolean"==typeof e,default:true,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new n.Scalar("t"===e[0]||"T"===e[0]),stringify({source:e,value:t},s){if(e&&i.test.test(e)){const s="t"===e[0]||"T"===e[0];if(t===s)return e}return t?s.options.trueStr:s.options.falseStr}};
t.boolTag=i}),28251:((e,t,s)=>{
var n=s(69271);
var i=s(82491);
const r={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>"nan"===e.slice(-3).toLowerCase()?0/0:"-"===e[0]?-1/0:1/0,stringify:i.stringifyNumber};
const o={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){const t=Number(e.value);return isFinite(t)?t.toExponential():i.stringifyNumber(e)}};
const a={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(e){const t=new n.Scalar(parseFloat(e));const s=e.indexOf(".");if(-1!==s&&"0"===e[e.length-1])t.minFractionDigits=e.length-s-1;return t},stringify:i.stringifyNumber};
t.float=a;
t.floatExp=o;
t.floatNaN=r}),97052:((e,t,s)=>{
var n=s(82491);
const intIdentify=e=>"bigint"==typeof e||Number.isInteger(e);
const intResolve=(e,t,s,{intAsBigInt:n})=>n?BigInt(e):parseInt(e.substring(t),s);
function intStringify(e,t,s){const{value:i}=e;if(intIdentify(i)&&i>=0)return s+i.toString(t);return n.stringifyNumber(e)}
const i={identify:e=>intIdentify(e)&&e>=0,default:true,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(e,t,s)=>intResolve(e,2,8,s),stringify:e=>intStringify(e,8,"0o")};
const r={identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(e,t,s)=>intResolve(e,0,10,s),stringify:n.stringifyNumber};
const o={identify:e=>intIdentify(e)&&e>=0,default:true,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,s)=>intResolve(e,2,16,s),stringify:e=>intStringify(e,16,"0x")};
t.int=r;
t.intHex=o;
t.intOct=i}),74810:((e,t,s)=>{
var n=s(78229);
var i=s(87890);
var r=s(72400);
var o=s(32374);
var a=s(21477);
var l=s(28251);
var c=s(97052);
const f=[n.map,r.seq,o.string,i.nullTag,a.boolTag,c.intOct,c.int,c.intHex,l.floatNaN,l.floatExp,l.float];
t.schema=f}),77925:((e,t,s)=>{
var n=s(69271);
var i=s(78229);
var r=s(72400);
function intIdentify(e){return"bigint"==typeof e||Number.isInteger(e)}
const stringifyJSON=({value:e})=>JSON.stringify(e);
const o=[{identify:e=>"string"==typeof e,default:true,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify:stringifyJSON},{identify:e=>null==e,createNode:()=>new n.Scalar(null),default:true,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:e=>"boolean"==typeof e,default:true,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:e=>"true"===e,stringify:stringifyJSON},{identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:s})=>s?BigInt(e):parseInt(e,10),stringify:({value:e})=>intIdentify(e)?e.toString():JSON.stringify(e)},{identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:e=>parseFloat(e),stringify:stringifyJSON}];
const a={default:true,tag:"",test:/^/,resolve(e,t){t(`Unresolved plain scalar ${JSON.stringify(e)}`);return e}};
const l=[i.map,r.seq].concat(o,a);
t.schema=l}),11656:((e,t,s)=>{
var n=s(78229);
var i=s(87890);
var r=s(72400);
var o=s(32374);
var a=s(21477);
var l=s(28251);
var c=s(97052);
var f=s(74810);
var u=s(77925);
var h=s(66817);
var d=s(32610);
var p=s(80061);
var m=s(67815);
var y=s(97755);
var g=s(9138);
var v=s(56282);
const b=new Map([["core",f.schema],["failsafe",[n.map,r.seq,o.string]],["json",u.schema],["yaml11",y.schema],["yaml-1.1",y.schema]]);
const w={binary:h.binary,bool:a.boolTag,float:l.float,floatExp:l.floatExp,floatNaN:l.floatNaN,floatTime:v.floatTime,int:c.int,intHex:c.intHex,intOct:c.intOct,intTime:v.intTime,map:n.map,merge:d.merge,null:i.nullTag,omap:p.omap,pairs:m.pairs,seq:r.seq,set:g.set,timestamp:v.timestamp};
const k={"tag:yaml.org,2002:binary":h.binary,"tag:yaml.org,2002:merge":d.merge,"tag:yaml.org,2002:omap":p.omap,"tag:yaml.org,2002:pairs":m.pairs,"tag:yaml.org,2002:set":g.set,"tag:yaml.org,2002:timestamp":v.timestamp};
function getTags(e,t,s){const n=b.get(t);if(n&&!e)return s&&!n.includes(d.merge)?n.concat(d.merge):n.slice();let i=n;if(!i)if(Array.isArray(e))i=[];else{const e=Array.from(b.keys()).filter(e=>"yaml11"!==e).map(e=>JSON.stringify(e)).join(", ");throw new Error(`Unknown schema "${t}"; use one of ${e} or define customTags array`)}if(Array.isArray(e))for(const t of e)i=i.concat(t);else if("function"==typeof e)i=e(i.slice());if(s)i=i.concat(d.merge);return i.reduce((e,t)=>{const s="string"==typeof t?w[t]:t;if(!s){const e=JSON.stringify(t);const s=Object.keys(w).map(e=>JSON.stringify(e)).join(", ");throw new Error(`Unknown custom tag ${e}; use one of ${s}`)}if(!e.includes(s))e.push(s);return e},[])}
t.coreKnownTags=k;
t.getTags=getTags}),66817:((e,t,s)=>{
var n=s(20181);
var i=s(69271);
var r=s(36179);
const o={identify:e=>e instanceof Uint8Array,default:false,tag:"tag:yaml.org,2002:binary",resolve(e,t){if("function"==typeof n.Buffer)return n.Buffer.from(e,"base64");else if("function"==typeof atob){const t=atob(e.replace(/[\n\r]/g,""));const s=new Uint8Array(t.length);for(let e=0;e<t.length;++e)s[e]=t.charCodeAt(e);return s}else{t("This environment does not support reading binary tags; either Buffer or atob is required");return e}},stringify({comment:e,type:t,value:s},o,a,l){if(!s)return"";const c=s;let f;if("function"==typeof n.Buffer)f=c instanceof n.Buffer?c.toString("base64"):n.Buffer.from(c.buffer).toString("base64");else if("function"==typeof btoa){let e="";for(let t=0;t<c.length;++t)e+=String.fromCharCode(c[t]);f=btoa(e)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");t??(t=i.Scalar.BLOCK_LITERAL);if(t!==i.Scalar.QUOTE_DOUBLE){const e=Math.max(o.options.lineWidth-o.indent.length,o.options.minContentWidth);const s=Math.ceil(f.length/e);const n=new Array(s);for(let t=0,i=0;t<s;++t,i+=e)n[t]=f.substr(i,e);f=n.join(t===i.Scalar.BLOCK_LITERAL?"\n":" ")}return r.stringifyString({comment:e,type:t,value:f},o,a,l)}};
t.binary=o}),63260:((e,t,s)=>{
var n=s(69271);
function boolStringify({value:e,source:t},s){const n=e?i:r;if(t&&n.test.test(t))return t;return e?s.options.trueStr:s.options.falseStr}
const i={identify:e=>true===e,default:true,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new n.Scalar(true),stringify:boolStringify};
const r={identify:e=>false===e,default:true,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new n.Scalar(false),stringify:boolStringify};
t.falseTag=r;
t.trueTag=i}),60396:((e,t,s)=>{
var n=s(69271);
var i=s(82491);
const r={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>"nan"===e.slice(-3).toLowerCase()?0/0:"-"===e[0]?-1/0:1/0,stringify:i.stringifyNumber};
const o={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,"")),stringify(e){const t=Number(e.value);return isFinite(t)?t.toExponential():i.stringifyNumber(e)}};
const a={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(e){const t=new n.Scalar(parseFloat(e.replace(/_/g,"")));const s=e.indexOf(".");if(-1!==s){const n=e.substring(s+1).replace(/_/g,"");if("0"===n[n.length-1])t.minFractionDigits=n.length}return t},stringify:i.stringifyNumber};
t.float=a;
t.floatExp=o;
t.floatNaN=r}),95883:((e,t,s)=>{
var n=s(82491);
const intIdentify=e=>"bigint"==typeof e||Number.isInteger(e);
function intResolve(e,t,s,{intAsBigInt:n}){const i=e[0];if("-"===i||"+"===i)t+=1;e=e.substring(t).replace(/_/g,"");if(n){switch(s){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;break;case 16:e=`0x${e}`;break}const t=BigInt(e);return"-"===i?BigInt(-1)*t:t}const r=parseInt(e,s);return"-"===i?-1*r:r}
function intStringify(e,t,s){const{value:i}=e;if(intIdentify(i)){const e=i.toString(t);return i<0?"-"+s+e.substr(1):s+e}return n.stringifyNumber(e)}
const i={identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,s)=>intResolve(e,2,2,s),stringify:e=>intStringify(e,2,"0b")};
const r={identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(e,t,s)=>intResolve(e,1,8,s),stringify:e=>intStringify(e,8,"0")};
const o={identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,s)=>intResolve(e,0,10,s),stringify:n.stringifyNumber};
const a={identify:intIdentify,default:true,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(e,t,s)=>intResolve(e,2,16,s),stringify:e=>intStringify(e,16,"0x")};
t.int=o;
t.intBin=i;
t.intHex=a;
t.intOct=r}),32610:((e,t,s)=>{
var n=s(22617);
var i=s(69271);
const r="<<";
const o={identify:e=>e===r||"symbol"==typeof e&&e.description===r,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new i.Scalar(Symbol(r)),{addToJSMap:addMergeToJSMap}),stringify:()=>r};
const isMergeKey=(e,t)=>(o.identify(t)||n.isScalar(t)&&(!t.type||t.type===i.Scalar.PLAIN)&&o.identify(t.value))&&e?.doc.schema.tags.some(e=>e.tag===o.tag&&e.default);
function addMergeToJSMap(e,t,s){const i=resolveAliasValue(e,s);if(n.isSeq(i))for(const s of i.items)mergeValue(e,t,s);else if(Array.isArray(i))for(const s of i)mergeValue(e,t,s);else mergeValue(e,t,i)}
function mergeValue(e,t,s){const i=resolveAliasValue(e,s);if(!n.isMap(i))throw new Error("Merge sources must be maps or map aliases");const r=i.toJSON(null,e,Map);for(const[e,s]of r)if(t instanceof Map){if(!t.has(e))t.set(e,s)}else if(t instanceof Set)t.add(e);else if(!Object.prototype.hasOwnProperty.call(t,e))Object.defineProperty(t,e,{value:s,writable:true,enumerable:true,configurable:true});return t}
function resolveAliasValue(e,t){return e&&n.isAlias(t)?t.resolve(e.doc,e):t}
t.addMergeToJSMap=addMergeToJSMap;
t.isMergeKey=isMergeKey;
t.merge=o}),80061:((e,t,s)=>{
var n=s(22617);
var i=s(83709);
var r=s(82448);
var o=s(95125);
var a=s(67815);
let l=class YAMLOMap extends o.YAMLSeq{constructor(){super();this.add=r.YAMLMap.prototype.add.bind(this);this.delete=r.YAMLMap.prototype.delete.bind(this);this.get=r.YAMLMap.prototype.get.bind(this);this.has=r.YAMLMap.prototype.has.bind(this);this.set=r.YAMLMap.prototype.set.bind(this);this.tag=l.tag}toJSON(e,t){if(!t)return super.toJSON(e);const s=new Map;if(t?.onCreate)t.onCreate(s);for(const e of this.items){let r,o;if(n.isPair(e)){r=i.toJS(e.key,"",t);o=i.toJS(e.value,r,t)}else r=i.toJS(e,"",t);if(s.has(r))throw new Error("Ordered maps must not include duplicate keys");s.set(r,o)}return s}static from(e,t,s){const n=a.createPairs(e,t,s);const i=new this;i.items=n.items;return i}};
l.tag="tag:yaml.org,2002:omap";
const c={collection:"seq",identify:e=>e instanceof Map,nodeClass:l,default:false,tag:"tag:yaml.org,2002:omap",resolve(e,t){const s=a.resolvePairs(e,t);const i=[];for(const{key:e}of s.items)if(n.isScalar(e))if(i.includes(e.value))t(`Ordered maps must not include duplicate keys: ${e.value}`);else i.push(e.value);return Object.assign(new l,s)},createNode:(e,t,s)=>l.from(e,t,s)};
t.YAMLOMap=l;
t.omap=c}),67815:((e,t,s)=>{
var n=s(22617);
var i=s(92815);
var r=s(69271);
var o=s(95125);
function resolvePairs(e,t){if(n.isSeq(e))for(let s=0;s<e.items.length;++s){let o=e.items[s];if(n.isPair(o))continue;else if(n.isMap(o)){if(o.items.length>1)t("Each pair must have its own sequence indicator");const e=o.items[0]||new i.Pair(new r.Scalar(null));if(o.commentBefore)e.key.commentBefore=e.key.commentBefore?`${o.commentBefore}\n${e.key.commentBefore}`:o.commentBefore;if(o.comment){const t=e.value??e.key;t.comment=t.comment?`${o.comment}\n${t.comment}`:o.comment}o=e}e.items[s]=n.isPair(o)?o:new i.Pair(o)}else t("Expected a sequence for this tag");return e}
function createPairs(e,t,s){const{replacer:n}=s;const r=new o.YAMLSeq(e);r.tag="tag:yaml.org,2002:pairs";let a=0;if(t&&Symbol.iterator in Object(t))for(let e of t){if("function"==typeof n)e=n.call(t,String(a++),e);let o,l;if(Array.isArray(e))if(2===e.length){o=e[0];l=e[1]}else throw new TypeError(`Expected [key, value] tuple: ${e}`);else if(e&&e instanceof Object){const t=Object.keys(e);if(1===t.length){o=t[0];l=e[o]}else throw new TypeError(`Expected tuple with one key, not ${t.length} keys`)}else o=e;r.items.push(i.createPair(o,l,s))}return r}
const a={collection:"seq",default:false,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs};
t.createPairs=createPairs;
t.pairs=a;
t.resolvePairs=resolvePairs}),97755:((e,t,s)=>{
var n=s(78229);
var i=s(87890);
var r=s(72400);
var o=s(32374);
var a=s(66817);
var l=s(63260);
var c=s(60396);
var f=s(95883);
var u=s(32610);
var h=s(80061);
var d=s(67815);
var p=s(9138);
var m=s(56282);
const y=[n.map,r.seq,o.string,i.nullTag,l.trueTag,l.falseTag,f.intBin,f.intOct,f.int,f.intHex,c.floatNaN,c.floatExp,c.float,a.binary,u.merge,h.omap,d.pairs,p.set,m.intTime,m.floatTime,m.timestamp];
t.schema=y}),9138:((e,t,s)=>{
var n=s(22617);
var i=s(92815);
var r=s(82448);
let o=class YAMLSet extends r.YAMLMap{constructor(e){super(e);this.tag=o.tag}add(e){let t;t=n.isPair(e)?e:e&&"object"==typeof e&&"key"in e&&"value"in e&&null===e.value?new i.Pair(e.key,null):new i.Pair(e,null);const s=r.findPair(this.items,t.key);if(!s)this.items.push(t)}get(e,t){const s=r.findPair(this.items,e);return!t&&n.isPair(s)?n.isScalar(s.key)?s.key.value:s.key:s}set(e,t){if("boolean"!=typeof t)throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof t}`);const s=r.findPair(this.items,e);if(s&&!t)this.items.splice(this.items.indexOf(s),1);else if(!s&&t)this.items.push(new i.Pair(e))}toJSON(e,t){return super.toJSON(e,t,Set)}toString(e,t,s){if(!e)return JSON.stringify(this);if(this.hasAllNullValues(true))return super.toString(Object.assign({},e,{allNullValues:true}),t,s);else throw new Error("Set items must all have null values")}static from(e,t,s){const{replacer:n}=s;const r=new this(e);if(t&&Symbol.iterator in Object(t))for(let e of t){if("function"==typeof n)e=n.call(t,e,e);r.items.push(i.createPair(e,null,s))}return r}};
o.tag="tag:yaml.org,2002:set";
const a={collection:"map",identify:e=>e instanceof Set,nodeClass:o,default:false,tag:"tag:yaml.org,2002:set",createNode:(e,t,s)=>o.from(e,t,s),resolve(e,t){if(n.isMap(e))if(e.hasAllNullValues(true))return Object.assign(new o,e);else t("Set items must all have null values");else t("Expected a mapping for this tag");return e}};
t.YAMLSet=o;
t.set=a}),56282:((e,t,s)=>{
var n=s(82491);
function parseSexagesimal(e,t){const s=e[0];const n="-"===s||"+"===s?e.substring(1):e;const num=e=>t?BigInt(e):Number(e);const i=n.replace(/_/g,"").split(":").reduce((e,t)=>e*num(60)+num(t),num(0));return"-"===s?num(-1)*i:i}
function stringifySexagesimal(e){let{value:t}=e;let num=e=>e;if("bigint"==typeof t)num=e=>BigInt(e);else if(isNaN(t)||!isFinite(t))return n.stringifyNumber(e);let s="";if(t<0){s="-";t*=num(-1)}const i=num(60);const r=[t%i];if(t<60)r.unshift(0);else{t=(t-r[0])/i;r.unshift(t%i);if(t>=60){t=(t-r[0])/i;r.unshift(t)}}return s+r.map(e=>String(e).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}
const i={identify:e=>"bigint"==typeof e||Number.isInteger(e),default:true,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(e,t,{intAsBigInt:s})=>parseSexagesimal(e,s),stringify:stringifySexagesimal};
const r={identify:e=>"number"==typeof e,default:true,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:e=>parseSexagesimal(e,false),stringify:stringifySexagesimal};
const o={identify:e=>e instanceof Date,default:true,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e){const t=e.match(o.test);if(!t)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");const[,s,n,i,r,a,l]=t.map(Number);const c=t[7]?Number((t[7]+"00").substr(1,3)):0;let f=Date.UTC(s,n-1,i,r||0,a||0,l||0,c);const u=t[8];if(u&&"Z"!==u){let e=parseSexagesimal(u,false);if(Math.abs(e)<30)e*=60;f-=6e4*e}return new Date(f)},stringify:({value:e})=>e?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};
t.floatTime=r;
t.intTime=i;
t.timestamp=o}),27089:((e,t)=>{
const s="flow";
const n="block";
const i="quoted";
function foldFlowLines(e,t,s="flow",{indentAtStart:r,lineWidth:o=80,minContentWidth:a=20,onFold:l,onOverflow:c}={}){if(!o||o<0)return e;if(o<a)a=0;const f=Math.max(1+a,1+o-t.length);if(e.length<=f)return e;const u=[];const h={};let d=o-t.length;if("number"==typeof r)if(r>o-Math.max(2,a))u.push(0);else d=o-r;let p;let m;let y=false;let g=-1;let v=-1;let b=-1;if(s===n){g=consumeMoreIndentedLines(e,g,t.length);if(-1!==g)d=g+f}for(let r;r=e[g+=1];){if(s===i&&"\\"===r){v=g;switch(e[g+1]){case"x":g+=3;break;case"u":g+=5;break;case"U":g+=9;break;default:g+=1}b=g}if("\n"===r){if(s===n)g=consumeMoreIndentedLines(e,g,t.length);d=g+t.length+f;p=void 0}else{if(" "===r&&m&&" "!==m&&"\n"!==m&&"	"!==m){const t=e[g+1];if(t&&" "!==t&&"\n"!==t&&"	"!==t)p=g}if(g>=d)if(p){u.push(p);d=p+f;p=void 0}else if(s===i){while(" "===m||"	"===m){m=r;r=e[g+=1];y=true}const t=g>b+1?g-2:v-1;if(h[t])return e;u.push(t);h[t]=true;d=t+f;p=void 0}else y=true}m=r}if(y&&c)c();if(0===u.length)return e;if(l)l();let w=e.slice(0,u[0]);for(let n=0;n<u.length;++n){const r=u[n];const o=u[n+1]||e.length;if(0===r)w=`\n${t}${e.slice(0,o)}`;else{if(s===i&&h[r])w+=`${e[r]}\\`;w+=`\n${t}${e.slice(r+1,o)}`}}return w}
function consumeMoreIndentedLines(e,t,s){let n=t;let i=t+1;let r=e[i];while(" "===r||"	"===r)if(t<i+s)r=e[++t];else{do r=e[++t];while(r&&"\n"!==r);n=t;i=t+1;r=e[i]}return n}
t.FOLD_BLOCK=n;
t.FOLD_FLOW=s;
t.FOLD_QUOTED=i;
t.foldFlowLines=foldFlowLines}),99666:((e,t,s)=>{
var n=s(15702);
var i=s(22617);
var r=s(56949);
var o=s(36179);
function createStringifyContext(e,t){const s=Object.assign({blockQuote:true,commentString:r.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:false,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:true,indentSeq:true,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:false,singleQuote:null,trailingComma:false,trueStr:"true",verifyAliasOrder:true},e.schema.toStringOptions,t);let n;switch(s.collectionStyle){case"block":n=false;break;case"flow":n=true;break;default:n=null}return{anchors:new Set,doc:e,flowCollectionPadding:s.flowCollectionPadding?" ":"",indent:"",indentStep:"number"==typeof s.indent?" ".repeat(s.indent):"  ",inFlow:n,options:s}}
function getTagObject(e,t){if(t.tag){const s=e.filter(e=>e.tag===t.tag);if(s.length>0)return s.find(e=>e.format===t.format)??s[0]}let s;let n;if(i.isScalar(t)){n=t.value;let i=e.filter(e=>e.identify?.(n));if(i.length>1){const e=i.filter(e=>e.test);if(e.length>0)i=e}s=i.find(e=>e.format===t.format)??i.find(e=>!e.format)}else{n=t;s=e.find(e=>e.nodeClass&&n instanceof e.nodeClass)}if(!s){const e=n?.constructor?.name??(null===n?"null":typeof n);throw new Error(`Tag not resolved for ${e} value`)}return s}
function stringifyProps(e,t,{anchors:s,doc:r}){if(!r.directives)return"";const o=[];const a=(i.isScalar(e)||i.isCollection(e))&&e.anchor;if(a&&n.anchorIsValid(a)){s.add(a);o.push(`&${a}`)}const l=e.tag??(t.default?null:t.tag);if(l)o.push(r.directives.tagString(l));return o.join(" ")}
function stringify(e,t,s,n){if(i.isPair(e))return e.toString(t,s,n);if(i.isAlias(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.has(e))throw new TypeError("Cannot stringify circular structure without alias nodes");else{if(t.resolvedAliases)t.resolvedAliases.add(e);else t.resolvedAliases=new Set([e]);e=e.resolve(t.doc)}}let r;const a=i.isNode(e)?e:t.doc.createNode(e,{onTagObj:e=>r=e});r??(r=getTagObject(t.doc.schema.tags,a));const l=stringifyProps(a,r,t);if(l.length>0)t.indentAtStart=(t.indentAtStart??0)+l.length+1;const c="function"==typeof r.stringify?r.stringify(a,t,s,n):i.isScalar(a)?o.stringifyString(a,t,s,n):a.toString(t,s,n);if(!l)return c;return i.isScalar(a)||"{"===c[0]||"["===c[0]?`${l} ${c}`:`${l}\n${t.indent}${c}`}
t.createStringifyContext=createStringifyContext;
t.stringify=stringify}),58454:((e,t,s)=>{
var n=s(22617);
var i=s(99666);
var r=s(56949);
function stringifyCollection(e,t,s){const n=t.inFlow??e.flow;const i=n?stringifyFlowCollection:stringifyBlockCollection;return i(e,t,s)}
function stringifyBlockCollection({comment:e,items:t},s,{blockItemPrefix:o,flowChars:a,itemIndent:l,onChompKeep:c,onComment:f}){const{indent:u,options:{commentString:h}}=s;const d=Object.assign({},s,{indent:l,type:null});let p=false;const m=[];for(let e=0;e<t.length;++e){const a=t[e];let c=null;if(n.isNode(a)){if(!p&&a.spaceBefore)m.push("");addCommentBefore(s,m,a.commentBefore,p);if(a.comment)c=a.comment}else if(n.isPair(a)){const e=n.isNode(a.key)?a.key:null;if(e){if(!p&&e.spaceBefore)m.push("");addCommentBefore(s,m,e.commentBefore,p)}}p=false;let f=i.stringify(a,d,()=>c=null,()=>p=true);if(c)f+=r.lineComment(f,l,h(c));if(p&&c)p=false;m.push(o+f)}let y;if(0===m.length)y=a.start+a.end;else{y=m[0];for(let e=1;e<m.length;++e){const t=m[e];y+=t?`\n${u}${t}`:"\n"}}if(e){y+="\n"+r.indentComment(h(e),u);if(f)f()}else if(p&&c)c();return y}
function stringifyFlowCollection({items:e},t,{flowChars:s,itemIndent:o}){const{indent:a,indentStep:l,flowCollectionPadding:c,options:{commentString:f}}=t;o+=l;const u=Object.assign({},t,{indent:o,inFlow:true,type:null});let h=false;let d=0;const p=[];for(let s=0;s<e.length;++s){const a=e[s];let l=null;if(n.isNode(a)){if(a.spaceBefore)p.push("");addCommentBefore(t,p,a.commentBefore,false);if(a.comment)l=a.comment}else if(n.isPair(a)){const e=n.isNode(a.key)?a.key:null;if(e){if(e.spaceBefore)p.push("");addCommentBefore(t,p,e.commentBefore,false);if(e.comment)h=true}const s=n.isNode(a.value)?a.value:null;if(s){if(s.comment)l=s.comment;if(s.commentBefore)h=true}else if(null==a.value&&e?.comment)l=e.comment}if(l)h=true;let c=i.stringify(a,u,()=>l=null);h||(h=p.length>d||c.includes("\n"));if(s<e.length-1)c+=",";else if(t.options.trailingComma){if(t.options.lineWidth>0)h||(h=p.reduce((e,t)=>e+t.length+2,2)+(c.length+2)>t.options.lineWidth);if(h)c+=","}if(l)c+=r.lineComment(c,o,f(l));p.push(c);d=p.length}const{start:m,end:y}=s;if(0===p.length)return m+y;else{if(!h){const e=p.reduce((e,t)=>e+t.length+2,2);h=t.options.lineWidth>0&&e>t.options.lineWidth}if(!h)return`${m}${c}${p.join(" ")}${c}${y}`;else{let e=m;for(const t of p)e+=t?`\n${l}${a}${t}`:"\n";return`${e}\n${a}${y}`}}}
function addCommentBefore({indent:e,options:{commentString:t}},s,n,i){if(n&&i)n=n.replace(/^\n+/,"");if(n){const i=r.indentComment(t(n),e);s.push(i.trimStart())}}
t.stringifyCollection=stringifyCollection}),56949:((e,t)=>{
const stringifyComment=e=>e.replace(/^(?!$)(?: $)?/gm,"#");
function indentComment(e,t){if(/^\n+$/.test(e))return e.substring(1);return t?e.replace(/^(?! *$)/gm,t):e}
const lineComment=(e,t,s)=>e.endsWith("\n")?indentComment(s,t):s.includes("\n")?"\n"+indentComment(s,t):(e.endsWith(" ")?"":" ")+s;
t.indentComment=indentComment;
t.lineComment=lineComment;
t.stringifyComment=stringifyComment}),35719:((e,t,s)=>{
var n=s(22617);
var i=s(99666);
var r=s(56949);
function stringifyDocument(e,t){const s=[];let o=true===t.directives;if(false!==t.directives&&e.directives){const t=e.directives.toString(e);if(t){s.push(t);o=true}else if(e.directives.docStart)o=true}if(o)s.push("---");const a=i.createStringifyContext(e,t);const{commentString:l}=a.options;if(e.commentBefore){if(1!==s.length)s.unshift("");const t=l(e.commentBefore);s.unshift(r.indentComment(t,""))}let c=false;let f=null;if(e.contents){if(n.isNode(e.contents)){if(e.contents.spaceBefore&&o)s.push("");if(e.contents.commentBefore){const t=l(e.contents.commentBefore);s.push(r.indentComment(t,""))}a.forceBlockIndent=!!e.comment;f=e.contents.comment}const t=f?void 0:()=>c=true;let u=i.stringify(e.contents,a,()=>f=null,t);if(f)u+=r.lineComment(u,"",l(f));if(("|"===u[0]||">"===u[0])&&"---"===s[s.length-1])s[s.length-1]=`--- ${u}`;else s.push(u)}else s.push(i.stringify(e.contents,a));if(e.directives?.docEnd)if(e.comment){const t=l(e.comment);if(t.includes("\n")){s.push("...");s.push(r.indentComment(t,""))}else s.push(`... ${t}`)}else s.push("...");else{let t=e.comment;if(t&&c)t=t.replace(/^\n+/,"");if(t){if((!c||f)&&""!==s[s.length-1])s.push("");s.push(r.indentComment(l(t),""))}}return s.join("\n")+"\n"}
t.stringifyDocument=stringifyDocument}),82491:((e,t)=>{
function stringifyNumber({format:e,minFractionDigits:t,tag:s,value:n}){if("bigint"==typeof n)return String(n);const i="number"==typeof n?n:Number(n);if(!isFinite(i))return isNaN(i)?".nan":i<0?"-.inf":".inf";let r=Object.is(n,-0)?"-0":JSON.stringify(n);if(!e&&t&&(!s||"tag:yaml.org,2002:float"===s)&&/^-?\d/.test(r)&&!r.includes("e")){let e=r.indexOf(".");if(e<0){e=r.length;r+="."}let s=t-(r.length-e-1);while(s-- >0)r+="0"}return r}
t.stringifyNumber=stringifyNumber}),21174:((e,t,s)=>{
var n=s(22617);
var i=s(69271);
var r=s(99666);
var o=s(56949);
function stringifyPair({key:e,value:t},s,a,l){const{allNullValues:c,doc:f,indent:u,indentStep:h,options:{commentString:d,indentSeq:p,simpleKeys:m}}=s;let y=n.isNode(e)&&e.comment||null;if(m){if(y)throw new Error("With simple keys, key nodes cannot have comments");if(n.isCollection(e)||!n.isNode(e)&&"object"==typeof e){const e="With simple keys, collection cannot be used as a key value";throw new Error(e)}}let g=!m&&(!e||y&&null==t&&!s.inFlow||n.isCollection(e)||(n.isScalar(e)?e.type===i.Scalar.BLOCK_FOLDED||e.type===i.Scalar.BLOCK_LITERAL:"object"==typeof e));s=Object.assign({},s,{allNullValues:false,implicitKey:!g&&(m||!c),indent:u+h});let v=false;let b=false;let w=r.stringify(e,s,()=>v=true,()=>b=true);if(!g&&!s.inFlow&&w.length>1024){if(m)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");g=true}if(s.inFlow){if(c||null==t){if(v&&a)a();return""===w?"?":g?`? ${w}`:w}}else if(c&&!m||null==t&&g){w=`? ${w}`;if(y&&!v)w+=o.lineComment(w,s.indent,d(y));else if(b&&l)l();return w}if(v)y=null;if(g){if(y)w+=o.lineComment(w,s.indent,d(y));w=`? ${w}\n${u}:`}else{w=`${w}:`;if(y)w+=o.lineComment(w,s.indent,d(y))}let k,S,E;if(n.isNode(t)){k=!!t.spaceBefore;S=t.commentBefore;E=t.comment}else{k=false;S=null;E=null;if(t&&"object"==typeof t)t=f.createNode(t)}s.implicitKey=false;if(!g&&!y&&n.isScalar(t))s.indentAtStart=w.length+1;b=false;if(!p&&h.length>=2&&!s.inFlow&&!g&&n.isSeq(t)&&!t.flow&&!t.tag&&!t.anchor)s.indent=s.indent.substring(2);let N=false;const A=r.stringify(t,s,()=>N=true,()=>b=true);let O=" ";if(y||k||S){O=k?"\n":"";if(S){const e=d(S);O+=`\n${o.indentComment(e,s.indent)}`}if(""!==A||s.inFlow)O+=`\n${s.indent}`;else if("\n"===O&&E)O="\n\n"}else if(!g&&n.isCollection(t)){const e=A[0];const n=A.indexOf("\n");const i=-1!==n;const r=s.inFlow??t.flow??0===t.items.length;if(i||!r){let t=false;if(i&&("&"===e||"!"===e)){let s=A.indexOf(" ");if("&"===e&&-1!==s&&s<n&&"!"===A[s+1])s=A.indexOf(" ",s+1);if(-1===s||n<s)t=true}if(!t)O=`\n${s.indent}`}}else if(""===A||"\n"===A[0])O="";w+=O+A;if(s.inFlow){if(N&&a)a()}else if(E&&!N)w+=o.lineComment(w,s.indent,d(E));else if(b&&l)l();return w}
t.stringifyPair=stringifyPair}),36179:((e,t,s)=>{
var n=s(69271);
var i=s(27089);
const getFoldOptions=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.options.minContentWidth});
const containsDocumentMarker=e=>/^(%|---|\.\.\.)/m.test(e);
function lineLengthOverLimit(e,t,s){if(!t||t<0)return false;const n=t-s;const i=e.length;if(i<=n)return false;for(let t=0,s=0;t<i;++t)if("\n"===e[t]){if(t-s>n)return true;s=t+1;if(i-s<=n)return false}return true}
function doubleQuotedString(e,t){const s=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return s;const{implicitKey:n}=t;const r=t.options.doubleQuotedMinMultiLineLength;const o=t.indent||(containsDocumentMarker(e)?"  ":"");let a="";let l=0;for(let e=0,t=s[e];t;t=s[++e]){if(" "===t&&"\\"===s[e+1]&&"n"===s[e+2]){a+=s.slice(l,e)+"\\ ";e+=1;l=e;t="\\"}if("\\"===t)switch(s[e+1]){case"u":{a+=s.slice(l,e);const t=s.substr(e+2,4);switch(t){case"0000":a+="\\0";break;case"0007":a+="\\a";break;case"000b":a+="\\v";break;case"001b":a+="\\e";break;case"0085":a+="\\N";break;case"00a0":a+="\\_";break;case"2028":a+="\\L";break;case"2029":a+="\\P";break;default:if("00"===t.substr(0,2))a+="\\x"+t.substr(2);else a+=s.substr(e,6)}e+=5;l=e+1}break;case"n":if(n||'"'===s[e+2]||s.length<r)e+=1;else{a+=s.slice(l,e)+"\n\n";while("\\"===s[e+2]&&"n"===s[e+3]&&'"'!==s[e+4]){a+="\n";e+=2}a+=o;if(" "===s[e+2])a+="\\";e+=1;l=e+1}break;default:e+=1}}a=l?a+s.slice(l):s;return n?a:i.foldFlowLines(a,o,i.FOLD_QUOTED,getFoldOptions(t,false))}
function singleQuotedString(e,t){if(false===t.options.singleQuote||t.implicitKey&&e.includes("\n")||/[ \t]\n|\n[ \t]/.test(e))return doubleQuotedString(e,t);const s=t.indent||(containsDocumentMarker(e)?"  ":"");const n="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&\n${s}`)+"'";return t.implicitKey?n:i.foldFlowLines(n,s,i.FOLD_FLOW,getFoldOptions(t,false))}
function quotedString(e,t){const{singleQuote:s}=t.options;let n;if(false===s)n=doubleQuotedString;else{const t=e.includes('"');const i=e.includes("'");n=t&&!i?singleQuotedString:i&&!t?doubleQuotedString:s?singleQuotedString:doubleQuotedString}return n(e,t)}
let r;
try{r=new RegExp("(^|(?<!\n))\n+(?!\n|$)","g")}catch{r=/\n+(?!\n|$)/g}
function blockString({comment:e,type:t,value:s},o,a,l){const{blockQuote:c,commentString:f,lineWidth:u}=o.options;if(!c||/\n[\t ]+$/.test(s))return quotedString(s,o);const h=o.indent||(o.forceBlockIndent||containsDocumentMarker(s)?"  ":"");const d="literal"===c?true:"folded"===c||t===n.Scalar.BLOCK_FOLDED?false:t===n.Scalar.BLOCK_LITERAL?true:!lineLengthOverLimit(s,u,h.length);if(!s)return d?"|\n":">\n";let p;let m;for(m=s.length;m>0;--m){const e=s[m-1];if("\n"!==e&&"	"!==e&&" "!==e)break}let y=s.substring(m);const g=y.indexOf("\n");if(-1===g)p="-";else if(s===y||g!==y.length-1){p="+";if(l)l()}else p="";if(y){s=s.slice(0,-y.length);if("\n"===y[y.length-1])y=y.slice(0,-1);y=y.replace(r,`$&${h}`)}let v=false;let b;let w=-1;for(b=0;b<s.length;++b){const e=s[b];if(" "===e)v=true;else if("\n"===e)w=b;else break}let k=s.substring(0,w<b?w+1:b);if(k){s=s.substring(k.length);k=k.replace(/\n+/g,`$&${h}`)}const S=h?"2":"1";let E=(v?S:"")+p;if(e){E+=" "+f(e.replace(/ ?[\r\n]+/g," "));if(a)a()}if(!d){const e=s.replace(/\n+/g,"\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${h}`);let r=false;const a=getFoldOptions(o,true);if("folded"!==c&&t!==n.Scalar.BLOCK_FOLDED)a.onOverflow=()=>{r=true};const l=i.foldFlowLines(`${k}${e}${y}`,h,i.FOLD_BLOCK,a);if(!r)return`>${E}\n${h}${l}`}s=s.replace(/\n+/g,`$&${h}`);return`|${E}\n${h}${k}${s}${y}`}
function plainString(e,t,s,r){const{type:o,value:a}=e;const{actualString:l,implicitKey:c,indent:f,indentStep:u,inFlow:h}=t;if(c&&a.includes("\n")||h&&/[[\]{},]/.test(a))return quotedString(a,t);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(a))return c||h||!a.includes("\n")?quotedString(a,t):blockString(e,t,s,r);if(!c&&!h&&o!==n.Scalar.PLAIN&&a.includes("\n"))return blockString(e,t,s,r);if(containsDocumentMarker(a)){if(""===f){t.forceBlockIndent=true;return blockString(e,t,s,r)}else if(c&&f===u)return quotedString(a,t)}const d=a.replace(/\n+/g,`$&\n${f}`);if(l){const test=e=>e.default&&"tag:yaml.org,2002:str"!==e.tag&&e.test?.test(d);const{compat:e,tags:s}=t.doc.schema;if(s.some(test)||e?.some(test))return quotedString(a,t)}return c?d:i.foldFlowLines(d,f,i.FOLD_FLOW,getFoldOptions(t,false))}
function stringifyString(e,t,s,i){const{implicitKey:r,inFlow:o}=t;const a="string"==typeof e.value?e:Object.assign({},e,{value:String(e.value)});let{type:l}=e;if(l!==n.Scalar.QUOTE_DOUBLE){if(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(a.value))l=n.Scalar.QUOTE_DOUBLE}const _stringify=e=>{switch(e){case n.Scalar.BLOCK_FOLDED:case n.Scalar.BLOCK_LITERAL:return r||o?quotedString(a.value,t):blockString(a,t,s,i);case n.Scalar.QUOTE_DOUBLE:return doubleQuotedString(a.value,t);case n.Scalar.QUOTE_SINGLE:return singleQuotedString(a.value,t);case n.Scalar.PLAIN:return plainString(a,t,s,i);default:return null}};let c=_stringify(l);if(null===c){const{defaultKeyType:e,defaultStringType:s}=t.options;const n=r&&e||s;c=_stringify(n);if(null===c)throw new Error(`Unsupported default string type ${n}`)}return c}
t.stringifyString=stringifyString}),67182:((e,t,s)=>{
var n=s(22617);
const i=Symbol("break visit");
const r=Symbol("skip children");
const o=Symbol("remove node");
function visit(e,t){const s=initVisitor(t);if(n.isDocument(e)){const t=visit_(null,e.contents,s,Object.freeze([e]));if(t===o)e.contents=null}else visit_(null,e,s,Object.freeze([]))}
visit.BREAK=i;
visit.SKIP=r;
visit.REMOVE=o;
function visit_(e,t,s,r){const a=callVisitor(e,t,s,r);if(n.isNode(a)||n.isPair(a)){replaceNode(e,r,a);return visit_(e,a,s,r)}if("symbol"!=typeof a){if(n.isCollection(t)){r=Object.freeze(r.concat(t));for(let e=0;e<t.items.length;++e){const n=visit_(e,t.items[e],s,r);if("number"==typeof n)e=n-1;else if(n===i)return i;else if(n===o){t.items.splice(e,1);e-=1}}}else if(n.isPair(t)){r=Object.freeze(r.concat(t));const e=visit_("key",t.key,s,r);if(e===i)return i;else if(e===o)t.key=null;const n=visit_("value",t.value,s,r);if(n===i)return i;else if(n===o)t.value=null}}return a}
async function visitAsync(e,t){const s=initVisitor(t);if(n.isDocument(e)){const t=await visitAsync_(null,e.contents,s,Object.freeze([e]));if(t===o)e.contents=null}else await visitAsync_(null,e,s,Object.freeze([]))}
visitAsync.BREAK=i;
visitAsync.SKIP=r;
visitAsync.REMOVE=o;
async function visitAsync_(e,t,s,r){const a=await callVisitor(e,t,s,r);if(n.isNode(a)||n.isPair(a)){replaceNode(e,r,a);return visitAsync_(e,a,s,r)}if("symbol"!=typeof a){if(n.isCollection(t)){r=Object.freeze(r.concat(t));for(let e=0;e<t.items.length;++e){const n=await visitAsync_(e,t.items[e],s,r);if("number"==typeof n)e=n-1;else if(n===i)return i;else if(n===o){t.items.splice(e,1);e-=1}}}else if(n.isPair(t)){r=Object.freeze(r.concat(t));const e=await visitAsync_("key",t.key,s,r);if(e===i)return i;else if(e===o)t.key=null;const n=await visitAsync_("value",t.value,s,r);if(n===i)return i;else if(n===o)t.value=null}}return a}
function initVisitor(e){if("object"==typeof e&&(e.Collection||e.Node||e.Value))return Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e);return e}
function callVisitor(e,t,s,i){if("function"==typeof s)return s(e,t,i);if(n.isMap(t))return s.Map?.(e,t,i);if(n.isSeq(t))return s.Seq?.(e,t,i);if(n.isPair(t))return s.Pair?.(e,t,i);if(n.isScalar(t))return s.Scalar?.(e,t,i);if(n.isAlias(t))return s.Alias?.(e,t,i)}
function replaceNode(e,t,s){const i=t[t.length-1];if(n.isCollection(i))i.items[e]=s;else if(n.isPair(i))if("key"===e)i.key=s;else i.value=s;else if(n.isDocument(i))i.contents=s;else{const e=n.isAlias(i)?"alias":"scalar";throw new Error(`Cannot replace node with ${e} parent`)}}
t.visit=visit;
t.visitAsync=visitAsync}),55832:((e,t,s)=>{
s.d(t,{BpQ:()=>minLength,FsL:()=>pipe,KCZ:()=>union,KIO:()=>picklist,Ru6:()=>maxLength,Wwf:()=>minValue,YOg:()=>array,YjP:()=>string,aig:()=>number,bPf:()=>minEntries,cGV:()=>maxValue,euz:()=>literal,g1P:()=>record,h_:()=>description,hq:()=>nonEmpty,lqM:()=>optional,m1c:()=>excludes,ndf:()=>integer,pdi:()=>transform,rej:()=>strictObject,xLC:()=>safeParse,yGV:()=>regex,z6Y:()=>check,zMY:()=>boolean});
let n;
const i={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};
function getGlobalConfig(e){if(!e&&!n)return i;return{lang:e?.lang??n?.lang,message:e?.message,abortEarly:e?.abortEarly??n?.abortEarly,abortPipeEarly:e?.abortPipeEarly??n?.abortPipeEarly}}
let r;
function getGlobalMessage(e){return r?.get(e)}
let o;
function getSchemaMessage(e){return o?.get(e)}
let a;
function getSpecificMessage(e,t){return a?.get(e)?.get(t)}
function _stringify(e){const t=typeof e;if("string"===t)return`"${e}"`;if("number"===t||"bigint"===t||"boolean"===t)return`${e}`;if("object"===t||"function"===t)return(e&&Object.getPrototypeOf(e)?.constructor?.name)??"null";return t}
function _addIssue(e,t,s,n,i){const r=i&&"input"in i?i.input:s.value;const o=i?.expected??e.expects??null;const a=i?.received??_stringify(r);const l={kind:e.kind,type:e.type,input:r,expected:o,received:a,message:`Invalid ${t}: ${o?`Expected ${o} but r`:"R"}eceived ${a}`,requirement:e.requirement,path:i?.path,issues:i?.issues,lang:n.lang,abortEarly:n.abortEarly,abortPipeEarly:n.abortPipeEarly};const c="schema"===e.kind;const f=i?.message??e.message??getSpecificMessage(e.reference,l.lang)??(c?getSchemaMessage(l.lang):null)??n.message??getGlobalMessage(l.lang);if(void 0!==f)l.message="function"==typeof f?f(l):f;if(c)s.typed=false;if(s.issues)s.issues.push(l);else s.issues=[l]}
function _isSameValueZero(e,t){return e===t||Number.isNaN(e)&&Number.isNaN(t)}
function _isValidObjectKey(e,t){return Object.prototype.hasOwnProperty.call(e,t)&&"__proto__"!==t&&"prototype"!==t&&"constructor"!==t}
function _joinExpects(e,t){const s=[...new Set(e)];if(s.length>1)return`(${s.join(` ${t} `)})`;return s[0]??"never"}
function _standardSchema(e){e["~standard"]={version:1,vendor:"valibot",validate:t=>e["~run"]({value:t},getGlobalConfig())};return e}
function check(e,t){return{kind:"validation",type:"check",reference:check,async:false,expects:null,requirement:e,message:t,"~run"(e,t){if(e.typed&&!this.requirement(e.value))_addIssue(this,"input",e,t);return e}}}
function description(e){return{kind:"metadata",type:"description",reference:description,description:e}}
function excludes(e,t){const s=_stringify(e);return{kind:"validation",type:"excludes",reference:excludes,async:false,expects:`!${s}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&e.value.includes(this.requirement))_addIssue(this,"content",e,t,{received:s});return e}}}
function integer(e){return{kind:"validation",type:"integer",reference:integer,async:false,expects:null,requirement:Number.isInteger,message:e,"~run"(e,t){if(e.typed&&!this.requirement(e.value))_addIssue(this,"integer",e,t);return e}}}
function maxLength(e,t){return{kind:"validation",type:"max_length",reference:maxLength,async:false,expects:`<=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&e.value.length>this.requirement)_addIssue(this,"length",e,t,{received:`${e.value.length}`});return e}}}
function maxValue(e,t){return{kind:"validation",type:"max_value",reference:maxValue,async:false,expects:`<=${e instanceof Date?e.toJSON():_stringify(e)}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&!(e.value<=this.requirement))_addIssue(this,"value",e,t,{received:e.value instanceof Date?e.value.toJSON():_stringify(e.value)});return e}}}
function minEntries(e,t){return{kind:"validation",type:"min_entries",reference:minEntries,async:false,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(!e.typed)return e;const s=Object.keys(e.value).length;if(e.typed&&s<this.requirement)_addIssue(this,"entries",e,t,{received:`${s}`});return e}}}
function minLength(e,t){return{kind:"validation",type:"min_length",reference:minLength,async:false,expects:`>=${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&e.value.length<this.requirement)_addIssue(this,"length",e,t,{received:`${e.value.length}`});return e}}}
function minValue(e,t){return{kind:"validation",type:"min_value",reference:minValue,async:false,expects:`>=${e instanceof Date?e.toJSON():_stringify(e)}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&!(e.value>=this.requirement))_addIssue(this,"value",e,t,{received:e.value instanceof Date?e.value.toJSON():_stringify(e.value)});return e}}}
function nonEmpty(e){return{kind:"validation",type:"non_empty",reference:nonEmpty,async:false,expects:"!0",message:e,"~run"(e,t){if(e.typed&&0===e.value.length)_addIssue(this,"length",e,t,{received:"0"});return e}}}
function regex(e,t){return{kind:"validation",type:"regex",reference:regex,async:false,expects:`${e}`,requirement:e,message:t,"~run"(e,t){if(e.typed&&!this.requirement.test(e.value))_addIssue(this,"format",e,t);return e}}}
function transform(e){return{kind:"transformation",type:"transform",reference:transform,async:false,operation:e,"~run"(e){e.value=this.operation(e.value);return e}}}
function getFallback(e,t,s){return"function"==typeof e.fallback?e.fallback(t,s):e.fallback}
function getDefault(e,t,s){return"function"==typeof e.default?e.default(t,s):e.default}
function array(e,t){return _standardSchema({kind:"schema",type:"array",reference:array,expects:"Array",async:false,item:e,message:t,"~run"(e,t){const s=e.value;if(Array.isArray(s)){e.typed=true;e.value=[];for(let n=0;n<s.length;n++){const i=s[n];const r=this.item["~run"]({value:i},t);if(r.issues){const o={type:"array",origin:"value",input:s,key:n,value:i};for(const t of r.issues){if(t.path)t.path.unshift(o);else t.path=[o];e.issues?.push(t)}if(!e.issues)e.issues=r.issues;if(t.abortEarly){e.typed=false;break}}if(!r.typed)e.typed=false;e.value.push(r.value)}}else _addIssue(this,"type",e,t);return e}})}
function boolean(e){return _standardSchema({kind:"schema",type:"boolean",reference:boolean,expects:"boolean",async:false,message:e,"~run"(e,t){if("boolean"==typeof e.value)e.typed=true;else _addIssue(this,"type",e,t);return e}})}
function literal(e,t){return _standardSchema({kind:"schema",type:"literal",reference:literal,expects:_stringify(e),async:false,literal:e,message:t,"~run"(e,t){if(_isSameValueZero(e.value,this.literal))e.typed=true;else _addIssue(this,"type",e,t);return e}})}
function number(e){return _standardSchema({kind:"schema",type:"number",reference:number,expects:"number",async:false,message:e,"~run"(e,t){if("number"!=typeof e.value||isNaN(e.value))_addIssue(this,"type",e,t);else e.typed=true;return e}})}
function optional(e,t){return _standardSchema({kind:"schema",type:"optional",reference:optional,expects:`(${e.expects} | undefined)`,async:false,wrapped:e,default:t,"~run"(e,t){if(void 0===e.value){if(void 0!==this.default)e.value=getDefault(this,e,t);if(void 0===e.value){e.typed=true;return e}}return this.wrapped["~run"](e,t)}})}
function picklist(e,t){return _standardSchema({kind:"schema",type:"picklist",reference:picklist,expects:_joinExpects(e.map(_stringify),"|"),async:false,options:e,message:t,"~run"(e,t){if(this.options.includes(e.value))e.typed=true;else _addIssue(this,"type",e,t);return e}})}
function record(e,t,s){return _standardSchema({kind:"schema",type:"record",reference:record,expects:"Object",async:false,key:e,value:t,message:s,"~run"(e,t){const s=e.value;if(s&&"object"==typeof s){e.typed=true;e.value={};for(const n in s)if(_isValidObjectKey(s,n)){const i=s[n];const r=this.key["~run"]({value:n},t);if(r.issues){const o={type:"object",origin:"key",input:s,key:n,value:i};for(const t of r.issues){t.path=[o];e.issues?.push(t)}if(!e.issues)e.issues=r.issues;if(t.abortEarly){e.typed=false;break}}const o=this.value["~run"]({value:i},t);if(o.issues){const r={type:"object",origin:"value",input:s,key:n,value:i};for(const t of o.issues){if(t.path)t.path.unshift(r);else t.path=[r];e.issues?.push(t)}if(!e.issues)e.issues=o.issues;if(t.abortEarly){e.typed=false;break}}if(!r.typed||!o.typed)e.typed=false;if(r.typed)e.value[r.value]=o.value}}else _addIssue(this,"type",e,t);return e}})}
function strictObject(e,t){return _standardSchema({kind:"schema",type:"strict_object",reference:strictObject,expects:"Object",async:false,entries:e,message:t,"~run"(e,t){const s=e.value;if(s&&"object"==typeof s){e.typed=true;e.value={};for(const n in this.entries){const i=this.entries[n];if(n in s||("exact_optional"===i.type||"optional"===i.type||"nullish"===i.type)&&void 0!==i.default){const r=n in s?s[n]:getDefault(i);const o=i["~run"]({value:r},t);if(o.issues){const i={type:"object",origin:"value",input:s,key:n,value:r};for(const t of o.issues){if(t.path)t.path.unshift(i);else t.path=[i];e.issues?.push(t)}if(!e.issues)e.issues=o.issues;if(t.abortEarly){e.typed=false;break}}if(!o.typed)e.typed=false;e.value[n]=o.value}else if(void 0!==i.fallback)e.value[n]=getFallback(i);else if("exact_optional"!==i.type&&"optional"!==i.type&&"nullish"!==i.type){_addIssue(this,"key",e,t,{input:void 0,expected:`"${n}"`,path:[{type:"object",origin:"key",input:s,key:n,value:s[n]}]});if(t.abortEarly)break}}if(!e.issues||!t.abortEarly){for(const n in s)if(!Object.prototype.hasOwnProperty.call(this.entries,n)){_addIssue(this,"key",e,t,{input:n,expected:"never",path:[{type:"object",origin:"key",input:s,key:n,value:s[n]}]});break}}}else _addIssue(this,"type",e,t);return e}})}
function string(e){return _standardSchema({kind:"schema",type:"string",reference:string,expects:"string",async:false,message:e,"~run"(e,t){if("string"==typeof e.value)e.typed=true;else _addIssue(this,"type",e,t);return e}})}
function _subIssues(e){let t;if(e)for(const s of e)if(t)for(const e of s.issues)t.push(e);else t=s.issues;return t}
function union(e,t){return _standardSchema({kind:"schema",type:"union",reference:union,expects:_joinExpects(e.map(e=>e.expects),"|"),async:false,options:e,message:t,"~run"(e,t){let s;let n;let i;for(const r of this.options){const o=r["~run"]({value:e.value},t);if(o.typed)if(o.issues)if(n)n.push(o);else n=[o];else{s=o;break}else if(i)i.push(o);else i=[o]}if(s)return s;if(n){if(1===n.length)return n[0];_addIssue(this,"type",e,t,{issues:_subIssues(n)});e.typed=true}else{if(i?.length===1)return i[0];_addIssue(this,"type",e,t,{issues:_subIssues(i)})}return e}})}
function pipe(...e){return _standardSchema({...e[0],pipe:e,"~run"(t,s){for(const n of e)if("metadata"!==n.kind){if(t.issues&&("schema"===n.kind||"transformation"===n.kind)){t.typed=false;break}if(!t.issues||!s.abortEarly&&!s.abortPipeEarly)t=n["~run"](t,s)}return t}})}
function safeParse(e,t,s){const n=e["~run"]({value:t},getGlobalConfig(s));return{typed:n.typed,success:!n.issues,output:n.value,issues:n.issues}}}),82514:((e,t,s)=>{
s.d(t,{z:()=>u});
var n=s(70857);
var i=s(79896);
var __awaiter=function(e,t,s,n){function adopt(e){return e instanceof s?e:new s(function(t){t(e)})}return new(s||(s=Promise))(function(s,i){function fulfilled(e){try{step(n.next(e))}catch(e){i(e)}}function rejected(e){try{step(n["throw"](e))}catch(e){i(e)}}function step(e){e.done?s(e.value):adopt(e.value).then(fulfilled,rejected)}step((n=n.apply(e,t||[])).next())})};
const{access:r,appendFile:o,writeFile:a}=i.promises;
const l="GITHUB_STEP_SUMMARY";
let c=class Summary{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;const e=process.env[l];if(!e)throw new Error(`Unable to find environment variable for $${l}. Check if your runtime environment supports job summaries.`);try{yield r(e,i.constants.R_OK|i.constants.W_OK)}catch(t){throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`)}this._filePath=e;return this._filePath})}wrap(e,t,s={}){const n=Object.entries(s).map(([e,t])=>` ${e}="${t}"`).join("");if(!t)return`<${e}${n}>`;return`<${e}${n}>${t}</${e}>`}write(e){return __awaiter(this,void 0,void 0,function*(){const t=!!(null==e?void 0:e.overwrite);const s=yield this.filePath();const n=t?a:o;yield n(s,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return 0===this._buffer.length}emptyBuffer(){this._buffer="";return this}addRaw(e,t=false){this._buffer+=e;return t?this.addEOL():this}addEOL(){return this.addRaw(n.EOL)}addCodeBlock(e,t){const s=Object.assign({},t&&{lang:t});const n=this.wrap("pre",this.wrap("code",e),s);return this.addRaw(n).addEOL()}addList(e,t=false){const s=t?"ol":"ul";const n=e.map(e=>this.wrap("li",e)).join("");const i=this.wrap(s,n);return this.addRaw(i).addEOL()}addTable(e){const t=e.map(e=>{const t=e.map(e=>{if("string"==typeof e)return this.wrap("td",e);const{header:t,data:s,colspan:n,rowspan:i}=e;const r=t?"th":"td";const o=Object.assign(Object.assign({},n&&{colspan:n}),i&&{rowspan:i});return this.wrap(r,s,o)}).join("");return this.wrap("tr",t)}).join("");const s=this.wrap("table",t);return this.addRaw(s).addEOL()}addDetails(e,t){const s=this.wrap("details",this.wrap("summary",e)+t);return this.addRaw(s).addEOL()}addImage(e,t,s){const{width:n,height:i}=s||{};const r=Object.assign(Object.assign({},n&&{width:n}),i&&{height:i});const o=this.wrap("img",null,Object.assign({src:e,alt:t},r));return this.addRaw(o).addEOL()}addHeading(e,t){const s=`h${t}`;const n=["h1","h2","h3","h4","h5","h6"].includes(s)?s:"h1";const i=this.wrap(n,e);return this.addRaw(i).addEOL()}addSeparator(){const e=this.wrap("hr",null);return this.addRaw(e).addEOL()}addBreak(){const e=this.wrap("br",null);return this.addRaw(e).addEOL()}addQuote(e,t){const s=Object.assign({},t&&{cite:t});const n=this.wrap("blockquote",e,s);return this.addRaw(n).addEOL()}addLink(e,t){const s=this.wrap("a",e,{href:t});return this.addRaw(s).addEOL()}};
const f=new c;
const u=f})};