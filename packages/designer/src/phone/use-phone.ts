import type { TraceEntry } from '@callwright/flow/engine';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { canSpeak, hasVoice } from '../speech/speak.ts';
import { browserLoudspeaker } from './driver/loudspeaker.ts';
import { browserTimers } from './driver/timers.ts';
import { createVoice } from './driver/voice.ts';
import { type Session, type SessionParts, startAnswered, startDraft, startLive } from './session.ts';

const MUTED = 'callwright.phone.muted';
const loudspeaker = browserLoudspeaker();

export type Source = 'draft' | 'live';
export type RingParts = Pick<SessionParts, 'plan' | 'flows' | 'circumstances'>;

/** The phone of one screen: at most one call at a time, and whether it makes a sound. */
export function usePhone(onTrace: (entries: readonly TraceEntry[]) => void) {
  const [session, setSession] = useState<Session | null>(null);
  const [connecting, setConnecting] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [muted, setMuted] = useState(() => !canSpeak() || localStorage.getItem(MUTED) === 'yes');
  const voice = useMemo(() => createVoice(loudspeaker, browserTimers, localStorage.getItem(MUTED) === 'yes'), []);
  const current = useRef<Session | null>(null);
  const latestTrace = useRef(onTrace);
  latestTrace.current = onTrace;

  const put = useCallback((next: Session | null) => {
    current.current?.phone.dispose();
    current.current = next;
    setSession(next);
  }, []);
  useEffect(() => {
    // Browsers look for their voices when they are first asked.
    hasVoice('');
  }, []);
  useEffect(() => {
    const hangUp = () => current.current?.phone.hangUp();
    window.addEventListener('pagehide', hangUp);
    return () => {
      window.removeEventListener('pagehide', hangUp);
      hangUp();
      current.current?.phone.dispose();
    };
  }, []);

  const begin = async (parts: RingParts, session: (whole: SessionParts) => Session | Promise<Session>) => {
    put(null);
    setTrouble(null);
    const whole: SessionParts = {
      ...parts,
      voice,
      timers: browserTimers,
      onTrace: (entries) => latestTrace.current(entries),
      onTrouble: setTrouble,
    };
    setConnecting(true);
    try {
      put(await session(whole));
    } catch (error) {
      setTrouble(error);
    } finally {
      setConnecting(false);
    }
  };

  return {
    session,
    connecting,
    trouble,
    ring: (source: Source, parts: RingParts) => begin(parts, source === 'draft' ? startDraft : startLive),
    /** Picks up a telephone that rings. */
    answer: (call: string, parts: RingParts) => begin(parts, (whole) => startAnswered(call, whole)),
    /** Back to the settings; a call that still runs is hung up. */
    putDown: () => {
      current.current?.phone.hangUp();
      put(null);
      setTrouble(null);
    },
    muted,
    mute: (wanted: boolean) => {
      setMuted(wanted);
      localStorage.setItem(MUTED, wanted ? 'yes' : 'no');
      voice.mute(wanted);
    },
  };
}
