import { fileStart } from '../domain/diagnostic.ts';
import type { Finding } from '../markdown/finding.ts';
import { quoted } from '../markdown/printable.ts';
import type { YamlTree } from './yaml-tree.ts';

/** A word of Latin and Cyrillic letters in a field: one that looks like another (`gооd`). */
export function mixedScripts(field: string, { data, places }: YamlTree): Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  const value: unknown = Object.getOwnPropertyDescriptor(data, field)?.value;
  if (typeof value !== 'string') return [];
  const word = value.match(/[\p{L}\p{M}]+/gu)?.find((letters) => {
    return /\p{Script=Latin}/u.test(letters) && /\p{Script=Cyrillic}/u.test(letters);
  });
  if (word === undefined) return [];
  return [
    {
      code: 'unicode',
      severity: 'error',
      message: `${field}: the word ${quoted(word)} mixes Latin and Cyrillic letters that look alike.`,
      help: 'type the word again with the letters of one script.',
      place: places[field] ?? fileStart,
    },
  ];
}
