export const id = 9;
export const ids = [9];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            signal.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 18111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XC: () => (/* binding */ acquire),
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   wC: () => (/* binding */ turn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30825);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76434);



/**
 * Waits until no other run holds the environment, unless this one takes over.
 * @returns what is there when it is this run's turn.
 * @throws KnownError `environment-busy` when waiting was not asked for or took too long.
 */
async function turn(run, seen) {
    const holder = run.supersede ? undefined : await holderOf(run, seen);
    return holder === undefined ? seen : waitForHolder(run, holder);
}
/**
 * Appends the entry after the highest one. What was observed before stays true when the very next number was won, for
 * whoever changes something needs a number first; otherwise it is observed again.
 * @throws KnownError `environment-busy`.
 */
async function acquire(run, before, intent) {
    let seen = before;
    for (;;) {
        seen = await turn(run, seen);
        const operation = newOperation(run, ((0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .highest */ .BR)(seen)?.operation.number ?? 0) + 1, intent);
        if (await append(run, operation))
            return begin(run, operation, before, seen);
        seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run);
    }
}
async function begin(run, operation, before, seen) {
    const { number, kind, sha, restores } = operation;
    const environment = run.environment.name;
    run.report({ type: 'claimed', operation: number, owner: run.owner, environment, kind, sha, restores });
    const claim = keep(run, operation);
    try {
        run.signal.throwIfAborted();
        const overtaken = await holderOf(run, seen);
        if (overtaken !== undefined)
            await letCallsLand(run);
        return { claim, seen: overtaken === undefined && seen === before ? seen : await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run) };
    }
    catch (error) {
        await abandon(run, operation);
        claim.release();
        throw error;
    }
}
/** The entry of another run that is still alive. */
async function holderOf(run, seen) {
    const last = (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .highest */ .BR)(seen);
    if (last === undefined || last.operation.status !== 'running')
        return undefined;
    const age = (await run.platform.ledger.now((0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(run))) - last.storedAt;
    return age < run.platform.ledger.leaseMs ? last.operation : undefined;
}
async function waitForHolder(run, holder) {
    const look = async () => {
        const seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run);
        return (await holderOf(run, seen)) === undefined ? seen : undefined;
    };
    if (run.waitForLockMs === 0)
        throw busy(run, holder);
    const what = `operation ${holder.number} (${holder.kind} by ${holder.actor}) to end`;
    return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(run, {
        what,
        timeoutMs: run.waitForLockMs,
        everyMs: Math.max(200, run.platform.pollMs),
        look,
        onTimeout: () => busy(run, holder),
    });
}
function busy(run, holder) {
    const link = holder.runUrl === '' ? '' : ` (${holder.runUrl})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`${run.environment.name} is being changed by operation ${holder.number}, a ${holder.kind} by ${holder.actor}${link}; nothing was touched.`, {
        code: 'environment-busy',
        advice: 'Wait for that run, let this one wait longer with `wait-for-lock: 30m`, or take over with `supersede: true`.',
    });
}
function newOperation(run, number, intent) {
    return {
        ...intent,
        number,
        status: 'running',
        phase: 'claimed',
        owner: run.owner,
        actor: run.actor,
        runUrl: run.runUrl,
        startedAt: run.clock.now(),
    };
}
/** A lost answer makes a retry report our own entry as taken: its owner tells. */
async function append(run, operation) {
    const { ledger } = run.platform;
    try {
        if ((await ledger.append(operation, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)(run))) === 'appended')
            return true;
        return (await ledger.get(operation.number, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(run)))?.operation.owner === operation.owner;
    }
    catch (error) {
        await abandon(run, operation);
        throw error;
    }
}
/** An entry that may have been made, but will not be worked under, must not keep others waiting. */
async function abandon(run, operation) {
    const { ledger } = run.platform;
    const after = { ...run, signal: new AbortController().signal };
    const ended = { status: 'cancelled', phase: 'done', finishedAt: run.clock.now() };
    try {
        const entry = await ledger.get(operation.number, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(after));
        if (entry?.operation.owner === operation.owner)
            await ledger.update({ ...entry.operation, ...ended }, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)(after));
    }
    catch (error) {
        run.report({ type: 'warning', message: `Operation ${operation.number} could not be given up: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}` });
    }
}
/**
 * No cloud takes our number as a fencing token, so a call of the run that was overtaken can land late: it begins while
 * its last answer holds and ends within the call timeout. Both are waited for before looking again.
 */
async function letCallsLand(run) {
    const { absenceHoldsMs, callTimeoutMs } = run.platform.ledger;
    await run.clock.sleep(absenceHoldsMs + callTimeoutMs, run.signal);
}
/** A claim on an entry that exists and is this run's. */
function keep(run, entry) {
    const { ledger } = run.platform;
    const stop = new AbortController();
    let operation = entry;
    let beatAt = run.clock.now();
    let askedAt = beatAt;
    let writing = Promise.resolve();
    /** One write at a time, each of the newest state: a heartbeat must not bring back what a record has replaced. */
    const write = (by) => {
        const next = writing
            .catch(() => undefined)
            .then(async () => {
            const began = by.clock.now();
            await ledger.update(operation, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .change */ .Zg)(by));
            beatAt = began;
        });
        writing = next;
        return next;
    };
    /** Whoever takes over waits for as long as an answer holds before it touches anything. */
    const refuseWhenLost = async (by) => {
        const asked = by.clock.now();
        if (asked - askedAt < ledger.absenceHoldsMs)
            return;
        if ((await ledger.get(entry.number + 1, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(by))) !== undefined)
            throw lost(by, entry.number);
        askedAt = asked;
    };
    const guard = async (by) => {
        await refuseWhenLost(by);
        if (by.clock.now() - beatAt > ledger.leaseMs / 2)
            await write(by);
    };
    /** A beat that fails is no harm by itself: `guard` decides, from what it sees. */
    const beat = async () => {
        if ((await ledger.get(entry.number + 1, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T1)(run))) !== undefined)
            stop.abort();
        else
            await write(run);
    };
    const warn = (error) => {
        if (stop.signal.aborted || run.signal.aborted)
            return;
        run.report({ type: 'warning', message: `Heartbeat of operation ${entry.number} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}` });
    };
    const heartbeat = async () => {
        for (;;) {
            await run.clock.sleep(ledger.leaseMs / 5, stop.signal);
            await beat().catch(warn);
        }
    };
    heartbeat().catch(() => undefined);
    const note = (patch) => void (operation = { ...operation, ...patch });
    const as = (by) => ({
        number: entry.number,
        operation: () => operation,
        record: async (patch) => {
            await refuseWhenLost(by);
            note(patch);
            await write(by);
        },
        note,
        guard: () => guard(by),
        under: as,
        release: () => stop.abort(),
    });
    return as(run);
}
function lost(run, number) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`Operation ${number} on ${run.environment.name} was overtaken by operation ${number + 1}; this run makes no further change.`, { code: 'claim-lost', advice: 'Look at the run that took over; it finishes or undoes what this one began.' });
}


/***/ }),

/***/ 16345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ heal),
/* harmony export */   ZX: () => (/* binding */ bringToEnd),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74299);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30825);
/* harmony import */ var _retire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11472);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76434);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84519);
/* harmony import */ var _tidy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57763);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69877);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96222);









/**
 * Makes an environment whole before it is changed: stops at weights that are not ours, finishes or undoes what a run
 * that died has left, and removes what nothing refers to.
 * @returns what is there afterwards.
 * @throws KnownError `foreign-weights`, `live-capacity-gone`.
 */
async function heal(run, claim, seen) {
    await refuseForeignWeights(run, claim, seen);
    const dead = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .unsettled */ .NZ)(seen, claim.number);
    if (dead.length === 0 && isTidy(run, seen))
        return seen;
    return (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .step */ .PM)(run, 'heal', async () => {
        for (const operation of dead)
            await bringToEnd(run, claim, await (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .observe */ .lB)(run), operation);
        await (0,_tidy_js__WEBPACK_IMPORTED_MODULE_6__/* .tidy */ .DZ)(run, claim, await (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .observe */ .lB)(run));
        return (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .observe */ .lB)(run);
    });
}
/** Finishes or undoes an operation that did not end by itself, and writes down how it ended. */
async function bringToEnd(run, claim, seen, dead) {
    const status = await settle(run, claim, seen, dead);
    if (status === 'succeeded')
        await (0,_retire_js__WEBPACK_IMPORTED_MODULE_3__/* .putAway */ .qU)(run, claim, await (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .observe */ .lB)(run), dead, seen.route?.stickinessMs ?? 0);
    else
        await (0,_tidy_js__WEBPACK_IMPORTED_MODULE_6__/* .tidy */ .DZ)(run, claim, await (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .observe */ .lB)(run));
    await close(run, dead, status, claim.number);
}
function isTidy(run, seen) {
    const { releases, held, armed, unarmed } = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversOf */ .Kz)(run, seen);
    return releases.length + held.length + armed.length + unarmed.length === 0;
}
/**
 * Weights that the last intent explains are ours: a run died between shift and record. Anything else is foreign.
 * `force` takes what is live as the new baseline.
 */
async function refuseForeignWeights(run, claim, seen) {
    const ours = explained(seen);
    const live = (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(seen);
    if (ours.length === 0 || ours.some((weights) => (0,_weights_js__WEBPACK_IMPORTED_MODULE_8__/* .sameTraffic */ .UN)(weights, live)))
        return;
    await (0,_tidy_js__WEBPACK_IMPORTED_MODULE_6__/* .disarm */ .Jt)(run, claim, seen);
    if (!run.force)
        throw (0,_shift_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignWeights */ .Y3)(run, live, ours);
    run.report({
        type: 'warning',
        message: 'The weights were changed by somebody else; they are the new baseline because of `force`.',
    });
}
/** The weights that the ledger can explain; none when no operation has ever shifted any. */
function explained(seen) {
    const last = seen.operations.findLast(({ operation }) => operation.intent !== undefined)?.operation;
    if (last?.intent === undefined)
        return [];
    return [last.intent.from, last.intent.to, ...(last.baseline === undefined ? [] : [last.baseline])];
}
/**
 * How a run that died is brought to an end: proven and moved stays; anything before that goes back. Only a destruction
 * is neither: what it has left is asked for again.
 */
async function settle(run, claim, seen, dead) {
    await run.platform.router.closeTrials((0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .change */ .Zg)(run));
    const live = (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(seen);
    const moved = dead.intent !== undefined && (0,_weights_js__WEBPACK_IMPORTED_MODULE_8__/* .sameTraffic */ .UN)(dead.intent.to, live);
    if (dead.status === 'succeeded' || (dead.phase === 'retiring' && moved && dead.status === 'running'))
        return 'succeeded';
    if (dead.kind === 'destroy')
        return 'failed';
    if (!hasMade(dead, live))
        return wasLive(seen, dead) ? 'succeeded' : 'failed';
    if (dead.baseline !== undefined && !(0,_undo_js__WEBPACK_IMPORTED_MODULE_7__/* .canRestore */ .vD)(seen, dead.baseline))
        return keepWhatIsLive(run, dead, moved);
    await (0,_undo_js__WEBPACK_IMPORTED_MODULE_7__/* .restoreWeights */ .s2)(run, claim, dead);
    return 'failed';
}
/**
 * Whether the live weights are this operation's doing. Others are not its to put back: `force` has adopted them, or a
 * write of its run has landed so late that later operations had ended by then.
 */
function hasMade({ intent }, live) {
    return intent !== undefined && ((0,_weights_js__WEBPACK_IMPORTED_MODULE_8__/* .sameTraffic */ .UN)(intent.from, live) || (0,_weights_js__WEBPACK_IMPORTED_MODULE_8__/* .sameTraffic */ .UN)(intent.to, live));
}
/** A later operation has found its release to be the live one. */
function wasLive(seen, dead) {
    const release = dead.release ?? dead.restores;
    return seen.operations.some(({ operation }) => operation.number > dead.number && operation.before === release);
}
function keepWhatIsLive(run, dead, moved) {
    if (!moved && !run.force) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`Operation ${dead.number} on ${run.environment.name} died while it moved traffic, and the release from before has no capacity any more.`, {
            code: 'cannot-heal',
            fault: 'platform',
            advice: 'Run again with `force: true`: what has traffic now becomes the baseline.',
        });
    }
    run.report({
        type: 'warning',
        message: `The release from before operation ${dead.number} has no capacity any more; what is live stays.`,
    });
    return moved ? 'succeeded' : 'failed';
}
async function close(run, dead, status, by) {
    const ended = dead.status === 'running' ? status : dead.status;
    const healer = by === dead.number ? 'its post step' : `operation ${by}`;
    const reason = dead.reason ?? `the run ended in phase ${dead.phase}; ${healer} brought it to an end`;
    await run.platform.ledger.update({ ...dead, status: ended, phase: 'done', reason, finishedAt: run.clock.now() }, (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .change */ .Zg)(run));
    run.report({
        type: 'notice',
        message: `Operation ${dead.number} (${dead.kind}) had not ended by itself; ${healer} brought it to an end: ${ended}.`,
    });
}


/***/ }),

/***/ 74299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ shaAtWork),
/* harmony export */   Kz: () => (/* binding */ leftoversOf),
/* harmony export */   NZ: () => (/* binding */ unsettled),
/* harmony export */   Nq: () => (/* binding */ forgotten),
/* harmony export */   W: () => (/* binding */ prunable),
/* harmony export */   gG: () => (/* binding */ warmReleases),
/* harmony export */   t_: () => (/* binding */ neededDigests)
/* harmony export */ });
/* unused harmony export keptReleases */
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30825);

/** The release that was there before us: it is never retired or removed, and only its scaling is held. */
const adopted = 0;
function leftoversOf(run, seen) {
    const busy = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesWithTraffic */ .GM)(seen);
    const withTraffic = seen.fleets.filter((fleet) => busy.has(fleet.tags.release));
    const warm = warmReleases(run, seen);
    const all = new Set([...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release));
    return {
        releases: [...all].filter((release) => release !== adopted && !busy.has(release) && !warm.has(release)),
        held: seen.fleets.filter(({ tags: { release }, held }) => held !== undefined && (busy.has(release) || release === adopted)),
        armed: withTraffic.filter((fleet) => fleet.retireAt !== undefined),
        unarmed: seen.fleets.filter(({ tags: { release }, retireAt }) => release !== adopted && warm.has(release) && retireAt === undefined),
    };
}
/** The former releases that keep their fleet: at most `keep.warm`, only ones that ended well and still have capacity. */
function warmReleases(run, seen) {
    const busy = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesWithTraffic */ .GM)(seen);
    const candidates = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesByLastLive */ .MX)(seen).filter((release) => !busy.has(release) && hasCapacity(seen, release));
    return new Set(candidates.slice(0, run.environment.keep.warm));
}
function hasCapacity(seen, release) {
    const fleet = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetOf */ .aP)(seen, release);
    return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0;
}
/** Operations that ended, or died, without having cleaned up after themselves; newest first. */
function unsettled(seen, ours) {
    return seen.operations
        .map(({ operation }) => operation)
        .filter(({ number, phase }) => number !== ours && phase !== 'done')
        .toReversed();
}
/** Releases that leave the history: their template, ledger entry and perhaps image go. */
function forgotten(run, seen) {
    const kept = keptReleases(run, seen);
    return [...seen.templates].filter((release) => !kept.has(release));
}
/** The live one, the warm ones, everything that has a fleet, and the newest successful ones. */
function keptReleases(run, seen) {
    const live = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .liveRelease */ ._8)(seen);
    const byNumber = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesByLastLive */ .MX)(seen).toSorted((a, b) => b - a);
    return new Set([
        ...(live === undefined ? [] : [live]),
        ...seen.fleets.map((fleet) => fleet.tags.release),
        ...byNumber.slice(0, run.environment.keep.history),
    ]);
}
/**
 * Ledger entries that nothing needs any more: not among the newest, not one that launched or restored a kept release,
 * and not the one whose intent the live weights are compared with.
 */
function prunable(run, seen) {
    const kept = keptReleases(run, seen);
    const operations = seen.operations.map(({ operation }) => operation);
    const lastIntent = operations.findLast((operation) => operation.intent !== undefined);
    return operations
        .slice(0, -run.environment.keep.history)
        .filter((operation) => operation !== lastIntent && !kept.has(operation.release ?? operation.restores ?? -1))
        .map((operation) => operation.number);
}
/** Digests that this environment may still need: of every release that could be launched again, and of what is there. */
function neededDigests(seen) {
    const launched = [...seen.templates].map((release) => (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .launchOf */ .v4)(seen, release)?.digest);
    const tagged = [...seen.fleets, ...seen.targetGroups];
    const digests = [...launched, ...tagged.map((resource) => resource.tags.digest)];
    return digests.filter((digest) => digest !== undefined);
}
/** The commit that a run is working on now: its image may exist before anything says that it is needed. */
function shaAtWork(seen) {
    const last = (0,_observation_js__WEBPACK_IMPORTED_MODULE_0__/* .highest */ .BR)(seen)?.operation;
    return last?.status === 'running' && last.sha !== '' ? last.sha : undefined;
}


/***/ }),

/***/ 30825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   DK: () => (/* binding */ isNow),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Fi: () => (/* binding */ previousRelease),
/* harmony export */   GM: () => (/* binding */ releasesWithTraffic),
/* harmony export */   MX: () => (/* binding */ releasesByLastLive),
/* harmony export */   V: () => (/* binding */ gradeOf),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   Z$: () => (/* binding */ weightsOf),
/* harmony export */   _8: () => (/* binding */ liveRelease),
/* harmony export */   aP: () => (/* binding */ fleetOf),
/* harmony export */   f5: () => (/* binding */ withoutReleases),
/* harmony export */   gE: () => (/* binding */ canComeBack),
/* harmony export */   lB: () => (/* binding */ observe),
/* harmony export */   oi: () => (/* binding */ withOperation),
/* harmony export */   v4: () => (/* binding */ launchOf)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76434);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96222);


/** @param templates where they are known: while a run holds the environment, nobody else makes or removes any. */
async function observe(run, templates) {
    const { fleets, router, ledger } = run.platform;
    const [route, targetGroups, all, operations, releases] = await Promise.all([
        router.route((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run)),
        router.listTargetGroups((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run)),
        fleets.list((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run)),
        ledger.list((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run)),
        templates ?? fleets.templates((0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run)),
    ]);
    return { at: run.clock.now(), route, targetGroups, fleets: all, operations, templates: new Set(releases) };
}
/** The same once these releases' fleets and target groups are removed, and so out of the route's list. */
function withoutReleases(seen, releases) {
    const stays = ({ tags }) => !releases.includes(tags.release);
    return { ...seen, fleets: seen.fleets.filter(stays), targetGroups: seen.targetGroups.filter(stays) };
}
/** The same once this has been written down. */
function withOperation(seen, operation) {
    const operations = seen.operations.map((stored) => stored.operation.number === operation.number ? { ...stored, operation } : stored);
    return { ...seen, operations };
}
/** What was seen so shortly ago is how it is now. */
const momentMs = 1000;
function isNow(run, seen) {
    return run.clock.now() - seen.at < momentMs;
}
function weightsOf(seen) {
    return seen.route?.weights ?? {};
}
function highest(seen) {
    return seen.operations.at(-1);
}
function groupOf(seen, release) {
    return seen.targetGroups.find((group) => group.tags.release === release);
}
function fleetOf(seen, release) {
    return seen.fleets.find((fleet) => fleet.tags.release === release);
}
/** The release with all, or with most, of the traffic. */
function liveRelease(seen) {
    const id = (0,_weights_js__WEBPACK_IMPORTED_MODULE_1__/* .heaviest */ .iS)(weightsOf(seen));
    return seen.targetGroups.find((group) => group.id === id)?.tags.release;
}
/** Releases that have any traffic. */
function releasesWithTraffic(seen) {
    const ids = (0,_weights_js__WEBPACK_IMPORTED_MODULE_1__/* .shares */ .Be)(weightsOf(seen));
    return new Set(seen.targetGroups.filter((group) => group.id in ids).map((group) => group.tags.release));
}
/** The operation that launched a release. */
function launchOf(seen, release) {
    return seen.operations.find(({ operation }) => operation.release === release)?.operation;
}
/** The release that an operation made live, if it ended well. */
function madeLive(operation) {
    if (operation.status !== 'succeeded')
        return undefined;
    return operation.release ?? operation.restores;
}
/** Releases that finished well, the one that was made live last first, each once. */
function releasesByLastLive(seen) {
    const order = seen.operations.map(({ operation }) => madeLive(operation)).filter((release) => release !== undefined);
    return [...new Set(order.toReversed())];
}
/** What `previous` means: the last release that finished well and is not the live one. */
function previousRelease(seen) {
    const live = liveRelease(seen);
    const adopted = seen.targetGroups.some((group) => group.tags.release === 0) ? [0] : [];
    return [...releasesByLastLive(seen), ...adopted].find((release) => release !== live && canComeBack(seen, release));
}
function canComeBack(seen, release) {
    const grade = gradeOf(seen, release);
    return grade === 'warm' || grade === 'cold';
}
function gradeOf(seen, release) {
    if (release === liveRelease(seen))
        return 'live';
    if (isWarm(seen, release))
        return 'warm';
    return seen.templates.has(release) ? 'cold' : 'gone';
}
function isWarm(seen, release) {
    const fleet = fleetOf(seen, release);
    if (groupOf(seen, release) === undefined)
        return false;
    if (release === 0)
        return true;
    return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0;
}
function rowOf(seen, operation, release) {
    const superseded = operation.status === 'running' && operation.number !== highest(seen)?.operation.number;
    return {
        release,
        sha: operation.sha,
        title: operation.title,
        digest: operation.digest,
        specDigest: operation.specDigest,
        grade: gradeOf(seen, release),
        status: superseded ? 'failed' : operation.status,
        actor: operation.actor,
        runUrl: operation.runUrl,
        at: operation.finishedAt ?? operation.startedAt,
    };
}
/** What was there before us was never launched, so no operation tells of it. */
function adoptedRows(seen) {
    if (groupOf(seen, 0) === undefined)
        return [];
    const untold = { sha: '', title: '', digest: '', specDigest: '', actor: '', runUrl: '', at: 0 };
    return [{ release: 0, grade: gradeOf(seen, 0), status: 'succeeded', ...untold }];
}
/** What people want to know of an environment, from one observation. */
function standingOf(run, seen) {
    const launches = seen.operations.filter(({ operation }) => operation.release !== undefined);
    const launched = launches.map(({ operation }) => rowOf(seen, operation, operation.release ?? operation.number));
    const history = [...launched.toReversed(), ...adoptedRows(seen)];
    const row = (release) => history.find((candidate) => candidate.release === release);
    return {
        environment: run.environment.name,
        url: seen.route?.url,
        live: row(liveRelease(seen)),
        previous: row(previousRelease(seen)),
        history,
    };
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $s: () => (/* binding */ reportStanding),
/* harmony export */   NX: () => (/* binding */ operate),
/* harmony export */   a5: () => (/* binding */ orUndo),
/* harmony export */   h3: () => (/* binding */ lookAround)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18111);
/* harmony import */ var _heal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16345);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30825);
/* harmony import */ var _retire_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11472);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76434);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69877);







/** The first look at what is there; told as what the run found. */
async function lookAround(run) {
    const seen = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .PM)(run, 'observe', () => (0,_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .lB)(run));
    run.report({ type: 'standing', standing: (0,_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(run, seen) });
    return seen;
}
/**
 * One numbered operation from claim to record: claims the environment, heals it, does the work, retires what lost its
 * traffic, writes down how it ended. What fails before it is proven is undone; what fails afterwards is left to the
 * next run, for the new state is good and live.
 */
async function operate(run, before, work) {
    const { claim, seen } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .PM)(run, 'claim', () => (0,_claim_js__WEBPACK_IMPORTED_MODULE_1__/* .acquire */ .XC)(run, before, work.intent));
    let after;
    try {
        const result = await orUndo(run, claim, async () => work.until(claim, await (0,_heal_js__WEBPACK_IMPORTED_MODULE_2__/* .heal */ .Rz)(run, claim, seen)));
        after = await conclude(run, claim, seen, result);
        return result;
    }
    finally {
        claim.release();
        await reportStanding(run, after);
    }
}
/** Undoes what was begun when the work throws, then throws on. */
async function orUndo(run, claim, work) {
    try {
        return await work();
    }
    catch (error) {
        throw await (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .undo */ .tN)(run, claim, error);
    }
}
async function conclude(run, claim, before, proven) {
    try {
        const seen = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .PM)(run, 'retire', () => (0,_retire_js__WEBPACK_IMPORTED_MODULE_4__/* .retire */ .S5)(run, claim, before, proven.stickinessMs));
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .PM)(run, 'record', async () => {
            await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() });
            return (0,_retire_js__WEBPACK_IMPORTED_MODULE_4__/* .prune */ .R3)(run, claim, (0,_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .withOperation */ .oi)(seen, claim.operation()));
        });
    }
    catch (error) {
        const after = claim.under({ ...run, signal: new AbortController().signal });
        await after.record({ status: 'succeeded' }).catch(() => undefined);
        throw unfinished(run, claim, error);
    }
}
function unfinished(run, claim, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`Operation ${claim.number} moved traffic of ${run.environment.name} and that stays, but what it replaced is not put away yet: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`, {
        code: error.code,
        fault: error.fault,
        cause: error,
        advice: 'The next run finishes it; `command: sweep` does so now.',
    });
}
/** What is true now, for the summary; best effort, for it must not hide how the run itself ended. */
async function reportStanding(run, seen) {
    const after = { ...run, signal: new AbortController().signal };
    try {
        run.report({ type: 'standing', standing: (0,_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .standingOf */ .YP)(after, seen ?? (await (0,_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .lB)(after))) });
    }
    catch (error) {
        run.report({ type: 'warning', message: `What is live now could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}` });
    }
}


/***/ }),

/***/ 56882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ previewNumber),
/* harmony export */   b: () => (/* binding */ isPreview)
/* harmony export */ });
/** Preview environments are named by their pull request's number. */
const pattern = /^pr-([1-9]\d{0,8})$/;
function isPreview(name) {
    return pattern.test(name);
}
/** The pull request's number, or undefined for an environment of another name. */
function previewNumber(name) {
    const number = pattern.exec(name)?.[1];
    return number === undefined ? undefined : Number(number);
}


/***/ }),

/***/ 97475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ awaitQuiet)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76434);

/**
 * Waits until a target group that has lost its weight is served no requests any more: a load balancer's yes comes
 * before its data plane has moved. First the dwell (the platform's lag and any stickiness), then the proof: a window
 * after the dwell without a single request. Where the platform reports no traffic as nothing, the window counts only
 * if other target groups have figures for it; where there are none, time takes the proof's place, which is said.
 * @returns `still-busy` when requests keep coming; capacity must stay then.
 */
async function awaitQuiet(run, group, others, stickinessMs) {
    const { capabilities } = run.platform.router;
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(run, `${group}: the load balancer's data plane to settle`, capabilities.settleMs + stickinessMs);
    const settledAt = run.clock.now();
    const canBeProven = capabilities.countsZero || others.length > 0;
    const found = canBeProven ? await prove(run, group, others) : 'unknown';
    return found === 'unknown' ? unproven(run, group, settledAt) : found;
}
async function prove(run, group, others) {
    const { countsZero, figuresLagMs } = run.platform.router.capabilities;
    const deadline = run.clock.now() + Math.max(run.environment.timeouts.quietMs, figuresLagMs * 2);
    let since = run.clock.now();
    let busy = false;
    while (run.clock.now() < deadline) {
        await run.clock.sleep(Math.max(20, Math.min(15_000, figuresLagMs / 12)), run.signal);
        const figures = await run.platform.router.figures(group, since, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run));
        if (figures === 'unknown')
            continue;
        busy = figures.requests > 0;
        if (busy)
            since = figures.to;
        else if (countsZero || (await anyTraffic(run, others, since)))
            return 'quiet';
        run.report({ type: 'progress', at: run.clock.now(), message: `${group} to go quiet`, deadline });
    }
    return busy ? 'still-busy' : 'unknown';
}
/** The platform's wait for this case counts from when the data plane had settled. */
async function unproven(run, group, settledAt) {
    const { unprovenWaitMs } = run.platform.router.capabilities;
    run.report({
        type: 'notice',
        message: `Not proven that ${group} has gone quiet: no figures to tell by; it is given ${unprovenWaitMs / 1000} s instead.`,
    });
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(run, `${group}: a wait in place of proof`, settledAt + unprovenWaitMs - run.clock.now());
    return 'unproven';
}
async function anyTraffic(run, groups, since) {
    const figures = await Promise.all(groups.map((group) => run.platform.router.figures(group, since, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(run))));
    return figures.some((figure) => figure !== 'unknown' && figure.requests > 0);
}


/***/ }),

/***/ 11472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ pruneImages),
/* harmony export */   R3: () => (/* binding */ prune),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   qU: () => (/* binding */ putAway)
/* harmony export */ });
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74299);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30825);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97475);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76434);
/* harmony import */ var _tidy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57763);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96222);






/**
 * Takes what has just lost its traffic out of service: kept warm until the platform's own timer, so that no runner
 * waits; or, without a warm time, removed as soon as it is proven quiet.
 */
async function retire(run, claim, before, stickinessMs) {
    await claim.record({ phase: 'retiring' });
    const operation = claim.operation();
    const launched = operation.release === undefined ? [] : [operation.release];
    const seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run, new Set([...before.templates, ...launched]));
    return putAway(run, claim, seen, operation, stickinessMs);
}
/**
 * Retires what an operation took the traffic from; also for one whose own run did not come that far.
 * @returns what there is afterwards.
 */
async function putAway(run, claim, seen, operation, stickinessMs) {
    const gone = new Set((0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .leftoversOf */ .Kz)(run, seen).releases);
    const tooShort = warmTooShort(run, stickinessMs);
    const lost = losers(seen, operation).filter(({ tags }) => tooShort || gone.has(tags.release));
    const proofs = await Promise.all(lost.map((group) => proveQuiet(run, seen, group, stickinessMs)));
    const busy = lost.filter((_group, index) => proofs[index] === 'still-busy').map(({ tags }) => tags.release);
    const now = lost.length === 0 ? seen : await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run, seen.templates);
    return (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutReleases */ .f5)(now, await (0,_tidy_js__WEBPACK_IMPORTED_MODULE_4__/* .tidy */ .DZ)(run, claim, now, new Set(busy)));
}
/** Who had traffic before an operation and has none now. */
function losers(seen, { baseline, intent }) {
    const before = { ...(0,_weights_js__WEBPACK_IMPORTED_MODULE_5__/* .shares */ .Be)(baseline ?? {}), ...(0,_weights_js__WEBPACK_IMPORTED_MODULE_5__/* .shares */ .Be)(intent?.from ?? {}) };
    const now = (0,_weights_js__WEBPACK_IMPORTED_MODULE_5__/* .shares */ .Be)((0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen));
    return seen.targetGroups.filter(({ id }) => id in before && !(id in now));
}
/** A timer that would ring before the load balancer has surely moved on is no substitute for waiting. */
function warmTooShort(run, stickinessMs) {
    const { settleMs, figuresLagMs, unprovenWaitMs } = run.platform.router.capabilities;
    return run.environment.keep.warmForMs < settleMs + figuresLagMs + unprovenWaitMs + stickinessMs;
}
async function proveQuiet(run, seen, { id, tags }, stickinessMs) {
    const proof = await (0,_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitQuiet */ .T)(run, id, Object.keys((0,_weights_js__WEBPACK_IMPORTED_MODULE_5__/* .shares */ .Be)((0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen))), stickinessMs);
    if (proof === 'still-busy') {
        run.report({
            type: 'warning',
            message: `v${tags.release} has weight 0 but still gets requests; its fleet stays. Run \`command: sweep\` later to remove it.`,
        });
    }
    return proof;
}
/**
 * Removes what leaves the history: templates, ledger entries, and images that no environment needs.
 * @returns what there is afterwards.
 */
