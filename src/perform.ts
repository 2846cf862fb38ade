import { deploy } from './commands/deploy.ts'
import { destroy } from './commands/destroy.ts'
import { preview } from './commands/preview.ts'
import { rollback } from './commands/rollback.ts'
import { status } from './commands/status.ts'
import { sweep } from './commands/sweep.ts'
import type { Outcome } from './engine/events.ts'
import { previewNumber } from './engine/previews.ts'
import type { Request } from './inputs.ts'
import type { BuildOptions, Commit } from './platform/images.ts'
import type { Prepared } from './prepare.ts'
import type { Environment, Spec } from './spec/types.ts'

/** Runs the command that was asked for. */
export function perform(request: Request, { run, spec, commit }: Prepared): Promise<Outcome> {
  switch (request.command) {
    case 'deploy':
      return deploy(run, { commit: needed(commit), build: buildOptions(spec, run.environment) })
    case 'preview':
      return preview(run, { commit: needed(commit), build: buildOptions(spec, run.environment), ...previews(spec) })
    case 'rollback':
      return rollback(run, { to: request.rollbackTo })
    case 'destroy':
      return destroy(run)
    case 'sweep':
      return sweep(run, { limits: spec.previews, environmentOf: (name) => known(spec, name) })
    case 'status':
      return status(run)
  }
}

function needed(commit: Commit | undefined): Commit {
  if (commit === undefined) throw new Error('a deployment was prepared without a commit')
  return commit
}

function buildOptions({ app, run }: Spec, { image }: Environment): BuildOptions {
  return { app, image, run }
}

function previews(spec: Spec) {
  if (spec.previews === undefined) throw new Error('a preview was prepared without limits')
  return { limits: spec.previews, environmentOf: (name: string) => spec.preview(previewNumber(name) ?? 0) }
}

/** Undefined for names that the spec does not know (any more). */
function known(spec: Spec, name: string): Environment | undefined {
  const number = previewNumber(name)
  if (number !== undefined) return spec.previews === undefined ? undefined : spec.preview(number)
  return spec.environmentNames.includes(name) ? spec.environment(name) : undefined
}
