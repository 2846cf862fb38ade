import * as core from '@actions/core'
import type { SourceLocation } from '../errors/known-error.ts'
import { createMask } from '../support/mask/mask.ts'
import { maskable } from '../support/mask/parts.ts'
import { plainLine, plainLines } from './plain.ts'

/**
 * The runner reads commands out of what is printed: `::name::` at the start of a line, white space before it or not,
 * and `##[name]` anywhere in one (actions/runner, ActionCommand.cs). Its comparison is cultural, so that invisible
 * characters in between may not count: only visible ones keep a command apart. Everything printed goes through here.
 */

const secrets = new Set<string>()
let mask = createMask([])

/**
 * From now on nothing that is printed here has this secret in it. GitHub's runner is told as well, line by line, for it
 * masks whatever it is told, be it a bracket; elsewhere its command would only print the secret.
 */
export function maskSecret(value: string): void {
  mask = createMask([...secrets.add(value)])
  if (process.env['GITHUB_ACTIONS'] === 'true') maskable(value).forEach(core.setSecret)
}

/** Prints each line of the text, none of which the runner can take for a command. */
export function printLines(text: string): void {
  for (const line of plainLines(text)) core.info(inert(line))
}

/** Prints somebody else's lines under a title that unfolds them. */
export function printQuoted(title: string, lines: readonly string[]): void {
  openGroup(title)
  printForeign(lines)
  core.endGroup()
}

/** Prints somebody else's lines, each of which shows that it is. */
export function printForeign(lines: readonly string[]): void {
  for (const line of lines.flatMap(plainLines)) core.info(`│ ${inert(line)}`)
}

export function openGroup(title: string): void {
  core.startGroup(inert(plainLine(title)))
}

const annotations = { notice: core.notice, warning: core.warning, error: core.error } as const

/** A notice, warning or error; it shows on the run's page, and at the line of the file where that is known. */
export function annotate(kind: keyof typeof annotations, message: string, location?: SourceLocation): void {
  const text = plainLines(message).map(inert).join('\n')
  annotations[kind](text, location === undefined ? {} : properties(location))
}

function properties(location: SourceLocation): core.AnnotationProperties {
  return {
    file: plainLine(location.file),
    ...(location.line === undefined ? {} : { startLine: location.line }),
    ...(location.column === undefined ? {} : { startColumn: location.column }),
  }
}

/** Commands that invisible characters (joiners, combining marks) are put into count as well. */
const commandAtStart = /^[^\p{L}\p{N}]*:[\u200c\u200d\p{M}]*:/u
const commandAnywhere = /#[\u200c\u200d\p{M}]*#[\u200c\u200d\p{M}]*\[/gu

function inert(line: string): string {
  const apart = mask.hide(line).replace(commandAnywhere, '## [')
  return commandAtStart.test(apart) ? `│ ${apart}` : apart
}
