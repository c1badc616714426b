// SPDX-License-Identifier: AGPL-3.0-or-later
// What goes over the mailing lists: the choir, the hikers, the translators' network. The notation is explained in
// letters.hpp. On a list anybody may answer, so that a reply must not promise to be alone.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_clubs() {
  return R"(
# rehearsal | listchoir | either
=5 Rehearsal on $day
=4 $day: other room
=3 Extra rehearsal
o4 Please note that we rehearse in the gymnasium this $day, since the parish hall is being painted.
o3 We'll need an extra rehearsal for $song, on $day from seven to nine.
o5 The sopranos meet half an hour earlier on $day. The others may sleep a little longer.
m Please bring a pencil. A pencil, not a pen, and not the memory of a pencil.
m Bars 48 to 96 by heart, please, at least the vowels.
m The heating in there has two settings, off and Sahara.
a1 Who has the key to the cupboard with the scores?
a2 Can somebody bring the keyboard?
r1 I have it and will be there at half past six.
r2 I can bring the keyboard, if somebody helps me up the stairs with it.
r Thank you for the reminder. I'll be ten minutes late, straight from work.
r Noted, pencil sharpened.
n Thank you! See you all on $day.
e Can't come, sadly, I have lost my voice and would only be decoration.

# concertday | listchoir | either
= Concert on $date
= Practical things for the concert
= Before Saturday
o1 Only {three|two} weeks left until the concert, so here is everything in one place.
o The posters have arrived, and they are so beautiful that two have already been stolen.
m Warm-up at five, doors at seven, we start at half past.
m Black, with something red. Last year there was a discussion about what counts as red; it was settled.
m There are flyers in the vestry, please take a handful each.
m The tenors are reminded that the tenors are not the soloists.
a1 Who can help with the stands in the afternoon?
a2 Could three or four people take over the cloakroom?
r1 I can help from three o'clock on.
r2 Count on me and on my husband, who doesn't know it yet.
r I'll take twenty flyers for the library.
n Wonderful, that is enough hands. Thank you all!
e What an evening! I have never heard the end of $song so quiet.

# carpool | listchoir listhikers | either
= Car sharing
= Who is driving
= Seats to offer
o3 I'm driving on Saturday and have three seats, leaving from the bridge at eight.
o The last part is not easy to reach by train, so let's put our cars together.
m There is room in the boot for rucksacks, but not for a double bass.
m Please don't all come with your own, there are only six places to park.
a1 Is there a seat left for me, from the station?
a2 Who else can offer seats?
r1 Yes, one. I'll wait for you at the taxi stand.
r2 I have two seats, one of them with a child's booster.
r I'll come by bicycle, so one place more for somebody else.
n Perfect, then all are taken care of.
e Thank you for the lift. I'll bring the cake next time.

# weekend | listchoir | either
= Singing weekend
= Singing weekend: rooms
o The singing weekend takes place again in the old mill, from Friday evening to Sunday after lunch.
o We are 31 so far, and the mill has room for 36.
m The price is $some for everything but the wine.
m There are rooms for two and for four. Snorers are asked to confess.
m We'll work on $song and, in the evening, on nothing at all.
a1 Who is a vegetarian?
a2 Who would still like to come?
r2 I am in. I'd like a quiet room, and I confess.
r1 Vegetarian here, and happy to peel things.
r2 I can only come from Saturday morning on.
r That weekend is the best of the whole year.
n Thank you. I've put everybody on the list.
e My voice is gone and my heart is full. Thanks to everyone who organised this.

# scores | listchoir | either
= Scores
= New piece
o The scores for $song are here and can be picked up at the next rehearsal.
o There is a mistake in bar 71 of the alto part: it should be an F sharp. It explains a lot.
m I've put practice recordings on our page, one for each voice.
m They cost 9 each, please bring the exact change.
a1 Has anybody got the old edition with the blue cover?
r1 I have it, and I'll bring it on $day.
r Thank you for the recordings, they are a great help in the car.
r We altos always sang F sharp.
n That is what the sopranos said.
e Peace. It will be an F sharp from now on.

# lost | listchoir listhikers | either | must
=1 Lost: a scarf
=2 Found
=2 Is this yours
o1 I left my scarf behind on $day, a dark green one, with holes that are supposed to be there.
o2 After the last time a thermos flask was left over. It is blue, and still half full.
m1 It is of no value to anyone but me.
m2 I have put it in the window of the parish office.
a1 Has anybody seen it?
a2 Whose is it?
r1 I've got it! It was among the coats. I'll bring it along next time.
r2 That is mine! I have been missing it for a year.
r I haven't seen it, but I have found an umbrella. Anybody?
n Hurray, thank you!
e All's well that ends well.

