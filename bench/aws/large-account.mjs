// What a deployment's preflight asks, and how long that takes, in an account that has thousands of things of others.
import { CloudWatch } from '@aws-sdk/client-cloudwatch'
import { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2'
import { openAwsShop } from '../../__tests__/harness/aws/shop.ts'
import { printTable, verdict } from '../lib/figures.mjs'
import { deployment } from './runs.mjs'

const others = { targetGroups: 3000, alarms: 5000 }

export async function measure(moto) {
  const shop = await openAwsShop(moto)
  try {
    const first = await preflight(shop, 'first')
    await deployment(shop, 'live')
    const alone = await preflight(shop, 'alone')
    await crowd(moto, shop.place)
    const crowded = await preflight(shop, 'crowded')
    printTable(
      ['preflight of', 'requests', 'time'],
      [
        row('a first deployment', first),
        row('another', alone),
        row(`another, beside ${others.targetGroups} target groups and ${others.alarms} alarms`, crowded),
      ],
    )
    verdict('requests of preflight in a large account', crowded.requests, 14)
    verdict('preflight in a large account', crowded.ms / 1000, 3, ' s')
  } finally {
    await shop.cleanup()
  }
}

/** A dry run observes, and then looks at what a run would meet; the first that preflight asks is whose the credentials are. */
async function preflight(shop, greeting) {
  const { proxy } = shop.place
  await shop.commit({ greeting })
  proxy.reset()
  const { exitCode, log } = await shop.run({ command: 'deploy', 'dry-run': 'true' })
  if (exitCode !== 0) throw new Error(log)
  const from = proxy.calls.find(({ operation }) => operation === 'GetCallerIdentity').at
  const calls = proxy.calls.filter(({ at, operation }) => at >= from && operation !== 'DescribeImages')
  return { requests: calls.length, ms: Math.max(...calls.map(({ at }) => at)) - from }
}

async function crowd({ endpoint }, { env }) {
  const credentials = { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY }
  const options = { endpoint, region: env.AWS_REGION, credentials }
  const [elb, cloudWatch] = [new ElasticLoadBalancingV2(options), new CloudWatch(options)]
  const VpcId = (await elb.describeLoadBalancers({})).LoadBalancers[0].VpcId
  for (let n = 1; n <= others.targetGroups; n += 1)
    await elb.createTargetGroup({ Name: `other-${n}`, Protocol: 'HTTP', Port: 80, VpcId })
  for (let n = 1; n <= others.alarms; n += 1)
    await cloudWatch.putMetricAlarm({
      AlarmName: `other-${n}`,
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
      MetricName: 'Errors',
      Namespace: 'Other',
      Period: 60,
      Statistic: 'Sum',
      Threshold: 1,
    })
}

function row(what, { requests, ms }) {
  return [what, requests, `${(ms / 1000).toFixed(2)} s`]
}
