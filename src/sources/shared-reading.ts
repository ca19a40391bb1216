import { environment } from '../environment.ts';
import { readRecord } from './files.ts';
import type { Reading } from './reading.ts';

declare global {
  /**
   * One reading for everybody in this process. Astro loads the configuration and the collections as two copies
   * of this module, so the reading is kept where both see it.
   */
  var currentReadingOfRecord: Promise<Reading> | undefined;
}

/** The record that the environment names, read once until it is forgotten. */
export function currentReading(): Promise<Reading> {
  globalThis.currentReadingOfRecord ??= readRecord({
    root: environment.recordDir,
    base: environment.base,
    today: environment.today,
  });
  return globalThis.currentReadingOfRecord;
}

/** Makes the next caller read the record again. */
export function forgetReading(): void {
  globalThis.currentReadingOfRecord = undefined;
}
