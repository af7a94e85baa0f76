import { markup, type Markup } from '../../core/markup';
import { icon } from '../../pieces/icons';
import type { ChatPage, ChatSetting } from './chat-setting';

const wallpapers = [
  'linear-gradient(150deg,#0f4c81,#3a8fd0 60%,#a8d8f0)',
  'linear-gradient(#4b6a58,#a9c0a0)',
  'linear-gradient(120deg,#5b4b8a,#c58bb5)',
  '#2f5d8a',
] as const;
const margin = { side: 46, top: 26, bottom: 58 };

function taskbar({ captureAt, random }: ChatSetting): Markup {
  const names = (['maximise', 'search', 'folder', 'chat', 'image', 'gear'] as const).map((name) =>
    icon(name, 20, '#fff'),
  );
  const [year, month, day] = captureAt.slice(0, 10).split('-').map(Number);
  return markup`
    <div class="taskbar">
      ${names}<i></i><span>${random.part('input').pick(['中', '英'])}</span>
      <div>${captureAt.slice(11, 16)}<br>${year}/${month}/${day}</div>
    </div>
  `;
}

/** The window as part of the screen: wallpaper around it, task bar below. Such a screenshot shows more than the talk. */
export function onDesktop(setting: ChatSetting, page: ChatPage): ChatPage {
  const width = page.width ?? setting.width;
  return {
    width: width + 2 * margin.side,
    html: markup`<div class="desktop"><div class="stage">${page.html}</div>${taskbar(setting)}</div>`,
    css: `${page.css}
.desktop{display:flex;flex-direction:column;background:${setting.random.part('wallpaper').pick(wallpapers)}}
.stage{flex:1;display:flex;min-height:0;padding:${margin.top}px ${margin.side}px ${margin.bottom - 40}px}
.stage>.window{flex:1;min-width:0;box-shadow:0 6px 24px rgba(0,0,0,.35)}
.taskbar{flex:none;height:40px;background:rgba(18,24,34,.88);color:#fff;display:flex;align-items:center;gap:20px;padding:0 14px;font-size:12px;line-height:15px}
.taskbar i{flex:1}
.taskbar div{text-align:center}
`,
  };
}
