import { fileStart, type Place } from '../domain/diagnostic.ts';
import { checkControls } from './characters.ts';
import type { Finding } from './finding.ts';
import { linesOf } from './lines.ts';

/** Bytes that a text may have at most. */
export const mostTextBytes = 256 * 1024;

/**
 * Text of a file's bytes, with LF line ends and without byte order mark, so that later checks can go on.
 * `text` is `undefined` where there is nothing to go on with.
 */
export function decode(
  bytes: Uint8Array,
  mostBytes = mostTextBytes,
): { text: string | undefined; findings: Finding[] } {
  if (bytes.length > mostBytes)
    return { text: undefined, findings: [tooLarge(bytes.length, mostBytes)] };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: undefined, findings: [notUtf8(wide, fileStart)] };
  const decoded = strictly(bytes);
  if (decoded === undefined) {
    const bad = firstBadByte(bytes) ?? 0;
    const before = utf8.decode(bytes.subarray(0, bad));
    const place = linesOf(before).between(before.length, before.length);
    const marked = { ...place, endColumn: place.endColumn + 1 };
    return { text: undefined, findings: [notUtf8(narrowEncoding(bytes, bad), marked)] };
  }
  const marked = decoded.startsWith('\ufeff');
  const raw = marked ? decoded.slice(1) : decoded;
  const text = raw.replace(/\r\n?/gu, '\n');
  const findings = [
    ...(marked ? [byteOrderMark] : []),
    ...(text.trim() === '' ? [nothing] : []),
    ...carriageReturns(raw),
    ...checkControls(text),
  ];
  return { text: text.trim() === '' ? undefined : text, findings };
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

const byteOrderMark: Finding = {
  code: 'bom',
  severity: 'error',
  message:
    'The file starts with a byte order mark (U+FEFF), which hides the `---` of its first line from other tools.',
  help: 'save the file as "UTF-8", not as "UTF-8 with BOM".',
  place: fileStart,
};

const nothing: Finding = {
  code: 'empty',
  severity: 'error',
  message: 'The file is empty.',
  help: 'write what belongs into it, or remove the file.',
  place: fileStart,
};

function tooLarge(size: number, most: number): Finding {
  return {
    code: 'limit-size',
    severity: 'error',
    message: `The file has ${kibibytes(size)} KiB, and ${kibibytes(most)} KiB are allowed.`,
    help: 'split it into two documents, or move long tables and listings elsewhere and link to them.',
    place: fileStart,
  };
}

function kibibytes(size: number): number {
  return Math.ceil(size / 1024);
}

function notUtf8(seems: string, place: Place): Finding {
  return {
    code: 'encoding',
    severity: 'error',
    message: `The file is not UTF-8; it seems to be ${seems}.`,
    help: 'open it in an editor and save it again with the encoding "UTF-8".',
    place,
  };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 (little-endian)';
  if (first === 0xfe && second === 0xff) return 'UTF-16 (big-endian)';
  const sample = bytes.subarray(0, 512);
  const share = (odd: number) =>
    sample.reduce((sum, byte, index) => sum + (index % 2 === odd && byte === 0 ? 1 : 0), 0) /
    sample.length;
  if (sample.length >= 4 && share(1) > 0.3 && share(0) < 0.05) return 'UTF-16 (little-endian)';
  if (sample.length >= 4 && share(0) > 0.3 && share(1) < 0.05) return 'UTF-16 (big-endian)';
  return undefined;
}

function narrowEncoding(bytes: Uint8Array, bad: number): string {
  const byte = bytes[bad] ?? 0;
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  const shown = /[\p{L}\p{P}\p{S}]/u.test(letter) ? `, where this byte is "${letter}"` : '';
  const windows = bytes.some((value) => value >= 0x80 && value < 0xa0);
  return `${windows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)'}${shown}`;
}

/** Offset of the first byte that no UTF-8 text has there (RFC 3629: no overlong forms, no surrogates). */
function firstBadByte(bytes: Uint8Array): number | undefined {
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    const row = sequences.find(([from, to]) => lead >= from && lead <= to);
    if (row === undefined) return index;
    const [, , low, high, length] = row;
    for (let step = 1; step < length; step += 1) {
      const byte = bytes[index + step] ?? 0;
      if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return index;
    }
    index += length;
  }
  return undefined;
}

/** First byte from, to; second byte from, to; length. */
const sequences = [
  [0x00, 0x7f, 0, 0, 1],
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
] as const;

function carriageReturns(raw: string): Finding[] {
  const first = raw.indexOf('\r');
  if (first === -1) return [];
  const count = raw.match(/\r\n?/gu)?.length ?? 0;
  const { line, column } = linesOf(raw).at(first);
  return [
    {
      code: 'crlf',
      severity: 'error',
      message: `${count} ${count === 1 ? 'line ends' : 'lines end'} with a carriage return (CRLF, as Windows writes it), so that the same text has other bytes than on other machines.`,
      help: 'set the line ends of the file to "LF" in your editor and save it.',
      place: { line, column, endLine: line, endColumn: column + 1 },
    },
  ];
}
