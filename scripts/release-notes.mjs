// Prints the notes of a release: what CHANGELOG.md says of the version, which commit to pin and how to verify it.
// `node scripts/release-notes.mjs v1.2.3 <commit> <owner/name>`. Fails where CHANGELOG.md says nothing.
import { readFileSync } from 'node:fs'

const [tag = '', commit = '', repository = ''] = process.argv.slice(2)
const version = tag.replace(/^v/, '')
const sections = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
const [, changes = ''] =
  sections.map((section) => section.split(/\n([\s\S]*)/)).find(([title]) => title.trim() === version) ?? []
if (changes.trim() === '') {
  console.error(`CHANGELOG.md has no section '## ${version}' that says anything.`)
  process.exit(1)
}
console.log(`${changes.trim()}

## Pin and verify

\`\`\`yaml
- uses: ${repository}@${commit} # ${tag}
\`\`\`

\`dist/\`, which is what runs, was built from this commit by this repository's release workflow. In a clone of it:

\`\`\`sh
git checkout ${commit}
gh attestation verify dist/index.js --repo ${repository} --source-digest ${commit}
gh release verify ${tag} --repo ${repository}
\`\`\``)
