import type { ReleaseRow } from '../engine/events.ts'
import type { RollbackForm, SummaryContext } from './context.ts'
import { plainLine } from './plain.ts'

/** The file that both the workflow and the issue form have in the examples. */
const rollbackFile = 'rollback.yml'
const exampleForm: RollbackForm = { file: rollbackFile, inputs: ['rollback-to', 'environment'], preset: 'previous' }

type Target = Pick<ReleaseRow, 'release'>

/** Where a rollback can be asked for. */
export type RollbackPlace = Pick<SummaryContext, 'environment' | 'repository' | 'serverUrl' | 'rollbackOptions'>

/** The line of GitHub's command line that brings a release back: with what the workflow asks for, and nothing else. */
export function commandLine({ release }: Target, context: RollbackPlace): string {
  const { environment, repository, serverUrl, rollbackOptions } = context
  const { file, inputs } = rollbackOptions.form ?? exampleForm
  const values = { command: 'rollback', environment, 'rollback-to': `v${release}` }
  const given = Object.entries(values).filter(([name]) => inputs.includes(name))
  const words = ['gh', 'workflow', 'run', file]
  if (repository !== undefined) words.push('--repo', `${hostPrefix(serverUrl)}${repository}`)
  words.push(...given.flatMap(([name, value]) => ['-f', `${name}=${value}`]))
  return words.map(shellWord).join(' ')
}

/** The page with the button that runs the rollback workflow. */
export function dispatchUrl({ serverUrl, repository, rollbackOptions }: RollbackPlace): string | undefined {
  if (repository === undefined || rollbackOptions.form === undefined) return undefined
  return `${serverUrl}/${repository}/actions/workflows/${encodeURIComponent(plainLine(rollbackOptions.form.file, 200))}`
}

/** A form's fields are filled in by their ids ("Creating an issue from a URL query", GitHub Docs). */
export function issueUrl({ release }: Target, place: RollbackPlace): string | undefined {
  const { serverUrl, repository, environment, rollbackOptions } = place
  if (repository === undefined || !rollbackOptions.issueForm) return undefined
  const query = new URLSearchParams({
    template: rollbackFile,
    labels: 'rollback',
    title: `Roll ${plainLine(environment, 100)} back to v${release}`,
    environment: plainLine(environment, 100),
    release: `v${release}`,
  })
  return `${serverUrl}/${repository}/issues/new?${query.toString()}`
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
