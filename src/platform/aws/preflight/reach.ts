import { connect } from 'node:net'
import { messageOf } from '../../../errors.ts'
import type { Preflight } from '../../platform.ts'
import { nothing, problem } from './look.ts'
import type { Scene } from './scene.ts'

/** Long enough for a handshake over the world; a firewall that drops packets never answers. */
const connectMs = 3000

/** Smoke checks go from here through the load balancer. */
export async function lookAtReach(scene: Scene): Promise<Preflight> {
  const { checks } = scene.environment
  if (checks.length === 0) return nothing
  const [loadBalancer, { port }] = await Promise.all([scene.loadBalancer(), scene.place()])
  const { DNSName: host = '', LoadBalancerName: name, Scheme, State } = loadBalancer
  if (State?.Code === 'provisioning' || State?.Code === 'failed')
    return problem(`The load balancer ${name} is ${State.Code}, not active.`, 'Wait until it is, then run again.')
  const refusal = await failedConnection(host, port, scene.call.signal)
  if (refusal === undefined) return nothing
  return problem(
    `The load balancer ${host}:${port} cannot be reached from this machine: ${refusal}; no check could pass.`,
    `Use a runner that reaches it${Scheme === 'internal' ? ', for it is internal' : ''}, open its security groups, or write \`checks: none\`.`,
  )
}

function failedConnection(host: string, port: number, signal: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal, timeout: connectMs })
    const finish = (reason?: string) => {
      socket.destroy()
      resolve(reason)
    }
    socket.once('connect', () => finish())
    socket.once('timeout', () => finish(`no answer within ${connectMs / 1000} s`))
    socket.once('error', (error) => (signal.aborted ? reject(signal.reason) : finish(messageOf(error))))
  })
}
