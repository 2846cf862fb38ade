import { createHash } from 'node:crypto'

/** One environment of one app; what every resource belongs to. */
export interface EnvironmentKey {
  readonly app: string
  readonly environment: string
}

/** The shortest limit there is: a target group's name (CreateTargetGroup, Elastic Load Balancing API Reference). */
const longest = 32

/**
 * The name of a release's target group, Auto Scaling group and launch template alike: `shop-production-3f2a9c-v41`. The
 * hash keeps `a-b` + `c` and `a` + `b-c` apart, and what had to be shortened.
 */
export function releaseName(key: EnvironmentKey, release: number): string {
  const end = `-${hashOf(key)}-v${release}`
  return `${`${key.app}-${key.environment}`.slice(0, longest - end.length).replace(/-+$/, '')}${end}`
}

/** The release in a name that `releaseName` made for this environment; undefined for any other. */
export function releaseOfName(key: EnvironmentKey, name: string): number | undefined {
  const release = Number(/-v(\d+)$/.exec(name)?.[1] ?? Number.NaN)
  return Number.isSafeInteger(release) && releaseName(key, release) === name ? release : undefined
}

/** Where the environment's ledger lies in the parameter store. */
export function ledgerPath({ app, environment }: EnvironmentKey): string {
  return `${appPath(app)}/${environment}`
}

export function appPath(app: string): string {
  return `/immutable-deploy/${app}`
}

/** The log group of the environment, unless the spec names another one. */
export function ownLogGroup({ app, environment }: EnvironmentKey): string {
  return `${appPath(app)}/${environment}`
}

function hashOf({ app, environment }: EnvironmentKey): string {
  return createHash('sha256').update(`${app}\0${environment}`).digest('hex').slice(0, 6)
}
