import type { Kind } from './kind.ts';

/** A section that every document of a kind has. */
export interface SectionTemplate {
  /** Its heading, at depth two. */
  name: string;
  /** What belongs there; `npm run new` writes it as the section's only paragraph. */
  sentence: string;
  /** Whether it says what readers have to do: the key words of BCP 14 belong only there. */
  normative: boolean;
}

const shared = {
  summary: {
    name: 'Summary',
    sentence: 'Say in a few sentences what changes and for whom, so that a reader can stop here.',
    normative: false,
  },
  motivation: {
    name: 'Motivation',
    sentence:
      'Say who needs this and why, with the evidence for it and the limits of that evidence.',
    normative: false,
  },
  alternatives: {
    name: 'Alternatives',
    sentence:
      'Say what else was considered and why it was not chosen, with doing nothing as one of the choices.',
    normative: false,
  },
  security: {
    name: 'Security and sovereignty',
    sentence:
      'Say what could leak or be misused, who gains control by this, and which member would lose some.',
    normative: false,
  },
  questions: {
    name: 'Open questions',
    sentence:
      'Put each question that is not settled yet into a Question of its own, and say who could answer it.',
    normative: false,
  },
} as const satisfies Record<string, SectionTemplate>;

/** The sections that a document of each kind has, in the order in which they stand; others may stand between them. */
export const sectionTemplates = {
  report: [
    {
      name: 'Summary',
      sentence: 'Say in a few sentences what happened or was found, and how well it is known.',
      normative: false,
    },
    {
      name: 'Sources',
      sentence: 'Name what was read, with its address, and what was only reported to the authors.',
      normative: false,
    },
  ],
  proposal: [
    shared.summary,
    shared.motivation,
    {
      name: 'Proposal',
      sentence:
        'Describe the parts and how they fit together, in enough detail that somebody can disagree with one of them.',
      normative: true,
    },
    shared.alternatives,
    shared.security,
    shared.questions,
  ],
  rfc: [
    shared.summary,
    shared.motivation,
    {
      name: 'Specification',
      sentence:
        'Say precisely what is to be done, so that two people who never met would build the same thing.',
      normative: true,
    },
    shared.alternatives,
    shared.security,
    shared.questions,
  ],
} as const satisfies Record<Kind, readonly SectionTemplate[]>;

/** What `npm run new` writes as `summary` if it was given none. */
export const templateSummary = 'One or two sentences that say what a reader will find here.';

/** Every sentence that `npm run new` writes into a text, whatever the kind. */
export const templateSentences: readonly string[] = [
  ...new Set(
    Object.values(sectionTemplates).flatMap((sections) =>
      sections.map(({ sentence }: SectionTemplate) => sentence),
    ),
  ),
];
