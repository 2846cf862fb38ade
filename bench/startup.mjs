// How long the bundle takes from the start of its process to the first call of its platform, beside `node -e 0`.
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { bundle } from '../examples/demo/runner.mjs'
import { besideEmptyProcess } from './lib/startup.mjs'
import { createSandbox } from './lib/sandbox.mjs'

const sandbox = await createSandbox()
try {
  await mkdir(path.join(sandbox.store, 'agent'), { recursive: true, mode: 0o700 })
  await besideEmptyProcess({
    runs: 21,
    what: 'start to first platform call',
    name: 'start-up above an empty process',
    limitMs: 75,
    measure: untilFirstCall,
  })
} finally {
  await sandbox.remove()
}

/** The bench stands in for the agent: the moment somebody connects to its socket is the first call. */
async function untilFirstCall() {
  const socket = path.join(sandbox.store, 'agent', 'agent.sock')
  let child
  const began = performance.now()
  const server = createServer()
  const called = new Promise((resolve) =>
    server.on('connection', (connection) => {
      resolve(performance.now() - began)
      connection.destroy()
    }),
  )
  await new Promise((resolve) => server.listen(socket, resolve))
  const started = performance.now()
  child = spawn(process.execPath, [bundle], {
    cwd: sandbox.workspace,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      INPUT_COMMAND: 'rollback',
      GITHUB_WORKSPACE: sandbox.workspace,
    },
  })
  const at = (await called) - (started - began)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('close', resolve))
  await new Promise((resolve) => server.close(resolve))
  return at
}
