import { setOutput, summary } from '@actions/core'
import { messageOf } from '../errors/known-error.ts'
import type { RunResult, SummaryContext } from './context.ts'
import type { RunRecord } from './recorder.ts'
import { annotate } from './workflow-commands.ts'

/** Writes outputs and job summary. Best effort: a report that cannot be written never fails a good deployment. */
export async function conclude(record: RunRecord, result: RunResult, context: SummaryContext): Promise<void> {
  try {
    const [{ renderSummary }, { summaryJson }] = await Promise.all([
      import('./summary/render.ts'),
      import('./summary-json.ts'),
    ])
    writeOutputs(record, result, context, JSON.stringify(summaryJson(record, result, context)))
    if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(renderSummary(record, result, context)).write()
  } catch (error) {
    annotate('warning', `The run's outputs and summary could not be written completely: ${messageOf(error)}`)
  }
}

function writeOutputs(record: RunRecord, result: RunResult, context: SummaryContext, json: string): void {
  const outcome = 'ok' in result ? result.ok : undefined
  const release = (number: number | undefined) => (number === undefined ? '' : `v${number}`)
  const started = record.steps[0]?.startedAt ?? 0
  const ended = record.steps.at(-1)?.endedAt ?? started
  const outputs = {
    command: context.command === 'auto' ? '' : context.command,
    changed: String(outcome?.changed ?? false),
    release: release(outcome?.release),
    'previous-release': release(record.now?.previous?.release),
    'live-release': release(record.now?.live?.release),
    sha: outcome?.sha ?? '',
    image: outcome?.image ?? '',
    digest: outcome?.digest ?? '',
    url: record.now?.url ?? '',
    'duration-seconds': String(Math.round((ended - started) / 100) / 10),
    'summary-json': json,
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}
