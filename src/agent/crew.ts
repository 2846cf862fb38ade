import { randomBytes } from 'node:crypto'
import type { Evidence } from '../errors/known-error.ts'
import type { Instance } from '../ports/fleets.ts'
import type { TargetHealth } from '../ports/router.ts'
import { createBackOff, type BackOff } from './back-off.ts'
import type { Balancer } from './balancer/types.ts'
import { gatherEvidence, type Reaching } from './evidence.ts'
import { rotateLog } from './instance-logs.ts'
import { startInstance, type Ending, type InstanceHost, type LiveInstance } from './instance.ts'
import type { FleetRecord } from './store/state.ts'
import { readTemplate, type StoredTemplate } from './store/templates.ts'

/** The processes of one fleet: as many as its capacity says, each replaced by a new one when it dies. */
export interface Crew {
  /** Those that there are, and those that failed lately. */
  instances(): readonly Instance[]
  /** Starts or stops instances until there are as many as there should be. */
  adjust(): void
  /** Looks at the targets' health: replaces those that were healthy and are not any more. */
  watch(): void
  rotateLogs(): void
  /** Stops all at once, without draining. */
  stopNow(): void
  /** Resolves when no instance is left. */
  emptied(): Promise<void>
  /** What those that failed or are not healthy have said. */
  evidence(): Promise<readonly Evidence[]>
}

export interface CrewOptions {
  readonly host: InstanceHost
  readonly balancer: Balancer
  /** The fleet as the state has it now; undefined when it should have no instances. */
  readonly record: () => FleetRecord | undefined
  /** What the balancer says of its targets; none where it has no such target group (any more). */
  readonly health: () => readonly TargetHealth[]
  readonly onProven: () => void
  readonly onGivenUp: (reason: string) => void
}

interface Member {
  readonly instance: LiveInstance
  leaving: boolean
  wasHealthy: boolean
  /** Why it is replaced although its process runs. */
  fault: string | undefined
}

/** A crew with what it remembers. */
interface Roster {
  readonly options: CrewOptions
  readonly members: Map<string, Member>
  /** The newest first. */
  readonly failed: Instance[]
  readonly backOff: BackOff
  restart: NodeJS.Timeout | undefined
  template: Promise<StoredTemplate> | undefined
}

const deathsUntilGivenUp = 5
const failedKept = 10

export function createCrew(options: CrewOptions): Crew {
  const { host, record } = options
  const backOff = createBackOff(Date.now)
  const roster: Roster = { options, members: new Map(), failed: [], backOff, restart: undefined, template: undefined }
  const { members, failed } = roster
  const instances = () => [...[...members.values()].map(viewOf), ...failed]
  return {
    instances,
    adjust: () => adjust(roster),
    watch() {
      for (const target of options.health()) judge(roster, target)
    },
    rotateLogs() {
      const fleet = record()
      if (fleet === undefined) return
      const folder = host.paths.logs(fleet.tags, fleet.tags.release)
      for (const id of members.keys()) void rotateLog(folder, id).catch(() => undefined)
    },
    stopNow() {
      for (const member of members.values()) {
        member.leaving = true
        member.instance.stop()
      }
    },
    async emptied() {
      while (members.size > 0) await Promise.all([...members.values()].map(({ instance }) => instance.ended))
    },
    async evidence() {
      const fleet = record()
      if (fleet === undefined) return []
      const reach: Reaching = async (id) => members.get(id)?.instance.reach()
      return gatherEvidence(host.paths.logs(fleet.tags, fleet.tags.release), instances(), options.health(), reach)
    },
  }
}

function viewOf({ instance, leaving, fault }: Member): Instance {
  const view = instance.view()
  return { ...view, ...(leaving && { state: 'stopping' as const }), ...(fault !== undefined && { reason: fault }) }
}

function adjust(roster: Roster): void {
  const fleet = roster.options.record()
  const staying = [...roster.members.values()].filter(({ leaving }) => !leaving)
  const missing = (fleet?.capacity.desired ?? 0) - staying.length
  for (const member of leastUseful(staying).slice(0, Math.max(0, -missing))) release(roster, member)
  if (missing <= 0 || fleet?.state !== 'active') return
  clearTimeout(roster.restart)
  const waitMs = roster.backOff.waitMs()
  if (waitMs > 0) roster.restart = setTimeout(() => adjust(roster), waitMs)
  else for (let n = 0; n < missing; n += 1) start(roster, fleet)
}

/** Those that are not yet well go first, then the youngest. */
function leastUseful(members: readonly Member[]): readonly Member[] {
  const startedAt = ({ instance }: Member) => instance.view().startedAt
  return members.toSorted((a, b) => Number(a.wasHealthy) - Number(b.wasHealthy) || startedAt(b) - startedAt(a))
}

function start(roster: Roster, { tags, targetGroup }: FleetRecord): void {
  const { host, balancer } = roster.options
  const instance = startInstance(host, {
    id: `i-${randomBytes(4).toString('hex')}`,
    tags,
    template: () => (roster.template ??= readTemplate(host.paths, tags, tags.release)),
    onRunning: (target) => balancer.register(targetGroup, target),
  })
  const member: Member = { instance, leaving: false, wasHealthy: false, fault: undefined }
  roster.members.set(instance.id, member)
  void instance.ended.then((ending) => bury(roster, member, ending))
}

/** No new requests, then those in flight, then SIGTERM. */
function release({ options }: Roster, member: Member): void {
  const fleet = options.record()
  member.leaving = true
  const drained = fleet && options.balancer.deregister(fleet.targetGroup, member.instance.id)
  void Promise.resolve(drained).then(() => member.instance.stop())
}

/** An instance has ended; unless it was told to, that is a failure and another one takes its place. */
function bury(roster: Roster, { instance, leaving, fault }: Member, { failure, hopeless }: Ending): void {
  const fleet = roster.options.record()
  roster.members.delete(instance.id)
  if (fleet !== undefined) void roster.options.balancer.deregister(fleet.targetGroup, instance.id)
  const reason = fault ?? (leaving ? undefined : failure)
  if (reason !== undefined) {
    roster.failed.unshift({ ...instance.view(), state: 'failed', reason })
    roster.failed.splice(failedKept)
    if (fault === undefined) countDeath(roster, reason, hopeless)
  }
  adjust(roster)
}

/** A fleet that was healthy once is never given up: what it needs may come back. */
function countDeath({ options, backOff }: Roster, reason: string, hopeless: boolean): void {
  const fleet = options.record()
  backOff.died()
  if (fleet === undefined || fleet.proven || fleet.state === 'failed') return
  const deaths = backOff.deaths()
  if (hopeless) options.onGivenUp(reason)
  else if (deaths >= deathsUntilGivenUp)
    options.onGivenUp(`${deaths} instances in a row failed before one was healthy; the last one ${reason}`)
}

/**
 * As an Auto Scaling group does with health checks of type ELB: who was healthy, or is of a fleet that was, is replaced.
 * In a new fleet what never became healthy stays as it is, to be looked at.
 */
function judge(roster: Roster, { target, state, description }: TargetHealth): void {
  const member = roster.members.get(target)
  if (member === undefined || member.leaving) return
  if (state === 'healthy') {
    if (!member.wasHealthy) roster.options.onProven()
    member.wasHealthy = true
    roster.backOff.well(member.instance.view().startedAt)
  } else if (state === 'unhealthy' && (member.wasHealthy || roster.options.record()?.proven)) {
    member.fault = `became unhealthy: ${description ?? 'its health checks failed'}`
    countDeath(roster, member.fault, false)
    release(roster, member)
    adjust(roster)
  }
}
