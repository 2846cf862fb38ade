import type { EnvironmentStatus } from '../engine/events.ts'
import { call, detached, type Run } from '../engine/session.ts'
import type { Repository } from '../github/api/repository.ts'
import type { Wanted } from '../github/notify/wanted.ts'
import type { Clock } from '../ports/clock.ts'
import type { Call } from '../ports/common.ts'
import type { Images } from '../ports/images.ts'
import {
  noRollbackOptions,
  type FindRollbackOptions,
  type RollbackForms,
  type RollbackOptions,
} from '../report/context.ts'
import { commitsHere } from '../support/git/history.ts'
import { shortSha } from '../support/sha.ts'
import { within } from '../support/within.ts'

export interface Asking {
  readonly wanted: Wanted
  readonly workingDirectory: string
  readonly images: Images
  readonly clock: Clock
  readonly call: () => Call
  /** Undefined where GitHub cannot be asked. */
  readonly github: Repository | undefined
}

/** For what is asked at the end: a run that was cancelled may still ask, but has little time left. */
export function lastCall(run: Run): Call {
  return call(detached(run), run.signal.aborted ? 1000 : undefined)
}

/** What was found is not asked for twice: GitHub is told of it while the run goes on, the summary at its end. */
export function openRollbackOptions(asking: Asking): FindRollbackOptions {
  const images = createKnowledge(async (digests) => {
    const missing = await asking.images.missing(digests, asking.call())
    return new Set(digests.filter((digest) => !missing.has(digest)))
  })
  const commits = createKnowledge((shas) => commitsOf(asking, shas))
  let forms: Promise<RollbackForms> | undefined
  return async (history) => {
    forms ??= formsOf(asking.wanted)
    const good = history.filter(({ status, sha }) => status === 'succeeded' && sha !== '')
    const launchable = good.filter(({ state }) => state !== 'gone')
    const missing = await images.absent(launchable.map(({ digest }) => digest))
    const shas = good.filter(({ state, digest }) => state === 'gone' || missing.has(digest)).map(({ sha }) => sha)
    const gone = await commits.absent(shas, 'all')
    return { ...(await forms), missing: [...missing], commits: [...new Set(shas)].filter((sha) => !gone.has(sha)) }
  }
}

interface Knowledge {
  /**
   * Those of the names that are not there; one that was not may be by now, and is asked for again.
   * @param unknown what is taken for absent where nobody answers.
   */
  absent(names: readonly string[], unknown?: 'none' | 'all'): Promise<ReadonlySet<string>>
}

/** @param ask which of the names are there. */
function createKnowledge(ask: (names: readonly string[]) => Promise<ReadonlySet<string>>): Knowledge {
  const there = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()
  const look = async (names: readonly string[]): Promise<readonly string[]> => {
    const open = [...new Set(names)].filter((name) => !there.has(name))
    if (open.length === 0) return []
    for (const name of await ask(open)) there.add(name)
    return open.filter((name) => !there.has(name))
  }
  return {
    absent: async (names, unknown = 'none') => {
      const looking = last.then(() => look(names)).catch(() => (unknown === 'none' ? [] : names))
      last = looking
      return new Set(await looking)
    },
  }
}

/** Each is a question of its own to GitHub. */
const mostAsked = 10

/** A checkout need not have the whole history. */
async function commitsOf(asking: Asking, shas: readonly string[]): Promise<ReadonlySet<string>> {
  const { workingDirectory, github, clock, call } = asking
  const here = await commitsHere(workingDirectory, shas, call().signal)
  const elsewhere = shas.filter((sha) => !here.includes(sha)).slice(0, mostAsked)
  if (github === undefined) return new Set(here)
  const ask = () => Promise.all(elsewhere.map((sha) => github.hasCommit(sha).catch(() => false)))
  const answers = await within(clock, call(), 'asking GitHub for commits', ask).catch(() => [])
  return new Set([...here, ...elsewhere.filter((_sha, index) => answers[index] === true)])
}

/** Loads what reads workflows, which a run is quicker to begin without. */
async function formsOf(wanted: Wanted): Promise<RollbackForms> {
  const { formsIn } = await import('../github/notify/rollback-forms.ts')
  return formsIn(wanted).catch(() => noRollbackOptions)
}

/** Warnings about images that a fleet still needs: a lifecycle policy of a registry does not know what runs. */
export function endangered(status: EnvironmentStatus | undefined, { missing }: RollbackOptions): readonly string[] {
  const rows = status?.history ?? []
  const running = rows.filter(({ state, digest }) => (state === 'live' || state === 'warm') && missing.includes(digest))
  return running.map(
    ({ release, state, sha }) =>
      `The image of v${release}, which is ${state} in ${status?.environment}, was removed: what replaces an instance of it may not start. ${state === 'live' ? rebuildNow(sha) : rebuiltLater} Find out what removes images that are in use.`,
  )
}

function rebuildNow(sha: string): string {
  return `Deploy ${shortSha(sha)} again with \`force: true\`, which builds it.`
}

/** Deploying its commit would bring it live. */
const rebuiltLater = 'A rollback to it builds the image again where it has to.'
