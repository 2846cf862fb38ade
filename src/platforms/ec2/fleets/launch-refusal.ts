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
    said: /not supported in your requested Availability Zone|requested configuration is currently not supported/i,
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
