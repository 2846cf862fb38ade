import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { isTrusted, type TrustPolicy } from '../harness/aws/iam/trust.ts'
import { bootstrapResources } from '../harness/aws/template.ts'
import { issuer, subjectOf } from '../harness/github-token.ts'
import { startedBy, workflowIn, workflowsOnPage, type Event, type StartedJob, type Workflow } from './imagined.ts'

// A job's token says by its subject what it is: of an environment where the job names one, of a pull request, or of a
// branch ("OpenID Connect reference", docs.github.com). A role is assumed only by the subjects that its policy lists.

const repository = 'ada/shop'
const ids = { owner: 1815, repository: 1852 }

const parameters = {
  GitHubRepository: repository,
  GitHubOidcProviderArn: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
}
const parametersWithIds = {
  ...parameters,
  GitHubOwnerId: String(ids.owner),
  GitHubRepositoryId: String(ids.repository),
}

async function rolesWith(given: Readonly<Record<string, string>>) {
  const { DeployRole, PreviewRole } = await bootstrapResources({ App: 'shop', ...given })
  const trustOf = (role: typeof DeployRole) => role?.Properties['AssumeRolePolicyDocument'] as TrustPolicy
  return { deploy: trustOf(DeployRole), preview: trustOf(PreviewRole) }
}

/** For repositories from before the ids were in subjects, and from after. */
const forms = [
  { trusts: await rolesWith(parameters), ids: undefined },
  { trusts: await rolesWith(parametersWithIds), ids },
] as const

type Form = (typeof forms)[number]

function contextOf({ environment }: StartedJob, { name, ref = 'refs/heads/main' }: Event): string {
  if (environment !== '') return `environment:${environment}`
  return name === 'pull_request' ? 'pull_request' : `ref:${ref}`
}

function isTaken({ trusts, ids: own }: Form, role: Role, context: string): boolean {
  const sub = subjectOf({ repository, context, ...(own && { ids: own }) })
  return isTrusted(trusts[role], { iss: issuer, aud: 'sts.amazonaws.com', sub })
}

type Role = 'deploy' | 'preview'

/** By the spec of examples/aws: previews have a role of their own, and a sweep looks after both. */
function rolesOf({ calls }: StartedJob, { name }: Event): readonly Role[] {
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
    for (const role of rolesOf(job, event))
      expect(forms.map((form) => isTaken(form, role, contextOf(job, event)))).toEqual([true, true])
})

test('the deploy role trusts no pull request and no branch, only the environment that the repository protects', () => {
  const contexts = ['environment:production', 'environment:staging', 'pull_request', 'ref:refs/heads/main']
  for (const form of forms)
    expect(contexts.filter((context) => isTaken(form, 'deploy', context))).toEqual(['environment:production'])
})

test('a role that was made with ids trusts neither names alone nor other ids, unless it is told to for a while', async () => {
  const [, form] = forms
  const others = { owner: ids.owner, repository: 7 }
  const either = { trusts: await rolesWith({ ...parametersWithIds, TrustNamesAlone: 'true' }), ids } as const
  for (const role of ['deploy', 'preview'] as const) {
    const taken = (of: Form, subjects: typeof ids | undefined) =>
      isTrusted(of.trusts[role], {
        iss: issuer,
        aud: 'sts.amazonaws.com',
        sub: subjectOf({ repository, context: 'environment:production', ...(subjects && { ids: subjects }) }),
      })
    expect([taken(form, undefined), taken(form, others), taken(form, ids)]).toEqual([false, false, true])
    expect([taken(either, undefined), taken(either, others), taken(either, ids)]).toEqual([true, false, true])
  }
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
