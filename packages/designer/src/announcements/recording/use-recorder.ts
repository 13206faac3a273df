import { useEffect, useRef, useState } from 'react';
import {
  canRecord,
  type Microphone,
  type MicrophoneTrouble,
  openMicrophone,
  troubleOf,
} from '../../sound/microphone.ts';
import { wavOfRecording } from '../../sound/wav-of-recording.ts';

export type RecorderState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'recording'; readonly microphone: Microphone; readonly since: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'made'; readonly sound: Blob; readonly url: string }
  | { readonly kind: 'trouble'; readonly trouble: MicrophoneTrouble | 'impossible' };

/** From the microphone to a WAV file. Whatever is open is closed when the component goes. */
export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ kind: 'ready' });
  const open = useRef<Microphone | null>(null);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
      open.current?.cancel();
      open.current = null;
    };
  }, []);
  const url = state.kind === 'made' ? state.url : null;
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  const start = async () => {
    if (!canRecord()) return setState({ kind: 'trouble', trouble: 'impossible' });
    setState({ kind: 'opening' });
    try {
      const microphone = await openMicrophone();
      if (!alive.current) return microphone.cancel();
      open.current = microphone;
      setState({ kind: 'recording', microphone, since: performance.now() });
    } catch (error) {
      if (alive.current) setState({ kind: 'trouble', trouble: troubleOf(error) });
    }
  };
  const stop = async () => {
    const microphone = open.current;
    if (microphone === null) return;
    open.current = null;
    setState({ kind: 'working' });
    try {
      const sound = await wavOfRecording(await microphone.stop());
      if (alive.current) setState({ kind: 'made', sound, url: URL.createObjectURL(sound) });
    } catch {
      if (alive.current) setState({ kind: 'trouble', trouble: 'unable' });
    }
  };
  return { state, start: () => void start(), stop: () => void stop() };
}
