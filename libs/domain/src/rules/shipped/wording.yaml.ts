/**
 * Words that a person should look at, never a verdict. The patterns are regular expressions with the flag `u` and expect
 * text without spaces between Chinese characters; a gap ends with the sentence.
 */
export const shippedWording = String.raw`wording:
  - id: wording.demand.pay_or_bad_review
    source: domain sheet, section 2 (评价要挟)
    confidence: medium
    kind: demand
    title:
      zh: 不给钱就给差评
      en: pays or gets a bad review
    pattern: '不(?:给|赔|补|转|打|退)(?:我|钱|款|偿|差价|红包|补偿)*[^。！？\n]{0,8}(?:差评|一星|追评|曝光)'
    examples: [不给钱就差评, 不退我钱就等着差评吧]
  - id: wording.demand.unless_bad_review
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 以差评相威胁（否则、不然、要么）
      en: threatens with a bad review (or else)
    pattern: '(?:否则|不然|要么|要不然?)[^。！？\n]{0,14}(?:差评|一星|追评|曝光)'
    examples: [赶紧处理，否则我就给差评, 要么赔钱要么一星]
  - id: wording.demand.delete_for_money
    source: domain sheet, section 2 (评价要挟)
    confidence: medium
    kind: demand
    title:
      zh: 给钱才删、才改评价
      en: deletes or changes the review for money
    pattern: '(?:给|赔|补偿?|转|打|退|返|红包)[^。！？\n]{0,12}(?:就|才|马上|立刻|立马|再|我)[^。！？\n]{0,4}(?:删|改|撤)(?:掉|除|销|了|成|下|一下)?[^。！？\n]{0,4}(?:差评|中评|追评|评价|评论|好评)'
    examples: [给我200块马上删差评, 你转钱我就改评价]
  - id: wording.demand.price_of_deletion
    source: domain sheet, section 2 (评价要挟)
    confidence: medium
    kind: demand
    title:
      zh: 给删差评、改评价开价
      en: names a price for deleting the review
    pattern: '(?:删|改|撤)(?:掉|除|销|了|成|下|一下)?[^。！？\n]{0,3}(?:差评|中评|追评|评价|评论|好评)[^。！？\n]{0,8}(?:给|要|得|需要|先|只要)?[^。！？\n]{0,4}(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千半]+)(?:元|块|[Rr][Mm][Bb]|￥)'
    examples: [删差评给200元, 改评价要五十块]
  - id: wording.demand.amount
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 要求赔付具体金额
      en: asks for a sum of money
    pattern: '(?:赔|补偿|赔偿|补|给我|转我|打给我|退我)[^。！？\n]{0,4}(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千半]+)(?:元|块|[Rr][Mm][Bb]|￥)'
    examples: [赔我300元, 补偿五十块这事就算了]
  - id: wording.demand.amount_settles
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 给一笔钱就了结
      en: a sum of money settles it
    pattern: '(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千半]+)(?:元|块|[Rr][Mm][Bb]|￥)[^。！？\n]{0,8}(?:这事|就算了|私了|了结|摆平|解决|两清)'
    examples: [200块私了, 给个100元这事就算了]
  - id: wording.demand.off_platform_settlement
    source: domain sheet, section 2 (评价要挟)
    confidence: medium
    kind: demand
    title:
      zh: 加微信、QQ 谈补偿
      en: moves to WeChat or QQ to talk about compensation
    pattern: '(?:加|换到?|聊)[^。！？\n]{0,4}(?:微信|薇信|卫星|[Vv][Xx]|[Ww][Xx]|[Qq]{2})[^。！？\n]{0,16}(?:补偿|赔|返现|红包|转账|转钱|商量|私聊|谈)'
    examples: [加微信谈补偿, 加我vx给你说怎么赔]
  - id: wording.demand.private_transfer
    source: sellers’ reports, not checked
    confidence: medium
    kind: demand
    title:
      zh: 要求私下转账
      en: asks for a private transfer
    pattern: '(?:私下|私底下|(?:微信|薇信|卫星|[Vv][Xx]|[Ww][Xx]|[Qq]{2})|支付宝)[^。！？\n]{0,4}(?:转账?|转钱|打款|打钱|发红包|赔)'
    examples: [私下转账给我, 支付宝转我就行]
  - id: wording.demand.cash_back
    source: sellers’ reports, not checked
    confidence: medium
    kind: demand
    title:
      zh: 要求返现、红包
      en: asks for cash back or a red envelope
    pattern: '(?:要|给我|先|必须|得|发我)[^。！？\n]{0,6}(?:返现|返钱|红包)'
    examples: [必须给我返现, 发我红包就行]
  - id: wording.demand.free_of_charge
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 以评价换免单、仅退款
      en: wants it free of charge for the review
    pattern: '(?:免单|仅退款|全额退款?|白送)[^。！？\n]{0,12}(?:差评|中评|追评|评价|评论|好评)|(?:差评|中评|追评|评价|评论|好评)[^。！？\n]{0,12}(?:免单|仅退款|白送)'
    examples: [给我免单我就删评价, 给我仅退款，评价我就改掉]
  - id: wording.demand.hush_money
    source: sellers’ reports, not checked
    confidence: medium
    kind: demand
    title:
      zh: 封口费、删评费、精神损失费等
      en: hush money, fee for deletion, damages for distress
    pattern: '(?:封口费|保护费|辛苦费|删评费|好处费|精神损失费?|误工费)'
    examples: [给点辛苦费, 赔我精神损失费]
  - id: wording.demand.many_reviews
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 扬言找人刷差评
      en: threatens to have others post bad reviews
    pattern: '(?:找人|叫人|朋友|群里|好多号|多个号|小号)[^。！？\n]{0,10}(?:刷|给|打|发|买)[^。！？\n]{0,4}差评'
    examples: [我找人给你刷差评, 群里几百人一起打差评]
  - id: wording.demand.veiled_threat
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 含蓄威胁（看着办、后果自负）
      en: veiled threat (as you please, your own risk)
    pattern: '(?:看着办|后果自负|走着瞧|等着瞧|有你好看|别怪我不客气|搞垮你)'
    examples: [你自己看着办, 后果自负]
  - id: wording.demand.third_party
    source: sellers’ reports, not checked
    confidence: low
    kind: demand
    title:
      zh: 受同行指使或收钱评价
      en: was told or paid to review
    pattern: '(?:同行|竞争对手|别家|有人)[^。！？\n]{0,6}(?:让我|叫我|请我|雇我|给我钱|花钱)[^。！？\n]{0,10}(?:评|买)'
    examples: [是同行让我来评的, 有人给我钱让评差评]
  - id: wording.offer.good_review_cash_back
    source: platform’s ban on 好评返现, wording not checked
    confidence: medium
    kind: offer
    title:
      zh: 好评返现
      en: cash back for a good review
    pattern: '(?:好评|五星|5星|晒图|带图)[^。！？\n]{0,10}(?:返|送|领|奖励?|红包|优惠券|现金)'
    examples: [好评返现5元, 五星晒图领红包]
  - id: wording.offer.refund_for_change
    source: domain sheet, section 1 (never pay for removal)
    confidence: medium
    kind: offer
    title:
      zh: 提出退款、补偿换改评
      en: offers a refund for changing the review
    pattern: '(?:给|帮|为)(?:您|你|亲)[^。！？\n]{0,8}(?:退|赔|补|返|转|红包|优惠)[^。！？\n]{0,14}(?:改|删|撤|好评|五星)'
    examples: [给你退款麻烦改好评, 给您补偿20元您看能删一下评价吗]
  - id: wording.offer.change_for_refund
    source: domain sheet, section 1 (never pay for removal)
    confidence: medium
    kind: offer
    title:
      zh: 提出改评后给好处
      en: offers a benefit after the change
    pattern: '(?:删|改|撤)(?:掉|除|销|了|成|下|一下)?[^。！？\n]{0,3}(?:差评|中评|追评|评价|评论|好评)[^。！？\n]{0,10}(?:给|帮|为)(?:您|你|亲)[^。！？\n]{0,8}(?:退|赔|补|返|转|红包|优惠|送)'
    examples: [您删除差评后给您返现, 改好评我们给您发红包]
  - id: wording.offer.move_off_platform
    source: sellers’ reports, not checked
    confidence: medium
    kind: offer
    title:
      zh: 引导买家加微信、留收款方式给补偿
      en: leads the buyer off the platform to pay
    pattern: '(?:加|留)(?:个|下|一下|我|我们|您|你|亲|客服|的)*(?:微信|薇信|卫星|[Vv][Xx]|[Ww][Xx]|[Qq]{2})[^。！？\n]{0,14}(?:给|转|退|返|补)(?:给)?(?:您|你|亲)|(?:发|留|给)[^。！？\n]{0,3}(?:支付宝|收款码|银行卡)[^。！？\n]{0,10}(?:转|打|退|返|补)'
    examples: [加一下微信给您转补偿, 留个支付宝账号我给您打过去]
  - id: wording.offer.gift_for_review
    source: sellers’ reports, not checked
    confidence: low
    kind: offer
    title:
      zh: 以赠品换评价
      en: a gift for a review
    pattern: '(?:送|寄|补发)(?:您|你|亲)?[^。！？\n]{0,8}(?:礼品|礼物|赠品|小样)[^。！？\n]{0,14}(?:评|五星)'
    examples: [送您小礼物帮忙改一下评价, 寄赠品给个好评]
  - id: wording.offer.compensation_for_review
    source: sellers’ reports, not checked
    confidence: low
    kind: offer
    title:
      zh: 把补偿与评价连在一起
      en: ties compensation to the review
    pattern: '(?:补偿|赔偿|红包|返现|优惠券)[^。！？\n]{0,12}(?:(?:删|改|撤)(?:掉|除|销|了|成|下|一下)?|修改)[^。！？\n]{0,4}(?:差评|中评|追评|评价|评论|好评)'
    examples: [补偿到账后修改一下评价]
  - id: wording.offer.asks_for_change
    source: sellers’ reports, not checked
    confidence: low
    kind: offer
    title:
      zh: 请买家删改评价
      en: asks the buyer to delete or change the review
    pattern: '(?:麻烦|帮忙|能不能|能否|可以|可不可以|请)[^。！？\n]{0,8}(?:删|改|撤)(?:掉|除|销|了|成|下|一下)?[^。！？\n]{0,4}(?:差评|中评|评价|评论|好评)'
    examples: [麻烦您删一下差评, 能不能改成好评]
`;
