// SPDX-License-Identifier: AGPL-3.0-or-later
// What friends write to each other, in English. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_friends() {
  return R"(
# dinner | friend close | either | group
= Dinner on $evening?
= $evening at ours
= Come and eat
= A table, and friends
o We are cooking on $evening and there will be far too much {of everything|food for two}.
o I found {far too many mussels|the first good plums|a proper pumpkin} at the market, and dinner wants company.
o It has been ages since we all sat round one table, so I am putting a date in the calendar before life does: $evening.
m It will be $food, and $cake if the oven behaves.
m $friend is coming too, straight from the train.
m Nothing fancy. Bring slippers, the kitchen floor is freezing.
m I have finally learned to make bread that does not double as a doorstop.
a Would you like to come? Around {seven|half past seven} would be perfect.
a Can you make it, and is there anything you don't eat these days?
a Are you free, or are you already spoken for that evening?
r Yes, gladly! I'll bring a bottle of something and the {cheese|good olives} from the market.
r Count me in. I eat everything except beetroot, as you know.
r Lovely idea, I'll be there. {It has been a long week and|To be honest} this is exactly what I needed.
rx Oh no, I am away that day, back only on $day2. I am already sorry about the cake. We'll find another evening.
b1 Shall I come a bit early and help with the chopping?
b2 Is there anything I should bring besides wine?
n1 That would be lovely, come at six and I'll find you an apron.
n2 No need, just bring yourself. See you on $evening!
nx What a pity. I'll keep a slice for you in the freezer, and we'll find another evening.
ex Deal. I'll bring the wine then.
n Wonderful. The door will be open, just come up.
e Perfect. I'm looking forward to it {very much|already}.
e It was such a good evening, thank you. I am still full.

# flatmove | friend close | them
= Moving, finally
= New flat!
= We got the flat
o It is official: we signed for the flat in $town and I get the keys on $date.
o After eleven viewings and one {very odd|rather memorable} landlord I have found a place to live.
m It has a balcony, a real bath and a view of somebody else's plum tree.
m The rent makes me wince a little, but it is ten minutes from work and $kid can keep the same school.
m The kitchen is the size of a stamp. I shall have to learn to cook sideways.
m I have started packing and discovered that I own four colanders.
a1 Could you lend a hand on the Saturday, even just for an hour or two? I promise soup.
a2 Do you still have those folding boxes from your last move?
r1 Of course I'll help. I'll bring the trolley from the workshop, Jonas says it carries pianos.
r2 Congratulations! I am so pleased for you. I have twelve folding boxes in the cellar and they are yours.
r1 What good news. I can come from ten until two, after that I have a deadline breathing down my neck.
r Congratulations! I am so pleased for you. A balcony, and at last no more viewings.
b3 What's the new address, so that I can put it in my book?
n3 You are a star. The new address is 14 Lindengasse, second floor, the bell still has the old name on it.
n Thank you, that takes a load off my mind. I'll send you the exact times as soon as I know when the van comes.
e2 The boxes are in the hall, ready for you. Ring any time after six.
e I slept eleven hours after that, and would do it again for the soup. Be happy there!

# newjob | friend close colleague | them
= News
= I got it
= A small announcement
o I got the job! They rang this morning while I was standing in the queue at the bakery.
o You are among the first to know: I have handed in my notice.
m I start on the first of the month, four days a week, which leaves {Fridays|one day} for the pottery.
m The money is a bit less, but nobody there says "leverage".
m I was so nervous at the interview that I shook hands with the intern twice.
m Without your advice about the covering letter I'd have sent the dull version, so thank you, truly.
a Shall we have a glass of something on it, maybe on $day?
r That is the best news of the week! I am so happy for you.
r Congratulations! They have no idea yet how lucky they are.
r Oh, well done! I never doubted it for a moment, and I told Jonas so.
b1 What are you going to do with yourself until then?
n1 Sleep, mostly. And then that glass of wine with you.
n Thank you, that means a lot. I'll tell you everything when we meet.
e I can't wait to hear it all. Enjoy the weekend.

