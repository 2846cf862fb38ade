import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly with?: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, unknown>> } | null>>
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const own = 'org/immutable-deploy'
const files = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
)
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const inputsOf = (file: string, of: 'action' | 'workflow') => {
  const parsed = parse(textOf(file)) as Workflow & Required<Pick<Workflow['on'][string] & object, 'inputs'>>
  return Object.keys((of === 'action' ? parsed.inputs : parsed.on['workflow_call']?.inputs) ?? {})
}

describe.each(files)('%s', (file) => {
  const content = textOf(file)
  const workflow = parse(content) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps ?? [])

  test('is valid to GitHub’s own parser', async () => {
    const { context, value } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
    if (value === undefined) throw new Error('the parser gave nothing')
    const template = await convertWorkflowTemplate(context, value)
    expect(template.errors ?? []).toEqual([])
    expect(template.jobs).toHaveLength(jobs.length)
  })

  test('limits its token to what its jobs ask for, and limits its concurrent runs', () => {
    expect(workflow.permissions).toEqual({})
    expect(workflow.concurrency).toEqual(
      expect.objectContaining({ group: expect.any(String), 'cancel-in-progress': expect.anything() }),
    )
    for (const job of jobs) expect(job.permissions).toEqual(expect.any(Object))
  })

  test('pins the actions of others to a commit', () => {
    const others = [...jobs, ...steps].flatMap(({ uses = own }) => (uses.startsWith('./') ? [] : [uses]))
    for (const uses of others.filter((name) => !name.startsWith(own))) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/)
    for (const uses of others.filter((name) => name.startsWith(`${own}@`) || name.startsWith(`${own}/`)))
      expect(uses).toMatch(/@v1$/)
  })

  test('uses only existing inputs of the action and of our workflows', () => {
    for (const { uses = '', with: given = {} } of steps)
      if (uses === './' || uses.startsWith(`${own}@`))
        expect(inputsOf('action.yml', 'action')).toEqual(expect.arrayContaining(Object.keys(given)))
    for (const { uses = '', with: given = {} } of jobs)
      if (uses.startsWith(`${own}/`))
        expect(inputsOf(uses.slice(own.length + 1).replace(/@.*/, ''), 'workflow')).toEqual(
          expect.arrayContaining(Object.keys(given)),
        )
  })

  test('puts no expression into a shell command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })
})

test('the workflows for deployments and rollbacks of one environment share no concurrency group and cancel no runs', () => {
  const groups = ['deploy', 'rollback'].map((name) => parse(textOf(`.github/workflows/${name}.yml`)) as Workflow)
  expect(new Set(groups.map(({ concurrency }) => (concurrency as { group: string }).group)).size).toBe(2)
  for (const { concurrency } of groups) expect(concurrency).toMatchObject({ 'cancel-in-progress': false })
})

test('the rollback issue form has the fields that the summary fills in and the action reads', () => {
  const form = parse(textOf('examples/ISSUE_TEMPLATE/rollback.yml')) as {
    readonly labels: readonly string[]
    readonly body: readonly { readonly id: string; readonly attributes: { readonly label: string } }[]
  }
  expect(form.labels).toEqual(['rollback'])
  const ids = form.body.map(({ id }) => id)
  expect(ids).toEqual(['environment', 'release', 'reason'])
  expect(form.body.map(({ attributes }) => attributes.label.toLowerCase())).toEqual(ids)
})
