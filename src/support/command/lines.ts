import { StringDecoder } from 'node:string_decoder'

/** Makes lines of what comes in pieces, which may end within a line or a character. */
export interface Lines {
  /** The lines that have come to their end. */
  push(piece: Buffer): readonly string[]
  /** What is left: a line whose end never came. */
  end(): readonly string[]
  /** For how many bytes no line had ended, at the most so far. */
  longestUnended(): number
}

const tooLong = '… a line too long to be shown'
const longestLine = 64 * 1024

/** A carriage return ends a line, too: with it programs write the next state of a progress bar over the one before. */
const lineEnd = /\r?\n|\r(?=[^\n])/

export function splitLines(): Lines {
  const decoder = new StringDecoder('utf8')
  let held = ''
  let isTooLong = false
  let unended = 0
  let longest = 0
  const take = (text: string): readonly string[] => {
    const [first = '', ...others] = `${held}${text}`.split(lineEnd)
    const all = [isTooLong || first.length > longestLine ? tooLong : first, ...others.map(shown)]
    const rest = others.at(-1) ?? first
    isTooLong = rest.length > longestLine || (others.length === 0 && isTooLong)
    // Of a line that is cut off nobody could tell a secret.
    held = isTooLong ? '' : rest
    return all.slice(0, -1)
  }
  return {
    push(piece) {
      const lastEnd = piece.lastIndexOf(0x0a)
      unended = lastEnd < 0 ? unended + piece.length : piece.length - lastEnd - 1
      longest = Math.max(longest, unended)
      return take(decoder.write(piece))
    },
    end() {
      const ended = take(decoder.end())
      const rest = isTooLong ? [tooLong] : held === '' ? [] : [held.replace(/\r$/, '')]
      return [...ended, ...rest]
    },
    longestUnended: () => longest,
  }
}

function shown(line: string): string {
  return line.length > longestLine ? tooLong : line
}
