import { type Icon, IconBrandTwilio, IconCloud, IconServer, IconWaveSine } from '@tabler/icons-react';
import type { ConnectionKind } from '../../api/connections.ts';
import classes from './connections.module.css';

const ICONS: Readonly<Record<ConnectionKind, Icon>> = {
  asterisk: IconServer,
  twilio: IconBrandTwilio,
  telnyx: IconCloud,
  signalwire: IconWaveSine,
};

/** The sign of a kind of connection. */
export function KindIcon({ kind }: { readonly kind: ConnectionKind }) {
  const Sign = ICONS[kind];
  return (
    <span className={classes.kindIcon}>
      <Sign size={22} stroke={1.6} aria-hidden />
    </span>
  );
}
