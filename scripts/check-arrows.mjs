// Imports go one way: whoever reads a room needs to know only the rooms below it. Type imports count like any other.
// `npm run lint` does this; the rooms, from the top to the bottom, are those of docs/architecture.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** What each room may import besides itself. The longest name that fits a file is its room. */
const below = ['errors', 'support']
/** A folder with a definition is a platform; shared/ has the one of what a definition is. */
const platforms = readdirSync(path.join(source, 'platforms')).filter(
  (name) => name !== 'shared' && existsSync(path.join(source, 'platforms', name, 'definition.ts')),
)
/** What a platform may import besides what all of them may. */
const also = { local: ['agent'], ec2: ['platforms/aws'] }
const ofPlatform = ['platforms/shared', 'spec/fields', 'spec/types.ts', 'ports', ...below]
/** The rooms of the engine, from the top to the bottom; what is loose in it is below all of them. */
const engine = ['policy', 'operation', 'retire', 'rollout', 'probe', 'claim', 'snapshot'].map(
  (name) => `engine/${name}`,
)
const ofEngine = ['engine', 'spec/types.ts', 'ports', ...below]
const arrows = {
  'index.ts': ['action', ...below],
  cache: below,
  action: [
    'commands',
    'engine',
    ...engine,
    'github',
    'report',
    'spec',
    'spec/fields',
    'spec/types.ts',
    'platforms',
    'ports',
    ...below,
  ],
  github: ['report', 'commands', 'engine', ...engine, 'spec/types.ts', 'ports', ...below],
  report: ['engine', ...engine, 'spec', 'ports', ...below],
  commands: ['engine', ...engine, 'spec/types.ts', 'ports', ...below],
  ...Object.fromEntries(engine.map((room, index) => [room, [...engine.slice(index + 1), ...ofEngine]])),
  engine: ['spec/types.ts', 'ports', ...below],
  spec: ['platforms', 'platforms/shared', 'spec/fields', 'spec/types.ts', ...below],
  platforms: [...platforms.map((name) => `platforms/${name}`), 'platforms/shared', ...below],
  ...Object.fromEntries(platforms.map((name) => [`platforms/${name}`, [...(also[name] ?? []), ...ofPlatform]])),
  'platforms/aws': ofPlatform,
  agent: ['platforms/shared', 'spec/types.ts', 'ports', ...below],
  'platforms/shared': ['spec/fields', 'spec/types.ts', 'ports', ...below],
  ports: ['spec/types.ts', ...below],
  'spec/fields': ['spec/types.ts', ...below],
  'spec/types.ts': [],
  support: ['errors'],
  errors: [],
}

const rooms = Object.keys(arrows).toSorted((a, b) => b.length - a.length)
const roomOf = (file) => rooms.find((room) => file === room || file.startsWith(`${room}/`))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const imports = new Map(files.map((file) => [file, importsOf(file)]))

const wrong = files.flatMap((file) => {
  const room = roomOf(file)
  if (room === undefined) return [`${file}: is in no room`]
  return imports
    .get(file)
    .filter((target) => roomOf(target) !== room && !arrows[room].includes(roomOf(target)))
    .map((target) => `${file} imports ${target}: ${room} may import ${arrows[room].join(', ') || 'nothing'}`)
})
const circles = circlesIn(imports).map((circle) => `a circle: ${circle.join(' → ')}`)

for (const line of [...wrong, ...circles]) console.error(line)
if (wrong.length + circles.length > 0) process.exitCode = 1
else console.log(`${files.length} files, ${[...imports.values()].flat().length} imports, none against its arrow.`)

function importsOf(file) {
  const text = readFileSync(path.join(source, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)'/gm)
  return [...found].map(([, name]) => path.posix.join(path.posix.dirname(file), name))
}

/** Depth first; of each circle the way round that was found. */
function circlesIn(graph) {
  const done = new Set()
  const found = []
  const visit = (file, trail) => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file])
    if (done.has(file)) return
    for (const target of graph.get(file) ?? []) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
