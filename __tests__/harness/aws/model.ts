import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A shape of botocore's `service-2.json`, as far as requests are read and checked by it. */
export interface Shape {
  readonly type: string
  readonly members?: Readonly<Record<string, Member>>
  readonly required?: readonly string[]
  /** Of a list. */
  readonly member?: Member
  readonly flattened?: boolean
  /** Of a map. */
  readonly key?: Member
  readonly value?: Member
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
}

export interface Member {
  readonly shape: string
  readonly locationName?: string
  readonly queryName?: string
}

export interface ServiceModel {
  readonly service: string
  readonly protocol: string
  readonly xmlNamespace: string
  readonly operations: Readonly<Record<string, { readonly input?: Member }>>
  readonly shapes: Readonly<Record<string, Shape>>
}

interface WrittenModel {
  readonly metadata: { readonly protocol: string; readonly xmlNamespace?: string }
  readonly operations: ServiceModel['operations']
  readonly shapes: ServiceModel['shapes']
}

/** botocore's name of a service by the one that requests are signed for. */
const servicesBySigningName: Readonly<Record<string, string>> = {
  autoscaling: 'autoscaling',
  cloudformation: 'cloudformation',
  ec2: 'ec2',
  ecr: 'ecr',
  elasticloadbalancing: 'elbv2',
  iam: 'iam',
  logs: 'logs',
  monitoring: 'cloudwatch',
  secretsmanager: 'secretsmanager',
  servicequotas: 'service-quotas',
  ssm: 'ssm',
  sts: 'sts',
}

const models = new Map<string, Promise<ServiceModel>>()
let dataDirectory: string | undefined

/** AWS's own description of the service that requests are signed for with this name; undefined for one not in use here. */
export async function modelOf(signingName: string): Promise<ServiceModel | undefined> {
  const service = servicesBySigningName[signingName]
  if (service === undefined) return undefined
  const model = models.get(service) ?? readModel(service)
  models.set(service, model)
  return model
}

/** @throws Error naming a shape that is not there: the model contradicts itself */
export function shapeOf(model: ServiceModel, { shape }: Member): Shape {
  const found = model.shapes[shape]
  if (!found) throw new Error(`${model.service} has no shape ${shape}`)
  return found
}

async function readModel(service: string): Promise<ServiceModel> {
  dataDirectory ??= findData()
  const versions = (await readdir(join(dataDirectory, service))).toSorted()
  const directory = join(dataDirectory, service, versions.at(-1) ?? '')
  const file = (await readdir(directory)).find((name) => name.startsWith('service-2.json')) ?? 'service-2.json'
  const bytes = await readFile(join(directory, file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
  const { metadata, operations, shapes } = JSON.parse(text) as WrittenModel
  return { service, protocol: metadata.protocol, xmlNamespace: metadata.xmlNamespace ?? '', operations, shapes }
}

function findData(): string {
  const script = 'import botocore; print(botocore.__path__[0])'
  const { stdout, status } = spawnSync('python3', ['-c', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error("botocore is not there: `pip install 'moto[server]'`")
  return join(stdout.trim(), 'data')
}
