import { Module } from '@nestjs/common';
import { WorkIntake } from '../operations/work-intake';
import { ReparseEvidence } from './reparse-evidence.usecase';

/** Replays by themselves: needs persistence and the queue, neither readers nor storage. */
@Module({ providers: [WorkIntake, ReparseEvidence], exports: [ReparseEvidence] })
export class ReparseModule {}
