import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'

// The example workflows as people copy them, run by act (github.com/nektos/act) on this machine: by themselves they call
// the reusable workflows, these the action. Nothing is fetched: both come from here, and a stand-in checks out.

const root = fileURLToPath(new URL('../..', import.meta.url))
const checkout = path.join(root, '__tests__/act/checkout')
const execute = promisify(execFile)

let sandbox: Sandbox
let own: string

beforeEach(async () => {
  sandbox = await createSandbox()
  own = path.join(sandbox.folder, 'own')
  for (const part of ['action.yml', 'dist', '.github/workflows'])
    await cp(path.join(root, part), path.join(own, part), { recursive: true })
  sandbox.repository.git('remote', 'add', 'origin', 'https://github.com/acme/shop') // from which act takes the name
  const workflows = path.join(sandbox.repository.path, '.github', 'workflows')
  await cp(path.join(root, 'examples', 'workflows'), workflows, { recursive: true })
})

afterEach(() => sandbox.cleanup())

test('a push deploys, and a rollback that somebody starts by hand brings the release before back', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act('push', 'deploy.yml', pushed)
  expect(await served()).toBe('old v1')
  await sandbox.commit({ greeting: 'new' })
  await act('push', 'deploy.yml', pushed)
  expect(await served()).toBe('new v2')

  await act('workflow_dispatch', 'rollback.yml', { ...pushed, inputs: { 'rollback-to': 'v1' } })
  expect(await served()).toBe('old v1')
})

test('a pull request gets a preview, and closing it removes the preview', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act('push', 'deploy.yml', pushed)
  sandbox.repository.git('checkout', '--quiet', '-b', 'topic')
  const sha = await sandbox.commit({ greeting: 'topic' })

  await act('pull_request', 'preview.yml', pullRequest('opened', sha))
  expect(await served('pr-7.example.com')).toBe('topic v1')
  expect(await served()).toBe('old v1')

  await act('pull_request', 'preview.yml', pullRequest('closed', sha))
  expect(await served('pr-7.example.com')).toBe('old v1')
  expect(Object.values((await sandbox.state()).fleets).map(({ tags }) => tags.environment)).toEqual(['production'])
})

test('one workflow file both deploys and rolls back', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act('push', 'all-in-one.yml', pushed)
  await sandbox.commit({ greeting: 'new' })
  await act('workflow_dispatch', 'all-in-one.yml', pushed)
  expect(await served()).toBe('new v2')
  await act('workflow_dispatch', 'all-in-one.yml', { ...pushed, inputs: { what: 'rollback' } })
  expect(await served()).toBe('old v1')
})

test('the gardener finds nothing to sweep right after a deployment', async () => {
  await sandbox.commit({ greeting: 'old' })
  await act('push', 'deploy.yml', pushed)
  expect(await act('schedule', 'gardener.yml', pushed)).toContain('Nothing to sweep')
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

/** @returns what act printed. @throws when the workflow failed, with that. */
async function act(event: string, workflow: string, payload: object): Promise<string> {
  const eventFile = path.join(sandbox.folder, 'event.json')
  await writeFile(eventFile, JSON.stringify(payload))
  const options = {
    workflows: path.join('.github', 'workflows', workflow),
    eventpath: eventFile,
    platform: 'ubuntu-latest=-self-hosted',
    'action-cache-path': path.join(sandbox.folder, 'cache'),
    env: `CHECKOUT_FROM=${sandbox.repository.path}`,
  }
  const local = [`org/immutable-deploy@v1=${own}`, `actions/checkout@${await checkoutCommit()}=${checkout}`]
  const given = [
    ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ...local.map((place) => `--local-repository=${place}`),
  ]
  const running = execute('act', [event, '--pull=false', '--use-new-action-cache', ...given], {
    cwd: sandbox.repository.path,
    env: { ...process.env, GITHUB_TOKEN: '' },
    maxBuffer: 64 * 1024 * 1024,
  })
  const { stdout } = await running.catch(({ stdout: told, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`act failed:\n${told}${stderr}`)
  })
  return stdout
}

/** The one commit by which all workflows name it. */
async function checkoutCommit(): Promise<string> {
  const folder = path.join(root, '.github', 'workflows')
  const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
  const commits = new Set(
    texts.flatMap((text) => [...text.matchAll(/actions\/checkout@([0-9a-f]{40})/g)].map(([, sha]) => sha)),
  )
  expect([...commits]).toHaveLength(1)
  return [...commits].join('')
}
