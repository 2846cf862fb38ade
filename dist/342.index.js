export const id = 342;
export const ids = [342];
export const modules = {

/***/ 70450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ buildEnvironment)
/* harmony export */ });
/** What says something about this run only, or lets a build reach into it: its inputs, files, caches and place. */
const ofTheRun = /^(INPUT_|ACTIONS_|STATE_|GITHUB_|RUNNER_|npm_(?!config_)|INIT_CWD$|PWD$|OLDPWD$|NODE_OPTIONS$)/;
/** What is named like something that must not get into an image, whose build output and layers others can read. */
const secret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i;
/**
 * The environment of a build command: the outer one without what would leak into the image or change it from run to run.
 * @param timeSeconds the commit's, for tools that write a time (reproducible-builds.org, SOURCE_DATE_EPOCH).
 */
function buildEnvironment(outer, timeSeconds) {
    const passed = Object.entries(outer).filter(([name]) => !ofTheRun.test(name) && !secret.test(name));
    return {
        ...Object.fromEntries(passed),
        SOURCE_DATE_EPOCH: String(timeSeconds),
        TZ: 'UTC',
        LC_ALL: 'C',
        CI: 'true',
    };
}


/***/ }),

/***/ 86900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ cleanTree)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
;// CONCATENATED MODULE: ./build/untar.js




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
    const parser = (0,tar_stream.extract)();
    let writing = Promise.resolve();
    parser.on('entry', (header, content, goOn) => {
        const name = safeName(rename(header.name));
        writing = writeEntry(place, name, header, content).then(() => onEntry?.(name, header));
        writing.then(() => goOn(), goOn);
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(tar, parser, { signal });
    }
    catch (error) {
        // An entry that could not be written ends the stream too; why it could not is what matters.
        await writing;
        throw error;
    }
}
async function writeEntry(place, name, header, content) {
    const file = external_node_path_.join(place.destination, name);
    makeFolder(place, header.type === 'directory' ? name : parentOf(name));
    if (header.type === 'file')
        return writeFile(file, header, content);
    if (header.type === 'symlink')
        (0,external_node_fs_.symlinkSync)(header.linkname, file);
    else if (header.type !== 'directory')
        throw new Error(`the archive has an entry of type ${header.type}: ${name}`);
    for await (const _ of content)
        throw new Error(`the archive has a ${header.type} with content: ${name}`);
}
/** Relative and without a slash at the end; `..` cannot lead further up than to the folder itself. */
function safeName(name) {
    return external_node_path_.posix.join('/', name).replace(/^\/|\/$/g, '');
}
function parentOf(name) {
    return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}
function makeFolder({ destination, folders }, name) {
    if (folders.has(name))
        return;
    makeFolder({ destination, folders }, parentOf(name));
    const folder = external_node_path_.join(destination, name);
    (0,external_node_fs_.mkdirSync)(folder);
    (0,external_node_fs_.chmodSync)(folder, 0o755);
    folders.add(name);
}
async function writeFile(file, { mode, mtime }, content) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'wx', mode);
    try {
        for await (const chunk of content)
            (0,external_node_fs_.writeFileSync)(descriptor, chunk);
        (0,external_node_fs_.fchmodSync)(descriptor, mode);
        (0,external_node_fs_.futimesSync)(descriptor, mtime, mtime);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
;// CONCATENATED MODULE: ./build/git/export.js









/**
 * Writes the tree of a commit, as it is at `commit.directory`, into an existing empty folder: never the dirty work
 * tree, and byte for byte the same on every machine.
 *
 * `git archive` leaves out what the commit's own .gitattributes mark as export-ignore. The bytes it writes also depend
 * on the configuration, filters, attributes and refs of the repository it runs in (git-archive, ATTRIBUTES;
 * gitattributes: `filter`, `text`, `export-subst`), so it runs in a bare repository of its own that borrows nothing but
 * the objects. Links are written as they are, wherever they point; no file is ever written through one.
 * @throws KnownError `directory-missing`, `file-name-unsupported`, `export-failed`, `git-missing`; the signal's reason.
 */
async function exportTree(commit, destination, signal) {
    const bare = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'immutable-deploy-git-'));
    try {
        const env = await borrowObjects(commit, bare, signal);
        const listing = submodulesOf(commit, bare, env, signal);
        const [submodules, written] = await Promise.all([listing, archive(commit, bare, env, destination, signal)]);
        return {
            submodules: submodules.filter((folder) => written.folders.has(folder)),
            lfsPointers: written.smallFiles.filter((file) => isPointer(external_node_path_.join(destination, file))),
        };
    }
    finally {
        await (0,promises_.rm)(bare, { recursive: true, force: true });
    }
}
/** Makes a repository without configuration or refs around another one's objects (gitrepository-layout). */
async function borrowObjects(commit, bare, signal) {
    const { stdout } = await (0,git/* git */.$Y)(commit.repository, ['rev-parse', '--git-path', 'objects'], signal);
    const format = commit.sha.length === 64 ? '[extensions]\n\tobjectFormat = sha256\n' : '';
    await Promise.all([
        (0,promises_.mkdir)(external_node_path_.join(bare, 'refs')),
        (0,promises_.writeFile)(external_node_path_.join(bare, 'HEAD'), 'ref: refs/heads/none\n'),
        (0,promises_.writeFile)(external_node_path_.join(bare, 'config'), `[core]\n\trepositoryFormatVersion = 1\n\tbare = true\n${format}`),
    ]);
    return {
        ...(0,git/* gitEnvironment */._K)(),
        GIT_DIR: bare,
        GIT_OBJECT_DIRECTORY: external_node_path_.resolve(commit.repository, stdout.trimEnd()),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_LITERAL_PATHSPECS: '1',
    };
}
/**
 * `core.abbrev`: how long `$Format:%h$` is would depend on how many objects there are. GIT_CONFIG_GLOBAL is not known
 * before git 2.32, so what a user's own configuration could change is said here once more.
 */
