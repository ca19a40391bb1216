import type { APIRoute } from 'astro';
import { fieldsOf } from '../../../domain/changes-view.ts';
import { historyView } from '../../../domain/history-view.ts';
import { kinds, padded } from '../../../domain/kind.ts';
import { href } from '../../../environment.ts';
import { comparisonWords } from '../../../i18n/comparison-words.ts';
import { redlineLabels } from '../../../i18n/redline-labels.ts';
import { keyed, siteRecord } from '../../../sources/astro.ts';

/** `/rfcs/0003/comparison.json`: what a browser needs to compare any two texts of a document. */
export async function getStaticPaths() {
  const { working } = await siteRecord();
  return working
    .filter(({ versions }) => versions.length > 0)
    .map((document) => {
      const { built, draft, versions } = historyView(document, href).comparison;
      const fronts = new Map(document.versions.map(({ version, front }) => [version, front]));
      const fields = (front = document.front) => Object.fromEntries(fieldsOf(front));
      const texts = [
        ...versions.map(({ version, href: address }) => ({
          name: String(version),
          href: address,
          fields: fields(fronts.get(version)),
        })),
        ...(draft === undefined ? [] : [{ name: 'draft', href: draft, fields: fields() }]),
      ];
      return keyed(
        { folder: kinds[document.kind].folder, number: padded(document.number) },
        { built, texts },
      );
    });
}

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ props }) =>
  Response.json({ ...props, labels: redlineLabels(), words: comparisonWords() });
