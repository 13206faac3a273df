import type { DatabaseKind } from '../migrations/schema-step.ts';
import type { ForeignFlag, ForeignTime } from './people-tables.ts';

/** A moment as better-auth writes it on this database. */
export function foreignTime(kind: DatabaseKind, ms: number): ForeignTime {
  return kind === 'sqlite' ? new Date(ms).toISOString() : new Date(ms);
}

export function msOf(time: ForeignTime): number {
  return new Date(time).getTime();
}

/** A flag as better-auth writes it on this database. */
export function foreignFlag(kind: DatabaseKind, flag: boolean): ForeignFlag {
  if (kind === 'postgres') return flag;
  return flag ? 1 : 0;
}
