/** Files open at once: few enough for a machine that allows 64. */
const atOnce = 16;

/** Does something to each item, a few at a time. */
export async function eachLimited<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items].reverse();
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await act(next);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
}
