import { getState, notice } from '@actions/core'
import { systemClock } from './clock.ts'
import { finish } from './commands/finish.ts'
import { loadRunner } from './github/context.ts'
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
    const report = createLog()
    const runner = loadRunner(environment)
    const { run } = await prepare({
      request,
      runner,
      environment,
      report,
      signal,
      owner,
      clock: systemClock,
      needsCommit: false,
      readOnly: false,
    })
    const done = await finish(run, { number, owner })
    await run.platform.close()
    if (done) notice(`Operation ${number}, which this workflow had to stop, is undone or brought to its end.`)
    return 0
  } catch (error) {
    reportFailure(error)
    return 1
  }
}