async function prune(run, claim, seen) {
    const releases = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .forgotten */ .Nq)(run, seen);
    const numbers = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .prunable */ .W)(run, seen).filter((number) => number !== claim.number);
    if (releases.length > 0) {
        await claim.guard();
        await run.platform.fleets.forget(releases, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    }
    if (numbers.length > 0) {
        await claim.guard();
        await run.platform.ledger.prune(numbers, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    }
    if (releases.length > 0)
        await pruneImages(run);
    return {
        ...seen,
        operations: seen.operations.filter(({ operation }) => !numbers.includes(operation.number)),
        templates: new Set([...seen.templates].filter((release) => !releases.includes(release))),
    };
}
/** Images named in any environment's kept history stay, and so does one that a run has just built. */
async function pruneImages(run) {
    const { images } = run.platform;
    const names = await run.platform.environments((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .call */ .T1)(run));
    const needed = [];
    for (const name of names) {
        // One after the other: there can be hundreds, and nobody waits for this.
        const seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)({ ...run, platform: run.platform.forEnvironment({ name }) });
        const sha = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .shaAtWork */ .D3)(seen);
        const atWork = sha === undefined ? undefined : await images.find(sha, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .call */ .T1)(run));
        needed.push(...(0,_leftovers_js__WEBPACK_IMPORTED_MODULE_0__/* .neededDigests */ .t_)(seen), ...(atWork === undefined ? [] : [atWork.digest]));
    }
    return images.prune(run.environment.app, new Set(needed), (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
}


/***/ }),

/***/ 76434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ step),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* unused harmony export skip */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** What a platform call takes: the run's signal and a deadline that many milliseconds from now. */
function call(run, timeoutMs = run.platform.ledger.callTimeoutMs) {
    return { signal: run.signal, deadline: run.clock.now() + timeoutMs };
}
const never = new AbortController().signal;
/**
 * The same for a call that changes something. It is not cut off when the run is cancelled: what was cut off may land
 * all the same, after the undo has looked. Its deadline bounds it instead, and whoever comes next asks for the signal.
 */
function change(run) {
    return { ...call(run), signal: never };
}
/** Runs one step and tells when it began and how it ended; the work may say that there was nothing to do. */
async function step(run, name, work) {
    run.report({ type: 'step-started', step: name, at: run.clock.now() });
    const finished = (outcome) => run.report({ type: 'step-finished', step: name, at: run.clock.now(), outcome });
    try {
        run.signal.throwIfAborted();
        const result = await work();
        finished('done');
        return result;
    }
    catch (error) {
        finished('failed');
        throw error;
    }
}
function skip(run, name) {
    run.report({ type: 'step-finished', step: name, at: run.clock.now(), outcome: 'skipped' });
}
/**
 * Looks until there is something to see. The interval adapts: what comes quickly is seen quickly, what takes long is
 * not hammered.
 * @throws what `onTimeout` returns when the deadline has passed; the signal's reason when it aborts.
 */
async function waitFor(run, wait) {
    const started = run.clock.now();
    const deadline = started + wait.timeoutMs;
    for (;;) {
        run.signal.throwIfAborted();
        const seen = await wait.look().catch(unknownIfLate);
        if (seen !== undefined)
            return seen;
        const now = run.clock.now();
        run.report({ type: 'progress', at: now, message: wait.what, deadline, ...wait.progress?.() });
        if (now >= deadline)
            throw await wait.onTimeout();
        const interval = Math.min(Math.max(wait.everyMs ?? run.platform.pollMs, (now - started) / 10), 1000);
        await run.clock.sleep(Math.min(interval, deadline - now), run.signal);
    }
}
/** A read that was not answered in time says nothing: it is made again, for as long as the wait itself has time. */
function unknownIfLate(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E && error.code === 'platform-timeout')
        return undefined;
    throw error;
}
/** Sleeps and says so. */
async function pause(run, what, ms) {
    if (ms <= 0)
        return;
    run.report({ type: 'progress', at: run.clock.now(), message: what, deadline: run.clock.now() + ms });
    await run.clock.sleep(ms, run.signal);
}


/***/ }),

/***/ 84519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ shift),
/* harmony export */   Y3: () => (/* binding */ foreignWeights),
/* harmony export */   e7: () => (/* binding */ readBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76434);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96222);



/**
 * Moves traffic: writes the intent, compares what is live with what the ledger says, asks for the claim once more,
 * replaces the weights in one call, and reads them back.
 * @throws KnownError `foreign-weights` when somebody else has moved them, `claim-lost`, `weights-unverified`.
 */
async function shift(run, claim, groups, to) {
    const { router } = run.platform;
    const route = await router.route((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(run));
    const live = route?.weights ?? {};
    if (!(0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .sameTraffic */ .UN)(live, to.from))
        throw foreignWeights(run, live, [to.from]);
    await claim.record({ intent: { from: live, to: to.to }, phase: to.phase });
    await claim.guard();
    if (route === undefined)
        await router.createRoute(run.environment.route, to.to, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Zg)(run));
    else
        await router.replaceWeights(route.id, to.to, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .change */ .Zg)(run));
    const moved = await readBack(run, to.to);
    run.report({ type: 'shifted', at: run.clock.now(), percent: (0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .percentByRelease */ .UB)(moved.weights, groups) });
    return moved;
}
/** A failed or throttled read is 'unknown', never 'moved'. */
async function readBack(run, expected) {
    let last = 'no answer yet';
    const look = async () => {
        try {
            const route = await run.platform.router.route((0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(run));
            last = (0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .describeWeights */ .Jq)(route?.weights ?? {});
            return route !== undefined && (0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .sameTraffic */ .UN)(route.weights, expected) ? route : undefined;
        }
        catch (error) {
            run.signal.throwIfAborted();
            last = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
            return undefined;
        }
    };
    return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(run, {
        what: `weights to read back as ${(0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .describeWeights */ .Jq)(expected)}`,
        timeoutMs: run.environment.timeouts.swapMs,
        look,
        onTimeout: () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`The weights of ${run.environment.name} could not be verified: wanted ${(0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .describeWeights */ .Jq)(expected)}, last seen: ${last}.`, {
            code: 'weights-unverified',
            fault: 'platform',
            advice: 'Look at the load balancer, then run the deployment again.',
        }),
    });
}
function foreignWeights(run, live, ours) {
    const expected = ours.map(_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .describeWeights */ .Jq).join(' or ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`The weights of ${run.environment.name} were changed by somebody else: the load balancer says ${(0,_weights_js__WEBPACK_IMPORTED_MODULE_2__/* .describeWeights */ .Jq)(live)}, the ledger says ${expected}; nothing was shifted.`, {
        code: 'foreign-weights',
        advice: 'Put the weights back by hand (or let Terraform ignore them), or run again with `force: true` to take what is live now as the new baseline.',
    });
}


/***/ }),

/***/ 57763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   Jt: () => (/* binding */ disarm),
/* harmony export */   xQ: () => (/* binding */ tearDown),
/* harmony export */   zL: () => (/* binding */ listedWithoutTraffic)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _leftovers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74299);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30825);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76434);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96222);





/**
 * Everything that is there makes sense again: scaling is free, timers are where they belong, leftovers are gone.
 * @param spared releases that stay for now, whatever they are.
 * @returns the releases that were removed.
 */
async function tidy(run, claim, seen, spared = new Set()) {
    const leftovers = (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversOf */ .Kz)(run, seen);
    const releases = leftovers.releases.filter((release) => !spared.has(release));
    for (const fleet of leftovers.held) {
        await claim.guard();
        await run.platform.fleets.unhold(fleet.id, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    }
    await disarm(run, claim, seen);
    await tearDown(run, claim, seen, releases);
    await armTimers(run, claim, seen, spared);
    return releases;
}
/**
 * Cancels the timers of fleets that have traffic; nothing of ours leaves one there.
 * @throws KnownError `live-capacity-gone` when a cancellation came too late.
 */
async function disarm(run, claim, seen) {
    for (const fleet of (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversOf */ .Kz)(run, seen).armed) {
        await claim.guard();
        const retained = await run.platform.fleets.retain(fleet.id, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
        const release = `v${fleet.tags.release} in ${run.environment.name}`;
        if (retained === 'gone')
            throw capacityGone(release);
        run.report({
            type: 'warning',
            message: `${release} had traffic and a timer that would have taken its capacity away; the timer is cancelled. Somebody moved weights by hand.`,
        });
    }
}
function capacityGone(release) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`${release} has traffic, but its capacity is being taken away by its timer.`, {
        code: 'live-capacity-gone',
        fault: 'platform',
        advice: 'Run `command: rollback` with `rollback-to` of a release whose grade is warm or cold: that starts capacity anew.',
    });
}
/** The timer is armed last, after weights were read back as 0. */
async function armTimers(run, claim, seen, spared) {
    for (const fleet of (0,_leftovers_js__WEBPACK_IMPORTED_MODULE_1__/* .leftoversOf */ .Kz)(run, seen).unarmed) {
        if (spared.has(fleet.tags.release))
            continue;
        await claim.guard();
        await run.platform.fleets.unhold(fleet.id, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
        await run.platform.fleets.retire(fleet.id, run.clock.now() + run.environment.keep.warmForMs, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    }
}
/** Takes releases without traffic out of the route, then their fleets away, then their target groups. */
async function tearDown(run, claim, seen, releases) {
    if (releases.length === 0)
        return;
    await unlist(run, claim, seen, releases);
    await Promise.all(releases.map((release) => removeRelease(run, claim, seen, release)));
}
/** Target groups leave the route's list without any change of traffic. */
async function unlist(run, claim, seen, releases) {
    const ids = new Set(releases.map((release) => (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(seen, release)?.id).filter((id) => id !== undefined));
    const fresh = (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .isNow */ .DK)(run, seen) ? seen.route : await run.platform.router.route((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .call */ .T1)(run));
    if (fresh === undefined || !Object.keys(fresh.weights).some((id) => ids.has(id)))
        return;
    const busy = Object.keys((0,_weights_js__WEBPACK_IMPORTED_MODULE_4__/* .shares */ .Be)(fresh.weights)).find((id) => ids.has(id));
    if (busy !== undefined)
        throw gotTraffic(run, busy);
    await claim.guard();
    await run.platform.router.replaceWeights(fresh.id, (0,_weights_js__WEBPACK_IMPORTED_MODULE_4__/* .without */ .FF)(fresh.weights, ids), (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
}
function gotTraffic(run, group) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`${group} was about to be removed from ${run.environment.name}, but has traffic again; it was left alone.`, { code: 'foreign-weights', advice: 'Find out who moves weights beside this action, then run again.' });
}
async function removeRelease(run, claim, seen, release) {
    const { fleets, router } = run.platform;
    const fleet = (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .fleetOf */ .aP)(seen, release);
    const group = (0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(seen, release);
    const timeoutMs = run.environment.timeouts.removeMs;
    await claim.guard();
    if (fleet !== undefined)
        await fleets.remove(fleet.id, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .call */ .T1)(run, timeoutMs));
    if (group !== undefined)
        await router.removeTargetGroup(group.id, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
}
/** Releases that are listed in the route but carry nothing; for the limit of target groups per route. */
function listedWithoutTraffic(seen) {
    const busy = (0,_weights_js__WEBPACK_IMPORTED_MODULE_4__/* .shares */ .Be)((0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(seen));
    return Object.keys((0,_observation_js__WEBPACK_IMPORTED_MODULE_2__/* .weightsOf */ .Z$)(seen)).filter((id) => !(id in busy));
}


/***/ }),

/***/ 69877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s2: () => (/* binding */ restoreWeights),
/* harmony export */   tN: () => (/* binding */ undo),
/* harmony export */   vD: () => (/* binding */ canRestore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30825);
/* harmony import */ var _quiet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97475);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76434);
/* harmony import */ var _shift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84519);
/* harmony import */ var _tidy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57763);
/* harmony import */ var _weights_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96222);







/**
 * Puts back what this run began, whatever stopped it: the old weights first, at once, then the new fleet goes, then
 * the ledger says how it ended. A run that lost its claim changes nothing. Never throws: what could not be undone
 * stays marked as unfinished, and the next run finishes it.
 * @returns what the run failed with: the error it is called with, or, where that is only what an overtaken run saw of
 * its successor's work, that it was overtaken.
 */
async function undo(run, claim, error) {
    if (isLost(error))
        return error;
    const cancelled = run.signal.aborted;
    const after = { ...run, signal: new AbortController().signal };
    const status = cancelled ? 'cancelled' : 'failed';
    try {
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .step */ .PM)(after, 'undo', () => putBack(after, claim.under(after)));
        const reason = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error).slice(0, 500);
        await claim.under(after).record({ status, phase: 'done', reason, finishedAt: run.clock.now() });
    }
    catch (problem) {
        if (isLost(problem))
            return problem;
        run.report({
            type: 'warning',
            message: `Operation ${claim.number} could not be undone completely: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(problem)} The next run, or a sweep, finishes it.`,
        });
        const reason = `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}; not yet undone: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(problem)}`.slice(0, 500);
        await claim
            .under(after)
            .record({ status, reason })
            .catch(() => undefined);
    }
    return error;
}
function isLost(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E && error.code === 'claim-lost';
}
/** Before anything was begun there is nothing to put back, and what somebody else did is not ours to tidy. */
async function putBack(run, claim) {
    if (claim.operation().phase === 'claimed')
        return;
    await claim.guard();
    await restoreWeights(run, claim, claim.operation());
    await run.platform.router.closeTrials((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    const removed = await (0,_tidy_js__WEBPACK_IMPORTED_MODULE_5__/* .tidy */ .DZ)(run, claim, await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run));
    for (const release of removed)
        run.report({ type: 'undone', message: `v${release}: fleet and target group removed` });
}
/** A shift that timed out can land after it was put back; more often than this it is not one of ours. */
const mostRestores = 3;
/**
 * Gives traffic back to what had it before an operation, with one prepared call, reads it back, and waits until whoever
 * lost it is quiet, also when another run has given it back already: that may have been only just now.
 * @throws KnownError `foreign-weights` when the weights do not stay.
 */
async function restoreWeights(run, claim, operation) {
    const { baseline, intent } = operation;
    if (baseline === undefined || intent === undefined)
        return;
    const ours = [intent.from, intent.to, baseline];
    let seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run);
    if (!ours.some((weights) => (0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .sameTraffic */ .UN)(weights, (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen))))
        throw (0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .foreignWeights */ .Y3)(run, (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen), ours);
    for (let times = 1; times <= mostRestores; times += 1) {
        await restoreOnce(run, claim, seen, baseline);
        const before = { ...(0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)(intent.from), ...(0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)(intent.to), ...(0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)((0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen)) };
        const there = seen.targetGroups.map(({ id }) => id).filter((id) => id in before);
        await quietAll(run, there, Object.keys((0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)(baseline)), seen.route?.stickinessMs ?? 0);
        seen = await (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .lB)(run);
        if ((0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .sameTraffic */ .UN)((0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen), baseline))
            return;
    }
    throw (0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .foreignWeights */ .Y3)(run, (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen), [baseline]);
}
async function restoreOnce(run, claim, seen, baseline) {
    await claim.guard();
    const live = (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z$)(seen);
    if (seen.route === undefined || (0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .sameTraffic */ .UN)(live, baseline))
        return;
    if (Object.keys((0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)(baseline)).length === 0)
        await run.platform.router.removeRoute((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    else
        await replace(run, seen.route.id, live, baseline, seen.targetGroups);
    run.report({ type: 'undone', message: `traffic is where it was before: ${(0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .describeWeights */ .Jq)(baseline)}` });
}
async function replace(run, route, live, baseline, groups) {
    /** Whoever is listed stays listed, at 0: `tidy` takes out what has to go once it is quiet. */
    const listed = Object.fromEntries(Object.keys(live).map((id) => [id, 0]));
    await run.platform.router.replaceWeights(route, { ...listed, ...baseline }, (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .change */ .Zg)(run));
    const moved = await (0,_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .readBack */ .e7)(run, baseline);
    run.report({ type: 'shifted', at: run.clock.now(), percent: (0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .percentByRelease */ .UB)(moved.weights, groups) });
}
async function quietAll(run, before, busy, stickinessMs) {
    const lost = before.filter((id) => !busy.includes(id));
    await Promise.all(lost.map((id) => (0,_quiet_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitQuiet */ .T)(run, id, busy, stickinessMs)));
}
/** Whether everything that would get traffic again still has capacity. */
function canRestore(seen, baseline) {
    return Object.keys((0,_weights_js__WEBPACK_IMPORTED_MODULE_6__/* .shares */ .Be)(baseline)).every((id) => {
        const group = seen.targetGroups.find((candidate) => candidate.id === id);
        if (group === undefined)
            return false;
        if (group.tags.release === 0)
            return true;
        const fleet = (0,_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .fleetOf */ .aP)(seen, group.tags.release);
        return fleet !== undefined && fleet.state === 'active' && fleet.capacity.desired > 0;
    });
}


/***/ }),

/***/ 96222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ shares),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   Jq: () => (/* binding */ describeWeights),
/* harmony export */   UB: () => (/* binding */ percentByRelease),
/* harmony export */   UN: () => (/* binding */ sameTraffic),
/* harmony export */   iS: () => (/* binding */ heaviest),
/* harmony export */   kp: () => (/* binding */ withShare)
/* harmony export */ });
/** Percent of traffic by target group; those without any are left out. */
function shares(weights) {
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const positive = Object.entries(weights).filter(([, weight]) => weight > 0);
    return Object.fromEntries(positive.map(([id, weight]) => [id, (100 * weight) / total]));
}
/** Whether two sets of weights split traffic alike; who is listed with 0 makes no difference to that. */
function sameTraffic(one, other) {
    const a = shares(one);
    const b = shares(other);
    const ids = Object.keys(a);
    return ids.length === Object.keys(b).length && ids.every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? -1)) < 0.01);
}
/** The target group with all, or with most, of the traffic. */
function heaviest(weights) {
    return Object.entries(weights)
        .filter(([, weight]) => weight > 0)
        .toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
/**
 * Gives `id` so many percent and scales what had traffic before down to the rest. Who is listed stays listed.
 * Weights are integers of 0 to 999 on ELBv2, so everything is expressed in percent.
 */
function withShare(base, id, percent) {
    const others = shares(Object.fromEntries(Object.entries(base).filter(([other]) => other !== id)));
    const rest = Object.keys(base).filter((other) => other !== id);
    const scaled = rest.map((other) => [other, Math.round(((others[other] ?? 0) * (100 - percent)) / 100)]);
    return { ...Object.fromEntries(scaled), [id]: percent };
}
function without(weights, ids) {
    return Object.fromEntries(Object.entries(weights).filter(([id]) => !ids.has(id)));
}
/** Percent of traffic by release, for people. */
function percentByRelease(weights, groups) {
    const release = new Map(groups.map((group) => [group.id, group.tags.release]));
    return Object.fromEntries(Object.entries(shares(weights)).map(([id, percent]) => [release.get(id) ?? 0, Math.round(percent)]));
}
/** `v41 90 %, v42 10 %`, or `nothing`. */
function describeWeights(weights) {
    const parts = Object.entries(shares(weights)).map(([id, percent]) => `${id} ${Math.round(percent)} %`);
    return parts.length === 0 ? 'nothing' : parts.join(', ');
}


/***/ }),

/***/ 40075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   h5: () => (/* binding */ startError)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * `safe.directory`: a checkout that another user made (containers, self-hosted runners) is 'dubious ownership' to git,
 * which protects whoever walks into somebody's folder from the commands in its configuration. Here the repository is
 * the one that this run was started to build and start programs from, so that it is trusted already; and the commands
 * used here run none of its hooks. Git takes the setting from a command line since 2.38 (git-config, safe.directory).
 */
const settings = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false'];
/**
 * The caller's environment without what git itself reads from it: GIT_DIR and the like, as a hook sets them, would point
 * to another repository. A replaced object (git-replace) exists on one machine only.
 */
function gitEnvironment() {
    const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
    return {
        ...Object.fromEntries(kept),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        LC_ALL: 'C',
        TZ: 'UTC',
    };
}
/**
 * Runs git in a directory and returns what it said, whatever its exit code.
 * @throws KnownError `git-missing`, `repository-missing`, `repository-not-trusted`; the signal's reason.
 */
async function git(directory, args, signal) {
    const answer = await run(['-C', directory, ...settings, ...args], gitEnvironment(), signal);
    if (answer.exitCode === 128)
        refuse(directory, answer.stderr);
    return answer;
}
/** @throws KnownError `git-missing`; the signal's reason. */
function run(args, env, signal) {
    const options = { env, signal, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 };
    return new Promise((resolve, reject) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, options, (error, stdout, stderr) => {
            if (signal.aborted)
                reject(signal.reason);
            else if (error === null)
                resolve({ exitCode: 0, stdout, stderr });
            else if (typeof error.code === 'number')
                resolve({ exitCode: error.code, stdout, stderr });
            else
                reject(startError(error));
        });
    });
}
/** What is thrown when git could not be started. */
function startError(error) {
    if (error.code !== 'ENOENT')
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownError */ .E('git was not found: no program of that name is in PATH.', {
        code: 'git-missing',
        advice: 'Install git on the runner.',
        cause: error,
    });
}
function refuse(directory, said) {
    if (/dubious ownership|unsafe repository/.test(said)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownError */ .E(`git does not read the repository at ${directory}, because another user owns it.`, {
            code: 'repository-not-trusted',
            advice: `Run \`git config --global --add safe.directory '${directory}'\` before, or use git 2.38 or newer.`,
        });
    }
    if (/not a git repository|cannot change to|must be run in a work tree/.test(said)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownError */ .E(`${directory} is not a git work tree: ${firstLine(said)}`, {
            code: 'repository-missing',
            advice: 'Check out the repository first (actions/checkout), or set `working-directory`.',
        });
    }
}
/** What git says first, without its `fatal: `. Untrusted text. */
function firstLine(said) {
    return (said.trim().split('\n')[0] ?? '').replace(/^(fatal|error): /, '');
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ loadEvent),
/* harmony export */   d: () => (/* binding */ loadRunner)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Reads the variables that GitHub documents under 'Variables reference'. */
function loadRunner(environment) {
    const serverUrl = environment['GITHUB_SERVER_URL'] || 'https://github.com';
    const repository = environment['GITHUB_REPOSITORY'] || undefined;
    const run = environment['GITHUB_RUN_ID'];
    const attempt = environment['GITHUB_RUN_ATTEMPT'];
    const base = repository !== undefined && run ? `${serverUrl}/${repository}/actions/runs/${run}` : '';
    return {
        serverUrl,
        repository,
        workflow: /\/\.github\/workflows\/([^/@]+)@/.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
        runUrl: base !== '' && attempt !== undefined && attempt !== '1' ? `${base}/attempts/${attempt}` : base,
        actor: environment['GITHUB_TRIGGERING_ACTOR'] || environment['GITHUB_ACTOR'] || environment['USER'] || 'unknown',
    };
}
/** @throws KnownError `event-unreadable` when the runner names a payload that is not there or not JSON. */
async function loadEvent(environment) {
    const name = environment['GITHUB_EVENT_NAME'] ?? '';
    const path = environment['GITHUB_EVENT_PATH'];
    if (!path)
        return { name, payload: undefined };
    try {
        return { name, payload: JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownError */ .E(`The event's payload ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, {
            code: 'event-unreadable',
            fault: 'platform',
            cause: error,
        });
    }
}


/***/ }),

/***/ 60113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ac: () => (/* binding */ openAnnouncer),
  _M: () => (/* binding */ repositoryOf),
  et: () => (/* binding */ from_environment_subjectOf),
  Ar: () => (/* binding */ untoldDeployment)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(82488);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/engine/previews.js
var previews = __webpack_require__(56882);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/platform/within.js
var within = __webpack_require__(77339);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(12071);
;// CONCATENATED MODULE: ./build/github/permissions.js
/**
 * What each call needs in the workflow's `permissions:` ("Permissions required for GitHub Apps", docs.github.com); where
 * several are named, one of them is enough. `administration` cannot be had by the job's own token.
 */
const permissionsOf = {
    'GET /repos/{owner}/{repo}': ['metadata: read'],
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ['metadata: read'],
    'GET /repos/{owner}/{repo}/commits/{ref}': ['contents: read'],
    'GET /repos/{owner}/{repo}/compare/{basehead}': ['contents: read'],
    'GET /repos/{owner}/{repo}/deployments': ['deployments: read'],
    'POST /repos/{owner}/{repo}/deployments': ['deployments: write'],
    'DELETE /repos/{owner}/{repo}/deployments/{deployment_id}': ['deployments: write'],
    'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['deployments: read'],
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ['deployments: write'],
    'DELETE /repos/{owner}/{repo}/environments/{environment_name}': ['administration: write'],
    'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': ['pull-requests: read', 'issues: read'],
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ['pull-requests: write', 'issues: write'],
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ['pull-requests: write', 'issues: write'],
    'PATCH /repos/{owner}/{repo}/issues/{issue_number}': ['issues: write'],
    'GET /repos/{owner}/{repo}/pulls': ['pull-requests: read'],
    'GET /repos/{owner}/{repo}/pulls/{pull_number}': ['pull-requests: read'],
};
/**
 * Lines for `permissions:`, any of which would do: as GitHub's answer says (`issues=write; pull_requests=write`,
 * "Troubleshooting the REST API"), else as the table says; empty where neither knows.
 */
function permissionsFor(call, accepted) {
    const said = (accepted ?? '').split(';').flatMap((choice) => {
        const parts = choice.split(',').map((part) => /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(part));
        const lines = parts.flatMap((part) => (part === null ? [] : [`${part[1]?.replaceAll('_', '-')}: ${part[2]}`]));
        return lines.length === parts.length ? [lines.join(', ')] : [];
    });
    if (said.length > 0)
        return said;
    const table = permissionsOf;
    return table[call] ?? [];
}

;// CONCATENATED MODULE: ./build/github/refusal.js



/** An error as the HTTP client throws it: with a status always, with a response when GitHub gave one. */
function refusalOf(error) {
    const found = typeof error === 'object' && error !== null ? error : {};
    const status = 'status' in found && typeof found.status === 'number' ? found.status : 0;
    const response = 'response' in found ? found.response : undefined;
    return { status, message: (0,plain/* plainLine */.h0)((0,errors/* messageOf */.b)(error), 300), headers: response?.headers };
}
/** "Rate limits for the REST API": 403 or 429, and the headers or the words say that it is not about rights. */
function isRateLimit({ status, message, headers }) {
    if (status === 429)
        return true;
    if (status !== 403 || headers === undefined)
        return false;
    const spent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
    return spent || /rate limit|abuse detection/i.test(message);
}
/** No answer, or one that says that GitHub itself is at fault: a change may have taken effect or not. */
function isOutage({ status, headers }) {
    return headers === undefined || status >= 500;
}
/** What a refusal means to people. `call` is `POST /repos/{owner}/{repo}/deployments`. */
function explain(call, error) {
    const refusal = refusalOf(error);
    const known = (text, code, advice, fault = 'user') => new errors/* KnownError */.E(text, { code, advice, fault, cause: error });
    const { status, message } = refusal;
    if (isRateLimit(refusal))
        return known(`GitHub’s rate limit stopped ${call}: ${message}`, 'github-rate-limited', 'Run again later; GitHub allows a repository’s workflows 1000 requests an hour.', 'platform');
    if (isOutage(refusal))
        return known(`GitHub did not answer ${call}: ${message}`, 'github-unreachable', 'Run again later; www.githubstatus.com tells whether GitHub is well.', 'platform');
    if (status === 401)
        return known(`GitHub does not accept the token: ${message}`, 'github-token-invalid', 'Leave the input `github-token` to its default, or give one that has not expired.');
    if (status === 403 && isAboutRights(message))
        return missingPermission(call, refusal, error);
    if (status === 404 || status === 410 || message.startsWith('No commit found'))
        return known(`GitHub does not have what ${call} asks for: ${message}`, 'github-not-found', unseen(call, refusal));
    return known(`GitHub refused ${call}: ${status} ${message}`, 'github-refused', 'The message is GitHub’s own.');
}
/** A locked issue and an archived repository are refused with 403 as well. */
function isAboutRights(message) {
    return !/\b(?:locked|archived|blocked|spam)\b/i.test(message);
}
function missingPermission(call, refusal, cause) {
    const needed = permissionsFor(call, refusal.headers?.['x-accepted-github-permissions']);
    const lines = needed.map((line) => `\`${line}\``).join(' or ');
    const what = lines === '' ? 'a permission that the token does not have' : lines;
    return new errors/* KnownError */.E(`GitHub does not allow ${call}: ${refusal.message} It takes ${what}.`, {
        code: 'github-permission-missing',
        advice: `Add ${lines === '' ? 'it' : lines} to the job’s \`permissions:\`.`,
        cause,
    });
}
/** What a token may not read is answered as if it did not exist ("Troubleshooting the REST API"). */
function unseen(call, { headers }) {
    const needed = permissionsFor(call, headers?.['x-accepted-github-permissions']);
    const lines = needed.map((line) => `\`${line}\``).join(' or ');
    return `It is gone, or the token may not see it${lines === '' ? '' : `: that takes ${lines}`}.`;
}
function isNotFound(error) {
    return error instanceof errors/* KnownError */.E && error.code === 'github-not-found';
}

;// CONCATENATED MODULE: ./build/github/patience.js

const mostTries = 4;
/** Methods that may be sent again: what they do twice is what they do once. */
const repeatable = new Set(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']);
/**
 * How many milliseconds to wait before a call is sent again; undefined when it must not be. The rules are those of
 * "Rate limits for the REST API" (docs.github.com): `retry-after` in seconds, else `x-ratelimit-reset` in seconds since
 * the epoch, else a minute. A refusal by rate limit had no effect, so that even a POST may follow it.
 * @param tries how often it was sent.
 */
function waitBefore(method, refusal, tries, now) {
    if (tries >= mostTries)
        return undefined;
    if (isRateLimit(refusal))
        return untilAllowed(refusal, tries, now);
    if (!isOutage(refusal) || !repeatable.has(method))
        return undefined;
    return 500 * 2 ** (tries - 1);
}
function untilAllowed({ headers }, tries, now) {
    const after = seconds(headers?.['retry-after']);
    if (after !== undefined)
        return after * 1000;
    const reset = headers?.['x-ratelimit-remaining'] === '0' ? seconds(headers['x-ratelimit-reset']) : undefined;
    // GitHub's clock is not the runner's, and counts whole seconds.
    if (reset !== undefined)
        return Math.max(0, reset * 1000 - now) + 1000;
    return 60_000 * 2 ** (tries - 1);
}
function seconds(header) {
    return header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : undefined;
}

;// CONCATENATED MODULE: ./build/github/client.js




/** Loads the API's client, which a run that has nothing to say to GitHub does not pay for. */
async function openClient(options) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 5564).then(__webpack_require__.bind(__webpack_require__, 65564));
    const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: 'immutable-deploy' });
    octokit.hook.wrap('request', (send, endpoint) => {
        const { method, url } = endpoint;
        // GraphQL is only asked here, for all that it takes a POST.
        const kind = url.endsWith('/graphql') ? 'GET' : method;
        return patiently(options, kind, `${method} ${url}`, (signal) => send({ ...endpoint, request: { ...endpoint.request, signal } }));
    });
    const [owner = '', repo = ''] = options.repository.split('/');
    return {
        rest: octokit.rest,
        paginate: octokit.paginate,
        repository: { owner, repo },
        login: async () => {
            // REST tells the job's own token nothing about itself; GraphQL does ("viewer" in the GraphQL reference).
            const { viewer } = await octokit.graphql('{ viewer { login } }');
            return viewer.login;
        },
        makeOnce: async (make, find) => {
            try {
                return await make();
            }
            catch (error) {
                if (!(error instanceof errors/* KnownError */.E) || error.code !== 'github-unreachable')
                    throw error;
                return (await find()) ?? make();
            }
        },
    };
}
/** Sends a call until it is answered, refused for good, or patience is over. */
async function patiently({ clock, signal, patienceMs = 60_000, answerMs = 10_000 }, method, call, send) {
    const deadline = clock.now() + patienceMs;
    for (let tries = 1;; tries += 1) {
        signal.throwIfAborted();
        try {
            return await (0,within/* within */.u)(clock, { signal, deadline: clock.now() + answerMs }, call, async (limit) => send(limit));
        }
        catch (error) {
            signal.throwIfAborted();
            const wait = waitBefore(method, refusalOf(error), tries, clock.now());
            if (wait === undefined || clock.now() + wait > deadline)
                throw explain(call, inWords(error, answerMs));
            await clock.sleep(wait, signal);
        }
    }
}
function inWords(error, answerMs) {
    const isTimeout = error instanceof errors/* KnownError */.E && error.code === 'platform-timeout';
    return isTimeout ? new Error(`no answer within ${answerMs / 1000} s`) : error;
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/github/comment.js



const titles = {
    deploying: '⏳ The preview is on its way',
    live: '✅ The preview is live',
    failed: '❌ The preview could not be deployed',
    closed: '⚪ The preview is closed',
};
/** Hidden in Markdown, and the same for every comment about this app's preview. Names of apps are words. */
function markerOf(app) {
    return `<!-- immutable-deploy: preview of ${app.replace(/[^\w.-]/g, '')} -->`;
}
function renderComment(news) {
    const { app, state, url, sha, commitUrl, runUrl, at, why, limits } = news;
    const [first = [], ...others] = [
        ...(url === undefined ? [] : [[state === 'live' ? 'Address' : 'Still live', (0,markdown/* link */.nf)((0,markdown/* code */.aY)(url), url)]]),
        ...(sha === undefined ? [] : [['Commit', (0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,words/* shortSha */.Fu)(sha)), commitUrl)]]),
        ['Time', `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`],
        ...(runUrl === '' ? [] : [['Log', (0,markdown/* link */.nf)('this run', runUrl)]]),
    ];
    const parts = [
        markerOf(app),
        `### ${titles[state]}: ${(0,markdown/* code */.aY)(app, 60)}`,
        ...(why === undefined ? [] : [(0,markdown/* text */.Qq)(why, 500)]),
        (0,markdown/* table */.tp)(first, others),
        ...(limits === undefined || state === 'closed' ? [] : [small(limits)]),
    ];
    return `${parts.join('\n\n')}\n`;
}
function small({ max, idleMs }) {
    const most = max === 1 ? 'one preview' : `${max} previews`;
    return `<sub>It is closed with the pull request, after ${inDays(idleMs)} without a push, or to make room: at most ${most} at a time.</sub>`;
}
function inDays(ms) {
    const days = ms / 86_400_000;
    return Number.isInteger(days) ? `${days} ${days === 1 ? 'day' : 'days'}` : (0,words/* duration */.p0)(ms);
}
/**
 * Writes the one comment of a pull request about this app's preview: edits it where it is there, else makes it. Whoever
 * can comment can copy the marker, so that it has to be by us as well.
 * @throws KnownError `github-…`.
 */
