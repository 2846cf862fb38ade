import { readFile } from 'node:fs/promises'
import type { ReleaseTags } from '../ports/common.ts'
import type { Workload } from '../spec/types.ts'
import { codeOf } from '../support/durable.ts'
import { secretFile } from './secret-file.ts'
import { standardPath } from './standard-path.ts'

export interface InstancePlace {
  readonly id: string
  readonly port: number
  readonly scratch: string
  readonly tags: ReleaseTags
}

/**
 * All that an instance gets to see: what the spec declares, what it needs to run, and nothing of the agent's own.
 * Secrets are read at each start and kept nowhere.
 * @throws Error that names a secret which cannot be read, never its value.
 */
export async function instanceEnvironment(run: Workload, place: InstancePlace): Promise<Record<string, string>> {
  const { id, port, scratch, tags } = place
  const secrets = await Promise.all(
    Object.entries(run.secrets).map(async ([name, reference]) => [name, await readSecret(name, reference)] as const),
  )
  return {
    PATH: standardPath(),
    HOME: scratch,
    TMPDIR: scratch,
    ...run.env,
    ...Object.fromEntries(secrets),
    PORT: String(port),
    IMMUTABLE_DEPLOY_APP: tags.app,
    IMMUTABLE_DEPLOY_ENVIRONMENT: tags.environment,
    IMMUTABLE_DEPLOY_RELEASE: `v${tags.release}`,
    IMMUTABLE_DEPLOY_SHA: tags.sha,
    IMMUTABLE_DEPLOY_INSTANCE: id,
  }
}

async function readSecret(name: string, reference: string): Promise<string> {
  const file = secretFile(reference)
  if (file === undefined) throw new Error(`the secret ${name} is not a file: reference`)
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Error(`the secret ${name} cannot be read from ${file}: ${codeOf(error) ?? 'unknown error'}`)
  })
  // Node's own complaint about such a variable would print its value.
  if (text.includes('\0')) throw new Error(`the secret ${name} in ${file} holds a zero byte`)
  return text.replace(/\r?\n$/, '')
}
