import { language, messages, t, template } from './index.ts';
import type { Message } from './en.ts';

/** Words that the form for proposals says while one writes, in the language of the interface. */
export function proposeWords() {
  const { 'propose.problems': problems = '', 'propose.advice': advice = '' } = messages('propose.');
  return {
    language,
    problems,
    advice,
    clean: t('propose.clean'),
    errorTitle: template('propose.errorTitle'),
    severity: {
      error: t('propose.severity.error'),
      warning: t('propose.severity.warning'),
      note: t('propose.severity.note'),
    },
    line: template('propose.line'),
    heading: t('propose.heading'),
    person: template('propose.person'),
    keptAt: template('propose.keptAt'),
    notKept: t('propose.notKept'),
    restored: template('propose.restored'),
    cleared: t('propose.cleared'),
    brought: template('propose.brought'),
    broughtText: t('propose.broughtText'),
    unreadable: template('propose.unreadable'),
    length: template('propose.length'),
    removeNamed: template('propose.removeNamed'),
    added: template('propose.added'),
    removed: template('propose.removed'),
    notListed: template('propose.notListed'),
    relation: {
      supersedes: t('propose.relationOf.supersedes'),
      updates: t('propose.relationOf.updates'),
      requires: t('propose.relationOf.requires'),
      related: t('propose.relationOf.related'),
      answers: t('propose.relationOf.answers'),
    },
    preamble: t('propose.preamble'),
    previewEmpty: t('propose.previewEmpty'),
    previewBroken: t('propose.previewBroken'),
    previewUntitled: t('propose.previewUntitled'),
    stuck: t('propose.stuck'),
    becomes: template('propose.becomes'),
    copied: t('propose.copied'),
    notCopied: t('propose.notCopied'),
  } as const satisfies Record<string, Message | Readonly<Record<string, string>>>;
}

export type ProposeWords = ReturnType<typeof proposeWords>;
