// SPDX-License-Identifier: AGPL-3.0-or-later
// What is written in German: friends, in-laws, clients, colleagues. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_in_german() {
  return R"(
# essen | friend close hiker choir | either
= Essen am $abend?
= $abend bei uns
o Wir kochen am $abend und haben wie immer viel zu viel eingekauft.
o Auf dem Markt gab es die ersten {Pfifferlinge|Spargel|Zwetschgen}, und allein essen macht keine Freude.
m Es gibt $gericht und danach etwas mit Rahm.
m Nichts Besonderes, einfach ein langer Tisch und gute Leute.
a Habt ihr Lust zu kommen, so gegen sieben?
a Kannst du am $abend, oder probt ihr da?
r Sehr gern! Wir bringen Wein und gute Laune mit.
r Was für eine schöne Idee, ich komme direkt vom Atelier.
rx Ach schade, am $abend sind wir in den Bergen. Ein andermal unbedingt!
b1 Soll ich einen Salat mitbringen?
n1 Salat wäre wunderbar. Bis $abend!
n Wunderbar, ich freue mich. Die Tür ist offen.
nx Schade, dann bald einmal. Viel Sonne euch!
ex Danke, die hatten wir. Das nächste Mal bei uns.
e Das war ein herrlicher Abend, vielen Dank noch einmal.

# umzug | friend close colleague | them
= Wir ziehen um
= Neue Wohnung
o Es hat geklappt: Wir haben die Wohnung in $town bekommen, ab $datum!
o Nach vierzehn Besichtigungen und einem Vermieter mit Papagei haben wir endlich etwas gefunden.
m Drei Zimmer, ein Balkon und ein Blick auf die Gleise, was $kid für das Beste hält.
m Ich packe seit Tagen und habe vier Nudelsiebe gefunden.
a Könntest du am Samstag ein paar Stunden mit anpacken? Es gibt Suppe.
r Natürlich helfe ich euch. Jonas bringt den Wagen mit.
r Herzlichen Glückwunsch! Ich komme gern, ab zehn bin ich da.
n Du bist ein Schatz. Die genaue Zeit schicke ich dir noch.
e Ich habe elf Stunden geschlafen. Werdet glücklich dort!

# wandern | friend close hiker | either | spring summer autumn
= Wanderung am $samstag
= Raus an die Luft
o Am $samstag soll es endlich schön werden, und ich muss dringend vom Schreibtisch weg.
o Ich möchte am $samstag auf den Blauen, gemütlich, mit viel Pause.
m Ungefähr vier Stunden, am Ende wartet eine Wirtschaft mit $gericht.
m Der Zug geht um 8.04 Uhr.
a Kommst du mit?
a Hast du Zeit und heile Schuhe?
r Ja! Ich bringe Kaffee mit.
r Gern, wenn mein Knie will. Ich sage am Vorabend Bescheid.
rx Leider nicht, ich habe Besuch. Schick mir ein Foto vom Gipfel!
n Prima, dann bis am Gleis.
nx Schade! Das Foto kommt.
ex Was für eine Aussicht. Nächstes Mal bin ich dabei.
e Meine Beine sind aus Grießbrei, aber schön war's.

# geburtstag | friend close inlaw | either
= Alles Gute!
= Zum Geburtstag
o Von Herzen alles Liebe zum Geburtstag! Lass dich feiern und bekochen.
o Zum neuen Lebensjahr wünsche ich dir Gesundheit, Muße und mindestens drei gute Bücher.
m Ein kleines Päckchen ist unterwegs, es sollte am $tag ankommen.
m Wir stoßen heute Abend auf dich an.
r Ganz lieben Dank, ich habe mich so gefreut!
r Danke dir! Das Päckchen ist schon da und das Papier schon zerrissen.
e Das war die Hauptsache. Bis ganz bald!

# krank | friend close choir inlaw | them
= Leider krank
= Nicht böse sein
o1 Ich liege seit $tag mit Grippe im Bett und muss alles absagen.
o2 $kid hat etwas aus der Schule mitgebracht und großzügig verteilt.
m1 Der Arzt sagt, es ist nichts Schlimmes, aber ich klinge wie ein Gartentor.
a Sagst du bitte den anderen Bescheid?
r Ach je! Ich habe es allen ausgerichtet, sie grüßen dich sehr. Gute Besserung!
r Gute Besserung! Ich sage es weiter und stelle dir heute Abend Suppe vor die Tür.
n Danke, ihr seid lieb. Die Suppe hat Wunder gewirkt.
e Das freut mich. Schon dich noch ein bisschen.

