import type { Call } from '../../../ports/common.ts'
import { isNamed } from '../../aws/service-error.ts'
import type { Aws } from '../../aws/session.ts'

/**
 * Of a group that is busy with itself (DeleteAutoScalingGroup and UpdateAutoScalingGroup, "Errors", Amazon EC2 Auto Scaling
 * API Reference).
 */
const busy = [
  'ScalingActivityInProgressFault',
  'ScalingActivityInProgress',
  'ResourceInUseFault',
  'ResourceInUse',
  'ResourceContentionFault',
  'ResourceContention',
] as const

const pauseMs = 1000

/** Asks again while a group is busy, which ends by itself; with the call's time nearly over the refusal says why. */
export async function whenIdle(aws: Aws, call: Call, change: () => Promise<unknown>): Promise<void> {
  for (;;)
    try {
      await change()
      return
    } catch (error) {
      const isOver = aws.clock.now() + 2 * pauseMs >= call.deadline
      if (!isNamed(error, ...busy) || isOver) throw error
      await aws.clock.sleep(pauseMs, call.signal)
    }
}
