import sharp, { type Sharp } from 'sharp';

/** Pixels in memory: red, green, blue of each pixel, rows from the top. */
export interface RawPicture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Decodes a picture to sRGB pixels without transparency. Throws when the bytes are no picture. */
export async function decode(image: Buffer): Promise<RawPicture> {
  const { data, info } = await sharp(image, { limitInputPixels: false })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The pixels as input of sharp. */
export function toSharp({ data, width, height }: RawPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** Encodes with everything said that changes the bytes; colour is halved as cameras and messengers do. */
export function toJpeg(picture: Sharp, quality: number): Promise<Buffer> {
  return picture.jpeg({ quality, chromaSubsampling: '4:2:0', mozjpeg: false }).toBuffer();
}