# besuchbasel | friend close | them
= Besuch im $monat
= Bin in Basel
o Ich habe um den $datum in Basel zu tun und würde dich so gern sehen.
o Es gibt einen günstigen Nachtzug, und ich habe noch Urlaub übrig.
m Ich bringe guten Tee und allen Klatsch mit.
a Hast du einen Abend für mich?
a Könnte ich zwei Nächte bei euch schlafen?
r Aber natürlich! Das Sofa ist jetzt fast ein Bett.
r Sehr gern, ich habe es rot angestrichen. Jonas plant schon das Essen.
n Wunderbar! Ich schicke dir die Zugzeiten, sobald ich gebucht habe.
e Es war so schön mit dir. Die Wohnung ist jetzt viel zu still.

# kaffee | inlaw | them | summer autumn
=1 Kaffee am Sonntag
=1 Zwetschgenkuchen
=23 Liebe Grüße aus dem Garten
o1 Am Sonntag gibt es Zwetschgenkuchen, und allein schaffe ich ihn nicht.
o2 Im Garten ist alles auf einmal reif, ich komme mit dem Einmachen kaum nach.
o3 Der Herr Pfarrer war da und hat sehr nach euch gefragt.
m Das Enkelkind von nebenan hat jetzt Geige, wir hören mit.
m Mein Knie macht wieder mit, ich war sogar auf dem Schlossberg.
m1 Ich hoffe, Jonas bringt die Leiter mit.
a1 Kommt ihr um drei?
a2 Soll ich euch Bohnen aufheben?
r1 Wir kommen sehr gern! Die Leiter ist schon am Auto festgebunden.
r2 Wie schön. Von allem ein bisschen, bitte, wir holen es am $tag.
r Wie schön, von dir zu hören. Wir kommen bald wieder vorbei, versprochen.
n1 Das freut mich. Bringt Hunger mit.
n Das freut mich von Herzen.
e1 Danke für den herrlichen Nachmittag, und für die zwölf Gläser.
e Bis ganz bald, und grüß den Garten.

# danke | friend close inlaw colleague | either
= Danke!
= Wieder daheim
o Nur ein kurzer Gruß, um Danke zu sagen für {gestern|das Wochenende|alles}. Es hat so gut getan.
o Gut wieder daheim, der Zug war sogar pünktlich.
m Ich habe lange nicht so gelacht.
m Die Fotos schicke ich dir, sobald ich das Kabel finde.
r Es war so schön, dass du da warst. Jetzt ist es viel zu ruhig.
r Jederzeit wieder, das weißt du.
e Bis ganz bald!

# lebenszeichen | friend close colleague hiker | either
= Lebenszeichen
= Lange nichts gehört
o Ich habe beim Aufräumen das Foto aus $town gefunden, wir alle mit diesen Hüten.
o Es ist viel zu lange her, und ich habe keine Ausrede außer dem Leben.
m Hier ist alles wie immer: zu viel Arbeit, zu wenig Himmel.
m Wir haben die Küche gelb gestrichen. Man braucht morgens eine Sonnenbrille.
m Ich schwimme jetzt vor dem Frühstück und bin unerträglich stolz darauf.
a Wie geht es euch? Erzähl mir alles!
a1 Hast du bald einmal Zeit für ein langes Telefonat?
r Wie schön, von dir zu hören! Uns geht es gut, wir sind nur etwas müde und freuen uns auf die Ferien.
r1 Ja, unbedingt! Am Sonntagabend ab acht habe ich Zeit und Tee.
n Das freut mich sehr. Ich melde mich bald ausführlich.
n1 Sonntag passt wunderbar, ich rufe an.
e Schön war's. So lange warten wir nicht noch einmal.

