import { Tooltip, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import mark from './brand-mark.svg';
import { ColorSchemeButton } from './color-scheme-button.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { GROUPS, NAVIGATION, type NavigationItem } from './navigation.ts';
import classes from './sidebar.module.css';

/** Navigation by groups; as icons where there is little room. */
export function Sidebar({ narrow: wanted, path }: { readonly narrow: boolean; readonly path: string }) {
  const { t } = useTranslation();
  const small = useMediaQuery('(max-width: 700px)');
  const narrow = wanted || small;
  return (
    <header className={classes.sidebar} data-narrow={narrow || undefined}>
      <Link href="/flows" className={classes.brand} aria-label="Callwright">
        <img src={mark} alt="" width={26} height={26} />
        {!narrow && <span>Callwright</span>}
      </Link>
      <nav aria-label={t('nav.label')} className={classes.groups}>
        {GROUPS.map((group) => {
          const items = NAVIGATION.filter((item) => item.group === group);
          if (items.length === 0) return null;
          return (
            <div key={group} className={classes.group}>
              {!narrow && <div className={classes.heading}>{t(`groups.${group}`)}</div>}
              {items.map((item) => (
                <Item key={item.path} item={item} narrow={narrow} active={path.startsWith(item.path)} />
              ))}
            </div>
          );
        })}
      </nav>
      <div className={classes.foot}>
        <LanguageMenu narrow={narrow} />
        <ColorSchemeButton />
      </div>
    </header>
  );
}

type ItemProps = { readonly item: NavigationItem; readonly narrow: boolean; readonly active: boolean };

function Item({ item, narrow, active }: ItemProps) {
  const { t } = useTranslation();
  const label = t(`nav.${item.label}`);
  return (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <UnstyledButton
        component={Link}
        href={item.path}
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
