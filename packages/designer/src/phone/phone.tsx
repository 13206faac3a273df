import type { Flow } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { useSessionStorage } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHouse } from '../api/house.ts';
import { useNumbers } from '../api/numbers.ts';
import { CallView } from './call/call-view.tsx';
import classes from './phone.module.css';
import { PhoneHeader } from './phone-header.tsx';
import { needsOf } from './plan/needs.ts';
import { FRESH_PLAN, type PhonePlan } from './plan/phone-plan.ts';
import { usualCaller } from './plan/ready-made-callers.ts';
import { useFlowWithParts, useRungFlow } from './plan/use-flow-with-parts.ts';
import { RealSound } from './real/real-sound.tsx';
import { RealView } from './real/real-view.tsx';
import { useRealCall } from './real/use-real-call.ts';
import { Rings } from './rings.tsx';
import { SetupForm } from './setup/setup-form.tsx';
import { Trouble } from './trouble.tsx';
import { type Source, usePhone } from './use-phone.ts';

export type PhoneProps = {
  readonly flow: Flow;
  readonly liveRevision: number | null;
  /** Whether the flow as given can be rung here, or only what is live. */
  readonly hasDraft: boolean;
  /** The number that is rung, where it is decided already. */
  readonly dialled?: string;
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  readonly onStep?: (id: string) => void;
  readonly onClose: () => void;
};

const EMPTY_HOUSE = { house: {}, contacts: [] };

/** Settings, then the call, in one panel. */
export function Phone({ flow, liveRevision, hasDraft, dialled, onTrace, onStep, onClose }: PhoneProps) {
  const { t } = useTranslation('phone');
  const [source, setSource] = useState<Source>(hasDraft ? 'draft' : 'live');
  const rung = useRungFlow(flow, source === 'live' && hasDraft ? liveRevision : null);
  const flows = useFlowWithParts(rung);
  const needs = useMemo(() => needsOf(flows), [flows]);
  const { data: known = EMPTY_HOUSE } = useHouse();
  const { data: numbers = [] } = useNumbers();
  const own = numbers.filter((number) => number.flow === flow.id);
  const [stored, setPlan] = useSessionStorage<PhonePlan>({
    key: `callwright.phone.${flow.id}`,
    defaultValue: { ...FRESH_PLAN, number: usualCaller(flow.languages) },
    getInitialValueInEffect: false,
  });
  const kept = own.some(({ number }) => number === stored.dialled) ? stored.dialled : (own[0]?.number ?? '');
  const rings = dialled ?? kept;
  const plan = { ...FRESH_PLAN, ...stored, dialled: rings };
  const phone = usePhone(onTrace);
  const real = useRealCall(flow.id);
  const parts = () => {
    const [language = 'en'] = rung.languages;
    const circumstances = { needs, ...known, now: new Date().toISOString(), zone: rung.timeZone ?? 'UTC', language };
    return { plan, flows, circumstances };
  };
  const ring = () => void phone.ring(source, parts());
  const impossible = whyNot(source, liveRevision, rings, flow);
  return (
    <aside className={classes.phone} aria-label={t('title')}>
      <PhoneHeader
        hasDraft={hasDraft}
        source={source}
        onSource={hasDraft && phone.session === null && real.way === null ? setSource : null}
        liveRevision={phone.session?.rung?.revision ?? liveRevision}
        muted={phone.muted}
        onMute={phone.mute}
        onClose={onClose}
      />
      <Trouble trouble={phone.trouble ?? real.trouble} />
      {source === 'live' && <Rings number={plan.number} onAnswer={(call) => void phone.answer(call, parts())} />}
      {real.way !== null ? (
        <RealView real={real} flows={flows} onTrace={onTrace} {...(onStep === undefined ? {} : { onStep })} />
      ) : phone.session === null ? (
        <SetupForm
          flow={rung}
          plan={plan}
          onPlan={setPlan}
          needs={needs}
          known={known}
          numbers={dialled === undefined ? own : []}
          ringing={phone.connecting}
          impossible={impossible === null ? null : t(impossible)}
          onRing={ring}
          more={
            hasDraft && source === 'draft' ? (
              <RealSound
                flow={flow.id}
                starting={real.starting}
                disabled={impossible !== null}
                onBegin={(way) => void real.begin(way, plan, rung.timeZone ?? 'UTC')}
              />
            ) : null
          }
        />
      ) : (
        <CallView
          session={phone.session}
          muted={phone.muted}
          onAgain={ring}
          onSettings={phone.putDown}
          {...(onStep === undefined ? {} : { onStep })}
        />
      )}
    </aside>
  );
}

function whyNot(source: Source, liveRevision: number | null, dialled: string, flow: Flow) {
  if (source === 'draft') return Object.keys(flow.nodes).length === 0 ? 'setup.nothing' : null;
  if (liveRevision === null) return 'what.notLive';
  return dialled === '' ? 'what.noNumber' : null;
}
