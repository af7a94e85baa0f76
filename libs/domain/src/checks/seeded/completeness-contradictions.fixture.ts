import type { WindowPart } from '@juzheng/contracts';
import type { CaseFacts } from '../case-facts';
import { type Contradiction, mapFiles, partName, setDocument } from './contradiction.fixture';

const extortion = 'extortion_for_improper_benefit';
const unreceived = 'fake_review_before_receipt';

function cut(facts: CaseFacts, part: string, missing: WindowPart): CaseFacts {
  return mapFiles(facts, (file) =>
    partName(file) === part && file.position === 1
      ? { ...file, window: { complete: false, missing: [missing] } }
      : file,
  );
}

function without(facts: CaseFacts, part: string, position = 1): CaseFacts {
  return mapFiles(facts, (file) => (partName(file) === part && file.position === position ? null : file));
}

export const completenessContradictions: readonly Contradiction[] = [
  {
    name: 'the Wangwang window has no title bar',
    code: 'completeness.window',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts }) => cut(facts, 'wangwang.chat', 'title_bar'),
  },
  {
    name: 'the WeChat page is cut at its left',
    code: 'completeness.window',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wechat'] },
    plant: ({ facts }) => cut(facts, 'wechat.chat', 'left_edge'),
  },
  {
    name: 'the SMS thread is cut at its foot',
    code: 'completeness.window',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) => cut(facts, 'sms.thread', 'input_bar'),
  },
  {
    name: 'the middle of three Wangwang screenshots is left out',
    code: 'completeness.series',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'], screens: 3 },
    plant: ({ facts }) => without(facts, 'wangwang.chat', 2),
  },
  {
    name: 'the middle of three QQ screenshots is left out',
    code: 'completeness.series',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['qq'], screens: 3 },
    plant: ({ facts }) => without(facts, 'qq.chat', 2),
  },
  {
    name: 'two screenshots without times stand in the wrong places',
    code: 'completeness.series',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wechat'], screens: 2 },
    plant: ({ facts }) =>
      mapFiles(facts, (file) =>
        file.part === 'chat'
          ? {
              ...file,
              position: 3 - file.position,
              fields: [],
              messages: (file.messages ?? []).map((message) => ({ ...message, time: null })),
            }
          : file,
      ),
  },
  {
    name: 'there is no WeChat profile page',
    code: 'completeness.offsite_set',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wechat'] },
    plant: ({ facts }) => without(facts, 'wechat.profile'),
  },
  {
    name: 'nothing says why the talk moved to QQ',
    code: 'completeness.offsite_set',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['qq'] },
    plant: ({ facts }) => without(facts, 'qq.reason'),
  },
  {
    name: 'the bill lists calls',
    code: 'completeness.sms_set',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) => setDocument(facts, 'bill', (bill) => ({ ...bill, service: 'call' })),
  },
  {
    name: 'there is no bill',
    code: 'completeness.sms_set',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) => without(facts, 'sms.bill'),
  },
  {
    name: 'the certificate names no item',
    code: 'completeness.certificate',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts }) =>
      setDocument(facts, 'certificate', (document) => ({
        ...document,
        parts: { ...document.parts, item: null },
      })),
  },
  {
    name: 'nobody signed the certificate',
    code: 'completeness.certificate',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts }) =>
      setDocument(facts, 'certificate', (document) => ({
        ...document,
        parts: { ...document.parts, signatory: null },
      })),
  },
  {
    name: 'the certificate bears no red seal',
    code: 'completeness.certificate',
    verdict: 'unknown',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts }) => setDocument(facts, 'certificate', (document) => ({ ...document, seals: [] })),
  },
  {
    name: 'the tracking record does not begin with the pick-up',
    code: 'completeness.tracking_nodes',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts }) =>
      setDocument(facts, 'tracking', (document) => ({
        ...document,
        nodes: document.nodes.filter(({ kind }) => kind !== 'picked_up'),
      })),
  },
  {
    name: 'the tracking record is a page of the shopping platform',
    code: 'completeness.tracking_nodes',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts }) => setDocument(facts, 'tracking', (document) => ({ ...document, site: 'platform' })),
  },
  {
    name: 'the tracking record is cut at its foot',
    code: 'completeness.tracking_nodes',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts }) => cut(facts, 'tracking.record', 'last_row'),
  },
  {
    name: 'the record of the call does not show how long it was',
    code: 'completeness.recording',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts }) =>
      setDocument(facts, 'recording', (document) => ({
        ...document,
        records: document.records.map((record) => ({ ...record, duration: null })),
      })),
  },
];
