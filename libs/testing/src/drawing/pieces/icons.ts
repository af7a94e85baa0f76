import { Markup } from '../core/markup';

/** Line drawings on a 24 × 24 grid, so that no icon depends on a font of the machine. */
const paths = {
  back: '<path d="M15 4l-8 8 8 8"/>',
  forward: '<path d="M9 5l7 7-7 7"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  minimise: '<path d="M5 12h14"/>',
  maximise: '<rect x="6" y="6" width="12" height="12"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  plusCircle: '<circle cx="12" cy="12" r="10"/><path d="M12 7v10M7 12h10"/>',
  smile:
    '<circle cx="12" cy="12" r="10"/><path d="M8 14c1 2 2.4 3 4 3s3-1 4-3"/><path d="M8.5 9v.8M15.5 9v.8"/>',
  voice:
    '<circle cx="12" cy="12" r="10"/><path d="M9 10.5c.8.9.8 2.1 0 3M11.5 8.5c1.8 2 1.8 5 0 7M14 6.8c2.9 3 2.9 7.4 0 10.4"/>',
  search: '<circle cx="11" cy="11" r="6"/><path d="M15.5 15.5L20 20"/>',
  image:
    '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 16l5-5 5 5 3-3 5 4"/><circle cx="16" cy="9.5" r="1.2"/>',
  scissors:
    '<circle cx="6.5" cy="18" r="2.5"/><circle cx="17.5" cy="18" r="2.5"/><path d="M8 16L17 4M16 16L7 4"/>',
  folder: '<path d="M3 7V5.5h6l2 2h10V19H3z"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c1-5 4-7 8-7s7 2 8 7"/>',
  chat: '<path d="M4 5h16v11H11l-4 4v-4H4z"/>',
  bag: '<path d="M5 8h14l1 13H4z"/><path d="M8.5 10V7a3.5 3.5 0 017 0v3"/>',
  chart: '<path d="M4 20h16M7 20v-8M12 20V5M17 20v-5"/>',
  gear: '<circle cx="12" cy="12" r="3"/><path d="M12 3v4M12 17v4M3 12h4M17 12h4M5.6 5.6l2.8 2.8M15.6 15.6l2.8 2.8M18.4 5.6l-2.8 2.8M8.4 15.6l-2.8 2.8"/>',
  star: '<path d="M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2l-5.6 3.1L7.6 14 3 9.6l6.3-.8z"/>',
  phone:
    '<path d="M6 3l3 1 1 5-2 1.5c1 2.5 3 4.5 5.5 5.5L15 14l5 1 1 3c0 2-2 3-3 3C11 21 3 13 3 6c0-1 1-3 3-3z"/>',
  video: '<rect x="2" y="6" width="13" height="12" rx="2"/><path d="M15 11l7-4v10l-7-4z"/>',
  truck:
    '<path d="M2 6h12v10H2zM14 9h4l4 4v3h-8z"/><circle cx="7" cy="17.5" r="2"/><circle cx="17.5" cy="17.5" r="2"/>',
} as const;
export type IconName = keyof typeof paths;

/** An icon of `size` CSS pixels; `stroke` is the line width on the 24 × 24 grid. */
export function icon(name: IconName, size: number, colour: string, stroke = 1.6): Markup {
  return new Markup(
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${paths[name]}</svg>`,
  );
}

/** A five-pointed star filled with one colour, as in ratings. */
export function filledStar(size: number, colour: string): Markup {
  return new Markup(
    `<svg width="${size}" height="${size}" viewBox="0 0 24 24" fill="${colour}">${paths.star}</svg>`,
  );
}

/** Three filled dots, the menu of most phone programs. */
export function dots(colour: string): Markup {
  return new Markup(
    `<svg width="24" height="24" viewBox="0 0 24 24" fill="${colour}"><circle cx="5" cy="12" r="1.9"/><circle cx="12" cy="12" r="1.9"/><circle cx="19" cy="12" r="1.9"/></svg>`,
  );
}
