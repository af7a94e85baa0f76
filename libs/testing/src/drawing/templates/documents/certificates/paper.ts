import type { Random } from '../../../core/random';

/** How the sheet looks after printing, folding and scanning. Only shades: words and boxes stay where they are. */
export function paperCss(random: Random): string {
  const ground = random.pick([
    '#ffffff',
    '#fdfdfb',
    'radial-gradient(circle at 42% 30%,#fffefa,#f7f4ec 70%,#efeadf)',
    'linear-gradient(100deg,#f4f4f2,#fcfcfb 30%,#f1f1ef)',
    'linear-gradient(175deg,#ececea,#e4e4e1 60%,#d9d9d6)',
    'radial-gradient(circle at 70% 20%,#fbf7ec,#f2ead6)',
  ]);
  return `#screenshot{background:${ground}}\n.paper{position:relative}\n${fold(random)}${edge(random)}`;
}

/** The line where a letter was folded, a light and a dark hair. */
function fold(random: Random): string {
  if (!random.chance(0.35)) return '';
  const at = random.pick([33, 50, 66]) + random.between(-3, 3);
  return `.paper::before{content:"";position:absolute;left:0;right:0;top:${at.toFixed(1)}%;height:5px;background:linear-gradient(rgba(0,0,0,.07),rgba(255,255,255,.5),rgba(0,0,0,.05));pointer-events:none}\n`;
}

/** The grey edge a scanner leaves where the lid does not close. */
function edge(random: Random): string {
  if (!random.chance(0.35)) return '';
  const side = random.pick(['90deg', '270deg', '180deg']);
  return `.paper::after{content:"";position:absolute;inset:0;background:linear-gradient(${side},rgba(0,0,0,.28),rgba(0,0,0,.04) 3%,transparent 6%);pointer-events:none}\n`;
}

/** Prints are black, grey from a worn toner, or blue-black. */
export function inkCss(random: Random): string {
  return `.paper{color:${random.pick(['#111', '#1d1d1f', '#333', '#26282e'])}}\n`;
}
