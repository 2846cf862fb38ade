import type { Evidence } from '../errors/known-error.ts'
import type { Instance } from '../ports/fleets.ts'
import type { TargetHealth } from '../ports/router.ts'
import { logFile, readTail } from './instance-logs.ts'

const mostLines = 20

/** Of each instance that failed or is not healthy: why, and the last lines it printed. */
export async function gatherEvidence(
  logs: string,
  instances: readonly Instance[],
  targets: readonly TargetHealth[],
): Promise<readonly Evidence[]> {
  const health = new Map(targets.map((target) => [target.target, target]))
  const unwell = instances.filter(({ id, state }) => state === 'failed' || health.get(id)?.state !== 'healthy')
  return Promise.all(
    unwell.map(async (instance) => {
      const lines = await readTail(logFile(logs, instance.id), mostLines)
      return { title: titleOf(instance, health.get(instance.id)), lines }
    }),
  )
}

function titleOf({ id, state, reason }: Instance, health: TargetHealth | undefined): string {
  const why = reason ?? [health?.reason, health?.description].filter((part) => part !== undefined).join(': ')
  const what = state === 'failed' ? state : (health?.state ?? state)
  return why === '' ? `${id} is ${what}` : `${id} is ${what}: ${why}`
}
