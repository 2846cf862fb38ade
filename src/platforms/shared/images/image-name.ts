import { isSha } from '../../../support/sha.ts'

/** What an image is made from. */
export interface Made {
  readonly sha: string
  readonly recipe: string
}

/** Under which names it may be: its commit's, where no image by another recipe has that, or its own. */
export function namesOf({ sha, recipe }: Made): readonly [commits: string, own: string] {
  return [sha, `${sha}-${recipe}`]
}

/** A commit's SHA, or SHA and recipe: safe as a file name, too. */
export function isImageName(text: string): boolean {
  const [sha = '', recipe, ...more] = text.split('-')
  return isSha(sha) && (recipe === undefined || /^[0-9a-f]{12}$/.test(recipe)) && more.length === 0
}

export function madeOf(name: string): Pick<Made, 'sha'> & Partial<Made> {
  const [sha = '', recipe] = name.split('-')
  return { sha, ...(recipe !== undefined && { recipe }) }
}
