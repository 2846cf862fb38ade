import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const root = path.resolve(import.meta.dirname, '..')

test('every error code is explained', async () => {
  const pages = (await filesIn('docs', '.md')).map(([, text]) => text)
  const codes = [...(await codesInSource())].toSorted()
  for (const known of ['permission-missing', 'sweep-incomplete', 'github-refused']) expect(codes).toContain(known)
  expect(codes.filter((code) => !pages.some((page) => page.includes(`\`${code}\``)))).toEqual([])
})

/** Where answers of a service are told from each other a code is an argument. */
const asArguments = ['service-error.ts', 'refusal.ts']

async function codesInSource(): Promise<ReadonlySet<string>> {
  const files = await filesIn('src', '.ts')
  return new Set(
    files.flatMap(([name, text]) => {
      const pattern = asArguments.includes(path.basename(name))
        ? /(?:^\s+|, )'([a-z]+(?:-[a-z]+)+)',/gm
        : /\bcode: '([a-z-]+)'/g
      return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
    }),
  )
}

async function filesIn(folder: string, extension: string): Promise<readonly (readonly [string, string])[]> {
  const all = await readdir(path.join(root, folder), { recursive: true })
  const names = all.filter((name) => name.endsWith(extension))
  return Promise.all(names.map(async (name) => [name, await readFile(path.join(root, folder, name), 'utf8')] as const))
}
