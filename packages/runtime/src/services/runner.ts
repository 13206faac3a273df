import type { Service } from '@callwright/flow/sdk';
import { builtInServices } from '@callwright/nodes/services';
import { Ajv, type ValidateFunction } from 'ajv';
import type { Log } from '../log/index.ts';
import { builtInImplementations, type ServiceParts } from './built-in/index.ts';
import type { ServiceRunner } from './port.ts';
import { countQuestions } from './questions.ts';
import { isSimulated, simulate } from './simulated.ts';
import type { SimulatedNews } from './simulated-news.ts';

type AnyImplementation = (
  input: unknown,
  context: Parameters<ServiceRunner['run']>[1],
) => ReturnType<ServiceRunner['run']>;

/**
 * Runs what flows ask of services. A simulated call gets its world's answers from the services that its world names, and
 * from those that would leave the house; all others do their real work.
 */
export function createServiceRunner(
  parts: ServiceParts & { readonly log: Log; readonly news?: SimulatedNews },
): ServiceRunner {
  const contracts = new Map(builtInServices.map((contract) => [contract.name, contract]));
  // The contract's schema checks each input before the implementation sees it.
  const implementations = new Map(Object.entries(builtInImplementations(parts))) as ReadonlyMap<
    string,
    unknown
  > as ReadonlyMap<string, AnyImplementation>;
  const isInput = inputChecks(builtInServices);
  const count = countQuestions();
  const inWorld: ServiceRunner['run'] = async (request, context) => {
    const nth = count(context.call, request.service, context.key);
    const { answer, news } = await simulate(contracts.get(request.service), request, context, nth);
    parts.news?.(context.call, request.id, news);
    return answer;
  };
  return {
    run: async (request, context) => {
      const { service, input } = request;
      const began = performance.now();
      const implementation = implementations.get(service);
      const fits = isInput.get(service);
      if (implementation === undefined || fits === undefined) return { kind: 'error', code: 'service-unknown' };
      if (!fits(input)) return { kind: 'error', code: 'input-invalid' };
      const simulated = isSimulated(service, context.world);
      const answer = simulated ? await inWorld(request, context) : await implementation(input, context);
      const ms = Math.round(performance.now() - began);
      const failed = answer.kind === 'error' ? { code: answer.code } : {};
      parts.log.debug(
        { call: context.call, service, answer: answer.kind, ms, simulated, ...failed },
        'a service answered',
      );
      return answer;
    },
  };
}

function inputChecks(contracts: readonly Service[]): ReadonlyMap<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false });
  return new Map(contracts.map(({ name, input }) => [name, ajv.compile(input)]));
}
