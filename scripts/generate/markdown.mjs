/**
 * The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced.
 * @throws when it has not exactly one such pair, in this order.
 */
export function replaceBetween(file, text, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, inside, ...more] = text.split(open)
  const end = inside?.indexOf(close) ?? -1
  if (end < 0 || more.length > 0)
    throw new Error(
      `${file} needs the line "${open}" once, followed by the line "${close}": what is generated goes there.`,
    )
  // Prettier would pad every cell to the longest one.
  return `${before}${open}

<!-- prettier-ignore -->
${content}

${inside.slice(end)}`
}

export const code = (text) => `\`${text}\``

export const codes = (texts) => texts.map(code).join(', ')

export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

export function block(language, lines) {
  return ['```' + language, ...lines, '```'].join('\n')
}
