import { Ajv } from 'ajv';
import { AJV_OPTIONS, FIELD_KEYWORDS } from '../check/build-validators.ts';
import type { Service } from '../sdk/index.ts';
import { notJsonAt } from './same-json.ts';
import { BEGINNING } from './stage.ts';

/** A service's own answers fit its schema, and an empty or broken world is answered, not thrown at. */
export function serviceConforms(service: Service, inputs: readonly unknown[]): readonly string[] {
  const ajv = new Ajv(AJV_OPTIONS).addVocabulary(FIELD_KEYWORDS);
  const fits = ajv.compile(service.answer);
  const ask = ajv.compile(service.input);
  const found = service.answers.flatMap((answer) =>
    fits(answer) ? [] : [`its answer ${JSON.stringify(answer)} does not fit its schema`],
  );
  if (service.answers.length === 0) found.push('lists no answers');
  for (const input of inputs) {
    if (!ask(input)) found.push(`is asked ${JSON.stringify(input)}, which does not fit its schema`);
    else
      for (const world of [undefined, 'nonsense', 42, { nonsense: true }])
        found.push(...simulated(service, input, world, fits));
  }
  return [...new Set(found)];
}

function simulated(
  service: Service,
  input: unknown,
  world: unknown,
  fits: (answer: unknown) => boolean,
): readonly string[] {
  const where = `in the world ${JSON.stringify(world)}`;
  try {
    const answer = service.simulate(world, input as Parameters<Service['simulate']>[1], BEGINNING);
    if (answer.kind === 'error') return [];
    if (notJsonAt(answer) !== undefined) return [`${where} answers with something that is not JSON`];
    return fits(answer) ? [] : [`${where} answers ${JSON.stringify(answer)}, which does not fit its schema`];
  } catch (error) {
    return [`${where} throws: ${String(error)}`];
  }
}