const pinned = ['core.abbrev=no', 'core.autocrlf=false', 'core.eol=lf', 'core.attributesFile=/dev/null'].flatMap((setting) => ['-c', setting]);
async function submodulesOf(commit, bare, env, signal) {
    const args = ['-C', bare, 'ls-tree', '-r', '-z', '--full-tree', commit.sha, ...within(commit)];
    const { exitCode, stdout, stderr } = await (0,git/* run */.eF)(args, env, signal);
    if (exitCode !== 0)
        throw exportFailed(commit, stderr);
    const strip = stripper(commit);
    return stdout
        .split('\0')
        .filter((line) => line.startsWith('160000 '))
        .map((line) => strip(line.slice(line.indexOf('\t') + 1)));
}
async function archive(commit, bare, env, destination, signal) {
    const args = ['-C', bare, ...pinned, '-c', 'tar.umask=0022', 'archive', '--format=tar', commit.sha, ...within(commit)];
    const child = (0,external_node_child_process_.spawn)('git', args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const exited = new Promise((resolve, reject) => {
        child.once('error', (error) => reject((0,git/* startError */.h5)(error)));
        child.once('close', resolve);
    });
    const [exit, said, extracted] = await Promise.allSettled([
        exited,
        (0,consumers_.text)(child.stderr),
        extract(commit, child.stdout, destination, signal),
    ]);
    signal.throwIfAborted();
    if (exit.status === 'rejected')
        throw exit.reason;
    // A disk that is full ends git too, which then only says that nobody reads what it writes.
    if (extracted.status === 'rejected' && isSystemError(extracted.reason))
        throw extracted.reason;
    if (exit.value !== 0 && said.status === 'fulfilled' && said.value !== '')
        throw exportFailed(commit, said.value);
    if (extracted.status === 'rejected')
        throw extracted.reason;
    return extracted.value;
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}
async function extract(commit, tar, destination, signal) {
    const folders = new Set();
    const smallFiles = [];
    const mangled = [];
    await untar(tar, destination, {
        signal,
        rename: stripper(commit),
        onEntry: (name, { type, size }) => {
            if (name.includes('\uFFFD'))
                mangled.push(name);
            if (type === 'directory')
                folders.add(name);
            if (type === 'file' && size <= largestPointer)
                smallFiles.push(name);
        },
    });
    if (mangled.length > 0)
        throw nameUnsupported(mangled);
    return { folders, smallFiles };
}
/** Names are bytes to git; one that is not UTF-8 would be changed on its way into the image. */
function nameUnsupported(names) {
    return new errors/* KnownError */.E(`The commit has file names that are not valid UTF-8: ${names.join(', ')}.`, {
        code: 'file-name-unsupported',
        advice: 'Rename them, or leave them out with `export-ignore` in .gitattributes.',
    });
}
function within({ directory }) {
    return directory === '' ? [] : ['--', `${directory}/`];
}
/** From a path in the repository to one in the app's folder; the folders above it become the folder itself. */
function stripper({ directory }) {
    const prefix = directory === '' ? '' : `${directory}/`;
    return (name) => (name.startsWith(prefix) ? name.slice(prefix.length) : '');
}
/** Git LFS, docs/spec.md: how a pointer begins, and how long one can be at most. */
const pointerStart = 'version https://git-lfs.github.com/spec/v1\n';
const largestPointer = 1024;
function isPointer(file) {
    return (0,external_node_fs_.readFileSync)(file, 'latin1').startsWith(pointerStart);
}
function exportFailed(commit, said) {
    const sha = commit.sha.slice(0, 12);
    if (said.includes('did not match any files')) {
        return new errors/* KnownError */.E(`Commit ${sha} has no folder '${commit.directory}'.`, {
            code: 'directory-missing',
            advice: 'Commit the folder, or correct `working-directory`.',
        });
    }
    return new errors/* KnownError */.E(`The tree of commit ${sha} cannot be read from ${commit.repository}: ${(0,git/* firstLine */.TM)(said)}`, {
        code: 'export-failed',
        advice: 'If it is a partial or sparse clone, fetch all of the commit; otherwise check it with `git fsck`.',
    });
}

;// CONCATENATED MODULE: ./build/image/absent.js

/**
 * Refuses a tree that lacks content, except where the spec leaves that out anyway.
 * @throws KnownError `submodules-unsupported`, `lfs-unsupported`.
 */
function refuseAbsent({ submodules, lfsPointers }, excludes) {
    const folders = submodules.filter((folder) => !excludes(`${folder}/`));
    if (folders.length > 0) {
        throw new errors/* KnownError */.E(`The commit has submodules (${named(folders)}), whose content is not in it.`, {
            code: 'submodules-unsupported',
            advice: 'Commit what the app needs (git subtree), or leave them out with `image.exclude`.',
        });
    }
    const files = lfsPointers.filter((file) => !excludes(file));
    if (files.length > 0) {
        throw new errors/* KnownError */.E(`Git LFS keeps the content of ${named(files)} elsewhere; the commit has only pointers to it.`, {
            code: 'lfs-unsupported',
            advice: 'Commit these files as they are (git lfs migrate export), or leave them out with `image.exclude`.',
        });
    }
}
function named(paths) {
    const more = paths.length > 5 ? [`${paths.length - 5} more`] : [];
    return [...paths.slice(0, 5), ...more].join(', ');
}

// EXTERNAL MODULE: ./build/image/run-logged.js
var run_logged = __webpack_require__(67818);
;// CONCATENATED MODULE: ./build/image/build-command.js


/**
 * Runs the spec's build command.
 * @throws KnownError `image-build-failed` with the build's last lines; the signal's reason.
 */
async function runBuild({ command, ...where }, signal) {
    const [program = '', ...args] = typeof command === 'string' ? ['sh', '-c', command] : command;
    const { failure, lines } = await (0,run_logged/* runLogged */.E)({ command: [program, ...args], ...where }, signal);
    if (failure === undefined)
        return;
    const shown = typeof command === 'string' ? command : command.join(' ');
    throw new errors/* KnownError */.E(`The build command \`${shown}\` failed: ${failure}.`, {
        code: 'image-build-failed',
        evidence: [{ title: 'last lines of the build', lines }],
        advice: 'Try it in a clean checkout of the commit: what is not committed is not there, and no secret is passed to it.',
    });
}

// EXTERNAL MODULE: ./build/image/build-environment.js
var build_environment = __webpack_require__(70450);
;// CONCATENATED MODULE: ./build/image/clean-tree.js







/**
 * Writes a commit's tree, never the dirty work tree, into a new folder below `work` and runs the spec's build command
 * there. What the spec leaves out is still there.
 * @throws KnownError `image-build-failed`, `submodules-unsupported`, `lfs-unsupported`; the signal's reason.
 */
async function cleanTree(request, work, signal) {
    const { commit, image, outerEnvironment } = request;
    const folder = external_node_path_.join(work, 'tree');
    await (0,promises_.mkdir)(folder);
    // Case matters in .gitignore files, whatever the file system (gitignore; `core.ignoreCase` is the machine's).
    const rules = ignore({ ignorecase: false }).add(image.exclude);
    const excludes = (file) => rules.ignores(file);
    refuseAbsent(await exportTree(commit, folder, signal), excludes);
    if (image.build !== undefined) {
        const env = (0,build_environment/* buildEnvironment */.A)(outerEnvironment, commit.timeSeconds);
        await runBuild({ command: image.build, folder, env, work }, signal);
    }
    return { folder, excludes };
}


/***/ }),

