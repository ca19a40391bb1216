import type { DraftAuthor } from './draft.ts';
import { addsWhatIsChosen, chosenList, fillOptions, type ChosenList } from './chosen-list.ts';
import type { ProposeData } from './data.ts';
import { filled, part } from './parts.ts';

/** The authors whom the record knows, chosen by name. */
export function authorList(
  form: HTMLFormElement,
  { context: { record }, words }: ProposeData,
): ChosenList<DraftAuthor> {
  const known = [...record.people, ...record.organisations];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const labelOf = (id: string): string => {
    const name = names.get(id);
    return name === undefined ? id : `${name} (${id})`;
  };
  const list = chosenList<DraftAuthor>(form, 'authors', words, ({ id, affiliation }) =>
    affiliation === undefined
      ? labelOf(id)
      : `${labelOf(id)}, ${names.get(affiliation) ?? affiliation}`,
  );
  const input = part(form, '#p-authors', HTMLInputElement);
  const labels = known.map(({ id }) => labelOf(id));
  fillOptions(part(form, '#p-authors-list', HTMLDataListElement), labels);
  const add = (): void => {
    const typed = input.value.trim();
    if (typed === '') return;
    const folded = typed.toLowerCase();
    const exact = known.find(({ id, name }) =>
      [labelOf(id), name, id].some((spelling) => spelling.toLowerCase() === folded),
    );
    const near = known.filter(({ id }) => labelOf(id).toLowerCase().includes(folded));
    const found = exact ?? (near.length === 1 ? near[0] : undefined);
    if (!found) return list.say(filled(words.notListed, { name: typed }));
    input.value = '';
    list.add({ id: found.id });
    input.focus();
  };
  part(form, '[data-do="add-author"]', HTMLButtonElement).addEventListener('click', add);
  addsWhatIsChosen(input, labels, add);
  return list;
}
