import { formatWallTime } from '@juzheng/contracts';
import { channelNames } from '@juzheng/domain';
import { phaseNames } from '../facts/case-facts';
import { isFile, type PacketInput } from '../packet-input';
import { DESCRIPTION_NAME, DOSSIER_NAME, originalName } from '../zip/entry-names';

/** What a person does in the platform's form, in its order (domain sheet, section 2). */
export function filingChecklist(input: PacketInput, description: string): string {
  const { review, evidence } = input;
  const files = evidence.filter(isFile);
  const numbers = evidence.flatMap((item) => (isFile(item) ? [] : [item]));
  const wangwang = evidence.some(({ channel }) => channel === 'wangwang');
  const lines = [
    '投诉填写清单',
    `材料编号 ${input.caseId}，制作于 ${formatWallTime(input.preparedAt)}（北京时间）`,
    '',
    '每条评价只能投诉一次，首次评价与追评分别计算。提交之前请通读一遍。',
    '',
    '一、找到评价，选择类型',
    `[ ] 店铺：${input.shopName}`,
    `[ ] 订单号：${input.orderId}${input.oid === null ? '' : `，子订单号：${input.oid}`}`,
    `[ ] 评价：${phaseNames[review.phase].zh}，${formatWallTime(review.createdAt)}`,
    `[ ] 投诉类型：${input.complaintName}`,
    '',
    `二、粘贴投诉描述（${DESCRIPTION_NAME}，${description.length} 字，原样粘贴，不要增删）`,
    '[ ] 已粘贴：',
    description,
    '',
    '三、按顺序上传投诉凭证（上传原件，不要截取或修改）',
    ...files.map((item) => `[ ] 证据${item.number}：${originalName(item)}`),
    ...numbers.map(
      (item) => `[ ] 证据${item.number}：${channelNames[item.channel].zh}，填写编号 ${item.reference}`,
    ),
    ...(evidence.length === 0 ? ['    该类型不需要上传证据，评价原文即是证据。'] : []),
    `[ ] ${DOSSIER_NAME}（表单接收 PDF 时一并上传；不接收时只上传上面的原件）`,
    '',
    '四、勾选',
    wangwang
      ? '[ ] 授权小二查看近90天旺旺聊天记录（本案使用旺旺证据，必须勾选）'
      : '    本案没有使用旺旺证据，“授权小二查看近90天旺旺聊天记录”不是必需。',
    '',
    '五、提交之后立即记下，并在系统中登记',
    '[ ] 投诉编号：____________________',
    '[ ] 提交人：____________________',
    '[ ] 提交时间（北京时间）：____________________',
    '[ ] 不确定是否提交成功时，登记为“提交结果待确认”，不要重复提交。',
    '',
  ];
  return lines.join('\r\n');
}
