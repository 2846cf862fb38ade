/** A commit's full SHA-1 or SHA-256, which is also safe as a file name and as an argument. */
export function isSha(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}
