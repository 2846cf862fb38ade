import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { RollbackForms } from '../../report/context.ts'
import { dispatchForm } from './dispatch-form.ts'
import { issueForm } from './issue-form.ts'
import type { Wanted } from './wanted.ts'

/**
 * The forms for a rollback that the repository has, as its checkout says; GitHub takes them from the default branch,
 * which is what a deployment is usually of. A form is one only if the workflow behind it would certainly roll this app
 * and environment back, and do nothing else, once it is filled in.
 */
export async function formsIn(wanted: Wanted): Promise<RollbackForms> {
  const files = await workflowsOf(wanted)
  const forms = await Promise.all(files.map((file) => dispatchForm(wanted, file)))
  return { form: forms.find((form) => form !== undefined), issueForm: await issueForm(wanted, files) }
}

/** The one that is named after it first, then the running one. */
async function workflowsOf({ workspace, workflow }: Wanted): Promise<readonly string[]> {
  const there = await readdir(path.join(workspace, '.github/workflows')).catch((): string[] => [])
  const files = there.filter((name) => /\.ya?ml$/.test(name)).toSorted()
  const first = ['rollback.yml', 'rollback.yaml', workflow].filter((name) => files.some((file) => file === name))
  return [...new Set([...first.flatMap((name) => name ?? []), ...files])].slice(0, 100)
}
