// SPDX-License-Identifier: AGPL-3.0-or-later
// What the family writes: mother, father, brother, sister-in-law, nephew, aunt; and small talk for all. The notation is
// explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_the_family() {
  return R"(
# phonecall | mother | them
= Sunday call
= Ring me when you can
= Just checking in
o I tried you on $day but it went to that lady with the machine voice.
o We are all well here, before you worry.
o It has rained since Monday and I have run out of drawers to tidy.
m The roof man came at last and drank four cups of tea.
m Mrs Pemberton next door has had her hip done and is already bossing everybody about.
m I found your old school reports. "Nora talks", says the one from the third form.
m The church roof fund stands at four hundred and twelve pounds, most of it mine.
m I am learning to do the video thing. So far I have mostly shown people my ceiling.
a When is a good time to ring you this week?
a Shall we talk on Sunday as usual?
r Sunday at six your time is perfect. I'll put the kettle on at my end too.
r Sorry I missed you! I had a rehearsal. I'll call tomorrow evening, straight after supper.
n Good. I'll be next to the phone, and not on the ceiling.
n Lovely. Don't ring during the serial, that's all I ask.
e It was so good to talk. Sleep well.

# christmasplan | mother | them | group autumn
= Christmas
= Who is coming when
= Christmas at Mum's
o I know it is early, but the fares only go one way, so let us settle Christmas.
o The annual question has come round again: who sleeps where.
m There are two beds upstairs, the folding one and the sofa of destiny.
m Leo has asked for a proper goose this year, having read about one.
m I'll make the pudding on stir-up Sunday, as always, so it's no use anybody going vegan before January.
m Tom's four arrive on the 22nd and have bagged the top floor.
a1 Which days can you two manage?
a2 Would you bring the biscuits again, the ones with the star on top?
r1 We'll take the train and be with you on the 23rd, late. I've put the biscuits on my list.
r1 Jonas has to work until the 23rd, so we'd come on Christmas Eve and stay until the 29th, if you can bear us.
r2 Yes to the biscuits, yes to the folding bed, no to charades.
n1 That is settled then. I shall write it on the calendar in ink.
n2 Charades are not negotiable. But I am glad you are coming.
r I'll look at the trains this week and let you know, I promise.
n Good. I shall air the beds.
e Home again. Thank you for the most peaceful Christmas in years, goose and all.

# computer | mother | them | must
= The computer again
= It has done it again
= HELP (not urgent)
o1 The computer has put everything into very large letters and I did not touch a thing.
o2 A box has come up saying that I must "update", and I have not dared to go near it.
o3 I have lost all the photographs, or at any rate I cannot see them.
m Your father says to switch it off at the wall. I have hidden the plug from him.
m2 I rang the number that came up and a very rude young man wanted my card. I hung up, so you can be proud of me.
m I am writing this on the tablet, which has its own ideas about commas.
a What do I press?
a Could you have a look at it from where you are?
r1 Hold down the control key and press the minus sign a few times, then all will be small again.
r2 Don't press anything! I'll ring you after lunch and we'll go through it together.
r3 They are not lost, they are only hiding. Click on the little cloud, and then on "all".
r I'll ring you after lunch and we'll go through it together.
n It worked! I feel like an engineer.
n You have the patience of a saint. Thank you, darling.
e Any time. Well done, you.

# gardennews | mother | them | spring summer
= The garden
=1 Bird news
o The {tulips|roses|sweet peas} are out along the wall, a full week before last year.
o1 There has been a heron at the pond. It ate {two|all} of your father's fish and looked at us as if we owed it more.
m I have put in twelve more bulbs than I can remember the places of.
m Alan has built a contraption against the squirrels. The squirrels are very fond of it.
m You should see the apple tree, it is bent double.
m Ruth took a cutting of the old rose, so there will be one in the family whatever happens.
r1 Poor heron, it was only hungry. And poor fish.
r How lovely. I can see it all from here.
r Give the roses my love. On our balcony there is one brave geranium and a bee.
r1 Poor fish! Tell him that a net helps, and a plastic heron even more, they hate company.
e I'll send a photograph when I have found out how.

