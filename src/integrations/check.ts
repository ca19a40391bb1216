import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { checkRecord } from '../check/check.ts';
import { formatDiagnostics } from '../check/reporters/text.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { environment } from '../environment.ts';
import { endSpareThreads } from '../sources/reading-pool.ts';
import { publicFileFindings } from '../sources/public-files.ts';
import { currentReading, forgetReading, shareReading } from '../sources/record-reader.ts';

/** Stops a build whose record has errors, after printing all of them; in development it prints and goes on. */
export function check(): AstroIntegration {
  return {
    name: 'check',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        shareReading();
        // Pictures have no slash at their end, and only a built file can be asked for without one.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
        if (command !== 'build') return;
        const { report, errors } = await findings();
        await endSpareThreads();
        if (report !== '') process.stderr.write(report);
        if (errors > 0) throw new RecordError(errors);
      },
      'astro:server:setup': async ({ server, logger }) => {
        let shown = '';
        const show = async (): Promise<void> => {
          const { report, errors } = await findings();
          if (report === shown) return;
          shown = report;
          if (report === '') logger.info('The record has no findings any more.');
          else logger[errors > 0 ? 'error' : 'warn'](`\n${report}`);
        };
        await show();
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(environment.recordDir + sep)) return;
          forgetReading();
          void show();
        });
      },
    },
  };
}

class RecordError extends Error {
  override name = 'RecordError';
  constructor(errors: number) {
    super(`The record has ${errors} ${errors === 1 ? 'error' : 'errors'}, so nothing was built.`);
    this.stack = '';
  }
}

async function findings(): Promise<{ report: string; errors: number }> {
  const shown = shownRoot();
  const diagnostics = [
    ...inFolder(shown, checkRecord(await currentReading())),
    ...inFolder('public/', await publicFileFindings('public')),
  ];
  const report = formatDiagnostics(diagnostics, (file) =>
    file.startsWith(shown)
      ? sourceOf(join(environment.recordDir, file.slice(shown.length)))
      : undefined,
  );
  return { report, errors: diagnostics.filter(({ severity }) => severity === 'error').length };
}

function inFolder(folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, file: folder + diagnostic.file }));
}

/** The record's folder as a person in the project's folder would write it, with a slash at the end. */
function shownRoot(): string {
  const path = relative(process.cwd(), environment.recordDir).split(sep).join('/');
  return `${path.startsWith('..') ? environment.recordDir : path}/`;
}

function sourceOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
