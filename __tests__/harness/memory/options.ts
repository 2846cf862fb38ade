import type { AnswerBefore, Demands } from '../../../src/ports/router.ts'

/** How inconvenient the world is; the defaults are mild. */
export interface WorldOptions {
  /** What answers where the first route will. */
  readonly answerBefore: AnswerBefore | undefined
  /** What the route asks of requests; what does not meet it is answered by somebody else, 404. */
  readonly demands: Demands | undefined
  /** How long a call takes. */
  readonly latencyMs: number
  readonly weightsLagMs: number
  readonly figuresLagMs: number
  /** Figures are of whole periods of so long; 0 where they are cut anywhere. */
  readonly figuresPeriodMs: number
  readonly figures: 'exact' | 'unknown'
  readonly countsZero: boolean
  readonly stickinessMs: number
  readonly targetGroupsPerRoute: number
  /** A timer that is due within this long cannot be cancelled for sure. */
  readonly retainMarginMs: number
  readonly leaseMs: number
  readonly callTimeoutMs: number
  readonly unprovenWaitMs: number
  /** By how much the store's clock is ahead of everybody else's. */
  readonly skewMs: number
  readonly requestsPerSecond: number
  /** Where trials and routes are reached; only who sends real requests needs a real one. */
  readonly url: string
  /** Whether a runner gets an answer at all, in those runs that ask this world and not the network. */
  readonly isReachable: boolean
  /** From an instance's start to its first right answer. */
  readonly bootMs: number
  /** How long the first health check takes. */
  readonly checkMs: number
  /**
   * Eventual consistency: lists and health may be answered as they were up to so long ago. What is asked for by its
   * name is always answered as it is.
   */
  readonly staleMs: number
  /** How long it takes until an instance that died, or is unhealthy, is replaced; never by default. */
  readonly replaceMs: number
  /** The most instances there may be of all fleets together. */
  readonly instanceQuota: number
  readonly imageBytes: number
  /** Where instances are started, by turns. */
  readonly zones: readonly string[]
  /** Decides everything that the world leaves to chance. */
  readonly seed: number
}

export const mild: WorldOptions = {
  answerBefore: undefined,
  demands: undefined,
  latencyMs: 5,
  weightsLagMs: 0,
  figuresLagMs: 0,
  figuresPeriodMs: 0,
  figures: 'exact',
  countsZero: true,
  stickinessMs: 0,
  targetGroupsPerRoute: 5,
  retainMarginMs: 0,
  leaseMs: 60_000,
  callTimeoutMs: 5000,
  unprovenWaitMs: 30_000,
  skewMs: 7 * 60_000,
  requestsPerSecond: 100,
  url: 'http://127.0.0.1:1',
  isReachable: true,
  bootMs: 300,
  checkMs: 100,
  staleMs: 0,
  replaceMs: Infinity,
  instanceQuota: Infinity,
  imageBytes: 1,
  zones: [],
  seed: 1,
}

/** The same as a cloud in a bad mood. */
export const inconvenient: Partial<WorldOptions> = {
  latencyMs: 80,
  weightsLagMs: 3000,
  figuresLagMs: 20_000,
  countsZero: false,
  stickinessMs: 2000,
  retainMarginMs: 180_000,
}

/** How the program of one commit behaves. */
export interface App {
  readonly boot: 'healthy' | 'unhealthy' | 'wrong' | 'dies'
  readonly errorPercent: number
  readonly p99: number
  /** It passes, and is found unhealthy when it has had traffic for so long. Its replacement does the same. */
  readonly flapsAfterMs?: number
}

export const wellBehaved: App = { boot: 'healthy', errorPercent: 0, p99: 10 }
