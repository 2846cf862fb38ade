import type { ReleaseTags } from '../ports/common.ts'
import type { Workload } from '../spec/types.ts'
import { readSecretFile, secretFile } from '../support/secret-file.ts'
import { standardPath } from './standard-path.ts'

export interface InstancePlace {
  readonly id: string
  readonly port: number
  readonly scratch: string
  readonly tags: ReleaseTags
}

/** The values of secrets by the name of their variable; to be kept nowhere. */
export type Secrets = Readonly<Record<string, string>>

/** All that an instance gets to see: what the spec declares, what it needs to run, and nothing of the agent's own. */
export function instanceEnvironment(run: Workload, secrets: Secrets, place: InstancePlace): Record<string, string> {
  const { id, port, scratch, tags } = place
  return {
    PATH: standardPath(),
    HOME: scratch,
    TMPDIR: scratch,
    ...run.env,
    ...secrets,
    PORT: String(port),
    IMMUTABLE_DEPLOY_APP: tags.app,
    IMMUTABLE_DEPLOY_ENVIRONMENT: tags.environment,
    IMMUTABLE_DEPLOY_RELEASE: `v${tags.release}`,
    IMMUTABLE_DEPLOY_SHA: tags.sha,
    IMMUTABLE_DEPLOY_INSTANCE: id,
  }
}

/** What the references say at this moment. @throws Error that names a secret which cannot be read, never its value. */
export async function readSecrets(references: Workload['secrets']): Promise<Secrets> {
  const read = Object.entries(references).map(async ([name, file]) => [name, await readSecret(name, file)] as const)
  return Object.fromEntries(await Promise.all(read))
}

async function readSecret(name: string, reference: string): Promise<string> {
  const file = secretFile(reference)
  if (file === undefined) throw new Error(`the secret ${name} is not a file: reference`)
  return readSecretFile(name, file)
}
