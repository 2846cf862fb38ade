export const id = 5323;
export const ids = [5323];
export const modules = {

/***/ 7234:
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

/***/ 5323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary),
  summaryLimitBytes: () => (/* binding */ summaryLimitBytes)
});

// EXTERNAL MODULE: ./build/report/plain.js
var plain = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/report/markdown.js

/** Everything that means something to Markdown, HTML or GitHub's own syntax (`~` strikes, `$` is mathematics). */
const special = /[&<>"'\\`*_[\]{}|~$#]/g;
/** What would begin a list or underline a heading at the start of a line. */
const opening = /^(?:[-+=:]|\d+[.)](?=\s|$))/;
/** What GitHub links by itself or what notifies people: addresses and `@mentions`. */
const linking = /:(?=\/\/)|@|(?<=\bwww)\./gi;
const entity = (ascii) => ascii.replace(/./g, (character) => `&#${character.charCodeAt(0)};`);
/** Outside text as one line of inline text. An invisible space after `@` and in addresses keeps them from linking. */
function markdown_text(outside, limit = 300) {
    return (0,plain/* plainLine */.h0)(outside, limit)
        .replace(special, entity)
        .replace(opening, entity)
        .replace(linking, (mark) => `${entity(mark)}&#8203;`);
}
/** Outside text in a code span, where nothing links by itself. */
function code(outside, limit = 300) {
    const line = (0,plain/* plainLine */.h0)(outside, limit);
    if (line === '')
        return none;
    // A table's pipes are found before code spans are, so that a backslash in front of one cannot be trusted.
    return /[`|\\]/.test(line) ? `<code>${markdown_text(line, limit)}</code>` : `\`${line}\``;
}
const none = '–';
/** A link with a label that is Markdown already; the bare label where the address is not one of the web's. */
function markdown_link(label, url) {
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
    const lines = outside.slice(-limit).flatMap(plain/* plainLines */.y1).slice(-limit);
    const all = lines.map((line) => (0,plain/* cut */.Jj)(line, 500));
    const longest = Math.max(2, ...all.map((line) => /^\s*(`*)/.exec(line)?.[1]?.length ?? 0));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${all.join('\n')}\n${fence}`;
}
/** Folded away until somebody asks, or open until somebody has read it. */
function details(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

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
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/run-parts.js



/** When each step ran, as a chart and as a table for those who read it aloud or copy it. */
function timeline({ steps }) {
    if (steps.length === 0)
        return undefined;
    const rows = table(['Step', 'Ended', 'Seconds'], steps.map(stepRow), 60);
    const chart = gantt(steps);
    return chart === undefined ? rows : `${chart}\n\n${details('The same as a table', rows)}`;
}
const stepEnds = { done: 'done', skipped: 'skipped', failed: '**failed**', running: '**cut off**' };
function stepRow({ name, outcome, startedAt, endedAt }) {
    const took = endedAt === undefined || outcome === 'skipped' ? none : ((endedAt - startedAt) / 1000).toFixed(1);
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
    return table(['After', ...releases.map(words/* releaseName */["do"])], rows);
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
    return table(['Instance', 'Release', 'Zone', 'State', 'Healthy after'], rows);
}
function inTrouble({ state, reason }) {
    return state === 'failed' || reason !== undefined;
}
function instanceRow({ id, release, zone, state, health, reason, healthyAfterMs }) {
    const condition = health === undefined ? state : `${state}, ${health}`;
    return [
        code(id, 100),
        (0,words/* releaseName */["do"])(release),
        zone === undefined ? none : markdown_text(zone, 60),
        reason === undefined ? condition : `${condition}: ${markdown_text(reason)}`,
        healthyAfterMs === undefined ? none : (0,words/* duration */.p0)(healthyAfterMs),
    ];
}
const gateMarks = { passed: '✅ passed', failed: '❌ failed', unproven: '⚪ unproven' };
function gates({ gates: rows }) {
    if (rows.length === 0)
        return undefined;
    // Gates repeat at each step; it is the last ones that decided.
    return table(['Gate', 'Outcome', 'Figures'], rows.slice(-50).map(gateRow));
}
function gateRow({ name, outcome, figures }) {
    return [markdown_text(name, 100), gateMarks[outcome], markdown_text(figures)];
}
function remarks({ remarks: all }) {
    if (all.length === 0)
        return undefined;
    return list(all.map(({ type, message, location }) => `${type === 'warning' ? '⚠️' : 'ℹ️'} ${place(location)}${markdown_text(message, 1000)}`));
}
/** `immutable.yml:12: `, where that is known. */
function place(location) {
    if (location === undefined)
        return '';
    return `${code(location.line === undefined ? location.file : `${location.file}:${location.line}`)}: `;
}

;// CONCATENATED MODULE: ./build/report/failure-part.js


/** What failed, at which step, and why. */
function whatFailed(failure, { steps }) {
    const problems = list(failure.problems.map(problem));
    const step = steps.find(({ outcome }) => outcome === 'failed')?.name;
    const where = step === undefined ? '' : `Step **${step}**: `;
    const head = `${where}${place(failure.location)}${markdown_text(failure.message, 2000)}`;
    return [head, problems, failure.stack === undefined ? '' : fenced(failure.stack.split('\n'))]
        .filter((part) => part !== '')
        .join('\n\n');
}
function problem({ message, advice, location }) {
    return `${place(location)}${markdown_text(message, 500)}${advice === undefined ? '' : ` *${markdown_text(advice, 500)}*`}`;
}
/** What the instances themselves said last. */
function lastWords({ evidence }) {
    if (evidence.length === 0)
        return undefined;
    const shown = evidence.slice(0, 10).map(({ title, lines }, index) => details(markdown_text(title), fenced(lines), index === 0));
    const left = evidence.length - shown.length;
    return [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].join('\n\n');
}
/** What was undone, step by step. */
function putBack({ undone, shifts }) {
    if (undone.length > 0)
        return list(undone.map((message) => markdown_text(message, 500)));
    return shifts.length === 0 ? 'Nothing had been changed that people could notice.' : 'Nothing was put back.';
}
function whatNext({ advice, stack }) {
    if (stack !== undefined)
        return 'Report the bug with the log of this run.';
    return advice === undefined ? undefined : markdown_text(advice, 2000);
}

// EXTERNAL MODULE: ./build/report/failure.js
var report_failure = __webpack_require__(897);
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
        return none;
    return `${markdown_link(code((0,words/* shortSha */.Fu)(sha)), commitUrl(context, sha))} ${markdown_text(title, 100)}`.trimEnd();
}
/** What people get when they open the environment's address now. */
function liveNow({ now }, context) {
    if (now === undefined)
        return undefined;
    const { live, url } = now;
    if (live === undefined)
        return `Nothing is live in ${code(now.environment)}.`;
    return table(['Release', `**${(0,words/* releaseName */["do"])(live.release)}**`], [
        ['Commit', commit(live, context)],
        ['Image', code(live.digest)],
        ['Address', url === undefined ? none : markdown_link(code(url), url)],
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
    return table(['', 'Before', 'Now'], [
        ['Release', (0,words/* releaseName */["do"])(from.release), `**${(0,words/* releaseName */["do"])(to.release)}**`],
        ['Commit', commit(from, context), joined(commit(to, context), comparison(from, to, context))],
        ['Image', ...pair(from.digest, to.digest)],
        ['Spec', ...pair(from.specDigest, to.specDigest)],
    ]);
}
function pair(from, to) {
    return [code((0,words/* shortDigest */.VK)(from)), from === to ? 'the same' : code((0,words/* shortDigest */.VK)(to))];
}
function joined(...parts) {
    return parts.filter((part) => part !== undefined).join(' · ');
}
/** A rollback takes commits back, and GitHub compares forward only. */
function comparison(from, to, context) {
    const back = context.command === 'rollback';
    const url = back ? compareUrl(context, to.sha, from.sha) : compareUrl(context, from.sha, to.sha);
    return url === undefined ? undefined : markdown_link(back ? 'what was taken back' : 'what is new', url);
}

// EXTERNAL MODULE: ./build/report/redact.js
var redact = __webpack_require__(7234);
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
        table(['Release', 'Commit', 'Way back', 'By'], rows, 10),
        '',
        `Back to ${(0,words/* releaseName */["do"])(target.release)}:`,
        '',
        '```sh',
        command(target, context),
        '```',
    ].join('\n');
}
function who({ actor, at }) {
    return `${markdown_text(actor, 60)}, ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
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
    const verdict = `❌ ${markdown_text(failure.message)}`;
    return fit([headline(verdict, told, around)], [...failed(failure, told), ...story(told, around)]);
}
function verdictOf({ changed: didChange, verdict, plan }) {
    return `${didChange && plan === undefined ? '✅' : '⚪'} ${markdown_text(verdict)}`;
}
function headline(verdict, { steps, operation }, context) {
    const first = steps[0]?.startedAt;
    const last = steps.at(-1)?.endedAt;
    const about = [
        ...(context.app === undefined ? [] : [code(context.app, 60)]),
        code(context.environment, 60),
        `${code(context.command, 30)}${context.dryRun ? ' (dry run)' : ''}`,
        ...(context.sha === undefined ? [] : [commit({ sha: context.sha, title: context.title ?? '' }, context)]),
        ...(operation === undefined ? [] : [`operation ${operation}`]),
        ...(first === undefined || last === undefined ? [] : [(0,words/* duration */.p0)(last - first)]),
        `by ${markdown_text(context.actor, 60)}`,
        ...(context.runUrl === undefined ? [] : [markdown_link('this run', context.runUrl)]),
    ];
    return `## ${verdict}\n\n${about.join(' · ')}`;
}
function planned({ plan }) {
    if (plan === undefined)
        return [];
    const steps = plan.length === 0
        ? 'Nothing to do.'
        : list(plan.map((action) => markdown_text(action, 500)), 'numbers');
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
