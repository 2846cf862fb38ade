import type { CommandNews } from '../support/command/news.ts'
import { duration } from './words.ts'
import { printForeign, printLines } from './workflow-commands.ts'

/** Of the log only one is open at a time: they do not nest, and opening one inside another would end both at the first end. */
export interface Groups {
  open(title: string): void
  close(): void
}

export interface CommandLog {
  tell(news: CommandNews): void
  isRunning(): boolean
}

/** Tells commands that people watch: a group for each, and after it how it ended. */
export function createCommandLog(groups: Groups): CommandLog {
  let isRunning = false
  return {
    isRunning: () => isRunning,
    tell(news) {
      switch (news.type) {
        case 'command-started':
          isRunning = true
          return groups.open(news.title)
        case 'command-printed':
          return printForeign(news.lines)
        case 'command-silent':
          return printLines(`still running after ${duration(news.tookMs)}`)
        case 'command-ended':
          isRunning = false
          groups.close()
          return printLines(endLine(news))
      }
    },
  }
}

function endLine({ title, tookMs, failure }: Extract<CommandNews, { type: 'command-ended' }>): string {
  return failure === undefined
    ? `${title}: done in ${duration(tookMs)}`
    : `${title}: failed after ${duration(tookMs)}: ${failure}`
}
