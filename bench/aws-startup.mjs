// How long the bundle takes from the start of its process to the first signed request to AWS, beside `node -e 0`.
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startAction } from '../__tests__/harness/runner.mjs'
import { besideEmptyProcess } from './lib/startup.mjs'

const spec = `app: shop
image: {builder: docker}
run: {command: [node, server.js], port: 8080}
defaults: {checks: [{path: /, status: 200}]}
environments:
  production:
    platform: ec2
    aws:
      region: eu-west-1
      listener: arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/0123456789abcdef/0123456789abcdef
      subnets: [subnet-0123456789abcdef0, subnet-0123456789abcdef1]
      security-groups: [sg-0123456789abcdef0]
    ec2: {ami: ami-0123456789abcdef0, instance-type: t3.small, instance-profile: shop}
`
const workspace = await mkdtemp(path.join(tmpdir(), 'immutable-deploy-bench-'))
try {
  await writeFile(path.join(workspace, 'immutable.yml'), spec)
  await besideEmptyProcess({
    runs: 41,
    what: 'start to first signed request',
    name: 'start-up on AWS above an empty process',
    limitMs: 125,
    measure: untilFirstSignedRequest,
  })
} finally {
  await rm(workspace, { recursive: true, force: true })
}

/** The bench stands in for AWS, with an answer to nothing; the credentials are such as a step before has left. */
async function untilFirstSignedRequest() {
  const server = createServer()
  const asked = new Promise((resolve) =>
    server.on('request', ({ headers }) => {
      if (headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) resolve(performance.now())
    }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const run = await startAction({
    workspace,
    home: workspace,
    folder: path.join(workspace, 'runs'),
    inputs: { command: 'rollback' },
    environment: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${server.address().port}`,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      AWS_SESSION_TOKEN: 'session',
    },
  })
  const ended = run.finished.then(({ log }) => Promise.reject(new Error(`no signed request came:\n${log}`)))
  const at = await Promise.race([asked, ended])
  run.kill()
  await run.finished
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return at - run.startedAt
}
