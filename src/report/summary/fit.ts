import type { Markdown } from '../markdown.ts'

/** GitHub refuses a step's summary above 1 MiB; a little room is left for what others may have written to it. */
export const summaryLimitBytes = 1000 * 1024

/** A section as it was written for one run. */
export interface WrittenSection {
  readonly title: string
  readonly dropOrder: number
  readonly body: Markdown
}

/** Everything, or as much of it as the limit allows: the sections with the highest drop order are left out first, and named at the end. */
export function fit(headline: Markdown, sections: readonly WrittenSection[]): Markdown {
  const dropped: string[] = []
  for (;;) {
    const kept = sections.filter(({ title }) => !dropped.includes(title))
    const parts = [headline, ...kept.map(({ body }) => body)]
    if (dropped.length > 0) parts.push(`Left out, being too long: ${dropped.join(', ')}.`)
    const summary = `${parts.join('\n\n')}\n`
    const next = kept.toSorted((a, b) => b.dropOrder - a.dropOrder)[0]
    if (next === undefined || Buffer.byteLength(summary) <= summaryLimitBytes) return summary
    dropped.push(next.title)
  }
}