# parcel | mother aunt sisterinlaw | them
= A parcel
= Something in the post
= Did it arrive
o I have sent you a small parcel, nothing valuable, mostly tea and a thing I knitted.
o There is a parcel on its way to you with a few things for the birthday.
m The lady at the post office said nine days, with a face that meant three weeks.
m Do not open the flat one before the day.
m I put in the photograph of Grandpa with the motorbike, since you always liked it.
a Will you tell me when it gets there?
r It arrived this morning, all in one piece! Thank you, the tea is already in the pot.
r It is here, and I have been very good and not opened the flat one.
n Good. I was beginning to have words with the post office in my head.
e Thank you again. I am wearing it right now.

# knee | mother | them
= Hospital, but don't worry
= The doctor's verdict
o1 Dad has been to see the consultant about his knee, and they will do it on $date.
o2 I wasn't going to tell you until it was over, but your brother says I must: I had a little fall on $day.
m2 It is only the wrist, and it's the left one.
m They keep you in for two nights now, if that. In my day it was a fortnight and a bath chair.
m1 He is being very brave, which is to say that he complains all day.
m The nurse comes from Kraków and knows your friend's street.
a1 Could you ring him in the evening and cheer him up?
a3 Would you be able to come over for a few days after?
r3 Oh Mum. Thank you for telling me. I've looked at trains and can be with you the weekend after.
r1 Of course, I'll ring tonight at seven. Tell him I want a full report.
r3 I'll come. I can work from your kitchen table just as well as from here.
n1 You are a good girl. He won't say so, but he will be so pleased.
n3 I'll make up your old room. It will be lovely.
r Oh Mum. Thank you for telling me straight. I think of you both all day long.
n I feel better for having told you.
e I am so relieved. Give everybody a kiss from me.

# recipemum | mother aunt | me | must
= Your ginger cake
= A kitchen question
o I am standing in the kitchen with a tin of treacle and no instructions.
o Jonas's mother is coming on Sunday and I would like to impress her with something from home.
m I remember the smell, but not the quantities.
a1 Could you send me the recipe, the one on the stained card?
a2 How long do you leave it in, and on which shelf?
r1 Half a pound of treacle, the same of flour, two eggs, a heaped spoon of ginger. An hour on the middle shelf, and don't open the door.
r1 I have copied the card out for you. The brown mark is not an ingredient, it is your brother, 1994.
r2 An hour on the middle shelf, not too hot, and don't open the door however much you want to.
n It worked! She asked for a second piece, and then for the recipe. You have conquered Switzerland.
n Thank you! The kitchen smells like home.
e That has made my day, darling.

# brothernews | brother | them
= Quick one
= News from Bristol
= This and that
o All fine here. Leo has grown out of his shoes again and I out of my patience with the {loft|bathroom|boiler}.
o4 Long day, short mail: I have been made head of the department, which mostly means more meetings.
o The building work is in week nine of what was to be four.
m Asha has taken up the trumpet. The dog has moved out to the shed.
m Priya is in Birmingham until $day, so we are living on toast.
m Mum sounded tired on the phone, but she says it is only the weather.
m We have booked the cottage in Pembrokeshire for the last week of $month.
a1 Do you want to join us for part of it? There is a room with a slanted ceiling for you two.
a2 Have you spoken to Mum this week?
a3 Can you send me the photos from the summer, the ones on the jetty?
r4 Head of the department! Congratulations, and my condolences.
r2 I spoke to her yesterday. She was in good form, and cross with the squirrels, so all is well.
r1 Yes, please, we would love a few days by the sea. I'll look at flights tonight.
r3 The photos are in the shared folder now, all of them, even the one with the ice cream.
r You poor things. I am thinking of you with a cup of tea in my hand.
b5 How is Leo getting on at school?
n5 He is fine, in the way of seventeen-year-olds: asleep.
n1 Brilliant. I'll tell the cottage people we are six.
n Cheers, sis. Must run, somebody has put a trumpet in the bath.
e Speak soon. Hug the small ones for me, and the one who is taller than I am.

# mumsbirthday | brother | either | spring
= Mum's birthday
= Present for Mum
= Joint plan?
o We should put our heads together about Mum's birthday before it is the day after.
o I have had an idea for Mum: a weekend in York with the two of us, and the good hotel by the river.
m She says she wants nothing, which as we know means something.
m I could get the train tickets if you see to the room.
m Ruth will come too, and she's in on the secret.
a1 Does the third weekend in $month work for you?
a2 Are you all right with going halves, about 180 each?
r1 Great idea, I am in. I'll book the room tonight.
r2 Halves is fine. I'll transfer it tomorrow, and you buy the flowers.
r Great idea. I'll think about the flowers and the cake.
n Done. Not a word to Mum!
n Perfect, thank you. She will cry, be prepared.
e She cried, as predicted. Best idea you ever had.

