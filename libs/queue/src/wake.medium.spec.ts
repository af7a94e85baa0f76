import { newId } from '@juzheng/contracts';
import { createLogger } from '@juzheng/platform';
import { eventually, type PrivateServer, startPrivateRedis } from '@juzheng/testing';
import { QueueConnection } from './belt/queue-connection';
import { Cable } from './testing/cable';
import { WakeSignal } from './wake';

describe('wake signal', () => {
  let server: PrivateServer;
  let cable: Cable;
  let prefix: string;
  let opened: { connection: QueueConnection; wake: WakeSignal }[];

  beforeAll(async () => {
    server = await startPrivateRedis();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    prefix = `q${newId('work')}`;
    opened = [];
    cable = new Cable(new URL(server.url));
    await cable.plug();
  });
  afterEach(async () => {
    for (const { connection, wake } of opened) {
      wake.onApplicationShutdown();
      connection.onApplicationShutdown();
    }
    await cable.unplug();
  });

  const open = (redisUrl = server.url) => {
    const logger = createLogger('test', 'silent');
    const connection = new QueueConnection({ redisUrl, prefix }, logger);
    const wake = new WakeSignal(connection, logger);
    opened.push({ connection, wake });
    return wake;
  };
  /** Subscribes; gives the count of the signals that are heard from when the channel is open. */
  const listen = async (wake: WakeSignal) => {
    const heard = jest.fn();
    wake.subscribe(heard);
    await eventually(
      () => heard.mock.calls.length,
      (count) => count === 1,
    );
    heard.mockClear();
    return heard;
  };

  it('reaches other processes', async () => {
    const heard = await listen(open());
    open().publish();
    await eventually(
      () => heard.mock.calls.length,
      (count) => count > 0,
    );
  });

  it('reaches the own process at once, and does not come back to it through Redis', async () => {
    const [wake, other] = [open(), open()];
    const heard = await listen(wake);
    wake.publish();
    expect(heard).toHaveBeenCalledTimes(1);
    // Redis keeps the order: what came back from the first signal would be heard before the second.
    const others = await listen(other);
    other.publish();
    expect(others).toHaveBeenCalledTimes(1);
    await eventually(
      () => heard.mock.calls.length,
      (count) => count > 1,
    );
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is heard no more after the subscription ended', () => {
    const wake = open();
    const heard = jest.fn();
    wake.subscribe(heard)();
    wake.publish();
    expect(heard).not.toHaveBeenCalled();
  });

  it('is given after a reconnect, since one may have been missed', async () => {
    const wake = open(cable.url);
    const heard = await listen(wake);
    await cable.unplug();
    await cable.plug();
    await eventually(
      () => heard.mock.calls.length,
      (count) => count > 0,
    );
  });
});
