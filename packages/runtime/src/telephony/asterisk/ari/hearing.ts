import type { AriEvent } from './ari-event.ts';

/** What an event is about: `channel:<id>`, `playback:<id>`, `recording:<name>`, `bridge:<id>`. */
export type Subject = `${'channel' | 'playback' | 'recording' | 'bridge'}:${string}`;

export type Hearing = {
  /** Hears of a subject until the returned function is called. To be called before the order that makes the subject. */
  readonly on: (subject: Subject, hear: (event: AriEvent) => void) => () => void;
  /** Passes an event on; false when nobody listens to any of its subjects. */
  readonly pass: (event: AriEvent) => boolean;
};

/** Brings each event to those who wait for the thing that it is about, whatever the order in which events come. */
export function createHearing(): Hearing {
  const listeners = new Map<Subject, Set<(event: AriEvent) => void>>();
  return {
    on: (subject, hear) => {
      const mine = listeners.get(subject) ?? new Set();
      listeners.set(subject, mine.add(hear));
      return () => {
        mine.delete(hear);
        if (mine.size === 0 && listeners.get(subject) === mine) listeners.delete(subject);
      };
    },
    pass: (event) => {
      let heard = false;
      for (const subject of subjectsOf(event)) {
        for (const hear of [...(listeners.get(subject) ?? [])]) {
          heard = true;
          hear(event);
        }
      }
      return heard;
    },
  };
}

function subjectsOf(event: AriEvent): Subject[] {
  if ('bridge' in event) return [`channel:${event.channel.id}`, `bridge:${event.bridge}`];
  if ('channel' in event) return [`channel:${event.channel.id}`];
  if ('playback' in event) return [`playback:${event.playback}`];
  if ('recording' in event) return [`recording:${event.recording}`];
  return [];
}
