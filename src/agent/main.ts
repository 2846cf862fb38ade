import { openAgentLog, type Log } from './agent-log.ts'
import { startAgent } from './agent.ts'
import { becomeTheOnlyOne } from './only-one.ts'
import { socketPath, storePaths, type StorePaths } from './store/paths.ts'
import { whoServes } from './wire.ts'

const takeOverMs = 40_000

/** One bad request, or one mistake of ours, must not take down everything that is live. */
function keepGoing(log: Log, error: unknown): void {
  log(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

async function main(paths: StorePaths, log: Log): Promise<void> {
  const socket = socketPath(paths)
  const isServed = async () => (await whoServes(socket)).who === 'ours'
  const term = await becomeTheOnlyOne(paths.agentTerms, isServed, performance.now() + takeOverMs)
  if (term === undefined) return
  process.on('uncaughtException', (error) => keepGoing(log, error))
  process.on('unhandledRejection', (error) => keepGoing(log, error))
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

const paths = storePaths(process.argv[2] ?? '')
const log = openAgentLog(paths.agentLog)

main(paths, log).catch((error: unknown) => {
  keepGoing(log, error)
  process.exit(1)
})
