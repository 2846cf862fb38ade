import { isPreview } from '../engine/policy/previews.ts'
import type { Subject } from '../github/notify/desk.ts'
import type { Prepared } from './open-target.ts'
import type { Request } from './request.ts'

/** What GitHub is told that the run is about. */
export function subjectOf(
  { command, githubEnvironment }: Request,
  { run, spec, commit, rollbackOptions }: Prepared,
): Subject {
  const { app, name } = run.environment
  const githubEnvironmentOf = namesOnGitHub(githubEnvironment, app, name)
  return {
    app,
    environment: name,
    githubEnvironmentOf,
    command,
    sha: commit?.sha,
    limits: spec.previews,
    rollbackOptions,
  }
}

/**
 * What GitHub calls environments. A name without `{environment}` is meant for the run's own; a preview's is always its own.
 * @param given the input; empty: as they are called.
 */
export function namesOnGitHub(given: string, app: string, own: string): (environment: string) => string {
  return (environment) => {
    const isMeant = environment === own || given.includes('{environment}')
    if (given === '' || isPreview(environment) || !isMeant) return environment
    return given.replaceAll('{app}', app).replaceAll('{environment}', environment)
  }
}
