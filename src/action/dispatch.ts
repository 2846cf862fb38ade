import type { Target } from '../commands/definition.ts'
import { commands } from '../commands/index.ts'
import type { Outcome } from '../engine/events.ts'
import { previewNumber } from '../engine/policy/previews.ts'
import type { Environment, Spec } from '../spec/types.ts'
import type { Prepared } from './open-target.ts'
import type { Request } from './request.ts'

/** Runs the command that was asked for. */
export function dispatch(request: Request, prepared: Prepared): Promise<Outcome> {
  return commands[request.command].run(targetOf(request, prepared))
}

function targetOf({ rollbackTo, explicit }: Request, prepared: Prepared): Target {
  const { run, formerly, spec, commit, pullRequests, shaOfTag, commitOf } = prepared
  const build = { app: spec.app, image: run.environment.image, run: spec.run }
  const environmentOf = (name: string) => known(spec, name)
  const asked = { rollbackTo, explicit }
  return {
    run,
    formerly,
    commit,
    build,
    previews: spec.previews,
    environmentOf,
    pullRequests,
    shaOfTag,
    commitOf,
    ...asked,
  }
}

/** Undefined for names that the spec does not know (any more). */
function known(spec: Spec, name: string): Environment | undefined {
  const number = previewNumber(name)
  if (number !== undefined) return spec.previews === undefined ? undefined : spec.preview(number)
  return spec.environmentNames.includes(name) ? spec.environment(name) : undefined
}
