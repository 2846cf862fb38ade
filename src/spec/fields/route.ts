import * as v from 'valibot'
import { field } from './field.ts'
import { headerName, headerValue, host, urlPath } from './scalars.ts'

export const route = v.strictObject({
  host: field(host, 'Host header; `*.` matches one label or more.'),
  path: field(urlPath, 'Prefix of the path.'),
  headers: field(v.record(headerName, headerValue), 'Headers with exact values.'),
})

export type WrittenRoute = v.InferOutput<typeof route>
