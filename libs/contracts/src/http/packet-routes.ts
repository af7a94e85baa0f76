import { z } from 'zod';
import { Packet } from './packets';
import { caseParams, revealQuery, route } from './route';

/** What is handed to the platform. */
export const packetRoutes = {
  listPackets: route({
    method: 'get',
    path: '/v1/cases/{caseId}/packets',
    tag: 'packets',
    summary: 'Packets of a case, the newest first',
    auth: 'tenant',
    params: caseParams,
    query: revealQuery,
    status: 200,
    response: z.object({ items: z.array(Packet) }),
    errors: ['CASE.NOT_FOUND'],
  }),
  getPacket: route({
    method: 'get',
    path: '/v1/cases/{caseId}/packet',
    tag: 'packets',
    summary: 'The frozen packet as a zip; access is logged. copy=redacted is without personal data',
    auth: 'tenant',
    params: caseParams,
    query: z.object({ copy: z.enum(['full', 'redacted']).default('full') }),
    status: 200,
    produces: 'application/zip',
    errors: ['CASE.NOT_FOUND', 'CASE.PACKET_NOT_READY', 'PACKET.REFUSED'],
  }),
} as const;
