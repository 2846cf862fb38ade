import { readFile } from 'node:fs/promises'
import { block, code, codes, replaceBetween, table } from './markdown.mjs'

const file = 'docs/github.md'

/** docs/github.md: what the job has to give its token, and what each call takes, as the errors say it. */
export async function githubPermissions() {
  const { jobPermissions, permissionsOf } = await import('../../build/github/api/permissions.js')
  const lines = Object.entries(jobPermissions).map(([name, { level, meaning }]) => `  ${name}: ${level} # ${meaning}`)
  const calls = Object.entries(permissionsOf).map(([call, needed]) => [code(call), codes(needed)])
  const text = await readFile(file, 'utf8')
  const withJob = replaceBetween(file, text, 'job permissions', block('yaml', ['permissions:', ...lines]))
  const content = replaceBetween(file, withJob, 'call permissions', table(['call', 'needs one of'], calls))
  return { file, content }
}
