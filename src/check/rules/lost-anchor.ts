import { nearest } from '../../domain/nearest.ts';
import { placeOf, type Rule } from '../rule.ts';

/** A link to a section of a version works for ever: its page answers every id that its headings had when it was cut. */
export const lostAnchor: Rule = {
  code: 'lost-anchor',
  *check(record) {
    for (const [id, { file, entries, folders }] of record.histories) {
      if (file === undefined) continue;
      for (const [index, entry] of entries.entries()) {
        const found = folders.find(({ version }) => version === entry.version);
        // An edited folder is another mistake, with a rule of its own.
        if (found?.body === undefined || found.sha256 !== entry.sha256) continue;
        for (const [position, anchor] of entry.anchors.entries()) {
          if (found.anchors.includes(anchor)) continue;
          const near = nearest(anchor, found.anchors);
          yield {
            file,
            place: placeOf(record, file, `${index}.anchors.${position}`),
            message: `${id} v${entry.version} was published with a section #${anchor}, and its page does not answer it any more.`,
            help: `undo the change of the site that ${near === undefined ? 'took the id away' : `made \`${near}\` of it`}.`,
          };
        }
      }
    }
  },
};
