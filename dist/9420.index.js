export const id = 9420;
export const ids = [9420];
export const modules = {

/***/ 39420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary),
  summaryLimitBytes: () => (/* binding */ summaryLimitBytes)
});

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/gantt.js
/**
 * The steps that took time as a Mermaid chart. Nothing from outside is in it: names of steps are ours. Undefined when
 * there is nothing to compare.
 */
function gantt(steps) {
    const taken = steps.filter(({ outcome }) => outcome !== 'skipped').slice(0, 60);
    const first = taken[0]?.startedAt;
    const last = Math.max(...taken.map(({ startedAt, endedAt }) => endedAt ?? startedAt));
    if (first === undefined || taken.length < 2 || last - first < 1)
        return undefined;
    return [
        '```mermaid',
        'gantt',
        '    dateFormat x',
        // Ticks are times of day, in the reader's own time zone.
        `    axisFormat ${last - first < 10_000 ? '%S.%L' : '%H:%M:%S'}`,
        ...taken.map((step) => `    ${task(step, last)}`),
        '```',
    ].join('\n');
}
function task({ name, outcome, startedAt, endedAt }, last) {
    const look = outcome === 'failed' || outcome === 'running' ? 'crit, ' : name === 'undo' ? 'active, ' : '';
    return `${name} :${look}${startedAt}, ${Math.max(1, (endedAt ?? last) - startedAt)}ms`;
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/run-parts.js



/** When each step ran, as a chart and as a table for those who read it aloud or copy it. */
function timeline({ steps }) {
    if (steps.length === 0)
        return undefined;
    const rows = (0,markdown/* table */.tp)(['Step', 'Ended', 'Seconds'], steps.map(stepRow), 60);
    const chart = gantt(steps);
    return chart === undefined ? rows : `${chart}\n\n${(0,markdown/* details */.zH)('The same as a table', rows)}`;
}
const stepEnds = { done: 'done', skipped: 'skipped', failed: '**failed**', running: '**cut off**' };
function stepRow({ name, outcome, startedAt, endedAt }) {
    const took = endedAt === undefined || outcome === 'skipped' ? markdown/* none */.dv : ((endedAt - startedAt) / 1000).toFixed(1);
    return [name, stepEnds[outcome], took];
}
/** How traffic moved, a row per shift. */
function traffic({ shifts, steps }) {
    if (shifts.length === 0)
        return undefined;
    const releases = [...new Set(shifts.flatMap(({ percent }) => Object.keys(percent).map(Number)))]
        .toSorted((a, b) => a - b)
        .slice(-8);
    const began = steps[0]?.startedAt ?? shifts[0]?.at ?? 0;
    const rows = shifts.map(({ at, percent }) => [
        (0,words/* duration */.p0)(at - began),
        ...releases.map((release) => share(percent[release] ?? 0)),
    ]);
    return (0,markdown/* table */.tp)(['After', ...releases.map(words/* releaseName */["do"])], rows);
}
/** A bar of ten, which shows at a glance what figures do not. */
function share(percent) {
    const full = Math.min(10, Math.max(0, Math.round(percent / 10)));
    return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\` ${percent} %`;
}
/** The instances that were seen, those in trouble first. */
function fleet({ instances }) {
    if (instances.length === 0)
        return undefined;
    const rows = [...instances.filter(inTrouble), ...instances.filter((row) => !inTrouble(row))].map(instanceRow);
    return (0,markdown/* table */.tp)(['Instance', 'Release', 'Zone', 'State', 'Healthy after'], rows);
}
function inTrouble({ state, reason }) {
    return state === 'failed' || reason !== undefined;
}
function instanceRow({ id, release, zone, state, health, reason, healthyAfterMs }) {
    const condition = health === undefined ? state : `${state}, ${health}`;
    return [
        (0,markdown/* code */.aY)(id, 100),
        (0,words/* releaseName */["do"])(release),
        zone === undefined ? markdown/* none */.dv : (0,markdown/* text */.Qq)(zone, 60),
        reason === undefined ? condition : `${condition}: ${(0,markdown/* text */.Qq)(reason)}`,
        healthyAfterMs === undefined ? markdown/* none */.dv : (0,words/* duration */.p0)(healthyAfterMs),
    ];
}
const gateMarks = { passed: '✅ passed', failed: '❌ failed', unproven: '⚪ unproven' };
function gates({ gates: rows }) {
    if (rows.length === 0)
        return undefined;
    // Gates repeat at each step; it is the last ones that decided.
    return (0,markdown/* table */.tp)(['Gate', 'Outcome', 'Figures'], rows.slice(-50).map(gateRow));
}
function gateRow({ name, outcome, figures }) {
    return [(0,markdown/* text */.Qq)(name, 100), gateMarks[outcome], (0,markdown/* text */.Qq)(figures)];
}
function remarks({ remarks: all }) {
    if (all.length === 0)
        return undefined;
    return (0,markdown/* list */.p_)(all.map(({ type, message, location }) => `${type === 'warning' ? '⚠️' : 'ℹ️'} ${place(location)}${(0,markdown/* text */.Qq)(message, 1000)}`));
}
/** `immutable.yml:12: `, where that is known. */
function place(location) {
    if (location === undefined)
        return '';
    return `${(0,markdown/* code */.aY)(location.line === undefined ? location.file : `${location.file}:${location.line}`)}: `;
}

;// CONCATENATED MODULE: ./build/report/failure-part.js


/** What failed, at which step, and why. */
function whatFailed(failure, { steps }) {
    const problems = (0,markdown/* list */.p_)(failure.problems.map(problem));
    const step = steps.find(({ outcome }) => outcome === 'failed')?.name;
    const where = step === undefined ? '' : `Step **${step}**: `;
    const head = `${where}${place(failure.location)}${(0,markdown/* text */.Qq)(failure.message, 2000)}`;
    return [head, problems, failure.stack === undefined ? '' : (0,markdown/* fenced */.OF)(failure.stack.split('\n'))]
        .filter((part) => part !== '')
        .join('\n\n');
}
function problem({ message, advice, location }) {
    return `${place(location)}${(0,markdown/* text */.Qq)(message, 500)}${advice === undefined ? '' : ` *${(0,markdown/* text */.Qq)(advice, 500)}*`}`;
}
/** What the instances themselves said last. */
function lastWords({ evidence }) {
    if (evidence.length === 0)
        return undefined;
    const shown = evidence.slice(0, 10).map(({ title, lines }, index) => (0,markdown/* details */.zH)((0,markdown/* text */.Qq)(title), (0,markdown/* fenced */.OF)(lines), index === 0));
    const left = evidence.length - shown.length;
    return [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].join('\n\n');
}
/** What was undone, step by step. */
function putBack({ undone, shifts }) {
    if (undone.length > 0)
        return (0,markdown/* list */.p_)(undone.map((message) => (0,markdown/* text */.Qq)(message, 500)));
    return shifts.length === 0 ? 'Nothing had been changed that people could notice.' : 'Nothing was put back.';
}
function whatNext({ advice, stack }) {
    if (stack !== undefined)
        return 'Report the bug with the log of this run.';
    return advice === undefined ? undefined : (0,markdown/* text */.Qq)(advice, 2000);
}

// EXTERNAL MODULE: ./build/report/failure.js
var report_failure = __webpack_require__(20897);
;// CONCATENATED MODULE: ./build/report/context.js
function commitUrl({ serverUrl, repository }, sha) {
    return repository !== undefined && isSha(sha) ? `${serverUrl}/${repository}/commit/${sha}` : undefined;
}
/** The changes that `head` has over `base`. */
function compareUrl(context, base, head) {
    const { serverUrl, repository } = context;
    if (repository === undefined || !isSha(base) || !isSha(head) || base === head)
        return undefined;
    return `${serverUrl}/${repository}/compare/${base}...${head}`;
}
function isSha(text) {
    return /^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(text);
}

;// CONCATENATED MODULE: ./build/report/live-parts.js



/** The linked short SHA and the commit's title. */
function commit({ sha, title }, context) {
    if (sha === '')
        return markdown/* none */.dv;
    return `${(0,markdown/* link */.nf)((0,markdown/* code */.aY)((0,words/* shortSha */.Fu)(sha)), commitUrl(context, sha))} ${(0,markdown/* text */.Qq)(title, 100)}`.trimEnd();
}
/** What people get when they open the environment's address now. */
function liveNow({ now }, context) {
    if (now === undefined)
        return undefined;
    const { live, url } = now;
    if (live === undefined)
        return `Nothing is live in ${(0,markdown/* code */.aY)(now.environment)}.`;
    return (0,markdown/* table */.tp)(['Release', `**${(0,words/* releaseName */["do"])(live.release)}**`], [
        ['Commit', commit(live, context)],
        ['Image', (0,markdown/* code */.aY)(live.digest)],
        ['Address', url === undefined ? markdown/* none */.dv : (0,markdown/* link */.nf)((0,markdown/* code */.aY)(url), url)],
    ]);
}
/** What was live when the run began against what is live now. */
function changed({ before, now }, context) {
    const from = before?.live;
    const to = now?.live;
    if (to === undefined || from?.release === to.release)
        return undefined;
    if (from === undefined)
        return 'Nothing was live before: this is the first release here.';
    return (0,markdown/* table */.tp)(['', 'Before', 'Now'], [
        ['Release', (0,words/* releaseName */["do"])(from.release), `**${(0,words/* releaseName */["do"])(to.release)}**`],
        ['Commit', commit(from, context), joined(commit(to, context), comparison(from, to, context))],
        ['Image', ...pair(from.digest, to.digest)],
        ['Spec', ...pair(from.specDigest, to.specDigest)],
    ]);
}
function pair(from, to) {
    return [(0,markdown/* code */.aY)((0,words/* shortDigest */.VK)(from)), from === to ? 'the same' : (0,markdown/* code */.aY)((0,words/* shortDigest */.VK)(to))];
}
function joined(...parts) {
    return parts.filter((part) => part !== undefined).join(' · ');
}
/** A rollback takes commits back, and GitHub compares forward only. */
function comparison(from, to, context) {
    const back = context.command === 'rollback';
    const url = back ? compareUrl(context, to.sha, from.sha) : compareUrl(context, from.sha, to.sha);
    return url === undefined ? undefined : (0,markdown/* link */.nf)(back ? 'what was taken back' : 'what is new', url);
}

// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(17234);
// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(12071);
;// CONCATENATED MODULE: ./build/report/rollback-part.js




const grades = {
    live: 'live now',
    warm: 'warm: seconds',
    cold: 'cold: minutes',
    gone: 'gone: its image was removed',
};
/** The releases that finished well, what bringing each back takes, and the line that does it. */
function rollback({ now }, context) {
    // A preview shows what is in its pull request: one goes back there.
    if (now === undefined || /^pr-\d+$/.test(now.environment))
        return undefined;
    const good = now.history.filter(({ status }) => status === 'succeeded');
    const possible = good.filter(({ grade }) => grade === 'warm' || grade === 'cold');
    const target = possible.find(({ release }) => release === now.previous?.release) ?? possible[0];
    if (target === undefined)
        return undefined;
    const rows = good.map((row) => [(0,words/* releaseName */["do"])(row.release), commit(row, context), grades[row.grade], who(row)]);
    return [
        (0,markdown/* table */.tp)(['Release', 'Commit', 'Way back', 'By'], rows, 10),
        '',
        `Back to ${(0,words/* releaseName */["do"])(target.release)}:`,
        '',
        '```sh',
        command(target, context),
        '```',
    ].join('\n');
}
function who({ release, actor, at }) {
    if (release === 0)
        return markdown/* none */.dv;
    return `${(0,markdown/* text */.Qq)(actor, 60)}, ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function command({ release }, { workflow, environment, repository, serverUrl }) {
    const words = ['gh', 'workflow', 'run', workflow ?? 'deploy.yml'];
    if (repository !== undefined)
        words.push('--repo', `${hostPrefix(serverUrl)}${repository}`);
    words.push('-f', 'command=rollback', '-f', `environment=${environment}`, '-f', `rollback-to=v${release}`);
    return words.map(shellWord).join(' ');
}
/** `gh` takes the host in front of the repository, where it is not github.com. */
function hostPrefix(serverUrl) {
    const host = URL.canParse(serverUrl) ? new URL(serverUrl).host : 'github.com';
    return host === 'github.com' ? '' : `${host}/`;
}
/** One word for a shell, whatever is in it: the line is there to be copied. */
function shellWord(word) {
    const line = (0,plain/* plainLine */.h0)(word, 200);
    return /^[\w./:=-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./build/report/summary.js








/** GitHub refuses a step's summary above 1 MiB; a little room is left for what others may have written to it. */
const summaryLimitBytes = 1000 * 1024;
/**
 * One run as a job summary in GitHub-flavoured Markdown, never longer than GitHub takes: the least important sections
 * are left out first, and named at the end.
 */
function renderSummary(record, result, context) {
    const told = (0,redact/* redact */.E)(record, record.secrets);
    const around = (0,redact/* redact */.E)(context, record.secrets);
    if ('ok' in result) {
        const outcome = (0,redact/* redact */.E)(result.ok, record.secrets);
        return fit([headline(verdictOf(outcome), told, around)], [...planned(outcome), ...story(told, around)]);
    }
    const failure = (0,redact/* redact */.E)((0,report_failure/* describeFailure */.I)(result.error), record.secrets);
    const verdict = `❌ ${(0,markdown/* text */.Qq)(failure.message)}`;
    return fit([headline(verdict, told, around)], [...failed(failure, told), ...story(told, around)]);
}
function verdictOf({ changed: didChange, verdict, plan }) {
    return `${didChange && plan === undefined ? '✅' : '⚪'} ${(0,markdown/* text */.Qq)(verdict)}`;
}
function headline(verdict, { steps, operation }, context) {
    const first = steps[0]?.startedAt;
    const last = steps.at(-1)?.endedAt;
    const about = [
        ...(context.app === undefined ? [] : [(0,markdown/* code */.aY)(context.app, 60)]),
        (0,markdown/* code */.aY)(context.environment, 60),
        `${(0,markdown/* code */.aY)(context.command, 30)}${context.dryRun ? ' (dry run)' : ''}`,
        ...(context.sha === undefined ? [] : [commit({ sha: context.sha, title: context.title ?? '' }, context)]),
        ...(operation === undefined ? [] : [`operation ${operation}`]),
        ...(first === undefined || last === undefined ? [] : [(0,words/* duration */.p0)(last - first)]),
        `by ${(0,markdown/* text */.Qq)(context.actor, 60)}`,
        ...(context.runUrl === undefined ? [] : [(0,markdown/* link */.nf)('this run', context.runUrl)]),
    ];
    return `## ${verdict}\n\n${about.join(' · ')}`;
}
function planned({ plan }) {
    if (plan === undefined)
        return [];
    const steps = plan.length === 0
        ? 'Nothing to do.'
        : (0,markdown/* list */.p_)(plan.map((action) => (0,markdown/* text */.Qq)(action, 500)), 'numbers');
    return [{ title: 'What a run would do', body: `${steps}\n\nNothing was changed.`, importance: 0 }];
}
function failed(failure, record) {
    return [
        { title: 'What failed', body: whatFailed(failure, record), importance: 0 },
        { title: 'Last words', body: lastWords(failure), importance: 6 },
        { title: 'What was put back', body: putBack(record), importance: 1 },
        { title: 'What to do next', body: whatNext(failure), importance: 1 },
    ];
}
function story(record, context) {
    return [
        { title: 'Live now', body: liveNow(record, context), importance: 1 },
        { title: 'What changed', body: changed(record, context), importance: 2 },
        { title: 'Timeline', body: timeline(record), importance: 4 },
        { title: 'Traffic', body: traffic(record), importance: 5 },
        { title: 'Fleet', body: fleet(record), importance: 8 },
        { title: 'Gates', body: gates(record), importance: 7 },
        { title: 'Rolling back', body: rollback(record, context), importance: 3 },
        { title: 'Notices', body: remarks(record), importance: 9 },
    ];
}
function fit(head, sections) {
    const written = sections.filter(({ body }) => body !== undefined);
    const dropped = [];
    for (;;) {
        const kept = written.filter(({ title }) => !dropped.includes(title));
        const parts = [...head, ...kept.map(({ title, body }) => `### ${title}\n\n${body}`)];
        if (dropped.length > 0)
            parts.push(`Left out, being too long: ${dropped.join(', ')}.`);
        const summary = `${parts.join('\n\n')}\n`;
        const least = kept.toSorted((a, b) => b.importance - a.importance)[0];
        if (least === undefined || Buffer.byteLength(summary) <= summaryLimitBytes)
            return summary;
        dropped.push(least.title);
    }
}


/***/ })

};