# birthday | friend close | either | group
= $month party
= Birthday, the unavoidable
= You are invited
o I am turning a number that I would rather not spell out, and the only remedy is cake.
o There is a birthday coming up and I have decided not to pretend otherwise.
m It is on a Saturday in $month, from four o'clock, at $place. Children and dogs are welcome.
m Presents are forbidden. A poem, a plant or a bad joke would be most welcome.
m $friend has promised to play the accordion, you have been warned.
a Will you come? And would you let me know roughly when, for the seating?
a Can you make it? I need to tell the place how many we are.
r We would love to. We'll come by train and bring a salad.
r Of course! I have been practising my bad joke since last year.
rx I am so sorry, that is the very weekend of a family trip. Let me take you out for lunch instead, the week after.
n Splendid, you are on the list.
nx Lunch it is, then. I'll hold you to it.
ex You may. I already have the place in mind.
e Thank you for such a happy afternoon. The photo of all of us under the tree is now on my fridge.

# unwell | friend close | them
= Under the weather
= Sorry for going quiet
= Not my best week
o1 Sorry for my silence. I have been flat on my back with {the flu|a wretched bronchitis|my old back trouble} since $day.
o4 I had to cancel everything this week: $kid brought something home from school and generously shared it.
m1 The doctor says it is nothing dramatic, but I sound like a rusty gate.
m1 I have read three novels and watched the neighbour's cat hunt a leaf for an hour.
m1 The results are fine, that is the main thing. I was more frightened than I let on.
a5 Could you tell the others that I won't make it on $day?
a2 Would you ring me some evening? I could do with a human voice.
r5 Poor you! I've told the others and everybody sends love. Stay in bed.
r2 Oh dear, I am sorry to hear that. I'll call you tomorrow after eight.
r Get well soon! I'll leave a pot of soup on your step, you needn't even open the door.
b3 Do you need anything from the chemist?
n3 Thank you, you are kind. I have everything I need, and soup is better than medicine.
n2 It was good to hear your voice. Already a little better today.
n Thank you for your kind words. I slept ten hours and feel almost human.
e So glad to hear it. Mend slowly and properly.

# visit | friend close | them
= Coming your way in $month
= Guess who will be in Basel
= A bed for two nights?
o I have to be in Basel {for a conference|for a course|to see a client} around $date and would so like to see you.
o There is a cheap night train, and I have days off that nobody wants back. So I am coming.
m I arrive at the Bahnhof in the early evening and leave again two days later.
m I will bring the good tea and all the gossip.
m I still remember the walk along the river last time, with the ferry that runs on nothing but water and patience.
a1 Could I sleep on your sofa, or is it a bad time?
a2 Do you have an evening for me? I'd love to take you and Jonas to $place.
r1 Of course you can stay! The sofa has been upgraded, it is nearly a bed now.
r Yes, please come! I've marked it in red. Jonas is already planning what to cook.
r2 I'd love that. I am teaching on the first evening, but after that I am all yours.
b3 Which train are you on? I'll pick you up.
n3 I am on the one that gets in at 18:32. Don't come if it is raining, I know the way.
n Wonderful! I'll send you the ticket details when I have booked.
e It was so good to have you here. The flat feels much too quiet this morning.
e The spare key is under the third flowerpot, in case my rehearsal runs late.

# hike | friend close hiker | either | group spring summer autumn
= $mountain on $weekend?
= Walking on $weekend
= A walk, weather permitting
o The forecast for $weekend is ridiculous, blue from edge to edge, and I want to go up $mountain.
o I need to get away from my desk and onto a hill, on $weekend if I can.
m About four hours, six hundred metres up, with a hut at the top that does $food.
m The first half is in the woods, so it won't be too hot.
m I promise not to take any short cuts this time.
m $friend knows where the wild orchids are.
a Are you coming? There is a train at 8:04 from the usual platform.
a Do you feel like it, and do your boots still have soles?
r Yes! I'll be on the platform with coffee for both of us.
rx I'd love to, but my knee is sulking. Take a picture of the view for me.
rx I can't this time, I have visitors. I shall think of you at the top.
n Great, see you at the train. If it rains we'll sit in $place and talk about mountains.
nx Pity! Next time, then. I'll send you a photo of the top.
ex What a view. Next time I'm coming, knee or no knee.
e What a day that was. My legs are made of porridge, and I have forty photos of the same cow.

