/** A commit's full SHA-1 or SHA-256, which is also safe as a file name and as an argument. */
export function isSha(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

/** As GitHub shows it: for people, never to find a commit by. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}
