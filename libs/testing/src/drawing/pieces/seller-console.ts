import { markup, type Markup, type MarkupValue } from '../core/markup';

const menu = ['工作台', '商品', '交易', '物流', '售后', '评价', '营销', '数据', '店铺'] as const;

/** The frame of the seller's web console: top bar, side menu with one open entry, crumbs. */
export function sellerConsole(
  shopName: string,
  open: (typeof menu)[number],
  crumbs: string,
  content: MarkupValue,
): Markup {
  const entries = menu.map((entry) => markup`<span class="${entry === open ? 'on' : ''}">${entry}</span>`);
  return markup`
    <div class="console-top"><b>千牛</b><span>商家工作台</span><i></i><span>${shopName}</span></div>
    <div class="console-body">
      <div class="console-menu">${entries}</div>
      <div class="console-page"><div class="console-crumbs">${crumbs}</div>${content}</div>
    </div>
  `;
}

export const sellerConsoleCss = `
#screenshot{background:#f3f5f8;font-size:14px;line-height:1.6;color:#2b3036}
.console-top{height:52px;background:#fff;border-bottom:1px solid #e5e8ed;display:flex;align-items:center;gap:12px;padding:0 24px}
.console-top b{font-weight:700;font-size:20px;color:#1f6bef}
.console-top i{flex:1}
.console-body{display:flex;min-height:640px}
.console-menu{width:118px;background:#fff;border-right:1px solid #e5e8ed;padding-top:12px;display:flex;flex-direction:column}
.console-menu span{padding:10px 28px;color:#525b66}
.console-menu .on{color:#1f6bef;background:#eaf1ff;border-right:3px solid #1f6bef}
.console-page{flex:1;padding:16px 22px 26px}
.console-crumbs{color:#8a929c;font-size:13px;padding-bottom:12px}
.sheet{background:#fff;border-radius:6px;padding:18px 22px;margin-bottom:14px}
.sheet h2{font-size:16px;font-weight:500;margin-bottom:12px}
`;
