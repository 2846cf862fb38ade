import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { appFiles } from '../harness/app.ts'
import { commentEvent, pushEvent } from '../harness/events.ts'
import { expectDone } from '../harness/expectations.ts'
import { startGitHub, type FakeGitHub } from '../harness/github/server.ts'
import { freePort } from '../harness/local.ts'
import { createSandbox, type Sandbox } from '../harness/sandbox.ts'
import { createAct, type Act } from './act.ts'

// Every line and link by which a summary offers a way back is followed as it is printed: act runs the workflow with what
// is written there, and the release that was promised has to answer afterwards.

const repository = { full_name: 'ada/shop', default_branch: 'main' }

let sandbox: Sandbox
let github: FakeGitHub
let act: Act
let issues = 0

beforeEach(async () => {
  ;[sandbox, github] = await Promise.all([createSandbox(), startGitHub()])
  act = await createAct(sandbox, repository.full_name)
  github.world.roles.set('ada', { permission: 'write', role_name: 'write' })
})

afterEach(async () => {
  await github.close()
  await sandbox.cleanup()
})

test('the line and the page that a summary offers for rollback.yml roll back', async () => {
  await act.install('workflows/rollback.yml')
  const summary = await twoReleases()
  expect(Object.keys(waysIn(summary))).toEqual(['line', 'page'])
  await follow(waysIn(summary).line, 'one v1')
  await follow(waysIn(await status()).page, 'two v2')
})

test('the line and the page that a summary offers for all-in-one.yml roll back', async () => {
  await act.install('workflows/all-in-one.yml')
  const summary = await twoReleases()
  expect(Object.keys(waysIn(summary))).toEqual(['line', 'page'])
  await follow(waysIn(summary).line, 'one v1')
  await follow(waysIn(await status()).page, 'two v2')
})

test('the link to the issue form that a summary offers rolls back', async () => {
  await act.install('workflows/rollback-from-issue.yml', 'ISSUE_TEMPLATE/rollback.yml')
  const summary = await twoReleases()
  expect(Object.keys(waysIn(summary))).toEqual(['issue'])
  await follow(waysIn(summary).issue, 'one v1')
})

test('the line that a summary of one app of a monorepo offers rolls this app back, and no other', async () => {
  await act.install('workflows/monorepo.yml')
  const admin = `127.0.0.1:${await freePort()}`
  const commit = async (greeting: string) => {
    await sandbox.repository.commit(appIn('shop', sandbox.listen, `shop ${greeting}`), greeting)
    await sandbox.repository.commit(appIn('admin', admin, `admin ${greeting}`), greeting)
    for (const app of ['shop', 'admin']) await deploy({ 'working-directory': app })
  }
  await commit('one')
  await commit('two')
  const summary = await status({ 'working-directory': 'admin' })
  expect(Object.keys(waysIn(summary))).toEqual(['line'])
  await follow(waysIn(summary).line, 'admin one v1', admin)
  expect(await served(sandbox.listen)).toBe('shop two v2')
})

test('a comment with a command rolls back, and one without starts nothing', async () => {
  await act.install('workflows/commands.yml')
  await twoReleases()
  await comment('What does /rollback v1 do?')
  expect(await served(sandbox.listen)).toBe('two v2')
  await comment('/rollback v1')
  expect(await served(sandbox.listen)).toBe('one v1')
})

test('a summary offers no way back that a workflow would not go', async () => {
  await act.install('workflows/deploy.yml', 'ISSUE_TEMPLATE/rollback.yml')
  expect(waysIn(await twoReleases())).toEqual({})
})

async function twoReleases(): Promise<string> {
  for (const greeting of ['one', 'two']) {
    await sandbox.commit({ greeting })
    await deploy()
  }
  return status()
}

/** As a push of what is checked out does. */
async function deploy(inputs: Readonly<Record<string, string>> = {}): Promise<void> {
  const environment = { GITHUB_SHA: sandbox.repository.git('rev-parse', 'HEAD'), GITHUB_REF: 'refs/heads/main' }
  expectDone(await sandbox.run(inputs, { event: pushEvent(), environment }))
}

/** A summary, with what a run knows on GitHub of its own workflow. */
async function status(inputs: Readonly<Record<string, string>> = {}): Promise<string> {
  const environment = { GITHUB_REPOSITORY: repository.full_name, GITHUB_SERVER_URL: 'https://github.com' }
  const run = await sandbox.run({ command: 'status', ...inputs }, { environment })
  expectDone(run)
  return run.summary
}

