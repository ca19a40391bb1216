import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOrder } from '../../src/schema/front-matter.ts';
import { asKind, emptyDraft, isStarted, type Draft } from '../../src/scripts/propose/draft.ts';
import { folderName, plainName } from '../../src/scripts/propose/folder-name.ts';
import { newcomerText, proposalText } from '../../src/scripts/propose/proposal-text.ts';
import { readStoredDraft, storedDraft } from '../../src/scripts/propose/stored-draft.ts';
import { readFile, sectionsOf } from '../../src/scripts/propose/worker/read-file.ts';
import { sectionTemplates } from '../../src/domain/template.ts';
import { readFrontMatter, readRegistryFile } from '../../src/sources/front-matter.ts';

const empty = emptyDraft('rfc', sectionTemplates, '2026-11-22');
const full: Draft = {
  ...empty,
  title: 'Late updates: "who" waits # and why',
  summary: 'What happens to a contribution that comes too late to be merged \\ or counted.',
  authors: [{ id: 'ibm' }, { id: 'ada', affiliation: 'ibm', roles: ['editor', 'a, b'] }],
  newcomers: [
    {
      id: 'zoe-angstrom',
      name: 'Zoë Ångström',
      latinName: '',
      orcid: '0000-0002-1825-0097',
      github: 'zoe',
      organisation: 'ibm',
      since: '2026-01-01',
    },
  ],
  workstream: 'data-governance',
  participating: ['evaluation-certification'],
  relations: [
    { field: 'answers', id: 'REPORT-0001/Q3' },
    { field: 'requires', id: 'RFC-0003' },
    { field: 'requires', id: 'RFC-0001' },
  ],
  aiUse: 'A language model found the misprints.',
  more: 'licence: MIT\nsources:\n  - { title: "A page", url: "https://example.org/" }\ndiscussion: "https://example.org/talk"\n',
  sections: [
    { heading: '', text: 'Before all.' },
    { heading: 'Summary', text: 'One.\n\n```\n## no heading\n```' },
    { heading: 'Motivation', text: '' },
  ],
};

test('the written front matter says what the form says, in the order of the schema', () => {
  const { text } = proposalText(full, fieldOrder.rfc);
  const { entry, findings } = readFrontMatter(text, 'rfc');

  expect(findings).toEqual([]);
  expect(entry?.front).toMatchObject({
    title: full.title,
    summary: full.summary,
    authors: [
      { id: 'ibm' },
      { id: 'ada', affiliation: 'ibm', roles: ['editor', 'a, b'] },
      { id: 'zoe-angstrom' },
    ],
    status: 'draft',
    workstream: 'data-governance',
    requires: ['RFC-0003', 'RFC-0001'],
    answers: ['REPORT-0001/Q3'],
    licence: 'MIT',
    sources: [{ title: 'A page', url: 'https://example.org/' }],
    aiUse: full.aiUse,
  });
  const names = [...text.matchAll(/^([A-Za-z]+):/gmu)].map(([, name = '']) => name);
  expect(names).toEqual(fieldOrder.rfc.filter((name) => names.includes(name)));
});

test('every line knows the part of the form that it comes from', () => {
  const { text, owners } = proposalText(full, fieldOrder.rfc);
  const lines = text.split('\n');
  const ownerOf = (start: string) => owners[lines.findIndex((line) => line.startsWith(start))];

  expect(ownerOf('title:')).toEqual({ part: 'field', name: 'title' });
  expect(ownerOf('requires:')).toEqual({ part: 'field', name: 'relations' });
  expect(ownerOf('  - { title: "A page"')).toEqual({ part: 'field', name: 'more' });
  expect(ownerOf('Before all.')).toEqual({ part: 'section', index: 0, line: 0 });
  expect(ownerOf('## Summary')).toEqual({ part: 'section', index: 1, line: -1 });
  expect(ownerOf('## no heading')).toEqual({ part: 'section', index: 1, line: 3 });
});

test('any title and summary that a form can hold is read back unchanged', () => {
  const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(line, line, (title, summary) => {
      const { text } = proposalText({ ...full, title, summary }, fieldOrder.rfc);
      const { findings, places, entry } = readFrontMatter(text, 'rfc');
      expect(findings.filter(({ code }) => code === 'yaml')).toEqual([]);
      if (entry) expect(entry.front.title).toBe(title.normalize('NFC'));
      expect(places['title']?.line).toBe(title.trim() === '' ? undefined : 2);
    }),
    { numRuns: 300 },
  );
});

