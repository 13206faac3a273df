import type { NodeMessages, NodeType, Service } from '../sdk/index.ts';
import { frozenCopy } from './frozen-copy.ts';
import { playExample } from './play-example.ts';
import { configsFit, configUntouched } from './rules/configs-fit.ts';
import { examplesHold } from './rules/examples-hold.ts';
import { exitsReached } from './rules/exits-reached.ts';
import { hangUpEnds } from './rules/hang-up-ends.ts';
import { jsonRoundTrip } from './rules/json-round-trip.ts';
import { loopsHaveCheckpoints } from './rules/loops-have-checkpoints.ts';
import { noForgottenYield } from './rules/no-forgotten-yield.ts';
import { replayAgrees, runsAlike } from './rules/replay-agrees.ts';
import { survivesAnything } from './rules/survives-anything.ts';
import { textsComplete } from './rules/texts-complete.ts';
import { serviceConforms } from './service-conforms.ts';
import type { Rule, Subject } from './subject.ts';
import { watched } from './watched.ts';

/** All rules that a node type must keep, by what they say about one that does. */
export const RULES = {
  'its configs fit its schema and rules': configsFit,
  'it leaves its config alone': configUntouched,
  'its configs and ops are JSON': jsonRoundTrip,
  'its examples go as they say': examplesHold,
  'every exit is reached by an example': exitsReached,
  'a revived call goes the same way as one kept alive': replayAgrees,
  'every run goes the same way': runsAlike,
  'no yield* is forgotten': noForgottenYield,
  'its loops have checkpoints': loopsHaveCheckpoints,
  'a hang-up at every wait ends the call cleanly': hangUpEnds,
  'it survives whatever is answered': survivesAnything,
  'its texts are complete': textsComplete,
} as const satisfies Readonly<Record<string, Rule>>;
export type RuleName = keyof typeof RULES;

/** One thing to be checked; a test file makes a test of it: `expect(check.findings()).toEqual([])`. */
export type Check = { readonly subject: string; readonly title: string; readonly findings: () => readonly string[] };

/** Whatever a rule throws is a finding, too: plugin code may do anything. */
function safely(rule: () => readonly string[]): () => readonly string[] {
  return () => {
    try {
      return rule();
    } catch (error) {
      return [`throws: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
}

/** What the examples ask a service. */
function inputsOf(name: string, types: readonly NodeType[], services: readonly Service[]): readonly unknown[] {
  const inputs: unknown[] = [];
  for (const type of types) {
    const watching = watched(type, (op) => {
      if (op.op === 'request' && op.service === name) inputs.push(op.input);
    });
    for (const example of type.examples) playExample(watching, services, example);
  }
  return inputs;
}

/** The type with configs that can't be written to, so that one that tries harms no other rule. */
function guarded(type: NodeType): NodeType {
  const examples = type.examples.map((example) => ({ ...example, config: frozenCopy(example.config) }));
  return { ...type, initial: frozenCopy(type.initial), examples };
}

/**
 * All checks of these node types and services. `messages` are the texts by language and type; without them texts are
 * not checked. For plugin authors as for the built-in types; knows no test framework.
 */
export function conformance(parts: {
  readonly types: readonly NodeType[];
  readonly services: readonly Service[];
  readonly messages?: Readonly<Record<string, Readonly<Record<string, NodeMessages>>>>;
}): readonly Check[] {
  const { services, messages = {} } = parts;
  const types = parts.types.map(guarded);
  const ofTypes = types.flatMap((type) => {
    const own = Object.entries(messages).flatMap(([language, byType]) => {
      const texts = byType[type.type];
      return texts === undefined ? [] : [[language, texts] as const];
    });
    const subject: Subject = { type, services, messages: Object.fromEntries(own) };
    const missing = Object.keys(messages).length - own.length;
    const complete = () => (missing > 0 ? [`has no texts in ${missing} languages`] : []);
    return [
      ...Object.entries(RULES).map(([title, rule]) => ({
        subject: type.type,
        title,
        findings: safely(() => rule(subject)),
      })),
      { subject: type.type, title: 'it has texts in every language', findings: complete },
    ];
  });
  const ofServices = services.map((service) => ({
    subject: service.name,
    title: 'the service answers as it says',
    findings: safely(() => serviceConforms(service, inputsOf(service.name, types, services))),
  }));
  return [...ofTypes, ...ofServices];
}