async function writeComment(client, number, app, body) {
    const { rest, repository } = client;
    const find = async () => {
        const own = await client.login();
        const list = { ...repository, issue_number: number, per_page: 100 };
        const comments = await client.paginate(rest.issues.listComments, list);
        const isOurs = (comment) => comment.user?.login === own && comment.body?.startsWith(markerOf(app)) === true;
        return comments.find(isOurs);
    };
    const found = await find();
    if (found !== undefined && (found.body === body || (await edit(client, found.id, body))))
        return;
    await client.makeOnce(async () => (await rest.issues.createComment({ ...repository, issue_number: number, body })).data.id, async () => (await find())?.id);
}
/** @returns false when somebody has deleted it meanwhile. */
async function edit({ rest, repository }, comment_id, body) {
    try {
        await rest.issues.updateComment({ ...repository, comment_id, body });
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/github/payload.js
var github_payload = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/github/deployment-text.js


/** What GitHub takes as the description of a deployment or of its status; more is refused with 422. */
const mostCharacters = 140;
/** One line that GitHub takes: it refuses characters beyond U+FFFF in descriptions ("doesn't accept 4-byte Unicode"). */
function description(text) {
    return (0,plain/* plainLine */.h0)(text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'), mostCharacters);
}
/** `v42 of shop`; `v41 of shop again`. Begins every description, and tells ours from others'. */
function subjectOf({ app, operation, restores }) {
    return restores === undefined ? `v${operation} of ${app}` : `v${restores} of ${app} again`;
}
function isSubjectOf(app, text) {
    return /^v\d+ of (\S+)(?: |$)/.exec(text)?.[1] === app;
}
/** What bringing each of the others back would take, as short as it can be said: `back to: v41 warm, v40 cold`. */
function waysBack(standing) {
    const ways = comingBack(standing).map(({ release, grade }) => `v${release} ${grade}`);
    return ways.length === 0 ? '' : `; back to: ${ways.slice(0, 8).join(', ')}`;
}
/** Releases that can be brought back, newest first; one that failed is never offered. */
function comingBack(standing) {
    const good = (standing?.history ?? []).filter(({ status }) => status === 'succeeded');
    return good.filter(({ grade }) => grade === 'warm' || grade === 'cold');
}
const markName = 'immutable-deploy';
function payloadOf(work, standing, runUrl) {
    const { app, environment, operation, kind, restores } = work;
    const history = (standing?.history ?? [])
        .filter(({ status }) => status === 'succeeded')
        .slice(0, 50)
        .map(({ release, sha, grade }) => ({ release: `v${release}`, sha, grade }));
    const release = `v${restores ?? operation}`;
    const restored = restores === undefined ? undefined : release;
    return {
        [markName]: { app, environment, operation, kind, release, restores: restored, run: runUrl, history },
    };
}
/** The mark of a deployment that we have made; undefined of any other. GitHub gives a payload back as it was given. */
function markOf(payload) {
    const { app, operation, run } = (0,github_payload/* fieldsOf */.P)((0,github_payload/* fieldsOf */.P)(payload)[markName]);
    return typeof app === 'string' && typeof operation === 'number' && typeof run === 'string'
        ? { app, operation, run }
        : undefined;
}

;// CONCATENATED MODULE: ./build/github/older-deployments.js

/** At most so many earlier deployments are looked at; what is older was made inactive long ago. */
const mostOlder = 30;
/** The last ten, newest first. */
async function statusesOf(client, id) {
    const list = { ...client.repository, deployment_id: id, per_page: 10 };
    return (await client.rest.repos.listDeploymentStatuses(list)).data;
}
/** An app's deployments before this one that GitHub still takes for live, newest first, down to the first that it does not. */
async function activeBefore(client, id, app, environment) {
    const list = { ...client.repository, environment, per_page: mostOlder };
    const { data } = await client.rest.repos.listDeployments(list);
    const active = [];
    for (const deployment of data.filter((one) => one.id < id)) {
        const statuses = await statusesOf(client, deployment.id);
        if (!isOurs(deployment, statuses, app))
            continue;
        const state = statuses[0]?.state;
        if (state === 'inactive')
            break;
        if (state !== 'failure' && state !== 'error')
            active.push(deployment.id);
    }
    return active;
}
/** One that a job's `environment:` made has no mark, but our words in its statuses. */
function isOurs({ payload }, statuses, app) {
    const mark = markOf(payload);
    return mark === undefined ? statuses.some(({ description }) => isSubjectOf(app, description)) : mark.app === app;
}

;// CONCATENATED MODULE: ./build/github/closed-deployments.js




/**
 * Removes an app's deployments of an environment that is no more, and then the environment itself, unless there are
 * deployments of others in it.
 * @param retire has GitHub say that a deployment is not live: one of several has to be inactive before it can be
 *   deleted ("Delete a deployment").
 * @returns false when the environment had to stay.
 */
async function removeDeployments(client, app, environment, retire) {
    const { rest, paginate, repository } = client;
    const all = await paginate(rest.repos.listDeployments, { ...repository, environment, per_page: 100 });
    let others = 0;
    for (const deployment of all) {
        if (await belongsTo(client, app, deployment))
            await remove(client, deployment.id, retire);
        else
            others += 1;
    }
    return others > 0 || removeEnvironment(client, environment);
}
async function belongsTo(client, app, deployment) {
    const isMarked = markOf(deployment.payload) !== undefined;
    return isOurs(deployment, isMarked ? [] : await statusesOf(client, deployment.id), app);
}
async function remove({ rest, repository }, id, retire) {
    try {
        await retire(id);
        await rest.repos.deleteDeployment({ ...repository, deployment_id: id });
    }
    catch (error) {
        if (!isNotFound(error))
            throw error;
    }
}
/** Only a token with administration rights may; a job's own never has them. */
async function removeEnvironment({ rest, repository }, environment_name) {
    try {
        await rest.repos.deleteAnEnvironment({ ...repository, environment_name });
        return true;
    }
    catch (error) {
        if (isNotFound(error))
            return true;
        if (error instanceof errors/* KnownError */.E && error.code === 'github-permission-missing')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/deployments.js




/** @param runUrl of this run; empty outside of GitHub. */
function openDeployments(client, runUrl) {
    const tell = (id, news) => addStatus(client, id, news, runUrl);
    const retireOlder = async (id, app, environment) => {
        // The oldest first: what an interruption leaves is then still found by the next run.
        for (const older of (await activeBefore(client, id, app, environment)).toReversed())
            await tell(older, replaced);
    };
    return {
        begin: async (work, standing) => {
            const own = await ownOfJob(client, work.environment, runUrl);
            if (own?.sha === work.sha)
                return { id: own.id, stray: undefined };
            return { id: await create(client, work, standing, runUrl), stray: own?.id };
        },
        tell,
        retireOlder,
        retireAll: (app, environment) => retireOlder(Number.POSITIVE_INFINITY, app, environment),
        close: (app, environment) => removeDeployments(client, app, environment, (id) => tell(id, { state: 'inactive', text: 'Closed.' })),
    };
}
const replaced = { state: 'inactive', text: 'Not live any more.' };
/**
 * A job with `environment:` has had a deployment made for it by GitHub, with the address of the job as the log of its
 * status. It stands for this work where it is of the same commit; in a rollback it is of another.
 */
async function ownOfJob(client, environment, runUrl) {
    if (runUrl === '')
        return undefined;
    const { data } = await client.rest.repos.listDeployments({ ...client.repository, environment, per_page: 10 });
    // It was made when the job began, so that few can have come after it.
    for (const deployment of data.filter(({ payload }) => markOf(payload) === undefined).slice(0, 5))
        if ((await statusesOf(client, deployment.id)).some((status) => isOfRun(status, runUrl)))
            return deployment;
    return undefined;
}
/** `…/actions/runs/7/job/9` belongs to the run `…/actions/runs/7`, whichever attempt it is. */
function isOfRun({ log_url, target_url }, runUrl) {
    const run = runUrl.replace(/\/attempts\/\d+$/, '');
    return [log_url, target_url].some((url) => url === run || url?.startsWith(`${run}/`) === true);
}
/** Nothing is merged and no check is waited for: what is deployed is this commit, and it was checked here. */
async function create(client, work, standing, runUrl) {
    const { sha, environment, kind, app, operation } = work;
    const made = await client.makeOnce(async () => {
        const { data } = await client.rest.repos.createDeployment({
            ...client.repository,
            ref: sha,
            task: kind,
            environment,
            description: description(subjectOf(work)),
            payload: { ...payloadOf(work, standing, runUrl) },
            auto_merge: false,
            required_contexts: [],
            transient_environment: (0,previews/* isPreview */.b)(environment),
            production_environment: environment === 'production',
        });
        return 'id' in data ? data.id : undefined;
    }, async () => {
        const { data } = await client.rest.repos.listDeployments({ ...client.repository, sha, environment });
        const isThis = ({ payload }) => {
            const mark = markOf(payload);
            return mark?.app === app && mark.operation === operation && mark.run === runUrl;
        };
        return data.find(isThis)?.id;
    });
    if (made === undefined)
        throw new Error(`GitHub answered the deployment of ${sha} without one`);
    return made;
}
/** `auto_inactive` would take other apps of the repository, and would leave out production: we do it ourselves. */
async function addStatus(client, id, { state, text, url }, runUrl) {
    const status = {
        ...client.repository,
        deployment_id: id,
        state,
        description: description(text),
        auto_inactive: false,
        ...(runUrl !== '' && { log_url: runUrl }),
        ...(url !== undefined && { environment_url: url }),
    };
    await client.makeOnce(async () => {
        await client.rest.repos.createDeploymentStatus(status);
        return true;
    }, async () => ((await statusesOf(client, id))[0]?.description === status.description ? true : undefined));
}

;// CONCATENATED MODULE: ./build/github/outbox.js


/** After one of these nothing else would be answered either. */
const hopeless = new Set(['github-unreachable', 'github-rate-limited', 'github-token-invalid']);
function createOutbox({ clock, open }) {
    const controller = new AbortController();
    const problems = new Set();
    const closed = new Set();
    let client;
    let last = Promise.resolve();
    let held;
    const write = async (place, work) => {
        await held?.promise;
        if (closed.has(place) || controller.signal.aborted)
            return;
        try {
            client ??= open(controller.signal);
            await work(await client);
        }
        catch (error) {
            if (controller.signal.aborted)
                return;
            problems.add(sentence(error));
            const code = error instanceof errors/* KnownError */.E ? error.code : '';
            if (code === 'github-permission-missing')
                closed.add(place);
            if (hopeless.has(code))
                controller.abort(error);
        }
    };
    const go = () => {
        held?.resolve();
        held = undefined;
    };
    return {
        post: (place, work) => {
            last = last.then(() => write(place, work));
        },
        hold: () => {
            held ??= withResolvers();
        },
        go,
        drain: async (withinMs) => {
            go();
            const deadline = clock.now() + withinMs;
            const never = new AbortController().signal;
            await (0,within/* within */.u)(clock, { signal: never, deadline }, 'telling GitHub', () => last).catch((error) => {
                controller.abort(error);
                problems.add(`It did not take everything within ${withinMs / 1000} s; www.githubstatus.com tells whether it is well.`);
            });
            return [...problems];
        },
    };
}
function withResolvers() {
    let resolve = () => undefined;
    const promise = new Promise((done) => {
        resolve = done;
    });
    return { promise, resolve };
}
function sentence(error) {
    const advice = error instanceof errors/* KnownError */.E ? error.advice : undefined;
    return advice === undefined ? (0,errors/* messageOf */.b)(error) : `${(0,errors/* messageOf */.b)(error)} ${advice}`;
}
/** Writes nothing, and says so the first time that there is something to write. */
function silentOutbox(say) {
    let isSaid = false;
    return {
        post: () => {
            if (!isSaid)
                say();
            isSaid = true;
        },
        hold: () => undefined,
        go: () => undefined,
        drain: () => Promise.resolve([]),
    };
}

;// CONCATENATED MODULE: ./build/github/told-deployment.js


/** @param known what an interrupted run had already told. */
function tellDeployment({ outbox, runUrl, remember }, work, known) {
    let id = known?.id;
    let stray;
    let isInProgress = known !== undefined;
    const name = subjectOf(work);
    const post = (write) => outbox.post('deployments', (client) => write(openDeployments(client, runUrl)));
    const tell = (news) => post(async (deployments) => {
        if (id !== undefined)
            await deployments.tell(id, news);
    });
    return {
        work,
        begin: (standing) => {
            post(async (deployments) => {
                ;
                ({ id, stray } = await deployments.begin(work, standing));
                remember({ work, id });
            });
            tell({ state: 'queued', text: `${name} is next` });
        },
        proceed: () => {
            if (isInProgress)
                return;
            isInProgress = true;
            tell({ state: 'in_progress', text: `${name} is on its way` });
        },
        end: (standing, why) => {
            const news = endOf(work, standing, why);
            tell(news);
            post(async (deployments) => {
                if (id === undefined)
                    return;
                remember(undefined);
                if (news.state !== 'success')
                    return;
                await deployments.retireOlder(id, work.app, work.environment);
                // Our words in it let the next run know it again, should GitHub take it for live after all.
                if (stray !== undefined)
                    await deployments.tell(stray, { state: 'inactive', text: `${name}, not this commit` });
            });
            return news.state === 'success';
        },
    };
}
/** What is live decides: a run may fail after its release has gone live for good. */
function endOf(work, standing, why) {
    const { operation, restores } = work;
    const live = standing?.live?.release;
    const name = subjectOf(work);
    if (why === undefined)
        return { state: 'success', text: `${name} is live${waysBack(standing)}`, url: standing?.url };
    if (live !== undefined && (live === operation || live === restores))
        return { state: 'success', text: `${name} is live, but: ${why}`, url: standing?.url };
    return { state: 'failure', text: `${name} is not live: ${why}` };
}

;// CONCATENATED MODULE: ./build/github/announcer.js








function createAnnouncer(options) {
    const desk = {
        options,
        outbox: outboxFor(options),
        subject: undefined,
        standings: new Map(),
        remarks: new Map(),
        underWay: undefined,
        closing: undefined,
        closed: new Set(),
        secrets: [],
    };
    return {
        about: (subject) => {
            desk.subject = subject;
        },
        resume: (untold) => {
            desk.underWay = tellDeployment(telling(desk), untold.work, untold);
        },
        report: (event) => {
            if (event.type === 'claimed')
                begin(desk, event);
            if (hasTime(event))
                desk.outbox.go();
            if (event.type === 'step-started')
                desk.underWay?.proceed();
            if (event.type === 'secret')
                desk.secrets.push(event.value);
            if (event.type === 'standing')
                look(desk, event.standing);
            // What is said of an environment before it is closed begins with its name, and is why.
            if (event.type === 'notice')
                desk.remarks.set(event.message.split(' ', 1)[0] ?? '', event.message);
        },
        conclude: async (result, withinMs) => {
            if (desk.underWay !== undefined)
                end(desk, desk.underWay, result);
            else
                endWithoutClaim(desk, result);
            const problems = await desk.outbox.drain(withinMs);
            if (problems.length > 0)
                options.report({ type: 'warning', message: untoldBecause(problems) });
        },
    };
}
/** What is about to take long, or traffic that has moved: a rollback to a warm fleet is over in less than a second. */
function hasTime(event) {
    return event.type === 'shifted' || (event.type === 'step-started' && ['image', 'launch'].includes(event.step));
}
function telling({ options, outbox }) {
    return { outbox, runUrl: options.runner.runUrl, remember: options.remember };
}
function begin(desk, { kind, environment, operation, sha, restores }) {
    desk.closing = kind === 'destroy' ? environment : undefined;
    desk.underWay = undefined;
    if (desk.subject === undefined || sha === '' || (kind !== 'deploy' && kind !== 'rollback'))
        return;
    const work = { app: desk.subject.app, environment, operation, kind, sha, restores };
    desk.outbox.hold();
    desk.underWay = tellDeployment(telling(desk), work);
    desk.underWay.begin(desk.standings.get(environment));
    comment(desk, environment, { state: 'deploying', sha });
}
function look(desk, standing) {
    const { environment, url, live } = standing;
    desk.standings.set(environment, standing);
    if (desk.closing === environment && url === undefined && live === undefined)
        announcer_close(desk, environment);
}
function end(desk, told, result) {
    const { environment, sha } = told.work;
    const isLive = told.end(desk.standings.get(environment), whyOf(desk, result));
    if (!isAnothers(result))
        comment(desk, environment, { state: isLive ? 'live' : 'failed', sha, why: whyOf(desk, result) });
}
/**
 * A run that claimed nothing: a preview that was refused, or is live already; one that is gone already, where a former
 * run may not have come to say so.
 */
function endWithoutClaim(desk, result) {
    if (desk.subject === undefined)
        return;
    const { environment, command, sha } = desk.subject;
    const isDryRun = 'ok' in result && result.ok.plan !== undefined;
    if (!(0,previews/* isPreview */.b)(environment) || isDryRun || isAnothers(result) || desk.closed.has(environment))
        return;
    const isLive = sha !== undefined && desk.standings.get(environment)?.live?.sha === sha;
    if (command === 'preview' && 'error' in result)
        comment(desk, environment, { state: 'failed', sha, why: whyOf(desk, result) });
    if (command === 'preview' && 'ok' in result && isLive)
        comment(desk, environment, { state: 'live', sha });
    if (command === 'destroy' && 'ok' in result)
        announcer_close(desk, environment);
}
function announcer_close(desk, environment) {
    const { options, outbox, subject, remarks } = desk;
    if (subject === undefined)
        return;
    desk.closing = undefined;
    desk.closed.add(environment);
    outbox.post('deployments', async (client) => {
        const deployments = openDeployments(client, options.runner.runUrl);
        if (!(0,previews/* isPreview */.b)(environment))
            await deployments.retireAll(subject.app, environment);
        else if (!(await deployments.close(subject.app, environment)))
            options.report({ type: 'notice', message: staying(environment) });
    });
    comment(desk, environment, {
        state: 'closed',
        why: (0,redact/* redact */.E)(remarks.get(environment) ?? whySwept(subject), desk.secrets),
    });
}
/** Only a preview has a pull request to comment on. */
function comment({ options, outbox, subject, standings }, environment, news) {
    const number = (0,previews/* previewNumber */.K)(environment);
    if (number === undefined || subject === undefined)
        return;
    const { live, url } = standings.get(environment) ?? {};
    const { serverUrl, repository, runUrl } = options.runner;
    const isCommit = news.sha !== undefined && repository !== undefined;
    const body = renderComment({
        sha: undefined,
        why: undefined,
        ...news,
        app: subject.app,
        limits: subject.limits,
        url: live === undefined || news.state === 'closed' ? undefined : url,
        commitUrl: isCommit ? `${serverUrl}/${repository}/commit/${news.sha}` : undefined,
        runUrl,
        at: options.clock.now(),
    });
    outbox.post('comments', (client) => writeComment(client, number, subject.app, body));
}
function outboxFor({ token, apiUrl, runner, clock, report }) {
    const { repository } = runner;
    if (repository === undefined)
        return silentOutbox(() => undefined);
    if (token === '')
        return silentOutbox(() => report({ type: 'notice', message: noToken }));
    return createOutbox({ clock, open: (signal) => openClient({ token, apiUrl, repository, clock, signal }) });
}
const noToken = 'GitHub is told of no deployment and gets no comment: the input `github-token` is empty.';
/** Another run has the environment: it is that one's to say how things stand. */
function isAnothers(result) {
    return ('error' in result &&
        result.error instanceof errors/* KnownError */.E &&
        ['claim-lost', 'environment-busy'].includes(result.error.code));
}
/** A sweep says what it has done when all is done. */
function whySwept({ command, limits }) {
    if (command !== 'sweep' || limits === undefined)
        return undefined;
    return `It was not pushed to for ${inDays(limits.idleMs)}, or its pull request is closed.`;
}
/** Why it failed; undefined when it did not. */
function whyOf({ secrets }, result) {
    return 'ok' in result ? undefined : (0,redact/* redact */.E)((0,errors/* messageOf */.b)(result.error), secrets);
}
function staying(environment) {
    return `${environment} stays in GitHub’s list of environments: removing it takes a token with \`administration: write\`, which a job’s own never has.`;
}
function untoldBecause(problems) {
    return `GitHub could not be told everything; what was asked of this run is not affected. ${problems.join(' ')}`;
}

;// CONCATENATED MODULE: ./build/github/repository.js

/** The most commits that are told by name. */
const mostCommits = 50;
/** @param client opened when the first question is asked. */
function openRepository(client) {
    return {
        mayWrite: async (login) => mayWrite(await client(), login),
        pullRequest: async (number) => pullRequest(await client(), number),
        openPullRequests: async () => openPullRequests(await client()),
        isAncestor: async (a, b) => isAncestor(await client(), a, b),
        commitsBetween: async (a, b) => commitsBetween(await client(), a, b),
        defaultBranch: async () => {
            const { rest, repository } = await client();
            return (await rest.repos.get(repository)).data.default_branch;
        },
        shaOfTag: async (tag) => shaOfTag(await client(), tag),
        commentOn: async (issue, body) => commentOn(await client(), issue, body),
        closeIssue: async (issue, reason) => {
            const { rest, repository } = await client();
            await rest.issues.update({ ...repository, issue_number: issue, state: 'closed', state_reason: reason });
        },
    };
}
/**
 * `permission` is the old scale (admin, write, read, none) onto which GitHub maps maintain and the roles that an
 * organisation has made itself ("Get repository permissions for a user"). Whoever is no user may nothing.
 */
async function mayWrite({ rest, repository }, username) {
    if (!/^[\w-]+(\[bot\])?$/.test(username))
        return false;
    const answer = await orUndefined(() => rest.repos.getCollaboratorPermissionLevel({ ...repository, username }));
    return answer !== undefined && ['admin', 'write'].includes(answer.data.permission);
}
async function pullRequest({ rest, repository }, number) {
    const answer = await orUndefined(() => rest.pulls.get({ ...repository, pull_number: number }));
    if (answer === undefined)
        return undefined;
    const { state, head, user, title } = answer.data;
    // The description has `head.repo` always there; of a deleted fork it is null.
    const from = head.repo;
    return {
        number,
        open: state === 'open',
        headSha: head.sha,
        headRepository: from?.full_name,
        author: user?.login ?? 'ghost',
        title,
    };
}
async function openPullRequests({ rest, paginate, repository }) {
    // By creation, which does not change: pages of a list by update would shift while they are read.
    const query = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: 100 };
    const pulls = await paginate(rest.pulls.list, query);
    return pulls.map(({ number, head, updated_at }) => ({
        number,
        headSha: head.sha,
        updatedAt: Date.parse(updated_at),
    }));
}
async function isAncestor({ rest, repository }, a, b) {
    const basehead = `${a}...${b}`;
    const answer = await orUndefined(() => rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 }));
    if (answer === undefined)
        return undefined;
    return answer.data.status === 'ahead' || answer.data.status === 'identical';
}
async function shaOfTag({ rest, repository }, tag) {
    const answer = await orUndefined(() => rest.repos.getCommit({ ...repository, ref: `tags/${tag}`, per_page: 1 }));
    return answer?.data.sha;
}
/** The compare API lists oldest first, so that the newest are on its last page ("Compare two commits"). */
async function commitsBetween({ rest, repository }, a, b) {
    const ask = (page) => rest.repos.compareCommitsWithBasehead({
        ...repository,
        basehead: `${a}...${b}`,
        per_page: mostCommits,
        page,
    });
    const first = await orUndefined(() => ask(1));
    if (first === undefined)
        return undefined;
    const total = first.data.total_commits;
    const last = Math.ceil(total / mostCommits);
    const pages = last <= 1 ? [first] : await Promise.all([...(last === 2 ? [first] : [ask(last - 1)]), ask(last)]);
    const commits = pages.flatMap(({ data }) => data.commits).slice(-mostCommits);
    return {
        total,
        commits: commits.toReversed().map(({ sha, commit, author }) => ({
            sha,
            title: commit.message.split('\n', 1)[0] ?? '',
            author: loginOf(author) ?? commit.author?.name ?? 'unknown',
        })),
    };
}
/** A commit whose address belongs to no account has no author, or an empty one. */
function loginOf(author) {
    return author !== null && 'login' in author && typeof author.login === 'string' ? author.login : undefined;
}
async function commentOn(client, issue, body) {
    const { rest, paginate, repository } = client;
    const place = { ...repository, issue_number: issue };
    await client.makeOnce(async () => (await rest.issues.createComment({ ...place, body })).data.id, async () => {
        const [comments, own] = await Promise.all([
            paginate(rest.issues.listComments, { ...place, per_page: 100 }),
            client.login(),
        ]);
        return comments.findLast((comment) => comment.body === body && comment.user?.login === own)?.id;
    });
}
async function orUndefined(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/github/from-environment.js





const stateName = 'untold';
/** The announcer of a run of the action. @param report where its notices go. */
function openAnnouncer(environment, runner, report) {
    const remember = (untold) => (0,core/* saveState */.LZ)(stateName, untold ?? '');
    const apiUrl = apiUrlOf(environment);
    return createAnnouncer({ token: token(), apiUrl, runner, clock: clock/* systemClock */.m, report, remember });
}
/** What GitHub knows of the repository, asked when it is needed; undefined without a token and outside of GitHub. */
function repositoryOf(environment, { repository }, signal) {
    const given = token();
    if (given === '' || repository === undefined)
        return undefined;
    const options = { token: given, apiUrl: apiUrlOf(environment), repository, clock: clock/* systemClock */.m, signal };
    let client;
    return openRepository(() => (client ??= openClient(options)));
}
/** Masked before anything else can be said. */
function token() {
    const given = (0,core/* getInput */.V4)('github-token');
    if (given !== '')
        (0,core/* setSecret */.Pq)(given);
    return given;
}
function apiUrlOf(environment) {
    return environment['GITHUB_API_URL'] || 'https://api.github.com';
}
function from_environment_subjectOf({ command }, { run, spec, commit }) {
    const { app, name } = run.environment;
    return { app, environment: name, command, sha: commit?.sha, limits: spec.previews };
}
/** For the post step: the deployment whose end the run did not come to tell. */
function untoldDeployment() {
    const saved = (0,core/* getState */.Gu)(stateName);
    return saved === '' ? undefined : JSON.parse(saved);
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fieldsOf)
/* harmony export */ });
/** The fields of what should be an object; none of anything else. */
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 70009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  stateName: () => (/* binding */ stateName)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(82488);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/github/context.js
var context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/github/from-environment.js + 13 modules
var from_environment = __webpack_require__(60113);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/github/payload.js
var github_payload = __webpack_require__(47692);
;// CONCATENATED MODULE: ./build/github/ignored.js

/**
 * Why there is nothing to do about an event, in a sentence; undefined where there is. Deployed by itself is only what is
 * pushed to the default branch, or published; a pull request from elsewhere has a token that may only read, and no
 * identity that a cloud would trust ("Events that trigger workflows", docs.github.com).
 */
function ignoredBecause({ name, payload }) {
    const event = (0,github_payload/* fieldsOf */.P)(payload);
    if (name === 'push')
        return ignoredPush(event);
    if (name === 'release' && event['action'] !== 'published')
        return 'only the publication of a release deploys it';
    if (name === 'pull_request')
        return ignoredPull(event);
    return undefined;
}
const branchPrefix = 'refs/heads/';
function ignoredPush({ deleted, ref, repository }) {
    if (deleted === true)
        return `${words(ref)} was deleted`;
    if (typeof ref !== 'string')
        return undefined;
    if (!ref.startsWith(branchPrefix))
        return `${words(ref)} is not a branch`;
    const main = (0,github_payload/* fieldsOf */.P)(repository)['default_branch'];
    if (typeof main !== 'string' || ref === `${branchPrefix}${main}`)
        return undefined;
    return `${words(ref.slice(branchPrefix.length))} is not ${words(main)}, the default branch`;
}
function ignoredPull({ pull_request: pull, repository }) {
    const { head, user } = (0,github_payload/* fieldsOf */.P)(pull);
    if ((0,github_payload/* fieldsOf */.P)(user)['login'] === 'dependabot[bot]')
        return 'it is Dependabot’s pull request, which gets no credentials';
    const own = (0,github_payload/* fieldsOf */.P)(repository)['full_name'];
    const { repo } = (0,github_payload/* fieldsOf */.P)(head);
    if (typeof own !== 'string' || repo === undefined || (0,github_payload/* fieldsOf */.P)(repo)['full_name'] === own)
        return undefined;
    return 'the pull request comes from a fork, whose code gets no credentials';
}
/** Of outside: one line, not too long. */
function words(text) {
    const line = typeof text === 'string' ? text.replaceAll(/[\p{C}\s]+/gu, ' ') : 'it';
    return `'${line.slice(0, 80)}'`;
}

;// CONCATENATED MODULE: ./build/inputs.js




const commands = ['deploy', 'rollback', 'preview', 'destroy', 'sweep', 'status'];
/** @throws KnownError `input-invalid`, `event-unsupported`. */
function loadRequest(environment, event, resolve) {
    const rollbackTo = core/* getInput */.V4('rollback-to');
    const command = commandOf(core/* getInput */.V4('command') || 'auto', event, rollbackTo);
    const number = previewOf(event);
    const preview = command === 'preview' || command === 'destroy' ? number : undefined;
    if (command === 'preview' && preview === undefined)
        throw needsNumber();
    return {
        command,
        environment: core/* getInput */.V4('environment') || 'production',
        spec: core/* getInput */.V4('spec') || 'immutable.yml',
        workingDirectory: resolve(core/* getInput */.V4('working-directory') || '.'),
        rollbackTo,
        preview,
        sha: headSha(event) ?? (environment['GITHUB_SHA'] || 'HEAD'),
        dryRun: flag('dry-run'),
        force: flag('force'),
        waitForLockMs: duration('wait-for-lock', core/* getInput */.V4('wait-for-lock') || '10m'),
        supersede: flag('supersede'),
    };
}
/** Why nothing is to be done; an explicit `command` always has something to do. */
function reasonToIgnore(event) {
    return (core/* getInput */.V4('command') || 'auto') === 'auto' ? ignoredBecause(event) : undefined;
}
function commandOf(input, event, rollbackTo) {
    const known = commands.find((command) => command === input);
    if (known !== undefined)
        return known;
    if (input !== 'auto') {
        throw invalid('command', input, `one of auto, ${commands.join(', ')}`);
    }
    return commandFor(event, rollbackTo);
}
function commandFor(event, rollbackTo) {
    const action = inputs_text(event.payload, 'action');
    if (event.name === 'push' || event.name === 'release')
        return 'deploy';
    if (event.name === 'workflow_dispatch')
        return rollbackTo === '' ? 'deploy' : 'rollback';
    if (event.name === 'schedule')
        return 'sweep';
    if (event.name === 'pull_request' && action === 'closed')
        return 'destroy';
    if (event.name === 'pull_request' && ['opened', 'reopened', 'synchronize'].includes(action ?? ''))
        return 'preview';
    throw new errors/* KnownError */.E(`The event '${event.name}'${action === undefined ? '' : ` (${action})`} does not say what is to be done; nothing was touched.`, {
        code: 'event-unsupported',
        advice: `Set the input \`command\` to one of ${commands.join(', ')}. By itself the action knows push, release (published), workflow_dispatch, schedule and pull_request (opened, reopened, synchronize, closed).`,
    });
}
/** The input wins over the event. */
function previewOf(event) {
    const input = core/* getInput */.V4('number');
    if (input === '')
        return event.name === 'pull_request' ? number(event.payload, 'number') : undefined;
    if (!/^[1-9]\d{0,8}$/.test(input))
        throw invalid('number', input, 'the number of a pull request');
    return Number(input);
}
function needsNumber() {
    return new errors/* KnownError */.E('`command: preview` does not know which pull request it is for; nothing was touched.', {
        code: 'input-invalid',
        advice: 'Run it on a pull_request event, or set the input `number`.',
    });
}
function headSha(event) {
    if (event.name !== 'pull_request')
        return undefined;
    const sha = inputs_text((0,github_payload/* fieldsOf */.P)((0,github_payload/* fieldsOf */.P)(event.payload)['pull_request'])['head'], 'sha');
    return sha !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha) ? sha : undefined;
}
function flag(name) {
    const value = core/* getInput */.V4(name);
    if (value === '' || value === 'false')
        return false;
    if (value === 'true')
        return true;
    throw invalid(name, value, '`true` or `false`');
}
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function duration(name, value) {
    const parsed = /^(\d{1,9})(ms|s|m|h)$/.exec(value);
    const unit = Object.entries(unitMs).find(([suffix]) => suffix === parsed?.[2]);
    if (parsed === null || unit === undefined)
        throw invalid(name, value, 'a duration such as `90s`, `10m` or `0s`');
    return Number(parsed[1]) * unit[1];
}
function invalid(name, found, allowed) {
    return new errors/* KnownError */.E(`The input \`${name}\` is '${found.slice(0, 80)}', but it has to be ${allowed}.`, {
        code: 'input-invalid',
        advice: 'Mend the `with:` block of the workflow step.',
    });
}
function inputs_text(value, name) {
    const found = (0,github_payload/* fieldsOf */.P)(value)[name];
    return typeof found === 'string' ? found : undefined;
}
function number(value, name) {
    const found = (0,github_payload/* fieldsOf */.P)(value)[name];
    return typeof found === 'number' && Number.isInteger(found) && found > 0 ? found : undefined;
}

