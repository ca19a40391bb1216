import type { APIRoute } from 'astro';
import { href } from '../environment.ts';
import { searchIds } from '../outputs/search-ids.ts';
import { catalogue } from '../sources/astro.ts';

/** Ids and aliases of all documents, for the search that runs in the browser. */
export const GET: APIRoute = async () => Response.json(searchIds(await catalogue(), href));