test('what was left empty is left out, so that the checks say it is missing', () => {
  const { text } = proposalText(empty, fieldOrder.rfc);

  expect(readFrontMatter(text, 'rfc').findings.map(({ message }) => message)).toEqual([
    'title is missing.',
    'summary is missing.',
    'authors is missing.',
    'workstream is missing.',
  ]);
});

test('the file of a new person is one that the registry takes', () => {
  const [person] = full.newcomers;
  const { entry, findings } = readRegistryFile(person ? newcomerText(person) : '', 'people');

  expect(findings).toEqual([]);
  expect(entry).toEqual({
    name: 'Zoë Ångström',
    orcid: '0000-0002-1825-0097',
    github: 'zoe',
    affiliations: [{ organisation: 'ibm', from: '2026-01-01' }],
  });
});

describe('a file that is brought', () => {
  test('becomes the draft that would write it', () => {
    const draft = { ...full, newcomers: [] };
    const { text } = proposalText(draft, fieldOrder.rfc);
    const read = readFile({ name: 'index.mdx', text, fallback: empty });

    expect({ ...read, relations: [], more: '' }).toEqual({ ...draft, relations: [], more: '' });
    expect(proposalText(read, fieldOrder.rfc).text).toBe(text);
  });

  test('loses neither text nor title where it has no front matter', () => {
    const text =
      '# A title\n\nPreamble.\n\n## First\n\n    code\n\n~~~\n## in code\n~~~\n## Second ##\n';
    const read = readFile({ name: 'old.md', text, fallback: empty });

    expect(read.title).toBe('A title');
    expect(read.format).toBe('md');
    expect(read.sections).toEqual([
      { heading: '', text: 'Preamble.' },
      { heading: 'First', text: '    code\n\n~~~\n## in code\n~~~' },
      { heading: 'Second', text: '' },
    ]);
  });

  test('starts as a draft, whatever it was', () => {
    const text = `---\ntitle: "Old one"\nstatus: accepted\ndecision:\n  date: 2026-01-01\n  by: [ibm]\ndoi: 10.1000/182\n---\n\nText.\n`;
    const read = readFile({ name: 'index.md', text, fallback: empty });

    expect(read.more).toBe('doi: 10.1000/182');
    expect(proposalText(read, fieldOrder.rfc).text).toContain('status: draft\n');
  });

  test('keeps a fence inside a longer fence', () => {
    expect(
      sectionsOf('````\n```\n## a\n```\n````\n## B').sections.map(({ heading }) => heading),
    ).toEqual(['', 'B']);
  });
});

test('a draft is stored and read back; what is not one is refused', () => {
  const kept = readStoredDraft(storedDraft(full, '2026-11-22T10:00:00Z'), empty);

  expect(kept).toEqual({ draft: full, saved: '2026-11-22T10:00:00Z' });
  expect(readStoredDraft('{"tapestryDraft":2,"draft":{}}', empty)).toBeUndefined();
  expect(readStoredDraft('---\ntitle: x\n---\n', empty)).toBeUndefined();
  expect(
    readStoredDraft('{"tapestryDraft":1,"draft":{"authors":[7]}}', empty)?.draft.authors,
  ).toEqual([]);
});

test('another kind keeps what was written', () => {
  const written = { ...empty, sections: [{ heading: 'Specification', text: 'Do this.' }] };
  const report = asKind(written, 'report', sectionTemplates);

  expect(report.sections.slice(0, -1).map(({ heading }) => heading)).toEqual(
    sectionTemplates.report.map(({ name }) => name),
  );
  expect(report.sections.at(-1)).toEqual({ heading: 'Specification', text: 'Do this.' });
  expect(isStarted(empty)).toBe(false);
  expect(isStarted(written)).toBe(true);
});

test.each([
  ['Merging late weight updates', '0004-merging-late-weight-updates'],
  ['Ångström & the “naïve” model’s', '0004-angstrom-the-naive-models'],
  ['वज़न', '0004-untitled'],
  ['A '.repeat(60), `0004-${'a-'.repeat(20).slice(0, -1)}`],
])('the folder of %j is %s', (title, folder) => {
  expect(folderName(4, title)).toBe(folder);
});

test('a name is cut between words', () => {
  expect(plainName('one two three', 9)).toBe('one-two');
  expect(plainName('unbreakable', 5)).toBe('unbre');
});
