import { readdir, readFile } from 'node:fs/promises'

const folder = 'docs/decisions'
const file = `${folder}/README.md`

/** The index of decisions, by the titles of their files. */
export async function decisionsIndex() {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.md$/.test(name)).toSorted()
  const lines = await Promise.all(names.map(async (name) => `1. [${await titleOf(name)}](${name})`))
  const [intro] = (await readFile(file, 'utf8')).split(/^1\. /m)
  return { file, content: `${intro}${lines.join('\n')}\n` }
}

/** `# 7. The local platform's agent is a process of its own`, of the file `0007-….md`. */
async function titleOf(name) {
  const text = await readFile(`${folder}/${name}`, 'utf8')
  const [, number, title] = /^# (\d+)\. (.+)\n/.exec(text) ?? []
  if (Number(number) !== Number(name.slice(0, 4)))
    throw new Error(`${folder}/${name} has to begin with "# ${Number(name.slice(0, 4))}. " and its title.`)
  return title
}
