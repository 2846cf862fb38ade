import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { formsIn } from '../../../src/github/notify/rollback-forms.ts'
import type { Wanted } from '../../../src/github/notify/wanted.ts'

// A form is offered only where it would certainly bring the release back: the files are read as GitHub would run them.

const examples = fileURLToPath(new URL('../../../examples', import.meta.url))
let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), 'ways-back-'))
})

afterEach(() => rm(workspace, { recursive: true }))

async function write(file: string, content: string | object) {
  const whole = path.join(workspace, '.github', file)
  await mkdir(path.dirname(whole), { recursive: true })
  await writeFile(whole, typeof content === 'string' ? content : stringify(content))
}

const forms = (change: Partial<Wanted> = {}) =>
  formsIn({
    workspace,
    action: undefined,
    workflow: 'deploy.yml',
    environment: 'production',
    app: 'shop',
    'working-directory': '.',
    spec: 'immutable.yml',
    ...change,
  })

const none = { form: undefined, issueForm: undefined }
const action = 'org/immutable-deploy@v1'
const handedOn = { 'rollback-to': '${{ inputs.rollback-to }}' }

interface Parts {
  readonly inputs?: object
  readonly with?: object
  readonly job?: object
  readonly jobs?: object
  readonly uses?: string
}

/** A workflow that is started by hand, with one job that uses the action. */
function dispatched({
  inputs = { 'rollback-to': null },
  with: given = handedOn,
  job,
  jobs,
  uses = action,
}: Parts = {}) {
  const steps = [{ uses: 'actions/checkout@v7' }, { uses, with: given }]
  const rollback = { 'runs-on': 'ubuntu-latest', steps, ...job }
  return { on: { push: null, workflow_dispatch: { inputs } }, jobs: { rollback, ...jobs } }
}

test('no rollback form is found without a checkout', async () => {
  expect(await forms()).toEqual(none)
})

test('the form of the rollback workflow comes before that of the running one, and this one before all others', async () => {
  await write('workflows/another.yml', dispatched())
  expect((await forms()).form?.file).toBe('another.yml')
  await write('workflows/deploy.yml', dispatched())
  expect((await forms()).form?.file).toBe('deploy.yml')
  await write('workflows/rollback.yml', dispatched({ inputs: { 'rollback-to': { default: 'previous' } } }))
  expect(await forms()).toEqual({
    form: { file: 'rollback.yml', given: {}, presetsFit: true, preset: 'previous' },
    issueForm: undefined,
  })
})

const leading: Record<string, Parts> = {
  'hands `rollback-to` on to `auto`': {},
  'gives the command': { with: { ...handedOn, command: 'rollback' } },
  'gives the command by an expression': {
    with: { ...handedOn, command: "${{ inputs.rollback-to != '' && 'rollback' || 'auto' }}" },
  },
  'reads the payload': { with: { 'rollback-to': '${{ github.event.inputs.rollback-to }}' } },
  'runs its job only by hand': { job: { if: "github.event_name == 'workflow_dispatch'" } },
  'runs its job on all but pull requests of forks': {
    job: { if: "github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == 'a/b'" },
  },
  'has a job before it': { job: { needs: 'test' }, jobs: { test: { steps: [{ run: 'make test' }] } } },
  'has another job that is skipped': {
    jobs: { deploy: { if: "github.event_name == 'push'", steps: [{ uses: action }] } },
  },
  'asks for a number of its own with a default': {
    inputs: { 'rollback-to': null, ticket: { required: true, default: '1' } },
  },
  'calls the workflow that comes with the action': {
    job: { steps: undefined, uses: 'org/immutable-deploy/.github/workflows/rollback.yml@v1', with: handedOn },
  },
}
test.each(Object.entries(leading))('a workflow that %s has a rollback form', async (_name, parts) => {
  await write('workflows/rollback.yml', dispatched(parts))
  expect((await forms()).form).toMatchObject({ file: 'rollback.yml', given: {}, presetsFit: true })
})

