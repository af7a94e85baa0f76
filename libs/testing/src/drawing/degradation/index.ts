import sharp from 'sharp';
import type { Random } from '../core/random';
import type { PixelBox } from '../core/template';
import { keystoned, offScreen, photographed, rotated, type Degraded } from './photographed';
import { decode, toJpeg, toSharp } from './raw-picture';
import { expose } from './sensor';
import type { Quality } from './quality';

export { degradations, type Quality } from './quality';
export type { Degraded } from './photographed';

const unmoved = (box: PixelBox): PixelBox => box;

async function compressed(image: Buffer, quality: number): Promise<Degraded> {
  return {
    bytes: await toJpeg(sharp(image).flatten({ background: '#fff' }), quality),
    extension: 'jpg',
    map: unmoved,
  };
}

/** The smallest box of whole pixels around a box of a picture that was made `across` × `down` as large. */
function scaled([x, y, width, height]: PixelBox, across: number, down: number): PixelBox {
  const left = Math.floor(x * across);
  const top = Math.floor(y * down);
  return [left, top, Math.ceil((x + width) * across) - left, Math.ceil((y + height) * down) - top];
}

async function shrunk(image: Buffer, share: number): Promise<Degraded> {
  const { width, height, ...picture } = await decode(image);
  const small = { width: Math.round(width * share), height: Math.round(height * share) };
  const bytes = await toJpeg(
    toSharp({ ...picture, width, height }).resize({ ...small, fit: 'fill', kernel: 'lanczos3' }),
    85,
  );
  return {
    bytes,
    extension: 'jpg',
    map: (box) => scaled(box, small.width / width, small.height / height),
  };
}

async function shrunkAndGrown(image: Buffer, share: number): Promise<Degraded> {
  const { width, height, data } = await decode(image);
  const [narrow, low] = [Math.round(width * share), Math.round(height * share)];
  // sharp keeps one size per pipeline: the small picture must exist before it is made large.
  const small = await toSharp({ data, width, height })
    .resize({ width: narrow, height: low, fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  const large = toSharp({ data: small, width: narrow, height: low });
  const bytes = await toJpeg(large.resize({ width, height, fit: 'fill', kernel: 'cubic' }), 80);
  return { bytes, extension: 'jpg', map: unmoved };
}

async function blurred(image: Buffer, sigma: number): Promise<Degraded> {
  return {
    bytes: await toJpeg(sharp(image).flatten({ background: '#fff' }).blur(sigma), 92),
    extension: 'jpg',
    map: unmoved,
  };
}

async function noisy(image: Buffer, random: Random): Promise<Degraded> {
  const picture = await decode(image);
  expose(picture, { light: null, cast: [1, 1, 1], haze: 0, noise: random.between(6, 12) }, random);
  return { bytes: await toJpeg(toSharp(picture), 90), extension: 'jpg', map: unmoved };
}

/**
 * Takes a PNG and gives it as it looks after one way of suffering, with the way its boxes moved. The
 * same picture, quality and random give the same bytes. None is so strong that a person could not read
 * digits 12 pixels tall. Throws when the bytes are no picture.
 */
export function degrade(image: Buffer, quality: Quality, random: Random): Promise<Degraded> {
  switch (quality) {
    case 'q40':
      return compressed(image, 40);
    case 'q60':
      return compressed(image, 60);
    case 'q75':
      return compressed(image, 75);
    case 'q95':
      return compressed(image, 95);
    case 'scale75':
      return shrunk(image, 0.75);
    case 'scale60up':
      return shrunkAndGrown(image, 0.6);
    case 'blur':
      return blurred(image, random.between(0.6, 1.1));
    case 'noise':
      return noisy(image, random);
    case 'rotate':
      return rotated(image, random);
    case 'perspective':
      return keystoned(image, random);
    case 'moire':
      return offScreen(image, random);
    case 'photo':
      return photographed(image, random);
  }
}
