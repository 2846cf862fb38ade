import { startAgent } from './agent.ts'
import { becomeTheOnlyOne } from './only-one.ts'
import { storePaths, socketPath } from './store/paths.ts'
import { whoServes } from './wire.ts'

const takeOverMs = 40_000

function log(line: string): void {
  console.log(`${new Date().toISOString()} [${process.pid}] ${line}`)
}

/** One bad request, or one mistake of ours, must not take down everything that is live. */
function keepGoing(error: unknown): void {
  log(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

async function main(store: string): Promise<void> {
  const paths = storePaths(store)
  const socket = socketPath(paths)
  const isServed = async () => (await whoServes(socket)).who === 'ours'
  const term = await becomeTheOnlyOne(paths.agentTerms, isServed, performance.now() + takeOverMs)
  if (term === undefined) return
  process.on('uncaughtException', keepGoing)
  process.on('unhandledRejection', keepGoing)
  log(`starting on Node ${process.version}`)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    log('stopping')
    void agent.stop().then(() => {
      log('stopped')
      process.exit(0)
    })
  }
  const agent = await startAgent({ paths, socket, term, log, onStop: stop })
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  log('ready')
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  keepGoing(error)
  process.exit(1)
})
