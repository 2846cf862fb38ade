// The registry of error codes and the code that throws them agree.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { KnownError, type KnownErrorOptions } from '../../src/errors/known-error.ts'
import { areas, errors, isErrorCode } from '../../src/errors/registry.ts'

const source = path.resolve(import.meta.dirname, '../../src')

test('a code that is not registered does not compile, neither thrown nor compared', () => {
  // @ts-expect-error: misspelt
  const options: KnownErrorOptions = { code: 'clam-lost' }
  const { code } = new KnownError('It is lost.', { code: 'claim-lost' })
  // @ts-expect-error: misspelt
  expect(code === options.code || code === 'clam-lost').toBe(false)
})

test('every code is thrown somewhere in the source', async () => {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map((name) => readFile(path.join(source, name), 'utf8')))
  const thrown = new Set(texts.flatMap((text) => [...text.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(([, code]) => code)))
  expect(Object.keys(errors).filter((code) => !thrown.has(code))).toEqual([])
})

test('every code is in one area, in kebab-case, with whole sentences', () => {
  const codes = Object.values(areas).flatMap((area) => Object.keys(area))
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([])
  const texts = Object.values(errors).flatMap(({ meaning, remedy }) => [meaning, remedy])
  expect(texts.filter((text) => !/^[\p{Lu}`].*\.$/u.test(text))).toEqual([])
})

test('an error has the fault from the registry unless it says otherwise', () => {
  expect(new KnownError('x', { code: 'platform-timeout' }).fault).toBe('platform')
  expect(new KnownError('x', { code: 'image-changed' }).fault).toBe('user')
  expect(new KnownError('x', { code: 'image-changed', fault: 'platform' }).fault).toBe('platform')
})

test('an unknown code is told apart from a registered one', () => {
  expect(isErrorCode('claim-lost')).toBe(true)
  for (const foreign of ['clam-lost', '', 'toString', '__proto__']) expect(isErrorCode(foreign)).toBe(false)
})
