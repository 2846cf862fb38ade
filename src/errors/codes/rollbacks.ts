import type { ErrorEntries } from '../entry.ts'

export const rollbacks = {
  'rollback-target-unknown': {
    fault: 'user',
    meaning: 'No release that finished well fits the input `rollback-to`.',
    remedy: 'Choose one of the releases in the message.',
  },
  'rollback-target-ambiguous': {
    fault: 'user',
    meaning: 'The input `rollback-to` is the beginning of several commits.',
    remedy: 'Write more of the SHA, or name the release.',
  },
  'rollback-target-gone': {
    fault: 'user',
    meaning:
      'The release’s image or history is gone and its commit is not available, or the environment was being destroyed.',
    remedy: 'Bring the commit back to the repository, choose another release, or deploy a commit.',
  },
  'template-missing': {
    fault: 'user',
    meaning: 'The template that says how the release ran does not exist any more.',
    remedy: 'Deploy its commit again with `force: true` instead of rolling back to it.',
  },
  'adopted-not-healthy': {
    fault: 'user',
    meaning: 'No target of `v0`, which existed before the first deployment, is healthy.',
    remedy: 'Start its instances again.',
  },
  'rollback-form-missing': {
    fault: 'user',
    meaning: 'An issue asks for a rollback without naming the release.',
    remedy: 'Open the issue with the rollback form, or start the rollback workflow by hand.',
  },
} as const satisfies ErrorEntries
