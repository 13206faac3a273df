import type { TraceEntry } from '@callwright/flow/engine';
import { nameOfLanguage } from '../../i18n/format.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { answerWords, serviceWords } from './answer-words.ts';
import { fieldsOf, readable, valueText } from './personal.ts';
import { conditionName, exitName, type StoryWords, variableName } from './story-words.ts';

/** How a line of the story looks: what callers hear, what they do, what decides, what goes wrong, what goes on beside. */
export type Tone = 'heard' | 'did' | 'decided' | 'happened' | 'trouble' | 'end';
/** `detail`: what helps whoever looks into it, in the engine's own words. */
export type EntryLine = { readonly tone: Tone; readonly text: string; readonly detail?: string };

/** What the lines before tell about this one. */
export type EntryContext = {
  /** The flow of the step that the call is in. */
  readonly flow: string | undefined;
  /** Service of a request, by its id. */
  readonly services: ReadonlyMap<string, string>;
};

/** One entry of a trace as a sentence; null for what is told by others. */
export function entryLine(words: StoryWords, entry: TraceEntry, context: EntryContext): EntryLine | null {
  const { t } = words;
  const show = (value: Parameters<typeof readable>[0]) => readable(value, t('story.erased'), t('story.secret'));
  const line = (tone: Tone, text: string): EntryLine => ({ tone, text });
  switch (entry.kind) {
    case 'began':
      return line('happened', beganWords(words, entry.facts));
    case 'entered':
    case 'released':
      return null;
    case 'left': {
      const exit = exitName(words, entry.flow, entry.node, entry.exit);
      return line(
        entry.exit === 'error' ? 'trouble' : 'decided',
        t(entry.to === null ? 'story.leftEnd' : 'story.left', { exit }),
      );
    }
    case 'said':
      return line('heard', saidWords(words, entry));
    case 'line':
      return line('happened', lineWords(words, entry));
    case 'heard':
      if (entry.silence === true) return line('did', t('story.silence'));
      if (entry.speech !== undefined) return line('did', t('story.speech', { text: show(entry.speech) }));
      if (entry.keys === undefined) return null;
      if (typeof entry.keys === 'object' && 'secret' in entry.keys) return line('did', t('story.secretKeys'));
      return line('did', t('story.keys', { keys: show(entry.keys) }));
    case 'dialled':
      return line('happened', dialledWords(words, entry));
    case 'partyLeft':
      return line('happened', t('story.partyLeft'));
    case 'message':
      return line('did', t('story.message', { seconds: entry.seconds }));
    case 'set':
      return setLine(words, entry, context);
    case 'tested':
      return line(
        'decided',
        t('story.tested', {
          condition: conditionName(words, context.flow, entry.expression),
          result: t(entry.result ? 'story.yes' : 'story.no'),
        }),
      );
    case 'requested': {
      const service = serviceWords(words, entry.service);
      return line('happened', t(entry.detached === true ? 'story.detached' : 'story.requested', { service }));
    }
    case 'answered': {
      const service = serviceWords(words, context.services.get(entry.id) ?? '');
      const answer = answerWords(words, entry.answer, fieldsOf(entry.details));
      const bad = ['error', 'failed', 'timeout'].includes(entry.answer);
      return line(bad ? 'trouble' : 'decided', t('story.answered', { service, answer }));
    }
    case 'side':
      return line(
        'happened',
        entry.verb.verb === 'recording'
          ? t(`story.recording.${entry.verb.do}`)
          : t(entry.verb.on ? 'story.mute' : 'story.unmute'),
      );
    case 'refused':
      return line('trouble', t('story.refused'));
    case 'consent':
      return line('did', t(`story.consent.${entry.answer}`));
    case 'watched':
      return line('did', t('story.watched', { keys: entry.keys }));
    case 'signal':
      return line('happened', t('story.signal', { name: entry.name }));
    case 'fault':
      return { ...line('trouble', t('story.fault', { why: t(`story.faults.${entry.code}`) })), detail: entry.detail };
    case 'ignored':
      return line('happened', t(entry.why === 'unheard' ? 'story.unheard' : 'story.ignored'));
    case 'hungUp':
      return line('did', t('story.hungUp'));
    case 'ended':
      return line(entry.by === 'fault' ? 'trouble' : 'end', t(`story.ended.${entry.by}`));
  }
}

type Of<K extends TraceEntry['kind']> = Extract<TraceEntry, { kind: K }>;

function beganWords({ t }: StoryWords, facts: Of<'began'>['facts']): string {
  const { caller, call } = fieldsOf(facts) as {
    caller?: { number?: string; anonymous?: boolean };
    call?: { dialled?: string };
  };
  const known = caller?.number === undefined ? t('story.erased') : formatNumber(caller.number);
  const number = caller?.anonymous === true ? t('anonymous') : known;
  const dialled = call?.dialled ?? '';
  return dialled === ''
    ? t('story.beganAnywhere', { caller: number })
    : t('story.began', { caller: number, dialled: formatNumber(dialled) });
}

function saidWords({ t }: StoryWords, { text, audio }: Of<'said'>): string {
  const said = readable(text, t('story.erased'), t('story.secret'));
  return said === '' && audio !== undefined ? t('story.audio', { name: audio }) : t('story.said', { text: said });
}

function lineWords({ t }: StoryWords, { verb, details }: Of<'line'>): string {
  const targets = Array.isArray(details?.personal)
    ? details.personal.map((target) => formatNumber(String(target))).join(', ')
    : '';
  return t(`story.line.${verb}`, { targets });
}

const OUTCOMES = ['answered', 'busy', 'noAnswer', 'notAccepted', 'failed'] as const;

function dialledWords({ t }: StoryWords, { outcome, target }: Of<'dialled'>): string {
  const known = OUTCOMES.find((one) => one === outcome) ?? 'failed';
  const who = target === undefined ? '' : formatNumber(readable(target, t('story.erased'), t('story.secret')));
  return t(`story.dialled.${known}`, { target: who });
}

/** What opening hours found is told by their answer; the language by its name. */
function setLine(words: StoryWords, { name, value }: Of<'set'>, { flow }: EntryContext): EntryLine | null {
  const { t } = words;
  if (name === 'hours') return null;
  const personal = 'personal' in value ? value.personal : undefined;
  if (name === 'call.language')
    return { tone: 'decided', text: t('story.language', { language: languageName(words, valueText(personal)) }) };
  const shown = readable(value, t('story.erased'), t('story.secret'));
  return { tone: 'decided', text: t('story.set', { name: variableName(words, flow, name), value: shown }) };
}

function languageName({ texts }: StoryWords, tag: string): string {
  return /^[a-z]{2,3}(-|$)/.test(tag) ? nameOfLanguage(texts.language, tag) : tag;
}
