import type { Image } from '../../../ports/images.ts'
import { defaultContainer } from '../../../spec/fields/container.ts'
import type { ContainerOptions, LogsShown, Workload } from '../../../spec/types.ts'
import type { LogOptions } from '../../aws/options.ts'
import type { Ec2Options } from '../options.ts'
import { containerProgram, filesProgram, type BootConfig, type ContainerConfig } from './boot-program.ts'

export interface UserDataRequest {
  readonly builder: 'docker' | 'ami'
  readonly image: Image
  readonly run: Workload
  readonly options: Pick<Ec2Options, 'region' | 'logs' | 'access'>
  readonly shown: LogsShown['show']
  /** How long an instance may take until it is healthy. */
  readonly bootMs: number
}

/** What cloud-init runs at an instance's first boot. The same request gives the same text. */
export function userData(request: UserDataRequest): string {
  const { builder, run, options, bootMs } = request
  const config: BootConfig = {
    region: options.region,
    env: sorted({ ...run.env, PORT: String(run.port) }),
    secrets: sorted(run.secrets),
    seconds: Math.ceil(bootMs / 1000),
  }
  return builder === 'ami' ? filesProgram(config) : containerProgram({ ...config, ...containerConfig(request) })
}

function containerConfig({ image, run, options, shown }: UserDataRequest): Omit<ContainerConfig, keyof BootConfig> {
  return {
    registry: ecrOf(image.reference),
    image: image.reference,
    tell: told(run, options.logs, shown),
    files: run.container?.secretsAs === 'files',
    off: [...switchedOff, ...(options.access === 'ssm' ? [] : ['amazon-ssm-agent'])],
    options: [...hardening, ...logging(options), ...ofRun(run), ...ofContainer(run.container ?? defaultContainer)],
    arguments: run.command.slice(1),
  }
}

/** CloudWatch has what an app without secrets prints; nobody else has it of the others, or with journald. */
function told({ secrets }: Workload, { driver }: LogOptions, shown: LogsShown['show']): ContainerConfig['tell'] {
  if (shown === 'never') return undefined
  return Object.keys(secrets).length > 0 || driver === 'journald' ? 'always' : 'crash'
}

/** What of the ECS-optimized machine image an instance has no use for. */
const switchedOff = ['ecs', 'sshd']

/** Whatever the spec says: no image needs to be given more than it has when it starts. */
const hardening = ['--security-opt', 'no-new-privileges', '--restart', 'unless-stopped', '--label', 'immutable-deploy']

/**
 * As options of `docker run`. A folder becomes a volume, which begins with what the image has there, its owner included
 * (Volumes, "Populate a volume using a container", Docker's documentation); in memory it would begin empty, and root's.
 */
function ofContainer(container: ContainerOptions): readonly string[] {
  const { readOnly, writable, tmp, memory, init, ulimits, user, ports, capabilities, secretsAs } = container
  const given = (name: string, values: readonly string[]) => values.flatMap((value) => [name, value])
  return [
    ...(readOnly ? ['--read-only'] : []),
    '--tmpfs',
    ['/tmp', [tmp.exec ? 'exec' : '', tmp.size === undefined ? '' : `size=${tmp.size}`].filter(Boolean).join(',')]
      .filter(Boolean)
      .join(':'),
    ...given('--volume', writable),
    ...given('--memory', memory === undefined ? [] : [memory]),
    ...(init ? ['--init'] : []),
    ...given(
      '--ulimit',
      Object.entries(sorted(ulimits)).map(([name, limit]) => `${name}=${limit}`),
    ),
    ...given('--user', user === undefined ? [] : [user]),
    ...given(
      '--publish',
      ports.map((port) => `${port.split('/')[0]}:${port}`),
    ),
    ...(capabilities === undefined ? [] : ['--cap-drop', 'ALL', ...given('--cap-add', capabilities)]),
    ...(secretsAs === 'files' ? ['--volume', '/run/immutable-deploy/app:/run/secrets:ro'] : []),
  ]
}

/** Never lets a slow CloudWatch block the app (Configure logging drivers: mode non-blocking, Docker's documentation). */
function logging({ region, logs }: { readonly region: string; readonly logs: LogOptions }): readonly string[] {
  if (logs.driver === 'journald') return ['--log-driver', 'journald']
  const settings = {
    'awslogs-region': region,
    'awslogs-group': logs.group,
    'awslogs-stream': '{instance}',
    'awslogs-create-group': 'true',
    mode: 'non-blocking',
  }
  return [
    '--log-driver',
    'awslogs',
    ...Object.entries(settings).flatMap(([name, value]) => ['--log-opt', `${name}=${value}`]),
  ]
}

/** Without a command the image's own runs. */
function ofRun({ command, port, stopGraceMs }: Workload): readonly string[] {
  const [entrypoint] = command
  return [
    '--name',
    'app',
    '--publish',
    `${port}:${port}`,
    '--stop-timeout',
    String(Math.ceil(stopGraceMs / 1000)),
    ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
  ]
}

/** `<account>.dkr.ecr.<region>.amazonaws.com` (Private registry authentication, Amazon ECR User Guide). */
function ecrOf(reference: string): { host: string; region: string } | null {
  const [host = ''] = reference.split('/')
  const region = /\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host)?.[1]
  return region === undefined ? null : { host, region }
}

function sorted<T>(values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
