import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../examples/demo/load.mjs'
import { createRepository } from '../../examples/demo/repository.mjs'
import { stopAgent } from '../../examples/demo/stop-agent.mjs'
import { startAction } from '../../__tests__/harness/runner.mjs'

/** A store, a repository with the sample app and a way to run the bundle on them, all thrown away afterwards. */
export async function createSandbox({ spec = (text) => text } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-bench-'))
  const workspace = path.join(folder, 'shop')
  const store = path.join(folder, 'store')
  const listen = `127.0.0.1:${await freePort()}`
  const repository = await createRepository(workspace, { listen, store })
  const start = (inputs, options) =>
    startAction({ workspace, folder: path.join(folder, 'reports'), inputs, ...options })
  const run = async (inputs, { expect: expected = 0, ...options } = {}) => {
    const result = await (await start(inputs, options)).finished
    if (result.exitCode !== expected)
      throw new Error(`${JSON.stringify(inputs)} ended with ${result.exitCode}\n${result.log}`)
    return result
  }
  await repository.commit('Spec of the bench', 'immutable.yml', spec)
  return {
    folder,
    workspace,
    store,
    url: `http://${listen}`,
    repository,
    start,
    run,
    async remove() {
      await stopAgent(store)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The sample's spec with nothing that only takes time: no bake, no canary, checks that follow one another quickly. */
export function quick(text) {
  return (
    text
      .replace('interval: 250ms', 'interval: 50ms')
      .replace('bake: 1s', 'bake: 0s')
      // Without a bake there are no figures to prove anything by.
      .replace('gates: { error-rate', 'gates: { unproven: pass, error-rate')
      .replace('strategy: { canary: { weight: 10, pause: 1s } }', 'strategy: all-at-once')
  )
}
