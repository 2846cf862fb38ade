/**
 * What to do where a job's token may not do something. As soon as `permissions` names one, it has to name all ("Workflow
 * syntax", docs.github.com): who adds only the one that is missing takes away what checkout needs.
 * @param lines the permission as it is written there, in backticks; several with `or`.
 */
export function addPermission(lines: string): string {
  const beside = lines.includes('contents: ')
    ? ''
    : '; they have to name `contents: read` and all else that it needs, too'
  return `Add ${lines} to the job’s \`permissions:\`${beside}.`
}
