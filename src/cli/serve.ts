import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environment } from '../environment.ts';
import { serve } from './static-server.ts';

/** `npm start`: builds the site, then shows it on `PORT` until Ctrl-C. A failed build passes its exit code on. */
const builder = fileURLToPath(new URL('build.ts', import.meta.url));

const port = portFrom(process.env['PORT']);
if (port === undefined) {
  console.error(`PORT is ${JSON.stringify(process.env['PORT'])}: write a number from 1 to 65535.`);
  process.exit(1);
}
const exitCode = await build();
if (exitCode !== 0) process.exit(exitCode);

try {
  const server = await serve(environment.outDir, { port, base: environment.base });
  console.log(`\n  ${server.origin}${environment.base}\n\n  Press Ctrl-C to stop.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
} catch (error) {
  console.error(portTrouble(error, port));
  process.exit(1);
}

function build(): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [builder], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

function portFrom(text = '4321'): number | undefined {
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
}

function portTrouble(error: unknown, taken: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${taken} is in use by another program. Choose another: PORT=${taken + 1} npm start`;
  }
  if (code === 'EACCES') {
    return `Port ${taken} needs more rights than you have. Choose one above 1023: PORT=4321 npm start`;
  }
  return `The site was built, but cannot be served on port ${taken}: ${String(error)}`;
}
