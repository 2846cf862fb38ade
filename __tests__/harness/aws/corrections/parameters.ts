import { AwsError, type Answer } from '../answers.ts'
import type { CorrectionTable, Setting } from './correction.ts'

/** Every so many listings begin with an empty page. */
const emptyEvery = 3

/** "A NextToken with no results": a page of GetParametersByPath may be empty with more to come. */
export function parameterCorrections(): CorrectionTable {
  let listings = 0
  return {
    'ssm:PutParameter': { check: checkValue },
    'ssm:GetParametersByPath': {
      answer({ input }, answer) {
        if (input['NextToken'] !== undefined) return answer
        listings += 1
        return listings % emptyEvery === 0 ? beforeAll(answer) : answer
      },
    },
  }
}

/** Values "wrapped in double brackets" are refused (PutParameter, AWS Systems Manager API Reference). */
function checkValue({ input }: Setting): void {
  const value = String(input['Value'])
  if (/\{\{.*\}\}/s.test(value))
    throw new AwsError('ValidationException', 'Parameter value can’t nest another parameter.')
  // Managing parameter tiers, AWS Systems Manager User Guide.
  if ((input['Tier'] ?? 'Standard') === 'Standard' && Buffer.byteLength(value) > 4096)
    throw new AwsError(
      'ValidationException',
      'Standard tier parameters support a maximum parameter value of 4096 characters.',
    )
}

/** The emulator's tokens are offsets: the first page comes after this one. */
function beforeAll(answer: Answer): Answer {
  return { ...answer, body: Buffer.from(JSON.stringify({ Parameters: [], NextToken: '0' })) }
}
