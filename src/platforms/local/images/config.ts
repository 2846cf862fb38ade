import { mediaTypes, type Descriptor, type Manifest } from '../../../agent/store/layout.ts'
import type { BuildOptions } from '../../../ports/images.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { createdAt } from '../../shared/images/commit-time.ts'

/** Where a commit's tree lies in an image, and the working directory of its command. */
export const appFolder = 'app'

/** A machine in Node's words: `process.platform` and `process.arch`. */
export interface Machine {
  readonly platform: string
  readonly arch: string
}

/** What an image says of itself (OCI Image Format Specification, config.md). */
export interface ImageConfig {
  readonly created: string
  readonly architecture: string
  readonly os: string
  readonly config: {
    readonly ExposedPorts: Readonly<Record<string, object>>
    readonly Env: readonly string[]
    readonly Cmd: readonly string[]
    readonly WorkingDir: string
    readonly Labels: Readonly<Record<string, string>>
  }
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly string[] }
  readonly history: readonly { readonly created: string; readonly created_by: string; readonly comment: string }[]
}

/** Where Node's names are not OCI's, which are Go's GOARCH and GOOS. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' }
const systems: Readonly<Record<string, string>> = { win32: 'windows', sunos: 'solaris' }

/**
 * The machine's architecture and system are part of it, and so of the digest, for a build may compile. Everything else
 * comes from the commit and from the top-level sections of its spec.
 */
export function imageConfig(
  commit: Commit,
  { app, run }: BuildOptions,
  layer: Descriptor,
  machine: Machine,
): ImageConfig {
  const created = createdAt(commit)
  return {
    created,
    architecture: architectures[machine.arch] ?? machine.arch,
    os: systems[machine.platform] ?? machine.platform,
    config: {
      ExposedPorts: { [`${run.port}/tcp`]: {} },
      Env: Object.entries(run.env)
        .map(([name, value]) => `${name}=${value}`)
        .toSorted(),
      Cmd: run.command,
      WorkingDir: `/${appFolder}`,
      Labels: annotations(commit, app),
    },
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
    history: [{ created, created_by: 'immutable-deploy', comment: `tree of commit ${commit.sha}` }],
  }
}

export function imageManifest(commit: Commit, app: string, config: Descriptor, layer: Descriptor): Manifest {
  return {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers: [layer],
    annotations: annotations(commit, app),
  }
}

/** OCI Image Format Specification, annotations.md. */
function annotations(commit: Commit, app: string): Readonly<Record<string, string>> {
  return {
    'org.opencontainers.image.created': createdAt(commit),
    'org.opencontainers.image.revision': commit.sha,
    'org.opencontainers.image.title': app,
  }
}
