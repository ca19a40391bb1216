import { compareCodePoints, type Diagnostic, type Severity } from '../../domain/diagnostic.ts';
import { jsonText } from './json-text.ts';

/**
 * Diagnostics as a SARIF 2.1.0 log with one run, for code scanning and editors. Files are relative to the top of the
 * repository (`%SRCROOT%`), percent-encoded; columns are UTF-16 code units with an exclusive end, as in a `Place`.
 */
export function sarifLog(
  diagnostics: readonly Diagnostic[],
  pageOf: (code: string) => string,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(compareCodePoints);
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'tapestry-check', rules: codes.map((code) => rule(code, pageOf)) },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, codes)),
      },
    ],
  };
  return jsonText(log);
}

/** `helpUri` must be absolute, so that a site without an address says its page in words alone. */
function rule(code: string, pageOf: (code: string) => string): object {
  const page = pageOf(code);
  return {
    id: code,
    ...(URL.canParse(page) ? { helpUri: page } : {}),
    help: { text: `See ${page}` },
  };
}

function result(
  { code, severity, file, place, message, help }: Diagnostic,
  codes: readonly string[],
): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: `${message}\nHelp: ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: {
            startLine: place.line,
            startColumn: place.column,
            endLine: place.endLine,
            endColumn: place.endColumn,
          },
        },
      },
    ],
  };
}

const levels = {
  error: 'error',
  warning: 'warning',
  note: 'note',
} as const satisfies Record<Severity, string>;

/** A relative reference: a colon in a first segment would read as a scheme, and half a surrogate is no URI. */
function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
