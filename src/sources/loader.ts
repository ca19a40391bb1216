import type { Loader, LoaderContext } from 'astro/loaders';
import { environment } from '../environment.ts';
import { kindOfFolder, type DocumentFolder } from '../domain/kind.ts';
import type { RegistryName } from '../schema/registries.ts';
import type { Reading } from './reading.ts';
import { sharedReader } from './shared-reading.ts';

export type CollectionName = DocumentFolder | RegistryName;

/** Loads one collection from the reading that all collections and the checks share. */
export function recordLoader(collection: CollectionName): Loader {
  return {
    name: 'record',
    async load(context) {
      await fill(context, collection);
      context.watcher?.add(environment.recordDir);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(environment.recordDir)) return;
        sharedReader().forget();
        void fill(context, collection);
      });
    },
  };
}

/** Makes the store hold exactly what the reading holds; entries that did not change are left alone. */
async function fill(context: LoaderContext, collection: CollectionName): Promise<void> {
  const { store } = context;
  const entries = entriesOf(await sharedReader().current(), collection);
  for (const id of store.keys()) {
    if (!entries.has(id)) store.delete(id);
  }
  for (const [id, entry] of entries) {
    const data = { ...entry };
    const digest = context.generateDigest(data);
    if (store.get(id)?.digest === digest) continue;
    store.set({ id, data: await context.parseData({ id, data }), digest });
  }
}

function entriesOf(
  { catalogue }: Reading,
  collection: CollectionName,
): ReadonlyMap<string, object> {
  const kind = kindOfFolder(collection);
  if (kind) {
    const documents = catalogue.documents.filter((document) => document.kind === kind);
    return new Map(documents.map((document) => [document.id, document]));
  }
  return isRegistry(collection) ? catalogue[collection] : new Map();
}

function isRegistry(collection: CollectionName): collection is RegistryName {
  return kindOfFolder(collection) === undefined;
}
