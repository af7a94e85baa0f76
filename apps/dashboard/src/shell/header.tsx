import { ActionIcon, Anchor, Button, Menu, Text, Tooltip } from '@mantine/core';
import type { Session } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../i18n/language-switch';
import { MoreIcon } from '../icons/icons';
import { LiveIndicator } from '../live/live-indicator';
import { useSignOut } from '../session/use-session';
import { Brand } from './brand';
import classes from './header.module.css';
import { ThemeItems, ThemeSwitch } from './theme-switch';

interface HeaderProps {
  session: Session;
}

interface SiteLink {
  href: string;
  label: string;
}

/** The bar at the top of every page. On a narrow screen the links move into a menu. */
export function Header({ session }: HeaderProps) {
  const { t } = useTranslation();
  const links: SiteLink[] = [
    { href: '/docs', label: t('header.docs') },
    ...(session.admin ? [{ href: '/admin/queues', label: t('header.board') }] : []),
  ];
  return (
    <header className={classes.header}>
      <a className={classes.skip} href="#cases">
        {t('header.skip')}
      </a>
      <div className={classes.inner}>
        <a href="/" className={classes.home}>
          <Brand />
        </a>
        <Text
          className={classes.agency}
          size="sm"
          truncate
          title={t('header.agency', { name: session.agencyName })}
        >
          {session.agencyName}
        </Text>
        <LiveIndicator />
        <div className={classes.space} />
        <WideTools links={links} email={session.email} />
        <LanguageSwitch />
        <div className={classes.wide}>
          <ThemeSwitch />
        </div>
        <NarrowMenu links={links} email={session.email} />
      </div>
    </header>
  );
}

interface ToolsProps {
  links: readonly SiteLink[];
  email: string | null;
}

function WideTools({ links, email }: ToolsProps) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <nav className={classes.wide} aria-label={t('header.links')}>
      {links.map(({ href, label }) => (
        <Anchor key={href} href={href} target="_blank" rel="noreferrer" size="sm" c="dimmed">
          {label}
        </Anchor>
      ))}
      <Tooltip label={email ?? ''} disabled={email === null}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={400}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('session.signOut')}
        </Button>
      </Tooltip>
    </nav>
  );
}

function NarrowMenu({ links, email }: ToolsProps) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon className={classes.narrow} variant="subtle" color="gray" aria-label={t('header.menu')}>
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {email !== null && <Menu.Label>{email}</Menu.Label>}
        {links.map(({ href, label }) => (
          <Menu.Item key={href} component="a" href={href} target="_blank" rel="noreferrer">
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item onClick={() => signOut.mutate()}>{t('session.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
