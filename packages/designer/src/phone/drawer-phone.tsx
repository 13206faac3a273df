import { useQuery } from '@tanstack/react-query';
import { flowKeys, flowsApi } from '../api/flows.ts';
import { PageLoading } from '../app/page-loading.tsx';
import { Phone } from './phone.tsx';
import { Trouble } from './trouble.tsx';

const ignore = () => undefined;

type DrawerPhoneProps = { readonly id: string; readonly number?: string; readonly onClose: () => void };

/** The phone on what is live of a call flow. */
export default function DrawerPhone({ id, number, onClose }: DrawerPhoneProps) {
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
