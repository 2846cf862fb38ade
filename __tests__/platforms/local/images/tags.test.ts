import { readFile, rm, writeFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { resolveCommit } from '../../../../src/support/git/commit.ts'
import { buildOptions, call, inSetting, leftovers, never, type Setting } from './setting.ts'

async function indexed({ paths }: Setting): Promise<ReadonlyMap<string, string>> {
  const index = JSON.parse(await readFile(paths.index, 'utf8')) as {
    readonly manifests: readonly { readonly digest: string; readonly annotations: Readonly<Record<string, string>> }[]
  }
  return new Map(
    index.manifests.map(({ digest, annotations }) => [annotations['org.opencontainers.image.ref.name'] ?? '', digest]),
  )
}

test(
  'several builds of one commit that differ all return the first one that was tagged',
  inSetting(async (setting) => {
    await setting.repository.commit({ a: '1' }, 'first')
    const build = 'head -c 8 /dev/urandom > random'
    const images = await Promise.all(Array.from({ length: 5 }, () => setting.buildHead({ build })))
    const digests = new Set(images.map(({ digest }) => digest))
    expect(digests.size).toBe(1)
    const { digest, sha } = await setting.buildHead({ build })
    expect(digests.has(digest)).toBe(true)
    expect(await indexed(setting)).toEqual(new Map([[sha, digest]]))
    expect(await leftovers(setting)).toEqual([])
  }),
)

test(
  'simultaneous builds and prunes lose no tag of the index',
  inSetting(async (setting) => {
    const commits = []
    for (let index = 0; index < 6; index++) {
      const sha = await setting.repository.commit({ a: `${index}` }, 'a change')
      commits.push(await resolveCommit(setting.repository.path, sha, never))
    }
    const builds = commits.map((commit) => setting.images.build(commit, buildOptions(), call()))
    const [first, ...rest] = await Promise.all(builds)
    const keep = new Set(rest.map(({ digest }) => digest))
    await setting.repository.commit({ a: 'last' }, 'last')
    const [last, removed] = await Promise.all([setting.buildHead(), setting.images.prune('shop', keep, call())])
    const left = [last, ...rest].filter(({ sha }) => !removed.some((image) => image.sha === sha))
    expect(removed).toContainEqual(first)
    expect(await indexed(setting)).toEqual(new Map(left.map(({ sha, digest }) => [sha, digest])))
  }),
)

test(
  'the next build or prune repairs an index that a crash has left outdated',
  inSetting(async (setting) => {
    const first = await setting.build({ a: '1' })
    await rm(setting.paths.index)
    await setting.images.prune('shop', new Set([first.digest]), call())
    expect([...(await indexed(setting)).keys()]).toEqual([first.sha])
    await writeFile(setting.paths.index, '{"schemaVersion":2,"manifests":[]}')
    const second = await setting.build({ a: '2' })
    expect([...(await indexed(setting)).keys()].toSorted()).toEqual([first.sha, second.sha].toSorted())
  }),
)
