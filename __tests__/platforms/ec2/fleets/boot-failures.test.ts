import { expect, test } from '@jest/globals'
import { userData } from '../../../../src/platforms/ec2/fleets/user-data.ts'
import { describeAws } from '../../../harness/aws/on-emulator.ts'
import { leftIn, secretForms } from '../../../harness/secret-forms.ts'
import { apiKey, dbUrl, request, run, useInstance, works } from './booting.ts'

describeAws('user data, when an app fails,', () => {
  const at = useInstance()

  test('gives up an instance whose container ends again and again', async () => {
    const { code, console, said } = await at.instance.boot(userData(request), works, {
      events: ['die 3', 'die 3'],
      prints: `cannot reach ${dbUrl}`,
    })
    expect(code).toBe(1)
    expect(console).toMatch(/boot failed: the container ended 2 times, with exit code 3\n$/)
    expect(console).toContain('immutable-deploy: app: cannot reach ***\nimmutable-deploy: app: ***\n')
    expect(said.at(-1)?.program).toBe('shutdown')
  })

  test('tells the last lines of an app without secrets, too, before its instance is given up', async () => {
    const text = userData({ ...request, run: { ...run, secrets: {} } })
    const crash = { events: ['die 1', 'die 1'], prints: 'no module named shop\n' }
    const { console } = await at.instance.boot(text, works, crash)
    expect(console).toBe(
      'immutable-deploy: app: no module named shop\nimmutable-deploy: boot failed: the container ended 2 times, with exit code 1\n',
    )
  })

  test('says that the app had too little memory where that is what ended it', async () => {
    const { console } = await at.instance.boot(userData(request), works, {
      events: ['oom ', 'die 137', 'oom ', 'die 137'],
    })
    expect(console).toContain('ended 2 times, with exit code 137, because it used more memory than it may have')
  })

  test('leaves an instance alone while docker does not answer', async () => {
    const { code, console, said } = await at.instance.boot(userData(request), works, { away: 3, prints: 'a line\n' })
    expect([code, console]).toEqual([0, 'immutable-deploy: booted\nimmutable-deploy: app: a line\n'])
    expect(said.map(({ program }) => program)).not.toContain('shutdown')
  })

  test('says on one line why docker did not start the container, without the id of it', async () => {
    const conflict =
      'docker: Error response from daemon: Conflict. The container name "/app" is already in use by container "0f".'
    const missing =
      'docker: Error response from daemon: OCI runtime create failed: exec: "nodee": executable file not found in $PATH'
    const cases = [
      [{ code: 125, text: conflict }, 'docker run: the machine image has a container named app already: docker: Error'],
      [{ code: 127, text: missing }, 'docker run: the image has no such program: docker: Error'],
      [
        { code: 126, text: 'docker: exec: "/app": permission denied' },
        "docker run: the image's program cannot be run: docker: exec",
      ],
      [{ code: 125, text: 'docker: one\n  two' }, 'docker run: docker: one two\n'],
    ] as const
    for (const [refusal, reason] of cases) {
      const { code, console } = await at.instance.boot(userData(request), works, { refusal })
      expect(code).toBe(1)
      expect(console.split('\n')).toHaveLength(2)
      expect(console).toContain(`immutable-deploy: boot failed: ${reason}`)
      expect(console).not.toMatch(/0123456789ab|--help/)
    }
  })

  test('tells the last lines of an app that has secrets, once, with the secrets masked in every form', async () => {
    const printed = Object.values(secretForms).flatMap((print) => [print(dbUrl), print(apiKey)])
    const lines = ['first', ...printed.slice(-18), '::error::last']
    const booted = await at.instance.boot(userData(request), works, { prints: `${lines.join('\n')}\n` })
    const told = booted.console.split('\n').filter(Boolean)
    expect(told.every((line) => line.startsWith('immutable-deploy: '))).toBe(true)
    expect(told.filter((line) => line.endsWith('app: ::error::last'))).toHaveLength(1)
    expect(told.join()).toContain('***')
    expect([...leftIn(told.join('\n'), dbUrl), ...leftIn(told.join('\n'), apiKey)]).toEqual([])
  })

  test.each([
    ['the app has no secret', { run: { ...run, secrets: {} } }],
    ['the spec wants none shown', { shown: 'never' as const }],
  ])('tells no line of the app where %s', async (_case, more) => {
    const { console } = await at.instance.boot(userData({ ...request, ...more }), works, { prints: 'a line\n' })
    expect(console).toBe('immutable-deploy: booted\n')
  })

  test('leaves an instance alone whose app’s lines cannot be told', async () => {
    const failing = 'def follow():\n    raise OSError("no memory")\n\n\ndef never():'
    const text = userData(request).replace('def follow():', () => failing)
    const { code, console, said } = await at.instance.boot(text, works)
    expect([code, console]).toEqual([0, 'immutable-deploy: booted\n'])
    expect(said.map(({ program }) => program)).not.toContain('shutdown')
  })
})
