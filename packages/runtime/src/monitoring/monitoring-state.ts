import { Ajv } from 'ajv';
import { type Static, Type } from 'typebox';
import type { Store } from '../store/store.ts';
import { STRICT } from './profile.ts';

const KEY = 'monitoring';
const exact = { additionalProperties: false };

export const ProfileSchema = Type.Object(
  {
    listening: Type.Boolean(),
    figures: Type.Boolean(),
    breakReasons: Type.Boolean(),
    statusHistory: Type.Boolean(),
    smallestGroup: Type.Integer({ minimum: 1, maximum: 50 }),
  },
  exact,
);

const StateSchema = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    profile: ProfileSchema,
    proposal: Type.Union([
      Type.Null(),
      Type.Object({ profile: ProfileSchema, by: Type.String(), at: Type.Integer() }, exact),
    ]),
  },
  exact,
);

/** What holds, and what an administrator would like to hold. `by`: an actor's id; `at`: milliseconds since the epoch. */
export type MonitoringState = Static<typeof StateSchema>;

const FIRST: MonitoringState = { version: 1, profile: STRICT, proposal: null };
const valid = new Ajv().compile<MonitoringState>(StateSchema);

/** Keeps the profile. `swap` writes only over what was read, so that of two who decide at once one comes too late. */
export function monitoringStore({ installation }: Pick<Store, 'installation'>) {
  const textOf = (state: MonitoringState) => JSON.stringify(state);
  return {
    /** What can't be read is strict: better too little seen than too much. */
    read: async (): Promise<{ readonly state: MonitoringState; readonly text: string }> => {
      const text = await installation.ensure(KEY, textOf(FIRST));
      return { state: parsed(text), text };
    },
    swap: (text: string, next: MonitoringState): Promise<boolean> => installation.replace(KEY, text, textOf(next)),
  };
}

function parsed(text: string): MonitoringState {
  try {
    const value: unknown = JSON.parse(text);
    return valid(value) ? value : FIRST;
  } catch {
    return FIRST;
  }
}
