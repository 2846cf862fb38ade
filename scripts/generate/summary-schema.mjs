import { toJsonSchema } from '@valibot/to-json-schema'

/** The JSON Schema of the output `summary-json`, from the schema that the code which makes it is held to. */
export async function summarySchema() {
  const { summaryJsonSchema } = await import('../../build/report/summary-json-schema.js')
  const { most } = await import('../../build/report/summary-json-limits.js')
  const { $schema, ...converted } = toJsonSchema(summaryJsonSchema, { target: 'draft-2020-12' })
  const description = `One run for programs. New fields may come; those here stay as they are while version is 1. Texts are at most ${most.characters} characters.`
  const described = { $schema, title: 'immutable-deploy: the output summary-json', description, ...converted }
  return { file: 'docs/summary.schema.json', content: `${JSON.stringify(described, null, 2)}\n` }
}
