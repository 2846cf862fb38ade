// Runs of the bundle against the emulator, and what was seen of them.
import { setTimeout as sleep } from 'node:timers/promises'
import { pollsIn, requestsOf } from '../../__tests__/harness/aws/polls.ts'

/**
 * Deploys a commit of its own.
 * @param options the defaults of the spec; how many instances there are to be; what to do as soon as there is a target
 *   group to wait for, whose ARN it is told, and which is waited for.
 */
export async function deployment(shop, greeting, { defaults = {}, instances = 2, meanwhile = async () => {} } = {}) {
  const { proxy, plane } = shop.place
  await shop.commit({ greeting }, defaults)
  proxy.reset()
  const began = performance.now()
  const run = await shop.start({ command: 'deploy' })
  const over = new AbortController()
  const finished = run.finished.finally(() => over.abort())
  const targetGroup = await until(over.signal, () => made(proxy.calls)?.input.TargetGroupARNs[0])
  const beside = meanwhile(targetGroup)
  const healthyAt = await until(over.signal, async () => {
    const targets = await plane.targetHealth(targetGroup)
    const isWhole = targets.length === instances && targets.every(({ state }) => state === 'healthy')
    return isWhole ? Date.now() : undefined
  })
  const { exitCode, log } = await finished
  const ms = performance.now() - began
  if (exitCode !== 0) throw new Error(log)
  const calls = [...proxy.calls]
  const moved = calls.find(({ operation, at }) => operation === 'ModifyListener' && at >= made(calls).at)
  return {
    ms,
    healthyAt,
    idleMs: moved.at - healthyAt,
    requests: sum(requestsOf(calls).values()),
    polls: pollsIn(calls),
    beside: await beside,
  }
}

/** Brings a warm release back, and holds the run to what it says: that release answers. */
export async function rollback(shop, release) {
  const { proxy } = shop.place
  const before = await shop.body()
  proxy.reset()
  const began = performance.now()
  const run = await shop.start({ command: 'rollback', 'rollback-to': `v${release}` })
  // Said once the weights were read back.
  await run.untilLog('traffic: v')
  const ms = performance.now() - began
  const verifiedAt = Date.now()
  // By then each node of the load balancer knows.
  await sleep(100)
  const after = await shop.body()
  const { exitCode, log } = await run.finished
  if (exitCode !== 0) throw new Error(log)
  if (after === before) throw new Error(`${after} answered before the rollback, and when it was verified`)
  return { ms, requests: proxy.calls.filter(({ at }) => at <= verifiedAt).length, polls: pollsIn(proxy.calls) }
}

export function sum(values) {
  return [...values].reduce((total, value) => total + value, 0)
}

function made(calls) {
  return calls.find(({ operation }) => operation === 'CreateAutoScalingGroup')
}

/** Looks every 10 ms for as long as the run goes on. */
async function until(signal, look) {
  for (;;) {
    const seen = await look()
    if (seen !== undefined || signal.aborted) return seen
    await sleep(10)
  }
}
