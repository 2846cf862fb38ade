import type { Evidence } from '../errors/known-error.ts'
import type { Capacity, Workload } from '../spec/types.ts'
import type { Call, Change, ReleaseTags } from './common.ts'
import type { Image } from './images.ts'

export type InstanceState = 'pending' | 'running' | 'stopping' | 'stopped' | 'failed'

export interface Instance {
  readonly id: string
  readonly state: InstanceState
  /** Why it is in this state, where that needs saying: an exit code, a console message. Untrusted text. */
  readonly reason?: string
  readonly zone?: string
  readonly startedAt: number
}

/** The instances that run one release, and nothing else: an Auto Scaling group, or processes of the local agent. */
export interface Fleet {
  /** The platform's handle: a group's name. */
  readonly id: string
  readonly tags: ReleaseTags
  readonly targetGroup: string
  readonly capacity: Capacity
  /** The capacity from before scaling was frozen; undefined when it is not. */
  readonly frozen: Capacity | undefined
  /** `failed`: given up by the platform (instances died too often); nothing will make it whole again. */
  readonly state: 'active' | 'failed'
  readonly reason?: string
  /** What to do about that, where it is not the app that is at fault. */
  readonly advice?: string
  /** What its instances boot from, where that is not the release's own image: an AMI's id. */
  readonly machineImage?: string
  /** Every instance that still exists, plus those that failed lately. */
  readonly instances: readonly Instance[]
}

/** A fleet among all of its environment: nothing that looks at one alone needs its timer. */
export interface ListedFleet extends Fleet {
  /** When its capacity goes, by the platform's own clock; undefined when none is scheduled. */
  readonly shutdownAt: number | undefined
}

/** What a fleet's instances are made from; kept by the platform from a launch until `forget`. */
export type Template =
  | { readonly kind: 'new'; readonly image: Image; readonly run: Workload }
  /** The very template that an earlier release had: a rollback needs neither git history nor the old spec. */
  | { readonly kind: 'of-release'; readonly release: number; readonly rebuilt?: Rebuilt }

/** The image of a release that was removed and built again; not every build gives the same one twice. */
export interface Rebuilt {
  readonly image: Image
  /** The digest that the template names. */
  readonly insteadOf: string
}

export interface LaunchRequest {
  readonly tags: ReleaseTags
  readonly targetGroup: string
  readonly capacity: Capacity
  readonly template: Template
  /** Limit for replacing instances that die while they start, and for draining them when they go. */
  readonly drainMs: number
  /** The live fleet, whose own ways of scaling the new one gets, where the platform has such. */
  readonly like: Pick<Fleet, 'id' | 'targetGroup'> | undefined
}

/**
 * Whether cancelling a timer came in time. `gone`: capacity has been, or is being, taken away, or the timer was due so
 * soon that this platform cannot tell.
 */
export type Cancelled = 'kept' | 'gone'

/** All of one environment's fleets. Every change is idempotent: asking twice is asking once. */
export interface Fleets {
  /**
   * Starts a fleet with its instances registered in the target group and its scaling frozen, and returns without waiting
   * for them. One that exists under the release's name is returned as it is.
   * @throws KnownError `platform-not-ready` where asking again in a moment may help.
   */
  launch(request: LaunchRequest, change: Change): Promise<Fleet>
  describe(id: string, call: Call): Promise<Fleet | undefined>
  list(call: Call): Promise<readonly ListedFleet[]>
  resize(id: string, capacity: Capacity, change: Change): Promise<void>
  /**
   * Freezes scaling: min becomes desired, the original is written down first and survives this run.
   * @returns how large it is now.
   */
  freezeScaling(id: string, change: Change): Promise<Capacity>
  /** Restores what `freezeScaling` wrote down, of all of them; nothing where nothing is frozen. */
  unfreezeScaling(ids: readonly string[], change: Change): Promise<void>
  /** Sets the platform's own timer, by its own clock, which takes capacity away and nothing else. */
  scheduleShutdown(id: string, afterMs: number, change: Change): Promise<void>
  /** Cancels the timer, reads back that it is gone, and says whether it was in time. */
  cancelShutdown(id: string, change: Change): Promise<Cancelled>
  /** Deregisters, drains and stops the instances and removes the fleet; its logs and its template stay. */
  remove(id: string, change: Change): Promise<void>
  /** The last log lines of the instances that failed or are not healthy: console, log tails, reasons. */
  diagnose(id: string, call: Call): Promise<readonly Evidence[]>
  /** The releases whose template is still there. */
  templates(call: Call): Promise<readonly number[]>
  /** Removes templates of these releases. */
  forget(releases: readonly number[], change: Change): Promise<void>
  /** Removes what the environment's instances have logged, where that does not go with the templates. */
  forgetLogs(change: Change): Promise<void>
}
