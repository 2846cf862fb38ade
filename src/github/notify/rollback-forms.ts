import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { RollbackForm, RollbackForms } from '../../report/context.ts'

/**
 * Which forms for a rollback the repository has, as its checkout says. GitHub takes both from the default branch, which
 * is what a deployment is usually of.
 * @param own the file name of the workflow that runs, which may have such a form itself.
 */
export async function formsIn(workspace: string, own?: string): Promise<RollbackForms> {
  const candidates = ['rollback.yml', 'rollback.yaml', ...(own === undefined ? [] : [path.basename(own)])]
  const [issueForm, ...forms] = await Promise.all([
    isThere(path.join(workspace, '.github/ISSUE_TEMPLATE/rollback.yml')),
    ...candidates.map((file) => formOf(path.join(workspace, '.github/workflows'), file)),
  ])
  return { form: forms.find((form) => form !== undefined), issueForm }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** What "Run workflow" asks for, where `rollback-to` is among it; a name that is not asked for would be refused. */
async function formOf(directory: string, file: string): Promise<RollbackForm | undefined> {
  const workflow: unknown = await readFile(path.join(directory, file), 'utf8')
    .then(parse)
    .catch(() => undefined)
  const inputs = at(workflow, 'on', 'workflow_dispatch', 'inputs')
  const rollbackTo = at(inputs, 'rollback-to')
  if (rollbackTo === undefined) return undefined
  const preset = at(rollbackTo, 'default')
  return { file, inputs: Object.keys(Object(inputs)), preset: typeof preset === 'string' ? preset : undefined }
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
