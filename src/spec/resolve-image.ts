import type { WrittenImage } from './schema.ts'
import type { ImageOptions, PlatformOptions } from './types.ts'

export type Builder = ImageOptions['builder']

/** What each platform can launch; the first is what it takes unless the spec says. */
export const buildersOf: Readonly<Record<PlatformOptions['name'], readonly [Builder, ...Builder[]]>> = {
  local: ['archive'],
  aws: ['docker', 'ami'],
}

/** How an image is made for an environment of this platform. */
export function resolveImage(written: WrittenImage = {}, platform: PlatformOptions['name']): ImageOptions {
  const tree = { build: written.build, exclude: written.exclude ?? [] }
  const builder = written.builder ?? buildersOf[platform][0]
  switch (builder) {
    case 'archive':
      return { builder, ...tree }
    case 'docker':
      return {
        builder,
        ...tree,
        dockerfile: written.dockerfile ?? 'Dockerfile',
        context: written.context ?? '.',
        target: written.target,
        args: written.args ?? {},
        architecture: written.architecture ?? 'amd64',
      }
    case 'ami':
      return { builder, ...tree, template: written.template ?? '', variables: written.variables ?? {} }
  }
}
