import type { Answer, Ask, Method, Question } from '../../agent/protocol.ts'
import { socketPath, type StorePaths } from '../../agent/store/paths.ts'
import { storeError } from '../../agent/store/store-error.ts'
import { AgentUnreachable, call, createConnections, OtherProtocol } from '../../agent/wire.ts'
import { absentAgent } from './absent-agent.ts'

export interface AgentClient {
  readonly ask: Ask
  close(): void
}

/**
 * A run's line to the store's agent, which is started when there is none, also in the middle of a run.
 * @param readOnly starts nothing: an agent that does not run is answered for from its state file.
 * Its `ask` throws KnownError `store-not-writable` where the store is another user's.
 */
export function createAgentClient(paths: StorePaths, readOnly: boolean): AgentClient {
  const socket = socketPath(paths)
  const connections = createConnections()
  let starting: Promise<void> | undefined

  /** One start at a time, whoever waits for it. */
  const start = (): Promise<void> => {
    starting ??= import('./start-agent.ts')
      .then(({ takeOver }) => takeOver(paths, socket))
      .finally(() => (starting = undefined))
    return starting
  }
  const ask: Ask = async <M extends Method>(
    method: M,
    question: Question<M>,
    signal: AbortSignal,
    until?: number,
  ): Promise<Answer<M>> => {
    for (;;) {
      try {
        return (await call(socket, connections, method, question, signal, until)) as Answer<M>
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof AgentUnreachable || error instanceof OtherProtocol)) throw storeError(error, paths.store)
        if (readOnly) return absentAgent(paths.state)(method, question, signal)
        await start()
      }
    }
  }
  return { ask, close: () => connections.destroy() }
}
