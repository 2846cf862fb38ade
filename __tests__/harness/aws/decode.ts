import type { IncomingHttpHeaders } from 'node:http'
import { readForm, treeOf } from './form.ts'
import { modelOf, type ServiceModel } from './model.ts'
import type { ApiRequest } from './types.ts'

/** How a service's requests are written, and so its answers. */
export type Protocol = 'query' | 'ec2' | 'json' | 'other'

export interface Decoded extends ApiRequest {
  readonly protocol: Protocol
  readonly region: string
  /** Whose key the request is signed with; empty where it is not. */
  readonly accessKeyId: string
  /** Undefined for a service that the testbed does not know; then the operation is the method and path. */
  readonly model: ServiceModel | undefined
}

type Signed = Pick<Decoded, 'region' | 'accessKeyId'>

export interface RawRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Says which service is asked for what, by the signature's scope and the service's protocol. */
export async function decode(request: RawRequest): Promise<Decoded> {
  const { signingName, ...signed } = scopeOf(request)
  const model = await modelOf(signingName)
  const target = request.headers['x-amz-target']
  if (model && typeof target === 'string')
    return { ...called(model, target.split('.')[1] ?? ''), protocol: 'json', ...signed, input: jsonOf(request.body) }
  const form = new URLSearchParams(request.body.toString())
  const action = form.get('Action')
  if (!model || action === null) return unknownRequest(request, model?.service ?? signingName, signed)
  form.delete('Action')
  form.delete('Version')
  const member = model.operations[action]?.input
  const input = (member ? readForm(model, member, treeOf(form)) : {}) as ApiRequest['input']
  return { ...called(model, action), protocol: model.protocol === 'ec2' ? 'ec2' : 'query', ...signed, input }
}

function called(model: ServiceModel, operation: string) {
  return { model, service: model.service, operation }
}

function unknownRequest({ method, path }: RawRequest, service: string, signed: Signed): Decoded {
  return { ...signed, service, operation: `${method} ${path}`, input: {}, protocol: 'other', model: undefined }
}

/** `Credential=AKID/20260101/eu-west-1/ssm/aws4_request`; what is asked without a signature is STS's federation. */
function scopeOf({ headers, body }: RawRequest): Signed & { readonly signingName: string } {
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '')
  const [, accessKeyId = '', region, signingName] = scope ?? []
  if (region !== undefined && signingName !== undefined) return { accessKeyId, region, signingName }
  const isFederation = body.includes('Action=AssumeRoleWith')
  return { accessKeyId: '', region: 'us-east-1', signingName: isFederation ? 'sts' : 'unsigned' }
}

function jsonOf(body: Buffer): ApiRequest['input'] {
  return body.length === 0 ? {} : (JSON.parse(body.toString()) as ApiRequest['input'])
}
