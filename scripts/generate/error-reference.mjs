const intro = `# Errors

Every error that this action knows has a code. The log of a run that failed ends with it, and the output \`summary-json\` has
it in \`error.code\`. The error's message names what failed and says what to do in that case; this page says what is true of
every error with that code. The last column says whose fault it usually is: yours (the spec, an input, the repository, the cloud
account), the platform's (GitHub, AWS, the machine) or this action's.
`

const faults = { user: 'yours', platform: 'the platform’s', internal: 'this action’s' }

/** docs/errors.md: a table for every area of the registry. */
export async function errorReference() {
  const { areas } = await import('../../build/errors/registry.js')
  const text = [intro, ...Object.entries(areas).map(([title, entries]) => section(title, entries))].join('\n')
  return { file: 'docs/errors.md', content: text }
}

function section(title, entries) {
  const rows = Object.entries(entries).map(([code, { meaning, remedy, fault }]) => [
    `\`${code}\``,
    meaning,
    remedy,
    faults[fault],
  ])
  const lines = [['code', 'what it means', 'what to do', 'fault'], ['---', '---', '---', '---'], ...rows].map(row)
  return `## ${title}\n\n${lines.join('\n')}\n`
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
