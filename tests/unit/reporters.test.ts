import { expect, test } from 'vitest';
import { z } from 'zod';
import { githubCommands } from '../../src/check/reporters/github.ts';
import { jsonReport } from '../../src/check/reporters/json.ts';
import { sarifLog } from '../../src/check/reporters/sarif.ts';
import { formatDiagnostics } from '../../src/check/reporters/text.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { isUnprintable } from '../../src/markdown/printable.ts';
import { checkReport } from '../../src/schema/check-report.ts';
import { sarifSchema } from './sarif-schema.ts';

const page = (code: string): string => `/rules/${code}/`;
const absolutePage = (code: string): string => `https://papers.example.org/rules/${code}/`;

const emoji: Diagnostic = {
  code: 'dead-link',
  severity: 'error',
  message: 'The link `#👍` leads nowhere.',
  help: 'write `#results`.',
  file: 'content/rfcs/0001-a/index.mdx',
  // Two emoji of two code units each, then the link.
  place: { line: 1, column: 6, endLine: 1, endColumn: 10 },
};
const arabic: Diagnostic = {
  code: 'unicode',
  severity: 'warning',
  message: 'العنوان طويل.',
  help: 'اكتب أقل.',
  file: 'content/rfcs/0002-b/index.mdx',
  place: { line: 1, column: 1, endLine: 1, endColumn: 6 },
};
const hostile: Diagnostic = {
  code: 'file-name',
  severity: 'error',
  message: 'The name says 100%\nand ends here.\r\n::error::no',
  help: 'a, b: c.',
  file: 'content/a:b,c%d\n::error file=x::owned\u202e\u001b[31m.mdx',
  place: { line: 3, column: 2, endLine: 5, endColumn: 1 },
};
const note: Diagnostic = {
  code: 'many-documents',
  severity: 'note',
  message: 'Two documents change.',
  help: 'open two pull requests.',
  file: 'content',
  place: { line: 1, column: 1, endLine: 1, endColumn: 1 },
};
const all = [emoji, arabic, hostile, note];

const sources: Readonly<Record<string, string>> = {
  [emoji.file]: '👍👍 [x](#y)',
  [arabic.file]: 'مرحبا بالعالم',
};

test('text shows the line with carets under what is meant, the help and the page of the rule', () => {
  expect(formatDiagnostics(all, (file) => sources[file], page)).toMatchInlineSnapshot(`
    "error[dead-link]: The link \`#👍\` leads nowhere.
      --> content/rfcs/0001-a/index.mdx:1:6
     1 | 👍👍 [x](#y)
       |      ^^^^
       = help: write \`#results\`.
       = see: /rules/dead-link/

    warning[unicode]: العنوان طويل.
      --> content/rfcs/0002-b/index.mdx:1:1
     1 | مرحبا بالعالم
       | ^^^^^
       = help: اكتب أقل.
       = see: /rules/unicode/

    error[file-name]: The name says 100% and ends here. ::error::no
      --> content/a:b,c%d ::error file=x::owned<U+202E><U+001B>[31m.mdx:3:2
       = help: a, b: c.
       = see: /rules/file-name/

    note[many-documents]: Two documents change.
      --> content:1:1
     1 |
       | ^
       = help: open two pull requests.
       = see: /rules/many-documents/
    "
  `);
});

test('text names no page where none is given', () => {
  expect(formatDiagnostics([note], () => undefined)).not.toContain('see:');
});

