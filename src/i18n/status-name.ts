import type { Status } from '../domain/lifecycle.ts';
import { t } from './index.ts';

/** A status in words. */
export function statusName(status: Status): string {
  return t(`status.${status}`);
}
