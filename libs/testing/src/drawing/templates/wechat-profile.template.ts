import { field } from '../core/marks';
import { markup, type Markup } from '../core/markup';
import type { ScreenshotTemplate } from '../core/template';
import { dots, icon } from '../pieces/icons';
import { landscape } from '../pieces/pictures';
import { homeIndicator, phoneFrame, phoneFrameCss, phoneWidth, statusBar } from '../pieces/phone-frame';

export interface WechatProfileData {
  /** The remark the shop gave the contact; here its nick on the platform. */
  remark: string;
  /** The contact's own nick. */
  nick: string;
  wechatId: string;
  region: string;
  clock: string;
  deviceScaleFactor: number;
}

const css = `
.phone{background:#ededed}
.top{background:#fff}
.nav{height:46px;display:flex;align-items:center;justify-content:space-between;padding:0 12px}
.card{display:flex;gap:18px;padding:14px 24px 30px}
.face{flex:none;width:66px;height:66px;border-radius:7px;overflow:hidden}
.card b{display:block;font-weight:500;font-size:21px;line-height:28px;margin-bottom:5px}
.card p{font-size:15px;line-height:24px;color:#737373}
.row{background:#fff;height:56px;display:flex;align-items:center;justify-content:space-between;padding:0 14px 0 24px;font-size:17px;border-top:1px solid #ececec}
.row.gap{margin-top:9px;border-top:0}
.row span{display:flex;gap:6px;margin-left:auto;margin-right:8px}
.row.tall{height:84px}
.action{background:#fff;height:56px;display:flex;align-items:center;justify-content:center;gap:7px;font-size:17px;font-weight:500;color:#576b95;border-top:1px solid #ececec}
.action.gap{margin-top:9px;border-top:0}
.rest{flex:1}
`;

function row(words: string, className: string, extra: Markup | null = null): Markup {
  return markup`<div class="row ${className}">${words}${extra}${icon('forward', 18, '#c2c2c2', 2)}</div>`;
}

/** A contact's page in WeChat with remark, own nick, account and region. */
export function wechatProfile(data: WechatProfileData): ScreenshotTemplate {
  const pictures = ['a', 'b', 'c'].map((name) => landscape(`${data.wechatId}/${name}`, 48));
  return {
    kind: 'wechat-profile',
    variant: 'demo',
    html: phoneFrame(
      markup`
        <div class="top">
          ${statusBar(data.clock)}
          <div class="nav">${icon('back', 24, '#111', 2)}${dots('#111')}</div>
          <div class="card">
            <span class="face">${landscape(data.remark, 66)}</span>
            <div>
              <b>${field('buyer_nick', data.remark)}</b>
              <p>昵称：${data.nick}</p>
              <p>微信号：${field('wechat_id', data.wechatId)}</p>
              <p>地区：${data.region}</p>
            </div>
          </div>
        </div>
        ${row('备注和标签', 'under')}
        ${row('朋友权限', 'under')}
        ${row('朋友圈', 'gap tall', markup`<span>${pictures}</span>`)}
        ${row('更多信息', 'under')}
        <div class="action gap">${icon('chat', 21, '#576b95')}发消息</div>
        <div class="action">${icon('video', 21, '#576b95')}音视频通话</div>
        <div class="rest"></div>
        ${homeIndicator}
      `,
    ),
    css: phoneFrameCss + css,
    width: phoneWidth,
    deviceScaleFactor: data.deviceScaleFactor,
    complete: true,
  };
}
