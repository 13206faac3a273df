import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AccountMenu } from '../../people/signed-in/account-menu.tsx';
import { pathOf } from '../../people/signed-in/path-of.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';
import { ColorSchemeButton } from './color-scheme-button.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { GROUPS, NAVIGATION, type NavigationItem } from './navigation.ts';
import classes from './sidebar.module.css';

/** All pages by groups, and what holds on each of them; as icons where there is little room. */
export function PagesBar({ narrow, path }: { readonly narrow: boolean; readonly path: string }) {
  const { t } = useTranslation();
  const may = useMayOpen();
  return (
    <>
      <nav aria-label={t('nav.label')} className={classes.groups}>
        {GROUPS.map((group) => {
          const items = NAVIGATION.filter((item) => item.group === group && pathOf(item, may) !== null);
          if (items.length === 0) return null;
          return (
            <div key={group} className={classes.group}>
              {!narrow && <div className={classes.heading}>{t(`groups.${group}`)}</div>}
              {items.map((item) => (
                <Item
                  key={item.path}
                  item={item}
                  href={pathOf(item, may) ?? item.path}
                  narrow={narrow}
                  active={path.startsWith(item.path)}
                />
              ))}
            </div>
          );
        })}
      </nav>
      <AccountMenu narrow={narrow} />
      <div className={classes.foot}>
        <LanguageMenu narrow={narrow} />
        <ColorSchemeButton />
      </div>
    </>
  );
}

type ItemProps = {
  readonly item: NavigationItem;
  readonly href: string;
  readonly narrow: boolean;
  readonly active: boolean;
};

function Item({ item, href, narrow, active }: ItemProps) {
  const { t } = useTranslation();
  const label = t(`nav.${item.label}`);
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <UnstyledButton
        component={Link}
        href={href}
        className={classes.item}
        aria-current={active ? 'page' : undefined}
        aria-label={narrow ? label : undefined}
      >
        <item.icon size={19} stroke={1.7} aria-hidden />
        {!narrow && label}
      </UnstyledButton>
    </Tooltip>
  );
}
