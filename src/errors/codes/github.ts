import type { ErrorEntries } from '../entry.ts'

export const github = {
  'github-permission-missing': {
    fault: 'user',
    meaning: 'The job’s token may not make a call to GitHub.',
    remedy:
      'Add the permission in the message to the job’s `permissions:`, beside `contents: read`: what they do not name, the token may not.',
  },
  'github-token-invalid': {
    fault: 'user',
    meaning: 'GitHub does not accept the token.',
    remedy: 'Leave out the input `github-token`, or give it a token that has not expired.',
  },
  'github-rate-limited': {
    fault: 'platform',
    meaning: 'GitHub’s rate limit stopped a call.',
    remedy: 'Run again later.',
  },
  'github-unreachable': {
    fault: 'platform',
    meaning: 'GitHub did not answer in time, or answered with a server error.',
    remedy: 'Check [githubstatus.com](https://www.githubstatus.com), then run again.',
  },
  'github-not-found': {
    fault: 'user',
    meaning: 'GitHub does not have what a call asks for, or hides it from the token.',
    remedy: 'Check that it still exists, and give the job the permission in the message.',
  },
  'github-refused': {
    fault: 'user',
    meaning: 'GitHub refused a call for a reason that this action does not know.',
    remedy: 'Read the message, which is GitHub’s own.',
  },
} as const satisfies ErrorEntries
