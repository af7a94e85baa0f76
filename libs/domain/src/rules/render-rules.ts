import { type CaseState, complaintTypes, evidenceChannels, type Sentence } from '@juzheng/contracts';
import { channelNames } from '../requirements/next-step';
import { cellOrigin } from './cell-origin';
import { limitBounds, limitNames } from './limit-name';
import { markdownTable } from './markdown-table';
import { renderChannel } from './render-channel';
import { both, confidenceMark, unverified } from './rule-marks';
import type { ChannelUse } from './rule';
import type { RuleSet, WordingRule } from './rule-set';

/** The rules as a page for people who run disputes, Chinese first: Markdown, ending with a line feed. */
export function renderRules(rules: RuleSet): string {
  return `${[
    intro(rules),
    typeSection(rules),
    ...channelSection(rules),
    limitSection(rules),
    wordingSection(rules),
    outcomeSection(rules),
    ownSection,
  ].join('\n\n')}\n`;
}

function intro({ version, effectiveFrom }: RuleSet): string {
  return `# 规则 · Rules

这一页由规则数据生成（\`npm run docs:rules\`），请勿手改；规则本身在 \`libs/domain/src/rules/shipped/\`。
This page is generated from the rule data (\`npm run docs:rules\`): do not edit it; the rules themselves are in \`libs/domain/src/rules/shipped/\`.

版本 **${version}**，自 ${effectiveFrom} 起生效（北京时间）。投诉机会每条评价只有一次，所以每条规则都写明来源和把握：${unverified} 表示没有第二个来源证实，请以平台页面为准，并在本机构的规则里改正。
Version **${version}**, in force from ${effectiveFrom} (Asia/Shanghai). A review can be complained about once, so every rule says where it comes from and how sure it is: ${unverified} means that no second source confirms it. Trust the platform's page, and correct the rule for your agency.

来源里的 domain sheet 是本项目整理的平台规则摘要，section 是其中的章节。The domain sheet is this project's summary of the platform's rules.`;
}

const useMarks: Readonly<Record<ChannelUse, string>> = { required: '●', optional: '○', useless: '–' };

function typeSection(rules: RuleSet): string {
  const head = [
    '类型 Type',
    ...evidenceChannels.map((channel) => both(channelNames[channel])),
    '把握 Confidence',
    '编号 Code',
  ];
  const rows = complaintTypes.map((type) => {
    const rule = rules.types[type];
    const cells = evidenceChannels.map((channel) => {
      const mark = useMarks[rule.channels[channel]];
      const { confidence } = cellOrigin(rules, type, channel);
      return confidence === rule.confidence ? mark : `${mark} ${confidenceMark(confidence)}`;
    });
    return [both(rule.title), ...cells, confidenceMark(rule.confidence), `\`${type}\``];
  });
  const advice = [...new Set(complaintTypes.map((type) => both(rules.types[type].advice)))].map((said) => {
    const types = complaintTypes
      .map((type) => rules.types[type])
      .filter((rule) => both(rule.advice) === said);
    const own = types.flatMap(({ title, hints }) =>
      Object.values(hints ?? {}).map((hint) => `  - ${title.zh}：${both(hint)}`),
    );
    return [`- **${types.map(({ title }) => title.zh).join('、')}**：${said}`, ...own].join('\n');
  });
  return `## 一、投诉类型与渠道 · Complaint types and channels

● 必需：任选一个 ● 渠道凑齐即可。○ 可作补充，单独不够。– 平台不看。
● required: one complete ● channel is enough. ○ accepted in support, not enough alone. – not looked at.

${markdownTable([head, ...rows])}

一条评价符合多个类型时，按上表从上到下取第一个。When several types fit a review, the first one of the table is filed.

${advice.join('\n')}`;
}

function channelSection(rules: RuleSet): string[] {
  return [
    `## 二、每个渠道要什么 · What each channel asks for

同一渠道的各项都要有。All parts of a channel are needed.`,
    ...evidenceChannels.map((channel) => renderChannel(channel, rules)),
  ];
}

function limitSection({ limits }: RuleSet): string {
  const rows = limitNames.map((name) => {
    const { id, title, value, source, confidence } = limits[name];
    const { unit } = limitBounds[name];
    const shown = value === null ? '未知 unknown' : `${value} ${both(unit)}`;
    return [both(title), shown, confidenceMark(confidence), source, `\`${id}\``];
  });
  return `## 三、期限与上限 · Windows and limits

一天按 24 小时算，从那一刻的钟点起。A day is 24 hours, from that very minute.

${markdownTable([['规则 Rule', '数值 Value', '把握 Confidence', '来源 Source', '编号 Id'], ...rows])}`;
}

function wordingSection({ wording }: RuleSet): string {
  const table = (kind: WordingRule['kind']) =>
    markdownTable([
      ['措辞 Wording', '例子 Examples', '把握 Confidence', '来源 Source', '编号 Id'],
      ...wording
        .filter((rule) => rule.kind === kind)
        .map(({ id, title, examples = [], confidence, source }) => [
          both(title),
          examples.join('；'),
          confidenceMark(confidence),
          source,
          `\`${id}\``,
        ]),
    ]);
  return `## 四、提请人工留意的措辞 · Words for a person to look at

只作提示，从不下结论。Highlights, never a verdict.

### 买家索要好处 · The buyer asks for a benefit

${table('demand')}

### 卖家自己的危险说法 · The shop's own risky offers

这些话会让投诉不成立。Such words can lose the case.

${table('offer')}`;
}

const outcomeNames: Partial<Record<CaseState, Sentence>> = {
  upheld: { zh: '成立', en: 'upheld' },
  rejected: { zh: '不成立', en: 'rejected' },
  under_review: { zh: '处理中', en: 'under review' },
  closed: { zh: '已关闭', en: 'closed' },
};

function outcomeSection({ outcomes }: RuleSet): string {
  const rows = outcomes.map(({ outcome, words, confidence, source }) => [
    both(outcomeNames[outcome] ?? { zh: outcome, en: outcome }),
    words.join('、'),
    confidenceMark(confidence),
    source,
  ]);
  return `## 五、结果用语 · Outcome words

粘贴平台的回复时，按这些词认出结果。In a pasted answer of the platform these words tell the outcome.

${markdownTable([['结果 Outcome', '用语 Words', '把握 Confidence', '来源 Source'], ...rows])}`;
}

const ownSection = `## 六、自行设定 · Setting a rule otherwise

机构可以为全部店铺或某一个店铺另行设定，必须写明是谁、为什么；店铺的设定优先于机构的，后写的优先于先写的。
An agency may set a rule otherwise for all its shops or for one, saying who and why. A shop's setting goes before the agency's, a later one before an earlier one.

- 期限与上限的数值（每条评价的投诉次数除外，那是平台规定）。The numbers of section 3, but not how often a review can be complained about.
- 每一项的份数、把握、说明。Count, confidence and hint of a part.
- 某类型下某渠道的用处（编号如 \`type.privacy_leak.sms\`），但每个需要证据的类型至少保留一个 ●。What a channel is worth for a type; a type that needs evidence keeps one ● at least.
- 结果用语。Outcome words.
- 自己的措辞规则，编号以 \`wording.own.\` 开头。Wording rules of one's own.

已冻结的举证包不受新规则影响。A frozen packet is not touched by newer rules.`;
