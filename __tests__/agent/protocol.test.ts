// Errors keep their meaning on their way from the agent to the run, across versions of both.
import { expect, test } from '@jest/globals'
import { packError, unpackError, type ErrorMessage } from '../../src/agent/protocol.ts'
import { KnownError } from '../../src/errors/known-error.ts'

const cannotListen = new KnownError('The port is taken.', {
  code: 'port-taken',
  fault: 'platform',
  advice: 'Stop that program.',
  location: { file: 'immutable.yml', line: 4 },
  problems: [{ message: 'It is an old one.' }],
  evidence: [{ title: 'log', lines: ['listening'] }],
  mayLand: true,
})

function sent(error: KnownError): ErrorMessage {
  return JSON.parse(JSON.stringify(packError(error))) as ErrorMessage
}

test('an error reaches the run as the agent has thrown it', () => {
  const arrived = unpackError(sent(cannotListen))
  expect(arrived).toEqual(cannotListen)
  expect(arrived).toMatchObject(packError(cannotListen))
})

test('an error code that only another version of the agent knows becomes one that the run knows, and the rest of the error stays', () => {
  const arrived = unpackError({ ...sent(cannotListen), code: 'port-haunted' })
  expect(arrived).toMatchObject({
    ...packError(cannotListen),
    code: 'agent-failed',
    message: 'The port is taken. (port-haunted)',
  })
})
