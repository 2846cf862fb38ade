import { KnownError, messageOf, type KnownErrorOptions } from '../../errors/known-error.ts'
import { addPermission } from '../../support/job-permissions.ts'
import { timedOut } from '../../support/within.ts'
import type { Attempts, ServiceAnswer } from './attempts.ts'
import { explainDenial, type VagueDenial } from './denial.ts'

/** Whether a service's error, or the one that `Ask` made of it, has one of these names. */
export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return names.includes(nameOf(error))
}

export function nameOf(error: unknown): string {
  const origin = error instanceof KnownError && error.cause instanceof Error ? error.cause : error
  return origin instanceof Error ? origin.name : ''
}

const denied = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'AuthorizationError'])
const expired = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired'])
const invalid = new Set([
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'AuthFailure',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
])
/** @smithy/service-error-classification, without what is also said of quotas that last (LimitExceededException). */
const throttled = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
])

/** What was asked, and how it went. */
export interface Asked {
  readonly service: string
  readonly what: string
  readonly attempts: Attempts
  readonly vagueDenials: readonly VagueDenial[]
}

/** Rejects with what a service's error means to people, and the error itself as the cause; with ours as it is. */
export function explained(asked: Asked): (error: unknown) => never {
  return (error) => {
    if (error instanceof KnownError || (error instanceof Error && error.name === 'AbortError')) throw error
    throw explain(asked, error)
  }
}

/** The time is over. What the service answered while there was some says more than that. */
export function late(asked: Asked): KnownError {
  const { what, attempts } = asked
  const last = attempts.last()
  if (last === undefined) return timedOut(what, attempts.mayLand())
  return ofService(asked, last) ?? timedOut(what, attempts.mayLand())
}

/** Undefined for a refusal that is not the service's own weakness. */
function ofService({ service, what, attempts }: Asked, answer: ServiceAnswer): KnownError | undefined {
  const { operation, error, status, requestId } = answer
  const times = attempts.count() === 1 ? 'once' : `${attempts.count()} times`
  const id = requestId === undefined ? '' : `, request ${requestId}`
  const said = `${operation} was sent ${times}; the last answer was ${error.name}: ${error.message} (${status}${id})`
  const options = { mayLand: attempts.mayLand(), cause: error }
  if (status === 429 || throttled.has(error.name))
    return new KnownError(`AWS throttled ${what} (${service}) for as long as it was tried: ${said}.`, {
      ...options,
      code: 'platform-throttled',
      advice: 'Run again later; if it happens often, ask AWS for a higher rate.',
    })
  if (status < 500) return undefined
  return new KnownError(`AWS failed at ${what} (${service}) for as long as it was tried: ${said}.`, {
    ...options,
    code: 'platform-failed',
    advice: 'Look at the AWS Health Dashboard, then run again; AWS support finds a request by its id.',
  })
}

function explain(asked: Asked, error: unknown): KnownError {
  const { service, what, attempts } = asked
  const last = attempts.last()
  const name = nameOf(error)
  const message = messageOf(error)
  const known = (text: string, options: Pick<KnownErrorOptions, 'code' | 'advice'>) =>
    new KnownError(text, { ...options, mayLand: attempts.mayLand(), cause: error })
  if (denied.has(name)) {
    const { reason, advice } = explainDenial(message, asked.vagueDenials)
    return known(`AWS does not allow ${what} (${service}): ${reason}`, { code: 'permission-missing', advice })
  }
  if (expired.has(name))
    return known(`The AWS credentials expired while ${what} (${service}): ${message}`, {
      code: 'credentials-expired',
      advice:
        'Name a role with `aws: {role: …}`, which is renewed while the run lasts, or get credentials that last longer.',
    })
  if (invalid.has(name))
    return known(`AWS does not accept the credentials while ${what} (${service}): ${message}`, {
      code: 'credentials-invalid',
      advice:
        'Check which credentials the job has: those of a role in `aws: {role: …}`, or the SDK’s environment variables of an earlier step.',
    })
  if (name === 'CredentialsProviderError')
    return known(`No AWS credentials were found for ${what} (${service}): ${message}`, {
      code: 'credentials-missing',
      advice: `Configure credentials before this step. Or name a role with \`aws: {role: …}\`; that takes the job’s OIDC token. ${addPermission('`id-token: write`')}`,
    })
  return (
    (last !== undefined && last.error === error ? ofService(asked, last) : undefined) ??
    known(`AWS failed at ${what} (${service}): ${name === '' || name === 'Error' ? '' : `${name}: `}${message}`, {
      code: 'aws-failed',
      advice: 'The message is AWS’s own; run again if it looks transient.',
    })
  )
}
