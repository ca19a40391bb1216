import type { APIRoute } from 'astro';
import { kindNames, kinds } from '../domain/kind.ts';
import { proposeRecord } from '../domain/propose-record.ts';
import { sectionTemplates } from '../domain/template.ts';
import { environment } from '../environment.ts';
import { proposeWords } from '../i18n/propose-words.ts';
import { statusName } from '../i18n/status-name.ts';
import { textLabels } from '../i18n/text-labels.ts';
import type { ProposeData } from '../scripts/propose/data.ts';
import { site } from '../site.ts';
import { catalogue } from '../sources/astro.ts';

/** What the form for proposals needs to know: the record in short, templates, words, and where to hand in. */
export const GET: APIRoute = async () =>
  Response.json({
    context: {
      record: proposeRecord(await catalogue()),
      base: environment.base,
      labels: textLabels(),
      statuses: Object.fromEntries(
        kindNames.flatMap((kind) => kinds[kind].statuses.map((name) => [name, statusName(name)])),
      ),
    },
    templates: sectionTemplates,
    places: {
      report: { prefix: kinds.report.prefix, folder: kinds.report.folder },
      proposal: { prefix: kinds.proposal.prefix, folder: kinds.proposal.folder },
      rfc: { prefix: kinds.rfc.prefix, folder: kinds.rfc.folder },
    },
    forge: { repository: site.repository, branch: site.branch },
    words: proposeWords(),
  } satisfies ProposeData);
