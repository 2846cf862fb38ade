/** What is kept of what a command prints, for whoever reads why it failed: its first lines, its last, and its errors. */
export interface Kept {
  push(line: string): void
  lines(): readonly string[]
}

const firstLines = 20
const lastLines = 30
const errorLines = 14
/** 64 lines of that length are 64 kB. */
const longestLine = 1000

const saysError = /error/i
/** Registries that are out of order make docker say so every second. */
const saysRetry = /\bRetrying in \d+ seconds?/i

interface Line {
  /** How many lines came before. */
  readonly at: number
  readonly text: string
}

export function keepLines(): Kept {
  const first: Line[] = []
  const errors: Line[] = []
  const last: Line[] = []
  let at = 0
  let hasRetried = false
  const keep = (line: Line) => {
    if (first.length < firstLines) return void first.push(line)
    last.push(line)
    const [leaving] = last.length > lastLines ? last.splice(0, 1) : []
    if (leaving !== undefined && saysError.test(leaving.text) && errors.length < errorLines) errors.push(leaving)
  }
  return {
    push(line) {
      const isRetry = saysRetry.test(line)
      if (!(isRetry && hasRetried)) keep({ at: at++, text: cut(line) })
      hasRetried ||= isRetry
    },
    lines: () => withGaps([...first, ...errors, ...last]),
  }
}

function cut(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line
}

function withGaps(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ at, text }, index) => {
    const missing = at - (lines[index - 1]?.at ?? -1) - 1
    return missing === 0 ? [text] : [`… ${missing} ${missing === 1 ? 'line' : 'lines'} …`, text]
  })
}
