import { randomBytes } from 'node:crypto'
import type { Evidence } from '../../../errors.ts'
import type { Instance } from '../../fleets.ts'
import type { TargetHealth } from '../../router.ts'
import type { FleetRecord } from '../state.ts'
import { createBackOff } from './back-off.ts'
import type { Balancer, Target } from './balancer/types.ts'
import { gatherEvidence } from './evidence.ts'
import { rotateLog } from './instance-logs.ts'
import { startInstance, type Ending, type InstanceHost, type LiveInstance } from './instance.ts'
import { readTemplate, type StoredTemplate } from './templates.ts'

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
  /** The fleet as the state has it now; undefined once it is removed. */
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

const deathsUntilGivenUp = 5
const failedKept = 10

export function createCrew(options: CrewOptions): Crew {
  const { host, balancer, record } = options
  const members = new Map<string, Member>()
  const failed: Instance[] = []
  const backOff = createBackOff(Date.now)
  let timer: NodeJS.Timeout | undefined
  let template: Promise<StoredTemplate> | undefined

  const start = (fleet: FleetRecord) => {
    const instance = startInstance(host, {
      id: `i-${randomBytes(4).toString('hex')}`,
      tags: fleet.tags,
      template: () => (template ??= readTemplate(host.paths, fleet.tags, fleet.tags.release)),
      onRunning: (target) => register(target),
    })
    const member: Member = { instance, leaving: false, wasHealthy: false, fault: undefined }
    members.set(instance.id, member)
    void instance.ended.then((ending) => bury(member, ending))
  }
  const register = (target: Target) => {
    const fleet = record()
    if (fleet !== undefined) balancer.register(fleet.targetGroup, target)
  }
  /** No new requests, then those in flight, then SIGTERM. */
  const release = (member: Member) => {
    const fleet = record()
    member.leaving = true
    const drained = fleet && balancer.deregister(fleet.targetGroup, member.instance.id)
    void Promise.resolve(drained).then(() => member.instance.stop())
  }
  const replace = (member: Member, fault: string) => {
    member.fault = fault
    countDeath(fault, false)
    release(member)
    adjust()
  }
  const bury = (member: Member, { failure, hopeless }: Ending) => {
    const { instance, leaving, fault } = member
    members.delete(instance.id)
    const fleet = record()
    if (fleet !== undefined) void balancer.deregister(fleet.targetGroup, instance.id)
    const reason = fault ?? (leaving ? undefined : failure)
    if (reason !== undefined) {
      failed.unshift({ ...instance.view(), state: 'failed', reason })
      failed.splice(failedKept)
    }
    if (reason !== undefined && fault === undefined) countDeath(reason, hopeless)
    adjust()
  }
  const countDeath = (reason: string, hopeless: boolean) => {
    const fleet = record()
    backOff.died()
    if (fleet === undefined || fleet.proven || fleet.state === 'failed') return
    const deaths = backOff.deaths()
    if (hopeless) options.onGivenUp(reason)
    else if (deaths >= deathsUntilGivenUp)
      options.onGivenUp(`${deaths} instances in a row failed before one was healthy; the last one ${reason}`)
  }
  const adjust = () => {
    const fleet = record()
    const staying = [...members.values()].filter(({ leaving }) => !leaving)
    const missing = (fleet?.capacity.desired ?? 0) - staying.length
    if (missing < 0) leastUseful(staying).slice(0, -missing).forEach(release)
    if (missing > 0 && fleet?.state === 'active') startAfterBackOff(fleet, missing)
  }
  const startAfterBackOff = (fleet: FleetRecord, missing: number) => {
    const waitMs = backOff.waitMs()
    clearTimeout(timer)
    if (waitMs > 0) timer = setTimeout(adjust, waitMs)
    else for (let n = 0; n < missing; n += 1) start(fleet)
  }
  const instances = () => [...[...members.values()].map(viewOf), ...failed]

  return {
    instances,
    adjust,
    watch() {
      for (const { target, state, description } of options.health()) {
        const member = members.get(target)
        if (member === undefined || member.leaving) continue
        if (state === 'healthy') {
          if (!member.wasHealthy) options.onProven()
          member.wasHealthy = true
          backOff.well(member.instance.view().startedAt)
        } else if (state === 'unhealthy' && member.wasHealthy)
          replace(member, `became unhealthy: ${description ?? 'its health checks failed'}`)
      }
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
      return gatherEvidence(host.paths.logs(fleet.tags, fleet.tags.release), instances(), options.health())
    },
  }
}

function viewOf({ instance, leaving, fault }: Member): Instance {
  const view = instance.view()
  return { ...view, ...(leaving && { state: 'stopping' as const }), ...(fault !== undefined && { reason: fault }) }
}

/** Those that are not yet well go first, then the youngest. */
function leastUseful(members: readonly Member[]): readonly Member[] {
  const startedAt = ({ instance }: Member) => instance.view().startedAt
  return members.toSorted((a, b) => Number(a.wasHealthy) - Number(b.wasHealthy) || startedAt(b) - startedAt(a))
}
