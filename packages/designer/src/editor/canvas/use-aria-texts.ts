import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What the canvas library says to screen readers, in the screen's language. */
export function useAriaTexts() {
  const { t } = useTranslation('editor');
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('aria.card'),
      'node.a11yDescription.keyboardDisabled': t('aria.card'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }: { x: number; y: number }) =>
        t('aria.moved', { x: Math.round(x), y: Math.round(y) }),
      'edge.a11yDescription.default': t('aria.way'),
      'minimap.ariaLabel': t('aria.minimap'),
      'handle.ariaLabel': t('aria.exit'),
    }),
    [t],
  );
}
