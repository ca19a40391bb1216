import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The Chromium of `@sparticuz/chromium`, unpacked once a version into `node_modules/.cache/chromium/`, with the
 * libraries and fonts that a bare machine lacks. Safe to call from several processes at once.
 */
export async function unpackedChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
}> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `no browser for the tests was found on ${process.platform}-${process.arch}: install Google Chrome, ` +
        'run `npx playwright install chromium`, or name a Chromium in CHROMIUM_PATH.',
    );
  }
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const cache = join(root, 'node_modules/.cache/chromium');
  const folder = join(cache, await packageVersion(packageFolder));
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), cache, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...inheritedEnvironment(),
      LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter((path) => path !== undefined && path !== '')
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];

/**
 * The package unpacks only into the temporary folder of its process, under fixed names: a child process with a
 * temporary folder of its own keeps starters apart, and the rename makes the result appear whole or not at all.
 */
async function unpack(bin: string, cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', inflateProgram, ...archives.map((name) => join(bin, name))],
      { cwd: root, env: { ...inheritedEnvironment(), TMPDIR: staging } },
    );
    await chmod(join(staging, 'chromium'), 0o755);
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

const inflateProgram = `
  import { inflate } from '@sparticuz/chromium';
  await Promise.all(process.argv.slice(1).map((file) => inflate(file)));
`;

async function packageVersion(packageFolder: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  if (
    typeof manifest === 'object' &&
    manifest !== null &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  ) {
    return manifest.version;
  }
  throw new Error(`${packageFolder}/package.json names no version.`);
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

/** The package's own file points at /tmp/fonts, where text would become empty boxes. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
