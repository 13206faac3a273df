import { type ExampleStep, KEYS, type Service } from '../sdk/index.ts';
import type { Call } from './call.ts';

const OUTCOMES = ['answered', 'busy', 'noAnswer', 'notAccepted', 'failed'] as const;

function digitsAt(call: Call): readonly string[] {
  const { pending } = call.state;
  if (pending?.on !== 'gather' || pending.digits === undefined) return [];
  const { min, max, terminator } = pending.digits;
  const end = terminator ?? '';
  return [
    ...new Set(['1'.repeat(max), `${'1'.repeat(min)}${min < max ? end : ''}`, ...(terminator ? [terminator] : [])]),
  ];
}

/** All that can happen to the call as it stands, each kind once: what the explorer walks. Hanging up is left out. */
export function possibleSteps(call: Call, services: readonly Service[]): readonly ExampleStep[] {
  const { pending, timer } = call.state;
  if (pending === null) return [];
  const time: ExampleStep[] = timer === null ? [] : [{ time: true }];
  switch (pending.on) {
    case 'request': {
      const service = services.find(({ name }) => name === pending.service);
      return [...(service?.answers ?? []), { kind: 'error', code: 'down' }].map((answer) => ({ answer }));
    }
    case 'gather': {
      const digits = digitsAt(call);
      return [{ silence: true }, ...(digits.length > 0 ? digits : KEYS).map((press) => ({ press }))];
    }
    case 'dial':
      return [...OUTCOMES.map((dialled) => ({ dialled })), ...time];
    case 'bridge':
      return [
        { partyEnds: true },
        ...time,
        ...(pending.signals ?? []).map((name) => ({ signal: { name, data: null } })),
      ];
    case 'record':
      return [{ message: { seconds: 0, by: 'key' } }, { message: { seconds: 9, by: 'silence' } }, ...time];
    case 'hold':
      return [
        ...time,
        ...(pending.keys ?? []).map((press) => ({ press })),
        ...(pending.signals ?? []).map((name) => ({ signal: { name, data: null } })),
      ];
  }
}
