import { fileStart } from '../../domain/diagnostic.ts';
import { frozenDifferences } from '../../domain/ledger.ts';
import { placeOf, type CheckedRecord, type Found, type Rule } from '../rule.ts';

/** Every frozen folder holds what the ledger says, every version has its folder, and no folder is without a version. */
export const frozenVersion: Rule = {
  code: 'frozen-version',
  *check(record) {
    for (const [id, { file, entries, folders }] of record.histories) {
      if (file === undefined) {
        for (const { folder } of folders) yield noEntry(id, folder);
        continue;
      }
      // A ledger that cannot be read says so itself.
      if (entries.length === 0) continue;
      const parent = `${file.slice(0, file.lastIndexOf('/'))}/versions`;
      for (const [index, entry] of entries.entries()) {
        const { version } = entry;
        const found = folders.find((folder) => folder.version === version);
        if (!found) {
          yield {
            file,
            place: placeOf(record, file, `${index}.version`),
            message: `${id} v${version} has no folder ${parent}/${version}, and a version never disappears.`,
            help: restore(record, `${parent}/${version}`),
          };
          continue;
        }
        const differences = frozenDifferences(entry, found);
        if (differences.length === 0) continue;
        yield {
          file,
          place: placeOf(record, file, `${index}.sha256`),
          message: `${id} v${version} is not what was cut: ${listed(differences)}. A frozen version never changes.`,
          help: `${restore(record, found.folder)} To change the text, edit the working text and cut a new version.`,
        };
      }
      for (const { version, folder } of folders) {
        if (!entries.some((entry) => entry.version === version)) yield noEntry(id, folder);
      }
    }
  },
};

function noEntry(id: string, folder: string): Found {
  return {
    file: folder,
    place: fileStart,
    message: `The ledger of ${id} does not know this folder.`,
    help: `remove it; \`npm run cut -- ${id} --changes "…"\` writes both, and replaces what an interrupted cut has left.`,
  };
}

function restore({ base }: CheckedRecord, path: string): string {
  return `put it back: \`git checkout ${base?.ref ?? '<commit that has it>'} -- ${path}\` in the folder of the record.`;
}

/** Differences that a message names. */
const mostNamed = 5;

function listed(differences: readonly string[]): string {
  const more = differences.length - mostNamed;
  const named = differences.slice(0, mostNamed).join(', ');
  return more > 0 ? `${named}, and ${more} more` : named;
}
