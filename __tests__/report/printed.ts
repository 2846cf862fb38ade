import { Writable } from 'node:stream'

/**
 * What the work prints, as a runner would read it: `commands` by the rules of actions/runner (ActionCommand.cs), of
 * which `lines` are those that it would print as they are.
 */
export interface Printed {
  readonly raw: string
  readonly commands: readonly { readonly name: string; readonly properties: string; readonly data: string }[]
  readonly lines: readonly string[]
}

/** @actions/core knows no output but the process's own, so that is where it is read. */
export function printed(work: () => void): Printed {
  const chunks: string[] = []
  const sink = new Writable({ write: (chunk, _encoding, done) => (chunks.push(String(chunk)), done()) })
  const write = process.stdout.write
  process.stdout.write = sink.write.bind(sink)
  try {
    work()
  } finally {
    process.stdout.write = write
  }
  return asRunner(chunks.join(''))
}

function asRunner(raw: string): Printed {
  const commands: { name: string; properties: string; data: string }[] = []
  const lines: string[] = []
  for (const line of raw.split(/\r\n|\r|\n/)) {
    const command = parse(line)
    if (command === undefined) lines.push(line)
    else commands.push(command)
  }
  return { raw, commands, lines: lines.slice(0, -1) }
}

/** Invisible characters are ignored, because the runner's comparison may ignore them. */
function parse(line: string) {
  const seen = line.replace(/[\p{Cf}\p{M}]/gu, '')
  const modern = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(seen)
  const old = /##\[([^ \]]+)(?: ([^\]]*))?\](.*)$/s.exec(seen)
  const [, name, properties = '', data = ''] = modern ?? old ?? []
  return name === undefined ? undefined : { name, properties, data }
}
