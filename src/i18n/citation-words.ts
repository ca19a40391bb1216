import { formatDate, t } from './index.ts';

/** Words of a citation, in the language of the interface. */
export function citationWords() {
  return {
    date: (iso: string) => formatDate(iso),
    kind: (kind: 'report' | 'proposal' | 'rfc') => t(`kind.${kind}`),
    version: (n: number, date: string) => t('cite.version', { n, date }),
    working: (date: string) => t('cite.workingOf', { date }),
    licence: (licence: string) => t('cite.licence', { licence }),
    path: (path: string) => t('cite.path', { path }),
  };
}
