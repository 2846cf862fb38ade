import type { PlatformDefinition } from '../platforms/shared/definition.ts'
import type { WrittenImage } from './schema.ts'
import type { ImageOptions } from './types.ts'

/** How an image is made for an environment of this platform. */
export function resolveImage(written: WrittenImage = {}, { builders }: PlatformDefinition): ImageOptions {
  const { build, shell, environment, secrets, exclude = [] } = written
  const tree = { build, shell, environment, secrets, exclude }
  const builder = written.builder ?? builders[0]
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