# concert | friend close choir | either
= Tickets for $day
= Concert in $town
= Have you heard of these people
o There are still a few tickets for $day, a string quartet in the old salt store.
o A friend of $friend plays the viola in this, and I heard them last year: I cried, in a good way.
m The programme is all Haydn and one new piece that is supposed to involve a typewriter.
m It starts at half past seven and is over in time for the last tram.
m Tickets are 25, or 12 if we sit behind a pillar.
a Shall I get one for you too? I would need to know by tomorrow.
a Would you come with me? I hate clapping alone.
r Yes please, behind the pillar is fine. I'll pay you back on the night.
r I'd love to. Haydn and a typewriter, who could resist.
rx I can't, alas: proofs due the next morning. I am sad about the typewriter.
n Got them! Row eight, next to each other.
nx Pity. I'll report back.
ex I laughed out loud at the typewriter. Thank you for the report.
e That slow movement is still in my ears. Thank you for dragging me out.

# recipe | friend close | either
= That cake
= The recipe I promised
= $cake
o You asked how I make $cake, and I finally wrote it down, instead of saying "a bit of this".
o I have been cooking my way through grandmother's box of cards, and this one is a keeper.
m Two hundred grams of butter, two hundred of sugar, three eggs, a lemon, and patience. Forty minutes, not too hot.
m Soak the raisins in tea overnight. It makes all the difference.
m If it sinks in the middle, call it rustic and cover it with cream.
m Mine came out better with half the sugar, but don't tell anybody.
a1 Do you still make the one with the almonds? I'd love to have your version.
r Thank you! I made it at once and it was gone by evening.
r You are wonderful. I shall try it on the choir, they eat anything.
r1 Thank you so much. I'll copy the almond one out for you at the weekend and send you a photo of the page.
b2 Is that plain flour or the kind with the raising agent in it?
n2 Plain flour, and half a packet of baking powder. It says so on the back of the card, in pencil.
n1 No hurry at all, the apples are not ripe yet anyway.
n I am so glad it worked. Mine sank in the middle last time.
e It came out perfectly. Thank you!

# bookclub | friend close acquaintance | either
= You have to read this
= $book
= Finished it last night
o I finished $book last night at half past one and had nobody to talk to about it.
o Somebody left $book in the tram shelter, and I have not put it down since.
m The translator is a genius, by the way. There is a page about snow that must have taken a month.
m I cried on the train, and an elderly gentleman gave me a peppermint.
m The ending is either brilliant or a mistake, and I can't decide.
a1 Have you read it? I could send you mine.
a2 What did you think of the ending?
r2 I read it in spring and I am firmly in the brilliant camp. The letter in the last chapter explains everything.
r1 Not yet, and now I must. I'd love to borrow yours, and I'll pass it on when I am done.
r2 I gave up on page ninety, I confess. Too many brothers.
r It has been on my pile since summer. Now it moves to the top.
n1 It's in the post! No hurry at all.
n2 Then we shall have to argue about it over a glass of wine.
n Then I won't say another word about it.
e1 It arrived, and I've started. You were right about the snow.
e Halfway through, and I missed my stop this morning. You were right about the snow.

# kidnews | friend close colleague | them
= $kid
= A proud parent writes
= Small people news
o $kid has {passed the exam|got a place at the music school|learned to ride a bike|lost the first tooth}, and nobody in this house has slept.
o I promised to report: $kid starts at the new school on $date, with a rucksack bigger than the child.
m I pretended to have something in my eye.
m We have celebrated with pancakes for dinner, at the request of the person concerned.
m There is now a drawing of you on our fridge, with very long arms.
m $kid still talks about the boat trip with you and Jonas.
a When are you coming to see us? There is somebody here who asks every day.
r Tell $kid that I am enormously proud and that the long arms are very realistic.
r Oh how wonderful! Give the young person a hug from both of us.
r That made my whole week. I've got a parcel ready, it only needs a stamp.
b1 What is the latest passion, still dinosaurs?
n1 Dinosaurs are out. It's volcanoes now, and I am an expert against my will.
n I passed on the hug, and it was accepted with dignity.
e1 Volcanoes it is, then. I shall see what I can find.
e Good. We'll come and see for ourselves as soon as we can.

