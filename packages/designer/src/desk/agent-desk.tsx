import type { DeskSight } from '../api/desk.ts';
import { AfterCall } from './after/after-call.tsx';
import classes from './desk.module.css';
import { Idle } from './idle.tsx';
import type { Desk } from './link/use-desk.ts';
import { DevicesPanel } from './phone/devices-panel.tsx';
import { DirectTalk } from './phone/direct-talk.tsx';
import { TelephonePanel } from './phone/telephone-panel.tsx';
import type { DeskPhone } from './phone/use-desk-phone.ts';
import { Ringing } from './ringing/ringing.tsx';
import { QueuesPanel } from './side/queues-panel.tsx';
import { StateBar } from './state/state-bar.tsx';
import { StoredPanel } from './stored/stored-panel.tsx';

type AgentDeskProps = {
  readonly desk: Desk;
  readonly sight: DeskSight;
  readonly telephone: DeskPhone;
  /** The connection is lost: nothing that needs the server can be done. */
  readonly off: boolean;
};

/** Everything an agent works with; what matters now is in the middle. */
export function AgentDesk({ desk, sight, telephone, off }: AgentDeskProps) {
  const { offer, talk, wrapUp, state } = sight;
  const { phone, state: line } = telephone;
  const ringing = line.talk?.direction === 'in' && line.talk.stage === 'ringing' ? phone : null;
  return (
    <>
      <StateBar desk={desk} sight={sight} off={off} />
      <div className={classes.desk}>
        <div className={classes.side}>
          <QueuesPanel desk={desk} sight={sight} off={off} />
          <TelephonePanel telephone={telephone} inTalk={line.talk !== null} />
          <DevicesPanel key={JSON.stringify(sight.devices)} desk={desk} sight={sight} off={off} />
        </div>
        <div className={classes.centre}>
          {offer !== null && <Ringing key={offer.offer} desk={desk} offer={offer} phone={ringing} off={off} />}
          {wrapUp !== null && <AfterCall desk={desk} wrapUp={wrapUp} off={off} />}
          {offer === null && talk === null && <DirectTalk telephone={telephone} />}
          {offer === null && talk === null && wrapUp === null && line.talk === null && <Idle state={state} />}
          <StoredPanel desk={desk} sight={sight} off={off} />
        </div>
      </div>
    </>
  );
}
