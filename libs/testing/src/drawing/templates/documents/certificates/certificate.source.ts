import { markup } from '../../../core/markup';
import type { Random } from '../../../core/random';
import type { ScreenshotSource, SourceTemplate } from '../../../core/source';
import { paletteOf, someCrop, webPage } from '../page-kit';
import { inventCertificate } from './certificate-facts';
import { certificateLayouts, type CertificateLayout } from './certificate-layouts';
import { inkCss, paperCss } from './paper';
import { sealCss } from './seals';

/** Cut below, a sheet has no empty end: a cut through that alone would leave it whole. */
function draw(name: string, layout: CertificateLayout, random: Random): SourceTemplate {
  const facts = inventCertificate(random.part('facts'));
  const crop = someCrop(random.part('crop'), 0.13);
  const narrow = layout.width < 500;
  return webPage({
    kind: 'red-stamp-certificate',
    variant: `certificate-${name}`,
    palette: paletteOf('light'),
    fonts: random.pick(['song', 'songArimo', 'songArimo', 'noto', 'noto']),
    width: layout.width,
    scale: narrow ? random.pick([1.5, 2, 3]) : random.pick([1, 1.5, 2]),
    content: markup`<div class="paper">${layout.content(random.part('content'), facts)}</div>`,
    css: `${layout.css}${sealCss}${paperCss(random)}${inkCss(random)}${crop?.bottom ? '.paper,.frame{min-height:0!important}' : ''}`,
    crop,
  });
}

export const certificates: readonly ScreenshotSource[] = Object.entries(certificateLayouts).map(
  ([name, layout]) => ({
    kind: 'red-stamp-certificate',
    draw: (random) => draw(name, layout, random),
  }),
);
