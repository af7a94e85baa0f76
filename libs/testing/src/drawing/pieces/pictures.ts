import { markup, type Markup } from '../core/markup';

const skies = [
  ['#8ec5fc', '#e0c3fc', '#5b7db1'],
  ['#fbc2a4', '#f6d5b8', '#a8715a'],
  ['#a1e3c6', '#dff5ea', '#4d8f77'],
  ['#f7c5cc', '#fde8e9', '#b5707c'],
  ['#9fb8e8', '#e6ecf8', '#47608f'],
  ['#ffd88a', '#fff1cf', '#b98a34'],
  ['#c9b6f2', '#efe9fc', '#6d56a8'],
  ['#b9d7c2', '#eef5ea', '#6f8a5c'],
] as const;

/** FNV-1a: the same seed always gives the same picture, on any machine. */
function pick(seed: string, choices: number): number {
  let hash = 0x811c9dc5;
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash % choices;
}

function square(size: number, ground: string, content: Markup): Markup {
  return markup`
    <svg width="${size}" height="${size}" viewBox="0 0 40 40">
      <rect width="40" height="40" fill="${ground}"/>
      ${content}
    </svg>
  `;
}

/** A small landscape, as many people use for their picture; the seed chooses the colours. */
export function landscape(seed: string, size: number): Markup {
  const [sky, horizon, hill] = skies[pick(seed, skies.length)] ?? skies[0];
  const sun = 10 + pick(`${seed}/sun`, 20);
  const left = 8 + pick(`${seed}/left`, 9);
  const right = 22 + pick(`${seed}/right`, 10);
  const view = markup`
    <rect y="18" width="40" height="22" fill="${horizon}"/>
    <circle cx="${sun}" cy="12" r="5" fill="#fff6d6"/>
    <path d="M-8 40L${left} 18l14 22zM${left} 40l${right - left}-26 20 26z" fill="${hill}"/>
    <path d="M0 34q10-5 20-1t20-3v10H0z" fill="${hill}" opacity=".55"/>
  `;
  return square(size, sky, view);
}

/** The grey figure of an account without a picture. */
export function silhouette(size: number, ground = '#c9ced6'): Markup {
  const figure = markup`
    <circle cx="20" cy="15" r="7" fill="#fff"/>
    <path d="M6 40c1-11 7-15 14-15s13 4 14 15z" fill="#fff"/>
  `;
  return square(size, ground, figure);
}

/** A shop's picture: the first character of its name on a coloured ground. */
export function shopLogo(name: string, size: number, colour: string): Markup {
  const letter = markup`
    <text x="20" y="27.5" font-size="21" font-weight="500" fill="#fff" text-anchor="middle">
      ${[...name][0]}
    </text>
  `;
  return square(size, colour, letter);
}

function goodsForm(title: string, light: string, dark: string): Markup {
  if (title.includes('包')) {
    return markup`
      <path d="M14 17v-4a6 6 0 0112 0v4" fill="none" stroke="${dark}" stroke-width="2"/>
      <path d="M8 16h24l2 18H6z" fill="${dark}"/>
      <path d="M8 16h24l.5 4h-25z" fill="${light}" opacity=".5"/>
    `;
  }
  if (/[壶杯]/.test(title)) {
    return markup`
      <path d="M11 15h18c3 7 1 14-4 17H15c-5-3-7-10-4-17z" fill="${dark}"/>
      <path d="M10 13h20v3H10z" fill="${light}"/>
      <ellipse cx="16" cy="23" rx="2" ry="5" fill="#fff" opacity=".3"/>
    `;
  }
  return markup`
    <path d="M7 14h26v6H7zM7 21h26v6H7zM7 28h26v5H7z" fill="${light}"/>
    <path d="M7 14h26v2H7zM7 21h26v2H7zM7 28h26v2H7z" fill="${dark}" opacity=".5"/>
  `;
}

/** A picture of goods: a bag, a pot or folded cloth, as the title says, in colours chosen by it. */
export function goods(title: string, size: number): Markup {
  const [light, ground, dark] = skies[pick(title, skies.length)] ?? skies[0];
  return square(size, ground, goodsForm(title, light, dark));
}
