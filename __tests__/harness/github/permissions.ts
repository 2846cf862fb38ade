import { Refused, type Asked } from './types.ts'

type Needed = readonly (readonly [permission: string, level: 'read' | 'write'])[]

/** "Permissions required for GitHub Apps" (docs.github.com), call by call; any one of a row is enough. */
const needed: readonly (readonly [pattern: RegExp, needed: Needed])[] = [
  [/^DELETE .*\/environments\//, [['administration', 'write']]],
  [/^GET .*\/deployments/, [['deployments', 'read']]],
  [/^(?:POST|DELETE) .*\/deployments/, [['deployments', 'write']]],
  [/^GET .*\/issues\//, [['issues', 'read'], ['pull_requests', 'read']]], // prettier-ignore
  [/^(?:POST|PATCH|DELETE) .*\/issues\//, [['issues', 'write'], ['pull_requests', 'write']]], // prettier-ignore
  [/^GET .*\/pulls/, [['pull_requests', 'read']]],
  [/^GET .*\/(?:commits|compare|contents)\//, [['contents', 'read']]],
]

export function neededFor(route: string): Needed {
  return needed.find(([pattern]) => pattern.test(route))?.[1] ?? [['metadata', 'read']]
}

/** GitHub names what would do in each answer to a token of fine grain. */
export function acceptedPermissions(route: string): string {
  return neededFor(route)
    .map(([permission, level]) => `${permission}=${level}`)
    .join('; ')
}

/** @throws Refused as GitHub refuses the token of an app, which that of a job is. */
export function requirePermission({ route, actor }: Asked): void {
  const may = ([permission, level]: Needed[number]) => {
    const has = permission === 'metadata' ? 'read' : actor.permissions[permission]
    return has === 'write' || has === level
  }
  if (!neededFor(route).some(may)) throw new Refused(403, 'Resource not accessible by integration')
}
