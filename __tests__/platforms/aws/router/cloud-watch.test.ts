import { PutMetricAlarmCommand, PutMetricDataCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { expect, test } from '@jest/globals'
import { alarmsOf, readAlarms } from '../../../../src/platforms/aws/alarms.ts'
import { dimensionOf } from '../../../../src/platforms/aws/router/arns.ts'
import { figuresOf, readFigures, shareFigures } from '../../../../src/platforms/aws/router/figures.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { useMoto } from './setting.ts'

const { at, call } = useMoto()
const minute = 60_000
const arn = (resource: string) => `arn:aws:elasticloadbalancing:eu-west-1:123456789012:${resource}`
const targetGroup = arn('targetgroup/shop/0123456789abcdef')
const loadBalancer = arn('loadbalancer/app/web/0123456789abcdef')

describeAws('figures', () => {
  test('are those of CloudWatch for the target group behind this load balancer', async () => {
    const begin = Math.floor((Date.now() - 10 * minute) / minute) * minute
    const Dimensions = [
      { Name: 'TargetGroup', Value: dimensionOf(targetGroup) },
      { Name: 'LoadBalancer', Value: dimensionOf(loadBalancer) },
    ]
    const datum = (MetricName: string, Value: number, minutes: number) => ({
      MetricName,
      Value,
      Dimensions,
      Timestamp: new Date(begin + minutes * minute),
    })
    await at.aws.cloudWatch(call(), 'putting metrics', (cloudWatch) =>
      cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: 'AWS/ApplicationELB',
          MetricData: [
            datum('RequestCount', 1000, 0),
            datum('RequestCount', 40, 1),
            datum('RequestCount', 20, 2),
            datum('HTTPCode_Target_2XX_Count', 40, 1),
            datum('HTTPCode_Target_3XX_Count', 5, 2),
            datum('HTTPCode_Target_4XX_Count', 5, 2),
            datum('HTTPCode_Target_5XX_Count', 2, 2),
          ],
        }),
      ),
    )
    const ofBalancer = (MetricName: string, Value: number) => ({
      ...datum(MetricName, Value, 1),
      Dimensions: Dimensions.slice(1),
    })
    await at.aws.cloudWatch(call(), 'putting metrics', (cloudWatch) =>
      cloudWatch.send(
        new PutMetricDataCommand({
          Namespace: 'AWS/ApplicationELB',
          MetricData: [
            ofBalancer('RequestCount', 500),
            ofBalancer('HTTPCode_ELB_502_Count', 6),
            ofBalancer('HTTPCode_ELB_504_Count', 1),
          ],
        }),
      ),
    )
    const question = { targetGroups: [targetGroup], loadBalancer, isShared: false, since: begin + 1, lagMs: 3 * minute }
    const [figures] = await readFigures(at.aws, question, call())
    expect(figures).toMatchObject({ from: begin + minute, requests: 60, errors: 2, unanswered: 7 })
    const own = { from: begin + minute, to: begin + 2 * minute, requests: 500, errors: 7 }
    expect(figures).toMatchObject({ balancer: { periods: [own], isShared: false } })
    const idle = arn('targetgroup/idle/0123456789abcdef')
    expect(await readFigures(at.aws, { ...question, targetGroups: [idle, targetGroup] }, call())).toMatchObject([
      { requests: 0, errors: 0, latencyMs: undefined, balancer: { periods: [own] } },
      { requests: 60, errors: 2 },
    ])
    expect(await readFigures(at.aws, { ...question, since: Date.now() }, call())).toEqual(['unknown'])
  })

  test('of several target groups at the same moment, for the same time, are asked for at once', async () => {
    const asked: (readonly string[])[] = []
    const figures = shareFigures(async ({ targetGroups, since }) => {
      asked.push(targetGroups)
      return targetGroups.map((_, index) => ({ from: since, to: 9, requests: index, errors: 0, latencyMs: undefined }))
    })
    const both = await Promise.all([figures('a', 1, call()), figures('b', 1, call()), figures('c', 2, call())])
    expect(both).toMatchObject([
      { from: 1, requests: 0 },
      { from: 1, requests: 1 },
      { from: 2, requests: 0 },
    ])
    await figures('a', 1, call())
    expect(asked).toEqual([['a', 'b'], ['c'], ['a']])
  })

  const of = (Id: string, ...Values: number[]) => ({
    Id,
    Timestamps: Values.map((_, index) => new Date(index * minute)),
    Values,
  })
  const window = { from: 0, to: 2 * minute, periodMs: minute }

  test('do not count as lost what is still open: slow answers, streams, WebSockets, and what clients have given up', () => {
    const results = [of('requests', 120, 120), of('ok', 60, 60), of('p50', 20, 20), of('p99', 30, 30)]
    expect(figuresOf(results, window)).toMatchObject({ requests: 240, unanswered: 0 })
  })

  test.each([1, 30, 60])(
    'count as lost what the load balancer answers itself, with slow answers beside it (%i s)',
    (slowest) => {
      const results = [of('requests', 500, 500), of('ok', 350, 350), of('p50', 1, 1), of('p99', slowest, slowest)]
      expect(figuresOf([...results, of('broken', 150, 140), of('late', 0, 10)], window)).toMatchObject({
        unanswered: 300,
      })
      // What others of the load balancer have lost is not this target group's.
      expect(figuresOf([...results, of('broken', 5000)], window)).toMatchObject({ unanswered: 300 })
    },
  )
})

describeAws('alarms', () => {
  test('have their states, and a missing one is reported as missing', async () => {
    const put = (name: string) =>
      at.aws.cloudWatch(call(), 'making an alarm', (cloudWatch) =>
        cloudWatch.send(
          new PutMetricAlarmCommand({
            AlarmName: name,
            ComparisonOperator: 'GreaterThanThreshold',
            EvaluationPeriods: 1,
            MetricName: 'x',
            Namespace: 'y',
            Period: 60,
            Statistic: 'Sum',
            Threshold: 1,
          }),
        ),
      )
    const set = (AlarmName: string, StateValue: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA', StateReason: string) =>
      at.aws.cloudWatch(call(), 'setting an alarm', (cloudWatch) =>
        cloudWatch.send(new SetAlarmStateCommand({ AlarmName, StateValue, StateReason })),
      )
    await Promise.all(['fine', 'loud', 'silent'].map(put))
    await set('fine', 'OK', 'all is well')
    await set('loud', 'ALARM', 'too many')
    await set('silent', 'INSUFFICIENT_DATA', 'no data')
    const alarms = await readAlarms(at.aws, ['loud', 'fine', 'silent', 'nowhere'], call())
    expect(alarms).toMatchObject([
      { name: 'loud', state: 'firing', reason: 'too many' },
      { name: 'fine', state: 'ok', reason: 'all is well' },
      { name: 'silent', state: 'insufficient-data' },
      { name: 'nowhere', state: 'missing' },
    ])
    expect(await readAlarms(at.aws, [], call())).toEqual([])
  })

  /** The emulator makes no composite alarms. */
  test('can be composite', () => {
    const composite = { AlarmName: 'both', AlarmRule: 'ALARM(a) OR ALARM(b)', StateValue: 'ALARM' as const }
    expect(alarmsOf(['both'], [composite])).toEqual([{ name: 'both', state: 'firing' }])
  })
})
