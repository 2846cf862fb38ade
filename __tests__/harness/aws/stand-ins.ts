import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asEnvironment } from './iam/account.ts'
import type { ClientOptions } from './plane-world.ts'

/**
 * A folder for PATH with the programs that runs call. Packer works with the credentials of whoever calls it. Docker has
 * none of AWS but the registry's token; its stand-in, which speaks to the emulator and not to a registry, has the owner's.
 */
export async function linkStandIns(
  folder: string,
  { endpoint, region, credentials }: Required<ClientOptions>,
): Promise<string> {
  const bin = path.join(folder, 'bin')
  await mkdir(bin)
  await symlink(standIn('packer'), path.join(bin, 'packer'))
  const variables = { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region, ...asEnvironment(credentials) }
  const assigned = Object.entries(variables).map(([name, value]) => `${name}='${value}'`)
  const script = `#!/bin/sh\nexec env ${assigned.join(' ')} '${standIn('docker')}' "$@"\n`
  await writeFile(path.join(bin, 'docker'), script, { mode: 0o755 })
  return bin
}

function standIn(name: string): string {
  return fileURLToPath(new URL(`${name}.mjs`, import.meta.url))
}
