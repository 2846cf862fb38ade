import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import {
  actionsOf,
  filledIn,
  lengthOf,
  listed,
  longestNames,
  mostOfInline,
  readPolicy,
  type Policy,
} from '../../harness/aws/iam/policy-document.ts'
import { apiCallsIn, type ApiCalls } from './api-calls.ts'

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
  calls = await apiCallsIn(['aws', 'ec2'].map((name) => path.join(root, 'src/platforms', name)))
  policy = await readPolicy(path.join(root, 'docs/aws-policy.json'))
  table = JSON.parse(await readFile(path.join(root, 'docs/aws-policy-implied.json'), 'utf8')) as ImpliedTable
})

test('the check recognises every call of a service in the source', () => {
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

test('the policy has a form that IAM accepts', () => {
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

test('the policy fits into a role with the longest possible names', () => {
  const longest = filledIn(policy, longestNames)
  expect(JSON.stringify(longest)).not.toContain('${')
  expect(lengthOf(longest)).toBeLessThanOrEqual(mostOfInline)
})

test('the policy allows only reads on all resources, in one region', () => {
  const wide = policy.Statement.filter(({ Resource }) => Resource === '*')
  const actions = wide.flatMap(({ Action }) => listed(Action))
  expect(actions.filter((action) => !/:(Describe|Get|List)/.test(action))).toEqual([])
  const anywhere = wide.filter(({ Condition }) => Condition?.['StringEquals']?.['aws:RequestedRegion'] === undefined)
  expect(anywhere.flatMap(({ Action }) => listed(Action))).toEqual(['ecr:GetAuthorizationToken'])
})

/** CloudWatch tells of composite alarms only to who may see all alarms (DescribeAlarms, CloudWatch API Reference). */
const allOrNothing = ['cloudwatch:DescribeAlarms']

// Skipped where cfn-lint is missing, which has the Service Authorization Reference as data; bootstrap.slow.test.ts says so.
const testWithReference = resourceTypes() === undefined ? test.skip : test // no cfn-lint
testWithReference('the policy names resources for every action that takes them', () => {
  const types = resourceTypes() ?? {}
  for (const { Action, Resource } of policy.Statement)
    for (const action of listed(Action).filter((name) => !allOrNothing.includes(name)))
      expect([action, Resource === '*']).toEqual([action, (types[action.toLowerCase()] ?? []).length === 0])
})

/** Of each action in small letters, as the Service Authorization Reference has them. */
function resourceTypes(): Readonly<Record<string, readonly string[]>> | undefined {
  const script = `
import json, pathlib, cfnlint
services = json.loads((pathlib.Path(cfnlint.__file__).parent / 'data/AdditionalSpecs/Policies.json').read_text())
print(json.dumps({f'{service}:{name}': action.get('Resources', [])
  for service, known in services.items() for name, action in known['Actions'].items()}))`
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return status === 0 ? (JSON.parse(stdout) as Record<string, readonly string[]>) : undefined
}

test('the policy allows tagged resources to be made only for this app', () => {
  const tagged = new Set(['autoscaling:CreateAutoScalingGroup', 'ec2:CreateLaunchTemplate', 'ec2:CreateTags'])
  for (const { Action, Condition } of policy.Statement) {
    const concerned = listed(Action).filter((action) => tagged.has(action))
    if (concerned.length > 0)
      expect(Condition).toMatchObject({ StringEquals: { 'aws:RequestTag/immutable-deploy:app': '${App}' } })
  }
})
