import { Ajv } from 'ajv';
import { Type } from 'typebox';
import type { Store } from '../store/store.ts';
import type { LiveThresholds } from './live-page.ts';

const KEY = 'live-thresholds';

export const ThresholdsSchema = Type.Object(
  {
    waitSeconds: Type.Integer({ minimum: 10, maximum: 7200 }),
    waiting: Type.Integer({ minimum: 1, maximum: 1000 }),
    beforeOpeningMinutes: Type.Integer({ minimum: 0, maximum: 120 }),
  },
  { additionalProperties: false },
);

const FIRST: LiveThresholds = { waitSeconds: 180, waiting: 10, beforeOpeningMinutes: 15 };
const valid = new Ajv().compile<LiveThresholds>(ThresholdsSchema);

export async function readThresholds({ installation }: Pick<Store, 'installation'>): Promise<LiveThresholds> {
  const text = await installation.get(KEY);
  if (text === null) return FIRST;
  const value: unknown = JSON.parse(text);
  return valid(value) ? value : FIRST;
}

export function writeThresholds({ installation }: Pick<Store, 'installation'>, value: LiveThresholds): Promise<void> {
  return installation.set(KEY, JSON.stringify(value));
}
