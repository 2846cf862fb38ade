import { readFileSync } from 'node:fs'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { load } from './spec/written.ts'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { uses: string; with: object }[] }>>
}

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = Array.from(text.matchAll(/^```yaml\n(.*?)^```$/gms), ([, block = '']) => block)
const specs = blocks.filter((block) => block.startsWith('app:'))
const workflows = blocks.filter((block) => !block.startsWith('app:'))

test('the README has one workflow, a spec for ec2 and one for local, each of which is valid', () => {
  expect(workflows).toHaveLength(1)
  const platforms = specs.map((spec) => load(spec).environment('production').platform.name)
  expect(platforms).toEqual(['ec2', 'local'])
})

test('the previews in the README have an address of their own', () => {
  for (const spec of specs) expect(load(spec).preview(7).route).toEqual({ host: 'pr-7.preview.example.com' })
})

test('the README’s workflow is valid to GitHub’s own parser and uses only existing inputs', async () => {
  const [content = ''] = workflows
  const { context, value } = parseWorkflow({ name: 'README.md', content }, new NoOperationTraceWriter())
  expect(context.errors.getErrors().map(({ message }) => message)).toEqual([])
  if (value === undefined) throw new Error('the parser gave nothing')
  expect((await convertWorkflowTemplate(context, value)).errors ?? []).toEqual([])
  const steps = Object.values((parse(content) as Workflow).jobs).flatMap((job) => job.steps)
  const given = steps.filter(({ uses }) => uses === 'org/immutable-deploy@v1').flatMap((step) => Object.keys(step.with))
  const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as { readonly inputs: object }
  expect(given).toEqual(['rollback-to'])
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given))
})
