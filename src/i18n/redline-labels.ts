import type { RedlineLabels } from '../redline/labels.ts';
import type { ReportLabels } from '../redline/report.ts';
import { t, template } from './index.ts';

/** Words of a comparison, for the code that compares, here or in a browser. */
export function redlineLabels(): { marks: RedlineLabels; report: ReportLabels } {
  return {
    marks: {
      inserted: t('redline.inserted'),
      endInserted: t('redline.endInserted'),
      deleted: t('redline.deleted'),
      endDeleted: t('redline.endDeleted'),
      changed: t('redline.changed'),
      movedTo: t('redline.movedTo'),
      movedFrom: t('redline.movedFrom'),
    },
    report: {
      changes: template('redline.counts.changes'),
      inserted: template('redline.counts.inserted'),
      deleted: template('redline.counts.deleted'),
      moved: template('redline.counts.moved'),
      coarse: t('redline.coarse'),
      same: t('redline.same'),
      sections: t('redline.sections'),
      kinds: {
        added: t('redline.kind.added'),
        removed: t('redline.kind.removed'),
        changed: t('redline.kind.changed'),
      },
      start: t('redline.start'),
      words: template('redline.words'),
      changesOnly: t('redline.changesOnly'),
      sideBySide: t('redline.sideBySide'),
      previous: t('redline.previous'),
      next: t('redline.next'),
    },
  };
}
