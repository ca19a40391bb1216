/** Calls `act` once nothing has called for `pause` milliseconds. */
export function afterPause(act: () => void, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}

/** Says of an answer whether a newer question was asked meanwhile. */
export function turns(): () => () => boolean {
  let last = 0;
  return () => {
    const mine = (last += 1);
    return () => mine === last;
  };
}
