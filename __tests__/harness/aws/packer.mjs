#!/usr/bin/env node
// A stand-in for HashiCorp's packer, for tests: link it as `packer` into a folder of PATH. It does what `packer init` and
// `packer build` do with a template of one `amazon-ebs` source, as far as a caller can see it: it knows the variables
// that the template declares, runs the `inline` lines of its `shell-local` provisioner, registers a machine image at the
// service that the SDK's environment names, and writes what the template's manifest post-processor would
// (developer.hashicorp.com/packer/docs/post-processors/manifest).
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EC2 } from '@aws-sdk/client-ec2'

const [command, ...args] = process.argv.slice(2)
const template = readTemplate(args.at(-1) ?? '')
if (command === 'build') await build(template, variablesOf(args.slice(0, -1)))
else if (command !== 'init') fail(`Usage: packer [--version] [--help] <command> [<args>], not ${command}`)

/** A folder's templates are one. */
function readTemplate(file) {
  if (!existsSync(file)) fail(`Error: Failed to stat file: stat ${file}: no such file or directory`)
  const files = statSync(file).isDirectory()
    ? readdirSync(file)
        .filter((name) => name.endsWith('.pkr.hcl'))
        .map((name) => path.join(file, name))
    : [file]
  return files.map((name) => readFileSync(name, 'utf8')).join('\n')
}

function variablesOf(options) {
  const variables = {}
  for (let n = 0; n < options.length; n++) {
    if (options[n] === '-var') {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(options[++n]) ?? fail(`Error: invalid -var ${options[n]}`)
      variables[name] = value
    } else if (!/^-(color|timestamp-ui|force)(=|$)/.test(options[n]))
      fail(`flag provided but not defined: ${options[n]}`)
  }
  return variables
}

async function build(text, variables) {
  const declared = [...text.matchAll(/^\s*variable\s+"([^"]+)"/gm)].map(([, name]) => name)
  for (const name of Object.keys(variables).filter((name) => !declared.includes(name))) {
    fail(
      `Error: Undefined -var variable\n\nA "${name}" variable was passed in the command line but was not found in known variables.`,
    )
  }
  for (const name of declared) variables[name] ??= process.env[`PKR_VAR_${name}`]
  console.log('amazon-ebs.shop: output will be in this color.\n')
  provision(text, variables)
  const region = process.env.AWS_REGION
  const ec2 = new EC2({ region })
  const { ImageId } = await ec2.registerImage({
    Name: `stand-in-${randomUUID()}`,
    Description: Object.entries(variables)
      .filter(([name]) => name !== 'build')
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')
      .slice(0, 255),
    RootDeviceName: '/dev/xvda',
  })
  // The plugin does so in the request that makes the image; the emulator has no tags there.
  const Tags = runTags(text, variables)
  if (Tags.length > 0) await ec2.createTags({ Resources: [ImageId], Tags })
  console.log(`    amazon-ebs.shop: AMI: ${ImageId}`)
  // Until it is available.
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.STAND_IN_WAIT_MS ?? 0)))
  writeManifest(text, `${region}:${ImageId}`)
  console.log(`--> amazon-ebs.shop: AMIs were created:\n${region}: ${ImageId}`)
}

/** Those of the instance, which are the image's from the beginning (packer-plugin-amazon, step_create_ami.go). */
function runTags(text, variables) {
  const [, body = ''] = /run_tags\s*=\s*\{([^}]*)\}/.exec(text) ?? []
  return [...body.matchAll(/"([^"]+)"\s*=\s*var\.(\w+)/g)].map(([, Key, name]) => ({ Key, Value: variables[name] }))
}

function provision(text, variables) {
  const [, list] = /provisioner\s+"shell-local"\s*\{[^}]*inline\s*=\s*(\[[^\]]*\])/.exec(text) ?? []
  if (list === undefined) return
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [`PKR_VAR_${name}`, value])),
  }
  try {
    execFileSync('sh', ['-e', '-c', JSON.parse(list).join('\n')], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  } catch (error) {
    fail(`Build 'amazon-ebs.shop' errored: Script exited with non-zero exit status: ${error.status}`)
  }
}

/** Builds are added to a manifest that is there; `last_run_uuid` tells which are this run's. */
function writeManifest(text, artifact) {
  const [, body] = /post-processor\s+"manifest"\s*\{([^}]*)\}/.exec(text) ?? []
  if (body === undefined) return
  const [, file = 'packer-manifest.json'] = /output\s*=\s*"([^"]+)"/.exec(body) ?? []
  const run = randomUUID()
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).builds : []
  const made = {
    name: 'shop',
    builder_type: 'amazon-ebs',
    build_time: Math.floor(Date.now() / 1000),
    files: null,
    artifact_id: artifact,
    packer_run_uuid: run,
    custom_data: null,
  }
  writeFileSync(file, JSON.stringify({ builds: [...before, made], last_run_uuid: run }, null, 2))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
