/** How the platform words the end of a complaint, by what the case becomes. */
export const shippedOutcomes = String.raw`outcomes:
  - id: outcome.upheld
    source: domain sheet, section 2
    confidence: medium
    outcome: upheld
    words: [投诉成立, 已成立, 处理成功]
  - id: outcome.rejected
    source: domain sheet, section 2
    confidence: medium
    outcome: rejected
    words: [投诉不成立, 未通过, 驳回]
  - id: outcome.under_review
    source: domain sheet, section 2
    confidence: medium
    outcome: under_review
    words: [处理中, 审核中]
  - id: outcome.closed
    source: domain sheet, section 2
    confidence: medium
    outcome: closed
    words: [已关闭, 已撤回, 已失效]
`;
