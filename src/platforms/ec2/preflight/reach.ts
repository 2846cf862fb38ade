import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { messageOf } from '../../../errors/known-error.ts'
import type { Preflight } from '../../../ports/platform.ts'
import { limit } from '../../../support/duration.ts'
import { probeOf } from '../../aws/router/addresses.ts'
import { conditionsOf } from '../../aws/router/conditions.ts'
import { nothing, problem } from './look.ts'
import type { Scene } from './scene.ts'

/** Long enough for a handshake over the world; a firewall that drops packets never answers. */
const connectMs = 3000

/** Smoke checks go from here through the load balancer. */
export async function lookAtReach(scene: Scene): Promise<Preflight> {
  const { checks } = scene.environment
  if (checks.length === 0) return nothing
  const [loadBalancer, { port, scheme }] = await Promise.all([scene.loadBalancer(), scene.place()])
  const { DNSName: host = '', LoadBalancerName: name, Scheme, State } = loadBalancer
  if (State?.Code === 'provisioning' || State?.Code === 'failed')
    return problem(`The load balancer ${name} is ${State.Code}, not active.`, 'Wait until it is, then run again.')
  const refusal = await failure(scene, 'connect', () => connect({ host, port, timeout: connectMs }))
  if (refusal !== undefined)
    return problem(
      `The load balancer ${host}:${port} cannot be reached from this machine: ${refusal}; no check could pass.`,
      `Use a runner that reaches it${Scheme === 'internal' ? ', for it is internal' : ''}, open its security groups, or write \`checks: none\`.`,
    )
  return scheme === 'https' ? certificate(scene, host, port) : nothing
}

/** Checks trust whom Node.js trusts, and nobody without a name. */
async function certificate(scene: Scene, host: string, port: number): Promise<Preflight> {
  const servername = await nameOnCertificate(scene)
  if (servername === undefined) return nothing
  // An address cannot be asked for by name (RFC 6066, 3); it is checked as the host.
  const named = isIP(servername) === 0 ? { servername } : {}
  const open = () => connectTls({ host, port, ...named, timeout: connectMs })
  const refusal = await failure(scene, 'secureConnect', open)
  if (refusal === undefined) return nothing
  return problem(
    `The listener ${host}:${port} shows no certificate for ${servername} that this machine trusts: ${refusal}; no check could pass.`,
    servername === host
      ? 'Write the name that people open into `aws.host`, for which the certificate is, or `checks: none`.'
      : 'Give the listener a certificate for that name; where a private authority has signed it, name that in NODE_EXTRA_CA_CERTS on the runner.',
  )
}

/** Undefined where the conditions are those of a rule that is not read before it forwards. */
async function nameOnCertificate(scene: Scene): Promise<string | undefined> {
  const [place, { probe }] = await Promise.all([scene.place(), scene.route()])
  const { route } = scene.environment
  const isKnown = place.rule === undefined || Object.keys(route).length > 0
  const address = probe ?? (isKnown ? probeOf(place, conditionsOf(route)) : undefined)
  if (address === undefined) return undefined
  return (address.headers['host'] ?? place.dnsName).replace(/:\d+$/, '')
}

/** Why no connection came about; undefined where it did. */
function failure(
  { call: { signal } }: Scene,
  event: 'connect' | 'secureConnect',
  open: () => Socket,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = open()
    const abort = () => socket.destroy(new Error('aborted'))
    const finish = (reason?: string) => {
      signal.removeEventListener('abort', abort)
      socket.destroy()
      resolve(reason)
    }
    signal.addEventListener('abort', abort, { once: true })
    socket.once(event, () => finish())
    socket.once('timeout', () => finish(`no answer within ${limit(connectMs)}`))
    socket.once('error', (error) => (signal.aborted ? reject(signal.reason) : finish(messageOf(error))))
  })
}
