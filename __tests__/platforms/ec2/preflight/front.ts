import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What is answered in the emulator's place. */
export interface Answer {
  readonly status?: number
  readonly xml: string
}

/** One that depends on what was asked. */
export type AnswerTo = (form: URLSearchParams) => Answer

export interface Front {
  readonly endpoint: string
  /** Actions of the query protocol that were asked for since the last time this was read. */
  asked(): readonly string[]
  /** Answers an action so until `restore`. */
  answer(action: string, answer: Answer | AnswerTo): void
  restore(): void
  close(): Promise<void>
}

/** The emulator does not know this one. */
const usual = {
  DescribeAccountLimits: groupLimits(3),
  'ServiceQuotasV20190624.GetServiceQuota': vcpuQuota(1000),
  DescribeSecurityGroupVpcAssociations: associations([]),
}

export function groupLimits(count: number): Answer {
  const result = `<MaxNumberOfAutoScalingGroups>200</MaxNumberOfAutoScalingGroups><NumberOfAutoScalingGroups>${count}</NumberOfAutoScalingGroups>`
  return {
    xml: `<DescribeAccountLimitsResponse><DescribeAccountLimitsResult>${result}</DescribeAccountLimitsResult></DescribeAccountLimitsResponse>`,
  }
}

/** The VPCs that a security group is associated with, by the filters of the request. */
export function associations(all: readonly { readonly group: string; readonly vpc: string; readonly state: string }[]) {
  return (form: URLSearchParams): Answer => {
    const entries = [...form]
    const values = (name: string) => {
      const prefix = /^Filter\.\d+/.exec(
        entries.find(([key, value]) => key.endsWith('.Name') && value === name)?.[0] ?? '',
      )
      return entries.filter(([key]) => key.startsWith(`${prefix?.[0]}.Value.`)).map(([, value]) => value)
    }
    const found = all.filter(
      ({ group, vpc, state }) =>
        values('group-id').includes(group) && values('vpc-id').includes(vpc) && values('state').includes(state),
    )
    const items = found.map(
      ({ group, vpc, state }) =>
        `<item><groupId>${group}</groupId><vpcId>${vpc}</vpcId><vpcOwnerId>123456789012</vpcOwnerId><state>${state}</state></item>`,
    )
    const set = `<securityGroupVpcAssociationSet>${items.join('')}</securityGroupVpcAssociationSet>`
    return {
      xml: `<DescribeSecurityGroupVpcAssociationsResponse>${set}</DescribeSecurityGroupVpcAssociationsResponse>`,
    }
  }
}

/** The quota of vCPUs of the standard families, and where its use is counted. */
export function vcpuQuota(Value: number): Answer {
  const MetricDimensions = { Class: 'Standard/OnDemand', Resource: 'vCPU', Service: 'EC2', Type: 'Resource' }
  const UsageMetric = {
    MetricNamespace: 'AWS/Usage',
    MetricName: 'ResourceCount',
    MetricDimensions,
    MetricStatisticRecommendation: 'Maximum',
  }
  const QuotaName = 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances'
  return { xml: JSON.stringify({ Quota: { QuotaCode: 'L-1216C47A', QuotaName, Value, UsageMetric } }) }
}

/** A page of so many alarms on other things, with more to come. */
export function pageOfAlarms(count: number): Answer {
  const MetricAlarms = Array.from({ length: count }, (_, index) => ({
    AlarmName: `other-${index}`,
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: `i-${index}` }],
  }))
  return { xml: JSON.stringify({ MetricAlarms, NextToken: 'more' }) }
}

/** The newest point of the first series that is asked for. */
export function figure(value: number): Answer {
  const result = { Id: 'used', Label: 'used', Timestamps: [Math.floor(Date.now() / 1000)], Values: [value] }
  return { xml: JSON.stringify({ MetricDataResults: [result] }) }
}

export function identity(arn: string): Answer {
  const account = arn.split(':')[4]
  return {
    xml: `<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>${arn}</Arn><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  }
}

/** The same decision on every action that is asked about. */
export function simulated(decision: string, missing = '', organization = true): AnswerTo {
  return (form) => {
    const detail = `<OrganizationsDecisionDetail><AllowedByOrganizations>${organization}</AllowedByOrganizations></OrganizationsDecisionDetail>`
    const context = missing === '' ? '' : `<MissingContextValues><member>${missing}</member></MissingContextValues>`
    const members = [...form]
      .filter(([name]) => name.startsWith('ActionNames.'))
      .map(
        ([, action]) =>
          `<member><EvalActionName>${action}</EvalActionName><EvalDecision>${decision}</EvalDecision>${context}${detail}</member>`,
      )
    return {
      xml: `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults>${members.join('')}</EvaluationResults></SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`,
    }
  }
}

/** A group's only scaling policy, with the alarm that sets it off. */
export function stepPolicy(name: string, alarm: string): Answer {
  const alarms = `<Alarms><member><AlarmName>${alarm}</AlarmName></member></Alarms>`
  const member = `<member><PolicyName>${name}</PolicyName><PolicyType>StepScaling</PolicyType>${alarms}</member>`
  return {
    xml: `<DescribePoliciesResponse><DescribePoliciesResult><ScalingPolicies>${member}</ScalingPolicies></DescribePoliciesResult></DescribePoliciesResponse>`,
  }
}

/** An error as EC2 writes it. */
export function ec2Error(code: string): Answer {
  const error = `<Error><Code>${code}</Code><Message>You are not authorized.</Message></Error>`
  return { status: 403, xml: `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>` }
}

/** An error as the other services of the query protocol write it. */
export function queryError(code: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>The token is too old.</Message></Error>`
  return { status: 403, xml: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>` }
}

/** Stands before the emulator and answers a few actions as AWS does, where the emulator cannot. */
export async function startFront(emulator: string): Promise<Front> {
  const answers = new Map<string, Answer | AnswerTo>(Object.entries(usual))
  let asked: string[] = []
  const server = createServer((incoming, outgoing) => {
    void handle(incoming, outgoing)
  }).listen(0, '127.0.0.1')
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = await text(incoming)
    const form = new URLSearchParams(body)
    const action = form.get('Action') ?? String(incoming.headers['x-amz-target'])
    asked.push(action)
    const isBalancing = incoming.headers.authorization?.includes('/elasticloadbalancing/') === true
    const kept = isBalancing ? undefined : answers.get(action)
    const answer = typeof kept === 'function' ? kept(form) : kept
    if (answer === undefined) pass(emulator, incoming, body, outgoing)
    else outgoing.writeHead(answer.status ?? 200, { 'content-type': 'text/xml' }).end(answer.xml)
  }
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked.splice(0),
    answer: (action, answer) => void answers.set(action, answer),
    restore() {
      answers.clear()
      for (const [action, answer] of Object.entries(usual)) answers.set(action, answer)
    },
    async close() {
      server.close().closeAllConnections()
      asked = []
    },
  }
}

function pass(
  emulator: string,
  { method, url, headers }: IncomingMessage,
  body: string,
  outgoing: ServerResponse,
): void {
  const options = { ...(method !== undefined && { method }), headers }
  const passed = request(new URL(url ?? '/', emulator), options, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  passed.once('error', () => outgoing.destroy())
  passed.end(body)
}
