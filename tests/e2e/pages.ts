/**
 * One page of each type that the site has: what holds for all of them is tested on these. Old versions, histories and
 * changes are tested in versions.spec.ts and changes.spec.ts, on a record that has more of them.
 */
export const pages = [
  ['home', '/'],
  ['reports', '/reports/'],
  ['proposals', '/proposals/'],
  ['rfcs', '/rfcs/'],
  ['listing by status', '/rfcs/status/draft/'],
  ['report', '/reports/0001/'],
  ['proposal', '/proposals/0001/'],
  ['rfc', '/rfcs/0003/'],
  ['workstreams', '/workstreams/'],
  ['workstream', '/workstreams/distributed-weight-updates/'],
  ['people', '/people/'],
  ['organisations', '/organisations/'],
  ['organisation', '/organisations/site-editors/'],
  ['roadmap', '/roadmap/'],
  ['questions', '/questions/'],
  ['search', '/search/'],
  ['about', '/about/'],
  ['process', '/process/'],
  ['guide', '/guide/'],
  ['not found', '/404.html'],
] as const satisfies readonly (readonly [name: string, path: string])[];
