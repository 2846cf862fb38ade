import { readFile } from 'node:fs/promises'
import { specSchema } from './spec-schema.mjs'

const intro = `# The spec: \`immutable.yml\`

One file in your repository says what runs, per environment. It is reviewed and versioned like code, and everything in it
is validated before anything is touched. Durations are written \`250ms\`, \`5s\`, \`2m\`, \`1h\` or \`3d\`. For completion and
checks in an editor, put this line first:

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/org/immutable-deploy/v1/docs/immutable.schema.json
\`\`\`

A complete one:
`

const outro = (merged) => `
Environments start from \`defaults\`. A preview starts from \`defaults\`, then from the environment that \`previews\` names, then from one
instance, all at once, no bake and nothing kept warm; what \`previews\` itself says comes last. These maps are merged, key by
key: ${merged.map((name) => `\`${name}\``).join(', ')}. Everything else is
replaced as a whole, such as lists, \`capacity\` and \`strategy\`. Anchors, aliases and merge keys of YAML work.
`

/** Where a section starts from what another one says. */
const inherited = {
  'environments.<name>': { from: 'that of `defaults`', unless: ['route', 'branches'] },
  previews: { from: 'that of its environment', unless: ['route', 'label'] },
}

/** docs/spec.md: the annotated example, then a table for every section, from the schema's own words. */
export async function specReference() {
  const schema = JSON.parse((await specSchema()).content)
  const example = await readFile(new URL('spec-example.yml', import.meta.url), 'utf8')
  const { platforms } = await import('../../build/platforms/index.js')
  const { mergedPaths, merging } = await import('../../build/spec/merging.js')
  const own = platforms.flatMap((platform) => Object.keys(platform.sections))
  const body = sections(schema, '', { isRepeated: repeated(own), merging })
  const text = [intro, '```yaml', example.trim(), '```', outro(mergedPaths()), ...body].join('\n')
  return { file: 'docs/spec.md', content: `${text.trimEnd()}\n` }
}

/** @param of `isRepeated`: whether what stands at a path is described where it stands first; `merging`: what is merged. */
function sections(schema, path, of) {
  const fields = Object.entries(schema.properties ?? {})
  const required = new Set(schema.required ?? [])
  const title = path === '' ? 'Top level' : `\`${path}\``
  const rows = fields.map(([name, field]) =>
    row(name, field, required.has(name) ? 'required' : inheritedBy(path, name, of)),
  )
  const here = [
    '',
    `## ${title}`,
    '',
    '| field | what is allowed | default | meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]
  const inner = fields.flatMap(([name, field]) => nested(field, path === '' ? name : `${path}.${name}`, of))
  return [...here, ...inner]
}

/** What is merged says so itself, in its meaning. */
function inheritedBy(path, name, { merging }) {
  const { from, unless } = inherited[path] ?? {}
  return from === undefined || unless.includes(name) || Object.hasOwn(merging, name) ? '' : from
}

/** Sections of their own: maps with fixed keys, also as an alternative, the items of a list or the values of a map. */
function nested(field, path, of) {
  if (of.isRepeated(path)) return []
  if (field.anyOf !== undefined) return field.anyOf.flatMap((option) => alternative(option, path, of))
  if (field.properties !== undefined) return sections(field, path, of)
  if (field.items?.properties !== undefined) return sections(field.items, `${path}[]`, of)
  if (field.additionalProperties?.properties !== undefined)
    return sections(field.additionalProperties, `${path}.<name>`, of)
  return []
}

/** A map with a single key only says which alternative is meant. */
function alternative(option, path, of) {
  const [[name, only] = [], ...others] = Object.entries(option.properties ?? {})
  return only !== undefined && others.length === 0 ? nested(only, `${path}.${name}`, of) : nested(option, path, of)
}

/** Sections that can stand in several places are described where they stand first. */
function repeated(ofPlatforms) {
  const shared = ['run', 'gates', 'timeouts', ...ofPlatforms, 'capacity', 'strategy', 'checks'].join('|')
  const inside = new RegExp(`^(environments\\.<name>|previews)\\.(${shared})(\\.|\\[|$)`)
  return (path) => inside.test(path) || path === 'environments.<name>.keep'
}

function row(name, field, otherwise) {
  const [, meaning, fallback] = /^(.*?)(?: Default: (`.*`)\.)?$/s.exec(field.description ?? '')
  const cells = [`\`${name}\``, allowed(field), fallback ?? otherwise, meaning]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function allowed(field) {
  if (field.const !== undefined) return `\`${field.const}\``
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ')
  if (field.anyOf !== undefined) return [...new Set(field.anyOf.map(allowed))].join(' or ')
  if (field.type === 'array') return `list of ${allowed(field.items)}`
  if (field.properties !== undefined)
    return `map of ${Object.keys(field.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`
  if (field.type === 'object') return 'map by name'
  if (field.type === 'integer' || field.type === 'number') return range(field)
  if (field.pattern?.includes('ms|s|m|h|d')) return 'duration'
  if (field.pattern === '^\\/[!-"$-~]*$') return 'path'
  return field.type === 'string' ? 'text' : (field.type ?? 'anything')
}

function range({ type, minimum, maximum }) {
  const kind = type === 'integer' ? 'whole number' : 'number'
  return minimum === undefined ? kind : `${kind} ${minimum} to ${maximum}`
}
