// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/phrases.hpp"

namespace closeknit::signals {
namespace {

using enum Move;

constexpr Phrase kSpanish[] = {
    {"gracias", thanks, 0.65},
    {"gracias por", thanks, 0.9},
    {"muchas gracias", thanks, 0.85},
    {"mil gracias", thanks, 0.9},
    {"te agradezco", thanks, 0.85},
    {"gracias de antemano", nothing},
    {"te envío", promise, 0.75},
    {"te enviaré", promise, 0.9},
    {"te mando", promise, 0.75},
    {"te aviso", promise, 0.85},
    {"te llamo", promise, 0.75},
    {"te cuento", promise, 0.6},
    {"me encargo", promise, 0.85},
    {"puedo ayudarte", offer, 0.85},
    {"estoy buscando", need, 0.8},
    {"busco", need, 0.6},
    {"conoces a alguien", need, 0.88},
    {"espero que estés bien", care, 0.88},
    {"espero que esté bien", care, 0.88},
    {"cómo estás", care, 0.85},
    {"lo siento", apology, 0.75},
    {"perdona", apology, 0.7},
    {"disculpa", apology, 0.7},
    {"buenas noticias", good_news, 0.75},
    {"malas noticias", bad_news, 0.75},
    {"embarazada", birth, 0.88},
    {"nació", birth, 0.75},
    {"ha nacido", birth, 0.85},
    {"baja por maternidad", birth, 0.85},
    {"nuestra boda", wedding, 0.88},
    {"mi boda", wedding, 0.88},
    {"nos casamos", wedding, 0.9},
    {"luna de miel", wedding, 0.8},
    {"en el hospital", illness, 0.85},
    {"estoy enfermo", illness, 0.88},
    {"estoy enferma", illness, 0.88},
    {"está enfermo", illness, 0.82},
    {"está enferma", illness, 0.82},
    {"me operan", illness, 0.88},
    {"de baja por", illness, 0.7},
    {"falleció", death, 0.9},
    {"ha fallecido", death, 0.9},
    // By itself it is an English word too.
    {"el funeral", death, 0.8},
    {"al funeral", death, 0.8},
    {"su funeral", death, 0.8},
    {"nuevo trabajo", new_job, 0.85},
    {"nuevo empleo", new_job, 0.85},
    {"mi último día en", new_job, 0.78},
    {"nuevo puesto", new_job, 0.8},
    {"nos mudamos", moving, 0.9},
    {"me mudo", moving, 0.9},
    {"piso nuevo", moving, 0.8},
    {"casa nueva", moving, 0.8},
    {"mis exámenes", exam, 0.88},
    {"mi examen", exam, 0.88},
    {"entrevista de trabajo", exam, 0.85},
    {"me jubilo", retirement, 0.9},
    {"de vacaciones", travel, 0.75},
    {"mi viaje", travel, 0.8},
    {"nuestro viaje", travel, 0.8},
    {"estoy de viaje", travel, 0.88},
    {"estaré de viaje", travel, 0.88},
};

}  // namespace

std::span<const Phrase> spanish_acts() {
  return kSpanish;
}

}  // namespace closeknit::signals
