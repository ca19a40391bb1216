import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCatalogue, type Catalogue } from '../domain/catalogue.ts';
import { compareCodePoints } from '../domain/diagnostic.ts';
import type { Document } from '../domain/document.ts';
import { asShown } from '../domain/projection.ts';
import { environment } from '../environment.ts';
import { sha256 } from './cache.ts';

export { textHtml } from './text-html.ts';

/** The record as pages see it. */
export interface SiteRecord {
  /** Every document as its address shows it: see `asShown`. */
  catalogue: Catalogue;
  /** Every document as its working text and ledger have it, in the same order. */
  working: readonly Document[];
}

let built: Promise<SiteRecord> | undefined;

/** Read once a build, and anew for each page in development. */
export function siteRecord(): Promise<SiteRecord> {
  if (import.meta.env.DEV) return collect();
  built ??= collect();
  return built;
}

export async function catalogue(): Promise<Catalogue> {
  return (await siteRecord()).catalogue;
}

/** Bytes of a picture in a folder of the record. */
export function assetBytes(folder: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(join(environment.recordDir, folder, name));
}

/**
 * A path for `getStaticPaths` whose page is built again exactly when its props, the deployment or its code
 * changed: a page shows nothing of the record but what is in its props.
 */
export function keyed<P, Q>(params: P, props: Q): { params: P; props: Q; cacheKey: string } {
  const { siteUrl, base } = environment;
  return { params, props, cacheKey: sha256(JSON.stringify([siteUrl, base, params, props])) };
}

async function collect(): Promise<SiteRecord> {
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
  const documents = [...reports, ...proposals, ...rfcs].map(({ data }): Document => data);
  const catalogue = createCatalogue({
    documents: documents.map(asShown),
    people: byId(people),
    organisations: byId(organisations),
    workstreams: byId(workstreams),
    milestones: byId(milestones),
    today: environment.today,
  });
  const byName = new Map(documents.map((document) => [document.id, document]));
  return { catalogue, working: catalogue.documents.flatMap(({ id }) => byName.get(id) ?? []) };
}

function byId<T>(entries: readonly { id: string; data: T }[]): ReadonlyMap<string, T> {
  return new Map(
    [...entries]
      .sort((a, b) => compareCodePoints(a.id, b.id))
      .map(({ id, data }) => [id, data] as const),
  );
}