// EXTERNAL MODULE: ./build/engine/claim.js
var engine_claim = __webpack_require__(18111);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/engine/http.js


const mostBytes = 1024 * 1024;
/**
 * One HTTP request on a connection of its own, for checks. `fetch` would not let us set the Host header, which is what
 * a load balancer routes by. Of the body at most 1 MiB is kept.
 * @throws what the connection failed with, or the signal's reason.
 */
function ask(address, question, signal) {
    const url = new URL(question.path, address.url);
    const open = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(question.timeoutMs)]);
    const options = {
        method: question.method,
        headers: { ...address.headers, ...question.headers },
        agent: false,
        signal: limit,
    };
    return new Promise((resolve, reject) => {
        const request = open(url, options, (response) => {
            let body = '';
            response.setEncoding('utf8');
            response.on('data', (chunk) => {
                if (body.length < mostBytes)
                    body += chunk;
            });
            response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
            response.on('error', reject);
        });
        request.on('error', (error) => reject(limit.aborted && !signal.aborted ? timedOut(question.timeoutMs) : error));
        request.end();
    });
}
function timedOut(timeoutMs) {
    return new Error(`no complete answer within ${timeoutMs} ms`);
}

// EXTERNAL MODULE: ./build/engine/run.js
var engine_run = __webpack_require__(76434);
;// CONCATENATED MODULE: ./build/engine/checks.js



/** As a few visitors would: a fleet of hundreds must not take minutes to be asked. */
const atOnce = 10;
/**
 * Sends each check until it has passed as many times in a row as there are targets, so that with round robin each of
 * them has answered.
 * @throws KnownError `check-failed` when the time for checks is over.
 */
async function passChecks(run, address, checks, times, evidence) {
    for (const check of checks)
        await passCheck(run, address, check, times, evidence);
}
async function passCheck(run, address, check, times, evidence) {
    let passed = 0;
    let failure = '';
    const name = `smoke check ${check.method} ${check.path}`;
    const look = async () => {
        while (passed < times) {
            const several = Array.from({ length: Math.min(atOnce, times - passed) }, () => attempt(run, address, check));
            const problems = await Promise.all(several);
            const problem = problems.find((each) => each !== undefined);
            if (problem !== undefined) {
                failure = problem;
                passed = 0;
                return undefined;
            }
            passed += problems.length;
        }
        return true;
    };
    await (0,engine_run/* waitFor */.fm)(run, {
        what: `${name} to pass`,
        timeoutMs: run.environment.timeouts.checksMs,
        everyMs: 100,
        look,
        progress: () => ({ done: passed, total: times }),
        onTimeout: async () => {
            run.report({ type: 'gate', gate: { name, outcome: 'failed', figures: failure } });
            return checkFailed(run, check, name, failure, await evidence());
        },
    });
    run.report({ type: 'gate', gate: { name, outcome: 'passed', figures: `${times} times in a row` } });
}
/** Undefined when it passed, else what was wrong. */
async function attempt(run, address, check) {
    try {
        const { status, body } = await ask(address, check, run.signal);
        if (status !== check.status)
            return `answered ${status}, expected ${check.status}`;
        if (check.contains !== undefined && !body.includes(check.contains))
            return `answered ${status}, but the body does not contain '${check.contains}'`;
        return undefined;
    }
    catch (error) {
        run.signal.throwIfAborted();
        return (0,errors/* messageOf */.b)(error);
    }
}
function checkFailed(run, check, name, failure, evidence) {
    const where = check.when === 'after' ? 'through the route' : 'against the new fleet';
    return new errors/* KnownError */.E(`The ${name} ${where} did not pass within ${run.environment.timeouts.checksMs / 1000} s: ${failure}.`, {
        code: 'check-failed',
        evidence,
        advice: 'Mend the app, or the check in the spec if its expectation is out of date.',
    });
}

;// CONCATENATED MODULE: ./build/engine/gate.js



/**
 * Every target healthy, every smoke check passed against the new fleet before it has traffic. A fleet that cannot
 * become healthy is recognised early.
 * @throws KnownError `fleet-failed` or `fleet-not-healthy` with the instances' own words, `check-failed`.
 */
async function gate(run, claim, candidate) {
    const { machineImage } = candidate.fleet;
    claim.note({ phase: 'gating', ...(machineImage !== undefined && { machineImage }) });
    await becomeHealthy(run, candidate);
    const checks = run.environment.checks.filter((check) => check.when !== 'after');
    await passChecks(run, candidate.trial, checks, candidate.fleet.capacity.desired, () => evidence(run, candidate));
}
/** Waits until as many targets are healthy as the fleet should have, and none is anything else. */
async function becomeHealthy(run, candidate) {
    const healthyAt = new Map();
    let targets = [];
    let wanted = candidate.fleet.capacity.desired;
    const look = async () => {
        const fleet = await run.platform.fleets.describe(candidate.fleet.id, (0,engine_run/* call */.T1)(run));
        targets = await run.platform.router.targetHealth(candidate.targetGroup.id, (0,engine_run/* call */.T1)(run));
        wanted = fleet?.capacity.desired ?? wanted;
        if (fleet === undefined || fleet.state === 'failed')
            throw await fleetFailed(run, candidate, fleet, targets);
        for (const { target, state } of targets)
            if (state === 'healthy' && !healthyAt.has(target))
                healthyAt.set(target, run.clock.now() - candidate.launchedAt);
        return isHealthy(targets, wanted) ? rows(candidate.release, fleet, targets, healthyAt) : undefined;
    };
    const instances = await (0,engine_run/* waitFor */.fm)(run, {
        what: `targets of v${candidate.release} to be healthy`,
        timeoutMs: run.environment.timeouts.bootMs,
        look,
        progress: () => ({ done: healthyCount(targets), total: wanted }),
        onTimeout: () => notHealthy(run, candidate, targets, wanted),
    });
    run.report({ type: 'fleet', instances });
}
async function fleetFailed(run, candidate, fleet, targets) {
    const why = fleet === undefined ? 'it was removed by somebody else' : (fleet.reason ?? 'its instances kept failing');
    if (fleet !== undefined)
        run.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) });
    return new errors/* KnownError */.E(`The fleet of v${candidate.release} cannot become healthy: ${why}.`, {
        code: 'fleet-failed',
        evidence: await evidence(run, candidate),
        advice: 'Read the last words of its instances below; most often the app, its command or its environment is at fault.',
    });
}
async function notHealthy(run, candidate, targets, wanted) {
    const reasons = targets.filter(({ state }) => state !== 'healthy').map(describeTarget);
    const seconds = run.environment.timeouts.bootMs / 1000;
    const fleet = await run.platform.fleets.describe(candidate.fleet.id, (0,engine_run/* call */.T1)(run));
    if (fleet !== undefined)
        run.report({ type: 'fleet', instances: rows(candidate.release, fleet, targets) });
    return new errors/* KnownError */.E(`Only ${healthyCount(targets)} of ${wanted} targets of v${candidate.release} were healthy after ${seconds} s. ${reasons.join('; ')}`.trim(), {
        code: 'fleet-not-healthy',
        evidence: await evidence(run, candidate),
        advice: 'Look at the health check path and at what the instances said; if they only need longer, raise `timeouts.boot`.',
    });
}
function describeTarget({ target, state, reason, description }) {
    return [target, state, reason, description].filter((part) => part !== undefined).join(' ');
}
function healthyCount(targets) {
    return targets.filter(({ state }) => state === 'healthy').length;
}
/** Targets that are on their way out do not count against the group. */
function isHealthy(targets, wanted) {
    const staying = targets.filter(({ state }) => state !== 'draining');
    return wanted > 0 && healthyCount(staying) >= wanted && healthyCount(staying) === staying.length;
}
function evidence(run, candidate) {
    return run.platform.fleets.diagnose(candidate.fleet.id, (0,engine_run/* call */.T1)(run));
}
/** Instances with their health, for people. */
function rows(release, fleet, targets, healthyAt = new Map()) {
    const health = new Map(targets.map((target) => [target.target, target]));
    return fleet.instances.map((instance) => ({
        id: instance.id,
        release,
        zone: instance.zone,
        state: instance.state,
        health: health.get(instance.id)?.state,
        reason: instance.reason ?? health.get(instance.id)?.description,
        healthyAfterMs: healthyAt.get(instance.id),
    }));
}

;// CONCATENATED MODULE: ./build/engine/image.js

/** One image per commit: built once, then only found. From here on only its digest is used. */
async function findOrBuild(run, request) {
    const { images } = run.platform;
    const { sha } = request.commit;
    const found = await images.find(sha, (0,engine_run/* call */.T1)(run));
    return found ?? images.build(request.commit, request.build, (0,engine_run/* call */.T1)(run, run.environment.timeouts.imageMs));
}

// EXTERNAL MODULE: ./build/engine/observation.js
var observation = __webpack_require__(30825);
// EXTERNAL MODULE: ./build/engine/tidy.js
var tidy = __webpack_require__(57763);
;// CONCATENATED MODULE: ./build/engine/launch.js




/**
 * Starts a whole new fleet beside the live one: target group, then the trial rule that puts it in use (a target group
 * that nothing refers to is not health-checked), then the instances. Scaling of both fleets is held until the end.
 */
async function launch(run, claim, seen, plan) {
    const { fleets, router } = run.platform;
    const live = (0,observation/* liveRelease */._8)(seen);
    const tags = tagsOf(run, claim.number, plan);
    refuseFullRoute(run, seen);
    await claim.record({
        phase: 'launching',
        release: claim.number,
        baseline: (0,observation/* weightsOf */.Z$)(seen),
        ...(live !== undefined && { before: live }),
        sha: plan.image.sha,
        digest: plan.image.digest,
    });
    await claim.guard();
    const { drainMs } = run.environment.timeouts;
    const likeGroup = live === undefined ? undefined : (0,observation/* groupOf */.F8)(seen, live)?.id;
    const targetGroup = await router.createTargetGroup({ tags, health: plan.health, drainMs, like: likeGroup }, (0,engine_run/* change */.Zg)(run));
    const trial = await router.openTrial(targetGroup.id, run.environment.route, (0,engine_run/* change */.Zg)(run));
    for (const value of trial.secrets)
        run.report({ type: 'secret', value });
    const like = live === undefined ? undefined : (0,observation/* fleetOf */.aP)(seen, live);
    await claim.guard();
    const capacity = capacityBeside(run, like && (await fleets.hold(like.id, (0,engine_run/* change */.Zg)(run))));
    await claim.guard();
    const launchedAt = run.clock.now();
    const request = { tags, targetGroup: targetGroup.id, capacity, template: plan.template, drainMs, like };
    const fleet = await fleets.launch(request, (0,engine_run/* change */.Zg)(run));
    return { release: claim.number, image: plan.image, targetGroup, fleet, trial, launchedAt };
}
function tagsOf(run, release, plan) {
    const { app, name } = run.environment;
    const { sha, digest } = plan.image;
    return { app, environment: name, release, sha, digest, specDigest: plan.specDigest, runUrl: run.runUrl };
}
/** The new target group has to fit beside those that have traffic; warm ones could be dropped, but never silently. */
function refuseFullRoute(run, seen) {
    const limit = run.platform.router.capabilities.targetGroupsPerRoute;
    const listed = Object.keys((0,observation/* weightsOf */.Z$)(seen)).length;
    if (listed < limit)
        return;
    throw new errors/* KnownError */.E(`The route of ${run.environment.name} refers to ${listed} target groups, ${limit} is the most, so there is no room for a new one (${(0,tidy/* listedWithoutTraffic */.zL)(seen).length} of them have no traffic).`, {
        code: 'too-many-target-groups',
        advice: 'Lower `keep.warm`, or remove target groups that are not ours from the route.',
    });
}
/** As large as the live fleet is at this moment (autoscaling may have moved it), within the spec's bounds. */
async function capacityNow(run, seen) {
    const release = (0,observation/* liveRelease */._8)(seen);
    const known = release === undefined ? undefined : (0,observation/* fleetOf */.aP)(seen, release);
    const live = known === undefined || (0,observation/* isNow */.DK)(run, seen) ? known : await run.platform.fleets.describe(known.id, (0,engine_run/* call */.T1)(run));
    return capacityBeside(run, live?.capacity);
}
function capacityBeside(run, live) {
    const { min, desired, max } = run.environment.capacity;
    return { min, max, desired: Math.min(Math.max(desired, live?.desired ?? 0), max) };
}

;// CONCATENATED MODULE: ./build/engine/order.js

/**
 * GitHub does not keep the order of runs, and a re-run has its old SHA: a deployment of a commit older than the newest
 * deployed one, or of one that was rolled back, is refused unless forced. A preview follows its branch wherever it goes.
 * @throws KnownError `commit-rolled-back`, `commit-older`.
 */
async function refuseStaleCommit(run, seen, commit) {
    if (run.force || run.environment.kind === 'preview')
        return;
    const operations = seen.operations.map(({ operation }) => operation).filter(({ status }) => status === 'succeeded');
    const rollback = rollbackOf(operations, commit.sha);
    if (rollback !== undefined)
        throw rolledBack(run, commit, rollback);
    const newest = operations.findLast(({ kind }) => kind === 'deploy');
    if (newest === undefined || newest.sha === commit.sha)
        return;
    const isOlder = await run.isAncestor(commit.sha, newest.sha);
    if (isOlder === true)
        throw older(run, commit, newest);
    if (isOlder === 'unknown')
        run.report({ type: 'notice', message: unknownOrder(commit, newest) });
}
function unknownOrder(commit, newest) {
    const [one, other] = [commit.sha.slice(0, 12), newest.sha.slice(0, 12)];
    return `Whether commit ${one} is older than ${other}, which is deployed, is not known: the checkout has not that history. Give actions/checkout \`fetch-depth: 0\`, or this action \`github-token\`.`;
}
/** The rollback that took this commit away, if it was not deployed on purpose since. */
function rollbackOf(operations, sha) {
    const shaOf = (release) => operations.find((operation) => operation.release === release)?.sha;
    const deployed = operations.findLast((operation) => operation.kind === 'deploy' && operation.sha === sha)?.number ?? 0;
    return operations.findLast(({ kind, number, before, sha: restored }) => kind === 'rollback' && number > deployed && restored !== sha && before !== undefined && shaOf(before) === sha);
}
function rolledBack(run, commit, by) {
    return new errors/* KnownError */.E(`Commit ${commit.sha.slice(0, 12)} was rolled back in ${run.environment.name} by operation ${by.number} (${by.actor}); it is not deployed again by itself.`, {
        code: 'commit-rolled-back',
        advice: 'Push a commit that mends it, or deploy it again on purpose with `force: true`.',
    });
}
function older(run, commit, newest) {
    return new errors/* KnownError */.E(`Commit ${commit.sha.slice(0, 12)} is older than ${newest.sha.slice(0, 12)}, which operation ${newest.number} deployed to ${run.environment.name}.`, {
        code: 'commit-older',
        advice: 'To go back use `command: rollback`; to deploy it all the same use `force: true`.',
    });
}

// EXTERNAL MODULE: ./build/engine/operate.js
var operate = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/engine/leftovers.js
var leftovers = __webpack_require__(74299);
;// CONCATENATED MODULE: ./build/engine/already-live.js




/** A deployment of what is already live and healthy does nothing and says so, unless forced. */
async function alreadyLive(run, seen, commit) {
    if (run.force)
        return undefined;
    const release = (0,observation/* liveRelease */._8)(seen);
    if (release === undefined || (0,observation/* releasesWithTraffic */.GM)(seen).size > 1)
        return undefined;
    const group = (0,observation/* groupOf */.F8)(seen, release);
    const fleet = (0,observation/* fleetOf */.aP)(seen, release);
    if (group === undefined || fleet === undefined || hasLeftovers(run, seen))
        return undefined;
    if (group.tags.sha !== commit.sha || group.tags.specDigest !== run.environment.digest)
        return undefined;
    if (!isHealthy(await run.platform.router.targetHealth(group.id, (0,engine_run/* call */.T1)(run)), fleet.capacity.desired))
        return undefined;
    return {
        changed: false,
        verdict: `Nothing to do: v${release} with this commit and this spec is live and healthy in ${run.environment.name}`,
        release,
        sha: commit.sha,
        digest: group.tags.digest,
        image: undefined,
        plan: run.dryRun ? [] : undefined,
    };
}
function hasLeftovers(run, seen) {
    const { releases, held, armed, unarmed } = (0,leftovers/* leftoversOf */.Kz)(run, seen);
    return (0,leftovers/* unsettled */.NZ)(seen).length > 0 || releases.length + held.length + armed.length + unarmed.length > 0;
}

// EXTERNAL MODULE: ./build/engine/weights.js
var engine_weights = __webpack_require__(96222);
;// CONCATENATED MODULE: ./build/engine/plan.js





/** The plan as an outcome: what would be done, in order, and that nothing was. */
function planned(verdict, plan) {
    return { changed: false, verdict, release: undefined, sha: undefined, digest: undefined, image: undefined, plan };
}
async function planDeployment(run, seen, commit) {
    const { name } = run.environment;
    const number = nextNumber(seen);
    const image = await run.platform.images.find(commit.sha, (0,engine_run/* call */.T1)(run));
    const capacity = await capacityNow(run, seen);
    const plan = [
        ...healing(run, seen),
        image === undefined
            ? `build the image of commit ${commit.sha}`
            : `use the image that commit ${commit.sha} has: ${image.digest}`,
        `launch v${number} with ${capacity.desired} instances behind a target group and a trial rule of its own`,
        ...checking(run, 'before', `v${number}`),
        ...shifting(run, seen, number),
        `bake for ${run.environment.bakeMs / 1000} s`,
        ...checking(run, 'after', name),
        ...retiring(run, seen),
    ];
    return planned(`Dry run: v${number} would go live in ${name}; nothing was changed`, plan);
}
function nextNumber(seen) {
    return ((0,observation/* highest */.BR)(seen)?.operation.number ?? 0) + 1;
}
/** What a run would first mend or remove. */
function healing(run, seen) {
    const dead = (0,leftovers/* unsettled */.NZ)(seen);
    const { releases, held, armed } = (0,leftovers/* leftoversOf */.Kz)(run, seen);
    return [
        ...dead.map(({ number, kind, phase }) => `heal operation ${number} (${kind}), which ended in phase ${phase}`),
        ...armed.map((fleet) => `cancel the timer of ${fleet.id}, which has traffic`),
        ...held.map((fleet) => `let ${fleet.id} scale again`),
        ...releases.map((release) => `remove v${release}, which nothing needs any more`),
    ];
}
function checking(run, when, where) {
    const checks = run.environment.checks.filter((check) => check.when === when || check.when === 'both');
    return checks.map((check) => `check ${check.method} ${check.path} on ${where}, expecting ${check.status}`);
}
function shifting(run, seen, release) {
    if (Object.keys((0,engine_weights/* shares */.Be)((0,observation/* weightsOf */.Z$)(seen))).length === 0)
        return [`give v${release} all traffic`];
    return run.environment.strategy.map(({ weight, pauseMs }) => {
        const pause = pauseMs === 0 ? '' : `, then watch it for ${pauseMs / 1000} s`;
        return `give v${release} ${weight} % of the traffic${pause}`;
    });
}
function retiring(run, seen) {
    const live = (0,observation/* liveRelease */._8)(seen);
    const { warm, warmForMs } = run.environment.keep;
    const keeps = live !== undefined && warm > 0;
    const evicted = [...(0,leftovers/* warmReleases */.gG)(run, seen)].slice(Math.max(0, warm - 1));
    return [
        ...(keeps ? [`keep v${live} warm for ${warmForMs / 1000} s`] : []),
        ...(live !== undefined && !keeps ? [`wait until v${live} is quiet, then remove its fleet`] : []),
        ...(keeps ? evicted : []).map((release) => `remove the fleet of v${release}`),
    ];
}

;// CONCATENATED MODULE: ./build/engine/preflight.js


/** @throws KnownError `preflight-failed` with everything that would make the plan fail, before anything exists. */
async function preflight(run, plan) {
    const { problems, notices } = await run.platform.preflight(plan, (0,engine_run/* call */.T1)(run));
    for (const message of notices)
        run.report({ type: 'notice', message });
    const [first, ...others] = problems;
    if (first === undefined)
        return;
    if (others.length === 0) {
        throw new errors/* KnownError */.E(first.message, {
            code: 'preflight-failed',
            ...(first.advice !== undefined && { advice: first.advice }),
        });
    }
    throw new errors/* KnownError */.E(`${problems.length} things have to be mended before ${run.environment.name} can be changed.`, {
        code: 'preflight-failed',
        problems,
    });
}

;// CONCATENATED MODULE: ./build/engine/alarms.js


/**
 * Looks at the alarms that the spec names. One that is missing, or has no data, proves nothing, and that is said.
 * @throws KnownError `alarm-ringing` with what rings and why.
 */
