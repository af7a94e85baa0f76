export * from './evidence-storage';
export { LocalDiskStorage } from './local-disk.storage';
export { contentKey } from './storage-key';
export * from './storage.module';
