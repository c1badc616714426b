// SPDX-License-Identifier: AGPL-3.0-or-later
// Work with clients, in English. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_clients() {
  return R"(
# enquiry | client | them | must
= Translation enquiry: $job
= New project: $job
= $job
o We are starting work on $project and would very much like to have you on board again.
o I hope you are well. We have {another|a new} job for you, if your calendar allows: $project.
m It is about $words words, German into English, with the usual glossary.
m The files are not quite final yet, but the structure won't change any more.
m The tone should be warm and precise, like the one you found for us last time.
m Our deadline at the printer's is $date, so we would need the text some days before.
m The budget is tight this year, I should say so straight away.
a Would you be available, and could you let us have a quote by $day?
a Do you have room for it in the second half of the month?
a Could you tell us what it would cost and how long you would need?
r Thank you for thinking of me. Yes, I can do this; I'll send you a quote by tomorrow noon.
r With pleasure, this sounds just like my kind of text. My rate is unchanged, which makes it about $amount for the whole job.
r Many thanks for your enquiry. I could start on Monday and deliver in two parts, the first one on $day2.
b1 Is the text meant for British or American readers?
b2 Could you send me the images as well? Captions go wrong so easily without them.
n1 British spelling, please, as in all our publications. I'll let the others know that you are in.
n2 Of course, I have put the images in the same folder.
n That is wonderful news. The order number is on its way to you from our accounts department.
e Received with thanks. I'll start on it right away and come back to you with questions, if any.
e Perfect. I'll send you the first part on the agreed date.

# quote | client | me
= Quote: $job
= Quotation for $job
o As discussed, here is my quote for $project: $words words, delivery within {ten|twelve|eight} working days, $amount in total, excluding VAT.
o Thank you for the files. I have gone through them and can offer you the following for $project: $amount, including one round of corrections.
m The price includes a second pair of eyes, as I never let a text go out that only I have read.
m Should the text grow by more than ten per cent, I would let you know before going on.
m If it is urgent, I could move another job and begin on $day.
a Could you confirm by $day, so that I can keep the week free for you?
a Would that suit you?
r Thank you for the quick reply. That is fine with us, please go ahead.
r Approved! The purchase order will follow in a separate message.
r Thank you, I have to get this signed first. You will hear from me by the end of the week.
n Wonderful, I have booked the time.
n Thank you. I'll begin as soon as I have the final files.
e Signed and scanned. We are looking forward to reading it.

# terms | client | me | must
= Questions on $job
= $job: three questions
= Terminology
o I am well into $project and have a few questions, nothing dramatic.
o The text is coming along nicely. Before I finish the second chapter I need to be sure of some terms.
m On page $pages the figure says 1894, while the text says 1849. I have used the figure's date for now.
m You use two words for the same part of the building. In English I would stay with "gallery" throughout.
m The quotation at the start of section three already exists in a published translation. I would use that and credit it.
a1 Could you ask the author what is meant by the "long hall" in the second paragraph?
a2 Which of the two dates is the right one?
a3 May I shorten the last sentence of the introduction? It carries four subordinate clauses and a parenthesis.
r1 I have asked the author: the hall on the ground floor is meant, the one with the windows.
r2 1894 is correct, thank you for spotting that! It is wrong in the German version, too.
r3 Please do. We have always had our doubts about that sentence.
n Many thanks, that clears it up. You will have the complete text by $day.
n Thank you for the quick answer, I have put it in.
e Excellent, thank you for being so thorough.

# deadline | client | them | must
= $job: new deadline
= Schedule for $job
= A small change of plan
o I am afraid the schedule for $project has changed once more: the printer can only take us a week earlier.
o Our director has brought the opening forward, which means that everything else moves, too.
m I know that this is short notice, and I am sorry about it.
m We could send you the chapters one by one, as they come out of layout.
m Of course we would pay the surcharge for urgent work.
a Could you manage the first half by $day?
a Is there any chance of having the whole text by $day2?
r It is tight, but possible. I'll send you the first half on $day and the rest as soon as I can after that.
r I have moved some things around, and it will work. I'll take whatever is ready.
rx I am so sorry, but not all of it, not by then. I can promise you the wall texts; for the rest I can recommend a very good colleague.
n You are saving our lives. Thank you!
nx Thank you for being frank. The wall texts are the most important part, and I'll write to your colleague today.
ex Good. I have told her that you will be in touch, and she has kept the week free.
e The first half is attached. I'm on to the second.

