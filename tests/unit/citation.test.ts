import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/domain/catalogue.ts';
import { citationWords } from '../../src/i18n/citation-words.ts';
import { bibtexText } from '../../src/outputs/bibtex.ts';
import { citation, type Cited } from '../../src/outputs/citation.ts';
import { citedName, type CitedName } from '../../src/outputs/cited-name.ts';
import { organisation, person } from '../../src/schema/registries.ts';

const work: Cited = {
  id: 'RFC-0003',
  kind: 'rfc',
  title: 'Weight updates, "lossless"',
  authors: [
    { full: 'Ludwig van Beethoven', family: 'van Beethoven', given: 'Ludwig' },
    { full: 'The Lab', literal: 'The Lab' },
  ],
  date: '2026-05-07',
  version: 2,
  publisher: 'Tapestry Papers',
  address: 'https://papers.example.org/rfcs/0003/v2/',
  licence: 'CC-BY-4.0',
  language: 'en',
  doi: '10.1000/182',
};

test('a version is cited with its number, its date, its licence and its address for ever', () => {
  const { text, bibtex, ris, csl } = cite(work);
  expect(text).toMatchInlineSnapshot(
    `"Ludwig van Beethoven, The Lab. Weight updates, "lossless". RFC-0003, version 2, 7 May 2026. Tapestry Papers. Licence: CC-BY-4.0. https://doi.org/10.1000/182 https://papers.example.org/rfcs/0003/v2/"`,
  );
  expect(bibtex).toMatchInlineSnapshot(`
    "@techreport{RFC-0003-v2,
      author = {van Beethoven, Ludwig and {The Lab}},
      title = {{Weight updates, "lossless"}},
      institution = {{Tapestry Papers}},
      type = {RFC},
      number = {RFC-0003 v2},
      year = {2026},
      month = may,
      day = {7},
      url = {https://papers.example.org/rfcs/0003/v2/},
      doi = {10.1000/182},
      langid = {en},
      note = {version 2, 7 May 2026. Licence: CC-BY-4.0.}
    }
    "
  `);
  expect(ris.split('\r\n')).toEqual([
    'TY  - RPRT',
    'AU  - van Beethoven, Ludwig',
    'AU  - The Lab',
    'TI  - Weight updates, "lossless"',
    'PB  - Tapestry Papers',
    'M3  - RFC',
    'SN  - RFC-0003 v2',
    'ET  - v2',
    'PY  - 2026',
    'DA  - 2026/05/07/',
    'LA  - en',
    'DO  - 10.1000/182',
    'UR  - https://papers.example.org/rfcs/0003/v2/',
    'N1  - version 2, 7 May 2026',
    'N1  - Licence: CC-BY-4.0',
    'ER  - ',
    '',
  ]);
  expect(JSON.parse(csl)).toEqual([
    {
      id: 'RFC-0003-v2',
      type: 'report',
      genre: 'RFC',
      title: 'Weight updates, "lossless"',
      author: [{ family: 'van Beethoven', given: 'Ludwig' }, { literal: 'The Lab' }],
      number: 'RFC-0003 v2',
      version: '2',
      issued: { 'date-parts': [[2026, 5, 7]] },
      publisher: 'Tapestry Papers',
      language: 'en',
      DOI: '10.1000/182',
      URL: 'https://papers.example.org/rfcs/0003/v2/',
      note: 'version 2, 7 May 2026. Licence: CC-BY-4.0',
    },
  ]);
});

test('a working text is cited as one that may change, by no version', () => {
  const { text, bibtex, ris, csl } = cite({ ...work, version: undefined });
  expect(text).toContain('RFC-0003, working text of 7 May 2026, which may change.');
  expect(bibtex).toContain('@techreport{RFC-0003,');
  expect(bibtex).toContain('number = {RFC-0003},');
  expect(ris).toContain('N1  - working text of 7 May 2026, which may change\r\n');
  expect(ris).not.toContain('ET  - ');
  expect(csl).not.toContain('"version"');
});

test('a site without a domain gives its path as a note, and no address that leads nowhere', () => {
  const { text, bibtex, ris, csl } = cite({ ...work, address: '/rfcs/0003/v2/' });
  expect(text).toMatch(/Address on this site: \/rfcs\/0003\/v2\/\.$/u);
  expect(bibtex).not.toContain('url =');
  expect(bibtex).toContain('Address on this site: /rfcs/0003/v2/.}');
  expect(ris).not.toContain('UR  - ');
  expect(csl).not.toContain('"URL"');
});

