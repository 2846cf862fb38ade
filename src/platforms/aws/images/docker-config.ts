import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The parts of docker's config.json that say how it logs in (docs.docker.com/reference/cli/docker/login). */
interface DockerConfig {
  readonly auths?: Readonly<Record<string, unknown>>
  readonly credsStore?: string
  readonly credHelpers?: Readonly<Record<string, string>>
}

/**
 * Makes a configuration folder for docker that is the user's plus one login. The user's own is not written to, and
 * neither is the machine's credential store, which `docker login` would choose. All else is linked, for there lie
 * plugins, contexts and buildx's builders.
 * @param users the user's folder, which need not exist.
 * @param registry host, with the port where it has one.
 * @param authorization `user:password` in base64, as GetAuthorizationToken gives it; docker keeps it the same way.
 */
export async function writeDockerConfig(
  folder: string,
  users: string,
  registry: string,
  authorization: string,
): Promise<void> {
  const config = withLogin(await readConfig(path.join(users, configName)), registry, authorization)
  await writeFile(path.join(folder, configName), JSON.stringify(config), { mode: 0o600 })
  const others = (await readdir(users).catch(() => [])).filter((name) => name !== configName)
  await Promise.all(others.map((name) => symlink(path.join(users, name), path.join(folder, name))))
}

const configName = 'config.json'

/** Docker itself goes on without a configuration that it cannot read. */
async function readConfig(file: string): Promise<DockerConfig> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DockerConfig
  } catch {
    return {}
  }
}

/** A store or helper is asked in place of `auths`: the store becomes the helper of the registries it was for so far. */
export function withLogin(config: DockerConfig, registry: string, authorization: string): DockerConfig {
  const { credsStore, auths = {}, credHelpers = {}, ...others } = config
  const stored = credsStore === undefined ? [] : Object.keys(auths).map((host) => [host, credsStore] as const)
  const helpers = { ...Object.fromEntries(stored), ...credHelpers }
  return {
    ...others,
    auths: { ...auths, [registry]: { auth: authorization } },
    credHelpers: Object.fromEntries(Object.entries(helpers).filter(([host]) => host !== registry)),
  }
}
