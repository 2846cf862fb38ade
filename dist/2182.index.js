export const id = 2182;
export const ids = [2182];
export const modules = {

/***/ 72182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(82488);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/engine/claim.js
var engine_claim = __webpack_require__(18111);
// EXTERNAL MODULE: ./build/engine/heal.js
var heal = __webpack_require__(16345);
// EXTERNAL MODULE: ./build/engine/observation.js
var observation = __webpack_require__(30825);
// EXTERNAL MODULE: ./build/engine/operate.js
var operate = __webpack_require__(7351);
// EXTERNAL MODULE: ./build/engine/run.js
var engine_run = __webpack_require__(76434);
;// CONCATENATED MODULE: ./build/commands/finish.js





/**
 * The action's post step: finishes the undo of a run that was stopped before it could. It is the same run, so it needs
 * no new number; when another run has taken over meanwhile, that one heals.
 * @returns whether there was anything to finish.
 */
async function finish(run, interrupted) {
    const { ledger } = run.platform;
    const [entry, successor] = await Promise.all([
        ledger.get(interrupted.number, (0,engine_run/* call */.T1)(run)),
        ledger.get(interrupted.number + 1, (0,engine_run/* call */.T1)(run)),
    ]);
    if (entry === undefined || entry.operation.owner !== interrupted.owner)
        return false;
    if (entry.operation.phase === 'done' || successor !== undefined)
        return false;
    const claim = (0,engine_claim/* keep */.aC)(run, entry.operation);
    try {
        await (0,engine_run/* step */.PM)(run, 'undo', async () => (0,heal/* bringToEnd */.ZX)(run, claim, await (0,observation/* observe */.lB)(run), entry.operation));
        return true;
    }
    finally {
        claim.release();
        await (0,operate/* reportStanding */.$s)(run);
    }
}

// EXTERNAL MODULE: ./build/github/context.js
var context = __webpack_require__(9009);
// EXTERNAL MODULE: ./build/github/from-environment.js + 13 modules
var from_environment = __webpack_require__(60113);
// EXTERNAL MODULE: ./build/main.js + 25 modules
var main = __webpack_require__(70009);
// EXTERNAL MODULE: ./build/prepare.js + 26 modules
var prepare = __webpack_require__(39396);
// EXTERNAL MODULE: ./build/report/log.js
var report_log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/report/report-failure.js
var report_failure = __webpack_require__(53798);
;// CONCATENATED MODULE: ./build/post.js










/**
 * The action's post step: nothing after a run that came to its own end; after one that was stopped before it could
 * undo what it had begun, the rest of that.
 */
async function post(environment, signal) {
    const saved = (0,core/* getState */.Gu)(main.stateName);
    if (saved === '')
        return 0;
    try {
        const { request, number, owner } = JSON.parse(saved);
        const runner = (0,context/* loadRunner */.d)(environment);
        const log = (0,report_log/* createLog */.h)();
        const report = (event) => {
            log(event);
            announcer.report(event);
        };
        const announcer = (0,from_environment/* openAnnouncer */.ac)(environment, runner, report);
        const untold = (0,from_environment/* untoldDeployment */.Ar)();
        if (untold !== undefined)
            announcer.resume(untold);
        const prepared = await (0,prepare/* prepare */.i)({
            request,
            runner,
            environment,
            report,
            signal,
            owner,
            clock: clock/* systemClock */.m,
            needsCommit: false,
            readOnly: false,
        });
        const { run } = prepared;
        announcer.about((0,from_environment/* subjectOf */.et)(request, prepared));
        const done = await finish(run, { number, owner });
        await run.platform.close();
        if (untold !== undefined)
            await announcer.conclude({ error: wasStopped() }, 10_000);
        if (done)
            (0,core/* notice */.lm)(`Operation ${number}, which this workflow had to stop, is undone or brought to its end.`);
        return 0;
    }
    catch (error) {
        (0,report_failure/* reportFailure */.x)(error);
        return 1;
    }
}
function wasStopped() {
    return new errors/* KnownError */.E('The workflow was stopped before the run came to its end.', { code: 'cancelled' });
}


/***/ })

};
