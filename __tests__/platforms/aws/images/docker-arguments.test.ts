import { describe, expect, test } from '@jest/globals'
import { dockerArguments, type DockerBuild } from '../../../../src/platforms/aws/images/docker-arguments.ts'
import { withLogin } from '../../../../src/platforms/aws/images/docker-config.ts'
import { docker } from './setting.ts'

const build: DockerBuild = {
  commit: {
    sha: 'a'.repeat(40),
    title: '',
    timeSeconds: 1_700_000_000,
    repository: '/repository',
    directory: '',
    isHead: true,
  },
  image: {
    ...docker,
    dockerfile: 'docker/Dockerfile',
    context: 'app',
    target: 'run',
    args: { VERSION: '1; rm -rf /' },
  },
  names: ['registry/shop:sha-recipe', 'registry/shop:sha'],
  folder: '/tree',
  source: 'https://github.com/octocat/shop',
  cacheScope: 'shop',
  secrets: [],
}

const buildx = ['buildx', 'build', '--progress=plain', '--provenance=false', '--sbom=false']

const common = [
  '--platform=linux/amd64',
  '--file=/tree/docker/Dockerfile',
  '--target=run',
  '--build-arg=VERSION=1; rm -rf /',
  `--label=org.opencontainers.image.revision=${'a'.repeat(40)}`,
  '--label=org.opencontainers.image.created=2023-11-14T22:13:20Z',
  '--label=org.opencontainers.image.source=https://github.com/octocat/shop',
  '/tree/app',
]

describe('the command line of docker', () => {
  test('uses everything that a builder of its own can do', () => {
    const secrets = ['NPM_TOKEN', 'PIP_PASSWORD']
    expect(dockerArguments({ ...build, secrets }, { kind: 'buildx', driver: 'docker-container' })).toEqual([
      ...buildx,
      '--output=type=image,"name=registry/shop:sha-recipe,registry/shop:sha",push=true,rewrite-timestamp=true',
      '--cache-from=type=gha,scope=shop',
      '--cache-to=type=gha,scope=shop,mode=max,ignore-error=true',
      '--secret=id=NPM_TOKEN,env=NPM_TOKEN',
      '--secret=id=PIP_PASSWORD,env=PIP_PASSWORD',
      ...common,
    ])
  })

  test('leaves out what the engine’s driver refuses', () => {
    expect(dockerArguments(build, { kind: 'buildx', driver: 'docker' })).toEqual([
      ...buildx,
      '--output=type=image,"name=registry/shop:sha-recipe,registry/shop:sha",push=true',
      ...common,
    ])
  })

  test('is a plain build without buildx', () => {
    expect(dockerArguments(build, { kind: 'engine' })).toEqual([
      'build',
      '--tag=registry/shop:sha-recipe',
      '--tag=registry/shop:sha',
      ...common,
    ])
  })

  test('names no cache, stage or source where there is none', () => {
    const bare = { ...build, image: docker, source: undefined, cacheScope: undefined }
    expect(dockerArguments(bare, { kind: 'buildx', driver: 'remote' }).join(' ')).not.toMatch(/cache|target|source/)
  })
})

describe('docker’s configuration', () => {
  const login = { auth: 'QVdTOnRva2Vu' }

  test('gets one more login', () => {
    const users = { auths: { 'ghcr.io': { auth: 'x' } }, currentContext: 'remote' }
    expect(withLogin(users, 'ecr', login.auth)).toEqual({
      auths: { 'ghcr.io': { auth: 'x' }, ecr: login },
      credHelpers: {},
      currentContext: 'remote',
    })
  })

  test('keeps the user’s credential store for its own registries only', () => {
    const users = {
      auths: { 'ghcr.io': {}, ecr: {} },
      credsStore: 'desktop',
      credHelpers: { ecr: 'ecr-login', a: 'b' },
    }
    expect(withLogin(users, 'ecr', login.auth)).toEqual({
      auths: { 'ghcr.io': {}, ecr: login },
      credHelpers: { 'ghcr.io': 'desktop', a: 'b' },
    })
  })
})
