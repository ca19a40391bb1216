import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCatalogue, type Catalogue } from '../domain/catalogue.ts';
import { compareCodePoints } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import { environment } from '../environment.ts';
import { sha256 } from './cache.ts';

export { textHtml } from './text-html.ts';

let built: Promise<Catalogue> | undefined;

/** The record as pages see it: read once a build, and anew for each page in development. */
export function catalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return collect();
  built ??= collect();
  return built;
}

/** Bytes of a picture beside a document's text. */
export function assetBytes(document: Document, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(join(environment.recordDir, document.folder, name));
}

/**
 * A path for `getStaticPaths` whose page is built again exactly when its props, the deployment or its code
 * changed: a page shows nothing of the record but what is in its props.
 */
export function keyed<P, Q>(params: P, props: Q): { params: P; props: Q; cacheKey: string } {
  const { siteUrl, base } = environment;
  return { params, props, cacheKey: sha256(JSON.stringify([siteUrl, base, params, props])) };
}

async function collect(): Promise<Catalogue> {
  const [reports, proposals, rfcs, people, organisations, workstreams, milestones] =
    await Promise.all([
      getCollection('reports'),
      getCollection('proposals'),
      getCollection('rfcs'),
      getCollection('people'),
      getCollection('organisations'),
      getCollection('workstreams'),
      getCollection('milestones'),
    ]);
  return createCatalogue({
    documents: [...reports, ...proposals, ...rfcs].map(({ data }): Document => data),
    people: byId(people),
    organisations: byId(organisations),
    workstreams: byId(workstreams),
    milestones: byId(milestones),
    today: environment.today,
  });
}

function byId<T>(entries: readonly { id: string; data: T }[]): ReadonlyMap<string, T> {
  return new Map(
    [...entries]
      .sort((a, b) => compareCodePoints(a.id, b.id))
      .map(({ id, data }) => [id, data] as const),
  );
}
