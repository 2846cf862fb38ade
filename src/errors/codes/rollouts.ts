import type { ErrorEntries } from '../entry.ts'

const readLogs = 'Read the last log lines of its instances, which the run shows.'

export const rollouts = {
  'preflight-failed': {
    fault: 'user',
    meaning: 'Something would make the run fail, and the checks before the first change found it; nothing was touched.',
    remedy: 'Fix every problem that the run lists.',
  },
  'fleet-failed': {
    fault: 'user',
    meaning: 'The fleet cannot become healthy: its instances keep failing, or the platform starts none.',
    remedy: `${readLogs} Most often the app, its command or its environment is at fault.`,
  },
  'fleet-not-healthy': {
    fault: 'user',
    meaning:
      'Too few instances of a release were healthy when it was to get traffic, or all of them kept answering the health check wrongly.',
    remedy: `${readLogs} Check path and status of \`run.health\`, and raise \`timeouts.boot\` if the app only needs longer to start.`,
  },
  'check-failed': {
    fault: 'user',
    meaning: 'A check of the spec did not pass in time, against the new fleet or through the route.',
    remedy: 'Fix the app or the check. If today’s check does not fit an earlier release, roll back with `force: true`.',
  },
  'gate-failed': {
    fault: 'user',
    meaning: 'The new release had more errors, or answered more slowly, than `gates` allows compared to the old one.',
    remedy: 'Compare the two releases. If the limit is too strict, raise it under `gates`.',
  },
  'gate-unproven': {
    fault: 'user',
    meaning:
      'The spec sets limits under `gates`, and there were too few requests or figures to hold the new release against them.',
    remedy:
      'Watch it for longer (`strategy`, `bake`), lower `gates.min-requests`, or let what proves nothing pass with `gates.unproven: pass`.',
  },
  'alarm-firing': {
    fault: 'user',
    meaning:
      'An alarm of `gates.alarms` fires: it did so before traffic moved, or began to while the release had traffic.',
    remedy:
      'Where it fired before: run `command: rollback`, or deploy a fix with `force: true`. Where the new release made it fire, that is undone: deploy again once it is fixed.',
  },
  'unhealthy-under-traffic': {
    fault: 'user',
    meaning: 'The release lost healthy instances, or kept losing them, after traffic had moved to it.',
    remedy: readLogs,
  },
  'fewer-than-live': {
    fault: 'user',
    meaning: 'The first deployment would serve with fewer instances than serve now, because `capacity` allows no more.',
    remedy:
      'Write a `capacity` that is as large, or none, which takes that of the live group. Set `force: true` to deploy with fewer.',
  },
  'route-failing': {
    fault: 'user',
    meaning:
      'The release passes its health check, but its address has failed the run’s own requests since traffic moved.',
    remedy: 'Look at what the app logs under traffic.',
  },
  'live-capacity-gone': {
    fault: 'platform',
    meaning: 'A release with traffic had no capacity, or was about to lose it.',
    remedy:
      'Find out who removed the capacity or moved weights. If the run could not bring the release back, deploy a commit or run `command: rollback`.',
  },
  'fleet-unknown': {
    fault: 'platform',
    meaning: 'Somebody else removed a fleet while the run was using it.',
    remedy: 'Run again.',
  },
} as const satisfies ErrorEntries
