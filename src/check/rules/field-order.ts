import { fieldOrder } from '../../schema/front-matter.ts';
import { mildSeverity } from '../judged.ts';
import { documentRule } from '../rule.ts';

/** Fields stand in one order, so that two documents can be compared line by line. */
export const fieldOrderRule = documentRule('field-order', function* (document, record) {
  const severity = mildSeverity(document, record);
  const places = Object.entries(record.places.get(document.file) ?? {});
  if (severity === undefined) return;
  const order = fieldOrder[document.kind];
  const written = places
    .flatMap(([path, place]) => {
      const name = /^([^.#]+)#key$/u.exec(path)?.[1];
      return name !== undefined && order.includes(name) ? [{ name, place }] : [];
    })
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  let last = -1;
  for (const { name, place } of written) {
    const index = order.indexOf(name);
    if (index < last) {
      yield {
        severity,
        place,
        message: `\`${name}\` stands after \`${order[last] ?? ''}\`, and front matter lists it before.`,
        help: `write the fields in this order: ${order.filter((each) => written.some((field) => field.name === each)).join(', ')}; \`npm run check -- --fix\` does it.`,
      };
      return;
    }
    last = index;
  }
});
