export const id = 1226;
export const ids = [1226];
export const modules = {

/***/ 11226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   summaryJson: () => (/* binding */ summaryJson)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20897);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12071);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17234);



/**
 * One run for programs, as `docs/summary.schema.json` describes it. Small whatever happened, so that it fits into an
 * environment variable (Linux: 128 KiB each): lists and texts are cut.
 */
function summaryJson(record, result, context) {
    const { before, now, secrets } = record;
    const summary = {
        version: 1,
        command: context.command,
        environment: context.environment,
        app: context.app ?? null,
        dryRun: context.dryRun,
        operation: record.operation ?? null,
        runUrl: context.runUrl ?? null,
        url: now?.url ?? null,
        ...ended(result),
        before: release(before?.live),
        live: release(now?.live),
        previous: release(now?.previous),
        steps: record.steps.slice(-60).map(({ name, outcome, startedAt, endedAt }) => ({
            name,
            outcome,
            seconds: endedAt === undefined ? null : (endedAt - startedAt) / 1000,
        })),
        shifts: record.shifts.slice(-30).map(({ at, percent }) => ({ at: new Date(at).toISOString(), percent })),
        gates: record.gates.slice(-10),
        fleet: { count: record.instances.length, instances: record.instances.slice(0, 10).map(instance) },
        undone: record.undone.slice(0, 10),
        remarks: record.remarks.slice(0, 10).map(({ type, message }) => ({ type, message })),
    };
    return short((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redact */ .E)(summary, secrets));
}
function ended(result) {
    if ('error' in result) {
        const { code, message, advice, problems } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFailure */ .I)(result.error);
        const messages = problems.slice(0, 10).map((problem) => problem.message);
        return {
            ok: false,
            changed: null,
            verdict: message,
            plan: null,
            error: { code, advice: advice ?? null, problems: messages },
        };
    }
    const { changed, verdict, plan } = result.ok;
    return { ok: true, changed, verdict, plan: plan?.slice(0, 30) ?? null, error: null };
}
function release(row) {
    if (row === undefined)
        return null;
    const { sha, title, digest, specDigest, grade, status } = row;
    return { release: row.release, sha, title, digest, specDigest, grade, status };
}
function instance({ id, release: number, zone, state, health, reason, healthyAfterMs }) {
    return {
        id,
        release: number,
        zone: zone ?? null,
        state,
        health: health ?? null,
        reason: reason ?? null,
        healthyAfterSeconds: healthyAfterMs === undefined ? null : healthyAfterMs / 1000,
    };
}
/** Every text as one line, cut to a length at which all of them together stay small. */
function short(data) {
    return JSON.parse(JSON.stringify(data), shorten);
}
function shorten(_key, value) {
    return typeof value === 'string' ? (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLine */ .h0)(value, 300) : value;
}


/***/ })

};
