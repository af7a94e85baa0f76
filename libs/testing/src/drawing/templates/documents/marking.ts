import { markup, type Markup, type MarkupValue } from '../../core/markup';
import type { Random } from '../../core/random';
import type { FieldKind } from '../../core/template';
import { writtenMobile } from '../../inventions';
import { field } from '../../core/marks';

/** A value that is shown over several elements, such as a date with its time below. */
export function marked(kind: FieldKind, value: string, className: string, content: MarkupValue): Markup {
  return markup`<span class="field ${className}" data-field="${kind}" data-value="${value}">${content}</span>`;
}

/** How documents write a moment on one line; the name shows 2026-11-05 09:03:07. */
export const dateForms = {
  '2026-11-05 09:03:07': (date, time) => [`${date} ${time}`, 'second'],
  '2026/11/05 09:03:07': (date, time) => [`${date.replaceAll('-', '/')} ${time}`, 'second'],
  '2026.11.05 09:03:07': (date, time) => [`${date.replaceAll('-', '.')} ${time}`, 'second'],
  '2026-11-05 09:03': (date, time) => [`${date} ${time.slice(0, 5)}`, 'minute'],
  '2026.11.05 09:03': (date, time) => [`${date.replaceAll('-', '.')} ${time.slice(0, 5)}`, 'minute'],
  '2026年11月5日 09:03': (date, time) => [`${chineseDay(date)} ${time.slice(0, 5)}`, 'minute'],
  '2026年11月5日09时03分': (date, time) => [
    `${chineseDay(date)}${time.slice(0, 2)}时${time.slice(3, 5)}分`,
    'minute',
  ],
  '2026年11月05日 09:03:07': (date, time) => [`${paddedChineseDay(date)} ${time}`, 'second'],
} as const satisfies Record<string, (date: string, time: string) => [string, 'minute' | 'second']>;
export type DateForm = keyof typeof dateForms;

/** `2026年11月5日` of `2026-11-05…` */
export function chineseDay(local: string): string {
  const [year, month, day] = local.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

function paddedChineseDay(local: string): string {
  return `${local.slice(0, 4)}年${local.slice(5, 7)}月${local.slice(8, 10)}日`;
}

/** A moment, Asia/Shanghai `YYYY-MM-DD HH:mm:ss`, in a document's form; its truth is as precise as the form. */
export function dated(local: string, form: DateForm): Markup {
  const [text, precision] = dateForms[form](local.slice(0, 10), local.slice(11));
  return field('timestamp', precision === 'minute' ? local.slice(0, 16) : local, text);
}

/** A mobile number, whole or grouped or with the country's code, as people and programs write it. */
export function phoneField(random: Random, phone: string): Markup {
  return field('phone', phone, writtenMobile(random, phone));
}

/** A line of label and value. */
export function fact(label: string, value: MarkupValue): Markup {
  return markup`<p class="fact"><span class="label">${label}</span><span class="value">${value}</span></p>`;
}
