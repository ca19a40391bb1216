/** Who reads a report: a person, a pull request, a code scanner, a program. */
export const reportFormats = ['text', 'github', 'sarif', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];
