import type { Flow } from '@callwright/flow/document';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { createFlow } from '../../flows/create-flow.ts';

/** Makes a call flow of its own out of this document, and opens it. */
export function useCopyFlow(): (flow: Flow) => Promise<void> {
  const { t } = useTranslation('editor');
  const [, goTo] = useLocation();
  return async (flow) => {
    const id = await createFlow({ ...flow, title: t('menu.copyOf', { title: flow.title }) });
    notifications.show({ message: t('menu.copied') });
    goTo(`/flows/${id}`);
  };
}
