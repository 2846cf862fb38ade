import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

// Another command, platform or section of the summary is a file or folder of its own and a line in its registry; what
// else has to change, the type checker names. To hold this, a dummy of each is added to a copy of the source, which is
// compiled once. What comes out is asked whether it knows them, and so is what the documentation is generated with.

const dummies = {
  'src/commands/dummy.ts': `
    import { withoutRelease } from '../engine/events.ts'
    import type { CommandDefinition } from './definition.ts'

    export const dummyCommand: CommandDefinition = {
      meaning: 'does nothing',
      needsCommit: false,
      changes: false,
      run: async () => withoutRelease('nothing was done'),
    }

    const { meaning: _, ...mute } = dummyCommand
    // @ts-expect-error: a command says what it does
    export const muteCommand: CommandDefinition = mute
  `,
  'src/platforms/dummy/definition.ts': `
    import * as v from 'valibot'
    import { required } from '../../spec/fields/field.ts'
    import { definePlatform, type PlatformDefinition } from '../shared/definition.ts'

    const section = v.strictObject({ place: required(v.string(), 'Where nothing is.') })

    export const dummy = definePlatform({
      name: 'dummy',
      sections: { dummy: { schema: section, meaning: 'Options of the platform dummy.' } },
      builders: ['archive'],
      secrets: { forms: 'dummy:it', fits: (reference) => reference.startsWith('dummy:') },
      hasAlarms: false,
      targetGroupsPerRoute: () => 5,
      listener: ({ dummy: { place } }) => ({ key: place, shown: '' }),
      rules: () => [],
      resolve: ({ dummy: { place } }) => ({ name: 'dummy', place }),
      released: (options) => options,
      open: ({ platform: { place } }) => Promise.reject(new Error(\`there is nothing in \${place}\`)),
    })

    const { secrets: _, ...mute } = dummy
    // @ts-expect-error: a platform says which references to secrets it can follow
    export const mutePlatform: PlatformDefinition = mute
  `,
  'src/report/summary/sections/dummy.ts': `
    import type { Section } from '../section.ts'

    export const dummy: Section = { title: 'Dummy', dropOrder: 9, body: ({ outcome }) => outcome && 'Nothing.' }

    // @ts-expect-error: a section says when it is left out
    export const muteSection: Section = { title: 'Mute', body: dummy.body }
  `,
}

/** In each registry what is imported, and what the new line comes after. */
const lines = [
  {
    file: 'src/commands/index.ts',
    imports: "import { dummyCommand } from './dummy.ts'",
    after: '  status: statusCommand,\n',
    line: '  dummy: dummyCommand,\n',
  },
  {
    file: 'src/platforms/index.ts',
    imports: "import { dummy } from './dummy/definition.ts'",
    after: '[local, ',
    line: 'dummy, ',
  },
  {
    file: 'src/report/summary/sections/index.ts',
    imports: "import { dummy } from './dummy.ts'",
    after: '  notices,\n',
    line: '  dummy,\n',
  },
  // Few commands record an operation of a kind that no other has.
  {
    file: 'src/ports/ledger.ts',
    imports: '',
    after: 'export type OperationKind = ',
    line: "'dummy' | ",
  },
]

/** What says something of every kind of operation. */
const placesOfKinds = ['src/engine/snapshot/kinds.ts', 'src/platforms/shared/ledger-entry.ts']

const spec = (place: string) => `
app: shop
run: { command: [node, server.js] }
environments: { production: { platform: dummy, dummy: { ${place}: here } } }
`

