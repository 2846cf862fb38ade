import { getInput, saveState } from '@actions/core'
import * as v from 'valibot'
import type { Report } from '../engine/events.ts'
import { liveKinds } from '../engine/snapshot/kinds.ts'
import type { Client } from '../github/api/client.ts'
import { loadClient } from '../github/api/load-client.ts'
import { openRepository, type Repository } from '../github/api/repository.ts'
import type { Runner } from '../github/events/context.ts'
import { createNotifier, type Notifier } from '../github/notify/notifier.ts'
import type { Untold } from '../github/notify/told-deployment.ts'
import { maskSecret } from '../report/workflow-commands.ts'
import type { Credentials } from '../support/git/fetch.ts'
import { number, saved } from './saved-state.ts'
import { systemClock } from './system-clock.ts'

const stateName = 'untold'

/** The notifier of a run of the action. @param report where its notices go. */
export function openNotifier(environment: NodeJS.ProcessEnv, runner: Runner, report: Report): Notifier {
  const remember = (untold: Untold | undefined) => saveState(stateName, untold ?? '')
  const apiUrl = apiUrlOf(environment)
  const jobId = getInput('job-id')
  return createNotifier({ token: token(), apiUrl, runner, jobId, clock: systemClock, report, remember })
}

/** What GitHub knows of the repository, asked when it is needed; undefined without a token and outside of GitHub. */
export function repositoryOf(
  environment: NodeJS.ProcessEnv,
  { repository }: Runner,
  signal: AbortSignal,
): Repository | undefined {
  const given = token()
  if (given === '' || repository === undefined) return undefined
  const options = { token: given, apiUrl: apiUrlOf(environment), repository, clock: systemClock, signal }
  let client: Promise<Client> | undefined
  return openRepository(() => (client ??= loadClient(options)))
}

/** What git may show to the server that the checkout came from. */
export function credentialsOf({ serverUrl }: Runner): Credentials {
  return { serverUrl, token: token() }
}

/** Masked before anything else can be said. */
function token(): string {
  const given = getInput('github-token')
  if (given !== '') maskSecret(given)
  return given
}

function apiUrlOf(environment: NodeJS.ProcessEnv): string {
  return environment['GITHUB_API_URL'] || 'https://api.github.com'
}

const untold = v.looseObject({
  work: v.looseObject({
    app: v.string(),
    environment: v.string(),
    githubEnvironment: v.string(),
    operation: number,
    kind: v.picklist(liveKinds),
    sha: v.string(),
    restores: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  id: number,
})

/** For the post step: the deployment whose end the run did not come to tell. */
export function untoldDeployment(): Untold | undefined {
  // JSON leaves out what is undefined, so the types differ by that.
  return saved(stateName, untold) as Untold | undefined
}
