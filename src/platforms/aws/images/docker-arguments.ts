import path from 'node:path'
import type { DockerOptions } from '../../../spec/types.ts'
import type { Commit } from '../../../support/git/commit.ts'
import { createdAt } from '../../shared/images/commit-time.ts'

/** What builds: the engine's own builder, or buildx with a driver (docs.docker.com/build/builders/drivers). */
export type Builder = { readonly kind: 'engine' } | { readonly kind: 'buildx'; readonly driver: string }

export interface DockerBuild {
  readonly commit: Commit
  readonly image: DockerOptions
  /** Where it is pushed to, in this order: `…ecr…/shop:<sha>`. */
  readonly names: readonly string[]
  /** Folder of the app in the exported tree. */
  readonly folder: string
  /** URL of the repository that the commit is from. */
  readonly source: string | undefined
  /** Variables of docker's own environment that the build may mount. */
  readonly secrets: readonly string[]
  /** Scope of GitHub's cache; undefined where there is none. */
  readonly cacheScope: string | undefined
}

/**
 * Arguments of the `docker` that builds the image. With buildx it is pushed too: its other drivers than `docker` never
 * have the image in the engine.
 */
export function dockerArguments(build: DockerBuild, builder: Builder): string[] {
  switch (builder.kind) {
    case 'engine':
      return ['build', ...build.names.map((name) => `--tag=${name}`), ...commonArguments(build)]
    case 'buildx':
      return [
        'buildx',
        'build',
        '--progress=plain',
        // Attestations hold times and would make an index of the image (docs.docker.com/build/metadata/attestations).
        '--provenance=false',
        '--sbom=false',
        `--output=${outputOf(build, builder.driver)}`,
        ...cacheArguments(build, builder.driver),
        // "Build secrets" (docs.docker.com/build/building/secrets): never in a layer, nor in the command line.
        ...build.secrets.map((name) => `--secret=id=${name},env=${name}`),
        ...commonArguments(build),
      ]
  }
}

/**
 * `rewrite-timestamp` gives the files of new layers SOURCE_DATE_EPOCH (moby/buildkit, docs/build-repro.md). The driver
 * `docker` unpacks images into the engine's store, which excludes it (docker/buildx issue 2733); files of the tree have
 * the commit's time all the same.
 */
function outputOf({ names }: DockerBuild, driver: string): string {
  const reproducible = driver === 'docker' ? '' : ',rewrite-timestamp=true'
  // Fields of CSV: several names are in one, in quotes (moby/buildkit, README, "Image/Registry").
  return `type=image,"name=${names.join(',')}",push=true${reproducible}`
}

/** "GitHub Actions cache" (docs.docker.com/build/cache/backends/gha): not with the driver `docker`. */
function cacheArguments({ cacheScope }: DockerBuild, driver: string): readonly string[] {
  if (cacheScope === undefined || driver === 'docker') return []
  const cache = `type=gha,scope=${cacheScope}`
  return [`--cache-from=${cache}`, `--cache-to=${cache},mode=max,ignore-error=true`]
}

function commonArguments({ commit, image, folder, source }: DockerBuild): readonly string[] {
  const labels = {
    'org.opencontainers.image.revision': commit.sha,
    'org.opencontainers.image.created': createdAt(commit),
    ...(source !== undefined && { 'org.opencontainers.image.source': source }),
  }
  return [
    `--platform=linux/${image.architecture}`,
    `--file=${path.join(folder, image.dockerfile)}`,
    ...(image.target === undefined ? [] : [`--target=${image.target}`]),
    ...pairs('--build-arg', image.args),
    ...pairs('--label', labels),
    path.join(folder, image.context),
  ]
}

function pairs(option: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${option}=${name}=${value}`)
}
