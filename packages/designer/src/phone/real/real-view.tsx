import type { Flow } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconPhoneOff } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isTyping } from '../../editor/use-shortcuts.ts';
import classes from '../call/call-view.module.css';
import { Keypad } from '../call/keypad.tsx';
import { RealStatus } from './real-status.tsx';
import { RealStory } from './real-story.tsx';
import type { RealCall } from './use-real-call.ts';

type RealViewProps = {
  readonly real: RealCall;
  readonly flows: readonly Flow[];
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  readonly onStep?: (id: string) => void;
};

/** A test call with real sound: what is said is written down beside it, and its path lights up. */
export function RealView({ real, flows, onTrace, onStep }: RealViewProps) {
  const { t } = useTranslation('phone');
  const { way, state, call, over } = real;
  const foot = useRef<HTMLFieldSetElement>(null);
  useEffect(() => foot.current?.focus({ preventScroll: true }), []);
  const here = way?.kind === 'browser';
  const talking = here && state.talk !== null;
  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!/^[0-9*#]$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    real.press(event.key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the keyboard stand for the buttons of the keypad below
    <div className={classes.call} onKeyDown={pressKey} tabIndex={-1}>
      <RealStatus real={real} />
      <div className={classes.body}>
        {call === null ? null : (
          <RealStory call={call} flows={flows} onTrace={onTrace} {...(onStep === undefined ? {} : { onStep })} />
        )}
      </div>
      <fieldset ref={foot} className={classes.foot} tabIndex={-1} aria-label={t('keys.label')}>
        {talking && (
          <>
            <div className={classes.actions}>
              <Button
                size="compact-md"
                variant="default"
                aria-pressed={state.talk?.muted === true}
                leftSection={state.talk?.muted ? <IconMicrophoneOff size={16} /> : <IconMicrophone size={16} />}
                onClick={() => real.mute(state.talk?.muted !== true)}
              >
                {t(state.talk?.muted ? 'real.unmute' : 'real.mute')}
              </Button>
              <Button
                size="compact-md"
                color="red.8"
                leftSection={<IconPhoneOff size={16} aria-hidden />}
                onClick={real.hangUp}
              >
                {t('act.hangUp')}
              </Button>
            </div>
            <Keypad onPress={real.press} wanted={false} />
          </>
        )}
        {(over || !here) && (
          <Group gap={8} grow>
            <Button variant="default" onClick={real.leave}>
              {t('real.back')}
            </Button>
          </Group>
        )}
        {!talking && !over && here && (
          <Button fullWidth variant="default" onClick={real.leave}>
            {t('real.cancel')}
          </Button>
        )}
        {call !== null && (
          <Text size="xs" ta="center" mt={8}>
            <Anchor component={Link} href={`/calls/${call}`} size="xs" underline="always">
              {t('real.log')}
            </Anchor>
          </Text>
        )}
      </fieldset>
    </div>
  );
}
