import type { Listener, LoadBalancer } from '@aws-sdk/client-elastic-load-balancing-v2'
import { KnownError } from '../../../errors/known-error.ts'
import type { Call } from '../../../ports/common.ts'
import type { ListenerReference } from '../options.ts'
import { allPages } from '../pages.ts'
import { isNamed } from '../service-error.ts'
import type { Aws } from '../session.ts'
import { arnsOf, readRules } from './rules.ts'
import { createTagReader, type TagReader } from './tag-reader.ts'

type ByName = Extract<ListenerReference, { readonly loadBalancer: string }>
type ByTag = Extract<ListenerReference, { readonly tag: unknown }>

/** The ARN of a listener, or of a rule, that is named otherwise. @throws KnownError `listener-missing`, `listener-ambiguous`. */
export function listenerArnOf(aws: Aws, reference: ByName | ByTag, call: Call): Promise<string> {
  return 'tag' in reference ? byTag(aws, reference, call) : byName(aws, reference, call)
}

async function byName(aws: Aws, { loadBalancer: name, port }: ByName, call: Call): Promise<string> {
  const balancer = await namedLoadBalancer(aws, name, call)
  const listeners = await listenersOf(aws, balancer.LoadBalancerArn ?? '', call)
  const found = listeners.find(({ Port }) => Port === port)?.ListenerArn
  if (found !== undefined) return found
  const ports = listeners.map(({ Port }) => Port).join(', ')
  throw missing(`The load balancer ${name} has no listener on port ${port}; it has ${ports || 'none at all'}.`)
}

async function namedLoadBalancer(aws: Aws, name: string, call: Call): Promise<LoadBalancer> {
  try {
    const { LoadBalancers: [found] = [] } = await aws.elb(call, `reading the load balancer ${name}`, (elb, options) =>
      elb.describeLoadBalancers({ Names: [name] }, options),
    )
    if (found !== undefined) return found
  } catch (error) {
    if (!isNamed(error, 'LoadBalancerNotFoundException')) throw error
  }
  const names = (await loadBalancers(aws, call)).map(({ LoadBalancerName }) => LoadBalancerName).join(', ')
  throw missing(`There is no load balancer ${name} in ${aws.region}; there is ${names || 'none at all'}.`)
}

/** Listeners first; rules are looked at only where no listener carries the tag. */
async function byTag(aws: Aws, { tag }: ByTag, call: Call): Promise<string> {
  const tags = createTagReader(aws)
  const applications = (await loadBalancers(aws, call)).filter(({ Type }) => Type === 'application')
  const listeners = (
    await Promise.all(applications.map(({ LoadBalancerArn = '' }) => listenersOf(aws, LoadBalancerArn, call)))
  )
    .flat()
    .flatMap(({ ListenerArn }) => ListenerArn ?? [])
  const tagged = await withTag(tags, listeners, tag, call)
  if (tagged.length > 0) return onlyOne(tagged, tag, 'listeners')
  const rules = (await Promise.all(listeners.map((listener) => readRules(aws, listener, call)))).flat()
  return onlyOne(await withTag(tags, arnsOf(rules), tag, call), tag, 'listeners or rules')
}

async function withTag(tags: TagReader, arns: readonly string[], tag: ByTag['tag'], call: Call) {
  const read = await tags.read(arns, call)
  return arns.filter((arn) => read.get(arn)?.some(({ Key, Value }) => Key === tag.key && Value === tag.value))
}

function onlyOne(arns: readonly string[], { key, value }: ByTag['tag'], kind: string): string {
  const [first, ...others] = arns
  if (first === undefined)
    throw missing(`No ${kind} of the region’s Application Load Balancers carry the tag ${key}=${value}.`)
  if (others.length === 0) return first
  throw new KnownError(`Several ${kind} carry the tag ${key}=${value}: ${arns.join(', ')}.`, {
    code: 'listener-ambiguous',
    advice: 'Leave the tag on one of them, or name the listener by its ARN in `aws.listener`.',
  })
}

function loadBalancers(aws: Aws, call: Call): Promise<readonly LoadBalancer[]> {
  return allPages(async (Marker) => {
    const page = await aws.elb(call, 'listing load balancers', (elb, options) =>
      elb.describeLoadBalancers({ ...(Marker !== undefined && { Marker }) }, options),
    )
    return { items: page.LoadBalancers, next: page.NextMarker }
  })
}

/** All listeners of a load balancer, by its ARN. */
export function listenersOf(aws: Aws, LoadBalancerArn: string, call: Call): Promise<readonly Listener[]> {
  return allPages(async (Marker) => {
    const page = await aws.elb(call, `listing listeners of ${LoadBalancerArn}`, (elb, options) =>
      elb.describeListeners({ LoadBalancerArn, ...(Marker !== undefined && { Marker }) }, options),
    )
    return { items: page.Listeners, next: page.NextMarker }
  })
}

function missing(message: string): KnownError {
  return new KnownError(message, { code: 'listener-missing', advice: 'Correct `aws.listener` in the spec.' })
}