const misleading: Record<string, Parts> = {
  'does not hand `rollback-to` on': { with: {} },
  'hands on another release': { with: { 'rollback-to': 'previous' } },
  deploys: { with: { ...handedOn, command: 'deploy' } },
  'deploys unless another field is changed': {
    inputs: { 'rollback-to': null, sure: { type: 'boolean', default: false } },
    with: { 'rollback-to': "${{ inputs.sure && inputs.rollback-to || '' }}" },
  },
  'only plans': { with: { ...handedOn, 'dry-run': 'true' } },
  'rolls another environment back': { with: { ...handedOn, environment: 'staging' } },
  'rolls another app back': { with: { ...handedOn, 'working-directory': 'admin' } },
  'has another spec': { with: { ...handedOn, spec: 'other.yml' } },
  'is excluded by the job’s condition': { job: { if: "github.event_name == 'push'" } },
  'depends on a branch that nobody knows yet': { job: { if: "github.ref == 'refs/heads/main'" } },
  'depends on a variable of the repository': { job: { if: "vars.ROLLBACKS == 'on'" } },
  'depends on a job that is skipped': { job: { needs: 'test' }, jobs: { test: { if: false, steps: [] } } },
  'deploys in another job': { jobs: { deploy: { steps: [{ uses: action }] } } },
  'asks for what only a person knows': { inputs: { 'rollback-to': null, reason: { required: true } } },
  'offers only some releases': { inputs: { 'rollback-to': { type: 'choice', options: ['previous'] } } },
  'has nothing to do with the action': { uses: 'org/rollback@v1' },
  'is in a matrix over an unknown list': {
    with: { ...handedOn, environment: '${{ matrix.environment }}' },
    job: { strategy: { matrix: '${{ fromJSON(vars.ALL) }}' } },
  },
  'calls the workflow that deploys': {
    job: { steps: undefined, uses: 'org/immutable-deploy/.github/workflows/deploy.yml@v1', with: {} },
  },
}
test.each(Object.entries(misleading))('a workflow that %s has no rollback form', async (_name, parts) => {
  await write('workflows/rollback.yml', dispatched(parts))
  expect((await forms()).form).toBeUndefined()
})

const unreadable = {
  'is only called': 'on: { workflow_call: { inputs: { rollback-to: {} } } }',
  'asks for nothing': 'on: workflow_dispatch',
  'asks for something else': dispatched({ inputs: { release: {} } }),
  'is not YAML': 'on: {{{',
  'is a text': 'rollback-to',
  'is empty': '',
}
test.each(Object.entries(unreadable))('a file that %s has no rollback form', async (_name, content) => {
  await write('workflows/rollback.yml', content)
  expect(await forms()).toEqual(none)
})

test('a form is filled in with environment, app and command, and its page is linked only if that is preset', async () => {
  const given = {
    ...handedOn,
    command: '${{ inputs.what }}',
    environment: '${{ inputs.environment }}',
    'working-directory': 'apps/${{ inputs.app }}',
  }
  const inputs = {
    what: { type: 'choice', options: ['deploy', 'rollback'], default: 'deploy' },
    'rollback-to': { default: 'previous' },
    environment: { default: 'production' },
    app: { type: 'choice', options: ['shop', 'admin'], required: true },
  }
  await write('workflows/deploy.yml', dispatched({ inputs, with: given }))
  const admin = { app: 'admin', 'working-directory': 'apps/admin' }
  expect((await forms(admin)).form).toEqual({
    file: 'deploy.yml',
    given: { what: 'rollback', environment: 'production', app: 'admin' },
    presetsFit: false,
    preset: 'previous',
  })
  expect((await forms({ app: 'blog', 'working-directory': 'apps/blog' })).form).toBeUndefined()
})

test('a workflow of the same repository that is called is read as well', async () => {
  const called = { on: { workflow_call: { inputs: { release: { type: 'string' } } } }, jobs: dispatched().jobs }
  const caller = {
    steps: undefined,
    uses: './.github/workflows/called.yml',
    with: { release: '${{ inputs.rollback-to }}' },
  }
  await write('workflows/rollback.yml', dispatched({ job: caller }))
  await write('workflows/called.yml', called)
  expect((await forms()).form).toBeUndefined()
  const steps = [{ uses: action, with: { 'rollback-to': '${{ inputs.release }}' } }]
  await write('workflows/called.yml', { ...called, jobs: { rollback: { steps } } })
  expect((await forms()).form?.file).toBe('rollback.yml')
  await write('workflows/called.yml', { ...called, jobs: { again: { uses: './.github/workflows/called.yml' } } })
  expect((await forms()).form).toBeUndefined()
})

