import type { DraftRelation } from './draft.ts';
import { relationFields } from './draft.ts';
import { addsWhatIsChosen, chosenList, fillOptions, type ChosenList } from './chosen-list.ts';
import type { ProposeData } from './data.ts';
import { filled, part } from './parts.ts';

/** Relations to documents, and to questions of documents, found by number or words of the title. */
export function relationList(
  form: HTMLFormElement,
  { context: { record }, words }: ProposeData,
): ChosenList<DraftRelation> {
  const documents = record.documents.map(({ id, title }) => ({ id, name: title }));
  const questions = record.documents.flatMap(({ id, questions: raised }) =>
    raised.map((question) => ({ id: `${id}/${question.id}`, name: question.name })),
  );
  const names = new Map([...documents, ...questions].map(({ id, name }) => [id, name]));
  const labelOf = (id: string): string => `${id} ${names.get(id) ?? ''}`.trim();
  const list = chosenList<DraftRelation>(
    form,
    'relations',
    words,
    ({ field, id }) => `${words.relation[field]} ${labelOf(id)}`,
  );
  const select = part(form, '#p-relation', HTMLSelectElement);
  const input = part(form, '#p-relations', HTMLInputElement);
  for (const [name, entries] of Object.entries({ documents, questions })) {
    fillOptions(
      part(form, `#p-${name}-list`, HTMLDataListElement),
      entries.map(({ id }) => labelOf(id)),
    );
  }
  select.addEventListener('change', () => {
    const wanted = select.value === 'answers' ? 'questions' : 'documents';
    input.setAttribute('list', `p-${wanted}-list`);
  });
  const add = (): void => {
    const typed = input.value.trim();
    const field = relationFields.find((name) => name === select.value);
    if (typed === '' || !field) return;
    const choices = field === 'answers' ? questions : documents;
    const found = choices.find(({ id }) => matches(id, labelOf(id), typed)) ?? only(choices, typed);
    if (!found) return list.say(filled(words.notListed, { name: typed }));
    input.value = '';
    list.add({ field, id: found.id });
    input.focus();
  };
  part(form, '[data-do="add-relation"]', HTMLButtonElement).addEventListener('click', add);
  addsWhatIsChosen(
    input,
    [...documents, ...questions].map(({ id }) => labelOf(id)),
    add,
  );
  return list;
}

/** `RFC-0003`, `rfc 3` and the whole label all mean the same document. */
function matches(id: string, label: string, typed: string): boolean {
  const short = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+0*/gu, '');
  return label === typed || short(id) === short(typed);
}

/** The one thing whose name has all that was typed in it. */
function only<T extends { name: string }>(choices: readonly T[], typed: string): T | undefined {
  const wanted = typed.toLowerCase();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  return found.length === 1 ? found[0] : undefined;
}
