import { KnownError } from '../../../errors/known-error.ts'
import type { Image } from '../../../ports/images.ts'
import type { LogsShown, Workload } from '../../../spec/types.ts'
import type { AwsOptions, LogOptions } from '../../aws/options.ts'
import { containerProgram, filesProgram, type BootConfig } from './boot-program.ts'

/** Bytes before base64 (Run commands at launch, EC2 User Guide: 16 KB). */
const mostBytes = 16_384

export interface UserDataRequest {
  readonly builder: 'docker' | 'ami'
  readonly image: Image
  readonly run: Workload
  readonly options: Pick<AwsOptions, 'region' | 'logs'>
  readonly shown: LogsShown['show']
}

/**
 * What cloud-init runs at an instance's first boot. The same request gives the same text.
 * @throws KnownError `user-data-too-long`.
 */
export function userData({ builder, image, run, options, shown }: UserDataRequest): string {
  const config: BootConfig = {
    region: options.region,
    env: sorted({ ...run.env, PORT: String(run.port) }),
    secrets: sorted(run.secrets),
  }
  const text =
    builder === 'ami'
      ? filesProgram(config)
      : containerProgram({
          ...config,
          ...(shown === 'masked' && Object.keys(run.secrets).length > 0 && { tell: true }),
          registry: ecrOf(image.reference),
          image: image.reference,
          options: [...hardening, ...logging(options), ...ofRun(run)],
          arguments: run.command.slice(1),
        })
  const bytes = Buffer.byteLength(text)
  if (bytes > mostBytes) throw tooLong(bytes)
  return text
}

/** Unprivileged as far as any image bears it: many still need to change their user, so no capability is dropped. */
const hardening = [
  '--read-only',
  '--tmpfs',
  '/tmp',
  '--security-opt',
  'no-new-privileges',
  '--restart',
  'unless-stopped',
]

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

function sorted(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function tooLong(bytes: number): KnownError {
  return new KnownError(`The user data of the instances would have ${bytes} bytes; EC2 takes ${mostBytes} at most.`, {
    code: 'user-data-too-long',
    advice: 'Move long values out of `run.env` into the image, or into parameters that `run.secrets` refers to.',
  })
}
