// SPDX-License-Identifier: AGPL-3.0-or-later
// What newsletters and robots send: a topic for each, named as in machines.cpp. The notation is explained in
// letters.hpp; "e" is the small print below.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_of_machines() {
  return R"(
# bookletter | newsletter | them
= New this month: $book
= Five books for $month
= The Paper Lantern: $book and other arrivals
o Dear reader, the boxes arrived on $day, and our table by the window is full again.
o The evenings are getting {longer|shorter}, and we have been reading.
m $book: our book of the month, in a translation that deserves a prize.
m Reading on $date: three young authors, one piano, free entry.
m Signed copies of $book are here, but only twelve of them.
m The children's corner has a new sofa. It has already been a ship.
m From the back shelf: a forgotten novel about ferries.
e You receive this letter because you left your address in our shop. Unsubscribe with one click below.

# seedletter | newsletter | them
= Seeds for $month
= What to sow now
= The old carrot and other stories
o Dear members, it is time to look at the seed tins again.
o A dry month lies behind us, and the beans have noticed.
m Sow now: broad beans, spinach, and the purple carrot everybody asks about.
m Our seed swap takes place on $date, in the hall behind the church.
m Please save seed from your best plants only, never from the first to bolt.
m Members get fifteen per cent off all apple trees until the end of the month.
e Old Seeds Society. To stop receiving this letter, follow the unsubscribe link.

# museumletter | newsletter | them
= Im $monat im Museum
= Neue Ausstellung: Zeit und Uhr
= Führungen und Konzerte
o Liebe Freundinnen und Freunde des Museums, im $monat öffnen wir neue Räume.
o Liebe Gäste, der Garten ist wieder offen, und das Café auch.
m Führung am $datum um 18 Uhr, ohne Anmeldung.
m Für Kinder: eine Werkstatt mit Zahnrädern, Papier und Geduld.
m Das Konzert im Innenhof findet bei jedem Wetter statt.
m Der neue Katalog ist da, auf Deutsch und auf Englisch.
e Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben. Hier können Sie sich abmelden.

# fareletter | newsletter | them
= $town from 39
= Sleep your way to $town
= Last beds for $month
= Your summer starts at platform 5
o Fall asleep in Basel, wake up in $town: the new night train runs three times a week.
o Only until $day: a bed in a quiet compartment for less than a hotel room.
m $town by night, from EUR 39.
m Bicycles travel free until the end of $month.
m New: breakfast with real bread, and a carriage in which nobody may telephone.
m Bring a friend and pay for one and a half.
e Offers are subject to availability. You can unsubscribe at any time.

# shopletter | newsletter | them
= New colours are in
= 20 % off all jumpers until $day
= You left something in your basket
= Socks. We mean it.
o Hello Nora, it is getting {cold|windy|grey}, and we have thought about your ankles.
o Our knitters have been busy, and the shelves are full of moss and slate.
m The fisherman's jumper, now in "Low Tide".
m Free shipping on everything above 80.
m Mending service: send us your moth holes, we send you back a jumper.
m Would you like to win a blanket? Simply tell us your favourite weather.
e You get this mail because you bought from us. Manage your preferences or unsubscribe.

# langletter | newsletter | them
= Wordwise Weekly no. $pages
= The word of the week: $term
= On hyphens, again
o Good morning. This week: a verb that has lost its object, and a comma that cost a million.
o Good morning. We asked what your favourite untranslatable word was, and eleven hundred of you answered.
m Word of the week: $term.
m Readers write: is "presently" now or soon? Both sides are armed.
m From the archive: how the semicolon got its winter coat.
m Job market: seven new offers for editors and translators.
m Did you know that "nice" once meant "foolish"?
e Wordwise is free and lives on its readers. Unsubscribe here, we won't take it personally.

# hallletter | newsletter | them
= Programm im $monat
= Nur noch wenige Karten
o Liebe Gäste, der $monat klingt nach Streichern und Regen.
o Die neue Saison steht, und das Heft liegt in Ihrem Briefkasten.
m Am $datum: Haydn, Janáček und eine Schreibmaschine.
m Am $tag um 20 Uhr: Lesung mit Musik.
m Karten ab 18 Franken, für Studierende die Hälfte.
m Die Garderobe sucht noch freundliche Menschen.
e Abmelden können Sie sich jederzeit mit einem Klick.

# toolletter | newsletter | them
= Termbase Tools $release is here
= What's new in $release
= Webinar: less clicking, more translating
o Version $release brings you a faster search and a slower temper for the spell checker.
o We have listened to you and moved the button back.
m New: import of glossaries with more than 100,000 terms.
m Fixed: the program no longer thinks that every Monday is a holiday.
m Webinar on $date: regular expressions for people who would rather not.
e You receive this mail as a registered user. Unsubscribe from product news.

