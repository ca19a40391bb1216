import type { ProposeWords } from '../../i18n/propose-words.ts';
import type { Located } from './located.ts';
import { counted, filled, part } from './parts.ts';
import { sectionFields } from './sections.ts';

export interface FindingsView {
  /** Shows findings at their fields: those that were touched, or all of them once `insist` was called. */
  show: (found: readonly Located[]) => void;
  /** From now on all errors are shown, with a summary above the form. */
  insist: () => void;
  /** Moves to the summary of errors. */
  focus: () => void;
  /** A new draft: nothing was touched yet. */
  forget: () => void;
}

/** Shows what the checks say, at each field and in a summary that links to them. */
export function findingsView(
  app: HTMLElement,
  form: HTMLFormElement,
  words: ProposeWords,
): FindingsView {
  const summary = part(app, '[data-errors]', HTMLElement);
  const tally = part(form, '[data-tally]', HTMLElement);
  const touched = new WeakSet<Element>();
  const title = document.title;
  let all = false;
  let last: readonly Located[] = [];
  const touch = ({ target, type }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    // Whoever is in the middle of a line need not hear that it is too short.
    if (type === 'input' && !target.matches('.section textarea, #p-more')) return;
    const field = target.closest('.field');
    if (field) touched.add(field);
    if (type === 'change') show(last);
  };
  form.addEventListener('input', touch);
  form.addEventListener('change', touch);

  const show = (unsorted: readonly Located[]): void => {
    const found = inOrder(form, unsorted);
    last = found;
    const at = new Map<HTMLElement, Located[]>();
    for (const each of found) {
      const field = fieldOf(form, each);
      at.set(field, [...(at.get(field) ?? []), each]);
    }
    for (const list of form.querySelectorAll<HTMLElement>('.findings')) {
      const field = list.closest<HTMLElement>('.field, [data-part]');
      if (!field) continue;
      const here = at.get(field) ?? [];
      const shown = all || touched.has(field) ? here : [];
      list.replaceChildren(...shown.map((each) => itemOf(each, words)));
      const wrong = shown.some(isError);
      field.toggleAttribute('data-wrong', wrong);
      for (const control of field.querySelectorAll(
        ':scope > input, :scope > textarea, :scope > select, .adds input',
      )) {
        if (wrong) control.setAttribute('aria-invalid', 'true');
        else control.removeAttribute('aria-invalid');
      }
    }
    summarise(found);
  };

  const summarise = (found: readonly Located[]): void => {
    const errors = found.filter(isError);
    const advice = found.length - errors.length;
    summary.hidden = !all || errors.length === 0;
    const heading = counted(words.problems, errors.length, words.language);
    document.title = summary.hidden ? title : filled(words.errorTitle, { title });
    if (!all) return;
    part(summary, 'h2', HTMLElement).textContent = heading;
    part(summary, 'ul', HTMLElement).replaceChildren(
      ...errors.map((each) => linkTo(form, each, words)),
    );
    const rest = advice === 0 ? [] : [counted(words.advice, advice, words.language)];
    const said = [errors.length === 0 ? words.clean : heading, ...rest].join(', ');
    if (tally.textContent !== said) tally.textContent = said;
  };
  return {
    show,
    insist() {
      all = true;
    },
    focus: () => summary.focus(),
    forget() {
      all = false;
      tally.textContent = '';
      summary.hidden = true;
      document.title = title;
    },
  };
}

export function isError({ diagnostic }: Located): boolean {
  return diagnostic.severity === 'error';
}

function fieldOf(form: HTMLFormElement, { about }: Located): HTMLElement {
  return controlledBy(form, about) ?? part(form, '[data-part="text"]', HTMLElement);
}

function controlledBy(
  form: HTMLFormElement,
  about: Located['about'],
): HTMLElement | null | undefined {
  switch (about.part) {
    case 'section':
      return sectionFields(form)[about.index];
    case 'newcomer':
      return form.querySelectorAll<HTMLElement>('.newcomer')[about.index];
    case 'field':
      return form.querySelector<HTMLElement>(`[data-part="${about.name}"]`);
  }
}

/** In the order in which the form shows them; those at one field in the order of the checker. */
function inOrder(form: HTMLFormElement, found: readonly Located[]): Located[] {
  const fields = new Map(found.map((each) => [each, fieldOf(form, each)]));
  return [...found].sort((a, b) => {
    const [first, second] = [fields.get(a), fields.get(b)];
    if (!first || !second || first === second) return 0;
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

function itemOf({ diagnostic, about }: Located, words: ProposeWords): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['severity'] = diagnostic.severity;
  const kind = document.createElement('strong');
  kind.textContent = `${words.severity[diagnostic.severity]}: `;
  const line =
    about.part === 'section' && about.line >= 0
      ? `${filled(words.line, { n: String(about.line + 1) })}: `
      : '';
  // The hint of the field says what to write; the help for a file would not help here.
  const help = missing.test(diagnostic.message) ? [] : [' ', ...coded(sentence(diagnostic.help))];
  item.append(kind, line, ...coded(sentence(diagnostic.message)), ...help);
  return item;
}

const missing = /^\w+ is missing\.$/u;

function linkTo(form: HTMLFormElement, each: Located, words: ProposeWords): HTMLLIElement {
  const field = fieldOf(form, each);
  const control = field.querySelector<HTMLElement>(
    ':scope > input, :scope > textarea, :scope > select, .adds input, label > input',
  );
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${control?.id ?? 'p-text-name'}`;
  const where = placeName(field, each, words);
  link.append(where === '' ? '' : `${where}: `, ...coded(sentence(each.diagnostic.message)));
  link.addEventListener('click', (event) => {
    if (!control) return;
    event.preventDefault();
    for (
      let fold = field.closest('details');
      fold;
      fold = fold.parentElement?.closest('details') ?? null
    ) {
      fold.open = true;
    }
    control.focus();
    field.scrollIntoView({ block: 'nearest' });
    if (each.about.part === 'section') selectLine(field, each.about.line);
  });
  item.append(link);
  return item;
}

/** What the checker's own words do not say: the section, and the line in it. */
function placeName(field: HTMLElement, { about }: Located, words: ProposeWords): string {
  if (about.part === 'field') return '';
  const name =
    about.part === 'section'
      ? (field.dataset['heading'] ?? field.querySelector('input')?.value ?? '')
      : (field.querySelector('legend')?.textContent ?? '');
  const line =
    about.part === 'section' && about.line >= 0
      ? filled(words.line, { n: String(about.line + 1) })
      : '';
  return [name, line].filter((part) => part !== '').join(', ');
}

function selectLine(field: HTMLElement, line: number): void {
  const area = field.querySelector('textarea');
  if (!area || line < 0) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1);
  area.focus();
  area.setSelectionRange(start, start + (lines[line]?.length ?? 0));
}

/** With a capital at its start, unless it starts with code. */
function sentence(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Text in which backticks mark code. */
function coded(text: string): (Node | string)[] {
  return text.split('`').map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}
