import type { FileReport } from './read-report';
import { toJsonLine, toTable } from './read-report';

const report: FileReport = {
  file: '图.png',
  reading: {
    engine: 'tesseract.js',
    engineVersion: '7.0.0+1',
    width: 640,
    height: 128,
    pages: 1,
    ms: 321,
    lines: [
      { text: '订单编号：3311951234567890123', box: [20, 20, 300, 22], confidence: 0.97, page: 1, words: [] },
    ],
  },
  parsed: {
    parserVersion: '1.0.0',
    part: null,
    messages: [],
    window: { complete: null, missing: [] },
    document: null,
    fields: [
      {
        kind: 'order_id',
        value: '3311951234567890123',
        normalized: '3311951234567890123',
        confidence: 0.97,
        page: 1,
        box: [120, 20, 200, 22],
        accepted: true,
        role: 'plain',
      },
      {
        kind: 'buyer_nick',
        value: '云淡风轻',
        normalized: '云淡风轻',
        confidence: 0.4,
        page: 1,
        box: [20, 60, 90, 22],
        accepted: false,
        role: 'title',
      },
    ],
  },
};

describe('toJsonLine', () => {
  it('gives exactly the documented keys on one line', () => {
    const line = toJsonLine(report);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      file: '图.png',
      engine: 'tesseract.js 7.0.0+1',
      parserVersion: '1.0.0',
      ms: 321,
      width: 640,
      height: 128,
      pages: 1,
      takenAt: null,
      pictureHash: null,
      tilts: null,
      part: null,
      window: { complete: null, missing: [] },
      lines: report.reading.lines,
      fields: report.parsed.fields,
      messages: [],
    });
  });
});

describe('toTable', () => {
  it('aligns the columns, Chinese counting double', () => {
    expect(toTable(report).split('\n')).toEqual([
      '图.png  640×128, 1 lines, 321 ms',
      '  kind        value                confidence  accepted',
      '  order_id    3311951234567890123  0.97        yes',
      '  buyer_nick  云淡风轻             0.40        no, ask a person',
      '',
    ]);
  });

  it('says when nothing was found', () => {
    expect(toTable({ ...report, parsed: { ...report.parsed, fields: [] } })).toContain('no values found');
  });

  it('shows what was said below the values, one message a line, whoever said it and whenever', () => {
    const said = { page: 1, box: [0, 0, 9, 9] as [number, number, number, number] };
    const talk: FileReport['parsed'] = {
      ...report.parsed,
      window: { complete: true, missing: [] },
      document: null,
      messages: [
        { ...said, side: 'left', sender: '云淡风轻2019', time: '10:02', text: '在吗\n亲' },
        { ...said, side: 'right', sender: null, time: '2026-11-05 10:03', text: '在的' },
        { ...said, side: 'center', sender: null, time: null, text: '对方撤回了一条消息' },
      ],
    };
    expect(
      toTable({ ...report, parsed: talk })
        .split('\n')
        .slice(4),
    ).toEqual([
      '  left 10:02 云淡风轻2019: 在吗 亲',
      '  right 2026-11-05 10:03: 在的',
      '  center: 对方撤回了一条消息',
      '  window: complete',
      '',
    ]);
    expect(toTable({ ...report, parsed: { ...talk, fields: [] } })).toContain('  window: complete');
  });

  it('names what a cropped window lacks', () => {
    const window: FileReport['parsed']['window'] = { complete: false, missing: ['title_bar', 'input_bar'] };
    expect(toTable({ ...report, parsed: { ...report.parsed, window } })).toContain(
      '  window: cropped (title_bar, input_bar missing)\n',
    );
  });
});