/***/ 48415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createdAt),
/* harmony export */   b: () => (/* binding */ commitTime)
/* harmony export */ });
/** A commit can claim any time; tar-stream writes it as a signed number of 32 bits, which ends in 2038. */
function commitTime({ timeSeconds }) {
    return new Date(Math.min(Math.max(timeSeconds, 0), 2 ** 31 - 1) * 1000);
}
/** The commit's time as images state it (RFC 3339, section 5.6): the same commit says the same. */
function createdAt(commit) {
    return commitTime(commit).toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 67818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runLogged)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);





/**
 * Runs a command and keeps what it says last. When it is over, however it ended, its whole process group is gone.
 * @throws the signal's reason; what the file system does.
 */
async function runLogged(command, signal) {
    signal.throwIfAborted();
    const log = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(command.work, `log-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}`), 'wx+', 0o600);
    try {
        const how = await end(start(command, log), command.graceMs, signal);
        signal.throwIfAborted();
        const failure = how === undefined ? undefined : `${how}${await fullDisk(command)}`;
        return { failure, lines: await lastLines(log) };
    }
    finally {
        await log.close();
    }
}
/** Both outputs go to one file: in the order in which they were written, and without a pipe that could fill up. */
function start({ command: [program, ...args], folder, env }, log) {
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { cwd: folder, env, stdio: ['ignore', log.fd, log.fd], detached: true });
}
/** Resolves when the command is over: undefined when it went well, or how it failed. */
async function end(child, graceMs, signal) {
    const over = new AbortController();
    const stop = () => void stopGroup(child, graceMs, over.signal);
    signal.addEventListener('abort', stop, { once: true });
    try {
        return await new Promise((resolve) => {
            child.once('error', (error) => resolve(error.message));
            child.once('exit', (code, by) => {
                killGroup(child, 'SIGKILL');
                resolve(code === 0 ? undefined : by === null ? `exit code ${code}` : `ended by ${by}`);
            });
        });
    }
    finally {
        over.abort();
        signal.removeEventListener('abort', stop);
    }
}
async function stopGroup(child, graceMs, over) {
    if (graceMs !== undefined) {
        killGroup(child, 'SIGINT');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(graceMs, undefined, { signal: over }).catch(() => { });
    }
    killGroup(child, 'SIGKILL');
}
/** A shell's children do not die with it; the command leads a group of its own, so that all of them can be reached. */
function killGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Nothing is left of the group.
    }
}
const keptLines = 50;
const keptBytes = 64 * 1024;
async function lastLines(log) {
    const { size } = await log.stat();
    const { buffer, bytesRead } = await log.read(Buffer.alloc(keptBytes), 0, keptBytes, Math.max(0, size - keptBytes));
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split(/\r?\n/).slice(-keptLines);
}
const nearlyNothing = 1024 * 1024;
/** Said here, for what the build itself says about a full disk may have found no room in the log. */
async function fullDisk({ folder }) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.statfs)(folder);
    return bavail * bsize < nearlyNothing ? `, and the disk that holds ${folder} is full` : '';
}


/***/ }),

/***/ 33691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ settleTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Removes what the spec leaves out, and gives all else the commit's time, which COPY carries into layers. */
function settleTree({ folder, excludes }, time) {
    const settle = (inside) => {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, inside), { withFileTypes: true })) {
            const name = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(inside, entry.name);
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
            if (excludes(entry.isDirectory() ? `${name}/` : name)) {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { recursive: true, force: true });
                continue;
            }
            if (entry.isDirectory())
                settle(name);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lutimesSync)(file, time, time);
        }
    };
    settle('');
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
