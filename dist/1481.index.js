export const id = 1481;
export const ids = [1481];
export const modules = {

/***/ 71481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneImages: () => (/* binding */ pruneImages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _remove_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71351);
/* harmony import */ var _durable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16501);
/* harmony import */ var _blobs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2033);
/* harmony import */ var _image_of_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(65164);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67328);








/** A blob that nothing refers to may belong to a build that has not tagged its image yet; writing takes seconds. */
const blobUnfinishedMs = 3600_000;
/** A build's working folder is as old as its start, and a build may take long; only one that died is older. */
const buildUnfinishedMs = 24 * 3600_000;
/**
 * Removes the tags of images that are not kept, then what no tag refers to any more.
 * @param now milliseconds since the epoch.
 */
async function pruneImages(paths, keep, now) {
    const tags = await (0,_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .listTags */ .cB)(paths);
    const isKept = ({ descriptor }) => keep.has(descriptor.digest);
    const goes = tags.filter((tag) => !isKept(tag));
    const removed = await Promise.all(goes.map((tag) => removeTag(paths, tag)));
    if (tags.length > 0)
        await (0,_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .writeIndex */ ._M)(paths);
    await removeBlobs(paths, tags.filter(isKept), now);
    await removeWork(paths, now);
    return removed;
}
async function removeTag(paths, { sha, descriptor: { digest } }) {
    const manifest = await (0,_blobs_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(paths, digest).catch(() => undefined);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(paths.tag(sha), { force: true });
    return manifest === undefined
        ? { sha, digest, reference: `oci:${paths.folder}:${sha}`, sizeBytes: 0 }
        : (0,_image_of_js__WEBPACK_IMPORTED_MODULE_6__/* .imageOf */ .d)(paths, sha, digest, manifest);
}
/** Of an image whose manifest cannot be read nobody knows what belongs to it: then all blobs stay. */
async function removeBlobs(paths, kept, now) {
    const manifests = await Promise.all(kept.map(({ descriptor }) => (0,_blobs_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(paths, descriptor.digest).catch(() => undefined)));
    const whole = manifests.filter((manifest) => manifest !== undefined);
    if (whole.length < kept.length)
        return;
    const blobs = [...kept.map(({ descriptor }) => descriptor), ...whole.flatMap(_blobs_js__WEBPACK_IMPORTED_MODULE_5__/* .blobsOf */ .OR)];
    const needed = new Set(blobs.map(({ digest }) => node_path__WEBPACK_IMPORTED_MODULE_2__.basename(paths.blob(digest))));
    for (const name of await namesIn(paths.blobs)) {
        if (!needed.has(name))
            removeIfOlder(node_path__WEBPACK_IMPORTED_MODULE_2__.join(paths.blobs, name), now - blobUnfinishedMs);
    }
}
/** In one go: a build that needs such a blob again makes it young, and has no time to do so between the two calls. */
function removeIfOlder(file, time) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mtimeMs < time)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file);
    }
    catch (error) {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
    }
}
async function removeWork(paths, now) {
    for (const name of await namesIn(paths.work)) {
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(paths.work, name);
        const started = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
        if (started !== undefined && started.mtimeMs < now - buildUnfinishedMs)
            await (0,_remove_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .removeTree */ .d)(folder);
    }
}
async function namesIn(folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    }
    catch (error) {
        if ((0,_durable_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 71351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Removes a tree even where its folders are read-only; nothing where there is none. */
async function removeTree(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')))
            throw error;
        await makeFoldersWritable(folder);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Links are left alone: what they point to may lie anywhere. */
async function makeFoldersWritable(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    await Promise.all(folders.map(({ name }) => makeFoldersWritable(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name))));
}


/***/ })

};
