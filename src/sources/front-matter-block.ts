import { fileStart } from '../domain/diagnostic.ts';
import type { Finding } from '../markdown/finding.ts';
import { linesOf } from '../markdown/lines.ts';
import { quoted } from '../markdown/printable.ts';

/** Where the front matter of a text is. */
export interface Block {
  /** Offsets of the YAML between the two lines `---`. */
  yaml: { start: number; end: number } | undefined;
  bodyStart: number;
  findings: Finding[];
}

/** Characters that front matter may have. */
const mostInBlock = 16 * 1024;

/** Finds the block of front matter: from a line `---` at the very start to the next line `---`. */
export function findBlock(text: string): Block {
  const before = /^\s*\n/u.exec(text)?.[0].length ?? 0;
  const indent = /^[ \t]*/u.exec(text.slice(before))?.[0].length ?? 0;
  const first = lineAt(text, before);
  const findings: Finding[] = [];
  if (first.trim() === '+++') return noBlock(text, tomlFence);
  if (!first.trim().startsWith('---')) return noBlock(text, missing);
  if (before > 0 || indent > 0) findings.push(notFirst);
  if (first.trim() !== '---') findings.push(wrongFence(first, 1, 'opens'));
  const start = before + first.length + 1;
  const close = closingFence(text, start);
  if (close === undefined) {
    return { yaml: undefined, bodyStart: text.length, findings: [...findings, unclosed] };
  }
  const { offset, line, exact } = close;
  if (!exact) findings.push(wrongFence(line, linesOf(text).at(offset).line, 'closes'));
  const bodyStart = Math.min(text.length, offset + line.length);
  if (offset - start > mostInBlock) {
    return { yaml: undefined, bodyStart, findings: [...findings, tooLarge(offset - start)] };
  }
  return { yaml: { start, end: Math.max(start, offset) }, bodyStart, findings };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end);
}

/** The next line that starts with `---`, or with `...`, which ends YAML as well. */
function closingFence(
  text: string,
  start: number,
): { offset: number; line: string; exact: boolean } | undefined {
  for (let offset = start; offset < text.length;) {
    const line = lineAt(text, offset);
    if (line.startsWith('---') || line === '...') return { offset, line, exact: line === '---' };
    offset += line.length + 1;
  }
  return undefined;
}

function noBlock(text: string, finding: Finding): Block {
  const close = finding === tomlFence ? text.indexOf('\n+++') : -1;
  return { yaml: undefined, bodyStart: close === -1 ? 0 : close + 4, findings: [finding] };
}

const example = '--- on the first line, then `title: "…"` and the other fields, then --- again.';

const missing: Finding = {
  code: 'frontmatter',
  severity: 'error',
  message: 'Front matter is missing: the text does not start with a line `---`.',
  help: `write ${example}`,
  place: fileStart,
};

const notFirst: Finding = {
  code: 'frontmatter',
  severity: 'error',
  message: 'Front matter does not start at the first character of the file.',
  help: 'delete the blank lines and spaces before the first `---`.',
  place: fileStart,
};

const tomlFence: Finding = {
  code: 'frontmatter',
  severity: 'error',
  message: 'Front matter is written in TOML, between lines `+++`.',
  help: 'write it in YAML between two lines `---`: `title: "…"` instead of `title = "…"`.',
  place: fileStart,
};

const unclosed: Finding = {
  code: 'frontmatter',
  severity: 'error',
  message: 'Front matter is opened by `---` and never closed.',
  help: 'write a line `---` after the last field.',
  place: { line: 1, column: 1, endLine: 1, endColumn: 4 },
};

function wrongFence(line: string, number: number, does: 'opens' | 'closes'): Finding {
  const where = number === 1 ? '' : ` in line ${number}`;
  return {
    code: 'frontmatter',
    severity: 'error',
    message: `Front matter: the line that ${does} it${where} is ${quoted(line)}, with more than \`---\` on it.`,
    help: 'write `---` and nothing else on that line, not even a space.',
    place: fileStart,
  };
}

function tooLarge(length: number): Finding {
  return {
    code: 'limit-size',
    severity: 'error',
    message: `Front matter has ${length} characters, and ${mostInBlock} are allowed.`,
    help: 'move what is said at length into the text.',
    place: fileStart,
  };
}
