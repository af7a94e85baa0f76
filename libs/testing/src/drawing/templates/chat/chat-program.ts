import type { Random } from '../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../core/source';
import type { ScreenshotKind, Theme } from '../../core/template';
import { inventChat, type ChatPage, type ChatSetting, type ChatShape, type Device } from './chat-setting';
import { onDesktop } from './desktop';
import { saidCss } from './said';

/** One chat program in one of its looks. */
export interface ChatProgram {
  kind: ScreenshotKind;
  name: string;
  device: Device;
  themes: readonly Theme[];
  page(setting: ChatSetting): ChatPage;
}

/** The window of a program with an invented talk. */
export function chatTemplate(
  program: ChatProgram,
  random: Random,
  theme: Theme,
  shape: ChatShape = {},
): SourceTemplate {
  const setting = inventChat(random, theme, program.device, shape);
  const page = program.page(setting);
  // A cut window has lost its surroundings as well.
  const around =
    !program.device.phone && setting.cut === 'none' && setting.random.part('desktop').chance(0.2);
  const { html, css, width = setting.width } = around ? onDesktop(setting, page) : page;
  return {
    kind: program.kind,
    variant: theme === 'dark' ? `${program.name}-dark` : program.name,
    html,
    css: saidCss + css + setting.font,
    width,
    deviceScaleFactor: setting.scale,
    complete: setting.cut === 'none',
    captureDate: setting.captureAt,
    ...(setting.view ? { view: setting.view } : {}),
    ...(setting.crop ? { crop: setting.crop } : {}),
  };
}

export function chatSource(program: ChatProgram): ScreenshotSource {
  return {
    kind: program.kind,
    themes: program.themes,
    draw: (random, theme) => chatTemplate(program, random, theme),
  };
}
