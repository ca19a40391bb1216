import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStart, type Diagnostic } from '../domain/diagnostic.ts';
import { routeRoots } from '../domain/href.ts';

/** Files that hosts read as orders: only the build may write them. */
const orders: ReadonlySet<string> = new Set(['_headers', '_redirects', '_worker.js', 'CNAME']);

/**
 * Files below `public/` that would take the place of a page, give orders to the host, or are no files of the
 * project: Astro copies that folder over the site as it is. Files are named relative to `folder`.
 */
export async function publicFileFindings(folder: string): Promise<Diagnostic[]> {
  return (await listFiles(folder, '')).flatMap(({ file, link }): Diagnostic[] => {
    const reason = link ? 'is a symbolic link' : refusal(file);
    if (reason === undefined) return [];
    return [
      {
        code: 'public-file',
        severity: 'error',
        message: `The file ${reason}, and public/ is copied into the site as it is.`,
        help: link ? 'replace it by the file itself.' : 'remove it, or give it another name.',
        file,
        place: fileStart,
      },
    ];
  });
}

function refusal(file: string): string | undefined {
  const [root = ''] = file.split('/');
  if (orders.has(file)) return 'gives orders to the web host';
  if (file.endsWith('.html')) return 'would be a page that the record does not hold';
  return routeRoots.includes(root) ? `stands where the site writes ${root}/` : undefined;
}

async function listFiles(root: string, below: string): Promise<{ file: string; link: boolean }[]> {
  const names = await readdir(join(root, below)).catch((): string[] => []);
  const found: { file: string; link: boolean }[] = [];
  for (const name of names.sort()) {
    const file = below === '' ? name : `${below}/${name}`;
    const stats = await lstat(join(root, file));
    if (stats.isDirectory()) found.push(...(await listFiles(root, file)));
    else found.push({ file, link: stats.isSymbolicLink() });
  }
  return found;
}
