export const id = 6481;
export const ids = [6481];
export const modules = {

/***/ 48185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ untilOver)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Builds within the call's limits. A build that is stopped is waited for: it kills what it started and removes what it
 * wrote.
 * @throws the signal's reason, KnownError `image-build-timeout`, or what the build throws.
 */
async function untilOver(clock, call, build) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tookTooLong()), Math.max(0, call.deadline - clock.now()));
    const signal = AbortSignal.any([call.signal, late.signal]);
    try {
        signal.throwIfAborted();
        return await build(signal);
    }
    catch (error) {
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        clearTimeout(timer);
    }
}
function tookTooLong() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E('The image was not built in time.', {
        code: 'image-build-timeout',
        advice: 'Make the build quicker, or give it more time with `timeouts.image`.',
    });
}


/***/ }),

/***/ 16501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Yw: () => (/* binding */ syncFolder),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   x3: () => (/* binding */ createFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/**
 * Files that are whole or not there, whoever is killed and whenever the power goes: written beside their place, synced,
 * then moved there in one step.
 */
/** Replaces a file, or makes it; folders on the way are made. */
async function replaceFile(file, text) {
    const draft = await writeDraft(file, text);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
    await syncFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
}
/** Makes a file only if there is none of that name; of several who try at once exactly one succeeds. */
async function createFile(file, text) {
    const draft = await writeDraft(file, text);
    try {
        const outcome = await exclusively(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(draft, file).catch((error) => withoutLinks(error, file, text)));
        if (outcome === 'created')
            await syncFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return outcome;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
    }
}
async function exclusively(create) {
    try {
        await create();
        return 'created';
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return 'exists';
        throw error;
    }
}
/** Some file systems (FAT, some network mounts) have no hard links; O_EXCL is as exclusive, but not all or nothing. */
async function withoutLinks(error, file, text) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? ''))
        throw error;
    await writeSynced(file, text);
}
async function writeDraft(file, text) {
    const draft = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), `.${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        await writeSynced(draft, text);
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true, mode: 0o700 });
        await writeSynced(draft, text);
    }
    return draft;
}
async function writeSynced(file, text) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx', 0o600);
    try {
        await handle.writeFile(text);
        await handle.sync();
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
        throw error;
    }
    finally {
        await handle.close();
    }
}
/** A new name is durable only once its folder is. */
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** `ENOENT` and the like; undefined for what did not come from the system. */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}


/***/ }),

/***/ 2033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ putBlob),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Y: () => (/* binding */ adoptBlob),
/* harmony export */   dy: () => (/* binding */ wholeManifest)
/* harmony export */ });
/* unused harmony exports requireManifest, verifyBlob */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _durable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16501);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61699);





/**
 * Stores a small blob under its digest. One that is there is written again: that mends it if it was damaged, and makes
 * it young, so that a prune at the same moment leaves it alone.
 */
async function putBlob(paths, mediaType, content) {
    const text = JSON.stringify(content);
    const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(text);
    await (0,_durable_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(paths.blob(digest), text);
    return { mediaType, digest, size: Buffer.byteLength(text) };
}
/** Moves a finished and synced file to its place among the blobs, over one that is there. */
async function adoptBlob(paths, file, { digest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(file, paths.blob(digest));
    await (0,_durable_js__WEBPACK_IMPORTED_MODULE_3__/* .syncFolder */ .Yw)(paths.blobs);
}
/** Undefined where it is missing. @throws KnownError `image-damaged` when it is not what its digest says. */
async function readBlob(paths, digest) {
    const file = paths.blob(digest);
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file).catch((error) => {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (content === undefined)
        return undefined;
    if ((0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(content) !== digest)
        throw (0,_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .damaged */ .qM)(file, 'its content is not what its name says');
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
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file)).size;
    }
    catch (error) {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Reads all of a blob. @throws KnownError `image-damaged`, which names it, unless it is what its digest says. */
async function verifyBlob(paths, { digest }, signal) {
    const file = paths.blob(digest);
    if ((await sizeOf(file)) === undefined)
        throw damaged(file, 'it is missing');
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { signal, highWaterMark: 1 << 20 }))
        hash.update(chunk);
    if (`sha256:${hash.digest('hex')}` !== digest)
        throw damaged(file, 'its content is not what its name says');
}


/***/ }),

/***/ 65164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ imageOf)
/* harmony export */ });
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2033);

/** The reference is one that `skopeo` and `podman` understand. */
function imageOf(paths, sha, digest, manifest) {
    const sizeBytes = (0,_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .blobsOf */ .OR)(manifest).reduce((sum, { size }) => sum + size, 0);
    return { sha, digest, reference: `oci:${paths.folder}:${sha}`, sizeBytes };
}


/***/ }),

/***/ 61699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Lv: () => (/* binding */ layoutPaths),
/* harmony export */   _$: () => (/* binding */ isCommitSha),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** Where everything lies in an OCI image layout (OCI Image Format Specification, image-layout.md). */
function layoutPaths(folder) {
    const blobs = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'blobs', 'sha256');
    const tags = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'tags');
    return {
        folder,
        marker: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'oci-layout'),
        index: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'index.json'),
        blobs,
        blob: (digest) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(blobs, hexOf(digest)),
        /** Ours: a file per commit, named by its SHA, which holds the manifest's descriptor; see tags.ts. */
        tags,
        tag: (sha) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(tags, sha),
        /** Ours: what is not finished. On the same file system, so that finished files can be moved to their place. */
        work: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'work'),
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
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** @param what `it is missing`, `its content is not what its name says`. */
function damaged(file, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KnownError */ .E(`The image store is damaged at ${file}: ${what}.`, {
        code: 'image-damaged',
        fault: 'platform',
        advice: 'Somebody or something else changed it, or the disk is failing. Remove that file and deploy the commit again; if its build does not give the same bytes twice, remove the tag named by its SHA too.',
    });
}


/***/ }),

/***/ 67328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tc: () => (/* binding */ tag),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   zW: () => (/* binding */ readTag)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _durable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16501);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61699);



/*
 * The truth about tags is a folder with a file per commit, which exactly one of several builders can create and which
 * nobody changes afterwards. `index.json` is what other tools read; it is only ever made from that folder, by whoever
 * has changed it. A crash between the two leaves an index that lacks a tag until the next build or prune makes it anew;
 * nothing of ours reads it.
 */
/** Tags a commit, unless it is tagged already. Returns what the tag says then: the winner's descriptor. */
async function tag(paths, sha, built) {
    const outcome = await (0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .createFile */ .x3)(paths.tag(sha), JSON.stringify(built));
    await writeIndex(paths);
    if (outcome === 'created')
        return built;
    return (await readTag(paths, sha)) ?? built;
}
/** @throws KnownError `image-damaged`. */
async function readTag(paths, sha) {
    if (!(0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitSha */ ._$)(sha))
        return undefined;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(paths.tag(sha), 'utf8').catch((error) => {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    return text === undefined ? undefined : parse(paths.tag(sha), text);
}
function parse(file, text) {
    try {
        const { mediaType, digest, size } = JSON.parse(text);
        if (mediaType === _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.manifest && (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) && Number.isSafeInteger(size)) {
            return { mediaType, digest, size };
        }
    }
    catch {
        // Said below, like any other content that is no descriptor.
    }
    throw (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .damaged */ .qM)(file, 'it does not hold the descriptor of an image');
}
/** Every tag, in the order of the SHAs. @throws KnownError `image-damaged`. */
async function listTags(paths) {
    const read = async (sha) => ({ sha, descriptor: await readTag(paths, sha) });
    const tags = await Promise.all((await tagNames(paths)).map(read));
    return tags.flatMap(({ sha, descriptor }) => (descriptor === undefined ? [] : [{ sha, descriptor }]));
}
async function tagNames(paths) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(paths.tags).catch((error) => {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitSha */ ._$).toSorted();
}
/**
 * Makes `index.json` from the tags, and again if they changed meanwhile. So whoever writes last looks at the tags after
 * its own writing, and no tag is lost whichever processes do this at the same time.
 */
async function writeIndex(paths) {
    const tags = await listTags(paths);
    const manifests = tags.map(({ sha, descriptor }) => ({
        ...descriptor,
        annotations: { 'org.opencontainers.image.ref.name': sha },
    }));
    const index = { schemaVersion: 2, mediaType: _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.index, manifests };
    await (0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceFile */ .fR)(paths.index, `${JSON.stringify(index, undefined, 2)}\n`);
    const written = tags.map(({ sha }) => sha).join();
    if ((await tagNames(paths)).join() !== written)
        await writeIndex(paths);
}


/***/ }),

/***/ 46481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ local_open)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/platform/within.js
var within = __webpack_require__(77339);
;// CONCATENATED MODULE: ./build/platform/local/bound-ask.js

function bindAsk(ask, clock) {
    return (method, question, call) => (0,within/* within */.u)(clock, call, method, (signal) => ask(method, question, signal));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/platform/local/durable.js
var durable = __webpack_require__(16501);
;// CONCATENATED MODULE: ./build/platform/local/state.js



const emptyState = { version: 1, fleets: {}, targetGroups: {}, routes: {}, trials: {} };
/** What the file says; the empty state where there is none. @throws KnownError `state-damaged`. */
async function loadState(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
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
        throw new errors/* KnownError */.E(`The agent's state in ${file} cannot be used: ${(0,errors/* messageOf */.b)(error)}.`, {
            code: 'state-damaged',
            fault: 'platform',
            advice: 'Restore it from a backup; or remove it, and deploy every environment of this store again.',
        });
    }
}
function state_isIn({ app, environment }) {
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

;// CONCATENATED MODULE: ./build/platform/local/absent-agent.js

/**
 * Stands in for an agent that does not run, where nothing may be started: says from its state file what it would bring
 * back, of which nothing runs now.
 */
function absentAgent(stateFile) {
    const answers = {
        environments: async ({ app }) => environmentsIn(await loadState(stateFile), app),
        digestsInUse: async () => Object.values((await loadState(stateFile)).fleets).map(({ tags }) => tags.digest),
        isListening: async () => false,
        describeFleet: async ({ id }) => {
            const record = (await loadState(stateFile)).fleets[id];
            return record && asleep(record);
        },
        listFleets: async (key) => Object.values((await loadState(stateFile)).fleets)
            .filter(({ tags }) => state_isIn(key)(tags))
            .map(asleep),
        diagnose: async () => [],
        listTargetGroups: async (key) => Object.values((await loadState(stateFile)).targetGroups).filter(({ tags }) => state_isIn(key)(tags)),
        targetHealth: async () => [],
        figures: async () => 'unknown',
        route: async (key) => (await loadState(stateFile)).routes[routeId(key)],
    };
    return (method, question) => {
        const answer = answers[method];
        if (answer === undefined)
            throw new Error(`${method} was called on a platform that was opened to be read only`);
        return answer(question);
    };
}
function asleep({ proven: _itsOwn, ...fleet }) {
    return { ...fleet, instances: [], reason: 'the agent of this store is not running, and so none of its instances' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
    throw new errors/* KnownError */.E(`'${name}' cannot be the name of a folder in the store.`, {
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
    const hash = (0,external_node_crypto_.createHash)('sha256').update(paths.store).digest('hex').slice(0, 16);
    return external_node_path_.join('/tmp', `immutable-deploy-${process.getuid?.() ?? 0}-${hash}`, 'agent.sock');
}

// EXTERNAL MODULE: ./build/platform/local/store-error.js
var store_error = __webpack_require__(40184);
// EXTERNAL MODULE: ./build/platform/local/wire.js + 1 modules
var wire = __webpack_require__(49714);
;// CONCATENATED MODULE: ./build/platform/local/client.js




/**
 * A run's line to the store's agent, which is started when there is none, also in the middle of a run.
 * @param readOnly starts nothing: an agent that does not run is answered for from its state file.
 * Its `ask` throws KnownError `store-not-writable` where the store is another user's.
 */
function createAgentClient(paths, readOnly) {
    const socket = socketPath(paths);
    const connections = (0,wire/* createConnections */.Ew)();
    let starting;
    /** One start at a time, whoever waits for it. */
    const start = () => {
        starting ??= __webpack_require__.e(/* import() */ 5787).then(__webpack_require__.bind(__webpack_require__, 95787))
            .then(({ takeOver }) => takeOver(paths, socket))
            .finally(() => (starting = undefined));
        return starting;
    };
    const ask = async (method, question, signal) => {
        for (;;) {
            try {
                return (await (0,wire/* call */.T1)(socket, connections, method, question, signal));
            }
            catch (error) {
                signal.throwIfAborted();
                if (!(error instanceof wire/* AgentUnreachable */.Yf || error instanceof wire/* OtherProtocol */.DR))
                    throw (0,store_error/* storeError */.g)(error, paths.store);
                if (readOnly)
                    return absentAgent(paths.state)(method, question, signal);
                await start();
            }
        }
    };
    return { ask, close: () => connections.destroy() };
}

;// CONCATENATED MODULE: ./build/platform/local/agent/templates.js




async function writeTemplate(paths, tags, template) {
    await replaceFile(fileOf(paths, tags, tags.release), JSON.stringify(template));
}
/** @throws KnownError `template-missing`. */
async function readTemplate(paths, key, release) {
    try {
        return JSON.parse(await readFile(fileOf(paths, key, release), 'utf8'));
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
        throw new KnownError(`There is no template of v${release} of ${key.app} in ${key.environment} any more.`, {
            code: 'template-missing',
            advice: 'Deploy its commit again.',
        });
    }
}
/** The releases that could be launched again. */
async function listTemplates(paths, key) {
    const names = await (0,promises_.readdir)(paths.templates(key)).catch((error) => {
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    const releases = names.map((name) => /^(\d+)\.json$/.exec(name)?.[1]).filter((digits) => digits !== undefined);
    return releases.map(Number).toSorted((a, b) => a - b);
}
async function removeTemplate(paths, key, release) {
    await rm(fileOf(paths, key, release), { force: true });
}
function fileOf(paths, key, release) {
    return path.join(paths.templates(key), `${release}.json`);
}

;// CONCATENATED MODULE: ./build/platform/local/fleets.js

/** One environment's fleets, run by the agent as processes. */
function createFleets(paths, key, ask) {
    return {
        launch: (request, call) => ask('launch', request, call),
        describe: (id, call) => ask('describeFleet', { id }, call),
        list: (call) => ask('listFleets', key, call),
        resize: (id, capacity, call) => ask('resize', { id, capacity }, call),
        hold: (id, call) => ask('hold', { id }, call),
        unhold: (id, call) => ask('unhold', { id }, call),
        retire: (id, at, call) => ask('retire', { id, at }, call),
        retain: (id, call) => ask('retain', { id }, call),
        remove: (id, call) => ask('removeFleet', { id }, call),
        diagnose: (id, call) => ask('diagnose', { id }, call),
        templates: () => listTemplates(paths, key),
        forget: (releases, call) => ask('forget', { ...key, releases }, call),
    };
}

// EXTERNAL MODULE: ./build/image/until-over.js
var until_over = __webpack_require__(48185);
// EXTERNAL MODULE: ./build/platform/local/images/blobs.js
var blobs = __webpack_require__(2033);
// EXTERNAL MODULE: ./build/platform/local/images/image-of.js
var image_of = __webpack_require__(65164);
// EXTERNAL MODULE: ./build/platform/local/images/layout.js
var layout = __webpack_require__(61699);
// EXTERNAL MODULE: ./build/platform/local/images/tags.js
var tags = __webpack_require__(67328);
;// CONCATENATED MODULE: ./build/platform/local/images/images.js







/**
 * Images as an OCI image layout on disk.
 * @throws every method: KnownError `image-damaged`, `platform-timeout`, and what `storeError` makes of the disk's.
 */
function createImages({ folder, clock, outerEnvironment, inUse }) {
    const paths = (0,layout/* layoutPaths */.Lv)(folder);
    const known = (work) => work.catch((error) => {
        throw (0,store_error/* storeError */.g)(error, folder);
    });
    return {
        find: (sha, call) => (0,within/* within */.u)(clock, call, 'finding an image', () => known(find(paths, sha))),
        exists: (digest, call) => (0,within/* within */.u)(clock, call, 'looking for an image', () => known(exists(paths, digest))),
        build: (commit, options, call) => (0,until_over/* untilOver */.l)(clock, call, async (signal) => {
            const { buildImage } = await Promise.all(/* import() */[__webpack_require__.e(2085), __webpack_require__.e(6186)]).then(__webpack_require__.bind(__webpack_require__, 96186));
            return known(buildImage(paths, { commit, options, outerEnvironment }, signal));
        }),
        prune: (_app, keep, call) => (0,within/* within */.u)(clock, call, 'removing images', async (signal) => {
            const [{ pruneImages }, used] = await Promise.all([__webpack_require__.e(/* import() */ 1481).then(__webpack_require__.bind(__webpack_require__, 71481)), inUse(signal)]);
            return known(pruneImages(paths, new Set([...keep, ...used]), clock.now()));
        }),
    };
}
/** One that lacks blobs is not found: building its commit again brings back the very same ones. */
async function find(paths, sha) {
    const descriptor = await (0,tags/* readTag */.zW)(paths, sha);
    if (descriptor === undefined)
        return undefined;
    const manifest = await (0,blobs/* wholeManifest */.dy)(paths, descriptor.digest);
    return manifest === undefined ? undefined : (0,image_of/* imageOf */.d)(paths, sha, descriptor.digest, manifest);
}
async function exists(paths, digest) {
    return (0,layout/* isDigest */.Bc)(digest) && (await (0,blobs/* wholeManifest */.dy)(paths, digest)) !== undefined;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/platform/local/ledger/entry.js

/** @throws KnownError `ledger-damaged`, which names the file. */
function parseEntry(file, number, text) {
    try {
        const entry = JSON.parse(text);
        if (!isOperation(entry, number))
            throw new Error(`it does not hold operation ${number}`);
        return entry;
    }
    catch (error) {
        throw new errors/* KnownError */.E(`The ledger entry ${file} is damaged: ${(0,errors/* messageOf */.b)(error)}.`, {
            code: 'ledger-damaged',
            fault: 'platform',
            advice: 'Somebody or something else wrote to it. Restore it from a backup, or remove the file to forget it.',
            cause: error,
        });
    }
}
function isOperation(entry, number) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    if (!('number' in entry) || entry.number !== number)
        return false;
    return 'status' in entry && 'phase' in entry && 'kind' in entry && 'owner' in entry;
}
/** Zero-padded, so that a folder listing reads in order. */
function entryName(number) {
    return `${String(number).padStart(6, '0')}.json`;
}
/** Undefined for anything in the folder that is no entry: drafts, and what others put there. */
function entryNumber(name) {
    const match = /^(\d{6,15})\.json$/.exec(name);
    return match === null ? undefined : Number(match[1]);
}

;// CONCATENATED MODULE: ./build/platform/local/ledger/ledger.js







/**
 * An environment's ledger as a folder with a file per entry: creation is exclusive, replacement is a rename, and times
 * are the file system's, never this process's.
 * @throws every method: KnownError `ledger-damaged`, `platform-timeout`, and what `storeError` makes of the disk's.
 */
function createLedger({ folder, leaseMs, clock }) {
    const fileOf = (number) => external_node_path_.join(folder, entryName(number));
    const bounded = (call, what, work) => (0,within/* within */.u)(clock, call, `${what} the ledger ${folder}`, () => work().catch((error) => {
        throw (0,store_error/* storeError */.g)(error, folder);
    }));
    return {
        leaseMs,
        callTimeoutMs: leaseMs / 5,
        absenceHoldsMs: 0,
        now: (call) => bounded(call, 'reading the time of', () => storeTime(folder)),
        append: (operation, call) => bounded(call, `adding entry ${operation.number} to`, async () => {
            const outcome = await (0,durable/* createFile */.x3)(fileOf(operation.number), serialize(operation));
            return outcome === 'created' ? 'appended' : 'taken';
        }),
        get: (number, call) => bounded(call, `reading entry ${number} of`, async () => readEntry(folder, entryName(number))),
        update: (operation, call) => bounded(call, `writing entry ${operation.number} of`, async () => {
            await (0,promises_.access)(fileOf(operation.number));
            await (0,durable/* replaceFile */.fR)(fileOf(operation.number), serialize(operation));
        }),
        list: (call) => bounded(call, 'reading', () => readEntries(folder)),
        prune: (numbers, call) => bounded(call, 'pruning', async () => {
            await Promise.all(numbers.map((number) => (0,promises_.rm)(fileOf(number), { force: true })));
        }),
    };
}
function serialize(operation) {
    return `${JSON.stringify(operation, undefined, 2)}\n`;
}
async function readEntries(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names
        .filter((name) => entryNumber(name) !== undefined)
        .map((name) => readEntry(folder, name))
        .filter((entry) => entry !== undefined)
        .toSorted((a, b) => a.operation.number - b.operation.number);
}
/**
 * Undefined only where the system says that there is no such file. Synchronous because entries are tiny and many: a trip
 * to the thread pool for each takes longer than reading it.
 */
function readEntry(folder, name) {
    const file = external_node_path_.join(folder, name);
    const descriptor = openExisting(file);
    if (descriptor === undefined)
        return undefined;
    try {
        const operation = parseEntry(file, entryNumber(name) ?? 0, (0,external_node_fs_.readFileSync)(descriptor, 'utf8'));
        return { operation, storedAt: (0,external_node_fs_.fstatSync)(descriptor).mtimeMs };
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function openExisting(file) {
    try {
        return (0,external_node_fs_.openSync)(file, 'r');
    }
    catch (error) {
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** What the file system stamps on a file that is written now; the clock that `storedAt` is read from. */
async function storeTime(folder) {
    const file = external_node_path_.join(folder, '.clock');
    await (0,promises_.writeFile)(file, '.').catch(async (error) => {
        if ((0,durable/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)(file, '.');
    });
    return (await (0,promises_.stat)(file)).mtimeMs;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/platform/local/secret-file.js


/** The absolute path behind `file:`; undefined for any other reference. */
function secretFile(reference) {
    if (!reference.startsWith('file:'))
        return undefined;
    const file = reference.slice('file:'.length);
    return file.startsWith('~/') ? external_node_path_.join((0,external_node_os_.homedir)(), file.slice(2)) : external_node_path_.resolve('/', file);
}

;// CONCATENATED MODULE: ./build/platform/local/standard-path.js

/** Where an instance's command is looked for: beside this Node first, so that `node` is this one. */
function standardPath() {
    return [external_node_path_.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':');
}

;// CONCATENATED MODULE: ./build/platform/local/preflight.js







const leastFreeBytes = 64 * 1024 * 1024;
/** Looks for everything that would make the plan fail on this machine. */
async function preflight({ platform }, { environment, launches }, ask, call) {
    const { store, listen } = platform;
    const looks = [storeProblems(store), listenProblems(listen, ask, call)];
    const launchLooks = launches ? [diskProblems(store), commandProblems(environment), secretProblems(environment)] : [];
    return { problems: (await Promise.all([...looks, ...launchLooks])).flat(), notices: [] };
}
async function storeProblems(store) {
    const folder = await nearestExisting(store);
    const error = await refusal((0,promises_.access)(folder, promises_.constants.W_OK | promises_.constants.X_OK));
    if (error === undefined)
        return [];
    return [
        {
            message: `The store ${store} cannot be written: ${(0,errors/* messageOf */.b)(error)}.`,
            advice: 'Give the runner’s user the folder, or name another one with `local.store`.',
        },
    ];
}
async function diskProblems(store) {
    const { bavail, bsize } = await (0,promises_.statfs)(await nearestExisting(store));
    if (bavail * bsize >= leastFreeBytes)
        return [];
    return [
        {
            message: `The disk that holds ${store} is nearly full: ${Math.floor((bavail * bsize) / 2 ** 20)} MiB are free.`,
            advice: 'Make room, lower `keep.history`, or put the store on another disk with `local.store`.',
        },
    ];
}
async function nearestExisting(folder) {
    const error = await refusal((0,promises_.access)(folder, promises_.constants.F_OK));
    return error === undefined || folder === external_node_path_.dirname(folder) ? folder : nearestExisting(external_node_path_.dirname(folder));
}
/** A port that the agent itself has is as good as a free one. */
async function listenProblems(listen, ask, call) {
    if (await ask('isListening', { listen }, call))
        return [];
    const error = await tryToListen(listen);
    if (error === undefined)
        return [];
    const taken = (0,durable/* codeOf */.$N)(error) === 'EADDRINUSE';
    return [
        {
            message: `The load balancer cannot listen on ${listen}: ${taken ? 'another program has this port' : (0,errors/* messageOf */.b)(error)}.`,
            advice: taken
                ? 'Stop that program, or choose another port with `local.listen`.'
                : 'Choose an address of this machine and a port that you may open (1024 and above), with `local.listen`.',
        },
    ];
}
function tryToListen(listen) {
    const colon = listen.lastIndexOf(':');
    const host = listen.slice(0, colon).replace(/^\[|\]$/g, '');
    const server = (0,external_node_net_.createServer)();
    return new Promise((resolve) => {
        server.once('error', resolve);
        server.listen({ host, port: Number(listen.slice(colon + 1)) }, () => server.close(() => resolve(undefined)));
    });
}
/** A bare name is looked for in PATH alone, for instances see no more of this machine; a path may be in the image. */
async function commandProblems({ run }) {
    const [command = ''] = run.command;
    const inImage = command.includes('/') && !external_node_path_.isAbsolute(command);
    if (inImage)
        return [];
    const candidates = external_node_path_.isAbsolute(command)
        ? [command]
        : standardPath()
            .split(':')
            .map((dir) => external_node_path_.join(dir, command));
    const errors = await Promise.all(candidates.map((file) => refusal((0,promises_.access)(file, promises_.constants.X_OK))));
    if (errors.includes(undefined))
        return [];
    return [
        {
            message: `The command ${command} is not on this machine (looked in ${external_node_path_.isAbsolute(command) ? 'that place' : standardPath()}).`,
            advice: `Install it, or write ./${external_node_path_.basename(command)} if it is a file of the image.`,
        },
    ];
}
async function secretProblems({ run }) {
    const problems = await Promise.all(Object.entries(run.secrets).map(async ([name, reference]) => {
        const file = secretFile(reference);
        if (file === undefined) {
            return {
                message: `The secret ${name} refers to ${reference.replace(/:.*$/, ':…')}, which the local platform does not know.`,
                advice: `Write \`${name}: "file:/absolute/path"\`.`,
            };
        }
        const error = await refusal((0,promises_.access)(file, promises_.constants.R_OK));
        return (error && { message: `The secret ${name} cannot be read from ${file}: ${(0,durable/* codeOf */.$N)(error) ?? (0,errors/* messageOf */.b)(error)}.` });
    }));
    return problems.filter((problem) => problem !== undefined);
}
function refusal(work) {
    return work.then(() => undefined, (error) => error);
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

;// CONCATENATED MODULE: ./build/platform/local/router.js


/** The balancer answers from memory: what it was told holds for the next request, but for those that are under way. */
const marginMs = 20;
/** On top of a data plane that is told to lag: timers are late on a busy machine. */
const lagMarginMs = 50;
const unprovenWaitMs = 2000;
/** One environment's place in the agent's balancer. */
function createRouter(options, key, ask) {
    const { listen, simulate } = options;
    return {
        capabilities: capabilitiesOf(options),
        createTargetGroup: (request, call) => ask('createTargetGroup', request, call),
        listTargetGroups: (call) => ask('listTargetGroups', key, call),
        removeTargetGroup: (id, call) => ask('removeTargetGroup', { id }, call),
        targetHealth: (id, call) => ask('targetHealth', { id }, call),
        async route(call) {
            const record = await ask('route', key, call);
            return record && routeOf(record);
        },
        async createRoute(match, weights, call) {
            const { targetGroupsPerRoute: mostTargetGroups } = simulate;
            const requestId = (0,external_node_crypto_.randomUUID)();
            return routeOf(await ask('createRoute', { ...key, listen, match, weights, mostTargetGroups, requestId }, call));
        },
        replaceWeights: (id, weights, call) => ask('replaceWeights', { id, weights, lagMs: simulate.weightsLagMs, mostTargetGroups: simulate.targetGroupsPerRoute }, call),
        removeRoute: (call) => ask('removeRoute', key, call),
        async openTrial(targetGroup, match, call) {
            const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
            const trial = { ...match, headers: { ...match.headers, [trialHeader]: token } };
            const id = `trial:${(0,external_node_crypto_.randomUUID)()}`;
            await ask('openTrial', { ...key, id, listen, match: trial, targetGroup }, call);
            return { ...addressOf(listen, trial), secrets: [token] };
        },
        closeTrials: (call) => ask('closeTrials', key, call),
        async figures(targetGroup, since, call) {
            if (simulate.figures === 'unknown')
                return 'unknown';
            return ask('figures', { targetGroup, since, lagMs: simulate.figuresLagMs }, call);
        },
    };
}
function capabilitiesOf({ simulate }) {
    const { weightsLagMs, figuresLagMs, targetGroupsPerRoute } = simulate;
    const settleMs = weightsLagMs === 0 ? marginMs : weightsLagMs + lagMarginMs;
    return { settleMs, targetGroupsPerRoute, countsZero: true, figuresLagMs, unprovenWaitMs };
}
function routeOf({ id, listen, match, weights }) {
    return { id, url: userUrl(listen, match), probe: addressOf(listen, match), weights, stickinessMs: 0 };
}
/** What a person opens; of a route by host its name, which has to resolve to this machine. */
function userUrl(listen, { host, pathPrefix = '' }) {
    const { hostname, port } = reachable(listen);
    return `http://${authority(host ?? hostname, port)}${pathPrefix}`;
}
/** How this machine reaches it, whether or not the host's name resolves. */
function addressOf(listen, { host, headers }) {
    const { hostname, port } = reachable(listen);
    const hostHeader = host === undefined ? {} : { host: authority(host.replace(/^\*\./, 'any.'), port) };
    return { url: `http://${authority(hostname, port)}`, headers: { ...hostHeader, ...headers } };
}
function authority(hostname, port) {
    return port === '80' ? hostname : `${hostname}:${port}`;
}
/** A listener on every address is reached by way of the loopback one. */
function reachable(listen) {
    const colon = listen.lastIndexOf(':');
    const [hostname, port] = [listen.slice(0, colon), listen.slice(colon + 1)];
    const loopback = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]', '': '127.0.0.1' };
    return { hostname: loopback[hostname] ?? hostname, port };
}

;// CONCATENATED MODULE: ./build/platform/local/index.js










/** Generous, for an agent of another version may have to hand over first. */
const startMs = 60_000;
/**
 * One machine as a platform: images in a folder, instances as processes, a load balancer in the agent. The agent is
 * started if need be, unless nothing may be changed.
 * @throws KnownError `agent-not-started`, `store-not-writable`.
 */
const local_open = async (environment, options) => {
    const paths = storePaths(environment.platform.store);
    const client = createAgentClient(paths, options.readOnly);
    const ask = bindAsk(client.ask, options.clock);
    const call = { signal: new AbortController().signal, deadline: options.clock.now() + startMs };
    if (!options.readOnly)
        await ask('hello', {}, call);
    return forEnvironment({ environment, options, paths, client, ask });
};
function forEnvironment(opened, name = opened.environment.name) {
    const { environment, options, paths, client, ask } = opened;
    const { app, platform } = environment;
    const key = { app, environment: name };
    const ledger = createLedger({ folder: paths.ledger(key), leaseMs: platform.leaseMs, clock: options.clock });
    return {
        images: createImages({
            folder: paths.images(app),
            clock: options.clock,
            outerEnvironment: options.buildEnvironment,
            inUse: async (signal) => new Set(await client.ask('digestsInUse', {}, signal)),
        }),
        fleets: createFleets(paths, key, ask),
        router: createRouter(platform, key, ask),
        ledger: options.readOnly ? { ...ledger, now: async () => options.clock.now() } : ledger,
        pollMs: 20,
        preflight: (plan, call) => preflight(environment, plan, ask, call),
        alarms: async () => [],
        environments: (call) => environmentNames(opened, call),
        forEnvironment: (other) => forEnvironment(opened, other.name),
        close: async () => client.close(),
    };
}
async function environmentNames({ environment: { app }, paths, ask }, call) {
    const withLedger = await (0,promises_.readdir)(paths.ledgers(app)).catch((error) => {
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return [...new Set([...withLedger, ...(await ask('environments', { app }, call))])].toSorted();
}


/***/ }),

/***/ 40184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ storeError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _durable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16501);


const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR']);
/** What Node's recursive mkdir says on a read-only file system is ENOENT, not EROFS. */
function isMkdirOnReadOnly(error) {
    return (0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'ENOENT' && error.syscall === 'mkdir';
}
/** Turns what the file system refused into an error that says what to do; anything else is returned as it is. */
function storeError(error, path) {
    const code = (0,_durable_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`The disk that holds ${path} is full (${code}).`, {
            code: 'store-full',
            fault: 'platform',
            cause: error,
            advice: 'Make room, lower `keep.history`, or put the store on another disk with `local.store`; then run again.',
        });
    }
    if (notWritable.has(code ?? '') || isMkdirOnReadOnly(error)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}.`, {
            code: 'store-not-writable',
            fault: 'platform',
            cause: error,
            advice: 'Give the runner’s user the folder, or name another one with `local.store`.',
        });
    }
    return error;
}


/***/ }),

/***/ 49714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yf: () => (/* binding */ AgentUnreachable),
  DR: () => (/* binding */ OtherProtocol),
  Z$: () => (/* binding */ askToStop),
  T1: () => (/* binding */ call),
  Ew: () => (/* binding */ createConnections),
  $y: () => (/* binding */ whoServes)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/platform/local/durable.js
var durable = __webpack_require__(16501);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
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
    return new errors/* KnownError */.E(message, options);
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
    return new external_node_http_.Agent({ keepAlive: true });
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
        const outgoing = (0,external_node_http_.request)({ socketPath: socket, agent, method: 'POST', path, headers, signal }, (response) => {
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
    return ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes((0,durable/* codeOf */.$N)(error) ?? '');
}


/***/ })

};