async function heedAlarms(run, silent) {
    const { alarms: names } = run.environment.gates;
    if (names.length === 0)
        return;
    const alarms = await run.platform.alarms(names, (0,engine_run/* call */.T1)(run));
    for (const alarm of alarms)
        if (isSilent(alarm))
            saySilent(run, silent, alarm);
    const ringing = alarms.filter(({ state }) => state === 'ringing');
    for (const { name, reason } of ringing)
        run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'failed', figures: reason ?? 'ringing' } });
    if (ringing.length > 0)
        throw alarmRinging(run, ringing);
}
/** The same, for the report: that every alarm was quiet at the end of a watch. */
async function passAlarms(run, silent) {
    await heedAlarms(run, silent);
    for (const name of run.environment.gates.alarms)
        if (!silent.has(name))
            run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'passed', figures: 'ok' } });
}
function isSilent({ state }) {
    return state === 'missing' || state === 'insufficient-data';
}
function saySilent(run, silent, { name, state }) {
    if (silent.has(name))
        return;
    silent.add(name);
    const figures = state === 'missing' ? 'there is no alarm of this name' : 'it has not enough data to tell';
    run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } });
}
function alarmRinging(run, ringing) {
    const said = ringing.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`)).join('; ');
    return new errors/* KnownError */.E(`An alarm rings for ${run.environment.name}: ${said}.`, {
        code: 'alarm-ringing',
        advice: 'Mend what it rings for; `gates.alarms` in the spec says which alarms are heeded.',
    });
}

// EXTERNAL MODULE: ./build/engine/shift.js
var shift = __webpack_require__(84519);
;// CONCATENATED MODULE: ./build/engine/watch.js




/** How far back the old release is looked at when it has no traffic any more to compare with. */
const comparisonMs = 5 * 60_000;
/**
 * Watches a release that has traffic: its health and the alarms all the time, the figures of new and old at the end.
 * @throws KnownError `unhealthy-under-traffic`, `alarm-ringing`, `gate-failed`.
 */
async function watch(run, watched, durationMs) {
    const silent = new Set();
    await watchHealth(run, watched.candidate, durationMs, silent);
    await passAlarms(run, silent);
    await compareFigures(run, watched);
}
/** One bad look can be an instance that is being replaced; two in a row are not. */
async function watchHealth(run, candidate, durationMs, silent) {
    const deadline = run.clock.now() + durationMs;
    const everyMs = Math.min(2000, Math.max(50, run.platform.pollMs, durationMs / 10));
    let badLooks = 0;
    while (run.clock.now() < deadline) {
        await run.clock.sleep(Math.min(everyMs, deadline - run.clock.now()), run.signal);
        const healthy = await lookAt(run, candidate);
        badLooks = healthy ? 0 : badLooks + 1;
        if (badLooks >= 2)
            throw await unhealthy(run, candidate);
        await heedAlarms(run, silent);
        run.report({
            type: 'progress',
            at: run.clock.now(),
            message: `watching v${candidate.release} under traffic`,
            deadline,
        });
    }
}
async function lookAt(run, candidate) {
    const [fleet, targets] = await Promise.all([
        run.platform.fleets.describe(candidate.fleet.id, (0,engine_run/* call */.T1)(run)),
        run.platform.router.targetHealth(candidate.targetGroup.id, (0,engine_run/* call */.T1)(run)),
    ]);
    return fleet !== undefined && fleet.state === 'active' && isHealthy(targets, fleet.capacity.desired);
}
async function unhealthy(run, candidate) {
    const targets = await run.platform.router.targetHealth(candidate.targetGroup.id, (0,engine_run/* call */.T1)(run));
    return new errors/* KnownError */.E(`v${candidate.release} became unhealthy under traffic: ${healthyCount(targets)} of ${candidate.fleet.capacity.desired} targets are healthy.`, {
        code: 'unhealthy-under-traffic',
        evidence: await run.platform.fleets.diagnose(candidate.fleet.id, (0,engine_run/* call */.T1)(run)),
        advice: 'Read the last words of its instances below.',
    });
}
async function compareFigures(run, watched) {
    const { errorRateAbove, latencyRatio } = run.environment.gates;
    if ((errorRateAbove === undefined && latencyRatio === undefined) || watched.old.length === 0)
        return;
    const [fresh, old] = await Promise.all([
        known(run, watched.candidate.targetGroup.id, watched.since),
        known(run, watched.old[0] ?? '', watched.since - comparisonMs),
    ]);
    const gates = judge(run.environment.gates, fresh, old);
    for (const gate of gates)
        run.report({ type: 'gate', gate });
    const failed = gates.filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0)
        throw gateFailed(watched.candidate.release, failed);
}
/** Figures come late; they are waited for as long as this platform says that they may take. */
async function known(run, group, since) {
    const { figuresLagMs } = run.platform.router.capabilities;
    const until = run.clock.now() + figuresLagMs;
    for (;;) {
        const figures = await run.platform.router.figures(group, since, (0,engine_run/* call */.T1)(run));
        if (figures !== 'unknown' || run.clock.now() >= until)
            return figures;
        await run.clock.sleep(Math.max(50, figuresLagMs / 5), run.signal);
    }
}
/** Compares new with old; too few requests prove nothing, and that is said. */
function judge(limits, fresh, old) {
    const { errorRateAbove, latencyRatio, minRequests } = limits;
    const names = [
        ...(errorRateAbove === undefined ? [] : ['error rate']),
        ...(latencyRatio === undefined ? [] : ['latency p99']),
    ];
    const unproven = (figures) => names.map((name) => ({ name, outcome: 'unproven', figures }));
    if (fresh === 'unknown' || old === 'unknown')
        return unproven('the platform has no figures');
    if (fresh.requests < minRequests || old.requests < minRequests)
        return unproven(`${fresh.requests} requests against ${old.requests}, at least ${minRequests} of each are needed`);
    return [
        ...(errorRateAbove === undefined ? [] : [errorRate(errorRateAbove, fresh, old)]),
        ...(latencyRatio === undefined ? [] : [latency(latencyRatio, fresh, old)]),
    ];
}
const percent = (figures) => (100 * figures.errors) / figures.requests;
function errorRate(above, fresh, old) {
    const outcome = percent(fresh) > percent(old) + above ? 'failed' : 'passed';
    const figures = `${percent(fresh).toFixed(2)} % against ${percent(old).toFixed(2)} %, at most ${above} percentage points more`;
    return { name: 'error rate', outcome, figures };
}
function latency(ratio, fresh, old) {
    const [a, b] = [fresh.latencyMs?.p99 ?? 0, old.latencyMs?.p99 ?? 0];
    const figures = `${a.toFixed(1)} ms against ${b.toFixed(1)} ms, at most ${ratio} times as long`;
    return { name: 'latency p99', outcome: a > b * ratio ? 'failed' : 'passed', figures };
}
function gateFailed(release, gates) {
    const said = gates.map(({ name, figures }) => `${name}: ${figures}`).join('; ');
    return new errors/* KnownError */.E(`v${release} did worse than the release before it: ${said}.`, {
        code: 'gate-failed',
        advice: 'Compare the two releases; if the limit is too strict, raise it under `gates` in the spec.',
    });
}

;// CONCATENATED MODULE: ./build/engine/swap.js










/**
 * Moves traffic to the candidate in the strategy's steps. Before each the target group's health is read once more and
 * the weights must be what the ledger says; between steps the gates are watched.
 */
async function swap(run, claim, seen, candidate) {
    const baseline = (0,observation/* weightsOf */.Z$)(seen);
    const groups = [...seen.targetGroups, candidate.targetGroup];
    const capacity = await matchCapacity(run, claim, seen, candidate);
    await heedAlarms(run, new Set());
    let from = baseline;
    let swapped;
    for (const { weight, pauseMs } of stepsFrom(run, seen)) {
        await requireHealthy(run, candidate, capacity.desired);
        const to = (0,engine_weights/* withShare */.kp)(baseline, candidate.targetGroup.id, weight);
        const route = await (0,shift/* shift */.BN)(run, claim, groups, { from, to, phase: 'swapping' });
        if (swapped === undefined)
            await run.platform.router.closeTrials((0,engine_run/* change */.Zg)(run));
        swapped = { route, at: run.clock.now() };
        from = to;
        if (pauseMs > 0)
            await watch(run, watchedFrom(seen, candidate, swapped.at), pauseMs);
    }
    if (swapped === undefined)
        throw new Error('a strategy has at least one step');
    return swapped;
}
function watchedFrom(seen, candidate, since) {
    const old = Object.keys((0,engine_weights/* shares */.Be)((0,observation/* weightsOf */.Z$)(seen)));
    return { candidate, old, since };
}
/** Where nothing has traffic yet there is nobody to spare: all at once. */
function stepsFrom(run, seen) {
    const first = Object.keys((0,engine_weights/* shares */.Be)((0,observation/* weightsOf */.Z$)(seen))).length === 0;
    return first ? [{ weight: 100, pauseMs: 0 }] : run.environment.strategy;
}
/** Autoscaling may have moved the live fleet since the launch. */
async function matchCapacity(run, claim, seen, candidate) {
    const now = await capacityNow(run, seen);
    if (now.desired <= candidate.fleet.capacity.desired)
        return candidate.fleet.capacity;
    await claim.guard();
    await run.platform.fleets.resize(candidate.fleet.id, now, (0,engine_run/* change */.Zg)(run));
    await becomeHealthy(run, candidate);
    return now;
}
/** Live traffic never goes to an empty, unhealthy or unproven target group. */
async function requireHealthy(run, candidate, wanted) {
    const targets = await run.platform.router.targetHealth(candidate.targetGroup.id, (0,engine_run/* call */.T1)(run));
    if (isHealthy(targets, wanted))
        return;
    throw new errors/* KnownError */.E(`v${candidate.release} is not healthy any more right before traffic was to move to it: ${healthyCount(targets)} of ${wanted} targets are healthy.`, {
        code: 'fleet-not-healthy',
        evidence: await run.platform.fleets.diagnose(candidate.fleet.id, (0,engine_run/* call */.T1)(run)),
        advice: 'Read the last words of its instances below.',
    });
}
/** Watches the new release after the swap while the old one is still warm, then checks it through the route. */
async function bake(run, claim, swapped, watched) {
    claim.note({ phase: 'baking' });
    const checks = run.environment.checks.filter((check) => check.when !== 'before');
    if (checks.length > 0) {
        await (0,engine_run/* pause */.v7)(run, 'new weights to reach the whole load balancer', run.platform.router.capabilities.settleMs);
        const { fleet } = watched.candidate;
        await passChecks(run, swapped.route.probe, checks, 1, () => run.platform.fleets.diagnose(fleet.id, (0,engine_run/* call */.T1)(run)));
    }
    await watch(run, watched, run.environment.bakeMs);
}

;// CONCATENATED MODULE: ./build/commands/deploy.js











/**
 * Builds an image from the commit, starts a whole new fleet from it, proves it healthy, moves traffic to it step by
 * step, watches it, and takes the old fleet out of service. Whatever fails before the new one is proven puts the old
 * weights back first, then removes only what is new.
 * @throws KnownError, or the signal's reason, after undoing.
 */
async function deploy(run, request) {
    const { commit } = request;
    const before = run.dryRun ? await (0,operate/* lookAround */.h3)(run) : await (0,engine_claim/* turn */.wC)(run, await (0,operate/* lookAround */.h3)(run));
    const settled = await alreadyLive(run, before, commit);
    if (settled !== undefined)
        return settled;
    await refuseStaleCommit(run, before, commit);
    await preflight(run, { environment: run.environment, launches: true });
    if (run.dryRun)
        return planDeployment(run, before, commit);
    const candidate = await (0,operate/* operate */.NX)(run, before, {
        intent: { kind: 'deploy', sha: commit.sha, title: commit.title, digest: '', specDigest: run.environment.digest },
        until: async (claim, seen) => {
            if (seen !== before)
                await refuseStaleCommit(run, seen, commit);
            const image = await (0,engine_run/* step */.PM)(run, 'image', () => findOrBuild(run, request));
            const { health } = run.environment.run;
            const template = { kind: 'new', image, run: run.environment.run };
            const plan = { image, template, health, specDigest: run.environment.digest };
            const launched = await (0,engine_run/* step */.PM)(run, 'launch', () => launch(run, claim, seen, plan));
            await (0,engine_run/* step */.PM)(run, 'gate', () => gate(run, claim, launched));
            const swapped = await (0,engine_run/* step */.PM)(run, 'swap', () => swap(run, claim, seen, launched));
            await (0,engine_run/* step */.PM)(run, 'bake', () => bake(run, claim, swapped, watchedFrom(seen, launched, swapped.at)));
            return { ...launched, reference: image.reference, stickinessMs: swapped.route.stickinessMs };
        },
    });
    return {
        changed: true,
        verdict: `v${candidate.release} is live in ${run.environment.name}`,
        release: candidate.release,
        sha: commit.sha,
        digest: candidate.image.digest,
        image: candidate.reference,
        plan: undefined,
    };
}

// EXTERNAL MODULE: ./build/engine/quiet.js
var quiet = __webpack_require__(97475);
// EXTERNAL MODULE: ./build/engine/retire.js
var retire = __webpack_require__(11472);
;// CONCATENATED MODULE: ./build/commands/destroy.js











/**
 * Removes a preview, route first; an environment only with `force`, and never a fleet that was there before us. Takes
 * over from a running deployment. What remains is one ledger entry that says so.
 * @throws KnownError `destroy-needs-force`.
 */
async function destroy(run) {
    const { name, kind } = run.environment;
    const before = await (0,operate/* lookAround */.h3)(run);
    if (isEmpty(before))
        return outcome(run, false, `Nothing to do: there is nothing of ${name}`);
    if (run.dryRun)
        return planned(`Dry run: ${name} would be removed; nothing was changed`, plan(before));
    if (kind === 'environment' && !run.force)
        throw needsForce(name);
    const intent = { kind: 'destroy', sha: '', title: '', digest: '', specDigest: run.environment.digest };
    const { claim, seen } = await (0,engine_run/* step */.PM)(run, 'claim', () => (0,engine_claim/* acquire */.XC)({ ...run, supersede: true }, before, intent));
    try {
        await (0,engine_run/* step */.PM)(run, 'retire', () => remove(run, claim, seen));
        await (0,engine_run/* step */.PM)(run, 'record', () => forget(run, claim));
    }
    finally {
        claim.release();
        await (0,operate/* reportStanding */.$s)(run);
    }
    return outcome(run, true, `${name} is removed`);
}
/** An operation that has not ended may be about to make something, or has left something unsaid. */
function isEmpty(seen) {
    const resources = [...seen.fleets, ...seen.targetGroups].filter((resource) => resource.tags.release !== 0);
    const nothing = resources.length === 0 && seen.route === undefined && seen.templates.size === 0;
    return nothing && (0,leftovers/* unsettled */.NZ)(seen).length === 0;
}
function needsForce(name) {
    return new errors/* KnownError */.E(`${name} is an environment, not a preview; it was not touched.`, {
        code: 'destroy-needs-force',
        advice: 'Set `force: true` if it really is to be removed with all its releases, or name a preview with `number`.',
    });
}
function releasesOf(seen) {
    const releases = [...seen.fleets, ...seen.targetGroups].map((resource) => resource.tags.release);
    return [...new Set(releases)].filter((release) => release !== 0);
}
async function remove(run, claim, seen) {
    const { router } = run.platform;
    const from = (0,observation/* weightsOf */.Z$)(seen);
    await claim.record({ phase: 'retiring', intent: { from, to: {} } });
    await claim.guard();
    await router.closeTrials((0,engine_run/* change */.Zg)(run));
    if (seen.route !== undefined)
        await router.removeRoute((0,engine_run/* change */.Zg)(run));
    const stickinessMs = seen.route?.stickinessMs ?? 0;
    await Promise.all(Object.keys((0,engine_weights/* shares */.Be)(from)).map((id) => (0,quiet/* awaitQuiet */.T)(run, id, [], stickinessMs)));
    const now = await (0,observation/* observe */.lB)(run);
    await (0,tidy/* tearDown */.xQ)(run, claim, now, releasesOf(now));
}
async function forget(run, claim) {
    const seen = await (0,observation/* observe */.lB)(run);
    await claim.guard();
    await run.platform.fleets.forget([...seen.templates], (0,engine_run/* change */.Zg)(run));
    await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() });
    const others = seen.operations.map(({ operation }) => operation.number).filter((number) => number !== claim.number);
    await run.platform.ledger.prune(others, (0,engine_run/* change */.Zg)(run));
    await (0,retire/* pruneImages */.BY)(run);
}
function plan(seen) {
    return [
        ...(seen.route === undefined ? [] : [`remove the route ${seen.route.url}`]),
        ...releasesOf(seen).map((release) => `remove fleet and target group of v${release}`),
        'forget its history, and remove images that no other environment needs',
    ];
}
function outcome(run, changed, verdict) {
    const plan = run.dryRun ? [] : undefined;
    return { changed, verdict, release: undefined, sha: undefined, digest: undefined, image: undefined, plan };
}

// EXTERNAL MODULE: ./build/engine/previews.js
var previews = __webpack_require__(56882);
;// CONCATENATED MODULE: ./build/commands/preview.js





/**
 * A preview is an environment of its own, with its own ledger, fleet and route. A new one beyond the maximum makes the
 * one go that was pushed to longest ago.
 */
async function preview(run, request) {
    if (!run.dryRun && (await run.platform.router.route((0,engine_run/* call */.T1)(run))) === undefined)
        await makeRoom(run, request);
    return deploy(run, request);
}
async function makeRoom(run, request) {
    const names = (await run.platform.environments((0,engine_run/* call */.T1)(run))).filter((name) => (0,previews/* isPreview */.b)(name) && name !== run.environment.name);
    if (names.length < request.limits.max)
        return;
    const open = (await Promise.all(names.map((name) => lastPush(run, request.environmentOf(name))))).filter((found) => found !== undefined);
    const surplus = open.length + 1 - request.limits.max;
    for (const { name } of open.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, surplus))) {
        run.report({
            type: 'notice',
            message: `${name} makes room: ${request.limits.max} previews are the most, and it was pushed to longest ago.`,
        });
        const environment = request.environmentOf(name);
        await destroy({ ...run, environment, platform: run.platform.forEnvironment(environment) });
    }
}
/** When a preview that is open was last deployed. */
async function lastPush(run, environment) {
    const seen = await (0,observation/* observe */.lB)({ ...run, platform: run.platform.forEnvironment(environment) });
    return seen.route === undefined ? undefined : { name: environment.name, at: (0,observation/* highest */.BR)(seen)?.operation.startedAt ?? 0 };
}

;// CONCATENATED MODULE: ./build/engine/rollback-target.js


/**
 * Which release `rollback-to` means: `previous` (or nothing), a release (`v41`), or a commit by SHA or unique prefix.
 * The text comes from outside; it is compared, never run.
 * @throws KnownError `rollback-target-unknown`, `rollback-target-ambiguous`, `rollback-target-gone`, each with the candidates.
 */
function rollbackTarget(run, seen, text) {
    const wanted = text.trim();
    if (wanted === '' || wanted === 'previous')
        return previous(run, seen);
    const named = /^v?(\d{1,9})$/.exec(wanted);
    if (named !== null && (wanted.startsWith('v') || rollback_target_known(seen).includes(Number(named[1]))))
        return available(run, seen, Number(named[1]), wanted);
    if (!/^[0-9a-f]{4,64}$/.test(wanted))
        throw unknown(run, seen, wanted, 'it is neither `previous`, a release nor a commit');
    return byCommit(run, seen, wanted);
}
function previous(run, seen) {
    const release = (0,observation/* previousRelease */.Fi)(seen);
    if (release !== undefined)
        return release;
    throw unknown(run, seen, 'previous', 'no other release that finished well can be brought back');
}
/** The commit's newest release; the live one, too, so that asking for what is live is answered as such. */
function byCommit(run, seen, prefix) {
    const matching = rollback_target_known(seen).filter((release) => (0,observation/* launchOf */.v4)(seen, release)?.sha.startsWith(prefix) === true);
    const shas = new Set(matching.map((release) => (0,observation/* launchOf */.v4)(seen, release)?.sha));
    if (shas.size > 1) {
        throw new errors/* KnownError */.E(`'${prefix}' is the beginning of ${shas.size} commits in ${run.environment.name}.`, {
            code: 'rollback-target-ambiguous',
            advice: `Write more of it. ${candidates(seen)}`,
        });
    }
    const usable = matching.find((release) => (0,observation/* gradeOf */.V)(seen, release) !== 'gone') ?? matching[0];
    if (usable === undefined)
        throw unknown(run, seen, prefix, 'no release of such a commit finished well');
    return available(run, seen, usable, prefix);
}
function available(run, seen, release, wanted) {
    if (!rollback_target_known(seen).includes(release))
        throw unknown(run, seen, wanted, 'no release of that number finished well');
    if (release === (0,observation/* liveRelease */._8)(seen) || (0,observation/* canComeBack */.gE)(seen, release))
        return release;
    throw new errors/* KnownError */.E(`v${release} cannot be brought back to ${run.environment.name}: it has left the history.`, {
        code: 'rollback-target-gone',
        advice: `Deploy its commit again instead. ${candidates(seen)}`,
    });
}
/** Releases that finished well; a release that failed is never offered. Newest first. */
function rollback_target_known(seen) {
    const adopted = seen.targetGroups.some((group) => group.tags.release === 0) ? [0] : [];
    return [...(0,observation/* releasesByLastLive */.MX)(seen).toSorted((a, b) => b - a), ...adopted];
}
function unknown(run, seen, wanted, why) {
    return new errors/* KnownError */.E(`Cannot roll ${run.environment.name} back to '${wanted.slice(0, 80)}': ${why}.`, {
        code: 'rollback-target-unknown',
        advice: candidates(seen),
    });
}
function candidates(seen) {
    const usable = rollback_target_known(seen)
        .filter((release) => (0,observation/* canComeBack */.gE)(seen, release))
        .slice(0, 10);
    if (usable.length === 0)
        return 'There is no release to go back to.';
    const names = usable.map((release) => `v${release} (${(0,observation/* launchOf */.v4)(seen, release)?.sha.slice(0, 12) ?? 'adopted'}, ${(0,observation/* gradeOf */.V)(seen, release)})`);
    return `These can be brought back: ${names.join(', ')}.`;
}

;// CONCATENATED MODULE: ./build/engine/warm.js







/**
 * Brings a release back whose fleet is still there: cancels its timer first, makes it as large as the live one, and
 * moves all traffic at once once every target is healthy.
 * @returns undefined when its capacity is going already: it has to be launched anew then.
 */
async function swapToWarm(run, claim, seen, release) {
    const group = (0,observation/* groupOf */.F8)(seen, release);
    if (group === undefined)
        return undefined;
    const live = (0,observation/* liveRelease */._8)(seen);
    await claim.record({
        phase: 'launching',
        restores: release,
        baseline: (0,observation/* weightsOf */.Z$)(seen),
        ...(live !== undefined && { before: live }),
    });
    if (release === 0)
        await proveAdopted(run, seen, group);
    else if (!(await revive(run, claim, seen, release)))
        return undefined;
    const from = (0,observation/* weightsOf */.Z$)(seen);
    const route = await (0,shift/* shift */.BN)(run, claim, seen.targetGroups, {
        from,
        to: (0,engine_weights/* withShare */.kp)(from, group.id, 100),
        phase: 'swapping',
    });
    return { route, at: run.clock.now() };
}
/**
 * What was there before us is not ours to make larger, so it has to be able to serve as it is.
 * @throws KnownError `adopted-not-healthy` where none of its targets can.
 */
async function proveAdopted(run, seen, group) {
    const [targets, live] = await Promise.all([
        run.platform.router.targetHealth(group.id, (0,engine_run/* call */.T1)(run)),
        capacityNow(run, seen),
    ]);
    const healthy = healthyCount(targets);
    if (healthy === 0) {
        throw new errors/* KnownError */.E(`None of the ${targets.length} targets of v0, which was there before the first deployment, is healthy; nothing was shifted.`, {
            code: 'adopted-not-healthy',
            advice: 'Start its instances again, for it is not ours to change, or roll back to another release.',
        });
    }
    if (healthy < live.desired) {
        run.report({
            type: 'warning',
            message: `v0, which was there before the first deployment, gets all traffic with ${healthy} healthy targets in place of ${live.desired}; make it larger if that is too few, for it is not ours to change.`,
        });
    }
}
/** Timer off, capacity at least the live fleet's, healthy; `false` when the timer was quicker. */
async function revive(run, claim, seen, release) {
    const fleet = (0,observation/* fleetOf */.aP)(seen, release);
    const group = (0,observation/* groupOf */.F8)(seen, release);
    if (fleet === undefined || group === undefined || fleet.state === 'failed')
        return false;
    await claim.guard();
    if ((await run.platform.fleets.retain(fleet.id, (0,engine_run/* change */.Zg)(run))) === 'gone')
        return false;
    const wanted = await capacityNow(run, seen);
    if (wanted.desired > fleet.capacity.desired)
        await run.platform.fleets.resize(fleet.id, wanted, (0,engine_run/* change */.Zg)(run));
    const targets = await run.platform.router.targetHealth(group.id, (0,engine_run/* call */.T1)(run));
    const desired = Math.max(wanted.desired, fleet.capacity.desired);
    if (isHealthy(targets, desired))
        return true;
    const launchedAt = run.clock.now();
    await becomeHealthy(run, { release, fleet, targetGroup: group, launchedAt });
    return true;
}

;// CONCATENATED MODULE: ./build/commands/rollback.js











/** People roll back because something burns: no waiting for others, all traffic at once, nothing is baked. */
function urgent(run) {
    return {
        ...run,
        supersede: true,
        environment: { ...run.environment, bakeMs: 0, strategy: [{ weight: 100, pauseMs: 0 }] },
    };
}
/**
 * The same swap with an older image: onto its fleet while that is warm, else onto a new fleet from the very template
 * the release had, so that neither git history nor the old spec is needed. Takes over from a running deployment.
 * @throws KnownError `rollback-target-…` with what can be brought back, and everything that a deployment throws.
 */
async function rollback(given, request) {
    const run = urgent(given);
    const before = await (0,operate/* lookAround */.h3)(run);
    const target = rollbackTarget(run, before, request.to);
    if (target === (0,observation/* liveRelease */._8)(before))
        return nothingToDo(run, before, target);
    if (run.dryRun)
        return rollback_plan(run, before, target);
    const model = identityOf(before, target);
    const restored = await (0,operate/* operate */.NX)(run, before, {
        intent: { kind: 'rollback', ...model, restores: target },
        until: async (claim, seen) => {
            const warm = (0,observation/* gradeOf */.V)(seen, target) === 'warm' ? await toWarm(run, claim, seen, target) : undefined;
            return warm ?? toCold(run, claim, seen, target);
        },
    });
    const again = restored.release === target ? '' : `, as v${target} again,`;
    return {
        changed: true,
        verdict: `v${restored.release}${again} is live in ${run.environment.name}`,
        release: restored.release,
        sha: model.sha,
        digest: model.digest,
        image: undefined,
        plan: undefined,
    };
}
function toWarm(run, claim, seen, release) {
    return (0,engine_run/* step */.PM)(run, 'swap', async () => {
        const swapped = await swapToWarm(run, claim, seen, release);
        return swapped && { release, stickinessMs: swapped.route.stickinessMs };
    });
}
async function toCold(run, claim, seen, release) {
    await preflight(run, { environment: run.environment, launches: true });
    const launched = await (0,engine_run/* step */.PM)(run, 'launch', async () => launch(run, claim, seen, await planOf(run, seen, release)));
    await (0,engine_run/* step */.PM)(run, 'gate', () => gate(run, claim, launched));
    const swapped = await (0,engine_run/* step */.PM)(run, 'swap', () => swap(run, claim, seen, launched));
    await (0,engine_run/* step */.PM)(run, 'bake', () => bake(run, claim, swapped, watchedFrom(seen, launched, swapped.at)));
    return { release: launched.release, stickinessMs: swapped.route.stickinessMs };
}
/** @throws KnownError `rollback-target-gone` when image or template have been removed by somebody else. */
async function planOf(run, seen, release) {
    const { sha, digest, specDigest } = identityOf(seen, release);
    if (!seen.templates.has(release) || !(await run.platform.images.exists(digest, (0,engine_run/* call */.T1)(run)))) {
        throw new errors/* KnownError */.E(`v${release} cannot be launched again: its image ${digest} or its template is gone.`, {
            code: 'rollback-target-gone',
            advice: `Deploy its commit ${sha.slice(0, 12)} again instead: that rebuilds the image.`,
        });
    }
    const template = { kind: 'of-release', release };
    return { image: { sha, digest }, template, health: { ofRelease: release }, specDigest };
}
function identityOf(seen, release) {
    const { sha, digest, specDigest } = (0,observation/* launchOf */.v4)(seen, release) ??
        (0,observation/* groupOf */.F8)(seen, release)?.tags ?? { sha: '', digest: '', specDigest: '' };
    return { sha, digest, specDigest, title: (0,observation/* launchOf */.v4)(seen, release)?.title ?? '' };
}
function nothingToDo(run, seen, target) {
    const { sha, digest } = identityOf(seen, target);
    const verdict = `Nothing to do: v${target} is live in ${run.environment.name}`;
    return { changed: false, verdict, release: target, sha, digest, image: undefined, plan: run.dryRun ? [] : undefined };
}
function rollback_plan(run, seen, target) {
    const { name } = run.environment;
    const warm = (0,observation/* gradeOf */.V)(seen, target) === 'warm';
    const number = nextNumber(seen);
    const release = warm ? target : number;
    const steps = warm
        ? [`cancel the timer of v${target} and make its fleet as large as the live one`]
        : [`launch v${number} from the image and template of v${target}`, `check it before it has traffic`];
    const lines = [...healing(run, seen), ...steps, `give v${release} all traffic at once`, ...retiring(run, seen)];
    return planned(`Dry run: v${release} would be live in ${name} again; nothing was changed`, lines);
}

// EXTERNAL MODULE: ./build/engine/heal.js
var heal = __webpack_require__(16345);
;// CONCATENATED MODULE: ./build/commands/status.js







/** Says what is live, how it is, what can be brought back, and what does not look right. Changes nothing. */
async function status_status(run) {
    const seen = await (0,operate/* lookAround */.h3)(run);
    const release = (0,observation/* liveRelease */._8)(seen);
    for (const message of oddities(run, seen))
        run.report({ type: 'warning', message });
    const group = release === undefined ? undefined : (0,observation/* groupOf */.F8)(seen, release);
    const health = release === undefined ? 'nothing is live' : await healthOf(run, seen, release);
    return {
        changed: false,
        verdict: `${run.environment.name}: ${health}`,
        release,
        sha: group?.tags.sha,
        digest: group?.tags.digest,
        image: undefined,
        plan: run.dryRun ? [] : undefined,
    };
}
async function healthOf(run, seen, release) {
    const group = (0,observation/* groupOf */.F8)(seen, release);
    const fleet = (0,observation/* fleetOf */.aP)(seen, release);
    if (group === undefined)
        return `v${release} is live`;
    const targets = await run.platform.router.targetHealth(group.id, (0,engine_run/* call */.T1)(run));
    if (fleet !== undefined)
        run.report({ type: 'fleet', instances: rows(release, fleet, targets) });
    const wanted = fleet?.capacity.desired ?? targets.length;
    const said = `v${release} is live with ${healthyCount(targets)} of ${wanted} targets healthy`;
    if (!isHealthy(targets, wanted))
        run.report({ type: 'warning', message: `${run.environment.name}: ${said}.` });
    return said;
}
function oddities(run, seen) {
    const dead = (0,leftovers/* unsettled */.NZ)(seen);
    const { armed, releases } = (0,leftovers/* leftoversOf */.Kz)(run, seen);
    const ours = (0,heal/* explained */.to)(seen);
    const foreign = ours.length > 0 && !ours.some((weights) => (0,engine_weights/* sameTraffic */.UN)(weights, (0,observation/* weightsOf */.Z$)(seen)));
    return [
        ...dead.map(({ number, kind, phase }) => `Operation ${number} (${kind}) is in phase ${phase}: it is at work, or its run died.`),
        ...(foreign ? [`The weights are not what the ledger says: ${(0,engine_weights/* describeWeights */.Jq)((0,observation/* weightsOf */.Z$)(seen))}.`] : []),
        ...armed.map((fleet) => `${fleet.id} has traffic and a timer that takes its capacity away.`),
        ...(dead.length === 0 ? releases.map((release) => `v${release} is left over; the next run removes it.`) : []),
    ];
}

;// CONCATENATED MODULE: ./build/commands/sweep.js











/** A destroyed preview leaves one ledger entry, so that its numbers go on if it is opened again; for this long. */
const tombstoneMs = 7 * 24 * 3600_000;
/**
 * Looks at every environment that has something here: heals what runs that died have left, removes what nothing needs,
 * closes previews that were not pushed to for too long, prunes histories and images. An environment that a run is
 * working on is left to it.
 */
async function sweep(run, request) {
    const done = [];
    await (0,engine_run/* step */.PM)(run, 'observe', async () => {
        for (const name of await run.platform.environments((0,engine_run/* call */.T1)(run))) {
            const environment = request.environmentOf(name);
            if (environment === undefined)
                run.report({
                    type: 'warning',
                    message: `${name} has resources, but the spec does not know it; it was left alone.`,
                });
            else
                done.push(...(await sweepOne(at(run, environment), request.limits)));
        }
    });
    if (!run.dryRun) {
        const images = await (0,engine_run/* step */.PM)(run, 'retire', () => (0,retire/* pruneImages */.BY)(run));
        done.push(...images.map((image) => `removed the image of ${image.sha.slice(0, 12)}`));
    }
    await (0,operate/* reportStanding */.$s)(run);
    const verdict = done.length === 0
        ? 'Nothing to sweep'
        : `${run.dryRun ? 'Dry run: would have swept' : 'Swept'} ${done.length} things`;
    const plan = run.dryRun ? done : undefined;
    if (!run.dryRun)
        for (const message of done)
            run.report({ type: 'notice', message });
    return {
        changed: !run.dryRun && done.length > 0,
        verdict,
        release: undefined,
        sha: undefined,
        digest: undefined,
        image: undefined,
        plan,
    };
}
function at(run, environment) {
    return { ...run, environment, platform: run.platform.forEnvironment(environment), waitForLockMs: 0 };
}
async function sweepOne(run, limits) {
    const { name } = run.environment;
    const seen = await (0,observation/* observe */.lB)(run);
    const last = (0,observation/* highest */.BR)(seen);
    if ((0,previews/* isPreview */.b)(name) && last !== undefined) {
        const age = (await run.platform.ledger.now((0,engine_run/* call */.T1)(run))) - last.storedAt;
        if (seen.route === undefined && last.operation.kind === 'destroy' && age > tombstoneMs)
            return dropTombstone(run, seen);
        if (seen.route !== undefined && limits !== undefined && age > limits.idleMs)
            return closeIdle(run);
    }
    const work = workFor(run, seen);
    if (work.length === 0)
        return [];
    if (!run.dryRun && !(await clean(run, seen)))
        return [];
    return work.map((line) => `${name}: ${line}`);
}
/** One line a thing, the same for a dry run and for the record. */
function workFor(run, seen) {
    const old = (0,leftovers/* forgotten */.Nq)(run, seen).length + (0,leftovers/* prunable */.W)(run, seen).length;
    const unarmed = (0,leftovers/* leftoversOf */.Kz)(run, seen).unarmed.map((fleet) => `arm the timer of ${fleet.id}`);
    return [...healing(run, seen), ...unarmed, ...(old === 0 ? [] : [`prune ${old} things that have left the history`])];
}
async function closeIdle(run) {
    const { name } = run.environment;
    if (!run.dryRun)
        await destroy(run);
    return [`${name}: close the preview, it was not pushed to for too long`];
}
async function dropTombstone(run, seen) {
    const numbers = seen.operations.map(({ operation }) => operation.number);
    if (!run.dryRun)
        await run.platform.ledger.prune(numbers, (0,engine_run/* change */.Zg)(run));
    return [`${run.environment.name}: forget the ledger of a preview closed long ago`];
}
/** `false` when another run is at work there: what it leaves is for the next sweep. */
async function clean(run, seen) {
    const intent = { kind: 'sweep', sha: '', title: '', digest: '', specDigest: '' };
    try {
        const { claim, seen: now } = await (0,engine_claim/* acquire */.XC)(run, seen, intent);
        try {
            await (0,operate/* orUndo */.a5)(run, claim, async () => {
                await (0,heal/* heal */.Rz)(run, claim, now);
                await (0,retire/* prune */.R3)(run, claim, await (0,observation/* observe */.lB)(run));
                await claim.record({ status: 'succeeded', phase: 'done', finishedAt: run.clock.now() });
            });
        }
        finally {
            claim.release();
        }
        return true;
    }
    catch (error) {
        if (!(error instanceof errors/* KnownError */.E) || error.code !== 'environment-busy')
            throw error;
        run.report({ type: 'notice', message: `${run.environment.name} was left alone: ${error.message}` });
        return false;
    }
}

;// CONCATENATED MODULE: ./build/perform.js







/** Runs the command that was asked for. */
function perform(request, { run, spec, commit }) {
    switch (request.command) {
        case 'deploy':
            return deploy(run, { commit: needed(commit), build: buildOptions(spec, run.environment) });
        case 'preview':
            return preview(run, { commit: needed(commit), build: buildOptions(spec, run.environment), ...perform_previews(spec) });
        case 'rollback':
            return rollback(run, { to: request.rollbackTo });
        case 'destroy':
            return destroy(run);
        case 'sweep':
            return sweep(run, { limits: spec.previews, environmentOf: (name) => perform_known(spec, name) });
        case 'status':
            return status_status(run);
    }
}
function needed(commit) {
    if (commit === undefined)
        throw new Error('a deployment was prepared without a commit');
    return commit;
}
function buildOptions({ app, run }, { image }) {
    return { app, image, run };
}
function perform_previews(spec) {
    if (spec.previews === undefined)
        throw new Error('a preview was prepared without limits');
    return { limits: spec.previews, environmentOf: (name) => spec.preview((0,previews/* previewNumber */.K)(name) ?? 0) };
}
/** Undefined for names that the spec does not know (any more). */
function perform_known(spec, name) {
    const number = (0,previews/* previewNumber */.K)(name);
    if (number !== undefined)
        return spec.previews === undefined ? undefined : spec.preview(number);
    return spec.environmentNames.includes(name) ? spec.environment(name) : undefined;
}

// EXTERNAL MODULE: ./build/prepare.js + 26 modules
var prepare = __webpack_require__(39396);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/summary.js
var summary = __webpack_require__(43327);
// EXTERNAL MODULE: ./build/report/workflow-commands.js
var workflow_commands = __webpack_require__(13141);
;// CONCATENATED MODULE: ./build/report/conclude.js



/** Writes outputs and job summary. Best effort: a report that cannot be written never fails a good deployment. */
async function conclude(record, result, context) {
    try {
        const [{ renderSummary }, { summaryJson }] = await Promise.all([
            __webpack_require__.e(/* import() */ 9420).then(__webpack_require__.bind(__webpack_require__, 39420)),
            __webpack_require__.e(/* import() */ 1226).then(__webpack_require__.bind(__webpack_require__, 11226)),
        ]);
        writeOutputs(record, result, context, JSON.stringify(summaryJson(record, result, context)));
        if (process.env['GITHUB_STEP_SUMMARY'])
            await summary/* summary */.z.addRaw(renderSummary(record, result, context)).write();
    }
    catch (error) {
        (0,workflow_commands/* annotate */.fz)('warning', `The run's outputs and summary could not be written completely: ${(0,errors/* messageOf */.b)(error)}`);
    }
}
function writeOutputs(record, result, context, json) {
    const outcome = 'ok' in result ? result.ok : undefined;
    const release = (number) => (number === undefined ? '' : `v${number}`);
    const started = record.steps[0]?.startedAt ?? 0;
    const ended = record.steps.at(-1)?.endedAt ?? started;
    const outputs = {
        command: context.command,
        changed: String(outcome?.changed ?? false),
        release: release(outcome?.release),
        'previous-release': release(record.now?.previous?.release),
        'live-release': release(record.now?.live?.release),
        sha: outcome?.sha ?? '',
        image: outcome?.image ?? '',
        digest: outcome?.digest ?? '',
        url: record.now?.url ?? '',
        'duration-seconds': String(Math.round((ended - started) / 100) / 10),
        'summary-json': json,
    };
    for (const [name, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(name, value);
}

// EXTERNAL MODULE: ./build/report/log.js
var report_log = __webpack_require__(16945);
;// CONCATENATED MODULE: ./build/report/recorder.js
/** Collects events into a record that can be read at any time. */
function createRecorder() {
    let record = {
        operation: undefined,
        steps: [],
        shifts: [],
        instances: [],
        gates: [],
        remarks: [],
        undone: [],
        before: undefined,
        now: undefined,
        secrets: [],
    };
    return {
        report: (event) => {
            record = { ...record, ...change(record, event) };
        },
        record: () => record,
    };
}
function change(record, event) {
    switch (event.type) {
        case 'step-started':
            return {
                steps: [...record.steps, { name: event.step, startedAt: event.at, endedAt: undefined, outcome: 'running' }],
            };
        case 'step-finished':
            return { steps: finish(record.steps, event) };
        case 'progress':
            return {};
        case 'notice':
        case 'warning':
            return { remarks: [...record.remarks, event] };
        case 'secret':
            return { secrets: [...record.secrets, event.value] };
        case 'claimed':
            return { operation: event.operation };
        case 'shifted':
            return { shifts: [...record.shifts, { at: event.at, percent: event.percent }] };
        case 'fleet':
            return { instances: merge(record.instances, event.instances) };
        case 'gate':
            return { gates: [...record.gates, event.gate] };
        case 'undone':
            return { undone: [...record.undone, event.message] };
        case 'standing':
            return { before: record.before ?? event.standing, now: event.standing };
    }
}
/** A skipped step never started; it is told by its end alone. */
function finish(steps, { step, at, outcome }) {
    const index = steps.findLastIndex(({ name, endedAt }) => name === step && endedAt === undefined);
    const startedAt = steps[index]?.startedAt ?? at;
    const finished = { name: step, startedAt, endedAt: at, outcome };
    return index < 0 ? [...steps, finished] : steps.with(index, finished);
}
/** Once healthy, an instance keeps the time it took, whatever becomes of it. */
function merge(known, seen) {
    const rows = new Map(known.map((row) => [row.id, row]));
    for (const row of seen) {
        rows.set(row.id, { ...row, healthyAfterMs: row.healthyAfterMs ?? rows.get(row.id)?.healthyAfterMs });
    }
    return [...rows.values()];
}

// EXTERNAL MODULE: ./build/report/report-failure.js
var report_failure = __webpack_require__(53798);
;// CONCATENATED MODULE: ./build/main.js













const stateName = 'interrupted';
/**
 * One run of the action: inputs and event → command → outputs, summary and exit code.
 * @param signal aborted when the workflow is cancelled; its reason is what the run fails with.
 * @returns the exit code: 0 when what was asked is done, else 1.
 */
async function main(environment, signal) {
    const recorder = createRecorder();
    const log = (0,report_log/* createLog */.h)();
    const owner = (0,external_node_crypto_.randomUUID)();
    const runner = (0,context/* loadRunner */.d)(environment);
    let request;
    let prepared;
    const report = (event) => {
        recorder.report(event);
        log(event);
        announcer.report(event);
        if (event.type === 'claimed' && request !== undefined)
            remember({ number: event.operation, owner, request });
    };
    const announcer = (0,from_environment/* openAnnouncer */.ac)(environment, runner, report);
    const carryOut = async (event) => {
        request = loadRequest(environment, event, (part) => resolve(environment, part));
        prepared = await (0,prepare/* prepare */.i)({
            request,
            runner,
            environment,
            report,
            signal,
            owner,
            clock: clock/* systemClock */.m,
            needsCommit: request.command === 'deploy' || request.command === 'preview',
            readOnly: request.dryRun || request.command === 'status',
        });
        announcer.about((0,from_environment/* subjectOf */.et)(request, prepared));
        return perform(request, prepared);
    };
    let result;
    try {
        const event = await (0,context/* loadEvent */.D)(environment);
        result = { ok: ignored(event, report) ?? (await carryOut(event)) };
        main_forget();
    }
    catch (error) {
        result = { error: signal.aborted ? signal.reason : error };
        (0,report_failure/* reportFailure */.x)(result.error, bugsUrl(environment));
    }
    finally {
        await prepared?.run.platform.close();
    }
    await announcer.conclude(result, signal.aborted ? 2000 : 20_000);
    await conclude(recorder.record(), result, contextOf(runner, request, prepared));
    return 'ok' in result ? 0 : 1;
}
/** Neither success nor failure: the run has nothing to do, and says why. */
function ignored(event, report) {
    const reason = reasonToIgnore(event);
    if (reason === undefined)
        return undefined;
    const verdict = `Nothing to do: ${reason}`;
    report({ type: 'notice', message: `${verdict}. To act on it all the same, set the input \`command\`.` });
    const none = { release: undefined, sha: undefined, digest: undefined, image: undefined, plan: undefined };
    return { changed: false, verdict, ...none };
}
function resolve(environment, part) {
    return external_node_path_.resolve(environment['GITHUB_WORKSPACE'] || '.', part);
}
function remember(state) {
    (0,core/* saveState */.LZ)(stateName, state);
}
/** Where the action itself lives, as the runner says; not known when it runs from a checkout of its own. */
function bugsUrl({ GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository }) {
    return server && repository ? `${server}/${repository}/issues` : undefined;
}
/** A run that ended well leaves nothing to its post step; after any other the ledger tells it whether there is. */
function main_forget() {
    (0,core/* saveState */.LZ)(stateName, '');
}
function contextOf(runner, request, prepared) {
    return {
        command: request?.command ?? 'auto',
        environment: prepared?.run.environment.name ?? request?.environment ?? '',
        app: prepared?.run.environment.app,
        serverUrl: runner.serverUrl,
        repository: runner.repository,
        workflow: runner.workflow,
        runUrl: runner.runUrl === '' ? undefined : runner.runUrl,
        actor: runner.actor,
        sha: prepared?.commit?.sha,
        title: prepared?.commit?.title,
        dryRun: request?.dryRun ?? false,
    };
}


/***/ }),