test('a copy of the action under another name is known by the run’s own', async () => {
  await write('workflows/rollback.yml', dispatched({ uses: 'acme/swap@v1' }))
  expect((await forms()).form).toBeUndefined()
  expect((await forms({ action: 'acme/swap' })).form?.file).toBe('rollback.yml')
})

describe('the issue form', () => {
  const heard = (job: object = {}, steps: object[] = [{ uses: action }]) => ({
    on: { issues: { types: ['labeled'] } },
    jobs: { rollback: { if: "github.event.label.name == 'rollback'", steps, ...job } },
  })
  const field = (id: string, more: object = {}) => ({ type: 'input', id, attributes: { label: id }, ...more })
  const required = { validations: { required: true } }
  const form = (...more: object[]) => ({
    labels: ['rollback'],
    body: [field('environment', required), field('release', required), ...more],
  })

  test('of the examples is offered together with their workflow', async () => {
    await cp(path.join(examples, 'ISSUE_TEMPLATE'), path.join(workspace, '.github/ISSUE_TEMPLATE'), { recursive: true })
    expect((await forms()).issueForm).toBeUndefined()
    await mkdir(path.join(workspace, '.github/workflows'))
    const name = 'workflows/rollback-from-issue.yml'
    await cp(path.join(examples, name), path.join(workspace, '.github', name))
    expect((await forms()).issueForm).toEqual({ given: { environment: 'production' } })
    expect((await forms({ environment: 'staging' })).issueForm).toBeUndefined()
  })

  test('names the app where it asks for one, which a job per app may share', async () => {
    const matrix = { strategy: { matrix: { app: ['shop', 'admin'] } } }
    const perApp = heard(matrix, [{ uses: action, with: { 'working-directory': '${{ matrix.app }}' } }])
    await write('workflows/issues.yml', perApp)
    await write('ISSUE_TEMPLATE/rollback.yml', form(field('app', required)))
    const admin = { app: 'admin', 'working-directory': 'admin' }
    expect((await forms(admin)).issueForm).toEqual({ given: { environment: 'production', app: 'admin' } })
    await write('ISSUE_TEMPLATE/rollback.yml', form())
    expect((await forms(admin)).issueForm).toBeUndefined()
  })

  const useless: Record<string, readonly [object, object]> = {
    'nobody listens': [form(), dispatched()],
    'the workflow hears of new issues only': [form(), { ...heard(), on: { issues: { types: ['opened'] } } }],
    'the workflow waits for another label': [form(), heard({ if: "github.event.label.name == 'undo'" })],
    'the workflow does something else': [form(), heard({}, [{ uses: action, with: { command: 'status' } }])],
    'the workflow is about another environment': [
      form(),
      heard({}, [{ uses: action, with: { environment: 'staging' } }]),
    ],
    'the workflow depends on what nobody knows': [form(), heard({ if: 'vars.ON' })],
    'the workflow does it twice': [form(), heard({}, [{ uses: action }, { uses: action }])],
    'it has another required field': [form(field('reason', required)), heard()],
    'it has no label': [{ ...form(), labels: [] }, heard()],
    'it does not ask for the release': [{ ...form(), body: [field('environment')] }, heard()],
    'its environment is a list, which a link cannot fill in': [
      { ...form(), body: [field('release'), field('environment', { type: 'dropdown' })] },
      heard(),
    ],
  }
  test.each(Object.entries(useless))('is not offered when %s', async (_name, [template, workflow]) => {
    await write('ISSUE_TEMPLATE/rollback.yml', template)
    await write('workflows/issues.yml', workflow)
    expect((await forms()).issueForm).toBeUndefined()
    await write('ISSUE_TEMPLATE/rollback.yml', form())
    await write('workflows/issues.yml', heard())
    expect((await forms()).issueForm).toEqual({ given: { environment: 'production' } })
  })
})

test.each([
  ['rollback', {}, { environment: 'production' }, true],
  ['rollback', { environment: 'staging' }, { environment: 'staging' }, false],
  ['all-in-one', {}, {}, true],
  ['monorepo', { app: 'admin', 'working-directory': 'admin' }, { app: 'admin' }, false],
])('the example %s has a form for %j', async (name, change, given, presetsFit) => {
  await mkdir(path.join(workspace, '.github/workflows'), { recursive: true })
  await cp(path.join(examples, `workflows/${name}.yml`), path.join(workspace, `.github/workflows/${name}.yml`))
  expect((await forms(change)).form).toMatchObject({ file: `${name}.yml`, given, presetsFit })
})
