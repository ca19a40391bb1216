import type { Thread } from '../schema/registries.ts';

/** A repeating piece of cloth: one path a colour, drawn as strokes one cell wide along the picks. */
export interface Weave {
  /** Cells across and down until the pattern repeats. */
  width: number;
  height: number;
  /** Path data in cells; a stroke of width 1 covers the warp that lies on top. */
  paths: { thread: Thread; d: string }[];
}

/**
 * A four-shaft weaving draft chosen by the id: threading, treadling and tie-up, with the warp striped in the
 * threads. The first thread is the owner's and gets the widest stripe. The same id always gives the same cloth.
 */
export function weave(id: string, threads: readonly [Thread, ...Thread[]]): Weave {
  const random = numbers(id);
  const threading = pick(threadings, random());
  const treadling = turned(pick(treadlings, random()), random());
  const tieUp = pick(tieUps, random());
  const warp = stripes([...new Set(threads)].slice(0, 4), threading.length, random);
  const paths = new Map<Thread, string>();
  treadling.forEach((treadle, y) => {
    let x = 0;
    while (x < warp.length) {
      const thread = warp[x];
      const end = runEnd(x, (at) => warp[at] === thread && onTop(tieUp, treadle, threading, at));
      if (thread !== undefined && end > x)
        paths.set(thread, `${paths.get(thread) ?? ''}M${x} ${y}h${end - x}`);
      x = Math.max(end, x + 1);
    }
  });
  return {
    width: warp.length,
    height: treadling.length,
    paths: [...paths].map(([thread, d]) => ({ thread, d })),
  };
}

type Drafts = readonly [readonly number[], ...(readonly number[])[]];

const threadings: Drafts = [
  [0, 1, 2, 3],
  [0, 1, 2, 3, 2, 1],
  [0, 1, 2, 3, 1, 0, 3, 2],
  [0, 1, 2, 3, 0, 3, 2, 1],
  [0, 1, 2, 3, 2, 3, 0, 1, 0, 3, 2, 1],
];

const treadlings: Drafts = [
  [0, 1, 2, 3, 2, 1],
  [0, 1, 2, 3, 0, 3, 2, 1],
  [0, 1, 2, 3, 1, 0, 3, 2],
  [0, 1, 2, 3, 2, 3, 0, 1, 0, 3, 2, 1],
];

/** For each treadle, the shafts it lifts. The balanced twill is listed most: it shows warp and weft alike. */
const twill = [0b0011, 0b0110, 0b1100, 0b1001];
const tieUps: Drafts = [
  twill,
  twill,
  twill,
  [0b0111, 0b1110, 0b1101, 0b1011],
  [0b0011, 0b0101, 0b1100, 0b1010],
  [0b0001, 0b0110, 0b1100, 0b1011],
];

/** Stripes are whole or half repeats of the threading, so that the drawing closes at every edge. */
function stripes(threads: readonly Thread[], repeat: number, random: () => number): Thread[] {
  const unit = repeat >= 8 ? repeat / 2 : repeat;
  const warp = threads.flatMap((thread, index) => {
    const units = index === 0 ? 2 + (random() % 2) : 1;
    return Array.from({ length: units * unit }, () => thread);
  });
  const missing = (repeat - (warp.length % repeat)) % repeat;
  const [owner] = threads;
  return owner === undefined ? warp : [...Array.from({ length: missing }, () => owner), ...warp];
}

function onTop(
  tieUp: readonly number[],
  treadle: number,
  threading: readonly number[],
  at: number,
): boolean {
  return (((tieUp[treadle] ?? 0) >> (threading[at % threading.length] ?? 0)) & 1) === 1;
}

function runEnd(from: number, covers: (at: number) => boolean): number {
  let end = from;
  while (covers(end)) end += 1;
  return end;
}

/** The same sequence begun elsewhere. */
function turned(list: readonly number[], by: number): number[] {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

function pick<T>(list: readonly [T, ...T[]], random: number): T {
  return list[random % list.length] ?? list[0];
}

/** xorshift32, seeded with FNV-1a of the id. */
function numbers(id: string): () => number {
  let state = 0x811c9dc5;
  for (const character of id) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  // Neighbouring ids differ in the last bits only: spread them (the finaliser of MurmurHash3).
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) >>> 0;
  state = (state ^ (state >>> 16)) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state >>> 8;
  };
}