/***/ 77339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Does a call's work and stops waiting for it when the call's signal aborts or its deadline passes.
 * @param what names the call in the error: `replacing the weights`.
 * @throws the signal's reason, KnownError `platform-timeout`, or what the work throws.
 */
async function within(clock, call, what, work) {
    call.signal.throwIfAborted();
    if (clock.now() >= call.deadline)
        throw timedOut(what);
    const limit = new AbortController();
    const abort = () => limit.abort(call.signal.reason);
    const timer = setTimeout(() => limit.abort(timedOut(what)), Math.max(0, call.deadline - clock.now()));
    call.signal.addEventListener('abort', abort, { once: true });
    try {
        return await new Promise((resolve, reject) => {
            limit.signal.addEventListener('abort', () => reject(limit.signal.reason), { once: true });
            work(limit.signal).then(resolve, reject);
        });
    }
    finally {
        clearTimeout(timer);
        call.signal.removeEventListener('abort', abort);
    }
}
function timedOut(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`The platform did not answer in time: ${what}.`, {
        code: 'platform-timeout',
        fault: 'platform',
        advice: 'It is overloaded, or hangs; look at its own logs or status page, then run again.',
    });
}


/***/ }),

/***/ 39396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/engine/run.js
var run = __webpack_require__(76434);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/git/git.js
var git = __webpack_require__(40075);
;// CONCATENATED MODULE: ./build/git/commit.js


/**
 * Finds a commit in the repository that a directory lies in.
 * @param revision a SHA, a branch, a tag or HEAD; hostile text.
 * @throws KnownError `revision-invalid`, `repository-missing`, `repository-empty`, `repository-not-trusted`,
 *   `commit-missing`, `git-missing`.
 */
async function resolveCommit(directory, revision, signal) {
    requireName(revision);
    const [place, commit] = await Promise.all([
        (0,git/* git */.$Y)(directory, ['rev-parse', '--is-shallow-repository', '--show-toplevel', '--show-prefix'], signal),
        (0,git/* git */.$Y)(directory, ['log', '-1', '--no-show-signature', '--encoding=UTF-8', format, ...named(revision), '--'], signal),
    ]);
    const [shallow, repository = directory, prefix = ''] = place.stdout.split('\n');
    if (commit.exitCode !== 0) {
        throw await noCommit({ repository, revision, shallow: shallow === 'true', said: commit.stderr }, signal);
    }
    const [sha = '', time = '', title = ''] = commit.stdout.trimEnd().split('\0');
    return { sha, title, timeSeconds: Number(time), repository, directory: prefix.replace(/\/$/, '') };
}
/** NUL, which no subject can hold, between the parts. */
const format = '--format=%H%x00%ct%x00%s';
/** Only a commit, and nothing that git could take for an option (gitcli, `--end-of-options`). */
function named(revision) {
    return ['--end-of-options', `${revision}^{commit}`];
}
/** Characters that git allows in no ref (git-check-ref-format) have other meanings in a revision: searches, paths. */
function requireName(revision) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    if (/^[^-\s\x00-\x1f\x7f:?*[\\][^\s\x00-\x1f\x7f:?*[\\]{0,254}$/.test(revision))
        return;
    throw new errors/* KnownError */.E(`${JSON.stringify(revision.slice(0, 80))} cannot be the name of a commit.`, {
        code: 'revision-invalid',
        advice: 'Name a commit by its SHA, a branch, a tag or HEAD.',
    });
}
async function noCommit({ repository, revision, shallow, said }, signal) {
    const any = await (0,git/* git */.$Y)(repository, ['rev-list', '--all', '--max-count=1'], signal);
    if (any.exitCode === 0 && any.stdout === '') {
        return new errors/* KnownError */.E(`The repository ${repository} has no commit yet, so there is nothing to deploy.`, {
            code: 'repository-empty',
            advice: 'Commit first; only what is committed is deployed, never a dirty work tree.',
        });
    }
    if (shallow) {
        return new errors/* KnownError */.E(`Commit '${revision}' is not in ${repository}, which is a shallow clone.`, {
            code: 'commit-missing',
            advice: 'Give actions/checkout `fetch-depth: 0`, or `ref:` with the commit that is to be deployed.',
        });
    }
    return new errors/* KnownError */.E(`Commit '${revision}' is not in ${repository}: ${(0,git/* firstLine */.TM)(said)}`, {
        code: 'commit-missing',
        advice: 'Fetch it, or check what the workflow passes as the commit.',
    });
}
/** Whether one commit is an ancestor of another; `unknown` where the history that would tell is not there. */
async function isAncestor(directory, ancestor, descendant, signal) {
    if (![ancestor, descendant].every((sha) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)))
        return 'unknown';
    const { exitCode } = await (0,git/* git */.$Y)(directory, ['merge-base', '--is-ancestor', ancestor, descendant], signal);
    if (exitCode === 0)
        return true;
    if (exitCode !== 1)
        return 'unknown';
    const shallow = await (0,git/* git */.$Y)(directory, ['rev-parse', '--is-shallow-repository'], signal);
    return shallow.stdout.trim() === 'false' ? false : 'unknown';
}

// EXTERNAL MODULE: ./build/github/from-environment.js + 13 modules
var from_environment = __webpack_require__(60113);
;// CONCATENATED MODULE: ./build/github/ancestry.js


/**
 * Asks GitHub's compare API, for a checkout that has too little of the history to tell. `unknown` where GitHub does not
 * know either, or cannot be asked.
 */
function ancestryOnGitHub({ environment, runner, signal, report }) {
    const repository = (0,from_environment/* repositoryOf */._M)(environment, runner, signal);
    return async (ancestor, descendant) => {
        if (repository === undefined)
            return 'unknown';
        try {
            return (await repository.isAncestor(ancestor, descendant)) ?? 'unknown';
        }
        catch (error) {
            signal.throwIfAborted();
            report({ type: 'notice', message: `GitHub could not be asked for the order of two commits: ${(0,errors/* messageOf */.b)(error)}` });
            return 'unknown';
        }
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/spec/field.js

/**
 * A field with the words that the documentation and the editors show for it.
 * @param fallback what leaving it out is the same as, as one would write it in YAML; a test holds the two together.
 */
function field(schema, meaning, fallback) {
    return dist/* optional */.lqM(dist/* pipe */.FsL(schema, dist/* description */.h_(fallback === undefined ? meaning : `${meaning} Default: \`${fallback}\`.`)));
}
function required(schema, meaning) {
    return dist/* pipe */.FsL(schema, dist/* description */.h_(meaning));
}

;// CONCATENATED MODULE: ./build/spec/scalars.js

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const durationWords = 'a duration such as 250ms, 5s, 2m, 1h or 3d';
const positiveWords = `${durationWords}, but not 0`;
/** Node's timers hold 2^31 - 1 ms; a longer one would end at once. */
const longestWait = '24d';
/** Ages are compared, never waited for. */
const longestAge = '3650d';
function written(allowed) {
    return dist/* pipe */.FsL(dist/* string */.YjP(allowed), dist/* regex */.yGV(/^(0|\d{1,9}(\.\d{1,3})?(ms|s|m|h|d))$/, allowed));
}
function atMost(most) {
    return dist/* check */.z6Y((found) => milliseconds(found) <= milliseconds(most), `a duration of at most ${most}, such as 5s`);
}
/** `250ms`, `5s`, `2m`, `1h`, `3d`, or `0`. */
const duration = dist/* union */.KCZ([dist/* literal */.euz(0), dist/* pipe */.FsL(written(durationWords), atMost(longestWait))], durationWords);
/** A duration that 0 would make senseless: a limit, or the time between two looks. */
const positiveDuration = dist/* pipe */.FsL(written(positiveWords), dist/* check */.z6Y((found) => milliseconds(found) > 0, positiveWords), atMost(longestWait));
/** How old something may become. */
const age = dist/* union */.KCZ([dist/* literal */.euz(0), dist/* pipe */.FsL(written(durationWords), atMost(longestAge))], durationWords);
/** A duration as it is written, to milliseconds. */
function milliseconds(written) {
    const parsed = /^([\d.]+)([a-z]+)$/.exec(String(written));
    const unit = Object.entries(unitMs).find(([suffix]) => suffix === parsed?.[2]);
    return parsed === null || unit === undefined ? 0 : Math.round(Number(parsed[1]) * unit[1]);
}
/** Names become parts of resource names, which some platforms limit to 32 characters in all. */
const scalars_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[a-z]([a-z0-9-]{0,22}[a-z0-9])?$/, 'lowercase letters, digits and hyphens, beginning with a letter, at most 24 characters'));
/** No process can be given a zero byte, in an argument or in its environment. */
const withoutZeroByte = dist/* excludes */.m1c('\0', 'text without a zero byte');
const scalars_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq('text that is not empty'), withoutZeroByte);
const variableValue = dist/* pipe */.FsL(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig(), dist/* boolean */.zMY()], 'text, a number, true or false'), dist/* transform */.pdi(String), withoutZeroByte);
function integer(min, max) {
    const allowed = `a whole number from ${min} to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(allowed), dist/* integer */.ndf(allowed), dist/* minValue */.Wwf(min, allowed), dist/* maxValue */.cGV(max, allowed));
}
function number(min, max) {
    const allowed = `a number from ${min} to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(allowed), dist/* minValue */.Wwf(min, allowed), dist/* maxValue */.cGV(max, allowed));
}
const urlPath = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\/[!-"$-~]*$/, 'a path that begins with /, percent-encoded where necessary'));
/** Of something in the commit's tree. */
const relativePath = dist/* pipe */.FsL(scalars_text, dist/* check */.z6Y((found) => !found.startsWith('/') && !found.split('/').includes('..'), 'a path below the app’s folder, without ..'));
/** Environment variables. */
const variableName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a variable name: letters, digits and underscores, not beginning with a digit'));
const headerName = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9-]{1,64}$/, 'a header name'));
const headerValue = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\t -~]*$/, 'a header value: one line of ASCII'));
/** Braces are for `{number}` in the routes of previews; where they may stand is a rule of its own. */
const host = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(253, 'a host name of at most 253 characters'), dist/* regex */.yGV(/^(\*\.)?([a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)(\.[a-z0-9{}]([a-z0-9{}-]{0,61}[a-z0-9{}])?)*$/, 'a host name in lowercase, optionally beginning with *.'));
const statusRange = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[1-5]\d\d-[1-5]\d\d$/, 'a status such as 200, or a range such as 200-399'), dist/* check */.z6Y((range) => range.slice(0, 3) <= range.slice(4), 'a range from the lower status to the higher'));
/** Listening on port 0 would give another address each time. */
const listenAddress = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[^\s:]+:\d{1,5}$|^\[[0-9a-f:]+\]:\d{1,5}$/, 'host:port'), dist/* check */.z6Y((address) => {
    const port = Number(/\d+$/.exec(address)?.[0]);
    return port >= 1 && port <= 65_535;
}, 'host:port with a port from 1 to 65535'));

;// CONCATENATED MODULE: ./build/spec/aws-schema.js



