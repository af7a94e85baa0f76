import type { FilingFigureRecord, FilingRecord } from '../records/filing.record';
import type { PacketRecord } from '../records/packet.record';
import { ascii, bigCount, choice, count, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export const packetEntity = table<PacketRecord>({
  name: 'packet',
  columns: {
    id: id(primary),
    agencyId: id(),
    caseId: id(),
    caseVersion: count(),
    state: choice(),
    sha256: ascii(64, nullable),
    storageKey: ascii(255, nullable),
    redactedSha256: ascii(64, nullable),
    redactedStorageKey: ascii(255, nullable),
    bytes: bigCount(nullable),
    pages: count(nullable),
    description: text(2000, nullable),
    refusal: json(nullable),
    rulesDigest: ascii(64),
    createdAt: instant(),
    frozenAt: instant(nullable),
  },
  unique: { uq_packet_version: ['caseId', 'caseVersion'] },
  references: { fk_packet_case: { columns: ['caseId'], target: 'dispute_case' } },
});

export const filingEntity = table<FilingRecord>({
  name: 'filing',
  columns: {
    id: id(primary),
    agencyId: id(),
    shopId: id(),
    caseId: id(),
    kind: choice(),
    complaintType: choice(),
    channel: choice(),
    operator: ascii(64),
    state: choice(),
    complaintNo: ascii(64, nullable),
    packetSha256: ascii(64, nullable),
    filedAt: instant(),
    outcomeAt: instant(nullable),
    createdAt: instant(),
  },
  indexes: {
    ix_filing_agency: ['agencyId', 'id'],
    ix_filing_shop: ['shopId', 'filedAt'],
    ix_filing_case: ['caseId'],
  },
  references: { fk_filing_shop: { columns: ['shopId'], target: 'shop' } },
});

export const filingFigureEntity = table<FilingFigureRecord>({
  name: 'filing_figure',
  columns: {
    shopId: id(primary),
    complaintType: choice(primary),
    channel: choice(primary),
    operator: ascii(64, primary),
    agencyId: id(),
    filed: count(),
    unconfirmed: count(),
    underReview: count(),
    upheld: count(),
    rejected: count(),
    closed: count(),
    appealed: count(),
    appealUpheld: count(),
  },
  indexes: { ix_filing_figure_agency: ['agencyId'] },
  references: { fk_filing_figure_shop: { columns: ['shopId'], target: 'shop' } },
});
