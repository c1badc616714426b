// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/phrases.hpp"

namespace closeknit::signals {
namespace {

using enum Move;

constexpr Phrase kFrench[] = {
    {"merci", thanks, 0.65},
    {"merci pour", thanks, 0.9},
    {"merci beaucoup", thanks, 0.88},
    {"merci de ton", thanks, 0.85},
    {"merci de votre", thanks, 0.75},
    {"mille mercis", thanks, 0.92},
    {"je te remercie", thanks, 0.88},
    {"je vous remercie", thanks, 0.75},
    {"merci d'avance", nothing},
    {"merci de bien vouloir", nothing},
    {"je t'envoie", promise, 0.85},
    {"je vous envoie", promise, 0.75},
    {"je te tiens au courant", promise, 0.88},
    {"je vous tiens au courant", promise, 0.85},
    {"je te rappelle", promise, 0.8},
    {"je m'en occupe", promise, 0.88},
    {"je te réponds", promise, 0.8},
    {"je reviens vers toi", promise, 0.88},
    {"je reviens vers vous", promise, 0.88},
    {"je vais voir", promise, 0.65},
    {"je peux t'aider", offer, 0.85},
    {"je cherche", need, 0.7},
    {"nous cherchons", need, 0.75},
    {"connais tu quelqu'un", need, 0.88},
    {"connaissez vous quelqu'un", need, 0.88},
    {"j'espère que tu vas bien", care, 0.88},
    {"j'espère que vous allez bien", care, 0.88},
    {"comment vas tu", care, 0.85},
    {"comment allez vous", care, 0.85},
    {"ça va", care, 0.65},
    {"désolé", apology, 0.7},
    {"désolée", apology, 0.7},
    {"je m'excuse", apology, 0.85},
    {"bonne nouvelle", good_news, 0.75},
    {"mauvaise nouvelle", bad_news, 0.8},
    {"enceinte", birth, 0.85},
    {"est né", birth, 0.8},
    {"est née", birth, 0.8},
    {"en congé maternité", birth, 0.85},
    {"en congé paternité", birth, 0.85},
    {"notre mariage", wedding, 0.88},
    {"mon mariage", wedding, 0.88},
    {"voyage de noces", wedding, 0.85},
    {"nous nous marions", wedding, 0.92},
    {"à l'hôpital", illness, 0.85},
    {"je suis malade", illness, 0.88},
    {"est malade", illness, 0.8},
    {"été malade", illness, 0.8},
    {"s'est cassé", illness, 0.85},
    {"me suis cassé", illness, 0.9},
    {"en arrêt maladie", illness, 0.9},
    {"décédé", death, 0.88},
    {"décédée", death, 0.88},
    {"l'enterrement", death, 0.88},
    {"les obsèques", death, 0.88},
    {"nouveau travail", new_job, 0.85},
    {"nouvel emploi", new_job, 0.85},
    {"nouveau poste", new_job, 0.8},
    {"j'ai démissionné", new_job, 0.92},
    {"mon dernier jour", new_job, 0.75},
    {"je déménage", moving, 0.9},
    {"nous déménageons", moving, 0.9},
    {"nouvel appartement", moving, 0.85},
    {"nouvelle maison", moving, 0.85},
    {"ai déménagé", moving, 0.88},
    {"mes examens", exam, 0.88},
    {"mon examen", exam, 0.88},
    {"entretien d'embauche", exam, 0.85},
    {"ma retraite", retirement, 0.8},
    {"en vacances", travel, 0.75},
    {"en voyage", travel, 0.72},
    {"en déplacement", travel, 0.72},
    {"rentre de vacances", travel, 0.85},
    {"de retour de vacances", travel, 0.85},
    {"mon voyage", travel, 0.8},
    {"notre voyage", travel, 0.8},
};

}  // namespace

std::span<const Phrase> french_acts() {
  return kFrench;
}

}  // namespace closeknit::signals
