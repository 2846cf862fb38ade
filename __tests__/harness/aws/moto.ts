import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Moto {
  /** `http://127.0.0.1:port` of every service; also for /moto-api/. */
  readonly endpoint: string
  /** Undefined only of a process that could not be started. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

const startMs = 60_000
/**
 * The machine images that Amazon has in eu-west-1: the newest Amazon Linux, plain and of ECS, as the emulator's public
 * parameters name them. Its own list has above a thousand, and each listing of images or snapshots took seconds.
 */
const machineImages = path.join(import.meta.dirname, 'images.json')
const remedy = "moto_server cannot be run: `pip install 'moto[server]'`"

/**
 * Starts the AWS emulator on a free port of loopback, and waits until it answers.
 * @throws Error when it is not installed or does not start
 */
export async function startMoto(): Promise<Moto> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const env = { ...process.env, MOTO_AMIS_PATH: machineImages }
  const server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', env })
  const ended = once(server, 'close')
  const failed = ended.then(
    () => Promise.reject(new Error('moto_server ended before it answered')),
    (cause: unknown) => Promise.reject(new Error(remedy, { cause })),
  )
  const kill = () => server.kill('SIGKILL')
  // A test process that dies must not leave an emulator behind; it holds nothing that an end by force could lose.
  process.once('exit', kill)
  await Promise.race([answering(endpoint), failed]).catch((error: unknown) => {
    kill()
    throw error
  })
  failed.catch(() => undefined)
  return {
    endpoint,
    pid: server.pid,
    async stop() {
      process.removeListener('exit', kill)
      kill()
      await ended
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answering(endpoint: string): Promise<void> {
  const deadline = Date.now() + startMs
  while (Date.now() < deadline) {
    const answers = await fetch(`${endpoint}/moto-api/data.json`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return
    await sleep(100)
  }
  throw new Error(`moto_server did not answer within ${startMs / 1000} s`)
}
