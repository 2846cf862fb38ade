import type { EnvironmentStatus, Outcome } from '../../engine/events.ts'
import { text, type Markdown } from '../markdown.ts'
import { operationIn } from '../recorder.ts'
import { releaseName, trafficLine } from '../words.ts'
import type { EndedRun } from './section.ts'

/** How a run that failed has left what people get. */
export type Ending =
  'never looked' | 'overtaken' | 'busy' | 'unknown' | 'as it was' | 'on live' | 'new is live' | 'not as it was'

export function endingOf({ record, context, failure }: EndedRun): Ending {
  const { before, now } = record
  // What is live while another run is at work is that run's to tell.
  if (failure?.code === 'claim-lost') return 'overtaken'
  if (failure?.code === 'environment-busy') return 'busy'
  if (before === undefined) return 'never looked'
  if (now === undefined) return 'unknown'
  if (isSameTraffic(before, now)) return 'as it was'
  if (!hasAll(now)) return 'not as it was'
  const isMoved = before.live?.release !== now.live?.release
  return isMoved && operationIn(record, context.environment) !== undefined ? 'new is live' : 'on live'
}

/** What outputs say that a run has done. */
export type Effect = Pick<Outcome, 'changed' | 'release' | 'sha' | 'digest' | 'image'>

/** A run that failed may have made a release live all the same, or have left people with something else than they had. */
export function effectOfFailed(run: EndedRun): Effect {
  const { now, shifts } = run.record
  const ending = endingOf(run)
  const isOurs = operationIn(run.record, run.context.environment) !== undefined
  const isLeft = changed.has(ending) || (ending === 'unknown' && shifts.length > 0)
  const live = ending === 'new is live' ? now?.live : undefined
  return {
    changed: isOurs && isLeft,
    release: live?.release,
    sha: live?.sha,
    digest: live?.digest,
    image: undefined,
  }
}

const changed: ReadonlySet<Ending> = new Set(['on live', 'new is live', 'not as it was'])

/** Where nobody knows what people get, or it is neither the old nor the new, somebody has to look at once. */
export function isAlarming(ending: Ending): boolean {
  return ending === 'not as it was' || ending === 'unknown'
}

/** What people get now, as a clause that follows what failed; undefined where that is not this run's to tell. */
export function standing(ending: Ending, { record: { now }, context }: EndedRun): Markdown | undefined {
  const name = text(context.environment, 60)
  const live = now?.live === undefined ? undefined : releaseName(now.live.release)
  switch (ending) {
    case 'never looked':
      return undefined
    case 'overtaken':
      return `another run has taken over ${name}`
    case 'busy':
      return `another run is changing ${name}`
    case 'unknown':
      return `what is live in ${name} could not be read`
    case 'as it was':
      return now === undefined || hasAll(now)
        ? asItWas(name, live)
        : `${name} is as it was: ${trafficLine(now.traffic)}`
    case 'on live':
      return `all traffic of ${name} is on ${live}`
    case 'new is live':
      return `${live ?? 'nothing'} is live in ${name}, but the run did not end well`
    case 'not as it was':
      return `${name} is NOT as it was: ${trafficLine(now?.traffic ?? {})}`
  }
}

function asItWas(name: Markdown, live: string | undefined): Markdown {
  return live === undefined ? `nothing is live in ${name}, as before` : `${name} is as it was, on ${live}`
}

/** Whether what is live has all the traffic; where nothing is live, that nobody has any. */
export function hasAll({ live, traffic }: Pick<EnvironmentStatus, 'live' | 'traffic'>): boolean {
  const releases = Object.keys(traffic)
  if (live === undefined) return releases.length === 0
  return releases.length === 1 && traffic[live.release] === 100
}

function isSameTraffic({ traffic: one }: EnvironmentStatus, { traffic: other }: EnvironmentStatus): boolean {
  const releases = Object.keys({ ...one, ...other }).map(Number)
  return releases.every((release) => (one[release] ?? 0) === (other[release] ?? 0))
}
