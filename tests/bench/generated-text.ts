import type { BenchDocument } from './corpus.ts';

/** `count` invented documents of about 11 KB, the same in every run. */
export function generatedDocuments(count: number): BenchDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = picker(index + 1);
    const title = sentence(pick, 4).replace('.', '');
    return {
      number: index + 1,
      origin: 'generated',
      title: `${title} ${index + 1}`,
      summary: sentence(pick, 14),
      status: 'draft',
      created: '2026-01-15',
      requires: index > 0 && index % 3 === 0 ? [pick(index) + 1] : [],
      body: Array.from({ length: 9 }, (_unused, part) => section(pick, part)).join('\n\n') + '\n',
    };
  });
}

/** A seeded source of whole numbers below a bound (mulberry32). */
type Pick = (bound: number) => number;

function picker(seed: number): Pick {
  let state = seed * 2654435761;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

function section(pick: Pick, part: number): string {
  const block = blocks[part % blocks.length] ?? list;
  return [
    `## ${sentence(pick, 3).replace('.', '')} ${part + 1}`,
    paragraph(pick),
    block(pick),
    paragraph(pick),
  ].join('\n\n');
}

const blocks: readonly ((pick: Pick) => string)[] = [list, table, code];

function list(pick: Pick): string {
  return lines(6, () => `- **${word(pick)}**: ${sentence(pick, 12)}`);
}

function table(pick: Pick): string {
  const row = (): string => `| ${word(pick)} | \`${word(pick)}\` | ${pick(1000)} |`;
  return `| Name | Symbol | Value |\n| :--- | :--- | ---: |\n${lines(8, row)}`;
}

function code(pick: Pick): string {
  const statement = (): string =>
    `def ${word(pick)}(${word(pick)}: int) -> int:\n    return ${word(pick)} + ${pick(100)}  # ${word(pick)}`;
  return `\`\`\`python\n${lines(10, statement)}\n\`\`\``;
}

function paragraph(pick: Pick): string {
  return Array.from({ length: 4 }, () => sentence(pick, 10 + pick(12))).join(' ');
}

function sentence(pick: Pick, length: number): string {
  const text = Array.from({ length }, () => word(pick)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function word(pick: Pick): string {
  return Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
}

function lines(count: number, line: () => string): string {
  return Array.from({ length: count }, line).join('\n');
}

const syllables = 'ba co du fe gi ho ka li mo nu pe ra si ta vo we zu len mar tis'.split(' ');
