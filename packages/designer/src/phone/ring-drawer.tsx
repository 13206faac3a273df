import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { flowKeys, flowsApi } from '../api/flows.ts';
import { PageLoading } from '../app/page-loading.tsx';
import { Phone } from './phone.tsx';
import classes from './ring-drawer.module.css';
import { Trouble } from './trouble.tsx';

type RingDrawerProps = {
  /** Id of a call flow that is live; null: closed. */
  readonly flow: string | null;
  /** One of its numbers; chosen in the phone when not given. */
  readonly number?: string;
  readonly onClose: () => void;
};

/** The phone by itself, for ringing what is live from any page. */
export function RingDrawer({ flow, number, onClose }: RingDrawerProps) {
  return (
    <Drawer.Root opened={flow !== null} onClose={onClose} position="right" size={400}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body className={classes.body}>
          {flow !== null && <LivePhone id={flow} onClose={onClose} {...(number === undefined ? {} : { number })} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

const ignore = () => undefined;

type LivePhoneProps = { readonly id: string; readonly number?: string; readonly onClose: () => void };

function LivePhone({ id, number, onClose }: LivePhoneProps) {
  const { data, error } = useQuery({
    queryKey: [...flowKeys.revisions(id), 'live'],
    queryFn: async () => {
      const { flow, liveRevision } = await flowsApi.draft(id);
      if (liveRevision === null) return { flow, revision: null };
      return { flow: (await flowsApi.revision(id, liveRevision)).flow, revision: liveRevision };
    },
  });
  if (error !== null) return <Trouble trouble={error} />;
  if (data === undefined) return <PageLoading />;
  return (
    <Phone
      flow={data.flow}
      liveRevision={data.revision}
      hasDraft={false}
      onTrace={ignore}
      onClose={onClose}
      {...(number === undefined ? {} : { dialled: number })}
    />
  );
}
