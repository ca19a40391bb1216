import type { Kind } from '../../domain/kind.ts';
import { authorList } from './authors.ts';
import type { ProposeData } from './data.ts';
import { asKind, type Draft } from './draft.ts';
import { newcomerList } from './newcomers.ts';
import { part } from './parts.ts';
import { relationList } from './relations.ts';
import { sectionList } from './sections.ts';

/** The form as what it holds. */
export interface FormDraft {
  read: () => Draft;
  fill: (draft: Draft) => void;
}

export function formDraft(form: HTMLFormElement, data: ProposeData): FormDraft {
  const { record } = data.context;
  const taken = new Set([...record.people, ...record.organisations].map(({ id }) => id));
  const authors = authorList(form, data);
  const newcomers = newcomerList(form, data.words, taken);
  const relations = relationList(form, data);
  const sections = sectionList(form, data);
  const read = (): Draft => {
    const values = new FormData(form);
    const value = (name: string): string => {
      const found = values.get(name);
      return typeof found === 'string' ? found : '';
    };
    return {
      kind: kindOf(value('kind')),
      format: value('format') === 'md' ? 'md' : 'mdx',
      title: value('title').trim(),
      summary: value('summary').replaceAll(/\s+/gu, ' ').trim(),
      authors: authors.read(),
      newcomers: newcomers.read(),
      workstream: value('workstream'),
      participating: values.getAll('participating').filter((id) => typeof id === 'string'),
      created: value('created'),
      relations: relations.read(),
      aiUse: value('aiUse').trim(),
      more: value('more'),
      sections: sections.read(),
    };
  };
  const fill = (draft: Draft): void => {
    check(form, 'kind', [draft.kind]);
    check(form, 'format', [draft.format]);
    check(form, 'participating', draft.participating);
    for (const name of ['title', 'summary', 'created', 'aiUse', 'more'] as const) {
      write(form, name, draft[name]);
    }
    choose(form, draft.workstream);
    authors.fill(draft.authors);
    newcomers.fill(draft.newcomers);
    relations.fill(draft.relations);
    sections.fill(draft.sections, draft.kind);
    const { participating, aiUse, more, format } = draft;
    const details = participating.length > 0 || aiUse !== '' || more !== '' || format === 'md';
    if (details) part(form, '[data-fold="details"]', HTMLDetailsElement).open = true;
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'kind') return;
    const kind = kindOf(target.value);
    sections.fill(asKind(read(), kind, data.templates).sections, kind);
  });
  return { read, fill };
}

function kindOf(value: string): Kind {
  return value === 'report' || value === 'proposal' ? value : 'rfc';
}

function check(form: HTMLFormElement, name: string, values: readonly string[]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = values.includes(input.value);
  }
}

function write(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.value = value;
  }
}

/** What a brought file names may be in no list: it is shown all the same, and the checks say what it is. */
function choose(form: HTMLFormElement, value: string): void {
  const select = part(form, '#p-workstream', HTMLSelectElement);
  if (![...select.options].some((option) => option.value === value)) {
    select.add(new Option(value, value));
  }
  select.value = value;
}
