import { AwsError } from '../answers.ts'

/** A page that starts after the marker, of at most so many; and the next page's marker, where there is one. */
export function pageOf<T>(items: readonly T[], marker: unknown, size: unknown): { page: T[]; next?: string } {
  const start = Number(marker ?? 0)
  if (!Number.isSafeInteger(start) || start < 0)
    throw new AwsError('ValidationError', `Invalid marker ‘${String(marker)}’`)
  const end = start + Number(size ?? items.length)
  return { page: items.slice(start, end), ...(end < items.length && { next: String(end) }) }
}

/** All items of what is answered in pages. */
export async function allOf<T>(
  ask: (next: string | undefined) => Promise<{ items?: readonly T[] | undefined; next?: string | undefined }>,
): Promise<T[]> {
  const all: T[] = []
  let next: string | undefined
  do {
    const answer = await ask(next)
    all.push(...(answer.items ?? []))
    next = answer.next
  } while (next !== undefined)
  return all
}
