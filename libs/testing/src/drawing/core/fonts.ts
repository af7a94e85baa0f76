import type { Random } from './random';

interface FontFile {
  family: string;
  weight: 400 | 500 | 700;
  /** Inside node_modules */
  file: string;
}

const noto = '@expo-google-fonts/noto-sans-sc';
const latin = (family: string, name: string): FontFile[] =>
  ([400, 500, 700] as const).map((weight) => ({
    family,
    weight,
    file: `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`,
  }));

/** Every face a drawing may use. Nothing falls back to a font of the machine as long as the stacks below are used. */
export const fontFiles: readonly FontFile[] = [
  { family: 'Evidence Sans', weight: 400, file: `${noto}/400Regular/NotoSansSC_400Regular.ttf` },
  { family: 'Evidence Sans', weight: 500, file: `${noto}/500Medium/NotoSansSC_500Medium.ttf` },
  { family: 'Evidence Sans', weight: 700, file: `${noto}/700Bold/NotoSansSC_700Bold.ttf` },
  ...latin('Evidence Inter', 'inter'),
  ...latin('Evidence Roboto', 'roboto'),
  ...latin('Evidence Arimo', 'arimo'),
  {
    family: 'Evidence Song',
    weight: 400,
    file: '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
  },
];

/** Values for `font-family`; characters that the first face lacks come from Noto Sans SC. */
export const fontStacks = {
  noto: '"Evidence Sans"',
  /** As iPhones and Macs look */
  inter: '"Evidence Inter","Evidence Sans"',
  /** As Android looks */
  roboto: '"Evidence Roboto","Evidence Sans"',
  /** As older Windows programs look */
  arimo: '"Evidence Arimo","Evidence Sans"',
  /** Printed documents */
  song: '"Evidence Song","Evidence Sans"',
  /** Printed documents with plain digits */
  songArimo: '"Evidence Arimo","Evidence Song","Evidence Sans"',
} as const;
export type FontStack = keyof typeof fontStacks;

/** A style rule that sets the whole page in one of the stacks. */
export function pageFont(random: Random, among: readonly FontStack[]): string {
  return `#screenshot{font-family:${fontStacks[random.pick(among)]}}\n`;
}
