import path from 'node:path'

/** Where an instance's command is looked for: beside this Node first, so that `node` is this one. */
export function standardPath(): string {
  return [path.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':')
}
