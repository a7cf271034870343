// The words of the xAPI recipe for Open Badges (https://registry.tincanapi.com/#profile/19).
const home = 'http://specification.openbadges.org/xapi';

export const earned = { id: `${home}/verbs/earned.json`, display: { en: 'earned', es: 'obtuvo' } };
export const badgeType = 'http://activitystrea.ms/schema/1.0/badge';
export const pictureAttachment = 'http://id.tincanapi.com/attachment/supporting_media';
export const assertionExtension = `${home}/extensions/badgeassertion.json`;
export const badgeClassExtension = `${home}/extensions/badgeclass.json`;

export const recipe = {
  objectType: 'Activity',
  id: `${home}/recipe/base/0`,
  definition: { type: 'http://id.tincanapi.com/activitytype/recipe' },
} as const;
