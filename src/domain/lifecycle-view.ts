import { kinds, type Kind } from './kind.ts';
import { lifecycles, statusDefinition, type Status, type StatusDefinition } from './lifecycle.ts';

/** One status of a lifecycle, as pictures and tables of it show it. */
export interface LifecycleStep {
  status: Status;
  definition: StatusDefinition;
  /** The status that settles it further, if any. */
  onward?: Status;
  /** Statuses that lead back or out. */
  aside: Status[];
}

/** Every status of a kind with what may follow it, in the order of the schema. */
export function lifecycleSteps(kind: Kind): LifecycleStep[] {
  return kinds[kind].statuses.map((status) => {
    const definition = statusDefinition(kind, status);
    const next = nextOf(kind, status);
    const onward = next.find((other) => isOnward(kind, definition, other));
    return {
      status,
      definition,
      ...(onward === undefined ? {} : { onward }),
      aside: next.filter((other) => other !== onward),
    };
  });
}

/** The way from the first status to the most settled one. */
export function mainWay(kind: Kind): LifecycleStep[] {
  const steps = lifecycleSteps(kind);
  const way: LifecycleStep[] = [];
  for (let step = steps[0]; step && !way.includes(step);) {
    way.push(step);
    const { onward } = step;
    step = steps.find(({ status }) => status === onward);
  }
  return way;
}

function nextOf(kind: Kind, status: Status): Status[] {
  const table: Readonly<Record<string, StatusDefinition>> = lifecycles[kind];
  const names: readonly string[] = table[status]?.next ?? [];
  return kinds[kind].statuses.filter((other) => names.includes(other));
}

/** True if `other` settles a document further: a higher tier, or the same one on the way from accepted. */
function isOnward(kind: Kind, from: StatusDefinition, other: Status): boolean {
  const to = statusDefinition(kind, other);
  return to.tier > from.tier || (to.tier === 3 && from.tier === 3);
}
