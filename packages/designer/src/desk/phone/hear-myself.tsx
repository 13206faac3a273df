import { Button, Text } from '@mantine/core';
import { IconEar } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const RECORDED_MS = 3000;

/** Records the microphone for a moment and plays it to the agent: who hears themselves well is heard well. Nothing leaves the page. */
export function HearMyself() {
  const { t } = useTranslation('desk');
  const [stage, setStage] = useState<'idle' | 'recording' | 'playing' | 'failed'>('idle');
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const begin = async () => {
    setStage('recording');
    try {
      const sound = await record(RECORDED_MS, stop);
      setStage('playing');
      await play(sound, stop);
      setStage('idle');
    } catch {
      setStage('failed');
    }
  };
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEar size={16} aria-hidden />}
        disabled={stage === 'recording' || stage === 'playing'}
        onClick={() => void begin()}
      >
        {t('hear.button')}
      </Button>{' '}
      <Text span size="sm" role="status">
        {stage === 'idle' ? '' : t(`hear.${stage}`)}
      </Text>
    </div>
  );
}

type Stop = { current: () => void };

async function record(ms: number, stop: Stop): Promise<Blob> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const release = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  stop.current = release;
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const stopped = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => resolve());
  });
  recorder.start();
  setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), ms);
  await stopped;
  release();
  return new Blob(parts, { type: recorder.mimeType });
}

async function play(sound: Blob, stop: Stop): Promise<void> {
  const url = URL.createObjectURL(sound);
  const audio = new Audio(url);
  stop.current = () => audio.pause();
  try {
    await audio.play();
    await new Promise<void>((resolve, reject) => {
      audio.addEventListener('ended', () => resolve());
      audio.addEventListener('error', () => reject(new Error('the recording can’t be played')));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
