/** Why nothing was published: a permanent code, the place, the sentence, and what to do about it. */
export class BuildRefusal extends Error {
  override name = 'BuildRefusal';
  readonly code: string;
  readonly places: readonly string[];
  readonly help: string;

  constructor(refusal: {
    code: string;
    /** Paths, or `file: what is wrong there`. */
    places: readonly string[];
    message: string;
    help: string;
  }) {
    super(refusal.message);
    this.code = refusal.code;
    this.places = refusal.places;
    this.help = refusal.help;
  }
}

/** Any error of a build as people should read it; `outDir` is what stays as it was. */
export function buildReport(error: unknown, outDir: string): string {
  if (error instanceof BuildRefusal) return refusalReport(error);
  const system = systemTrouble(error, outDir);
  return [
    ...causes(error).map(errorText),
    ...(system === undefined ? [] : [refusalReport(system)]),
  ].join('\n');
}

function refusalReport({ code, message, places, help }: BuildRefusal): string {
  const shown = places.slice(0, mostPlaces).map((place) => `  --> ${place}`);
  const rest = places.length - shown.length;
  return [
    `error[${code}]: ${message}`,
    ...shown,
    ...(rest > 0 ? [`  --> and ${rest} more`] : []),
    `  = help: ${help}`,
  ].join('\n');
}

const mostPlaces = 50;

/** What the system refused, by the code of its error. */
const systemTroubles: Readonly<Record<string, { message: string; help: string }>> = {
  ENOSPC: {
    message: 'The disk is full, so nothing was published.',
    help: 'make room, and build again.',
  },
  EDQUOT: {
    message: 'Your share of the disk is used up, so nothing was published.',
    help: 'make room, and build again.',
  },
  EROFS: {
    message: 'The disk can only be read, so nothing was published.',
    help: 'name a folder on another disk: OUT_DIR=… npm run build',
  },
  EACCES: {
    message: 'You may not write there, so nothing was published.',
    help: 'change the rights of the folder, or name another: OUT_DIR=… npm run build',
  },
  EPERM: {
    message: 'The system forbids to change this, so nothing was published.',
    help: 'close the programs that use the folder, or name another: OUT_DIR=… npm run build',
  },
};

function systemTrouble(error: unknown, outDir: string): BuildRefusal | undefined {
  for (const cause of causes(error)) {
    const known =
      systemTroubles[
        /\b(?:ENOSPC|EDQUOT|EROFS|EACCES|EPERM)\b/u.exec(
          `${textOf(cause, 'code')} ${messageOf(cause)}`,
        )?.[0] ?? ''
      ];
    if (known === undefined) continue;
    return new BuildRefusal({
      code: 'build-disk',
      message: `${known.message} ${outDir} is as it was.`,
      places: [textOf(cause, 'path')].filter((path) => path !== ''),
      help: known.help,
    });
  }
  return undefined;
}

/** An error and what it came from; of many errors at once, each. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  const queue = [error];
  for (let next = queue.shift(); next !== undefined && found.length < 8; next = queue.shift()) {
    found.push(next);
    if (next instanceof AggregateError) for (const one of next.errors) queue.push(one);
    if (next instanceof Error) queue.push(next.cause);
  }
  return found;
}

/** As Astro's own command prints it: what, where, why, and the stack of whoever has one. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [
    error.name === 'Error' || error.name === 'RecordError'
      ? error.message
      : `[${error.name}] ${error.message}`,
    ...section('Hint', textOf(error, 'hint')),
    ...section('Location', locationOf(error)),
    ...section('Stack trace', stack.map((line) => line.trim()).join('\n')),
  ].join('\n');
}

function section(name: string, text: string): string[] {
  return text === '' ? [] : [`  ${name}:`, ...text.split('\n').map((line) => `    ${line}`)];
}

function locationOf(error: Error): string {
  if (!('loc' in error) || typeof error.loc !== 'object' || error.loc === null) return '';
  const [file, line, column] = ['file', 'line', 'column'].map((name) => textOf(error.loc, name));
  return file === '' ? '' : `${file}:${line}:${column}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
