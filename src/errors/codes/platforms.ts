import type { ErrorEntries } from '../entry.ts'

/** What a call to any platform can end with. The engine tells an unanswered call from a refused one by these. */
export const platforms = {
  'platform-timeout': {
    fault: 'platform',
    meaning: 'The platform did not answer in time.',
    remedy: 'Check its status: the AWS Health Dashboard, or `agent.log` and the machine’s load. Then run again.',
  },
  'platform-throttled': {
    fault: 'platform',
    meaning: 'The platform refused a call because of too many requests, for as long as the run repeated it.',
    remedy: 'Run again later. If it happens often, ask AWS for a higher rate.',
  },
  'platform-failed': {
    fault: 'platform',
    meaning: 'The platform failed at a call for as long as the run repeated it.',
    remedy: 'Check the platform’s status page, then run again.',
  },
  'platform-not-ready': {
    fault: 'platform',
    meaning:
      'The platform does not know everywhere yet what was made a moment ago, or still removes what had the same name. The run repeated the call until the boot timeout.',
    remedy: 'Run again in a few minutes. If it stays, look at what the message names.',
  },
} as const satisfies ErrorEntries
