import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoStorySchema, type DemoStory } from './demo-story';

/** Reads and checks scripts/demo/story.json of a checkout; throws when its shape is wrong. */
export function readDemoStory(projectRoot: string): DemoStory {
  const text = readFileSync(path.join(projectRoot, 'scripts/demo/story.json'), 'utf8');
  return demoStorySchema.parse(JSON.parse(text));
}