describe('BibTeX', () => {
  test.each([
    ['R&D at 100%', 'R\\&D at 100\\%'],
    ['$5 #1 a_b', '\\$5 \\#1 a\\_b'],
    ['{x} {', '\\textbraceleft{}x\\textbraceright{} \\textbraceleft{}'],
    ['a~b^c\\d', 'a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d'],
    ['النول “Größe” ’', 'النول “Größe” ’'],
  ])('%s is written %s', (plain, written) => {
    expect(bibtexText(plain)).toBe(written);
  });

  test('keeps as many braces open as closed, whatever a title holds', () => {
    const { bibtex } = cite({ ...work, title: 'A } and { and \\{ too', doi: '10.1000/a{b}c' });
    let open = 0;
    for (const sign of bibtex) {
      if (sign === '{') open += 1;
      if (sign === '}') open -= 1;
      expect(open).toBeGreaterThanOrEqual(0);
    }
    expect(open).toBe(0);
  });

  test.each<[string, CitedName, string]>([
    ['an organisation', { full: '', literal: 'Research and Looms' }, '{Research and Looms}'],
    [
      'a family that holds `and`',
      { full: '', family: 'Castillo and Ruiz', given: 'Ana' },
      '{Castillo and Ruiz}, Ana',
    ],
    [
      'a suffix',
      { full: '', family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      'King, Jr., Martin Luther',
    ],
    ['a name in Arabic', { full: '', literal: 'ليلى العامري' }, '{ليلى العامري}'],
  ])('writes %s', (_what, name, written) => {
    expect(cite({ ...work, authors: [name] }).bibtex).toContain(`author = {${written}},`);
  });
});

test('a value in RIS stays on its line', () => {
  const { ris } = cite({ ...work, title: 'Two\nlines\r\nER  - \u2028here' });
  expect(ris).toContain('TI  - Two lines ER - here\r\n');
  expect(
    ris
      .split('\r\n')
      .slice(0, -1)
      .every((line) => /^[A-Z][A-Z\d] {2}- /u.test(line)),
  ).toBe(true);
});

describe('an author', () => {
  const catalogue = createCatalogue({
    documents: [],
    people: new Map([
      [
        'particle',
        person.parse({ name: 'Ludwig van Beethoven', sortName: 'Beethoven, Ludwig van' }),
      ],
      ['arabic', person.parse({ name: 'ليلى العامري' })],
      [
        'latin',
        person.parse({
          name: 'ليلى العامري',
          latinName: 'Layla al-Amiri',
          sortName: 'al-Amiri, Layla',
        }),
      ],
      ['mononym', person.parse({ name: 'Sukarno', sortName: 'Sukarno' })],
      ['suffix', person.parse({ name: 'Martin King Jr.', sortName: 'King, Martin, Jr.' })],
      ['unsorted', person.parse({ name: 'Maria da Silva Santos' })],
    ]),
    organisations: new Map([['lab', organisation.parse({ name: 'Looms, Inc.', country: 'CH' })]]),
    workstreams: new Map(),
    milestones: new Map(),
    today: '2026-11-22',
  });

  test.each<[string, CitedName]>([
    ['particle', { full: 'Ludwig van Beethoven', family: 'Beethoven', given: 'Ludwig van' }],
    ['arabic', { full: 'ليلى العامري', literal: 'ليلى العامري' }],
    ['latin', { full: 'Layla al-Amiri', family: 'al-Amiri', given: 'Layla' }],
    ['mononym', { full: 'Sukarno', literal: 'Sukarno' }],
    ['suffix', { full: 'Martin King Jr.', family: 'King', given: 'Martin', suffix: 'Jr.' }],
    ['unsorted', { full: 'Maria da Silva Santos', literal: 'Maria da Silva Santos' }],
    ['lab', { full: 'Looms, Inc.', literal: 'Looms, Inc.' }],
  ])('%s is taken apart only where a sort name says how', (id, name) => {
    expect(citedName(catalogue, id)).toEqual(name);
  });
});

function cite(cited: Cited) {
  return citation(cited, citationWords());
}
