import { type DynamicModule, Module } from '@nestjs/common';
import { EvidenceStorage } from './evidence-storage';
import { LocalDiskStorage } from './local-disk.storage';

export interface StorageOptions {
  /** The folder (relative to where the process was started); every process of the product sees the same one. */
  dir: string;
}

/** Provides `EvidenceStorage`. */
@Module({})
export class StorageModule {
  /** Storage in a local folder, made when it is not there; the application does not start when it cannot be. */
  static forRoot(options: StorageOptions): DynamicModule {
    return {
      module: StorageModule,
      global: true,
      providers: [{ provide: EvidenceStorage, useFactory: () => LocalDiskStorage.in(options.dir) }],
      exports: [EvidenceStorage],
    };
  }
}
