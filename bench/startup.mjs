// How long the bundle takes from the start of its process to the first call of its platform, beside `node -e 0`.
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
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
  const server = createServer()
  const called = new Promise((resolve) =>
    server.on('connection', (connection) => {
      resolve(performance.now())
      connection.destroy()
    }),
  )
  await new Promise((resolve) => server.listen(socket, resolve))
  const run = await sandbox.start({ command: 'rollback' })
  const at = (await called) - run.startedAt
  run.kill()
  await run.finished
  await new Promise((resolve) => server.close(resolve))
  return at
}
