import type { Random } from '../../core/random';
import type { Theme } from '../../core/template';

const lightGrounds = [
  'linear-gradient(#dfe9f3,#f8f4ee)',
  'linear-gradient(160deg,#e8dff5,#fce1e4 50%,#fcf4dd)',
  'radial-gradient(circle at 20% 20%,#d6ecd2 0 60px,transparent 61px) 0 0/140px 140px,#e9f4e6',
  'repeating-linear-gradient(45deg,#f3efe6 0 14px,#ece6d9 14px 28px)',
] as const;
const darkGrounds = [
  'linear-gradient(#1b2735,#090a0f)',
  'radial-gradient(circle at 70% 30%,#2b2440 0 90px,transparent 91px) 0 0/200px 200px,#17131f',
] as const;

/** Some people hang a picture behind their talks, and some programs write times in white on a grey plate. */
export function paneLook(random: Random, theme: Theme): string {
  const ground = random.part('ground').chance(0.12)
    ? `[data-pane]{background:${random.part('which').pick(theme === 'dark' ? darkGrounds : lightGrounds)}}\n`
    : '';
  const plate = ground !== '' || random.part('plate').chance(0.15);
  return `${ground}${plate ? '.time .field{background:rgba(110,110,110,.55);color:#fff;border-radius:4px;padding:2px 7px}\n' : ''}`;
}
