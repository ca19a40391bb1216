import type { TextLabels } from '../markdown/text-options.ts';
import { dateLocale, language, t, template } from './index.ts';

/** Words that the renderer adds to a text, in the language of the interface. */
export function textLabels(): TextLabels {
  return {
    dateLocale: dateLocale(language),
    permalink: template('text.permalink'),
    footnotes: t('text.footnotes'),
    backToReference: t('text.backToReference'),
    table: template('text.table'),
    tasks: { done: t('text.taskDone'), notDone: t('text.taskNotDone') },
    alerts: {
      note: t('text.alert.note'),
      tip: t('text.alert.tip'),
      important: t('text.alert.important'),
      warning: t('text.alert.warning'),
      caution: t('text.alert.caution'),
    },
    openQuestion: t('text.openQuestion'),
    answeredQuestion: t('text.answeredQuestion'),
    questionTo: template('text.questionTo'),
    questionTags: { workshop: t('tag.workshop'), research: t('tag.research') },
    notAnswered: t('text.notAnswered'),
    answeredBy: t('text.answeredBy'),
    claims: { stated: t('text.stated'), inferred: t('text.inferred') },
    statedOn: template('text.statedOn'),
    inferredNote: t('text.inferredNote'),
  };
}
