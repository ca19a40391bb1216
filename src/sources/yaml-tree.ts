import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import { fileStart, type Place } from '../domain/diagnostic.ts';
import { checkDecoded } from '../markdown/characters.ts';
import type { Finding } from '../markdown/finding.ts';
import { linesOf, type Lines } from '../markdown/lines.ts';
import { quoted } from '../markdown/printable.ts';
import { yamlHelp } from './yaml-help.ts';

/** What a block of YAML says: plain data without anything that YAML could hide in it. */
export interface YamlTree {
  /** Objects, lists, texts, numbers, booleans, null. */
  data: unknown;
  /** Path such as `requires.1` → place of the value; with `#key` at its end, place of the key. */
  places: Record<string, Place>;
  findings: Finding[];
  /** The block cannot be understood as a whole: what a schema would say of it means nothing. */
  broken: boolean;
}

/** Levels of lists and groups in a YAML file. */
const mostLevels = 12;

/**
 * Reads YAML of which only the plain part is allowed: no anchors, aliases, tags, merge keys, or keys that
 * are no text. `text` is a whole file of which all but `start` to `end` is ignored; places are the file's.
 */
export function readYaml(text: string, start: number, end: number): YamlTree {
  const lines = linesOf(text);
  const source = text.slice(start, end);
  const reader: Reader = { text, start, lines, findings: [], places: new Map() };
  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      lineCounter: new LineCounter(),
      logLevel: 'silent',
      merge: false,
      prettyErrors: false,
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      version: '1.2',
    });
    refuseErrors(document, reader);
    const data = document.contents === null ? null : read(document.contents, [], reader);
    const broken = document.errors.some(({ code }) => code !== 'DUPLICATE_KEY');
    return { data, places: Object.fromEntries(reader.places), findings: reader.findings, broken };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reader.findings.push(tooDeep(fileStart));
    return { data: undefined, places: {}, findings: reader.findings, broken: true };
  }
}

interface Reader {
  text: string;
  /** Offset of the block in the file. */
  start: number;
  lines: Lines;
  findings: Finding[];
  places: Map<string, Place>;
}

type Path = readonly (string | number)[];

function refuseErrors(document: Document.Parsed, reader: Reader): void {
  for (const error of document.errors) {
    const { message, help } = yamlHelp(error.code, error.message);
    refuse(reader, 'yaml', message, help, errorPlace(error, reader));
  }
}

function errorPlace(error: YAMLError, { lines, start, text }: Reader): Place {
  const from = start + error.pos[0];
  if (error.code !== 'DUPLICATE_KEY')
    return lines.between(from, Math.max(from + 1, start + error.pos[1]));
  const key = /^[^\s:]*/u.exec(text.slice(from, from + 200))?.[0] ?? '';
  return lines.between(from, from + Math.max(1, key.length));
}

function read(node: Node, path: Path, reader: Reader): unknown {
  const place = placeOf(node, reader);
  reader.places.set(path.join('.'), place);
  refuseProperties(node, place, reader);
  if (path.length > mostLevels) {
    reader.findings.push(tooDeep(place));
    return undefined;
  }
  if (isAlias(node)) {
    refuse(
      reader,
      'yaml-anchor',
      `${quoted(`*${node.source}`)} repeats a value by its anchor, which can multiply a small file without end.`,
      'write the value itself.',
      place,
    );
    return undefined;
  }
  if (isSeq<Node>(node)) {
    return node.items.map((item, index) => read(item, [...path, index], reader));
  }
  if (isMap<unknown, Node | null>(node)) {
    const entries = node.items.flatMap((pair) => readPair(pair, path, reader));
    return Object.fromEntries(entries);
  }
  if (!isScalar(node)) return undefined;
  const { value } = node;
  if (typeof value === 'string') checkEscapes(node, value, place, reader);
  return typeof value === 'bigint' ? Number(value) : value;
}

function readPair(
  { key, value }: Pair<unknown, Node | null>,
  path: Path,
  reader: Reader,
): [string, unknown][] {
  const keyPlace = isNode(key) ? placeOf(key, reader) : fileStart;
  if (isNode(key)) refuseProperties(key, keyPlace, reader);
  const name = isScalar(key) ? key.value : undefined;
  if (typeof name !== 'string' || forbidden.has(name)) {
    refuse(
      reader,
      'yaml-key',
      name === '<<'
        ? 'A merge key `<<` takes fields from elsewhere.'
        : typeof name === 'string'
          ? `${quoted(name)} cannot be the name of a field.`
          : 'The name of a field is no text.',
      name === '<<' ? 'write the fields themselves.' : 'write a name in small letters.',
      keyPlace,
    );
    if (value) read(value, [...path, String(name)], reader);
    return [];
  }
  const inner = [...path, name];
  reader.places.set(`${inner.join('.')}#key`, keyPlace);
  const empty = value === null || (isScalar(value) && value.value === null);
  const data = value === null ? null : read(value, inner, reader);
  if (empty) reader.places.set(inner.join('.'), keyPlace);
  return [[name, data]];
}

const forbidden: ReadonlySet<string> = new Set(['<<', '__proto__', 'constructor', 'prototype']);

/** Anchors and tags stand before the value that they belong to. */
function refuseProperties(node: Node, place: Place, reader: Reader): void {
  const { text, start, lines } = reader;
  const offset = start + (node.range?.[0] ?? 0);
  const before = text.slice(start, offset);
  if ('anchor' in node && typeof node.anchor === 'string') {
    const at = start + before.lastIndexOf(`&${node.anchor}`);
    const found = at < start ? place : lines.between(at, at + node.anchor.length + 1);
    refuse(
      reader,
      'yaml-anchor',
      `${quoted(`&${node.anchor}`)} names a value so that it can be repeated, which can multiply a small file without end.`,
      'remove the anchor, and write the value where it is needed.',
      found,
    );
  }
  const tag = /!\S*(?=(?:\s+&\S+)?\s*$)/u.exec(before.slice(-200));
  if (tag && node.tag !== undefined) {
    const at = offset - Math.min(200, before.length) + tag.index;
    refuse(
      reader,
      'yaml-tag',
      `${quoted(tag[0])} gives a value a type, and the field has one already.`,
      'remove the tag; put text in double quotes.',
      lines.between(at, at + tag[0].length),
    );
  }
}

/** Characters that only an escape such as `"\u202E"` has put into a value. */
function checkEscapes(node: Node, value: string, place: Place, reader: Reader): void {
  const from = reader.start + (node.range?.[0] ?? 0);
  const raw = reader.text.slice(from, reader.start + (node.range?.[1] ?? 0));
  if (!raw.includes('\\')) return;
  reader.findings.push(...checkDecoded(value, { language: 'en', raw, place }));
}

function placeOf(node: Node, { start, lines }: Reader): Place {
  const [from, to] = node.range ?? [0, 0];
  return lines.between(start + from, start + Math.max(to, from));
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value);
}

function tooDeep(place: Place): Finding {
  return {
    code: 'yaml',
    severity: 'error',
    message: 'Lists and groups are nested too deeply.',
    help: 'write the fields as the guide shows them.',
    place,
  };
}

function refuse(reader: Reader, code: string, message: string, help: string, place: Place): void {
  reader.findings.push({ code, severity: 'error', message, help, place });
}
