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