# anfrage | client | them | must
= Anfrage: Übersetzung $projekt
= Neues Projekt: $projekt
o Wir bereiten gerade das Projekt «$projekt» vor und würden uns freuen, wieder mit Ihnen zu arbeiten.
o Wie im Frühjahr angekündigt, steht nun das Projekt «$projekt» an.
m Es handelt sich um etwa $words Wörter, Deutsch ins Englische.
m Die Texte sind noch nicht ganz endgültig, am Aufbau ändert sich aber nichts mehr.
m Die Druckerei braucht die Daten am $datum.
a Hätten Sie in diesem Zeitraum Kapazität, und könnten Sie uns bis $tag ein Angebot schicken?
a Könnten Sie uns mitteilen, was das kosten würde und wie lange Sie bräuchten?
r Vielen Dank für die Anfrage, ich übernehme das sehr gern. Das Angebot erhalten Sie morgen.
r Herzlichen Dank! Zeitlich passt es gut; ich käme auf insgesamt etwa $betrag.
n Wunderbar, vielen Dank. Die Bestellung folgt in den nächsten Tagen.
e Angekommen, besten Dank. Ich beginne am Montag.

# rueckfragen | client | me | must
= Rückfragen zu $projekt
= $projekt: drei Fragen
o Die Übersetzung von «$projekt» geht gut voran, ein paar Fragen habe ich noch.
o Bevor ich das zweite Kapitel abschließe, bräuchte ich noch zwei Auskünfte.
m Auf Seite $pages steht in der Abbildung 1894, im Text 1849.
m Beim Raum im Erdgeschoss würde ich gern durchgehend bei "gallery" bleiben.
a1 Welches Datum ist richtig?
a2 Wäre Ihnen das recht?
r1 1894 stimmt, danke für den Hinweis! Im Deutschen ist es auch falsch.
r2 Ja, das ist uns sehr recht.
n Vielen Dank, damit ist alles geklärt. Sie bekommen den Text am $tag.
e Herzlichen Dank für Ihre Sorgfalt.

# lieferung | client | me
= $projekt: Übersetzung
= Lieferung $projekt
o Anbei erhalten Sie die Übersetzung von «$projekt», vollständig und gegengelesen.
o Hier kommt der erste Teil von «$projekt». Der zweite folgt wie besprochen am $tag.
m An vier Stellen habe ich einen Kommentar gesetzt.
m Es hat mir große Freude gemacht.
r Herzlichen Dank! Ein erster Blick hinein hat uns sehr gefallen.
r Vielen Dank, angekommen. Wir melden uns mit Korrekturen bis Ende der Woche.
n Das freut mich. Die Rechnung schicke ich zum Monatsende.

# rechnung | client | me
= Rechnung $invoice
o Anbei sende ich Ihnen meine Rechnung $invoice für «$projekt» über $betrag. Vielen Dank für die gute Zusammenarbeit.
m Zahlbar innerhalb von dreißig Tagen, die Bankverbindung ist unverändert.
r Vielen Dank, ich habe sie an die Buchhaltung weitergegeben.
r Besten Dank, sie wird am 15. überwiesen.
n Herzlichen Dank, bis zum nächsten Projekt!

# termin | client colleague | either | must
= Termin nächste Woche
= Besprechung $projekt
o Zu «$projekt» gibt es inzwischen so viele kleine Fragen, dass ein Gespräch schneller wäre.
o Vor den Ferien sollten wir uns noch einmal kurz zu «$projekt» austauschen.
m Eine halbe Stunde genügt.
a Würde Ihnen $tag um zehn Uhr passen?
r $tag um zehn passt gut, ich freue mich.
r Am Vormittag wird es schwierig, um 14 Uhr ginge es gut.
n Ausgezeichnet, ich schicke gleich die Einladung.
e Vielen Dank für das gute Gespräch. Das Protokoll kommt bis morgen.

# fahnen | client | them
=1 Druckfahnen $projekt
=2 Korrekturen $projekt
o1 Die Druckfahnen von «$projekt» sind da und sehen sehr schön aus.
o2 Wir haben Ihre Übersetzung gelesen und sind sehr zufrieden, es gibt nur Kleinigkeiten.
m1 Bei den Trennungen braucht es scharfe Augen.
m Auf Seite $pages ist eine Bildunterschrift verloren gegangen.
a Könnten Sie uns Ihre Korrekturen bis $tag schicken?
r Gern, Sie bekommen alles morgen früh.
r Ich habe alles durchgesehen, es sind elf Korrekturen. Die Liste liegt bei.
n Tausend Dank, dann geht es heute Abend in den Druck.
e Wie schön. Herzlichen Glückwunsch zum fertigen Buch!

