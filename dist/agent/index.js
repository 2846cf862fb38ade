import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 85:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/errors.js
/**
 * An error that is written for the person who reads it in a workflow log: its message says what failed, on what and
 * why; `advice` what to do next. It is shown without a stack trace; every other error is shown with one.
 */
class KnownError extends Error {
    name = 'KnownError';
    code;
    fault;
    advice;
    location;
    problems;
    evidence;
    constructor(message, options) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = options.code;
        this.fault = options.fault ?? 'user';
        this.advice = options.advice;
        this.location = options.location;
        this.problems = options.problems ?? [];
        this.evidence = options.evidence ?? [];
    }
}
/** The message of whatever was thrown. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}

;// CONCATENATED MODULE: ./build/platform/local/paths.js



/** Where everything lies in a store. */
function storePaths(store) {
    const inEnvironment = (kind, { app, environment }) => external_node_path_.join(store, kind, segment(app), segment(environment));
    return {
        store,
        state: external_node_path_.join(store, 'state.json'),
        agentLog: external_node_path_.join(store, 'agent.log'),
        /** Only its owner may enter: it holds the socket, and the program that the agent runs. */
        agent: external_node_path_.join(store, 'agent'),
        /** One numbered file per agent process; the highest is the one that may run. */
        agentTerms: external_node_path_.join(store, 'agent', 'terms'),
        rootfs: external_node_path_.join(store, 'rootfs'),
        instances: external_node_path_.join(store, 'instances'),
        /** The app's own OCI layout. */
        images: (app) => external_node_path_.join(store, 'oci', segment(app)),
        ledgers: (app) => external_node_path_.join(store, 'ledger', segment(app)),
        ledger: (key) => inEnvironment('ledger', key),
        templates: (key) => inEnvironment('templates', key),
        logs: (key, release) => external_node_path_.join(inEnvironment('logs', key), `v${release}`),
    };
}
/** Names come from a validated spec; that one of them leaves the store must be impossible all the same. */
function segment(name) {
    if (/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name))
        return name;
    throw new KnownError(`'${name}' cannot be the name of a folder in the store.`, {
        code: 'name-invalid',
        advice: 'Use letters, digits, dots, dashes and underscores.',
    });
}
/** The longest socket path that both Linux (108 bytes) and macOS (104) take, their closing zero included. */
const longestSocketPath = 103;
/**
 * Where the agent listens: in the store, or, where that path is too long for a socket, in a folder of the user's own in
 * /tmp. Not in `os.tmpdir()`: two runs with different TMPDIR must find the same agent.
 */
function socketPath(paths) {
    const inStore = external_node_path_.join(paths.agent, 'agent.sock');
    if (Buffer.byteLength(inStore) <= longestSocketPath)
        return inStore;
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(paths.store).digest('hex').slice(0, 16);
    return external_node_path_.join('/tmp', `immutable-deploy-${process.getuid?.() ?? 0}-${hash}`, 'agent.sock');
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/platform/local/durable.js



/**
 * Files that are whole or not there, whoever is killed and whenever the power goes: written beside their place, synced,
 * then moved there in one step.
 */
/** Replaces a file, or makes it; folders on the way are made. */
async function durable_replaceFile(file, text) {
    const draft = await writeDraft(file, text);
    try {
        await (0,promises_namespaceObject.rename)(draft, file);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
        throw error;
    }
    await durable_syncFolder(external_node_path_.dirname(file));
}
/** Makes a file only if there is none of that name; of several who try at once exactly one succeeds. */
async function createFile(file, text) {
    const draft = await writeDraft(file, text);
    try {
        const outcome = await exclusively(() => (0,promises_namespaceObject.link)(draft, file).catch((error) => withoutLinks(error, file, text)));
        if (outcome === 'created')
            await durable_syncFolder(external_node_path_.dirname(file));
        return outcome;
    }
    finally {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
    }
}
async function exclusively(create) {
    try {
        await create();
        return 'created';
    }
    catch (error) {
        if (durable_codeOf(error) === 'EEXIST')
            return 'exists';
        throw error;
    }
}
/** Some file systems (FAT, some network mounts) have no hard links; O_EXCL is as exclusive, but not all or nothing. */
async function withoutLinks(error, file, text) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(durable_codeOf(error) ?? ''))
        throw error;
    await writeSynced(file, text);
}
async function writeDraft(file, text) {
    const draft = external_node_path_.join(external_node_path_.dirname(file), `.${external_node_path_.basename(file)}.${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString('hex')}`);
    try {
        await writeSynced(draft, text);
    }
    catch (error) {
        if (durable_codeOf(error) !== 'ENOENT')
            throw error;
        await (0,promises_namespaceObject.mkdir)(external_node_path_.dirname(file), { recursive: true, mode: 0o700 });
        await writeSynced(draft, text);
    }
    return draft;
}
async function writeSynced(file, text) {
    const handle = await (0,promises_namespaceObject.open)(file, 'wx', 0o600);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(file, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
}
/** A new name is durable only once its folder is. */
async function durable_syncFolder(folder) {
    const handle = await (0,promises_namespaceObject.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** `ENOENT` and the like; undefined for what did not come from the system. */
function durable_codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}

;// CONCATENATED MODULE: ./build/platform/local/protocol.js

/**
 * What runs and the agent say to each other; raised whenever an older agent could misunderstand a newer run or the
 * other way round. Agents of another number are asked to hand over.
 */
const protocolVersion = 1;
function packError(error) {
    const { message, code, fault, advice, location, problems, evidence } = error;
    const optional = { ...(advice !== undefined && { advice }), ...(location !== undefined && { location }) };
    return { message, code, fault, problems, evidence, ...optional };
}
function unpackError({ message, ...options }) {
    return new KnownError(message, options);
}

;// CONCATENATED MODULE: ./build/platform/local/wire.js



/** The socket is not there, nobody listens, or the agent died before it answered. */
class AgentUnreachable extends Error {
}
/** An agent of another version is there. */
class OtherProtocol extends Error {
}
/** Connections to the agent, kept open between calls. */
function createConnections() {
    return new Agent({ keepAlive: true });
}
/**
 * Calls one method of the agent.
 * @throws AgentUnreachable, OtherProtocol, the signal's reason, and the KnownError that the agent answered with.
 */
async function call(socket, agent, method, question, signal) {
    const path = `/${protocolVersion}/${method}`;
    const { status, text } = await post({ socket, agent, path, body: JSON.stringify(question), signal });
    switch (status) {
        case 200:
            return JSON.parse(text);
        case 204:
            return undefined;
        case 410:
            throw new OtherProtocol('the agent speaks another version');
        case 422:
            throw unpackError(JSON.parse(text));
        default:
            throw new Error(`The agent failed at ${method}, see its agent.log. ${text}`);
    }
}
/** Asks an agent, of whatever version, to hand over. */
async function askToStop(socket, signal) {
    await post({ socket, agent: false, path: '/stop', body: '{}', signal });
}
async function whoServes(socket) {
    try {
        const { pid } = (await call(socket, false, 'hello', {}, AbortSignal.timeout(2000)));
        return { who: 'ours', pid };
    }
    catch (error) {
        return { who: error instanceof OtherProtocol ? 'other' : 'nobody' };
    }
}
function post({ socket, agent, path, body, signal }) {
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(isUnreachable(error) ? new AgentUnreachable() : error);
        const headers = { 'content-length': Buffer.byteLength(body) };
        const outgoing = (0,external_node_http_namespaceObject.request)({ socketPath: socket, agent, method: 'POST', path, headers, signal }, (response) => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => (text += chunk));
            response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
            response.on('error', fail);
        });
        outgoing.on('error', fail);
        outgoing.end(body);
    });
}
function isUnreachable(error) {
    return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(durable_codeOf(error) ?? '');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/platform/local/images/layout.js



/** Where everything lies in an OCI image layout (OCI Image Format Specification, image-layout.md). */
function layoutPaths(folder) {
    const blobs = external_node_path_.join(folder, 'blobs', 'sha256');
    const tags = external_node_path_.join(folder, 'tags');
    return {
        folder,
        marker: external_node_path_.join(folder, 'oci-layout'),
        index: external_node_path_.join(folder, 'index.json'),
        blobs,
        blob: (digest) => external_node_path_.join(blobs, hexOf(digest)),
        /** Ours: a file per commit, named by its SHA, which holds the manifest's descriptor; see tags.ts. */
        tags,
        tag: (sha) => external_node_path_.join(tags, sha),
        /** Ours: what is not finished. On the same file system, so that finished files can be moved to their place. */
        work: external_node_path_.join(folder, 'work'),
    };
}
const mediaTypes = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    /** Not compressed: zlib's output differs between versions, and one commit would not always give one digest. */
    layer: 'application/vnd.oci.image.layer.v1.tar',
};
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** A commit's full SHA-1 or SHA-256, which is also safe as a file name. */
function isCommitSha(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** A digest becomes part of a path, so that nothing else may get there. */
function hexOf(digest) {
    if (!isDigest(digest))
        throw new Error(`not a digest: ${digest.slice(0, 100)}`);
    return digest.slice('sha256:'.length);
}
function layout_digestOf(content) {
    return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(content).digest('hex')}`;
}
/** @param what `it is missing`, `its content is not what its name says`. */
function damaged(file, what) {
    return new KnownError(`The image store is damaged at ${file}: ${what}.`, {
        code: 'image-damaged',
        fault: 'platform',
        advice: 'Somebody or something else changed it, or the disk is failing. Remove that file and deploy the commit again; if its build does not give the same bytes twice, remove the tag named by its SHA too.',
    });
}

;// CONCATENATED MODULE: ./build/platform/local/images/blobs.js





/**
 * Stores a small blob under its digest. One that is there is written again: that mends it if it was damaged, and makes
 * it young, so that a prune at the same moment leaves it alone.
 */
async function putBlob(paths, mediaType, content) {
    const text = JSON.stringify(content);
    const digest = digestOf(text);
    await replaceFile(paths.blob(digest), text);
    return { mediaType, digest, size: Buffer.byteLength(text) };
}
/** Moves a finished and synced file to its place among the blobs, over one that is there. */
async function adoptBlob(paths, file, { digest }) {
    await rename(file, paths.blob(digest));
    await syncFolder(paths.blobs);
}
/** Undefined where it is missing. @throws KnownError `image-damaged` when it is not what its digest says. */
async function readBlob(paths, digest) {
    const file = paths.blob(digest);
    const content = await (0,promises_namespaceObject.readFile)(file).catch((error) => {
        if (durable_codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (content === undefined)
        return undefined;
    if (layout_digestOf(content) !== digest)
        throw damaged(file, 'its content is not what its name says');
    return content.toString('utf8');
}
/** Undefined where it is missing. @throws KnownError `image-damaged`. */
async function readManifest(paths, digest) {
    const text = await readBlob(paths, digest);
    return text === undefined ? undefined : JSON.parse(text);
}
/** @throws KnownError `image-damaged` when the manifest or the configuration is missing or was changed. */
async function requireManifest(paths, digest) {
    const manifest = await readManifest(paths, digest);
    if (manifest === undefined)
        throw damaged(paths.blob(digest), 'it is missing');
    return manifest;
}
function blobsOf({ config, layers }) {
    return [config, ...layers];
}
/** The manifest, if all that it refers to is there in full size; contents are checked when they are unpacked. */
async function wholeManifest(paths, digest) {
    const manifest = await readManifest(paths, digest);
    if (manifest === undefined)
        return undefined;
    const sizes = await Promise.all(blobsOf(manifest).map((blob) => sizeOf(paths.blob(blob.digest))));
    return blobsOf(manifest).every(({ size }, index) => sizes[index] === size) ? manifest : undefined;
}
async function sizeOf(file) {
    try {
        return (await (0,promises_namespaceObject.stat)(file)).size;
    }
    catch (error) {
        if (durable_codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Reads all of a blob. @throws KnownError `image-damaged`, which names it, unless it is what its digest says. */
async function verifyBlob(paths, { digest }, signal) {
    const file = paths.blob(digest);
    if ((await sizeOf(file)) === undefined)
        throw damaged(file, 'it is missing');
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { signal, highWaterMark: 1 << 20 }))
        hash.update(chunk);
    if (`sha256:${hash.digest('hex')}` !== digest)
        throw damaged(file, 'its content is not what its name says');
}

;// CONCATENATED MODULE: ./build/platform/local/images/unpack.js




/**
 * Writes an image's layers into an empty folder, which is made where it is missing; the app is then at
 * `destination/app`. Nothing of a layer is written before all of it was found to be what its digest says. Links are
 * written as they are, wherever they point; no file is ever written through one.
 * @param layout the app's OCI layout.
 * @throws KnownError `image-damaged`, which names the file; the signal's reason.
 */
async function unpackImage(layout, digest, destination, signal) {
    const paths = layoutPaths(layout);
    const { layers } = await requireManifest(paths, digest);
    await (0,promises_namespaceObject.mkdir)(destination, { recursive: true });
    try {
        for (const layer of layers)
            await unpackLayer(paths, layer, destination, signal);
    }
    catch (error) {
        throw signal.aborted ? signal.reason : error;
    }
}
async function unpackLayer(paths, layer, destination, signal) {
    await verifyBlob(paths, layer, signal);
    const { untar } = await Promise.all(/* import() */[__nccwpck_require__.e(118), __nccwpck_require__.e(466)]).then(__nccwpck_require__.bind(__nccwpck_require__, 466));
    await untar((0,external_node_fs_.createReadStream)(paths.blob(layer.digest)), destination, { signal });
}

;// CONCATENATED MODULE: ./build/platform/local/state.js



const emptyState = { version: 1, fleets: {}, targetGroups: {}, routes: {}, trials: {} };
/** What the file says; the empty state where there is none. @throws KnownError `state-damaged`. */
async function loadState(file) {
    const text = await (0,promises_namespaceObject.readFile)(file, 'utf8').catch((error) => {
        if (durable_codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (text === undefined)
        return emptyState;
    try {
        const state = JSON.parse(text);
        if (state.version !== 1)
            throw new Error(`its version is ${String(state.version)}, this program knows 1`);
        return state;
    }
    catch (error) {
        throw new KnownError(`The agent's state in ${file} cannot be used: ${messageOf(error)}.`, {
            code: 'state-damaged',
            fault: 'platform',
            advice: 'Restore it from a backup; or remove it, and deploy every environment of this store again.',
        });
    }
}
function isIn({ app, environment }) {
    return (record) => record.app === app && record.environment === environment;
}
function routeId({ app, environment }) {
    return `${app}/${environment}`;
}
/** Names of an app's environments that have anything in the state. */
function environmentsIn(state, app) {
    const tagged = [...Object.values(state.fleets), ...Object.values(state.targetGroups)].map(({ tags }) => tags);
    const all = [...tagged, ...Object.values(state.routes), ...Object.values(state.trials)];
    return [...new Set(all.filter((record) => record.app === app).map((record) => record.environment))];
}

;// CONCATENATED MODULE: ./build/platform/local/agent/admin.js




/** A former agent's socket at that place is replaced: there can be no other agent. */
async function openAdmin({ socket, api, onStop, log }) {
    let lastCallAt = Date.now();
    let calls = 0;
    const server = (0,external_node_http_namespaceObject.createServer)({ keepAliveTimeout: 0 }, (request, response) => {
        calls += 1;
        void answer(request, api, onStop, log).then((given) => send(response, given), (error) => send(response, failure(error, request.url ?? '', log)));
        response.once('close', () => {
            calls -= 1;
            lastCallAt = Date.now();
        });
    });
    await (0,promises_namespaceObject.rm)(socket, { force: true });
    await listenPrivately(server, socket);
    return {
        lastCallAt: () => (calls > 0 ? Date.now() : lastCallAt),
        close() {
            server.close();
            server.closeIdleConnections();
        },
    };
}
/** Bound under this mask the socket is never open to others, not even for a moment. */
function listenPrivately(server, socket) {
    return new Promise((resolve, reject) => {
        const mask = process.umask(0o177);
        server.once('error', reject);
        server.listen(socket, resolve);
        process.umask(mask);
    });
}
async function answer(request, api, onStop, log) {
    const [, version, method = ''] = (request.url ?? '').split('/');
    if (version === 'stop') {
        log('asked to hand over');
        setImmediate(onStop);
        return { status: 200, body: { pid: process.pid } };
    }
    if (version !== String(protocolVersion))
        return { status: 410, body: { protocolVersion: protocolVersion } };
    if (!Object.hasOwn(api, method))
        throw new Error(`there is no method ${method}`);
    const question = JSON.parse(await readBody(request));
    const work = api[method];
    const result = await work(question);
    return { status: result === undefined ? 204 : 200, body: result };
}
/** What is known is told to the run; what is not is a mistake of ours, and goes to the log with its stack as well. */
function failure(error, url, log) {
    if (error instanceof KnownError)
        return { status: 422, body: packError(error) };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log(`${url} failed: ${stack}`);
    return { status: 500, body: { stack } };
}
async function readBody(request) {
    const chunks = [];
    for await (const chunk of request)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
function send(response, { status, body }) {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? undefined : JSON.stringify(body));
}

;// CONCATENATED MODULE: ./build/platform/local/agent/api.js

