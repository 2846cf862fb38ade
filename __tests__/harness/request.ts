import type { Request } from '../../src/action/request.ts'

/** A deployment to production of what is checked out, asked for by name and with nothing else. */
export const plainRequest: Request = {
  command: 'deploy',
  environment: 'production',
  githubEnvironment: '',
  spec: 'immutable.yml',
  workingDirectory: '',
  app: undefined,
  rollbackTo: '',
  preview: undefined,
  explicit: true,
  provided: undefined,
  petition: undefined,
  lacksForm: false,
  onlyEnvironment: undefined,
  base: undefined,
  baseSha: undefined,
  allowForks: false,
  commit: { by: 'event', revision: 'HEAD' },
  dryRun: false,
  force: false,
  waitForLockMs: 0,
  supersede: false,
}
