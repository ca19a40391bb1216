import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { apply } from '../../src/cli/apply.ts';
import { disk } from '../../src/cli/disk.ts';
import type { Plan } from '../../src/cli/plan.ts';
import { afterSteps } from './faulty-disk.ts';

// node killed-apply.ts <record> <file with a plan> <n>: is killed before the n-th thing that it does to the disk.
const [, , root = '', file = '', n = ''] = process.argv;
await apply(
  root,
  z.custom<Plan>().parse(JSON.parse(readFileSync(file, 'utf8'))),
  afterSteps(disk, Number(n), () => process.kill(process.pid, 'SIGKILL')),
);
