import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { ascii, exactText, foreignKey, oneOf, tableOptions } from './ddl';

export class Agencies1795305600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE \`agency\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`name\` varchar(200) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`)
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`user\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`email\` ${exactText(254)} NOT NULL,
      \`password_hash\` ${ascii(255)} NOT NULL,
      \`role\` ${ascii(40)} NOT NULL,
      \`admin\` tinyint(1) NOT NULL,
      \`disabled_at\` datetime(3) NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_user_email\` (\`email\`),
      KEY \`ix_user_agency\` (\`agency_id\`),
      ${foreignKey('fk_user_agency', 'agency_id', 'agency')},
      ${oneOf('ck_user_role', 'role', ['owner', 'operator'])}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`user_session\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`user_id\` ${ascii(40)} NOT NULL,
      \`token_hash\` ${ascii(64)} NOT NULL,
      \`expires_at\` datetime(3) NOT NULL,
      \`created_at\` datetime(3) NOT NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_user_session_token\` (\`token_hash\`),
      KEY \`ix_user_session_user\` (\`user_id\`),
      KEY \`ix_user_session_expires\` (\`expires_at\`),
      ${foreignKey('fk_user_session_user', 'user_id', 'user', 'CASCADE')}
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE \`api_key\` (
      \`id\` ${ascii(40)} NOT NULL,
      \`agency_id\` ${ascii(40)} NOT NULL,
      \`name\` varchar(200) NOT NULL,
      \`prefix\` ${ascii(24)} NOT NULL,
      \`key_hash\` ${ascii(64)} NOT NULL,
      \`shop_ids\` json NULL,
      \`created_at\` datetime(3) NOT NULL,
      \`last_used_at\` datetime(3) NULL,
      \`expires_at\` datetime(3) NULL,
      \`revoked_at\` datetime(3) NULL,
      PRIMARY KEY (\`id\`),
      UNIQUE KEY \`uq_api_key_hash\` (\`key_hash\`),
      KEY \`ix_api_key_agency\` (\`agency_id\`),
      ${foreignKey('fk_api_key_agency', 'agency_id', 'agency')}
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE `api_key`');
    await runner.query('DROP TABLE `user_session`');
    await runner.query('DROP TABLE `user`');
    await runner.query('DROP TABLE `agency`');
  }
}
