import type { Agent } from 'node:http'
import type { HealthCheck } from '../../../../spec/types.ts'
import type { TargetHealth } from '../../../router.ts'
import { createAgent } from './connect.ts'
import type { Exchange } from './exchange.ts'
import { checkHealth } from './health-check.ts'
import { afterProbe, checkEveryMs, describeHealth, initialHealth, type HealthState } from './health-state.ts'
import { newHistory, type History } from './history.ts'
import type { Target, TargetGroupSettings } from './types.ts'

/** A registered target with its connections and the requests that it is serving. */
export interface LiveTarget extends Target {
  readonly group: TargetGroup
  readonly pooled: Agent
  /** Gives each request a new connection: for the repeat of one that met a connection that was closing. */
  readonly fresh: Agent
  readonly exchanges: Set<Exchange>
  /** Called when the last exchange has ended. */
  onIdle: () => void
}

export interface TargetGroup {
  settings: TargetGroupSettings
  readonly history: History
  register(target: Target): void
  /** Resolves when the target's last request has ended, or was cut after `drainMs`. */
  deregister(id: string): Promise<void>
  /** Health checks run only while something refers to the target group. */
  setInUse(inUse: boolean): void
  /** The next healthy target in turn that is not one of these. */
  next(except: readonly LiveTarget[]): LiveTarget | undefined
  health(): readonly TargetHealth[]
  /** Draining ones included. */
  targets(): readonly LiveTarget[]
  /** Drops all targets and cuts their requests. */
  remove(): void
}

interface Checked {
  readonly target: LiveTarget
  health: HealthState
  stop(): void
}

interface Draining {
  readonly target: LiveTarget
  readonly done: Promise<void>
}

/** @param now the clock of the figures and of the health states, milliseconds since the epoch. */
export function createTargetGroup(settings: TargetGroupSettings, now: () => number): TargetGroup {
  const registered = new Map<string, Checked>()
  const draining = new Map<string, Draining>()
  let healthy: readonly LiveTarget[] = []
  let turn = 0
  let inUse = false

  const refresh = () => {
    healthy = [...registered.values()].filter(({ health }) => health.status === 'healthy').map(({ target }) => target)
  }
  const startChecks = (checked: Checked) => {
    checked.health = initialHealth(now())
    checked.stop = watch(checked, () => group.settings.health, now, refresh)
  }

  const group: TargetGroup = {
    settings,
    history: newHistory(),
    register(target) {
      if (registered.has(target.id)) return
      const checked = { target: newLiveTarget(target, group), health: initialHealth(now()), stop: () => undefined }
      registered.set(target.id, checked)
      if (inUse) startChecks(checked)
    },
    deregister(id) {
      const checked = registered.get(id)
      if (checked === undefined) return draining.get(id)?.done ?? Promise.resolve()
      checked.stop()
      registered.delete(id)
      refresh()
      const { target } = checked
      const done = drain(target, group.settings.drainMs).then(() => {
        if (draining.get(id)?.target === target) draining.delete(id)
      })
      draining.set(id, { target, done })
      return done
    },
    setInUse(wanted) {
      if (wanted === inUse) return
      inUse = wanted
      for (const checked of registered.values()) {
        checked.stop()
        checked.health = initialHealth(now())
        if (inUse) startChecks(checked)
      }
      refresh()
    },
    next(except) {
      for (let tried = 0; tried < healthy.length; tried++) {
        turn = (turn + 1) % healthy.length
        const target = healthy[turn]
        if (target !== undefined && !except.includes(target)) return target
      }
      return undefined
    },
    health: () => [
      ...[...registered].map(([id, checked]) => (inUse ? describeHealth(id, checked.health) : unused(id))),
      ...[...draining.keys()].filter((id) => !registered.has(id)).map(leaving),
    ],
    targets: () => [...registered.values(), ...draining.values()].map(({ target }) => target),
    remove() {
      for (const { stop } of registered.values()) stop()
      for (const target of group.targets()) cut(target)
      registered.clear()
      refresh()
    },
  }
  return group
}

function newLiveTarget(target: Target, group: TargetGroup): LiveTarget {
  const [pooled, fresh] = [createAgent(target, true), createAgent(target, false)]
  return { ...target, group, pooled, fresh, exchanges: new Set(), onIdle: () => undefined }
}

/** Checks a target again and again until stopped; the first check starts at once. */
function watch(checked: Checked, settings: () => HealthCheck, now: () => number, onChange: () => void): () => void {
  const abort = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    const startedAt = performance.now()
    const health = settings()
    const probe = await checkHealth(checked.target, health, abort.signal)
    if (abort.signal.aborted) return
    const before = checked.health.status
    checked.health = afterProbe(checked.health, probe, health, now())
    if (checked.health.status !== before) onChange()
    const pauseMs = checkEveryMs(checked.health, health) - (performance.now() - startedAt)
    timer = setTimeout(() => void look(), Math.max(0, pauseMs)).unref()
  }
  void look()
  return () => {
    abort.abort()
    clearTimeout(timer)
  }
}

async function drain(target: LiveTarget, limitMs: number): Promise<void> {
  if (target.exchanges.size > 0) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs)
      target.onIdle = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
  cut(target)
}

function cut(target: LiveTarget): void {
  for (const exchange of target.exchanges) exchange.cut()
  target.pooled.destroy()
  target.fresh.destroy()
}

function unused(target: string): TargetHealth {
  const description = 'no rule refers to the target group'
  return { target, state: 'unused', reason: 'Target.NotInUse', description }
}

function leaving(target: string): TargetHealth {
  const description = 'requests in flight may finish'
  return { target, state: 'draining', reason: 'Target.DeregistrationInProgress', description }
}
