import { isMap, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Kind } from '../../domain/kind.ts';
import type { TextFormat } from '../../markdown/syntax-problem.ts';
import type { RegistryName } from '../../schema/registries.ts';

/** What a file is: a working text, or an entry of a registry. */
export type FileShape =
  { shape: 'text'; kind: Kind; format: TextFormat } | { shape: 'registry'; registry: RegistryName };

/** What a fix did: the whole text as it is then, and a few words for people. */
export interface Change {
  text: string;
  did: string;
}

/** Mends one thing, wherever it stands; `undefined` if there is nothing that is safe to mend. Pure. */
export type Fix = (text: string, shape: FileShape) => Change | undefined;

/** Offsets of the YAML of a file, and of the text below it. */
export interface Parts {
  start: number;
  end: number;
  bodyStart: number;
}

/** `undefined` where front matter is not written exactly as it should be. */
export function partsOf(text: string, { shape }: FileShape): Parts | undefined {
  if (shape === 'registry') return { start: 0, end: text.length, bodyStart: text.length };
  const fences = /^---\n(?<yaml>(?:(?!---|\.\.\.\n).*\n)*?)---(?:\n|$)/u.exec(text);
  if (!fences) return undefined;
  const end = 4 + (fences.groups?.['yaml'] ?? '').length;
  return { start: 4, end, bodyStart: end + 3 };
}

/** YAML that holds fields and nothing that could repeat or hide a value. */
export interface PlainYaml {
  map: YAMLMap;
  data: Record<string, unknown>;
}

export function plainYaml(source: string): PlainYaml | undefined {
  try {
    const document: Document.Parsed = parseDocument(source, {
      logLevel: 'silent',
      merge: false,
      prettyErrors: false,
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      version: '1.2',
    });
    const { contents } = document;
    if (document.errors.length > 0 || !isMap(contents) || repeats(document)) return undefined;
    const data: unknown = document.toJS();
    return isRecord(data) ? { map: contents, data } : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function repeats(document: Document.Parsed): boolean {
  let found = false;
  const stop = (): symbol => {
    found = true;
    return visit.BREAK;
  };
  visit(document, {
    Alias: stop,
    Value: (_key, { anchor }) => (anchor === undefined ? undefined : stop()),
  });
  return found;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Whether two blocks of YAML have the same fields, in whatever order. */
export function sameFields(a: string, b: string): boolean {
  const [one, other] = [plainYaml(a), plainYaml(b)];
  return one !== undefined && other !== undefined && fieldsOf(one) === fieldsOf(other);
}

function fieldsOf({ data }: PlainYaml): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
