import path from 'node:path'
import { getState, notice } from '@actions/core'
import type { EngineEvent } from './engine/events.ts'
import { KnownError } from './errors.ts'
import { systemClock } from './clock.ts'
import { finish } from './commands/finish.ts'
import { loadRunner } from './github/context.ts'
import { openAnnouncer, subjectOf, untoldDeployment } from './github/from-environment.ts'
import { type SavedState, stateName } from './main.ts'
import { prepare } from './prepare.ts'
import { createLog } from './report/log.ts'
import { reportFailure } from './report/report-failure.ts'

/**
 * The action's post step: nothing after a run that came to its own end; after one that was stopped before it could
 * undo what it had begun, the rest of that.
 */
export async function post(environment: NodeJS.ProcessEnv, signal: AbortSignal): Promise<0 | 1> {
  const saved = getState(stateName)
  if (saved === '') return 0
  try {
    const { request, number, owner } = JSON.parse(saved) as SavedState
    const runner = loadRunner(environment)
    const log = createLog()
    const report = (event: EngineEvent) => {
      log(event)
      announcer.report(event)
    }
    const announcer = openAnnouncer(environment, runner, report)
    const untold = untoldDeployment()
    if (untold !== undefined) announcer.resume(untold)
    const prepared = await prepare({
      request,
      runner,
      environment,
      workspace: path.resolve(environment['GITHUB_WORKSPACE'] || '.'),
      report,
      signal,
      owner,
      clock: systemClock,
      needsCommit: false,
      readOnly: false,
    })
    if ('nothing' in prepared) return 0
    const { run } = prepared
    announcer.about(subjectOf(request, prepared))
    const done = await finish(run, { number, owner })
    if (untold !== undefined) await announcer.conclude({ error: wasStopped() }, 10_000)
    await run.platform.close()
    if (done) notice(`Operation ${number}, which this workflow had to stop, is undone or brought to its end.`)
    return 0
  } catch (error) {
    reportFailure(error)
    return 1
  }
}

function wasStopped(): KnownError {
  return new KnownError('The workflow was stopped before the run came to its end.', { code: 'cancelled' })
}
