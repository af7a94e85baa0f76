import { AppError, type CaseState, newId, type Sentence, type WebhookEventType } from '@juzheng/contracts';
import { decide, type DecisionFacts, type IncomingCommand, isBeforeFiling } from '@juzheng/domain';
import type { CaseDue, DisputeCaseRecord, Tx } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { WorkIntake } from '../operations/work-intake';
import { digestOf, rulesForShop } from '../rules/rules-of';
import { WebhookOutbox } from '../webhooks/webhook-outbox';

export interface Move {
  command: IncomingCommand;
  /** What the guards of the command look at; not needed for commands without guards. */
  facts?: DecisionFacts;
  stateReason: Sentence;
  /** A new deadline and what sets it. */
  due?: CaseDue;
  event: {
    type?: string;
    commandId?: string | null;
    actor: string;
    reason?: string | null;
    data?: Readonly<Record<string, unknown>>;
    at: Date;
  };
}

export interface Moved {
  moved: DisputeCaseRecord;
  from: CaseState;
}

const NO_FACTS: DecisionFacts = { requirementsComplete: false, missing: [] };
const ANNOUNCED: Partial<Record<CaseState, WebhookEventType>> = {
  ready: 'case.ready',
  needs_review: 'case.needs_review',
};

/** Decides a command and writes the transition with all that follows from it: the one way a case changes its state. */
@Injectable()
export class MoveCase {
  constructor(
    private readonly intake: WorkIntake,
    private readonly outbox: WebhookOutbox,
  ) {}

  /**
   * A case that becomes ready is held to the rules of that moment and its packet is put on its way; one that goes back
   * loses both. Both are announced.
   * @throws AppError with the domain's refusal, or CASE.VERSION_CONFLICT when somebody was faster
   */
  async execute(tx: Tx, disputeCase: DisputeCaseRecord, move: Move): Promise<Moved> {
    const { state: from } = disputeCase;
    const decision = decide(disputeCase, move.command, move.facts ?? NO_FACTS, move.event.at);
    if (!decision.ok) throw new AppError(decision.code, decision.params);
    const becomesReady = decision.to === 'ready' && isBeforeFiling(from);
    const kept = isBeforeFiling(decision.to) && isBeforeFiling(from) ? null : disputeCase.rulesDigest;
    const rulesDigest = becomesReady ? await this.holdRules(tx, disputeCase, move.event.at) : kept;
    const moved = await tx.cases.saveTransition({
      case: disputeCase,
      to: decision.to,
      stateReason: decision.awaiting ?? move.stateReason,
      due: move.due,
      rulesDigest,
      event: { ...move.event, command: move.command.command, commandId: move.event.commandId ?? null },
    });
    if (isBeforeFiling(from) && isBeforeFiling(moved.state))
      await this.follow(tx, moved, from, move.event.at);
    return { moved, from };
  }

  private async holdRules(tx: Tx, { agencyId, shopId }: DisputeCaseRecord, now: Date): Promise<string> {
    const rules = await rulesForShop(tx, agencyId, shopId, now);
    const digest = digestOf(rules);
    await tx.rules.keepSnapshot(digest, rules, now);
    return digest;
  }

  private async follow(tx: Tx, moved: DisputeCaseRecord, from: CaseState, now: Date): Promise<void> {
    if (from === 'ready') await tx.packets.supersede(moved.id);
    if (moved.state === 'ready') await this.startPacket(tx, moved, now);
    if (moved.state !== 'needs_review') await tx.desk.replaceForCase(moved, [], now);
    const announced = ANNOUNCED[moved.state];
    if (announced && moved.state !== from) await this.outbox.emit(tx, moved, announced, now);
  }

  private async startPacket(tx: Tx, moved: DisputeCaseRecord, now: Date): Promise<void> {
    const packetId = newId('packet');
    await tx.packets.insert({
      id: packetId,
      agencyId: moved.agencyId,
      caseId: moved.id,
      caseVersion: moved.version,
      state: 'building',
      sha256: null,
      storageKey: null,
      redactedSha256: null,
      redactedStorageKey: null,
      bytes: null,
      pages: null,
      description: null,
      refusal: null,
      rulesDigest: moved.rulesDigest ?? '',
      createdAt: now,
      frozenAt: null,
    });
    await this.intake.add(tx, moved.agencyId, 'packet.build', { v: 1, packetId });
  }
}
