import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LentTelephone } from '../api/browser-phones.ts';
import { openSoftphone, type Softphone } from './softphone.ts';
import { PHONE_OFF, type SoftphoneState } from './softphone-state.ts';

/** A telephone on a borrowed account, as long as the component stands; null account: none. */
export function useSoftphone(account: LentTelephone | null): { phone: Softphone | null; state: SoftphoneState } {
  const [phone, setPhone] = useState<Softphone | null>(null);
  // Two objects with the same content are the same account: registering anew would drop a running call.
  const key = account === null ? null : `${account.connection}/${account.name}/${account.password}`;
  const latest = useRef(account);
  latest.current = account;

  useEffect(() => {
    const given = latest.current;
    if (key === null || given === null) return;
    let open: Softphone | null = null;
    let left = false;
    void import('jssip').then((sip) => {
      if (left) return;
      open = openSoftphone(sip, { ...given, socket: socketOf(given.connection) }, new Audio());
      setPhone(open);
    });
    return () => {
      left = true;
      open?.close();
      setPhone(null);
    };
  }, [key]);

  const state = useSyncExternalStore(phone?.subscribe ?? never, phone?.state ?? off);
  return { phone, state: phone === null && account !== null ? CONNECTING : state };
}

const CONNECTING: SoftphoneState = { ...PHONE_OFF, line: 'connecting' };
const off = () => PHONE_OFF;
const never = () => () => undefined;

function socketOf(connection: string): string {
  const { protocol, host } = location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/browser-phones/${connection}`;
}