# leoschool | nephew | them
= homework thing
= german oral
= hi auntie
o hi nora, hope you're good. school is {ok|a lot at the moment}, we have mocks in $month.
o1 I got a 7 in German!! mum nearly fell off her chair.
m the case endings still make no sense to me, no offence.
m I've started climbing at the wall in bedminster, it's really cool.
m dad says hi, and that you still owe him a pasty.
a2 could you check my essay? it's only 300 words.
a3 can I ask you some stuff about the speaking exam on the phone maybe?
r2 Well done with all that work. I'll have a look at the essay tonight.
r3 Of course you can. Ring me on Saturday morning, and have three questions ready, in German.
n2 thanks so much!! sending it now
n3 ok saturday it is, danke
r1 A 7! I am bursting with pride. Tell your mother to hold on to her chair.
r You are doing brilliantly. Keep going, and eat something green now and then.
n thanks :) will do
e2 Very good indeed, I've only changed four things, and one of them was a matter of taste.
e Any time, my dear. Viel Glück!

# houseoftom | brother | them
= Boiler
= A question about the house
= Paperwork
o I am going through the papers for the mortgage, and there is a gap where a grown-up should be.
o The surveyor has been, and found {damp|woodworm|a chimney nobody knew about}.
m It will cost about $pounds pounds, which is a number I have decided to say quickly.
m Dad says we should have bought the one with the pear tree.
a1 Could you send me the letter from the solicitor, from when Grandma's house was sold?
a2 Did you pay somebody for the electrics back then, or did Jonas do it all?
r1 I've scanned the letter and put it in the shared folder. Page three is the one you want.
r2 Jonas did it, with a friend who has a certificate. It took two weekends and a lot of soup.
r That sounds expensive and exciting, in that order. Courage!
n1 That's the very thing, thank you. I'll send you the drawings when they are done.
n2 Then I shall start peeling vegetables.
n Thanks. I'll report when there is something to report.
e Good luck with the bank, and say the number slowly.

# fathernotes | father | them
= From the shed
= Your mother says I should write
= A question
o Your mother says I never write, so here I am, writing.
o I have finished the bird table. It has taken a year and would survive a war.
o We won the quiz at the Fleece on $day, thanks to a question about trams.
m The knee behaves, as long as I don't ask it to kneel.
m I have planted the potatoes where the wind can't find them.
m There was a programme about the Rhine ferries, and I told everybody that you live there.
m No need to ring, I only wanted to say it.
a1 Do you remember what the little wood glue from Jonas is called?
a2 Could you ask Jonas whether he needs the old lathe? I would sooner give it to him than to the dump.
r1 It is called bone glue, Dad, and he'll bring you a tin at Christmas.
r2 He turned quite pale with joy. He'll fetch it at Christmas.
r How lovely to get a letter from you, and what a good one.
n Good. Your mother sends her love, and so do I.
e That has made my day, Dad.

# auntnotes | aunt | either
= A line from Whitby
= News from the coast
= Postcard without a card
o The sea has been at the windows all week, and I have had the best time watching it.
o I went to the matinee on my own and thought of you in the second act.
o The book club has read a Swiss novel, and everybody looked at me as if I had written it.
m The cat from number nine has moved in for good and pays with mice.
m My eyes are better since the operation. I can read the small print now, and I wish I couldn't.
m Your mother is well, only she does too much.
a1 When are you two coming to the coast again? The spare room misses you.
a2 Would you send me the name of that tea you brought last time?
r1 In $month, if you'll have us, for a long weekend. I'll write to you with the dates.
r2 It is called Winter Orchard. I'll put a tin in the post for you.
r How good to hear from you. Your letters make me homesick in the nicest way.
n I shall look forward to it no end.
e With a big kiss from both of us.

