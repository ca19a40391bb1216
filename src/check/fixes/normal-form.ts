import { counted } from '../tally.ts';
import { partsOf, plainYaml, type Fix } from './fixed-file.ts';
import { parsedBody } from './parsed-body.ts';

/** Characters are composed (Unicode NFC), but for those in code, where a decomposed one may be what is shown. */
export const normalForm: Fix = (text, shape) => {
  if (text === text.normalize('NFC')) return undefined;
  const parts = partsOf(text, shape);
  if (!parts) return undefined;
  const { start, end, bodyStart } = parts;
  const yaml = text.slice(start, end).normalize('NFC');
  const head = text.slice(0, start) + (plainYaml(yaml) ? yaml : text.slice(start, end));
  const fixed = head + text.slice(end, bodyStart) + composedBody(text, bodyStart);
  if (fixed === text) return undefined;
  const lines = text.split('\n');
  const changed = fixed.split('\n').filter((line, index) => line !== lines[index]).length;
  return { text: fixed, did: `composed the characters of ${counted(changed, 'line')} (NFC)` };

  function composedBody(all: string, from: number): string {
    const body = all.slice(from);
    if (shape.shape !== 'text' || body === body.normalize('NFC')) return body;
    const before = parsedBody(all, from, shape.format);
    if (!before) return body;
    let composed = '';
    let at = from;
    for (const [first, last] of before.exact) {
      if (first < at) continue;
      composed += all.slice(at, first).normalize('NFC') + all.slice(first, last);
      at = last;
    }
    composed += all.slice(at).normalize('NFC');
    const after = parsedBody(
      head + all.slice(end, from) + composed,
      head.length + from - end,
      shape.format,
    );
    return after?.meaning.normalize('NFC') === before.meaning.normalize('NFC') ? composed : body;
  }
};
