/** A value as YAML on one line. */
export type YamlValue =
  string | readonly YamlValue[] | { readonly [name: string]: YamlValue | undefined };

/** Days, ids and single words as they are; all other text in double quotes, which YAML reads as JSON does. */
export function yamlValue(value: YamlValue): string {
  if (typeof value === 'string') return scalar(value);
  if (isList(value)) return `[${value.map(yamlValue).join(', ')}]`;
  const pairs = Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : `${name}: ${yamlValue(inner)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function scalar(text: string): string {
  const plain = /^(?:\d{4}-\d{2}-\d{2}|[A-Z]+-\d+|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/u.test(text);
  return plain && !/^(?:null|true|false|yes|no|on|off|y|n)$/u.test(text)
    ? text
    : JSON.stringify(text);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
