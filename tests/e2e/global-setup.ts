import { serve } from '../../src/cli/static-server.ts';
import { builtSite, type BuiltSite } from '../build/built-site.ts';
import { constructsSite } from '../build/constructs-site.ts';
import { versionsSite } from '../build/versions-site.ts';

/**
 * Serves the sites that the specs visit: the folder in `E2E_DIST`, or a build of the project's record shared with
 * the build tests, at `E2E_ORIGIN`; the fixture with every construct at `E2E_CONSTRUCTS_ORIGIN`, and the one with
 * versions at `E2E_VERSIONS_ORIGIN`.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await serve(process.env['E2E_DIST'] ?? folder(await builtSite()));
  const constructs = await serve(folder(await constructsSite()));
  const versions = await serve(folder(await versionsSite()));
  process.env['E2E_ORIGIN'] = server.origin;
  process.env['E2E_CONSTRUCTS_ORIGIN'] = constructs.origin;
  process.env['E2E_VERSIONS_ORIGIN'] = versions.origin;
  return async () => {
    await server.close();
    await constructs.close();
    await versions.close();
  };
}

function folder({ dir, output, exitCode }: BuiltSite): string {
  if (exitCode !== 0) throw new Error(`the site does not build (exit ${exitCode}):\n${output}`);
  return dir;
}
