import { Markup } from '../core/markup';
import type { Face } from '../inventions';

const eyes =
  '<circle cx="8" cy="9.5" r="1.4" fill="#5b3a12"/><circle cx="16" cy="9.5" r="1.4" fill="#5b3a12"/>';
const line = 'fill="none" stroke="#5b3a12" stroke-width="1.6" stroke-linecap="round"';

const drawings: Readonly<Record<Face, string>> = {
  smile: `${eyes}<path d="M7 14c2.5 4 7.500 4 10 0" ${line}/>`,
  laugh: `${eyes}<path d="M6.500 13h11c-.8 6-10.200 6-11 0z" fill="#5b3a12"/>`,
  cry: `${eyes}<path d="M8 17c2-2.500 6-2.500 8 0" ${line}/><path d="M6 12v6M18 12v6" stroke="#4da3ff" stroke-width="2"/>`,
  angry: `${eyes}<path d="M5.500 6l4 2M18.500 6l-4 2M8 17c2-2.500 6-2.500 8 0" ${line}/>`,
  cool: `<path d="M4 8h16v2c0 4-6 4-7 0h-2c-1 4-7 4-7 0z" fill="#222"/><path d="M8 16h8" ${line}/>`,
  sweat: `${eyes}<path d="M8 16h8" ${line}/><path d="M19 3c2 3 2 5 0 5s-2-2 0-5z" fill="#4da3ff"/>`,
  love: `<path d="M5 7l2.500 3L10 7M14 7l2.500 3L19 7" stroke="#e5383b" stroke-width="2.500" fill="none"/><path d="M7 14c2.500 4 7.500 4 10 0" ${line}/>`,
  thumb: `<path d="M10 11l3-6c2 0 2 2 1.500 5H19c1 4-1 8-3 8h-6zM6 11h3v7H6z" fill="#7a4a12"/>`,
};

/** A face as chat programs draw it among the words, `size` CSS pixels. A picture, so no font can change it. */
export function facePicture(face: Face, size: number): Markup {
  return new Markup(
    `<svg class="face-picture" width="${size}" height="${size}" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="#ffd04a"/>${drawings[face]}</svg>`,
  );
}
