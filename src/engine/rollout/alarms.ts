import { KnownError } from '../../errors/known-error.ts'
import type { OperationKind } from '../../ports/ledger.ts'
import type { Alarm } from '../../ports/platform.ts'
import { call, type Run, type Session } from '../session.ts'

/** The alarms that the spec names, looked at from right before traffic moves. */
export interface AlarmWatch {
  /**
   * @param movedAt when traffic last moved.
   * @throws KnownError `alarm-firing` with what is firing and why.
   */
  heed(movedAt: number): Promise<void>
  /** The same, for the report: that every alarm was quiet at the end of a watch. */
  pass(movedAt: number): Promise<void>
}

/** Alarms are about a while that has passed: so long after traffic has moved they may be about what had it before. */
const lookBackMs = 5 * 60_000

/**
 * Begins to watch. One that is missing, or has no data, proves nothing, and that is said. One that is firing already says nothing
 * of a release that has no traffic yet: it keeps a deployment from beginning, but not what is done because of it.
 * @param kind a rollback is stopped by none: what is firing, or begins to, is most often what the rollback leads away from. A
 * forced deployment only by those that begin to fire later than what had the traffic before can make them.
 * @throws KnownError `alarm-firing`.
 */
export async function watchAlarms(run: Run, kind: OperationKind): Promise<AlarmWatch> {
  const { alarms: names } = run.environment.gates
  const silent = new Set<string>()
  const firingBefore = new Set<string>()
  /** What is urgent does not depend on whether alarms can be read. */
  const read = async (): Promise<readonly Alarm[]> => {
    try {
      return await run.platform.alarms(names, call(run))
    } catch (error) {
      if (run.signal.aborted || !(error instanceof KnownError) || !(kind === 'rollback' || run.force)) throw error
      for (const name of names) saySilent(run, silent, name, `it could not be read: ${error.message}`)
      return []
    }
  }
  const look = async () => {
    const alarms = names.length === 0 ? [] : await read()
    for (const alarm of alarms) if (isSilent(alarm)) saySilent(run, silent, alarm.name, silences[alarm.state])
    return alarms.filter(({ state }) => state === 'firing')
  }
  const heed = async (movedAt: number) => {
    const firing = await look()
    const stillFiring = new Set(firing.map(({ name }) => name))
    for (const name of firingBefore) if (!stillFiring.has(name)) firingBefore.delete(name)
    const fresh = firing.filter(({ name }) => !firingBefore.has(name))
    const mayBeOld = run.clock.now() - movedAt < lookBackMs
    if (kind === 'rollback' || (run.force && mayBeOld)) excuse(fresh, 'is firing')
    else refuseFiring(run, fresh, fixAdvice)
  }
  const excuse = (alarms: readonly Alarm[], what: string) => {
    for (const { name, reason } of alarms) {
      firingBefore.add(name)
      const figures = `${what}${reason === undefined ? '' : `: ${reason}`}`
      run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } })
    }
  }
  const before = await look()
  if (kind !== 'rollback' && !run.force) refuseFiring(run, before, wayOutAdvice)
  excuse(before, 'has been firing since before traffic moved')
  return {
    heed,
    pass: async (movedAt) => {
      await heed(movedAt)
      for (const name of names)
        if (!silent.has(name) && !firingBefore.has(name))
          run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'passed', figures: 'ok' } })
    },
  }
}

const silences = {
  missing: 'there is no alarm of this name',
  'insufficient-data': 'it does not have enough data to tell',
}

function isSilent(alarm: Alarm): alarm is Alarm & { readonly state: keyof typeof silences } {
  return alarm.state in silences
}

/** Once per run. */
function saySilent(session: Session, silent: Set<string>, name: string, figures: string): void {
  if (silent.has(name)) return
  silent.add(name)
  session.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } })
}

/** Before anything was begun: what is live is what it is about. */
const wayOutAdvice =
  'Roll back with `command: rollback`, or deploy what fixes it with `force: true`: what fires already, or begins to within five minutes, does not stop that.'

/** It began to fire once the new release had traffic, which is undone. */
const fixAdvice =
  'Look at what it saw of this release. Deploy again once that is fixed and it has stopped firing, or at once with `force: true`.'

function refuseFiring(session: Session, firing: readonly Alarm[], advice: string): void {
  for (const { name, reason } of firing)
    session.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'failed', figures: reason ?? 'firing' } })
  if (firing.length === 0) return
  const said = firing.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`)).join('; ')
  throw new KnownError(`An alarm is firing for ${session.environment.name}: ${said}.`, {
    code: 'alarm-firing',
    advice: `${advice} \`gates.alarms\` in the spec says which alarms count.`,
  })
}
