import type { WrittenRoute } from '../../spec/fields/route.ts'
import type { Finding, Path, Subject } from '../../spec/fields/subject.ts'

/** The most values of all conditions of one rule (Quotas for your Application Load Balancers, User Guide). */
const mostValues = 5

/** What a listener rule can match on (Listener rule condition types, User Guide for Application Load Balancers). */
export function routeRules({ path, layers }: Subject): readonly Finding[] {
  const route: WrittenRoute = layers.at(-1)?.values.route ?? {}
  const at = [...path, 'route']
  return [...hostRule(at, route), ...pathRule(at, route), ...headerRules(at, route), ...countRule(at, route)]
}

function hostRule(at: Path, { host = '' }: WrittenRoute): readonly Finding[] {
  return host.length <= 128 ? [] : [{ path: [...at, 'host'], message: 'on AWS allowed: at most 128 characters' }]
}

/** Two characters are for the pattern that is made of it. */
function pathRule(at: Path, { path = '/' }: WrittenRoute): readonly Finding[] {
  if (/^[\w.$/~"'@:+&{}-]{1,126}$/.test(path)) return []
  return [{ path: [...at, 'path'], message: 'on AWS allowed: at most 126 letters, digits and _-.$/~"\'@:+&' }]
}

function headerRules(at: Path, { headers = {} }: WrittenRoute): readonly Finding[] {
  return Object.entries(headers)
    .filter(([name, value]) => name.length > 40 || value.length === 0 || value.length > 128 || /[*?]/.test(value))
    .map(([name]) => ({
      path: [...at, 'headers', name],
      message: 'on AWS allowed: a name of at most 40, a value of 1 to 128 characters without * and ?',
    }))
}

/** A path stands for itself and for what is below it; the trial of a new release needs one value more. */
function countRule(at: Path, { host, path, headers = {} }: WrittenRoute): readonly Finding[] {
  const ofPath = path === undefined ? 0 : path.endsWith('/') ? 1 : 2
  const count = (host === undefined ? 0 : 1) + ofPath + Object.keys(headers).length
  if (count < mostValues) return []
  const message = `needs ${count} values in a rule's conditions; on AWS ${mostValues} are the most, and one is for proving a new release`
  return [{ path: at, message }]
}
