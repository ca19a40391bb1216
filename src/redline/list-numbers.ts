import type { ElementContent } from 'hast';
import type { Block } from './blocks.ts';
import type { Compared, Side } from './compare.ts';

/** Gives each item of a list from which some came or went the number that it has in its own text. */
export function listNumbers(
  written: readonly { one: Compared; nodes: readonly ElementContent[] }[],
  { old, was, is }: { old: Side; was: Block; is: Block },
): void {
  if (written.every(({ one }) => one.kind !== 'only')) return;
  let [oldNumber, newNumber] = [startOf(was), startOf(is)];
  for (const { one, nodes } of written) {
    const isOld = one.kind === 'only' && one.side === old;
    const item = nodes.find((node) => node.type === 'element');
    if (item?.tagName === 'li') item.properties.value = String(isOld ? oldNumber : newNumber);
    if (one.kind !== 'only' || isOld) oldNumber += 1;
    if (one.kind !== 'only' || !isOld) newNumber += 1;
  }
}

function startOf({ element }: Block): number {
  const { start } = element?.properties ?? {};
  return typeof start === 'number' ? start : 1;
}
