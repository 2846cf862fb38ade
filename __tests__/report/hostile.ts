import { KnownError } from '../../src/errors/known-error.ts'
import { context, noon, release, shifted, standing, step } from './scene-parts.ts'
import type { Scene } from './scene-parts.ts'
import { before } from './scenes.ts'

/** Every text that comes from outside is this one. */
export function hostile(text: string): Scene {
  const rows = [
    release(42, { title: text, actor: text, sha: text, digest: text, specDigest: text, state: 'live' }),
    release(41, { title: text, actor: text, digest: text, state: 'warm' }),
  ]
  const place = { file: text, line: 3 }
  return {
    events: [
      ...step('resolve', 0, 200),
      { type: 'environment-status', status: before },
      { type: 'notice', message: text, location: place },
      { type: 'warning', message: text },
      { type: 'gate', gate: { name: text, outcome: 'failed', figures: text } },
      {
        type: 'fleet',
        instances: [
          {
            id: text,
            release: 42,
            zone: text,
            state: 'failed',
            health: 'unhealthy',
            reason: text,
            healthyAfterMs: undefined,
          },
        ],
      },
      shifted(300, { 41: 90, 42: 10 }),
      {
        type: 'probed',
        availability: {
          url: text,
          from: 0,
          to: 1,
          requests: 2,
          failures: 1,
          latencyMs: undefined,
          lastFailure: text,
          replies: [{ at: noon + 400, latencyMs: undefined, failure: text }],
        },
      },
      { type: 'undone', message: text },
      { type: 'environment-status', status: { ...standing(rows[0], rows), environment: text, url: text } },
    ],
    result: {
      error: new KnownError(text, {
        code: 'fleet-failed',
        advice: text,
        location: place,
        problems: [{ message: text, advice: text, location: place }, { message: text }],
        evidence: [{ title: text, lines: [text, text] }],
      }),
    },
    context: {
      ...context,
      environment: text,
      app: text,
      actor: text,
      title: text,
      workflow: text,
      runUrl: text,
      command: text,
      changes: {
        commits: {
          total: 7,
          commits: Array.from({ length: 7 }, () => ({ sha: 'f'.repeat(40), title: text, author: text })),
        },
        spec: [{ field: text, before: text, now: text }],
      },
      rollbackOptions: {
        form: { file: text, inputs: ['rollback-to', 'command', 'environment'], preset: text },
        issueForm: true,
        missing: [text],
        commits: [text],
      },
    },
  }
}