test('a workflow command is one line, and nothing in it can end it or begin another', () => {
  const commands = githubCommands(all, page);
  expect(commands).toMatchInlineSnapshot(`
    "::error file=content/rfcs/0001-a/index.mdx,line=1,col=6,endLine=1,endColumn=10,title=error[dead-link]::The link \`#👍\` leads nowhere.%0Ahelp: write \`#results\`.%0Asee: /rules/dead-link/
    ::warning file=content/rfcs/0002-b/index.mdx,line=1,col=1,endLine=1,endColumn=6,title=warning[unicode]::العنوان طويل.%0Ahelp: اكتب أقل.%0Asee: /rules/unicode/
    ::error file=content/a%3Ab%2Cc%25d%0A%3A%3Aerror file=x%3A%3Aowned<U+202E><U+001B>[31m.mdx,line=3,endLine=4,title=error[file-name]::The name says 100%25%0Aand ends here.%0D%0A::error::no%0Ahelp: a, b: c.%0Asee: /rules/file-name/
    ::notice file=content,line=1,col=1,endLine=1,endColumn=1,title=note[many-documents]::Two documents change.%0Ahelp: open two pull requests.%0Asee: /rules/many-documents/
    "
  `);
  const lines = commands.trimEnd().split('\n');
  expect(lines).toHaveLength(all.length);
  for (const line of lines) {
    expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::/u);
    expect([...line].filter((character) => /[\u202e\u001b\r]/u.test(character))).toEqual([]);
  }
});

test('a workflow command reads back as what was found', () => {
  const [, properties = '', message = ''] =
    /^::error (.*?)::(.*)$/u.exec(githubCommands([emoji], page).trimEnd()) ?? [];
  const decoded = (text: string): string =>
    text
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  expect(Object.fromEntries(properties.split(',').map((each) => each.split('=')))).toEqual({
    file: emoji.file,
    line: '1',
    col: '6',
    endLine: '1',
    endColumn: '10',
    title: 'error[dead-link]',
  });
  expect(decoded(message)).toBe(`${emoji.message}\nhelp: ${emoji.help}\nsee: /rules/dead-link/`);
});

test.each([
  ['without an address of the site', page],
  ['with one', absolutePage],
])('SARIF is what its standard says, %s', (_, pageOf) => {
  const log: unknown = JSON.parse(sarifLog(all, pageOf));
  expect(() => sarifSchema.parse(log)).not.toThrow();
});

test('SARIF names files by URI, places in UTF-16 code units, and rules once', () => {
  const run = sarifSchema.parse(JSON.parse(sarifLog([...all, emoji], absolutePage))).runs[0];
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
    'dead-link',
    'file-name',
    'many-documents',
    'unicode',
  ]);
  expect(run?.tool.driver.rules[0]?.helpUri).toBe('https://papers.example.org/rules/dead-link/');
  expect(run?.results.map(({ level }) => level)).toEqual([
    'error',
    'warning',
    'error',
    'note',
    'error',
  ]);
  const places = run?.results.map(({ locations }) => locations[0]?.physicalLocation);
  expect(places?.[0]?.region).toEqual({ startLine: 1, startColumn: 6, endLine: 1, endColumn: 10 });
  expect(places?.map((place) => decodeURIComponent(place?.artifactLocation.uri ?? ''))).toEqual(
    [...all, emoji].map(({ file }) => file),
  );
  expect(run?.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id)).toEqual(
    [...all, emoji].map(({ code }) => code),
  );
});

test('JSON keeps every finding as it is, in the published shape', () => {
  const report = checkReport.parse(JSON.parse(jsonReport(all, page)));
  expect(report.counts).toEqual({ error: 2, warning: 1, note: 1 });
  expect(report.findings).toEqual(all.map((each) => ({ ...each, page: page(each.code) })));
  expect(z.toJSONSchema(checkReport)).toMatchObject({
    properties: { schemaVersion: { const: 1 } },
    additionalProperties: false,
  });
});

test.each([
  ['text', formatDiagnostics(all, (file) => sources[file], page)],
  ['github', githubCommands(all, page)],
  ['sarif', sarifLog(all, page)],
  ['json', jsonReport(all, page)],
])('nothing invisible of a file reaches the output of %s', (_, output) => {
  const hidden = [...output].filter((each) => each !== '\n' && isUnprintable(each));
  expect(hidden.filter((each) => each !== '\u200d')).toEqual([]);
});

test('no findings are an empty report in every format', () => {
  expect(formatDiagnostics([], () => undefined, page)).toBe('');
  expect(githubCommands([], page)).toBe('');
  expect(sarifSchema.parse(JSON.parse(sarifLog([], page))).runs[0]?.results).toEqual([]);
  expect(checkReport.parse(JSON.parse(jsonReport([], page))).findings).toEqual([]);
});
