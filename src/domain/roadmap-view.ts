import type { Milestone } from '../schema/registries.ts';
import type { Catalogue } from './catalogue.ts';
import type { Hrefs } from './href.ts';
import { workstreamLink, type WorkstreamLink } from './link.ts';

export interface MilestoneView extends Omit<Milestone, 'workstreams'> {
  id: string;
  href: string;
  workstreams: WorkstreamLink[];
  /** Its place on the time line, in months: before it, its length, after it. */
  before: number;
  months: number;
  after: number;
}

export interface RoadmapView {
  /** Runs of three months, each named by its first day; milestones need not start with one. */
  quarters: string[];
  milestones: MilestoneView[];
}

/** Milestones by their start, on a time line that begins with the first and ends with the last. */
export function roadmapView(catalogue: Catalogue, href: Hrefs): RoadmapView {
  const entries = [...catalogue.milestones].sort(([, a], [, b]) => month(a.start) - month(b.start));
  const first = Math.min(...entries.map(([, { start }]) => month(start)));
  const last = Math.max(...entries.map(([, { end }]) => month(end)));
  const quarters = entries.length === 0 ? 0 : Math.ceil((last - first + 1) / 3);
  return {
    quarters: Array.from({ length: quarters }, (_, index) => firstDay(first + index * 3)),
    milestones: entries.map(([id, milestone]) => {
      const before = month(milestone.start) - first;
      const months = month(milestone.end) - month(milestone.start) + 1;
      return {
        ...milestone,
        id,
        href: href.milestone(id),
        workstreams: milestone.workstreams.map((name) => workstreamLink(catalogue, name, href)),
        before,
        months,
        after: quarters * 3 - before - months,
      };
    }),
  };
}

/** Months since year 0. */
function month(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function firstDay(at: number): string {
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}
