import * as v from 'valibot'
import { messageOf } from '../../errors/known-error.ts'
import { checkedJson } from '../../support/checked-json.ts'
import { codeOf } from '../../support/durable.ts'
import { readSmallFile } from '../../support/small-file.ts'
import { damaged, isDigest, mediaTypes, type Descriptor, type Manifest } from './layout.ts'

/** What the files of a layout have to hold. Further fields are others' business (descriptor.md, Extensibility). */

const digest = v.pipe(v.string('a digest'), v.check(isDigest, 'sha256: and 64 hexadecimal digits'))

const size = v.pipe(v.number('a size'), v.safeInteger('a size in whole bytes'), v.minValue(0, 'a size of 0 or more'))

const annotations = v.record(v.string(), v.string('text'))

function descriptor(mediaType: string) {
  return v.object({ mediaType: v.literal(mediaType), digest, size })
}

export const manifestDescriptor: v.GenericSchema<unknown, Descriptor> = v.object({
  ...descriptor(mediaTypes.manifest).entries,
  annotations: v.exactOptional(annotations),
})

/** One without a layer has nothing to run. */
export const manifest: v.GenericSchema<unknown, Manifest> = v.looseObject({
  schemaVersion: v.literal(2),
  mediaType: v.literal(mediaTypes.manifest),
  config: descriptor(mediaTypes.config),
  layers: v.pipe(v.array(descriptor(mediaTypes.layer)), v.minLength(1, 'at least one layer')),
  annotations: v.exactOptional(annotations),
})

/** Where nothing is said, Go writes null. */
const texts = v.nullish(v.array(v.string()))

/** Nothing here reads more of it than the layers that it names; what other tools read must be what they expect. */
export const config = v.looseObject({
  created: v.exactOptional(v.string()),
  architecture: v.exactOptional(v.string()),
  os: v.exactOptional(v.string()),
  config: v.exactOptional(
    v.looseObject({
      ExposedPorts: v.nullish(v.record(v.string(), v.looseObject({}))),
      Env: texts,
      Entrypoint: texts,
      Cmd: texts,
      WorkingDir: v.nullish(v.string()),
      Labels: v.nullish(annotations),
    }),
  ),
  rootfs: v.exactOptional(v.looseObject({ type: v.literal('layers'), diff_ids: v.array(digest) })),
  history: v.exactOptional(v.array(v.looseObject({}))),
})

/** Undefined where it is missing. @throws KnownError `image-damaged` where it is nothing that such a file can be. */
export async function readStored(file: string, mostBytes: number): Promise<Buffer | undefined> {
  try {
    return await readSmallFile(file, mostBytes)
  } catch (error) {
    throw codeOf(error) === undefined ? damaged(file, messageOf(error)) : error
  }
}

/** @throws KnownError `image-damaged` with what is wrong in it. */
export function holding<T>(file: string, schema: v.GenericSchema<unknown, T>, content: Buffer): T {
  try {
    return checkedJson(schema, content.toString('utf8'))
  } catch (error) {
    throw damaged(file, messageOf(error))
  }
}
