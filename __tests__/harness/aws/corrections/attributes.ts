import type { TargetGroupAttribute } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../answers.ts'
import type { Output } from '../xml.ts'
import type { CorrectionTable, Setting } from './correction.ts'

type Values = Readonly<Record<string, string>>

interface Attribute {
  readonly byItself: string
  readonly allowed: RegExp | readonly [least: number, most: number]
}

const day = '86400'
const week = 604_800
const percentage: Attribute = { byItself: 'off', allowed: /^(?:off|[1-9]\d?|100)$/ }

/** Those of a group of instances behind an Application Load Balancer (TargetGroupAttribute, API Reference). */
const attributes: Readonly<Record<string, Attribute>> = {
  'deregistration_delay.timeout_seconds': { byItself: '300', allowed: [0, 3600] },
  'load_balancing.algorithm.anomaly_mitigation': { byItself: 'off', allowed: /^(?:on|off)$/ },
  'load_balancing.algorithm.type': {
    byItself: 'round_robin',
    allowed: /^(?:round_robin|least_outstanding_requests|weighted_random)$/,
  },
  'load_balancing.cross_zone.enabled': {
    byItself: 'use_load_balancer_configuration',
    allowed: /^(?:true|false|use_load_balancer_configuration)$/,
  },
  'slow_start.duration_seconds': { byItself: '0', allowed: /^(?:0|[3-9]\d|[1-8]\d\d|900)$/ },
  'stickiness.app_cookie.cookie_name': { byItself: '', allowed: /^(?!AWSALB).+$/ },
  'stickiness.app_cookie.duration_seconds': { byItself: day, allowed: [1, week] },
  'stickiness.enabled': { byItself: 'false', allowed: /^(?:true|false)$/ },
  'stickiness.lb_cookie.duration_seconds': { byItself: day, allowed: [1, week] },
  'stickiness.type': { byItself: 'lb_cookie', allowed: /^(?:lb_cookie|app_cookie)$/ },
  'target_group_health.dns_failover.minimum_healthy_targets.count': { byItself: '1', allowed: /^(?:off|[1-9]\d*)$/ },
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': percentage,
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': { byItself: '1', allowed: /^[1-9]\d*$/ },
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': percentage,
}

/** The emulator knows half of the attributes, and hardly what they may be. */
export const attributeCorrections: CorrectionTable = {
  'elbv2:DescribeTargetGroupAttributes': { output: describe },
  'elbv2:ModifyTargetGroupAttributes': { check: checkAttributes, output: describe },
}

async function describe(setting: Setting): Promise<Output> {
  const now = await valuesOf(setting)
  return { Attributes: Object.entries(now).map(([Key, Value]) => ({ Key, Value })) }
}

async function valuesOf({ elb, input }: Setting): Promise<Values> {
  const { Attributes = [] } = await elb.describeTargetGroupAttributes({
    TargetGroupArn: String(input['TargetGroupArn']),
  })
  const byItself = Object.entries(attributes).map(([key, attribute]) => [key, attribute.byItself])
  const known = Attributes.filter(({ Key = '' }) => Key in attributes).map(({ Key = '', Value = '' }) => [Key, Value])
  return Object.fromEntries([...byItself, ...known]) as Values
}

async function checkAttributes(setting: Setting): Promise<void> {
  const asked = (setting.input['Attributes'] ?? []) as readonly TargetGroupAttribute[]
  for (const { Key = '', Value = '' } of asked) checkValue(Key, Value)
  const named = Object.fromEntries(asked.map(({ Key = '', Value = '' }) => [Key, Value]))
  checkTogether({ ...(await valuesOf(setting)), ...named }, named)
}

function checkValue(key: string, value: string): void {
  const allowed = attributes[key]?.allowed
  if (allowed === undefined)
    throw new AwsError('ValidationError', `Target group attribute key '${key}' is not recognized`)
  const isAllowed =
    allowed instanceof RegExp
      ? allowed.test(value)
      : /^\d+$/.test(value) && Number(value) >= allowed[0] && Number(value) <= allowed[1]
  if (!isAllowed) throw new AwsError('ValidationError', `'${key}' value '${value}' is not allowed`)
}

/** "Slow start" and "Automatic Target Weights" (Edit target group attributes, User Guide for Application Load Balancers). */
function checkTogether(values: Values, named: Values): void {
  const algorithm = values['load_balancing.algorithm.type'] ?? ''
  // Naming it at all is refused, "off" or not, where the algorithm has no such thing.
  if ('load_balancing.algorithm.anomaly_mitigation' in named && algorithm !== 'weighted_random')
    throw new AwsError(
      'InvalidConfigurationRequest',
      `The attribute load_balancing.algorithm.anomaly_mitigation is not supported with the algorithm ${algorithm}`,
    )
  if (values['slow_start.duration_seconds'] !== '0' && algorithm !== 'round_robin')
    throw new AwsError('InvalidConfigurationRequest', `Slow start is not supported with the algorithm ${algorithm}`)
  if (values['stickiness.type'] === 'app_cookie' && values['stickiness.app_cookie.cookie_name'] === '')
    throw new AwsError('InvalidConfigurationRequest', 'You must set an application cookie name')
}
