import type { ErrorEntries } from '../entry.ts'

export const images = {
  'image-build-failed': {
    fault: 'user',
    meaning: 'The build command, Docker or Packer failed to build or push the image.',
    remedy:
      'Read what the build said: the log and the summary have its first lines, its errors and its last lines. Then try it in a clean checkout of the commit: it gets no uncommitted file, no `.git`, and of the job’s variables only what `image.environment` and `image.secrets` pass.',
  },
  'image-secret-missing': {
    fault: 'user',
    meaning:
      'A secret of `image.secrets` cannot be read: its variable is not set in the job, or its file is not there.',
    remedy: 'Pass the variable to the step that runs the action, with `env:`, or put the file there.',
  },
  'image-build-timeout': {
    fault: 'user',
    meaning: 'The build took longer than `timeouts.image`.',
    remedy: 'Speed up the build, or raise `timeouts.image`.',
  },
  'image-not-reproducible': {
    fault: 'user',
    meaning: 'With `image.reproduce: check`, the second build of the commit gave other files than the first.',
    remedy:
      'Look in the files that the message names for times, random names and unsorted lists. Lock the versions of what the build downloads.',
  },
  'image-changed': {
    fault: 'user',
    meaning: 'The image of this commit is not the one that was built of it before.',
    remedy:
      'Find out who replaced the image, then restore it or deploy another commit. Set `force: true` to take the image as it is now.',
  },
  'image-damaged': {
    fault: 'platform',
    meaning: 'Something changed or removed a file of the image store, or an image index in ECR cannot be read.',
    remedy: 'Remove what the message names, then deploy the commit again with `force: true`.',
  },
  'file-unreadable': {
    fault: 'user',
    meaning: 'The build left a file or folder that the runner’s user may not read.',
    remedy: 'Change its mode at the end of `image.build`, or list it in `image.exclude`.',
  },
  'file-unsupported': {
    fault: 'user',
    meaning: 'The build left a socket, a pipe or a device, which no image can contain.',
    remedy: 'Remove it at the end of `image.build`, or list it in `image.exclude`.',
  },
} as const satisfies ErrorEntries
