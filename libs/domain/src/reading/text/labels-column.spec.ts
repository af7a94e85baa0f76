import { line, readingOf } from '../fixtures/reading.fixture';
import type { ReadLine } from '../reading';
import { headOfColumn, labelOrHead } from './labels-column';
import { layOut } from './page-layout';

function headOf(all: readonly ReadLine[], value: string) {
  const layout = layOut(readingOf(all));
  const segment = layout.segments.find(({ text }) => text === value);
  return segment ? headOfColumn(layout, segment) : null;
}

const heads = [line('录音 编号', { left: 60 }), line('主叫', { left: 300 }), line('备注', { left: 500 })];

function rows(...ids: string[]): ReadLine[] {
  return ids.flatMap((id, index) => [
    line(id, { left: 60, top: 160 + 60 * index }),
    line('18617236505', { left: 300, top: 160 + 60 * index }),
    line('无', { left: 500, top: 160 + 60 * index }),
  ]);
}

describe('the head of a column', () => {
  it('is the label of every cell below it', () => {
    const all = [...heads, ...rows('AC74949101', 'AC42169136', 'AC19429812')];
    for (const id of ['AC74949101', 'AC42169136', 'AC19429812']) {
      expect(headOf(all, id)).toMatchObject({ meaning: 'recording_no', place: 'above' });
    }
    expect(headOf(all, '18617236505')).toMatchObject({ meaning: 'own_phone' });
  });

  it('ends where words stand between', () => {
    const all = [...heads, ...rows('AC74949101'), line('以上 为 全部', { left: 60, top: 220 })];
    expect(headOf([...all, line('AC42169136', { left: 60, top: 280 })], 'AC42169136')).toBeNull();
  });

  it('ends where the table does', () => {
    const all = [...heads, ...rows('AC74949101'), line('AC42169136', { left: 60, top: 600 })];
    expect(headOf(all, 'AC42169136')).toBeNull();
  });

  it('stands among other heads', () => {
    const all = [line('录音 编号', { left: 60 }), line('AC74949101', { left: 60, top: 160 })];
    expect(headOf(all, 'AC74949101')).toBeNull();
  });

  it('says nothing of what has its own label', () => {
    const all = [...heads, line('订单 号 AC74949101', { left: 60, top: 160 })];
    const layout = layOut(readingOf(all));
    const segment = layout.segments.find(({ text }) => text.includes('AC74949101'));
    expect(segment && labelOrHead(layout, segment, segment.text.indexOf('AC'))).toMatchObject({
      meaning: 'order_id',
    });
  });
});
