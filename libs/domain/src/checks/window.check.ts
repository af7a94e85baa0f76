import type { Sentence, WindowPart } from '@juzheng/contracts';
import { listNames } from '../requirements/sentence';
import type { CaseFacts } from './case-facts';
import { type CheckResult, checkResult, shown } from './check-result';
import { screenName, talkSeries } from './talk-series';

const code = 'completeness.window';

export const windowPartNames: Readonly<Record<WindowPart, Sentence>> = {
  title_bar: { zh: '标题栏', en: 'title bar' },
  input_bar: { zh: '输入栏', en: 'input bar' },
  left_edge: { zh: '左边', en: 'left edge' },
  right_edge: { zh: '右边', en: 'right edge' },
  last_row: { zh: '底部', en: 'foot' },
};

/**
 * Every screenshot of a talk shows the whole window (domain sheet, section 3: no local crop). A picture of which that
 * could not be told leaves it unknown.
 */
export function checkWindow(facts: CaseFacts): CheckResult | null {
  const screens = talkSeries(facts).flatMap((series) => series.screens.map((screen) => ({ series, screen })));
  if (screens.length === 0) return null;
  const cut = screens.filter(({ screen }) => screen.window?.complete === false);
  const [first] = cut;
  if (first) {
    const names = (missing: readonly WindowPart[]) => listNames(missing.map((part) => windowPartNames[part]));
    const found = cut.map(({ screen }) => shown(screen, names(screen.window?.missing ?? []).zh));
    const [name, missing] = [
      screenName(first.series, first.screen),
      names(first.screen.window?.missing ?? []),
    ];
    const more = cut.length - 1;
    const message = {
      zh: `${name.zh}不是完整窗口，缺：${missing.zh}${more > 0 ? `；另有 ${more} 张也被裁剪` : ''}。请重新截取完整窗口。`,
      en: `${name.en} is not the whole window, cut off: ${missing.en}${more > 0 ? `; ${more} more are cropped too` : ''}. Take the whole window again.`,
    };
    return checkResult({ code, verdict: 'mismatch', found, message });
  }
  const open = screens.filter(({ screen }) => screen.window?.complete !== true);
  if (open.length > 0) {
    const message = {
      zh: `有 ${open.length} 张聊天截图无法判断窗口是否完整。`,
      en: `Of ${open.length} screenshot(s) it cannot be told whether the window is whole.`,
    };
    return checkResult({ code, verdict: 'unknown', message });
  }
  const message = { zh: '聊天截图都是完整窗口。', en: 'The screenshots show the whole chat window.' };
  const found = screens.map(({ series, screen }) => shown(screen, screenName(series, screen).zh));
  return checkResult({ code, verdict: 'match', found, message });
}
