import { Markup, markup } from '../../../core/markup';
import type { Random } from '../../../core/random';

const inks = ['#d0211c', '#c41f2e', '#e0322b', '#b8232f'] as const;
const centre = 100;

/** Thin places in the ink; `seed` puts them elsewhere on every seal. */
function unevenInk(id: string, seed: number, strength: number): Markup {
  return markup`
    <filter id="${id}" x="-10%" y="-10%" width="120%" height="120%">
      <feTurbulence type="fractalNoise" baseFrequency=".05" numOctaves="3" seed="${seed}" result="noise"/>
      <feColorMatrix in="noise" type="matrix" values="0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 ${-strength} ${(strength * 0.9).toFixed(2)}" result="holes"/>
      <feComposite in="SourceGraphic" in2="holes" operator="in"/>
    </filter>
  `;
}

/** Letters along an ellipse around the middle, centred on `from` degrees (0 is the top). */
function alongArc(
  words: string,
  radii: readonly [number, number],
  size: number,
  span: number,
  from = 0,
): Markup[] {
  const letters = [...words];
  const bottom = from === 180;
  const step = letters.length > 1 ? span / (letters.length - 1) : 0;
  return letters.map((letter, index) => {
    const turn = (bottom ? -1 : 1) * (index * step - span / 2);
    const angle = ((from + turn - 90) * Math.PI) / 180;
    const x = (centre + radii[0] * Math.cos(angle)).toFixed(2);
    const y = (centre + radii[1] * Math.sin(angle)).toFixed(2);
    return markup`<text x="${x}" y="${y}" font-size="${size}" dominant-baseline="central" transform="rotate(${turn.toFixed(2)} ${x} ${y})">${letter}</text>`;
  });
}

function star(radius: number): Markup {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.385;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${(centre + reach * Math.cos(angle)).toFixed(2)},${(centre + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return markup`<polygon points="${points.join(' ')}"/>`;
}

function round(random: Random, company: string, purpose: string): Markup {
  const span = Math.min(260, [...company].length * 17);
  const numbered = random.chance(0.6);
  return markup`
    <circle cx="100" cy="100" r="93" fill="none" stroke-width="${random.pick([4, 5, 6])}"/>
    ${random.chance(0.25) ? markup`<circle cx="100" cy="100" r="87" fill="none" stroke-width="1.2"/>` : null}
    ${alongArc(company, [72, 72], 20, span)}
    ${star(26)}
    ${purpose === '' ? null : markup`<text x="100" y="150" font-size="18">${purpose}</text>`}
    ${numbered ? alongArc(random.digits(13), [80, 80], 10, 80, 180) : null}
  `;
}

function oval(random: Random, company: string, purpose: string): Markup {
  return markup`
    <ellipse cx="100" cy="100" rx="94" ry="66" fill="none" stroke-width="4"/>
    ${alongArc(company, [76, 49], 16, Math.min(200, [...company].length * 14))}
    <text x="100" y="108" font-size="19">${purpose === '' ? '业务专用章' : purpose}</text>
    <text x="100" y="136" font-size="13">(${random.int(1, 18)})</text>
  `;
}

/** A round seal with a star, or an oval one; `size` in CSS pixels. The ink is uneven, the paper shows through. */
export function seal(random: Random, company: string, size: number): Markup {
  const ink = random.pick(inks);
  const shape = random.chance(0.7) ? round : oval;
  const purpose = random.pick(['业务专用章', '客服专用章', '', '快递业务章', '证明专用章', '公章']);
  const id = `ink-${random.int(1000, 9999)}`;
  const turn = random.between(-28, 28).toFixed(1);
  const opacity = random.between(0.66, 0.92).toFixed(2);
  const filter = unevenInk(id, random.int(1, 99), random.between(1.8, 2.8));
  return markup`
    <svg class="seal" width="${size}" height="${size}" viewBox="0 0 200 200" style="transform:rotate(${turn}deg);opacity:${opacity}">
      <defs>${filter}</defs>
      <g fill="${ink}" stroke="none" filter="url(#${id})" font-weight="500" text-anchor="middle">
        <g stroke="${ink}" stroke-width="0">${shape(random, company, purpose)}</g>
      </g>
    </svg>
  `;
}

/** A square mark of the office, such as 已核实, stamped beside or over a line. */
export function smallStamp(random: Random, words: string): Markup {
  const turn = random.between(-12, 12).toFixed(1);
  return new Markup(
    markup`<span class="small-stamp" style="transform:rotate(${turn}deg)">${words}</span>`.source,
  );
}

export const sealCss = `
.seal{position:absolute;mix-blend-mode:multiply;pointer-events:none;overflow:visible}
.small-stamp{position:absolute;border:2.5px solid #cc2a2a;color:#cc2a2a;border-radius:4px;padding:2px 10px;font-size:17px;font-weight:500;opacity:.7;mix-blend-mode:multiply;letter-spacing:3px;white-space:nowrap}
`;
