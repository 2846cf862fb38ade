import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { createAct, type Act } from './act.ts'

let sandbox: Sandbox
let act: Act

beforeEach(async () => {
  sandbox = await createSandbox()
  act = await createAct(sandbox, 'acme/shop')
  await act.install('workflows/deploy.yml')
})

afterEach(() => sandbox.cleanup())

const build = `
cat ~/.npm/_cacache/package || echo 'found nothing'
mkdir -p ~/.npm/_cacache && printf 'found a package' > ~/.npm/_cacache/package`

test('what a build has downloaded goes through the cache server of act to the next', async () => {
  expect(await pushed('one')).toMatch(/│ found nothing[\s\S]*_cacache is saved in the cache/)
  const second = await pushed('two')
  expect(second).toContain('is restored from the cache of these lock files')
  expect(second).toContain('│ found a package')
})

/** On a machine without a home. */
async function pushed(greeting: string): Promise<string> {
  const HOME = path.join(sandbox.folder, 'home')
  await rm(path.join(HOME, '.npm'), { recursive: true, force: true })
  await sandbox.repository.commit({ 'package-lock.json': '{"lockfileVersion": 3}' }, 'Lock')
  await sandbox.commit({ greeting }, { image: { build } })
  const payload = { ref: 'refs/heads/main', repository: { full_name: 'acme/shop', default_branch: 'main' } }
  const env = { HOME, npm_config_cache: path.join(HOME, '.npm'), ACTIONS_RUNTIME_TOKEN: 'act' }
  return act.run('push', 'deploy.yml', payload, { env })
}
