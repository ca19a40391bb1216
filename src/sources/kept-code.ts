import { z } from 'zod';
import type { CodeKeeper } from '../markdown/code.ts';
import { readCached, sha256, writeCached } from './cache.ts';
import { pipelineVersion } from './pipeline-version.ts';

const shape = z.array(z.tuple([z.string().nullable(), z.string()])).readonly();

/** Highlighted code of the site's own pages, which are compiled in every build: kept like finished texts. */
export const keptCode: CodeKeeper = {
  read: async (source, language) => {
    const json = await readCached('code', await nameOf(source, language));
    return json === undefined ? undefined : shape.safeParse(JSON.parse(json)).data;
  },
  write: async (source, language, runs) =>
    writeCached('code', await nameOf(source, language), JSON.stringify(runs)),
};

async function nameOf(source: string, language: string): Promise<string> {
  return `${sha256(await pipelineVersion(), language, source)}.json`;
}
