import { KnownError } from '../../../src/errors/known-error.ts'
import type { ErrorCode } from '../../../src/errors/registry.ts'

/** What the platforms say when they do not do what was asked; after a time-out it may still happen. */
export const timedOut = (name: string) => platformError('platform-timeout', `${name} did not answer in time.`, true)

export const answerLost = (name: string) => platformError('aws-failed', `${name}: socket hang up.`, true)

export const throttled = (name: string) => platformError('platform-throttled', `${name}: Throttling: Rate exceeded.`)

export const unavailable = (name: string) =>
  platformError('platform-failed', `${name}: answered 503 Service Unavailable.`)

export const missing = (name: string) => platformError('aws-failed', `${name}: what it is about does not exist.`)

export const found = (name: string) => platformError('aws-failed', `${name}: exists already.`)

export const notReady = (name: string) =>
  platformError('platform-not-ready', `${name}: what it needs is not known everywhere yet.`)

export const denied = (name: string) =>
  new KnownError(`${name} is not allowed.`, { code: 'permission-missing', advice: `Allow ${name}.` })

function platformError(code: ErrorCode, message: string, mayLand = false): KnownError {
  return new KnownError(message, { code, mayLand })
}
