// Writes what is derived from the source. `npm run generate -- --check` only says whether all of it is current.
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { actionCommands } from './generate/action-commands.mjs'
import { actionTables } from './generate/action-tables.mjs'
import { awsFacts } from './generate/aws-facts.mjs'
import { awsPermissions } from './generate/aws-permissions.mjs'
import { decisionsIndex } from './generate/decisions-index.mjs'
import { errorReference } from './generate/error-reference.mjs'
import { githubPermissions } from './generate/github-permissions.mjs'
import { specReference } from './generate/spec-reference.mjs'
import { specSchema } from './generate/spec-schema.mjs'
import { summarySchema } from './generate/summary-schema.mjs'

const onlyCheck = process.argv.includes('--check')

// The schema and the registries are read from build/, which the build leaves behind.
execFileSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url)), '--if-changed'], {
  stdio: 'inherit',
})
const outdated = []
for (const produce of [
  specSchema,
  specReference,
  errorReference,
  summarySchema,
  decisionsIndex,
  actionCommands,
  actionTables,
  githubPermissions,
  awsPermissions,
  awsFacts,
]) {
  const { file, content } = await produce()
  if ((await readFile(file, 'utf8').catch(() => undefined)) === content) continue
  outdated.push(file)
  if (!onlyCheck) await writeFile(file, content)
}

if (outdated.length === 0) console.log('Everything generated is current.')
else if (!onlyCheck) console.log(`Written: ${outdated.join(', ')}.`)
else {
  console.error(`Not current: ${outdated.join(', ')}. Run \`npm run generate\` and commit what it writes.`)
  process.exitCode = 1
}
