import type { Decoded, Protocol } from './decode.ts'
import { element, type Output } from './xml.ts'

/** What is sent back. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An error that AWS would answer with. */
export class AwsError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

const requestId = '00000000-0000-4000-8000-000000000000'

/** An error as the service's protocol writes it. */
export function refusal({ protocol, model }: Decoded, { code, message, status }: AwsError): Answer {
  const error = element('Error', { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message })
  if (protocol === 'json') return json(status, { __type: code, message })
  if (protocol === 'ec2')
    return xml(status, `<Response><Errors>${error}</Errors>${element('RequestID', requestId)}</Response>`)
  return xml(status, rooted('ErrorResponse', model?.xmlNamespace, error + element('RequestId', requestId)))
}

/** A success with this output, of a service of the query or a JSON protocol. */
export function success({ protocol, model, operation }: Decoded, output: Output): Answer {
  if (protocol === 'json') return json(200, output)
  const content = element(`${operation}Result`, output) + element('ResponseMetadata', { RequestId: requestId })
  return xml(200, rooted(`${operation}Response`, model?.xmlNamespace, content))
}

/** The code of an answer that is an error; undefined for a success. */
export function errorCodeOf({ status, body }: Answer, protocol: Protocol): string | undefined {
  if (status < 300) return undefined
  const text = body.toString()
  const [, code = 'Unknown'] =
    (protocol === 'json' ? /"__type": *"(?:[^"]*#)?([^"]+)"/ : /<Code>([^<]+)</).exec(text) ?? []
  return code
}

function rooted(name: string, namespace = '', content = ''): string {
  return `<${name} xmlns="${namespace}">${content}</${name}>`
}

function xml(status: number, text: string): Answer {
  return written(status, 'text/xml', text)
}

function json(status: number, value: Output): Answer {
  return written(status, 'application/x-amz-json-1.1', JSON.stringify(value))
}

function written(status: number, type: string, text: string): Answer {
  return { status, headers: { 'content-type': type, 'x-amzn-requestid': requestId }, body: Buffer.from(text) }
}
