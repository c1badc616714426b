// SPDX-License-Identifier: AGPL-3.0-or-later
// The short notes of two people who live together. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_at_home() {
  return R"(
# shopping | partner | either
= bread
= tonight
= shopping
o I am at the market, they have {the good apricots|chanterelles|the bread with the walnuts}.
o The fridge holds half a lemon and your experimental pickles.
m I am out until nine, so I'll eat late.
m The man with the cheese says hello.
a1 Do we need anything else?
a2 Can you get milk and something green on the way home?
r1 Milk, butter, and those little potatoes, please. And you.
r2 Will do. I am leaving at six.
r1 We have everything, just come home.
r Sounds good. See you at home.
n ok. See you later.
e Soup is on the stove.

# latetrain | partner | either
= stuck
= late
= train
o1 The train is standing in a field near Olten, and nobody knows why. There are cows.
o I'll be about {forty minutes|an hour} late, the client wants to go through the whole list once more.
m1 I have no battery left, so don't worry if I don't answer.
m Eat without me.
a2 Could you put the washing in the dryer?
a3 Can you ring the others and say that we come at eight instead?
r2 Done, it is spinning as I write.
r3 Done, they were still at home anyway.
r1 Say hello to the cows.
r No problem, I'll keep a plate warm for you.
e Just got in, you are asleep already. Thank you for the plate.

# homepaper | partner | either
= Landlord
= Tax papers
= The heating man
o2 The landlord has written: they will do the windows from $date, one room after the other.
o1 The tax office wants the form by the end of $month and I can't find my insurance slip.
o2 The heating man comes on $day between eight and twelve, which means five to twelve.
m1 I put all the letters in the blue folder, behind the flour.
m1 It would be about $amount for both of us, which is less than I feared.
a2 Can you be at home that morning?
a1 Do you know where the folder from last year is?
a1 Shall I just sign it for both of us?
r2 I can work from home that day, no problem.
r1 It is all in the blue folder, second shelf, under the atlas. Do go ahead, and thank you for doing this.
r Thank you for seeing to this. I'd have forgotten it.
n You are the best. I'll make the dumplings.
e1 Sorted. We get money back!
e Sorted. That wasn't so bad.

# weekendplan | partner | either
= the weekend
= Saturday
= idea
o2 What I would really like this weekend: no plan at all, the boat, and a newspaper.
o1 Daniel has offered us the hut from Friday to Sunday.
o2 There's an open day at the organ builder's in $town on Saturday.
m The forecast is good for Saturday and silly for Sunday.
m I would have to finish the chapter by Friday noon. I'll manage.
a2 What do you think?
a1 Shall I say yes?
r1 Say yes, at once, before somebody else does.
r I'd love that. I'll pack the small stove and the cards.
n1 Yes! I've told him.
n It is a plan.
e Best weekend in a long time. My feet disagree.

# tonight | partner | either
= tonight?
= cinema
= too nice to cook
o It is much too nice to cook.
o They show the ferry film at the open air cinema, and there is no cloud in sight.
o Daniel and Meret are at the Kettle and have kept two chairs.
m I have the blanket and the good torch with me.
m I can be there at half past seven.
a1 Shall we meet at the bridge at seven?
a2 Do you feel like it, or are you too tired?
r1 Yes. I'll bring the cherries.
r2 I feel very much like it. Half an hour, then I am all yours.
r You had me at "too nice".
n see you there
e That was a good idea of yours.

# smallthings | partner | either
= key
= found it
= by the way
o1 I have found your key. It was in the bread tin, do not ask.
o2 There is a letter for you from the health people, it looks friendly.
o3 Your bike has a flat tyre, I saw it in the yard.
o4 The lady from the third floor has brought us jam, in return for the parcel.
m I put it on the shelf by the door.
m I'll be home around six.
r1 I won't ask. Thank you!
r2 Friendly is good. I'll open it tonight, with a biscuit.
r3 Thanks. I'll mend it tonight, and you hold the torch.
r4 The apricot one? Then take her all our parcels from now on.
r Thank you, love.
n Done. All is well.
e Good.

# familyvisit | partner | either
= Sunday
= the big table
= visit
o Ursula has asked whether we come on Sunday, it seems there is a cake with our names on it.
o Tom and the children want to come over at the end of $month.
m I thought we could take the slow train and walk the last bit.
m We would have to find a mattress or two.
a Is that all right with you?
a Shall I say yes for both of us?
r Yes, gladly. I'll see to the mattresses and the cherries.
r Of course. Say yes before the cake changes its mind.
n I have told them. They are pleased.
e I'm still full. What a day.

# healthybits | partner | either
= dentist
= how was it
o I am done at the dentist, half of my face is on holiday.
o The physiotherapist says I sit like a question mark.
m I am to do exercises with a rubber band, you may watch but not laugh.
m There had better be soup tonight, or anything without corners.
a Could you pick up the tablets from the chemist's by the bridge?
r Poor thing. Soup it is, without corners, and I have the tablets.
r I promise not to laugh where you can see it. The tablets are in my bag.
n thank you
e Sleep well tonight.

# workshop | partner | them
= the harmonium
= workshop news
= you won't believe it
o Today a gentleman brought in a harmonium from 1887 with a {mouse nest|love letter|bird's egg} inside.
o The varnish on the big cabinet has finally dried without a fingerprint.
m I took photographs, you must see the carving.
m He wants it done by $month, for his wife's birthday, and he cried a little when he told me.
r You and your harmoniums. I want to see all of it.
r That is the loveliest thing I have read all day, and I have been translating a brochure about valves.
e Coming home now, smelling of linseed oil.
)";
}

}  // namespace closeknit::sample
