// SPDX-License-Identifier: AGPL-3.0-or-later
// The sentences in which the server gives reasons, put into German. What is not in the table is shown as it came:
// a reason in English is better than none.
type Rule = [RegExp, (...found: string[]) => string];

const NUMBERS: Record<string, string> = {
  a: 'einem', an: 'einem', one: 'einem', two: 'zwei', three: 'drei', four: 'vier', five: 'fünf', six: 'sechs',
  seven: 'sieben', eight: 'acht', nine: 'neun', ten: 'zehn', eleven: 'elf', twelve: 'zwölf',
};
const UNITS: Record<string, string> = {
  second: 'Sekunde', seconds: 'Sekunden', minute: 'Minute', minutes: 'Minuten', hour: 'Stunde', hours: 'Stunden',
  day: 'Tag', days: 'Tagen', week: 'Woche', weeks: 'Wochen', month: 'Monat', months: 'Monaten', year: 'Jahr',
  years: 'Jahren',
};
const FEMININE = new Set(['second', 'minute', 'hour', 'week']);

// "six days" -> "sechs Tagen" (dative, as after vor, seit, in).
function span(words: string): string {
  const half = words.replace(/^(about|over|nearly) /, '');
  const found = /^(\S+) (?:and a half )?(\w+)$/.exec(half);
  if (!found) return words;
  const [, count = '', unit = ''] = found;
  const one = NUMBERS[count] === 'einem';
  return `${one ? (FEMININE.has(unit) ? 'einer' : 'einem') : (NUMBERS[count] ?? count)} ${UNITS[unit] ?? unit}`;
}

// "six days" -> "alle sechs Tage", "week" -> "jede Woche".
function every(words: string): string {
  const unit = UNITS[words];
  if (unit) return `${FEMININE.has(words) ? 'jede' : words === 'year' ? 'jedes' : 'jeden'} ${unit}`;
  return `alle ${span(words).replace(/(Tage|Monate|Jahre)n$/, '$1')}`;
}

const count = (word: string): string => (NUMBERS[word] === 'einem' ? 'einem' : (NUMBERS[word] ?? word));
const days = (words: string): string => {
  if (words === 'never') return 'nie';
  const found = /^on (\S+) days?(.*)$/.exec(words);
  if (!found) return words;
  const [, much = '', rest = ''] = found;
  const noun = NUMBERS[much] === 'einem' ? 'Tag' : 'Tagen';
  const when = rest.includes('three months') ? ' in den letzten drei Monaten'
    : rest.includes('last year') ? ' im letzten Jahr'
    : rest.includes('in all') ? ` insgesamt${rest.replace(/^ in all, the last (.*) ago$/, (_, ago: string) => `, zuletzt vor ${span(ago)}`)}`
    : '';
  return `an ${count(much)} ${noun}${when}`;
};
const WHO: Record<string, string> = { 'a question': 'eine Frage', 'a request': 'eine Bitte', 'a letter': 'ein Brief', 'a message': 'eine Nachricht' };

