import type { Outcome } from '../engine/events.ts'
import { highest, observe } from '../engine/observation.ts'
import { isPreview } from '../engine/previews.ts'
import { call, type Run } from '../engine/run.ts'
import type { Environment, Previews } from '../spec/types.ts'
import { deploy, type DeployRequest } from './deploy.ts'
import { destroy } from './destroy.ts'

export interface PreviewRequest extends DeployRequest {
  readonly limits: Previews
  /** The environment of another preview, by name. */
  readonly environmentOf: (name: string) => Environment
}

/**
 * A preview is an environment of its own, with its own ledger, fleet and route. A new one beyond the maximum makes the
 * one go that was pushed to longest ago.
 */
export async function preview(run: Run, request: PreviewRequest): Promise<Outcome> {
  if (!run.dryRun && (await run.platform.router.route(call(run))) === undefined) await makeRoom(run, request)
  return deploy(run, request)
}

async function makeRoom(run: Run, request: PreviewRequest): Promise<void> {
  const names = (await run.platform.environments(call(run))).filter(
    (name) => isPreview(name) && name !== run.environment.name,
  )
  if (names.length < request.limits.max) return
  const open = (await Promise.all(names.map((name) => lastPush(run, request.environmentOf(name))))).filter(
    (found) => found !== undefined,
  )
  const surplus = open.length + 1 - request.limits.max
  for (const { name } of open.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, surplus))) {
    run.report({
      type: 'notice',
      message: `${name} makes room: ${request.limits.max} previews are the most, and it was pushed to longest ago.`,
    })
    const environment = request.environmentOf(name)
    await destroy({ ...run, environment, platform: run.platform.forEnvironment(environment) })
  }
}

interface Open {
  readonly name: string
  readonly at: number
}

/** When a preview that is open was last deployed. */
async function lastPush(run: Run, environment: Environment): Promise<Open | undefined> {
  const seen = await observe({ ...run, platform: run.platform.forEnvironment(environment) })
  return seen.route === undefined ? undefined : { name: environment.name, at: highest(seen)?.operation.startedAt ?? 0 }
}
