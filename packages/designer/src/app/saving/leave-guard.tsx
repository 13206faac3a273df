import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** Where somebody wants to go: a page, or back to where they came from. */
type Wanted = { readonly kind: 'link'; readonly href: string } | { readonly kind: 'back' };

/** Asks before a link or the Back button leads away from changes that aren't saved. */
export function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const { t } = useTranslation('hours');
  const [, goTo] = useLocation();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const leaving = useRef(false);
  useEffect(() => {
    if (!dirty) {
      // The step that was added to the history for the sake of Back has done its work.
      if (window.history.state?.[MARK] === true) window.history.back();
      return;
    }
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href');
      if (!href?.startsWith('/') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      setWanted({ kind: 'link', href });
    };
    // One step more in the history, of this very page: Back comes to it first, and nothing is lost.
    if (window.history.state?.[MARK] !== true) addStep();
    const back = (event: PopStateEvent) => {
      if (leaving.current) return;
      event.stopImmediatePropagation();
      setWanted({ kind: 'back' });
    };
    window.addEventListener('beforeunload', leave);
    window.addEventListener('popstate', back, { capture: true });
    document.addEventListener('click', follow, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('popstate', back, { capture: true });
      document.removeEventListener('click', follow, { capture: true });
    };
  }, [dirty]);
  const stay = () => {
    if (wanted?.kind === 'back') addStep();
    setWanted(null);
  };
  return (
    <Modal opened={wanted !== null} onClose={stay} title={t('leave.title')}>
      <Stack>
        <Text size="sm">{t('leave.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={stay}>
            {t('leave.stay')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              leaving.current = true;
              if (wanted?.kind === 'link') goTo(wanted.href);
              else window.history.back();
              setWanted(null);
            }}
          >
            {t('leave.go')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const MARK = 'callwrightUnsaved';
const addStep = () => window.history.pushState({ ...window.history.state, [MARK]: true }, '');
