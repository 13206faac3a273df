import { DIALECTS } from '../twiml/dialects/index.ts';
import { type Element, element, textElement } from '../twiml/document/element.ts';
import { voiceOf } from '../twiml/document/voice-of.ts';
import { writeDocument } from '../twiml/document/write-document.ts';
import type { FallbackPlan, FallbackStep } from './fallback-plan.ts';

type TwimlKind = keyof typeof DIALECTS;

/** Documents that lie at the provider and need nobody of ours. */
export type FallbackDocuments = {
  readonly main: string;
  /** What follows a recorded message, at an address of its own; null where none is recorded. */
  readonly ending: string | null;
};

/**
 * A number's fallback as static documents. Providers ask for a document anew when a message is recorded, unless they are
 * told another address; `endingUrl` is where `ending` was put: without it the caller hears the beginning once more.
 */
export async function twimlFallback(
  plan: FallbackPlan,
  kind: TwimlKind,
  endingUrl: string | null,
): Promise<FallbackDocuments> {
  const recordAt = plan.findIndex((step) => step.do === 'record');
  const write = (steps: readonly FallbackStep[]) =>
    writeDocument(steps.map((step) => elementOf(step, kind, endingUrl)));
  return { main: await write(plan), ending: recordAt < 0 ? null : await write(plan.slice(recordAt + 1)) };
}

function elementOf(step: FallbackStep, kind: TwimlKind, endingUrl: string | null): Element {
  switch (step.do) {
    case 'say':
      return textElement('Say', { ...voiceOf(step.language, DIALECTS[kind]) }, step.text);
    case 'ring':
      return element('Dial', { timeout: step.seconds, callerId: step.from }, [textElement('Number', {}, step.to)]);
    case 'record':
      return element('Record', {
        ...(endingUrl === null ? {} : { action: endingUrl, method: 'GET' }),
        maxLength: step.maxSeconds,
        timeout: step.silenceSeconds,
        playBeep: true,
      });
    case 'hangUp':
      return element('Hangup');
  }
}
