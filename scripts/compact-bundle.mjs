// What ncc writes holds all that its packages can do, and V8 reads every word of it at each start. Of a bundle's files
// what is used stays, without spaces and comments; functions and classes keep their names.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const { minifySync, parseSync } = createRequire(import.meta.url)('@swc/core')

/** For stack traces. */
const namesKept = { keep_fnames: true, keep_classnames: true }
const onlyUsed = { defaults: false, unused: true, toplevel: true, side_effects: true, dead_code: true }

/** @param {string} folder of a bundle as ncc writes it */
export function compactBundle(folder) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const file = path.join(folder, name)
    const options = { module: true, compress: onlyUsed, mangle: namesKept, format: { comments: false } }
    writeFileSync(file, modulesInParentheses(minifySync(readFileSync(file, 'utf8'), options).code))
  }
}

/**
 * V8 passes over a function when it reads a file, and reads it a second time when it is called; one in parentheses it
 * compiles at once (v8.dev, "Blazingly fast parsing, part 2: lazy parsing"). A file's modules are nearly all called.
 * Each statement of a module begins a line, for the places that stack traces name.
 */
function modulesInParentheses(code) {
  const { span, body } = parseSync(code, { syntax: 'ecmascript', target: 'esnext' })
  const marks = modulesIn(body).flatMap((module) => [
    [module.span.start, '('],
    ...module.body.stmts.map((statement) => [statement.span.start, '\n']),
    [module.span.end, ')'],
  ])
  const bytes = Buffer.from(code) // what spans count
  let at = 0
  const pieces = marks.flatMap(([position, mark]) => {
    const before = bytes.subarray(at, position - span.start)
    at = position - span.start
    return [before, Buffer.from(mark)]
  })
  return Buffer.concat([...pieces, bytes.subarray(at)])
}

/** Webpack writes modules as functions named by numbers. */
function modulesIn(node) {
  if (typeof node !== 'object' || node === null) return []
  const { type, key, value } = node
  if (type === 'KeyValueProperty' && key.type === 'NumericLiteral' && /Function/.test(value.type)) return [value]
  return Object.values(node).flatMap(modulesIn)
}
