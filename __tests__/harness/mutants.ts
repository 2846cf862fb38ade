/** The same numbers for the same seed, from 0 up to what is asked for (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** What JSON text can hold that no reader expects. */
const hostile = [
  'null',
  'true',
  '0',
  '-1',
  '-0',
  '0.5',
  '1e999',
  '-1e999',
  '9007199254740993',
  '8.64e15',
  '8.64e15001',
  '2147483648',
  '1000',
  '""',
  '"x"',
  '"running"',
  '"-1"',
  '"sha256:"',
  '"sha256:../../../etc/passwd"',
  '"--upload-pack=touch /tmp/x"',
  String.raw`"\u0000"`,
  String.raw`"\ud800"`,
  String.raw`"line\n::error::line"`,
  '[]',
  '[[]]',
  '[null]',
  '[[0,1],[0,2]]',
  '{}',
  '{"length":1}',
  '{"__proto__":{"number":1}}',
  '{"__proto__":7,"constructor":8}',
  '{"a":1000}',
  '{"from":{},"to":null}',
  '{"from":{"a":-1},"to":{"a":1.5}}',
]

/**
 * The text of a valid value with one to three things wrong: a value replaced or dropped, one too many, two exchanged, or
 * the text itself cut short or spoilt.
 */
export function mutant(valid: unknown, random: (below: number) => number): string {
  let text = JSON.stringify(valid)
  for (let times = 1 + random(3); times > 0; times -= 1)
    text = random(8) === 0 ? spoilt(text, random) : changed(text, random)
  return text
}

function spoilt(text: string, random: (below: number) => number): string {
  const at = random(text.length)
  return (
    [text.slice(0, at), text.slice(at), `${text.slice(0, at)}\0${text.slice(at + 1)}`, text + text][random(4)] ?? ''
  )
}

/** Stands for the text that replaces it: numbers such as 1e999 do not outlive a parse. */
const mark = '\u{f0000}'

function changed(text: string, random: (below: number) => number): string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return text
  }
  const holders = holdersIn(value)
  const holder = holders[random(holders.length)]
  const other = hostile[random(hostile.length)] ?? 'null'
  if (holder === undefined) return other
  const keys = Object.keys(holder)
  const key = keys[random(keys.length)] ?? 'added'
  const way = random(10)
  if (way < 2) Reflect.deleteProperty(holder, key)
  else if (way < 4) holder[key] = holder[keys[random(keys.length)] ?? key]
  else holder[way === 4 ? 'added' : key] = mark
  return JSON.stringify(value).replaceAll(JSON.stringify(mark), () => other)
}

function holdersIn(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(holdersIn)]
}
