import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { Fleet } from '../../../ports/fleets.ts'
import { isLaunch, isUnsuccessful, wordsOf } from './activities.ts'

interface Refusal {
  readonly said: RegExp
  readonly advice: string
  /** What one zone lacks another may have: it is final when each has said so. */
  readonly byZone?: true
}

/**
 * What no further try heals, by EC2's codes and the texts that Auto Scaling has for them (Error codes for the Amazon EC2
 * API, EC2 Developer Guide; Troubleshoot issues in Amazon EC2 Auto Scaling, Amazon EC2 Auto Scaling User Guide).
 */
const refusals: readonly Refusal[] = [
  {
    said: /InvalidKMSKey|KMS key|Client\.InternalError: Client error on launch/i,
    advice:
      'Let the key policy of the KMS key that encrypts the volumes allow the service-linked role AWSServiceRoleForAutoScaling to use it, and see that the key is enabled.',
  },
  {
    said: /VcpuLimitExceeded|vCPU (capacity|limit)|InstanceLimitExceeded|current instance limit/i,
    advice: 'Ask AWS for a higher quota of running On-Demand instances, or stop instances that are not needed.',
  },
  {
    said: /VolumeLimitExceeded|Volume limit exceeded/i,
    advice: 'Ask AWS for a higher quota of EBS storage, or delete volumes that are not needed.',
  },
  {
    said: /not authorized|UnauthorizedOperation|AccessDenied|AuthFailure/i,
    advice:
      'Allow it: to the service-linked role AWSServiceRoleForAutoScaling, in the policies of the organization, and in those of the machine image and its snapshots where another account owns them.',
  },
  {
    said: /OptInRequired|accept (the )?terms and subscribe/i,
    advice: 'Subscribe this account to the machine image in AWS Marketplace, or name another `ec2.ami`.',
  },
  {
    said: /InvalidAMIID|(image id|AMI ID).{0,60} (does not exist|is no longer available)|image .{0,40}is disabled/i,
    advice:
      'The machine image is gone, disabled or not shared with this account. Deploy a commit whose image is there, or correct `ec2.ami`.',
  },
  {
    said: /InvalidSnapshot|snapshot .{0,60} does not exist/i,
    advice: 'A snapshot of the machine image is gone. Deploy a commit whose image is whole, or correct `ec2.ami`.',
  },
  {
    said: /InvalidGroup\.|security group.{0,80} does not exist|belong to different networks/i,
    advice: 'Correct `aws.security-groups`: each has to be there, in the VPC of the subnets.',
  },
  {
    said: /Free Tier/i,
    advice:
      'Choose an `ec2.instance-type` that the free plan of this account allows, or upgrade the account to a paid plan.',
  },
  {
    said: /smaller than (the )?snapshot/i,
    advice: 'Raise `ec2.root-volume` to at least the size of the machine image’s snapshot.',
  },
  {
    said: /InvalidBlockDeviceMapping|Invalid device name|block device mappings? (is |are )?not supported|for parameter virtualName is invalid/i,
    advice: 'The volumes do not go with the machine image: correct `ec2.ami` or `ec2.root-volume`.',
  },
  {
    said: /\bBlocked\b|account is (currently )?(blocked|suspended)|PendingVerification|pending verification|is being validated/i,
    advice: 'AWS lets this account start no instances: ask AWS Support, or wait until the account is verified.',
  },
  {
    said: /NetworkInterfaceLimitExceeded|maximum number of network interfaces|limit on the number of network interfaces/i,
    advice:
      'Ask AWS for a higher quota of network interfaces in the region, or delete network interfaces that are not needed.',
  },
  {
    said: /MaxIOPSLimitExceeded|(IOPS|snapshot|volume) limit exceeded/i,
    advice: 'Ask AWS for a higher quota of EBS, or delete volumes that are not needed.',
  },
  {
    said: /architecture .{0,80}does not match|(Elastic Network Adapter|\(ENA\)) is required|boot mode|virtualization type .{0,40}not supported|invalid (value .{0,40} for )?InstanceType|InvalidInstanceType/i,
    advice: 'Choose an `ec2.instance-type` and an `ec2.ami` that go together.',
  },
  {
    said: /tag policy|TagPolicy|TagLimitExceeded/i,
    advice: 'Correct `aws.tags` to what the tag policy of the organization allows.',
  },
  {
    said: /InvalidSubnet|subnet ID .{0,60} does not exist/i,
    advice: 'Correct `aws.subnets`.',
    byZone: true,
  },
  {
    said: /InsufficientFreeAddresses|not enough free addresses/i,
    advice: 'Name larger or further subnets in `aws.subnets`.',
    byZone: true,
  },
  {
    said: /InsufficientInstanceCapacity|Insufficient capacity|not have sufficient .{0,40}capacity/i,
    advice: 'Choose another `ec2.instance-type`, add subnets in other zones, or run again later.',
    byZone: true,
  },
  {
    said: /not supported in your requested Availability Zone|requested configuration is currently not supported|Availability Zone is (no longer|not) supported|VolumeTypeNotAvailableInZone/i,
    advice: 'Choose another `ec2.instance-type`, or subnets in other zones.',
    byZone: true,
  },
]

/**
 * Why a fleet can get no more instances. A launch that has come after the refusal, be it under way only, makes it history:
 * Auto Scaling tries again, and in the other zones ("Auto Scaling group Availability Zone distribution", Amazon EC2 Auto
 * Scaling User Guide).
 * @param activities newest first.
 * @param zones of the group.
 */
export function launchRefusal(
  activities: readonly Activity[],
  zones: readonly string[],
): Required<Pick<Fleet, 'reason' | 'advice'>> | undefined {
  const launches = activities.filter(isLaunch)
  const [last] = launches
  const found = refusalIn(last)
  if (last === undefined || found === undefined) return undefined
  const { advice, byZone } = found
  if (byZone !== true) return { reason: `AWS starts no instance for it: ${wordsOf(last)}`, advice }
  const isFinal = zones.every((zone) => refusalIn(launches.find((launch) => zoneOf(launch) === zone))?.byZone)
  if (zones.length === 0 || !isFinal) return undefined
  return { reason: `no zone has instances for it (${zones.join(', ')}): ${wordsOf(last)}`, advice }
}

function refusalIn(launch: Activity | undefined): Refusal | undefined {
  if (launch === undefined || !isUnsuccessful(launch)) return undefined
  return refusals.find(({ said }) => said.test(wordsOf(launch)))
}

/** Its details are JSON: `{"Subnet ID": …, "Availability Zone": …}` (describe-scaling-activities, AWS CLI Command Reference). */
function zoneOf({ Details = '' }: Activity): string | undefined {
  return /"Availability Zone"\s*:\s*"([^"]*)"/.exec(Details)?.[1]
}