# vertretung | colleague | either | must
=2 Vertretung im $monat
=1 Ein Auftrag für dich?
o1 Ich ertrinke gerade in Arbeit und würde einen guten Kunden gern an gute Hände geben.
o2 Im $monat bin ich drei Wochen weg und suche jemanden, der meine Kunden hütet.
m Es geht um ungefähr $words Wörter, nette Leute, pünktliche Zahlung.
a Hättest du Zeit dafür?
a Darf ich deinen Namen nennen?
r Ja, sehr gern. Danke, dass du an mich denkst!
rx Ich bin leider selbst bis über beide Ohren voll. Aber danke dir!
n Wunderbar, sie melden sich bei dir.
nx Dann halten wir beide durch. Auf bessere Zeiten!
ex Auf bessere Zeiten!
e Es hat alles bestens geklappt. Das Abendessen geht auf mich.

# probe | choir | them
=1 Probe am $tag
= Noten
o1 Am $tag kann ich leider nicht zur Probe kommen, die Arbeit ruft.
o2 Ich habe deine Noten mitgenommen, sie lagen noch auf dem Klavier.
m $song geht mir seit Tagen nicht aus dem Kopf.
a1 Könntest du mir deine Striche aus dem zweiten Satz schicken?
r1 Klar, ich fotografiere sie dir heute Abend ab.
r2 Danke dir! Ich bringe dafür nächstes Mal Kekse mit.
r Schade, du wirst uns fehlen. Bis nächste Woche!
n Lieb von dir, danke!

# hausmeister | acquaintance | them
=2 Wasser
=2 Waschküche
=1 Ein Paket für Sie
o1 Ich habe heute früh ein Paket für Sie angenommen, es steht bei mir im Flur.
o2 Am $datum wird im ganzen Haus das Wasser abgestellt, von acht bis zwölf.
m1 Ich bin abends bis zehn Uhr zu Hause.
m2 Die Fahrräder im Keller müssten bis dahin weg.
a2 Könnten Sie mir kurz Bescheid geben, ob Ihnen das passt?
r1 Vielen Dank, das ist sehr nett. Ich komme heute Abend vorbei.
r2 Danke für die Nachricht, das passt gut.
n Alles klar, bis dann.

# werbung | stranger | them
= Zusammenarbeit
= Frage zu Ihren Preisen
= Einladung
o Ich bin durch Ihre Internetseite auf Sie aufmerksam geworden.
o Wir sind eine junge Agentur und suchen Übersetzerinnen für Museen.
m Unsere Plattform übernimmt für Sie den größten Teil der Arbeit.
a Könnten Sie mir Ihre Preisliste schicken?
a Hätten Sie diese Woche eine Viertelstunde für ein Gespräch?
)";
}

std::string_view asides_in_german() {
  return R"(
# nebenbei | friend close inlaw hiker | either
winter In der Nacht hat es geschneit, die ganze Straße klingt anders.
winter Um fünf ist es dunkel, und ich gehe mit der Stirnlampe zum Briefkasten.
spring Die Mauersegler sind wieder da, ich habe sie heute früh gehört.
spring Wir haben zum ersten Mal draußen gegessen, im Mantel.
summer Seit einer Woche über dreißig Grad, ich arbeite mit den Füßen im Eimer.
summer Wir schwimmen jeden Abend im Rhein, es ist herrlich.
autumn Bis Mittag Nebel, und dann ein Himmel wie ein Glas.
autumn Ich habe die erste Kürbissuppe des Jahres anbrennen lassen, wie es der Brauch verlangt.
any Beim Zahnarzt war ich auch, wir waren beide sehr tapfer.
any Der Nachbarsjunge lernt jetzt Schlagzeug, mit Begeisterung.
any Mein Rücken ist viel besser, danke der Nachfrage.
any Den Wasserhahn im Bad haben wir endlich repariert, nach nur zwei Jahren.
mine Jonas hat ein Regal gebaut, jetzt müssen wir Sachen dafür kaufen.
mine Ich übersetze seit einer Woche etwas über Bienen und habe jetzt Ansichten.
)";
}

}  // namespace closeknit::sample
