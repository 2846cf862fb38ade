/**
 * What `immutable.yml` says about one environment, after defaults were inherited and every value was validated. All
 * durations are milliseconds, all weights percent. Nothing below `spec/` sees YAML.
 */

/** An environment or preview as the engine and the platforms get it. */
export interface Environment {
  readonly app: string
  /** `production`, or `pr-123` for a preview. */
  readonly name: string
  readonly kind: 'environment' | 'preview'
  /** Its options are the platform's own: nothing else reads them. */
  readonly platform: { readonly name: string }
  readonly image: ImageOptions
  readonly run: Workload
  readonly capacity: Capacity
  /** None is written: a new fleet is as the live one is. */
  readonly capacityOfLive?: true
  /** In order; the last step's weight is 100. `all-at-once` is one step. */
  readonly strategy: readonly StrategyStep[]
  readonly bakeMs: number
  readonly checks: readonly Check[]
  readonly gates: Gates
  readonly timeouts: Timeouts
  readonly keep: Keep
  readonly logs: LogsShown
  /** What the load balancer matches on; empty means the listener's default. */
  readonly route: RouteMatch
  /** `sha256:…` over what a release is: image, run, platform options. How it gets there (strategy, checks, capacity…) does
   * not make another release, and neither do comments and key order. */
  readonly digest: string
}

/** An environment whose platform's options are known to be these. */
export type EnvironmentOn<Options extends object> = Environment & { readonly platform: Options }

export type ImageOptions = ArchiveOptions | DockerOptions | AmiOptions

export type Builder = ImageOptions['builder']

/** How the commit's tree is made ready, whatever is made from it. */
export interface TreeOptions {
  /** Shell script (the spec is code of the repository), or an argument array; undefined: nothing to build. */
  readonly build: string | readonly string[] | undefined
  /** `bash`, `sh`, `python`, `pwsh`, or a command line with `{0}`; undefined: bash, or sh where there is none. */
  readonly shell?: string | undefined
  /** Variables of the job that the build sees beside those that everybody may; undefined: none. */
  readonly environment?: readonly string[] | undefined
  /** Variable to reference (`env:NAME`, `file:/path`), for the build alone; never a value. Undefined: none. */
  readonly secrets?: Readonly<Record<string, string>> | undefined
  /** Stores of downloads; undefined: those that their tools check against the commit's lock files. */
  readonly cache?: 'off' | readonly CachedStore[] | undefined
  /** Builds twice, and compares. */
  readonly reproduce?: 'check' | undefined
  /** Patterns in .gitignore syntax, of paths to leave out of the image after the build. */
  readonly exclude: readonly string[]
}

export interface CachedStore {
  /** `~/…` */
  readonly path: string
  /** Relative to the app's folder. */
  readonly keyFiles: readonly string[]
}

export interface ArchiveOptions extends TreeOptions {
  readonly builder: 'archive'
}

export interface DockerOptions extends TreeOptions {
  readonly builder: 'docker'
  /** Relative to the app's folder. */
  readonly dockerfile: string
  readonly context: string
  /** Stage of the Dockerfile; undefined: the last. */
  readonly target: string | undefined
  readonly args: Readonly<Record<string, string>>
  readonly architecture: 'amd64' | 'arm64'
}

export interface AmiOptions extends TreeOptions {
  readonly builder: 'ami'
  /** Packer template or folder, relative to the app's folder. It is given the variable `sha`. */
  readonly template: string
  readonly variables: Readonly<Record<string, string>>
}

export interface Workload {
  readonly command: readonly string[]
  /** The port the image declares; each instance is told the one that it got as PORT. */
  readonly port: number
  readonly health: HealthCheck
  readonly env: Readonly<Record<string, string>>
  /** Environment variable name to reference (`file:/path`, `ssm:/name`); never a value. */
  readonly secrets: Readonly<Record<string, string>>
  readonly stopGraceMs: number
  /** Undefined where nothing was written, or where instances are no containers. */
  readonly container?: ContainerOptions
}