/** What the agent answers to which call. */
function createApi({ fleets, groups, routes, store, traffic }) {
    return {
        hello: async () => ({ pid: process.pid }),
        environments: async ({ app }) => environmentsIn(store.current(), app),
        digestsInUse: async () => Object.values(store.current().fleets).map(({ tags }) => tags.digest),
        isListening: async ({ listen }) => traffic.listeners.isOpen(listen),
        launch: (request) => fleets.launch(request),
        describeFleet: async ({ id }) => fleets.describe(id),
        listFleets: async (key) => fleets.list(key),
        resize: ({ id, capacity }) => fleets.resize(id, capacity),
        hold: ({ id }) => fleets.hold(id),
        unhold: ({ id }) => fleets.unhold(id),
        retire: ({ id, at }) => fleets.retire(id, at),
        retain: ({ id }) => fleets.retain(id),
        removeFleet: ({ id }) => fleets.remove(id),
        diagnose: ({ id }) => fleets.diagnose(id),
        forget: (request) => fleets.forget(request, request.releases),
        createTargetGroup: (request) => groups.create(request),
        listTargetGroups: async (key) => groups.list(key),
        removeTargetGroup: ({ id }) => groups.remove(id),
        targetHealth: async ({ id }) => groups.health(id),
        figures: async (question) => groups.figures(question),
        route: async (key) => routes.get(key),
        createRoute: (request) => routes.create(request),
        replaceWeights: (request) => routes.replaceWeights(request),
        removeRoute: (key) => routes.remove(key),
        openTrial: (trial) => routes.openTrial(trial),
        closeTrials: (key) => routes.closeTrials(key),
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/latency-histogram.js
const buckets = 96;
const smallestMs = 0.1;
const growth = 1.15;
function newHistogram() {
    return new Uint16Array(buckets);
}
function countLatency(histogram, latencyMs) {
    const bucket = Math.ceil(Math.log(latencyMs / smallestMs) / Math.log(growth));
    const index = Math.min(buckets - 1, Math.max(0, bucket));
    histogram[index] = (histogram[index] ?? 0) + 1;
}
/** The latencies, in ms, that the given shares (0 to 1) of all that was counted did not exceed; undefined when nothing was. */
function percentiles(histograms, shares) {
    const sum = new Float64Array(buckets);
    for (const histogram of histograms)
        histogram.forEach((count, index) => (sum[index] = (sum[index] ?? 0) + count));
    const total = sum.reduce((all, count) => all + count, 0);
    if (total === 0)
        return undefined;
    return shares.map((share) => percentile(sum, total * share));
}
/** Inside a bucket the latencies are taken to be spread evenly. */
function percentile(counts, rank) {
    let below = 0;
    const index = counts.findIndex((count) => (below += count) >= rank && count > 0);
    const count = counts[index] ?? 1;
    const [from, to] = [index === 0 ? 0 : smallestMs * growth ** (index - 1), smallestMs * growth ** index];
    return from + (to - from) * ((rank - (below - count)) / count);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/history.js

const memoryMs = 3_600_000;
/** For how long a window's edge is exact to the millisecond; further back it is exact to the second. */
const fineMs = 60_000;
function newHistory() {
    return { seconds: [] };
}
/** Counts a request that starts at `now`; its outcome is recorded with what is returned. */
function recordStart(history, now) {
    const second = secondOf(history, now);
    second.requests++;
    if (second.fine !== undefined)
        increment(second.fine.requests, now - second.start);
    return second;
}
/** An answer of 500 and above, or a connection that failed, of the request that started at `startedAt`. */
function recordError(second, startedAt) {
    second.errors++;
    if (second.fine !== undefined)
        increment(second.fine.errors, startedAt - second.start);
}
function recordLatency(second, latencyMs) {
    countLatency(second.latencies, latencyMs);
}
/**
 * Requests that started at `since` or later. An edge that cuts a second of the last minute is exact to the millisecond
 * in requests and errors; latencies, and anything older, are of whole seconds.
 */
function figuresSince(history, since, now) {
    const from = Math.max(since, now - memoryMs);
    const latencies = [];
    let [requests, errors] = [0, 0];
    for (const second of history.seconds) {
        if (second.start + 1000 <= from)
            continue;
        const exact = second.start < from ? second.fine : undefined;
        const started = exact === undefined ? second.requests : sumFrom(exact.requests, from - second.start);
        if (started === 0)
            continue;
        requests += started;
        errors += exact === undefined ? second.errors : sumFrom(exact.errors, from - second.start);
        latencies.push(second.latencies);
    }
    const [p50, p99] = percentiles(latencies, [0.5, 0.99]) ?? [];
    return {
        from,
        to: now,
        requests,
        errors,
        latencyMs: p50 === undefined || p99 === undefined ? undefined : { p50, p99 },
    };
}
/** Should the machine's clock step back, its requests join the newest second there is. */
function secondOf(history, now) {
    const newest = history.seconds.at(-1);
    if (newest !== undefined && now < newest.start + 1000)
        return newest;
    forget(history.seconds, now);
    const second = {
        start: now - (now % 1000),
        requests: 0,
        errors: 0,
        latencies: newHistogram(),
        fine: { requests: new Uint16Array(1000), errors: new Uint16Array(1000) },
    };
    history.seconds.push(second);
    return second;
}
function forget(seconds, now) {
    const kept = seconds.findIndex(({ start }) => start + 1000 > now - memoryMs);
    seconds.splice(0, kept === -1 ? seconds.length : kept);
    for (let index = seconds.length - 1; index >= 0; index--) {
        const second = seconds[index];
        if (second === undefined || second.start > now - fineMs)
            continue;
        if (second.fine === undefined)
            return;
        second.fine = undefined;
    }
}
function increment(counts, millisecond) {
    const index = Math.max(0, millisecond);
    counts[index] = (counts[index] ?? 0) + 1;
}
function sumFrom(counts, millisecond) {
    return counts.subarray(millisecond).reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/exchange.js

const noTargets = [];
/** Written out, for a spread costs a twentieth of a whole request. */
function newExchange({ req, reply, listener, closesAfter, split }) {
    return {
        req,
        reply,
        listener,
        closesAfter,
        split,
        tried: noTargets,
        attempt: undefined,
        answered: false,
        over: false,
        waitingSince: performance.now(),
    };
}
/** Counts the request with this target, and among what the target has in flight. */
function beginAttempt(exchange, target, now) {
    const second = recordStart(target.group.history, now);
    const slot = target.exchanges.push(exchange) - 1;
    const attempt = { target, slot, second, startedAt: now, startedTick: performance.now(), upstream: undefined };
    exchange.attempt = attempt;
    return attempt;
}
/** To be called when the target has sent its response headers. */
function recordAnswer(exchange, status) {
    exchange.answered = true;
    const { attempt } = exchange;
    if (attempt === undefined)
        return;
    recordLatency(attempt.second, performance.now() - attempt.startedTick);
    if (status >= 500)
        recordError(attempt.second, attempt.startedAt);
}
function recordFailure({ attempt }) {
    if (attempt !== undefined)
        recordError(attempt.second, attempt.startedAt);
}
/** The target is rid of the request: it was answered whole, broken off, or goes to another target. */
function endAttempt(exchange) {
    const { attempt } = exchange;
    if (attempt === undefined)
        return;
    exchange.attempt = undefined;
    const { target, slot } = attempt;
    const last = target.exchanges.pop();
    if (last?.attempt !== undefined && last !== exchange) {
        target.exchanges[slot] = last;
        last.attempt.slot = slot;
    }
    if (target.exchanges.length === 0)
        target.onIdle();
}
/** Ends the exchange as far as the balancer is concerned. */
function endExchange(exchange) {
    exchange.over = true;
    endAttempt(exchange);
}
/** Breaks it off, whatever has been sent. */
function cutExchange(exchange) {
    const { reply } = exchange;
    if (reply.kind === 'web')
        reply.res.destroy();
    else
        reply.socket.destroy();
    endExchange(exchange);
}
/** Answers in the target's stead, in plain text; nothing once an answer has begun. */
function refuse(exchange, status, text) {
    if (exchange.answered)
        return;
    exchange.answered = true;
    refuseReply(exchange.req, exchange.reply, status, text);
}
function refuseReply(req, reply, status, text) {
    if (reply.kind === 'web')
        refuseResponse(req, reply.res, status, text);
    else
        refuseSocket(reply.socket, status, text);
}
/** What of the body is still to come is read and dropped, or the client, busy sending it, would not see the answer. */
function refuseResponse(req, res, status, text) {
    req.unpipe();
    req.resume();
    res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) + 1 });
    res.end(`${text}\n`);
}
function refuseSocket(socket, status, text) {
    const head = `HTTP/1.1 ${status} ${text.slice(0, 40)}\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8`;
    socket.end(`${head}\r\ncontent-length: ${Buffer.byteLength(text) + 1}\r\n\r\n${text}\n`);
    socket.destroySoon();
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/connect.js


/** Errors of connections that never came about: nothing was sent, whatever was to be sent. */
const neverConnected = new WeakSet();
/** How much a connection had written when it was last seen idle. */
const idleWith = new WeakMap();
function isConnectFailure(error) {
    return neverConnected.has(error);
}
/** Opens a connection, and calls back when it is there or has failed. */
function openConnection({ host, port }, connected) {
    const socket = (0,external_node_net_namespaceObject.connect)({ host, port, noDelay: true });
    const failed = (error) => {
        neverConnected.add(error);
        connected(error, undefined);
    };
    socket.once('error', failed);
    socket.once('connect', () => {
        socket.off('error', failed);
        connected(null, socket);
    });
}
/**
 * Connections that are handed over only once they are established. A request's body is not touched before that, so a
 * request whose connection fails can go to another target, with its body.
 * @param keepAlive whether connections are kept for further requests; without, each request gets a fresh one.
 */
function createUpstream(target, keepAlive) {
    const agent = new external_node_http_namespaceObject.Agent({ keepAlive, maxFreeSockets: 1024, scheduling: 'lifo' });
    agent.createConnection = (_options, callback) => {
        // node's own types want a socket even beside an error
        openConnection(target, (error, socket) => callback?.(error, socket));
        return undefined;
    };
    return upstreamOf(target, agent);
}
/**
 * Closes the connections that were idle at the last call already. Called every half second it makes a second the most
 * that one is idle: some servers close theirs after two, and a request on a closing connection may not be repeatable.
 * The agent has a timeout for that, which costs every request 3 %.
 */
function closeIdle({ agent }) {
    for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) {
        if (idleWith.get(socket) === socket.bytesWritten)
            socket.destroy();
        else
            idleWith.set(socket, socket.bytesWritten);
    }
}
/** An upstream that has this one connection to give. */
function upstreamOver(target, socket) {
    const agent = new external_node_http_namespaceObject.Agent();
    agent.createConnection = () => socket;
    return upstreamOf(target, agent);
}
function upstreamOf({ host, port }, agent) {
    return { target: { protocol: 'http:', host, port }, agent };
}

;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: external "node:http2"
const external_node_http2_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./node_modules/httpxy/dist/index.mjs






const upgradeHeader = /(^|,)\s*upgrade\s*($|,)/i;
const transferEncodingConnectionToken = /(^|,)\s*transfer-encoding\s*($|,)/i;
const defaultAgents = {
	http: new external_node_http_namespaceObject.Agent({
		keepAlive: true,
		maxSockets: 256,
		maxFreeSockets: 64
	}),
	https: new external_node_https_namespaceObject.Agent({
		keepAlive: true,
		maxSockets: 256,
		maxFreeSockets: 64
	})
};
const isSSL = /^https|wss/;
function forceConnectionCloseForTransferEncoding(headers) {
	let carriesTransferEncoding = false;
	for (const key in headers) if (headers[key] !== void 0 && key.toLowerCase() === "transfer-encoding") {
		carriesTransferEncoding = true;
		break;
	}
	const connection = headers.connection;
	const connectionMarksTransferEncoding = typeof connection === "string" && transferEncodingConnectionToken.test(connection);
	if (carriesTransferEncoding || connectionMarksTransferEncoding) headers.connection = "close";
}
function drainAfterEarlyResponse(proxyReq, proxyRes, source) {
	if (proxyReq.writableFinished) return;
	let drained = false;
	const drain = () => {
		if (drained) return;
		drained = true;
		if (source instanceof external_node_stream_namespaceObject.Readable) {
			source.unpipe(proxyReq);
			source.resume();
		}
	};
	proxyRes.once("end", () => {
		if (!proxyReq.writableFinished) drain();
	});
	proxyRes.once("close", () => {
		if (!proxyReq.writableFinished) {
			drain();
			proxyReq.destroy();
		}
	});
}
const HTTP2_HEADER_BLACKLIST = [
	":method",
	":path",
	":scheme",
	":authority"
];
function setupOutgoing(outgoing, options, req, forward) {
	outgoing.port = options[forward || "target"].port || (isSSL.test(options[forward || "target"].protocol ?? "http") ? 443 : 80);
	for (const e of [
		"host",
		"hostname",
		"socketPath",
		"pfx",
		"key",
		"passphrase",
		"cert",
		"ca",
		"ciphers",
		"secureProtocol"
	]) {
		const value = options[forward || "target"][e];
		if (value !== void 0) outgoing[e] = value;
	}
	if (outgoing.host === void 0 && typeof outgoing.hostname === "string") {
		const bracketedHost = outgoing.hostname.includes(":") && !outgoing.hostname.startsWith("[") ? `[${outgoing.hostname}]` : outgoing.hostname;
		outgoing.host = outgoing.port ? `${bracketedHost}:${outgoing.port}` : bracketedHost;
	}
	outgoing.method = options.method || req.method;
	outgoing.headers = { ...req.headers };
	if (req.headers?.[":authority"]) outgoing.headers.host = req.headers[":authority"];
	if (options.headers) for (const key of Object.keys(options.headers)) outgoing.headers[key] = options.headers[key];
	if (req.httpVersionMajor > 1) for (const header of HTTP2_HEADER_BLACKLIST) delete outgoing.headers[header];
	if (options.auth) outgoing.auth = options.auth;
	if (options.ca) outgoing.ca = options.ca;
	if (isSSL.test(options[forward || "target"].protocol ?? "http")) outgoing.rejectUnauthorized = options.secure === void 0 ? true : options.secure;
	if (options.agent !== void 0) outgoing.agent = options.agent || false;
	else if (req.httpVersionMajor > 1 || upgradeHeader.test(req.headers.connection || "")) outgoing.agent = false;
	else {
		const targetProto = options[forward || "target"].protocol ?? "http";
		outgoing.agent = isSSL.test(targetProto) ? defaultAgents.https : defaultAgents.http;
	}
	outgoing.localAddress = options.localAddress;
	if (!outgoing.agent) {
		outgoing.headers = outgoing.headers || {};
		if (typeof outgoing.headers.connection !== "string" || !upgradeHeader.test(outgoing.headers.connection)) outgoing.headers.connection = "close";
	}
	outgoing.headers = outgoing.headers || {};
	forceConnectionCloseForTransferEncoding(outgoing.headers);
	const target = options[forward || "target"];
	const targetPath = target && options.prependPath !== false ? target.pathname || "" : "";
	const targetSearch = target instanceof URL && options.prependPath !== false ? target.search || "" : "";
	const reqUrl = req.url || "";
	const qIdx = reqUrl.indexOf("?");
	const reqPath = qIdx === -1 ? reqUrl : reqUrl.slice(0, qIdx);
	const reqSearch = qIdx === -1 ? "" : reqUrl.slice(qIdx);
	const normalizedPath = reqPath ? reqPath[0] === "/" ? reqPath : "/" + reqPath : "/";
	let outgoingPath = options.toProxy ? "/" + reqUrl : normalizedPath + reqSearch;
	outgoingPath = options.ignorePath ? "" : outgoingPath;
	let fullPath = joinURL(targetPath, outgoingPath);
	if (targetSearch) fullPath = fullPath.includes("?") ? fullPath.replace("?", targetSearch + "&") : fullPath + targetSearch;
	outgoing.path = fullPath;
	if (options.changeOrigin) outgoing.headers.host = requiresPort(outgoing.port, options[forward || "target"].protocol) && !hasPort(outgoing.host) ? outgoing.host + ":" + outgoing.port : outgoing.host ?? void 0;
	return outgoing;
}
function joinURL(base, path) {
	if (!base || base === "/") return path || "/";
	if (!path || path === "/") return base || "/";
	const baseHasTrailing = base[base.length - 1] === "/";
	const pathHasLeading = path[0] === "/";
	if (baseHasTrailing && pathHasLeading) return base + path.slice(1);
	if (!baseHasTrailing && !pathHasLeading) return base + "/" + path;
	return base + path;
}
function setupSocket(socket) {
	socket.setTimeout(0);
	socket.setNoDelay(true);
	socket.setKeepAlive(true, 0);
	return socket;
}
function createHttpHeader(line, headers) {
	let head = line;
	for (const [key, value] of Object.entries(headers)) {
		if (value === void 0) continue;
		for (const entry of Array.isArray(value) ? value : [value]) head += `\r\n${key}: ${entry}`;
	}
	return `${head}\r\n\r\n`;
}
function getPort(req) {
	const hostHeader = req.headers[":authority"] || req.headers.host;
	const res = hostHeader ? hostHeader.match(/:(\d+)/) : "";
	if (res) return res[1];
	return hasEncryptedConnection(req) ? "443" : "80";
}
function hasEncryptedConnection(req) {
	const socket = req.socket;
	return !!socket && "encrypted" in socket && socket.encrypted;
}
function rewriteCookieProperty(header, config, property) {
	if (Array.isArray(header)) return header.map(function(headerElement) {
		return rewriteCookieProperty(headerElement, config, property);
	});
	return header.replace(new RegExp(String.raw`(;\s*` + property + "=)([^;]+)", "i"), function(match, prefix, previousValue) {
		let newValue;
		if (previousValue in config) newValue = config[previousValue];
		else if ("*" in config) newValue = config["*"];
		else return match;
		return newValue ? prefix + newValue : "";
	});
}
function parseAddr(addr) {
	if (typeof addr === "string") {
		if (addr.startsWith("unix:")) return { socketPath: addr.slice(5) };
		const url = new URL(addr);
		return {
			host: url.hostname,
			port: Number(url.port) || (isSSL.test(url.protocol) ? 443 : 80)
		};
	}
	if (!addr.socketPath && !addr.port) throw new Error("ProxyAddr must have either `port` or `socketPath`");
	return addr;
}
function hasPort(host) {
	return host ? !!~host.indexOf(":") : false;
}
function requiresPort(_port, _protocol) {
	const protocol = _protocol?.split(":")[0];
	const port = +_port;
	if (!port) return false;
	switch (protocol) {
		case "http":
		case "ws": return port !== 80;
		case "https":
		case "wss": return port !== 443;
		case "ftp": return port !== 21;
		case "gopher": return port !== 70;
		case "file": return false;
	}
	return port !== 0;
}
function defineProxyMiddleware(m) {
	return m;
}
function defineProxyOutgoingMiddleware(m) {
	return m;
}
const redirectRegex = /^201|30([12378])$/;
const webOutgoingMiddleware = [
	defineProxyOutgoingMiddleware((req, res, proxyRes) => {
		if (req.httpVersion === "1.0" || req.httpVersionMajor >= 2 || proxyRes.statusCode === 204 || proxyRes.statusCode === 304) delete proxyRes.headers["transfer-encoding"];
	}),
	defineProxyOutgoingMiddleware((req, res, proxyRes) => {
		if (req.httpVersion === "1.0") proxyRes.headers.connection = req.headers.connection || "close";
		else if (req.httpVersionMajor < 2 && !proxyRes.headers.connection) proxyRes.headers.connection = req.headers.connection || "keep-alive";
		else if (req.httpVersionMajor >= 2) delete proxyRes.headers.connection;
	}),
	defineProxyOutgoingMiddleware((req, res, proxyRes, options) => {
		if ((options.hostRewrite || options.autoRewrite || options.protocolRewrite) && proxyRes.headers.location && redirectRegex.test(String(proxyRes.statusCode))) {
			const target = _toURL(options.target);
			const keepProtocolRelative = proxyRes.headers.location.startsWith("//") && !options.protocolRewrite;
			const u = new URL(proxyRes.headers.location, target);
			if (target.host !== u.host) return;
			if (options.hostRewrite) u.host = options.hostRewrite;
			else if (options.autoRewrite) {
				if (req.headers[":authority"]) u.host = req.headers[":authority"];
				else if (req.headers.host) u.host = req.headers.host;
			}
			if (options.protocolRewrite) u.protocol = options.protocolRewrite;
			proxyRes.headers.location = keepProtocolRelative ? u.href.slice(u.protocol.length) : u.href;
		}
	}),
	defineProxyOutgoingMiddleware((req, res, proxyRes, options) => {
		const rewriteCookieDomainConfig = typeof options.cookieDomainRewrite === "string" ? { "*": options.cookieDomainRewrite } : options.cookieDomainRewrite;
		const rewriteCookiePathConfig = typeof options.cookiePathRewrite === "string" ? { "*": options.cookiePathRewrite } : options.cookiePathRewrite;
		const preserveHeaderKeyCase = options.preserveHeaderKeyCase;
		let rawHeaderKeyMap;
		const setHeader = function(key, header) {
			if (header === void 0 || !String(key).trim()) return;
			if (rewriteCookieDomainConfig && key.toLowerCase() === "set-cookie") header = rewriteCookieProperty(header, rewriteCookieDomainConfig, "domain");
			if (rewriteCookiePathConfig && key.toLowerCase() === "set-cookie") header = rewriteCookieProperty(header, rewriteCookiePathConfig, "path");
			try {
				res.setHeader(String(key).trim(), header);
			} catch {}
		};
		if (preserveHeaderKeyCase && proxyRes.rawHeaders !== void 0) {
			rawHeaderKeyMap = {};
			for (let i = 0; i < proxyRes.rawHeaders.length; i += 2) {
				const key = proxyRes.rawHeaders[i];
				rawHeaderKeyMap[key.toLowerCase()] = key;
			}
		}
		for (let key of Object.keys(proxyRes.headers)) {
			const header = proxyRes.headers[key];
			if (preserveHeaderKeyCase && rawHeaderKeyMap) key = rawHeaderKeyMap[key] || key;
			setHeader(key, header);
		}
	}),
	defineProxyOutgoingMiddleware((req, res, proxyRes) => {
		res.statusCode = proxyRes.statusCode;
		if (proxyRes.statusMessage && req.httpVersionMajor < 2) res.statusMessage = proxyRes.statusMessage;
	})
];
function _toURL(target) {
	if (target instanceof URL) return target;
	if (typeof target === "string") return new URL(target);
	const protocol = target.protocol || "http:";
	const host = target.host || target.hostname || "localhost";
	const port = target.port;
	return new URL(`${protocol}//${host}${port ? ":" + port : ""}`);
}
const nativeAgents = {
	http: external_node_http_namespaceObject,
	https: external_node_https_namespaceObject
};
const redirectStatuses = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
const webIncomingMiddleware = [
	defineProxyMiddleware((req) => {
		if ((req.method === "DELETE" || req.method === "OPTIONS") && !req.headers["content-length"] && !req.headers["transfer-encoding"]) req.headers["content-length"] = "0";
	}),
	defineProxyMiddleware((req, res, options) => {
		if (options.timeout) req.socket.setTimeout(options.timeout, () => {
			req.socket.destroy();
		});
	}),
	defineProxyMiddleware((req, res, options) => {
		if (!options.xfwd) return;
		const encrypted = req.isSpdy || hasEncryptedConnection(req);
		const values = {
			for: req.connection.remoteAddress || req.socket.remoteAddress,
			port: getPort(req),
			proto: encrypted ? "https" : "http"
		};
		for (const header of [
			"for",
			"port",
			"proto"
		]) {
			const key = "x-forwarded-" + header;
			if (!req.headers[key] && values[header] !== void 0) req.headers[key] = values[header];
		}
		req.headers["x-forwarded-host"] = req.headers["x-forwarded-host"] || req.headers[":authority"] || req.headers.host || "";
	}),
	defineProxyMiddleware((req, res, options, server, head, callback) => {
		server.emit("start", req, res, options.target || options.forward);
		const http = nativeAgents.http;
		const https = nativeAgents.https;
		const maxRedirects = typeof options.followRedirects === "number" ? options.followRedirects : options.followRedirects ? 5 : 0;
		if (options.forward) {
			const forwardReq = (isSSL.test(options.forward.protocol || "http") ? https : http).request(setupOutgoing(options.ssl || {}, options, req, "forward"));
			const forwardError = createErrorHandler(forwardReq, options.forward);
			req.on("error", forwardError);
			forwardReq.on("error", forwardError);
			(options.buffer || req).pipe(forwardReq);
			if (!options.target) {
				res.end();
				return;
			}
		}
		const proxyReq = (isSSL.test(options.target.protocol || "http") ? https : http).request(setupOutgoing(options.ssl || {}, options, req));
		proxyReq.on("socket", (_socket) => {
			if (server && !proxyReq.getHeader("expect")) server.emit("proxyReq", proxyReq, req, res, options);
		});
		if (options.proxyTimeout) proxyReq.setTimeout(options.proxyTimeout, function() {
			proxyReq.destroy();
		});
		res.on("close", function() {
			if (!res.writableFinished) proxyReq.destroy();
		});
		const proxyError = createErrorHandler(proxyReq, options.target);
		req.on("error", proxyError);
		proxyReq.on("error", proxyError);
		function createErrorHandler(proxyReq, url) {
			return function proxyError(err) {
				if (!req.socket?.writable && err.code === "ECONNRESET") {
					server.emit("econnreset", err, req, res, url);
					return proxyReq.destroy();
				}
				if (callback) callback(err, req, res, url);
				else server.emit("error", err, req, res, url);
			};
		}
		let bodyBuffer;
		proxyReq.once("socket", () => {
			const source = options.buffer || req;
			if (maxRedirects > 0) {
				const chunks = [];
				source.on("data", (chunk) => {
					chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
					proxyReq.write(chunk);
				});
				source.on("end", () => {
					bodyBuffer = Buffer.concat(chunks);
					proxyReq.end();
				});
				source.on("error", (err) => {
					proxyReq.destroy(err);
				});
			} else source.pipe(proxyReq);
		});
		function handleResponse(proxyRes, redirectCount, currentUrl) {
			const statusCode = proxyRes.statusCode;
			if (maxRedirects > 0 && redirectStatuses.has(statusCode) && redirectCount < maxRedirects && proxyRes.headers.location) {
				proxyRes.resume();
				const location = new URL(proxyRes.headers.location, currentUrl);
				const preserveMethod = statusCode === 307 || statusCode === 308;
				const redirectMethod = preserveMethod ? req.method || "GET" : "GET";
				const isHTTPS = isSSL.test(location.protocol);
				const agent = isHTTPS ? https : http;
				const redirectHeaders = { ...req.headers };
				if (options.headers) Object.assign(redirectHeaders, options.headers);
				redirectHeaders.host = location.host;
				if (location.host !== currentUrl.host) {
					delete redirectHeaders.authorization;
					delete redirectHeaders.cookie;
				}
				if (!preserveMethod) {
					delete redirectHeaders["content-length"];
					delete redirectHeaders["content-type"];
					delete redirectHeaders["transfer-encoding"];
				}
				forceConnectionCloseForTransferEncoding(redirectHeaders);
				const redirectOpts = {
					hostname: location.hostname,
					port: location.port || (isHTTPS ? 443 : 80),
					path: location.pathname + location.search,
					method: redirectMethod,
					headers: redirectHeaders,
					agent: options.agent || false
				};
				if (isHTTPS) redirectOpts.rejectUnauthorized = options.secure === void 0 ? true : options.secure;
				const redirectReq = agent.request(redirectOpts);
				if (server && !redirectReq.getHeader("expect")) server.emit("proxyReq", redirectReq, req, res, options);
				if (options.proxyTimeout) redirectReq.setTimeout(options.proxyTimeout, () => {
					redirectReq.destroy();
				});
				const redirectError = createErrorHandler(redirectReq, location);
				redirectReq.on("error", redirectError);
				redirectReq.on("response", (nextRes) => {
					handleResponse(nextRes, redirectCount + 1, location);
				});
				if (preserveMethod && bodyBuffer && bodyBuffer.length > 0) redirectReq.end(bodyBuffer);
				else redirectReq.end();
				return;
			}
			if (server) server.emit("proxyRes", proxyRes, req, res);
			if (!res.headersSent && !options.selfHandleResponse) {
				for (const pass of webOutgoingMiddleware) if (pass(req, res, proxyRes, options)) break;
			}
			if (res.finished) {
				if (server) server.emit("end", req, res, proxyRes);
			} else {
				res.on("close", function() {
					proxyRes.destroy();
				});
				proxyRes.on("close", function() {
					if (!proxyRes.complete && !res.destroyed) res.destroy();
				});
				proxyRes.on("error", function(err) {
					if (!res.destroyed) res.destroy(err);
					if (server.listenerCount("error") > 0) server.emit("error", err, req, res, currentUrl);
				});
				proxyRes.on("end", function() {
					if (server) server.emit("end", req, res, proxyRes);
				});
				if (!options.selfHandleResponse) proxyRes.pipe(res);
			}
		}
		proxyReq.on("response", function(proxyRes) {
			if (maxRedirects === 0) drainAfterEarlyResponse(proxyReq, proxyRes, options.buffer || req);
			handleResponse(proxyRes, 0, options.target);
		});
	})
];
function setUpgradeTimeout(proxyReq, socket, timeout, onError) {
	if (!timeout || timeout <= 0 || !Number.isFinite(timeout)) return;
	const timer = setTimeout(() => {
		fail(Object.assign(/* @__PURE__ */ new Error("Upstream WebSocket upgrade timed out"), {
			code: "ERR_UPSTREAM_UPGRADE_TIMEOUT",
			statusCode: 504
		}));
	}, Math.min(timeout, 2147483647));
	timer.unref();
	proxyReq.once("response", clear);
	proxyReq.once("upgrade", clear);
	proxyReq.once("error", clear);
	proxyReq.once("close", clear);
	socket.prependOnceListener("error", fail);
	socket.prependOnceListener("close", onSocketClose);
	if (socket.destroyed) onSocketClose();
	function clear() {
		clearTimeout(timer);
		proxyReq.removeListener("response", clear);
		proxyReq.removeListener("upgrade", clear);
		proxyReq.removeListener("error", clear);
		proxyReq.removeListener("close", clear);
		socket.removeListener("error", fail);
		socket.removeListener("close", onSocketClose);
	}
	function onSocketClose() {
		fail(socket.errored || Object.assign(/* @__PURE__ */ new Error("socket hang up"), { code: "ECONNRESET" }));
	}
	function fail(error) {
		clear();
		try {
			onError(error);
		} finally {
			proxyReq.destroy(error);
			socket.destroy();
		}
	}
}
const hopByHopHeaders = [
	"connection",
	"proxy-connection",
	"keep-alive",
	"te",
	"trailer",
	"upgrade",
	"proxy-authenticate",
	"proxy-authorization",
	"transfer-encoding"
];
function pipeNonUpgradeResponse(response, socket, onError) {
	const headers = { ...response.headers };
	const hopHeaders = new Set(hopByHopHeaders);
	for (const name of ["connection", "proxy-connection"]) for (const token of String(headers[name] || "").split(",")) hopHeaders.add(token.trim().toLowerCase());
	for (const name of hopHeaders) delete headers[name];
	headers.connection = "close";
	const status = response.statusCode || 502;
	const bodyless = status === 204 || status === 205 || status === 304;
	const transferEncoding = response.headers["transfer-encoding"];
	if (status === 205) headers["content-length"] = "0";
	else if (status === 204) delete headers["content-length"];
	else if (transferEncoding && !bodyless) {
		headers["transfer-encoding"] = transferEncoding;
		delete headers["content-length"];
	} else if (response.headers["content-length"] !== void 0) headers["content-length"] = response.headers["content-length"];
	const encoder = !bodyless && /(?:^|,)\s*chunked\s*$/i.test(transferEncoding || "") ? new external_node_stream_namespaceObject.Transform({
		transform(chunk, _encoding, callback) {
			callback(null, chunk.length === 0 ? void 0 : Buffer.concat([
				Buffer.from(`${chunk.length.toString(16)}\r\n`),
				chunk,
				Buffer.from("\r\n")
			]));
		},
		flush(callback) {
			callback(null, Buffer.from("0\r\n\r\n"));
		}
	}) : void 0;
	let closed = false;
	const onClose = () => {
		closed = true;
		response.destroy();
		encoder?.destroy();
	};
	const onResponseError = (error) => {
		if (closed) return;
		onClose();
		socket.destroy();
		onError(error);
	};
	socket.once("close", onClose);
	response.once("error", onResponseError);
	encoder?.once("error", onResponseError);
	socket.write(createHttpHeader(`HTTP/${response.httpVersion} ${status} ${response.statusMessage}`, headers), "latin1");
	if (status === 205) {
		onClose();
		socket.end();
	} else if (encoder) response.pipe(encoder).pipe(socket);
	else response.pipe(socket);
}
const websocketIncomingMiddleware = [
	defineProxyMiddleware((req, socket) => {
		if (req.method !== "GET" || !req.headers.upgrade) {
			socket.destroy();
			return true;
		}
		if (req.headers.upgrade.toLowerCase() !== "websocket") {
			socket.destroy();
			return true;
		}
	}),
	defineProxyMiddleware((req, socket, options) => {
		if (!options.xfwd) return;
		const values = {
			for: req.connection.remoteAddress || req.socket.remoteAddress,
			port: getPort(req),
			proto: hasEncryptedConnection(req) ? "wss" : "ws"
		};
		for (const header of [
			"for",
			"port",
			"proto"
		]) {
			const key = "x-forwarded-" + header;
			if (!req.headers[key] && values[header] !== void 0) req.headers[key] = values[header];
		}
	}),
	defineProxyMiddleware((req, socket, options, server, head, callback) => {
		let upgradeFailed = false;
		setupSocket(socket);
		if (head && head.length > 0) socket.unshift(head);
		socket.on("error", onSocketError);
		const proxyReq = (isSSL.test(options.target.protocol || "http") ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(setupOutgoing(options.ssl || {}, options, req));
		if (server) server.emit("proxyReqWs", proxyReq, req, socket, options, head);
		proxyReq.on("error", onOutgoingError);
		proxyReq.on("response", function(res) {
			if (!res.upgrade) {
				if (!socket.destroyed && socket.writable) pipeNonUpgradeResponse(res, socket, onOutgoingError);
				else res.resume();
			}
		});
		proxyReq.on("upgrade", function(proxyRes, proxySocket, proxyHead) {
			proxySocket.on("error", onOutgoingError);
			proxySocket.on("end", function() {
				server.emit("close", proxyRes, proxySocket, proxyHead);
			});
			socket.removeListener("error", onSocketError);
			socket.on("error", function() {
				proxySocket.end();
			});
			setupSocket(proxySocket);
			if (proxyHead && proxyHead.length > 0) proxySocket.unshift(proxyHead);
			socket.write(createHttpHeader("HTTP/1.1 101 Switching Protocols", proxyRes.headers));
			proxySocket.pipe(socket).pipe(proxySocket);
			server.emit("open", proxySocket);
			server.emit("proxySocket", proxySocket);
		});
		setUpgradeTimeout(proxyReq, socket, options.upgradeTimeout, (error) => {
			upgradeFailed = true;
			reportError(error);
		});
		proxyReq.end();
		function onSocketError(err) {
			if (!upgradeFailed) reportError(err);
			proxyReq.destroy();
		}
		function onOutgoingError(err) {
			if (!upgradeFailed) reportError(err);
			socket.end();
		}
		function reportError(err) {
			if (callback) callback(err, req, socket);
			else server.emit("error", err, req, socket);
		}
	})
];
var ProxyServer = class extends external_node_events_namespaceObject.EventEmitter {
	_server;
	_webPasses = [...webIncomingMiddleware];
	_wsPasses = [...websocketIncomingMiddleware];
	options;
	web;
	ws;
	constructor(options = {}) {
		super();
		this.options = options || {};
		this.options.prependPath = options.prependPath !== false;
		this.web = _createProxyFn("web", this);
		this.ws = _createProxyFn("ws", this);
	}
	listen(port, hostname, listeningListener) {
		const closure = (req, res) => {
			return this.web(req, res);
		};
		if (this.options.http2) {
			if (!this.options.ssl) throw new Error("HTTP/2 requires ssl option");
			this._server = external_node_http2_namespaceObject.createSecureServer({
				...this.options.ssl,
				allowHTTP1: true
			}, closure);
		} else if (this.options.ssl) this._server = external_node_https_namespaceObject.createServer(this.options.ssl, closure);
		else this._server = external_node_http_namespaceObject.createServer(closure);
		if (this.options.ws) this._server.on("upgrade", (req, socket, head) => {
			this.ws(req, socket, this.options, head).catch(() => {});
		});
		this._server.listen(port, hostname, listeningListener);
		return this;
	}
	close(callback) {
		if (this._server) this._server.close((...args) => {
			this._server = void 0;
			if (callback) Reflect.apply(callback, void 0, args);
		});
	}
	before(type, passName, pass) {
		if (type !== "ws" && type !== "web") throw new Error("type must be `web` or `ws`");
		const passes = this._getPasses(type);
		let i = false;
		for (const [idx, v] of passes.entries()) if (v.name === passName) i = idx;
		if (i === false) throw new Error("No such pass");
		passes.splice(i, 0, pass);
	}
	after(type, passName, pass) {
		if (type !== "ws" && type !== "web") throw new Error("type must be `web` or `ws`");
		const passes = this._getPasses(type);
		let i = false;
		for (const [idx, v] of passes.entries()) if (v.name === passName) i = idx;
		if (i === false) throw new Error("No such pass");
		passes.splice(i++, 0, pass);
	}
	_getPasses(type) {
		return type === "ws" ? this._wsPasses : this._webPasses;
	}
};
function createProxyServer(options = {}) {
	return new ProxyServer(options);
}
function _createProxyFn(type, server) {
	return function(req, res, opts, head) {
		const requestOptions = {
			...opts,
			...server.options
		};
		for (const key of ["target", "forward"]) if (typeof requestOptions[key] === "string") requestOptions[key] = new URL(requestOptions[key]);
		if (!requestOptions.target && !requestOptions.forward) {
			this.emit("error", /* @__PURE__ */ new Error("Must provide a proper URL as target"));
			return Promise.resolve();
		}
		let _resolve;
		let _reject;
		const callbackPromise = new Promise((resolve, reject) => {
			_resolve = resolve;
			_reject = reject;
		});
		res.on("close", () => {
			_resolve();
		});
		res.on("error", (error) => {
			if (type === "ws" && server.listenerCount("error") > 0) return;
			_reject(error);
		});
		for (const pass of server._getPasses(type)) {
			let stop;
			try {
				stop = pass(req, res, requestOptions, server, head, (error, _req, _res, url) => {
					if (server.listenerCount("error") > 0) {
						server.emit("error", error, req, res, url);
						_resolve();
					} else _reject(error);
				});
			} catch (error) {
				if (server.listenerCount("error") > 0) {
					server.emit("error", error, req, res, requestOptions.target || requestOptions.forward);
					_resolve();
				} else _reject(error);
				break;
			}
			if (stop) {
				_resolve();
				break;
			}
		}
		return callbackPromise;
	};
}
async function proxyFetch(addr, input, inputInit, opts) {
	const resolvedAddr = parseAddr(addr);
	let useHTTPS = false;
	let addrBasePath = "";
	if (typeof addr === "string" && !addr.startsWith("unix:")) {
		const addrURL = new URL(addr);
		useHTTPS = isSSL.test(addrURL.protocol);
		if (addrURL.pathname && addrURL.pathname !== "/") addrBasePath = addrURL.pathname;
	}
	let url;
	let init;
	if (input instanceof Request) {
		url = new URL(input.url);
		init = {
			...toInit(input),
			...toInit(inputInit)
		};
	} else {
		url = new URL(input);
		init = toInit(inputInit);
	}
	init = {
		redirect: "manual",
		...init
	};
	if (init.body) init.duplex = "half";
	const requestPath = url.pathname + url.search;
	const path = addrBasePath ? joinURL(addrBasePath, requestPath) : requestPath;
	const reqHeaders = {};
	if (init.headers) {
		if (!(init.headers instanceof Headers) && !Array.isArray(init.headers)) Object.assign(reqHeaders, init.headers);
		else for (const [key, value] of init.headers) {
			const existing = reqHeaders[key];
			if (existing === void 0) reqHeaders[key] = value;
			else reqHeaders[key] = Array.isArray(existing) ? [...existing, value] : [existing, value];
		}
	}
	if (opts?.xfwd) {
		if (!reqHeaders["x-forwarded-for"]) reqHeaders["x-forwarded-for"] = url.hostname;
		if (!reqHeaders["x-forwarded-port"]) reqHeaders["x-forwarded-port"] = url.port || (url.protocol === "https:" ? "443" : "80");
		if (!reqHeaders["x-forwarded-proto"]) reqHeaders["x-forwarded-proto"] = url.protocol.replace(":", "");
		if (!reqHeaders["x-forwarded-host"]) reqHeaders["x-forwarded-host"] = url.host;
	}
	if (opts?.changeOrigin) {
		if (resolvedAddr.socketPath) reqHeaders.host = "localhost";
		else {
			const targetHost = resolvedAddr.host || "localhost";
			const targetPort = resolvedAddr.port;
			reqHeaders.host = targetPort && targetPort !== (useHTTPS ? 443 : 80) ? `${targetHost}:${targetPort}` : targetHost;
		}
	}
	const maxRedirects = typeof opts?.followRedirects === "number" ? opts.followRedirects : opts?.followRedirects ? 5 : 0;
	const body = maxRedirects > 0 ? await _bufferBody(init.body) : _toNodeStream(init.body);
	const agent = opts?.agent !== void 0 ? opts.agent || false : useHTTPS ? defaultAgents.https : defaultAgents.http;
	const res = await _sendRequest(useHTTPS ? request$1 : request, init.method || "GET", path, reqHeaders, resolvedAddr, body, {
		signal: init.signal || void 0,
		agent,
		timeout: opts?.timeout,
		ssl: opts?.ssl,
		maxRedirects,
		redirectCount: 0,
		originalHeaders: reqHeaders
	});
	const resHeaders = [];
	const rawHeaders = res.rawHeaders;
	for (let i = 0; i < rawHeaders.length; i += 2) {
		const key = rawHeaders[i];
		const keyLower = key.toLowerCase();
		if (keyLower === "transfer-encoding" || keyLower === "keep-alive" || keyLower === "connection") continue;
		resHeaders.push([key, rawHeaders[i + 1]]);
	}
	const hasBody = res.statusCode !== 204 && res.statusCode !== 304;
	const resInit = {
		status: res.statusCode,
		statusText: res.statusMessage,
		headers: resHeaders
	};
	if (opts?.Response) return new opts.Response(hasBody ? res : null, resInit);
	return new Response(hasBody ? Readable.toWeb(res) : null, resInit);
}
function toInit(init) {
	if (!init) return;
	if (init instanceof Request) return {
		method: init.method,
		headers: init.headers,
		body: init.body,
		duplex: init.body ? "half" : void 0
	};
	return init;
}
function _toNodeStream(body) {
	if (!body) return;
	if (typeof body === "string") return Buffer.from(body);
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return Buffer.from(body);
	if (body instanceof ReadableStream) return Readable.fromWeb(body);
	if (body instanceof Blob) return Readable.fromWeb(body.stream());
	return Buffer.from(String(body));
}
async function _bufferBody(body) {
	if (!body) return;
	if (typeof body === "string") return Buffer.from(body);
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return Buffer.from(body);
	if (body instanceof ReadableStream) {
		const readable = Readable.fromWeb(body);
		const chunks = [];
		for await (const chunk of readable) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
		return Buffer.concat(chunks);
	}
	if (body instanceof Blob) return Buffer.from(await body.arrayBuffer());
	return Buffer.from(String(body));
}
const _redirectStatuses = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
function _sendRequest(doRequest, method, path, headers, addr, body, opts) {
	forceConnectionCloseForTransferEncoding(headers);
	return new Promise((resolve, reject) => {
		const reqOpts = {
			method,
			path,
			headers,
			agent: opts.agent
		};
		if (addr.socketPath) reqOpts.socketPath = addr.socketPath;
		else {
			reqOpts.hostname = addr.host || "localhost";
			reqOpts.port = addr.port;
		}
		if (opts.signal) reqOpts.signal = opts.signal;
		if (opts.ssl) Object.assign(reqOpts, opts.ssl);
		const req = doRequest(reqOpts, (res) => {
			const statusCode = res.statusCode;
			drainAfterEarlyResponse(req, res, body instanceof Readable ? body : void 0);
			if (opts.maxRedirects > 0 && _redirectStatuses.has(statusCode) && opts.redirectCount < opts.maxRedirects && res.headers.location) {
				res.resume();
				const currentURL = new URL(path, `http://${addr.host || "localhost"}:${addr.port || 80}`);
				const location = new URL(res.headers.location, currentURL);
				const redirectHTTPS = isSSL.test(location.protocol);
				const preserveMethod = statusCode === 307 || statusCode === 308;
				const redirectMethod = preserveMethod ? method : "GET";
				const redirectHeaders = { ...opts.originalHeaders };
				redirectHeaders.host = location.host;
				if (location.host !== currentURL.host) {
					delete redirectHeaders.authorization;
					delete redirectHeaders.cookie;
				}
				if (!preserveMethod) {
					delete redirectHeaders["content-length"];
					delete redirectHeaders["content-type"];
					delete redirectHeaders["transfer-encoding"];
				}
				_sendRequest(redirectHTTPS ? request$1 : request, redirectMethod, location.pathname + location.search, redirectHeaders, {
					host: location.hostname,
					port: Number(location.port) || (redirectHTTPS ? 443 : 80)
				}, preserveMethod ? body : void 0, {
					...opts,
					redirectCount: opts.redirectCount + 1
				}).then(resolve, reject);
				return;
			}
			resolve(res);
		});
		req.on("error", reject);
		if (opts.timeout) req.setTimeout(opts.timeout, () => {
			req.destroy(/* @__PURE__ */ new Error("Proxy request timed out"));
		});
		if (body instanceof Readable) {
			body.on("error", (err) => {
				req.destroy(err);
				reject(err);
			});
			body.pipe(req);
		} else if (body) req.end(body);
		else req.end();
	});
}
function proxyUpgrade(addr, req, socket, head, opts) {
	const resolvedAddr = parseAddr(addr);
	let useSSL = false;
	if (typeof addr === "string" && !addr.startsWith("unix:")) useSSL = isSSL.test(new URL(addr).protocol);
	if (req.method !== "GET" || req.headers.upgrade?.toLowerCase() !== "websocket") {
		socket.destroy();
		return Promise.reject(/* @__PURE__ */ new Error("Not a valid WebSocket upgrade request"));
	}
	if (opts?.xfwd !== false) {
		const xfFor = req.headers["x-forwarded-for"];
		const xfPort = req.headers["x-forwarded-port"];
		const xfProto = req.headers["x-forwarded-proto"];
		req.headers["x-forwarded-for"] = `${xfFor ? `${xfFor},` : ""}${req.socket?.remoteAddress}`;
		req.headers["x-forwarded-port"] = `${xfPort ? `${xfPort},` : ""}${getPort(req)}`;
		req.headers["x-forwarded-proto"] = `${xfProto ? `${xfProto},` : ""}${hasEncryptedConnection(req) ? "wss" : "ws"}`;
	}
	const target = _buildTargetURL(resolvedAddr, useSSL);
	const requestOptions = {
		...opts,
		target,
		prependPath: opts?.prependPath !== false
	};
	const outgoing = setupOutgoing(requestOptions.ssl || {}, requestOptions, req);
	const sock = socket;
	return new Promise((resolve, reject) => {
		let settled = false;
		setupSocket(sock);
		if (head && head.length > 0) sock.unshift(head);
		sock.once("error", onSocketError);
		const proxyReq = (isSSL.test(target.protocol) ? request$1 : request)(outgoing);
		proxyReq.once("error", onOutgoingError);
		proxyReq.once("response", (res) => {
			if (!res.upgrade) {
				if (!sock.destroyed && sock.writable) pipeNonUpgradeResponse(res, sock, onOutgoingError);
				else res.resume();
				if (!settled) {
					settled = true;
					reject(/* @__PURE__ */ new Error("Upstream server did not upgrade the connection"));
				}
			}
		});
		proxyReq.once("upgrade", (proxyRes, proxySocket, proxyHead) => {
			proxySocket.once("error", onOutgoingError);
			sock.removeListener("error", onSocketError);
			sock.once("error", () => {
				proxySocket.end();
			});
			setupSocket(proxySocket);
			if (proxyHead && proxyHead.length > 0) proxySocket.unshift(proxyHead);
			sock.write(createHttpHeader("HTTP/1.1 101 Switching Protocols", proxyRes.headers));
			proxySocket.pipe(sock).pipe(proxySocket);
			settled = true;
			resolve(proxySocket);
		});
		setUpgradeTimeout(proxyReq, sock, opts?.upgradeTimeout, onOutgoingError);
		proxyReq.end();
		function onSocketError(err) {
			proxyReq.destroy();
			if (!settled) {
				settled = true;
				reject(err);
			}
		}
		function onOutgoingError(err) {
			sock.end();
			if (!settled) {
				settled = true;
				reject(err);
			}
		}
	});
}
function _buildTargetURL(addr, useSSL = false) {
	const protocol = useSSL ? "https" : "http";
	if (addr.socketPath) {
		const url = new URL(`${protocol}://unix`);
		url.socketPath = addr.socketPath;
		return url;
	}
	return new URL(`${protocol}://${addr.host || "localhost"}${addr.port ? `:${addr.port}` : ""}`);
}


;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/headers.js
/** RFC 9110, 7.6.1: for one connection only. `transfer-encoding` stays: it tells node how to frame the body. */
const hopByHop = ['keep-alive', 'proxy-connection', 'proxy-authorization', 'te', 'trailer', 'upgrade'];
/** Never dropped, whoever names them in `connection`: what frames a body, and what routes the request. */
const essential = new Set(['host', 'content-length', 'transfer-encoding']);
/**
 * Makes a client's request fit to be passed on: hop-by-hop headers go, `x-forwarded-*` come. `-for` is appended to
 * what the client sent; `-proto`, `-port` and `-host` are ours, so that nobody can claim another.
 * @returns what is wrong with the request, in words, where it must not be passed on.
 */
function prepareRequest(req, port) {
    const { headers } = req;
    if (countOf(req.rawHeaders, 'host') > 1)
        return 'more than one host header';
    if (req.url?.[0] !== '/' && !takeAbsoluteForm(req))
        return 'the request target is neither a path nor an http URL';
    dropHopByHop(headers);
    const client = req.socket.remoteAddress ?? 'unknown';
    const before = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = before === undefined ? client : `${String(before)}, ${client}`;
    headers['x-forwarded-proto'] = 'http';
    headers['x-forwarded-port'] = port;
    if (headers.host !== undefined)
        headers['x-forwarded-host'] = headers.host;
    return undefined;
}
/** Marks a request, whose own `upgrade` went with the other hop-by-hop headers, as one for a WebSocket again. */
function restoreUpgrade(headers) {
    headers.connection = 'Upgrade';
    headers.upgrade = 'websocket';
}
/** A target's answer says nothing about the client's connection. */
function prepareResponse(headers) {
    dropNamed(headers);
    if (headers['keep-alive'] !== undefined)
        headers['keep-alive'] = undefined;
    if (headers.upgrade !== undefined)
        headers.upgrade = undefined;
    if (headers.connection !== undefined)
        headers.connection = undefined;
}
/** Whether the client wants its connection closed after the answer. */
function wantsClose(req) {
    const connection = req.headers.connection;
    if (connection === undefined)
        return req.httpVersionMinor === 0;
    return req.httpVersionMinor === 0 ? !/keep-alive/i.test(connection) : /close/i.test(connection);
}
function dropHopByHop(headers) {
    dropNamed(headers);
    for (const name of hopByHop)
        if (headers[name] !== undefined)
            delete headers[name];
    /** The balancer has answered an expectation itself. */
    if (headers.expect !== undefined)
        delete headers.expect;
    headers.connection = 'keep-alive';
}
function dropNamed(headers) {
    const { connection } = headers;
    if (connection === undefined || connection === 'keep-alive' || connection === 'close')
        return;
    for (const token of connection.toLowerCase().split(',')) {
        const name = token.trim();
        if (!essential.has(name))
            delete headers[name];
    }
}
/** RFC 9112, 3.2: a request with two must be answered 400; node only keeps the first. */
function countOf(rawHeaders, name) {
    let count = 0;
    for (let index = 0; index < rawHeaders.length; index += 2) {
        const raw = rawHeaders[index];
        if (raw !== undefined && raw.length === name.length && raw.toLowerCase() === name)
            count++;
    }
    return count;
}
/** RFC 9112, 3.2.2: `GET http://host/path` must be accepted, and its host counts, not the header's. */
function takeAbsoluteForm(req) {
    if (!/^http:\/\//i.test(req.url ?? ''))
        return false;
    try {
        const { host, pathname, search } = new URL(req.url ?? '');
        req.headers.host = host;
        req.url = pathname + search;
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/proxy.js




/** How a request leads back to its exchange in the library's events; quicker than a WeakMap, which burdens the collector. */
const own = Symbol('exchange');
/** @param onFailure called when the target could not be reached, or broke off before it had begun to answer. */
function createProxy(onFailure) {
    const library = new ProxyServer();
    library.on('proxyReq', (upstream, req) => {
        const exchange = req[own];
        if (exchange?.attempt === undefined || exchange.answered)
            upstream.destroy();
        else
            exchange.attempt.upstream = upstream;
    });
    library.on('proxyRes', (answer, req) => {
        const exchange = req[own];
        if (exchange === undefined)
            return;
        recordAnswer(exchange, answer.statusCode ?? 0);
        prepareResponse(answer.headers);
        /** The library gives the client this one. */
        req.headers.connection = exchange.closesAfter || exchange.listener.closing ? 'close' : 'keep-alive';
    });
    library.on('proxyReqWs', (upstream, req) => {
        const exchange = req[own];
        if (exchange === undefined)
            return;
        upstream.once('upgrade', () => recordAnswer(exchange, 101));
        upstream.once('response', (answer) => recordAnswer(exchange, answer.statusCode ?? 0));
    });
    library.on('error', (error, req) => {
        const exchange = req?.[own];
        if (exchange !== undefined)
            onFailure(exchange, error);
    });
    const tunnel = (exchange, reply, upstream) => {
        const req = carrierOf(exchange);
        restoreUpgrade(req.headers);
        library.ws(req, reply.socket, upstream, reply.head).catch(ignore);
    };
    return {
        send(exchange, upstream) {
            const { reply } = exchange;
            if (reply.kind === 'web')
                library.web(carrierOf(exchange), reply.res, upstream).catch(ignore);
        },
        sendUpgrade(exchange, { target }, reply) {
            openConnection(target, (error, connection) => {
                if (connection === undefined)
                    return onFailure(exchange, error ?? new Error('no connection'));
                if (exchange.answered || exchange.over)
                    return connection.destroy();
                reply.socket.once('close', () => connection.destroySoon());
                connection.once('close', () => reply.socket.destroySoon());
                tunnel(exchange, reply, upstreamOver(target, connection));
            });
        },
    };
}
function carrierOf(exchange) {
    const req = exchange.req;
    req[own] = exchange;
    return req;
}
/** The library's promises say once more what its `error` event has said. */
function ignore() { }

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/split.js

/** @throws KnownError `weight-invalid` for what is not a whole number from 0 to 999, ELBv2's range. */
function createSplit(weights) {
    const wrong = Object.entries(weights).find(([, weight]) => !Number.isInteger(weight) || weight < 0 || weight > 999);
    if (wrong !== undefined) {
        throw new KnownError(`The weight ${wrong[1]} of target group ${wrong[0]} is not a whole number from 0 to 999.`, {
            code: 'weight-invalid',
            fault: 'internal',
        });
    }
    const weighted = Object.entries(weights).filter(([, weight]) => weight > 0);
    return weighted.map(([targetGroup, weight]) => ({ targetGroup, weight, current: 0 }));
}
/**
 * The target group whose turn it is, of those that can serve: smooth weighted round robin, as nginx does it, so that
 * a weight of 10 in 100 is one request in ten from the first ten on, not only on average.
 */
function chooseTargetGroup(split, canServe) {
    let total = 0;
    let chosen;
    for (const share of split) {
        if (!canServe(share.targetGroup))
            continue;
        share.current += share.weight;
        total += share.weight;
        if (chosen === undefined || share.current > chosen.current)
            chosen = share;
    }
    if (chosen !== undefined)
        chosen.current -= total;
    return chosen?.targetGroup;
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/forward.js




/** Methods that may be sent twice (RFC 9110, 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
/** The way of a request to a target: choosing one, and another one as long as nothing has been sent. */
function createForwarder({ groups, now, answerTimeoutMs }) {
    const dispatch = (exchange, target) => {
        if (target === undefined)
            return refuseUnserved(exchange);
        const attempt = beginAttempt(exchange, target, now());
        if (exchange.reply.kind === 'web')
            proxy.send(exchange, target.pooled);
        else
            proxy.sendUpgrade(exchange, attempt, exchange.reply);
    };
    const onFailure = (exchange, error) => {
        const { attempt, req } = exchange;
        if (attempt === undefined || exchange.answered || exchange.over || req.socket.destroyed)
            return;
        const { target, upstream } = attempt;
        if (upstream?.reusedSocket === true && isRepeatable(req)) {
            attempt.upstream = undefined;
            return proxy.send(exchange, target.fresh);
        }
        recordFailure(exchange);
        if (!isConnectFailure(error))
            return refuse(exchange, 502, 'Bad gateway: the target broke off the connection.');
        endAttempt(exchange);
        allowMoreListeners(exchange);
        exchange.tried = [...exchange.tried, target];
        dispatch(exchange, target.group.next(exchange.tried) ?? chooseTarget(exchange, groups));
    };
    const proxy = createProxy(onFailure);
    return {
        forward(inbound) {
            const exchange = newExchange(inbound);
            const stream = inbound.reply.kind === 'web' ? inbound.reply.res : inbound.reply.socket;
            stream.once('close', () => endExchange(exchange));
            dispatch(exchange, chooseTarget(exchange, groups));
        },
        giveUp(exchange) {
            if (exchange.answered)
                return;
            if (!exchange.req.complete)
                exchange.waitingSince = performance.now();
            if (performance.now() - exchange.waitingSince < answerTimeoutMs)
                return;
            recordFailure(exchange);
            refuse(exchange, 504, `Gateway timeout: the target did not answer within ${answerTimeoutMs / 1000} s.`);
            exchange.attempt?.upstream?.destroy();
        },
    };
}
function chooseTarget({ split, tried }, groups) {
    const chosen = chooseTargetGroup(split, (id) => groups.get(id)?.canServe(tried) ?? false);
    return chosen === undefined ? undefined : groups.get(chosen)?.next(tried);
}
/** ELBv2 sends requests to unhealthy targets where there are no others; that would serve what was never proven. */
function refuseUnserved(exchange) {
    if (exchange.tried.length > 0)
        return refuse(exchange, 502, 'Bad gateway: no target could be reached.');
    refuse(exchange, 503, 'Service unavailable: no healthy target.');
}
/** The target may have seen a request that met a closing connection; without a body it can be sent again as it is. */
function isRepeatable({ method, headers }) {
    const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
    return idempotent.has(method ?? '') && !hasBody;
}
/** The library adds some with every try. */
function allowMoreListeners({ req, reply }) {
    req.setMaxListeners(0);
    if (reply.kind === 'web')
        reply.res.setMaxListeners(0);
    else
        reply.socket.setMaxListeners(0);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/listener.js



const closeIdleEveryMs = 25;
/**
 * Opens an HTTP listener. Node's parser is strict, its header limit (16 kB) and its minute for sending them hold; there
 * is no limit for the whole of a request, which would cut long uploads.
 * @throws KnownError `port-taken`, `address-unavailable`.
 */
async function openListener(address, accept) {
    const { host, port } = parseAddress(address);
    const server = (0,external_node_http_namespaceObject.createServer)({ requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 65_000 });
    const upgraded = new Set();
    let closing;
    const listener = {
        address,
        port,
        get closing() {
            return closing !== undefined;
        },
        close: (limitMs) => (closing ??= closeServer(server, upgraded, limitMs)),
    };
    server.on('request', (req, res) => accept(listener, req, { kind: 'web', res }));
    server.on('upgrade', (req, connection, head) => {
        // node:http only ever has net.Socket here
        const socket = connection;
        upgraded.add(socket);
        socket.once('close', () => upgraded.delete(socket));
        socket.on('error', () => socket.destroy());
        if (isForWebSocket(req))
            accept(listener, req, { kind: 'websocket', socket, head });
        else
            answerWithoutUpgrade(listener, accept, req, socket);
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(address, error)));
        server.listen({ host, port: Number(port) }, resolve);
    });
    return listener;
}
function parseAddress(address) {
    const colon = address.lastIndexOf(':');
    return { host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: address.slice(colon + 1) };
}
function cannotListen(address, error) {
    if (error.code === 'EADDRINUSE') {
        return new KnownError(`The load balancer cannot listen on ${address}: another program has this port.`, {
            code: 'port-taken',
            advice: 'Stop that program, or choose another port: `local: {listen: "127.0.0.1:<port>"}` in the spec.',
            cause: error,
        });
    }
    return new KnownError(`The load balancer cannot listen on ${address}: ${messageOf(error)}.`, {
        code: 'address-unavailable',
        advice: 'Choose an address of this machine and a port that you may open (1024 and above), under `local: {listen: …}`.',
        cause: error,
    });
}
/** Node closes the connections that are idle when `close` is called, and leaves those that become so later. */
async function closeServer(server, upgraded, limitMs) {
    const closed = new Promise((resolve) => server.close(resolve));
    const idle = setInterval(() => server.closeIdleConnections(), closeIdleEveryMs);
    const limit = setTimeout(() => {
        server.closeAllConnections();
        for (const socket of upgraded)
            socket.destroy();
    }, limitMs);
    await closed;
    clearInterval(idle);
    clearTimeout(limit);
}
function isForWebSocket({ method, headers }) {
    return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}
/**
 * `Upgrade: h2c`, which curl and Java send by themselves, may be ignored (RFC 9110, 7.8). Node, once it has an
 * `upgrade` listener, hands over every such request with its connection, so the response is made by hand.
 */
function answerWithoutUpgrade(listener, accept, req, socket) {
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = req.headers;
    if (length !== '0' || encoding !== undefined) {
        return refuseSocket(socket, 501, 'Not implemented: upgrade of a request with a body.');
    }
    req.headers.connection = 'close';
    const res = new external_node_http_namespaceObject.ServerResponse(req);
    res.shouldKeepAlive = false;
    res.assignSocket(socket);
    res.once('finish', () => socket.destroySoon());
    accept(listener, req, { kind: 'web', res });
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/listeners.js

function createListeners(accept) {
    const listeners = new Map();
    const close = async (address, limitMs) => {
        const opening = listeners.get(address);
        await (await opening)?.close(limitMs);
        if (listeners.get(address) === opening)
            listeners.delete(address);
    };
    return {
        async open(address) {
            const opening = listeners.get(address) ?? openListener(address, accept);
            listeners.set(address, opening);
            await opening.catch((error) => {
                listeners.delete(address);
                throw error;
            });
        },
        close,
        closeAll: async () => void (await Promise.all([...listeners.keys()].map((address) => close(address, 0)))),
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/routing.js

/**
 * The table with this rule added, or in place of the one with its id. A new table each time: a request sees the one
 * from before or the one from after, never half of each.
 */
function withRule(table, rule) {
    const compiled = { rule, split: createSplit(rule.weights), matches: matcher(rule) };
    return [...withoutRule(table, rule.id), compiled].toSorted(byPrecedence);
}
function withoutRule(table, id) {
    return table.filter(({ rule }) => rule.id !== id);
}
/** The first rule that matches. */
function route(table, req) {
    return table.find((rule) => rule.matches(req));
}
/** The default comes last whatever its priority, as on ELBv2; of equal priorities the older rule wins. */
function byPrecedence(a, b) {
    return Number(isDefault(a.rule)) - Number(isDefault(b.rule)) || a.rule.priority - b.rule.priority;
}
function isDefault({ match }) {
    return match.host === undefined && match.pathPrefix === undefined && headersOf(match).length === 0;
}
function matcher(rule) {
    if (isDefault(rule))
        return () => true;
    const { host, pathPrefix } = rule.match;
    const headers = headersOf(rule.match);
    const hostMatches = host === undefined ? undefined : hostMatcher(host.toLowerCase());
    return (req) => (hostMatches === undefined || hostMatches(hostOf(req))) &&
        (pathPrefix === undefined || hasPrefix(req.url ?? '/', pathPrefix)) &&
        headers.every(([name, value]) => req.headers[name] === value);
}
function headersOf(match) {
    return Object.entries(match.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
}
/** `*.` stands for one label or more, as on ELBv2, and not for the bare domain. */
function hostMatcher(pattern) {
    if (!pattern.startsWith('*.'))
        return (host) => host === pattern;
    const suffix = pattern.slice(1);
    return (host) => host.length > suffix.length && host.endsWith(suffix);
}
function hostOf(req) {
    return (req.headers.host ?? '').toLowerCase().replace(/:\d*$/, '');
}
/** By whole segments: `/api` is a prefix of `/api`, `/api?x` and `/api/x`, and not of `/apiary`. */
function hasPrefix(url, prefix) {
    if (!url.startsWith(prefix))
        return false;
    const next = url[prefix.length];
    return prefix.endsWith('/') || next === undefined || next === '/' || next === '?';
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/rule-book.js

function createRuleBook() {
    const rules = new Map();
    const tables = new Map();
    const table = (listener) => tables.get(listener) ?? [];
    const remove = (id) => {
        const rule = rules.get(id);
        if (rule === undefined)
            return;
        rules.delete(id);
        tables.set(rule.listener, withoutRule(table(rule.listener), id));
    };
    return {
        put(rule) {
            const changed = withRule(table(rule.listener), rule);
            remove(rule.id);
            rules.set(rule.id, rule);
            tables.set(rule.listener, changed);
        },
        remove,
        find: (listener, req) => route(table(listener), req),
        referred: () => new Set([...rules.values()].flatMap(({ weights }) => Object.keys(weights))),
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/health-check.js


/**
 * Checks one target once, on a connection of its own as ELBv2 does. Never rejects: however it ends is an answer.
 * @param health where to look and what counts as success; `timeoutMs` is for the whole of it.
 */
function checkHealth(target, health, signal) {
    return new Promise((resolve) => {
        const headers = { 'user-agent': 'immutable-deploy-health-check', connection: 'close' };
        const request = (0,external_node_http_namespaceObject.get)({ host: target.host, port: target.port, path: health.path, agent: false, headers, signal });
        const timer = setTimeout(() => {
            resolve({ kind: 'timeout', said: `did not answer within ${health.timeoutMs} ms` });
            request.destroy();
        }, health.timeoutMs);
        timer.unref();
        request.on('response', (response) => {
            response.on('error', () => undefined);
            response.resume();
            resolve(judge(response.statusCode ?? 0, health.status));
        });
        request.on('error', (error) => resolve(health_check_failure(error)));
        request.on('close', () => clearTimeout(timer));
    });
}
function judge(status, [lowest, highest]) {
    const expected = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
    if (status >= lowest && status <= highest)
        return { kind: 'passed', said: `answered ${status}` };
    return { kind: 'mismatch', said: `answered ${status}, expected ${expected}` };
}
function health_check_failure(error) {
    if (error.code === 'ECONNREFUSED')
        return { kind: 'refused', said: 'refused the connection' };
    return { kind: 'failed', said: `broke off the health check: ${messageOf(error)}` };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/health-state.js
/** How often a target that has not passed yet is checked, so that readiness is noticed at once. */
const initialEveryMs = 50;
function initialHealth(now) {
    return { status: 'initial', passes: 0, failures: 0, countedAt: now, last: undefined };
}
/** From the start of one check to the start of the next. */
function checkEveryMs(state, health) {
    return state.status === 'initial' ? Math.min(initialEveryMs, health.intervalMs) : health.intervalMs;
}
/**
 * The state after one more check. ELBv2's rules ("Health checks for Application Load Balancer target groups"): a new
 * target is healthy after a single passed check, an unhealthy one after `healthy` in a row; a healthy one is unhealthy
 * after `unhealthy` failures in a row. Ours for a target that has not passed yet, as it is checked so often: its
 * failures count once per interval, so that it has as long as ELBv2 gives it, and a refused connection does not count
 * at all, for nothing listens while an app boots, and who started it has its own limit for that.
 */
function afterProbe(state, probe, health, now) {
    if (probe.kind === 'passed')
        return afterPass(state, probe, health);
    if (state.status === 'initial' && !counts(state, probe, health, now))
        return { ...state, last: probe };
    const failures = state.failures + 1;
    const status = failures >= health.unhealthy ? 'unhealthy' : state.status;
    return { status, passes: 0, failures, countedAt: now, last: probe };
}
function afterPass(state, probe, health) {
    const passes = state.passes + 1;
    const stillBad = state.status === 'unhealthy' && passes < health.healthy;
    return { ...state, status: stillBad ? 'unhealthy' : 'healthy', passes, failures: 0, last: probe };
}
function counts(state, probe, health, now) {
    return probe.kind !== 'refused' && now - state.countedAt >= health.intervalMs;
}
/** The state in ELBv2's terms ("Target health reason codes"). */
function describeHealth(target, state) {
    if (state.status === 'healthy')
        return { target, state: 'healthy' };
    const description = state.last?.said ?? 'not checked yet';
    if (state.status === 'initial')
        return { target, state: 'initial', reason: 'Elb.InitialHealthChecking', description };
    return { target, state: 'unhealthy', reason: reasonOf(state.last), description };
}
function reasonOf(probe) {
    if (probe?.kind === 'mismatch')
        return 'Target.ResponseCodeMismatch';
    return probe?.kind === 'timeout' ? 'Target.Timeout' : 'Target.FailedHealthChecks';
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/health-watch.js


function createHealthWatch({ target, check, now, onChange }) {
    let state = initialHealth(now());
    let running;
    let timer;
    const look = async (signal) => {
        const startedAt = performance.now();
        const health = check();
        const probe = await checkHealth(target, health, signal);
        if (signal.aborted)
            return;
        const before = state.status;
        state = afterProbe(state, probe, health, now());
        if (state.status !== before)
            onChange();
        const pauseMs = checkEveryMs(state, health) - (performance.now() - startedAt);
        timer = setTimeout(() => void look(signal), Math.max(0, pauseMs)).unref();
    };
    const stop = () => {
        running?.abort();
        clearTimeout(timer);
        state = initialHealth(now());
    };
    return {
        isHealthy: () => state.status === 'healthy',
        health: () => describeHealth(target.id, state),
        start() {
            stop();
            running = new AbortController();
            void look(running.signal);
        },
        stop,
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/live-target.js


function newLiveTarget(target, group) {
    const [pooled, fresh] = [createUpstream(target, true), createUpstream(target, false)];
    return { ...target, group, pooled, fresh, exchanges: [], onIdle: () => undefined };
}
/** Resolves when the last exchange has ended, or the limit has passed and the rest was cut. */
async function drain(target, limitMs) {
    if (target.exchanges.length > 0) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, limitMs);
            target.onIdle = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
    cut(target);
}
/** Breaks off everything, and closes its connections. */
function cut(target) {
    target.exchanges.slice().forEach(cutExchange);
    target.pooled.agent.destroy();
    target.fresh.agent.destroy();
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/target-group.js




/** @param now the clock of the health states, milliseconds since the epoch. */
function createTargetGroup(settings, now) {
    const registered = new Map();
    const draining = new Map();
    const healthy = { targets: [], turn: 0 };
    let inUse = false;
    const onChange = () => {
        healthy.targets = [...registered.values()].filter(({ watch }) => watch.isHealthy()).map(({ target }) => target);
    };
    const targets = () => [...[...registered.values()].map(({ target }) => target), ...draining.keys()];
    const startDraining = (target) => {
        const drained = drain(target, group.settings.drainMs).then(() => void draining.delete(target));
        draining.set(target, drained);
        return drained;
    };
    const group = {
        settings,
        history: newHistory(),
        register(target) {
            if (registered.has(target.id))
                return;
            const watch = createHealthWatch({ target, check: () => group.settings.health, now, onChange });
            registered.set(target.id, { target: newLiveTarget(target, group), watch });
            if (inUse)
                watch.start();
        },
        async deregister(id) {
            const leaving = registered.get(id);
            if (leaving === undefined)
                return [...draining].find(([target]) => target.id === id)?.[1];
            leaving.watch.stop();
            registered.delete(id);
            onChange();
            return startDraining(leaving.target);
        },
        setInUse(wanted) {
            if (wanted === inUse)
                return;
            inUse = wanted;
            for (const { watch } of registered.values())
                if (inUse)
                    watch.start();
                else
                    watch.stop();
            onChange();
        },
        canServe: (except) => healthy.targets.some((target) => !except.includes(target)),
        next: (except) => nextInTurn(healthy, except),
        health: () => [
            ...[...registered].map(([id, { watch }]) => (inUse ? watch.health() : unused(id))),
            ...[...draining.keys()].filter(({ id }) => !registered.has(id)).map(({ id }) => leaving(id)),
        ],
        exchanges: () => targets().flatMap(({ exchanges }) => exchanges),
        closeIdle: () => targets().forEach(({ pooled }) => closeIdle(pooled)),
        remove() {
            for (const { watch } of registered.values())
                watch.stop();
            targets().forEach(cut);
            registered.clear();
            onChange();
        },
    };
    return group;
}
function nextInTurn(rotation, except) {
    const { targets } = rotation;
    for (let tried = 0; tried < targets.length; tried++) {
        rotation.turn = (rotation.turn + 1) % targets.length;
        const target = targets[rotation.turn];
        if (target !== undefined && !except.includes(target))
            return target;
    }
    return undefined;
}
function unused(target) {
    return { target, state: 'unused', reason: 'Target.NotInUse', description: 'no rule refers to the target group' };
}
function leaving(target) {
    const description = 'requests in flight may finish';
    return { target, state: 'draining', reason: 'Target.DeregistrationInProgress', description };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/balancer/balancer.js








/**
 * A load balancer that behaves like an Application Load Balancer, in this process. Where it differs: it answers 503
 * when none of a rule's weighted target groups has a healthy target (ELBv2 fails open), and a group without one is
 * passed over while another one with weight has some.
 */
function createBalancer({ answerTimeoutMs = 60_000 } = {}) {
    const groups = new Map();
    const rules = createRuleBook();
    const forwarder = createForwarder({ groups, now: Date.now, answerTimeoutMs });
    const listeners = createListeners(createAccept(rules, forwarder));
    const tick = () => {
        for (const group of groups.values()) {
            group.exchanges().forEach(forwarder.giveUp);
            group.closeIdle();
        }
    };
    const ticking = setInterval(tick, Math.min(500, answerTimeoutMs / 4)).unref();
    const existing = (id) => groups.get(id) ?? unknown(id);
    const refreshUse = () => {
        const referred = rules.referred();
        for (const [id, group] of groups)
            group.setInUse(referred.has(id));
    };
    return {
        listen: (address) => listeners.open(address),
        unlisten: (address, limitMs) => listeners.close(address, limitMs),
        putTargetGroup(id, settings) {
            const group = groups.get(id);
            if (group === undefined)
                groups.set(id, createTargetGroup(settings, Date.now));
            else
                group.settings = settings;
            refreshUse();
        },
        removeTargetGroup(id) {
            groups.get(id)?.remove();
            groups.delete(id);
        },
        register: (targetGroup, target) => existing(targetGroup).register(target),
        deregister: async (targetGroup, target) => groups.get(targetGroup)?.deregister(target),
        targetHealth: (targetGroup) => existing(targetGroup).health(),
        putRule(rule) {
            rules.put(rule);
            refreshUse();
        },
        removeRule(id) {
            rules.remove(id);
            refreshUse();
        },
        figures: (targetGroup, since) => figuresSince(existing(targetGroup).history, since, Date.now()),
        inFlight: (targetGroup) => existing(targetGroup).exchanges().length,
        async close() {
            clearInterval(ticking);
            for (const group of groups.values())
                group.remove();
            await listeners.closeAll();
        },
    };
}
function createAccept(rules, forwarder) {
    return (listener, req, reply) => {
        const closesAfter = wantsClose(req);
        const problem = prepareRequest(req, listener.port);
        if (problem !== undefined)
            return refuseReply(req, reply, 400, `Bad request: ${problem}.`);
        const rule = rules.find(listener.address, req);
        if (rule === undefined)
            return refuseReply(req, reply, 404, 'Not found: no rule matches this request.');
        forwarder.forward({ req, reply, listener, closesAfter, split: rule.split });
    };
}
function unknown(id) {
    throw new KnownError(`There is no target group ${id}.`, { code: 'target-group-unknown', fault: 'internal' });
}

;// CONCATENATED MODULE: ./build/platform/local/agent/back-off.js
const firstMs = 100;
const longestMs = 10_000;
/** An instance that has been well for so long ends the back-off. */
const wellAfterMs = 10_000;
function createBackOff(now) {
    let deaths = 0;
    let notBefore = 0;
    return {
        deaths: () => deaths,
        waitMs: () => Math.max(0, notBefore - now()),
        died() {
            notBefore = now() + Math.min(firstMs * 2 ** deaths, longestMs);
            deaths += 1;
        },
        well(startedAt) {
            if (now() - startedAt > wellAfterMs)
                deaths = 0;
        },
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/instance-logs.js



/** How many logs of ended instances a release keeps. */
const keptLogs = 20;
const longestLogBytes = 10 * 1024 * 1024;
const tailBytes = 16 * 1024;
/** Opens a log for a new instance, and lets go of the oldest ones of instances that have ended. */
async function openLog(folder, instance, alive) {
    await (0,promises_namespaceObject.mkdir)(folder, { recursive: true, mode: 0o700 });
    await dropOldLogs(folder, alive);
    return (0,promises_namespaceObject.open)(logFile(folder, instance), 'a', 0o600);
}
async function dropOldLogs(folder, alive) {
    const names = (await (0,promises_namespaceObject.readdir)(folder)).filter((name) => !alive.has(name.replace(/\.log(\.1)?$/, '')));
    if (names.length < keptLogs)
        return;
    const files = await Promise.all(names.map(async (name) => ({ name, at: (await (0,promises_namespaceObject.stat)(external_node_path_.join(folder, name))).mtimeMs })));
    const old = files.toSorted((a, b) => b.at - a.at).slice(keptLogs - 1);
    await Promise.all(old.map(({ name }) => (0,promises_namespaceObject.unlink)(external_node_path_.join(folder, name))));
}
/** A log that has grown too long becomes `<name>.1`, in place: its writer holds it open and appends. */
async function rotateLog(folder, instance) {
    const file = logFile(folder, instance);
    if ((await (0,promises_namespaceObject.stat)(file)).size <= longestLogBytes)
        return;
    await (0,promises_namespaceObject.copyFile)(file, `${file}.1`);
    await (0,promises_namespaceObject.truncate)(file);
}
/** The last lines, none where there is no log. Untrusted text. */
async function readTail(file, mostLines) {
    try {
        const handle = await (0,promises_namespaceObject.open)(file, 'r');
        try {
            const { size } = await handle.stat();
            const start = Math.max(0, size - tailBytes);
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(tailBytes), 0, tailBytes, start);
            const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
            return lines.filter((line) => line.trim() !== '').slice(-mostLines);
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (durable_codeOf(error) === 'ENOENT')
            return [];
        throw error;
    }
}
function logFile(folder, instance) {
    return external_node_path_.join(folder, `${instance}.log`);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/evidence.js

const mostLines = 20;
/** Of each instance that failed or is not healthy: why, and the last lines it printed. */
async function gatherEvidence(logs, instances, targets) {
    const health = new Map(targets.map((target) => [target.target, target]));
    const unwell = instances.filter(({ id, state }) => state === 'failed' || health.get(id)?.state !== 'healthy');
    return Promise.all(unwell.map(async (instance) => {
        const lines = await readTail(logFile(logs, instance.id), mostLines);
        return { title: titleOf(instance, health.get(instance.id)), lines };
    }));
}
function titleOf({ id, state, reason }, health) {
    const why = reason ?? [health?.reason, health?.description].filter((part) => part !== undefined).join(': ');
    const what = state === 'failed' ? state : (health?.state ?? state);
    return why === '' ? `${id} is ${what}` : `${id} is ${what}: ${why}`;
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./build/platform/local/store-error.js


const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);
/** What Node's recursive mkdir says on a read-only file system is ENOENT, not EROFS. */
function isMkdirOnReadOnly(error) {
    return durable_codeOf(error) === 'ENOENT' && error.syscall === 'mkdir';
}
/** Turns what the file system refused into an error that says what to do; anything else is returned as it is. */
function storeError(error, path) {
    const code = durable_codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new KnownError(`The disk that holds ${path} is full (${code}).`, {
            code: 'store-full',
            fault: 'platform',
            cause: error,
            advice: 'Make room, lower `keep.history`, or put the store on another disk with `local.store`; then run again.',
        });
    }
    if (notWritable.has(code ?? '') || isMkdirOnReadOnly(error)) {
        return new KnownError(`${path} cannot be written: ${messageOf(error)}.`, {
            code: 'store-not-writable',
            fault: 'platform',
            cause: error,
            advice: 'Give the runner’s user the folder, or name another one with `local.store`.',
        });
    }
    return error;
}

;// CONCATENATED MODULE: ./build/platform/local/agent/free-port.js


/**
 * Below the range from which Linux (32768) and macOS (49152) take ports for outgoing connections: under load the
 * balancer would soon be given the port that an instance is about to listen on.
 */
const lowest = 20_000;
const highest = 31_999;
/** A port that nothing listens on and that is not in `taken`. */
async function freePort(taken) {
    for (let attempt = 0; attempt < 1000; attempt += 1) {
        const port = (0,external_node_crypto_namespaceObject.randomInt)(lowest, highest + 1);
        if (!taken.has(port) && (await canListen(port)))
            return port;
    }
    throw new Error(`no free port between ${lowest} and ${highest}`);
}
function canListen(port) {
    const server = (0,external_node_net_namespaceObject.createServer)();
    return new Promise((resolve) => {
        server.once('error', () => resolve(false));
        server.listen(port, () => server.close(() => resolve(true)));
    });
}

;// CONCATENATED MODULE: ./build/platform/local/secret-file.js


/** The absolute path behind `file:`; undefined for any other reference. */
function secretFile(reference) {
    if (!reference.startsWith('file:'))
        return undefined;
    const file = reference.slice('file:'.length);
    return file.startsWith('~/') ? external_node_path_.join((0,external_node_os_namespaceObject.homedir)(), file.slice(2)) : external_node_path_.resolve('/', file);
}

;// CONCATENATED MODULE: ./build/platform/local/standard-path.js

/** Where an instance's command is looked for: beside this Node first, so that `node` is this one. */
function standardPath() {
    return [external_node_path_.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':');
}

;// CONCATENATED MODULE: ./build/platform/local/agent/instance-environment.js




/**
 * All that an instance gets to see: what the spec declares, what it needs to run, and nothing of the agent's own.
 * Secrets are read at each start and kept nowhere.
 * @throws Error that names a secret which cannot be read, never its value.
 */
async function instanceEnvironment(run, place) {
    const { id, port, scratch, tags } = place;
    const secrets = await Promise.all(Object.entries(run.secrets).map(async ([name, reference]) => [name, await readSecret(name, reference)]));
    return {
        PATH: standardPath(),
        HOME: scratch,
        TMPDIR: scratch,
        ...run.env,
        ...Object.fromEntries(secrets),
        PORT: String(port),
        IMMUTABLE_DEPLOY_APP: tags.app,
        IMMUTABLE_DEPLOY_ENVIRONMENT: tags.environment,
        IMMUTABLE_DEPLOY_RELEASE: `v${tags.release}`,
        IMMUTABLE_DEPLOY_SHA: tags.sha,
        IMMUTABLE_DEPLOY_INSTANCE: id,
    };
}
async function readSecret(name, reference) {
    const file = secretFile(reference);
    if (file === undefined)
        throw new Error(`the secret ${name} is not a file: reference`);
    const text = await (0,promises_namespaceObject.readFile)(file, 'utf8').catch((error) => {
        throw new Error(`the secret ${name} cannot be read from ${file}: ${durable_codeOf(error) ?? 'unknown error'}`);
    });
    // Node's own complaint about such a variable would print its value.
    if (text.includes('\0'))
        throw new Error(`the secret ${name} in ${file} holds a zero byte`);
    return text.replace(/\r?\n$/, '');
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./build/platform/local/agent/process-group.js




/** A program that can never start: the image is what it is, so trying again is of no use. */
class CannotStart extends Error {
}
/**
 * Starts a program without a shell, as the leader of a process group of its own, so that stopping it reaches its
 * children.
 * @throws CannotStart when the command is not there or not executable.
 */
async function startGroup({ command, cwd, env, output }) {
    const [file = '', ...args] = command;
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
    const { pid } = child;
    if (pid === undefined)
        throw await startError(child, file);
    child.on('error', () => undefined);
    let stopUntil;
    const ended = new Promise((resolve) => {
        child.once('exit', (code, signal) => {
            void buryGroup(pid, stopUntil ?? 0).then(() => resolve(describe(code, signal)));
        });
    });
    return {
        pid,
        ended,
        stop(graceMs) {
            if (stopUntil !== undefined)
                return;
            stopUntil = Date.now() + graceMs;
            signalGroup(pid, 'SIGTERM');
            const kill = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
            void ended.then(() => clearTimeout(kill));
        },
    };
}
/** Kills what is left of a group whose leader has ended, its children's time to finish being over at `until`. */
async function buryGroup(pid, until) {
    while (Date.now() < until && signalGroup(pid, 0))
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(20);
    signalGroup(pid, 'SIGKILL');
}
/** False when there is nothing of that group any more. */
function signalGroup(pid, signal) {
    try {
        return process.kill(-pid, signal);
    }
    catch (error) {
        return durable_codeOf(error) === 'EPERM';
    }
}
function describe(code, signal) {
    return signal === null ? `exited with code ${code}` : `was killed by ${signal}`;
}
async function startError(child, file) {
    const error = await new Promise((resolve) => child.once('error', resolve));
    const reason = hopelessReasons[durable_codeOf(error) ?? ''];
    return reason === undefined
        ? new Error(`could not be started: ${messageOf(error)}`)
        : new CannotStart(reason.replace('%', () => file));
}
const hopelessReasons = {
    ENOENT: 'command not found: % (neither in the image nor, by its name, in PATH)',
    EACCES: 'command not executable: % (is its mode in git 100755?)',
    ENOEXEC: 'command not executable: % is no program of this machine and has no #! line',
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/platform/local/agent/process-identity.js



/** Undefined when there is no such process any more; one that is dead but not yet buried counts as gone. */
async function identify(pid) {
    const startedAt = process.platform === 'linux' ? startTimeFromProc(pid) : await startTimeFromPs(pid);
    return startedAt === undefined ? undefined : { pid, startedAt };
}
async function isRunning({ pid, startedAt }) {
    return (await identify(pid))?.startedAt === startedAt;
}
/** Fields 3 and 22 of proc(5)'s `stat`, counted behind the command's name, which may hold anything. */
function startTimeFromProc(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    }
    catch {
        return undefined;
    }
}
async function startTimeFromPs(pid) {
    try {
        const { stdout } = await (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]);
        const [state = '', ...started] = stdout.trim().split(/\s+/);
        return state === '' || state.startsWith('Z') ? undefined : started.join(' ');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/remove-tree.js


/** Removes a tree even where its folders are read-only; nothing where there is none. */
async function removeTree(folder) {
    try {
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')))
            throw error;
        await makeFoldersWritable(folder);
        await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
    }
}
/** Links are left alone: what they point to may lie anywhere. */
async function makeFoldersWritable(folder) {
    await (0,promises_namespaceObject.chmod)(folder, 0o700);
    const entries = await (0,promises_namespaceObject.readdir)(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    await Promise.all(folders.map(({ name }) => makeFoldersWritable(external_node_path_.join(folder, name))));
}

;// CONCATENATED MODULE: ./build/platform/local/agent/instance.js














/** How long a start keeps its turn: about as long as a program takes until it has read itself. */
const turnMs = 200;
/** Twice the processors, so that a usual fleet starts at once and a large one does not starve what is live. */
function startingTurns() {
    return pLimit(2 * (0,external_node_os_namespaceObject.availableParallelism)());
}
/** Starts one instance from a fresh copy of the image; from the first moment to the last it can be stopped. */
function startInstance(host, order) {
    const startedAt = Date.now();
    let state = 'pending';
    let group;
    let graceMs = 0;
    const live = async () => {
        const { run, image } = await order.template();
        graceMs = run.stopGraceMs;
        const port = await reservePort(host);
        try {
            const env = { id: order.id, port, scratch: scratchFolder(host, order.id), tags: order.tags };
            const begin = async () => {
                if (wasStopped())
                    return undefined;
                await prepare(host, order, image.digest);
                if (wasStopped())
                    return undefined;
                group = await start(host, order, run.command, await instanceEnvironment(run, env));
                if (wasStopped())
                    group.stop(graceMs);
                else
                    state = 'running';
                if (!wasStopped())
                    order.onRunning({ id: order.id, host: '127.0.0.1', port });
                await Promise.race([group.ended, (0,external_node_timers_promises_namespaceObject.setTimeout)(turnMs)]);
                return group;
            };
            const begun = await host.turns(begin);
            if (begun === undefined)
                return stopped;
            const words = await begun.ended;
            const failure = `${words} after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
            return wasStopped() ? stopped : { failure, hopeless: false };
        }
        finally {
            host.ports.delete(port);
        }
    };
    const wasStopped = () => state === 'stopping';
    const end = async () => {
        host.ids.add(order.id);
        const ending = await live().catch((error) => ({
            failure: wasStopped() ? undefined : instance_reasonOf(error, host.paths),
            hopeless: error instanceof CannotStart,
        }));
        await removeTree(instanceFolder(host, order.id)).catch(() => undefined);
        host.ids.delete(order.id);
        state = ending.failure === undefined ? 'stopped' : 'failed';
        return ending;
    };
    return {
        id: order.id,
        view: () => ({ id: order.id, state, startedAt }),
        stop() {
            if (state !== 'pending' && state !== 'running')
                return;
            state = 'stopping';
            group?.stop(graceMs);
        },
        ended: end(),
    };
}
const stopped = { failure: undefined, hopeless: false };
/** As the end of a sentence about the instance. */
function instance_reasonOf(error, { store }) {
    const told = storeError(error, store);
    return told === error ? messageOf(error) : `could not be made: ${messageOf(told).replace(/\.$/, '')}`;
}
async function prepare(host, { id, tags }, digest) {
    await (0,promises_namespaceObject.mkdir)(scratchFolder(host, id), { recursive: true, mode: 0o700 });
    await host.rootfs.copy(tags.app, digest, appFolder(host, id));
}
async function start(host, { id, tags }, command, env) {
    const log = await openLog(host.paths.logs(tags, tags.release), id, host.ids);
    try {
        const group = await startGroup({ command, cwd: appFolder(host, id), env, output: log.fd });
        const identity = await identify(group.pid);
        // Synchronous: an agent that is killed in between would leave a process that its successor cannot know.
        if (identity !== undefined)
            (0,external_node_fs_.writeFileSync)(processFile(host.paths, id), JSON.stringify(identity));
        return group;
    }
    finally {
        await log.close();
    }
}
async function reservePort({ ports }) {
    const port = await freePort(ports);
    ports.add(port);
    return port;
}
/** Tells the next agent which processes the former one left behind. */
function processFile(paths, id) {
    return external_node_path_.join(paths.instances, id, 'process.json');
}
function instanceFolder({ paths }, id) {
    return external_node_path_.join(paths.instances, id);
}
function appFolder(host, id) {
    return external_node_path_.join(instanceFolder(host, id), 'app');
}
function scratchFolder(host, id) {
    return external_node_path_.join(instanceFolder(host, id), 'scratch');
}

;// CONCATENATED MODULE: ./build/platform/local/agent/templates.js




async function writeTemplate(paths, tags, template) {
    await durable_replaceFile(fileOf(paths, tags, tags.release), JSON.stringify(template));
}
/** @throws KnownError `template-missing`. */
async function readTemplate(paths, key, release) {
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(fileOf(paths, key, release), 'utf8'));
    }
    catch (error) {
        if (durable_codeOf(error) !== 'ENOENT')
            throw error;
        throw new KnownError(`There is no template of v${release} of ${key.app} in ${key.environment} any more.`, {
            code: 'template-missing',
            advice: 'Deploy its commit again.',
        });
    }
}
/** The releases that could be launched again. */
async function listTemplates(paths, key) {
    const names = await readdir(paths.templates(key)).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    const releases = names.map((name) => /^(\d+)\.json$/.exec(name)?.[1]).filter((digits) => digits !== undefined);
    return releases.map(Number).toSorted((a, b) => a - b);
}
async function removeTemplate(paths, key, release) {
    await (0,promises_namespaceObject.rm)(fileOf(paths, key, release), { force: true });
}
function fileOf(paths, key, release) {
    return external_node_path_.join(paths.templates(key), `${release}.json`);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/crew.js






const deathsUntilGivenUp = 5;
const failedKept = 10;
function createCrew(options) {
    const { host, record } = options;
    const backOff = createBackOff(Date.now);
    const roster = { options, members: new Map(), failed: [], backOff, restart: undefined, template: undefined };
    const { members, failed } = roster;
    const instances = () => [...[...members.values()].map(viewOf), ...failed];
    return {
        instances,
        adjust: () => adjust(roster),
        watch() {
            for (const target of options.health())
                crew_judge(roster, target);
        },
        rotateLogs() {
            const fleet = record();
            if (fleet === undefined)
                return;
            const folder = host.paths.logs(fleet.tags, fleet.tags.release);
            for (const id of members.keys())
                void rotateLog(folder, id).catch(() => undefined);
        },
        stopNow() {
            for (const member of members.values()) {
                member.leaving = true;
                member.instance.stop();
            }
        },
        async emptied() {
            while (members.size > 0)
                await Promise.all([...members.values()].map(({ instance }) => instance.ended));
        },
        async evidence() {
            const fleet = record();
            if (fleet === undefined)
                return [];
            return gatherEvidence(host.paths.logs(fleet.tags, fleet.tags.release), instances(), options.health());
        },
    };
}
function viewOf({ instance, leaving, fault }) {
    const view = instance.view();
    return { ...view, ...(leaving && { state: 'stopping' }), ...(fault !== undefined && { reason: fault }) };
}
function adjust(roster) {
    const fleet = roster.options.record();
    const staying = [...roster.members.values()].filter(({ leaving }) => !leaving);
    const missing = (fleet?.capacity.desired ?? 0) - staying.length;
    for (const member of leastUseful(staying).slice(0, Math.max(0, -missing)))
        release(roster, member);
    if (missing <= 0 || fleet?.state !== 'active')
        return;
    clearTimeout(roster.restart);
    const waitMs = roster.backOff.waitMs();
    if (waitMs > 0)
        roster.restart = setTimeout(() => adjust(roster), waitMs);
    else
        for (let n = 0; n < missing; n += 1)
            crew_start(roster, fleet);
}
/** Those that are not yet well go first, then the youngest. */
function leastUseful(members) {
    const startedAt = ({ instance }) => instance.view().startedAt;
    return members.toSorted((a, b) => Number(a.wasHealthy) - Number(b.wasHealthy) || startedAt(b) - startedAt(a));
}
function crew_start(roster, { tags, targetGroup }) {
    const { host, balancer } = roster.options;
    const instance = startInstance(host, {
        id: `i-${(0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex')}`,
        tags,
        template: () => (roster.template ??= readTemplate(host.paths, tags, tags.release)),
        onRunning: (target) => balancer.register(targetGroup, target),
    });
    const member = { instance, leaving: false, wasHealthy: false, fault: undefined };
    roster.members.set(instance.id, member);
    void instance.ended.then((ending) => bury(roster, member, ending));
}
/** No new requests, then those in flight, then SIGTERM. */
function release({ options }, member) {
    const fleet = options.record();
    member.leaving = true;
    const drained = fleet && options.balancer.deregister(fleet.targetGroup, member.instance.id);
    void Promise.resolve(drained).then(() => member.instance.stop());
}
/** An instance has ended; unless it was told to, that is a failure and another one takes its place. */
function bury(roster, { instance, leaving, fault }, { failure, hopeless }) {
    const fleet = roster.options.record();
    roster.members.delete(instance.id);
    if (fleet !== undefined)
        void roster.options.balancer.deregister(fleet.targetGroup, instance.id);
    const reason = fault ?? (leaving ? undefined : failure);
    if (reason !== undefined) {
        roster.failed.unshift({ ...instance.view(), state: 'failed', reason });
        roster.failed.splice(failedKept);
        if (fault === undefined)
            countDeath(roster, reason, hopeless);
    }
    adjust(roster);
}
/** A fleet that was healthy once is never given up: what it needs may come back. */
function countDeath({ options, backOff }, reason, hopeless) {
    const fleet = options.record();
    backOff.died();
    if (fleet === undefined || fleet.proven || fleet.state === 'failed')
        return;
    const deaths = backOff.deaths();
    if (hopeless)
        options.onGivenUp(reason);
    else if (deaths >= deathsUntilGivenUp)
        options.onGivenUp(`${deaths} instances in a row failed before one was healthy; the last one ${reason}`);
}
/**
 * As an Auto Scaling group does with health checks of type ELB: who was healthy, or is of a fleet that was, is replaced.
 * In a new fleet what never became healthy stays as it is, to be looked at.
 */
function crew_judge(roster, { target, state, description }) {
    const member = roster.members.get(target);
    if (member === undefined || member.leaving)
        return;
    if (state === 'healthy') {
        if (!member.wasHealthy)
            roster.options.onProven();
        member.wasHealthy = true;
        roster.backOff.well(member.instance.view().startedAt);
    }
    else if (state === 'unhealthy' && (member.wasHealthy || roster.options.record()?.proven)) {
        member.fault = `became unhealthy: ${description ?? 'its health checks failed'}`;
        countDeath(roster, member.fault, false);
        release(roster, member);
        adjust(roster);
    }
}

;// CONCATENATED MODULE: ./build/platform/local/agent/fleet-changes.js

/** The one name of a release's fleet and of its target group; with slashes, for names themselves may have hyphens. */
function releaseName({ app, environment, release }) {
    return `${app}/${environment}/v${release}`;
}
/** @throws KnownError `target-group-unknown`. */
function newFleet(state, { tags, targetGroup, capacity }) {
    const id = releaseName(tags);
    if (!(targetGroup in state.targetGroups)) {
        throw new KnownError(`The fleet ${id} cannot be launched: there is no target group ${targetGroup}.`, {
            code: 'target-group-unknown',
            fault: 'platform',
            advice: 'Somebody else has removed it; run again.',
        });
    }
    return { id, tags, targetGroup, capacity, held: undefined, retireAt: undefined, state: 'active', proven: false };
}
/** A new size is wanted from now on, so what `unheld` restores is that. */
function resized(fleet, capacity) {
    return fleet.held === undefined ? { ...fleet, capacity } : held({ ...fleet, capacity, held: undefined });
}
function held(fleet) {
    if (fleet.held !== undefined)
        return fleet;
    const { capacity } = fleet;
    return { ...fleet, held: capacity, capacity: { ...capacity, min: capacity.desired } };
}
function unheld(fleet) {
    return fleet.held === undefined ? fleet : { ...fleet, capacity: fleet.held, held: undefined };
}
function withoutTimer(fleet) {
    return fleet.retireAt === undefined ? fleet : { ...fleet, retireAt: undefined };
}
function isDue({ retireAt }) {
    return retireAt !== undefined && retireAt <= Date.now();
}
/** What a timer does, and nothing else: the fleet and its target group stay. */
function withoutCapacity(fleet) {
    const capacity = { ...fleet.capacity, min: 0, desired: 0 };
    return { ...fleet, capacity, held: undefined, retireAt: undefined };
}
function withFleet(state, fleet) {
    return state.fleets[fleet.id] === fleet ? state : { ...state, fleets: { ...state.fleets, [fleet.id]: fleet } };
}
function withoutFleet(state, id) {
    const { [id]: _gone, ...fleets } = state.fleets;
    return { ...state, fleets };
}
function unknownFleet(id) {
    throw new KnownError(`There is no fleet ${id}.`, {
        code: 'fleet-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
    });
}

;// CONCATENATED MODULE: ./build/platform/local/agent/crews.js



function createCrews({ host, balancer, store, health, log }) {
    const crews = new Map();
    let stopping = false;
    const recordOf = (id) => store.current().fleets[id];
    const note = (id, step) => {
        change(id, step).catch((error) => log(`fleet ${id}: ${messageOf(error)}`));
    };
    const newCrew = (id) => createCrew({
        host,
        balancer,
        record: () => (stopping ? undefined : recordOf(id)),
        health: () => health(recordOf(id)?.targetGroup ?? ''),
        onProven: () => note(id, (fleet) => (fleet.proven ? fleet : { ...fleet, proven: true })),
        onGivenUp: (reason) => {
            log(`fleet ${id} is given up: ${reason}`);
            note(id, (fleet) => ({ ...fleet, state: 'failed', reason }));
        },
    });
    const of = (id) => {
        const crew = crews.get(id) ?? newCrew(id);
        crews.set(id, crew);
        return crew;
    };
    const change = async (id, step) => {
        await store.change((state) => withFleet(state, step(state.fleets[id] ?? unknownFleet(id))));
        of(id).adjust();
    };
    const dropUnusedImages = () => host.rootfs.keepOnly(new Set(Object.values(store.current().fleets).map(({ tags }) => tags.digest)));
    return {
        of,
        change,
        forget: (id) => void crews.delete(id),
        async recover() {
            await dropUnusedImages();
            for (const id of Object.keys(store.current().fleets))
                of(id).adjust();
        },
        async watch() {
            const due = Object.values(store.current().fleets).filter((fleet) => isDue(fleet));
            await Promise.all(due.map(({ id }) => change(id, (fleet) => (isDue(fleet) ? withoutCapacity(fleet) : fleet))));
            for (const crew of crews.values())
                crew.watch();
        },
        rotateLogs: () => crews.forEach((crew) => crew.rotateLogs()),
        async stopAll() {
            stopping = true;
            for (const crew of crews.values())
                crew.stopNow();
            await Promise.all([...crews.values()].map((crew) => crew.emptied()));
        },
        dropUnusedImages,
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/fleets.js




function createFleets(paths, store, crews) {
    const recordOf = (id) => store.current().fleets[id];
    const view = ({ proven: _ours, ...fleet }) => ({
        ...fleet,
        instances: crews.of(fleet.id).instances(),
    });
    return {
        async launch(request) {
            const id = releaseName(request.tags);
            if (recordOf(id) === undefined) {
                const fleet = held(newFleet(store.current(), request));
                await writeTemplate(paths, request.tags, await templateOf(paths, request.tags, request.template));
                await store.change((state) => (id in state.fleets ? state : withFleet(state, fleet)));
                crews.of(id).adjust();
            }
            return view(recordOf(id) ?? unknownFleet(id));
        },
        describe(id) {
            const record = recordOf(id);
            return record && view(record);
        },
        list: (key) => Object.values(store.current().fleets)
            .filter(({ tags }) => isIn(key)(tags))
            .map(view),
        resize: (id, capacity) => crews.change(id, (fleet) => resized(fleet, capacity)),
        async hold(id) {
            await crews.change(id, held);
            return (recordOf(id) ?? unknownFleet(id)).capacity;
        },
        unhold: (id) => crews.change(id, unheld),
        retire: (id, at) => crews.change(id, (fleet) => ({ ...fleet, retireAt: at })),
        async retain(id) {
            if (recordOf(id) !== undefined)
                await crews.change(id, withoutTimer);
            return (recordOf(id)?.capacity.desired ?? 0) === 0 ? 'gone' : 'kept';
        },
        async remove(id) {
            if (recordOf(id) === undefined)
                return;
            await crews.change(id, withoutCapacity);
            await crews.of(id).emptied();
            await store.change((state) => withoutFleet(state, id));
            crews.forget(id);
            await crews.dropUnusedImages();
        },
        diagnose: async (id) => (recordOf(id) === undefined ? [] : crews.of(id).evidence()),
        async forget(key, releases) {
            await Promise.all(releases.map((release) => removeTemplate(paths, key, release)));
            const logs = releases.map((release) => paths.logs(key, release));
            await Promise.all(logs.map((folder) => (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true })));
        },
    };
}
/** Each release has a template of its own, so that none depends on another one's history. */
async function templateOf(paths, tags, template) {
    if (template.kind === 'of-release')
        return readTemplate(paths, tags, template.release);
    return { image: template.image, run: template.run };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/leftovers.js







/** Kills what instances of an agent that died still run, and removes their folders. */
async function removeLeftovers(paths) {
    const ids = await (0,promises_namespaceObject.readdir)(paths.instances).catch((error) => {
        if (durable_codeOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    const killed = await Promise.all(ids.map((id) => removeLeftover(paths, id)));
    return killed.filter(Boolean).length;
}
async function removeLeftover(paths, id) {
    const identity = await readIdentity(processFile(paths, id));
    const runs = identity !== undefined && (await isRunning(identity));
    if (runs)
        signalGroup(identity.pid, 'SIGKILL');
    await removeTree(external_node_path_.join(paths.instances, id));
    return runs;
}
async function readIdentity(file) {
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(file, 'utf8'));
    }
    catch {
        // Killed before it had a process, or while the file was written.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/platform/local/agent/read-only-tree.js


/** Takes the right to write from every file of a tree; its folders stay as they are. */
async function makeFilesReadOnly(folder) {
    const { files, folders } = await entriesOf(folder);
    await Promise.all(files.map(async (file) => (0,promises_namespaceObject.chmod)(file, (await (0,promises_namespaceObject.stat)(file)).mode & 0o7555)));
    await Promise.all(folders.map(makeFilesReadOnly));
}
/** Takes the right to write from every folder of a tree; its files stay as they are. */
async function makeFoldersReadOnly(folder) {
    const { folders } = await entriesOf(folder);
    await Promise.all(folders.map(makeFoldersReadOnly));
    await (0,promises_namespaceObject.chmod)(folder, 0o555);
}
/** Links are neither: what they point to may lie anywhere. */
async function entriesOf(folder) {
    const entries = await (0,promises_namespaceObject.readdir)(folder, { withFileTypes: true });
    const pathOf = ({ name }) => external_node_path_.join(folder, name);
    return {
        files: entries.filter((entry) => entry.isFile()).map(pathOf),
        folders: entries.filter((entry) => entry.isDirectory()).map(pathOf),
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/rootfs.js





function createRootfs(folder, unpack) {
    const unpacked = new Map();
    const ready = (app, digest, place) => {
        const known = unpacked.get(digest) ?? ensure(place, (draft) => unpack(app, digest, draft));
        unpacked.set(digest, known);
        known.catch(() => unpacked.delete(digest));
        return known;
    };
    return {
        async copy(app, digest, destination) {
            const place = external_node_path_.join(folder, nameOf(digest));
            await ready(app, digest, place);
            const mode = external_node_fs_.constants.COPYFILE_FICLONE;
            await (0,promises_namespaceObject.cp)(external_node_path_.join(place, 'app'), destination, { recursive: true, verbatimSymlinks: true, mode });
            // Only of the copy, which is gone when its instance is: else nobody but us could remove a store.
            await makeFoldersReadOnly(destination);
        },
        async keepOnly(digests) {
            for (const digest of unpacked.keys())
                if (!digests.has(digest))
                    unpacked.delete(digest);
            const kept = new Set([...digests].map(nameOf));
            await Promise.all(setAside(folder, (name) => kept.has(name)).map(removeTree));
        },
    };
}
/** A folder that bears the image's name is whole: it was moved there when it was. */
async function ensure(place, unpack) {
    if ((0,external_node_fs_.existsSync)(place))
        return;
    const draft = `${place}.draft`;
    await removeTree(draft);
    await (0,promises_namespaceObject.mkdir)(draft, { recursive: true, mode: 0o700 });
    await unpack(draft);
    await makeFilesReadOnly(draft);
    await (0,promises_namespaceObject.rename)(draft, place);
}
/**
 * Renames what is not kept, all in one go: a launch that wants the image a moment later must not find half of it.
 * @returns the folders to be removed, those of an agent that died before it could among them.
 */
function setAside(folder, isKept) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    const going = (0,external_node_fs_.readdirSync)(folder).filter((name) => !isKept(name.replace(/\.draft$/, '')));
    return going.map((name) => {
        if (name.endsWith('.gone'))
            return external_node_path_.join(folder, name);
        const aside = external_node_path_.join(folder, `${name}.${Date.now()}.gone`);
        (0,external_node_fs_.renameSync)(external_node_path_.join(folder, name), aside);
        return aside;
    });
}
function nameOf(digest) {
    return digest.replace(':', '-');
}

;// CONCATENATED MODULE: ./build/platform/local/agent/route-rules.js


/** The header that a trial's requests bear; its value is the token. */
const trialHeader = 'x-immutable-release';
/** @throws KnownError `weight-invalid`, `target-group-unknown`, `too-many-target-groups`. */
function checkWeights(state, weights, mostTargetGroups = Number.POSITIVE_INFINITY) {
    const entries = Object.entries(weights);
    if (entries.length > mostTargetGroups) {
        throw new KnownError(`A route of this load balancer refers to ${mostTargetGroups} target groups at most, not ${entries.length}.`, { code: 'too-many-target-groups', advice: 'Lower `keep.warm`, so that fewer releases stay on the route.' });
    }
    for (const [id, weight] of entries) {
        if (!(id in state.targetGroups))
            throw unknownTargetGroup(id);
        if (!Number.isInteger(weight) || weight < 0 || weight > 999)
            throw invalidWeight(id, weight);
    }
}
function unknownTargetGroup(id) {
    return new KnownError(`There is no target group ${id} that a route could refer to.`, {
        code: 'target-group-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
    });
}
function invalidWeight(id, weight) {
    return new KnownError(`The weight ${weight} of target group ${id} is not a whole number from 0 to 999.`, {
        code: 'weight-invalid',
        fault: 'internal',
    });
}
/** Two environments cannot answer to the same host, path and headers of one listener. @throws KnownError `route-conflict`. */
function refuseConflict(state, place) {
    const wanted = matchText(place.match);
    const other = Object.values(state.routes).find((route) => route.listen === place.listen && matchText(route.match) === wanted && !isIn(place)(route));
    if (other === undefined)
        return;
    const what = wanted === matchText({}) ? 'the default route' : `the route ${wanted}`;
    throw new KnownError(`${place.environment} of ${place.app} cannot have ${what} on ${place.listen}: ${other.environment} of ${other.app} has it.`, {
        code: 'route-conflict',
        advice: 'Give one of them a route with a host or a path of its own, or another port with `local.listen`.',
    });
}
function matchText({ host, pathPrefix, headers }) {
    const sorted = Object.entries(headers ?? {})
        .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
        .toSorted();
    return [...(host === undefined ? [] : [host.toLowerCase()]), ...(pathPrefix ? [pathPrefix] : []), ...sorted].join(' ');
}
/** The match of the route that a trial lies above. */
function withoutToken({ headers, ...match }) {
    const { [trialHeader]: _token, ...others } = headers ?? {};
    return Object.keys(others).length === 0 ? match : { ...match, headers: others };
}
/** @throws KnownError `target-group-in-use`. */
function withoutGroup(state, id) {
    const { [id]: gone, ...targetGroups } = state.targetGroups;
    if (gone === undefined)
        return state;
    const route = Object.values(state.routes).find(({ weights }) => id in weights);
    const trial = Object.values(state.trials).find(({ targetGroup }) => targetGroup === id);
    const user = route ?? trial;
    if (user === undefined)
        return { ...state, targetGroups };
    const what = route === undefined ? 'a trial' : 'the route';
    throw new KnownError(`The target group ${id} cannot be removed: ${what} of ${user.environment} refers to it.`, {
        code: 'target-group-in-use',
        advice: 'Take it out of the route first.',
    });
}
function routeExists({ app, environment }) {
    return new KnownError(`${environment} of ${app} has a route already.`, {
        code: 'route-exists',
        advice: 'Another run made it meanwhile; run again.',
    });
}
function unknownRoute(id) {
    throw new KnownError(`There is no route ${id} any more.`, {
        code: 'route-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
    });
}

;// CONCATENATED MODULE: ./build/platform/local/agent/routes.js


function createRoutes(store, traffic) {
    /** What would be refused is, before a listener is opened for it. */
    const changeOn = (listen, step) => {
        step(store.current());
        return traffic.withListener(listen, () => store.change(step));
    };
    return {
        get: (key) => store.current().routes[routeId(key)],
        async create({ mostTargetGroups, ...place }) {
            const route = { id: routeId(place), ...place };
            await changeOn(route.listen, (state) => withRoute(state, route, mostTargetGroups));
            return route;
        },
        async replaceWeights({ id, weights, lagMs, mostTargetGroups }) {
            const before = store.current().routes[id]?.weights ?? {};
            await store.change((state) => {
                const route = state.routes[id] ?? unknownRoute(id);
                checkWeights(state, weights, mostTargetGroups);
                return { ...state, routes: { ...state.routes, [id]: { ...route, weights } } };
            });
            traffic.delay(id, before, weights, lagMs);
            traffic.apply();
        },
        async remove(key) {
            await store.change((state) => {
                const { [routeId(key)]: gone, ...routes } = state.routes;
                return gone === undefined ? state : { ...state, routes };
            });
            traffic.apply();
        },
        openTrial: (trial) => changeOn(trial.listen, (state) => withTrial(state, trial)),
        async closeTrials(key) {
            await store.change((state) => withoutTrials(state, key));
            traffic.apply();
        },
    };
}
function withRoute(state, route, mostTargetGroups) {
    const found = state.routes[route.id];
    if (found?.requestId === route.requestId)
        return state;
    if (found !== undefined)
        throw routeExists(route);
    refuseConflict(state, route);
    checkWeights(state, route.weights, mostTargetGroups);
    return { ...state, routes: { ...state.routes, [route.id]: route } };
}
function withTrial(state, trial) {
    refuseConflict(state, { ...trial, match: withoutToken(trial.match) });
    checkWeights(state, { [trial.targetGroup]: 1 });
    return { ...state, trials: { ...state.trials, [trial.id]: trial } };
}
function withoutTrials(state, key) {
    const all = Object.entries(state.trials);
    const others = all.filter(([, trial]) => !isIn(key)(trial));
    return others.length === all.length ? state : { ...state, trials: Object.fromEntries(others) };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/state-store.js


/** Changes that come while a write is under way share the next one. */
function createStateStore(file, initial) {
    let state = initial;
    let waiting = [];
    let writing = false;
    const write = async () => {
        const batch = waiting;
        waiting = [];
        const { next, accepted } = applyAll(state, batch);
        try {
            if (next !== state)
                await durable_replaceFile(file, JSON.stringify(next));
            state = next;
            for (const { resolve } of accepted)
                resolve(next);
        }
        catch (error) {
            for (const { reject } of accepted)
                reject(storeError(error, file));
        }
    };
    const writeAll = async () => {
        writing = true;
        while (waiting.length > 0)
            await write();
        writing = false;
    };
    return {
        current: () => state,
        change: (step) => new Promise((resolve, reject) => {
            waiting.push({ step, resolve, reject });
            if (!writing)
                void writeAll();
        }),
    };
}
function applyAll(state, batch) {
    let next = state;
    const accepted = [];
    for (const change of batch) {
        try {
            next = change.step(next);
            accepted.push(change);
        }
        catch (error) {
            change.reject(error);
        }
    }
    return { next, accepted };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/target-groups.js




function createTargetGroups(paths, balancer, store, traffic) {
    const isKnown = (id) => id in store.current().targetGroups;
    return {
        async create({ tags, health, drainMs }) {
            const id = releaseName(tags);
            const check = 'ofRelease' in health ? (await readTemplate(paths, tags, health.ofRelease)).run.health : health;
            const group = { id, tags, settings: { health: check, drainMs } };
            const state = await store.change((before) => id in before.targetGroups ? before : { ...before, targetGroups: { ...before.targetGroups, [id]: group } });
            traffic.apply();
            return state.targetGroups[id] ?? group;
        },
        list: (key) => Object.values(store.current().targetGroups).filter(({ tags }) => isIn(key)(tags)),
        async remove(id) {
            await store.change((state) => withoutGroup(state, id));
            traffic.apply();
        },
        health: (id) => (isKnown(id) ? balancer.targetHealth(id) : []),
        figures: (question) => (isKnown(question.targetGroup) ? lateFigures(balancer, question) : 'unknown'),
    };
}
/** Served between `since` and as late as this platform pretends to know of. */
function lateFigures(balancer, { targetGroup, since, lagMs }) {
    const all = balancer.figures(targetGroup, since);
    if (lagMs === 0)
        return all.to > all.from ? all : 'unknown';
    const late = balancer.figures(targetGroup, Date.now() - lagMs);
    if (late.from <= all.from)
        return 'unknown';
    const requests = all.requests - late.requests;
    const latencyMs = requests === 0 ? undefined : all.latencyMs;
    return { from: all.from, to: late.from, requests, errors: all.errors - late.errors, latencyMs };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/listeners.js
/** How long requests may take to finish on a listener that no rule is left for. */
const closeLimitMs = 10_000;
function listeners_createListeners(balancer) {
    const open = new Set();
    const last = new Map();
    const inTurn = (address, work) => {
        const next = (last.get(address) ?? Promise.resolve()).catch(() => undefined).then(work);
        last.set(address, next);
        return next;
    };
    return {
        all: () => [...open],
        isOpen: (address) => open.has(address),
        open(address) {
            open.add(address);
            return inTurn(address, () => balancer.listen(address)).catch((error) => {
                open.delete(address);
                throw error;
            });
        },
        close(address) {
            open.delete(address);
            return inTurn(address, () => balancer.unlisten(address, closeLimitMs));
        },
    };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/traffic.js


const retryListenMs = 2000;
function createTraffic(balancer, current, log) {
    const delayed = new Map();
    const listeners = listeners_createListeners(balancer);
    /** Listeners whose rules are still being written down. */
    const reserved = new Set();
    const groups = mirror(({ id, settings }) => balancer.putTargetGroup(id, settings), (id) => balancer.removeTargetGroup(id));
    const rules = mirror((rule) => balancer.putRule(rule), (id) => balancer.removeRule(id));
    const openUntilItWorks = (address) => {
        listeners.open(address).catch((error) => {
            log(`listener ${address}: ${messageOf(error)}`);
            setTimeout(apply, retryListenMs).unref();
        });
    };
    const apply = () => {
        const state = current();
        const wanted = rulesOf(state, delayed);
        const addresses = new Set(wanted.map(({ listener }) => listener));
        const kept = new Set([...addresses, ...[...reserved].map(({ address }) => address)]);
        groups.put(Object.values(state.targetGroups));
        rules.putAndRemove(wanted);
        groups.putAndRemove(Object.values(state.targetGroups));
        for (const address of addresses)
            if (!listeners.isOpen(address))
                openUntilItWorks(address);
        for (const address of listeners.all())
            if (!kept.has(address))
                void listeners.close(address);
    };
    return {
        listeners,
        apply,
        async withListener(address, change) {
            const reservation = { address };
            reserved.add(reservation);
            try {
                await listeners.open(address);
                await change();
            }
            finally {
                reserved.delete(reservation);
                apply();
            }
        },
        delay(route, before, after, ms) {
            if (ms === 0)
                return void delayed.delete(route);
            if (!delayed.has(route))
                delayed.set(route, before);
            setTimeout(() => {
                if (!delayed.has(route))
                    return;
                if (current().routes[route]?.weights === after)
                    delayed.delete(route);
                else
                    delayed.set(route, after);
                apply();
            }, ms).unref();
        },
    };
}
/** Tells the balancer of one kind of thing what has changed since it was told last. */
function mirror(put, remove) {
    const told = new Map();
    const putAll = (things) => {
        for (const thing of things) {
            const text = JSON.stringify(thing);
            if (told.get(thing.id) === text)
                continue;
            put(thing);
            told.set(thing.id, text);
        }
    };
    return {
        put: putAll,
        putAndRemove(things) {
            putAll(things);
            const ids = new Set(things.map(({ id }) => id));
            for (const id of [...told.keys()].filter((id) => !ids.has(id))) {
                remove(id);
                told.delete(id);
            }
        },
    };
}
function rulesOf(state, delayed) {
    return [
        ...Object.values(state.routes).map((route) => routeRule(route, delayed.get(route.id))),
        ...Object.values(state.trials).map(trialRule),
    ];
}
function routeRule({ id, listen, match, weights }, delayed) {
    return { id, listener: listen, priority: priorityOf(match), match, weights: delayed ?? weights };
}
function trialRule({ id, listen, match, targetGroup }) {
    return { id, listener: listen, priority: priorityOf(match), match, weights: { [targetGroup]: 1 } };
}
/**
 * The more a rule names the sooner it is tried: hosts before paths, longer paths before shorter ones, headers last. A
 * trial's match is its route's with one header more, which puts it directly above the route; the default is last.
 */
function priorityOf({ host, pathPrefix, headers }) {
    const byHost = host === undefined ? 0 : host.startsWith('*.') ? 100_000 : 200_000;
    const byPath = Math.min(pathPrefix?.length ?? 0, 9_999) * 10;
    const byHeaders = Math.min(Object.keys(headers ?? {}).length, 9);
    return 1_000_000 - byHost - byPath - byHeaders;
}

;// CONCATENATED MODULE: ./build/platform/local/agent/agent.js















const watchEveryMs = 100;
const tidyEveryMs = 15_000;
const idleMs = 30_000;
/**
 * The one process of a store that runs instances and balances traffic. Takes over what a former agent left: kills its
 * instances, then brings routes, fleets and timers back as the state says.
 */
async function startAgent({ paths, socket, log, onStop }) {
    const killed = await removeLeftovers(paths);
    if (killed > 0)
        log(`killed ${killed} instances that a former agent left behind`);
    const store = createStateStore(paths.state, await loadState(paths.state));
    const balancer = createBalancer();
    const traffic = createTraffic(balancer, () => store.current(), log);
    const groups = createTargetGroups(paths, balancer, store, traffic);
    const routes = createRoutes(store, traffic);
    const rootfs = createRootfs(paths.rootfs, (app, digest, folder) => unpackImage(paths.images(app), digest, folder, new AbortController().signal));
    const host = { paths, rootfs, ports: new Set(), ids: new Set(), turns: startingTurns() };
    const crews = createCrews({ host, balancer, store, health: (id) => groups.health(id), log });
    traffic.apply();
    await crews.recover();
    const fleets = createFleets(paths, store, crews);
    const api = createApi({ fleets, groups, routes, store, traffic });
    const admin = await openAdmin({ socket, api, onStop, log });
    const watch = () => {
        crews.watch().catch((error) => log(`watching failed: ${String(error)}`));
        if (isEmpty(store.current()) && Date.now() - admin.lastCallAt() > idleMs)
            onStop();
    };
    /** Who removes the store means all that runs from it. */
    const tidy = () => {
        if ((0,external_node_fs_.existsSync)(paths.agent))
            crews.rotateLogs();
        else
            onStop();
    };
    const timers = [setInterval(watch, watchEveryMs), setInterval(tidy, tidyEveryMs)];
    return {
        async stop() {
            timers.forEach(clearInterval);
            admin.close();
            await Promise.all(traffic.listeners.all().map((address) => traffic.listeners.close(address)));
            await crews.stopAll();
            await balancer.close();
        },
    };
}
/** Nothing runs, and nothing could be asked to by a request. */
function isEmpty({ fleets, routes, trials }) {
    return [fleets, routes, trials].every((records) => Object.keys(records).length === 0);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/only-one.js





/**
 * Lets one agent run per store. Each process that wants to be the agent needs the term after the newest one, whose
 * holder has to be dead; a term is a file that only one process can create. Nothing is ever taken away from a process
 * that may live, so there is no stale lock to break and no race in breaking it.
 * @param isServed whether an agent answers: then there is nothing to wait for.
 * @returns false when another process is the agent.
 */
async function becomeTheOnlyOne(folder, isServed, deadline) {
    const self = await identify(process.pid);
    for (;;) {
        const newest = (await terms(folder)).at(-1) ?? 0;
        const holder = await holderOf(folder, newest);
        if (holder !== undefined && (await isRunning(holder))) {
            if (await isServed())
                return false;
            if (Date.now() > deadline)
                throw new Error(`agent ${holder.pid} neither answers nor ends`);
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(25);
        }
        else if ((await createFile(only_one_fileOf(folder, newest + 1), JSON.stringify(self))) === 'created') {
            const all = await terms(folder);
            if (all.at(-1) === newest + 1)
                return removeOlder(folder, all);
            await (0,promises_namespaceObject.rm)(only_one_fileOf(folder, newest + 1));
        }
    }
}
async function removeOlder(folder, all) {
    await Promise.all(all.slice(0, -1).map((term) => (0,promises_namespaceObject.rm)(only_one_fileOf(folder, term), { force: true })));
    return true;
}
async function terms(folder) {
    const names = await (0,promises_namespaceObject.readdir)(folder).catch((error) => {
        if (durable_codeOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    const numbers = names.map((name) => /^(\d+)\.json$/.exec(name)?.[1]).filter((digits) => digits !== undefined);
    return numbers.map(Number).toSorted((a, b) => a - b);
}
async function holderOf(folder, term) {
    try {
        return JSON.parse(await (0,promises_namespaceObject.readFile)(only_one_fileOf(folder, term), 'utf8'));
    }
    catch (error) {
        if (durable_codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function only_one_fileOf(folder, term) {
    return external_node_path_.join(folder, `${term}.json`);
}

;// CONCATENATED MODULE: ./build/platform/local/agent/main.js




const takeOverMs = 40_000;
function log(line) {
    console.log(`${new Date().toISOString()} [${process.pid}] ${line}`);
}
/** One bad request, or one mistake of ours, must not take down everything that is live. */
function keepGoing(error) {
    log(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
async function main(store) {
    const paths = storePaths(store);
    const socket = socketPath(paths);
    const isServed = async () => (await whoServes(socket)).who === 'ours';
    if (!(await becomeTheOnlyOne(paths.agentTerms, isServed, Date.now() + takeOverMs)))
        return;
    process.on('uncaughtException', keepGoing);
    process.on('unhandledRejection', keepGoing);
    log(`starting on Node ${process.version}`);
    let stopping = false;
    const stop = () => {
        if (stopping)
            return;
        stopping = true;
        log('stopping');
        void agent.stop().then(() => {
            log('stopped');
            process.exit(0);
        });
    };
    const agent = await startAgent({ paths, socket, log, onStop: stop });
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    log('ready');
}
main(process.argv[2] ?? '').catch((error) => {
    keepGoing(error);
    process.exit(1);
});

