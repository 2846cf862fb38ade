import * as v from 'valibot'
import { field } from '../../spec/fields/field.ts'
import { integer } from '../../spec/fields/scalars.ts'
import type { EnvironmentOn, ImageOptions } from '../../spec/types.ts'
import { matching, resolveAws, type AwsOptions, type WrittenAws } from '../aws/options.ts'

/** The section `ec2`. Which of its fields may not be missing is a rule, for they may come from `defaults`. */
export const ec2 = v.strictObject({
  'instance-type': field(
    matching(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'an instance type such as t3.small'),
    'Type of the instances. Required.',
  ),
  'instance-profile': field(
    matching(/^[\w+=,.@-]{1,128}$/, 'the name of an instance profile'),
    'Name of the instance profile. Required.',
  ),
  ami: field(
    matching(/^(ami-[0-9a-f]{8,17}|ssm:\/[\w./-]+)$/, 'ami-… or ssm:/name-of-a-public-parameter'),
    'Machine image that containers run on; resolved once per release. Without it the ECS-optimized Amazon Linux 2023 of the image’s architecture.',
  ),
  'metadata-hops': field(
    integer(1, 2),
    'Network hops of the metadata service’s answers; 2 reaches into containers.',
    '2',
  ),
  access: field(
    v.picklist(['none', 'ssm']),
    'Whether people can open a session on the instances: `none`, or by Session Manager (`ssm`), whose agent is left on.',
    'none',
  ),
  'root-volume': field(integer(1, 16_384), 'GiB of the root volume; without it the machine image’s own size.'),
})

export type WrittenEc2 = v.InferOutput<typeof ec2>

export interface Ec2Options extends AwsOptions {
  readonly instanceType: string
  /** Name of the instance profile. */
  readonly instanceProfile: string
  /** `ami-…`, or `ssm:/name` of a public parameter, resolved once per release. Unused where the image is an AMI. */
  readonly ami: string
  /** Network hops of the instance metadata service's answers: 2 reaches into containers. */
  readonly metadataHops: number
  readonly rootVolumeGib: number | undefined
  /** Whether people can open a session on the instances, by Session Manager. */
  readonly access: 'none' | 'ssm'
}

export type EnvironmentOnEc2 = EnvironmentOn<Ec2Options>

export interface Ec2Context {
  readonly app: string
  readonly environment: string
  readonly image: ImageOptions
}

/** The options of one environment; a rule has seen to it that those without a default are there. */
export function resolveEc2(aws: WrittenAws, written: WrittenEc2, context: Ec2Context): Ec2Options {
  return {
    ...resolveAws(aws, context.app, context.environment),
    instanceType: written['instance-type'] ?? '',
    instanceProfile: written['instance-profile'] ?? '',
    ami: written.ami ?? defaultAmi(context.image),
    metadataHops: written['metadata-hops'] ?? 2,
    rootVolumeGib: written['root-volume'],
    access: written.access ?? 'none',
  }
}

/** Public parameters of the ECS-optimized AMIs (Retrieving Amazon ECS-optimized Linux AMI metadata, Amazon ECS Developer Guide). */
function defaultAmi(image: ImageOptions): string {
  const architecture = image.builder === 'docker' && image.architecture === 'arm64' ? '/arm64' : ''
  return `ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023${architecture}/recommended/image_id`
}
