import type { ErrorEntries } from '../entry.ts'

export const spec = {
  'spec-missing': {
    fault: 'user',
    meaning: 'The spec file does not exist in the work tree, or cannot be read there.',
    remedy: 'Run `actions/checkout` before this step, or name the file with the input `spec`.',
  },
  'spec-invalid': {
    fault: 'user',
    meaning: 'The spec breaks the rules of [spec.md](spec.md).',
    remedy: 'Fix every problem that the run lists, each at its line.',
  },
  'spec-too-large': {
    fault: 'user',
    meaning: 'The spec file is larger than 1 MiB.',
    remedy: 'Check the input `spec`: it probably names another file.',
  },
  'environment-unknown': {
    fault: 'user',
    meaning: 'The spec has no environment of the requested name.',
    remedy:
      'Name one of the environments in the message, with the input `environment` or where the event names it, or add the environment to the spec.',
  },
  'address-changed': {
    fault: 'user',
    meaning: 'The spec gives the environment another listener, rule or match than the one where it is deployed.',
    remedy:
      'Restore the old address in the spec. To move, deploy a new environment at the new address, then `destroy` the old one.',
  },
} as const satisfies ErrorEntries
