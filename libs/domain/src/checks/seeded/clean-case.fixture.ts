import {
  type ComplaintType,
  complaintTypes,
  type EvidenceChannel,
  evidenceChannels,
} from '@juzheng/contracts';
import { shippedRules } from '../../rules/shipped-rules';
import type { CaseFacts, FactEvidence } from '../case-facts';
import { type CaseStory, inventStory } from './case-story.fixture';
import {
  billEvidence,
  certificateEvidence,
  recordingEvidence,
  trackingEvidence,
} from './document-evidence.fixture';
import { SeededRandom } from './seeded-random.fixture';
import { messengerEvidence, threadEvidence, wangwangEvidence } from './talk-evidence.fixture';

export interface CleanCase {
  facts: CaseFacts;
  story: CaseStory;
  random: SeededRandom;
}

export interface CaseWishes {
  type?: ComplaintType;
  channels?: readonly EvidenceChannel[];
  /** Screenshots of each talk. */
  screens?: number;
  phase?: CaseStory['phase'];
  /** Sub-orders with parcels of their own. */
  split?: boolean;
  /** Whether nicks are shown whole. */
  whole?: boolean;
}

function evidenceOf(
  random: SeededRandom,
  story: CaseStory,
  channel: EvidenceChannel,
  screens: number | undefined,
): FactEvidence[] {
  switch (channel) {
    case 'wangwang':
      return wangwangEvidence(random, story, screens);
    case 'phone':
      return [recordingEvidence(random, story)];
    case 'sms': {
      const { thread, sent } = threadEvidence(random, story);
      return [thread, billEvidence(random, story, sent)];
    }
    case 'qq':
    case 'wechat':
      return messengerEvidence(random, story, channel, screens);
    case 'red_stamp':
      return [certificateEvidence(random, story)];
    case 'tracking':
      return [trackingEvidence(random, story)];
  }
}

/** A case in which everything agrees; the same for the same seed and wishes. */
export function cleanCase(seed: number, wishes: CaseWishes = {}): CleanCase {
  for (let attempt = 0; ; attempt += 1) {
    const random = new SeededRandom(seed * 1000 + attempt);
    const story = inventStory(
      random,
      wishes.type ?? complaintTypes[seed % complaintTypes.length] ?? 'insulting_content',
    );
    if (!isWished(story, wishes)) continue;
    const channels = wishes.channels ?? someChannels(seed);
    const evidence = channels.flatMap((channel) => evidenceOf(random, story, channel, wishes.screens));
    if (
      wishes.whole &&
      evidence.some(({ fields }) =>
        fields.some(({ kind, value }) => kind === 'buyer_nick' && value.includes('*')),
      )
    )
      continue;
    return { facts: factsOf(story, evidence), story, random };
  }
}

function isWished({ phase, order }: CaseStory, wishes: CaseWishes): boolean {
  return (
    (wishes.phase === undefined || wishes.phase === phase) &&
    (wishes.split === undefined || wishes.split === order.items.length > 1)
  );
}

/** Two or three channels, so that sixty cases show each channel many times. */
function someChannels(seed: number): EvidenceChannel[] {
  const count = evidenceChannels.length;
  const at = [seed % count, (seed * 3 + 1) % count, (seed * 5 + 4) % count];
  return [...new Set(at)].flatMap((index) => evidenceChannels[index] ?? []);
}

function factsOf(story: CaseStory, evidence: readonly FactEvidence[]): CaseFacts {
  return {
    disputeCase: { complaintType: story.complaintType },
    order: story.order,
    review: {
      phase: story.phase,
      createdAt: story.reviewedAt,
      content: '差评',
      firstCreatedAt: story.firstReviewedAt,
    },
    evidence,
    rules: shippedRules,
    now: story.now,
  };
}
