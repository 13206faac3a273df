import { type DeskSight, deskApi } from '../api/desk.ts';
import { CustomerCard } from '../customers/card/customer-card.tsx';
import { OwnDay } from '../customers/own-day/own-day.tsx';
import { OpenWrapUps } from '../wrap-up/open-wrap-ups.tsx';
import { WrapUpForm } from '../wrap-up/wrap-up-form.tsx';
import { questionOf } from './about.ts';
import { AfterCall } from './after/after-call.tsx';
import { useNoted } from './after/use-noted.ts';
import classes from './desk.module.css';
import { Idle } from './idle.tsx';
import type { Desk } from './link/use-desk.ts';
import { DevicesPanel } from './phone/devices-panel.tsx';
import { DirectTalk } from './phone/direct-talk.tsx';
import { TelephonePanel } from './phone/telephone-panel.tsx';
import type { DeskPhone } from './phone/use-desk-phone.ts';
import { Ringing } from './ringing/ringing.tsx';
import { DialPanel } from './side/dial-panel.tsx';
import { QueuesPanel } from './side/queues-panel.tsx';
import { ToDoPanel } from './side/to-do-panel.tsx';
import { StateBar } from './state/state-bar.tsx';
import { StoredPanel } from './stored/stored-panel.tsx';
import { CrmTab } from './talk/crm-tab.tsx';
import { Invited } from './talk/invited.tsx';
import { TalkPanel } from './talk/talk-panel.tsx';

type AgentDeskProps = {
  readonly desk: Desk;
  readonly sight: DeskSight;
  readonly telephone: DeskPhone;
  /** The connection is lost: nothing that needs the server can be done. */
  readonly off: boolean;
};

/** Everything an agent works with; what matters now is in the middle. */
export function AgentDesk({ desk, sight, telephone, off }: AgentDeskProps) {
  const { offer, talks, wrapUp, state } = sight;
  const { phone, state: line } = telephone;
  const ringing = line.talk?.direction === 'in' && line.talk.stage === 'ringing' ? phone : null;
  const own = talks.find((one) => one.state === 'up') ?? null;
  // Whoever is rung by a colleague is taken for queues, but doesn't talk yet.
  const stillRings = talks.some((one) => one.talk === sight.talk?.talk && one.state === 'ringing');
  const talk = stillRings ? null : sight.talk;
  // What rings for a queue's sake is shown as such.
  const invited = offer === null ? talks.filter((one) => one.state === 'ringing' && one.talk !== own?.talk) : [];
  const { noted, letGo } = useNoted(talk?.talk ?? own?.talk ?? wrapUp?.talk ?? null);
  const about = talk ?? own ?? wrapUp;
  const talking = talk !== null || own !== null;
  const quiet = offer === null && !talking && invited.length === 0;
  return (
    <>
      <StateBar desk={desk} sight={sight} off={off} />
      <div className={classes.desk}>
        <div className={classes.side}>
          <QueuesPanel desk={desk} sight={sight} off={off} />
          <ToDoPanel />
          <DialPanel desk={desk} lastTry={sight.lastTry} off={off || !quiet} />
          <TelephonePanel telephone={telephone} inTalk={line.talk !== null} />
          <DevicesPanel key={JSON.stringify(sight.devices)} desk={desk} sight={sight} off={off} />
        </div>
        <div className={classes.centre}>
          {offer !== null && <Ringing key={offer.offer} desk={desk} offer={offer} phone={ringing} off={off} />}
          {invited.map((one) => (
            <Invited key={one.talk} desk={desk} own={one} phone={ringing} off={off} />
          ))}
          {talking && (
            <TalkPanel
              desk={desk}
              talk={talk}
              own={own}
              recording={sight.callRecording}
              agreed={sight.recording.agreedAt !== null}
              off={off}
            />
          )}
          {wrapUp !== null && <AfterCall desk={desk} wrapUp={wrapUp} off={off} onReady={letGo} />}
          {quiet && <DirectTalk telephone={telephone} />}
          {quiet && wrapUp === null && line.talk === null && <Idle state={state} />}
          {noted !== null && (
            <div className={classes.framed}>
              <WrapUpForm
                key={noted}
                talk={noted}
                onDone={() => {
                  letGo();
                  if (wrapUp !== null) void desk.act(deskApi.endWrapUp);
                }}
              />
            </div>
          )}
          <OpenWrapUps except={noted} />
          {talk !== null && <CrmTab key={talk.talk} talk={talk.talk} about={talk} />}
          {about !== null && <CustomerCard key={about.call ?? about.number} {...questionOf(about)} />}
          <OwnDay />
          <StoredPanel desk={desk} sight={sight} off={off} />
        </div>
      </div>
    </>
  );
}
