import { base64Digits, offsets } from './forms.ts'

/** So many digits in a row, of a secret's base64, are nobody else's. */
const tellingDigits = 16
const mayTell = new RegExp(`[A-Za-z0-9+/_-]{${tellingDigits},}`, 'g')

/** Hides what is left where lines are wrapped, at whatever column, and cut each form (base64, MIME: 76; PEM: 64). */
export function wrappedBase64(secrets: readonly string[]): (text: string) => string {
  const telling = new Set<string>()
  for (const secret of secrets)
    for (const before of offsets) for (const digits of windows(base64Digits(secret, before))) telling.add(digits)
  return (text) => (telling.size === 0 ? text : text.replaceAll(mayTell, (run) => hideTelling(run, telling)))
}

function hideTelling(run: string, telling: ReadonlySet<string>): string {
  const standard = run.replaceAll('-', '+').replaceAll('_', '/')
  const told = windows(standard).flatMap((digits, at) => (telling.has(digits) ? [at] : []))
  let masked = ''
  let next = 0
  for (const at of told) {
    if (at > next || masked === '') masked += `${run.slice(next, at)}***`
    next = at + tellingDigits
  }
  return masked + run.slice(next)
}

function windows(digits: string): readonly string[] {
  return Array.from({ length: Math.max(0, digits.length - tellingDigits + 1) }, (_, at) =>
    digits.slice(at, at + tellingDigits),
  )
}
