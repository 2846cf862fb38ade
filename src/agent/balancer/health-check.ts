import { get } from 'node:http'
import { messageOf } from '../../errors/known-error.ts'
import type { HealthCheck } from '../../spec/types.ts'
import type { Probe } from './health-state.ts'
import type { Target } from './types.ts'

/**
 * Checks one target once, on a connection of its own as ELBv2 does. Never rejects: however it ends is an answer.
 * @param health where to look and what counts as success; `timeoutMs` is for the whole of it.
 */
export function checkHealth(target: Target, health: HealthCheck, signal: AbortSignal): Promise<Probe> {
  return new Promise<Probe>((resolve, reject) => {
    const headers = { 'user-agent': 'immutable-deploy-health-check', connection: 'close' }
    const request = get({ host: target.host, port: target.port, path: health.path, agent: false, headers, signal })
    const end = onTime(health.timeoutMs, () => {
      resolve({ kind: 'timeout', said: `did not answer within ${health.timeoutMs} ms` })
      request.destroy()
    })
    request.on('response', (response) => {
      response.on('error', () => undefined)
      response.resume()
      resolve(judge(response.statusCode ?? 0, health.status))
    })
    // Without a listener Node closes the connection, and says nothing (ClientRequest, event 'upgrade').
    request.on('upgrade', ({ statusCode = 0 }, socket) => {
      socket.destroy()
      resolve(judge(statusCode, health.status))
    })
    request.on('error', reject)
    request.on('close', () => {
      end()
      reject(new Error('the connection was closed'))
    })
  }).catch(failure)
}

/** What is said of a target at whose address nothing listens. */
export const refused = 'refused the connection'

/**
 * Calls when the time is up, and gives back what this process itself was late by, once: while it has no time for the target's
 * answer because it passes on other traffic, the target is not to blame.
 * @returns what ends the waiting.
 */
function onTime(ms: number, timeIsUp: () => void): () => void {
  const startedAt = performance.now()
  let timer = setTimeout(() => {
    const lateMs = performance.now() - startedAt - ms
    timer = setTimeout(timeIsUp, Math.max(0, lateMs)).unref()
  }, ms).unref()
  return () => clearTimeout(timer)
}

function judge(status: number, [lowest, highest]: HealthCheck['status']): Probe {
  const expected = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`
  if (status >= lowest && status <= highest) return { kind: 'passed', said: `answered ${status}` }
  return { kind: 'mismatch', said: `answered ${status}, expected ${expected}`, status }
}

function failure(error: NodeJS.ErrnoException): Probe {
  if (error.code === 'ECONNREFUSED') return { kind: 'refused', said: refused }
  return { kind: 'failed', said: `broke off the health check: ${messageOf(error)}` }
}
