import { globSync, readFileSync } from 'node:fs';
import { fieldLines, pieces } from './pieces.ts';
import { randomFrom, type Random } from './random.ts';

const head = `---
title: "A text"
summary: "A summary that says in one sentence what the text is."
authors: [site-editors]
status: draft
workstream: data-governance
created: 2026-11-22
---

`;

/** A document of nothing but constructs, whole and broken. */
export function randomDocument(seed: number): string {
  const random = randomFrom(seed);
  const body = Array.from({ length: random.below(13) }, () => random.pick(pieces)).join('');
  if (random.below(3) > 0) return head + body;
  const fields = Array.from({ length: random.below(10) }, () => random.pick(fieldLines));
  return `${random.below(20) === 0 ? '' : '---\n'}${fields.join('\n')}\n---\n${body}`;
}

/** A part of a real text, changed in one to four places. */
export function mutatedDocument(seed: number): string {
  const random = randomFrom(seed);
  const text = excerpt(random.pick(texts), random);
  const times = 1 + random.below(4);
  return Array.from({ length: times }).reduce<string>(
    (changed) => random.pick(mutations)(changed, random),
    text,
  );
}

const texts = globSync(['tests/fixtures/benign/*.md', 'tests/fixtures/constructs/*/*/index.md{,x}'])
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'));

/** Whole front matter, if it has some, and a few blocks that stand together; short, so that many can be read. */
function excerpt(text: string, random: Random): string {
  const front = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
  const blocks = text.slice(front.length).split(/\n{2,}/u);
  const start = random.below(blocks.length);
  const some = blocks.slice(start, start + 1 + random.below(3)).join('\n\n');
  return `${random.below(2) === 0 ? front : head}${some.slice(0, 500)}\n`;
}

type Mutation = (text: string, random: Random) => string;

const mutations: readonly Mutation[] = [
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(pieces)),
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(pieces)),
  (text, random) => spliced(text, random.below(text.length + 1), random.below(40), ''),
  (text, random) => spliced(text, random.below(text.length + 1), 1, random.pick(pieces)),
  (text, random) => {
    const start = random.below(text.length + 1);
    const part = text.slice(start, start + random.below(60));
    return spliced(text, random.below(text.length + 1), 0, part);
  },
  (text, random) => {
    const lines = text.split('\n');
    lines.splice(random.below(lines.length), random.below(2), random.pick(fieldLines));
    return lines.join('\n');
  },
  (text, random) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, line);
    return lines.join('\n');
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\n '])),
];

function spliced(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}
