import { access } from 'node:fs/promises'
import path from 'node:path'

/**
 * Which forms for a rollback the repository has, as its checkout says. GitHub takes both from the default branch, which
 * is what a deployment is usually of.
 */
export async function formsIn(workspace: string): Promise<{ readonly workflow: boolean; readonly issueForm: boolean }> {
  const [workflow, issueForm] = await Promise.all([
    isThere(path.join(workspace, '.github/workflows/rollback.yml')),
    isThere(path.join(workspace, '.github/ISSUE_TEMPLATE/rollback.yml')),
  ])
  return { workflow, issueForm }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
