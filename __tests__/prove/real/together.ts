import { setTimeout as sleep } from 'node:timers/promises'
import type { Commit } from './ground.ts'
import { endingOf, errorOf, faultsAfter, traceFaults } from './judge.ts'
import type { Inputs, Run } from './run.ts'
import type { Act, Outcome, Place } from './trial.ts'

// Several people, or workflows, want something of one environment at the same time, and nobody is hit.

const gaps = [0, 100, 300, 1000] as const

/** What each of them is called, and what it does. */
const gatherings: ReadonlyMap<string, Gathering> = new Map<string, Gathering>([
  ...gaps.map((gapMs) => [`two rollbacks in a bake, ${gapMs} ms apart`, twoRollbacks(gapMs)] as const),
  ['rollback to the live release in a canary', rollbackInCanary('live')],
  ['rollback to the one before in a canary', rollbackInCanary('older')],
  ['rollback to previous in a canary', rollbackInCanary('previous')],
  ['rollback to previous in a canary, twice', rollbackInCanary('twice')],
  ['two deployments and a rollback', twoDeployments],
  ['rollback to the live release while an image is built', rollbackInBuild('live')],
  ['rollback to previous while an image is built', rollbackInBuild('previous')],
])

export const gatheringNames: readonly string[] = [...gatherings.keys()].map((name) => `local together: ${name}`)

/** Everything that goes on in an environment in which `older` and then `old` were live. */
interface Meeting {
  readonly place: Place
  readonly older: Commit
  readonly old: Commit
  /** Starts a run, without waiting for it. */
  begin(name: string, commit: Commit, inputs: Inputs): Promise<Run>
  /** The number of the release that serves a commit now. */
  live(): Promise<string>
}

/** What may be served afterwards. */
type Gathering = (meeting: Meeting) => Promise<readonly string[]>

export async function tryTogether(place: Place, name: string): Promise<Outcome> {
  const gathering = gatherings.get(name.replace('local together: ', ''))
  if (gathering === undefined) throw new Error(`there is no '${name}'`)
  const { ground, history, visitors } = place
  await history.deploy('canary.yml')
  await history.deploy('canary.yml')
  const [older, old] = await history.lastTwo()
  visitors?.disappointed()
  const begun: { readonly name: string; readonly commit: Commit; readonly run: Run }[] = []
  const begin: Meeting['begin'] = async (title, commit, inputs) => {
    const run = await ground.begin(commit, inputs)
    begun.push({ name: title, commit, run })
    return run
  }
  const live = async () => (await ground.body()).split(' ')[1] ?? ''
  const allowed = await gathering({ place, older, old, begin, live })
  const acts = await Promise.all(begun.map(actOf))
  const faults = [...acts.flatMap(actFaults), ...(await faultsAfter(place, allowed)), ...(await goesOn(place))]
  return { faults, missed: [], ending: 'done', calls: [], acts }
}

async function actOf(begun: { readonly name: string; readonly commit: Commit; readonly run: Run }): Promise<Act> {
  const result = await begun.run.finished
  await (
    await begun.run.post()
  ).finished
  const { name, commit } = begun
  return { part: 'last', name, commit, strike: undefined, struckAt: undefined, result, woken: undefined, wentOn: false }
}

/** Each of them did what was asked, or says that another took over. */
function actFaults(act: Act): readonly string[] {
  const ending = endingOf(act.result)
  const isClear = ['done', 'claim-lost', 'commit-rolled-back', 'commit-older'].includes(ending)
  return [...(isClear ? [] : [`${act.name} ended with ${ending}: ${errorOf(act.result)}`]), ...traceFaults(act)]
}

/** The next runs find nothing that they could not go on from. */
async function goesOn(place: Place): Promise<readonly string[]> {
  const { ground, history } = place
  const faults: string[] = []
  const next = await history.commit()
  const steps: readonly (readonly [Inputs, string | undefined])[] = [
    [{ command: 'sweep', spec: 'canary.yml' }, undefined],
    [{ command: 'deploy', spec: 'canary.yml' }, next.greeting],
    [{ command: 'rollback', spec: 'canary.yml' }, undefined],
  ]
  for (const [inputs, greeting] of steps) {
    const result = await (await ground.begin(next, inputs)).finished
    const ending = endingOf(result)
    if (ending !== 'done') faults.push(`${inputs['command']} afterwards ended with ${ending}: ${errorOf(result)}`)
    const served = await ground.body()
    if (greeting !== undefined && !served.startsWith(`${greeting} `))
      faults.push(`${served} is served after a deployment of ${greeting}`)
  }
  history.set((await ground.body()).split(' ')[0] ?? '')
  return [...faults, ...(await ground.faults(1))]
}

function twoRollbacks(gapMs: number): Gathering {
  return async ({ place, old, begin }) => {
    const bad = await place.history.commit()
    await begin('deployment', bad, { command: 'deploy', spec: 'bake.yml' })
    await untilServed(place, bad)
    await sleep(500)
    await begin('first rollback', bad, { command: 'rollback', spec: 'bake.yml' })
    await sleep(gapMs)
    await begin('second rollback', bad, { command: 'rollback', spec: 'bake.yml' })
    return [old.greeting]
  }
}

function rollbackInCanary(to: 'live' | 'older' | 'previous' | 'twice'): Gathering {
  return async ({ place, older, old, begin, live }) => {
    const release = await live()
    const bad = await place.history.commit()
    await begin('deployment', bad, { command: 'deploy', spec: 'busy.yml' })
    await untilServed(place, bad)
    const target = to === 'live' ? release : to === 'older' ? older.sha : 'previous'
    const inputs = { command: 'rollback', spec: 'busy.yml', 'rollback-to': target }
    const run = await begin('rollback', bad, inputs)
    await run.finished
    if (to === 'twice') await (await begin('rollback again', bad, inputs)).finished
    return [(to === 'older' ? older : old).greeting]
  }
}

async function twoDeployments({ place, older, old, begin }: Meeting): Promise<readonly string[]> {
  const [one, other] = [await place.history.commit(), await place.history.commit()]
  await begin('one deployment', one, { command: 'deploy', spec: 'busy.yml' })
  await begin('other deployment', other, { command: 'deploy', spec: 'busy.yml', supersede: 'true' })
  await sleep(1500)
  await begin('rollback', other, { command: 'rollback', spec: 'busy.yml' })
  return [older, old, one, other].map(({ greeting }) => greeting)
}

function rollbackInBuild(to: 'live' | 'previous'): Gathering {
  return async ({ place, older, old, begin, live }) => {
    const release = await live()
    const bad = await place.history.commit()
    const deployment = await begin('deployment', bad, { command: 'deploy', spec: 'build.yml' })
    while (!deployment.gate.calls.some(({ name }) => name.startsWith('link:ledger'))) await sleep(20)
    await sleep(500)
    const target = to === 'live' ? release : 'previous'
    const run = await begin('rollback', bad, { command: 'rollback', spec: 'canary.yml', 'rollback-to': target })
    await run.finished
    // Nothing of the deployment was to be seen when somebody asked for what was before.
    return to === 'live' ? [old.greeting] : [old.greeting, older.greeting]
  }
}

async function untilServed({ ground }: Place, { greeting }: Commit): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await ground.body()).startsWith(`${greeting} `))
    if (Date.now() > deadline) throw new Error(`${greeting} gets no traffic`)
}
