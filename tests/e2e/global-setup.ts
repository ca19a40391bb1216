import { serve } from '../../src/cli/static-server.ts';
import { builtSite } from '../build/built-site.ts';

/**
 * Serves the site that the specs visit: the folder in `E2E_DIST`, or a build of the project's record shared with
 * the build tests. Its address goes to the workers in `E2E_ORIGIN`.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await serve(process.env['E2E_DIST'] ?? (await freshBuild()));
  process.env['E2E_ORIGIN'] = server.origin;
  return () => server.close();
}

async function freshBuild(): Promise<string> {
  const { dir, output, exitCode } = await builtSite();
  if (exitCode !== 0) throw new Error(`the site does not build (exit ${exitCode}):\n${output}`);
  return dir;
}
