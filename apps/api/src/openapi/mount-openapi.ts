import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { buildOpenApiDocument } from './build-document';

/** The document at /openapi.json, for people at /docs. */
export function mountOpenApi(app: NestExpressApplication): void {
  SwaggerModule.setup('docs', app, buildOpenApiDocument('1.0.0'), { jsonDocumentUrl: '/openapi.json' });
}
