// SPDX-License-Identifier: AGPL-3.0-or-later
// The owner's last weeks, told by hand: who waits for an answer, and what only looks as if it did. The notation is
// explained in scenes.hpp.
#include "sample/scenes.hpp"

namespace closeknit::sample {

std::string_view letters_of_the_last_weeks() {
  return R"(
# hannah asks for a bed, and waits
< hannah 8 19:42
= Lisbon is off, Basel is on
Dear Nora,

the Lisbon job has fallen through, which is sad for my purse and good for
us: I have ten free days and a rail pass. I thought of coming over the
mountains from Turin.

I have drawn forty-one owls this week. If you never hear from me again,
it was the owls.

Love,
Hannah
> hannah 7 21:05
Dear Hannah,

owls! And Basel! I am so glad, even about the Lisbon job, forgive me. Come
whenever you like, the river is warm enough to swim in if one is brave.

Love,
Nora
< hannah 5 20:13 open
Good, then I'll be brave.

I could be with you on $day evening and stay for three nights. Could I
have your sofa, or shall I look for a room nearby? I need to book the
train by the end of the week, it gets silly expensive after that.

xx
Hannah

# kasia needs two sentences for a wedding
< kasia 11 22:31 open
= My speech
Nora,

my sister gets married in three weeks and I have to say something in
English for the groom's family. It is one page. My mother has already
cried, but she cried in Polish.

Could you read it and tell me honestly where it sounds like a textbook?
I am most worried about the joke with the goose.

Hugs,
Kasia

# leo has an oral exam
< leo 6 16:58 open
= oral on the 14th
hi nora

my french oral got moved up, it's in two weeks now. i picked the topic
with the trains because of you.

could you ask me questions for like half an hour on the phone one evening?
mum says you're the only one in the family who can do the r properly.

leo

# ann lee wants the first two chapters earlier
< ann 9 10:04
= The Salt Road: schedule
Dear Nora,

the editorial meeting has been moved, and everybody would love to have
something of The Salt Road on the table.

Best wishes,
Ann
> ann 9 11:32
Dear Ann,

how nice that they want it! The first chapter is nearly done, the second
one still limps a little on the left side.

Best wishes,
Nora
< ann 3 09:21 open
Dear Nora,

I don't mind a limp. Could you let me have chapters one and two by $day,
in whatever state they are in? And may I quote your line about the
translator's footprint in the catalogue copy?

Best,
Ann

# the museum waits for a quote
< beat 8 14:12 open
= Audioguide Uhrensaal: Offerte
Guten Tag Frau Whitlock

Für den neuen Uhrensaal bereiten wir einen Audioguide mit 24 Stationen
vor, etwa 9.500 Wörter. Die Sprecherin haben wir schon gefunden.

Könnten Sie uns bis $tag eine Offerte für die englische Fassung schicken?
Der Stiftungsrat entscheidet in der Woche darauf.

Freundliche Grüße
Beat Gisler

# mum asks about the birthday
< mum 4 17:36 open
= Dad's eightieth
Hello darling,

I have booked the back room at the Fleece for the Sunday. They do the
beef, and a nut thing for Priya. Dad thinks it is a meeting of the
allotment committee.

Will you and Jonas come on the Friday or the Saturday? I must tell Ruth,
who wants the good bed if you don't need it. And does Jonas still not eat
mushrooms?

Love, Mum x

# yoko wants to send something
< yoko 15 13:08 open
= A small thing for your kitchen
Dear Nora-san,

in the museum shop I found a small lantern with a heron on it, and I
thought of your balcony.

Is your address still the same, Rheingasse 111? I would like to post it
before the holidays, when the lines at the counter become very long.

With warm wishes,
Yoko

# daniel needs a number
< daniel 2 21:47 open
= Schlüssel Hütte
Liebe Nora

Am Wochenende will ich die Hütte winterfest machen, und jetzt fehlt mir
der zweite Schlüssel. Ich glaube, ihr habt ihn vom letzten Mal noch.

Kannst du kurz nachsehen, ob er bei euch im Flur hängt? Sonst muss ich am
Samstag erst nach Liestal.

Herzlich
Daniel

# elodie and the concert
< elodie 13 18:25 open
= Le concert à Colmar
Chère Nora

J'ai deux places pour le concert à Colmar, au premier rang du balcon. Ma
sœur ne peut finalement pas venir, elle garde les jumeaux.

Est-ce que tu viendrais avec moi ? On pourrait dîner avant, au petit
restaurant près du canal. Dis-moi vite, sinon je propose la place à mon
voisin, qui ronfle.

Je t'embrasse,
Élodie

# tom asked, and was answered in another letter
< tom 10 07:52 elsewhere
= Bank thing
Nora,

the solicitor wants the account number for Grandma's savings certificates
again, the old ones with the green border. Do you still have the number
of the certificates somewhere?

Cheers,
Tom
> tom 8 20:40
= Grandma's certificates
Hi Tom,

I looked in the blue folder: the savings certificates have the numbers
4471 and 4472, and the account number is on the back of both. I've put a
photo of them in the shared folder, for the solicitor.

Love,
Nora

# priya takes her question back
< priya 7 08:15 taken-back
= Leo's shoe size
Hi Nora,

quick one while I stand in the shop: do you remember what size of climbing
shoes you got for Leo in the summer?

P x
< priya 7 08:41
Never mind, found the old box in the boot of the car. No need to reply!

P x

# ben was answered
< ben 12 12:20 answered
= Ghent in spring
Hi Nora,

we are putting the programme together for the spring school. Would you do
your hour on museum labels again? They still talk about the otter.

All the best,
Ben
> ben 11 19:03
Hi Ben,

yes, with pleasure, and with the otter. I'll send you a title and three
lines by $day.

Yours,
Nora

# meret said thank you; nothing is asked
< meret 3 20:02
= Danke!
Liebe Nora

Tausend Dank für das Gästebett, die Suppe und das Buch. Wer hätte gedacht,
dass ich wegen eines Romans über Salz meine Station verpasse. Du siehst:
er ist gut.

Drück dich
Meret

# the publisher owes an answer, and money
> gerda 19 10:30 open
= Rechnung 2026-031
Liebe Frau Baumgartner

Der Band liegt vor mir und ist wunderschön geworden. In meinen Büchern ist
die Rechnung vom Sommer über 1.840 Euro noch offen.

Könnten Sie bitte bei der Buchhaltung nachfragen, wann ich mit der Zahlung
rechnen darf?

Herzliche Grüße
Nora Whitlock

# fiona is asked for a favour
> fiona 9 16:11 open
= Holiday cover
Dear Fiona,

I'd like to vanish for ten days in spring, for the first time in two years.

Would you look after the Larkfield people while I am away? It would mean
an hour a day at most, and they are very polite.

All the best,
Nora

# tom is asked for the photos
> tom 7 20:55 open
= The photos from the jetty
Hi Tom,

for Dad's eightieth I'm making a book of photographs, but don't tell.
Could you send me the ones from the jetty, in the large size? I need them
by the end of the month, the printer is slow.

Love,
Nora

# the choir's Anna and the Anna of the museum, in one week
< anna-choir 9 22:10 answered
= Noten
Liebe Nora

Hast du den Fauré noch, mit deinen Strichen? Ich habe meine Noten im
Tram liegen lassen, mitsamt dem Bleistift.

Anna
> anna-choir 8 18:30
Liebe Anna

Ja, und ich bringe dir morgen eine Kopie mit in die Probe, mit Strichen.

Liebe Grüße
Nora
< anna-museum 10 11:47 answered
= Saaltexte: eine Nachfrage
Guten Tag Frau Whitlock

Auf Tafel 12 steht im Englischen "bracket clock", auf Tafel 14 "mantel
clock". Ist das Absicht?

Freundliche Grüße
Anna Müller
> anna-museum 10 14:20
Liebe Frau Müller

Ja, das ist Absicht: Die auf Tafel 12 stand auf einer Konsole, die andere
auf dem Kaminsims. Ein Foto lege ich bei, anbei auch die Quelle.

Freundliche Grüße
Nora Whitlock

# oksana got what she asked for
< oksana 6 09:33 answered
= Plural in the dialogue
Hi Nora,

the dialogue says "1 files deleted". Could you give me a singular for
string 204? The build goes out tonight.

Thanks,
Oksana
> oksana 6 10:02
Hi Oksana,

"1 file deleted", and for the rest "{n} files deleted". I have looked
through the neighbours, they are fine.

Best wishes,
Nora
< oksana 6 10:09
Merged, thank you! You are faster than the tests.

Oksana

# frank writes for the pleasure of it
< frank 4 23:12
= The moon over the Gempen
Hi Nora,

no question, no news, just this: I came down from the Gempen in the dark
and the moon was so bright that I had two shadows. I thought you would
want to know.

Cheers,
Frank

# jonas at home
< jonas 1 17:20 answered
= bread
I am at the market, they have the walnut bread again. Do we need anything
else?

j
> jonas 1 17:31
Butter, and those little potatoes. And you.

N

# ursula invites, and was answered
< ursula 9 10:44 answered
= Kaffee am Sonntag
Liebe Nora

Am Sonntag gibt es den ersten Apfelkuchen. Kommt ihr um drei? Jonas soll
die Leiter nicht vergessen.

Deine Ursula
> ursula 9 19:15
Liebe Ursula

Sehr gern! Die Leiter ist schon auf dem Dach festgebunden.

Herzlich
Nora
)";
}

}  // namespace closeknit::sample
