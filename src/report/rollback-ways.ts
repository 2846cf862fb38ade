import type { ReleaseRow } from '../engine/events.ts'
import type { IssueForm, SummaryContext } from './context.ts'
import { plainLine } from './plain.ts'

type Target = Pick<ReleaseRow, 'release'>

/** Where a rollback can be asked for. */
export type RollbackPlace = Pick<SummaryContext, 'environment' | 'repository' | 'serverUrl' | 'rollbackOptions'>

/** The line of GitHub's command line that brings a release back; undefined where no workflow does. */
export function commandLine({ release }: Target, place: RollbackPlace): string | undefined {
  const { repository, serverUrl, rollbackOptions } = place
  const { form } = rollbackOptions
  if (form === undefined) return undefined
  const words = ['gh', 'workflow', 'run', form.file]
  if (repository !== undefined) words.push('--repo', `${hostPrefix(serverUrl)}${repository}`)
  const given = { ...form.given, 'rollback-to': `v${release}` }
  words.push(...Object.entries(given).flatMap(([name, value]) => ['-f', `${name}=${value}`]))
  return words.map(shellWord).join(' ')
}

/** The page with the button that runs the rollback workflow, where only the release is left to fill in. */
export function dispatchUrl({ serverUrl, repository, rollbackOptions }: RollbackPlace): string | undefined {
  const { form } = rollbackOptions
  if (repository === undefined || form?.presetsFit !== true) return undefined
  return `${serverUrl}/${repository}/actions/workflows/${encodeURIComponent(plainLine(form.file, 200))}`
}

/** A form's fields are filled in by their ids ("Creating an issue from a URL query", GitHub Docs). */
export function issueUrl({ release }: Target, { serverUrl, repository, rollbackOptions }: RollbackPlace) {
  const { issueForm } = rollbackOptions
  if (repository === undefined || issueForm === undefined) return undefined
  const query = new URLSearchParams({
    template: 'rollback.yml',
    labels: 'rollback',
    title: titleOf(release, issueForm),
  })
  for (const [id, value] of Object.entries(issueForm.given)) query.append(id, plainLine(value, 100))
  query.append('release', `v${release}`)
  return `${serverUrl}/${repository}/issues/new?${query.toString()}`
}

/** `Roll production back to v41`; `Roll shop in production back to v41` where the repository has several apps. */
function titleOf(release: number, { given: { app, environment = '' } }: IssueForm): string {
  const what = app === undefined ? environment : `${app} in ${environment}`
  return `Roll ${plainLine(what, 100)} back to v${release}`
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
