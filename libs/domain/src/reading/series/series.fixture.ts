import type { FoundMessage } from '../reading';

/** A message as it is found in a screenshot: `left 在吗`, with the time when the picture tells it. */
export function said(text: string, time: string | null = null): FoundMessage {
  const [side = 'left', ...words] = text.split(' ');
  const content = words.join(' ');
  return {
    side: side as FoundMessage['side'],
    sender: null,
    time,
    text: content,
    page: 1,
    box: [0, 0, 20 * content.length + 40, 60],
  };
}

export function talk(...texts: string[]): FoundMessage[] {
  return texts.map((text) => said(text));
}
