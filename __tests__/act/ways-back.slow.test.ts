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

/** Runs of act and of ours share this machine. */
const patient = { lease: '30s' }

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

test.each(['rollback', 'all-in-one'])(
  'the line and the page that a summary offers for %s.yml roll back',
  async (name) => {
    await act.install(`workflows/${name}.yml`)
    const { line } = waysIn(await twoReleases())
    await follow(line, 'v1')
    const { page, ...others } = waysIn(await deployed('three'))
    expect(Object.keys(others)).toEqual(['line'])
    await follow(page, 'v1')
  },
)

test('the link to the issue form that a summary offers rolls back', async () => {
  await act.install('workflows/rollback-from-issue.yml', 'ISSUE_TEMPLATE/rollback.yml')
  const { issue, ...others } = waysIn(await twoReleases())
  expect(others).toEqual({})
  expect(issue?.values).toMatchObject({ environment: 'production', release: 'v1' })
  await follow(issue, 'v1')
})

test('the line that a summary of one app of a monorepo offers rolls this app back, and no other', async () => {
  await act.install('workflows/monorepo.yml')
  const admin = `127.0.0.1:${await freePort()}`
  const release = async (greeting: string) => {
    await sandbox.repository.commit(appIn('shop', sandbox.listen, `shop ${greeting}`), greeting)
    await sandbox.repository.commit(appIn('admin', admin, `admin ${greeting}`), greeting)
    await pushed({ 'working-directory': 'shop' })
    return pushed({ 'working-directory': 'admin' })
  }
  await release('one')
  const { line, ...others } = waysIn(await release('two'))
  expect(others).toEqual({})
  await follow(line, 'v1', admin)
  expect(await served(admin)).toBe('admin one v1')
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
  await deployed('one')
  return deployed('two')
}

async function deployed(greeting: string): Promise<string> {
  await sandbox.commit({ greeting }, patient)
  return pushed()
}

/** @returns the summary of a push of what is checked out. */
async function pushed(inputs: Readonly<Record<string, string>> = {}): Promise<string> {
  const environment = {
    GITHUB_SHA: sandbox.repository.git('rev-parse', 'HEAD'),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: repository.full_name,
    GITHUB_SERVER_URL: 'https://github.com',
  }
  const run = await sandbox.run(inputs, { event: pushEvent(), environment })
  expectDone(run)
  return run.summary
}

function appIn(app: string, listen: string, greeting: string): Readonly<Record<string, string>> {
  const spec = sandbox.specWith(patient).replace('app: shop', `app: ${app}`).replace(sandbox.listen, listen)
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
  const line = /^(?:> )?gh workflow run (\S+) (.*)$/m.exec(summary)
  const page = /\]\(https:\/\/github\.com\/ada\/shop\/actions\/workflows\/([^)]+)\)/.exec(summary)
  const issue = /\]\((https:\/\/github\.com\/ada\/shop\/issues\/new\?[^)]+)\)/.exec(summary)
  return {
    ...(line !== null && { line: ofLine(line[1] ?? '', line[2] ?? '') }),
    ...(page !== null && { page: ofPage(page[1] ?? '', summary) }),
    ...(issue !== null && { issue: ofIssue(new URL((issue[1] ?? '').replaceAll('&amp;', '&'))) }),
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

/** @param release what the summary promises, and what the app says that it is. */
async function follow(way: Way | undefined, release: string, listen = sandbox.listen): Promise<void> {
  if (way === undefined) throw new Error('the summary does not offer it')
  expect(Object.values(way.values)).toContain(release)
  expect(await served(listen)).not.toMatch(new RegExp(` ${release}$`))
  if (way.event === 'workflow_dispatch')
    await act.run(way.event, way.file, { repository, ref: 'refs/heads/main', inputs: way.values })
  else await act.run(way.event, way.file, { repository, ...(await issueOf(way.values)) }, onGitHub())
  expect(await served(listen)).toMatch(new RegExp(` ${release}$`))
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
