import { sharp } from './sharp-settings';

/** A stretch of a page from `top` on, in its pixels. */
export interface Slice {
  top: number;
  height: number;
}

const longestSide = 2000;

/** JPEG of a slice of a copy for the dossier, at most 2,000 pixels long: the copies themselves lie beside it. */
export async function dossierImage(path: string, width: number, { top, height }: Slice): Promise<Buffer> {
  return sharp(path)
    .extract({ left: 0, top, width, height })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
