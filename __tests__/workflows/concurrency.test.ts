import { expect, test } from '@jest/globals'
import { array, assert, boolean, constantFrom, property, tuple } from 'fast-check'
import { parse } from 'yaml'
import { startedBy, workflowIn, workflowsOnPage, type Event, type Group, type Workflow } from './imagined.ts'

// No run is lost. GitHub lets one run of a group go on and one wait, and cancels the one that waits when another comes;
// with `queue: max` a hundred wait ("Control the concurrency of workflows and jobs", docs.github.com). Only a push may
// take the place of another, of the same branch and older; a run that somebody runs again may not.

const pushed = (branch: string): Event => ({ name: 'push', ref: `refs/heads/${branch}` })
const pull = (number: string, action: string): Event => ({
  name: 'pull_request',
  ref: `refs/pull/${number}/merge`,
  event: { action, number, pull_request: { number, head: { sha: 'a', repo: { full_name: 'ada/shop' } } } },
})
const byHand = (inputs: Readonly<Record<string, string>>): Event => ({ name: 'workflow_dispatch', inputs })
const issue = (association: string, label = 'rollback'): Event => ({
  name: 'issues',
  event: { action: 'labeled', label: { name: label }, issue: { author_association: association } },
})
const comment = (body: string, association: string): Event => ({
  name: 'issue_comment',
  event: {
    action: 'created',
    comment: { body, author_association: association },
    issue: { author_association: 'NONE' },
  },
})

const events: readonly Event[] = [
  pushed('main'),
  pushed('next'),
  ...['opened', 'synchronize', 'closed'].flatMap((action) => ['7', '8'].map((number) => pull(number, action))),
  byHand({ app: 'shop' }),
  byHand({ 'rollback-to': 'v1', app: 'shop' }),
  byHand({ 'rollback-to': 'v2', app: 'admin', environment: 'staging' }),
  ...['OWNER', 'NONE'].flatMap((association) => [issue(association), issue(association, 'bug')]),
  ...['OWNER', 'NONE'].flatMap((association) =>
    ['/rollback v1', '/deploy', '/status', 'thanks'].map((body) => comment(body, association)),
  ),
  { name: 'schedule' },
  ...[pushed('main'), pull('7', 'synchronize')].map((event) => ({ ...event, attempt: 2 })),
]

const example = (name: string) =>
  [`examples/workflows/${name}.yml`, workflowIn(`examples/workflows/${name}.yml`)] as const
const onPage = (file: string) => workflowsOnPage(file).map((text) => [file, parse(text) as Workflow] as const)
const separate = ['deploy', 'preview', 'rollback', 'rollback-from-issue', 'commands', 'gardener'].map(example)

/** As a repository would have them. */
const repositories: readonly (readonly [string, readonly Workflow[]])[] = [
  ['a file for each purpose', separate.map(([, workflow]) => workflow)],
  ...[example('all-in-one'), example('monorepo'), ...onPage('README.md'), ...onPage('examples/aws/README.md')].map(
    ([name, workflow]) => [name, [workflow]] as const,
  ),
]

interface Run {
  readonly order: number
  readonly event: Event
  readonly group: Group
}

/** What is cancelled, and by which, when runs come in this order and end now and then. */
function replay(runs: readonly Run[], ends: (order: number) => boolean) {
  const lost: (readonly [Run, Run])[] = []
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const [running, ...waiting] = (groups.get(run.group.name) ?? []).slice(ends(run.order) ? 1 : 0)
    const stays = run.group.queue === 'max' ? waiting.slice(0, 100) : []
    const cancelled = [...waiting.slice(stays.length), ...(run.group.cancelsRunning && running ? [running] : [])]
    lost.push(...cancelled.map((gone) => [gone, run] as const))
    groups.set(run.group.name, [...(running === undefined ? [] : [running]), ...stays, run])
  }
  return lost
}

