import { execFileSync } from 'node:child_process'
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import type { ActionResult } from '../harness/runner.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { secretEncodings, secretForms, secretValues } from '../harness/secret-forms.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await createSandbox()
})
afterEach(() => sandbox.cleanup())

const { URL, KEY } = secretValues

/** An app that prints its secrets in every form, in every way that an app has, before it does what it does. */
function talker(then: string): string {
  const encodings = Object.entries(secretEncodings).map(([name, print]) => `const ${name} = ${print.toString()}`)
  const forms = Object.values(secretForms).map((print) => `(${print.toString()})`)
  return `
${encodings.join('\n')}
const secrets = [process.env.URL, process.env.KEY]
const said = secrets.flatMap((value) => [${forms.join(', ')}].map((print) => print(value)))
for (const line of said) { console.log(line); console.error(line) }
const fs = require('fs')
fs.writeFileSync('/dev/stdout', secrets[0] + '\\n')
fs.writeFileSync('/dev/stderr', secrets[0] + '\\n')
require('child_process').execSync('printenv URL KEY >&2', { stdio: 'inherit' })
process.stdout.write('connecting to ' + secrets[0].slice(0, 20))
setTimeout(() => { process.stdout.write(secrets[0].slice(20) + ': refused\\n'); ${then} }, 50)
`
}

const serve = (status: number) => `
require('http').createServer((request, response) => {
  response.writeHead(${status}, { 'x-url': encodeURIComponent(secrets[0]) }).end(said.join('\\n'))
}).listen(process.env.PORT, '127.0.0.1')`

async function run(then: string, defaults = {}): Promise<ActionResult> {
  const files = { URL: path.join(sandbox.folder, 'url'), KEY: path.join(sandbox.folder, 'key') }
  for (const [name, file] of Object.entries(files)) {
    await writeFile(file, name === 'URL' ? `${URL}\n` : KEY)
    await chmod(file, 0o600)
  }
  const secrets = { URL: `file:${files.URL}`, KEY: `file:${files.KEY}` }
  const spec = sandbox.specWith({ run: { secrets }, defaults: { capacity: 1, ...defaults } })
  await sandbox.repository.commit({ 'server.js': talker(then), 'immutable.yml': spec }, 'talks')
  return sandbox.run({ command: 'deploy' })
}

/** What of the secrets must be nowhere: the parts of them that are the same in several forms, and those of base64. */
const telling =
  /c0rrect-h0rse|c0rrect%2[dD]h0rse|MIIEpAIBAAKCAQEA|xLiNe2|YzBycmVjdC1oMHJz|jMHJyZWN0LWgwcnNl|MwcnJlY3QtaDByc2/

function expectSilence({ log, summary, outputs }: ActionResult): void {
  const told = log.replaceAll(/^::add-mask::.*$/gm, '')
  expect(told.match(telling)).toBeNull()
  expect(summary.match(telling)).toBeNull()
  expect(JSON.stringify(outputs).match(telling)).toBeNull()
  const stored = execFileSync('sh', ['-c', `grep -rlE "$1" "$2" || true`, 'sh', telling.source, sandbox.store])
  expect(stored.toString()).toBe('')
}

test.each([
  ['exits', 'process.exit(1)'],
  ['throws, so that its stack trace has them', 'throw new Error("cannot connect to " + secrets.join())'],
  ['answers its health check with them', serve(500)],
])('no secret of an app gets out that %s', async (_how, then) => {
  const result = await run(then)
  expect(result.exitCode).toBe(1)
  expectSilence(result)
  expect(result.log).toContain('connecting to ***: refused')
  expect(result.log).toMatch(/^::add-mask::postgres:/m)
})

test('no secret of an app gets out that is live, nor where a check fails that it answers with them', async () => {
  const failed = await run(serve(200), { checks: [{ path: '/', contains: 'Shop' }] })
  expect(failed.exitCode).toBe(1)
  expectSilence(failed)
  const live = await run(serve(200))
  expectDone(live)
  expectSilence(live)
})

test('logs.show: never shows no line of the app, and the reasons all the same', async () => {
  const result = await run('process.exit(7)', { logs: { show: 'never' } })
  expect(result.exitCode).toBe(1)
  expectSilence(result)
  expect(result.log).not.toContain('connecting to')
  expect(result.log).toContain('exited with code 7')
})

test('a secret that is a word of every log is not masked, and a warning says so', async () => {
  const file = path.join(sandbox.folder, 'flag')
  await writeFile(file, 'true\n')
  const spec = sandbox.specWith({ run: { secrets: { FLAG: `file:${file}` } }, defaults: { capacity: 1 } })
  await sandbox.commit()
  await sandbox.repository.commit({ 'immutable.yml': spec }, 'a flag')
  const result = await sandbox.run({ command: 'deploy' })
  expectDone(result)
  expect(result.log).not.toMatch(/add-mask::true/)
  expect(result.log).toMatch(/^::warning::The secret FLAG is a common word or has fewer than 6 characters/m)
})
