import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { inventBuyer, moment, type Buyer } from '../../../inventions';
import { dots, icon } from '../../../pieces/icons';
import { landscape, silhouette } from '../../../pieces/pictures';
import { paletteOf, phonePage, someCrop, somePhone, type Palette, type System } from '../page-kit';

const css = `
.top{background:var(--surface)}
.card{display:flex;gap:18px;padding:14px 24px 30px}
.face{flex:none;width:64px;height:64px;border-radius:7px;overflow:hidden}
.card b{display:flex;align-items:center;gap:6px;font-weight:500;font-size:20px;line-height:28px;margin-bottom:4px}
.card p{font-size:15px;line-height:24px;color:var(--dim)}
.row{background:var(--surface);min-height:56px;display:flex;align-items:center;padding:0 14px 0 24px;font-size:17px;border-top:1px solid var(--line)}
.row.gap{margin-top:8px;border-top:0}
.row em{font-style:normal;min-width:104px;white-space:nowrap}
.row span.is{color:var(--dim);flex:1}
.row .blue{color:#576b95;flex:1}
.row .shots{display:flex;gap:6px;flex:1;padding:14px 0}
.row>svg{margin-left:auto}
.action{background:var(--surface);height:56px;display:flex;align-items:center;justify-content:center;gap:7px;font-size:17px;font-weight:500;color:#576b95;border-top:1px solid var(--line)}
.action.gap{margin-top:8px;border-top:0}
`;

function row(words: string, extra: Markup | null, gap = false): Markup {
  return markup`<div class="row ${gap ? 'gap' : ''}"><em>${words}</em>${extra}${icon('forward', 18, '#b4b4b8', 2)}</div>`;
}

const sex = (female: boolean): Markup => icon('person', 16, female ? '#f37e7d' : '#10aeff', 2.4);

/** The remark the shop gave, when there is one, stands large and the contact's own nick below. */
function names(random: Random, buyer: Buyer): Markup {
  const own = field('buyer_nick', buyer.wechatNick);
  const account = markup`<p>微信号：${random.chance(0.3) ? ' ' : ''}${field('wechat_id', buyer.wechatId)}</p>`;
  const region = random.chance(0.85)
    ? markup`<p>地区：${random.chance(0.3) ? ' ' : ''}${buyer.region}</p>`
    : null;
  const figure = random.chance(0.7) ? sex(random.chance(0.5)) : null;
  if (random.chance(0.4)) return markup`<b>${own}${figure}</b>${account}${region}`;
  return markup`<b>${field('buyer_nick', buyer.nick)}${figure}</b><p>昵称：${own}</p>${account}${region}`;
}

function rows(random: Random, buyer: Buyer): Markup[] {
  const shots = Array.from({ length: random.int(1, 4) }, (_, at) => landscape(`${buyer.wechatId}/${at}`, 46));
  const phone = markup`<span class="blue">${field('phone', buyer.phone)}</span>`;
  return [
    row(random.pick(['备注和标签', '设置备注和标签', '标签']), null),
    ...(random.chance(0.35) ? [row('电话号码', phone)] : []),
    row(random.pick(['朋友权限', '朋友资料']), null),
    row('朋友圈', random.chance(0.8) ? markup`<span class="shots">${shots}</span>` : null, true),
    ...(random.chance(0.5)
      ? [
          row(
            '来源',
            markup`<span class="is">${random.pick(['通过搜索手机号添加', '对方通过群聊添加', '通过搜索微信号添加'])}</span>`,
          ),
        ]
      : []),
    row('更多信息', null),
  ];
}

function draw(system: System, random: Random, theme: Theme): SourceTemplate {
  const buyer = inventBuyer(random);
  const capturedAt = moment(random);
  const tint: Partial<Palette> =
    theme === 'dark' ? { ground: '#111111', surface: '#191919' } : { ground: '#ededed' };
  const palette = paletteOf(theme, tint);
  const face = random.chance(0.8) ? landscape(buyer.wechatId, 64) : silhouette(64);
  const friend = random.chance(0.75);
  const actions = friend
    ? markup`
        <div class="action gap">${icon('chat', 21, '#576b95')}发消息</div>
        <div class="action">${icon('video', 21, '#576b95')}音视频通话</div>
      `
    : markup`<div class="action gap">添加到通讯录</div>`;
  return phonePage(random, {
    kind: 'wechat-profile',
    variant: `wechat-${system}`,
    theme,
    palette,
    device: somePhone(random, system),
    capturedAt,
    content: markup`
      <div class="nav top">${icon('back', 24, palette.text, 2)}${dots(palette.text)}</div>
      <div class="card top"><span class="face">${face}</span><div>${names(random, buyer)}</div></div>
      ${rows(random, buyer)}
      ${actions}
    `,
    css: `${css}.status-bar,.android-bar{background:var(--surface)}\n`,
    crop: random.chance(0.1) ? { top: random.between(0.06, 0.1) } : someCrop(random, 0.06),
  });
}

export const wechatProfiles: readonly ScreenshotSource[] = (['ios', 'android'] as const).map((system) => ({
  kind: 'wechat-profile',
  themes: ['light', 'dark'],
  draw: (random, theme) => draw(system, random, theme),
}));
