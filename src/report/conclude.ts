import { setOutput, summary } from '@actions/core'
import { messageOf } from '../errors/known-error.ts'
import type { RunResult, SummaryContext } from './context.ts'
import type { RunRecord } from './recorder.ts'
import type { Effect } from './summary/ending.ts'
import { annotate } from './workflow-commands.ts'

/** Writes outputs and job summary. Best effort: a report that cannot be written never fails a good deployment. */
export async function conclude(record: RunRecord, result: RunResult, context: SummaryContext): Promise<void> {
  try {
    const [{ ended, renderSummary }, { effectOfFailed }, { summaryJson }] = await Promise.all([
      import('./summary/render.ts'),
      import('./summary/ending.ts'),
      import('./summary-json.ts'),
    ])
    const effect = 'ok' in result ? result.ok : effectOfFailed(ended(record, result, context))
    writeOutputs(record, effect, context, JSON.stringify(summaryJson(record, result, context)))
    if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(renderSummary(record, result, context)).write()
  } catch (error) {
    annotate('warning', `The run's outputs and summary could not be written completely: ${messageOf(error)}`)
  }
}

/** What serves, also where it was to be undone and could not be; undefined where traffic is shared. */
function withAllTraffic({ now }: RunRecord): number | undefined {
  const all = Object.entries(now?.traffic ?? {}).find(([, percent]) => percent === 100)
  return all && Number(all[0])
}

function writeOutputs(record: RunRecord, effect: Effect, context: SummaryContext, json: string): void {
  const release = (number: number | undefined) => (number === undefined ? '' : `v${number}`)
  const started = record.steps[0]?.startedAt ?? 0
  const ended = record.steps.at(-1)?.endedAt ?? started
  const outputs = {
    command: context.command === 'auto' ? '' : context.command,
    changed: String(effect.changed),
    release: release(effect.release),
    'previous-release': release(record.now?.previous?.release),
    'live-release': release(withAllTraffic(record) ?? record.now?.live?.release),
    sha: effect.sha ?? '',
    image: effect.image ?? '',
    digest: effect.digest ?? '',
    url: record.now?.url ?? '',
    'duration-seconds': String(Math.round((ended - started) / 100) / 10),
    'summary-json': json,
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}
