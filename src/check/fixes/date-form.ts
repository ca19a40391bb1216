import { isMap, isScalar, isSeq } from 'yaml';
import { frontMatter } from '../../schema/front-matter.ts';
import { isCalendarDate } from '../../schema/primitives.ts';
import { registries } from '../../schema/registries.ts';
import { partsOf, plainYaml, type FileShape, type Fix } from './fixed-file.ts';

/**
 * Days are written `YYYY-MM-DD`. A value is changed only if it can mean one day alone (`2026/11/2`, `2 Nov 2026`, and
 * never `2/11/2026`), and if its schema refuses it as it is and accepts the day.
 */
export const dateForm: Fix = (text, shape) => {
  const parts = partsOf(text, shape);
  if (!parts) return undefined;
  const { start, end } = parts;
  const yaml = text.slice(start, end);
  const plain = plainYaml(yaml);
  const candidates = plain ? [...daysIn(plain.map, yaml, [])] : [];
  if (!plain || candidates.length === 0) return undefined;
  const refused = issuesAt(plain.data, shape);
  const mended = plainYaml(replaced(yaml, candidates));
  if (!mended) return undefined;
  const still = issuesAt(mended.data, shape);
  const chosen = candidates.filter(({ path }) => refused.has(path) && !still.has(path));
  if (chosen.length === 0) return undefined;
  return {
    text: text.slice(0, start) + replaced(yaml, chosen) + text.slice(end),
    did: `wrote ${chosen.map(({ from, to }) => `${from} as ${to}`).join(', ')}`,
  };
};

/** A value that means a day and is written otherwise. */
interface Candidate {
  /** JSON of its path. */
  path: string;
  /** Offset of `from` in the YAML. */
  offset: number;
  from: string;
  to: string;
}

function* daysIn(
  node: unknown,
  yaml: string,
  path: readonly (string | number)[],
): Iterable<Candidate> {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* daysIn(item, yaml, [...path, index]);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key)) yield* daysIn(value, yaml, [...path, String(key.value)]);
    }
  } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const from = node.value;
    const to = dayOf(from);
    const inside = yaml.slice(node.range[0], node.range[1]).indexOf(from);
    if (to === undefined || to === from || inside === -1) return;
    yield { path: JSON.stringify(path), offset: node.range[0] + inside, from, to };
  }
}

function dayOf(value: string): string | undefined {
  for (const form of forms) {
    const { year, month = '', day } = form.exec(value)?.groups ?? {};
    if (year === undefined || day === undefined) continue;
    const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const number = named > 0 ? String(named) : month;
    const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isCalendarDate(iso) ? iso : undefined;
  }
  return undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/u,
  new RegExp(`^(?<day>\\d{1,2}) ${monthName} (?<year>\\d{4})$`, 'iu'),
  new RegExp(`^${monthName} (?<day>\\d{1,2}),? (?<year>\\d{4})$`, 'iu'),
];

/** Paths, as JSON, of what the schema of a file refuses. */
function issuesAt(data: unknown, file: FileShape): ReadonlySet<string> {
  const schema = file.shape === 'text' ? frontMatter[file.kind] : registries[file.registry];
  const { error } = schema.safeParse(data);
  return new Set((error?.issues ?? []).map(({ path }) => JSON.stringify(path)));
}

function replaced(yaml: string, candidates: readonly Candidate[]): string {
  return candidates.reduceRight(
    (text, { offset, from, to }) => text.slice(0, offset) + to + text.slice(offset + from.length),
    yaml,
  );
}
