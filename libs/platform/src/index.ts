export * from './config/config';
export * from './http/problem.filter';
export * from './http/request-id.middleware';
export * from './logging/logger';
export * from './logging/nest-logger';
export * from './logging/request-context';
export * from './metrics/metrics';
export * from './platform.module';
