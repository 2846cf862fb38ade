import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { ContainerOptions } from '../types.ts'
import { field } from './field.ts'
import { integer } from './scalars.ts'

/** Colons and commas part the options of `docker run`, and it mounts nothing over what is the kernel's or mounted already. */
const folder = v.pipe(
  v.string(),
  v.regex(
    /^(?!\/(tmp|proc|sys|dev|run\/secrets)(\/|$))(\/(?!\.{1,2}(\/|$))[\w.@+-]+)+$/,
    'an absolute path of letters, digits and . _ @ + -, but not in /tmp, which is writable anyway, /proc, /sys, /dev or /run/secrets',
  ),
)

const size = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}[kmg]$/, 'a size such as 64m or 2g'))

/** "The minimum allowed value is 6m" (Resource constraints, Docker documentation). */
const memory = v.pipe(
  v.string(),
  v.regex(/^([1-9]\d{4,8}k|([6-9]|[1-9]\d{1,6})m|[1-9]\d{0,3}g)$/, 'a size such as 512m or 2g, at least 6m'),
)

/** docker container run, "Set ulimits in container" (Docker documentation). */
const limitName = v.pipe(
  v.string(),
  v.regex(
    /^(core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)$/,
    'the name of a limit such as nofile',
  ),
)

const limit = v.union(
  [integer(-1, Number.MAX_SAFE_INTEGER), v.pipe(v.string(), v.regex(/^-?\d+:-?\d+$/, 'a number, or <soft>:<hard>'))],
  'a number, or <soft>:<hard>',
)

const portWords = 'a port such as 9090 or 8125/udp'

const publishedPort = v.union(
  [
    integer(1, 65_535),
    v.pipe(
      v.string(),
      v.regex(/^([1-9]\d{0,3}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])\/(tcp|udp)$/, portWords),
    ),
  ],
  portWords,
)

const tmp = v.strictObject({
  size: field(size, 'The most that it holds, such as `256m`; without it half of the memory.'),
  exec: field(v.boolean(), 'Whether programs and libraries in it can be run, as the JVM’s JNA needs.', 'false'),
})

export const container = v.strictObject({
  'read-only': field(v.boolean(), 'Whether nothing can be written but in `/tmp` and `writable`.', 'true'),
  writable: field(
    v.array(folder),
    'Folders that the app may write to, on disk. Each begins as it is in the image, with its owner, and is gone with the instance.',
  ),
  tmp: field(tmp, '`/tmp`, which is in memory.'),
  memory: field(memory, 'The most memory that the container gets, such as `512m`; without it all of the instance’s.'),
  init: field(v.boolean(), 'Whether a small init process passes on signals and reaps children.', 'false'),
  ulimits: field(v.record(limitName, limit), 'Limits such as `{nofile: 65536}`, or `<soft>:<hard>`.'),
  user: field(
    v.pipe(v.string(), v.regex(/^[\w.-]+(:[\w.-]+)?$/, 'a user, or user:group, by name or number')),
    'Whom the program runs as; without it the image’s own user.',
  ),
  ports: field(
    v.array(publishedPort),
    'More ports that can be reached on the instance, besides `run.port`; the security groups say by whom.',
  ),
  capabilities: field(
    v.array(v.pipe(v.string(), v.regex(/^[A-Z_]+$/, 'a capability such as NET_BIND_SERVICE'))),
    'The only Linux capabilities that it has, such as `[NET_BIND_SERVICE]`; `[]` is none. Without it Docker’s own choice.',
  ),
  'secrets-as': field(
    v.picklist(['environment', 'files']),
    '`files`: each of `run.secrets` is a file `/run/secrets/<NAME>`, whose path is in the variable `<NAME>_FILE`. It can be binary, and `docker inspect` does not show it.',
    'environment',
  ),
})

type WrittenContainer = v.InferOutput<typeof container>

/**
 * Undefined where it is what was always so: a release that says nothing, or only that, has the digest that it had before
 * there was this section.
 */
export function resolveContainer(written: WrittenContainer | undefined): ContainerOptions | undefined {
  if (written === undefined) return undefined
  const resolved = withDefaults(written)
  return isDeepStrictEqual(resolved, defaultContainer) ? undefined : resolved
}

function withDefaults(written: WrittenContainer): ContainerOptions {
  return {
    readOnly: written['read-only'] ?? true,
    writable: written.writable ?? [],
    tmp: { size: written.tmp?.size, exec: written.tmp?.exec ?? false },
    memory: written.memory,
    init: written.init ?? false,
    ulimits: written.ulimits ?? {},
    user: written.user,
    ports: (written.ports ?? []).map(String),
    capabilities: written.capabilities,
    secretsAs: written['secrets-as'] ?? 'environment',
  }
}

/** Unprivileged as far as any image bears it: many still need to change their user, so no capability is dropped. */
export const defaultContainer = withDefaults({})