# delivery | client | me
= $job: translation
= $job, part one
= Delivery: $job
o Attached please find the translation of $project, complete and proofread.
o Here comes the first part of $project. The second one will follow on $day, as agreed.
m I have marked four places with a comment where I would like you to look at the sense.
m Please note that I left the names of the rooms in German, as in the last catalogue.
m It was a pleasure, I learnt a great deal about $subject.
r Thank you very much! I have had a first look, and it reads beautifully.
r Received, with many thanks. We will go through it this week and send you our comments.
r Thank you, this is really lovely work. Our curator said that the English is now better than the German.
n Thank you, that is good to hear. The invoice will follow at the end of the month.
e All clear from our side, we have no further changes.

# corrections | client | them
= Corrections: $job
= $job: our comments
o We have been through your translation of $project, and we are very happy with it. There are a few small points.
o Please find attached the text with our corrections, all of them minor.
m On page $pages our expert would prefer "workshop" to "studio".
m The caption of figure 7 has dropped out, probably when we copied it.
m We have cut the third paragraph to save space, so that need not concern you.
a Could you check whether the heading still makes sense after the cut?
a Would you let us have the corrected version by $day?
r I have put everything in and read the whole chapter once more. The heading works.
r You will have the new version tomorrow morning. "Workshop" it is.
r Thank you for the careful reading. The corrected file is attached.
n Thank you! It goes to the printer tonight.
e Fingers crossed, and congratulations to the printer.

# invoice | client | me
= Invoice $invoice
= Invoice for $job
o Please find attached my invoice $invoice for $project. Thank you for the good cooperation.
o The catalogue arrived this morning and looks splendid. I take the opportunity to send you my invoice $invoice.
m The total is $amount, payable within thirty days.
m Please note that my bank account has not changed, whatever anybody may write to you.
r Thank you, I have passed it on to our accounts department.
r Many thanks. It will be paid with the next run on the 15th.
n Thank you. Until the next project!

# payment | client | me | must
= Reminder: invoice $invoice
= Invoice $invoice, once more
o My books tell me that invoice $invoice of last month is still open. Perhaps it has slipped through the net.
m I have attached a copy, in case the first one got lost.
a Could you check with your accounts department and let me know when I can expect the payment?
r I am so sorry, it was lying in the tray of a colleague who has left. It will be paid this week.
r Thank you for the reminder. It was transferred yesterday, so you should see it by $day.
n Thank you, it has arrived.
e Thank you for your patience!

# meeting | client | either | must
= Meeting about $job
= Kick-off: $job
= A call next week
o It would be good to talk about $project before everybody disappears into the holidays.
o There are so many small points about $project by now that a conversation would be quicker than mail.
m Half an hour should be enough.
m I could come to your office or we do it on the telephone, whichever is easier.
m The designer would join us as well, since the texts have to fit the new boxes.
a Would $day at ten suit you, or rather $day2 after lunch?
a When would be a good time for you next week?
r $day at ten is fine. I look forward to it.
r $day is difficult, but $day2 at two o'clock would work well.
r Any time on $day, except between twelve and one.
n Excellent, I'll send an invitation with the details.
n Good, that is fixed then. They will know about you at the reception.
e Thank you for the good conversation. I'll send round my notes by tomorrow.

# proofs | client | them | must
= Proofs: $job
= Last look at $job
o The proofs of $project are ready, and they look very handsome.
o Before we print, we would like you to cast your eye over the pages once more.
m The file is rather large, so I have put it on our server and sent you the link in a separate message.
m The hyphenation needs a sharp eye, the program seems to have its own ideas.
a Could you let me have your corrections by $day at noon?
a Do you have an hour for it tomorrow?
r I have been through all $pages pages: eleven corrections, most of them hyphens. The list is below.
r Yes, I'll do it first thing tomorrow and ring you if anything is urgent.
n Thank you so much, all done. You have eyes like a hawk.
e It was a pleasure. Congratulations to everybody on a beautiful book.

# praise | client | them
= Thank you!
= $job: a compliment
= A little feedback
o I just wanted to tell you how much praise we have had for the English version of $project.
o The exhibition opened last night, and an English visitor asked me who had written the texts.
m Our director, who never says anything, said "very good" twice.
m I have put three copies of the catalogue in the post for you.
m We will certainly come back to you in the autumn.
r How kind of you to tell me! That makes all the hyphens worth it.
r Thank you, you have made my day. It was a joy to work with your team.
e The copies have arrived safely. What a handsome thing it is.

