import type { EngineEvent, EnvironmentStatus } from '../../src/engine/events.ts'
import type { Scene } from './scenes/scene.ts'

/** The same run with more of everything than a summary has room for. */
export function huge({ events, result, context }: Scene): Scene {
  return {
    events: [
      ...events.map((event) =>
        event.type === 'environment-status' ? { ...event, status: long(event.status) } : event,
      ),
      ...Array.from({ length: 2000 }, (_, index): EngineEvent => ({
        type: 'warning',
        message: `Warning ${index}: ${'and so on, '.repeat(80)}`,
      })),
    ],
    result,
    context: {
      ...context,
      changes: {
        commits: {
          total: 3000,
          isBack: false,
          commits: Array.from({ length: 20 }, (_, index) => ({
            sha: String(index % 10).repeat(40),
            title: 'Change everything '.repeat(30),
            author: 'Ada',
          })),
        },
        spec: Array.from({ length: 300 }, (_, index) => ({
          field: `env.NAME_${index}`,
          before: 'x'.repeat(5000),
          now: 'y',
        })),
      },
    },
  }
}

/** The oldest release 400 times more, as if each had been another. */
function long(status: EnvironmentStatus): EnvironmentStatus {
  const title = 'A title that never ends '.repeat(40)
  const older = status.history
    .slice(-1)
    .flatMap((row) => Array.from({ length: 400 }, (_, index) => ({ ...row, release: 4200 - index, title })))
  return { ...status, history: [...status.history, ...older] }
}
