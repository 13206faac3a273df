import { type MantineThemeOverride, mergeThemeOverrides } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from './theme.ts';

/** The theme, with names in the screen's language for the kit's buttons that show only a sign. */
export function useLocalizedTheme(): MantineThemeOverride {
  const { t } = useTranslation();
  const close = t('close');
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': close };
    return mergeThemeOverrides(theme, {
      components: {
        Modal: { defaultProps: { ...theme.components?.Modal?.defaultProps, closeButtonProps } },
        Drawer: { defaultProps: { ...theme.components?.Drawer?.defaultProps, closeButtonProps } },
        Notification: { defaultProps: { closeButtonProps } },
      },
    });
  }, [close]);
}
