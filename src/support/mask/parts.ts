/** What is shorter stands in too many lines by chance. */
const leastCharacters = 6
const isLongEnough = new RegExp(`^.{${leastCharacters}}`, 'su')

/** Values that are words of every log: masked, they would turn it into asterisks and say what they are all the same. */
export const commonWords = [
  'default',
  'development',
  'disabled',
  'enabled',
  'localhost',
  'password',
  'postgres',
  'production',
  'secret',
  'staging',
  'undefined',
]

/** The parts of a secret that are masked, each by itself: its lines, for a log has nothing longer, and what is secret in them. */
export function maskable(secret: string): readonly string[] {
  const values = [secret, ...passwordsOf(secret), ...secretsInJson(secret)]
  const lines = values.flatMap((value) => value.split(/[\r\n]+/)).map((line) => line.trim())
  return [...new Set(lines)].filter((line) => isLongEnough.test(line) && !isCommon(line))
}

/** A driver that is refused names the password alone, not the connection string. As it is written there, and decoded. */
function passwordsOf(secret: string): readonly string[] {
  const written = /^\w[\w+.-]*:\/\/[^\s:@/?#]*:([^\s@/?#]+)@/.exec(secret)?.[1] ?? ''
  return [written, decoded(written)]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const secretKey = /pass|pwd|secret|token|key|credential|private/i

/** The strings of a JSON document whose keys say that they are secret: not its host, nor its database's name. */
function secretsInJson(secret: string): readonly string[] {
  if (!/^\s*[[{]/.test(secret)) return []
  const found: string[] = []
  const note = (key: string, value: unknown) =>
    secretKey.test(key) && typeof value === 'string' ? found.push(value) : 0
  try {
    JSON.parse(secret, (key, value: unknown) => (note(key, value), value))
  } catch {
    return []
  }
  return found
}

function isCommon(line: string): boolean {
  return commonWords.includes(line.toLowerCase())
}

/** Said of a secret of which no part can be masked; undefined where one can, or where there is nothing in it. */
export function unmaskable(name: string, secret: string): string | undefined {
  if (secret.trim() === '' || maskable(secret).length > 0) return undefined
  return `the secret ${name} is a common word or has fewer than ${leastCharacters} characters in each line, so it is not masked where it is printed`
}
