export const id = 5787;
export const ids = [5787];
export const modules = {

/***/ 95787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeOver: () => (/* binding */ takeOver)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/platform/local/agent-program.js





/** By then whichever agent ran from it has handed over, or has loaded all of it. */
const keepFormerMs = 24 * 3600_000;
/**
 * Copies the agent's program into the store, under the hash of its content: the action's own folder is gone when the
 * job is over, the agent stays.
 * @returns the file to start.
 */
async function installAgent(paths) {
    const source = findBundle();
    const names = (await (0,promises_.readdir)(source)).toSorted();
    const files = await Promise.all(names.map(async (name) => ({ name, content: await (0,promises_.readFile)(external_node_path_.join(source, name)) })));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const { name, content } of files)
        hash.update(`${name}\0${content.length}\0`).update(content);
    const folder = external_node_path_.join(paths.agent, hash.digest('hex').slice(0, 16));
    if (!(0,external_node_fs_.existsSync)(folder)) {
        await copyInto(folder, files);
        await removeFormer(paths.agent, folder);
    }
    return external_node_path_.join(folder, 'index.js');
}
/** Whole or not at all; that another run does the same at this moment is no harm. */
async function copyInto(folder, files) {
    const draft = `${folder}.${process.pid}`;
    await (0,promises_.mkdir)(draft, { recursive: true, mode: 0o700 });
    try {
        await Promise.all(files.map(({ name, content }) => (0,promises_.writeFile)(external_node_path_.join(draft, name), content)));
        await (0,promises_.rename)(draft, folder);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
        if (!(0,external_node_fs_.existsSync)(folder))
            throw error;
    }
}
/** Copies of former versions that are a day old; a failure leaves them to the next version. */
async function removeFormer(agents, current) {
    const names = (await (0,promises_.readdir)(agents)).filter((name) => /^[0-9a-f]{16}(\.\d+)?$/.test(name));
    for (const folder of names.map((name) => external_node_path_.join(agents, name))) {
        const age = Date.now() - (await (0,promises_.stat)(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
        if (folder !== current && age > keepFormerMs)
            await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
    }
}
/**
 * The folder of the agent's bundle: beside the file that runs where that is the action's bundle, in the project's
 * `dist/` where it is the source. Spelt without `new URL(…, import.meta.url)`, which ncc would take for an asset.
 */
function findBundle() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    for (let folder = here; folder !== external_node_path_.dirname(folder); folder = external_node_path_.dirname(folder)) {
        for (const candidate of [external_node_path_.join(folder, 'agent'), external_node_path_.join(folder, 'dist', 'agent')]) {
            if ((0,external_node_fs_.existsSync)(external_node_path_.join(candidate, 'index.js')))
                return candidate;
        }
    }
    throw new Error(`the agent's program was found nowhere above ${here}; npm run build makes it`);
}

// EXTERNAL MODULE: ./build/platform/local/durable.js
var durable = __webpack_require__(16501);
;// CONCATENATED MODULE: ./build/platform/local/agent/instance-logs.js



/** How many logs of ended instances a release keeps. */
const keptLogs = 20;
const longestLogBytes = (/* unused pure expression or super */ null && (10 * 1024 * 1024));
const tailBytes = 16 * 1024;
/** Opens a log for a new instance, and lets go of the oldest ones of instances that have ended. */
async function openLog(folder, instance, alive) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await dropOldLogs(folder, alive);
    return open(logFile(folder, instance), 'a', 0o600);
}
async function dropOldLogs(folder, alive) {
    const names = (await readdir(folder)).filter((name) => !alive.has(name.replace(/\.log(\.1)?$/, '')));
    if (names.length < keptLogs)
        return;
    const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })));
    const old = files.toSorted((a, b) => b.at - a.at).slice(keptLogs - 1);
    await Promise.all(old.map(({ name }) => unlink(path.join(folder, name))));
}
/** A log that has grown too long becomes `<name>.1`, in place: its writer holds it open and appends. */
async function rotateLog(folder, instance) {
    const file = logFile(folder, instance);
    if ((await stat(file)).size <= longestLogBytes)
        return;
    await copyFile(file, `${file}.1`);
    await truncate(file);
}
/** The last lines, none where there is no log. Untrusted text. */
async function readTail(file, mostLines) {
    try {
        const handle = await (0,promises_.open)(file, 'r');
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
        if ((0,durable/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    }
}
function logFile(folder, instance) {
    return path.join(folder, `${instance}.log`);
}

// EXTERNAL MODULE: ./build/platform/local/store-error.js
var store_error = __webpack_require__(40184);
// EXTERNAL MODULE: ./build/platform/local/wire.js + 1 modules
var wire = __webpack_require__(49714);
;// CONCATENATED MODULE: ./build/platform/local/start-agent.js









/** A former agent that hands over lets its requests finish and its instances stop first. */
const startMs = 40_000;
const start_agent_longestLogBytes = 5 * 1024 * 1024;
/**
 * Starts the agent and waits until it answers; one of another version is asked to hand over first. Several runs may do
 * so at once: all but one of their agents find that they are not needed, and end.
 * @throws KnownError `agent-not-started` with the end of its log, `store-not-writable`, `folder-unsafe`.
 */
async function takeOver(paths, socket) {
    const { who } = await (0,wire/* whoServes */.$y)(socket);
    if (who === 'ours')
        return;
    if (who === 'other')
        await (0,wire/* askToStop */.Z$)(socket, AbortSignal.timeout(startMs));
    const agent = await spawnAgent(paths, socket).catch((error) => {
        throw (0,store_error/* storeError */.g)(error, paths.store);
    });
    const deadline = Date.now() + startMs;
    for (let waitMs = 5; Date.now() < deadline; waitMs = Math.min(waitMs * 1.5, 100)) {
        await (0,external_node_timers_promises_.setTimeout)(waitMs);
        const server = await (0,wire/* whoServes */.$y)(socket);
        if (server.who === 'ours')
            return agent.endUnless(server.pid);
        const code = agent.exitCode();
        if (code !== undefined && code !== 0)
            throw await notStarted(paths, `it ended with ${code}`);
    }
    throw await notStarted(paths, `it did not answer within ${startMs / 1000} s`);
}
async function spawnAgent(paths, socket) {
    await (0,promises_.mkdir)(paths.store, { recursive: true, mode: 0o700 });
    await ensurePrivate(paths.agent);
    await ensurePrivate(external_node_path_.dirname(socket));
    const file = await installAgent(paths);
    const log = await openAgentLog(paths.agentLog);
    try {
        const child = (0,external_node_child_process_.spawn)(process.execPath, [file, paths.store], {
            cwd: paths.store,
            detached: true,
            stdio: ['ignore', log.fd, log.fd],
            env: agentEnvironment(),
        });
        let exitCode;
        child.once('exit', (code, signal) => (exitCode = code ?? signal ?? undefined));
        child.once('error', (error) => (exitCode = error.message));
        child.unref();
        return {
            exitCode: () => exitCode,
            /** One that was not needed would end by itself, or take over when the one that serves is told to end just now. */
            endUnless: (pid) => void (child.pid !== pid && child.kill('SIGKILL')),
        };
    }
    finally {
        await log.close();
    }
}
/**
 * Nothing of the run's own environment, which holds its secrets. RUNNER_TRACKING_ID above all must not be in it: at the
 * end of a job GitHub's runner kills every process that has it, as an orphan.
 */
function agentEnvironment() {
    const { PATH, HOME, TMPDIR, LANG } = process.env;
    return { PATH, HOME, TMPDIR, LANG };
}
/** A folder that only this user can enter, made if need be. @throws KnownError `folder-unsafe`. */
async function ensurePrivate(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const stats = await (0,promises_.lstat)(folder);
    const isOurs = stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o077) === 0;
    if (isOurs)
        return;
    throw new errors/* KnownError */.E(`The folder ${folder} is not this user's alone, and the agent's socket would be in it.`, {
        code: 'folder-unsafe',
        fault: 'platform',
        advice: `Remove it, or run \`chmod 700 ${folder}\` if it belongs to the user that the runner runs as.`,
    });
}
async function openAgentLog(file) {
    const size = await (0,promises_.stat)(file).then((stats) => stats.size, () => 0);
    if (size > start_agent_longestLogBytes)
        await (0,promises_.rename)(file, `${file}.1`);
    return (0,promises_.open)(file, 'a', 0o600);
}
async function notStarted({ agentLog, store }, why) {
    return new errors/* KnownError */.E(`The local platform's agent for ${store} could not be started: ${why}.`, {
        code: 'agent-not-started',
        fault: 'platform',
        evidence: [{ title: agentLog, lines: await readTail(agentLog, 20) }],
        advice: `Its last words are below, all of them in ${agentLog}.`,
    });
}


/***/ })

};
