import { z } from 'zod';
import { components, type ComponentName } from './components.ts';
import { frontMatter } from './front-matter.ts';
import { registries, type RegistryName } from './registries.ts';

/** What a field may hold, as data; words are put to it where it is shown. */
export interface FieldRule {
  characters?: { min: number; max: number };
  range?: { min: number; max: number };
  format?: 'date' | 'uri';
  values?: string[];
  example?: string;
  /** Most entries, if the field is a list. */
  listOf?: number;
  /** Names of the fields of a group; optional ones end with `?`. */
  group?: string[];
  default?: string;
}

export interface Field {
  name: string;
  required: boolean;
  description: string;
  rule: FieldRule;
}

/** A field of front matter, with the kinds that know it and those that demand it. */
export interface FrontMatterField extends Field {
  kinds: string[];
}

/** Every field of front matter, in the order in which authors write them. */
export function frontMatterReference(): FrontMatterField[] {
  const rows = new Map<string, FrontMatterField>();
  for (const [kind, schema] of Object.entries(frontMatter)) {
    for (const field of fieldsOf(schema)) {
      const row = rows.get(field.name);
      if (!row) rows.set(field.name, { ...field, kinds: [kind] });
      else {
        row.kinds.push(kind);
        if (field.name === 'status') row.rule.values = merged(row.rule.values, field.rule.values);
      }
    }
  }
  return [...rows.values()];
}

/** Fields of the entries of a registry, such as `people`. */
export function registryReference(name: RegistryName): Field[] {
  return fieldsOf(registries[name]);
}

/** Attributes of the components that texts may use. */
export function componentReference(): { name: string; attributes: Field[] }[] {
  const names: ComponentName[] = ['Figure', 'Question', 'Claim', 'Details'];
  return names.map((name) => ({ name, attributes: fieldsOf(components[name]) }));
}

const jsonSchema = z.object({
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
  enum: z.array(z.string()).optional(),
  format: z.enum(['date', 'uri']).optional(),
  example: z.string().optional(),
  default: z.unknown().optional(),
  minGraphemes: z.number().optional(),
  maxGraphemes: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxItems: z.number().optional(),
});
type JsonSchema = z.output<typeof jsonSchema>;

function fieldsOf(schema: z.ZodType): Field[] {
  const node = jsonSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
  return Object.entries(node.properties ?? {}).map(([name, field]) => ({
    name,
    required: node.required?.includes(name) ?? false,
    description: field.description ?? '',
    rule: ruleOf(field),
  }));
}

function ruleOf(node: JsonSchema): FieldRule {
  const { items, minGraphemes: min, maxGraphemes: max, minimum, maximum } = node;
  if (items) return { ...ruleOf(items.anyOf?.[0] ?? items), listOf: node.maxItems ?? Infinity };
  const inner = Object.keys(node.properties ?? {});
  return {
    ...(min === undefined || max === undefined ? {} : { characters: { min, max } }),
    ...(minimum === undefined || maximum === undefined
      ? {}
      : { range: { min: minimum, max: maximum } }),
    ...(node.format === undefined ? {} : { format: node.format }),
    ...(node.enum === undefined ? {} : { values: node.enum }),
    ...(node.example === undefined ? {} : { example: node.example }),
    ...(typeof node.default === 'string' ? { default: node.default } : {}),
    ...(inner.length === 0
      ? {}
      : { group: inner.map((name) => (node.required?.includes(name) ? name : `${name}?`)) }),
  };
}

function merged(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}
