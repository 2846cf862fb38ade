import * as core from '@actions/core'
import type { Problem } from '../errors/known-error.ts'
import { describeFailure } from './failure.ts'
import { annotate, printLines, printQuoted } from './workflow-commands.ts'

/**
 * Prints whatever was thrown: a known error as annotations at the places it names, with its evidence folded and its code,
 * by which it can be looked up; anything else as a bug of this action, with its stack. Never throws, and leaves the exit code to its caller.
 * @param bugsUrl Where bugs are reported; undefined where the action's own repository is not known.
 */
export function reportFailure(thrown: unknown, bugsUrl?: string): void {
  const failure = describeFailure(thrown)
  core.endGroup()
  annotate('error', withAdvice(failure), failure.location)
  for (const problem of failure.problems) annotate('error', withAdvice(problem), problem.location)
  for (const { title, lines } of failure.evidence) printQuoted(title, lines)
  if (failure.stack === undefined)
    return printLines(`error code: ${failure.code} (docs/errors.md of this action explains it)`)
  printLines(failure.stack)
  printLines(
    `Please report it with this log ${bugsUrl === undefined ? 'to whoever maintains this action' : `at ${bugsUrl}`}.`,
  )
}

function withAdvice({ message, advice }: Pick<Problem, 'message'> & { readonly advice?: string | undefined }): string {
  return advice === undefined ? message : `${message}\n${advice}`
}
