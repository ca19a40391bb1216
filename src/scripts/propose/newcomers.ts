import type { ProposeWords } from '../../i18n/propose-words.ts';
import type { Newcomer } from './draft.ts';
import { plainName } from './folder-name.ts';
import { changed, filled, freshId, fromTemplate, part } from './parts.ts';

export interface NewcomerList {
  read: () => Newcomer[];
  fill: (newcomers: readonly Newcomer[]) => void;
}

/** People who get a file of their own: a group of fields for each. `taken` are the ids that others have. */
export function newcomerList(
  form: HTMLFormElement,
  words: ProposeWords,
  taken: ReadonlySet<string>,
): NewcomerList {
  const room = part(form, '[data-newcomers]', HTMLElement);
  const opener = part(form, '[data-do="add-newcomer"]', HTMLButtonElement);
  const append = (newcomer: Newcomer | undefined): HTMLFieldSetElement => {
    const group = fromTemplate(form, 'newcomer', HTMLFieldSetElement);
    const findings = part(group, '.findings', HTMLElement);
    findings.id = freshId('newcomer-findings');
    for (const control of controlsOf(group)) {
      control.id = freshId('newcomer');
      control.setAttribute('aria-describedby', findings.id);
      const name = control.dataset['name'] ?? '';
      if (newcomer && isField(name)) control.value = newcomer[name];
    }
    const id = part(group, '[data-name="id"]', HTMLInputElement);
    let own = newcomer !== undefined && newcomer.id !== '';
    id.addEventListener('input', () => {
      own = id.value !== '';
    });
    group.addEventListener('input', ({ target }) => {
      if (own || target === id) return;
      const { latinName, name } = newcomerOf(group);
      id.value = freeId(plainName(latinName || name), taken);
    });
    part(group, '[data-do="remove-newcomer"]', HTMLButtonElement).addEventListener('click', () => {
      group.remove();
      name();
      opener.focus();
      changed(room);
    });
    room.append(group);
    name();
    return group;
  };
  const name = (): void => {
    [...room.querySelectorAll('legend')].forEach((legend, index) => {
      legend.textContent = filled(words.person, { n: String(index + 1) });
    });
  };
  opener.addEventListener('click', () => {
    append(undefined).querySelector('input')?.focus();
    changed(room);
  });
  return {
    read: () => [...room.querySelectorAll<HTMLFieldSetElement>('.newcomer')].map(newcomerOf),
    fill(newcomers) {
      room.replaceChildren();
      for (const newcomer of newcomers) append(newcomer);
    },
  };
}

const fieldNames = [
  'id',
  'name',
  'latinName',
  'orcid',
  'github',
  'organisation',
  'since',
] as const satisfies (keyof Newcomer)[];

function isField(name: string): name is keyof Newcomer {
  return fieldNames.some((known) => known === name);
}

function newcomerOf(group: HTMLFieldSetElement): Newcomer {
  const values = new Map(
    controlsOf(group).map((control) => [control.dataset['name'], control.value.trim()]),
  );
  const value = (name: keyof Newcomer): string => values.get(name) ?? '';
  return {
    id: value('id'),
    name: value('name'),
    latinName: value('latinName'),
    orcid: value('orcid'),
    github: value('github'),
    organisation: value('organisation'),
    since: value('since'),
  };
}

function controlsOf(group: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...group.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-name]')];
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (id === '' || !taken.has(id)) return id;
  let n = 2;
  while (taken.has(`${id}-${n}`)) n += 1;
  return `${id}-${n}`;
}
