import type { Subject } from '../github/notify/notifier.ts'
import type { Prepared } from './open-target.ts'
import type { Request } from './request.ts'

/** What GitHub is told that the run is about. */
export function subjectOf({ command }: Request, { run, spec, commit, rollbackOptions }: Prepared): Subject {
  const { app, name } = run.environment
  return { app, environment: name, command, sha: commit?.sha, limits: spec.previews, rollbackOptions }
}
