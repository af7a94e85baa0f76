import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { inventBuyer, moment, type Buyer } from '../../../inventions';
import { filledStar, icon } from '../../../pieces/icons';
import { landscape } from '../../../pieces/pictures';
import { paletteOf, phonePage, someCrop, somePhone, webPage } from '../page-kit';

const signatures = [
  '世界那么大，我想去看看',
  '人间值得',
  '佛系生活',
  '努力成为更好的自己',
  '此处省略一万字',
  '今天也要开心呀',
];
const stars = ['天蝎座', '双子座', '白羊座', '处女座', '水瓶座', '金牛座'];

function about(random: Random, buyer: Buyer): string {
  return [
    random.pick(['男', '女']),
    `${random.int(18, 46)}岁`,
    random.pick(stars),
    `现居${buyer.region}`,
  ].join(random.pick([' | ', '  ', ' · ']));
}

const levels = (random: Random): Markup[] =>
  Array.from({ length: random.int(1, 4) }, () => filledStar(15, '#f6b43c'));

const mobileCss = `
.cover{height:190px;overflow:hidden;position:relative}
.cover>svg{position:absolute;left:0;top:0}
.cover .nav{position:relative}
.sheet{background:var(--surface);border-radius:18px 18px 0 0;margin-top:-22px;position:relative;padding:16px 20px 18px}
.who{display:flex;gap:14px;align-items:center}
.who .face{flex:none;width:78px;height:78px;border-radius:50%;overflow:hidden;border:3px solid var(--surface);margin-top:-30px}
.who b{font-size:21px;font-weight:500;line-height:28px}
.who p{font-size:14px;color:var(--dim)}
.levels{display:flex;gap:2px;padding:12px 0 8px}
.line{font-size:14px;color:var(--dim);padding:4px 0}
.entry{background:var(--surface);margin-top:10px;padding:15px 20px;font-size:16px;display:flex;justify-content:space-between;align-items:center}
.entry small{font-size:14px;color:var(--dim)}
.buttons{display:flex;gap:12px;padding:12px 16px;background:var(--surface)}
.buttons span{flex:1;height:42px;border-radius:21px;text-align:center;line-height:42px;font-size:16px;background:var(--line)}
.buttons .main{background:#0099ff;color:#fff}
`;

/** QQ on a phone: cover, round face, the number below the name. */
function drawMobile(random: Random, theme: Theme): SourceTemplate {
  const buyer = inventBuyer(random);
  const label = random.pick(['QQ号：', 'QQ: ', 'QQ：', 'QQ ']);
  const remark = random.chance(0.3) ? markup`<p>备注：${field('buyer_nick', buyer.nick)}</p>` : null;
  const palette = paletteOf(theme, { accent: '#0099ff' });
  return phonePage(random, {
    kind: 'qq-profile',
    variant: 'qq-mobile',
    theme,
    palette,
    device: somePhone(random),
    capturedAt: moment(random),
    content: markup`
      <div class="cover">${landscape(`${buyer.qq}/cover`, 440)}<div class="nav">${icon('back', 24, '#fff', 2)}${icon('gear', 22, '#fff')}</div></div>
      <div class="sheet">
        <div class="who">
          <span class="face">${landscape(buyer.qq, 78)}</span>
          <div><b>${field('buyer_nick', buyer.qqNick)}</b><p>${label}${field('qq_number', buyer.qq)}</p>${remark}</div>
        </div>
        <div class="levels">${levels(random)}</div>
        <div class="line">${about(random, buyer)}</div>
        <div class="line">${random.pick(signatures)}</div>
      </div>
      <div class="entry">${random.chance(0.5) ? 'QQ空间' : `${random.pick(['TA', '他', '她'])}的QQ空间`}<small>${random.int(0, 300)}条动态</small></div>
      <div class="entry">精选照片<small>${random.int(0, 40)}张</small></div>
    `,
    footer: markup`<div class="buttons"><span>${random.pick(['音视频通话', '加好友', '申请加好友'])}</span><span class="main">发消息</span></div>`,
    css: mobileCss,
    crop: random.chance(0.1) ? { top: random.between(0.06, 0.1) } : someCrop(random, 0.06),
  });
}

const pcCss = `
#screenshot{padding:0;font-size:13px}
.card{width:100%;background:var(--surface)}
.head{background:linear-gradient(120deg,#4aa7f5,#7fd0f7);height:112px;position:relative;padding:10px 12px;color:#fff;display:flex;justify-content:flex-end;gap:10px}
.dark .head{background:linear-gradient(120deg,#214565,#27566b)}
.main{display:flex;gap:16px;padding:0 22px 14px;border-bottom:1px solid var(--line)}
.face{flex:none;margin-top:-34px;width:76px;height:76px;border-radius:50%;overflow:hidden;border:3px solid var(--surface);position:relative}
.main b{display:block;font-size:18px;font-weight:500;padding-top:8px}
.main p{color:var(--dim)}
.facts{padding:14px 22px 18px}
.facts p{display:flex;line-height:30px}
.facts em{font-style:normal;color:var(--dim);width:74px}
.foot{display:flex;justify-content:flex-end;gap:10px;padding:12px 22px;border-top:1px solid var(--line)}
.foot span{border-radius:4px;padding:5px 20px;background:var(--line)}
.foot .on{background:#0099ff;color:#fff}
`;

const fact = (label: string, value: Markup | string): Markup =>
  markup`<p><em>${label}</em><span>${value}</span></p>`;

/** The card of a contact in QQ on a computer. */
function drawPc(random: Random, theme: Theme): SourceTemplate {
  const buyer = inventBuyer(random);
  return webPage({
    kind: 'qq-profile',
    variant: 'qq-pc',
    theme,
    palette: paletteOf(theme),
    fonts: random.pick(['arimo', 'noto', 'inter']),
    width: random.pick([380, 420, 500]),
    scale: random.pick([1, 1, 1.5, 2]),
    content: markup`
      <div class="card ${theme}">
        <div class="head">${icon('minimise', 16, '#fff', 2)}${icon('close', 16, '#fff', 2)}</div>
        <div class="main">
          <span class="face">${landscape(buyer.qq, 76)}</span>
          <div><b>${field('buyer_nick', buyer.qqNick)}</b><p>${random.pick(signatures)}</p></div>
        </div>
        <div class="facts">
          ${fact(random.pick(['QQ', '帐号', 'QQ号', '账号']), field('qq_number', buyer.qq))}
          ${fact('昵称', field('buyer_nick', buyer.qqNick))}
          ${random.chance(0.5) ? fact('备注', field('buyer_nick', buyer.nick)) : null}
          ${fact('个人', about(random, buyer))}
          ${random.chance(0.4) ? fact('手机', field('phone', buyer.phone)) : null}
          ${random.chance(0.5) ? fact('邮箱', `${buyer.qq}@qq.com`) : null}
          ${fact('分组', random.pick(['我的好友', '客户', '淘宝买家']))}
        </div>
        <div class="foot"><span>${random.pick(['加好友', '语音通话'])}</span><span class="on">发消息</span></div>
      </div>
    `,
    css: pcCss,
    crop: random.chance(0.12) ? { top: random.between(0.28, 0.4) } : null,
  });
}

export const qqProfiles: readonly ScreenshotSource[] = [
  { kind: 'qq-profile', themes: ['light', 'dark'], draw: drawMobile },
  { kind: 'qq-profile', themes: ['light', 'dark'], draw: drawPc },
];
