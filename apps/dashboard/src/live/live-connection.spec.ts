import { type EventStream, LiveConnection, type LiveHandlers } from './live-connection';

class FakeStream implements EventStream {
  readyState = 0;
  onopen: EventStream['onopen'] = null;
  onerror: EventStream['onerror'] = null;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(type, listener);
  }

  close(): void {
    this.readyState = 2;
  }

  opens(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  breaks(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.onerror?.(new Event('error'));
  }

  says(type: string, data: unknown): void {
    this.listeners.get(type)?.(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

function connect() {
  const streams: FakeStream[] = [];
  const log: string[] = [];
  const handlers: LiveHandlers = {
    onStatus: (status) => log.push(status),
    onOpen: () => log.push('open'),
    onQueues: ({ at }) => log.push(`queues ${at}`),
    onCase: ({ caseId }) => log.push(`case ${caseId}`),
    onRefused: () => log.push('refused'),
  };
  const connection = new LiveConnection(handlers, () => {
    const stream = new FakeStream();
    streams.push(stream);
    return stream;
  });
  connection.start();
  const newest = () => streams[streams.length - 1] ?? new FakeStream();
  return { connection, streams, log, newest };
}

describe('LiveConnection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('hands on what the stream says', () => {
    const { newest, log } = connect();
    newest().opens();
    newest().says('queues', { at: 'now' });
    newest().says('case', { caseId: 'case_1' });
    expect(log).toEqual(['live', 'open', 'queues now', 'case case_1']);
  });

  it('leaves a broken connection to the browser', () => {
    const { newest, streams, log } = connect();
    newest().opens();
    newest().breaks(0);
    jest.advanceTimersByTime(60_000);
    expect(streams).toHaveLength(1);
    newest().opens();
    expect(log).toEqual(['live', 'open', 'reconnecting', 'live', 'open']);
  });

  it('tries a refused connection again, more and more slowly, and says that it was refused', () => {
    const { newest, streams, log } = connect();
    const waits = [1000, 2000, 4000, 8000, 15_000, 15_000];
    for (const [index, wait] of waits.entries()) {
      newest().breaks(2);
      jest.advanceTimersByTime(wait - 1);
      expect(streams).toHaveLength(index + 1);
      jest.advanceTimersByTime(1);
      expect(streams).toHaveLength(index + 2);
    }
    expect(log.filter((line) => line === 'refused')).toHaveLength(waits.length);
  });

  it('is quick again after it was connected', () => {
    const { newest, streams } = connect();
    newest().breaks(2);
    jest.advanceTimersByTime(1000);
    newest().breaks(2);
    jest.advanceTimersByTime(2000);
    newest().opens();
    newest().breaks(2);
    jest.advanceTimersByTime(1000);
    expect(streams).toHaveLength(4);
  });

  it('stops for good', () => {
    const { connection, newest, streams } = connect();
    newest().breaks(2);
    connection.stop();
    jest.advanceTimersByTime(60_000);
    expect(streams).toHaveLength(1);
    expect(newest().readyState).toBe(2);
  });

  it('replaces a connection that may be dead', () => {
    const { connection, streams, log } = connect();
    connection.restart();
    expect(streams.map((stream) => stream.readyState)).toEqual([2, 0]);
    expect(log).toEqual(['reconnecting']);
  });
});
