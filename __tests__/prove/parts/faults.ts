import type { Fault, FaultPlan } from '../../harness/memory/session.ts'
import { cloneWorld, type World } from '../../harness/memory/world.ts'
import { run } from '../command.ts'
import { before, follow, judgeNext, play, type Ended } from '../matrix.ts'
import type { Finding } from '../oracle/finding.ts'
import { judgeOvertaking, judgeUnlucky } from '../oracle/unlucky.ts'
import { nextOf, type Scenario } from '../scenario.ts'
import { scenarioIn, unitsIn } from '../scenarios.ts'
import { createTally } from '../tally.ts'
import { diceOf, separator, type Proof } from '../unit.ts'

/** What can go wrong with a call: once, or with all of its name from then on. */
const faults = {
  'throttled three times': { fault: 'retried' },
  'throttled once': { fault: 'fail' },
  'throttled for good': { fault: 'fail', forGood: true },
  '5xx once': { fault: 'unavailable' },
  '5xx for good': { fault: 'unavailable', forGood: true },
  'time-out without effect': { fault: 'timeout' },
  'time-out with effect': { fault: 'timeout-done' },
  'time-out with effect afterwards': { fault: 'late' },
  'answer lost': { fault: 'lost' },
  denied: { fault: 'denied', forGood: true },
  'not found': { fault: 'not-found' },
  exists: { fault: 'exists' },
  'slow by 30 s': { fault: 'slow' },
  cancelled: { fault: 'cancel' },
  'dead, and done afterwards': { fault: 'kill-late' },
} as const satisfies Record<string, { readonly fault: Fault; readonly forGood?: true }>

type FaultName = keyof typeof faults

const stalled = 'standing still while another takes over'

/** Everything that a call can meet with. */
export const mishaps: readonly string[] = [...Object.keys(faults), stalled]

/** Each call meets with each fault; then comes the next run, with nothing in its way. */
export const faultMatrix: Proof = {
  units: () => unitsIn('mild', 'inconvenient'),
  prove: async (unit, seed, share) => {
    const { climate, scenario } = scenarioIn(unit)
    const tally = createTally('faults', unit)
    const chance = diceOf(seed, unit)
    const { started } = await play(scenario, climate)
    for (let call = 1; call <= started.session.calls.length; call += 1)
      for (const kind of mishaps)
        if (chance.next() < share) {
          const name = `${call} ${kind}`
          await tally.count(name, () => judge(unit, call, kind))
        }
    return tally.result()
  },
  again: async (name) => {
    const [climate, scenario, where = ''] = name.split(separator)
    const call = Number.parseInt(where, 10)
    return judge(`${climate}${separator}${scenario}`, call, where.slice(`${call} `.length))
  },
}

function judge(unit: string, call: number, kind: string): Promise<readonly Finding[]> {
  return kind === stalled ? judgeStalled(unit, call) : judgeFault(unit, call, kind as FaultName)
}

async function judgeFault(unit: string, call: number, kind: FaultName): Promise<readonly Finding[]> {
  const { climate, scenario } = scenarioIn(unit)
  const unlucky = await play(scenario, climate, planOf(call, kind))
  const { world } = unlucky
  const itself = await judgeUnlucky(scenario, await before(scenario, climate), unlucky)
  let next = nextAfter(scenario, call, Object.keys(faults).indexOf(kind))
  let after = await follow(world, scenario, next)
  // A claim that lands once a run has found nothing to do is left to the next one.
  if (unlucky.end === 'died' && hasDoneNothing(after)) {
    next = nextOf(scenario, 'sweep')
    after = await follow(world, scenario, next)
  }
  return [...itself, ...(await judgeNext(scenario, next, world, after))]
}

function hasDoneNothing({ end }: Ended): boolean {
  return end !== 'died' && 'outcome' in end && !end.outcome.changed
}

/** In rotation: every kind of next run comes after every kind of fault. */
function nextAfter({ nexts }: Scenario, call: number, kind: number) {
  const next = nexts[(call + kind) % nexts.length]
  if (next === undefined) throw new Error('there are no next runs')
  return next
}

function planOf(number: number, kind: FaultName): FaultPlan {
  const { fault, forGood } = { forGood: false, ...faults[kind] }
  let name: string | undefined
  return (call) => {
    if (call.call === number) name = call.name
    const isHit = call.call === number || (forGood && call.name === name)
    return isHit ? fault : undefined
  }
}

/**
 * The process stands still between its question and the answer, for longer than anybody believes it alive. Meanwhile
 * another run takes over and comes to its end; then the first goes on.
 */
async function judgeStalled(unit: string, number: number): Promise<readonly Finding[]> {
  const { climate, scenario } = scenarioIn(unit)
  const world = cloneWorld(await before(scenario, climate))
  const stallMs = world.options.leaseMs * 20
  let stand = () => undefined as void
  const stands = new Promise<void>((resolve) => (stand = resolve))
  const plan: FaultPlan = ({ call }) => {
    if (call !== number) return undefined
    stand()
    return { stallMs }
  }
  const begun = await scenario.begin(world, { faults: plan })
  await Promise.race([stands, begun.end])
  const next = nextAfter(scenario, number, 0)
  const second = await takeOver(world, scenario, next.command)
  const first = { world, started: begun.started, end: await begun.end }
  await begun.others
  return judgeOvertaking(scenario, next, first, { ...second, world })
}

async function takeOver(world: World, { environment }: Scenario, command: Parameters<typeof run>[2]) {
  if (command.name === 'sweep') await world.time.sleep(world.options.leaseMs * 1.5)
  return run(world, environment, command)
}
