import type { Kind } from '../../domain/kind.ts';
import type { DraftSection } from './draft.ts';
import type { ProposeData } from './data.ts';
import { changed, freshId, fromTemplate, part } from './parts.ts';

export interface SectionList {
  read: () => DraftSection[];
  fill: (sections: readonly DraftSection[], kind: Kind) => void;
}

/** The sections of the text, each in a field of its own; those that are no part of the template have a heading to write. */
export function sectionList(
  form: HTMLFormElement,
  { templates, words }: Pick<ProposeData, 'templates' | 'words'>,
): SectionList {
  const room = part(form, '[data-sections]', HTMLElement);
  const opener = part(form, '[data-do="add-section"]', HTMLButtonElement);

  const ofTemplate = (section: DraftSection, sentence: string, label: string): void => {
    const field = fromTemplate(form, 'section', HTMLElement);
    field.dataset['heading'] = section.heading;
    const area = areaOf(field, section.text);
    const name = part(field, 'label', HTMLLabelElement);
    name.htmlFor = area.id;
    name.textContent = label;
    const hint = part(field, '.hint', HTMLElement);
    hint.id = `${area.id}-hint`;
    hint.textContent = sentence;
    area.setAttribute('aria-describedby', `${hint.id} ${area.id}-findings`);
    room.append(field);
  };
  const own = (section: DraftSection): HTMLInputElement => {
    const field = fromTemplate(form, 'own-section', HTMLElement);
    const area = areaOf(field, section.text);
    area.setAttribute('aria-describedby', `${area.id}-findings`);
    const heading = part(field, 'input', HTMLInputElement);
    heading.id = freshId('heading');
    heading.value = section.heading;
    part(field, 'label', HTMLLabelElement).htmlFor = heading.id;
    part(field, 'button', HTMLButtonElement).addEventListener('click', () => {
      field.remove();
      opener.focus();
      changed(room);
    });
    room.append(field);
    return heading;
  };
  opener.addEventListener('click', () => {
    own({ heading: '', text: '' }).focus();
    changed(room);
  });
  return {
    read: () =>
      sectionFields(form).map((field) => ({
        heading: field.querySelector('input')?.value ?? field.dataset['heading'] ?? '',
        text: field.querySelector('textarea')?.value ?? '',
      })),
    fill(sections, kind) {
      room.replaceChildren();
      for (const section of sections) {
        const known = templates[kind].find(({ name }) => name === section.heading);
        if (known) ofTemplate(section, known.sentence, known.name);
        else if (section.heading === '') ofTemplate(section, '', words.preamble);
        else own(section);
      }
    },
  };
}

/** The fields of the sections, in order. */
export function sectionFields(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-sections] > .section')];
}

function areaOf(field: HTMLElement, text: string): HTMLTextAreaElement {
  const area = part(field, 'textarea', HTMLTextAreaElement);
  area.id = freshId('section');
  area.value = text;
  part(field, '.findings', HTMLElement).id = `${area.id}-findings`;
  return area;
}
