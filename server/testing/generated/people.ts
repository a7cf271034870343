// One learner under five identities, and the people around her. All of them are made up.
import { createHash } from 'node:crypto';
import type { Agent, Group } from '../../contract/xapi/actor.ts';
import type { Random } from './random.ts';

const name = 'Ana Ruiz';
const mbox = 'mailto:ana.ruiz@example.org';

/** The learner, as different products know her. */
export const learner = {
  byMail: { objectType: 'Agent', name, mbox },
  atWork: {
    objectType: 'Agent',
    name: 'Ruiz, Ana',
    account: { homePage: 'https://people.example.com', name: 'E-20417' },
  },
  atSchool: { objectType: 'Agent', name, account: { homePage: 'https://campus.example.edu', name: 'aruiz042' } },
  byMailSum: { mbox_sha1sum: createHash('sha1').update(mbox).digest('hex') },
  byOpenId: { name: 'ana', openid: 'https://ana-ruiz.id.example.net/' },
} as const satisfies Readonly<Record<string, Agent>>;

const others = [
  'Dmitri Okafor',
  'Bo Lindqvist',
  'Yuki Tanaka',
  'Layla Haddad',
  'Jürgen Weiß',
  'María José Peña',
  'Chloé Laurent',
  'Tomasz Nowak',
  'Priya Raman',
  'Samuel Osei',
  'Ingrid Sørensen',
  'Wei Zhang',
];

/** Instructors and fellow learners. */
export const people: readonly Agent[] = others.map((fullName, index) => {
  const account = `person-${String(index + 1).padStart(3, '0')}`;
  return index % 3 === 0
    ? { name: fullName, mbox: `mailto:${account}@example.com` }
    : { objectType: 'Agent', name: fullName, account: { homePage: 'https://people.example.com', name: account } };
});

export const instructors: readonly Agent[] = people.slice(0, 6);

export function aTeam(random: Random): Group {
  const team = random.integer(1, 8);
  return { objectType: 'Group', name: `Team ${team}`, mbox: `mailto:team-${team}@example.com` };
}

/** The learner and some others, together. */
export function aStudyGroup(random: Random, self: Agent): Group {
  const member = [self, ...random.some(people, random.integer(1, 4))];
  return random.chance(0.5)
    ? { objectType: 'Group', member }
    : {
        objectType: 'Group',
        name: 'Study group',
        account: { homePage: 'https://campus.example.edu', name: `group-${random.integer(1, 5)}` },
        member,
      };
}
