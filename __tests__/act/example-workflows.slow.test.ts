import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { root } from '../workflows/imagined.ts'
import { createAct, type Act } from './act.ts'

let sandbox: Sandbox
let act: Act

beforeEach(async () => {
  sandbox = await createSandbox()
  act = await createAct(sandbox, 'acme/shop')
  const names = await readdir(path.join(root, 'examples/workflows'))
  await act.install(...names.map((name) => `workflows/${name}`))
})

afterEach(() => sandbox.cleanup())

test('a push deploys, and a rollback that somebody starts by hand brings the release before back', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act.run('push', 'deploy.yml', pushed)
  expect(await served()).toBe('old v1')
  await sandbox.commit({ greeting: 'new' })
  await act.run('push', 'deploy.yml', pushed)
  expect(await served()).toBe('new v2')

  await act.run('workflow_dispatch', 'rollback.yml', { ...pushed, inputs: { 'rollback-to': 'v1' } })
  expect(await served()).toBe('old v1')
})

test('a pull request gets a preview, and closing it removes the preview', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act.run('push', 'deploy.yml', pushed)
  sandbox.repository.git('checkout', '--quiet', '-b', 'topic')
  const sha = await sandbox.commit({ greeting: 'topic' })

  await act.run('pull_request', 'preview.yml', pullRequest('opened', sha))
  expect(await served('pr-7.example.com')).toBe('topic v1')
  expect(await served()).toBe('old v1')

  await act.run('pull_request', 'preview.yml', pullRequest('closed', sha))
  expect(await served('pr-7.example.com')).toBe('old v1')
  expect(Object.values((await sandbox.state()).fleets).map(({ tags }) => tags.environment)).toEqual(['production'])
})

test('one workflow file both deploys and rolls back', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act.run('push', 'all-in-one.yml', pushed)
  await sandbox.commit({ greeting: 'new' })
  await act.run('workflow_dispatch', 'all-in-one.yml', pushed)
  expect(await served()).toBe('new v2')
  await act.run('workflow_dispatch', 'all-in-one.yml', { ...pushed, inputs: { 'rollback-to': 'v1' } })
  expect(await served()).toBe('old v1')
})

test('the gardener finds nothing to sweep right after a deployment', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act.run('push', 'deploy.yml', pushed)
  expect(await act.run('schedule', 'gardener.yml', pushed)).toContain('Nothing to sweep')
})

const repository = { full_name: 'acme/shop', default_branch: 'main' }
const pushed = { ref: 'refs/heads/main', repository }

function pullRequest(action: string, sha: string) {
  const repo = { full_name: 'acme/shop' }
  const user = { login: 'ada' }
  const head = { sha, ref: 'topic', repo, user }
  return { action, number: 7, pull_request: { number: 7, user, head, base: { ref: 'main', repo } }, repository }
}

async function served(host?: string): Promise<string> {
  return (await sandbox.get('/', host)).body.trim()
}
