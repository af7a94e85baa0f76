import type { PacketFact } from '../packet-input';
import { isPersonal, maskValue } from './mask-personal';

/** Shorter values would be found inside ordinary words. */
const shortest = 3;

/**
 * Text with the personal values of these facts masked wherever they stand by themselves: not within a longer number or
 * word, such as the order's own number.
 */
export function maskKnown(text: string, facts: readonly Pick<PacketFact, 'kind' | 'value'>[]): string {
  return facts
    .flatMap(({ kind, value }) =>
      value !== null && value.trim().length >= shortest && isPersonal(kind)
        ? [{ kind, value: value.trim() }]
        : [],
    )
    .toSorted((a, b) => b.value.length - a.value.length)
    .reduce((masked, { kind, value }) => masked.replace(standing(value), () => maskValue(kind, value)), text);
}

function standing(value: string): RegExp {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`${edge(value[0], '<')}${escaped}${edge(value.at(-1), '')}`, 'g');
}

/** A number may follow its label, `QQ123456`, but not another digit. */
function edge(character = '', side: '<' | ''): string {
  if (/[0-9]/.test(character)) return `(?${side}!\\d)`;
  return /[A-Za-z]/.test(character) ? `(?${side}![0-9A-Za-z])` : '';
}