# garden | friend close | either | summer autumn
=1 Tomatoes
= News from the allotment
=1 Too many courgettes
o1 The allotment has exploded. I have {nine courgettes|more beans than is reasonable|tomatoes in every bowl}.
o2 After three years of trying I have got one, exactly one, quince.
m The hedgehog is back, and brought a friend.
m The neighbour over the fence says that the slugs come from me. I say they are passing trade.
m I am going to try the purple carrots next year, whatever anybody says.
a1 Can I bring you some? Please say yes.
a23 Would you swap some of your mint for a bag of seedlings?
r1 Yes to everything! I'll make chutney, and you get half the jars.
r3 Gladly. My mint has taken over the balcony and is about to claim the stairs.
r How splendid. I am a little envious, here the snails got everything.
n Perfect, I'll leave a bagful by your door on my way to work.
e1 The chutney has turned out rather well. Your jars are labelled.
e Thank you! They are already on the window sill, looking important.

# favourtext | friend close colleague | them | must
= A tiny language question
= Could you look at two sentences
= How would you put this
o I have to write {a speech for the wedding|a letter to the school|an application in English} and I keep going round in circles.
o Tiny professional question for my favourite translator.
m It is only half a page, but it must not sound as if a machine had coughed it up.
m My version says "we would be delighted to be pleased", which can't be right.
m There is no rush whatsoever, $day is early enough.
a1 Would you have a quick look and tell me what sounds odd?
a2 How would you say "Feierabend" in a way that keeps the beer in it?
r1 Of course, send it over. I'll do it with my morning coffee.
r1 I have gone through it, and it is already good: just three small changes, marked in yellow.
r2 There is no word for it, which tells you a lot about us. I would say "that's me done for the day" and raise a glass.
r With pleasure, I'll look at it tonight and see what I can do.
b3 Do you want it British or American?
n3 British, please, as British as you can make it.
n You are an angel. I owe you a cake, and I mean it.
e Break a leg! It is a good text, and you'll do it well.

# lend | friend close acquaintance | either | must spring summer autumn
=2 The ladder
=1 Your tent
= Could I borrow something
o1 We are going camping around $date for the first time in ten years, and our tent has been eaten by something.
o2 I have volunteered to put up the lights for the street party, a rash decision.
m It would only be for the weekend, and I'd bring it back clean and dry.
m I asked $friend first, whose one is already promised.
a1 Could I borrow yours, if you don't need it?
a2 Do you still have the long ladder?
r Of course! It's in the cellar, come by any evening after six.
r1 Yes, but be warned, one of the poles is held together with tape and good will.
n Thank you! I'll come by on $day, about seven.
e Keep it as long as you need it, I shan't miss it before spring.

# catsit | friend close | either | must summer spring
= Feeding $pet
= Two weeks in $month
= Flowers and cat
o We are off to the sea from $date for two weeks, and I am looking for a kind soul with a key.
o My sister was going to look after everything here, but she has broken her wrist.
m $pet eats in the morning and in the evening and pretends in between.
m The tomatoes need water every day, the rest can fend for itself.
m There is ice cream in the freezer with your name on it, literally.
a Could you possibly look in every other day?
a Would you be able to take the second week?
r Yes, no problem at all. I'll pass by on my way to the office.
r Happy to. I can do all days but the last one, when I have a concert, but $friend will step in.
n You are a treasure. The key is where it always is.
e All well here. We had one small disagreement about the sofa, which the cat won.

