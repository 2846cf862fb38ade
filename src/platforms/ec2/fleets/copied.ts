/** A group and the target group it serves. */
export interface Served {
  readonly group: string
  /** ARN. */
  readonly targetGroup: string
}

/**
 * A copy with the new group and target group wherever it names the old ones: the group is the value of a dimension, the
 * target group part of a ResourceLabel, a dimension or an expression. Lists without anything are left out.
 * @param others what else is replaced, whole.
 */
export function copied<T extends object>(
  original: T,
  from: Served,
  to: Served,
  others: ReadonlyMap<string, string> = new Map(),
): T {
  const [oldSuffix, newSuffix] = [suffixOf(from.targetGroup), suffixOf(to.targetGroup)]
  const renamed = (key: string, value: unknown) => {
    if (typeof value !== 'string') return value
    if (key === 'Value' && value === from.group) return to.group
    return others.get(value) ?? value.replaceAll(oldSuffix, newSuffix)
  }
  const stated = Object.entries(original).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  return JSON.parse(JSON.stringify(Object.fromEntries(stated)), renamed) as T
}

/**
 * `targetgroup/<name>/<id>`, as a ResourceLabel (`app/<lb>/<id>/targetgroup/<name>/<id>`) and a CloudWatch dimension name
 * it (PredefinedMetricSpecification, Amazon EC2 Auto Scaling API Reference).
 */
function suffixOf(targetGroup: string): string {
  return targetGroup.split(':').at(-1) ?? targetGroup
}
