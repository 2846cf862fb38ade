/** Who can fix it: the user (spec, input, repository), the platform (a cloud, a machine), or this project. */
export type Fault = 'user' | 'platform' | 'internal'

/** What holds for every error of one code. docs/errors.md is generated from it. */
export interface ErrorEntry {
  /** Whose fault it usually is; a throw site says so where it is somebody else's. */
  readonly fault: Fault
  /** One sentence: what is true when this error occurs. Markdown. */
  readonly meaning: string
  /** One sentence or two: what the reader does next. Markdown. */
  readonly remedy: string
}

/** Errors of one area, by their code: stable, kebab-case. */
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>
