import type { ActionResult } from '../../harness/runner.ts'
import { previewHost, specOf, type Ground } from './ground.ts'
import { untilNobodyWorks } from './held.ts'
import { nothing, type Scenario } from './scenario.ts'
import type { Act, Place, Tried } from './trial.ts'
import type { Visitors } from './visitors.ts'

export interface Verdict {
  readonly faults: readonly string[]
  /** How the last run ended: `done`, or the code of its refusal. */
  readonly ending: string
}

/**
 * Holds what a case has led to against what is promised: the last run did what was asked, or refused it clearly; what
 * is served is what it says is live, and old or new; no visitor was disappointed; nothing is left over.
 */
export async function judge(place: Place, scenario: Scenario, tried: Tried, acts: readonly Act[]): Promise<Verdict> {
  const { ground, history, visitors } = place
  const faults: string[] = []
  // Who was stopped before it held anything has done its own work since.
  const last = acts.findLast(({ wentOn }) => wentOn) ?? acts.find(({ part }) => part === 'last') ?? acts[0]
  const ending = last === undefined ? 'none' : endingOf(last.result)
  if (last !== undefined && !mayEnd(tried, last, ending)) faults.push(`${last.name} ended with ${ending}`)
  faults.push(...acts.flatMap((act) => wokenFaults(act)), ...acts.flatMap((act) => traceFaults(act)))
  // What refuses, or has nothing to do, puts nothing right; what a preview or a sweep left is another environment's.
  const isUnchanged = ending !== 'done' || last?.result.outputs['changed'] === 'false'
  if (isUnchanged || tried.command === 'sweep' || tried.command === 'destroy')
    faults.push(...(await tidied(ground, scenario)))

  const served = await servedBy(ground)
  const greeting = served.split(' ')[0] ?? ''
  const proven = [...new Set([...scenario.proven, ...(await provenIn(place))])]
  const allowed = allowedAfter({ ...scenario, proven }, tried, acts, ending)
  if (!allowed.includes(greeting) || served.includes(' and ')) faults.push(notAllowed(served, allowed))
  faults.push(...toldFaults(last, served), ...(await previewFaults(ground, scenario, { usual: served, last })))
  history.set(greeting)
  faults.push(...disappointed(visitors))
  const mostWarm = specOf(tried.command) === 'cold.yml' && last?.name !== 'previous' ? 0 : 1
  faults.push(...(await ground.faults(mostWarm)))
  return { faults, ending }
}

export function endingOf({ exitCode, outputs, log }: ActionResult): string {
  if (exitCode === 0) return log.includes('::error') ? 'done with an error' : 'done'
  if (exitCode === null) return 'killed'
  return codeOf(outputs['summary-json']) ?? `exit code ${exitCode}`
}

function codeOf(summary: string | undefined): string | undefined {
  const { error } = JSON.parse(summary ?? '{}') as { readonly error?: { readonly code: string } | null }
  return error?.code
}

/** What is documented to be refused: what others have rolled back or gone beyond, and to go back where nothing is. */
const staleCommit = ['commit-rolled-back', 'commit-older']
const noTarget = ['rollback-target-unknown', 'rollback-target-gone']

function mayEnd({ command }: Tried, { name, wentOn }: Act, ending: string): boolean {
  if (ending === 'done') return true
  // To a run that was paused the platform has not answered in time; it had changed nothing, or has undone it.
  if (wentOn && ending === 'platform-timeout') return true
  if (command === 'destroy') return false
  const refusals = name === 'previous' || name.startsWith('rollback') ? noTarget : staleCommit
  return (wentOn || name === 'same' || name === 'previous') && refusals.includes(ending)
}

/** One that was stopped while it held an environment which another run took over: it says so, and changes nothing. */
function wokenFaults({ name, result, woken }: Act): readonly string[] {
  if (woken === undefined) return []
  const ending = endingOf(result)
  // What it was asked was done before it was stopped; it only had not come to its end, such as the removal of old images.
  const mayBeDone = !woken.held.isRunning && ['done', 'platform-timeout'].includes(ending)
  // A sweep goes on with the other environments, and warns of the one that it could not do.
  const isWarned = name === 'sweep' && ['done', 'sweep-incomplete'].includes(ending) && result.log.includes('::warning')
  const told = mayBeDone || isWarned || ending === 'claim-lost' || /was overtaken by operation/.test(result.log)
  return [
    ...(woken.before === woken.after
      ? []
      : [`${name} was woken and changed ${differences(woken.before, woken.after)}`]),
    ...(told ? [] : [`${name} was woken and ended with ${ending}`]),
  ]
}

function differences(before: string, after: string): string {
  const [were, are] = [before.split('\n'), after.split('\n')]
  const gone = were.filter((line) => !are.includes(line)).map((line) => `- ${line.trim()}`)
  const come = are.filter((line) => !were.includes(line)).map((line) => `+ ${line.trim()}`)
  return [...gone, ...come].join(' ').slice(0, 600)
}

/** A stack trace is an error that nobody has thought of. */
export function traceFaults({ name, result }: Act): readonly string[] {
  const trace = /^\s+at .*:\d+:\d+\)?$/m.exec(result.log)
  return trace === null ? [] : [`${name} shows a stack trace: ${errorOf(result)}`]
}