function appIn(app: string, listen: string, greeting: string): Readonly<Record<string, string>> {
  const spec = sandbox.specWith().replace('app: shop', `app: ${app}`).replace(sandbox.listen, listen)
  const files = Object.entries({ ...appFiles({ greeting }), 'immutable.yml': spec })
  return Object.fromEntries(files.map(([name, text]) => [`${app}/${name}`, text]))
}

interface Way {
  readonly event: 'workflow_dispatch' | 'issues'
  /** Of the workflow, where the way says which. */
  readonly file: string
  readonly values: Readonly<Record<string, string>>
}

interface Ways {
  readonly line?: Way
  readonly page?: Way
  readonly issue?: Way
}

/** The first of each kind. */
function waysIn(summary: string): Ways {
  const line = /^gh workflow run (\S+) (.*)$/m.exec(summary)
  const page = /\]\(https:\/\/github\.com\/ada\/shop\/actions\/workflows\/([^)]+)\)/.exec(summary)
  const issue = /\]\((https:\/\/github\.com\/ada\/shop\/issues\/new\?[^)]+)\)/.exec(summary)
  return {
    ...(line !== null && { line: ofLine(line[1] ?? '', line[2] ?? '') }),
    ...(page !== null && { page: ofPage(page[1] ?? '', summary) }),
    ...(issue !== null && { issue: ofIssue(new URL(issue[1] ?? '')) }),
  }
}

function ofLine(file: string, rest: string): Way {
  const fields = Array.from(rest.matchAll(/-f '?([\w-]+)=([^\s']*)'?/g), ([, name = '', value = '']) => [name, value])
  return { event: 'workflow_dispatch', file, values: Object.fromEntries(fields) as Way['values'] }
}

/** Only `rollback-to` is written into it, as the summary says. */
function ofPage(file: string, summary: string): Way {
  const release = /`(v\d+)`/.exec(summary.slice(summary.indexOf('/actions/workflows/')))?.[1] ?? ''
  return { event: 'workflow_dispatch', file, values: { 'rollback-to': release } }
}

function ofIssue({ searchParams }: URL): Way {
  return { event: 'issues', file: 'rollback-from-issue.yml', values: Object.fromEntries(searchParams) }
}

async function follow(way: Way | undefined, answer: string, listen = sandbox.listen): Promise<void> {
  if (way === undefined) throw new Error('the summary does not offer it')
  if (way.event === 'workflow_dispatch')
    await act.run(way.event, way.file, { repository, ref: 'refs/heads/main', inputs: way.values })
  else await act.run(way.event, way.file, { repository, ...(await issueOf(way.values)) }, onGitHub())
  expect(await served(listen)).toBe(answer)
}

/** By somebody who may write. */
async function comment(body: string): Promise<void> {
  const { payload } = commentEvent(body)
  const written = { ...payload, comment: { ...payload.comment, author_association: 'OWNER' } }
  await act.run('issue_comment', 'commands.yml', written, onGitHub())
}

function onGitHub() {
  return { env: { GITHUB_API_URL: github.apiUrl }, token: github.token() }
}

/** The issue that somebody sends off who has opened the link: fields by their ids, and those that it leaves as they are. */
async function issueOf(values: Way['values']): Promise<object> {
  const file = path.join(sandbox.repository.path, '.github/ISSUE_TEMPLATE', values['template'] ?? '')
  const { labels, body } = parse(await readFile(file, 'utf8')) as {
    readonly labels: readonly string[]
    readonly body: readonly {
      readonly id: string
      readonly attributes: { readonly label: string; readonly value?: string }
    }[]
  }
  const fields = body.map(
    ({ id, attributes: { label, value } }) => `### ${label}\n\n${values[id] ?? value ?? '_No response_'}`,
  )
  const number = (issues += 1)
  github.world.issues.set(number, { state: 'open', reason: null })
  const user = { login: 'ada' }
  const issue = {
    number,
    state: 'open',
    title: values['title'],
    user,
    body: fields.join('\n\n'),
    author_association: 'OWNER',
  }
  return { action: 'labeled', label: { name: labels[0] }, issue, sender: user }
}

async function served(listen: string): Promise<string> {
  return (await (await fetch(`http://${listen}/`)).text()).trim()
}
