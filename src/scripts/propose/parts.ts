/** The one element that a selector names in the page of the form. Throws if the page has none. */
export function part<T extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new (...args: never) => T,
): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new RangeError(`the form has no ${selector}`);
}

/** A copy of what a template of the form holds. */
export function fromTemplate<T extends Element>(
  form: ParentNode,
  name: string,
  type: abstract new (...args: never) => T,
): T {
  const template = part(form, `template[data-template="${name}"]`, HTMLTemplateElement);
  const made = template.content.cloneNode(true);
  const element = made instanceof DocumentFragment ? made.firstElementChild : undefined;
  if (element instanceof type) return element;
  throw new RangeError(`the template ${name} holds something else`);
}

/** An id that no other element of the page has. */
export function freshId(stem: string): string {
  count += 1;
  return `p-${stem}-${count}`;
}

let count = 0;

/** A sentence with its `{name}`s filled in. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/** A sentence in the form that fits a number, filled in. */
export function counted(
  message: string | { readonly one: string; readonly other: string },
  count: number,
  language: string,
): string {
  const forms = typeof message === 'string' ? { one: message, other: message } : message;
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return filled(form, { count: String(count) });
}

/** The form was changed by code: whoever listens to what is typed should hear of it too. */
export function changed(element: Element): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
}
