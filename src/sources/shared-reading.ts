import type { Reading } from './reading.ts';

/** Who reads the record in this process, once for everybody. */
export interface RecordReader {
  /** The record that the environment names, read once until it is forgotten. */
  current: () => Promise<Reading>;
  /** Makes the next caller read the record again. */
  forget: () => void;
}

declare global {
  /**
   * Set when Astro is configured. Astro loads the collections apart from its configuration, through Vite: so that they
   * share one reading, and Vite need not transform all that reads, the reader is kept where both see it.
   */
  var recordReader: RecordReader | undefined;
}

export function sharedReader(): RecordReader {
  if (!globalThis.recordReader)
    throw new Error('Nobody reads the record: is check() among the integrations?');
  return globalThis.recordReader;
}
