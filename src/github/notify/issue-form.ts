import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { IssueForm } from '../../report/context.ts'
import { fieldsOf, textOf, type Fields } from '../events/payload.ts'
import { readWorkflow, type Call } from '../workflows/calls.ts'
import { certainCalls, isDry, isOfApp, type Wanted } from './wanted.ts'

/**
 * An issue's form, where its link fills in all that is required, it has the label `rollback` by itself (whoever may only
 * read cannot set one by the link), and a workflow listens to that.
 */
export async function issueForm(wanted: Wanted, files: readonly string[]): Promise<IssueForm | undefined> {
  const form = await readForm(wanted.workspace)
  const fields = [form?.['body']].flat().map(fieldsOf)
  const ids = fields.flatMap(({ type, id }) => (type === 'input' ? (textOf(id) ?? []) : []))
  const { environment, app } = wanted
  const given: Call = { environment, ...(ids.includes('app') && { app }) }
  const linked = [...Object.keys(given), 'release']
  const isWhole = ['environment', 'release'].every((id) => ids.includes(id))
  const rest = fields.filter(({ id }) => !linked.some((name) => name === id))
  if (!isWhole || !labelsOf(form).includes('rollback') || rest.some(isRequired)) return undefined
  const heard = await Promise.all(files.map((file) => issueLeads(file, wanted, given)))
  return heard.includes('otherwise') || !heard.includes('rollback') ? undefined : { given }
}

async function readForm(workspace: string): Promise<Fields | undefined> {
  const text = await readFile(path.join(workspace, '.github/ISSUE_TEMPLATE/rollback.yml'), 'utf8').catch(() => '')
  try {
    return fieldsOf(parse(text))
  } catch {
    return undefined
  }
}

/** A list, or a text with commas ("Syntax for issue forms"). */
function labelsOf(form: Fields | undefined): readonly string[] {
  const labels = [form?.['labels']].flat().map((label) => textOf(label) ?? '')
  return labels.flatMap((label) => label.split(',').map((name) => name.trim()))
}

function isRequired({ validations }: Fields): boolean {
  return fieldsOf(validations)['required'] === true
}

/** What a workflow would do about the issue: bring the release back, nothing, or something else, as far as is known. */
async function issueLeads(file: string, wanted: Wanted, given: Call): Promise<'rollback' | 'nothing' | 'otherwise'> {
  const workflow = await readWorkflow(wanted.workspace, file)
  if (!hearsLabels(workflow?.['on'])) return 'nothing'
  const calls = await certainCalls(workflow, wanted, labeled).catch(() => undefined)
  // A job of another app leaves an issue alone that names ours.
  const heard = calls?.filter((call) => !('app' in given) || isOfApp(call, wanted))
  if (heard?.length === 0) return 'nothing'
  const [call] = heard ?? []
  return heard?.length === 1 && call !== undefined && readsForm(call, wanted) ? 'rollback' : 'otherwise'
}

/** What GitHub sends when an issue's form puts its label on. */
const labeled = {
  github: {
    event_name: 'issues',
    event: {
      action: 'labeled',
      label: { name: 'rollback' },
      issue: { state: 'open', pull_request: null, author_association: 'MEMBER' },
      comment: null,
      pull_request: null,
      inputs: null,
    },
  },
  inputs: {},
}

/** Where the workflow names an environment the form may name no other. */
function readsForm(call: Call, wanted: Wanted): boolean {
  const { command = '', environment = '' } = call
  const isRollback = ['', 'auto', 'rollback'].includes(command)
  return isRollback && ['', wanted.environment].includes(environment) && isOfApp(call, wanted) && !isDry(call)
}

function hearsLabels(on: unknown): boolean {
  if (typeof on === 'string' || Array.isArray(on)) return [on].flat().includes('issues')
  if (!('issues' in fieldsOf(on))) return false
  const { types } = fieldsOf(fieldsOf(on)['issues'])
  return types === undefined || [types].flat().includes('labeled')
}
