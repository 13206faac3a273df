import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { OWN_NAMES, SCREEN_LANGUAGES } from '../../i18n/languages.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import classes from './language-menu.module.css';

/** Chooses the language of the screen. */
export function LanguageMenu({ narrow }: { readonly narrow: boolean | undefined }) {
  const { t } = useTranslation();
  const language = useScreenLanguage();
  return (
    <Menu position="top-start" width={170}>
      <Menu.Target>
        <UnstyledButton className={classes.button} aria-label={`${t('language')}: ${OWN_NAMES[language]}`}>
          <IconLanguage size={18} stroke={1.7} aria-hidden />
          {!narrow && OWN_NAMES[language]}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {SCREEN_LANGUAGES.map((option) => (
          <Menu.Item
            key={option}
            lang={option}
            onClick={() => void i18next.changeLanguage(option)}
            rightSection={option === language ? <IconCheck size={15} aria-hidden /> : null}
            aria-current={option === language || undefined}
          >
            {OWN_NAMES[option]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
