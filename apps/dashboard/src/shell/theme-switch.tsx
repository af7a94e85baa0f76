import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CheckIcon, MoonIcon, ScreenIcon, SunIcon } from '../icons/icons';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const icons = { auto: <ScreenIcon />, light: <SunIcon />, dark: <MoonIcon /> };

/** Chooses light, dark or the system's scheme. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('header.theme')}>
          {icons[colorScheme]}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The three choices as items of a menu. */
export function ThemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme}>
      <Menu.Label>{t('header.theme')}</Menu.Label>
      {schemes.map((scheme) => (
        <Menu.RadioItem
          key={scheme}
          value={scheme}
          checkIcon={<CheckIcon size={14} />}
          closeMenuOnClick
          onChange={() => setColorScheme(scheme)}
        >
          {t(`header.themeNames.${scheme}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
