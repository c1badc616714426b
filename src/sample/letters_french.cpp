// SPDX-License-Identifier: AGPL-3.0-or-later
// What is written in French: friends, clients, colleagues. The notation is explained in letters.hpp.
#include "sample/letters.hpp"

namespace closeknit::sample {

std::string_view letters_in_french() {
  return R"(
# diner | friend close | either
= Dîner $samedi ?
= À table !
o On fait une grande soupe $samedi soir, et il y en aura pour dix.
o J'ai trouvé des {champignons|mirabelles|artichauts} magnifiques au marché.
m Rien de compliqué, une longue table et des amis.
m Il y aura $plat, et un dessert si le four le veut bien.
a Tu viendrais, vers sept heures et demie ?
a Vous êtes libres tous les deux ?
r Avec grand plaisir ! J'apporte le fromage.
r Quelle bonne idée, je serai là.
rx Quel dommage, nous ne sommes pas là ce jour-là. Une autre fois, promis !
n Parfait, à $samedi alors. La porte sera ouverte.
nx Tant pis, on trouvera une autre date. Je t'embrasse.
ex Oui, très vite ! Je t'appelle à mon retour.
e C'était une soirée délicieuse, merci encore.

# nouvelles | friend close colleague | either
= Des nouvelles
= Ça fait longtemps
= Petit signe de vie
o Je rangeais des photos et je suis tombée sur celle de $town, avec nos chapeaux ridicules.
o Cela fait bien trop longtemps, et je n'ai aucune excuse, sinon la vie.
m Ici tout va bien : trop de travail, pas assez de ciel.
m Nous avons repeint la cuisine en jaune. Le matin, il faut des lunettes de soleil.
m Je me suis mise à nager avant le petit déjeuner et j'en parle beaucoup trop.
a Comment allez-vous ? Raconte-moi tout.
a1 Tu aurais un moment pour un vrai coup de fil, un de ces soirs ?
r Quelle joie de te lire ! Ici tout va bien, un peu fatigués, mais contents.
r1 Oui, volontiers ! Dimanche soir, après huit heures, je suis toute à toi.
n Je suis bien contente. Je t'écris plus longuement bientôt, promis.
n1 Dimanche, c'est parfait. Je t'appelle.
e Ça m'a fait un bien fou de te parler. N'attendons plus si longtemps.

# visite | friend close | them
= Je passe à Bâle
= Un lit pour deux nuits ?
o Je dois être à Bâle vers le $ladate, et j'aimerais tellement te voir.
o Il y a des billets de train pas chers, et il me reste des congés.
m J'apporterai des quenelles et tous les potins.
a Est-ce que je pourrais dormir chez vous ?
a Tu aurais une soirée pour moi ?
r Mais bien sûr ! Le canapé est devenu presque un lit.
r Évidemment, viens ! Jonas réfléchit déjà au menu.
n Merveilleux, je t'envoie les horaires dès que j'ai réservé.
e C'était si bon de t'avoir ici. L'appartement est bien trop calme ce matin.

# anniversaire | friend close | either
= Bon anniversaire !
o Très joyeux anniversaire ! Que cette année t'apporte du temps, du soleil et trois bons livres.
m Un petit paquet est en route, il devrait arriver $jour.
m Nous boirons un verre à ta santé ce soir.
r Merci mille fois, ça m'a fait un immense plaisir !
r Merci ! Le paquet est arrivé et il est déjà ouvert, évidemment.
e J'en suis ravie. À très bientôt.

# malade | friend close | them
= Au fond du lit
o Je suis clouée au lit depuis $jour avec une grippe de compétition.
o $kid a rapporté quelque chose de l'école et l'a généreusement partagé.
m Le médecin dit que ce n'est rien, mais j'ai la voix d'une porte de grange.
a Tu pourrais prévenir les autres que je ne viendrai pas ?
r Ma pauvre ! C'est fait, et tout le monde t'embrasse. Repose-toi bien.
r Je m'en occupe. Soigne-toi, et ne lis pas de nouvelles.
n Merci, tu es un amour. Je vais déjà un peu mieux.
e Quelle bonne nouvelle. Doucement quand même.

# merci | friend close | either
= Merci !
= Bien rentrée
o Juste un petit mot pour te dire merci pour {hier|ce week-end|tout}. Ça m'a fait un bien fou.
m Je n'avais pas autant ri depuis des mois.
m Je t'envoie les photos dès que je retrouve le câble.
r C'était si bon de t'avoir ici. La maison est trop calme.
r Quand tu veux, tu le sais bien.
e À très vite !

# traduction | client | them | must
= Traduction : $projet
= Demande de devis : $projet
o Nous préparons actuellement « $projet » et serions heureux de travailler de nouveau avec vous.
o Comme je vous l'avais annoncé au printemps, nous lançons « $projet ».
m Il s'agit d'environ $words mots, du français vers l'anglais.
m L'imprimeur attend les fichiers pour le $ladate.
m Le texte n'est pas encore tout à fait définitif, mais la structure ne changera plus.
a Seriez-vous disponible, et pourriez-vous nous envoyer un devis avant $jour ?
a Pourriez-vous nous dire quels seraient votre tarif et votre délai ?
r Je vous remercie de votre confiance, c'est avec plaisir. Vous recevrez mon devis demain.
r Merci beaucoup, les dates me conviennent très bien. Le total serait d'environ $montant.
n C'est une excellente nouvelle. Le bon de commande suivra dans la semaine.
e Bien reçu, merci. Je commence lundi.

# livraison | client | me
= $projet : traduction
o Vous trouverez ci-joint la traduction de « $projet », complète et relue.
o Voici la première partie de « $projet ». La seconde suivra $jour, comme convenu.
m J'ai laissé quatre commentaires, là où j'hésitais encore.
r Un grand merci, c'est un très beau travail.
r Bien reçu, merci ! Nous vous ferons part de nos remarques d'ici la fin de la semaine.
n Merci, cela me fait très plaisir. La facture suivra à la fin du mois.

# questions | client | me | must
= Questions sur $projet
o La traduction de « $projet » avance bien, mais il me reste quelques questions.
m À la page $pages, la légende indique 1894 et le texte 1849.
a Quelle date est la bonne ?
r La bonne date est 1894, merci de l'avoir remarqué !
n Merci beaucoup, tout est clair à présent.
e C'est nous qui vous remercions.

# rendezvous | client | either | must
= Rendez-vous
= Réunion : $projet
o Il y a tant de petites questions au sujet de « $projet » qu'une conversation irait plus vite.
m Une demi-heure devrait suffire.
a Est-ce que $jour à dix heures vous conviendrait ?
r C'est parfait pour moi.
r Le matin est difficile, mais à quatorze heures, volontiers.
n Très bien, je vous envoie l'invitation.
e Merci pour cet échange. Je vous envoie mes notes demain.

# facture | client | me
= Facture $invoice
o Veuillez trouver ci-joint ma facture $invoice pour « $projet », d'un montant de $montant. Merci pour cette belle collaboration.
r Merci, je la transmets à notre comptabilité.
n Merci bien, et au plaisir.

# coupdemain | colleague | either | must
= Une question de traduction
= Un coup de main
o Je bute sur une phrase depuis ce matin et je ne sais plus quelle langue je parle.
m C'est pour un texte de musée, trente mots au plus.
a Tu pourrais y jeter un œil ?
r Bien sûr, envoie-la-moi.
r Avec plaisir. À ta place, je couperais la phrase en deux.
n Mille mercis, tu me sauves.
e De rien ! À charge de revanche, avec un café.
)";
}

std::string_view asides_in_french() {
  return R"(
# apartes | friend close | either
winter Il a neigé cette nuit, et toute la rue sonne autrement.
spring Les martinets sont revenus, je les ai entendus ce matin.
summer Il fait plus de trente degrés, je travaille les pieds dans une bassine.
autumn Il y a du brouillard jusqu'à midi, et puis un ciel de verre.
any Je suis allée chez le dentiste ; nous avons été courageux tous les deux.
any Le petit voisin apprend la batterie, avec enthousiasme.
any Mon dos va beaucoup mieux, merci d'avoir demandé.
mine Jonas a construit une étagère, il faut maintenant la remplir.
)";
}

}  // namespace closeknit::sample
