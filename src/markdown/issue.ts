import type { z } from 'zod';
import { nearest } from '../domain/nearest.ts';
import { printable, quoted } from './printable.ts';

/** What a schema says against a value, in words for authors. */
export interface Complaint {
  /** Keys and indices from the root to the value. For an unknown key, that key is the last. */
  path: readonly PropertyKey[];
  /** `unknown`: the key itself is wrong; `missing`: there is no value to point at. */
  about: 'value' | 'missing' | 'unknown';
  /** A sentence that does not name the field. */
  message: string;
  /** What to write instead; starts with a small letter. */
  help: string;
  /** Path of the field that an unknown one most likely means. */
  meant?: string;
}

/**
 * Turns the issues of a zod schema into complaints. `data` is what was validated; `fields` lists the keys
 * that an object may have, by the path of the object (names only, joined by dots), for suggestions.
 */
export function complaints(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  fields: (path: readonly PropertyKey[]) => readonly string[],
): Complaint[] {
  const all = issues.flatMap((issue) => complaintsOf(issue, data, fields));
  const meant = new Set(all.flatMap(({ meant: path }) => (path === undefined ? [] : [path])));
  return all.filter(({ about, path }) => about !== 'missing' || !meant.has(path.join('.')));
}

type Issue = z.core.$ZodIssue;
type Fields = (path: readonly PropertyKey[]) => readonly string[];

function complaintsOf(issue: Issue, data: unknown, fields: Fields): Complaint[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], fields(path)));
  }
  if (issue.code === 'invalid_union') {
    return unionIssues(issue).flatMap((inner) =>
      complaintsOf({ ...inner, path: [...path, ...inner.path] }, data, fields),
    );
  }
  if (value === undefined) {
    return [{ path, about: 'missing', message: 'is missing', help: help(issue) }];
  }
  if (value === null) {
    return [
      {
        path,
        about: 'value',
        message: 'there is no value.',
        help: 'write a value after the colon, or remove the line.',
      },
    ];
  }
  return [{ path, about: 'value', message: sentence(issue, value), help: help(issue, value) }];
}

function unknownKey(path: readonly PropertyKey[], known: readonly string[]): Complaint {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  return {
    path,
    about: 'unknown',
    ...(near === undefined ? {} : { meant: [...path.slice(0, -1), near].join('.') }),
    message: `there is no field of this name${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    help:
      near === undefined
        ? `remove it; the fields are ${known.join(', ')}.`
        : `write \`${near}\`, or remove the line.`,
  };
}

/** The branch of a union that the value comes nearest to: the one whose type it has. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion): Issue[] {
  const branches = issue.errors.filter(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const [best] = (branches.length > 0 ? branches : issue.errors).toSorted(
    (a, b) => a.length - b.length,
  );
  return best ?? [];
}

const kindsOfValue: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  null: 'nothing',
};

function sentence(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    return `expected ${kindsOfValue[issue.expected] ?? issue.expected}, and this is ${kindsOfValue[kindOf(value)] ?? 'something else'}.`;
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
    const shown = typeof value === 'string' ? quoted(value) : 'this';
    return `${shown} is not one of ${allowed.join(', ')}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`;
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'array'
      ? `it has more than ${String(issue.maximum)} entries.`
      : `it is more than ${String(issue.maximum)}.`;
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'array'
      ? `it needs at least ${String(issue.minimum)} ${issue.minimum === 1 ? 'entry' : 'entries'}.`
      : `it is less than ${String(issue.minimum)}.`;
  }
  return shortened(printable(issue.message).replace(/\s+/gu, ' '));
}

function help(issue: Issue, value?: unknown): string {
  if (issue.code === 'custom' && typeof issue.params?.['help'] === 'string') {
    return printable(issue.params['help']);
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const near = typeof value === 'string' ? nearest(value, allowed) : undefined;
    return `write ${near ?? `one of ${allowed.join(', ')}`}.`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'array') return 'write a list, for example `[first, second]`.';
    if (issue.expected === 'string')
      return 'write text; put it in double quotes if it looks like a number or a date.';
    return `write ${kindsOfValue[issue.expected] ?? issue.expected}.`;
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const bound = issue.code === 'too_big' ? issue.maximum : issue.minimum;
    return `write ${issue.code === 'too_big' ? 'at most' : 'at least'} ${String(bound)}.`;
  }
  return 'write it as the guide says.';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A message that quotes a long value keeps its beginning and its end. */
function shortened(message: string): string {
  const characters = [...message];
  if (characters.length <= 240) return message;
  return `${characters.slice(0, 120).join('')} … ${characters.slice(-80).join('')}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
