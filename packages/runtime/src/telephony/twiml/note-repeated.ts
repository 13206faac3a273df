import type { TwimlParts } from './twiml-parts.ts';

/** Notes every report of the provider that came twice, too early or too late, so that the log explains it. */
export function notingRepeated(parts: TwimlParts): TwimlParts {
  const { calls, log } = parts;
  return {
    ...parts,
    calls: {
      ...calls,
      take: async (call, event, options) => {
        const taken = await calls.take(call, event, options);
        if (taken.kind !== 'taken') {
          const generation = 'generation' in event ? { generation: event.generation } : {};
          log.info({ call, report: event.kind, ...generation, was: taken.kind }, 'A report changed nothing');
        }
        return taken;
      },
    },
  };
}
