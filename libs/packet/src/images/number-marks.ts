import type { PacketMark } from '../packet-input';
import type { NumberedMark } from './page-copies';

/** Numbers the marks of a file from 1 in the order of its pages; the same fact or label keeps its number. */
export function numberMarks(marks: readonly PacketMark[]): NumberedMark[] {
  const numbers = new Map<string, number>();
  return marks
    .toSorted((a, b) => a.page - b.page)
    .map((mark) => {
      const key = mark.factId ?? `label ${mark.label}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return { ...mark, number };
    });
}

/** What the numbers on one page mean, each once. */
export function legendOf(marks: readonly NumberedMark[], page: number): { number: number; text: string }[] {
  const onPage = marks.filter((mark) => mark.page === page);
  const first = onPage.filter(({ number }, at) => onPage.findIndex((mark) => mark.number === number) === at);
  return first
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, label, factId }) => ({
      number,
      text: factId === null ? label : `${label}（${factId}）`,
    }));
}
