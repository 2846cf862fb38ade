import { setTimeout as sleep } from 'node:timers/promises'
import type { CommandName, Follower } from './case.ts'
import { specOf, type Commit, type Ground } from './ground.ts'
import { succeed, type History } from './history.ts'
import type { Inputs, Run } from './run.ts'

/** What one command is asked to do in a prepared place, and what may be so after it. */
export interface Scenario {
  readonly command: CommandName
  /** The commit that the workflow of the first run is about. */
  readonly commit: Commit
  readonly inputs: Inputs
  /** A run that is under way when the command begins. */
  readonly beside: Run | undefined
  /** What may be live when the command, or what heals it, has ended: old or new, and nothing else. */
  readonly outcomes: readonly string[]
  /** Every release that was ever proven; what a rollback may lead to. */
  readonly proven: readonly string[]
  /** Of the preview that the command is about. */
  readonly preview: number | undefined
}

export interface Preparing {
  readonly ground: Ground
  readonly history: History
  /** Which of a dying deployment's calls a sweep has to clean up after. */
  readonly rotation: number
}

/** What answers where nothing is deployed. */
export const nothing = 'nothing'

/** Brings the ground to where the command can begin. */
export async function prepareScenario(preparing: Preparing, command: CommandName): Promise<Scenario> {
  const spec = specOf(command)
  switch (command) {
    case 'first': {
      const commit = await preparing.history.commit()
      const outcomes = [nothing, commit.greeting]
      return { ...base(command), commit, inputs: { command: 'deploy', spec }, outcomes, proven: outcomes }
    }
    case 'deploy':
    case 'deploy-cold':
      return { ...base(command), ...(await preparedDeployment(preparing, spec)) }
    case 'rollback-warm':
    case 'rollback-cold':
      return { ...base(command), ...(await preparedRollback(preparing, spec)) }
    case 'rollback-busy':
      return { ...base(command), ...(await preparedTakeOver(preparing, spec)) }
    case 'destroy':
      return { ...base(command), ...(await preparedPreview(preparing, spec)) }
    case 'sweep':
      return { ...base(command), ...(await preparedSweep(preparing, spec)) }
  }
}

function base(command: CommandName) {
  return { command, beside: undefined, preview: undefined }
}

async function preparedDeployment({ history }: Preparing, spec: string) {
  const [older, old] = await history.lastTwo()
  const commit = await history.commit()
  const outcomes = [old.greeting, commit.greeting]
  return { commit, inputs: { command: 'deploy', spec }, outcomes, proven: [...outcomes, older.greeting] }
}

/** From the newest release back to the one before. */
async function preparedRollback({ history }: Preparing, spec: string) {
  const [older, old] = await history.lastTwo()
  const commit = await history.deploy(spec)
  const outcomes = [old.greeting, commit.greeting]
  return { commit, inputs: { command: 'rollback', spec }, outcomes, proven: [...outcomes, older.greeting] }
}

/** Back from a deployment that has a part of the traffic by now. */
async function preparedTakeOver(preparing: Preparing, spec: string) {
  const { ground, history } = preparing
  const prepared = await preparedRollback(preparing, 'canary.yml')
  const commit = await history.commit()
  const beside = await ground.begin(commit, { command: 'deploy', spec })
  await untilTraffic(ground, commit)
  const inputs = { command: 'rollback', spec }
  const outcomes = [...prepared.outcomes, commit.greeting]
  return { commit, inputs, beside, outcomes, proven: [...prepared.proven, commit.greeting] }
}

async function preparedPreview({ ground, history }: Preparing, spec: string) {
  const [older, old] = await history.lastTwo()
  const preview = history.nextPreview()
  const commit = await history.commit()
  await succeed(ground, commit, { command: 'preview', number: String(preview), sha: 'HEAD', spec })
  const inputs = { command: 'destroy', number: String(preview), spec }
  return { commit, inputs, outcomes: [old.greeting], proven: [older.greeting, old.greeting], preview }
}

/** A deployment that died somewhere, and a preview that nobody has pushed to for too long. */
async function preparedSweep({ ground, history, rotation }: Preparing, spec: string) {
  const [older, old] = await history.lastTwo()
  const preview = history.nextPreview()
  await succeed(ground, await history.commit(), {
    command: 'preview',
    number: String(preview),
    sha: 'HEAD',
    spec: 'canary.yml',
  })
  const commit = await history.commit()
  const strike = { at: 20 + ((rotation * 7) % 40), signal: 'SIGKILL', moment: 'after' } as const
  await (
    await ground.begin(commit, { command: 'deploy', spec: 'canary.yml' }, strike)
  ).finished
  await sleep(ground.leaseMs + 500)
  const outcomes = [old.greeting, commit.greeting]
  return { commit, inputs: { command: 'sweep', spec }, outcomes, proven: [...outcomes, older.greeting], preview }
}

async function untilTraffic(ground: Ground, { greeting }: Commit): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await ground.body()).startsWith(`${greeting} `)) {
    if (Date.now() > deadline) throw new Error(`${greeting} gets no traffic`)
  }
}

/** A run that finds another at work waits for it, where that does not take too long. */
const patienceMs = 10_000

/** What a run that follows is asked. */
export function inputsOf(
  { command, preview }: Scenario,
  { follower, commit, leaseMs }: { readonly follower: Follower; readonly commit: Commit; readonly leaseMs: number },
): Inputs {
  const spec = specOf(command)
  const patience = leaseMs > patienceMs ? { supersede: 'true' } : {}
  if (command === 'destroy')
    return { ...previewInputs(follower, commit.sha), ...patience, number: String(preview), spec }
  switch (follower) {
    case 'same':
      return { command: 'deploy', spec, ...patience }
    case 'other':
      return { command: 'deploy', spec, supersede: 'true' }
    case 'previous':
      return { command: 'rollback', spec }
    case 'sweep':
      return { command: 'sweep', spec }
  }
}

/** A preview has no rollback; its pull request is opened again. */
function previewInputs(follower: Follower, sha: string): Inputs {
  switch (follower) {
    case 'same':
      return { command: 'destroy' }
    case 'other':
      return { command: 'preview', sha, supersede: 'true' }
    case 'previous':
      return { command: 'preview', sha }
    case 'sweep':
      return { command: 'sweep' }
  }
}