const RULES: Rule[] = [
  [/^(.+) would care for “(.*)”\.$/, (who, title) => `${who} könnte „${title}“ mögen.`],
  [/^it goes both ways$/, () => 'es geht hin und her'],
  [/^you wrote to them$/, () => 'Sie haben geschrieben'],
  [/^they wrote to you$/, () => 'man hat Ihnen geschrieben'],
  [/^the longer past$/, () => 'die längere Vergangenheit'],
  [/^how recent it is$/, () => 'wie frisch es ist'],
  [/^you wrote (on .*|never); they wrote (on .*|never)$/, (_, mine = '', theirs = '') => `von Ihnen ${days(mine)}; von dort ${days(theirs)}`],
  [/^(on \S+ days?[^;]*)$/, (_, all = '') => days(all)],
  [/^(?:an?|one) message in all: yours (on .*|never), theirs (on .*|never)$/,
    (_, mine = '', theirs = '') => `eine Nachricht insgesamt: Ihre ${days(mine)}, die anderen ${days(theirs)}`],
  [/^([\d,]+|\w+) messages in all: yours (on .*|never), theirs (on .*|never)$/,
    (_, all = '', mine = '', theirs = '') => `${NUMBERS[all] ?? all} Nachrichten insgesamt: Ihre ${days(mine)}, die anderen ${days(theirs)}`],
  [/^(?:last in touch|last contact) (.*) ago$/, (_, ago = '') => `letzter Kontakt vor ${span(ago)}`],
  [/^in touch within the last day$/, () => 'in Kontakt seit gestern'],
  [/^silent for ([^,;]*)$/, (_, long = '') => `still seit ${span(long)}`],
  [/^in bursts, usually at most ([^,;]*) apart$/, (_, gap = '') => `in Schüben, mit höchstens ${span(gap)} dazwischen`],
  [/^usually most days$/, () => 'meist fast täglich'],
  [/^usually every other day$/, () => 'meist jeden zweiten Tag'],
  [/^usually every ([^,;]*)$/, (_, each = '') => `meist ${every(each)}`],
  [/^(.+) to you alone$/, (_, what = '') => `${WHO[what] ?? what} an Sie allein`],
  [/^(.+) to them alone$/, (_, what = '') => `${WHO[what] ?? what} an diese Person allein`],
  [/^(.+) to you and others$/, (_, what = '') => `${WHO[what] ?? what} an Sie und andere`],
  [/^(.+) to them and others$/, (_, what = '') => `${WHO[what] ?? what} an diese Person und andere`],
  [/^(.+) on which you stood in copy$/, (_, what = '') => `${WHO[what] ?? what} mit Ihnen in Kopie`],
  [/^it answers a message of yours$/, () => 'antwortet auf eine Nachricht von Ihnen'],
  [/^it answers a message of theirs$/, () => 'antwortet auf eine Nachricht von dort'],
  [/^you took part in the conversation$/, () => 'Sie haben am Gespräch teilgenommen'],
  [/^they took part in the conversation$/, () => 'war am Gespräch beteiligt'],
  [/^you answer (\d+) of 10 of their messages$/, (_, of = '') => `Sie beantworten ${of} von 10 Nachrichten von dort`],
  [/^they answer (\d+) of 10 of your messages$/, (_, of = '') => `${of} von 10 Ihrer Nachrichten werden beantwortet`],
  [/^you answered (\d+) of their (\d+) messages$/, (_, of = '', all = '') => `Sie haben ${of} von ${all} Nachrichten beantwortet`],
  [/^they answered (\d+) of your (\d+) messages$/, (_, of = '', all = '') => `${of} von ${all} Ihrer Nachrichten wurden beantwortet`],
  [/^you seldom answer their messages$/, () => 'Sie beantworten diese Nachrichten selten'],
  [/^they seldom answer your messages$/, () => 'Ihre Nachrichten werden selten beantwortet'],
  [/^you usually answer within (.*); this has waited for (.*)$/,
    (_, usual = '', wait = '') => `Sie antworten meist innerhalb von ${span(usual)}; dies wartet seit ${span(wait)}`],
  [/^they usually answer within (.*); this has waited for (.*)$/,
    (_, usual = '', wait = '') => `Antwort kommt meist innerhalb von ${span(usual)}; dies wartet seit ${span(wait)}`],
  [/^you said so, and have sent them nothing of it since$/, () => 'Sie haben es zugesagt und seither nichts davon geschickt'],
  [/^they said so, and have sent you nothing of it since$/, () => 'es wurde zugesagt, und seither kam nichts davon'],
  [/^you asked, they helped, and you have not written about it since$/,
    () => 'Sie baten, es wurde geholfen, und Sie haben seither nicht davon geschrieben'],
  [/^you wrote to each other \((\d+) sent, (\d+) received\)$/,
    (_, sent = '', received = '') => `Sie haben einander geschrieben (${sent} gesendet, ${received} erhalten)`],
  [/^they wrote to each other (.*)$/, (_, times = '') => `sie haben einander ${often(times)} geschrieben`],
  [/^one wrote to the other (.*)$/, (_, times = '') => `eine Seite hat der anderen ${often(times)} geschrieben`],
  [/^both were in a small round (.*)$/, (_, times = '') => `beide waren ${often(times)} in einer kleinen Runde`],
  [/^in your circle of (\d+)$/, (_, circle = '') => `in Ihrem Kreis der ${circle}`],
  [/^beyond your circles$/, () => 'jenseits Ihrer Kreise'],
  [/^you said so$/, () => 'Sie haben es gesagt'],
  [/^both are yours$/, () => 'beide gehören Ihnen'],
  [/^same full name$/, () => 'gleicher voller Name'],
  [/^name and address fit$/, () => 'Name und Adresse passen'],
  [/^same first and last name$/, () => 'gleicher Vor- und Nachname'],
  [/^short form of the same name$/, () => 'Kurzform desselben Namens'],
  [/^same name in one word$/, () => 'derselbe Name in einem Wort'],
  [/^the same name misspelt$/, () => 'derselbe Name, verschrieben'],
  [/^same initial and family name$/, () => 'gleicher Anfangsbuchstabe und Familienname'],
  [/^the address is made from the name$/, () => 'die Adresse ist aus dem Namen gebildet'],
  [/^the same user of one host$/, () => 'derselbe Benutzer eines Rechners'],
  [/^same unusual address name$/, () => 'gleicher ungewöhnlicher Adressname'],
  [/^same unusual name$/, () => 'gleicher ungewöhnlicher Name'],
  [/^rare in this book$/, () => 'selten in diesem Buch'],
  [/^both busy in one time$/, () => 'beide zur selben Zeit in Gebrauch'],
  [/^never in one conversation$/, () => 'nie in einem Gespräch'],
  [/^both in one conversation$/, () => 'beide in einem Gespräch'],
  [/^one stops where the other starts$/, () => 'die eine endet, wo die andere beginnt'],
  [/^one asks for answers at the other$/, () => 'die eine bittet um Antwort an die andere'],
  [/^named side by side on one message$/, () => 'nebeneinander auf einer Nachricht genannt'],
  [/^both write with (.*)$/, (_, who = '') => `beide schreiben mit ${who.replace(/ and /g, ' und ')}`],
  [/^both on (.*)$/, (_, where = '') => `beide bei ${where.replace(/ and /g, ' und ')}`],
  [/^a middle initial$/, () => 'ein zweiter Anfangsbuchstabe'],
  [/^one letter wrong.*$/, () => 'ein Buchstabe anders'],
  [/^the same telephone number$/, () => 'dieselbe Telefonnummer'],
  [/^same address name$/, () => 'gleicher Adressname'],
  [/^same domain$/, () => 'gleiche Domain'],
  [/^answers for the other address$/, () => 'antwortet für die andere Adresse'],
  [/^bears a person's name$/, () => 'trägt den Namen eines Menschen'],
  [/^writes and is answered$/, () => 'schreibt und bekommt Antwort'],
  [/^answers mail, under a person's name$/, () => 'beantwortet Post unter dem Namen eines Menschen'],
  [/^nothing says otherwise$/, () => 'nichts spricht dagegen'],
  [/^an address that nobody reads$/, () => 'eine Adresse, die niemand liest'],
  [/^named as a machine$/, () => 'benannt wie eine Maschine'],
  [/^the address names a function, not a person$/, () => 'die Adresse nennt eine Aufgabe, keinen Menschen'],
  [/^(\d+) messages? from it lie in Sent$/, (_, much = '') => `${much} Nachrichten davon liegen in «Gesendet»`],
  [/^(\d+) (?:messages? )?were delivered to it$/, (_, much = '') => `${much} wurden dorthin zugestellt`],
  [/^your name, and mail is sent from or delivered to it$/, () => 'Ihr Name, und Post geht davon aus oder kommt dort an'],
  [/^your name$/, () => 'Ihr Name'],
  [/^Nothing has passed both ways between you and (.*): do you know them\?$/, (_, who = '') => `Zwischen Ihnen und ${who} ging noch nichts hin und her: Kennen Sie sich?`],
  [/^You and (.*) have not been in touch for (.*): write to them first\.$/,
    (_, who = '', long = '') => `Zwischen Ihnen und ${who} ist es seit ${span(long)} still: Schreiben Sie zuerst dorthin.`],
  [/^Only (\d+) letters have passed between you and (.*): what would you say of them\?$/,
    (_, much = '', who = '') => `Nur ${much} Briefe gingen zwischen Ihnen und ${who}: Was würden Sie über diesen Menschen sagen?`],
  [/^This asks for something\. That is fine; it is best said early\.$/,
    () => 'Hier wird um etwas gebeten. Das ist in Ordnung; am besten sagt man es früh.'],
  [/^It opens with care and turns to an ask\. .*$/,
    () => 'Es beginnt mit Anteilnahme und wird zur Bitte. Sagen Sie zuerst, was Sie möchten, oder schreiben Sie nur über den anderen Menschen.'],
  [/^You have never written with (.*), and the first letter wants something\.$/,
    (_, who = '') => `Sie haben mit ${who} noch nie geschrieben, und der erste Brief will etwas.`],
  [/^This is the first sign of life in (.*) between you and (.*), and it wants something\.$/,
    (_, long = '', who = '') => `Das ist seit ${span(long)} das erste Lebenszeichen zwischen Ihnen und ${who}, und es will etwas.`],
  [/^You wrote to (.*) on (\S+) days and had no answer\. Silence is an answer, too\.$/,
    (_, who = '', much = '') => `Sie haben ${who} an ${much} Tagen geschrieben und keine Antwort bekommen. Auch Schweigen ist eine Antwort.`],
  [/^These words went to (\S+) people within a week\. .*$/,
    (_, much = '') => `Diese Worte gingen innerhalb einer Woche an ${much} Menschen. Das ist ein Rundschreiben, welche Namen auch darüber stehen.`],
  [/^Nearly the same words went to (.*) of late\. What would you say to (.*) alone\?$/,
    (_, whom = '', who = '') => `Fast dieselben Worte gingen kürzlich an ${whom.replace('somebody else', 'jemand anderen').replace('others', 'andere')}. Was würden Sie ${who} allein sagen?`],
  [/^(.*) do not know each other, as far as your mail shows: write to each of them\.$/,
    (_, who = '') => `${who} kennen sich nicht, soweit Ihre Post es zeigt: Schreiben Sie jedem einzeln.`],
];

function often(times: string): string {
  if (times === 'once') return 'einmal';
  if (times === 'twice') return 'zweimal';
  return times.replace(' times', '-mal');
}

function whole(words: string): string | undefined {
  for (const [pattern, german] of RULES) {
    const found = pattern.exec(words);
    if (found) return german(...found);
  }
  return undefined;
}

export function phraseInGerman(words: string): string {
  const trimmed = words.trim();
  const known = whole(trimmed);
  if (known) return known;
  if (trimmed.includes('; ')) return trimmed.split('; ').map(phraseInGerman).join('; ');
  return trimmed.includes(', ') ? joined(trimmed.split(', ')) : words;
}

// Reasons stand one after another, and some hold a comma themselves: the longest that is known is taken first.
function joined(parts: string[]): string {
  const found: string[] = [];
  for (let from = 0; from < parts.length;) {
    let until = parts.length;
    let german: string | undefined;
    for (; until > from && german === undefined; until--) german = whole(parts.slice(from, until).join(', '));
    found.push(german ?? parts[from] ?? '');
    from = german === undefined ? from + 1 : until + 1;
  }
  return found.join(', ');
}
