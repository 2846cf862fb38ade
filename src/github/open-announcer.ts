import { getInput, getState, saveState, setSecret } from '@actions/core'
import { systemClock } from '../clock.ts'
import type { Report } from '../engine/events.ts'
import type { Request } from '../inputs.ts'
import type { Prepared } from '../prepare.ts'
import { createAnnouncer, type Announcer, type Subject } from './announcer.ts'
import type { Runner } from './context.ts'
import type { Untold } from './told-deployment.ts'

const stateName = 'untold'

/** The announcer of a run of the action. @param report where its notices go. */
export function openAnnouncer(environment: NodeJS.ProcessEnv, runner: Runner, report: Report): Announcer {
  const token = getInput('github-token')
  if (token !== '') setSecret(token)
  return createAnnouncer({
    token,
    apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    runner,
    clock: systemClock,
    report,
    remember: (untold) => saveState(stateName, untold ?? ''),
  })
}

export function subjectOf({ command }: Request, { run, spec, commit }: Prepared): Subject {
  const { app, name } = run.environment
  return { app, environment: name, command, sha: commit?.sha, limits: spec.previews }
}

/** For the post step: the deployment whose end the run did not come to tell. */
export function untoldDeployment(): Untold | undefined {
  const saved = getState(stateName)
  return saved === '' ? undefined : (JSON.parse(saved) as Untold)
}
