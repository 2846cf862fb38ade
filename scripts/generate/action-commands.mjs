import { readFile } from 'node:fs/promises'

/** The text of the input `command` in action.yml, folded, between what stands before and after it. */
const input = /^([^]*\n {2}command:\n {4}description: >-\n)((?: {6}.+\n)+)([^]*)$/

/** What is written by hand begins here: what `auto` does is a matter of events, not of commands. */
const auto = '`auto` '

/** action.yml: what each command does, from the registry of commands. */
export async function actionCommands() {
  const { commands } = await import('../../build/commands/index.js')
  const [, before, description, after] = input.exec(await readFile('action.yml', 'utf8')) ?? []
  const byHand = description?.replaceAll(/\s+/g, ' ').trim().split(auto).slice(1).join(auto) ?? ''
  if (byHand === '') throw new Error(`action.yml needs a folded description of its input command, with ${auto}in it.`)
  const each = Object.entries(commands).map(([name, { meaning }]) => `\`${name}\` ${meaning}`)
  const words = `What to do. ${each.join('; ')}. ${auto}${byHand}`.split(' ')
  return { file: 'action.yml', content: `${before}${folded(words)}${after}` }
}

/** Lines that are as long as the formatter lets them be. */
function folded(words) {
  const lines = ['']
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`
    if (longer.length <= 115) lines[lines.length - 1] = longer
    else lines.push(` ${word}`)
  }
  return lines.map((line) => `     ${line}\n`).join('')
}
