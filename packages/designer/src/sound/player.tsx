import { ActionIcon } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLength } from '../calls/list/format-length.ts';
import classes from './player.module.css';

type PlayerProps = {
  readonly src: string;
  /** What is heard, for the button's name. */
  readonly label: string;
  /** How long it is, as long as the browser doesn't know. */
  readonly seconds?: number;
  /** The button alone. */
  readonly small?: boolean;
  /** It begins to be heard. */
  readonly onHeard?: () => void;
};

/** The player that plays: another one makes it pause. */
let playing: HTMLAudioElement | null = null;

/** Plays a sound; nothing is loaded before that. */
export function Player({ src, label, seconds = 0, small = false, onHeard }: PlayerProps) {
  const { t } = useTranslation('announcements');
  const audio = useRef<HTMLAudioElement>(null);
  const [on, setOn] = useState(false);
  const [now, setNow] = useState(0);
  const [length, setLength] = useState(seconds);
  useEffect(() => {
    const element = audio.current;
    return () => element?.pause();
  }, []);
  const toggle = () => {
    const element = audio.current;
    if (element === null) return;
    if (!element.paused) return element.pause();
    if (playing !== element) playing?.pause();
    playing = element;
    // A sound that can't be played stays silent; the button shows that it isn't playing.
    void element.play().catch(() => setOn(false));
  };
  return (
    <div className={classes.player} data-small={small || undefined}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands beside it as text. */}
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={() => {
          setOn(true);
          onHeard?.();
        }}
        onPause={() => setOn(false)}
        onEnded={() => setNow(0)}
        onTimeUpdate={(event) => setNow(event.currentTarget.currentTime)}
        onLoadedMetadata={({ currentTarget: { duration } }) => Number.isFinite(duration) && setLength(duration)}
      />
      <ActionIcon
        variant="light"
        color="petrol"
        radius="xl"
        size={small ? 28 : 34}
        aria-label={`${t(on ? 'player.pause' : 'player.play')}: ${label}`}
        onClick={toggle}
      >
        {on ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
      </ActionIcon>
      {!small && (
        <>
          <input
            type="range"
            className={classes.seek}
            aria-label={label}
            aria-valuetext={t('player.of', { now: formatLength(now), all: formatLength(length) })}
            min={0}
            max={Math.max(length, 0.1)}
            step={0.1}
            value={Math.min(now, length)}
            onChange={(event) => {
              const at = Number(event.currentTarget.value);
              setNow(at);
              if (audio.current !== null) audio.current.currentTime = at;
            }}
          />
          <span className={classes.time}>
            {formatLength(Math.round(now))} / {formatLength(Math.round(length))}
          </span>
        </>
      )}
    </div>
  );
}
