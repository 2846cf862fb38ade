import { KnownError, messageOf } from '../../errors.ts'
import { explainDenial } from './denial.ts'

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
const throttled = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'RequestThrottled',
  'SlowDown',
])

/** Rejects with what a service's error means to people, and the error itself as the cause; with ours as it is. */
export function explained(service: string, what: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof KnownError || (error instanceof Error && error.name === 'AbortError')) throw error
    throw explain(service, what, error)
  }
}

function explain(service: string, what: string, error: unknown): KnownError {
  const name = nameOf(error)
  const message = messageOf(error)
  const known = (text: string, code: string, advice: string, fault: 'user' | 'platform' = 'user') =>
    new KnownError(text, { code, advice, fault, cause: error })
  if (denied.has(name)) {
    const { reason, advice } = explainDenial(message)
    return known(`AWS does not allow ${what} (${service}): ${reason}`, 'permission-missing', advice)
  }
  if (expired.has(name))
    return known(
      `The AWS credentials expired while ${what} (${service}): ${message}`,
      'credentials-expired',
      'Name a role with `aws: {role: …}`, which is renewed while the run lasts, or get credentials that last longer.',
    )
  if (invalid.has(name))
    return known(
      `AWS does not accept the credentials while ${what} (${service}): ${message}`,
      'credentials-invalid',
      'Check which credentials the job has: a role in `aws: {role: …}` with `permissions: {id-token: write}`, or the SDK’s environment variables.',
    )
  if (name === 'CredentialsProviderError')
    return known(
      `No AWS credentials were found for ${what} (${service}): ${message}`,
      'credentials-missing',
      'Name a role with `aws: {role: …}` and give the job `permissions: {id-token: write}`, or configure credentials before this step.',
    )
  if (throttled.has(name))
    return known(
      `AWS throttled ${what} (${service}) for as long as it was tried: ${message}`,
      'aws-throttled',
      'Run again later; if it happens often, ask AWS for a higher rate.',
      'platform',
    )
  return known(
    `AWS failed at ${what} (${service}): ${name === '' || name === 'Error' ? '' : `${name}: `}${message}`,
    'aws-failed',
    'The message is AWS’s own; run again if it looks transient.',
    'platform',
  )
}
