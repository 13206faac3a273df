import { useSessionStorage } from '@mantine/hooks';
import { browserPhonesApi, type LentTelephone, useBorrowedPhone } from '../../api/browser-phones.ts';
import type { Softphone } from '../../softphone/softphone.ts';
import type { SoftphoneState } from '../../softphone/softphone-state.ts';
import { useSoftphone } from '../../softphone/use-softphone.ts';

export type DeskPhone = {
  readonly on: boolean;
  readonly account: LentTelephone | null;
  /** Why no telephone was lent. */
  readonly error: Error | null;
  readonly phone: Softphone | null;
  readonly state: SoftphoneState;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
};

/** The telephone in the page. It stays on over a reload of the tab. */
export function useDeskPhone(): DeskPhone {
  const [on, setOn] = useSessionStorage({
    key: 'callwright.desk.on',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const borrowed = useBorrowedPhone(on, true);
  const account = on ? (borrowed.data ?? null) : null;
  const { phone, state } = useSoftphone(account);
  return {
    on,
    account,
    error: account === null ? borrowed.error : null,
    phone,
    state,
    turnOn: () => setOn(true),
    turnOff: () => {
      setOn(false);
      void browserPhonesApi.giveBack().catch(() => undefined);
    },
  };
}
