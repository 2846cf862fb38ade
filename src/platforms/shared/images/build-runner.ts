import type { BuildNews } from '../../../ports/images.ts'
import type { TreeOptions } from '../../../spec/types.ts'
import { runCommand, type Command, type Ended } from '../../../support/command/run.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { createMask, type Mask } from '../../../support/mask/mask.ts'
import { unmaskable } from '../../../support/mask/parts.ts'
import { buildEnvironment, keptBack, type OuterEnvironment } from './build-environment.ts'
import { readBuildSecrets } from './build-secrets.ts'
import { findOwnNamespace } from './own-namespace.ts'

/** Runs what the repository brings: it sees what it is given, and what it says of its secrets is masked. */
export interface BuildRunner {
  readonly env: NodeJS.ProcessEnv
  readonly secrets: Readonly<Record<string, string>>
  readonly mask: Mask
  /** @throws as `runCommand`. */
  run(command: BuildProgram, signal: AbortSignal): Promise<Ended>
}

export interface BuildProgram extends Omit<Command, 'env' | 'hide' | 'watched'> {
  /** In the log. */
  readonly title: string
  /** Of the environment what this program alone has. */
  readonly env?: NodeJS.ProcessEnv
}

export interface BuildRunnerRequest {
  readonly commit: Commit
  readonly image: TreeOptions
  readonly outerEnvironment: OuterEnvironment
  readonly tell: (news: BuildNews) => void
  /** Names of variables that all of its programs know, beside those of a build. */
  readonly also?: RegExp
}

/** @throws KnownError `image-secret-missing`. */
export async function openBuildRunner(request: BuildRunnerRequest): Promise<BuildRunner> {
  const { commit, image, outerEnvironment: outer, tell, also } = request
  const secrets = await readBuildSecrets(image.secrets ?? {}, outer)
  for (const [name, value] of Object.entries(secrets)) {
    tell({ type: 'secret', value })
    const warning = unmaskable(name, value)
    if (warning !== undefined) tell({ type: 'warning', message: `Of the build, ${warning}.` })
  }
  const sees = { environment: image.environment ?? [], secrets, ...(also && { also }) }
  const env = buildEnvironment(outer, commit, sees)
  const mask = createMask(Object.values(secrets))
  let isolated: Promise<readonly string[]> | undefined
  const isolate = async () => {
    const held = keptBack(outer, sees)
    if (held !== undefined) tell({ type: 'detail', message: held })
    const found = await findOwnNamespace(env)
    if ('prefix' in found) return found.prefix
    tell({ type: 'notice', message: notIsolated(found.failure) })
    return []
  }
  return {
    env,
    secrets,
    mask,
    async run({ command, title, ...how }, signal) {
      const [program = '', ...args] = [...(await (isolated ??= isolate())), ...command]
      const all = { ...how, command: [program, ...args] as const, env: { ...env, ...how.env } }
      return runCommand({ ...all, hide: (line) => mask.hide(line), watched: { title, tell } }, signal)
    },
  }
}

function notIsolated(failure: string): string {
  return `The build has no process namespace of its own on this machine, so it can read the environment of the job’s processes with the tokens in it (${failure}). Build in a job without \`id-token\` and secrets if you do not trust all that the build runs: SECURITY.md of this action has the recipe.`
}
