import { Type } from 'typebox';
import type { Destination, Prompt } from '../document/index.ts';
import { bridge, defineNode, dial, type NodeType, type Run, record, say } from '../sdk/index.ts';
import type { CompiledNode } from './program.ts';

/** Id of the step that stands behind every flow; no flow's own id can look like it. */
export const FALLBACK_NODE = '$fallback';

const APOLOGY: Prompt = {
  text: {
    en: 'We are sorry, something went wrong on our side. Please hold on, or call again in a few minutes.',
    de: 'Entschuldigung, bei uns ist etwas schiefgegangen. Bitte bleiben Sie dran, oder rufen Sie in einigen Minuten noch einmal an.',
    hu: 'Elnézést kérünk, nálunk hiba történt. Kérjük, tartsa a vonalat, vagy hívjon minket újra néhány perc múlva.',
  },
};
const RING_SECONDS = 30;
const MESSAGE_SECONDS = 120;

function* apologise(config: { number?: string | undefined; box?: string | undefined }): Run<'done' | 'error'> {
  yield* say(APOLOGY);
  if (config.number !== undefined) {
    const answer = yield* dial({ targets: [config.number], seconds: RING_SECONDS });
    if (answer.kind === 'answered') yield* bridge(answer.leg);
  } else if (config.box !== undefined) {
    const message = yield* record({ maxSeconds: MESSAGE_SECONDS, silenceSeconds: 5, beep: true });
    if (message.kind === 'recorded') yield keep(config.box, message.ref, message.seconds);
  }
  return 'done';
}

/** By the name of the service, since contracts belong to the nodes' package. */
function keep(box: string, recording: string, seconds: number) {
  return { op: 'request', service: 'messages', input: { box, recording, seconds }, detached: true } as const;
}

const type: NodeType = defineNode({
  type: 'fallback',
  version: 1,
  category: 'finish',
  icon: 'lifebuoy',
  config: Type.Object({ number: Type.Optional(Type.String()), box: Type.Optional(Type.String()) }),
  initial: {},
  exits: ['done'],
  summary: () => ({ key: 'fallback' }),
  run: ({ config }) => apologise(config),
  examples: [],
});

/** Apology, then the flow's fallback destination: the last step of a call whose flow has failed. */
export function fallbackNode(destination: Destination | undefined): CompiledNode {
  return { id: FALLBACK_NODE, type: type.type, version: 1, config: { ...destination }, next: {}, nodeType: type };
}
