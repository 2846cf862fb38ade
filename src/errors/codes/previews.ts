import type { ErrorEntries } from '../entry.ts'

export const previews = {
  'previews-missing': {
    fault: 'user',
    meaning: 'A preview was requested, and the spec has no section `previews`.',
    remedy: 'Add `previews` to the spec.',
  },
  'fork-not-allowed': {
    fault: 'user',
    meaning: 'A preview was requested for the pull request of a fork, whose code gets no credentials.',
    remedy:
      'Bring the commits to a branch of the repository, or read what `allow-forks: true` means in docs/security.md.',
  },
  'pull-request-unknown': {
    fault: 'user',
    meaning: 'The head of the pull request that `number` names is not known.',
    remedy: 'Check the number, and give the action a `github-token` that may read pull requests.',
  },
  'preview-unwanted': {
    fault: 'user',
    meaning:
      'The pull request of the preview was closed or is not to have one, so the run removes the preview instead.',
    remedy: 'Nothing to do: the run is green.',
  },
  'preview-outdated': {
    fault: 'user',
    meaning: 'The pull request has a newer commit, and the preview already runs it.',
    remedy: 'Nothing to do: the run is green.',
  },
  'destroy-needs-force': {
    fault: 'user',
    meaning: '`command: destroy` names an environment that is not a preview.',
    remedy: 'Set `force: true` to remove it with all its releases, or name a preview with `number`.',
  },
  'sweep-incomplete': {
    fault: 'user',
    meaning: 'The sweep failed in some environments and finished in the others.',
    remedy: 'Do what the run says about each of them, then run again.',
  },
} as const satisfies ErrorEntries
