/** Whoever asks for jest's globals gets those that describe tests without it. */
export async function resolve(specifier, context, next) {
  return specifier === '@jest/globals'
    ? next('./jest-globals.mjs', { ...context, parentURL: import.meta.url })
    : next(specifier, context)
}
