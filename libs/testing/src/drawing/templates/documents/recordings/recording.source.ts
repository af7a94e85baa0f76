import { field } from '../../../core/marks';
import { markup, type Markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import type { Theme } from '../../../core/template';
import { addSeconds } from '../../../inventions';
import { icon } from '../../../pieces/icons';
import { clockDuration, spokenDuration } from '../bills/bill-rows';
import { dated, fact, phoneField } from '../marking';
import { addressLine, paletteOf, phonePage, someCrop, somePhone, webPage } from '../page-kit';
import { inventRecording, inventRecordings, type InventedRecording } from './recording-facts';

const css = `
.bar{background:#1d4f91;color:#fff;height:58px;display:flex;align-items:center;gap:28px;padding:0 30px}
.bar b{font-size:21px;font-weight:700;letter-spacing:1px}
.bar i{flex:1}
.page{padding:18px 30px 30px}
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:4px;padding:18px 22px}
h2{font-size:16px;font-weight:500;padding-bottom:12px}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:9px 20px}
.fact .label{color:var(--dim)}
.fact .label::after{content:"："}
.player{margin-top:16px;background:var(--ground);border-radius:4px;padding:12px 16px;display:flex;align-items:center;gap:14px;font-size:13px}
.player u{flex:1;height:4px;border-radius:2px;background:#c8ced8}
table{width:100%;font-size:13px}
th{background:#eef3f9;font-weight:500;padding:9px 8px;text-align:left}
td{padding:10px 8px;border-bottom:1px solid var(--line)}
.foot{font-size:12px;color:var(--dim);padding-top:14px}
`;

function remark(random: Random, { order, buyer }: InventedRecording): Markup | string {
  return random.pick<() => Markup | string>([
    () => markup`订单${field('order_id', order.orderId)}差评沟通`,
    () => markup`买家${field('buyer_nick', buyer.nick)} 差评`,
    () => '买家要求退款才删差评',
    () => '无',
  ])();
}

function facts(random: Random, recording: InventedRecording): [string, Markup | string][] {
  const { number, shop, buyer, startedAt, endedAt, seconds, code, codeExpiresAt } = recording;
  const write = random.chance(0.5) ? spokenDuration : clockDuration;
  const form = random.pick(['2026-11-05 09:03:07', '2026-11-05 09:03:07', '2026/11/05 09:03:07'] as const);
  return [
    [random.pick(['录音编号', '录音编号', '语录编号']), field('recording_no', number)],
    [random.pick(['主叫号码', '主叫']), phoneField(random, shop.phone)],
    [random.pick(['被叫号码', '被叫']), phoneField(random, buyer.phone)],
    [random.pick(['开始时间', '通话开始']), dated(startedAt, form)],
    [random.pick(['结束时间', '通话结束']), dated(endedAt, form)],
    ['通话时长', write(seconds)],
    ['备注', remark(random, recording)],
    ['提取码', code],
    [random.pick(['提取码有效期至', '有效期至']), dated(codeExpiresAt, form)],
  ];
}

function web(random: Random, content: Markup, variant: string, width: number): SourceTemplate {
  return webPage({
    kind: 'call-record',
    variant,
    palette: paletteOf('light', { ground: '#f2f4f8', accent: '#1d4f91' }),
    fonts: random.pick(['noto', 'arimo', 'inter']),
    width,
    scale: random.pick([1, 1, 1.5, 2]),
    content: markup`
      ${addressLine(random, 'www.95105856.com/user/record')}
      <div class="bar"><b>安存语录</b><span>我的录音</span><span>出证申请</span><span>充值</span><i></i><span>帮助</span></div>
      <div class="page">${content}<div class="foot">录音由安存科技固化保存，电话录音拨打 95105856</div></div>
    `,
    css,
    crop: someCrop(random, 0.12),
  });
}

function detail(random: Random): SourceTemplate {
  const recording = inventRecording(random.part('recording'));
  const lines = facts(random, recording).map(([label, value]) => fact(label, value));
  const player = markup`<div class="player">${icon('forward', 18, '#1d4f91', 2.4)}<span>00:00</span><u></u><span>${clockDuration(recording.seconds)}</span></div>`;
  return web(
    random,
    markup`<div class="sheet"><h2>录音详情</h2><div class="grid">${lines}</div>${player}</div>`,
    'ancun-web-detail',
    random.pick([900, 1000]),
  );
}

function list(random: Random): SourceTemplate {
  const shop = inventRecording(random.part('shop')).shop;
  const rows = inventRecordings(random, random.int(2, 12)).map(
    (recording) => markup`
    <tr>
      <td>${field('recording_no', recording.number)}</td>
      <td>${field('phone', shop.phone)}</td><td>${field('phone', recording.buyer.phone)}</td>
      <td>${dated(recording.startedAt, '2026-11-05 09:03:07')}</td><td>${dated(recording.endedAt, '2026-11-05 09:03:07')}</td>
      <td>${clockDuration(recording.seconds)}</td><td>${remark(random, recording)}</td>
    </tr>
  `,
  );
  const heads = ['录音编号', '主叫', '被叫', '开始时间', '结束时间', '时长', '备注'].map(
    (name) => markup`<th>${name}</th>`,
  );
  return web(
    random,
    markup`<div class="sheet"><h2>我的录音</h2><table><tr>${heads}</tr>${rows}</table></div>`,
    'ancun-web-list',
    random.pick([1180, 1280]),
  );
}

const mobileCss = `
.nav{background:var(--surface)}
.status-bar,.android-bar{background:var(--surface)}
.box{background:var(--surface);margin:12px;border-radius:10px;padding:6px 16px}
.fact{display:flex;justify-content:space-between;gap:14px;font-size:15px;padding:12px 0;border-bottom:1px solid var(--line)}
.fact:last-child{border-bottom:0}
.fact .label{color:var(--dim);flex:none}
.fact .value{text-align:right}
.play{margin:0 12px;background:var(--surface);border-radius:10px;padding:18px;text-align:center;font-size:22px}
.play small{display:block;font-size:12px;color:var(--dim)}
.main{margin:18px 12px;background:#1d6fd8;color:#fff;border-radius:22px;height:44px;line-height:44px;text-align:center;font-size:16px}
`;

function mobile(random: Random, theme: Theme): SourceTemplate {
  const recording = inventRecording(random.part('recording'));
  const palette = paletteOf(theme);
  return phonePage(random, {
    kind: 'call-record',
    variant: 'ancun-mobile',
    theme,
    palette,
    device: somePhone(random),
    capturedAt: addSeconds(recording.endedAt, random.int(60, 90_000)),
    content: markup`
      <div class="nav">${icon('back', 24, palette.text, 2)}<span>录音详情</span><span></span></div>
      <div class="box">${facts(random, recording).map(([label, value]) => fact(label, value))}</div>
      <div class="play">${clockDuration(recording.seconds)}<small>点击播放录音</small></div>
      <div class="main">${random.pick(['获取提取码', '申请出证', '分享录音'])}</div>
    `,
    css: mobileCss,
    crop: someCrop(random, 0.12),
  });
}

export const recordings: readonly ScreenshotSource[] = [
  { kind: 'call-record', draw: detail },
  { kind: 'call-record', draw: list },
  { kind: 'call-record', themes: ['light', 'dark'], draw: mobile },
];
