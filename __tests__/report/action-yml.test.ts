import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { marked } from 'marked'
import type { Tokens } from 'marked'
import { parse } from 'yaml'

type Entries = Record<string, { readonly description?: string; readonly default?: unknown }>

const file = fileURLToPath(new URL('../../action.yml', import.meta.url))
const action = parse(readFileSync(file, 'utf8')) as Record<'inputs' | 'outputs', Entries> & { readonly runs: unknown }

describe('action.yml', () => {
  test('runs the bundle, before and after', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' })
  })

  test('describes every input and output in sentences', () => {
    const all = Object.values({ ...action.inputs, ...action.outputs })
    for (const { description } of all) expect(description).toMatch(/\S.*\.$/)
  })

  test('has texts as defaults, as the runner does, and none for rollback-to', () => {
    const typesOf = Object.values(action.inputs).map(({ default: value }) => typeof value)
    expect(typesOf.every((type) => type === 'string' || type === 'undefined')).toBe(true)
    expect(action.inputs['rollback-to']).not.toHaveProperty('default')
  })
})

describe('the tables in README.md', () => {
  const script = new URL('../../scripts/generate/action-tables.mjs', import.meta.url).href
  const program = `import { actionTables } from '${script}'; console.log(JSON.stringify(await actionTables()))`
  const empty = '# x\n\n<!-- inputs -->\nstale\n<!-- /inputs -->\n\nin between\n\n<!-- outputs --><!-- /outputs -->\n'
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'action-tables-'))
    copyFileSync(file, join(folder, 'action.yml'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function produce(readme: string): { readonly file: string; readonly content: string } {
    writeFileSync(join(folder, 'README.md'), readme)
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], options))
  }

  test('hold every input and output, between the markers and nowhere else', () => {
    const { content } = produce(empty)
    const tables = marked.lexer(content).filter((token): token is Tokens.Table => token.type === 'table')
    const names = tables.map(({ rows }) => rows.map(([name]) => name?.text.replaceAll('`', '')))
    expect(names).toEqual([Object.keys(action.inputs), Object.keys(action.outputs)])
    expect(content).toContain('<!-- /inputs -->\n\nin between\n\n<!-- outputs -->')
    expect(content).not.toContain('stale')
  })

  test('stay as they are when they are made again', () => {
    const { content } = produce(empty)
    expect(produce(content)).toEqual({ file: 'README.md', content })
  })

  test('say which marker is missing', () => {
    expect(() => produce('# x\n')).toThrow('README.md needs the line "<!-- inputs -->" once')
    expect(() => produce('<!-- inputs --><!-- /inputs -->\n')).toThrow('"<!-- outputs -->"')
  })
})