# strings | client software | them
=1 UI strings, release $release
=2 Bug in the English texts
=1 String freeze for $release
o1 The string file for $release is ready: $words words, mostly settings and error messages.
o2 A user has found a bug in the English texts: the button says "Save nothing".
m12 The limit for button labels is 18 characters, for menus it is 30.
m1 I have put a screenshot next to every string, as you asked last time. It took me a day, so I hope you like it.
m1 Everything in curly braces stays untouched, as always: the last build fell over because of a missing one.
a1 Could you have them back by $day, when the code freezes?
a2 Can you suggest something better that is just as short?
r1 No problem, I'll send them on $day morning. The screenshots are a blessing, thank you.
r2 How about "Discard changes"? It is 15 characters long and scares nobody.
b3 What does the placeholder in string 118 stand for, a name or a number?
n3 It is the number of files, so you need a plural. Sorry, that should have been in the comment.
r All received. I'll go through it today.
n Merged, thank you! The tests are green.
e Glad to hear it. I have added the new terms to the glossary.

# handover | client | them
= A new colleague
= Handover
o From next month on I'll be working in a different department, so you will be dealing with my colleague $friend.
o I am going on parental leave on $date, and I wanted to introduce you to my replacement before the boxes are packed.
m We have had $years good years together, and I am going to miss your comments in the margin.
m All the files and the glossary are in the usual place.
m Thank you for saving us from "the sheep's cheese of the bishop". I still tell that story.
r Thank you for telling me, and for these years. I'll miss your margins, too!
r All the best for the new chapter. It has been a real pleasure, and I hope we stay in touch.
e I certainly will. You have my private address, do use it.

# glossary | client | either
= Glossary
= Style guide
o Our glossary has grown to $pages pages, and it contradicts itself in at least six places.
o I have started a list of the terms that come up again and again, with the reasons for each choice.
m It is attached, in its present state. It is very much a draft.
m The longest discussion so far is about the hyphen in "co-operation".
a Would you go through the letters A to F and mark what you disagree with?
a Could we agree on one version before the next project starts?
r Thank you for taking this on. I'll go through it by the end of next week.
r I've made my comments. We disagree about nine words, and I am prepared to give in on four.
n Four is more than I had hoped for.
e Agreed. I'll save it as version 1.0 and we shall never speak of hyphens again.

# reference | client | me
= A small favour
= A page of $project
o I am updating my website and would love to show one page of $project as an example of my work.
o I am applying for the membership of the translators' association, and would like to enclose a page of $project.
m There would be a link to you, of course.
m I thought of the page with the beginning, it is the one I am proudest of.
a Would that be all right with you?
a May I use it, if I name you as the publisher?
r Of course, with pleasure.
r We would be honoured. We'd only like to see the page before it goes out.
n Thank you so much, that is very kind.
e It looks great!

# holiday | client | either | summer
= Away from $date
= Summer break
o A short note about the summer: I will be away from $date for two weeks, without a computer.
o Please note that our office is closed from $date. I hope you get some rest, too.
m Anything that reaches me by $day will still be done before I leave.
m In urgent cases my colleague will know where to find me, but let us hope for no urgent cases.
r Thank you for letting me know, and have a wonderful time.
r Noted! Enjoy the break, you have earned it.
)";
}

