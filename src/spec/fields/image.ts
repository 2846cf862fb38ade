import * as v from 'valibot'
import { cache } from './cached-folder.ts'
import { field } from './field.ts'
import { relativePath, text, variableName, variableValue } from './scalars.ts'

const builder = v.picklist(['archive', 'docker', 'ami'])

const buildShell = v.pipe(
  text,
  v.regex(/^(bash|sh|python|pwsh)$|\{0\}/, 'bash, sh, python, pwsh, or a command with {0} for the script’s file'),
)

const buildSecret = v.pipe(
  v.string('a reference, never a value: env:NAME or file:/path'),
  v.regex(/^(env:[A-Za-z_][A-Za-z0-9_]*|file:[^\0]+)$/, 'a reference, never a value: env:NAME or file:/path'),
)

/**
 * The fields of every builder; which of them a builder has is a rule.
 * @param takers which platform takes which builder, in words.
 */
export const image = (takers: string) =>
  v.strictObject({
    builder: field(
      builder,
      `How the image is made: \`archive\` packs the commit’s tree, \`docker\` builds its Dockerfile, \`ami\` runs its Packer template. ${takers}; without it the first that is named.`,
    ),
    build: field(
      v.union([text, v.array(text)]),
      'Script that runs in a clean checkout of the commit before the image is built from it, up to the first line that fails; a list is one command without a shell.',
    ),
    shell: field(
      buildShell,
      'What a script of `build` is run by, as in workflows: `bash`, `sh`, `python`, `pwsh`, or a command with `{0}` for the script’s file. Without it `bash --noprofile --norc -eo pipefail`, or `sh -e` where there is no bash.',
    ),
    environment: field(
      v.array(variableName),
      'Variables of the job that a build sees on the runner, beside those that say where things are and how a language’s tools behave.',
    ),
    secrets: field(
      v.record(variableName, buildSecret),
      'Variables for the build alone, by reference: `env:NAME` is a variable of the job, `file:/path` a file of the runner. `docker` gets them as BuildKit secrets, the command of `build` and Packer as variables.',
    ),
    cache: field(
      cache,
      'Stores of downloads that a build finds as an earlier one has left them, by way of GitHub’s cache. Without it those of npm and Go, where the app’s folder has their lock file; what is written replaces these. Nothing else of a build is cached.',
    ),
    reproduce: field(
      v.picklist(['off', 'check']),
      '`check` builds twice, the second time without any cached store, and fails where that does not give the same files; for the builder `archive`.',
      'off',
    ),
    exclude: field(v.array(text), 'Paths to leave out, in .gitignore syntax.', '[]'),
    dockerfile: field(relativePath, 'Dockerfile of `docker`, from the app’s folder.', 'Dockerfile'),
    context: field(relativePath, 'Build context of `docker`, from the app’s folder.', '.'),
    target: field(text, 'Stage of the Dockerfile; without it, the last.'),
    args: field(
      v.record(variableName, variableValue),
      'Build arguments of `docker`; not a place for secrets, which are `secrets`.',
      '{}',
    ),
    architecture: field(v.picklist(['amd64', 'arm64']), 'Processors that `docker` builds for.', 'amd64'),
    template: field(
      relativePath,
      'Packer template, or folder of templates, for `ami`, from the app’s folder. It gets the variable `sha` and, if it declares it, `build`.',
    ),
    variables: field(v.record(variableName, variableValue), 'Variables of the Packer template.', '{}'),
  })
