export { imageFormats, type ImageFile, type ImageFormat } from './images/image-format';
export { inspectImage } from './images/inspect-image';
export type { ImageInfo, ImageLimits } from './images/inspect-pages';
export { renderServedCopy } from './images/served-copy';
export { OcrModule, type OcrModuleOptions } from './ocr.module';
export {
  ReaderPool,
  type ReaderPoolOptions,
  type ReaderPoolState,
  type ReadRequest,
} from './pool/reader-pool';
export { type ReaderChoice, readerChoices } from './recognition/reader-settings';