std::string_view letters_of_colleagues() {
  return R"(
# referral | colleague | either | must
= A job for you?
= Passing this on
= Too much on my plate
o I have been asked for something that is not mine at all, but would be perfect for you: $project.
o I am drowning in work until $month and would rather send a good client to a good colleague.
m They are pleasant people, they pay on time and they answer questions.
m It is about $words words, and the deadline is human.
a May I pass your name on to them?
a Would you have time for it?
r Thank you for thinking of me! Yes, please do give them my address.
r I would love to. What a lovely subject.
rx I am fully booked as well, I am afraid, but thank you for thinking of me. I'll do the same for you some day.
n I've told them to expect a brilliant person.
nx Then we are both drowning in good company.
ex Glug.
e They have written, and they are as nice as you said. Dinner is on me.

# rates | colleague | either | must
= What do you charge
= An indiscreet question
o A question that one is not supposed to ask: a new client wants a price per hour instead of per word.
o I have not raised my rates for four years, and my landlord has.
m My last offer was accepted within two minutes, which can only mean that it was too low.
a1 What do you ask for that kind of work, if I may be so bold?
a2 How did you tell your clients, when you put yours up?
r1 Between 85 and 100, depending on how much they say "just". Never below.
r A good question, and I am glad that you ask it aloud. We should all do that.
r2 In one friendly sentence, three months ahead and without an excuse. Nobody left.
n Thank you, that helps a lot. I shall be brave.
e I am sure they said yes!

# conference | colleague | either
= Conference in $town
= Are you going
= $town in $month
o1 The programme for the conference in $town is out, and there is a whole afternoon about museum texts.
o2 I have been talked into giving a talk in $town, and now I need moral support.
m The early registration ends on $date.
m I am thinking of taking the night train, for the sake of the planet and my back.
a1 Are you going? We could share a flat instead of two sad hotel rooms.
a2 Would you look at my slides beforehand? There are only twelve.
r1 Yes, let's! I'll look for a flat near the river.
r2 Of course. Send them over, and I'll be your most critical friend.
r I haven't decided yet, but you are making it sound tempting.
n That's what I call a plan.
e That was a good conference, and a better breakfast. Thank you for the company.

# tools | colleague | either | must
=1 My software has eaten a file
= Memory trouble
o1 The translation memory has decided that every sentence is a 100 per cent match for "Dear visitor".
o2 I've switched to the new version, and all the shortcuts have moved house.
m The hotline says that nobody else has this problem.
m I have a backup from last night, so it is only a lost morning.
a1 Have you seen this before?
a2 How do I get the old layout back?
r1 Yes! Close it, delete the folder called "cache" and start again. Don't ask me how long it took to find that.
r You have my sympathy. Mine did that last year, on the day of a deadline, of course.
r2 It is in the third menu, under a name that has nothing to do with it: "Perspective".
n It worked. You have saved my day, and my curses are withdrawn.
e Any time. That's what we have each other for.

# oldagency | colleague | either
= News from the old place
= Do you remember
= The old crew
o I ran into $friend from the agency at the station, and we stood there talking until both our trains had gone.
o They have finally thrown out the coffee machine, the one that knew us all by name.
m Half of the team has left, and the other half is doing yoga.
m The big client from Zug has gone to the competition and come back again.
m I sometimes miss those Fridays, but never the Mondays.
a Are you still in touch with the others?
a Shall we all meet again, perhaps in $month?
r What a nice message. I hear from one or two of them at Christmas, and that's about it.
r Oh, the coffee machine! I feel as if I'd lost a relative.
r I'd love to meet. It's been far too long.
n Let's do that. I'll ask around and make a suggestion.
e Good to hear from you. Take care of yourself.

# secondeyes | colleague | either | must
= Second pair of eyes
= Would you read this
o I have been staring at this text for so long that I no longer know what English is.
o The brochure is finished, and I would like you to be the first to read it, for money.
m It's about $pages pages. I'd pay your usual rate.
m There is a pun on page two that either works or ends my career.
a Could you read it by $day?
a Would you have a free hour for it this week?
r Yes, gladly. Send it over and I'll do it tomorrow.
r I have read it with pleasure and a red pen. The pun works.
n Thank you! Your comments are spot on, as always.
e You're welcome. The invoice is a coffee.

# teaching | colleague | either
= Workshop at the university
= Guest lesson
o1 The institute has asked me to run a workshop on revising, and I would like to do it as a pair.
o1 My students would love to meet a real freelancer, one who lives on it.
m It's on $date, in the afternoon, twenty students.
m The fee is modest, the view is good.
a1 Would you be up for it?
a2 Do you still have your handout about museum texts?
r What a nice idea. They are lucky to have you.
r1 Yes, that sounds like fun. Let's meet and divide it up.
r2 I do, and I've found it: four pages, with the sheep's cheese example. It is attached.
n Perfect. I'll tell the institute.
e They were so keen! I came home with a hoarse voice and twelve new ideas.

# leaving | colleague | them
= Goodbye and thank you
= Last day
= I'm leaving
o Today is my last day here, and I did not want to go without saying goodbye.
o After nine years I am packing my dictionaries and moving to $town.
m I'm going to try my luck as a freelancer, and it is partly your fault.
m My new address is at the bottom of this mail.
m Thank you for everything I learnt from you, above all the art of the polite refusal.
r Oh no, and oh yes! I wish you all the luck in the world.
r I'll miss our lunches. You'll be brilliant, and you know where I am if you need anything.
e Thank you, that means a great deal to me.
)";
}

}  // namespace closeknit::sample