# orders | robot | them
= Your order $invoice
= Order confirmation $invoice
o Thank you for your order. We are packing it with care and a little lavender.
o We have received your payment for order $invoice.
m 1 x fisherman's jumper, moss, size M
m 2 x walking socks, slate
m Total: $some
e This message was created automatically. Please do not reply to it.

# parcels | robot | them
=1 Your parcel is on its way
=1 Your parcel arrives on $day
=2 Delivered: your parcel
=3 We missed you
o1 A parcel with the number PB$invoice is on its way to you.
o2 Good news: your parcel PB$invoice has been delivered to a neighbour on the second floor.
o3 Unfortunately nobody was at home. Your parcel PB$invoice is waiting at the shop on the corner until $date.
m2 Was it handed to the right person? Please rate your delivery.
m3 Please have your identity card ready.
m You can follow it in our application at any time.
e This is an automatic message, replies are not read.

# tickets | robot | them
=1 Your ticket to $town
=1 Booking confirmation $invoice
=2 Change to your journey
o1 Thank you for booking with NightRail. Your ticket to $town is attached.
o2 Please note that your train to $town leaves eight minutes later than planned.
m Booking reference: NR-$invoice
m Coach 263, lower bed, quiet compartment.
m1 Would you tell us how satisfied you were with your booking?
e Please do not answer this mail. It is sent from an address that cannot receive messages.

# bank | robot | them
=1 New documents in your e-banking
=1 Your statement is ready
=2 Standing order carried out
o1 A new document has been placed in your electronic mailbox: account statement.
o2 Your standing order has been carried out.
m Please log in as usual. We never send links in our messages.
m Could you check once a year that your address is still correct?
e Kantonsbank Dreiland. This message was generated automatically.

# phonebill | robot | them
= Your bill for $month
= Your Fernhall bill $invoice
o Your bill $invoice is ready. The amount of $small will be debited on $date.
m You have used 4.2 of your 10 gigabytes.
m Would you like to save paper? You already do, thank you.
e Please do not reply to this message.

# library | robot | them
=1 Due soon: $book
=2 Your reservation has arrived
o1 The following item is due on $date: $book.
o2 The item that you reserved is ready for you at the desk: $book.
m1 It cannot be renewed, since somebody else is waiting for it.
m Open until seven on weekdays.
e City Library Basel Süd, automatic reminder.

# social | robot | them
=1 You have a new invitation
=4 $friend has commented on your post
=2 Three people looked at your profile
=3 An anniversary among your contacts
o1 $friend would like to add you to a network on Linkring.
o2 Your profile was viewed by three people this week.
o4 $friend has written something below your post about commas.
o3 Congratulate $friend on a work anniversary.
m14 Do you want to answer? Log in to see the whole message.
m People you may know: 14 new suggestions.
e You are receiving notifications from Linkring. Unsubscribe or change your settings.

# calendar | robot | them
=1 Reminder: rehearsal, 19:30
=2 Your agenda for $day
o1 This is a reminder of an event in your calendar.
o2 You have three events on $day.
m2 09:00 Deadline: $project
m2 12:30 Lunch with $friend, $place
m12 19:30 Rehearsal
m2 16:00 Telephone call, $project
e Orchard Calendar. You asked to be reminded by mail; change this in your settings.

# hosting | robot | them
=1 Invoice $invoice
=2 Your domain will be renewed
o1 Thank you for being our customer. Attached you will find your invoice $invoice.
o2 The domain whitlock-translations.example will be renewed for one year on $date.
m1 Amount: $small
m You do not have to do anything, we will debit your account.
e Greenhost runs on wind and a little sun. Automatic message.

# issues | robot | them
=1 [strings] Build $release finished
=2 [strings] #$pages: truncated label on settings page
=3 [strings] #$pages assigned to you
o1 The build $release has finished without errors.
o2 A new issue has been opened: truncated label on the settings page.
o3 Issue #$pages has been assigned to you: wrong plural in the dialogue "Delete files".
m23 Priority: normal. Language: en-GB.
m3 Could you have a look? This request was generated from the template "translation".
m2 Comment: the text is longer than the button.
e You receive this mail because you are subscribed to the project. Reply above this line to comment.

# payments | robot | them
= Remittance advice
= Remittance advice $invoice
o Please be advised that a payment of $amount has been made to your account.
m Your reference: $invoice
m Value date: $date
e Larkfield Press, Accounts Payable. This mailbox is not monitored.

# bounces | robot | them
= Undelivered Mail Returned to Sender
= Delivery Status Notification (Failure)
o This is the mail system at host mail.postkasten.example. I'm sorry to have to inform you that your message could not be delivered to one or more recipients.
m The mailbox does not exist: <info@closed-gallery.example>
e For further assistance, please send mail to postmaster.
)";
}

}  // namespace closeknit::sample
