import { field } from '../../core/marks';
import { markup, type Markup } from '../../core/markup';
import { icon } from '../../pieces/icons';
import { qqTimes } from './moment-styles';
import { phoneProgram, type PhoneLook } from './phone-program';

const palettes = {
  light: { ink: '#03081a', ground: '#f0f1f5', bar: '#fff', time: '#8e94a3', theirs: '#fff', mine: '#0099ff', soft: '#f0f1f5' },
  dark: { ink: '#e8e8ea', ground: '#0f1012', bar: '#1a1b1e', time: '#6e7480', theirs: '#26282d', mine: '#0066cc', soft: '#26282d' },
} as const; // prettier-ignore

const tools = ['voice', 'image', 'folder', 'bag', 'smile', 'plusCircle'] as const;

function look(name: string, system: 'ios' | 'android', mine: string | null): PhoneLook {
  return {
    kind: 'qq-mobile',
    name,
    system,
    said: { face: 22, picture: 150 },
    faceSize: 38,
    style: qqTimes,
    pauseSeconds: 300,
    times: 'above',
    who: ({ buyer, random }) => (random.part('title').chance(0.3) ? buyer.nick : buyer.qqNick),
    noticeQuotesName: false,
    tip: '以下为新消息',
    transfers: true,
    top({ theme, random }, who): Markup {
      const { ink } = palettes[theme];
      const status = random.part('online').pick(['手机在线 - 5G', '手机在线 - WiFi', '离线', 'iPhone在线']);
      return markup`
        <div class="nav">
          <span class="side">${icon('back', 24, ink, 2)}${random.part('unread').int(1, 99)}</span>
          <div><b>${field('buyer_nick', who)}</b><small>${status}</small></div>
          <span class="side end">${icon('phone', 22, ink)}${icon('maximise', 22, ink)}</span>
        </div>
      `;
    },
    bottom({ theme }) {
      const { ink } = palettes[theme];
      return markup`
        <div class="input-row"><div></div><em>发送</em></div>
        <div class="tools">${tools.map((tool) => icon(tool, 25, ink, 1.5))}</div>
      `;
    },
    css(theme) {
      const palette = palettes[theme];
      return `
.phone{--ink:${palette.ink};--card:${palette.theirs};--card-ink:${palette.ink};--widest:calc(100% - 108px);background:${palette.ground}}
.top,.input-bar{background:${palette.bar}}
.nav{height:50px}
.nav div{flex:1;min-width:0;text-align:center}
.nav b{display:block;font-size:17px;line-height:23px}
.nav small{display:block;font-size:11px;line-height:14px;color:${palette.time}}
.side{width:60px;flex:none;display:flex;align-items:center;gap:6px;font-size:15px}
.end{justify-content:flex-end}
.messages{padding:6px 12px 16px}
.time,.notice{font-size:12px;color:${palette.time};padding:10px 0}
.line{gap:9px;margin-bottom:16px}
.face{width:38px;height:38px;border-radius:50%}
.bubble{background:${palette.theirs};border-radius:12px;padding:9px 12px;font-size:16px;line-height:23px}
.mine .bubble{background:${theme === 'light' && mine !== null ? mine : palette.mine};color:#fff}
.input-row{gap:9px;padding:8px 12px 4px}
.input-row div{height:36px;border-radius:18px;background:${palette.soft}}
.input-row em{font-style:normal;font-size:14px;background:#0099ff;color:#fff;border-radius:16px;line-height:32px;padding:0 14px;opacity:.6}
.tools{display:flex;justify-content:space-between;padding:6px 20px 4px}
`;
    },
  };
}

export const qqPhones = [
  phoneProgram(look('ios', 'ios', null)),
  phoneProgram(look('android', 'android', '#12b7f5')),
];