function matching(pattern, allowed) {
    return dist/* pipe */.FsL(dist/* string */.YjP(allowed), dist/* regex */.yGV(pattern, allowed));
}
const listenerArn = matching(/^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener(-rule)?\/app\/[^\s/]+(\/[0-9a-f]+){2,3}$/, 'the ARN of an Application Load Balancer’s listener or listener rule');
const listener = dist/* union */.KCZ([
    listenerArn,
    dist/* strictObject */.rej({
        'load-balancer': required(matching(/^[A-Za-z0-9-]{1,32}$/, 'the name of a load balancer'), 'Name of the Application Load Balancer.'),
        port: required(integer(1, 65_535), 'Port of its listener.'),
    }),
    dist/* strictObject */.rej({
        tag: required(matching(/^[^=]{1,128}=.{0,256}$/, 'key=value'), '`key=value`, which one listener, or listener rule, of the region carries.'),
    }),
], 'the ARN of an Application Load Balancer’s listener or listener rule, {load-balancer, port} or {tag: key=value}');
/** Repository names as CreateRepository takes them (Amazon ECR API Reference). */
const repositoryName = /^(?=.{2,256}$)([a-z0-9]+([._-][a-z0-9]+)*\/)*[a-z0-9]+([._-][a-z0-9]+)*$/;
const timing = dist/* strictObject */.rej({
    lease: field(positiveDuration, 'How long a silent run is believed alive.', '2m'),
    settle: field(duration, 'How long the load balancer’s traffic may lag behind its answers.', '30s'),
    'figures-lag': field(duration, 'How late CloudWatch’s figures are.', '3m'),
    'unproven-wait': field(duration, 'Wait on top of `settle` before capacity goes whose quiet cannot be proven.', '5m'),
});
const logs = dist/* strictObject */.rej({
    driver: field(dist/* picklist */.KIO(['awslogs', 'journald']), 'Docker’s log driver.', 'awslogs'),
    group: field(matching(/^[\w./#-]{1,512}$/, 'the name of a log group'), 'Log group in CloudWatch; without it `/immutable-deploy/<app>/<environment>`.'),
});
/** Options of the platform `aws`. Which of them may not be missing is a rule, for they may come from `defaults`. */
const aws = dist/* strictObject */.rej({
    region: field(matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'), 'Region. Required.'),
    role: field(matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'the ARN of a role'), 'ARN of the role that is assumed with the job’s OIDC token, and renewed; without it whatever credentials there are.'),
    listener: field(listener, 'Listener of an Application Load Balancer, whose default action is the route, or one of its rules. Required.'),
    ami: field(matching(/^(ami-[0-9a-f]{8,17}|ssm:\/[\w./-]+)$/, 'ami-… or ssm:/name-of-a-public-parameter'), 'Machine image that containers run on; resolved once per release. Without it the ECS-optimized Amazon Linux 2023 of the image’s architecture.'),
    'instance-type': field(matching(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type such as t3.small'), 'Type of the instances. Required.'),
    subnets: field(dist/* pipe */.FsL(dist/* array */.YOg(matching(/^subnet-[0-9a-z]+$/, 'the id of a subnet')), dist/* minLength */.BpQ(1, 'at least one subnet')), 'Subnets of the instances. Required.'),
    'security-groups': field(dist/* pipe */.FsL(dist/* array */.YOg(matching(/^sg-[0-9a-z]+$/, 'the id of a security group')), dist/* minLength */.BpQ(1, 'at least one group')), 'Security groups of the instances. Required.'),
    'instance-profile': field(matching(/^[\w+=,.@-]{1,128}$/, 'the name of an instance profile'), 'Name of the instance profile. Required.'),
    'public-ip': field(dist/* boolean */.zMY(), 'Whether instances get a public address.', 'false'),
    'metadata-hops': field(integer(1, 2), 'Network hops of the metadata service’s answers; 2 reaches into containers.', '2'),
    'root-volume': field(integer(1, 16_384), 'GiB of the root volume; without it the machine image’s own size.'),
    repository: field(matching(repositoryName, 'the name of a repository'), 'Name of the ECR repository; without it the app’s name.'),
    logs: field(logs, 'Where the containers’ output goes.'),
    timing: field(timing, 'What AWS takes; only tests have reason to change it.'),
});
/** A reference to an SSM parameter, by name or ARN, with a version or label if need be, as GetParameter takes it. */
const ssmSecret = /^ssm:(arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter\/)?[\w./-]+(:[\w.-]+)?$/;
/** Names as CreateSecret takes them (AWS Secrets Manager API Reference), or ARNs. */
const secretsManagerSecret = /^secretsmanager:(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:)?[\w/+=.@-]+$/;
/** Whether the platform can fetch a secret by this reference. */
function isAwsSecret(reference) {
    return ssmSecret.test(reference) || secretsManagerSecret.test(reference);
}
const awsSecretForms = 'ssm:/name and secretsmanager:name';

;// CONCATENATED MODULE: ./build/spec/deployment-schema.js



const capacity = dist/* union */.KCZ([
    integer(1, 1000),
    dist/* strictObject */.rej({
        min: required(integer(1, 1000), 'Fewest instances.'),
        desired: required(integer(1, 1000), 'Instances to begin with.'),
        max: required(integer(1, 1000), 'Most instances.'),
    }),
], 'a number of instances, or {min, desired, max}');
const step = dist/* strictObject */.rej({
    weight: required(integer(1, 100), 'Percent of traffic to the new release.'),
    pause: field(duration, 'How long it is watched before the next step.', '0'),
});
const canary = dist/* strictObject */.rej({
    weight: required(integer(1, 99), 'Percent of traffic to the new release at first.'),
    pause: required(duration, 'How long it is watched before it gets the rest.'),
});
const linear = dist/* strictObject */.rej({
    step: required(integer(1, 100), 'Percent of traffic that moves at a time.'),
    every: required(duration, 'How long the new release is watched between two moves.'),
});
const steps = dist/* pipe */.FsL(dist/* array */.YOg(step), dist/* minLength */.BpQ(1, 'at least one step'));
const strategy = dist/* union */.KCZ([
    dist/* literal */.euz('all-at-once'),
    dist/* strictObject */.rej({ canary: required(canary, 'A small part first, then all of it.') }),
    dist/* strictObject */.rej({ linear: required(linear, 'Equal parts.') }),
    dist/* strictObject */.rej({ steps: required(steps, 'Written out, rising; the last, 100, may be left out.') }),
], 'all-at-once, {canary: {weight, pause}}, {linear: {step, every}} or {steps: [{weight, pause}, …]}');
const check = dist/* strictObject */.rej({
    path: required(urlPath, 'What is asked.'),
    method: field(dist/* picklist */.KIO(['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']), 'Request method.', 'GET'),
    headers: field(dist/* record */.g1P(headerName, headerValue), 'Request headers.'),
    status: field(integer(100, 599), 'Status code that is expected.', '200'),
    contains: field(scalars_text, 'Text that the body must contain.'),
    timeout: field(positiveDuration, 'After this long an answer counts as failed.', '5s'),
    when: field(dist/* picklist */.KIO(['before', 'after', 'both']), 'Before the new fleet has traffic, after it has all of it, or both.', 'both'),
});
const checks = dist/* union */.KCZ([dist/* literal */.euz('none'), dist/* array */.YOg(check)], 'a list of checks, or none');
const gates = dist/* strictObject */.rej({
    'error-rate': field(dist/* strictObject */.rej({ 'above-old': required(number(0, 100), 'Percentage points.') }), 'How much higher the new error rate may be than the old.'),
    latency: field(dist/* strictObject */.rej({ ratio: required(number(1, 1000), 'Times as long.') }), 'How much longer the new p99 may be than the old.'),
    'min-requests': field(integer(1, 1_000_000), 'With fewer requests on either side nothing is proven, which is said.', '50'),
    alarms: field(dist/* array */.YOg(scalars_text), 'Names of CloudWatch alarms that must not ring; only on `aws`.', '[]'),
});
const timeouts = dist/* strictObject */.rej({
    image: field(positiveDuration, 'Building the image.', '20m'),
    boot: field(positiveDuration, 'From launch until every target is healthy.', '5m'),
    checks: field(positiveDuration, 'Each smoke check, repeats included.', '1m'),
    swap: field(positiveDuration, 'One change of weights and its read-back.', '1m'),
    drain: field(duration, 'Requests in flight of an instance that goes.', '30s'),
    quiet: field(positiveDuration, 'Proof that a former release gets no requests any more.', '5m'),
    remove: field(positiveDuration, 'Removing a fleet.', '5m'),
});
function keep(warm) {
    return dist/* strictObject */.rej({
        warm: field(integer(0, 10), 'How many former releases keep their fleet.', warm),
        'warm-for': field(age, 'How long they keep it.', '1h'),
        history: field(integer(1, 1000), 'How many successful releases can be brought back.', '50'),
    });
}
/**
 * How a release gets to its traffic.
 * @param fallbacks what is not among them is inherited.
 */
function deployment(fallbacks) {
    return {
        capacity: field(capacity, 'Instances: a number, or `{min, desired, max}`.', fallbacks.capacity),
        strategy: field(strategy, 'How traffic moves.', fallbacks.strategy),
        bake: field(duration, 'How long the new release is watched with all traffic while the old one is still warm.', fallbacks.bake),
        checks: field(checks, 'HTTP requests that must pass; on `aws` `none` has to be written out.', fallbacks.checks),
        gates: field(gates, 'Limits for new against old, looked at between steps and at the end of the bake.'),
        timeouts: field(timeouts, 'A limit for every step.'),
        keep: field(keep(fallbacks.warm), 'What is kept for rollbacks.'),
    };
}

;// CONCATENATED MODULE: ./build/spec/image-schema.js



/** The fields of every builder; which of them a builder has is a rule. */
const image_schema_image = dist/* strictObject */.rej({
    builder: field(dist/* picklist */.KIO(['archive', 'docker', 'ami']), 'How the image is made: `archive` packs the commit’s tree (local), `docker` builds its Dockerfile, `ami` runs its Packer template (both aws). Without it `archive` on local, `docker` on aws.'),
    build: field(dist/* union */.KCZ([scalars_text, dist/* array */.YOg(scalars_text)]), 'Command that runs in a clean checkout of the commit before the image is made from it.'),
    exclude: field(dist/* array */.YOg(scalars_text), 'Paths to leave out, in .gitignore syntax.', '[]'),
    dockerfile: field(relativePath, 'Dockerfile of `docker`, from the app’s folder.', 'Dockerfile'),
    context: field(relativePath, 'Build context of `docker`, from the app’s folder.', '.'),
    target: field(scalars_text, 'Stage of the Dockerfile; without it the last.'),
    args: field(dist/* record */.g1P(variableName, variableValue), 'Build arguments of `docker`; they are no place for secrets.', '{}'),
    architecture: field(dist/* picklist */.KIO(['amd64', 'arm64']), 'Processors that `docker` builds for.', 'amd64'),
    template: field(relativePath, 'Packer template, or folder of templates, of `ami`, from the app’s folder; it is given the variable `sha`.'),
    variables: field(dist/* record */.g1P(variableName, variableValue), 'Variables of the Packer template.', '{}'),
});

;// CONCATENATED MODULE: ./build/spec/run-schema.js



const health = dist/* strictObject */.rej({
    path: field(urlPath, 'What is asked of each instance.', '/'),
    interval: field(positiveDuration, 'Time between two checks.', '5s'),
    timeout: field(positiveDuration, 'After this long an answer counts as failed.', '2s'),
    healthy: field(integer(1, 10), 'Passes in a row that make an unhealthy target healthy.', '2'),
    unhealthy: field(integer(1, 10), 'Failures in a row that make a target unhealthy.', '2'),
    status: field(dist/* union */.KCZ([integer(100, 599), statusRange], 'a status such as 200, or a range such as 200-399'), 'Status code, or range of codes, that counts as passed.', '200-399'),
});
const run_schema_run = dist/* strictObject */.rej({
    command: field(dist/* pipe */.FsL(dist/* array */.YOg(scalars_text), dist/* minLength */.BpQ(1, 'at least the program to run')), 'Program and arguments; no shell is involved. An archive needs it; other images may start something by themselves.'),
    port: field(integer(1, 65535), 'Port that the image declares; an instance is told its own as PORT.', '8080'),
    health: field(dist/* union */.KCZ([urlPath, health], 'a path, or {path, interval, timeout, healthy, unhealthy, status}'), 'How an instance is found to be healthy; a path alone is short for `{path: …}`.'),
    env: field(dist/* record */.g1P(variableName, variableValue), 'Environment variables.'),
    secrets: field(dist/* record */.g1P(variableName, scalars_text), 'Environment variables whose values the platform fetches at each start; never a value here.'),
    'stop-grace': field(duration, 'Between SIGTERM and SIGKILL.', '10s'),
});

;// CONCATENATED MODULE: ./build/spec/schema.js







const route = dist/* strictObject */.rej({
    host: field(host, 'Host header; `*.` matches one label or more.'),
    path: field(urlPath, 'Prefix of the path.'),
    headers: field(dist/* record */.g1P(headerName, headerValue), 'Headers with exact values.'),
});
const local = dist/* strictObject */.rej({
    listen: field(listenAddress, 'Address of the load balancer.', '127.0.0.1:8080'),
    store: field(scalars_text, 'Folder for images, ledger, logs and the agent’s state; `~` is the home folder.', '~/.local/state/immutable-deploy'),
    lease: field(positiveDuration, 'How long a silent run is believed alive.', '10s'),
    simulate: field(dist/* strictObject */.rej({
        'weights-lag': field(duration, 'New weights reach the traffic only after this long.', '0'),
        'figures-lag': field(duration, 'Figures are known only after this long.', '0'),
        figures: field(dist/* picklist */.KIO(['exact', 'unknown']), '`unknown`: figures are never known.', 'exact'),
        'target-groups-per-route': field(integer(2, 100), 'The most target groups that one route may refer to.', '5'),
    }), 'Makes this platform as inconvenient as a cloud, for tests.'),
});
const platform = {
    platform: field(dist/* picklist */.KIO(['local', 'aws']), 'Where it runs.'),
    local: field(local, 'Options of the platform `local`.'),
    aws: field(aws, 'Options of the platform `aws`.'),
};
const defaults = dist/* strictObject */.rej({
    ...platform,
    ...deployment({ capacity: '1', strategy: 'all-at-once', bake: '1m', checks: 'none', warm: '1' }),
});
const environment = dist/* strictObject */.rej({
    ...platform,
    ...deployment({ warm: '1' }),
    run: field(run_schema_run, 'What is different from the top-level `run` here.'),
    route: field(route, 'What the load balancer matches on; without it the listener’s default.'),
});
const previews = dist/* strictObject */.rej({
    environment: required(scalars_name, 'The environment whose platform and settings previews use.'),
    route: required(route, 'Route of each; `{number}` becomes the pull request’s number.'),
    max: field(integer(1, 1000), 'The most previews at a time; the one pushed to longest ago goes first.', '20'),
    idle: field(age, 'Time to live since the last push.', '3d'),
    ...deployment({ capacity: '1', strategy: 'all-at-once', bake: '0', warm: '0' }),
    run: field(run_schema_run, 'What is different from the environment’s `run`.'),
});
/** `immutable.yml` as it is written. */
const schema = dist/* strictObject */.rej({
    app: required(scalars_name, 'Name of the app.'),
    image: field(image_schema_image, 'How an image is made from a commit.'),
    run: required(run_schema_run, 'What an instance runs.'),
    defaults: field(defaults, 'Every environment starts from these.'),
    environments: required(dist/* pipe */.FsL(dist/* record */.g1P(scalars_name, environment), dist/* minEntries */.bPf(1, 'at least one environment')), 'Where it runs, by name.'),
    previews: field(previews, 'An environment of its own for each pull request.'),
});

;// CONCATENATED MODULE: ./build/spec/known-keys.js

/** The keys that are allowed beside the last one of a path. */
function keysBeside(path) {
    let nodes = [schema];
    for (const key of path.slice(0, -1))
        nodes = nodes.flatMap((node) => inside(node, key));
    return [...new Set(nodes.flatMap(unwrap).flatMap((node) => Object.keys(node.entries ?? {})))];
}
/** Lists where maps belong, which valibot takes for maps with the keys 0, 1, 2. */
function misplacedLists(value, node = schema, path = []) {
    if (typeof value !== 'object' || value === null)
        return [];
    const alternatives = unwrap(node);
    if (Array.isArray(value) && !alternatives.some(({ type }) => type === 'array')) {
        const isMap = alternatives.some(({ entries, value: inner }) => entries !== undefined || inner !== undefined);
        return isMap ? [{ path, message: `found a list; allowed: ${wordsOf(node) ?? 'a map of keys and values'}` }] : [];
    }
    return Object.entries(value).flatMap(([key, inner]) => inside(node, key).flatMap((next) => misplacedLists(inner, next, [...path, key])));
}
function wordsOf({ wrapped, message }) {
    if (wrapped !== undefined)
        return wordsOf(wrapped);
    return typeof message === 'string' ? message : undefined;
}
function inside(node, key) {
    return unwrap(node).flatMap(({ entries, item, value }) => [entries !== undefined && Object.hasOwn(entries, key) ? entries[key] : undefined, item, value].filter((next) => next !== undefined));
}
function unwrap(node) {
    if (node.wrapped !== undefined)
        return unwrap(node.wrapped);
    if (node.type !== 'union')
        return [node];
    return (node.options ?? []).flatMap((option) => unwrap(option));
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/spec/words.js

/** The known word that was probably meant, as a question to append: at most a third of its letters are different. */
function didYouMean(found, known) {
    if (known.length === 0 || known.includes(found))
        return '';
    const nearest = (0,mod/* closest */.kp)(found, known);
    return (0,mod/* distance */.Io)(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3)) ? `; did you mean '${nearest}'?` : '';
}
/** What was found, in a few characters: of maps only the keys, of lists not what they hold. */
function shown(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (typeof value === 'string')
        return shortened(JSON.stringify(value));
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return shortened(`{${Object.keys(value).join(', ')}}`);
}
function shortened(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./build/spec/findings.js


/** What the schema has to say about a value, flattened: of several alternatives the one that was meant. */
function findingsOf(issues, value) {
    const lists = misplacedLists(value);
    const isInList = ({ path }) => lists.some((list) => list.path.every((key, index) => key === path[index]));
    return [...lists, ...issues.flatMap((issue) => findings(issue, [])).filter((finding) => !isInList(finding))];
}
function findings(issue, prefix) {
    const path = [...prefix, ...keysOf(issue)];
    if (issue.expected === 'never')
        return unknownKeys(issue, path);
    const meant = issue.kind === 'schema' && issue.type === 'union' ? alternativeMeant(issue.issues ?? [], path) : [];
    return meant.length > 0
        ? meant.flatMap((inner) => findings(inner, path))
        : [{ path, message: messageOf(issue, path) }];
}
function keysOf(issue) {
    return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
/**
 * The issues of the alternative that was tried for: the one that got further than the value's own keys. Without one
 * the keys are wrong, or some are missing; keys that are right, but not together, are a matter of the whole value.
 */
function alternativeMeant(issues, path) {
    const deep = issues.filter((issue) => keysOf(issue).length > 0);
    const further = deep.filter((issue) => keysOf(issue).length > 1 || !isAboutKey(issue));
    if (further.length > 0)
        return further;
    const wrongKeys = deep.filter(({ expected }) => expected === 'never');
    const unknown = wrongKeys.find((issue) => unknownKeys(issue, [...path, ...keysOf(issue)]).length > 0);
    if (unknown !== undefined)
        return [unknown];
    return wrongKeys.length > 0 ? [] : deep;
}
function isAboutKey({ expected, received }) {
    return expected === 'never' || received === 'undefined';
}
/** Valibot names only the first one of a map. */
function unknownKeys(issue, path) {
    const known = keysBeside(path);
    const parent = issue.path?.at(-1)?.input;
    return Object.keys(parent ?? {})
        .filter((key) => !known.includes(key))
        .map((key) => {
        const hint = didYouMean(key, known);
        return {
            path: [...path.slice(0, -1), key],
            message: hint === '' ? `unknown key; allowed: ${known.join(', ')}` : `unknown key${hint}`,
        };
    });
}
function messageOf(issue, path) {
    if (issue.received === 'undefined')
        return 'is missing';
    // Somebody may have written the secret itself, and a log keeps it.
    const found = path.includes('secrets') ? 'something' : shown(issue.input);
    const options = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
    const hint = typeof issue.input === 'string' ? didYouMean(issue.input, options) : '';
    return `found ${found}; allowed: ${allowedBy(issue)}${hint}`;
}
function allowedBy(issue) {
    const own = issue.message.startsWith('Invalid ') ? undefined : issue.message;
    return own ?? words(issue.expected ?? 'something else');
}
const plain = {
    string: 'text',
    Object: 'a map of keys and values',
    Array: 'a list',
};
function words(expected) {
    return plain[expected] ?? expected.replaceAll(/["()]/g, '').replaceAll(' | ', ', ');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/spec/problems.js


/** More than a person reads in one go; the others are counted. */
const mostShown = 100;
/** The error for a spec with these problems. */
function invalidSpec(file, problems, count = problems.length) {
    const many = count === 1 ? 'one problem' : `${count} problems`;
    const shown = count > mostShown ? `, of which the first ${mostShown} are shown` : '';
    return new errors/* KnownError */.E(`The spec ${file} has ${many}${shown}; nothing was touched.`, {
        code: 'spec-invalid',
        problems: problems.slice(0, mostShown),
        location: { file },
        advice: 'docs/spec.md of this action describes every field; editors know them from docs/immutable.schema.json.',
    });
}
/** The error for a spec that is YAML, but says what it must not. */
function contradictedSpec(source, findings) {
    const problems = findings
        .slice(0, mostShown)
        .map((finding) => ({
        message: `${fieldOf(finding.path)}: ${finding.message}`,
        location: locate(source, finding.path),
    }))
        .toSorted((a, b) => (a.location.line ?? 0) - (b.location.line ?? 0));
    return invalidSpec(source.file, problems, findings.length);
}
function fieldOf(path) {
    return path.length === 0 ? 'the file' : path.map(String).join('.');
}
/** The place of the key, or of the nearest parent that is in the file. */
function locate(source, path) {
    return placeOf(source, offsetOf(source.document, path) ?? 0);
}
function placeOf({ file, lines }, offset) {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
}
function offsetOf(document, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
        const found = keyOffset(parent, path[length - 1]);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function keyOffset(parent, key) {
    if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
        return undefined;
    const items = parent.items;
    const item = items.find((candidate, index) => (0,yaml_dist/* isPair */.tO)(candidate)
        ? String((0,yaml_dist/* isNode */.Ll)(candidate.key) ? candidate.key.toJSON() : candidate.key) === String(key)
        : String(index) === String(key));
    const node = (0,yaml_dist/* isPair */.tO)(item) ? item.key : item;
    return (0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ./build/spec/parse.js



/** So many times may aliases multiply what was written; the yaml package's own measure against 'billion laughs'. */
const mostAliases = 100;
/** @throws KnownError `spec-invalid` with every place at which it is not YAML. */
function parseSpec(text, file) {
    const lines = new yaml_dist/* LineCounter */.HN();
    // The package's own search for repeated keys compares each with each, which takes minutes for a large file.
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, { lineCounter: lines, uniqueKeys: false, merge: true, prettyErrors: false });
    const source = { file, document, lines };
    const broken = [...yamlErrors(document), ...repeatedKeys(document)];
    if (broken.length > 0) {
        throw invalidSpec(file, broken.map(({ message, offset }) => ({ message, location: placeOf(source, offset) })));
    }
    return { ...source, value: parse_plain(source) };
}
function yamlErrors({ errors, warnings }) {
    return [...errors, ...warnings].map(({ code, message, pos }) => ({
        message: `this is not YAML: ${code === 'MULTIPLE_DOCS' ? 'a second document begins here' : message}`,
        offset: pos[0],
    }));
}
function repeatedKeys(document) {
    const repeated = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Map(_, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,yaml_dist/* isScalar */.jn)(key))
                    continue;
                const name = String(key.value);
                if (seen.has(name))
                    repeated.push({ message: `the key '${name}' is given twice`, offset: key.range?.[0] ?? 0 });
                seen.add(name);
            }
        },
    });
    return repeated;
}
function parse_plain(source) {
    try {
        return source.document.toJS({ maxAliasCount: mostAliases }) ?? {};
    }
    catch (error) {
        const location = placeOf(source, offsetOfAlias(source.document));
        throw invalidSpec(source.file, [{ message: `its aliases cannot be followed: ${(0,errors/* messageOf */.b)(error)}`, location }]);
    }
}
/** Of the first alias without an anchor before it, or else of the first one. */
function offsetOfAlias(document) {
    const anchors = new Set();
    const aliases = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Node(_, node) {
            if ((0,yaml_dist/* isAlias */.Vj)(node))
                aliases.push({ offset: node.range?.[0] ?? 0, isResolved: anchors.has(node.source) });
            else if ('anchor' in node && node.anchor !== undefined)
                anchors.add(node.anchor);
        },
    });
    return (aliases.find(({ isResolved }) => !isResolved) ?? aliases[0])?.offset ?? 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/spec/digest.js

/** `sha256:…` over a value as JSON with sorted keys, so that the order in which it was written does not count. */
function digestOf(value) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(sorted(value)))
        .digest('hex')}`;
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]));
}

;// CONCATENATED MODULE: ./build/spec/resolve-image.js
/** What each platform can launch; the first is what it takes unless the spec says. */
const buildersOf = {
    local: ['archive'],
    aws: ['docker', 'ami'],
};
/** How an image is made for an environment of this platform. */
function resolveImage(written = {}, platform) {
    const tree = { build: written.build, exclude: written.exclude ?? [] };
    const builder = written.builder ?? buildersOf[platform][0];
    switch (builder) {
        case 'archive':
            return { builder, ...tree };
        case 'docker':
            return {
                builder,
                ...tree,
                dockerfile: written.dockerfile ?? 'Dockerfile',
                context: written.context ?? '.',
                target: written.target,
                args: written.args ?? {},
                architecture: written.architecture ?? 'amd64',
            };
        case 'ami':
            return { builder, ...tree, template: written.template ?? '', variables: written.variables ?? {} };
    }
}

;// CONCATENATED MODULE: ./build/spec/resolve-aws.js

/** The options of one environment; a rule has seen to it that those without a default are there. */
function resolveAws(written, { app, environment, image }) {
    return {
        region: written.region ?? '',
        role: written.role,
        listener: resolveListener(written.listener ?? ''),
        ami: written.ami ?? defaultAmi(image),
        instanceType: written['instance-type'] ?? '',
        subnets: written.subnets ?? [],
        securityGroups: written['security-groups'] ?? [],
        instanceProfile: written['instance-profile'] ?? '',
        publicIp: written['public-ip'] ?? false,
        metadataHops: written['metadata-hops'] ?? 2,
        rootVolumeGib: written['root-volume'],
        repository: written.repository ?? app,
        logs: resolveLogs(written.logs ?? {}, `/immutable-deploy/${app}/${environment}`),
        timing: resolveTiming(written.timing ?? {}),
    };
}
/** Public parameters of the ECS-optimized AMIs (Retrieving Amazon ECS-optimized Linux AMI metadata, Amazon ECS Developer Guide). */
function defaultAmi(image) {
    const architecture = image.builder === 'docker' && image.architecture === 'arm64' ? '/arm64' : '';
    return `ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023${architecture}/recommended/image_id`;
}
function resolveListener(written) {
    if (typeof written === 'string')
        return { arn: written };
    if ('port' in written)
        return { loadBalancer: written['load-balancer'], port: written.port };
    const equals = written.tag.indexOf('=');
    return { tag: { key: written.tag.slice(0, equals), value: written.tag.slice(equals + 1) } };
}
function resolveLogs(written, group) {
    return written.driver === 'journald' ? { driver: 'journald' } : { driver: 'awslogs', group: written.group ?? group };
}
function resolveTiming(written) {
    return {
        leaseMs: milliseconds(written.lease ?? '2m'),
        settleMs: milliseconds(written.settle ?? '30s'),
        figuresLagMs: milliseconds(written['figures-lag'] ?? '3m'),
        unprovenWaitMs: milliseconds(written['unproven-wait'] ?? '5m'),
    };
}

;// CONCATENATED MODULE: ./build/spec/resolve-platform.js



/** The platform that the strongest layer names. */
function platformName(...layers) {
    return layers.findLast((layer) => layer?.platform !== undefined)?.platform ?? 'local';
}
/** Later layers win; the platform's own map, and maps in it that have defaults of their own, are merged. */
function resolvePlatform(place, layers, context) {
    const name = platformName(...layers);
    return name === 'aws'
        ? { name, ...resolveAws(mergedAws(layers), context) }
        : { name, ...resolveLocal(place, mergedLocal(layers)) };
}
/** What of the platform makes another release: not how the route is found, who asks, and how long things take. */
function releasedOptions(platform) {
    if (platform.name === 'aws') {
        const { role: _, listener: __, timing: ___, ...released } = platform;
        return released;
    }
    const { store: _, leaseMs: __, simulate: ___, ...released } = platform;
    return released;
}
/** A path as it is written, made absolute. */
function resolve_platform_locate({ directory, home }, written) {
    return external_node_path_.resolve(directory, written.replace(/^~(?=\/|$)/, home));
}
function mergedAws(layers) {
    const timing = Object.assign({}, ...layers.map((layer) => layer?.aws?.timing));
    return { ...Object.assign({}, ...layers.map((layer) => layer?.aws)), timing };
}
function mergedLocal(layers) {
    const simulate = Object.assign({}, ...layers.map((layer) => layer?.local?.simulate));
    return { ...Object.assign({}, ...layers.map((layer) => layer?.local)), simulate };
}
function resolveLocal(place, written) {
    const simulate = written.simulate ?? {};
    return {
        listen: written.listen ?? '127.0.0.1:8080',
        store: resolve_platform_locate(place, written.store ?? '~/.local/state/immutable-deploy'),
        leaseMs: milliseconds(written.lease ?? '10s'),
        simulate: {
            weightsLagMs: milliseconds(simulate['weights-lag'] ?? 0),
            figuresLagMs: milliseconds(simulate['figures-lag'] ?? 0),
            figures: simulate.figures ?? 'exact',
            targetGroupsPerRoute: simulate['target-groups-per-route'] ?? 5,
        },
    };
}

;// CONCATENATED MODULE: ./build/spec/resolve.js




/** Later layers win; maps are merged, lists are replaced. */
function resolveRun(place, ...layers) {
    const all = layers.filter((layer) => layer !== undefined);
    const last = (key) => all.findLast((layer) => layer[key] !== undefined)?.[key];
    const merged = (key) => Object.assign({}, ...all.map((layer) => layer[key]));
    const secrets = Object.entries(merged('secrets')).map(([name, reference]) => [name, absolute(place, reference)]);
    return {
        command: last('command') ?? [],
        port: last('port') ?? 8080,
        health: resolveHealth(all),
        env: merged('env'),
        secrets: Object.fromEntries(secrets),
        stopGraceMs: milliseconds(last('stop-grace') ?? '10s'),
    };
}
function absolute(place, reference) {
    return reference.startsWith('file:') ? `file:${resolve_platform_locate(place, reference.slice('file:'.length))}` : reference;
}
function healthMap(written) {
    return typeof written === 'string' ? { path: written } : written;
}
/** Later layers win, field by field. */
function resolveHealth(layers) {
    const written = Object.assign({}, ...layers.map(({ health }) => healthMap(health)));
    const status = String(written.status ?? '200-399')
        .split('-')
        .map(Number);
    return {
        path: written.path ?? '/',
        intervalMs: milliseconds(written.interval ?? '5s'),
        timeoutMs: milliseconds(written.timeout ?? '2s'),
        healthy: written.healthy ?? 2,
        unhealthy: written.unhealthy ?? 2,
        status: [status[0] ?? 200, status.at(-1) ?? 399],
    };
}
function resolveEnvironment(place, layers) {
    const { app, name, kind, run, route } = layers;
    const settings = Object.assign({}, ...layers.settings);
    const parts = (key) => Object.assign({}, ...layers.settings.map((layer) => layer?.[key]));
    const image = resolveImage(layers.image, platformName(...layers.settings));
    const platform = resolvePlatform(place, layers.settings, { app, environment: name, image });
    return {
        app,
        name,
        kind,
        platform,
        image,
        run,
        capacity: resolveCapacity(settings.capacity),
        strategy: resolveStrategy(settings.strategy),
        bakeMs: milliseconds(settings.bake ?? '1m'),
        checks: resolveChecks(settings.checks),
        gates: resolveGates(parts('gates')),
        timeouts: resolveTimeouts(parts('timeouts')),
        keep: resolveKeep(parts('keep')),
        route: resolveRoute(route),
        digest: digestOf({ image, run, platform: releasedOptions(platform) }),
    };
}
function resolveCapacity(written) {
    if (written === undefined)
        return { min: 1, desired: 1, max: 1 };
    return typeof written === 'number' ? { min: written, desired: written, max: written } : written;
}
/** Ends with all traffic, whatever was written. */
function resolveStrategy(written) {
    if (written === undefined || written === 'all-at-once')
        return [{ weight: 100, pauseMs: 0 }];
    if ('canary' in written)
        return [
            { weight: written.canary.weight, pauseMs: milliseconds(written.canary.pause) },
            { weight: 100, pauseMs: 0 },
        ];
    if ('linear' in written)
        return resolve_linear(written.linear.step, milliseconds(written.linear.every));
    const steps = written.steps.map(({ weight, pause }) => ({ weight, pauseMs: milliseconds(pause ?? 0) }));
    const rest = steps.filter(({ weight }) => weight < 100);
    return [...rest, { weight: 100, pauseMs: 0 }];
}
function resolve_linear(step, everyMs) {
    const count = Math.ceil(100 / step);
    return Array.from({ length: count }, (_, index) => index + 1 < count ? { weight: step * (index + 1), pauseMs: everyMs } : { weight: 100, pauseMs: 0 });
}
function resolveChecks(written) {
    return written === undefined || written === 'none' ? [] : written.map(resolveCheck);
}
function resolveCheck(written) {
    return {
        path: written.path,
        method: written.method ?? 'GET',
        headers: written.headers ?? {},
        status: written.status ?? 200,
        contains: written.contains,
        timeoutMs: milliseconds(written.timeout ?? '5s'),
        when: written.when ?? 'both',
    };
}
function resolveGates(written) {
    return {
        errorRateAbove: written['error-rate']?.['above-old'],
        latencyRatio: written.latency?.ratio,
        minRequests: written['min-requests'] ?? 50,
        alarms: written.alarms ?? [],
    };
}
function resolveTimeouts(written) {
    return {
        imageMs: milliseconds(written.image ?? '20m'),
        bootMs: milliseconds(written.boot ?? '5m'),
        checksMs: milliseconds(written.checks ?? '1m'),
        swapMs: milliseconds(written.swap ?? '1m'),
        drainMs: milliseconds(written.drain ?? '30s'),
        quietMs: milliseconds(written.quiet ?? '5m'),
        removeMs: milliseconds(written.remove ?? '5m'),
    };
}
function resolveKeep(written) {
    return {
        warm: written.warm ?? 1,
        warmForMs: milliseconds(written['warm-for'] ?? '1h'),
        history: written.history ?? 50,
    };
}
function resolveRoute(written) {
    return {
        ...(written?.host !== undefined && { host: written.host }),
        ...(written?.path !== undefined && { pathPrefix: written.path }),
        ...(written?.headers !== undefined && { headers: written.headers }),
    };
}

;// CONCATENATED MODULE: ./build/spec/aws-route-rules.js
/** The most values of all conditions of one rule (Quotas for your Application Load Balancers, User Guide). */
const mostValues = 5;
/** What a listener rule can match on (Listener rule condition types, User Guide for Application Load Balancers). */
function awsRouteRules({ path, layers }) {
    const route = layers.at(-1)?.values.route ?? {};
    const at = [...path, 'route'];
    return [...hostRule(at, route), ...pathRule(at, route), ...headerRules(at, route), ...countRule(at, route)];
}
function hostRule(at, { host = '' }) {
    return host.length <= 128 ? [] : [{ path: [...at, 'host'], message: 'on aws allowed: at most 128 characters' }];
}
/** Two characters are for the pattern that is made of it. */
function pathRule(at, { path = '/' }) {
    if (/^[\w.$/~"'@:+&{}-]{1,126}$/.test(path))
        return [];
    return [{ path: [...at, 'path'], message: 'on aws allowed: at most 126 letters, digits and _-.$/~"\'@:+&' }];
}
function headerRules(at, { headers = {} }) {
    return Object.entries(headers)
        .filter(([name, value]) => name.length > 40 || value.length === 0 || value.length > 128 || /[*?]/.test(value))
        .map(([name]) => ({
        path: [...at, 'headers', name],
        message: 'on aws allowed: a name of at most 40, a value of 1 to 128 characters without * and ?',
    }));
}
/** A path stands for itself and for what is below it; the trial of a new release needs one value more. */
function countRule(at, { host, path, headers = {} }) {
    const ofPath = path === undefined ? 0 : path.endsWith('/') ? 1 : 2;
    const count = (host === undefined ? 0 : 1) + ofPath + Object.keys(headers).length;
    if (count < mostValues)
        return [];
    const message = `needs ${count} values in a rule's conditions; on aws ${mostValues} are the most, and one is for proving a new release`;
    return [{ path: at, message }];
}

;// CONCATENATED MODULE: ./build/spec/subjects.js

/** All environments that name a platform, and the previews of one. */
function subjectsOf({ run, defaults, environments, previews }) {
    const subject = (name, own) => {
        const layers = [{ path: [], values: { run } }, { path: ['defaults'], values: defaults ?? {} }, ...own];
        const hasPlatform = layers.some(({ values }) => values.platform !== undefined);
        const platform = platformName(...layers.map(({ values }) => values));
        return hasPlatform ? [{ name, path: own.at(-1)?.path ?? [], platform, layers }] : [];
    };
    const layerOf = (name) => ({ path: ['environments', name], values: environments[name] ?? {} });
    return [
        ...Object.keys(environments).flatMap((name) => subject(name, [layerOf(name)])),
        ...(previews === undefined
            ? []
            : subject('previews', [layerOf(previews.environment), { path: ['previews'], values: previews }])),
    ];
}
/** The strongest value under these keys, with its place in the file; nothing where none was written. */
function strongest({ layers }, ...keys) {
    return layers
        .map(({ path, values }) => ({ path: [...path, ...keys], value: valueAt(values, keys) }))
        .findLast(({ value }) => value !== undefined);
}
/** Where to point at: the strongest value under these keys, or where it would stand. */
function subjects_placeOf(subject, ...keys) {
    return strongest(subject, ...keys)?.path ?? [...subject.path, ...keys];
}
function runsOf({ layers }) {
    return layers.map(({ values }) => values.run).filter((run) => run !== undefined);
}
function valueAt(value, [key, ...others]) {
    if (key === undefined)
        return value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
        return undefined;
    return valueAt(value[key], others);
}

;// CONCATENATED MODULE: ./build/spec/aws-rules.js






const neededOptions = ['region', 'listener', 'instance-type', 'subnets', 'security-groups', 'instance-profile'];
/** What an environment on AWS needs, and what AWS does not take. */
function awsRules(app, subject) {
    const options = mergedAws(subject.layers.map(({ values }) => values));
    return [
        ...(subject.name === 'previews' ? [] : optionRules(app, subject, options)),
        ...checksAreWritten(subject),
        ...healthRules(subject),
        ...drainRule(subject),
        ...awsRouteRules(subject),
    ];
}
function optionRules(app, subject, options) {
    const at = (...keys) => subjects_placeOf(subject, 'aws', ...keys);
    return [
        ...neededOptions
            .filter((key) => options[key] === undefined)
            .map((key) => ({ path: at(key), message: 'is missing; the platform aws needs it' })),
        ...listenerRegion(options).map((message) => ({ path: at('listener'), message })),
        ...(options.logs?.driver === 'journald' && options.logs.group !== undefined
            ? [{ path: at('logs', 'group'), message: 'is for the driver awslogs; the driver here is journald' }]
            : []),
        ...(options.repository === undefined && !repositoryName.test(app)
            ? [{ path: at('repository'), message: `is missing; the app’s name ${app} cannot be that of an ECR repository` }]
            : []),
    ];
}
function listenerRegion({ listener, region }) {
    const found = typeof listener === 'string' ? listener.split(':')[3] : region;
    return region === undefined || found === region ? [] : [`is in the region ${found}, but \`region\` is ${region}`];
}
/** What is skipped has to be written out. */
function checksAreWritten(subject) {
    const { path, value } = strongest(subject, 'checks') ?? { path: [...subject.path, 'checks'], value: [] };
    if (!Array.isArray(value) || value.length > 0)
        return [];
    return [{ path, message: 'there are none; write some, or `checks: none` if no request can prove a release' }];
}
/** Limits of a target group's health checks (CreateTargetGroup, Elastic Load Balancing API Reference). */
function healthRules(subject) {
    const health = resolveHealth(runsOf(subject));
    const { intervalMs, timeoutMs, healthy, unhealthy, status } = health;
    const wrong = (key, found, allowed) => ({
        path: subjects_placeOf(subject, 'run', 'health', key),
        message: `found ${found}; on aws allowed: ${allowed}`,
    });
    const times = (key, found) => found >= 2 ? [] : [wrong(key, String(found), 'a whole number from 2 to 10')];
    return [
        ...(isSeconds(intervalMs, 5, 300) ? [] : [wrong('interval', aws_rules_shown(intervalMs), 'whole seconds from 5s to 300s')]),
        ...(isSeconds(timeoutMs, 2, 120) && timeoutMs < intervalMs
            ? []
            : [wrong('timeout', aws_rules_shown(timeoutMs), 'whole seconds from 2s to 120s, and less than the interval')]),
        ...times('healthy', healthy),
        ...times('unhealthy', unhealthy),
        ...(status[0] >= 200 && status[1] <= 499 ? [] : [wrong('status', status.join('-'), 'statuses from 200 to 499')]),
    ];
}
/** The deregistration delay (Target group attributes, User Guide for Application Load Balancers). */
function drainRule(subject) {
    const { path, value } = strongest(subject, 'timeouts', 'drain') ?? { path: [], value: 0 };
    return isSeconds(milliseconds(value), 0, 3600)
        ? []
        : [{ path, message: `found ${String(value)}; on aws allowed: whole seconds up to 3600s` }];
}
function isSeconds(ms, least, most) {
    return ms % 1000 === 0 && ms >= least * 1000 && ms <= most * 1000;
}
function aws_rules_shown(ms) {
    return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}

;// CONCATENATED MODULE: ./build/spec/image-rules.js


/** Fields that only one builder knows; the others are every builder's. */
const builderOf = {
    dockerfile: 'docker',
    context: 'docker',
    target: 'docker',
    args: 'docker',
    architecture: 'docker',
    template: 'ami',
    variables: 'ami',
};
/** The builder must be one of every platform's, and what it is told must be for it. */
function imageRules({ image = {} }, subjects) {
    return [
        ...subjects.flatMap((subject) => unknownBuilder(image, subject)),
        ...fieldsOfOthers(image, subjects),
        ...subjects.flatMap((subject) => archiveWithoutCommand(image, subject)),
        ...(image.builder === 'ami' && image.template === undefined
            ? [{ path: ['image', 'template'], message: 'is missing; the builder ami needs a Packer template' }]
            : []),
        ...(image.builder === 'ami' ? subjects.flatMap(unusedAmi) : []),
    ];
}
function unknownBuilder({ builder }, { name, platform }) {
    const known = buildersOf[platform];
    if (builder === undefined || known.includes(builder))
        return [];
    return [
        {
            path: ['image', 'builder'],
            message: `found ${builder}, which the platform ${platform} of '${name}' does not take; it takes ${known.join(' and ')}`,
        },
    ];
}
function fieldsOfOthers(image, subjects) {
    const builders = new Set(subjects.map(({ platform }) => image.builder ?? buildersOf[platform][0]));
    const found = Object.keys(image);
    return found.flatMap((key) => {
        const builder = builderOf[key];
        if (builder === undefined || builders.has(builder))
            return [];
        return [
            {
                path: ['image', key],
                message: `is for the builder ${builder}; the builder here is ${[...builders].join(' and ')}`,
            },
        ];
    });
}
/** An archive is files and nothing else. */
function archiveWithoutCommand(image, subject) {
    const builder = image.builder ?? buildersOf[subject.platform][0];
    return builder !== 'archive' || strongest(subject, 'run', 'command') !== undefined
        ? []
        : [{ path: ['run', 'command'], message: 'is missing; an image of the builder archive needs it' }];
}
/** An image that is a machine image needs no other one to run on. */
function unusedAmi(subject) {
    const ami = strongest(subject, 'aws', 'ami');
    return ami === undefined
        ? []
        : [{ path: ami.path, message: 'is not used: with the builder ami the image itself is what instances boot from' }];
}

;// CONCATENATED MODULE: ./build/spec/secret-rules.js


const references = {
    local: { forms: 'file:/path/to/it', fits: (reference) => /^file:./.test(reference) },
    aws: { forms: awsSecretForms, fits: isAwsSecret },
};
const platforms = Object.keys(references);
/** A reference must fit the platform of every environment that uses it; one that none uses, any platform. */
function secretRules(written, subjects) {
    return runs(written).flatMap(({ path, run }) => Object.entries(run?.secrets ?? {}).flatMap(([name, reference]) => {
        const place = [...path, 'secrets', name];
        const users = subjects.filter((subject) => isSame(strongest(subject, 'run', 'secrets', name)?.path, place));
        return secret_rules_findings(reference, users).map((message) => ({ path: place, message }));
    }));
}
function runs({ run, environments, previews }) {
    return [
        { path: ['run'], run },
        ...Object.entries(environments).map(([name, own]) => ({ path: ['environments', name, 'run'], run: own.run })),
        { path: ['previews', 'run'], run: previews?.run },
    ];
}
/** The reference itself is never shown: it may be the secret. */
function secret_rules_findings(reference, users) {
    const meant = platforms.find((platform) => references[platform].fits(reference));
    if (meant === undefined) {
        const asked = users.length === 0 ? platforms : platforms.filter((name) => users.some(({ platform }) => platform === name));
        const known = asked.map((platform) => `the platform ${platform} knows ${references[platform].forms}`);
        return [`must be a reference, never a value; ${known.join(', ')}`];
    }
    return users
        .filter(({ platform }) => platform !== meant)
        .map(({ name, platform }) => `is a reference for the platform ${meant}; the platform ${platform} of '${name}' knows ${references[platform].forms}`);
}
function isSame(a, b) {
    return a?.join('\0') === b.join('\0');
}

;// CONCATENATED MODULE: ./build/spec/rules.js






/** What must hold between values that are valid by themselves. */
function contradictions(written) {
    const { defaults = {}, environments, previews } = written;
    const layers = [
        [['defaults'], defaults],
        ...Object.entries(environments).map(([name, environment]) => [['environments', name], environment]),
        ...(previews === undefined ? [] : [[['previews'], previews]]),
    ];
    const subjects = subjectsOf(written);
    return unique([
        ...layers.flatMap(([path, layer]) => [...rules_capacity(path, layer), ...rules_strategy(path, layer)]),
        ...Object.keys(environments).flatMap((name) => rules_environment(written, name)),
        ...subjects.flatMap(platformRules),
        ...subjects.filter(({ platform }) => platform === 'aws').flatMap((subject) => awsRules(written.app, subject)),
        ...imageRules(written, subjects),
        ...secretRules(written, subjects),
        ...sameListener(subjects),
        ...previewRules(written),
    ]);
}
/** What several environments inherit is wrong once. */
function unique(findings) {
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
function rules_capacity(path, { capacity: found }) {
    if (found === undefined || typeof found === 'number')
        return [];
    const { min, desired, max } = found;
    if (min <= desired && desired <= max)
        return [];
    return [
        {
            path: [...path, 'capacity'],
            message: `found min ${min}, desired ${desired}, max ${max}; allowed is min <= desired <= max`,
        },
    ];
}
function rules_strategy(path, { strategy: found }) {
    if (typeof found !== 'object' || !('steps' in found))
        return [];
    const wrong = found.steps.findIndex(({ weight }, index) => weight <= (found.steps[index - 1]?.weight ?? 0));
    if (wrong < 0)
        return [];
    return [{ path: [...path, 'strategy', 'steps', wrong, 'weight'], message: 'weights must rise from step to step' }];
}
function rules_environment({ defaults = {}, environments }, name) {
    const own = environments[name] ?? {};
    const path = ['environments', name];
    const hasPlatform = (own.platform ?? defaults.platform) !== undefined;
    return [
        ...(/^pr-\d+$/.test(name) ? [{ path, message: 'names like pr-1 are those of previews' }] : []),
        ...(hasPlatform
            ? []
            : [{ path, message: "the key 'platform' is missing; allowed here, or under defaults: local, aws" }]),
        ...placeholders([...path, 'route'], own.route, 'only the routes of previews know {number}'),
    ];
}
/** What fits one platform and not another. */
function platformRules(subject) {
    const { name, path, platform, layers } = subject;
    const other = platform === 'aws' ? 'local' : 'aws';
    const alarms = strongest(subject, 'gates', 'alarms');
    return [
        ...warm(subject),
        ...(layers.at(-1)?.values[other] === undefined
            ? []
            : [
                {
                    path: [...path, other],
                    message: `holds options of the platform ${other}; the platform here is ${platform}`,
                },
            ]),
        ...(platform === 'local' && Array.isArray(alarms?.value) && alarms.value.length > 0
            ? [{ path: alarms.path, message: `the platform local of '${name}' has no alarms` }]
            : []),
    ];
}
/** Five target groups per route are what an Application Load Balancer allows (Quotas, User Guide for ALB). */
function warm(subject) {
    const key = 'target-groups-per-route';
    const { name, path: own, platform, layers } = subject;
    const groups = platform === 'local' ? (strongest(subject, 'local', 'simulate', key)?.value ?? 5) : 5;
    const most = Number(groups) - 2;
    // Previews keep none unless they say so themselves.
    const kept = name === 'previews' ? (layers.at(-1)?.values.keep?.warm ?? 0) : (strongest(subject, 'keep', 'warm')?.value ?? 1);
    if (Number(kept) <= most)
        return [];
    return [
        {
            path: name === 'previews' ? [...own, 'keep', 'warm'] : subjects_placeOf(subject, 'keep', 'warm'),
            message: `found ${shown(kept)}; a route refers to at most ${most + 2} target groups, the live and the new one among them, so at most ${most} can be warm`,
        },
    ];
}
/** Braces that nothing is put in for would be looked for in requests as they are. */
function placeholders(path, route, message, known = []) {
    return ['host', 'path'].flatMap((key) => [...(route?.[key] ?? '').matchAll(/\{[^}]*\}?|\}/g)]
        .filter(([found]) => !known.includes(found))
        .map(([found]) => ({ path: [...path, key], message: `found ${found}; ${message}` })));
}
/** Two routes that match the same on one listener would hide each other. */
function sameListener(subjects) {
    const seen = new Map();
    return subjects
        .filter(({ name }) => name !== 'previews')
        .flatMap((subject) => {
        const listener = listenerOf(subject);
        const route = strongest(subject, 'route')?.value ?? {};
        const key = JSON.stringify([listener.key, route]);
        const other = seen.get(key);
        seen.set(key, subject.name);
        if (other === undefined)
            return [];
        return [
            {
                path: subject.path,
                message: `has the same listener${listener.shown} and the same route as '${other}'; give one of them another`,
            },
        ];
    });
}
function listenerOf(subject) {
    if (subject.platform === 'aws') {
        const { region, listener } = mergedAws(subject.layers.map(({ values }) => values));
        return { key: listener === undefined ? subject.path : [region, listener], shown: '' };
    }
    const listen = strongest(subject, 'local', 'listen')?.value ?? '127.0.0.1:8080';
    return {
        key: [strongest(subject, 'local', 'store')?.value, listen],
        shown: typeof listen === 'string' ? ` ${listen}` : '',
    };
}
function previewRules({ previews, environments }) {
    if (previews === undefined)
        return [];
    const { environment: base, route } = previews;
    const names = Object.keys(environments);
    return [
        ...(names.includes(base)
            ? []
            : [
                {
                    path: ['previews', 'environment'],
                    message: `found '${base}'; allowed: ${names.join(', ')}${didYouMean(base, names)}`,
                },
            ]),
        ...(JSON.stringify(route).includes('{number}')
            ? []
            : [{ path: ['previews', 'route'], message: 'must contain {number}, or all previews would have the same route' }]),
        ...placeholders(['previews', 'route'], route, 'allowed: {number}', ['{number}']),
    ];
}

;// CONCATENATED MODULE: ./build/spec/load.js










/** More than this was not written by hand, and is not parsed. */
const mostBytes = 1024 * 1024;
/**
 * Parses and validates `immutable.yml`.
 * @throws KnownError `spec-invalid` with every problem at once, each with its place; `spec-too-large`.
 */
function loadSpec(text, context) {
    const { file } = context;
    if (text.length > mostBytes) {
        throw new errors/* KnownError */.E(`The spec ${file} has ${(text.length / mostBytes).toFixed(1)} MiB; 1 MiB is the most.`, {
            code: 'spec-too-large',
            advice: 'Is this the right file? The input `spec` names it.',
            location: { file },
        });
    }
    return specOf(validated(text, file), context);
}
function validated(text, file) {
    const parsed = parseSpec(text, file);
    const checked = (0,dist/* safeParse */.xLC)(schema, parsed.value, { abortPipeEarly: true });
    const findings = findingsOf(checked.issues ?? [], parsed.value);
    if (!checked.success || findings.length > 0)
        throw contradictedSpec(parsed, findings);
    const contradictory = contradictions(checked.output);
    if (contradictory.length > 0)
        throw contradictedSpec(parsed, contradictory);
    return checked.output;
}
function specOf(written, context) {
    const { app, defaults, environments, previews } = written;
    const environment = (name) => {
        const own = Object.hasOwn(environments, name) ? environments[name] : undefined;
        if (own === undefined)
            throw unknownEnvironment(name, context.file, Object.keys(environments));
        const run = resolveRun(context, written.run, own.run);
        return resolveEnvironment(context, {
            app,
            image: written.image,
            name,
            kind: 'environment',
            run,
            route: own.route,
            settings: [defaults, own],
        });
    };
    return {
        file: context.file,
        app,
        run: resolveRun(context, written.run),
        environmentNames: Object.keys(environments),
        previews: previews && { max: previews.max ?? 20, idleMs: milliseconds(previews.idle ?? '3d') },
        environment,
        preview: (number) => previewOf(written, context, number),
    };
}
/** What a preview is unless the spec says otherwise: one instance, no bake, nothing kept warm. */
const previewDefaults = { capacity: 1, strategy: 'all-at-once', bake: 0, keep: { warm: 0 } };
function previewOf(written, context, number) {
    const { app, defaults, environments, previews } = written;
    if (previews === undefined) {
        throw new errors/* KnownError */.E(`The spec ${context.file} has no \`previews\`, so there is none for pull request ${number}.`, {
            code: 'previews-missing',
            advice: 'Add `previews: {environment: …, route: {host: "pr-{number}.example.com"}}` to the spec.',
            location: { file: context.file },
        });
    }
    const base = environments[previews.environment];
    return resolveEnvironment(context, {
        app,
        name: `pr-${number}`,
        kind: 'preview',
        image: written.image,
        run: resolveRun(context, written.run, base?.run, previews.run),
        route: routeOf(previews.route, number),
        settings: [defaults, base, previewDefaults, previews],
    });
}
function routeOf(route, number) {
    return JSON.parse(JSON.stringify(route).replaceAll('{number}', String(number)));
}
function unknownEnvironment(name, file, names) {
    const hint = didYouMean(name, names);
    return new errors/* KnownError */.E(`The spec ${file} has no environment '${name.slice(0, 80)}'${hint === '' ? '.' : hint}`, {
        code: 'environment-unknown',
        advice: `It has ${names.join(', ')}; the input \`environment\` chooses one of them.`,
        location: { file },
    });
}

;// CONCATENATED MODULE: ./build/prepare.js








/** Resolves spec, environment and commit and opens the platform. @throws KnownError with everything that is wrong. */
function prepare(given) {
    const { request, runner, report, signal, owner, clock, needsCommit, readOnly } = given;
    const { workingDirectory, dryRun, force, supersede, waitForLockMs } = request;
    return resolving(given, async () => {
        const spec = await readSpec(request);
        const environment = request.preview === undefined ? spec.environment(request.environment) : spec.preview(request.preview);
        const commit = needsCommit ? await resolveCommit(workingDirectory, request.sha, signal) : undefined;
        const platform = await openPlatform(environment, { clock, readOnly, buildEnvironment: given.environment });
        const { actor, runUrl } = runner;
        const onGitHub = ancestryOnGitHub(given);
        const ancestry = async (a, b) => {
            const here = await isAncestor(workingDirectory, a, b, signal);
            return here === 'unknown' ? onGitHub(a, b) : here;
        };
        const run = {
            platform,
            environment,
            clock,
            report,
            signal,
            actor,
            runUrl,
            owner,
            force,
            dryRun,
            waitForLockMs,
            supersede,
            isAncestor: ancestry,
        };
        return { run, spec, commit };
    });
}
function resolving({ report, signal, clock }, work) {
    return (0,run/* step */.PM)({ report, signal, clock }, 'resolve', work);
}
async function readSpec({ spec, workingDirectory }) {
    const file = external_node_path_.resolve(workingDirectory, spec);
    try {
        const text = await (0,promises_.readFile)(file, 'utf8');
        return loadSpec(text, { file: spec, directory: external_node_path_.dirname(file), home: (0,external_node_os_.homedir)() });
    }
    catch (error) {
        if (error instanceof errors/* KnownError */.E)
            throw error;
        throw new errors/* KnownError */.E(`The spec ${spec} cannot be read in ${workingDirectory}: ${(0,errors/* messageOf */.b)(error)}.`, {
            code: 'spec-missing',
            advice: 'Check out the repository first (actions/checkout), or name the file with the input `spec`.',
        });
    }
}
/** A run pays only for the platform that it uses. */
async function openPlatform(environment, options) {
    const { platform } = environment;
    switch (platform.name) {
        case 'local':
            return (await __webpack_require__.e(/* import() */ 6481).then(__webpack_require__.bind(__webpack_require__, 46481))).open({ ...environment, platform }, options);
        case 'aws':
            return (await __webpack_require__.e(/* import() */ 9853).then(__webpack_require__.bind(__webpack_require__, 9853))).open({ ...environment, platform }, options);
    }
}


/***/ }),

