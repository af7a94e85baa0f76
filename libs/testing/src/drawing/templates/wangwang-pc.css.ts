export const wangwangPcCss = `
.window{background:#fff;border:1px solid #1a5fd6;font-size:14px;line-height:1.5;color:#22272e}
.title-bar{height:40px;background:linear-gradient(#3a86fa,#1f6bef);color:#fff;display:flex;align-items:center;padding:0 14px;font-size:14px;gap:8px}
.title-bar i,.chat-header i,.tools i{flex:1}
.title-bar .logo{width:24px;height:24px;border-radius:6px;background:rgba(255,255,255,.22);display:flex;align-items:center;justify-content:center}
.window-buttons{display:flex;gap:16px;margin-left:18px}
.body{display:flex;min-height:700px}
.rail{width:54px;background:#eef2f8;border-right:1px solid #e1e6ee;display:flex;flex-direction:column;align-items:center;gap:10px;padding-top:14px}
.rail span{width:38px;height:38px;border-radius:8px;display:flex;align-items:center;justify-content:center}
.rail .on{background:#d8e6ff}
.talks{width:246px;background:#fafbfc;border-right:1px solid #e4e8ee}
.find{margin:12px;height:30px;border-radius:15px;background:#eceff3;color:#a3abb6;font-size:12px;display:flex;align-items:center;gap:6px;padding:0 12px}
.tabs{display:flex;gap:22px;padding:0 16px 8px;font-size:13px;color:#78818c;border-bottom:1px solid #eceff3}
.tabs b{color:#1f6bef;font-weight:500}
.talk{display:flex;align-items:center;gap:10px;padding:10px 12px;position:relative}
.talk.open{background:#e3edfd}
.talk div{flex:1;min-width:0}
.talk b{font-weight:400;font-size:13px;display:block}
.talk p{font-size:12px;color:#939ba6;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.talk time{position:absolute;right:12px;top:11px;font-size:11px;color:#b0b7c0}
.face{flex:none;border-radius:50%;overflow:hidden}
.chat{flex:1;display:flex;flex-direction:column}
.chat-header{height:54px;display:flex;align-items:center;gap:12px;padding:0 20px;border-bottom:1px solid #e8ebf0}
.chat-header b{font-weight:500;font-size:16px}
.chat-header em{font-style:normal;font-size:11px;color:#ff6a00;border:1px solid #ffc9a3;border-radius:3px;padding:0 5px;line-height:17px}
.messages{flex:1;background:#f5f6f8;padding:18px 20px 22px;display:flex;flex-direction:column;gap:16px}
.line{display:flex;gap:10px;align-items:flex-start}
.line.mine{flex-direction:row-reverse}
.said{display:flex;flex-direction:column;align-items:flex-start;max-width:74%}
.mine .said{align-items:flex-end}
.meta{font-size:13px;color:#68727e;margin-bottom:4px}
.bubble{background:#fff;border:1px solid #e6e9ee;border-radius:2px 10px 10px 10px;padding:8px 13px;font-size:14px;line-height:22px}
.mine .bubble{background:#cfe2ff;border-color:#c3d9fb;border-radius:10px 2px 10px 10px}
.input-bar{border-top:1px solid #e3e7ed;height:136px;display:flex;flex-direction:column;background:#fff}
.tools{display:flex;gap:17px;align-items:center;padding:10px 20px;color:#5d6773;font-size:12px}
.tools span{display:flex;align-items:center;gap:4px}
.send{margin-top:auto;display:flex;justify-content:flex-end;align-items:center;gap:14px;padding:0 20px 14px;font-size:12px;color:#a3abb6}
.send button{border:0;background:#1f6bef;color:#fff;font:inherit;font-size:14px;border-radius:4px;padding:5px 22px}
`;
