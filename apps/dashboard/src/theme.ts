import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A calm blue for what can be pressed; the red of the seal stays with the mark and with errors. */
const ink: MantineColorsTuple = [
  '#eef3fb',
  '#dbe4f3',
  '#b3c7e7',
  '#88a8db',
  '#648ed1',
  '#4e7ecb',
  '#4275c8',
  '#3264b1',
  '#29599f',
  '#1a4c8d',
];

/** The greys of the dark scheme, with a little blue like the rest of the page. */
const dark: MantineColorsTuple = [
  '#e4e8ee',
  '#b6bfcb',
  '#97a1b0',
  '#6c7686',
  '#3a424e',
  '#2c323b',
  '#20262e',
  '#191d23',
  '#14181d',
  '#111418',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  colors: { ink, dark },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, Menlo, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  components: {
    Tooltip: {
      defaultProps: {
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 320,
        openDelay: 250,
      },
    },
  },
});
