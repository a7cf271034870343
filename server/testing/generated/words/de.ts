import type { Words } from '../words.ts';

export const de: Words = {
  language: 'de',
  subjects: [
    'Brandschutz',
    'Erste Hilfe',
    'Datenschutz',
    'Geologie',
    'Statistik',
    'Projektleitung',
    'Fotografie',
    'freies Reden',
    'Klavier',
    'elektrische Sicherheit',
    'Kochen',
    'Vertragsrecht',
  ],
  titles: ['Einführung: %', '% im Alltag', '% am Arbeitsplatz', '%: der zweite Schritt', 'Auffrischung %'],
  descriptions: [
    'Was alle über % wissen sollten, erklärt an Beispielen aus der Praxis.',
    'Sie lernen, wie es geht, was schiefgehen kann und woran man es rechtzeitig merkt. Mit Übungen zum Thema %.',
    'Kurze Lektionen, Übungen mit Lösungen und eine Prüfung zum Schluss. Vorkenntnisse in % sind nicht nötig.',
    'Überblick über die Vorschriften zum Thema % seit der letzten Änderung, mit einer Prüfliste zum Ausdrucken.',
  ],
  pages: [
    'Willkommen',
    'Worum es geht',
    'Die häufigsten Fehler',
    'Ein durchgerechnetes Beispiel',
    'Prüfliste',
    'Jetzt sind Sie dran',
    'Genauer hingesehen',
    'Wer verantwortlich ist',
    'Zusammenfassung',
  ],
  questions: [
    {
      text: 'Was tun Sie zuerst, wenn beim Thema % etwas Unerwartetes geschieht?',
      choices: ['Die anderen warnen', 'Die Ursache suchen', 'Vorsichtig weitermachen', 'Hilfe holen'],
    },
    {
      text: 'Welche dieser Aussagen über % stimmt?',
      choices: ['Es ist nur eine Frage der Erfahrung', 'Die Reihenfolge zählt', 'Geprüft werden muss es nie'],
    },
    { text: 'Wer entscheidet in Fragen rund um %?', choices: ['Wer vor Ort ist', 'Die Vorgesetzte', 'Der Kunde'] },
  ],
  reflections: [
    'Das hatte ich immer umgekehrt gemacht und nie bemerkt. Nächste Woche probiere ich es an eigenem Material aus.',
    'Schwerer als gedacht, vor allem die zweite Hälfte; die Übung zu % muss ich wiederholen.',
    'Heute lief es gut: zwanzig Minuten ohne Fehler.',
    'Der Vergleich beider Fälle hat mir gezeigt, wozu die Regel da ist. Drei Fragen für das nächste Treffen notiert.',
  ],
};
