import type { PrivateServer } from './private-server';

/** Servers that the global set-up started and the global teardown stops. */
export const runningServers: PrivateServer[] = [];
