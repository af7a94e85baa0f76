import type { ComplaintType, EvidenceChannel, Sentence } from '@juzheng/contracts';
import { evidenceChannels } from '@juzheng/contracts';
import { channelRules } from './channel-rules';
import type { ChannelUse, PartRule, RuleConfidence, TypeRule } from './rule';

const source = 'domain sheet, section 2';
const talks: readonly EvidenceChannel[] = ['wangwang', 'phone', 'sms', 'qq', 'wechat'];

function channels(paths: readonly EvidenceChannel[]): Readonly<Record<EvidenceChannel, ChannelUse>> {
  const use = (channel: EvidenceChannel) => (paths.includes(channel) ? 'path' : 'unused');
  return Object.fromEntries(evidenceChannels.map((channel) => [channel, use(channel)])) as Record<
    EvidenceChannel,
    ChannelUse
  >;
}

function rule(
  type: ComplaintType,
  paths: readonly EvidenceChannel[],
  confidence: RuleConfidence,
  advice: Sentence,
): TypeRule {
  return { id: `type.${type}`, source, confidence, channels: channels(paths), advice };
}

/** The review text is the evidence. The catalogue says so, but no second source confirms it: medium. */
const none = (type: ComplaintType, advice: Sentence): TypeRule => rule(type, [], 'medium', advice);
const quote: Sentence = {
  zh: '投诉描述中引用评价原文即可。',
  en: 'Quoting the review in the description is enough.',
};
const anyOneTalk: Sentence = { zh: '任选一个渠道，凑齐即可。', en: 'One complete channel is enough.' };

/** What each of the 13 complaint types asks for (domain sheet, section 2). */
export const typeRules: Readonly<Record<ComplaintType, TypeRule>> = {
  minor_harmful_content: none('minor_harmful_content', quote),
  political_terror_sensitive: none('political_terror_sensitive', quote),
  prohibited_goods: none('prohibited_goods', quote),
  vulgar_sexual_content: none('vulgar_sexual_content', quote),
  privacy_leak: none('privacy_leak', {
    zh: '投诉描述中不要重复被泄露的个人信息。',
    en: 'Do not repeat the leaked personal data in the description.',
  }),
  extortion_for_improper_benefit: rule('extortion_for_improper_benefit', talks, 'high', anyOneTalk),
  competitor_malicious_review: rule('competitor_malicious_review', talks, 'high', anyOneTalk),
  fake_review_before_receipt: {
    ...rule('fake_review_before_receipt', [...talks, 'red_stamp', 'tracking'], 'high', anyOneTalk),
    hints: {
      'wangwang.chat': {
        zh: '截取买家在评价之后承认未收到货的完整旺旺聊天窗口（标题栏和输入框都在内），或填写举证号。',
        en: 'Take the whole Wangwang window in which the buyer admits, after the review, that the goods had not arrived, or give the proof number.',
      },
    },
  },
  fake_or_online_image: none('fake_or_online_image', {
    zh: '投诉时附上图片的原始出处。',
    en: 'Attach the original source of the image when filing.',
  }),
  advertising_content: none('advertising_content', quote),
  purchase_a_review_b: none('purchase_a_review_b', {
    zh: '投诉描述中写明订单商品标题与评价所说的商品不同。',
    en: 'Say in the description that the review is about another item than the one ordered.',
  }),
  insulting_content: none('insulting_content', quote),
  meaningless_content: none('meaningless_content', quote),
};

/** All rules that say what a case needs; a set of another version or agency has the same shape. */
export interface RequirementRules {
  types: Readonly<Record<ComplaintType, TypeRule>>;
  channels: Readonly<Record<EvidenceChannel, readonly PartRule[]>>;
}

export const requirementRules: RequirementRules = { types: typeRules, channels: channelRules };

/** The parts that one path asks for, with the type's own hints; null when the channel is no path for the type. */
export function pathParts(
  complaintType: ComplaintType,
  channel: EvidenceChannel,
  rules: RequirementRules = requirementRules,
): PartRule[] | null {
  const type = rules.types[complaintType];
  if (type.channels[channel] !== 'path') return null;
  return rules.channels[channel].map((part) => ({
    ...part,
    hint: type.hints?.[`${part.channel}.${part.part}`] ?? part.hint,
  }));
}
