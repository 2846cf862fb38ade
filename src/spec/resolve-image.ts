import type { PlatformDefinition } from '../platforms/shared/definition.ts'
import type { WrittenImage } from './schema.ts'
import type { ImageOptions, TreeOptions } from './types.ts'

/** How an image is made for an environment of this platform. */
export function resolveImage(written: WrittenImage = {}, { builders }: PlatformDefinition): ImageOptions {
  const { build, shell, environment, secrets, exclude = [] } = written
  const tree = { build, shell, environment, secrets, exclude, ...howItIsBuilt(written) }
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

/** Says nothing of what is built. */
function howItIsBuilt({ cache, reproduce }: WrittenImage): Pick<TreeOptions, 'cache' | 'reproduce'> {
  const stores = cache === 'off' ? cache : cache?.map(({ path, 'key-files': keyFiles }) => ({ path, keyFiles }))
  return { cache: stores, ...(reproduce === 'check' && { reproduce }) }
}

/** What decides on what an image holds; the rest is about the way there. */
export function contentOf({ cache: _cache, reproduce: _reproduce, ...content }: ImageOptions): object {
  return content
}
