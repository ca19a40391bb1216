/** The golden cases of the tests by path below `tests/rules/`: what they are tested with is what is shown. */
export const goldenCases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['/tests/rules/**/*.{txt,md,mdx,svg,yaml}', '!/tests/rules/**/versions/**'],
      { query: '?raw', import: 'default', eager: true },
    ),
  ).map(([path, text]) => [path.replace('/tests/rules/', ''), text]),
);
