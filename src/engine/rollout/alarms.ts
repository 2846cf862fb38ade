import { KnownError } from '../../errors/known-error.ts'
import type { Alarm } from '../../ports/platform.ts'
import { call, type Run } from '../session.ts'

/** The alarms that the spec names, looked at from right before traffic moves. */
export interface AlarmWatch {
  /** @throws KnownError `alarm-firing` with what rings and why. */
  heed(): Promise<void>
  /** The same, for the report: that every alarm was quiet at the end of a watch. */
  pass(): Promise<void>
}

/**
 * Begins to watch. One that is missing, or has no data, proves nothing, and that is said. One that rings already says nothing
 * of a release that has no traffic yet: it keeps a deployment from beginning, but not what is done because of it.
 * @param isUrgent a rollback, or what was forced: an alarm that rings already counts once it has been quiet.
 * @throws KnownError `alarm-firing`.
 */
export async function watchAlarms(run: Run, isUrgent: boolean): Promise<AlarmWatch> {
  const { alarms: names } = run.environment.gates
  const silent = new Set<string>()
  const ringBefore = new Set<string>()
  const look = async () => {
    const alarms = names.length === 0 ? [] : await run.platform.alarms(names, call(run))
    for (const alarm of alarms) if (isSilent(alarm)) saySilent(run, silent, alarm)
    return alarms.filter(({ state }) => state === 'ringing')
  }
  const heed = async () => {
    const ringing = await look()
    const stillRing = new Set(ringing.map(({ name }) => name))
    for (const name of ringBefore) if (!stillRing.has(name)) ringBefore.delete(name)
    refuseRinging(
      run,
      ringing.filter(({ name }) => !ringBefore.has(name)),
    )
  }
  const before = await look()
  if (!isUrgent) refuseRinging(run, before)
  for (const { name, reason } of before) {
    ringBefore.add(name)
    const figures = `rings since before traffic moved${reason === undefined ? '' : `: ${reason}`}`
    run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } })
  }
  return {
    heed,
    pass: async () => {
      await heed()
      for (const name of names)
        if (!silent.has(name) && !ringBefore.has(name))
          run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'passed', figures: 'ok' } })
    },
  }
}

function isSilent({ state }: Alarm): boolean {
  return state === 'missing' || state === 'insufficient-data'
}

/** Once per run. */
function saySilent(run: Run, silent: Set<string>, { name, state }: Alarm): void {
  if (silent.has(name)) return
  silent.add(name)
  const figures = state === 'missing' ? 'there is no alarm of this name' : 'it has not enough data to tell'
  run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } })
}

function refuseRinging(run: Run, ringing: readonly Alarm[]): void {
  for (const { name, reason } of ringing)
    run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'failed', figures: reason ?? 'ringing' } })
  if (ringing.length === 0) return
  const said = ringing.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`)).join('; ')
  throw new KnownError(`An alarm rings for ${run.environment.name}: ${said}.`, {
    code: 'alarm-firing',
    advice:
      'Roll back with `command: rollback`, or deploy what mends it with `force: true`: an alarm that rang before is heeded then only once it has been quiet. `gates.alarms` in the spec says which alarms count.',
  })
}
