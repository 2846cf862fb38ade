import { KnownError, type KnownErrorOptions } from '../../../errors/known-error.ts'
import type { Ended } from '../../../support/command/run.ts'

/** What failed where docker fails: only the first is about what is built. */
export type DockerTrouble = 'build' | 'engine' | 'refused' | 'registry' | 'unknown'

/** docker/cli and moby/moby, client/errors.go: no socket, no right to use it, or nobody who answers. */
const noEngine =
  /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect:|permission denied while trying to connect to the [Dd]ocker/

/** distribution/distribution, registry/api/errcode; containerd, core/remotes/docker. */
const refused =
  /\b(?:40[13] (?:Unauthorized|Forbidden)|no basic auth credentials|unauthorized:|authorization failed|access denied|insufficient_scope)|(?:^|: )denied:/i

/** In ECR's words: what nobody has made, or somebody has removed. */
const unknown = /name unknown:|repository with name '[^']*' does not exist/

/** moby/buildkit, solver/llbsolver/ops/exec.go; the engine's own builder. */
const ownFailure = /did not complete successfully: exit code|returned a non-zero code/

const trouble =
  /\b5\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)|toomanyrequests|\b429 Too Many Requests|TLS handshake timeout|i\/o timeout|connection reset by peer|connection refused|no such host|unexpected EOF/i

/** @param lines of docker, untrusted text. */
export function troubleIn(lines: readonly string[]): DockerTrouble {
  const says = (pattern: RegExp) => lines.some((line) => pattern.test(line))
  if (says(noEngine)) return 'engine'
  if (says(ownFailure)) return 'build'
  // What a command within the build has met with is the build's own matter.
  const own = lines.filter((line) => !/^#\d+ \d+\.\d+ /.test(line))
  if (own.some((line) => trouble.test(line))) return 'registry'
  if (own.some((line) => unknown.test(line))) return 'unknown'
  return own.some((line) => refused.test(line)) ? 'refused' : 'build'
}

/** @param step what docker was at: `build`, `push`. */
export function dockerError(step: string, title: string, { failure = '', lines }: Ended): KnownError {
  const options: Pick<KnownErrorOptions, 'evidence'> = { evidence: [{ title: `lines of ${title}`, lines }] }
  switch (troubleIn(lines)) {
    case 'engine':
      return new KnownError(`docker could not ${step} the image: it cannot reach Docker’s engine (${failure}).`, {
        code: 'docker-unreachable',
        advice:
          'Start the engine on the runner (`systemctl start docker`), and let the runner’s user use it (the group docker). DOCKER_HOST and the context say where docker looks for it.',
        ...options,
      })
    case 'refused':
      return new KnownError(`docker could not ${step} the image: a registry refused it (${failure}).`, {
        code: 'registry-refused',
        advice:
          'The lines of docker name the registry. Of the app’s own repository: its policy and the role must allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability. Of a base image: log in before this step, with docker/login-action.',
        ...options,
      })
    case 'unknown':
      return new KnownError(`docker could not ${step} the image: a registry has no such repository (${failure}).`, {
        code: 'registry-refused',
        advice:
          'The lines of docker name it. Of a base image: correct the Dockerfile. The app’s own somebody has removed: run again, which makes it.',
        ...options,
      })
    case 'registry':
      return new KnownError(`docker could not ${step} the image: a registry is out of order (${failure}).`, {
        code: 'registry-failed',
        advice: 'Nothing is wrong with the commit. Run again, once the registry that the lines name is back.',
        ...options,
      })
    case 'build':
      return new KnownError(`docker could not ${step} the image: ${failure}.`, {
        code: 'image-build-failed',
        advice:
          step === 'push'
            ? 'The image was built, and could not be pushed: the lines of docker say why.'
            : 'Try it in a clean checkout of the commit: what is not committed is not there, and no secret but those of `image.secrets` is passed to it.',
        ...options,
      })
  }
}
