// A podcast in the first half of the year, an episode now and then.
import { verbs } from './sample-verbs.ts';
import type { Telling } from './told-statement.ts';
import { anActivity } from './told-statement.ts';

const podcast = anActivity(
  'https://radio.example/history-of-ideas',
  'http://activitystrea.ms/schema/1.0/audio',
  'A short history of ideas',
  'Breve historia de las ideas',
);

const episodes = 24;

export function tellPodcast(telling: Telling): void {
  for (let episode = 0; episode < episodes; episode += 1) {
    const daysAgo = 352 - episode * 7 - ((episode * 5) % 6);
    telling.tell(telling.at(daysAgo, 8, (episode * 11) % 60), {
      verb: verbs.listened,
      object: podcast,
      result: { duration: `PT${22 + ((episode * 7) % 15)}M` },
    });
  }
}
