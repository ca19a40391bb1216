import { imageSize } from 'image-size';
import { fileStart } from '../domain/diagnostic.ts';
import { decode } from './bytes.ts';
import type { Finding } from './finding.ts';
import { quoted } from './printable.ts';
import { checkSvg } from './svg.ts';

/** Bytes of a picture, and pixels. */
export const mostPictureBytes = 1_000_000;
export const mostPixels = 40_000_000;

export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Checks a picture by its name and bytes: the bytes are what the ending says, it is not too large, and an
 * SVG holds nothing but drawing. `size`, in CSS pixels, is `undefined` where it cannot be known.
 */
export function checkPicture(
  name: string,
  bytes: Uint8Array,
): { size: PictureSize | undefined; findings: Finding[] } {
  const ending = /\.([a-z]+)$/u.exec(name)?.[1] ?? '';
  if (bytes.length > mostPictureBytes) return refused([tooManyBytes(bytes.length)]);
  if (ending === 'svg') return drawing(name, bytes);
  const found = formats.find(({ test }) => test(bytes))?.format;
  const wanted = formatOfEnding[ending];
  if (wanted === undefined || found !== wanted) return refused([wrongBytes(name, ending, found)]);
  const size = rasterSize(bytes);
  if (size === undefined) return refused([unreadable(wanted)]);
  if (size.width * size.height > mostPixels) return refused([tooManyPixels(size)]);
  return { size, findings: [] };
}

type Format = 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'GIF' | 'SVG' | 'HTML' | 'PDF';

const formatOfEnding: Readonly<Record<string, Format>> = {
  png: 'PNG',
  jpg: 'JPEG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
};

const formats: readonly { format: Format; test: (bytes: Uint8Array) => boolean }[] = [
  { format: 'PNG', test: (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
  { format: 'JPEG', test: (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff' },
  {
    format: 'WebP',
    test: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
  },
  { format: 'AVIF', test: (bytes) => /^ftypavi[fs]/u.test(latin(bytes, 4, 12)) },
  { format: 'GIF', test: (bytes) => latin(bytes, 0, 4) === 'GIF8' },
  { format: 'PDF', test: (bytes) => latin(bytes, 0, 5) === '%PDF-' },
  { format: 'SVG', test: (bytes) => /<svg[\s>]/u.test(latin(bytes, 0, 512)) },
  {
    format: 'HTML',
    test: (bytes) => /<(?:!doctype html|html|script)/iu.test(latin(bytes, 0, 512)),
  },
];

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** The size as browsers show it: a photograph may be stored lying on its side. */
function rasterSize(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return undefined;
    const turned = orientation !== undefined && orientation >= 5 && orientation <= 8;
    return turned ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function drawing(
  name: string,
  bytes: Uint8Array,
): { size: PictureSize | undefined; findings: Finding[] } {
  const { text, findings } = decode(bytes, mostPictureBytes);
  const errors = findings.filter(({ code }) => code !== 'bom' && code !== 'crlf');
  if (text === undefined) return refused(errors);
  if (!/<svg[\s>]/u.test(text)) {
    const found = formats.find(({ test }) => test(bytes))?.format;
    return refused([...errors, wrongBytes(name, 'svg', found)]);
  }
  const { size, findings: inside } = checkSvg(text);
  const all = [...errors, ...inside];
  return { size: all.length === 0 ? size : undefined, findings: all };
}

function refused(findings: Finding[]): { size: undefined; findings: Finding[] } {
  return { size: undefined, findings };
}

function tooManyBytes(size: number): Finding {
  return {
    code: 'limit-size',
    severity: 'error',
    message: `The picture has ${Math.ceil(size / 1000)} kB, and ${mostPictureBytes / 1000} kB are allowed.`,
    help: 'scale it down to twice the width of the text (1400 pixels), or save it as .webp or .avif.',
    place: fileStart,
  };
}

function tooManyPixels({ width, height }: PictureSize): Finding {
  return {
    code: 'limit-size',
    severity: 'error',
    message: `The picture has ${width} × ${height} pixels, and ${mostPixels / 1_000_000} million are allowed.`,
    help: 'scale it down to twice the width of the text (1400 pixels).',
    place: fileStart,
  };
}

function wrongBytes(name: string, ending: string, found: Format | undefined): Finding {
  const endings = Object.entries(formatOfEnding).filter(([, format]) => format === found);
  const better = found === 'SVG' ? 'svg' : endings[0]?.[0];
  return {
    code: 'image-bytes',
    severity: 'error',
    message: `The name of ${quoted(name)} ends with .${ending}, and its bytes are ${found === undefined ? 'no picture of that kind' : `those of a ${found} file`}.`,
    help:
      better === undefined
        ? 'export the picture again as .png, .jpg, .webp, .avif or .svg.'
        : `rename it so that it ends with .${better}.`,
    place: fileStart,
  };
}

function unreadable(format: Format): Finding {
  return {
    code: 'image-bytes',
    severity: 'error',
    message: `The picture starts like a ${format} file, and its size cannot be read: it is damaged or cut short.`,
    help: 'export it again.',
    place: fileStart,
  };
}
