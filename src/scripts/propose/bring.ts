import type { ProposeWords } from '../../i18n/propose-words.ts';
import type { Checker } from './checker.ts';
import type { Draft } from './draft.ts';
import { filled, part } from './parts.ts';
import { readStoredDraft } from './stored-draft.ts';

/** Takes a file that is chosen, dropped or pasted, and hands on the draft in it. */
export function bringFiles(
  form: HTMLFormElement,
  words: ProposeWords,
  checker: Checker,
  fallback: () => Draft,
  take: (draft: Draft, said: string) => void,
  say: (words: string) => void,
): void {
  const input = part(form, '#p-file', HTMLInputElement);
  const paste = part(form, '#p-paste', HTMLTextAreaElement);
  const room = part(form, '[data-drop]', HTMLElement);
  const read = async (name: string, text: string): Promise<void> => {
    const stored = readStoredDraft(text, fallback());
    const draft = stored?.draft ?? (await checker.read({ name, text, fallback: fallback() }));
    const shown = name === '' ? words.broughtText : name;
    if (draft) take(draft, filled(words.brought, { name: shown }));
    else say(filled(words.unreadable, { name: shown }));
  };
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      const utf8 = new TextDecoder('utf-8', { fatal: true });
      if (file.size > mostBytes) throw new RangeError('too large');
      await read(file.name, utf8.decode(await file.arrayBuffer()));
    } catch {
      say(filled(words.unreadable, { name: file.name }));
    }
  };
  input.addEventListener('change', () => {
    void readFile(input.files?.[0]).then(() => {
      input.value = '';
    });
  });
  part(form, '[data-do="bring"]', HTMLButtonElement).addEventListener('click', () => {
    if (paste.value.trim() === '') paste.focus();
    else {
      void read('', paste.value).then(() => {
        paste.value = '';
      });
    }
  });
  form.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    room.toggleAttribute('data-over', true);
  });
  form.addEventListener('dragleave', () => room.toggleAttribute('data-over', false));
  form.addEventListener('drop', (event) => {
    room.toggleAttribute('data-over', false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void readFile(event.dataTransfer?.files[0]);
  });
}

/** A draft is at most a text, written as JSON. */
const mostBytes = 1024 * 1024;

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
