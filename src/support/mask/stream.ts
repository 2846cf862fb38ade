import { StringDecoder } from 'node:string_decoder'
import type { Mask } from './mask.ts'

/** Masks what comes in pieces, which may end within a secret, or within a character. */
export interface MaskedStream {
  /** What can be told by now: whole lines. */
  push(piece: Buffer): string
  /** The rest. */
  end(): string
}

/** A line that does not end is not kept in memory for ever. */
const longestLine = 64 * 1024

export function maskStream(mask: Mask): MaskedStream {
  const decoder = new StringDecoder('utf8')
  let held = ''
  return {
    push(piece) {
      held += decoder.write(piece)
      const whole = held.lastIndexOf('\n') + 1
      const told = mask.hide(held.slice(0, whole))
      held = held.slice(whole)
      return held.length > longestLine + mask.reach ? told + shorten() : told
    },
    end: () => mask.hide(held + decoder.end()),
  }
  /** What may be the beginning of a secret stays. */
  function shorten(): string {
    const masked = mask.hide(held)
    held = masked.slice(masked.length - mask.reach)
    return masked.slice(0, masked.length - mask.reach)
  }
}
