import type { Answer } from '../answers.ts'
import type { CorrectionTable } from './correction.ts'

/** Every so many listings begin with an empty page. */
const emptyEvery = 3

/** "A NextToken with no results": a page of GetParametersByPath may be empty with more to come. */
export function parameterCorrections(): CorrectionTable {
  let listings = 0
  return {
    'ssm:GetParametersByPath': {
      answer({ input }, answer) {
        if (input['NextToken'] !== undefined) return answer
        listings += 1
        return listings % emptyEvery === 0 ? beforeAll(answer) : answer
      },
    },
  }
}

/** The emulator's tokens are offsets: the first page comes after this one. */
function beforeAll(answer: Answer): Answer {
  return { ...answer, body: Buffer.from(JSON.stringify({ Parameters: [], NextToken: '0' })) }
}
