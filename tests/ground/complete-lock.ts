import { readFile, writeFile } from 'node:fs/promises';
import { completed, parseLockFile, unlockedPackages } from './lock-file.ts';

/** `npm run lock`, after each change of dependencies: names in package-lock.json what the registry did not serve here. */
const file = new URL('../../package-lock.json', import.meta.url);
const lock = parseLockFile(await readFile(file, 'utf8'));
const missing = unlockedPackages(lock);

if (missing.length > 0) await writeFile(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
for (const { name, version } of missing) console.log(`added ${name}@${version}`);
console.log(`package-lock.json: ${missing.length} entries added.`);