/***/ 20897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


function describeFailure(thrown) {
    if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KnownError */ .E) {
        const { code, message, advice, location, problems, evidence } = thrown;
        return { code, message, advice, location, problems, evidence, stack: undefined };
    }
    return {
        code: 'bug',
        message: `This is a bug in immutable-deploy: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(thrown)}`,
        advice: undefined,
        location: undefined,
        problems: [],
        evidence: [],
        stack: stackOf(thrown),
    };
}
/** The stack with those of its causes; `depth` ends a circle of causes. */
function stackOf(thrown, depth = 5) {
    if (!(thrown instanceof Error))
        return `thrown: ${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(thrown, { depth: 1 })}`;
    const stack = thrown.stack ?? String(thrown);
    if (depth === 0)
        return stack;
    const inner = thrown instanceof AggregateError ? thrown.errors : [];
    const causes = thrown.cause === undefined ? inner : [thrown.cause, ...inner];
    return [stack, ...causes.map((cause) => `caused by: ${stackOf(cause, depth - 1)}`)].join('\n');
}


/***/ }),

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ createLog)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82488);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13141);



/** The same wait is told again after this long at the earliest. */
const progressEveryMs = 10_000;
/** Tells events in the workflow log: a group per step, progress in measured doses, annotations for what matters. */
function createLog() {
    const started = new Map();
    const toldAt = new Map();
    const toldOf = new Map();
    const start = (step, at) => {
        // Groups do not nest: opening one inside another would end both at the first end.
        if (started.size > 0)
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        started.set(step, at);
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .openGroup */ .Sg)(step);
    };
    const finish = (step, at, outcome) => {
        const startedAt = started.get(step);
        started.delete(step);
        toldAt.clear();
        if (startedAt !== undefined)
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(startedAt === undefined ? `${step}: ${outcome}` : `${step}: ${outcome} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(at - startedAt)}`);
    };
    const progress = (event) => {
        const last = toldAt.get(event.message);
        if (last !== undefined && event.at - last < progressEveryMs)
            return;
        toldAt.set(event.message, event.at);
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(progressLine(event));
    };
    const fleet = (instances) => {
        for (const instance of instances) {
            const line = instanceLine(instance);
            if (toldOf.get(instance.id) === line)
                continue;
            toldOf.set(instance.id, line);
            (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(line);
        }
    };
    return (event) => {
        switch (event.type) {
            case 'step-started':
                return start(event.step, event.at);
            case 'step-finished':
                return finish(event.step, event.at, event.outcome);
            case 'progress':
                return progress(event);
            case 'notice':
            case 'warning':
                return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .annotate */ .fz)(event.type, event.message, event.location);
            case 'secret':
                return mask(event.value);
            case 'claimed':
                return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(`operation ${event.operation} is this run's`);
            case 'shifted':
                return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(`traffic: ${trafficLine(event.percent)}`);
            case 'fleet':
                return fleet(event.instances);
            case 'gate':
                return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(gateLine(event.gate));
            case 'undone':
                return (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .printLines */ .tj)(`put back: ${event.message}`);
            case 'standing':
                return;
        }
    };
}
/** An empty mask would be refused by the runner, with a warning in the log. */
function mask(value) {
    if (value.trim() !== '')
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(value);
}
function progressLine({ message, done, total, deadline, at }) {
    const parts = [
        done === undefined ? undefined : `${done} of ${total ?? '?'}`,
        deadline === undefined ? undefined : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(deadline - at)} left`,
    ].filter((part) => part !== undefined);
    return parts.length === 0 ? `waiting for ${message}` : `waiting for ${message} (${parts.join(', ')})`;
}
function instanceLine({ id, release, zone, state, health, reason, healthyAfterMs }) {
    const place = zone === undefined ? '' : ` in ${zone}`;
    const condition = health === undefined ? state : `${state}, ${health}`;
    const after = healthyAfterMs === undefined ? '' : ` after ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(healthyAfterMs)}`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseName */ ["do"])(release)} ${id}${place}: ${condition}${after}${reason === undefined ? '' : `: ${reason}`}`;
}
function gateLine({ name, outcome, figures }) {
    return `${name} ${outcome}: ${figures}`;
}
function trafficLine(percent) {
    const shares = Object.entries(percent).map(([release, share]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseName */ ["do"])(Number(release))} ${share} %`);
    return shares.length === 0 ? 'none' : shares.join(', ');
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   dv: () => (/* binding */ none),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12071);

/** Everything that means something to Markdown, HTML or GitHub's own syntax (`~` strikes, `$` is mathematics). */
const special = /[&<>"'\\`*_[\]{}|~$#]/g;
/** What would begin a list or underline a heading at the start of a line. */
const opening = /^(?:[-+=:]|\d+[.)](?=\s|$))/;
/** What GitHub links by itself or what notifies people: addresses and `@mentions`. */
const linking = /:(?=\/\/)|@|(?<=\bwww)\./gi;
const entity = (ascii) => ascii.replace(/./g, (character) => `&#${character.charCodeAt(0)};`);
/** Outside text as one line of inline text. An invisible space after `@` and in addresses keeps them from linking. */
function text(outside, limit = 300) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(outside, limit)
        .replace(special, entity)
        .replace(opening, entity)
        .replace(linking, (mark) => `${entity(mark)}&#8203;`);
}
/** Outside text in a code span, where nothing links by itself. */
function code(outside, limit = 300) {
    const line = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(outside, limit);
    if (line === '')
        return none;
    // A table's pipes are found before code spans are, so that a backslash in front of one cannot be trusted.
    return /[`|\\]/.test(line) ? `<code>${text(line, limit)}</code>` : `\`${line}\``;
}
const none = '–';
/** A link with a label that is Markdown already; the bare label where the address is not one of the web's. */
function link(label, url) {
    const href = url === undefined ? undefined : webAddress(url);
    return href === undefined ? label : `[${label}](${href})`;
}
function webAddress(url) {
    if (!URL.canParse(url) || url.length > 2000)
        return undefined;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:')
        return undefined;
    return href.replace(/[()<>[\]|`\\*_"'~{}\s]/g, percent).replaceAll('&', '&amp;');
}
/** `encodeURIComponent` leaves `()*'_~` as they are. */
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/** A table with a line that says how many rows were left out, where it would be longer than `limit`. */
function table(head, rows, limit = 50) {
    const lines = [head, head.map(() => '---'), ...rows.slice(0, limit)].map((cells) => `| ${cells.join(' | ')} |`);
    const left = rows.length - limit;
    return left > 0 ? `${lines.join('\n')}\n\n… and ${left} more.` : lines.join('\n');
}
/** A list with a line that says how many items were left out, where it would be longer than `limit`. */
function list(items, kind = 'bullets', limit = 50) {
    const lines = items.slice(0, limit).map((item, index) => `${kind === 'bullets' ? '-' : `${index + 1}.`} ${item}`);
    const left = items.length - limit;
    return left > 0 ? `${lines.join('\n')}\n\n… and ${left} more.` : lines.join('\n');
}
/** Somebody else's lines, the last `limit` of them, behind a fence that is longer than any in them. */
function fenced(outside, limit = 100) {
    const lines = outside.slice(-limit).flatMap(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1).slice(-limit);
    const all = lines.map((line) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(line, 500));
    const longest = Math.max(2, ...all.map((line) => /^\s*(`*)/.exec(line)?.[1]?.length ?? 0));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${all.join('\n')}\n${fence}`;
}
/** Folded away until somebody asks, or open until somebody has read it. */
function details(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 12071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   h0: () => (/* binding */ plainLine),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/** Terminal escape sequences: CSI (colours, cursor), OSC (titles, links) up to its end, and the two-character ones. */
const terminalSequences = 
// oxlint-disable-next-line no-control-regex -- these are what it removes
/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\r\n]*(?:\u0007|\u001b\\)?|\u001b[@-Z\\-_]/g;
/**
 * Characters that print nothing or turn the reading direction. Joiners (U+200C, U+200D) stay: Persian words and emoji
 * need them.
 */
const invisible = /\p{Cc}|(?![\u200c\u200d])\p{Cf}/gu;
/** Outside text as lines that are safe to print: no escape sequences, control characters or change of direction. */
function plainLines(text) {
    return text
        .replace(terminalSequences, '')
        .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
        .map((line) => line
        .replace(/\t/g, '  ')
        .replace(invisible, '')
        .replace(/\p{Cs}/gu, '\ufffd'));
}
/** The same as one line of at most `limit` characters. */
function plainLine(text, limit = 500) {
    const line = plainLines(text.slice(0, limit * 4))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    return cut(line, limit);
}
/** Cuts between characters, never within one, and shows that it did. */
function cut(line, limit) {
    if (line.length <= limit)
        return line;
    return `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ }),

/***/ 17234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
/**
 * The same data with every secret in it replaced, in strings however deep. GitHub masks logs and summaries by itself;
 * outputs, and a summary that is read elsewhere, it does not.
 */
function redact(data, secrets) {
    const known = secrets.filter((secret) => secret.trim() !== '').toSorted((a, b) => b.length - a.length);
    return known.length === 0 ? data : replaceIn(data, known);
}
function replaceIn(data, secrets) {
    if (typeof data === 'string')
        return secrets.reduce((text, secret) => text.replaceAll(secret, '***'), data);
    if (Array.isArray(data))
        return data.map((item) => replaceIn(item, secrets));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, replaceIn(value, secrets)]));
}


/***/ }),

/***/ 53798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82488);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20897);
/* harmony import */ var _workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13141);



/**
 * Prints whatever was thrown: a known error as annotations at the places it names, with its evidence folded; anything
 * else as a bug of this action, with its stack. Never throws, and leaves the exit code to its caller.
 * @param bugsUrl Where bugs are reported; undefined where the action's own repository is not known.
 */
function reportFailure(thrown, bugsUrl) {
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(thrown);
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .endGroup */ .N4();
    (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('error', withAdvice(failure), failure.location);
    for (const problem of failure.problems)
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .annotate */ .fz)('error', withAdvice(problem), problem.location);
    for (const { title, lines } of failure.evidence)
        (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .printQuoted */ .OG)(title, lines);
    if (failure.stack === undefined)
        return;
    (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)(failure.stack);
    (0,_workflow_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .printLines */ .tj)(`Please report it with this log ${bugsUrl === undefined ? 'to whoever maintains this action' : `at ${bugsUrl}`}.`);
}
function withAdvice({ message, advice }) {
    return advice === undefined ? message : `${message}\n${advice}`;
}


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   "do": () => (/* binding */ releaseName),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** `350 ms`, `12.3 s`, `4 min 5 s`, `2 h 10 min`. */
function duration(ms) {
    if (ms < 1000)
        return `${Math.max(0, Math.round(ms))} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** `v41`; release 0 is what ran before the first deployment of ours. */
function releaseName(release) {
    return release === 0 ? 'what was there before' : `v${release}`;
}
function shortSha(sha) {
    return sha.slice(0, 7);
}
/** `sha256:` and the first 12 digits. */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
}


/***/ }),

/***/ 13141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ printQuoted),
/* harmony export */   Sg: () => (/* binding */ openGroup),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   tj: () => (/* binding */ printLines)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82488);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12071);


/**
 * The runner reads commands out of what is printed: `::name::` at the start of a line, white space before it or not,
 * and `##[name]` anywhere in one (actions/runner, ActionCommand.cs). Its comparison is cultural, so that invisible
 * characters in between may not count: only visible ones keep a command apart. Everything printed goes through here.
 */
/** Prints each line of the text, none of which the runner can take for a command. */
function printLines(text) {
    for (const line of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(text))
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(inert(line));
}
/** Prints somebody else's lines under a title that unfolds them. */
function printQuoted(title, lines) {
    openGroup(title);
    for (const line of lines.flatMap(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1))
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq(`│ ${inert(line)}`);
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4();
}
function openGroup(title) {
    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh(inert((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(title)));
}
const annotations = { notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3 };
/** A notice, warning or error; it shows on the run's page, and at the line of the file where that is known. */
function annotate(kind, message, location) {
    const text = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(message).map(inert).join('\n');
    annotations[kind](text, location === undefined ? {} : properties(location));
}
function properties(location) {
    return {
        file: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLine */ .h0)(location.file),
        ...(location.line === undefined ? {} : { startLine: location.line }),
        ...(location.column === undefined ? {} : { startColumn: location.column }),
    };
}
/** Commands that invisible characters (joiners, combining marks) are put into count as well. */
const commandAtStart = /^[^\p{L}\p{N}]*:[\u200c\u200d\p{M}]*:/u;
const commandAnywhere = /#[\u200c\u200d\p{M}]*#[\u200c\u200d\p{M}]*\[/gu;
function inert(line) {
    const apart = line.replace(commandAnywhere, '## [');
    return commandAtStart.test(apart) ? `│ ${apart}` : apart;
}


/***/ })

};
