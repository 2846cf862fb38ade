import * as v from 'valibot'
import { field, required } from '../../spec/fields/field.ts'
import { duration, integer, leaseOf, milliseconds, text, variableValue } from '../../spec/fields/scalars.ts'
import type { EnvironmentOn } from '../../spec/types.ts'
import { ownLogGroup } from './names.ts'

/** Text that a pattern describes. @param allowed the same for people. */
export function matching(pattern: RegExp, allowed: string) {
  return v.pipe(v.string(allowed), v.regex(pattern, allowed))
}

const listenerArn = matching(
  /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:listener(-rule)?\/app\/[^\s/]+(\/[0-9a-f]+){2,3}$/,
  'the ARN of an Application Load Balancer’s listener or listener rule',
)

const listener = v.union(
  [
    listenerArn,
    v.strictObject({
      'load-balancer': required(
        matching(/^[A-Za-z0-9-]{1,32}$/, 'the name of a load balancer'),
        'Name of the Application Load Balancer.',
      ),
      port: required(integer(1, 65_535), 'Port of its listener.'),
    }),
    v.strictObject({
      tag: required(
        matching(/^[^=]{1,128}=.{0,256}$/, 'key=value'),
        '`key=value`, which one listener, or listener rule, of the region carries.',
      ),
    }),
  ],
  'the ARN of an Application Load Balancer’s listener or listener rule, {load-balancer, port} or {tag: key=value}',
)

/** Repository names as CreateRepository takes them (Amazon ECR API Reference). */
export const repositoryName = /^(?=.{2,256}$)([a-z0-9]+([._-][a-z0-9]+)*\/)*[a-z0-9]+([._-][a-z0-9]+)*$/

const timing = v.strictObject({
  lease: field(leaseOf('10s'), 'How long a run without a heartbeat counts as alive; at least 10s.', '2m'),
  settle: field(duration, 'Propagation: how long the load balancer’s traffic may lag behind its answers.', '30s'),
  'figures-lag': field(duration, 'How late CloudWatch’s figures are.', '3m'),
  'unproven-wait': field(
    duration,
    'How long to wait after `settle` before capacity goes that cannot be proven idle.',
    '5m',
  ),
})