/** The same branch or pull request, and both only say that there are new commits. */
function isNewerPush(older: Event, newer: Event): boolean {
  if (older.name !== newer.name || older.ref !== newer.ref || newer.attempt !== undefined) return false
  return older.name === 'push' || (older.name === 'pull_request' && isPush(older) && isPush(newer))
}

const isPush = ({ event }: Event) => event?.['action'] === 'synchronize'

function runsOf(workflows: readonly Workflow[], order: number, event: Event): readonly Run[] {
  const jobs = workflows.flatMap((workflow) => startedBy(workflow, event))
  return jobs.flatMap(({ groups }) => groups.map((group) => ({ order, event, group })))
}

test.each(repositories)('no run of %s is cancelled but by a newer push of its branch', (_name, workflows) => {
  const orders = array(tuple(constantFrom(...events), boolean()), { minLength: 8, maxLength: 40 })
  assert(
    property(orders, (order) => {
      const runs = order.flatMap(([event], index) => runsOf(workflows, index, event))
      const lost = replay(runs, (index) => order[index]?.[1] ?? false)
      expect(lost.filter(([older, newer]) => !isNewerPush(older.event, newer.event))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('the replay cancels what GitHub would: one runs, one waits, a third takes the place of the second', () => {
  const in1 = (order: number, queue = 'single') => ({
    order,
    event: pushed('main'),
    group: { name: 'one', queue, cancelsRunning: false },
  })
  const [a, b, c] = [in1(0), in1(1), in1(2)]
  expect(replay([a, b, c], () => false)).toEqual([[b, c]])
  expect(replay([a, b, c], (order) => order === 2)).toEqual([])
  expect(replay([in1(0, 'max'), in1(1, 'max'), in1(2, 'max')], () => false)).toEqual([])
})

test.each(repositories)('every job of %s that uses the action is in a group', (_name, workflows) => {
  const jobs = workflows.flatMap((workflow) => events.flatMap((event) => startedBy(workflow, event)))
  const acting = jobs.filter(({ calls }) => calls.length > 0)
  expect(acting.length).toBeGreaterThan(0)
  for (const { groups } of acting) expect(groups).not.toEqual([])
})

const groupsOf = (name: string, event: Event) =>
  startedBy(workflowIn(`examples/workflows/${name}.yml`), event).flatMap(({ groups }) =>
    groups.map((group) => group.name),
  )

test('rollbacks of one environment share one group, whichever way they are asked for', () => {
  const production = [
    ...groupsOf('rollback', byHand({ 'rollback-to': 'v1' })),
    ...groupsOf('rollback-from-issue', issue('MEMBER')),
    ...groupsOf('commands', comment('/rollback v1', 'COLLABORATOR')),
    ...groupsOf('all-in-one', byHand({ 'rollback-to': 'v1' })),
  ]
  expect(production).toHaveLength(4)
  expect(new Set(production).size).toBe(1)
  const staging = groupsOf('rollback', byHand({ environment: 'staging' }))
  const apps = ['shop', 'admin'].flatMap((app) => groupsOf('monorepo', byHand({ app })))
  expect(new Set([...production, ...staging, ...apps]).size).toBe(4)
})

test('an issue or comment of a stranger enters no group that anybody else is in', () => {
  const strangers = [issue('NONE'), issue('CONTRIBUTOR'), comment('/rollback v1', 'NONE'), comment('/deploy', 'NONE')]
  for (const [, workflows] of repositories) {
    const groups = (all: readonly Event[]) =>
      all.flatMap((event) => runsOf(workflows, 0, event).map(({ group }) => group.name))
    const theirs = groups(strangers)
    expect(groups(events).filter((name) => theirs.includes(name))).toEqual([])
  }
})

test('labels, issues and comments that ask for nothing start no job', () => {
  for (const [, workflows] of repositories)
    for (const event of [issue('OWNER', 'bug'), comment('thanks', 'OWNER')])
      expect(workflows.flatMap((workflow) => startedBy(workflow, event))).toEqual([])
})

test('an app of a monorepo does not wait for the deployment of another', () => {
  expect(new Set(groupsOf('monorepo', pushed('main'))).size).toBe(2)
})
