import { isPreview } from '../engine/policy/previews.ts'
import type { Subject } from '../github/notify/notifier.ts'
import type { Prepared } from './open-target.ts'
import type { Request } from './request.ts'

/** What GitHub is told that the run is about. */
export function subjectOf(
  { command, githubEnvironment }: Request,
  { run, spec, commit, rollbackOptions }: Prepared,
): Subject {
  const { app, name } = run.environment
  const ownName = isPreview(name) ? '' : githubEnvironment.replaceAll('{app}', app)
  return {
    app,
    environment: name,
    githubEnvironment: ownName || name,
    command,
    sha: commit?.sha,
    limits: spec.previews,
    rollbackOptions,
  }
}
