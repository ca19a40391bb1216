import { environment } from '../environment.ts';
import { readRecord } from './files.ts';
import type { Reading } from './reading.ts';

let reading: Promise<Reading> | undefined;

/** The record that the environment names, read once until it is forgotten. */
export function currentReading(): Promise<Reading> {
  reading ??= readRecord({
    root: environment.recordDir,
    base: environment.base,
    today: environment.today,
  });
  return reading;
}

/**
 * Makes the next caller read the record again. Many listen to one change of a file: only the first of them counts,
 * so that the record is read once for all.
 */
export function forgetReading(): void {
  if (forgotten) return;
  forgotten = true;
  reading = undefined;
  setImmediate(() => {
    forgotten = false;
  });
}

let forgotten = false;

/** Lets the collections, which Astro loads apart, share this reading. */
export function shareReading(): void {
  globalThis.recordReader = { current: currentReading, forget: forgetReading };
}
