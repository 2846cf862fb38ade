/** Preview environments are named by their pull request's number. */
const pattern = /^pr-([1-9]\d{0,8})$/

export function isPreview(name: string): boolean {
  return pattern.test(name)
}

/** The pull request's number, or undefined for an environment of another name. */
export function previewNumber(name: string): number | undefined {
  const number = pattern.exec(name)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Whether a pull request is to have a preview at this moment. */
export type Wish =
  | { readonly wanted: true; readonly headSha: string }
  /** `why` is a sentence's end: `pull request 7 is closed`. */
  | { readonly wanted: false; readonly why: string }

/** The pull requests as they are now, which may be ahead of the events; `unknown` where nobody can be asked. */
export interface PullRequests {
  wish(number: number): Promise<Wish | 'unknown'>
  /** Numbers of all those that are to have a preview. */
  wanted(): Promise<ReadonlySet<number> | 'unknown'>
}

export const unknownPullRequests: PullRequests = { wish: async () => 'unknown', wanted: async () => 'unknown' }
