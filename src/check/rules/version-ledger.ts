import { parseDocumentId } from '../../domain/kind.ts';
import { ledgerProblems } from '../../domain/ledger.ts';
import { placeOf, type Rule } from '../rule.ts';

/**
 * Versions count 1, 2, 3; their dates never run backwards; each status could follow the one before, and is that of the
 * frozen text.
 */
export const versionLedger: Rule = {
  code: 'version-ledger',
  *check(record) {
    for (const [id, { file, entries }] of record.histories) {
      const kind = parseDocumentId(id)?.kind;
      if (file === undefined || kind === undefined) continue;
      const problems = ledgerProblems(kind, entries, record.catalogue.today);
      for (const { entry, field, message, help } of problems) {
        yield { file, place: placeOf(record, file, `${entry}.${field}`), message, help };
      }
      for (const { version, status, front } of record.catalogue.byId.get(id)?.versions ?? []) {
        if (status === front.status) continue;
        const entry = entries.findIndex((each) => each.version === version);
        yield {
          file,
          place: placeOf(record, file, `${entry}.status`),
          message: `Version ${version} is ${status} here, and its frozen text says ${front.status}.`,
          help: `write ${front.status}, as the frozen text does.`,
        };
      }
    }
  },
};
