import { KnownError } from '../errors.ts'
import type { Alarm } from '../platform/platform.ts'
import { call, type Run } from './run.ts'

/** What alarms were found not to tell anything; said once per run. */
export type Silent = Set<string>

/**
 * Looks at the alarms that the spec names. One that is missing, or has no data, proves nothing, and that is said.
 * @throws KnownError `alarm-ringing` with what rings and why.
 */
export async function heedAlarms(run: Run, silent: Silent): Promise<void> {
  const { alarms: names } = run.environment.gates
  if (names.length === 0) return
  const alarms = await run.platform.alarms(names, call(run))
  for (const alarm of alarms) if (isSilent(alarm)) saySilent(run, silent, alarm)
  const ringing = alarms.filter(({ state }) => state === 'ringing')
  for (const { name, reason } of ringing)
    run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'failed', figures: reason ?? 'ringing' } })
  if (ringing.length > 0) throw alarmRinging(run, ringing)
}

/** The same, for the report: that every alarm was quiet at the end of a watch. */
export async function passAlarms(run: Run, silent: Silent): Promise<void> {
  await heedAlarms(run, silent)
  for (const name of run.environment.gates.alarms)
    if (!silent.has(name))
      run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'passed', figures: 'ok' } })
}

function isSilent({ state }: Alarm): boolean {
  return state === 'missing' || state === 'insufficient-data'
}

function saySilent(run: Run, silent: Silent, { name, state }: Alarm): void {
  if (silent.has(name)) return
  silent.add(name)
  const figures = state === 'missing' ? 'there is no alarm of this name' : 'it has not enough data to tell'
  run.report({ type: 'gate', gate: { name: `alarm ${name}`, outcome: 'unproven', figures } })
}

function alarmRinging(run: Run, ringing: readonly Alarm[]): KnownError {
  const said = ringing.map(({ name, reason }) => (reason === undefined ? name : `${name} (${reason})`)).join('; ')
  return new KnownError(`An alarm rings for ${run.environment.name}: ${said}.`, {
    code: 'alarm-ringing',
    advice: 'Mend what it rings for; `gates.alarms` in the spec says which alarms are heeded.',
  })
}
