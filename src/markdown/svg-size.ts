import type { XmlElement } from '@rgrove/parse-xml';
import type { PictureSize } from './picture.ts';

/** The size that a drawing says: its width and height in pixels, or those of its viewBox. */
export function sizeOf(root: XmlElement): PictureSize | undefined {
  const [, , boxWidth, boxHeight] = (root.attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const box = usable(boxWidth, boxHeight);
  const width = pixels(root.attributes['width']);
  const height = pixels(root.attributes['height']);
  if (width !== undefined && height !== undefined) return usable(width, height);
  if (box === undefined) return undefined;
  if (width !== undefined) return usable(width, (width * box.height) / box.width);
  if (height !== undefined) return usable((height * box.width) / box.height, height);
  return box;
}

function usable(width: number | undefined, height: number | undefined): PictureSize | undefined {
  const good = (length: number | undefined): length is number =>
    length !== undefined && length > 0 && length < 100_000;
  return good(width) && good(height)
    ? { width: Math.ceil(width), height: Math.ceil(height) }
    : undefined;
}

const unitsInPixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function pixels(length: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)(px|pt|pc|mm|cm|in|)\s*$/u.exec(length ?? '');
  const unit = unitsInPixels[match?.[2] ?? ''];
  return match?.[1] === undefined || unit === undefined ? undefined : Number(match[1]) * unit;
}
