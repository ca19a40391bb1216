import { t, template } from './index.ts';

/** What a comparison in the browser says beside the comparison itself. */
export function comparisonWords() {
  return {
    title: template('compare.title'),
    version: template('changes.version'),
    draft: t('changes.draft'),
    same: t('compare.same'),
    fields: t('changes.fields'),
    field: t('changes.field'),
    before: t('changes.before'),
    after: t('changes.after'),
    none: t('changes.none'),
  };
}

export type ComparisonWords = ReturnType<typeof comparisonWords>;