# tour | listhikers | either | spring summer autumn
= Sunday tour: $mountain
= $mountain in good company
= Next tour
o On Sunday we go up $mountain, about five hours with breaks, 800 metres up and down again.
o The club's tour in $month leads to $mountain. It is a long one, but nowhere exposed.
m Meeting point is the ticket hall at 7:20, the train won't wait for us.
m Sticks are useful on the way down. There is snow left in the gully.
m Dogs are welcome if they get on with cows.
a1 Who is coming? I have to tell the hut by $day.
a2 Can somebody lend me a pair of snowshoes?
r1 I'm coming and bring the first-aid kit.
r1 I'd like to come, with my sister, if that's all right.
r What a fine plan, thank you for organising it.
r2 You can have mine, size medium. I'll bring them to the train.
r1 Not this time, I have promised to be sensible about my knee.
n We are fourteen. I've told the hut that there will be singing.
e Thank you for leading us so well. My favourite moment was the ibex at breakfast.

# weather | listhikers | either | spring summer
= Weather
=1 Cancelled
=2 Valley path instead
o1 The forecast for the weekend speaks of thunderstorms from noon on, so the tour is cancelled.
o2 They have issued a warning for wind above 2000 metres. I suggest that we do the valley path instead.
m Better disappointed than struck by lightning.
m1 The new date is $date.
a Shall we meet in $place instead and plan the summer?
r Good decision. I've seen that ridge in a storm.
r2 Yes to the valley path. There is a good bakery at the end of it.
n Then we do it like that.

# hut | listhikers | either | spring summer
= Hut booking
= Beds in the hut
o The hut has confirmed twelve beds for the night of $date, half board.
o Please note that the hut has become stricter: whoever doesn't show up pays.
m It is $some per head, with soup and dumplings.
m Bring a sleeping bag liner and earplugs.
a Could everybody who has booked confirm by $day?
r Confirmed, one bed, preferably near the window.
r I have to give my bed back, sorry. Somebody else can have it.
n Thanks, that makes twelve again.

# termquery | listtrans | either | must
= Term query: "$term"
= How would you translate "$term"
= $term
o I have been chewing on "$term" since this morning. It's for a museum text, so it can't be too technical.
o My author uses "$term" eleven times, and I suspect that it means three different things.
m The dictionary offers four words, all of them wrong.
m In the first sentence it is something you can sit on, in the second it is a state of mind.
a What would you say?
a Has anybody solved this elegantly before?
r I would write around it. Nobody will miss the word if the sentence dances.
r In a catalogue last year I left it in German, in italics, with a half-sentence of explanation.
r Doesn't it depend on the century? Before 1800 I'd go for the plain word.
n Thank you all, I'm going with the half-sentence.
e A pleasure. This is what I pay my membership for.

# jobpost | listtrans | either
=1 Looking for: French into English
=1 Colleague wanted
=2 A desk in $town
o1 A client of mine is looking for somebody for a long-term project, French into English, $words words a month.
o2 Our office has a desk to let in $town, in a room with two very quiet people.
m Please answer me directly and not over the list.
m1 The subject is watchmaking, with some poetry.
m1 The rate is decent, I would not post it here otherwise.
r Thank you for posting this, I've written to you directly.
r Just to say that I have worked for them, and they're lovely.
n Thank you all, I have had plenty of answers and the place is taken.

# stammtisch | listtrans | either
= Translators' evening in $month
= Next meeting
o The next translators' evening is on $date, from seven o'clock, at $place.
o After the long break we meet again, on $date, in the back room of $place.
m Theme of the evening: contracts, and how to read them without weeping.
m New members eat for free.
a Who's coming? I'll book a table.
r I am, with pleasure.
r I'll be there a little later, after the choir.
r Not this time, alas: a deadline. Raise a glass for me.
n The table is booked, in my name.
e A lovely evening. I laughed about the contract with the swans all the way home.

# machine | listtrans | either | must
= The machine question
= A client wants "post-editing"
o A client has asked me to "just quickly look over" a text that a machine has translated.
o I have now done my first big post-editing job, and I have collected some figures.
m It took me longer than doing it from scratch, and I have the hours to prove it.
m The machine had turned "Kursaal" into "course eel".
a1 How do you deal with such requests?
a1 What do you charge for it?
r I ask for my hourly rate and say so in advance. Most of them go away, the good ones stay.
r I decline politely and attach a sample. The sample usually settles it.
r "Course eel" has made my week.
n Thank you, this helps me to stay firm.
)";
}

}  // namespace closeknit::sample
