/** A golden case of the tests, as a page shows it. */
export interface RuleExample {
  /** What it is about, in words. */
  name: string;
  files: ExampleFile[];
  /** What the checker prints for it, without the findings of other codes; empty for a text that passes. */
  printed: string;
}

export interface ExampleFile {
  /** Relative to the record's root, or `input.mdx` where the rest of a record does not matter. */
  path: string;
  /** Whether it stands like this in the record that is compared with. */
  atBase: boolean;
  text: string;
  /** Whether lines or ends of lines are left out. */
  cut: boolean;
}

export interface RuleExamples {
  caught: RuleExample | undefined;
  passes: RuleExample | undefined;
}

/**
 * The examples of a code among the golden cases: `files` holds everything below `tests/rules/`, by path such as
 * `bom/with-a-table/input.mdx`. The first case in order of name is shown of what is caught, and of what passes.
 */
export function ruleExamples(code: string, files: Readonly<Record<string, string>>): RuleExamples {
  const cases = new Map<string, [path: string, text: string][]>();
  for (const [path, text] of Object.entries(files)) {
    const [of, name, ...rest] = path.split('/');
    if (of !== code || name === undefined) continue;
    cases.set(name, [...(cases.get(name) ?? []), [rest.join('/'), text]]);
  }
  const names = [...cases.keys()].sort();
  const example = (name: string | undefined): RuleExample | undefined =>
    name === undefined ? undefined : exampleOf(code, name, cases.get(name) ?? []);
  return {
    caught: example(names.find((name) => !isNearMiss(name))),
    passes: example(names.find(isNearMiss)),
  };
}

function isNearMiss(name: string): boolean {
  return name.startsWith('near-miss');
}

function exampleOf(
  code: string,
  name: string,
  files: readonly (readonly [path: string, text: string])[],
): RuleExample {
  const printed = files.find(([path]) => path === 'expected.txt')?.[1] ?? '';
  const told = printed.split('\n\n').filter((finding) => finding.includes(`[${code}]:`));
  return {
    name: name.replace(/^near-miss-?/u, '').replaceAll('-', ' '),
    files: files
      .filter(([path]) => shown.test(path))
      .map(([path, text]) => ({
        path: path.replace(/^(?:record|base|meanwhile)\//u, ''),
        atBase: atBase.test(path),
        ...shortened(text),
      }))
      .sort((a, b) => Number(a.atBase) - Number(b.atBase) || (a.path < b.path ? -1 : 1)),
    printed: told.slice(0, 2).join('\n\n').trimEnd(),
  };
}

/** Frozen folders say nothing that a reader could learn from. */
const shown =
  /^(?:input\.(?:mdx?|svg|[a-z]+\.yaml)|record\/(?!.*\/versions\/).*\.(?:mdx?|yaml)|(?:base|meanwhile)\/(?!.*\/versions\/).*\.mdx?)$/u;
const atBase = /^(?:base|meanwhile)\//u;

const mostLines = 40;
const mostColumns = 160;

/** Without what no page may show: hidden characters stand as U+FFFD. */
function shortened(text: string): { text: string; cut: boolean } {
  const lines = text
    .replace(/^\ufeff/u, '\ufffd')
    .replace(/\r/gu, '\u240d')
    .replace(/[^\P{C}\n\t]/gu, '\ufffd')
    .trimEnd()
    .split('\n');
  const kept = lines.slice(0, mostLines).map((line) => [...line]);
  return {
    text: kept
      .map((line) =>
        line.length > mostColumns ? `${line.slice(0, mostColumns).join('')}…` : line.join(''),
      )
      .join('\n'),
    cut: lines.length > mostLines || kept.some((line) => line.length > mostColumns),
  };
}
