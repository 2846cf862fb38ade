import { cut, plainLine, plainLines } from './plain.ts'

/**
 * GitHub-flavoured Markdown in which outside text cannot become structure. A `Markdown` is safe to put anywhere inside
 * a line: only the functions of this file make one of outside text.
 */
export type Markdown = string

/** Everything that means something to Markdown, HTML or GitHub's own syntax (`~` strikes, `$` is mathematics). */
const special = /[&<>"'\\`*_[\]{}|~$#]/g
/** What would begin a list or underline a heading at the start of a line. */
const opening = /^(?:[-+=:]|\d+[.)](?=\s|$))/
/** What GitHub links by itself or what notifies people: addresses and `@mentions`. */
const linking = /:(?=\/\/)|@|(?<=\bwww)\./gi

const entity = (ascii: string) => ascii.replace(/./g, (character) => `&#${character.charCodeAt(0)};`)

/** Outside text as one line of inline text. An invisible space after `@` and in addresses keeps them from linking. */
export function text(outside: string, limit = 300): Markdown {
  return plainLine(outside, limit)
    .replace(special, entity)
    .replace(opening, entity)
    .replace(linking, (mark) => `${entity(mark)}&#8203;`)
}

/**
 * Outside text for a comment: GitHub would make references of it, which show up at whatever they name ("Autolinked
 * references and URLs", docs.github.com). It looks for them in what it has rendered, so that neither entities nor
 * backslashes help. An invisible space inside does, also where somebody quotes it in a mail; commits are put into a code
 * span instead, from which they can be copied.
 */
export function unlinked(outside: string, limit = 300): Markdown {
  return text(outside, limit)
    .replace(/(?:&#35;|\bGH-)(?=\d)/gi, (mark) => `${mark}&#8203;`)
    .replace(/(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi, (sha) => `<code>${sha}</code>`)
}

/** Outside text in a code span, where nothing links by itself. */
export function code(outside: string, limit = 300): Markdown {
  const line = plainLine(outside, limit)
  if (line === '') return none
  // A table's pipes are found before code spans are, so that a backslash in front of one cannot be trusted.
  return /[`|\\]/.test(line) ? `<code>${text(line, limit)}</code>` : `\`${line}\``
}

export const none: Markdown = '–'

/** A link with a label that is Markdown already; the bare label where the address is not one of the web's. */
export function link(label: Markdown, url: string | undefined): Markdown {
  const href = url === undefined ? undefined : webAddress(url)
  return href === undefined ? label : `[${label}](${href})`
}

function webAddress(url: string): string | undefined {
  if (!URL.canParse(url) || url.length > 2000) return undefined
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  return href.replace(/[()<>[\]|`\\*_"'~{}\s]/g, percent).replaceAll('&', '&amp;')
}

/** `encodeURIComponent` leaves `()*'_~` as they are. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

export type Row = readonly Markdown[]

/** A table with a line that says how many rows were left out, where it would be longer than `limit`. */
export function table(head: Row, rows: readonly Row[], limit = 50): Markdown {
  const lines = [head, head.map(() => '---'), ...rows.slice(0, limit)].map((cells) => `| ${cells.join(' | ')} |`)
  const left = rows.length - limit
  return left > 0 ? `${lines.join('\n')}\n\n… and ${left} more.` : lines.join('\n')
}

/** A list with a line that says how many items were left out, where it would be longer than `limit`. */
export function list(items: readonly Markdown[], kind: 'bullets' | 'numbers' = 'bullets', limit = 50): Markdown {
  const lines = items.slice(0, limit).map((item, index) => `${kind === 'bullets' ? '-' : `${index + 1}.`} ${item}`)
  const left = items.length - limit
  return left > 0 ? `${lines.join('\n')}\n\n… and ${left} more.` : lines.join('\n')
}

/** Somebody else's lines, the last `limit` of them, behind a fence that is longer than any in them. */
export function fenced(outside: readonly string[], limit = 100): Markdown {
  const lines = outside.slice(-limit).flatMap(plainLines).slice(-limit)
  const all = lines.map((line) => cut(line, 500))
  const longest = Math.max(2, ...all.map((line) => /^\s*(`*)/.exec(line)?.[1]?.length ?? 0))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${all.join('\n')}\n${fence}`
}

/** How everything begins that is folded away. */
export const foldBegins = '<details><summary>'

/** Folded away until somebody asks, or open until somebody has read it. */
export function details(title: Markdown, body: Markdown, open = false): Markdown {
  return `${open ? '<details open><summary>' : foldBegins}${title}</summary>\n\n${body}\n\n</details>`
}
