import { gunzipSync, gzipSync } from 'node:zlib'
import { KnownError } from '../../../errors/known-error.ts'

/** Bytes before base64 (Run commands at launch, EC2 User Guide: 16 KB). */
const mostBytes = 16_384

/**
 * User data as a launch template has it: compressed, which cloud-init undoes by itself (User data formats, "Gzip compressed
 * content", cloud-init's documentation), for the boot program alone has more bytes than would leave room for `run.env`.
 * @throws KnownError `user-data-too-long`.
 */
export function packUserData(text: string): string {
  const bytes = gzipSync(text, { level: 9 })
  if (bytes.length > mostBytes) throw tooLong(bytes.length)
  return bytes.toString('base64')
}

/** The text of it; templates of earlier versions are not compressed. */
export function unpackUserData(data = ''): string {
  const bytes = Buffer.from(data, 'base64')
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString()
}

function tooLong(bytes: number): KnownError {
  return new KnownError(
    `The user data of the instances would have ${bytes} bytes, compressed; EC2 takes ${mostBytes} at most.`,
    {
      code: 'user-data-too-long',
      advice: 'Move long values out of `run.env` into the image, or into parameters that `run.secrets` refers to.',
    },
  )
}
