import type { ComparisonWords } from '../i18n/comparison-words.ts';

type Fields = Readonly<Record<string, string>>;

/** Fields of front matter that differ, as the pages of changes show them; nothing if none does. */
export function fieldTable(
  before: Fields,
  after: Fields,
  words: ComparisonWords,
): HTMLElement | undefined {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => before[field] !== after[field],
  );
  if (fields.length === 0) return undefined;
  const head = element('tr');
  for (const word of [words.field, words.before, words.after]) {
    const cell = element('th', word);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = element('tbody');
  for (const field of fields) {
    const name = element('th');
    name.setAttribute('scope', 'row');
    name.append(element('code', field));
    const row = element('tr');
    row.append(name, cell(before[field], 'del', words), cell(after[field], 'ins', words));
    body.append(row);
  }
  const thead = element('thead');
  thead.append(head);
  const table = element('table');
  table.append(thead, body);
  const scroll = element('div');
  scroll.className = 'table-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', words.fields);
  scroll.append(table);
  const section = element('section');
  section.className = 'field-changes';
  section.append(element('h3', words.fields), scroll);
  return section;
}

function cell(value: string | undefined, mark: 'del' | 'ins', words: ComparisonWords): HTMLElement {
  const found = element('td', value === undefined ? words.none : '');
  if (value !== undefined) found.append(element(mark, value));
  return found;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
