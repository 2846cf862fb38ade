import { closePreview } from '../commands/close-preview.ts'
import { deploy } from '../commands/deploy.ts'
import { destroy } from '../commands/destroy.ts'
import { preview } from '../commands/preview.ts'
import { rollback } from '../commands/rollback.ts'
import { status } from '../commands/status.ts'
import { sweep } from '../commands/sweep.ts'
import type { Outcome } from '../engine/events.ts'
import { previewNumber } from '../engine/policy/previews.ts'
import type { Request } from './request.ts'
import type { BuildOptions } from '../ports/images.ts'
import type { Commit } from '../support/git/commit.ts'
import type { Prepared } from './open-target.ts'
import type { Environment, Spec } from '../spec/types.ts'

/** Runs the command that was asked for. */
export function perform(request: Request, prepared: Prepared): Promise<Outcome> {
  const { run, spec, commit, pullRequests, shaOfTag, commitOf } = prepared
  const build = buildOptions(spec, run.environment)
  switch (request.command) {
    case 'deploy':
      return deploy(run, { commit: needed(commit), build })
    case 'preview':
      return preview(run, {
        commit: needed(commit),
        build,
        pullRequests,
        ...previews(spec),
      })
    case 'rollback':
      return rollback(run, { to: request.rollbackTo, shaOfTag, rebuild: { commitOf, build } })
    case 'destroy':
      return remove(request, prepared)
    case 'sweep':
      return sweep(run, { limits: spec.previews, environmentOf: (name) => known(spec, name), pullRequests })
    case 'status':
      return status(run)
  }
}

function remove({ preview, explicit }: Request, { run, spec, pullRequests }: Prepared): Promise<Outcome> {
  if (preview === undefined) return destroy(run)
  return closePreview(run, { explicit, pullRequests, environmentOf: (name) => known(spec, name) })
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
