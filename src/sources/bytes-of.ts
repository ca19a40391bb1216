import { readFile } from 'node:fs/promises';
import { fileStart } from '../domain/diagnostic.ts';
import type { Finding } from '../markdown/finding.ts';

/** The bytes of a file; where it cannot be read, a finding says why. */
export async function bytesOf(
  path: string,
  report: (finding: Finding) => void,
): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    report({
      code: 'unreadable',
      severity: 'error',
      message: `The file cannot be read: ${reasonOf(error)}.`,
      help: 'give the file read permission, or remove it.',
      place: fileStart,
    });
    return undefined;
  }
}

/** Why something failed, in the words of the system. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