# thankyou | friend close | either
= Thank you!
= Home again
= What a lovely weekend
o Just a quick note to say thank you for {the weekend|yesterday|everything}. It was exactly what I needed.
o Home again, unpacked, and already missing your kitchen table.
m I laughed more than I have in months.
m The train was late, of course, but I had your sandwiches and a window seat.
m The photos are coming as soon as I find the cable. The one with the goat is the best.
r It was lovely to have you here. The house is far too quiet now.
r Thank you for coming all this way! We are still finishing your chocolates.
r Any time, and I mean it.
e Until very soon, I hope.

# film | friend close | either
= Cinema on $day
= That film
o They are showing $film at the little cinema by the bridge, original version, on $day.
o I have two vouchers for the cinema that run out on $date.
m It is two hours and forty minutes long, so we would need provisions.
m $friend walked out, which usually means I'd like it.
a Do you fancy it?
a Shall we go together and eat noodles afterwards?
r Yes! Meet you outside at a quarter to eight.
r I've seen it, but I'd happily see it again for the music.
rx Too tired this week, I fall asleep as soon as lights go down. But I'm in for the next one.
n Great, I've reserved the seats.
nx Then rest well. We'll catch the next one.
ex Thank you for asking me. The next one, definitely.
e Those noodles were the best part. No, the music was. Good night!

# catchup | friend close colleague hiker | either
= It's been too long
= How are things
= Sign of life
= Thinking of you
o I was sorting photographs and came across the one from $town, all of us in those terrible hats.
o You popped into my head this morning when they played that song on the radio.
o It has been {weeks|far too long} and I have no excuse except life.
m Here it is much as always: too much work, not enough sky.
m We have painted the kitchen yellow. I am still not sure whether it is sunny or alarming.
m I have taken up swimming before breakfast, and I am unbearable about it.
m My mother is well and sends her regards.
m I've been thinking of going down to part time next year. More about that when we talk.
a How are you all? Tell me everything.
a2 Do you have time for a proper phone call one evening?
r How lovely to hear from you! All is well here, if a little breathless.
r I was just about to write to you, honestly. We are fine: busy, a bit tired, looking forward to the holidays.
r Good timing, I was thinking about you on the tram. We must catch up properly.
b1 And you, what are you up to at work at the moment?
b2 Would Sunday evening suit you for a call?
n2 Sunday evening is perfect, I'll ring around eight.
n1 Work is work, but I have a new project with birds in it, so I can't complain.
n Thank you for answering so quickly. It has put a smile on my face.
e2 So good to talk to you. Let's not leave it that long again.
e I'll write properly soon, I promise.

# wedding | friend close | them | group winter spring
= Save the date
= We are getting married!
o We are getting married! In $town, on the second Saturday in $month, with as little fuss as our mothers allow.
m There will be a ceremony by the lake, then a long table, then dancing until the neighbours object.
m I'd love to have a piece of music that is not on every wedding record.
m You introduced us, after all, so you have only yourself to blame.
a Will you be there? And might you say a few words, in whichever language you like?
r I am crying at my desk. Yes, yes to everything!
r Congratulations, both of you! I'd be honoured to say a few words. I'll keep it short and only slightly embarrassing.
n That makes us so happy. Keep it as embarrassing as you like.
e What a day that was. I have never danced so badly for so long.

# bike | friend close acquaintance | either | spring summer autumn
=3 Bike repair
=3 That noise in the back wheel
=4 A bicycle with a past
o3 My bicycle makes a noise like a coffee grinder, and the shop wants three weeks.
o4 I have bought a bicycle from an elderly lady in $town, and it weighs as much as she did.
m I looked it up and now know the word "derailleur" in three languages.
m4 It goes, but only downhill.
a1 Do you know somebody who could have a look at it?
a2 Could I borrow the big spanner for an evening?
r1 Take it to the little workshop behind the station, they are honest and quick.
r2 Of course, come by whenever you like, and bring biscuits.
n1 Thank you, I'll go there tomorrow.
n2 I'll be there around seven, with biscuits.
r That sounds like the bearings to me, but what do I know. Mine makes the same noise and still goes.
n Then we are two. One of these days we'll have to get our hands dirty.
e I am glad to hear it. Long may it roll.
)";
}

}  // namespace closeknit::sample
