import { join } from 'node:path';
import { decode } from '../markdown/bytes.ts';
import { checkCharacters } from '../markdown/characters.ts';
import type { Finding } from '../markdown/finding.ts';
import type { Milestone, Organisation, Person, Workstream } from '../schema/registries.ts';
import { bytesOf } from './bytes-of.ts';
import { eachLimited } from './each-limited.ts';
import { readRegistryFile } from './front-matter.ts';
import type { FieldPlaces } from './reading.ts';
import type { RegistryFile } from './walk.ts';

export interface Registries {
  people: ReadonlyMap<string, Person>;
  organisations: ReadonlyMap<string, Organisation>;
  workstreams: ReadonlyMap<string, Workstream>;
  milestones: ReadonlyMap<string, Milestone>;
}

/** Reads the people, organisations, workstreams and milestones of a record, each map in order of id. */
export async function readRegistries(
  root: string,
  files: readonly RegistryFile[],
  places: Map<string, FieldPlaces>,
  report: (file: string) => (finding: Finding) => void,
): Promise<Registries> {
  const people = new Map<string, Person>();
  const organisations = new Map<string, Organisation>();
  const workstreams = new Map<string, Workstream>();
  const milestones = new Map<string, Milestone>();
  const keep = {
    people: (id: string, text: string) => take(people, id, readRegistryFile(text, 'people')),
    organisations: (id: string, text: string) =>
      take(organisations, id, readRegistryFile(text, 'organisations')),
    workstreams: (id: string, text: string) =>
      take(workstreams, id, readRegistryFile(text, 'workstreams')),
    milestones: (id: string, text: string) =>
      take(milestones, id, readRegistryFile(text, 'milestones')),
  } as const;
  await eachLimited(files, async ({ registry, id, file }) => {
    const bytes = await bytesOf(join(root, file), report(file));
    if (!bytes) return;
    const { text, findings } = decode(bytes);
    findings.forEach(report(file));
    if (text === undefined) return;
    checkCharacters(text, { language: 'en' }).forEach(report(file));
    const reading = keep[registry](id, text);
    places.set(file, reading.places);
    reading.findings.forEach(report(file));
  });
  return {
    people: inOrder(people),
    organisations: inOrder(organisations),
    workstreams: inOrder(workstreams),
    milestones: inOrder(milestones),
  };
}

function take<T, R extends { entry: T | undefined }>(
  map: Map<string, T>,
  id: string,
  reading: R,
): R {
  if (reading.entry !== undefined) map.set(id, reading.entry);
  return reading;
}

function inOrder<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
