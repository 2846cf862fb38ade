import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { KnownError, messageOf } from '../../errors/known-error.ts'

/** Where this run happens, as GitHub's runner says in its variables; empty text outside of GitHub. */
export interface Runner {
  readonly serverUrl: string
  readonly repository: string | undefined
  /** `deploy.yml`. */
  readonly workflow: string | undefined
  readonly runUrl: string
  readonly actor: string
  /** `owner/name` of the action that runs; undefined where it runs from a checkout. */
  readonly action: string | undefined
  /** The top of the checkout, absolute. */
  readonly workspace: string
}

/** What started the workflow. The payload is hostile text: everything of it is checked before it is used. */
export interface GitHubEvent {
  readonly name: string
  readonly payload: unknown
}

/** Reads the variables that GitHub documents under 'Variables reference'. */
export function loadRunner(environment: NodeJS.ProcessEnv): Runner {
  const serverUrl = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  const repository = environment['GITHUB_REPOSITORY'] || undefined
  const run = environment['GITHUB_RUN_ID']
  const attempt = environment['GITHUB_RUN_ATTEMPT']
  const base = repository !== undefined && run ? `${serverUrl}/${repository}/actions/runs/${run}` : ''
  return {
    serverUrl,
    repository,
    workflow: /\/\.github\/workflows\/([^/@]+)@/.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1],
    runUrl: base !== '' && attempt !== undefined && attempt !== '1' ? `${base}/attempts/${attempt}` : base,
    actor: environment['GITHUB_TRIGGERING_ACTOR'] || environment['GITHUB_ACTOR'] || environment['USER'] || 'unknown',
    action: environment['GITHUB_ACTION_REPOSITORY'] || undefined,
    workspace: path.resolve(environment['GITHUB_WORKSPACE'] || '.'),
  }
}

/** @throws KnownError `event-unreadable` when the runner names a payload that is not there or not JSON. */
export async function loadEvent(environment: NodeJS.ProcessEnv): Promise<GitHubEvent> {
  const name = environment['GITHUB_EVENT_NAME'] ?? ''
  const file = environment['GITHUB_EVENT_PATH']
  if (!file) return { name, payload: undefined }
  try {
    return { name, payload: JSON.parse(await readFile(file, 'utf8')) as unknown }
  } catch (error) {
    throw new KnownError(`The event's payload ${file} cannot be read: ${messageOf(error)}.`, {
      code: 'event-unreadable',
      cause: error,
    })
  }
}