export function errorOf({ log }: ActionResult): string {
  return /::error[^\n]*?::([^\n]*)/.exec(log)?.[1]?.slice(0, 300) ?? ''
}

/** A sweep after the last run, which finds nothing that it cannot put right. */
async function tidied(ground: Ground, scenario: Scenario): Promise<readonly string[]> {
  await untilNobodyWorks(ground, scenario)
  const result = await (await ground.begin(scenario.commit, { command: 'sweep', spec: 'canary.yml' })).finished
  const ending = endingOf(result)
  return ending === 'done' ? [] : [`a sweep afterwards ended with ${ending}: ${errorOf(result)}`]
}

/** What a rollback may lead to: everything that was live, by cases before this one too. */
async function provenIn({ ground, history }: Place): Promise<readonly string[]> {
  const operations = await ground.ledger('production')
  const succeeded = operations.filter(({ status }) => status === 'succeeded')
  return succeeded.flatMap(({ sha }) => history.greetingOf(sha) ?? [])
}

/** What is served is one of these, nobody was disappointed, and nothing is left over once a sweep has been. */
export async function faultsAfter({ ground, history, visitors }: Place, allowed: readonly string[]) {
  const served = await servedBy(ground)
  const greeting = served.split(' ')[0] ?? ''
  history.set(greeting)
  return [
    ...(allowed.includes(greeting) && !served.includes(' and ') ? [] : [notAllowed(served, allowed)]),
    ...disappointed(visitors),
    ...(await ground.faults(1)),
  ]
}

function notAllowed(served: string, allowed: readonly string[]): string {
  return `'${served}' is served in place of ${allowed.join(' or ')}`
}

function disappointed(visitors: Visitors | undefined): readonly string[] {
  return (visitors?.disappointed() ?? []).slice(0, 3).map((text) => `a request failed: ${text}`)
}

/** Every answer that is given, each once. */
async function servedBy(ground: Ground, host?: string): Promise<string> {
  const answers = await Promise.all(Array.from({ length: 12 }, () => ground.body(host).catch(() => nothing)))
  const found = answers.map((answer) => (/^[45]\d\d$/.test(answer) ? nothing : answer))
  return [...new Set(found)].toSorted().join(' and ')
}

function allowedAfter(scenario: Scenario, tried: Tried, acts: readonly Act[], ending: string): readonly string[] {
  const { outcomes, proven, commit } = scenario
  const [first] = acts
  const others = acts.filter(({ name }) => name === 'other').map(({ commit: { greeting } }) => greeting)
  const wokenUp = acts.filter(({ wentOn }) => wentOn).map((act) => act.commit.greeting)
  const rolledBack = acts.some(({ name }) => name === 'previous')
  const possible = [...outcomes, ...others, ...wokenUp, ...(rolledBack ? proven : [])]
  if (tried.command === 'destroy' || ending !== 'done' || wokenUp.length > 0) return possible
  const again = acts.some(({ name }) => name === 'same') ? [commit.greeting] : []
  if (tried.strike === undefined) return afterAlone(scenario, first)
  switch (tried.last) {
    case 'same':
      return [commit.greeting]
    case 'other':
      return acts.filter(({ part }) => part === 'last').map((act) => act.commit.greeting)
    case 'previous':
      return [...new Set([...possible, ...proven, ...again])]
    case 'sweep':
      return [...new Set([...possible, ...again])]
  }
}

/** A command that nothing happened to leads to the last of its outcomes; a rollback to the first. */
function afterAlone({ command, outcomes }: Scenario, first: Act | undefined): readonly string[] {
  const isBack = command === 'rollback-warm' || command === 'rollback-cold' || command === 'sweep'
  if (first?.result.exitCode !== 0 || command === 'rollback-busy') return outcomes
  return isBack ? outcomes.slice(0, 1) : outcomes.slice(-1)
}

/** The release in the body is the one that the run says is live. */
function toldFaults(last: Act | undefined, served: string): readonly string[] {
  const { outputs, exitCode } = last?.result ?? {}
  const environment = JSON.parse(outputs?.['summary-json'] ?? '{}') as { readonly environment?: string }
  if (exitCode !== 0 || environment.environment !== 'production') return []
  const told = outputs?.['live-release'] ?? ''
  const release = served === nothing ? '' : (served.split(' ')[1] ?? '')
  return told === release ? [] : [`live-release is '${told}', and '${served}' is served`]
}

/** A preview answers by itself; or it is gone, and its host is answered as any other is. What was asked last decides. */
async function previewFaults(
  ground: Ground,
  { command, preview }: Scenario,
  { usual, last }: { readonly usual: string; readonly last: Act | undefined },
): Promise<readonly string[]> {
  if (preview === undefined) return []
  const served = await servedBy(ground, previewHost(preview))
  const isGone = served === usual
  if (!isGone && !/^c\d+ v\d+$/.test(served)) return [`the preview answers '${served}'`]
  if (command !== 'destroy' || last?.result.exitCode !== 0 || last.wentOn) return []
  switch (last.name) {
    case 'other':
    case 'previous':
      return served.startsWith(`${last.commit.greeting} `)
        ? []
        : [`the preview answers '${served}' after it was deployed`]
    case 'same':
    case 'destroy':
      return isGone ? [] : [`the preview answers '${served}' after it was destroyed`]
    default:
      return []
  }
}
