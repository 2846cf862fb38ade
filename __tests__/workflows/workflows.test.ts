import { readdirSync } from 'node:fs'
import path from 'node:path'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { own, read, root, workflowsOnPage, type Workflow } from './imagined.ts'

const files = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  readdirSync(path.join(root, folder)).map((name) => path.join(folder, name)),
)
const pages = ['README.md', 'examples/aws/README.md'].flatMap((file) =>
  workflowsOnPage(file).map((text, index) => [`${file} ${index + 1}`, text] as const),
)
const pinned = "@v1 # better: the SHA that the release's notes name"
const workflows = [...files.map((file) => [file, read(file)] as const), ...pages]
const inputsOf = (file: string, of: 'action' | 'workflow') => {
  const parsed = parse(read(file)) as Workflow & Required<Pick<Workflow['on'][string] & object, 'inputs'>>
  return Object.keys((of === 'action' ? parsed.inputs : parsed.on['workflow_call']?.inputs) ?? {})
}

describe.each(workflows)('%s', (file, content) => {
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

  test('limits its token to what its jobs ask for', () => {
    // On a page there is one job, and what it asks for stands above it.
    const limits = jobs.map((job) => job['permissions'] ?? workflow.permissions)
    for (const limit of [workflow.permissions, ...limits]) expect(limit).toEqual(expect.any(Object))
    if (!file.includes('.md')) expect(workflow.permissions).toEqual({})
  })

  test('lets a hundred runs wait or one, and never cancels what it queues', () => {
    const all = [workflow, ...jobs].map(
      ({ concurrency }) => concurrency as Readonly<Record<string, unknown>> | undefined,
    )
    const groups = all.filter((group) => group !== undefined)
    for (const group of groups) {
      expect(Object.keys(group).toSorted()).toEqual(expect.arrayContaining(['cancel-in-progress', 'group']))
      expect(['single', 'max', undefined]).toContain(group['queue'])
      if (group['queue'] === 'max') expect(group['cancel-in-progress']).toBe(false)
    }
  })

  test('pins the actions of others to a commit, and says of its own how to', () => {
    for (const [line] of content.matchAll(/uses: actions\/.*/g)) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    if (content.includes(`uses: ${own}`) && !file.startsWith('.github')) expect(content).toContain(pinned)
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

test('the rollback issue form has the fields that the summary fills in and the action reads', () => {
  const form = parse(read('examples/ISSUE_TEMPLATE/rollback.yml')) as {
    readonly labels: readonly string[]
    readonly body: readonly { readonly id: string; readonly attributes: { readonly label: string } }[]
  }
  expect(form.labels).toEqual(['rollback'])
  const ids = form.body.map(({ id }) => id)
  expect(ids).toEqual(['environment', 'release', 'reason'])
  expect(form.body.map(({ attributes }) => attributes.label.toLowerCase())).toEqual(ids)
})
