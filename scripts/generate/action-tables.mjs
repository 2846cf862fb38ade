import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** Puts the tables of action.yml's inputs and outputs between the README's markers. */
export async function actionTables() {
  const { inputs, outputs } = parse(await readFile('action.yml', 'utf8'))
  const readme = await readFile('README.md', 'utf8')
  const withInputs = replaceBetween(readme, 'inputs', inputsTable(inputs))
  return { file: 'README.md', content: replaceBetween(withInputs, 'outputs', outputsTable(outputs)) }
}

/**
 * The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced.
 * @throws when it has not exactly one such pair, in this order.
 */
function replaceBetween(text, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [before, inside, ...more] = text.split(open)
  const end = inside?.indexOf(close) ?? -1
  if (end < 0 || more.length > 0)
    throw new Error(
      `README.md needs the line "${open}" once, followed by the line "${close}": the table goes in between.`,
    )
  // Prettier would pad every cell to the longest one.
  return `${before}${open}

<!-- prettier-ignore -->
${content}

${inside.slice(end)}`
}

function inputsTable(inputs) {
  const row = ([name, { description, default: value = '' }]) => [
    code(name),
    description,
    value === '' ? '' : code(value),
  ]
  return table(['input', 'what it says', 'default'], Object.entries(inputs).map(row))
}

function outputsTable(outputs) {
  const row = ([name, { description }]) => [code(name), description]
  return table(['output', 'what it holds'], Object.entries(outputs).map(row))
}

const code = (text) => `\`${text}\``

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |`
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}
