const pattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

export type TimeStyle =
  /** `2026-11-5 9:03:07`, the line above a Wangwang message */
  | 'wangwang'
  /** `2026-11-05 09:03:07` */
  | 'second'
  /** `2026-11-05 09:03` */
  | 'minute'
  /** `2026年11月5日 09:03`, as phones write a date that is not of this week */
  | 'chinese-minute';

export interface ShownTime {
  text: string;
  /** `YYYY-MM-DD HH:mm` or `YYYY-MM-DD HH:mm:ss`, no more precise than the text. */
  value: string;
}

/**
 * Takes an Asia/Shanghai time `YYYY-MM-DD HH:mm:ss` and gives how a program shows it.
 * Works on text alone, so the zone of the host cannot matter. Throws on any other form.
 */
export function showTime(local: string, style: TimeStyle): ShownTime {
  const match = pattern.exec(local);
  if (!match) throw new Error(`not a local time YYYY-MM-DD HH:mm:ss: ${local}`);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const toMinute = `${year}-${month}-${day} ${hour}:${minute}`;
  switch (style) {
    case 'wangwang':
      return {
        text: `${year}-${Number(month)}-${Number(day)} ${Number(hour)}:${minute}:${second}`,
        value: local,
      };
    case 'second':
      return { text: local, value: local };
    case 'minute':
      return { text: toMinute, value: toMinute };
    case 'chinese-minute':
      return {
        text: `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`,
        value: toMinute,
      };
  }
}
