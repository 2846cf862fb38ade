/** What says something about this run only, or lets a build reach into it: its inputs, files, caches and place. */
const ofTheRun = /^(INPUT_|ACTIONS_|STATE_|GITHUB_|RUNNER_|npm_(?!config_)|INIT_CWD$|PWD$|OLDPWD$|NODE_OPTIONS$)/

/** What is named like something that must not get into an image, whose build output and layers others can read. */
const secret =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|SESSION|_?AUTH|(^|_)(KEY|PAT|PWD)(_|$)/i

/**
 * The environment of a build command: the outer one without what would leak into the image or change it from run to run.
 * @param timeSeconds the commit's, for tools that write a time (reproducible-builds.org, SOURCE_DATE_EPOCH).
 */
export function buildEnvironment(
  outer: Readonly<Record<string, string | undefined>>,
  timeSeconds: number,
): NodeJS.ProcessEnv {
  const passed = Object.entries(outer).filter(([name]) => !ofTheRun.test(name) && !secret.test(name))
  return {
    ...Object.fromEntries(passed),
    SOURCE_DATE_EPOCH: String(timeSeconds),
    TZ: 'UTC',
    LC_ALL: 'C',
    CI: 'true',
  }
}
