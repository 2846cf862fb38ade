import { readFile } from 'node:fs/promises'
import { replaceBetween, table } from './markdown.mjs'

const file = 'docs/aws-facts.md'

/** docs/aws-facts.md: what is taken for granted of AWS, from the list that examples/aws/verify.mjs goes by. */
export async function awsFacts() {
  const { tries } = await import('../../examples/aws/verify/tries.mjs')
  const facts = JSON.parse(await readFile('examples/aws/facts.json', 'utf8'))
  const link = (path) => `[${path.split('/').at(-1)}](../${path})`
  const rows = facts.map(({ id, fact, page, code, test, confirmed }) => [
    `${fact} (${page.replace(/ \((.+)\)$/, ', $1')})`,
    code.map(link).join(', '),
    link(test),
    tries[id] === undefined ? 'no' : 'yes',
    confirmed ?? 'nobody yet',
  ])
  const head = ['fact', 'relied on in', 'held by', 'tried by verify.mjs', 'confirmed on AWS by']
  return { file, content: replaceBetween(file, await readFile(file, 'utf8'), 'facts', table(head, rows)) }
}
