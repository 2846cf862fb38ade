import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { expectDone } from '../harness/expectations.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// The bundle on the local platform: a release goes back to one from before today's checks, which fails what they ask.

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
})
afterAll(() => sandbox.cleanup())

/** A release that answers these paths with 500, with what the spec says then. */
async function deploy(
  greeting: string,
  failing: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sandbox.commit({ greeting }, { defaults })
  const server = `
const failing = ${JSON.stringify(failing)}
const answer = (request, response) => {
  response.statusCode = failing.includes(request.url) ? 500 : 200
  response.end(${JSON.stringify(greeting)} + ' ' + process.env.IMMUTABLE_DEPLOY_RELEASE)
}
const server = require('node:http').createServer(answer).listen(process.env.PORT)
process.on('SIGTERM', () => server.close(() => process.exit()).closeIdleConnections())
`
  await sandbox.repository.commit({ 'server.js': server }, greeting)
  expectDone(await sandbox.run({ command: 'deploy' }))
}

const checks = [{ path: '/new', timeout: '2s' }]

test('a warm rollback goes to a release that fails what only today’s checks ask', async () => {
  await deploy('old', ['/new'], { keep: { warm: 1 } })
  await deploy('new', [], { keep: { warm: 1 }, checks })
  expectDone(await sandbox.run({ command: 'rollback' }))
  expect((await sandbox.get()).body).toBe('old v1')
})

test('a cold rollback that today’s checks refuse goes there with force, as the error says', async () => {
  await deploy('newer', [], { keep: { warm: 0 }, checks, timeouts: { checks: '1s' } })
  const refused = await sandbox.run({ command: 'rollback', 'rollback-to': 'v1' })
  expect(refused.exitCode).toBe(1)
  expect(refused.log).toContain('error code: check-failed')
  expect(refused.log).toContain('force: true')
  expectDone(await sandbox.run({ command: 'rollback', 'rollback-to': 'v1', force: 'true' }))
  expect((await sandbox.get()).body).toMatch(/^old v\d+$/)
})
