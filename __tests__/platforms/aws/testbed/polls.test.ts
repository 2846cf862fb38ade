// Which requests of a run are looks at what it waits for, and which are requests like any other.
import { expect, test } from '@jest/globals'
import { pollsIn, requestsOf } from '../../../harness/aws/polls.ts'
import type { ApiCall } from '../../../harness/aws/types.ts'

const request = (at: number, service: string, operation: string, input: object = {}) =>
  ({ at, service, operation, input }) as ApiCall
const health = (at: number) => request(at, 'elbv2', 'DescribeTargetHealth', { TargetGroupArn: 'a' })
const claim = (at: number) => request(at, 'ssm', 'GetParameters', { Names: ['/1', '/2'] })

test('the same look again, after a while and without a change since, is a poll', () => {
  const launched = request(0, 'autoscaling', 'CreateAutoScalingGroup')
  const polls = pollsIn([
    launched,
    health(100),
    health(1100),
    health(1200),
    request(1300, 'elbv2', 'CreateRule'),
    health(9000),
  ])
  expect(polls.map(({ call, gapMs, after }) => [call.at, gapMs, after])).toEqual([
    [1100, 1000, 'CreateAutoScalingGroup'],
  ])
})

test('a look at the own claim is none, however often it comes, and counts as a request', () => {
  const calls = [claim(0), claim(1000), claim(2000)]
  expect(pollsIn(calls)).toEqual([])
  expect(requestsOf(calls)).toEqual(new Map([['ssm GetParameters', 3]]))
})
