import type { Answer, Asked } from './types.ts'

/** One page of a list, with links to the next and the last as GitHub gives them ("Using pagination in the REST API"). */
export function page(all: readonly unknown[], { query }: Asked): Answer {
  const size = Math.min(100, Number(query['per_page'] ?? 30))
  const number = Number(query['page'] ?? 1)
  const last = Math.ceil(all.length / size)
  const body = all.slice((number - 1) * size, number * size)
  return number < last ? { status: 200, body, pages: { next: number + 1, last } } : { status: 200, body }
}
