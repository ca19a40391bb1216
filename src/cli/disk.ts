import { copyFile, lstat, mkdir, open, rename, rm, rmdir } from 'node:fs/promises';

/** The few things that a plan does to a disk; tests put faults between them. */
export interface Disk {
  /** Makes one folder; its parent is there, and it is not. */
  makeFolder: (path: string) => Promise<void>;
  /** Copies a file, and waits until it is on the disk. */
  copy: (from: string, to: string) => Promise<void>;
  /** Writes a new file, and waits until it is on the disk. */
  write: (path: string, content: string) => Promise<void>;
  /** Moves a file or folder within a disk at once. A file in the way is replaced; a folder in the way is refused. */
  move: (from: string, to: string) => Promise<void>;
  /** Waits until the names in a folder are on the disk. */
  settle: (folder: string) => Promise<void>;
  /** Removes an empty folder. */
  removeFolder: (path: string) => Promise<void>;
  /** Removes whatever there is. */
  remove: (path: string) => Promise<void>;
  exists: (path: string) => Promise<boolean>;
}

export const disk: Disk = {
  async makeFolder(path) {
    await mkdir(path);
  },
  async copy(from, to) {
    await copyFile(from, to);
    await sync(to, 'r+');
  },
  async write(path, content) {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  move: rename,
  async settle(folder) {
    // Windows cannot open a folder, and settles names by itself.
    if (process.platform !== 'win32') await sync(folder, 'r');
  },
  removeFolder: rmdir,
  remove: (path) => rm(path, { recursive: true, force: true }),
  exists: (path) =>
    lstat(path).then(
      () => true,
      () => false,
    ),
};

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
