import { type DynamicModule, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ReaderPool, type ReaderPoolOptions } from './pool/reader-pool';

export type OcrModuleOptions = ReaderPoolOptions;

@Injectable()
class ReaderPoolShutdown implements OnApplicationShutdown {
  constructor(private readonly pool: ReaderPool) {}

  onApplicationShutdown(): Promise<void> {
    return this.pool.close();
  }
}

/** Gives the application one ReaderPool and ends its processes at shutdown, after running reads. */
@Module({})
export class OcrModule {
  static forRoot(options: OcrModuleOptions = {}): DynamicModule {
    return {
      module: OcrModule,
      global: true,
      providers: [{ provide: ReaderPool, useFactory: () => new ReaderPool(options) }, ReaderPoolShutdown],
      exports: [ReaderPool],
    };
  }
}
