import type { ReleaseRow } from '../engine/events.ts'
import type { SummaryContext } from './context.ts'
import { plainLine } from './plain.ts'

/** The file that both the workflow and the issue form have. */
const rollbackFile = 'rollback.yml'

type Target = Pick<ReleaseRow, 'release'>

/** The line of GitHub's command line that brings a release back. */
export function commandLine({ release }: Target, context: SummaryContext): string {
  const { workflow, environment, repository, serverUrl, waysBack } = context
  const file = waysBack.workflow ? rollbackFile : (workflow ?? 'deploy.yml')
  const words = ['gh', 'workflow', 'run', file]
  if (repository !== undefined) words.push('--repo', `${hostPrefix(serverUrl)}${repository}`)
  if (!waysBack.workflow) words.push('-f', 'command=rollback')
  words.push('-f', `environment=${environment}`, '-f', `rollback-to=v${release}`)
  return words.map(shellWord).join(' ')
}

/** The page with the button that runs the rollback workflow. */
export function dispatchUrl({ serverUrl, repository, waysBack }: SummaryContext): string | undefined {
  if (repository === undefined || !waysBack.workflow) return undefined
  return `${serverUrl}/${repository}/actions/workflows/${rollbackFile}`
}

/** A form's fields are filled in by their ids ("Creating an issue from a URL query", GitHub Docs). */
export function issueUrl({ release }: Target, { serverUrl, repository, environment }: SummaryContext): string {
  const query = new URLSearchParams({
    template: rollbackFile,
    labels: 'rollback',
    title: `Roll ${plainLine(environment, 100)} back to v${release}`,
    environment: plainLine(environment, 100),
    release: `v${release}`,
  })
  return `${serverUrl}/${repository ?? ''}/issues/new?${query.toString()}`
}

/** `gh` takes the host in front of the repository, where it is not github.com. */
function hostPrefix(serverUrl: string): string {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).host : 'github.com'
  return host === 'github.com' ? '' : `${host}/`
}

/** One word for a shell, whatever is in it: the line is there to be copied. */
function shellWord(word: string): string {
  const line = plainLine(word, 200)
  return /^[\w./:=-]+$/.test(line) ? line : `'${line.replaceAll("'", `'\\''`)}'`
}