const logs = v.strictObject({
  driver: field(v.picklist(['awslogs', 'journald']), 'Docker’s log driver.', 'awslogs'),
  group: field(
    matching(/^[\w./#-]{1,512}$/, 'the name of a log group'),
    'Log group in CloudWatch; without it `/immutable-deploy/<app>/<environment>`. That of a preview keeps what was logged for 14 days, and goes with the preview.',
  ),
})

/** The section `aws`. Which of its fields may not be missing is a rule, for they may come from `defaults`. */
export const aws = v.strictObject({
  region: field(matching(/^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/, 'a region such as eu-west-1'), 'Region. Required.'),
  role: field(
    matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'the ARN of a role'),
    'ARN of the role that the run assumes with the job’s OIDC token, and renews; without it, the credentials that the SDK finds.',
  ),
  listener: field(
    listener,
    'Listener of an Application Load Balancer, whose default action is the route, or one of its rules. Required.',
  ),
  host: field(
    matching(/^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/, 'a host name such as shop.example.com'),
    'Name that people open if the route has no host. Checks send it as the Host header, and the certificate of an HTTPS listener must be valid for it. Without it, the load balancer’s own name.',
  ),
  subnets: field(
    v.pipe(v.array(matching(/^subnet-[0-9a-z]+$/, 'the id of a subnet')), v.minLength(1, 'at least one subnet')),
    'Subnets of the instances. Required.',
  ),
  'security-groups': field(
    v.pipe(v.array(matching(/^sg-[0-9a-z]+$/, 'the id of a security group')), v.minLength(1, 'at least one group')),
    'Security groups of the instances. Required.',
  ),
  'public-ip': field(v.boolean(), 'Whether instances get a public address.', 'false'),
  repository: field(
    matching(repositoryName, 'the name of a repository'),
    'Name of the ECR repository; without it the app’s name.',
  ),
  logs: field(logs, 'Where the containers’ output goes.'),
  tags: field(
    v.record(text, variableValue),
    'Tags of your own, for everything that is created: `{team: shop}`. At most 30; environments and previews add to those of `defaults`. Keys have letters, digits and `+ - = . _ : @`.',
    '{}',
  ),
  timing: field(timing, 'How long AWS takes; only tests have reason to change it.'),
})

export type WrittenAws = v.InferOutput<typeof aws>

/** What everything on AWS has, whatever runs its instances. */
export interface AwsOptions {
  readonly region: string
  /** ARN of the role that is assumed with the job's OIDC token; undefined: whatever the SDK's own chain finds. */
  readonly role: string | undefined
  readonly listener: ListenerReference
  /** What people open where the route's conditions name no host; undefined: the load balancer's own name. */
  readonly host: string | undefined
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly publicIp: boolean
  /** Name of the ECR repository. */
  readonly repository: string
  readonly logs: LogOptions
  /** The user's own, on everything that is created. */
  readonly tags: Readonly<Record<string, string>>
  readonly timing: AwsTiming
}

/** An environment whose platform is one of AWS's. */
export type EnvironmentOnAws = EnvironmentOn<AwsOptions>

/** A listener's default action, or one of its rules. */
export type ListenerReference =
  /** Of a listener, or of a listener rule. */
  | { readonly arn: string }
  | { readonly loadBalancer: string; readonly port: number }
  /** The one listener, or rule, of the region that carries this tag. */
  | { readonly tag: { readonly key: string; readonly value: string } }

/** Where a container's output goes. */
export type LogOptions = { readonly driver: 'awslogs'; readonly group: string } | { readonly driver: 'journald' }

/** How long AWS takes; only tests have reason to change it. */
export interface AwsTiming {
  /** How long a silent run is believed alive. */
  readonly leaseMs: number
  /** How long the load balancer's data plane may lag behind its answers. */
  readonly settleMs: number
  /** How late CloudWatch is. */
  readonly figuresLagMs: number
  /** The wait, on top of `settleMs`, where idleness cannot be proven. */
  readonly unprovenWaitMs: number
}

/** The options of one environment; a rule has seen to it that those without a default are there. */
export function resolveAws(written: WrittenAws, app: string, environment: string): AwsOptions {
  return {
    region: written.region ?? '',
    role: written.role,
    listener: resolveListener(written.listener ?? ''),
    host: written.host,
    subnets: written.subnets ?? [],
    securityGroups: written['security-groups'] ?? [],
    publicIp: written['public-ip'] ?? false,
    repository: written.repository ?? app,
    logs: resolveLogs(written.logs ?? {}, ownLogGroup({ app, environment })),
    tags: written.tags ?? {},
    timing: resolveTiming(written.timing ?? {}),
  }
}

function resolveListener(written: NonNullable<WrittenAws['listener']>): ListenerReference {
  if (typeof written === 'string') return { arn: written }
  if ('port' in written) return { loadBalancer: written['load-balancer'], port: written.port }
  const equals = written.tag.indexOf('=')
  return { tag: { key: written.tag.slice(0, equals), value: written.tag.slice(equals + 1) } }
}

function resolveLogs(written: NonNullable<WrittenAws['logs']>, group: string): LogOptions {
  return written.driver === 'journald' ? { driver: 'journald' } : { driver: 'awslogs', group: written.group ?? group }
}

function resolveTiming(written: NonNullable<WrittenAws['timing']>): AwsTiming {
  return {
    leaseMs: milliseconds(written.lease ?? '2m'),
    settleMs: milliseconds(written.settle ?? '30s'),
    figuresLagMs: milliseconds(written['figures-lag'] ?? '3m'),
    unprovenWaitMs: milliseconds(written['unproven-wait'] ?? '5m'),
  }
}
