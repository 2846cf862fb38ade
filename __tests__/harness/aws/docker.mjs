#!/usr/bin/env node
// A stand-in for docker, for tests that are not about images: without buildx, `build` makes nothing, and `push` puts an
// image of its own under the tag, at the ECR that the SDK's environment names. Real images are built and pushed in
// __tests__/platforms/aws/images.
import { ECR } from '@aws-sdk/client-ecr'
import { createHash } from 'node:crypto'

const [command, name = ''] = process.argv.slice(2)
if (command === 'push') await push(name)
else if (command !== 'build') fail(`docker: '${command}' is not a docker command.`)

/** @param image `<registry>/<repository>:<tag>`. */
async function push(image) {
  const [, repositoryName, imageTag] = /^[^/]+\/(.+):([^:]+)$/.exec(image) ?? fail(`invalid reference: ${image}`)
  const digest = `sha256:${createHash('sha256').update(image).digest('hex')}`
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', size: 7, digest }
  const manifest = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', config, layers: [] }
  await new ECR({}).putImage({ repositoryName, imageTag, imageManifest: JSON.stringify(manifest) })
  console.log(`${imageTag}: digest: ${digest}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
