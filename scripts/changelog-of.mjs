// Prints what CHANGELOG.md says of a version: `node scripts/changelog-of.mjs v1.2.3`. Fails where it says nothing.
import { readFileSync } from 'node:fs'

const version = (process.argv[2] ?? '').replace(/^v/, '')
const sections = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
const [, notes = ''] =
  sections.map((section) => section.split(/\n([\s\S]*)/)).find(([title]) => title.trim() === version) ?? []
if (notes.trim() === '') {
  console.error(`CHANGELOG.md has no section '## ${version}' that says anything.`)
  process.exit(1)
}
console.log(notes.trim())
