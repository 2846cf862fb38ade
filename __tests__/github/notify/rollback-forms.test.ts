import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { formsIn } from '../../../src/github/notify/rollback-forms.ts'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(path.join(tmpdir(), 'ways-back-'))
})

afterEach(() => rm(workspace, { recursive: true }))

async function write(file: string, text: string) {
  const whole = path.join(workspace, '.github', file)
  await mkdir(path.dirname(whole), { recursive: true })
  await writeFile(whole, text)
}

const dispatched = (inputs: string) => `name: x\non:\n  push:\n  workflow_dispatch:\n    inputs:\n      ${inputs}\n`

test('no rollback form is found without a checkout', async () => {
  expect(await formsIn(workspace, 'deploy.yml')).toEqual({ form: undefined, issueForm: false })
})

test('the form of the rollback workflow comes before that of the running one', async () => {
  await write('workflows/rollback.yml', dispatched('rollback-to: { default: previous }'))
  await write('workflows/deploy.yml', dispatched('rollback-to:'))
  await write('ISSUE_TEMPLATE/rollback.yml', '')
  const form = { file: 'rollback.yml', inputs: ['rollback-to'], preset: 'previous' }
  expect(await formsIn(workspace, 'deploy.yml')).toEqual({ form, issueForm: true })
})

test('the form of the running workflow is used if no other workflow has one', async () => {
  await write('workflows/deploy.yml', dispatched('{ environment: { default: production }, rollback-to: }'))
  const form = { file: 'deploy.yml', inputs: ['environment', 'rollback-to'], preset: undefined }
  expect((await formsIn(workspace, 'deploy.yml')).form).toEqual(form)
})

const others = {
  'is only called': 'on: { workflow_call: { inputs: { rollback-to: {} } } }',
  'asks for nothing': 'on: workflow_dispatch',
  'asks for something else': dispatched('release: {}'),
  'is not YAML': 'on: {{{',
  'is a text': 'rollback-to',
  'is empty': '',
}
test.each(Object.entries(others))('a workflow that %s has no rollback form', async (_name, text) => {
  await write('workflows/rollback.yml', text)
  expect((await formsIn(workspace)).form).toBeUndefined()
})
