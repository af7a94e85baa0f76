/**
 * Every word of the description that does not come from a fact. They claim nothing about the buyer: what is claimed
 * stands in facts. The check of a description accepts these and cited facts, and nothing else.
 */
export const phrases = {
  order: '订单',
  of: '的',
  open: '（',
  belongs: '）属于“',
  request: '”，请核实处理。',
  quote: '评价原文：“',
  quotePart: '评价原文（节选）：“',
  quoteEnd: '”。',
  wholeReview: '评价全文见举证材料。',
  leak: '评价内容涉及个人信息，此处不复述，请以评价页面为准。',
  item: '该订单购买的商品为“',
  carried: '该包裹由',
  waybill: '承运，运单号',
  reviewedAt: '评价时间',
  beforeSign: '，早于该包裹的签收时间',
  end: '。',
} as const;

/** How evidence is named after a claim: `（证据1、证据3）`. */
export function citation(numbers: readonly number[]): string {
  return `（${numbers.map((number) => `证据${number}`).join('、')}）`;
}
