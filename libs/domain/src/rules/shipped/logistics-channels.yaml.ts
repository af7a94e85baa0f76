/** What couriers give: it stands under `channels:` of the text. */
export const shippedLogisticsChannels = String.raw`  red_stamp:
    - id: channel.red_stamp.certificate
      part: certificate
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 快递公司盖红章的物流证明, en: the courier’s red-stamped certificate }
      hint:
        zh: 向承运快递公司开具：运单号、物品名称、物流时间、评价时刻（写明时间）的货物状态、出具时间、快递公司署名，并盖红章。
        en: Ask the courier for waybill, item, logistics times, state of the goods at the moment of the review (time stated), time of issue, the courier’s name and red seal.
      places:
        - id: place.red_stamp.certificate.branch
          source: domain sheet, section 3; how a branch is asked is not checked
          confidence: low
          place: { zh: 承运网点或快递客服, en: the courier's branch or hotline }
          steps:
            zh: 把运单号和评价时间告诉网点 → 请对方写明运单号、物品名称、物流时间，以及评价那一刻（几月几日几时几分）货物的状态 → 快递公司署名、写出具时间、盖红章 → 拍照或扫描整页。
            en: Give the branch the waybill and the time of the review → ask it to write waybill, item, logistics times and the state of the goods at that very minute → courier’s name, time of issue, red seal → photograph or scan the whole page.
      ages: []
  tracking:
    - id: channel.tracking.record
      part: record
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 快递官网的完整物流流转截图, en: the complete tracking record from the courier’s own site }
      hint:
        zh: 在承运快递公司自己的官网查询运单号，截取从揽收到最后一条的全部节点；购物平台里的物流页不算。
        en: Look the waybill up on the courier’s own site and take all nodes from pick-up to the last; the shopping platform’s page does not count.
      places:
        - id: place.tracking.record.site
          source: domain sheet, section 3; menus not checked
          confidence: low
          place: { zh: 快递公司官网, en: the courier's own site }
          steps:
            zh: 打开承运公司官网（如顺丰、圆通、中通、申通、韵达、极兔、EMS、京东快递）→ 运单查询 → 输入运单号 → 展开全部节点 → 连同网址和运单号截取整页。
            en: Open the courier's site (SF, YTO, ZTO, STO, Yunda, J&T, EMS, JD) → 运单查询 → enter the waybill → show all nodes → take the whole page with its address and the waybill.
      ages: []
`;