/** How a container runs. Sizes are Docker's: `64m`, `2g`. */
export interface ContainerOptions {
  readonly readOnly: boolean
  /** Absolute paths of folders. */
  readonly writable: readonly string[]
  readonly tmp: { readonly size: string | undefined; readonly exec: boolean }
  readonly memory: string | undefined
  readonly init: boolean
  /** Name to `<limit>` or `<soft>:<hard>`. */
  readonly ulimits: Readonly<Record<string, string | number>>
  /** Undefined: the image's own. */
  readonly user: string | undefined
  /** Besides the workload's own: `9090`, `8125/udp`. */
  readonly ports: readonly string[]
  /** The only ones; undefined: those that Docker gives. */
  readonly capabilities: readonly string[] | undefined
  readonly secretsAs: 'environment' | 'files'
}

export interface HealthCheck {
  readonly path: string
  readonly intervalMs: number
  readonly timeoutMs: number
  /** Consecutive successes that make an unhealthy target healthy (a new one needs a single one, as on ELBv2). */
  readonly healthy: number
  /** Consecutive failures that make a target unhealthy. */
  readonly unhealthy: number
  /** Inclusive range of status codes that count as success. */
  readonly status: readonly [number, number]
}

export interface Capacity {
  readonly min: number
  readonly desired: number
  readonly max: number
}

export interface StrategyStep {
  /** Percent of traffic to the new release, 1 to 100. */
  readonly weight: number
  /** How long to watch before the next step; 0 after the last (the bake follows). */
  readonly pauseMs: number
}

export interface Check {
  readonly path: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  /** Text that the body must contain. */
  readonly contains: string | undefined
  readonly timeoutMs: number
  /** `before`: against the new fleet before it has traffic; `after`: through the route once it has all traffic. */
  readonly when: 'before' | 'after' | 'both'
}

/** Limits that are compared between steps and at the end of the bake; undefined: not watched. */
export interface Gates {
  /** The new error rate may exceed the old by so many percentage points; undefined: a default, and nothing is waited for. */
  readonly errorRateAbove: number | undefined
  /** The new p99 may be at most so many times the old. */
  readonly latencyRatio: number | undefined
  /** Fewer requests than this on either side prove nothing, which is said. */
  readonly minRequests: number
  /** What limits that the spec sets do where there is too little to hold the new release against them. */
  readonly unproven: 'fail' | 'pass'
  /** Names of the platform's alarms that must not fire. */
  readonly alarms: readonly string[]
}

export interface Timeouts {
  readonly imageMs: number
  /** Launch until every target is healthy. */
  readonly bootMs: number
  /** Smoke checks, repeats included. */
  readonly checksMs: number
  /** One change of weights including its read-back. */
  readonly swapMs: number
  /** In-flight requests of a fleet that goes. */
  readonly drainMs: number
  /** Proof that the old target group is idle. */
  readonly idleMs: number
  readonly removeMs: number
}

export interface Keep {
  /** How many former releases keep their fleet. */
  readonly warm: number
  readonly warmForMs: number
  /** How many good releases, besides the live one, a rollback can bring back. */
  readonly history: number
}

/** What a run shows of what the app prints. */
export interface LogsShown {
  /** `masked`: the last lines of what failed, without the values of its secrets. */
  readonly show: 'masked' | 'never'
}

export interface RouteMatch {
  readonly host?: string
  readonly pathPrefix?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Previews {
  /** Most previews at a time; the oldest goes first. */
  readonly max: number
  /** How long a preview stays after the last push. */
  readonly idleMs: number
  /** Only pull requests with this label get one. */
  readonly label?: string
  /** False: a draft gets none. */
  readonly drafts?: boolean
}

/** Which commits are deployed to an environment. */
export interface DeployedCommits {
  /** Patterns of the branches that have them; undefined: of a push the default branch, by hand any. */
  readonly branches: readonly string[] | undefined
  readonly prereleases: boolean
}

/** A validated `immutable.yml`. */
export interface Spec {
  readonly file: string
  readonly app: string
  readonly environmentNames: readonly string[]
  /** The top-level section: what an image says of itself, whichever environment comes first. */
  readonly run: Workload
  readonly previews: Previews | undefined
  /** @throws as `environment`. */
  commits(name: string): DeployedCommits
  /** @throws KnownError `environment-unknown` with the ones there are. */
  environment(name: string): Environment
  /** The environment `pr-<number>`. @throws KnownError `previews-missing` where the spec has no `previews`. */
  preview(number: number): Environment
}
