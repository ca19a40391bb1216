import type { Disk } from '../../src/cli/disk.ts';

/** A disk that calls `fault` instead of its n-th change, counted from 0. */
export function afterSteps(disk: Disk, n: number, fault: (done: number) => unknown): Disk {
  let done = 0;
  const next = async (change: () => Promise<void>): Promise<void> => {
    const step = done;
    done += 1;
    if (step === n) await fault(step);
    else await change();
  };
  return {
    makeFolder: (path) => next(() => disk.makeFolder(path)),
    copy: (from, to) => next(() => disk.copy(from, to)),
    write: (path, content) => next(() => disk.write(path, content)),
    move: (from, to) => next(() => disk.move(from, to)),
    settle: (folder) => next(() => disk.settle(folder)),
    removeFolder: (path) => next(() => disk.removeFolder(path)),
    remove: (path) => next(() => disk.remove(path)),
    exists: (path) => disk.exists(path),
  };
}
