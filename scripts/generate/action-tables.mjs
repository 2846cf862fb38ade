import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { code, replaceBetween, table } from './markdown.mjs'

/** Puts the tables of action.yml's inputs and outputs between the README's markers. */
export async function actionTables() {
  const { inputs, outputs } = parse(await readFile('action.yml', 'utf8'))
  const readme = await readFile('README.md', 'utf8')
  const withInputs = replaceBetween('README.md', readme, 'inputs', inputsTable(inputs))
  return { file: 'README.md', content: replaceBetween('README.md', withInputs, 'outputs', outputsTable(outputs)) }
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
