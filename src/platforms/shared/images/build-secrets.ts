import { KnownError, messageOf } from '../../../errors/known-error.ts'
import { readSecretFile, secretFile } from '../../../support/secret-file.ts'
import type { OuterEnvironment } from './build-environment.ts'

/**
 * The values of `image.secrets`, by the name of their variable.
 * @param references `env:NAME`, a variable of the job, or `file:/path`.
 * @throws KnownError `image-secret-missing`, which never has a value in it.
 */
export async function readBuildSecrets(
  references: Readonly<Record<string, string>>,
  outer: OuterEnvironment,
): Promise<Readonly<Record<string, string>>> {
  const read = Object.entries(references).map(
    async ([name, from]) => [name, await readSecret(name, from, outer)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

async function readSecret(name: string, reference: string, outer: OuterEnvironment): Promise<string> {
  const file = secretFile(reference)
  if (file === undefined) return variable(name, reference.replace(/^env:/, ''), outer)
  return readSecretFile(name, file).catch((error: unknown) => {
    throw missing(`For the build, ${messageOf(error)}.`, `Put the file there, readable by the runner’s user.`)
  })
}

/** An empty one is what GitHub makes of a secret that is not set. */
function variable(name: string, from: string, outer: OuterEnvironment): string {
  const value = outer[from]
  if (value) return value
  throw missing(
    `The build’s secret ${name} is to come from the variable ${from}, which the job does not have or which is empty.`,
    `Give this step \`env: {${from}: \${{ secrets.${from} }}}\`. Forks and Dependabot get no secrets of the repository.`,
  )
}

function missing(message: string, advice: string): KnownError {
  return new KnownError(message, { code: 'image-secret-missing', advice })
}
