import { z } from 'zod';
import { idSchema } from '../ids';
import {
  Evidence,
  EvidenceField,
  EvidenceReferenceInput,
  EvidenceUploadFields,
  FieldDecisionInput,
} from './evidence';
import { caseParams, revealQuery, route } from './route';

const evidenceParams = z.object({ evidenceId: idSchema('evidence') });

/** Evidence: upload, reading, pictures, a person’s decisions. */
export const evidenceRoutes = {
  addEvidence: route({
    method: 'post',
    path: '/v1/cases/{caseId}/evidence',
    tag: 'evidence',
    summary: 'Upload a screenshot, or name a reference number',
    auth: 'tenant',
    params: caseParams,
    multipart: EvidenceUploadFields,
    body: EvidenceReferenceInput,
    status: 202,
    response: Evidence,
    errors: [
      'CASE.NOT_FOUND',
      'CASE.NOT_OPEN',
      'CASE.VERSION_CONFLICT',
      'REQUEST.UNSUPPORTED_MEDIA',
      'EVIDENCE.FILE_MISSING',
      'EVIDENCE.EMPTY',
      'EVIDENCE.TOO_LARGE',
      'EVIDENCE.TOO_MANY_PIXELS',
      'EVIDENCE.TOO_MANY_PAGES',
      'EVIDENCE.NOT_AN_IMAGE',
      'EVIDENCE.UNSUPPORTED_FORMAT',
      'EVIDENCE.BROKEN_IMAGE',
      'STORAGE.FULL',
    ],
  }),
  getEvidence: route({
    method: 'get',
    path: '/v1/evidence/{evidenceId}',
    tag: 'evidence',
    summary: 'State, reading and fields with boxes',
    auth: 'tenant',
    params: evidenceParams,
    query: revealQuery,
    status: 200,
    response: Evidence,
    errors: ['EVIDENCE.NOT_FOUND'],
  }),
  getEvidenceImage: route({
    method: 'get',
    path: '/v1/evidence/{evidenceId}/image',
    tag: 'evidence',
    summary: 'The picture, re-encoded without metadata; access is logged',
    auth: 'tenant',
    params: evidenceParams,
    query: z.object({ page: z.coerce.number().int().min(1).default(1) }),
    status: 200,
    produces: 'image/png',
    errors: ['EVIDENCE.NOT_FOUND', 'EVIDENCE.NO_IMAGE'],
  }),
  decideField: route({
    method: 'patch',
    path: '/v1/evidence/{evidenceId}/fields/{fieldId}',
    tag: 'evidence',
    summary: 'A person confirms, corrects or rejects a value; the checks run again',
    auth: 'tenant',
    params: evidenceParams.extend({ fieldId: idSchema('field') }),
    body: FieldDecisionInput,
    status: 200,
    response: EvidenceField,
    errors: ['EVIDENCE.NOT_FOUND', 'EVIDENCE.FIELD_NOT_FOUND', 'CASE.NOT_OPEN', 'CASE.VERSION_CONFLICT'],
  }),
} as const;
