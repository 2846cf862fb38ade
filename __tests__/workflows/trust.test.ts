import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { read, startedBy, workflowIn, workflowsOnPage, type Event, type StartedJob, type Workflow } from './imagined.ts'

// A job's token says by its subject what it is: of an environment where the job names one, of a pull request, or of a
// branch ("OpenID Connect reference", docs.github.com). A role is assumed only by the subjects that its policy lists.

interface Role {
  readonly Properties: {
    readonly AssumeRolePolicyDocument: {
      readonly Statement: readonly {
        readonly Condition: { readonly StringEquals: Readonly<Record<string, unknown>> }
      }[]
    }
  }
}

const { Resources } = parse(read('examples/aws/bootstrap.yml'), { logLevel: 'error' }) as {
  readonly Resources: { readonly DeployRole: Role; readonly PreviewRole: Role }
}

function subjectsOf({ Properties }: Role): readonly string[] {
  const conditions = Properties.AssumeRolePolicyDocument.Statement.map(({ Condition }) => Condition.StringEquals)
  const subjects = conditions.map((condition) => condition['token.actions.githubusercontent.com:sub'])
  const filled = (subject: unknown) =>
    String(subject).replace('${GitHubRepository}', 'ada/shop').replace('${GitHubEnvironment}', 'production')
  return subjects.flat().map(filled)
}

const trusts = { deploy: subjectsOf(Resources.DeployRole), preview: subjectsOf(Resources.PreviewRole) }

function subjectOf({ environment }: StartedJob, { name, ref = 'refs/heads/main' }: Event): string {
  if (environment !== '') return `repo:ada/shop:environment:${environment}`
  return `repo:ada/shop:${name === 'pull_request' ? 'pull_request' : `ref:${ref}`}`
}

/** By the spec of examples/aws: previews have a role of their own, and a sweep looks after both. */
function rolesOf({ calls }: StartedJob, { name }: Event): readonly (keyof typeof trusts)[] {
  if (name === 'pull_request') return ['preview']
  return name === 'schedule' || calls.some(({ command }) => command === 'sweep') ? ['deploy', 'preview'] : ['deploy']
}

const repo = { full_name: 'ada/shop' }
const events: readonly Event[] = [
  { name: 'push' },
  { name: 'workflow_dispatch', inputs: { app: 'shop' } },
  { name: 'workflow_dispatch', inputs: { app: 'shop', 'rollback-to': 'v1' } },
  { name: 'schedule' },
  {
    name: 'issues',
    event: { action: 'labeled', label: { name: 'rollback' }, issue: { author_association: 'MEMBER' } },
  },
  ...['/rollback v1', '/deploy', '/status'].map((body) => ({
    name: 'issue_comment',
    event: {
      action: 'created',
      comment: { body, author_association: 'MEMBER' },
      issue: { author_association: 'NONE' },
    },
  })),
  ...['opened', 'synchronize', 'closed'].map((action) => ({
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    event: { action, number: '7', pull_request: { number: '7', head: { sha: 'a', repo } } },
  })),
]

const examples = [
  'deploy',
  'preview',
  'rollback',
  'rollback-from-issue',
  'commands',
  'gardener',
  'all-in-one',
  'monorepo',
]
const workflows: readonly (readonly [string, Workflow])[] = [
  ...examples.map((name) => [`examples/workflows/${name}.yml`, workflowIn(`examples/workflows/${name}.yml`)] as const),
  ...['README.md', 'examples/aws/README.md'].flatMap((file) =>
    workflowsOnPage(file).map((text) => [file, parse(text) as Workflow] as const),
  ),
]

test.each(workflows)('the roles of bootstrap.yml trust every job of %s that takes them on', (_name, workflow) => {
  const jobs = events.flatMap((event) => startedBy(workflow, event).map((job) => [job, event] as const))
  expect(jobs.length).toBeGreaterThan(0)
  for (const [job, event] of jobs)
    for (const role of rolesOf(job, event)) expect(trusts[role]).toContain(subjectOf(job, event))
})

test('the deploy role trusts no pull request and no branch, only the environment that the repository protects', () => {
  expect(trusts.deploy).toEqual(['repo:ada/shop:environment:production'])
})

test('a job that uses the action makes no deployment on GitHub beside the action’s own', () => {
  for (const file of ['deploy', 'preview', 'rollback'].map((name) => `.github/workflows/${name}.yml`))
    for (const job of Object.values(workflowIn(file).jobs))
      expect(job['environment']).toMatchObject({ deployment: false })
  for (const [, { jobs }] of workflows)
    for (const job of Object.values(jobs).filter(({ uses }) => uses === undefined))
      expect(job['environment']).toMatchObject({ deployment: false })
})

test('`github-environment` is what a called workflow’s job names, and by default it is the environment of the spec', () => {
  const jobs = (values: object) => {
    const caller = {
      on: { push: null },
      jobs: { a: { uses: 'org/immutable-deploy/.github/workflows/deploy.yml@v1', with: values } },
    } as unknown as Workflow
    return startedBy(caller, { name: 'push' }).map(({ environment }) => environment)
  }
  expect(jobs({ environment: 'staging' })).toEqual(['staging'])
  expect(jobs({ environment: 'staging', 'github-environment': 'eu-staging' })).toEqual(['eu-staging'])
})
