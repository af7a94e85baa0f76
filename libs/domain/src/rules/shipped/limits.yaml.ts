/** Windows, tolerances and budgets. The unit is in the name; `null` is a number that nobody found. */
export const shippedLimits = String.raw`limits:
  filingWindowDays:
    id: limit.filing_window
    value: 30
    title: { zh: 评价后多久内可以投诉, en: a complaint is filed within this time of the review }
    source: domain sheet, section 4
    confidence: low
  wangwangChatDays:
    id: limit.wangwang_chat
    value: 90
    title: { zh: 授权后小二能看到的旺旺聊天, en: Wangwang chat that staff can see once authorised }
    source: domain sheet, section 4
    confidence: high
  smsBillToleranceSeconds:
    id: limit.sms_bill_tolerance
    value: 60
    title: { zh: 短信与详单对应行的时间差, en: how far an SMS and its row in the bill may lie apart }
    source: domain sheet, section 3, SMS
    confidence: high
  smsBillMonths:
    id: limit.sms_bill_months
    value: 1
    title: { zh: 短信详单能查几个月（含当月）, en: 'how far back the SMS bill goes, this month included' }
    source: domain sheet, section 3, SMS (当月短信彩信详单); other carriers not known
    confidence: low
  recordingKeepDays:
    id: limit.recording_keep
    value: 30
    title: { zh: 安存免费版保留录音, en: Ancun's free plan keeps a recording }
    source: domain sheet, section 3, Ancun
    confidence: medium
  recordingCodeDays:
    id: limit.recording_code
    value: null
    title: { zh: 安存提取码有效期, en: an Ancun extraction code is valid }
    source: domain sheet, section 3, Ancun
    confidence: unknown
  decisionWorkingDays:
    id: limit.decision
    value: 2
    title: { zh: 平台多久给出结果, en: the platform decides within }
    source: domain sheet, section 4
    confidence: low
  appealWorkingDays:
    id: limit.appeal
    value: 5
    title: { zh: 申诉多久给出结果, en: an appeal is decided within }
    source: domain sheet, section 4
    confidence: low
  complaintsPerReview:
    id: limit.complaints_per_review
    value: 1
    title: { zh: 每条评价（初评、追评分别计）可投诉, en: 'complaints for each review, first and follow-up apart' }
    source: domain sheet, section 4
    confidence: high
  appealsPerComplaint:
    id: limit.appeals_per_complaint
    value: 1
    title: { zh: 每次投诉可申诉, en: appeals for each complaint }
    source: domain sheet, section 4
    confidence: unknown
  complaintQuota:
    id: limit.complaint_quota
    value: null
    title: { zh: 店铺一个周期内可投诉（随成立率增加，数值未知）, en: 'complaints of a shop in one period (grows with its pass rate, table unknown)' }
    source: domain sheet, section 4
    confidence: unknown
  quotaPeriodDays:
    id: limit.quota_period
    value: 30
    title: { zh: 投诉次数的周期, en: the period of that quota }
    source: domain sheet, section 4
    confidence: unknown
  descriptionCharacters:
    id: limit.description
    value: 1000
    title: { zh: 投诉描述最长, en: the complaint's description has at most }
    source: domain sheet, section 2
    confidence: medium
  packetMegabytes:
    id: limit.packet_size
    value: 100
    title: { zh: 举证包最大, en: a packet has at most }
    source: our own budget
    confidence: unknown
  packetPages:
    id: limit.packet_pages
    value: 200
    title: { zh: 举证文档最多, en: a dossier has at most }
    source: our own budget
    confidence: unknown
`;
