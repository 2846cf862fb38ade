import { KnownError } from '../../src/errors/known-error.ts'
import { informed, probed, release, shifted, step } from './scene-parts.ts'
import type { Scene } from './scene-parts.ts'
import { before, prepared, untilLaunched } from './scenes.ts'

export const failedHealth: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'environment-status', status: before }]),
    ...step('image', 600, 34_000),
    ...step('launch', 34_000, 36_500),
    ...step('gate', 36_500, 52_000, 'failed', [
      {
        type: 'fleet',
        instances: [
          {
            id: 'i-0a1',
            release: 42,
            zone: undefined,
            state: 'failed',
            health: 'unhealthy',
            reason: 'exit code 1 after 0.4 s',
            healthyAfterMs: undefined,
          },
        ],
      },
    ]),
    ...step('undo', 52_000, 53_500, 'done', [{ type: 'undone', message: 'v42: fleet and target group removed' }]),
    {
      type: 'environment-status',
      status: { ...before, history: [release(42, { status: 'failed', state: 'gone' }), ...before.history] },
    },
  ],
  result: {
    error: new KnownError('The fleet of v42 cannot become healthy: its instances kept failing.', {
      code: 'fleet-failed',
      advice: 'Read the last log lines of its instances; the app, its command or its environment is at fault.',
      evidence: [
        {
          title: 'i-0a1, last lines of its log',
          lines: [
            'starting shop on 34567',
            "Error: Cannot find module './prices.js'",
            '    at node:internal/modules/cjs/loader:1228:15',
          ],
        },
      ],
    }),
  },
  context: informed,
}

export const failedCanary: Scene = {
  events: [
    ...untilLaunched,
    ...step('observe', 400, 600, 'done', [{ type: 'environment-status', status: before }]),
    ...prepared,
    ...step('swap', 60_000, 91_000, 'failed', [
      shifted(61_000, { 41: 90, 42: 10 }),
      {
        type: 'gate',
        gate: { name: 'error rate', outcome: 'failed', figures: '9.80 % against 0.03 %, at most 1 more' },
      },
    ]),
    ...step('undo', 91_000, 95_000, 'done', [
      shifted(91_400, { 41: 100, 42: 0 }),
      { type: 'undone', message: 'all traffic is back on v41' },
      { type: 'undone', message: 'v42: fleet and target group removed' },
    ]),
    probed(60_000, 95_000, (at) => (at > 61_000 && at < 92_500 && at % 2000 === 0 ? 'answered 500' : undefined)),
    {
      type: 'warning',
      message: "16 of 175 requests of this run's own probe failed while traffic moved; the last: answered 500.",
    },
    {
      type: 'environment-status',
      status: { ...before, history: [release(42, { status: 'failed', state: 'gone' }), ...before.history] },
    },
  ],
  result: {
    error: new KnownError('v42 answers with more errors than v41: 9.80 % against 0.03 %.', {
      code: 'gate-failed',
      advice: 'Read what its instances wrote while they had traffic, fix it and deploy again.',
      evidence: [{ title: 'i-0a1, last lines of its log', lines: ['GET /basket 500', 'RangeError: no price for EUR'] }],
    }),
  },
  context: informed,
}
