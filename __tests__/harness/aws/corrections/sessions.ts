import type { Answer } from '../answers.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** A session lasts from the testbed's own time on, which a test may have moved. */
export function sessionCorrections(now: () => number): CorrectionTable {
  return { 'sts:AssumeRoleWithWebIdentity': { answer: (setting, answer) => lasting(setting, answer, now()) } }
}

/** DurationSeconds: "By default, the value is set to 3600 seconds" (AssumeRoleWithWebIdentity, AWS STS API Reference). */
function lasting({ input }: Setting, answer: Answer, now: number): Answer {
  const end = new Date(now + Number(input['DurationSeconds'] ?? 3600) * 1000).toISOString()
  const body = answer.body.toString().replace(/<Expiration>[^<]*/, `<Expiration>${end}`)
  return { ...answer, body: Buffer.from(body) }
}
