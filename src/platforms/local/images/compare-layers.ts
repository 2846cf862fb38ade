import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { KnownError } from '../../../errors/known-error.ts'
import { shortSha } from '../../../support/sha.ts'

/** So many are named; they are looked into one by one anyway. */
const mostNamed = 5

/**
 * Refuses an image whose build gives other files the second time.
 * @param files the layers of both builds.
 * @throws KnownError `image-not-reproducible`.
 */
export async function refuseDifferent(sha: string, files: readonly [first: string, second: string]): Promise<void> {
  const [first, second] = await Promise.all([entriesOf(files[0]), entriesOf(files[1])])
  const names = [...new Set([...first.keys(), ...second.keys()])].toSorted()
  const differing = names.flatMap((name) => difference(name, first.get(name), second.get(name)))
  const more = differing.length > mostNamed ? [`and ${differing.length - mostNamed} more`] : []
  throw new KnownError(
    `Two builds of ${shortSha(sha)} gave different images, the second without any cached store: ${[...differing.slice(0, mostNamed), ...more].join(', ')}.`,
    {
      code: 'image-not-reproducible',
      advice:
        'Look in these files for times (the variable SOURCE_DATE_EPOCH has the commit’s), random names, and lists in no order; lock the versions of all that is downloaded. `image.exclude` leaves out what the app does not need.',
    },
  )
}

function difference(name: string, first: string | undefined, second: string | undefined): readonly string[] {
  if (first === second) return []
  if (second === undefined) return [`${name} (only in the first)`]
  return [first === undefined ? `${name} (only in the second)` : name]
}

/** What each entry is, by its name. */
async function entriesOf(layer: string): Promise<ReadonlyMap<string, string>> {
  const { extract } = await import('tar-stream')
  const entries = new Map<string, string>()
  const parser = extract()
  parser.on('entry', ({ name, type, mode, linkname }, content, goOn) => {
    const hash = createHash('sha256').update(JSON.stringify([type, mode, linkname]))
    content.on('data', (piece) => hash.update(piece as Buffer))
    content.on('end', () => {
      entries.set(name.replace(/^app\//, ''), hash.digest('hex'))
      goOn()
    })
  })
  await pipeline(createReadStream(layer), parser)
  return entries
}
