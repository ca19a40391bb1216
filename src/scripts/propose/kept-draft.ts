import type { Draft } from './draft.ts';
import { readStoredDraft, storedDraft } from './stored-draft.ts';

/** Where this browser keeps the draft. */
const place = 'tapestry-proposal';

/** Keeps the draft in this browser; false where the browser keeps nothing. */
export function keepDraft(draft: Draft, now: Date): boolean {
  try {
    localStorage.setItem(place, storedDraft(draft, now.toISOString()));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // What keeps nothing has nothing to forget.
  }
}

export function keptDraft(fallback: Draft): { draft: Draft; saved: string } | undefined {
  try {
    return readStoredDraft(localStorage.getItem(place) ?? '', fallback);
  } catch {
    return undefined;
  }
}
