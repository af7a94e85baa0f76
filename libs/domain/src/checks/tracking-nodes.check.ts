import type { FoundTracking, TrackingNode } from '../reading/document/found-document';
import { type CaseFacts, type FactEvidence, reviewedItem } from './case-facts';
import { type CheckResult, checkResult, type CheckValue, shown } from './check-result';
import { parseTimeSpan } from './time-span';

const code = 'completeness.tracking_nodes';

interface Course {
  file: FactEvidence;
  tracking: FoundTracking;
}
interface PlacedNode {
  file: FactEvidence;
  node: TrackingNode;
  at: number;
}

/**
 * The tracking record is the courier's own and whole: it begins with the pick-up and goes on to the last node (domain
 * sheet, section 3). Several pictures of it belong together.
 */
export function checkTrackingNodes(facts: CaseFacts): CheckResult | null {
  const files = facts.evidence.filter(({ channel }) => channel === 'tracking');
  if (files.length === 0) return null;
  const records = files.flatMap((file): Course[] =>
    file.document?.kind === 'tracking' ? [{ file, tracking: file.document }] : [],
  );
  if (records.length === 0) {
    const message = {
      zh: '没有按物流页面识别出节点，无法核对首末节点。',
      en: 'The file was not read as a tracking record, so its nodes are not known.',
    };
    return checkResult({ code, verdict: 'unknown', message });
  }
  return ofPlatform(records) ?? aboutNodes(facts, records);
}

function ofPlatform(records: readonly Course[]): CheckResult | null {
  const found = records.flatMap(({ file, tracking }) =>
    tracking.site === 'platform' ? [shown(file, '购物平台页面', tracking.siteMark?.box ?? null)] : [],
  );
  if (found.length === 0) return null;
  const message = {
    zh: '物流截图来自购物平台或第三方页面；请到承运快递公司自己的官网截取。',
    en: 'The tracking record is of a shopping platform or another site: take it from the courier’s own site.',
  };
  return checkResult({ code, verdict: 'mismatch', found, message });
}

function aboutNodes(facts: CaseFacts, records: readonly Course[]): CheckResult {
  const nodes = nodesOf(records);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) {
    const message = {
      zh: '没有读到带完整时间的物流节点，请人工核对。',
      en: 'No node with a full time was read: a person must look.',
    };
    return checkResult({ code, verdict: 'unknown', message, needsPerson: true });
  }
  const isPickedUp = nodes.some(({ at, node }) => at === first.at && node.kind === 'picked_up');
  if (!isPickedUp) {
    const message = {
      zh: `物流记录的第一个节点（${first.node.time ?? ''}）不是揽收，可能没有截全。`,
      en: `The first node of the record (${first.node.time ?? ''}) is not the pick-up: it may be cut off.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: [place(first)], message });
  }
  const lost = lostSign(facts, nodes) ?? cutFoot(records);
  if (lost) return lost;
  const found = [place(first), place(last)];
  if (records.some(({ tracking }) => tracking.site === null)) {
    const message = {
      zh: '物流节点从揽收开始；但看不出页面是否为快递公司官网。',
      en: 'The record begins with the pick-up, but does not show whether it is the courier’s own site.',
    };
    return checkResult({ code, verdict: 'unknown', found, message });
  }
  const message = {
    zh: `物流记录从揽收（${first.node.time ?? ''}）到最后节点（${last.node.time ?? ''}）齐全。`,
    en: `The record goes from the pick-up (${first.node.time ?? ''}) to its last node (${last.node.time ?? ''}).`,
  };
  return checkResult({ code, verdict: 'match', found, message });
}

/** The order knows that the parcel was signed for, and the record goes on beyond that without saying so. */
function lostSign({ order }: CaseFacts, nodes: readonly PlacedNode[]): CheckResult | null {
  const signedAt = reviewedItem(order)?.signedAt?.getTime();
  const last = nodes.at(-1);
  if (signedAt === undefined || !last || nodes.some(({ node }) => node.kind === 'signed')) return null;
  if (last.at <= signedAt) return null;
  const message = {
    zh: `物流记录到 ${last.node.time ?? ''} 仍没有签收节点，而订单已签收，可能漏截节点。`,
    en: `The record shows no signing up to ${last.node.time ?? ''}, though the order was signed for: a node may be left out.`,
  };
  return checkResult({ code, verdict: 'mismatch', found: [place(last)], message });
}

/** One picture alone that is cut above or below its list. */
function cutFoot(records: readonly Course[]): CheckResult | null {
  const [only, ...others] = records;
  const missing = only?.file.window?.missing ?? [];
  if (!only || others.length > 0 || !missing.some((part) => part === 'last_row' || part === 'title_bar'))
    return null;
  const message = {
    zh: '物流截图的开头或结尾被截断，不能证明节点齐全；请截取完整页面。',
    en: 'The tracking record is cut at its beginning or end: take the whole page.',
  };
  return checkResult({ code, verdict: 'mismatch', found: [shown(only.file, '物流页面')], message });
}

/** The earliest first; nodes without a full time prove nothing. */
function nodesOf(records: readonly Course[]): PlacedNode[] {
  return records
    .flatMap(({ file, tracking }) =>
      tracking.nodes.flatMap((node) => {
        const span = node.time === null ? null : parseTimeSpan(node.time);
        return span ? [{ file, node, at: span.from }] : [];
      }),
    )
    .toSorted((a, b) => a.at - b.at);
}

const nodeNames: Readonly<Record<TrackingNode['kind'], string>> = {
  picked_up: '揽收',
  in_transit: '运输',
  out_for_delivery: '派送',
  signed: '签收',
  other: '其他节点',
};

function place({ file, node }: PlacedNode): CheckValue {
  return shown(file, nodeNames[node.kind], node.box);
}
