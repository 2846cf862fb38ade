import type { Evidence } from '../errors/known-error.ts'
import type { Instance } from '../ports/fleets.ts'
import type { TargetHealth } from '../ports/router.ts'
import { refused } from './balancer/health-check.ts'
import type { Target } from './balancer/types.ts'
import { logFile, readTail } from './instance-logs.ts'
import type { Socket } from './listening.ts'

const mostLines = 20

/** Where an instance is asked, and where it listens; undefined where it does not run, or nobody can tell. */
export type Reaching = (
  id: string,
) => Promise<{ readonly target: Target; readonly listens: readonly Socket[] } | undefined>

/** Of each instance that failed or is not healthy: why, and the last lines it printed. */
export async function gatherEvidence(
  logs: string,
  instances: readonly Instance[],
  targets: readonly TargetHealth[],
  reach: Reaching,
): Promise<readonly Evidence[]> {
  const health = new Map(targets.map((target) => [target.target, target]))
  const unwell = instances.filter(({ id, state }) => state === 'failed' || health.get(id)?.state !== 'healthy')
  return Promise.all(
    unwell.map(async (instance) => {
      const lines = await readTail(logFile(logs, instance.id), mostLines)
      const title = titleOf(instance, health.get(instance.id))
      const isRefused = health.get(instance.id)?.description === refused
      return { title: isRefused ? `${title}${elsewhere(await reach(instance.id))}` : title, lines }
    }),
  )
}

function titleOf({ id, state, reason }: Instance, health: TargetHealth | undefined): string {
  const why = reason ?? [health?.reason, health?.description].filter((part) => part !== undefined).join(': ')
  const what = state === 'failed' ? state : (health?.state ?? state)
  return why === '' ? `${id} is ${what}` : `${id} is ${what}: ${why}`
}

/** As the end of a sentence that says that an instance refused the connection. */
function elsewhere(found: Awaited<ReturnType<Reaching>>): string {
  if (found === undefined) return ''
  const { target, listens } = found
  const asked = ` to ${target.host}:${target.port}`
  if (listens.length === 0)
    return `${asked}; it listens nowhere: it has to listen on the port that the variable PORT tells`
  const where = listens.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(', ')
  const remedy = listens.some(({ port }) => port === target.port)
    ? 'let it listen on 0.0.0.0, which IPv4 reaches'
    : 'let it listen on the port that the variable PORT tells'
  return `${asked}; it listens on ${where}: ${remedy}`
}
