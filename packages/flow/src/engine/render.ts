import type { Prompt } from '../document/index.ts';
import type { DialVerb, PromptTell, Spoken, WaitVerb } from '../sdk/index.ts';
import type { CompiledFlow } from './program.ts';
import type { Frame } from './state.ts';
import { contextOf, Fault, type Working } from './working.ts';

/** The language of a prompt's text that this caller hears: theirs, else the flow's in order, else any there is. */
function chooseLanguage(texts: Prompt['text'], wanted: string, flowLanguages: readonly string[]): string | undefined {
  if (has(texts, wanted)) return wanted;
  const candidates = [wanted.slice(0, 2), ...flowLanguages, ...Object.keys(texts)];
  return candidates.find((language) => has(texts, language));
}

function has(texts: Prompt['text'], language: string): boolean {
  return Object.hasOwn(texts, language) && texts[language] !== '';
}

/** Fills in a prompt for this caller; null when there is nothing to be heard. */
export function renderPrompt(
  work: Working,
  frame: Frame,
  flow: CompiledFlow,
  prompt: Prompt,
  literal: boolean,
): Spoken | null {
  const language = chooseLanguage(prompt.text, work.state.language, flow.flow.languages);
  const audio = prompt.audio === undefined ? {} : { audio: prompt.audio };
  if (language === undefined)
    return prompt.audio === undefined ? null : { text: '', language: work.state.language, ...audio };
  const source = prompt.text[language] ?? '';
  if (literal || !source.includes('{{')) return { text: source, language, ...audio };
  try {
    const template = flow.template(source);
    const text = template.render({ ...contextOf(work, frame, flow), language });
    return template.personal ? { text, language, personal: true } : { text, language, ...audio };
  } catch (error) {
    throw new Fault('template-failed', error instanceof Error ? error.message : String(error));
  }
}

/** Puts a text or pause on the line and into the trace. */
export function tell(work: Working, frame: Frame, flow: CompiledFlow, verb: PromptTell): void {
  if (verb.verb === 'pause') {
    work.line.push(verb);
    return;
  }
  const spoken = renderPrompt(work, frame, flow, verb.prompt, verb.literal ?? false);
  if (spoken === null) return;
  work.line.push({ verb: 'say', prompt: spoken });
  work.trace.push({
    kind: 'said',
    language: spoken.language,
    text: spoken.personal ? { personal: spoken.text } : spoken.text,
    ...(spoken.audio === undefined ? {} : { audio: spoken.audio }),
  });
}

/** A waiting verb as the provider performs it. */
export function renderWait(work: Working, frame: Frame, flow: CompiledFlow, line: WaitVerb<Prompt>): WaitVerb<Spoken> {
  if (line.verb !== 'dial') return line;
  const { accept, ...rest } = line;
  if (accept === undefined) return rest satisfies Omit<DialVerb<Spoken>, 'accept'>;
  const spoken = renderPrompt(work, frame, flow, accept.prompt, false);
  const prompt = spoken ?? { text: '', language: work.state.language };
  return { ...rest, accept: { ...accept, prompt } };
}
