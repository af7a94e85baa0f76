import { AppError, type JobPayload, type Sentence } from '@juzheng/contracts';
import { standingApprovals } from '@juzheng/domain';
import { renderServedCopy } from '@juzheng/ocr';
import { type BuiltPacket, buildPacket, buildRedacted, type PacketInput } from '@juzheng/packet';
import { type PacketRecord, type Repositories, UnitOfWork } from '@juzheng/persistence';
import type { JobRun } from '@juzheng/queue';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessCase } from '../cases/case-facts';
import { errorLabel } from '../operations/error-label';
import { WebhookOutbox } from '../webhooks/webhook-outbox';
import { type PacketSources, packetInputOf } from './packet-input';

const PRODUCT_VERSION = '0.1.0';
/** The budget of a packet is a rule of its own; this only keeps a mistake from filling the disk. */
const MOST_BYTES = 2 * 1024 ** 3;

type Made = Extract<BuiltPacket, { ok: true }>;
interface StoredPacket {
  full: Made;
  storageKey: string;
  redacted: Made;
  redactedStorageKey: string;
}

/** Makes the packet of a case that is ready, freezes it, and says so. */
@Injectable()
export class BuildPacket {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** Does nothing for a packet that is made, or whose case has moved on. */
  async execute({ packetId }: JobPayload<'packet.build'>, run: JobRun): Promise<void> {
    const packet = await this.uow.repositories.packets.findById(packetId);
    const sources = packet?.state === 'building' ? await this.sources(packet) : null;
    const outcome = packet && sources ? await this.make(packet, sources) : null;
    await this.uow.run(async (tx) => {
      const now = new Date();
      if (packet && outcome) await this.keep(tx, packet, outcome, now);
      await tx.work.finish(run.workId, run.attempt, now);
    });
  }

  /** The last try failed: the packet says so and the case cannot be filed until it is made anew. */
  async exhausted({ packetId }: JobPayload<'packet.build'>, run: JobRun, error: unknown): Promise<void> {
    await this.uow.run(async (tx) => {
      const label = errorLabel(error);
      const refusal = { zh: `生成材料包时出错（${label}）。`, en: `Making the packet failed (${label}).` };
      await tx.packets.finish(packetId, { state: 'failed', refusal });
      await tx.work.fail(run.workId, run.attempt, label, new Date());
    });
  }

  private async sources(packet: PacketRecord): Promise<PacketSources | null> {
    const { agencyId, caseId } = packet;
    const from: Repositories = this.uow.repositories;
    const disputeCase = await from.cases.find(agencyId, caseId);
    if (disputeCase?.state !== 'ready' || disputeCase.version !== packet.caseVersion) return null;
    const shop = await from.shops.find(agencyId, disputeCase.shopId);
    const order = await from.orders.find(agencyId, disputeCase.shopId, disputeCase.orderId);
    const review = await from.cases.findReview(agencyId, disputeCase.reviewId);
    if (!shop || !order || !review) return null;
    const evidence = await from.evidence.listByCase(agencyId, caseId);
    return {
      disputeCase,
      shop,
      order,
      review,
      evidence,
      readings: await from.readings.latestSummaries(evidence.map(({ id }) => id)),
      approved: standingApprovals(await from.events.decisions(caseId)).length > 0,
      fields: await from.fields.listByCase(agencyId, caseId),
      assessed: await assessCase(from, disputeCase, packet.createdAt),
      productVersion: PRODUCT_VERSION,
      preparedAt: packet.createdAt,
    };
  }

  private async make(packet: PacketRecord, sources: PacketSources): Promise<StoredPacket | Sentence> {
    const folder = await mkdtemp(join(tmpdir(), 'juzheng-packet-'));
    try {
      return await this.withFiles(sources, async (input) => {
        const full = await buildPacket(input, folder);
        if (!full.ok) return full.refusal.message;
        const redacted = await buildRedacted(input, folder);
        if (!redacted.ok) return redacted.refusal.message;
        return {
          full,
          redacted,
          storageKey: await this.store(packet.agencyId, full),
          redactedStorageKey: await this.store(packet.agencyId, redacted),
        };
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Lends every original as a local file for as long as the packet is being made. */
  private async withFiles<T>(sources: PacketSources, use: (input: PacketInput) => Promise<T>): Promise<T> {
    const keys = sources.evidence.flatMap(({ storageKey }) => storageKey ?? []);
    const paths = new Map<string, string>();
    const lend = async (index: number): Promise<T> => {
      const key = keys[index];
      if (key === undefined) {
        const pathOf = (storageKey: string) => paths.get(storageKey) ?? '';
        return use(packetInputOf(sources, { pathOf, pagePng: renderServedCopy }));
      }
      return this.storage.withLocalFile(key, (path) => {
        paths.set(key, path);
        return lend(index + 1);
      });
    };
    return lend(0);
  }

  private async store(agencyId: string, made: Made): Promise<string> {
    const staged = await this.storage.receive(createReadStream(made.path), {
      agencyId,
      displayName: `${made.sha256}.zip`,
      limitBytes: MOST_BYTES,
    });
    if (staged.sha256 !== made.sha256) {
      await this.storage.discard(staged);
      throw new AppError('STORAGE.FULL');
    }
    return this.storage.commit(staged);
  }

  private async keep(
    tx: Parameters<Parameters<UnitOfWork['run']>[0]>[0],
    packet: PacketRecord,
    outcome: StoredPacket | Sentence,
    now: Date,
  ): Promise<void> {
    const disputeCase = await tx.cases.findForUpdate(packet.agencyId, packet.caseId);
    const refused = 'zh' in outcome;
    const finished = await tx.packets.finish(
      packet.id,
      refused ? { state: 'refused', refusal: outcome } : { ...frozenPatch(outcome), frozenAt: now },
    );
    if (!finished || !disputeCase) return;
    await tx.events.append({
      caseId: packet.caseId,
      agencyId: packet.agencyId,
      version: disputeCase.version,
      type: refused ? 'packet.refused' : 'packet.frozen',
      actor: 'system',
      reason: refused ? outcome.zh.slice(0, 500) : null,
      data: { packetId: packet.id, ...(refused ? {} : { sha256: outcome.full.sha256 }) },
      at: now,
    });
    const event = refused ? 'packet.refused' : 'packet.frozen';
    await this.outbox.emit(tx, disputeCase, event, now, { packetId: packet.id });
  }
}

function frozenPatch({ full, storageKey, redacted, redactedStorageKey }: StoredPacket) {
  return {
    state: 'frozen' as const,
    sha256: full.sha256,
    storageKey,
    redactedSha256: redacted.sha256,
    redactedStorageKey,
    bytes: full.bytes,
    pages: full.pages,
    description: full.description.text,
  };
}
