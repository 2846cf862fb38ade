import { inspect } from 'node:util'
import { KnownError, messageOf } from '../errors/known-error.ts'
import type { Evidence, Problem, SourceLocation } from '../errors/known-error.ts'
import { errors, type ErrorCode } from '../errors/registry.ts'

/** What is told of whatever was thrown. */
export interface Failure {
  /** The known error's code; `bug` for what nobody expected. */
  readonly code: ErrorCode
  readonly message: string
  readonly advice: string | undefined
  readonly location: SourceLocation | undefined
  readonly problems: readonly Problem[]
  readonly evidence: readonly Evidence[]
  /** Undefined for known errors: their message says it all. */
  readonly stack: string | undefined
}

export function describeFailure(thrown: unknown): Failure {
  if (thrown instanceof KnownError) {
    const { code, message, location, problems, evidence } = thrown
    return { code, message, advice: adviceOf(thrown), location, problems, evidence, stack: undefined }
  }
  return {
    code: 'bug',
    message: `This is a bug in immutable-deploy: ${messageOf(thrown)}`,
    advice: undefined,
    location: undefined,
    problems: [],
    evidence: [],
    stack: stackOf(thrown),
  }
}

/** Where an error has nothing of its own to say, what holds for its code; docs/errors.md has links in it. */
function adviceOf({ code, advice, problems }: KnownError): string | undefined {
  if (advice !== undefined || problems.length > 0) return advice
  return errors[code].remedy.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
}

/** The stack with those of its causes; `depth` ends a circle of causes. */
function stackOf(thrown: unknown, depth = 5): string {
  if (!(thrown instanceof Error)) return `thrown: ${inspect(thrown, { depth: 1 })}`
  const stack = thrown.stack ?? String(thrown)
  if (depth === 0) return stack
  const inner: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : []
  const causes = thrown.cause === undefined ? inner : [thrown.cause, ...inner]
  return [stack, ...causes.map((cause) => `caused by: ${stackOf(cause, depth - 1)}`)].join('\n')
}
