// The testbed itself: figures and parameters are listed as AWS lists them.
import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch'
import { expect, test } from '@jest/globals'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { answers, planeOf, useProxy } from './setting.ts'

describeAws('in the testbed,', () => {
  const { at, name, targetGroup } = useProxy()
  const start = Date.UTC(2026, 0, 1, 12)
  const minute = (count: number) => new Date(start + count * 60_000)

  const query = (arn: string, Id: string, MetricName: string, Stat: string): MetricDataQuery => ({
    Id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/ApplicationELB',
        MetricName,
        Dimensions: [
          { Name: 'TargetGroup', Value: arn.split(':').at(-1) },
          { Name: 'LoadBalancer', Value: 'app/web/1' },
        ],
      },
      Period: 60,
      Stat,
    },
  })

  test('figures come from the data plane by period, without data for a period without requests', async () => {
    const arn = await targetGroup()
    at.plane = planeOf({
      figures(of, from, to) {
        const busy = of === arn && from === minute(1).getTime() && to === minute(2).getTime()
        return busy
          ? { requests: 120, answers: answers({ '2XX': 110, '5XX': 3 }), p50: 0.01, p99: 0.2 }
          : { requests: of === arn && from === start ? 7 : 0, answers: answers(), p50: undefined, p99: undefined }
      },
    })
    const { MetricDataResults } = await at.cloudWatch.getMetricData({
      StartTime: minute(0),
      EndTime: minute(3),
      MetricDataQueries: [
        query(arn, 'requests', 'RequestCount', 'Sum'),
        query(arn, 'answered', 'HTTPCode_Target_2XX_Count', 'Sum'),
        query(arn, 'errors', 'HTTPCode_Target_5XX_Count', 'Sum'),
        query(arn, 'p99', 'TargetResponseTime', 'p99'),
        query(`${arn}0`, 'other', 'RequestCount', 'Sum'),
      ],
    })
    expect(MetricDataResults?.map(({ Id, Timestamps, Values }) => [Id, Timestamps, Values])).toEqual([
      ['requests', [minute(1), minute(0)], [120, 7]],
      ['answered', [minute(1)], [110]],
      ['errors', [minute(1)], [3]],
      ['p99', [minute(1)], [0.2]],
      ['other', [], []],
    ])
  })

  test('what the load balancer answers itself is a figure of the load balancer, and of no target group', async () => {
    at.plane = planeOf({
      ownAnswers: (status, from) => (status === 502 && from === minute(1).getTime() ? 4 : 0),
    })
    const ofBalancer = (Id: string, MetricName: string): MetricDataQuery => ({
      Id,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/ApplicationELB',
          MetricName,
          Dimensions: [{ Name: 'LoadBalancer', Value: 'app/web/1' }],
        },
        Period: 60,
        Stat: 'Sum',
      },
    })
    const { MetricDataResults } = await at.cloudWatch.getMetricData({
      StartTime: minute(0),
      EndTime: minute(3),
      MetricDataQueries: [ofBalancer('bad', 'HTTPCode_ELB_502_Count'), ofBalancer('late', 'HTTPCode_ELB_504_Count')],
    })
    expect(MetricDataResults?.map(({ Id, Timestamps, Values }) => [Id, Timestamps, Values])).toEqual([
      ['bad', [minute(1)], [4]],
      ['late', [], []],
    ])
  })

  test('a listing of parameters has pages of ten, and now and then an empty one with more to come', async () => {
    const path = `/${name('ledger')}`
    for (let i = 0; i < 12; i += 1) await at.ssm.putParameter({ Name: `${path}/${i}`, Value: 'x', Type: 'String' })
    const listing = async () => {
      const sizes: number[] = []
      let NextToken: string | undefined
      do {
        const page = await at.ssm.getParametersByPath({ Path: path, NextToken })
        sizes.push(page.Parameters?.length ?? 0)
        NextToken = page.NextToken
      } while (NextToken !== undefined)
      return sizes
    }
    expect([await listing(), await listing(), await listing()]).toEqual([
      [10, 2],
      [10, 2],
      [0, 10, 2],
    ])
  })
})
