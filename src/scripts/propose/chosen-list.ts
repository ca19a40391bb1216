import type { ProposeWords } from '../../i18n/propose-words.ts';
import { changed, filled, fromTemplate, part } from './parts.ts';

/** Things that were chosen one after the other, each with a button that takes it away. */
export interface ChosenList<T> {
  read: () => T[];
  fill: (items: readonly T[]) => void;
  /** Adds one unless it is there, and says so. */
  add: (item: T) => void;
  say: (words: string) => void;
}

export function chosenList<T>(
  form: HTMLFormElement,
  name: string,
  words: ProposeWords,
  labelOf: (item: T) => string,
): ChosenList<T> {
  const list = part(form, `[data-chosen="${name}"]`, HTMLUListElement);
  const said = part(form, `[data-said="${name}"]`, HTMLElement);
  const items = new Map<Element, T>();
  const say = (sentence: string): void => {
    said.textContent = sentence;
  };
  const append = (item: T): void => {
    const row = fromTemplate(form, 'chosen', HTMLLIElement);
    const label = labelOf(item);
    part(row, 'span', HTMLElement).textContent = label;
    const button = part(row, 'button', HTMLButtonElement);
    button.setAttribute('aria-label', filled(words.removeNamed, { name: label }));
    button.addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      items.delete(row);
      list.hidden = items.size === 0;
      say(filled(words.removed, { name: label }));
      const focus = next?.querySelector('button') ?? form.querySelector(`#p-${name}`);
      if (focus instanceof HTMLElement) focus.focus();
      changed(list);
    });
    items.set(row, item);
    list.append(row);
    list.hidden = false;
  };
  return {
    read: () => [...list.children].flatMap((row) => items.get(row) ?? []),
    fill(wanted) {
      list.replaceChildren();
      items.clear();
      list.hidden = true;
      wanted.forEach(append);
    },
    add(item) {
      const label = labelOf(item);
      if (![...items.values()].some((known) => labelOf(known) === label)) append(item);
      say(filled(words.added, { name: label }));
      changed(list);
    },
    say,
  };
}

/** A field adds what is in it on Enter, where it would otherwise send the form, and once a whole label is in it. */
export function addsWhatIsChosen(
  input: HTMLInputElement,
  labels: readonly string[],
  add: () => void,
): void {
  const whole = new Set(labels);
  input.addEventListener('input', () => {
    if (whole.has(input.value)) add();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  });
}

/** Fills a datalist; the value is what the field then holds. */
export function fillOptions(list: HTMLDataListElement, values: readonly string[]): void {
  list.replaceChildren(
    ...values.map((value) => {
      const option = document.createElement('option');
      option.value = value;
      return option;
    }),
  );
}
