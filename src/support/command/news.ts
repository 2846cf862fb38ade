/** What a command that people watch has to say while it runs, in this order; lines are untrusted text. */
export type CommandNews =
  | { readonly type: 'command-started'; readonly title: string }
  | { readonly type: 'command-printed'; readonly lines: readonly string[] }
  /** It is at work, and has printed nothing for a while. */
  | { readonly type: 'command-silent'; readonly title: string; readonly tookMs: number }
  | {
      readonly type: 'command-ended'
      readonly title: string
      readonly tookMs: number
      /** How it failed; undefined where it did not. */
      readonly failure: string | undefined
    }
