import { describe, expect, test } from 'vitest';
import { acceptedBody, frozenDifferences, ledgerProblems } from '../../src/domain/ledger.ts';
import type { Kind } from '../../src/domain/kind.ts';
import { versionStatuses, type LedgerEntry } from '../../src/schema/history.ts';
import { readHistory, readRerenderings } from '../../src/sources/history-file.ts';
import { withEntries } from '../../src/cli/list-file.ts';
import { entryOf, someHash } from './ledger-entry.ts';

const today = '2026-09-01';
type Fields = Partial<LedgerEntry>;

function problems(kind: Kind, entries: readonly Fields[]): string[] {
  const ledger = entries.map((fields, index) => entryOf(index + 1, someHash, fields));
  return [...ledgerProblems(kind, ledger, today)].map(({ entry, field }) => `${entry}.${field}`);
}

describe('a ledger that can be has no problem', () => {
  const rows: [name: string, kind: Kind, entries: Fields[]][] = [
    ['every step of an RFC', 'rfc', statuses('draft review last-call accepted implemented')],
    ['steps that were not cut', 'rfc', statuses('draft implemented')],
    ['a first cut of any status', 'proposal', statuses('rejected')],
    ['back to review', 'proposal', statuses('last-call review last-call rejected')],
    ['deferred and taken up again', 'rfc', statuses('deferred accepted')],
    ['a published report that is corrected', 'report', statuses('published published retracted')],
    [
      'a correction of the wording after the end',
      'rfc',
      [{ status: 'rejected' }, { status: 'rejected', significance: 'editorial' }],
    ],
    ['two cuts on one day', 'rfc', [{ date: today }, { date: today }]],
  ];
  test.each(rows)('%s', (_name, kind, entries) => {
    expect(problems(kind, entries)).toEqual([]);
  });
});

describe('what cannot be is named with its entry and field', () => {
  const rows: [name: string, kind: Kind, entries: Fields[], expected: string[]][] = [
    ['the first is not 1', 'rfc', [{ version: 2 }], ['0.version']],
    ['a gap', 'rfc', [{}, { version: 3 }], ['1.version']],
    ['a repeat', 'rfc', [{}, { version: 1 }], ['1.version']],
    ['out of order', 'rfc', [{ version: 2 }, { version: 1 }], ['0.version', '1.version']],
    ['backwards', 'rfc', [{ date: '2026-03-02' }, { date: '2026-03-01' }], ['1.date']],
    [
      'backwards behind an early one',
      'rfc',
      [{ date: '2026-03-02' }, { date: '2026-02-01' }, { date: '2026-03-01' }],
      ['1.date', '2.date'],
    ],
    ['tomorrow', 'rfc', [{ date: '2026-09-02' }], ['0.date']],
    ['a status of another kind', 'report', statuses('review'), ['0.status']],
    ['an implemented proposal', 'proposal', statuses('accepted implemented'), ['1.status']],
    ['accepted, then in review', 'rfc', statuses('accepted review'), ['1.status']],
    ['withdrawn, then a draft', 'rfc', statuses('withdrawn draft'), ['1.status']],
    ['published, then a draft', 'report', statuses('published draft'), ['1.status']],
    ['new content after the end', 'proposal', statuses('accepted accepted'), ['1.significance']],
    [
      'a status of another kind is skipped over',
      'rfc',
      statuses('accepted published review'),
      ['1.status', '2.status'],
    ],
  ];
  test.each(rows)('%s', (_name, kind, entries, expected) => {
    expect(problems(kind, entries)).toEqual(expected);
  });

  test('the words say what could be written instead', () => {
    const ledger = statuses('accepted review').map((fields, index) =>
      entryOf(index + 1, someHash, fields),
    );
    expect([...ledgerProblems('rfc', ledger, today)]).toMatchInlineSnapshot(`
      [
        {
          "entry": 1,
          "field": "status",
          "help": "after accepted an RFC can become implemented.",
          "message": "Version 2 is review, and the version before is accepted: no way leads from there to here.",
        },
      ]
    `);
  });
});

describe('a frozen folder is compared file by file', () => {
  const hash = {
    ...someHash,
    files: ['a', 'b', 'c'].map((path) => ({ path, bytes: 1, sha256: path.repeat(64) })),
  };
  const entry = entryOf(1, hash);
  test('the same folder does not differ', () => {
    expect(frozenDifferences(entry, hash)).toEqual([]);
  });
  test('edited, missing and added files are named', () => {
    const files = [
      { path: 'a', bytes: 1, sha256: 'd'.repeat(64) },
      { path: 'c', bytes: 1, sha256: 'c'.repeat(64) },
      { path: 'e', bytes: 1, sha256: 'e'.repeat(64) },
    ];
    expect(frozenDifferences(entry, { ...hash, sha256: '0', swhid: '0', files })).toEqual([
      'a was edited',
      'b is missing',
      'e was added',
    ]);
  });
  test('a ledger whose hashes do not belong to its files is found', () => {
    expect(frozenDifferences({ ...entry, sha256: '0'.repeat(64) }, hash)).toEqual([
      'its `sha256` is not that of its files',
    ]);
    expect(frozenDifferences({ ...entry, swhid: 'swh:1:dir:0' }, hash)).toEqual([
      'its `swhid` is not that of its files',
    ]);
  });
});

