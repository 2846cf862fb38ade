import type { EnvironmentStatus, ReleaseRow, ReleaseState } from '../../engine/events.ts'
import { isPreview } from '../../engine/policy/previews.ts'
import type { LiveKind } from '../../engine/snapshot/kinds.ts'
import { isRollbackOption } from '../../engine/snapshot/release-state.ts'
import { plainLine } from '../../report/plain.ts'
import { lastTookOf } from '../../report/release-states.ts'
import { commandLine, dispatchUrl, issueUrl, type RollbackPlace } from '../../report/rollback-ways.ts'
import { duration } from '../../support/duration.ts'
import { fieldsOf, markName } from '../events/payload.ts'

/** What GitHub takes as the description of a deployment or of its status; more is refused with 422. */
const mostCharacters = 140

/** An app's environment. On GitHub other apps, and other environments of the same app, may go by the same name. */
export interface EnvironmentOnGitHub {
  readonly app: string
  readonly environment: string
  /** What GitHub calls the environment. */
  readonly githubEnvironment: string
}

/** The numbered operation that a deployment on GitHub stands for. */
export interface Work extends EnvironmentOnGitHub {
  readonly operation: number
  readonly kind: LiveKind
  readonly sha: string
  /** The release that a rollback brings back. */
  readonly restores: number | undefined
}

export type State = 'queued' | 'in_progress' | 'success' | 'failure' | 'inactive'

/** What GitHub is told of a deployment. */
export interface News {
  readonly state: State
  /** Cut to what GitHub takes. */
  readonly text: string
  readonly url?: string | undefined
}

/** One line that GitHub takes: it refuses characters beyond U+FFFF in descriptions ("doesn't accept 4-byte Unicode"). */
export function description(text: string): string {
  return plainLine(text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'), mostCharacters)
}

/** `v42 of shop`; `v41 of shop again`; `v42 of shop in staging` where GitHub has another name for staging. */
export function subjectOf({ operation, restores, ...target }: Omit<Work, 'kind' | 'sha'>): string {
  const { app, environment, githubEnvironment } = target
  const where = environment === githubEnvironment ? '' : ` in ${environment}`
  return `v${restores ?? operation} of ${app}${where}${restores === undefined ? '' : ' again'}`
}

const strayWords = 'Not live: '

/** Said of a deployment of a commit that is not the one that is live. */
export function strayText(live: string): string {
  return `${strayWords}${live} is, from another commit`
}

/** What the description of a status says, where it is ours. */
export interface Words {
  /** The release that is meant; of a stray the one that is live instead. */
  readonly release: number
  readonly isStray: boolean
}

/** Undefined where the words are not about this app's environment. */
export function wordsOn({ app, environment, githubEnvironment }: EnvironmentOnGitHub, text: string): Words | undefined {
  const isStray = text.startsWith(strayWords)
  const found = subjectPattern.exec(isStray ? text.slice(strayWords.length) : text)
  if (found === null) return undefined
  const [, release, named, where = githubEnvironment] = found
  return named === app && where === environment ? { release: Number(release), isStray } : undefined
}

const subjectPattern = /^v(\d+) of (\S+)(?: in (\S+))?(?: |$)/

/** Whether an app, whichever, has said something in it. */
export function isWords(text: string): boolean {
  return subjectPattern.test(text.startsWith(strayWords) ? text.slice(strayWords.length) : text)
}

/** What a deployment on GitHub carries of the way back to the releases before it. */
export interface Before {
  readonly status: EnvironmentStatus | undefined
  readonly place: RollbackPlace
}

/**
 * What bringing each of the others back would take, as short as it can be said: `back to: v41 warm (4.3 s), v40 cold`,
 * with the time that the last such rollback took.
 */
export function rollbackOptionsText({ status }: Before): string {
  const options = goodReleases(status).flatMap(({ release, state }) => {
    const ms = lastTookOf(state, status?.lastTookMs)
    return isRollbackOption(state) ? [`v${release} ${state}${ms === undefined ? '' : ` (${duration(ms)})`}`] : []
  })
  return options.length === 0 ? '' : `; back to: ${options.slice(0, 8).join(', ')}`
}

/** Newest first; one that failed is never offered. */
function goodReleases(status: EnvironmentStatus | undefined): readonly ReleaseRow[] {
  return (status?.history ?? []).filter(({ status }) => status === 'succeeded')
}

/** What programs read of a deployment; also how we know it again. */
export interface Mark {
  readonly app: string
  readonly environment: string
  readonly operation: number
  readonly kind: Work['kind']
  /** The release it stands for; of a rollback the one that is brought back. */
  readonly release: string
  readonly restores: string | undefined
  readonly run: string
  /** The releases there were when this one began, newest first, and the ways back to them. */
  readonly history: readonly Earlier[]
}

interface Earlier {
  readonly release: string
  readonly sha: string
  readonly state: ReleaseState
  /** How long the last rollback of this kind took here, in milliseconds; left out where there was none yet. */
  readonly lastTookMs?: number
  readonly ways?: Ways
}

/** Those that the repository offers: an issue form that is filled in, the page to start a workflow, a line for `gh`. */
interface Ways {
  readonly issue?: string
  readonly dispatch?: string
  readonly command?: string
}

export function payloadOf(work: Work, before: Before, runUrl: string): Readonly<Record<string, Mark>> {
  const { app, environment, operation, kind, restores } = work
  const history = goodReleases(before.status)
    .slice(0, 50)
    .map((row) => earlier(row, before))
  const release = `v${restores ?? operation}`
  const restored = restores === undefined ? undefined : release
  return { [markName]: { app, environment, operation, kind, release, restores: restored, run: runUrl, history } }
}

function earlier(row: ReleaseRow, { status, place }: Before): Earlier {
  const { release, sha, state } = row
  const lastTookMs = lastTookOf(state, status?.lastTookMs)
  const ways = state === 'gone' || isPreview(place.environment) ? {} : waysTo(row, place)
  return {
    release: `v${release}`,
    sha,
    state,
    ...(lastTookMs !== undefined && { lastTookMs }),
    ...(Object.keys(ways).length > 0 && { ways }),
  }
}

/** The release that is live now is the first that people will want back. */
function waysTo(row: ReleaseRow, place: RollbackPlace): Ways {
  const [issue, dispatch] = [issueUrl(row, place), dispatchUrl(place)]
  return {
    ...(issue !== undefined && { issue }),
    ...(dispatch !== undefined && { dispatch, command: commandLine(row, place) }),
  }
}

/** What is read of a mark again. Earlier ones may have less. */
export interface KnownMark extends Pick<Mark, 'app' | 'operation' | 'run'> {
  readonly environment: string | undefined
  readonly release: number | undefined
}

/** The mark of a deployment that we have made; undefined of any other. GitHub gives a payload back as it was given. */
export function markOf(payload: unknown): KnownMark | undefined {
  const { app, environment, operation, release, run } = fieldsOf(fieldsOf(payload)[markName])
  if (typeof app !== 'string' || typeof operation !== 'number' || typeof run !== 'string') return undefined
  const number = typeof release === 'string' ? /^v(\d+)$/.exec(release)?.[1] : undefined
  return {
    app,
    environment: typeof environment === 'string' ? environment : undefined,
    operation,
    release: number === undefined ? undefined : Number(number),
    run,
  }
}
