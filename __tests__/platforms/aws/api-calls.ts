import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What `Aws` calls a service, with its client's package and the prefix of its actions in policies. */
const services = {
  autoScaling: { client: '@aws-sdk/client-auto-scaling', prefix: 'autoscaling' },
  cloudWatch: { client: '@aws-sdk/client-cloudwatch', prefix: 'cloudwatch' },
  ec2: { client: '@aws-sdk/client-ec2', prefix: 'ec2' },
  ecr: { client: '@aws-sdk/client-ecr', prefix: 'ecr' },
  elb: { client: '@aws-sdk/client-elastic-load-balancing-v2', prefix: 'elasticloadbalancing' },
  iam: { client: '@aws-sdk/client-iam', prefix: 'iam' },
  logs: { client: '@aws-sdk/client-cloudwatch-logs', prefix: 'logs' },
  serviceQuotas: { client: '@aws-sdk/client-service-quotas', prefix: 'servicequotas' },
  ssm: { client: '@aws-sdk/client-ssm', prefix: 'ssm' },
  sts: { client: '@aws-sdk/client-sts', prefix: 'sts' },
} as const

type Service = keyof typeof services

export interface ApiCalls {
  /** As policies name them: `elasticloadbalancing:CreateRule`. */
  readonly actions: ReadonlySet<string>
  /** Calls that are some service's by name, and that nothing says which: `file:line name`. */
  readonly unclear: readonly string[]
}

/**
 * The API operations that the TypeScript files below folders ask for: methods of an SDK client in what `Aws` sends,
 * `aws.<service>(…, (client, options) => client.<operation>(…))`, or after the import of its own file in `clients`. Comments do not count.
 */
export async function apiCallsIn(folders: readonly string[]): Promise<ApiCalls> {
  const operations = await readOperations()
  const anyOperation = new Set([...operations.values()].flatMap((names) => [...names]))
  const actions = new Set<string>()
  const unclear: string[] = []
  for (const file of (await Promise.all(folders.map(typeScriptIn))).flat()) {
    const text = withoutComments(await readFile(file, 'utf8'))
    for (const { name, service, line } of methodCalls(text)) {
      if (service !== undefined && operations.get(service)?.has(name) === true)
        actions.add(`${services[service].prefix}:${capital(name)}`)
      else if (anyOperation.has(name)) unclear.push(`${file}:${line} ${name}`)
    }
  }
  return { actions, unclear }
}

async function typeScriptIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name))
}

interface MethodCall {
  readonly name: string
  /** Of the nearest `.<service>(`, or import of a service's client, before it. */
  readonly service: Service | undefined
  readonly line: number
}

function methodCalls(text: string): readonly MethodCall[] {
  const found: MethodCall[] = []
  let service: Service | undefined
  for (const { index, groups } of text.matchAll(
    /import\('\.\/clients\/(?<client>[\w-]+)\.ts'\)|\.(?<name>\w+)\s*(?:<[^>()]*>)?\(/g,
  )) {
    const { client, name = '' } = groups ?? {}
    if (client !== undefined) service = Object.hasOwn(services, client) ? (client as Service) : undefined
    else if (Object.hasOwn(services, name)) service = name as Service
    else found.push({ name, service, line: text.slice(0, index).split('\n').length })
  }
  return found
}

/** Lines stay lines. A comment begins its line; what is in strings stays. */
function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
}

/** By service: every method of its client that is an operation of its API. */
async function readOperations(): Promise<ReadonlyMap<Service, ReadonlySet<string>>> {
  const names = await Promise.all(
    (Object.keys(services) as Service[]).map(async (service) => {
      const commands = Object.keys((await import(services[service].client)) as object).filter((name) =>
        /^[A-Z].*[a-z]Command$/.test(name),
      )
      return [service, new Set(commands.map((name) => small(name.slice(0, -'Command'.length))))] as const
    }),
  )
  return new Map(names)
}

function capital(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}

function small(name: string): string {
  return `${name[0]?.toLowerCase()}${name.slice(1)}`
}
