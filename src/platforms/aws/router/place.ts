import type { LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { ListenerReference } from '../options.ts'
import type { Aws } from '../session.ts'
import { answeringByDefault, type Answering } from './actions-of.ts'
import { isRule, listenerOf, loadBalancerOf } from './arns.ts'
import { listenerArnOf, listenersOf } from './listener-search.ts'
import { isGone } from './tag-reader.ts'

/** Where the spec says that the route is. Nothing of it changes while a run lasts, but what the listener answers. */
export interface Place {
  readonly listener: string
  /** The rule that the spec names; undefined where it names a listener. */
  readonly rule: string | undefined
  readonly loadBalancer: string
  readonly dnsName: string
  /** What people open where conditions name no host, as the spec says. */
  readonly host: string | undefined
  readonly vpc: string
  readonly scheme: 'http' | 'https'
  readonly port: number
  readonly described: LoadBalancer
  /** ARNs of all listeners of the load balancer. */
  readonly listeners: readonly string[]
  /** What the listener answered by default when it was found, for whoever asks for that at the same moment. */
  readonly found: { readonly at: number; readonly answering: Answering }
}

/**
 * Finds the listener that the spec names, once.
 * @throws KnownError `listener-missing`, `listener-ambiguous`, `listener-unsuitable` (not of an Application Load
 * Balancer), `listener-elsewhere` (another region).
 */
export function createPlace(aws: Aws, reference: ListenerReference, host?: string): (call: Call) => Promise<Place> {
  let found: Promise<Place> | undefined
  return (call) => {
    found ??= findPlace(aws, reference, host, call).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
}

/** A rule of our own is the listener's; it is told by what it matches on. */
export function namedBySpec({ listener, rule }: Place, own: boolean): string {
  return own ? listener : (rule ?? listener)
}

async function findPlace(aws: Aws, reference: ListenerReference, host: string | undefined, call: Call): Promise<Place> {
  const arn = 'arn' in reference ? reference.arn : await listenerArnOf(aws, reference, call)
  refuseElsewhere(aws, arn)
  const [listener, loadBalancer] = [listenerOf(arn), loadBalancerOf(arn)]
  const at = aws.clock.now()
  const [read, balancer] = await Promise.all([
    readListener(aws, loadBalancer, listener, call),
    readLoadBalancer(aws, loadBalancer, call),
  ]).catch((error: unknown) => {
    throw isGone(error) ? missing(aws, arn) : error
  })
  const { answering, ...address } = read
  const rule = isRule(arn) ? arn : undefined
  return { listener, rule, loadBalancer, host, ...balancer, ...address, found: { at, answering } }
}

function refuseElsewhere(aws: Aws, arn: string): void {
  const region = arn.split(':')[3] ?? ''
  if (region === aws.region) return
  throw new KnownError(`The listener ${arn} is in ${region}, the environment in ${aws.region}.`, {
    code: 'listener-elsewhere',
    advice: 'Correct `aws.region` or `aws.listener` in the spec; both have to be in the same region.',
  })
}

/** With all others of its load balancer: they cost no more requests. */
async function readListener(aws: Aws, loadBalancer: string, arn: string, call: Call) {
  const all = await listenersOf(aws, loadBalancer, call)
  const listener = all.find(({ ListenerArn }) => ListenerArn === arn)
  if (listener?.Port === undefined) throw missing(aws, arn)
  return {
    scheme: listener.Protocol === 'HTTPS' ? ('https' as const) : ('http' as const),
    port: listener.Port,
    answering: answeringByDefault(arn, listener),
    listeners: all.flatMap(({ ListenerArn }) => ListenerArn ?? []),
  }
}

async function readLoadBalancer(aws: Aws, arn: string, call: Call) {
  const { LoadBalancers: [found] = [] } = await aws.elb(call, `reading the load balancer ${arn}`, (elb, options) =>
    elb.describeLoadBalancers({ LoadBalancerArns: [arn] }, options),
  )
  if (found?.DNSName === undefined || found.VpcId === undefined) throw missing(aws, arn)
  if (found.Type !== 'application') throw unsuitable(arn, found.Type)
  return { dnsName: found.DNSName, vpc: found.VpcId, described: found }
}

function missing(aws: Aws, arn: string): KnownError {
  return new KnownError(`There is no listener ${arn} in ${aws.region}.`, {
    code: 'listener-missing',
    advice:
      'Correct `aws.listener` in the spec, or name it by `{load-balancer, port}`, which outlives its replacement.',
  })
}

/** A Network Load Balancer has no rules, other timings and other figures. */
function unsuitable(arn: string, type = 'unknown'): KnownError {
  return new KnownError(
    `The load balancer ${arn} is of type ${type}; only listeners of Application Load Balancers can be used.`,
    { code: 'listener-unsuitable', advice: 'Name a listener of an Application Load Balancer in `aws.listener`.' },
  )
}
