import fc from 'fast-check';
import { escapeHtml, Markup, markup } from './markup';

describe('markup', () => {
  it('escapes text in content and in attributes', () => {
    const nick = `"><script>alert('1')</script>&`;

    expect(markup`<b title="${nick}">${nick}</b>`.source).toBe(
      '<b title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</b>',
    );
  });

  it('leaves nothing in escaped text that could open a tag or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeHtml(text);

        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it('keeps markup inside markup as it is and joins lists', () => {
    const rows = ['a', 'b&'].map((text) => markup`<i>${text}</i>`);

    expect(markup`<p>${rows}${null}${undefined}${2}</p>`.source).toBe('<p><i>a</i><i>b&amp;</i>2</p>');
  });

  it('drops line breaks with their indent, but no spaces inside a line', () => {
    const both = markup`
      <b>1</b> <b>2</b>
      <b>3</b>
    `;

    expect(both).toEqual(new Markup('<b>1</b> <b>2</b><b>3</b>'));
  });

  it('keeps line breaks that are data', () => {
    expect(markup`<pre>${'one\n  two'}</pre>`.source).toBe('<pre>one\n  two</pre>');
  });
});
