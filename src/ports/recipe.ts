import type { ImageOptions } from '../spec/types.ts'
import { digestOf } from '../support/digest.ts'
import type { Commit } from '../support/git/commit.ts'

/**
 * What an image is made by, beside the commit's content: another folder of it, or another `image` section, makes another
 * image of the same commit. Twelve characters that go into its name. Values of secrets are no part of it, nor what only
 * shortens the way.
 */
export function recipeOf({ directory }: Pick<Commit, 'directory'>, image: ImageOptions): string {
  const { cache: _cache, reproduce: _reproduce, secrets = {}, ...content } = image
  const recipe = { directory, image: { ...content, secrets: Object.keys(secrets).toSorted() } }
  return digestOf(recipe).slice('sha256:'.length, 'sha256:'.length + 12)
}
