import type { OperationKind } from '../platform/ledger.ts'
import type { LastTook, ReleaseRow, Standing } from '../engine/events.ts'
import { fieldsOf } from './payload.ts'
import { plainLine } from '../report/plain.ts'
import { duration } from '../report/words.ts'

/** What GitHub takes as the description of a deployment or of its status; more is refused with 422. */
const mostCharacters = 140

/** The numbered operation that a deployment on GitHub stands for. */
export interface Work {
  readonly app: string
  readonly environment: string
  readonly operation: number
  readonly kind: Extract<OperationKind, 'deploy' | 'rollback'>
  readonly sha: string
  /** The release that a rollback brings back. */
  readonly restores: number | undefined
}

/** One line that GitHub takes: it refuses characters beyond U+FFFF in descriptions ("doesn't accept 4-byte Unicode"). */
export function description(text: string): string {
  return plainLine(text.replace(/[\u{10000}-\u{10ffff}]/gu, '?'), mostCharacters)
}

/** `v42 of shop`; `v41 of shop again`. Begins every description, and tells ours from others'. */
export function subjectOf({ app, operation, restores }: Pick<Work, 'app' | 'operation' | 'restores'>): string {
  return restores === undefined ? `v${operation} of ${app}` : `v${restores} of ${app} again`
}

export function isSubjectOf(app: string, text: string): boolean {
  return /^v\d+ of (\S+)(?: |$)/.exec(text)?.[1] === app
}

/**
 * What bringing each of the others back would take, as short as it can be said: `back to: v41 warm (4.3 s), v40 cold`,
 * with the time that the last such rollback took.
 */
export function waysBack(standing: Standing | undefined): string {
  const ways = comingBack(standing).map(
    ({ release, grade }) => `v${release} ${grade}${took(grade, standing?.lastTookMs)}`,
  )
  return ways.length === 0 ? '' : `; back to: ${ways.slice(0, 8).join(', ')}`
}

function took(grade: ReleaseRow['grade'], last: LastTook | undefined): string {
  const ms = grade === 'warm' || grade === 'cold' ? last?.[grade] : undefined
  return ms === undefined ? '' : ` (${duration(ms)})`
}

/** Releases that can be brought back, newest first; one that failed is never offered. */
function comingBack(standing: Standing | undefined): readonly ReleaseRow[] {
  const good = (standing?.history ?? []).filter(({ status }) => status === 'succeeded')
  return good.filter(({ grade }) => grade === 'warm' || grade === 'cold')
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
  /** The releases that could be brought back when this one began, and how. */
  readonly history: readonly { readonly release: string; readonly sha: string; readonly grade: string }[]
  /** How long the last of each way back took here, in milliseconds; what was not measured yet is left out. */
  readonly lastTookMs: Partial<LastTook>
}

const markName = 'immutable-deploy'

export function payloadOf(work: Work, standing: Standing | undefined, runUrl: string): Readonly<Record<string, Mark>> {
  const { app, environment, operation, kind, restores } = work
  const history = (standing?.history ?? [])
    .filter(({ status }) => status === 'succeeded')
    .slice(0, 50)
    .map(({ release, sha, grade }) => ({ release: `v${release}`, sha, grade }))
  const release = `v${restores ?? operation}`
  const restored = restores === undefined ? undefined : release
  return {
    [markName]: {
      app,
      environment,
      operation,
      kind,
      release,
      restores: restored,
      run: runUrl,
      history,
      lastTookMs: { ...standing?.lastTookMs },
    },
  }
}

/** The mark of a deployment that we have made; undefined of any other. GitHub gives a payload back as it was given. */
export function markOf(payload: unknown): Pick<Mark, 'app' | 'operation' | 'run'> | undefined {
  const { app, operation, run } = fieldsOf(fieldsOf(payload)[markName])
  return typeof app === 'string' && typeof operation === 'number' && typeof run === 'string'
    ? { app, operation, run }
    : undefined
}
