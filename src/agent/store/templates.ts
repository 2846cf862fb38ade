import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { KnownError, messageOf } from '../../errors/known-error.ts'
import type { ReleaseTags } from '../../ports/common.ts'
import type { Image } from '../../ports/images.ts'
import type { Workload } from '../../spec/types.ts'
import { checkedJson } from '../../support/checked-json.ts'
import { codeOf, replaceFile } from '../../support/durable.ts'
import { readSmallFile } from '../../support/small-file.ts'
import type { EnvironmentKey, StorePaths } from './paths.ts'
import { storedTemplate } from './state-schema.ts'

/** All that an instance is made from; kept in a file of its own until it is forgotten, as a launch template is. */
export interface StoredTemplate {
  readonly image: Image
  readonly run: Workload
}

export async function writeTemplate(paths: StorePaths, tags: ReleaseTags, template: StoredTemplate): Promise<void> {
  await replaceFile(fileOf(paths, tags, tags.release), JSON.stringify(template))
}

/** Environment variables are most of it. */
const mostBytes = 4 * 1024 * 1024

/** @throws KnownError `template-missing`, `state-damaged`. */
export async function readTemplate(paths: StorePaths, key: EnvironmentKey, release: number): Promise<StoredTemplate> {
  const file = fileOf(paths, key, release)
  const content = await readSmallFile(file, mostBytes).catch((error: unknown) => {
    throw codeOf(error) === undefined ? unusable(file, error) : error
  })
  if (content !== undefined) return templateIn(file, content.toString('utf8'))
  throw new KnownError(`There is no template of v${release} of ${key.app} in ${key.environment} any more.`, {
    code: 'template-missing',
    advice: 'Deploy its commit again, with `force: true` if it was rolled back or is older than what is live.',
  })
}

function templateIn(file: string, text: string): StoredTemplate {
  try {
    return checkedJson(storedTemplate, text)
  } catch (error) {
    throw unusable(file, error)
  }
}

function unusable(file: string, cause: unknown): KnownError {
  return new KnownError(`The release's template in ${file} cannot be used: ${messageOf(cause)}.`, {
    code: 'state-damaged',
    advice: 'Restore it from a backup; or remove it, and deploy its commit again with `force: true`.',
    cause,
  })
}

/** The releases that could be launched again. */
export async function listTemplates(paths: StorePaths, key: EnvironmentKey): Promise<readonly number[]> {
  const names = await readdir(paths.templates(key)).catch((error) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const releases = names.map((name) => /^(\d+)\.json$/.exec(name)?.[1]).filter((digits) => digits !== undefined)
  return releases.map(Number).toSorted((a, b) => a - b)
}

export async function removeTemplate(paths: StorePaths, key: EnvironmentKey, release: number): Promise<void> {
  await rm(fileOf(paths, key, release), { force: true })
}

function fileOf(paths: StorePaths, key: EnvironmentKey, release: number): string {
  return path.join(paths.templates(key), `${release}.json`)
}
