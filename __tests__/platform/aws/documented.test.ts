import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '../../..')
const source = path.join(root, 'src/platform/aws')

test('every error code of the platform is explained', async () => {
  const pages = await Promise.all(
    ['aws.md', 'operations.md'].map((name) => readFile(path.join(root, 'docs', name), 'utf8')),
  )
  const codes = [...(await codesInSource())].toSorted()
  expect(codes).toContain('permission-missing')
  expect(codes.filter((code) => !pages.some((page) => page.includes(`\`${code}\``)))).toEqual([])
})

/** In service-error.ts a code is an argument. */
async function codesInSource(): Promise<ReadonlySet<string>> {
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(
    files.map(async (name) => [name, await readFile(path.join(source, name), 'utf8')] as const),
  )
  return new Set(
    texts.flatMap(([name, text]) => {
      const pattern = name === 'service-error.ts' ? /(?:^\s+|, )'([a-z]+(?:-[a-z]+)+)',/gm : /\bcode: '([a-z-]+)'/g
      return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
    }),
  )
}
