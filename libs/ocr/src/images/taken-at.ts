import readExif from 'exif-reader';

/**
 * The moment a picture was taken by its EXIF block, as its camera wrote it: `YYYY:MM:DD HH:mm:ss`, no zone. Null when
 * there is none; a damaged block is none.
 */
export function takenAt(exif: Buffer | undefined): string | null {
  if (!exif) return null;
  try {
    const { Photo, Image } = readExif(exif);
    const moment = Photo?.DateTimeOriginal ?? Photo?.DateTimeDigitized ?? Image?.DateTime;
    // The library reads the camera's wall time as if it were UTC; written back the same way it is what the camera wrote.
    return moment instanceof Date && !Number.isNaN(moment.getTime())
      ? moment.toISOString().slice(0, 19).replace(/-/g, ':').replace('T', ' ')
      : null;
  } catch {
    return null;
  }
}
