import { toJsonSchema } from '@valibot/to-json-schema'

/** The JSON Schema for editors, from the very schema that a run validates with. */
export async function specSchema() {
  const { schema } = await import('../../build/spec/schema.js')
  const converted = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-07' })
  const described = { title: 'immutable.yml', description: 'What runs where, for immutable-deploy.', ...converted }
  return { file: 'docs/immutable.schema.json', content: `${JSON.stringify(described, null, 2)}\n` }
}
