/**
 * The 13 complaint types of the platform's catalogue and what each channel is worth for them. `required`: one complete
 * required channel is enough. `optional`: accepted in support, not enough alone. `useless`: not looked at.
 */
export const shippedTypes = String.raw`types:
  minor_harmful_content:
    id: type.minor_harmful_content
    title: { zh: 涉未成年人, en: harmful to minors }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  political_terror_sensitive:
    id: type.political_terror_sensitive
    title: { zh: 涉政暴恐, en: politics or terror }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  prohibited_goods:
    id: type.prohibited_goods
    title: { zh: 违禁品, en: prohibited goods }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  vulgar_sexual_content:
    id: type.vulgar_sexual_content
    title: { zh: 低俗色情, en: vulgar or sexual content }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  privacy_leak:
    id: type.privacy_leak
    title: { zh: 泄露隐私, en: privacy leak }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中不要重复被泄露的个人信息。
      en: Do not repeat the leaked personal data in the description.
  extortion_for_improper_benefit:
    id: type.extortion_for_improper_benefit
    title: { zh: 利用中差评索取不当利益（评价要挟）, en: extortion by review }
    source: domain sheet, section 2
    confidence: high
    channels:
      wangwang: required
      phone: required
      sms: required
      qq: required
      wechat: required
      red_stamp: useless
      tracking: useless
    advice:
      zh: 任选一个渠道，凑齐即可。
      en: One complete channel is enough.
  competitor_malicious_review:
    id: type.competitor_malicious_review
    title: { zh: 同行恶意中差评, en: malicious review by a competitor }
    source: domain sheet, section 2
    confidence: high
    channels:
      wangwang: required
      phone: required
      sms: required
      qq: required
      wechat: required
      red_stamp: useless
      tracking: useless
    advice:
      zh: 任选一个渠道，凑齐即可。
      en: One complete channel is enough.
  fake_review_before_receipt:
    id: type.fake_review_before_receipt
    title: { zh: 未收到货但给出虚假评价, en: false review before receipt }
    source: domain sheet, section 2
    confidence: high
    channels:
      wangwang: required
      phone: required
      sms: required
      qq: required
      wechat: required
      red_stamp: required
      tracking: required
    advice:
      zh: 任选一个渠道，凑齐即可。
      en: One complete channel is enough.
    hints:
      wangwang.chat:
        zh: 截取买家在评价之后承认未收到货的完整旺旺聊天窗口（标题栏和输入框都在内），或填写举证号。
        en: Take the whole Wangwang window in which the buyer admits, after the review, that the goods had not arrived, or give the proof number.
  fake_or_online_image:
    id: type.fake_or_online_image
    title: { zh: 虚假或网络图片, en: false image or one from the net }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang:
        use: optional
        source: inferred from the form's checkbox for chats (domain sheet, section 2)
        confidence: low
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉时附上图片的原始出处。
      en: Attach the original source of the image when filing.
  advertising_content:
    id: type.advertising_content
    title: { zh: 广告信息, en: advertising }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang:
        use: optional
        source: inferred from the form's checkbox for chats (domain sheet, section 2)
        confidence: low
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  purchase_a_review_b:
    id: type.purchase_a_review_b
    title: { zh: 购买A商品评价B商品, en: 'bought A, reviewed B' }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang:
        use: optional
        source: inferred from the form's checkbox for chats (domain sheet, section 2)
        confidence: low
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中写明订单商品标题与评价所说的商品不同。
      en: Say in the description that the review is about another item than the one ordered.
  insulting_content:
    id: type.insulting_content
    title: { zh: 辱骂侮辱, en: insult }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang:
        use: optional
        source: inferred from the form's checkbox for chats (domain sheet, section 2)
        confidence: low
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
  meaningless_content:
    id: type.meaningless_content
    title: { zh: 评价内容无意义, en: meaningless content }
    source: domain sheet, section 2
    confidence: medium
    channels:
      wangwang: useless
      phone: useless
      sms: useless
      qq: useless
      wechat: useless
      red_stamp: useless
      tracking: useless
    advice:
      zh: 投诉描述中引用评价原文即可。
      en: Quoting the review in the description is enough.
`;
