/** Reads page after page until none is left. */
export async function allPages<T>(
  read: (
    marker: string | undefined,
  ) => Promise<{ readonly items: readonly T[] | undefined; readonly next: string | undefined }>,
): Promise<readonly T[]> {
  const all: T[] = []
  let marker: string | undefined
  do {
    const { items = [], next } = await read(marker)
    all.push(...items)
    marker = next
  } while (marker !== undefined && marker !== '')
  return all
}
