import type { DialVerb, Spoken } from '@callwright/flow/sdk';
import type { Allowed } from '../memory.ts';
import type { Twiml } from '../twiml.ts';
import type { Asked } from './prepare-line.ts';

/** The telephones of a dial that may be rung. They are asked for once a line, for every `allowed` counts. */
export function allowedTargets(twiml: Twiml, asked: Asked, verb: DialVerb<Spoken>): Promise<readonly Allowed[]> {
  const { verdicts } = twiml.memory;
  const line = `${asked.call}.${asked.reply.generation}`;
  const known = verdicts.get(line);
  if (known !== undefined) return known;
  const verdict = ask(twiml, asked, verb);
  verdicts.put(line, verdict);
  verdict.catch(() => verdicts.forget(line));
  return verdict;
}

async function ask(
  { parts, settings }: Twiml,
  { call, from: caller }: Asked,
  verb: DialVerb<Spoken>,
): Promise<readonly Allowed[]> {
  const { dialling, log } = parts;
  const verdicts = await Promise.all(
    verb.targets.map((to) =>
      dialling.ask({
        to,
        from: verb.callerId === 'caller' && caller !== '' ? caller : null,
        ...(caller === '' ? {} : { caller }),
        call,
        connection: settings.name,
      }),
    ),
  );
  return verdicts.flatMap((verdict, index) => {
    if (verdict.kind === 'allowed') return [{ index, to: verdict.to, from: verdict.from }];
    log.warn({ call, to: verb.targets[index], code: verdict.code }, 'A number is not dialled');
    return [];
  });
}