# priyanews | sisterinlaw | them
= Asha's concert
= Quick hello
= Half term
o Asha played her trumpet in assembly and nobody had to leave.
o I'm on the train to Birmingham again, so at last I have time to write to you.
o Half term, rain, two children and a dog. I type this from the airing cupboard.
m Leo is taller than the door now and eats like a removal firm.
m Tom works too much, tell him, he listens to you.
m I have started painting again, only small things, only on Sundays.
m The job is fine. They have finally fixed the lift, after I had finally got fit.
a1 Could you two have Leo for a week in the holidays? He would sleep on the floor without noticing.
a2 What did you put in that lentil thing in the summer? The children ask for it.
r1 Of course, we'd love to. Any week after the twentieth, and he can help Jonas in the workshop.
r2 Cumin, a whole lemon, and more butter than you'd think. I'll write it out for you properly.
r So good to hear from you. Give the trumpeter a kiss from me.
n You are a lifesaver, thank you.
e Big hug to all four of you, and to the dog.

# leovisit | nephew | them
= visiting
= question about basel
= rocks
o mum says i can come over by myself this time if you say yes.
o i did my first outdoor climb at the weekend, 18 metres!!
m i would bring my own sleeping bag and i eat everything now.
m asha is jealous lol.
m is not even scary once you're up there, only before.
a1 can i come in the holidays, like four days?
a2 what's the word for when you're scared but in a good way? for my essay
r1 Yes, yes and yes. Jonas will show you the wall by the river. I'll talk to your mother about the trains.
r2 That's "Vorfreude" if it is about something nice to come, and "Nervenkitzel" if it is about 18 metres.
r Eighteen metres! Your aunt has to sit down for a moment. Well done.
n legend, thank you!!
e Any time, you hero.
)";
}

std::string_view asides_of_private_life() {
  return R"(
# asides | friend close brother sisterinlaw hiker | either
winter It snowed in the night, and the whole street sounds different.
winter It is dark by five here and I go about with a lamp on my head like a miner.
winter The heating makes a noise like a small orchestra tuning up.
winter We have had the first real frost, and the lake has a skin on it.
spring The swifts are back, I heard them this morning before I saw them.
spring The cherry trees along the river are doing their best to stop the traffic.
spring I have hay fever and feel like a leaking tap, but how beautiful it all is.
spring We ate outside for the first time this year, in coats.
summer It has been over thirty degrees all week and I work with my feet in a bucket.
summer We swim in the river every evening now, with our clothes in the orange dry bag.
summer The city is empty, everybody is at some lake, and I rather like it.
summer Last night there was such a thunderstorm that we all stood at the window in pyjamas.
autumn The vines have turned, and the whole hillside looks like a fire that forgot to burn.
autumn There's fog until noon now, and then a sky you could ring like a glass.
autumn The heating season has begun, and with it the annual discussion about the heating.
autumn I made the first pumpkin soup of the year and burnt it, as tradition demands.
mine I have been translating something about bees all week, and I now have opinions.
any Work is a bit much at the moment, but I can see the shore.
any We finally fixed the tap in the bathroom. It only took two years.
any My bicycle has been stolen again, and returned again. I don't ask questions any more.
any I went to the dentist, and both of us were very brave.
any The neighbours' boy is learning the drums, he is at the stage of enthusiasm.
any I slept badly, so forgive the muddle.
any On the tram somebody was reading aloud to a dog. I thought you would like that.
theirs I've started to learn the cello, at my age. The teacher is patience itself.
mine The choir is preparing $song, and I hum it from morning to night.
mine We had the family over on Sunday, eleven people and one bathroom.
mine Jonas has built a shelf, and now we have to buy things for it.
theirs I have given up coffee for the third time this year.
any My back is much better, thank you for asking last time.
mine I have a manuscript about clocks on my desk and have been late for everything since.
mine The Rhine is so high that the ferries stay in bed.
mine My desk has moved to the window, and I now know when everybody in this street comes home.
theirs The office is moving to the other end of town, so I shall be cycling along the canal.
theirs $kid has discovered the recorder. We are moving out.
theirs My boss has discovered the word "agile", send help.
theirs I ran ten kilometres on Sunday, slowly, but all of them.
theirs $pet has learned to open the fridge.
theirs We spent three days by the sea and came back with sand in the bread.
theirs The train to work is replaced by a bus for half a year, so I read twice as much.
theirs There is a new bakery downstairs, which is a catastrophe.
)";
}

}  // namespace closeknit::sample
