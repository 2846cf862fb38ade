import type { BuildOptions, Commit } from '../../images.ts'
import { appFolder } from './layer.ts'
import { mediaTypes, type Descriptor, type Manifest } from './layout.ts'

/** Node's names to OCI's, which are Go's (OCI image configuration, `architecture`). */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm64: 'arm64' }

/**
 * The image configuration of a commit. It names the machine's architecture, for a build may compile; everything else
 * comes from the commit and from the spec's top-level sections.
 */
export function imageConfig(commit: Commit, { app, run }: BuildOptions, layer: Descriptor, arch: string): object {
  const created = createdAt(commit)
  return {
    created,
    architecture: architectures[arch] ?? arch,
    os: 'linux',
    config: {
      Cmd: run.command,
      Env: Object.entries(run.env)
        .map(([name, value]) => `${name}=${value}`)
        .toSorted(),
      ExposedPorts: { [`${run.port}/tcp`]: {} },
      Labels: annotations(commit, app),
      WorkingDir: `/${appFolder}`,
    },
    history: [{ created, created_by: 'immutable-deploy', comment: `tree of commit ${commit.sha}` }],
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
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

function createdAt({ timeSeconds }: Commit): string {
  return new Date(timeSeconds * 1000).toISOString().replace('.000Z', 'Z')
}
