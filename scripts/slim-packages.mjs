// What ncc is given in place of some packages: copies from which it can leave out more. They go to `modules`, a folder
// node_modules that is found before the real one.
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { minifySync } = require('@swc/core')
const imported = /^import \{([^}]+)\} from '(@aws-sdk\/client-[\w-]+)'/gm

/**
 * The package does nothing on being imported, and does not say so (webpack, "Tree Shaking"). When it does, what its
 * getIDToken alone needs stays out, which nobody calls here: an HTTP client with undici, half of what is read at a start.
 */
export function slimToolkit(modules) {
  const name = '@actions/core'
  const from = path.dirname(path.dirname(fileURLToPath(import.meta.resolve(name))))
  const to = path.join(modules, name)
  cpSync(from, to, { recursive: true })
  const described = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ ...described, sideEffects: false }))
}

/**
 * An AWS client's package is for ncc one file with all that the service can do, which every run would have to read. The
 * copy is of its ES modules, with the commands that our clients name and the shapes that these refer to.
 * @param {string} folder the emitted JavaScript of src/platforms/aws/clients
 */
export function slimClients(folder, modules) {
  for (const name of readdirSync(folder))
    for (const [, names, client] of readFileSync(path.join(folder, name), 'utf8').matchAll(imported))
      slim(client, listOf(names), path.join(modules, client))
}

/** Of what the clients share ncc would take CommonJS too, since their packages name it first for Node. */
export function slimShared(modules) {
  for (const scope of ['@smithy', '@aws-sdk'])
    for (const name of readdirSync(path.join(root, 'node_modules', scope)).filter((one) => !one.startsWith('client-')))
      takeModules(path.join(root, 'node_modules', scope, name), path.join(modules, scope, name))
}

function takeModules(from, to) {
  const described = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
  if (described.module === undefined) return
  cpSync(path.join(from, 'dist-es'), path.join(to, 'dist-es'), { recursive: true })
  const { module: main, exports: entries = { '.': { module: main } } } = described
  const exports = Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry.module ?? entry]))
  describe(described, from, to, { main, exports })
}

/** The licence comes along, for the bundle's list of them. */
function describe({ name, version, license, sideEffects }, from, to, entries) {
  writeFileSync(path.join(to, 'package.json'), JSON.stringify({ name, version, license, sideEffects, ...entries }))
  for (const file of readdirSync(from).filter((one) => one.startsWith('LICENSE')))
    copyFileSync(path.join(from, file), path.join(to, file))
}

const listOf = (names) =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

function slim(client, names, to) {
  const from = path.dirname(require.resolve(`${client}/package.json`))
  const described = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
  cpSync(path.join(from, 'dist-es'), path.join(to, 'dist-es'), { recursive: true })
  describe(described, from, to, { main: 'index.js' })
  writeFileSync(path.join(to, 'index.js'), names.map(exported).join(''))
  const shapes = path.join(to, 'dist-es/schemas/schemas_0.js')
  writeFileSync(shapes, withoutUnused(readFileSync(shapes, 'utf8'), names.map(shapeOf)))
}

const exported = (name) =>
  `export { ${name} } from './dist-es/${name.endsWith('Command') ? 'commands/' : ''}${name}.js'\n`

/** Of an operation. */
const shapeOf = (command) => command.replace(/Command$/, '$')

/** Also the SDK's short names for strings, thousands of them, get their values back: ncc looks at each for each. */
function withoutUnused(shapes, used) {
  const own = shapes.replaceAll(/^export (?=var (\w+\$))/gm, (text, name) => (used.includes(name) ? text : ''))
  return minifySync(own, {
    module: true,
    compress: { defaults: false, unused: true, toplevel: true, reduce_vars: true, evaluate: true },
    mangle: false,
    format: { beautify: true },
  }).code
}
