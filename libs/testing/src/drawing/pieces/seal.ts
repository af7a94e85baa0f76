import { markup, type Markup } from '../core/markup';

const inkRed = '#d0211c';

/** Alpha falls with the noise: thin places in the ink, at the same spots in every drawing. */
const thinPlaces = '0 0 0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 -2.6 2.35';

const unevenInk = markup`
  <filter id="ink" x="-10%" y="-10%" width="120%" height="120%">
    <feTurbulence type="fractalNoise" baseFrequency=".045" numOctaves="3" seed="7" result="noise"/>
    <feColorMatrix in="noise" type="matrix" values="${thinPlaces}" result="holes"/>
    <feComposite in="SourceGraphic" in2="holes" operator="in"/>
  </filter>
`;

function lettersOnArc(words: string): Markup[] {
  const letters = [...words];
  const span = Math.min(270, letters.length * 17);
  const step = letters.length > 1 ? span / (letters.length - 1) : 0;
  return letters.map((letter, index) => {
    const turn = (index * step - span / 2).toFixed(2);
    return markup`<text x="100" y="33" font-size="21" transform="rotate(${turn} 100 100)">${letter}</text>`;
  });
}

function starPoints(): string {
  return Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? 27 : 10.4;
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    return `${(100 + radius * Math.cos(angle)).toFixed(2)},${(100 + radius * Math.sin(angle)).toFixed(2)}`;
  }).join(' ');
}

/** A round red company seal: name along the upper arc, star, purpose below. `size` in CSS pixels. */
export function redSeal(company: string, purpose: string, size: number): Markup {
  return markup`
    <svg class="seal" width="${size}" height="${size}" viewBox="0 0 200 200">
      <defs>${unevenInk}</defs>
      <g fill="${inkRed}" filter="url(#ink)" font-weight="500" text-anchor="middle">
        <circle cx="100" cy="100" r="93" fill="none" stroke="${inkRed}" stroke-width="5"/>
        ${lettersOnArc(company)}
        <polygon points="${starPoints()}"/>
        <text x="100" y="160" font-size="20">${purpose}</text>
      </g>
    </svg>
  `;
}
