import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping } from '../../editor/use-shortcuts.ts';
import { Chat } from '../chat/chat.tsx';
import type { Session } from '../session.ts';
import { TraceList } from '../watch/trace-list.tsx';
import { Values } from '../watch/values.tsx';
import { AfterCall } from './after-call.tsx';
import classes from './call-view.module.css';
import { FaultNote } from './fault-note.tsx';
import { Keypad } from './keypad.tsx';
import { LineActions } from './line-actions.tsx';
import { stageOf } from './stage-of.ts';
import { StatusBar } from './status-bar.tsx';

const VIEWS = ['chat', 'values', 'trace'] as const;

type CallViewProps = {
  readonly session: Session;
  readonly muted: boolean;
  readonly onAgain: () => void;
  readonly onSettings: () => void;
  readonly onStep?: (id: string) => void;
};

/** A call on the phone: how it stands, what was heard and done, and the keys. */
export function CallView({ session, muted, onAgain, onSettings, onStep }: CallViewProps) {
  const { t } = useTranslation('phone');
  const { phone } = session;
  const handset = useSyncExternalStore(phone.subscribe, phone.view);
  const [view, setView] = useState<(typeof VIEWS)[number]>('chat');
  const keys = useRef<HTMLFieldSetElement>(null);
  const stage = stageOf(handset);
  const ended = stage.kind === 'ended';
  useEffect(() => {
    if (phone !== undefined) keys.current?.focus({ preventScroll: true });
  }, [phone]);
  useEffect(() => {
    // The button that was used may be gone: whoever works by keyboard goes on with what stands in its place.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) keys.current?.focus({ preventScroll: true });
  }, [stage.kind]);
  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!/^[0-9*#]$/.test(event.key)) return;
    // The drawing has keys of its own.
    event.preventDefault();
    event.stopPropagation();
    if (!ended) phone.press(event.key);
  };
  const shared = { flows: session.flows, simulation: handset.simulation, ...(onStep === undefined ? {} : { onStep }) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the keyboard stand for the buttons of the keypad below
    <div className={classes.call} onKeyDown={pressKey} tabIndex={-1}>
      <StatusBar stage={stage} handset={handset} phone={phone} session={session} muted={muted} />
      <SegmentedControl
        className={classes.tabs}
        size="xs"
        fullWidth
        aria-label={t('tabs.label')}
        value={view}
        onChange={(value) => setView(VIEWS.find((one) => one === value) ?? 'chat')}
        data={VIEWS.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      />
      <div className={classes.body}>
        {view === 'chat' && <Chat {...shared} />}
        {view === 'values' && <Values {...shared} />}
        {view === 'trace' && <TraceList {...shared} />}
      </div>
      <FaultNote {...shared} ended={ended} />
      <fieldset ref={keys} className={classes.foot} tabIndex={-1} aria-label={t('keys.label')}>
        {ended ? (
          <AfterCall session={session} onAgain={onAgain} onSettings={onSettings} />
        ) : (
          <>
            <LineActions stage={stage} phone={phone} handset={handset} />
            <Keypad onPress={phone.press} wanted={stage.kind === 'listening' || stage.kind === 'typing'} />
          </>
        )}
      </fieldset>
    </div>
  );
}
