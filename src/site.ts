/** What an adopter edits: the only constants of the site. Addresses stay empty until a deployer fills them. */
export const site = {
  title: 'Tapestry Papers',
  /** One sentence for search engines and share cards. */
  description:
    'The public record of Project Tapestry: workshop reports, architecture proposals and RFCs, with who proposed them, what changed and what was decided.',
  /** Project whose record this is. */
  project: 'Project Tapestry',
  /** Address of the repository that takes pull requests, without a slash at the end; empty until there is one. */
  repository: '',
  /** Language of the interface and of texts that name none. */
  language: 'en',
  /** Licence of texts that name none, and of the code (SPDX). */
  contentLicence: 'CC-BY-4.0',
  codeLicence: 'Apache-2.0',
} as const;
