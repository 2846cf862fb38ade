import { describe, expect, test } from '@jest/globals'
import { recipeOf } from '../../src/ports/recipe.ts'
import { type Kit } from './bench.ts'

/** One image per commit, never overwritten. */
export function describeImages({ at, call, built, launched }: Kit): void {
  describe('images', () => {
    test('are found once they are built, by commit and by digest', async () => {
      const commit = await at.bench.commit()
      expect(await at.platform.images.find(commit.sha, call())).toBeUndefined()
      const image = await at.platform.images.build(commit, at.bench.build, call())
      expect(await at.platform.images.find(commit.sha, call())).toEqual(image)
      expect(await at.platform.images.missing([image.digest], call())).toEqual(new Set())
      const never = `sha256:${'0'.repeat(64)}`
      expect(await at.platform.images.missing([image.digest, never], call())).toEqual(new Set([never]))
      expect(await at.platform.images.missing([], call())).toEqual(new Set())
    })

    test('are never overwritten, and of two builds the second gets the image of the first', async () => {
      const commit = await at.bench.commit()
      const [one, two] = await Promise.all([1, 2].map(() => at.platform.images.build(commit, at.bench.build, call())))
      expect(one).toEqual(two)
      expect(await at.platform.images.build(commit, at.bench.build, call())).toEqual(one)
    })

    test('of one commit by another recipe are others, and neither takes the place of the other', async () => {
      const commit = await at.bench.commit()
      const { build } = at.bench
      const other = { ...build, image: { ...build.image, build: 'echo other > other.txt' } }
      const [recipe, otherRecipe] = [recipeOf(commit, build.image), recipeOf(commit, other.image)]
      const first = await at.platform.images.build(commit, build, call())
      expect(await at.platform.images.find(commit.sha, call(), otherRecipe)).toBeUndefined()
      const second = await at.platform.images.build(commit, other, call())
      expect(second).toMatchObject({ sha: commit.sha, recipe: otherRecipe })
      expect(await at.platform.images.build(commit, other, call())).toEqual(second)
      expect(await at.platform.images.find(commit.sha, call(), recipe)).toEqual(first)
      expect(await at.platform.images.find(commit.sha, call(), otherRecipe)).toEqual(second)
      expect(await at.platform.images.find(commit.sha, call())).toEqual(first)
      expect(await at.platform.images.prune('shop', new Set([second.digest]), call())).toEqual([first])
      expect(await at.platform.images.find(commit.sha, call(), otherRecipe)).toMatchObject({ digest: second.digest })
    })

    test('are pruned, except those that are kept or in use', async () => {
      const images = [await built(), await built(), await built()] as const
      const [kept, used, gone] = images
      await launched(1, used)
      const unneeded = await at.platform.images.unneeded(new Set([kept.digest]), call())
      expect(new Set(unneeded.map(({ digest }) => digest))).toEqual(new Set([used.digest, gone.digest]))
      expect(await at.platform.images.prune('shop', new Set([kept.digest]), call())).toEqual([gone])
      expect(await at.platform.images.prune('shop', new Set([kept.digest]), call())).toEqual([])
      expect(await Promise.all(images.map(({ sha }) => at.platform.images.find(sha, call())))).toEqual([
        kept,
        used,
        undefined,
      ])
      expect(await at.platform.images.missing([used.digest], call())).toEqual(new Set())
    })
  })
}
