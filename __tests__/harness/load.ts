import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('load-process.mjs', import.meta.url))

export interface LoadOptions {
  /** Host header of every request. */
  readonly host?: string
  /** Holds one WebSocket open, and talking, all the time: for where nothing is drained. */
  readonly holdsWebSocket?: boolean
}

export interface LoadResult {
  /** Requests that were answered as they should be, and WebSockets that were opened, by kind. */
  readonly sent: Readonly<Record<string, number>>
  /** How often each answer was given. */
  readonly served: Readonly<Record<string, number>>
  /** What, when and why. */
  readonly failures: readonly string[]
  /** Until it was told to stop. */
  readonly seconds: number
}

export interface Load {
  /** Lets what is begun finish. */
  stop(): Promise<LoadResult>
  /** Without a result; for when the test has failed. */
  kill(): void
}

/** Begins to send requests, more than 500 a second and of every kind, from a process of its own. */
export async function startLoad(url: string, options: LoadOptions = {}): Promise<Load> {
  const child = fork(program, [JSON.stringify({ url, ...options })], { execArgv: [] })
  const ended = once(child, 'exit')
  await next(child, ended)
  return {
    async stop() {
      const result = next(child, ended)
      child.send('stop')
      const told = (await result) as LoadResult
      await ended
      return told
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

async function next(child: ReturnType<typeof fork>, ended: Promise<unknown>): Promise<unknown> {
  const message = once(child, 'message').then(([text]: unknown[]) => text)
  const early = ended.then(() => {
    throw new Error('the load ended by itself')
  })
  return Promise.race([message, early])
}
