/** What evidence of the platform's own chat, of calls and of text messages consists of, where it is fetched and how it ages. */
export const shippedTalkChannels = String.raw`channels:
  wangwang:
    - id: channel.wangwang.chat
      part: chat
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 旺旺完整聊天截图或举证号, en: complete Wangwang chat or its proof number }
      hint:
        zh: 在千牛打开与该买家的聊天窗口，截取完整窗口（标题栏和输入框都在内，不要局部裁剪），或填写举证号；投诉时勾选“授权小二查看近90天旺旺聊天记录”。
        en: In Qianniu open the chat with this buyer and take the whole window (title bar and input bar included, no crop), or give the proof number; when filing, authorise staff to view the last 90 days of chat.
      places:
        - id: place.wangwang.chat.qianniu_pc
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: 千牛电脑版, en: Qianniu on a PC }
          steps:
            zh: 接待中心 → 搜索买家昵称 → 打开会话 → 向上翻到第一条，逐屏截取整个窗口；较早的消息在会话窗口的“聊天记录”里。
            en: 接待中心 → search the buyer's nick → open the talk → scroll up to the first message and take the whole window screen by screen; older messages are under 聊天记录.
        - id: place.wangwang.chat.qianniu_app
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: 千牛 App, en: Qianniu app }
          steps:
            zh: 消息 → 搜索买家昵称 → 打开会话 → 逐屏截图，每张都带标题栏和输入框，相邻两张要有重叠。
            en: 消息 → search the buyer's nick → open the talk → take it screen by screen, each with title bar and input bar, neighbours overlapping.
        - id: place.wangwang.chat.proof_number
          source: domain sheet, section 3, for 举证号; menus not checked
          confidence: low
          place: { zh: 旺旺举证号, en: Wangwang proof number }
          steps:
            zh: 千牛聊天记录 → 选中与该买家的会话 → 申请举证号 → 把编号填到举证号一栏，可代替截图。
            en: Chat history in Qianniu → choose the talk with this buyer → ask for a proof number (举证号) → enter the number; it can stand in place of screenshots.
      ages:
        - id: age.wangwang.chat
          source: domain sheet, section 4
          confidence: high
          limit: wangwangChatDays
          since: oldest_message
          until: filed
          title: { zh: '小二看不到满 {n} 天的旺旺聊天', en: 'staff cannot see Wangwang messages that are {n} days old' }
  phone:
    - id: channel.phone.record
      part: record
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 安存语录录音编号或录音记录页, en: Ancun recording number or its record page }
      hint:
        zh: '只认安存语录：拨打 95105856 + 买家号码 + #，通话中确认订单、评价内容、评价时间和买家旺旺；之后在安存语录取得录音编号。'
        en: 'Only Ancun is accepted: dial 95105856 + the buyer’s number + #; in the call confirm order, review content, review time and the buyer’s Wangwang; then take the recording number from Ancun.'
      places:
        - id: place.phone.record.call
          source: domain sheet, section 3
          confidence: high
          place: { zh: 打电话, en: the call }
          steps:
            zh: '拨 95105856 → 输入买家手机号 → 按 # → 接通后照着确认：订单号、评价内容、评价时间、买家旺旺昵称；别的录音软件一律不认。'
            en: 'Dial 95105856 → enter the buyer’s mobile number → press # → once connected confirm order number, review content, review time and the buyer’s Wangwang nick. No other recorder is accepted.'
        - id: place.phone.record.ancun
          source: domain sheet, section 3, Ancun; menus not checked
          confidence: low
          place: { zh: 安存语录网站, en: Ancun web site }
          steps:
            zh: 登录安存语录 → 录音列表 → 找到该次通话 → 申请提取码（有有效期，提交前确认没有过期）；记下录音编号，并截取含主叫、被叫、开始、结束、时长的记录页。
            en: Sign in at Ancun → list of recordings → find the call → ask for an extraction code (it expires, so check it before filing); note the recording number and take the record page with caller, called, start, end and duration.
      ages:
        - id: age.phone.recording
          source: domain sheet, section 3, Ancun
          confidence: medium
          limit: recordingKeepDays
          since: call
          until: filed
          title: { zh: '安存免费版只保留录音 {n} 天', en: 'Ancun’s free plan keeps a recording {n} days' }
        - id: age.phone.code
          source: domain sheet, section 3, Ancun
          confidence: unknown
          limit: recordingCodeDays
          since: call
          until: filed
          title: { zh: '安存提取码 {n} 天后失效', en: 'an Ancun extraction code expires after {n} days' }
  sms:
    - id: channel.sms.thread
      part: thread
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 完整短信对话截图（号码可见）, en: complete SMS conversation with its number }
      hint:
        zh: 在手机短信里打开与买家的对话，从第一条到最后一条截全，号码和时间须可见。
        en: Open the conversation with the buyer on the phone and take all of it, number and times visible.
      places:
        - id: place.sms.thread.phone
          source: common use of phones, menus not checked
          confidence: low
          place: { zh: 手机短信, en: the phone's messages }
          steps:
            zh: 信息 → 打开与买家号码的对话 → 点标题让号码完整显示（存成联系人的要点开）→ 从第一条起逐屏截图，或拍下整段对话。
            en: Messages → open the talk with the buyer's number → tap the title so that the number is whole (also when it is a contact) → take it screen by screen from the first message, or photograph it.
      ages: []
    - id: channel.sms.bill
      part: bill
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 运营商官方短信详单（同一月份）, en: the carrier’s official SMS bill of the same month }
      hint:
        zh: 在运营商 App 或网上营业厅查询：移动“当月短信彩信详单”，联通、电信“详单查询”；选短信发生的月份。
        en: In the carrier’s app or web site, China Mobile 当月短信彩信详单, Unicom and Telecom 详单查询; choose the month of the messages.
      places:
        - id: place.sms.bill.china_mobile
          source: domain sheet, section 3, for 当月短信彩信详单; menus not checked
          confidence: low
          place: { zh: 中国移动 App, en: China Mobile app }
          steps:
            zh: 我的 → 详单查询 → 输入短信验证码和服务密码 → 短信彩信详单 → 选当月；截取到每一行的号码和时间都可见。
            en: 我的 → 详单查询 → SMS code and service password → 短信彩信详单 → this month; number and time of every row must be visible.
        - id: place.sms.bill.china_unicom
          source: domain sheet, section 3, for 详单查询; menus not checked
          confidence: low
          place: { zh: 中国联通 App, en: China Unicom app }
          steps:
            zh: 服务 → 查询 → 详单查询 → 输入短信验证码 → 短信详单 → 选短信发生的月份。
            en: 服务 → 查询 → 详单查询 → SMS code → 短信详单 → the month of the messages.
        - id: place.sms.bill.china_telecom
          source: domain sheet, section 3, for 详单查询; menus not checked
          confidence: low
          place: { zh: 中国电信 App, en: China Telecom app }
          steps:
            zh: 查询办理 → 详单查询 → 身份验证 → 短信详单 → 选短信发生的月份。
            en: 查询办理 → 详单查询 → identity check → 短信详单 → the month of the messages.
      ages:
        - id: age.sms.bill
          source: domain sheet, section 3; how far back other carriers go is not known
          confidence: low
          limit: smsBillMonths
          since: message_month
          until: fetched
          title: { zh: '短信详单只能查 {n} 个月内的（含当月）', en: 'the SMS bill goes back {n} month(s), this one included' }
`;
