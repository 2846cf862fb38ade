import * as v from 'valibot'
import { field, required } from './field.ts'
import { duration, integer, leaseOf } from './scalars.ts'

function matching(pattern: RegExp, allowed: string) {
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
  lease: field(leaseOf('10s'), 'How long a silent run is believed alive; at least 10s.', '2m'),
  settle: field(duration, 'How long the load balancer’s traffic may lag behind its answers.', '30s'),
  'figures-lag': field(duration, 'How late CloudWatch’s figures are.', '3m'),
  'unproven-wait': field(duration, 'Wait on top of `settle` before capacity goes whose quiet cannot be proven.', '5m'),
})

const logs = v.strictObject({
  driver: field(v.picklist(['awslogs', 'journald']), 'Docker’s log driver.', 'awslogs'),
  group: field(
    matching(/^[\w./#-]{1,512}$/, 'the name of a log group'),
    'Log group in CloudWatch; without it `/immutable-deploy/<app>/<environment>`.',
  ),
})

/** Options of the platform `aws`. Which of them may not be missing is a rule, for they may come from `defaults`. */
export const aws = v.strictObject({
  region: field(matching(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as eu-west-1'), 'Region. Required.'),
  role: field(
    matching(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'the ARN of a role'),
    'ARN of the role that is assumed with the job’s OIDC token, and renewed; without it whatever credentials there are.',
  ),
  listener: field(
    listener,
    'Listener of an Application Load Balancer, whose default action is the route, or one of its rules. Required.',
  ),
  host: field(
    matching(/^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/, 'a host name such as shop.example.com'),
    'Name that people open where the route has no host: the Host header of checks, and whom the certificate of an HTTPS listener has to be for. Without it the load balancer’s own name.',
  ),
  ami: field(
    matching(/^(ami-[0-9a-f]{8,17}|ssm:\/[\w./-]+)$/, 'ami-… or ssm:/name-of-a-public-parameter'),
    'Machine image that containers run on; resolved once per release. Without it the ECS-optimized Amazon Linux 2023 of the image’s architecture.',
  ),
  'instance-type': field(
    matching(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type such as t3.small'),
    'Type of the instances. Required.',
  ),
  subnets: field(
    v.pipe(v.array(matching(/^subnet-[0-9a-z]+$/, 'the id of a subnet')), v.minLength(1, 'at least one subnet')),
    'Subnets of the instances. Required.',
  ),
  'security-groups': field(
    v.pipe(v.array(matching(/^sg-[0-9a-z]+$/, 'the id of a security group')), v.minLength(1, 'at least one group')),
    'Security groups of the instances. Required.',
  ),
  'instance-profile': field(
    matching(/^[\w+=,.@-]{1,128}$/, 'the name of an instance profile'),
    'Name of the instance profile. Required.',
  ),
  'public-ip': field(v.boolean(), 'Whether instances get a public address.', 'false'),
  'metadata-hops': field(
    integer(1, 2),
    'Network hops of the metadata service’s answers; 2 reaches into containers.',
    '2',
  ),
  'root-volume': field(integer(1, 16_384), 'GiB of the root volume; without it the machine image’s own size.'),
  repository: field(
    matching(repositoryName, 'the name of a repository'),
    'Name of the ECR repository; without it the app’s name.',
  ),
  logs: field(logs, 'Where the containers’ output goes.'),
  timing: field(timing, 'What AWS takes; only tests have reason to change it.'),
})

/** A reference to an SSM parameter, by name or ARN, with a version or label if need be, as GetParameter takes it. */
const ssmSecret = /^ssm:(arn:aws[a-z-]*:ssm:[a-z0-9-]+:\d{12}:parameter\/)?[\w./-]+(:[\w.-]+)?$/

/** Names as CreateSecret takes them (AWS Secrets Manager API Reference), or ARNs. */
const secretsManagerSecret = /^secretsmanager:(arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:)?[\w/+=.@-]+$/

/** Whether the platform can fetch a secret by this reference. */
export function isAwsSecret(reference: string): boolean {
  return ssmSecret.test(reference) || secretsManagerSecret.test(reference)
}

export const awsSecretForms = 'ssm:/name and secretsmanager:name'
