import type { EngineEvent } from '../../src/engine/events.ts'
import { informed, ok, release, standing, type Scene } from './scene-parts.ts'
import { canary } from './scenes.ts'

/** More of everything than a summary has room for. */
export const huge: Scene = {
  events: [
    ...canary.events,
    {
      type: 'environment-status',
      status: standing(
        release(4201, { state: 'live' }),
        Array.from({ length: 400 }, (_, index) =>
          release(4200 - index, { title: 'A title that never ends '.repeat(40) }),
        ),
      ),
    },
    ...Array.from({ length: 2000 }, (_, index): EngineEvent => ({
      type: 'warning',
      message: `Warning ${index}: ${'and so on, '.repeat(80)}`,
    })),
  ],
  result: { ok },
  context: {
    ...informed,
    changes: {
      commits: {
        total: 3000,
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
