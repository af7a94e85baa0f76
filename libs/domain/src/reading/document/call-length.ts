/** Seconds of `2分23秒`, `1小时0分52秒`, `00:02:43`, `05:10`, `143秒`; null when it is no length. */
export function secondsOf(text: string): number | null {
  const plain = text.replace(/\s/g, '');
  const spoken = /^(?:(\d{1,2})(?:小时|时))?(?:(\d{1,3})(?:分钟|分))?(?:(\d{1,5})秒)?钟?$/.exec(plain);
  if (spoken?.[0]) return total(spoken[1], spoken[2], spoken[3]);
  const clock = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$/.exec(plain);
  return clock ? total(clock[1], clock[2], clock[3]) : null;
}

function total(...[hours, minutes, seconds]: (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}
