import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ActionOptions, ActionResult, RunningAction } from '../../harness/runner.ts'
import type { Strike } from './case.ts'
import { createGate, type Gate, type Target } from './gate.ts'

export type Inputs = Readonly<Record<string, string>>

/** A door between one run and its platform, which the gate keeps. */
export interface Door {
  /** What leads the run there. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** What starts runs of the action: a sandbox, or a shop on AWS. */
export interface Starter {
  start(inputs: Inputs, options: ActionOptions): Promise<RunningAction>
  openDoor(gate: Gate): Promise<Door>
}

/** A run of the action that may be hit, by its gate. */
export interface Run {
  readonly inputs: Inputs
  readonly gate: Gate
  readonly finished: Promise<ActionResult>
  /** Whether the strike has hit. */
  isStruck(): boolean
  /** Waits until the run has ended, or is stopped. */
  settled(): Promise<'ended' | 'stopped'>
  /** Wakes one that is stopped, and waits for its end. */
  wake(): Promise<ActionResult>
  /** Its post step, as the runner starts it after every end but that of its own machine. */
  post(strike?: Strike): Promise<Run>
}

/** After an interrupt GitHub's runner waits so long before SIGTERM, and then before SIGKILL. */
const untilTermMs = 7500
const untilKillMs = 2500

export async function startRun(
  starter: Starter,
  inputs: Inputs,
  environment: Readonly<Record<string, string>>,
  { strike, state }: { readonly strike?: Strike; readonly state?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  let action: RunningAction | undefined
  const target: Target = {
    signal: (name) => action?.signal(name),
    isStopped: () => stateOf(action?.pid) === 'T',
  }
  const gate = createGate(target, strike)
  const door = await starter.openDoor(gate)
  action = await starter.start(inputs, {
    environment: { ...environment, ...door.environment },
    ...(state && { state }),
  })
  const running = action
  const finished = running.finished.then(async (result) => {
    await door.close()
    return result
  })
  const struck = gate.struck.then(() => {
    if (strike?.signal === 'SIGINT') void insist(running)
    return strike?.signal
  })
  return {
    inputs,
    gate,
    finished,
    isStruck: gate.isStruck,
    async settled() {
      const ended = finished.then(() => 'ended' as const)
      return Promise.race([ended, struck.then((signal) => (signal === 'SIGSTOP' ? 'stopped' : ended))])
    },
    async wake() {
      running.signal('SIGCONT')
      gate.wake()
      return finished
    },
    async post(next) {
      const { state: saved } = await finished
      return startRun(starter, inputs, environment, { state: saved, ...(next && { strike: next }) })
    },
  }
}

async function insist(running: RunningAction): Promise<void> {
  const ended = running.finished.then(() => true)
  for (const [afterMs, signal] of [
    [untilTermMs, 'SIGTERM'],
    [untilKillMs, 'SIGKILL'],
  ] as const) {
    if (await Promise.race([ended, sleep(afterMs, false)])) return
    running.signal(signal)
  }
}

/** `R`, `S`, `T`…; undefined once it is gone. */
function stateOf(pid: number | undefined): string | undefined {
  try {
    return /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
