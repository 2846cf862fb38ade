export const id = 466;
export const ids = [466];
export const modules = {

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   untar: () => (/* binding */ untar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(118);




/**
 * Writes a tar stream's files, folders and links into an existing empty folder. File modes and times are the archive's,
 * whoever runs this; links are written as they are, wherever they point. No file is ever written through one: every
 * folder that something is written to was made here, and no entry replaces another.
 *
 * It makes its small system calls one by one instead of through the thread pool, which is several times as quick for
 * many small files. Small chunks keep the pauses short.
 * It listens at once: what a process says while nobody listens is lost when it ends (node, child_process, flushStdio).
 * @throws what the file system does; Error on an archive that no image and no commit can be.
 */
async function untar(tar, destination, options) {
    const { signal, rename = (name) => name, onEntry } = options;
    const place = { destination, folders: new Set(['']) };
    const parser = (0,tar_stream__WEBPACK_IMPORTED_MODULE_3__.extract)();
    let writing = Promise.resolve();
    parser.on('entry', (header, content, goOn) => {
        const name = safeName(rename(header.name));
        writing = writeEntry(place, name, header, content).then(() => onEntry?.(name, header));
        writing.then(() => goOn(), goOn);
    });
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(tar, parser, { signal });
    }
    catch (error) {
        // An entry that could not be written ends the stream too; why it could not is what matters.
        await writing;
        throw error;
    }
}
async function writeEntry(place, name, header, content) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(place.destination, name);
    makeFolder(place, header.type === 'directory' ? name : parentOf(name));
    if (header.type === 'file')
        return writeFile(file, header, content);
    if (header.type === 'symlink')
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(header.linkname, file);
    else if (header.type !== 'directory')
        throw new Error(`the archive has an entry of type ${header.type}: ${name}`);
    for await (const _ of content)
        throw new Error(`the archive has a ${header.type} with content: ${name}`);
}
/** Relative and without a slash at the end; `..` cannot lead further up than to the folder itself. */
function safeName(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join('/', name).replace(/^\/|\/$/g, '');
}
function parentOf(name) {
    return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}
function makeFolder({ destination, folders }, name) {
    if (folders.has(name))
        return;
    makeFolder({ destination, folders }, parentOf(name));
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(destination, name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(folder, 0o755);
    folders.add(name);
}
async function writeFile(file, { mode, mtime }, content) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', mode);
    try {
        for await (const chunk of content)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, chunk);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(descriptor, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.futimesSync)(descriptor, mtime, mtime);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ })

};