const program = `
  import { loadRequest } from './build/action/request.js'
  import { commandNames, commands } from './build/commands/index.js'
  import { withoutRelease } from './build/engine/events.js'
  import { platformNamed } from './build/platforms/index.js'
  import { noRollbackOptions } from './build/report/context.js'
  import { createRecorder } from './build/report/recorder.js'
  import { renderSummary } from './build/report/summary/render.js'
  import { loadSpec } from './build/spec/load.js'
  import { actionCommands } from './scripts/generate/action-commands.mjs'
  import { specReference } from './scripts/generate/spec-reference.mjs'

  const load = (text) => loadSpec(text, { file: 'immutable.yml', directory: '/', home: '/' }).environment('production')
  const environment = load(${JSON.stringify(spec('place'))})
  const context = { command: 'dummy', environment: 'production', actor: 'me', changes: {}, rollbackOptions: noRollbackOptions }
  process.env.INPUT_COMMAND = 'dummy'

  console.log(JSON.stringify({
    names: commandNames,
    asked: loadRequest({}, { name: 'push', payload: {} }, (part) => part).command,
    verdict: (await commands.dummy.run({})).verdict,
    platform: environment.platform,
    opened: await platformNamed('dummy').open(environment, {}).catch(String),
    problems: await Promise.resolve().then(() => load(${JSON.stringify(spec('plaice'))})).catch((error) => error.problems),
    summary: renderSummary(createRecorder().record(), { ok: withoutRelease('x') }, context),
    action: (await actionCommands()).content,
    reference: (await specReference()).content,
  }))
`

const run = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')
let folder = ''
let named: readonly string[] = []
let found: Record<string, unknown> = {}

const node = async (...args: string[]) => (await run(process.execPath, args, { cwd: folder })).stdout

async function copySource() {
  folder = await mkdtemp(path.join(tmpdir(), 'registries-'))
  for (const name of ['src', 'scripts', 'tsconfig.json', 'package.json', 'action.yml'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
}

async function addDummies() {
  await mkdir(path.join(folder, 'src/platforms/dummy'))
  for (const [file, text] of Object.entries(dummies)) await writeFile(path.join(folder, file), text)
  for (const { file, imports, after, line } of lines) {
    const text = await readFile(path.join(folder, file), 'utf8')
    if (text.split(after).length !== 2) throw new Error(`${file} has not exactly one ${after}`)
    await writeFile(path.join(folder, file), `${imports}\n${text.replace(after, after + line)}`)
  }
}

/** Every file that does not compile any more; what does is in build/. */
async function compile(): Promise<readonly string[]> {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const told = await node(tsc, '-p', '.', '--pretty', 'false').catch(
    (error: { readonly stdout: string }) => error.stdout,
  )
  const files = [...told.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file ?? '')
  return [...new Set(files)].toSorted()
}

beforeAll(async () => {
  await copySource()
  await addDummies()
  named = await compile()
  found = JSON.parse(await node('--input-type=module', '--eval', program))
})

afterAll(() => rm(folder, { recursive: true }))

describe('the type checker', () => {
  test('names no other place that a command, a platform or a section has to change', () => {
    expect(named.filter((file) => !placesOfKinds.includes(file))).toEqual([])
  })

  test('names the places that list every kind of operation', () => {
    expect(named).toEqual(placesOfKinds)
  })
})

test('the arrows between the rooms need no line for a platform that imports only what all platforms may', async () => {
  expect(await node('scripts/check-arrows.mjs')).toContain('none against its arrow')
})

test('a registered command is known by its name, can be requested and run, and is documented', () => {
  expect(found).toMatchObject({ asked: 'dummy', verdict: 'nothing was done' })
  expect(found['names']).toContain('dummy')
  expect(found['action']).toMatch(/`dummy`\s+does\s+nothing[.;]/)
})

test('a registered platform can be named in the spec with its own section, is opened, and is documented', () => {
  expect(found).toMatchObject({ platform: { name: 'dummy', place: 'here' }, opened: 'Error: there is nothing in here' })
  expect(found['problems']).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/dummy\.plaice.*unknown key.*place/s) }),
  )
  expect(found['reference']).toContain('## `defaults.dummy`')
  expect(found['reference']).not.toContain('## `environments.<name>.dummy`')
  expect(found['reference']).toContain('`dummy` takes `archive`')
})

test('a registered section appears in the summary', () => {
  expect(found['summary']).toContain('\n\nNothing.\n')
})
