// What a rollback and a deployment cost on AWS: requests to its services, and time, against the emulator of the tests,
// whose load balancer and instances are real processes here. Needs moto_server, and a Node that runs TypeScript.
import { setTimeout as sleep } from 'node:timers/promises'
import { median, printTable, verdict } from './lib/figures.mjs'

if (!process.features.typescript) {
  console.log('left out: this Node does not run TypeScript, which the testbed is written in; 22.18 and newer do')
  process.exit(0)
}
const { startMoto } = await import('../__tests__/testbed/aws/moto.ts')
const { openAwsShop } = await import('../__tests__/testbed/aws/shop.ts')

const rollbacks = 6
const deployments = 7
/** Looks that are repeated until something has come about; the first look of each is not among them. */
const looks = new Set([
  'DescribeTargetHealth',
  'DescribeAutoScalingGroups',
  'DescribeScheduledActions',
  'DescribeScalingActivities',
])
const moto = await startMoto()
const shop = await openAwsShop(moto)
try {
  const first = await deployment('first')
  const others = []
  for (let number = 1; number <= deployments; number += 1) others.push(await deployment(`number ${number}`))
  const of = (name) => median(others.map((seen) => seen[name]))
  const back = []
  for (let run = 0; run < rollbacks; run += 1) back.push(await rollback())
  printTable(
    ['', 'requests', 'of them while waiting', 'time'],
    [
      ['a first deployment of 2 instances', first.calls, first.polls, ''],
      ['another, median', of('calls'), of('polls'), `healthy to moved: ${of('idleMs')} ms`],
      [
        'a warm rollback, until verified',
        median(back.map(({ calls }) => calls)),
        0,
        `${median(back.map(({ ms }) => ms))} ms`,
      ],
    ],
  )
  verdict('requests of a deployment, polls apart', median(others.map(({ calls, polls }) => calls - polls)), 60)
  verdict('last target healthy to weights moved', of('idleMs') / 1000, 1.2, ' s')
  verdict('requests of a warm rollback until verified', median(back.map(({ calls }) => calls)), 20)
  verdict('a warm rollback from the start of its process', median(back.map(({ ms }) => ms)) / 1000, 1, ' s')
} finally {
  await shop.cleanup()
  await moto.stop()
}

async function deployment(greeting) {
  const { proxy, plane } = shop.place
  await shop.commit({ greeting })
  proxy.reset()
  const run = await shop.start({ command: 'deploy' })
  const over = new AbortController()
  const finished = run.finished.finally(() => over.abort())
  let healthyAt
  while (!over.signal.aborted && healthyAt === undefined) {
    const made = proxy.calls.find(({ operation }) => operation === 'CreateAutoScalingGroup')
    const group = made?.input.TargetGroupARNs?.[0]
    const targets = group === undefined ? [] : await plane.targetHealth(group)
    if (targets.length === 2 && targets.every(({ state }) => state === 'healthy')) healthyAt = Date.now()
    await sleep(10)
  }
  const { exitCode, log } = await finished
  if (exitCode !== 0) throw new Error(log)
  const moved = proxy.calls.findLast(({ operation }) => operation === 'ModifyListener')?.at ?? 0
  const between = (name) => proxy.calls.findIndex(({ operation }) => operation === name)
  const waiting = proxy.calls.slice(between('CreateAutoScalingGroup'), between('ModifyListener'))
  const repeated = [...looks].map((name) => waiting.filter(({ operation }) => operation === name).length - 1)
  const polls = repeated.reduce((sum, count) => sum + Math.max(0, count), 0)
  return { calls: proxy.calls.length, polls, idleMs: moved - healthyAt }
}

async function rollback() {
  shop.place.proxy.reset()
  const began = performance.now()
  const run = await shop.start({ command: 'rollback' })
  await run.untilLog('traffic: v')
  const seen = { ms: Math.round(performance.now() - began), calls: shop.place.proxy.calls.length }
  const { exitCode, log } = await run.finished
  if (exitCode !== 0) throw new Error(log)
  return seen
}
