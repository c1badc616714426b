// SPDX-License-Identifier: AGPL-3.0-or-later
// The pieces of which this room's documents are made; for this room alone.
#pragma once

#include "answers/json_parts.hpp"
#include "pages/drafts.hpp"
#include "pages/introducing.hpp"
#include "pages/pages.hpp"

namespace closeknit::answers {

Json day_of(std::int32_t day);
Json evidence_of(const pages::Evidence& evidence);
Json owed_of(const pages::OwedItem& item);
Json note_of(const pages::NoteLine& note);
Json worth_asking_of(const pages::WorthAsking& one);
Json remark_of(const pages::DraftRemark& remark);
Json gift_of(const pages::Gift& gift);
Json could_of(const pages::CouldGive& one);
Json consent_of(const pages::ConsentLine& line);
Json introduction_of(const pages::IntroductionPage& page);

}  // namespace closeknit::answers
