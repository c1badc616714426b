// SPDX-License-Identifier: AGPL-3.0-or-later
// People whom one knows a little, and people whom one does not know at all. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_acquaintances() {
  return R"(
# stairs | acquaintance | them
=2 House meeting
=1 A parcel for you
o1 I took in a parcel for you this morning, a flat one, from England by the look of it.
o2 The house meeting is on $date, at seven, in the laundry room, as the caretaker calls it.
m1 I am at home every evening until ten.
m2 On the list so far: the bicycle cellar, the smell on the second floor, the swifts.
a1 Would you ring my bell before ten?
a2 Would you be so kind as to take notes? Last time nobody could read mine.
r1 Thank you, that is very kind. I'll ring your bell this evening.
r2 Yes, I'll be there and will gladly do that.
n Good, see you then.
e Thank you for the flowers, that really was not necessary.

# lesson | acquaintance | them | must
= English conversation
= Lessons in autumn
o My daughter is preparing for her certificate, and a friend told me that you sometimes give lessons.
o I would like to go on with our conversation hours in autumn, if you still have time.
m Once a week would be ideal, $day afternoons, for example.
m She reads well, but is shy about speaking.
a Would that be possible, and what would it cost?
r I'd be happy to. I ask for 60 an hour, and the first one is free, so that we can see whether we like each other.
rx Thank you for asking. I am afraid I don't have a free afternoon before $month, but I can recommend a colleague.
n That would be wonderful. Then we'll come on $day at four.
nx That is a pity, but I'd be grateful for the name.
ex I have passed on your number, and she will ring you this week.
e She passed, and with a good mark! We are all very grateful to you.

# sale | acquaintance | them | must
= Your advertisement: desk
= The desk from the notice board
= Is the desk still there
o I saw your advertisement for the desk on the notice board and would be interested.
o You are selling exactly the kind of desk that I have been looking for.
m I live just round the corner and could carry it away myself.
m I can pay in cash, or with plum jam.
a Is it still available?
a Could I come and have a look at it on $day?
r Yes, it's still here. Come by on $day after six, the bell says Whitlock/Amsler.
rx Thank you for your message. I'm sorry to say that it was sold this morning.
n Great, see you then.
nx Too late again! Thank you for letting me know.
ex Good luck with the search.
e It fits as if it had been made for the corner. Thank you!

# bookcircle | acquaintance | them | group
= Book circle on $day
= Next book
o The book circle meets on $day at $place, and it is $book this time.
o We have lost two members to babies and gained a retired judge, so there is a free chair.
m It's perfectly all right not to have finished it.
m Everybody brings something to nibble, and the judge brings the wine.
a Will you be there?
r I'll come, and I have even finished it. I have opinions.
rx I can't come this time, the choir has an extra rehearsal. Enjoy it, and save me the gossip.
n Lovely, see you there.
nx We'll miss you. The next date will be sent round as always.
ex Thank you. I'll be there next time.
e That was the best discussion in a long while.

# exchange | acquaintance | either
=2 The address you wanted
=2 As promised
=1 Good to meet you
o1 It was good to meet you at {the summer party|the opening|the concert} the other evening.
o2 As promised, here is the name of the place we talked about: $place, in the street behind the church.
m2 They don't take bookings, so go early.
m1 I looked up the word we couldn't remember, it's "threshold".
r2 Thank you so much for remembering! I'll go there next week.
r1 It was a pleasure. I was still thinking about your story of the lighthouse on the way home.
e Likewise. See you around, I hope.

# practice | acquaintance | them
=1 Your appointment
=1 Change of appointment
=2 Your glasses
o1 I am writing on behalf of the practice: we would have to move your appointment on $day.
o2 This is just to say that your glasses are ready and can be picked up.
m We are open until half past six, on $day2 until eight.
a1 Would the same time on $day2 suit you instead?
r1 Yes, that is fine. Thank you for letting me know.
r Thank you, I'll come by this week.

# flat | acquaintance | them | must
= Sublet in $month
=2 The flat in $month
o1 A friend of $friend told me that you might know of a flat for a few months.
o2 We are looking for somebody who would like to live in our flat from $date, while we are in $town.
m2 Three rooms, a piano, a view of the trams.
m2 We don't ask much, only that somebody talks to the plants.
a Do you know anybody?
a Could you pass this on to your choir?
r I have passed it on, and two people have already asked for your number.
r I'll ask around. It sounds lovely, I'd almost take it myself.
n That's so kind of you, thank you.
e We have found a very nice young cellist, thanks to you.

# schoolfair | acquaintance hiker choir | them
=2 Cake rota
=1 Helpers wanted
= The stall
o1 We are still looking for helpers for the stall on $day, two hours each.
o2 The list for the cakes is filling up, but there are eleven lemon tarts on it and nothing else.
m There'll be coffee, and the brass band only plays until noon.
a1 Could you take the shift from two to four?
a2 Would you bake something without lemon?
r1 Yes, put me down for it.
r2 I can do that. I'll make the ginger cake.
r Lovely, I'll pass it on to everybody I know.
n You are an angel, thank you.
e We took 840 for the roof! Thank you for helping.
)";
}

std::string_view letters_of_strangers() {
  return R"(
# pitch | stranger | them | must
= Cooperation
= Translation services: partnership
= Quick question
o I came across your website and was impressed by your work for museums.
o I represent a young agency with translators in fourteen time zones.
m We believe that there are synergies between us.
m Our rates are highly competitive, and our platform does most of the work.
a Would you have fifteen minutes for a call this week?
a Could you send me your price list and your availability?
a May I put you on our list of preferred partners?

# student | stranger | them | must
= Interview for my thesis
= A question from a student
= Internship
o I am a student of translation in $town, and I am writing my thesis about texts in museums.
o A lecturer of mine gave me your name. I am in my last year and would love to see how a freelancer works.
m It would only take about half an hour.
m I have read your text about wall labels three times.
a Would you be willing to answer a few questions?
a Do you take interns, by any chance?

# circular | stranger | them
=1 New address
=2 Thank you all
=1 We have moved
o1 This is to let everybody know that we have moved: our new address is 9 Rue du Moulin, in $town.
o2 To all who wrote, sent flowers or came to the farewell: thank you from the bottom of our hearts.
m1 The telephone number stays the same.
m1 We will be delighted to see you all when the boxes are gone.

# metatfair | stranger | them
= Good to meet you at the fair
= Following up
o It was good to meet you at the book fair, even if only between two coffee queues.
o You kindly gave me your card after the panel on Saturday.
m I thought your remark about footnotes was the best thing anybody said that day.
m I'll keep you posted about our series on mountains.
a Shall we have a coffee when I am next in Basel?

# invitation | stranger | them
= Invitation: opening on $date
= You are warmly invited
o We cordially invite you to the opening of our exhibition on $date, at six o'clock in the evening.
o On behalf of the whole team I would like to invite you to our open day on $date.
m There will be a short introduction, and wine from the village afterwards.
m Please feel free to bring somebody along.

# wrongperson | stranger | them
=1 Your order
= For Mr Whitlock
o1 Please find below the measurements for the garage doors.
o2 As agreed on the telephone, here are the names for the football team.
m1 The third one from the left is two centimetres wider.
a1 Could you confirm them by $day?
)";
}

}  // namespace closeknit::sample
