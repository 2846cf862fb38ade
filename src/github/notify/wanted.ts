import path from 'node:path'
import { callsOf, type Call, type Imagined } from '../workflows/calls.ts'

/** What a rollback is to bring back, and where the workflows are looked for that may do it. */
export interface Wanted {
  /** The top of the checkout. */
  readonly workspace: string
  /** `owner/name` of the action that runs. */
  readonly action: string | undefined
  /** The file name of the workflow that runs. */
  readonly workflow: string | undefined
  readonly environment: string
  readonly app: string
  /** As the inputs of those names say. */
  readonly 'working-directory': string
  readonly spec: string
}

/** What a workflow would certainly ask of the action. @throws when its file does not say so. */
export function certainCalls(
  workflow: unknown,
  { workspace, action }: Wanted,
  run: Pick<Imagined, 'github' | 'inputs'>,
): Promise<readonly Call[]> {
  return callsOf(workflow, { workspace, action, ...run })
}

/** Whether this use of the action is about the same app, in the same environment. */
export function isOurs(call: Call, wanted: Wanted): boolean {
  return isOfApp(call, wanted) && (call['environment'] || 'production') === wanted.environment
}

export function isOfApp(call: Call, wanted: Wanted): boolean {
  const directory = path.posix.normalize(call['working-directory'] || '.').replace(/(?<=.)\/$/, '')
  return directory === wanted['working-directory'] && (call['spec'] || 'immutable.yml') === wanted.spec
}

export function isDry(call: Call): boolean {
  return (call['dry-run'] ?? 'false') !== 'false'
}
