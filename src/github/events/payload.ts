import { KnownError } from '../../errors/known-error.ts'

/** A webhook's payload, or a part of it. Hostile text: every field is checked before it is used. */
export type Fields = Readonly<Record<string, unknown>>

/** Under this name our deployments on GitHub keep what programs read of them. */
export const markName = 'immutable-deploy'

/** The fields of what should be an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The number of a pull request or an issue. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e9 ? value : undefined
}

/** One line of somebody else's, in quotes, not too long. */
export function quoted(text: string | undefined): string {
  return `'${(text ?? 'it').replaceAll(/[\p{C}\s]+/gu, ' ').slice(0, 80)}'`
}

/** A guess at what a payload does not say could be the wrong command. */
export function incomplete(event: string, field: string): KnownError {
  return new KnownError(`The payload of the event '${event}' has no usable \`${field}\`; nothing was touched.`, {
    code: 'event-incomplete',
    advice: 'Run the workflow again. If it is an event that you send yourself, give it that field.',
  })
}
