import type { SizeCosts, State } from './build.ts';
import { tableLines } from './table.ts';

/** A share of the plain build's cost that ours may reach. */
interface Bar {
  build: State;
  measure: 'wall' | 'peak';
  /** Build of the plain site that is the whole. */
  against: State;
  most: number;
}

/** Issue 2 E. A build with little to do is held against the plain site's own and against its cold one. */
const bars = [
  { build: 'cold', measure: 'wall', against: 'cold', most: 0.5 },
  { build: 'warm', measure: 'wall', against: 'warm', most: 0.12 },
  { build: 'warm', measure: 'wall', against: 'cold', most: 0.12 },
  { build: 'one change', measure: 'wall', against: 'one change', most: 0.15 },
  { build: 'one change', measure: 'wall', against: 'cold', most: 0.15 },
  { build: 'cold', measure: 'peak', against: 'cold', most: 0.6 },
] as const satisfies readonly Bar[];

/** Each bar with what was reached; all have to be met. */
export function judgedBars({ costs }: SizeCosts): { lines: string[]; met: boolean } {
  const judged = bars.map((bar) => {
    const ours = costs.ours[bar.build][bar.measure];
    const plain = costs.plain[bar.against][bar.measure];
    const ratio = share(ours, plain);
    const cpu = share(costs.ours[bar.build].cpu, costs.plain[bar.against].cpu);
    return { bar, ratio, cpu, met: ratio === undefined || ratio <= bar.most };
  });
  return {
    lines: tableLines(
      ['ours', 'of plain', 'in', 'reached', 'bar', '', 'in CPU, for comparison'],
      judged.map(({ bar, ratio, cpu, met }) => [
        bar.build,
        bar.against,
        measureNames[bar.measure],
        ratio === undefined ? 'n/a' : ratio.toFixed(3),
        `≤ ${bar.most}`,
        ratio === undefined ? 'not measured' : met ? 'met' : 'NOT MET',
        cpu === undefined || bar.measure === 'peak' ? '' : cpu.toFixed(3),
      ]),
    ),
    met: judged.every(({ met }) => met),
  };
}

function share(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined ? undefined : part / whole;
}

const measureNames = { wall: 'wall', peak: 'peak memory' } as const;
