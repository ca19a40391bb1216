import type { SizeCosts, State } from './build.ts';
import type { Cost } from './measured-run.ts';
import { sideNames } from './sides.ts';
import { tableLines } from './table.ts';

const stateNames = ['cold', 'warm', 'one change'] as const satisfies State[];

/** Every cost that was measured, one a row. */
export function costTable(sizes: readonly SizeCosts[]): string[] {
  return tableLines(
    ['documents', 'site', 'build', 'wall s', 'CPU s', 'peak MB', 'documents/s'],
    sizes.flatMap(({ documents, costs }) =>
      stateNames.flatMap((state) =>
        sideNames.map((side) => {
          const cost = costs[side][state];
          return [
            `${documents}`,
            side,
            state,
            ...costCells(cost),
            (documents / cost.wall).toFixed(1),
          ];
        }),
      ),
    ),
  );
}

/** How costs grow with the number of documents. */
export function growthTable(small: SizeCosts, large: SizeCosts): string[] {
  const factor = (few: number | undefined, many: number | undefined): string =>
    few === undefined || many === undefined ? 'n/a' : `× ${(many / few).toFixed(1)}`;
  return tableLines(
    [`${small.documents} → ${large.documents}`, 'build', 'wall', 'CPU', 'peak', 'documents/s'],
    stateNames.flatMap((state) =>
      sideNames.map((side) => {
        const [few, many] = [small.costs[side][state], large.costs[side][state]];
        const speed = large.documents / many.wall / (small.documents / few.wall);
        return [
          side,
          state,
          factor(few.wall, many.wall),
          factor(few.cpu, many.cpu),
          factor(few.peak, many.peak),
          `× ${speed.toFixed(1)}`,
        ];
      }),
    ),
  );
}

/** What the search index adds to a build of ours with nothing changed. */
export function searchTable(search: { without: Cost; with: Cost }): string[] {
  return tableLines(
    ['ours, warm', 'wall s', 'CPU s', 'peak MB'],
    [
      ['without the search index', ...costCells(search.without)],
      ['with the search index', ...costCells(search.with)],
      [
        'difference',
        (search.with.wall - search.without.wall).toFixed(1),
        rounded(difference(search.with.cpu, search.without.cpu), 1),
        rounded(difference(search.with.peak, search.without.peak), 0),
      ],
    ],
  );
}

function costCells({ wall, cpu, peak }: Cost): string[] {
  return [wall.toFixed(2), rounded(cpu, 2), rounded(peak, 0)];
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function rounded(value: number | undefined, digits: number): string {
  return value === undefined ? 'n/a' : value.toFixed(digits);
}
