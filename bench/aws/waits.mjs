// How long it takes to see that the last target became healthy: the deployment, until it moves the weights, beside the
// waiter of the AWS CLI, started at the same moment on the same target group.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lightInstances } from '../../__tests__/harness/aws/plane-light-instances.ts'
import { openAwsShop } from '../../__tests__/harness/aws/shop.ts'
import { median, printTable, verdict } from '../lib/figures.mjs'
import { deployment } from './runs.mjs'

/** Spread evenly over the CLI's 15 s between two looks, and over the second between two of ours. */
const boots = [2.9, 6.1, 9.3, 12.5, 15.7]
const timeouts = { boot: '1m', checks: '5s', drain: '5s', quiet: '4s' }

export async function measure(moto) {
  let bootMs = 0
  const shop = await openAwsShop(moto, { instances: lightInstances({ bootMs: () => bootMs }) })
  const meanwhile = (targetGroup) => waiter(shop.place.env, targetGroup)
  try {
    await deployment(shop, 'first')
    const rows = []
    for (const seconds of boots) {
      bootMs = 1000 * seconds
      const { idleMs, healthyAt, beside } = await deployment(shop, `boot ${seconds}`, {
        defaults: { timeouts },
        meanwhile,
      })
      rows.push({ seconds, idleMs, waitedMs: beside === undefined ? undefined : beside - healthyAt })
    }
    report(rows)
  } finally {
    await shop.cleanup()
  }
}

function report(rows) {
  printTable(
    ['booted after', 'healthy to weights moved', 'healthy to `aws elbv2 wait target-in-service` done'],
    rows.map(({ seconds, idleMs, waitedMs }) => [
      `${seconds} s`,
      `${idleMs} ms`,
      waitedMs === undefined ? '' : `${waitedMs} ms`,
    ]),
  )
  const idleMs = median(rows.map((row) => row.idleMs))
  verdict('last target healthy to weights moved, median', idleMs / 1000, 1.2, ' s')
  const waits = rows.flatMap(({ waitedMs }) => waitedMs ?? [])
  if (waits.length === 0)
    return console.log('left out: the AWS CLI is not installed, so there is nothing to compare with')
  const waitedMs = median(waits)
  console.log(
    `the CLI’s waiter alone, median: ${(waitedMs / 1000).toFixed(1)} s, ${(waitedMs / idleMs).toFixed(1)} times as long`,
  )
}

/** Resolves with when it was done; undefined where there is no such program. */
async function waiter(env, targetGroup) {
  // The first version of the CLI knows the region by another name than the SDKs.
  const region = { AWS_DEFAULT_REGION: env.AWS_REGION }
  const args = ['elbv2', 'wait', 'target-in-service', '--target-group-arn', targetGroup]
  const child = spawn('aws', args, {
    env: { ...process.env, ...env, ...region },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'close').catch(() => [undefined])
  if (code === undefined) return undefined
  if (code !== 0) throw new Error(`aws elbv2 wait target-in-service ended with ${code}`)
  return Date.now()
}
