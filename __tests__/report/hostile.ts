import type {
  EngineEvent,
  EnvironmentStatus,
  GateRow,
  InstanceRow,
  ReleaseRow,
  Reply,
} from '../../src/engine/events.ts'
import { KnownError } from '../../src/errors/known-error.ts'
import type { SummaryContext } from '../../src/report/context.ts'
import type { Scene } from './scenes/scene.ts'

/** The same run, of which every text that comes from outside is this one. Its waits and its own secrets are left out. */
export function hostile({ events, context }: Scene, text: string): Scene {
  const location = { file: text, line: 3 }
  return {
    events: events.filter(isTold).map((event) => hostileEvent(event, text)),
    result: {
      error: new KnownError(text, {
        code: 'fleet-failed',
        advice: text,
        location,
        problems: [{ message: text, advice: text, location }, { message: text }],
        evidence: [{ title: text, lines: [text, text] }],
      }),
    },
    context: hostileContext(context, text),
  }
}

const isTold = ({ type }: EngineEvent) => type !== 'progress' && type !== 'secret'

function hostileEvent(event: EngineEvent, text: string): EngineEvent {
  switch (event.type) {
    case 'notice':
    case 'warning':
      return { ...event, message: text, location: { file: text, line: 3 } }
    case 'undone':
    case 'detail':
      return { ...event, message: text }
    case 'gate':
      return { ...event, gate: { ...event.gate, name: text, figures: text, ...hostileComparison(event.gate, text) } }
    case 'fleet':
      return { ...event, instances: event.instances.map((row) => hostileInstance(row, text)) }
    case 'environment-status':
      return { ...event, status: hostileStatus(event.status, text) }
    case 'probed': {
      const { availability } = event
      const replies = availability.replies.map((reply) => hostileReply(reply, text))
      return { ...event, availability: { ...availability, url: text, lastFailure: text, replies } }
    }
    case 'command-started':
    case 'command-silent':
      return { ...event, title: text }
    case 'command-printed':
      return { ...event, lines: [text, text] }
    case 'command-ended':
      return { ...event, title: text, failure: text }
    case 'overtook':
      return { ...event, actor: text, runUrl: text }
    case 'step-started':
    case 'step-finished':
    case 'kept-warm':
      return { ...event, environment: text }
    case 'claimed':
    case 'shifted':
    case 'blast-radius':
    case 'environment-status-unknown':
    case 'progress':
    case 'secret':
    case 'cacheable':
    case 'swept':
      return event
  }
}

function hostileComparison({ compared }: GateRow, text: string): Pick<GateRow, 'compared' | 'basis'> {
  return compared === undefined ? {} : { compared: { old: text, now: text, limit: text }, basis: text }
}

function hostileInstance(row: InstanceRow, text: string): InstanceRow {
  return { ...row, id: text, zone: text, reason: text }
}

function hostileReply(reply: Reply, text: string): Reply {
  return reply.failure === undefined ? reply : { ...reply, failure: text }
}

function hostileStatus(status: EnvironmentStatus, text: string): EnvironmentStatus {
  const { live, previous, history } = status
  const row = (one: ReleaseRow | undefined) => one && hostileRow(one, text)
  const rows = history.map((one) => hostileRow(one, text))
  return { ...status, environment: text, url: text, live: row(live), previous: row(previous), history: rows }
}

function hostileRow(row: ReleaseRow, text: string): ReleaseRow {
  return { ...row, sha: text, title: text, digest: text, specDigest: text, actor: text, runUrl: text }
}

function hostileContext(context: SummaryContext, text: string): SummaryContext {
  const commit = { sha: 'f'.repeat(40), title: text, author: text }
  return {
    ...context,
    environment: text,
    app: text,
    actor: text,
    title: text,
    workflow: text,
    runUrl: text,
    command: text,
    changes: {
      commits: { total: 7, commits: Array.from({ length: 7 }, () => commit), isBack: false },
      spec: [{ field: text, before: text, now: text }],
    },
    rollbackOptions: {
      form: { file: text, given: { command: 'rollback', environment: text }, presetsFit: true, preset: text },
      issueForm: { given: { environment: text, app: text } },
      missing: [text],
      commits: [text],
    },
  }
}
