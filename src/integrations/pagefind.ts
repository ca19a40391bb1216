import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { href } from '../environment.ts';
import { currentReading } from '../sources/record-reader.ts';
import { builtPages } from './built-pages.ts';
import { keptIndex } from './kept-index.ts';
import { moduleAddress } from './module-address.ts';
import { workingIndex } from './working-index.ts';

/**
 * Makes the site searchable: a build indexes the pages it wrote and fails if it cannot; development indexes the
 * working texts when a search first asks. `SEARCH_INDEX=off` builds without.
 */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [moduleAddress()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['SEARCH_INDEX'] === 'off') {
          logger.warn('SEARCH_INDEX is off: this site is not searchable.');
          return;
        }
        const site = fileURLToPath(dir);
        const { documents } = (await currentReading()).catalogue;
        const { folder, pages, found } = await keptIndex(() => builtPages(site, documents));
        await cp(folder, join(site, 'pagefind'), { recursive: true });
        logger.info(`${pages} pages searchable${found ? ', their index kept from before' : ''}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const fileOf = workingIndex();
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          if (!path.startsWith(href.pagefind)) return next();
          fileOf(decodeURIComponent(path.slice(href.pagefind.length))).then(
            (file) => {
              response.writeHead(file ? 200 : 404, { 'Content-Type': contentType(path) });
              response.end(file ?? 'Not found.');
            },
            (error: unknown) => {
              logger.error(String(error));
              response.writeHead(500).end('The working texts could not be indexed.');
            },
          );
        });
      },
    },
  };
}

function contentType(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : 'application/octet-stream';
}
