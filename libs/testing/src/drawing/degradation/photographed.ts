import type { PixelBox } from '../core/template';
import type { Random } from '../core/random';
import { plainGround, somePlainGround, tableGround } from './ground';
import { interfere } from './interference';
import { lightMap } from './light';
import { lookAt, mapBox, type Size, type View } from './projective';
import { decode, toJpeg, toSharp, type RawPicture } from './raw-picture';
import { expose } from './sensor';
import { warpOnto } from './warp';

export interface Degraded {
  bytes: Buffer;
  extension: 'png' | 'jpg';
  /** Where a box of the original lies now: the upright box around the moved one. */
  map: (box: PixelBox) => PixelBox;
}

interface Seen {
  picture: RawPicture;
  map: (box: PixelBox) => PixelBox;
}

type Ground = (size: Size) => RawPicture | Promise<RawPicture>;

async function see(picture: RawPicture, view: View, ground: Ground): Promise<Seen> {
  const { projection, size } = lookAt(picture, view);
  const seen = await ground(size);
  warpOnto(seen, picture, projection);
  return { picture: seen, map: (box) => mapBox(projection, size, box) };
}

async function asJpeg({ picture, map }: Seen, quality: number): Promise<Degraded> {
  return { bytes: await toJpeg(toSharp(picture), quality), extension: 'jpg', map };
}

/** At least a third of the greatest angle, so that a picture named `rotate` is rotated. */
function angle(random: Random, most: number): number {
  return random.between(most / 3, most) * (random.chance(0.5) ? 1 : -1);
}

/** Askew on a plain ground, as a scanner or an editor leaves it. */
export async function rotated(image: Buffer, random: Random): Promise<Degraded> {
  const view: View = { rotation: angle(random, 3), keystone: [0, 0], scale: 1, margin: [0, 0] };
  return asJpeg(await see(await decode(image), view, (size) => somePlainGround(size, random)), 92);
}

/** Seen from aside on a plain ground. */
export async function keystoned(image: Buffer, random: Random): Promise<Degraded> {
  const keystone = [angle(random, 3), random.between(-2, 2)] as const;
  const view: View = { rotation: 0, keystone, scale: 1, margin: [0, 0] };
  return asJpeg(await see(await decode(image), view, (size) => somePlainGround(size, random)), 92);
}

/** Cameras have more pixels than small pictures: these come out larger than they were. */
function cameraScale({ width, height }: Size, random: Random): number {
  return Math.max(1, Math.min(1.6, random.between(1700, 2400) / Math.max(width, height)));
}

/** A screen photographed from near: little of the room is seen, the grids of both devices meet. */
export async function offScreen(image: Buffer, random: Random): Promise<Degraded> {
  const screen = await decode(image);
  const view: View = {
    rotation: random.between(-1, 1),
    keystone: [random.between(-1.2, 1.2), random.between(-1.2, 1.2)],
    scale: cameraScale(screen, random),
    margin: [random.int(4, 30), random.int(4, 30)],
  };
  const seen = await see(screen, view, (size) => plainGround(size, [22, 22, 24]));
  interfere(seen.picture, random.part('bands'));
  const light = await lightMap(
    seen.picture,
    { falloff: random.between(0.08, 0.22), shadow: 0 },
    random.part('light'),
  );
  const cast = random.pick([
    [0.95, 0.99, 1.03],
    [1.02, 0.99, 0.93],
    [0.96, 1.01, 0.97],
  ] as const);
  expose(seen.picture, { light, cast, haze: random.between(3, 12), noise: 2 }, random.part('sensor'));
  return asJpeg(seen, 75);
}

/** A print or a screen on a table, photographed by hand in a room. */
export async function photographed(image: Buffer, random: Random): Promise<Degraded> {
  const sheet = await decode(image);
  const scale = cameraScale(sheet, random);
  const margin = (length: number): number => Math.round(length * scale * random.between(0.015, 0.07));
  const view: View = {
    // Together they turn no line of text by more than 3°.
    rotation: angle(random, 2.2),
    keystone: [random.between(-2.4, 2.4), random.between(-0.8, 0.8)],
    scale,
    margin: [margin(sheet.width), margin(Math.min(sheet.height, sheet.width * 2))],
  };
  const seen = await see(sheet, view, (size) => tableGround(size, random.part('table')));
  const { width, height } = seen.picture;
  const blurred = await toSharp(seen.picture).blur(random.between(0.5, 0.85)).raw().toBuffer();
  const picture = { data: blurred, width, height };
  const light = await lightMap(
    picture,
    { falloff: random.between(0.15, 0.4), shadow: random.chance(0.7) ? random.between(0.12, 0.34) : 0 },
    random.part('light'),
  );
  const cast = random.pick([
    [1, 0.97, 0.9],
    [0.94, 0.97, 1],
    [0.99, 0.99, 0.97],
  ] as const);
  const noise = random.between(2.5, 5.5);
  expose(picture, { light, cast, haze: random.between(4, 16), noise }, random.part('sensor'));
  return asJpeg({ picture, map: seen.map }, 80);
}
