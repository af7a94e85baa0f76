/** QQ and WeChat are asked for the same three parts; only the names differ. They stand under `channels:` of the text. */
export const shippedMessengerChannels = String.raw`  qq:
    - id: channel.qq.reason
      part: reason
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 改用QQ沟通的原因证明, en: proof of why the talk moved to QQ }
      hint:
        zh: 截取买家提出改用QQ的页面，例如旺旺里给出QQ号的那段对话。
        en: Take the page where the buyer moves to QQ, such as the Wangwang talk that gives the QQ number.
      places:
        - id: place.qq.reason.wangwang
          source: domain sheet, section 3; menus not checked
          confidence: low
          place: { zh: 千牛或短信, en: Qianniu or SMS }
          steps:
            zh: 找到买家让你加QQ的那条消息（旺旺会话里搜“QQ”），连同前后文截取整个窗口。
            en: Find the message in which the buyer asks for QQ (search the Wangwang talk for QQ) and take the whole window around it.
      ages: []
    - id: channel.qq.profile
      part: profile
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: QQ个人资料页（账号完整可见）, en: QQ profile page (account fully legible) }
      hint:
        zh: 在 QQ 点对方头像进入资料页；QQ号须完整可见、无遮挡。
        en: In QQ tap the other side’s picture to open the profile; the whole QQ number must be visible.
      places:
        - id: place.qq.profile.app
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: QQ手机版, en: QQ on a phone }
          steps:
            zh: 消息 → 打开与买家的聊天 → 点右上角菜单 → 点头像 → 资料页里 QQ 号完整显示时截图。
            en: 消息 → open the chat → menu at the top right → tap the picture → take the page with the whole QQ number.
      ages: []
    - id: channel.qq.chat
      part: chat
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: QQ完整聊天截图, en: complete QQ chat }
      hint:
        zh: 截取比对话框更宽的整页，从第一条到最后一条按时间顺序，不得遗漏；多张截图请填写顺序。
        en: Take the whole page, wider than the chat box, all messages in time order, nothing left out; number the screenshots.
      places:
        - id: place.qq.chat.app
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: QQ电脑版或手机版, en: QQ on a PC or a phone }
          steps:
            zh: 打开与买家的聊天 → 向上翻到第一条 → 逐屏截取整个屏幕或窗口，相邻两张要有重叠，不要用长图拼接工具裁边。
            en: Open the chat with the buyer → scroll up to the first message → take the whole screen or window, neighbours overlapping, no stitching tool that trims edges.
      ages: []
  wechat:
    - id: channel.wechat.reason
      part: reason
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 改用微信沟通的原因证明, en: proof of why the talk moved to WeChat }
      hint:
        zh: 截取买家提出改用微信的页面，例如旺旺里给出微信号的那段对话。
        en: Take the page where the buyer moves to WeChat, such as the Wangwang talk that gives the WeChat id.
      places:
        - id: place.wechat.reason.wangwang
          source: domain sheet, section 3; menus not checked
          confidence: low
          place: { zh: 千牛或短信, en: Qianniu or SMS }
          steps:
            zh: 找到买家让你加微信的那条消息（旺旺会话里搜“微信”），连同前后文截取整个窗口。
            en: Find the message in which the buyer asks for WeChat (search the Wangwang talk for 微信) and take the whole window around it.
      ages: []
    - id: channel.wechat.profile
      part: profile
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 微信个人资料页（账号完整可见）, en: WeChat profile page (account fully legible) }
      hint:
        zh: 在微信点对方头像进入资料页；微信号须完整可见、无遮挡。
        en: In WeChat tap the other side’s picture to open the profile; the whole WeChat id must be visible.
      places:
        - id: place.wechat.profile.app
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: 微信手机版, en: WeChat on a phone }
          steps:
            zh: 打开与买家的聊天 → 点右上角“…” → 点头像 → 资料页里微信号完整显示时截图。
            en: Open the chat → … at the top right → tap the picture → take the page with the whole WeChat id.
      ages: []
    - id: channel.wechat.chat
      part: chat
      source: domain sheet, section 3
      confidence: high
      count: 1
      title: { zh: 微信完整聊天截图, en: complete WeChat chat }
      hint:
        zh: 截取比对话框更宽的整页，从第一条到最后一条按时间顺序，不得遗漏；多张截图请填写顺序。
        en: Take the whole page, wider than the chat box, all messages in time order, nothing left out; number the screenshots.
      places:
        - id: place.wechat.chat.app
          source: common use of the program, menus not checked
          confidence: low
          place: { zh: 微信电脑版或手机版, en: WeChat on a PC or a phone }
          steps:
            zh: 打开与买家的聊天 → 向上翻到第一条 → 逐屏截取整个屏幕或窗口，相邻两张要有重叠，不要用长图拼接工具裁边。
            en: Open the chat with the buyer → scroll up to the first message → take the whole screen or window, neighbours overlapping, no stitching tool that trims edges.
      ages: []
`;
