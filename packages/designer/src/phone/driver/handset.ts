import type { TraceEntry } from '@callwright/flow/engine';
import {
  answerDial,
  type DialAnswer,
  emptyOutbox,
  endTalk,
  type Happening,
  hangUp,
  isOver,
  leaveMessage,
  type MessageEnd,
  nextOf,
  passTime,
  press,
  type Setting,
  type Simulation,
  skip,
  speak,
  stayQuiet,
  textSpoken,
} from '@callwright/flow/simulation';
import type { Timers } from './timers.ts';
import type { Voice } from './voice.ts';

/** What the phone shows: the call so far, and the message that is being spoken. */
export type Handset = {
  readonly simulation: Simulation;
  /** Since when the caller speaks a message, by the phone's timers. */
  readonly messageSince: number | null;
};

/** A phone with a call on it: performs the line in real time and takes what the caller does. */
export type LivePhone = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => Handset;
  /** Milliseconds since the epoch by the call's clock, this moment. */
  readonly now: () => number;
  readonly press: (key: string) => void;
  readonly speak: (text: string) => void;
  readonly stayQuiet: () => void;
  readonly skip: () => void;
  readonly hangUp: () => void;
  readonly endMessage: (by: MessageEnd) => void;
  readonly answerDial: (answer: DialAnswer) => void;
  readonly endTalk: () => void;
  /** Something came from elsewhere: a line, a trace entry. */
  readonly take: (change: (setting: Setting, simulation: Simulation) => Simulation) => void;
  /** Cuts off sound and timers; the call is no longer looked after. */
  readonly dispose: () => void;
};

export type PhoneParts = {
  readonly setting: Setting;
  readonly begin: () => Simulation;
  readonly voice: Voice;
  readonly timers: Timers;
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  /** Told what a call that runs elsewhere has to be told. */
  readonly onOutbox?: (happenings: readonly Happening[]) => void;
};

/** Puts a call on a phone. The setting's speech is `reported`: the voice says when a text is over. */
export function createPhone({ setting, begin, voice, timers, onTrace, onOutbox }: PhoneParts): LivePhone {
  const listeners = new Set<() => void>();
  let handset: Handset = { simulation: begin(), messageSince: null };
  let lastLook = timers.now();
  let traced = 0;
  let saying: { readonly moment: number; readonly cut: () => void } | null = null;
  let cancelAlarm: () => void = () => undefined;
  let disposed = false;

  /** The clock stands while a message is spoken: its length is added when it ends. */
  const caughtUp = (): Simulation => {
    const { simulation, messageSince } = handset;
    // Calls count whole milliseconds; the rest counts the next time.
    const elapsed = Math.floor(timers.now() - lastLook);
    lastLook += elapsed;
    return messageSince === null ? passTime(setting, simulation, elapsed) : simulation;
  };

  const settle = (simulation: Simulation) => {
    const { outbox } = simulation;
    const clean = emptyOutbox(simulation);
    const since = recordsMessage(clean) ? (handset.messageSince ?? timers.now()) : null;
    handset = { simulation: clean, messageSince: since };
    const fresh = clean.trace.slice(traced).map(({ entry }) => entry);
    traced = clean.trace.length;
    if (fresh.length > 0) onTrace(fresh);
    if (outbox.length > 0) onOutbox?.(outbox);
    sayWhatIsSaid();
    setAlarm();
    for (const listener of listeners) listener();
  };

  const act = (change: (simulation: Simulation) => Simulation) => {
    if (!disposed) settle(change(caughtUp()));
  };

  function sayWhatIsSaid() {
    const text = beingSaid(handset.simulation);
    if (saying !== null && saying.moment === text?.moment) return;
    saying?.cut();
    saying = null;
    if (text === null) return;
    const { moment } = text;
    const cut = voice.say(text.text, text.language, () => {
      saying = null;
      act((simulation) => (beingSaid(simulation)?.moment === moment ? textSpoken(setting, simulation) : simulation));
    });
    saying = { moment, cut };
  }

  function setAlarm() {
    cancelAlarm();
    const { simulation, messageSince } = handset;
    if (messageSince !== null) {
      const verb = simulation.line.verbs[simulation.line.index];
      const longest = verb?.verb === 'record' ? verb.maxSeconds * 1000 : 0;
      cancelAlarm = timers.after(messageSince + longest - timers.now(), () =>
        finishMessage(longest / 1000 + 1, 'silence'),
      );
      return;
    }
    const next = nextOf(simulation);
    cancelAlarm =
      next === undefined ? () => undefined : timers.after(Math.ceil(next.at - simulation.now), () => act((now) => now));
  }

  const finishMessage = (seconds: number, by: MessageEnd) =>
    act((simulation) => {
      handset = { simulation, messageSince: null };
      return leaveMessage(setting, simulation, seconds, by);
    });

  const endMessage = (by: MessageEnd) => {
    const since = handset.messageSince;
    if (since !== null) finishMessage(Math.round((timers.now() - since) / 1000), by);
  };

  settle(handset.simulation);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => handset,
    now: () => handset.simulation.now + (isOver(handset.simulation) ? 0 : Math.floor(timers.now() - lastLook)),
    press: (key) => {
      if (handset.messageSince !== null && key === '#') endMessage('key');
      else act((simulation) => press(setting, simulation, key));
    },
    speak: (text) => act((simulation) => speak(setting, simulation, text)),
    stayQuiet: () =>
      act((simulation) => {
        handset = { simulation, messageSince: null };
        return stayQuiet(setting, simulation);
      }),
    skip: () => act((simulation) => skip(setting, simulation)),
    hangUp: () => {
      if (handset.messageSince !== null) endMessage('hangup');
      else act((simulation) => hangUp(setting, simulation));
    },
    endMessage,
    answerDial: (answer) => act((simulation) => answerDial(setting, simulation, answer)),
    endTalk: () => act((simulation) => endTalk(setting, simulation)),
    take: (change) => act((simulation) => change(setting, simulation)),
    dispose: () => {
      disposed = true;
      saying?.cut();
      cancelAlarm();
    },
  };
}

/** The text that is being said, and which moment of the conversation it is. */
function beingSaid({ line, transcript }: Simulation): { moment: number; text: string; language: string } | null {
  if (line.stage !== 'saying' || line.verbs[line.index]?.verb !== 'say') return null;
  const moment = transcript.findLastIndex(({ kind }) => kind === 'said');
  const said = transcript[moment];
  return said?.kind === 'said' ? { moment, text: said.text, language: said.language } : null;
}

/** The line records, and what comes of it isn't known yet. */
function recordsMessage({ line, due }: Simulation): boolean {
  const records = line.stage === 'waiting' && line.verbs[line.index]?.verb === 'record';
  return records && due.some((item) => item.byCallersSilence && item.generation === line.generation);
}
