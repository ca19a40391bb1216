import type { Diagnostic, Place, Severity } from '../../domain/diagnostic.ts';
import { printable } from '../../markdown/printable.ts';

/**
 * Diagnostics as workflow commands, one a line, which GitHub shows beside the lines of a pull request. Files are
 * relative to the top of the repository. Escapes are those of `@actions/core`: nothing in a file's name or a message
 * can end a command or begin another.
 */
export function githubCommands(
  diagnostics: readonly Diagnostic[],
  pageOf: (code: string) => string,
): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic, pageOf)}\n`).join('');
}

function command(
  { code, severity, file, place, message, help }: Diagnostic,
  pageOf: (code: string) => string,
): string {
  const title = `${severity}[${code}]`;
  const properties = Object.entries<string | number>({ file, ...lines(place), title })
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(',');
  const said = `${message}\nhelp: ${help}\nsee: ${pageOf(code)}`;
  return `::${commands[severity]} ${properties}::${data(said)}`;
}

const commands = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
} as const satisfies Record<Severity, string>;

/** GitHub takes columns only of a place on one line, and counts the line of an end at its start to the line before. */
function lines({ line, column, endLine, endColumn }: Place): Record<string, number> {
  if (line === endLine) return { line, col: column, endLine, endColumn };
  return { line, endLine: endColumn === 1 ? endLine - 1 : endLine };
}

function data(text: string): string {
  return safe(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What a log would not show is spelled out; line ends are escaped by GitHub's own rule. */
function safe(text: string): string {
  return text
    .split(/(\r|\n)/u)
    .map((part) => (/^[\r\n]$/u.test(part) ? part : printable(part)))
    .join('');
}
