import type { Run } from '@callwright/flow/sdk';
import type { Capabilities, Provider } from '../provider.ts';
import type { BenchSkill, Caller, FarPhone, PhonePlan } from './bench.ts';
import type { ConformanceHouse } from './house.ts';

/** One thing that every provider must do alike: what the flow says, and what must then be so at the telephones. */
export type Scenario = {
  readonly title: string;
  /** Without all of these the scenario is listed as not offered. */
  readonly needs?: readonly Need[];
  /** The whole flow; when it returns the call ends. `far`: numbers of the scenario's far telephones. */
  readonly run: (far: readonly string[]) => Run<void>;
  readonly play: (stage: Stage) => Promise<void>;
};

export type Need = BenchSkill | 'conference' | 'monitoring' | 'recording';

export type Stage = {
  readonly house: ConformanceHouse;
  readonly provider: Provider;
  /** Rings the scenario's flow; every scenario has a number of its own. */
  readonly ring: () => Promise<Caller>;
  readonly ringNumber: (dialled: string) => Promise<Caller>;
  readonly trouble: (on: boolean) => void;
  /** Whether recordings hold real sound. */
  readonly sound: boolean;
  /** The scenario's far telephones, 0 to 9. */
  readonly number: (nth: number) => string;
  readonly plan: (nth: number, plan: PhonePlan) => void;
  readonly phone: (nth: number) => FarPhone;
};

/** Whether provider and bench offer all that a scenario needs. */
export function missing(needs: readonly Need[], skills: readonly BenchSkill[], capabilities: Capabilities): Need[] {
  return needs.filter((need) => {
    if (need === 'conference' || need === 'monitoring' || need === 'recording') return !capabilities[need];
    if (need === 'speech' && !capabilities.speech) return true;
    return !skills.includes(need);
  });
}
