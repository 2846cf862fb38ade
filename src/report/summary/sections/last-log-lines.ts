import type { Evidence } from '../../../errors/known-error.ts'
import { groupBy } from '../../../support/group-by.ts'
import { cut } from '../../plain.ts'
import { details, fenced, text, type Markdown } from '../../markdown.ts'
import type { Section } from '../section.ts'

/** What others said, the instances or the build: who said the same is told once. */
export const lastLogLines: Section = {
  title: 'Last log lines',
  dropOrder: 6,
  body({ failure }) {
    if (failure === undefined || failure.evidence.length === 0) return undefined
    const said = failure.evidence.slice(0, mostVoices).map(lastOf)
    const groups = [...groupBy(said, ({ lines }) => lines.join('\n')).values()]
    const shown = groups.slice(0, mostGroups).map((group, index) => voices(group, index === 0))
    const left = groups.length - shown.length
    return [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].join('\n\n')
  },
}

const mostVoices = 100
const mostGroups = 10
const mostLines = 200
const mostCharacters = 500

function lastOf({ title, lines }: Evidence): Evidence {
  return { title, lines: lines.slice(-mostLines).map((line) => cut(line, mostCharacters)) }
}

function voices(group: readonly Evidence[], isFirst: boolean): Markdown {
  const [{ title, lines } = { title: '', lines: [] }] = group
  const names = text(group.map((each) => each.title).join(', '), 120)
  const who = group.length === 1 ? text(title) : `${group.length} that said the same: ${names}`
  return details(`Log: ${who}`, fenced(folded(lines)), isFirst)
}

/** Frames of the runtime and of packages, as Node.js and the JVM print them. */
const runtimeFrame = /^\s*at (?:.*\()?(?:node:|java\.|jdk\.|sun\.)|^\s*at .*\/node_modules\//

/** Equal lines in a row once, and so many frames that are not the app's in one line. */
export function folded(lines: readonly string[]): readonly string[] {
  return runsOf(lines).map(({ line, kind, times }) => {
    if (kind === 'frame' && times > 1) return `    … ${times} frames of the runtime`
    return times > 1 ? `${line} (${times} times)` : line
  })
}

interface Run {
  readonly line: string
  readonly kind: 'frame' | 'line'
  readonly times: number
}

function runsOf(lines: readonly string[]): readonly Run[] {
  return lines.reduce<readonly Run[]>((runs, line) => {
    const kind = runtimeFrame.test(line) ? 'frame' : 'line'
    const last = runs.at(-1)
    const isMore = last?.kind === kind && (kind === 'frame' || last.line === line)
    return last !== undefined && isMore
      ? [...runs.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...runs, { line, kind, times: 1 }]
  }, [])
}