test('the newest accepted rendering of a version counts', () => {
  const accepted = (document: string, version: number, body: string) => ({
    ...{ document, version, body },
    ...{ date: today, reason: 'Footnotes have a list of their own.' },
  });
  const list = [
    accepted('RFC-0001', 1, 'b'),
    accepted('RFC-0001', 1, 'c'),
    accepted('RFC-0001', 2, 'd'),
  ];
  expect(acceptedBody('RFC-0001', { version: 1, body: 'a' }, list)).toBe('c');
  expect(acceptedBody('RFC-0002', { version: 1, body: 'a' }, list)).toBe('a');
});

describe('history.yaml', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const entries = [
    entryOf(1, someHash, {
      changes: 'It says "yes": a # sign, and ’ too.',
      anchors: ['null', '1'],
    }),
    entryOf(2, someHash, { anchors: [], status: 'last-call', sha256: '1'.repeat(64) }),
  ];

  test('what is written is read again, and every byte before it stays', () => {
    const first = withEntries(undefined, '# Heading', entries.slice(0, 1));
    const second = withEntries(first, '# Heading', entries.slice(1));
    expect(second.startsWith(first)).toBe(true);
    expect(readHistory(bytes(second))).toMatchObject({ entries, findings: [] });
    expect(first).toMatchInlineSnapshot(`
      "# Heading
      - version: 1
        date: 2026-01-01
        status: draft
        significance: substantive
        changes: "It says \\"yes\\": a # sign, and ’ too."
        sha256: "abababababababababababababababababababababababababababababababab"
        swhid: "swh:1:dir:cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
        body: "1212121212121212121212121212121212121212121212121212121212121212"
        anchors:
          - "null"
          - "1"
        files:
          - { path: index.mdx, sha256: "efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef" }
      "
    `);
  });

  test('each field has its place', () => {
    const { places } = readHistory(bytes(withEntries(undefined, '# Heading', entries)));
    expect(places['1.version']).toMatchObject({ line: 15, column: 12 });
    expect(places['0.files.0.sha256']?.line).toBe(14);
  });

  const good = withEntries(undefined, '# Heading', entries);
  const mistakes: [name: string, text: string, expected: string[]][] = [
    ['no bytes', '', ['empty 1']],
    ['only a comment', '# Heading\n', ['frontmatter 1']],
    ['an empty list', '[]\n', ['frontmatter 1']],
    ['no list', 'version: 1\n', ['frontmatter 1']],
    ['a misspelt field', good.replace('changes:', 'chanegs:'), ['frontmatter 6']],
    ['a hash cut short', good.replace('abab', 'ab'), ['frontmatter 7']],
    ['capitals in a hash', good.replace('abab', 'ABAB'), ['frontmatter 7']],
    ['a SWHID of a file', good.replace(':dir:', ':cnt:'), ['frontmatter 8']],
    ['a day that is none', good.replace('2026-01-01', '2026-02-30'), ['frontmatter 3']],
    ['version 0', good.replace('version: 1', 'version: 0'), ['frontmatter 2']],
    ['an unknown significance', good.replace('substantive', 'major'), ['frontmatter 5']],
    ['an anchor', good.replace('- version', '- &a\n  version'), ['yaml-anchor 2']],
    ['carriage returns', good.replace('\n', '\r\n'), ['crlf 1']],
    ['a hidden character', good.replace('says', 'sa\u202eys'), ['unicode 6']],
  ];
  test.each(mistakes)('%s is found at its line', (_name, text, expected) => {
    const { findings } = readHistory(bytes(text));
    expect(findings.map(({ code, place }) => `${code} ${place.line}`)).toEqual(expected);
  });

  test('an unknown field is told what it could be', () => {
    const { findings } = readHistory(bytes(good.replace('changes:', 'chanegs:')));
    expect(findings[0]?.message).toBe(
      'chanegs: there is no field of this name; did you mean `changes`?',
    );
  });

  test('random bytes never throw', () => {
    for (let length = 0; length < 200; length += 1) {
      const random = crypto.getRandomValues(new Uint8Array(length));
      expect(readHistory(random).entries).toEqual([]);
      expect(readRerenderings(random).entries).toEqual([]);
    }
  });
});

function statuses(words: string): Fields[] {
  return words.split(' ').map((word): Fields => {
    const status = versionStatuses.find((name) => name === word);
    if (status === undefined) throw new Error(`no status ${word}`);
    return { status };
  });
}
