import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { apiCallsIn, type ApiCalls } from './api-calls.ts'
import {
  actionsOf,
  filledIn,
  lengthOf,
  listed,
  longestNames,
  mostOfInline,
  readPolicy,
  type Policy,
} from '../../testbed/aws/iam/policy-document.ts'

const root = path.resolve(import.meta.dirname, '../../..')

interface Implied {
  /** The call that is made. */
  readonly call: string
  /** Actions that AWS asks the caller for besides, or in its place. */
  readonly needs: readonly string[]
  readonly why: string
  /** Title of the page of AWS's documentation that says so. */
  readonly page: string
}

interface ImpliedTable {
  readonly implied: readonly Implied[]
  /** Calls that AWS answers without any permission. */
  readonly free: readonly Omit<Implied, 'needs'>[]
}

let calls: ApiCalls
let policy: Policy
let table: ImpliedTable
beforeAll(async () => {
  calls = await apiCallsIn(path.join(root, 'src/platform/aws'))
  policy = await readPolicy(path.join(root, 'docs/aws-policy.json'))
  table = JSON.parse(await readFile(path.join(root, 'docs/aws-policy-implied.json'), 'utf8')) as ImpliedTable
})

test('every call of a service in the source is recognised', () => {
  expect(calls.unclear).toEqual([])
  expect(calls.actions).toContain('elasticloadbalancing:ModifyListener')
  expect(calls.actions).toContain('autoscaling:CreateAutoScalingGroup')
})

test('the policy allows what the source asks for and what that implies, and nothing else', () => {
  const free = new Set(table.free.map(({ call }) => call))
  const needed = [...calls.actions].filter((action) => !free.has(action))
  const implied = table.implied.flatMap(({ needs }) => needs)
  expect(actionsOf(policy)).toEqual([...new Set([...needed, ...implied])].toSorted())
})

test('each implied permission belongs to a call that is made, says why, and names the page of AWS that says so', () => {
  for (const { call, why, page } of [...table.implied, ...table.free]) {
    expect(calls.actions).toContain(call)
    expect(why).toMatch(/\.$/)
    expect(page).toMatch(/^.+ \(.+\)$/)
  }
  const asked = table.implied.flatMap(({ call, needs }) => needs.map((need) => `${call} ${need}`))
  expect(new Set(asked).size).toBe(asked.length)
})

test('it is a policy as IAM takes it', () => {
  expect(Object.keys(policy)).toEqual(['Version', 'Statement'])
  expect(policy.Version).toBe('2012-10-17')
  const sids = policy.Statement.map(({ Sid }) => Sid)
  expect(new Set(sids).size).toBe(sids.length)
  for (const { Sid, Effect, Action, Resource } of policy.Statement) {
    expect(Sid).toMatch(/^[A-Za-z0-9]+$/)
    expect(Effect).toBe('Allow')
    expect(listed(Action).filter((action) => !/^[a-z0-9]+:[A-Z]\w+$/.test(action))).toEqual([])
    expect(listed(Resource ?? []).filter((arn) => !/^(\*|arn:\$\{AWS::Partition\}(:[^:]*){3}:.+)$/.test(arn))).toEqual(
      [],
    )
  }
})

test('it fits into a role, with names as long as they get', () => {
  const longest = filledIn(policy, longestNames)
  expect(JSON.stringify(longest)).not.toContain('${')
  expect(lengthOf(longest)).toBeLessThanOrEqual(mostOfInline)
})

test('on everything it allows nothing but to look', () => {
  const wide = policy.Statement.filter(({ Resource }) => Resource === '*')
  const changes = wide
    .flatMap(({ Action }) => listed(Action))
    .filter((action) => !/:(Describe|Get|List|Simulate)/.test(action))
  expect(changes).toEqual([])
})

test('who makes something with a tag of ours may do it only for this app', () => {
  const tagged = new Set(['autoscaling:CreateAutoScalingGroup', 'ec2:CreateLaunchTemplate', 'ec2:CreateTags'])
  for (const { Action, Condition } of policy.Statement) {
    const concerned = listed(Action).filter((action) => tagged.has(action))
    if (concerned.length > 0)
      expect(Condition).toMatchObject({ StringEquals: { 'aws:RequestTag/immutable-deploy:app': '${App}' } })
  }
})
