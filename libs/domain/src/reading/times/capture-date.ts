import { parseTime } from '@juzheng/contracts';

/** `20261105-093012`, `2026-11-05-09-30-12-123_com.tencent.mm`, `2026-11-05 at 9.30.12`, `2026-11-05 093012`. */
const written =
  /(?<!\d)(20\d{2})[-_.年]?(\d{2})[-_.月]?(\d{2})(?:日|_|-|\.|\s|T|at|上午|下午)*(\d{1,2})[-_.:：时]?(\d{2})[-_.:：分]?(\d{2})(?!\d{4})/;
/** Milliseconds since 1970 as WeChat and cameras write them: `mmexport1762306212345`, `wx_camera_1762306212345`. */
const epoch = /(?<!\d)(1\d{12})(?!\d)/;

const earliest = Date.UTC(2003, 0, 1);
const latest = Date.UTC(2100, 0, 1);

function moment(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string,
  second: string,
): Date | null {
  return parseTime(`${year}-${month}-${day} ${hour.padStart(2, '0')}:${minute}:${second}`);
}

function on24Hours(hour: number, isAfternoon: boolean): number {
  if (isAfternoon) return hour < 12 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}

/**
 * Reads the day and time of a screenshot from its file name as phones, computers, WeChat and QQ write it; a name
 * without a zone means Asia/Shanghai. Null when there is none or it is not a real moment.
 */
export function captureDateFromName(fileName: string): Date | null {
  const match = written.exec(fileName);
  if (match) {
    const [whole, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
    const half =
      /上午|下午/.exec(whole)?.[0] ?? /^\s?[AP]M\b/i.exec(fileName.slice(match.index + whole.length))?.[0];
    const onClock = half === undefined ? hour : String(on24Hours(Number(hour), /下午|P/i.test(half)));
    return moment(year, month, day, onClock, minute, second);
  }
  const milliseconds = Number(epoch.exec(fileName)?.[1] ?? Number.NaN);
  return milliseconds >= earliest && milliseconds < latest ? new Date(milliseconds) : null;
}

/**
 * Reads the time of an image's metadata, `YYYY:MM:DD HH:mm:ss`, which has no zone and means Asia/Shanghai. Null when
 * it is not a real moment, such as the zeros that some cameras write.
 */
export function captureDateFromExif(text: string): Date | null {
  const match = /^\s*(\d{4})[:-](\d{2})[:-](\d{2})[ T](\d{2}):(\d{2}):(\d{2})/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = match;
  const found = moment(year, month, day, hour, minute, second);
  return found && found.getTime() >= earliest ? found : null;
}

/** What may tell the day of a screenshot; see `captureDateOf`. */
export interface CaptureSigns {
  /** What the uploader said. */
  given?: Date | null;
  /** Of the image's metadata, `YYYY:MM:DD HH:mm:ss`. */
  takenAt?: string | null | undefined;
  fileName?: string | null;
}

/** When a screenshot was taken: as the uploader said, else by the image's metadata, else by its file name, else unknown. */
export function captureDateOf({ given, takenAt, fileName }: CaptureSigns): Date | null {
  return given ?? captureDateFromExif(takenAt ?? '') ?? captureDateFromName(fileName ?? '');
}
