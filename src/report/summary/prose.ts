import type { SummaryContext } from '../context.ts'
import { link, text, type Markdown } from '../markdown.ts'

type Place = Pick<SummaryContext, 'serverUrl' | 'repository'>

/** A commit's title, in which `(#12)` leads to that pull request, or issue: GitHub sends on from one to the other. */
export function titled(title: string, place: Place, limit = 100): Markdown {
  const { serverUrl, repository } = place
  const plain = text(title, limit)
  if (repository === undefined) return plain
  return plain.replace(
    /\(&#35;(\d{1,9})\)/g,
    (_, number: string) => `(${link(`&#35;${number}`, `${serverUrl}/${repository}/pull/${number}`)})`,
  )
}

/**
 * Sentences of ours, with words from outside in them: what we put between backticks is code, and the address of a run of
 * this repository is a link. Neither can be anything else, whoever wrote it.
 */
export function prose(sentences: string, place: Place, limit = 1000): Markdown {
  return withRuns(text(sentences, limit), place).replace(ownCode, (_, inside: string) => `\`${inside}\``)
}

/** An escaped backtick, harmless characters, and another one. */
const ownCode = /&#96;([\w:./=-](?:[\w :.,/=-]{0,80}[\w:./=-])?)&#96;/g

function withRuns(escaped: Markdown, { serverUrl, repository }: Place): Markdown {
  if (repository === undefined) return escaped
  const runs = `${serverUrl}/${repository}/actions/runs/`
  const [before, ...parts] = escaped.split(text(runs))
  return parts.reduce((all, part) => {
    const number = /^\d{1,20}/.exec(part)?.[0]
    if (number === undefined) return `${all}${text(runs)}${part}`
    return `${all}${link(`run ${number}`, `${runs}${number}`)}${part.slice(number.length)}`
  }, before ?? '')
}
