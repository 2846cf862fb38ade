import type { Fault } from './entry.ts'
import { errors, type ErrorCode } from './registry.ts'

/** A place in a file of the user's repository; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** One thing that is wrong, found before or while something was done. */
export interface Problem {
  /** What failed, on which resource, and why; one sentence or two. */
  readonly message: string
  /** What to do next. */
  readonly advice?: string
  readonly location?: SourceLocation
}

export interface KnownErrorOptions {
  /** For programs, and for people to look up in docs/errors.md. */
  readonly code: ErrorCode
  /** By default the registry's for this code. */
  readonly fault?: Fault
  readonly advice?: string
  readonly location?: SourceLocation
  /** Where several things are wrong at once. */
  readonly problems?: readonly Problem[]
  /** The last log lines of what failed, reasons per instance. Untrusted text. */
  readonly evidence?: readonly Evidence[]
  /** The call may still take effect: nobody answered, or not the last of several attempts. By default as `cause` says. */
  readonly mayLand?: boolean
  readonly cause?: unknown
}

/** Lines that somebody else's program printed, with a title that says whose. Untrusted text. */
export interface Evidence {
  readonly title: string
  readonly lines: readonly string[]
}

/**
 * An error that is written for the person who reads it in a workflow log: its message says what failed, on what and
 * why; `advice` what to do next. It is shown without a stack trace; every other error is shown with one.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError'
  readonly code: ErrorCode
  readonly fault: Fault
  readonly advice: string | undefined
  readonly location: SourceLocation | undefined
  readonly problems: readonly Problem[]
  readonly evidence: readonly Evidence[]
  /** True only of calls to a platform: what they were to change may change yet, though they failed. */
  readonly mayLand: boolean

  constructor(message: string, options: KnownErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = options.code
    this.fault = options.fault ?? errors[options.code].fault
    this.advice = options.advice
    this.location = options.location
    this.problems = options.problems ?? []
    this.evidence = options.evidence ?? []
    this.mayLand = options.mayLand ?? (options.cause instanceof KnownError && options.cause.mayLand)
  }
}

/**
 * The message of whatever was thrown that a later run tries again; with what has to be done before, where trying alone does
 * not help.
 */
export function messageForLater(thrown: unknown): string {
  const needed = neededFirst(thrown)
  return needed === undefined ? messageOf(thrown) : `${messageOf(thrown).replace(/\.*$/, '.')} ${needed}`
}

/** What somebody has to do before it is any use to try again; undefined where the platform may only have been unlucky. */
export function neededFirst(thrown: unknown): string | undefined {
  return thrown instanceof KnownError && thrown.fault === 'user' ? thrown.advice : undefined
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  // Of several addresses that were tried in vain Node says nothing but how (net.connect, autoSelectFamily).
  return thrown.message === '' && 'code' in thrown ? String(thrown.code) : thrown.message
}
