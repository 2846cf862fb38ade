import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsError, errorCodeOf, refusal, success, type Answer } from './answers.ts'
import { contradictions } from './check.ts'
import { openCorrections } from './corrections.ts'
import type { ConsolePlane } from './corrections/correction.ts'
import { decode, type Decoded, type RawRequest } from './decode.ts'
import { createFaults, throttling } from './faults.ts'
import { forward } from './forward.ts'
import { denial, type Guard } from './iam/guard.ts'
import { createRates } from './rates.ts'
import { createStaleLists } from './stale-lists.ts'
import type { ApiCall, Fault } from './types.ts'

export interface Proxy {
  /** For `AWS_ENDPOINT_URL`. */
  readonly endpoint: string
  /** Every request since the start or the last reset, in the order of their answers. */
  readonly calls: readonly ApiCall[]
  /** What AWS's own model of the service does not allow of requests (`elbv2 CreateRule: …`), or the policy does not. */
  readonly violations: readonly string[]
  /** Forgets calls, violations and faults that were not met. */
  reset(): void
  /** Has the next so many requests of the operation fail, wait or be cut. */
  fault(service: string, operation: string, fault: Fault, times?: number): void
  /** Has the next so many requests of the operation throttled, under the name that the service's protocol has for it. */
  throttle(service: string, operation: string, times?: number): void
  close(): Promise<void>
}

export interface ProxyOptions {
  /** The emulator. */
  readonly moto: { readonly endpoint: string }
  /** A function where the data plane is made after the proxy that it asks. */
  readonly plane?: ConsolePlane | (() => ConsolePlane | undefined)
  /** Milliseconds since the epoch; what scheduled actions go by. */
  readonly now?: () => number
  /** How much later than planned scheduled actions happen: AWS says, up to two minutes; here not at all, unless asked for. */
  readonly lateMs?: () => number
  /** What the proxy itself asks the emulator with; needed once the emulator enforces IAM. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** Whose requests are held against a policy. */
  readonly guarded?: Guarded
  /** Has lists be those of a moment ago at times, which this chooses. */
  readonly staleSeed?: number | undefined
  /** Whether who asks faster than AWS allows is throttled. */
  readonly hasRates?: boolean | undefined
}

export interface Guarded {
  readonly guard: Guard
  /** Whose: requests that are signed with another key are not held against it. */
  readonly accessKeyId: string
  /** Whom refusals name. Without one nothing is refused: what the policy lacks is among the violations. */
  readonly principal?: string
}

/** Changes of these services change what runs or where requests go. */
const planeServices: ReadonlySet<string> = new Set(['autoscaling', 'cloudformation', 'ec2', 'elbv2'])

/** Stands before the emulator, and is to its clients what AWS would be. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { moto, now = Date.now, lateMs = () => 0, guarded } = options
  const plane = () => (typeof options.plane === 'function' ? options.plane() : options.plane)
  const credentials = options.credentials ?? { accessKeyId: 'test', secretAccessKey: 'test' }
  const corrections = openCorrections({ endpoint: moto.endpoint, credentials, plane, now, lateMs })
  const faults = createFaults()
  const rates = options.hasRates ? createRates(now) : undefined
  const lists = options.staleSeed === undefined ? undefined : createStaleLists({ seed: options.staleSeed, now })
  const calls: ApiCall[] = []
  const violations: string[] = []

  const guard = async (request: Decoded) => {
    if (guarded === undefined || guarded.accessKeyId !== request.accessKeyId) return
    const missing = await guarded.guard.missing(request)
    const { principal } = guarded
    if (principal !== undefined && missing[0] !== undefined) throw denial(request, missing[0], principal)
    for (const permission of missing)
      if (await guarded.guard.isAboutSomething(permission))
        violations.push(`docs/aws-policy.json does not allow ${permission.action} on ${permission.resource}`)
  }

  const perform = async (raw: RawRequest, request: Decoded): Promise<Answer> => {
    const wrong = contradictions(request)
    violations.push(...wrong.map((text) => `${request.service} ${text}`))
    if (wrong.length > 0) throw new AwsError(invalid(request), wrong.join('; '))
    if (rates?.allows(request) === false) throw throttling(request.service)
    await guard(request)
    await corrections.check(request)
    const former = lists?.former(request)
    if (former !== undefined) return former
    if (guarded !== undefined && isSimulation(request)) return success(request, guarded.guard.simulate(request.input))
    const answer = await corrections.answer(request, await forward(moto.endpoint, raw))
    lists?.note(request, answer)
    if (answer.status < 300 && isChange(request)) await plane()?.reconcile()
    return answer
  }

  /** @returns undefined when the connection is to be cut */
  const answer = async (raw: RawRequest, request: Decoded): Promise<Answer | undefined> => {
    const fault = faults.take(request)
    if (fault?.kind === 'cut-before') return undefined
    if (fault?.kind === 'delay') await sleep(fault.ms)
    const performed = await (
      fault?.kind === 'error'
        ? Promise.reject(new AwsError(fault.code, fault.message, fault.status))
        : perform(raw, request)
    ).catch((error: unknown) => refusal(request, asAws(error)))
    return fault?.kind === 'cut-after' ? undefined : performed
  }

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const at = now()
    const raw = await read(incoming)
    const request = await decode(raw)
    const answered = await answer(raw, request)
    const errorCode = answered && errorCodeOf(answered, request.protocol)
    const { service, operation, input, accessKeyId } = request
    calls.push({
      service,
      operation,
      input,
      accessKeyId,
      at,
      status: answered?.status ?? 0,
      ...(errorCode && { errorCode }),
    })
    if (!answered) {
      incoming.socket.destroy()
      return
    }
    outgoing.writeHead(answered.status, { ...answered.headers, 'content-length': answered.body.length })
    outgoing.end(answered.body)
  }

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    violations,
    reset() {
      calls.length = 0
      violations.length = 0
      faults.clear()
    },
    fault: faults.add,
    throttle: faults.throttle,
    async close() {
      await corrections.close()
      guarded?.guard.close()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function isChange({ service, operation }: Decoded): boolean {
  return planeServices.has(service) && !/^(?:Describe|Get|List)/.test(operation)
}

/** The emulator does not know it. */
function isSimulation({ service, operation }: Decoded): boolean {
  return service === 'iam' && operation === 'SimulatePrincipalPolicy'
}

function invalid({ protocol }: Decoded): string {
  if (protocol === 'ec2') return 'InvalidParameterValue'
  return protocol === 'json' ? 'ValidationException' : 'ValidationError'
}

/** An error of a correction's own question to the emulator is the answer to the request. */
function asAws(error: unknown): AwsError {
  if (error instanceof AwsError) return error
  const { name, Code = name, message } = error as Error & { readonly Code?: string }
  return '$metadata' in (error as object) ? new AwsError(Code, message) : new AwsError('InternalFailure', message, 500)
}

async function read(incoming: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/', headers } = incoming
  return { method, path: url, headers, body: Buffer.concat(chunks) }
}
