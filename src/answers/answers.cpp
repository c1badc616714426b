// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/answers.hpp"

#include <array>

#include "answers/pieces.hpp"

namespace closeknit::answers {

Json day_of(std::int32_t day) {
  return to_iso_day(Instant{day * kSecondsPerDay});
}

Json evidence_of(const pages::Evidence& evidence) {
  return {{"interaction", to_text(evidence.interaction)},
          {"message_id", evidence.message_id},
          {"at", moment(evidence.at)},
          {"from", evidence.from},
          {"subject", evidence.subject},
          {"quote", evidence.quote}};
}

namespace {

Json item_of(const today::Item& item) {
  return {{"key", item.key},
          {"number", item.number},
          {"reason", today::reason_name(item.reason)},
          {"person", to_text(item.person)},
          {"name", item.name},
          {"circle", ties::circle_name(item.circle)},
          {"strength", figure(item.strength)},
          {"what", item.what},
          {"next_step", today::next_step(item)},
          {"evidence", array_of(item.evidence, evidence_of)}};
}

}  // namespace

Json owed_of(const pages::OwedItem& item) {
  return {{"key", item.key},
          {"kind", owed::kind_name(item.kind)},
          {"person", to_text(item.person)},
          {"name", item.name},
          {"circle", ties::circle_name(item.circle)},
          {"strength", figure(item.strength)},
          {"probability", figure(item.probability)},
          {"age_days", figure(item.age.count)},
          {"usual_days", item.usual ? figure(item.usual->count) : Json(nullptr)},
          {"due", item.due ? day_of(*item.due) : Json(nullptr)},
          {"thanked", item.thanked},
          {"also", item.also},
          {"evidence", Json::array({evidence_of(item.evidence)})},
          {"why", item.why}};
}

Json note_of(const pages::NoteLine& note) {
  return {{"number", note.number},
          {"kind", book::correction_name(note.kind)},
          {"at", moment(note.at)},
          {"words", note.words}};
}

Json worth_asking_of(const pages::WorthAsking& one) {
  return {{"kind", signals::signal_name(one.kind)},
          {"words", one.words},
          {"gentle", one.gentle},
          {"evidence", Json::array({evidence_of(one.evidence)})}};
}

Json ending_of(const pages::Ending& ending) {
  return {{"kind", pages::ending_name(ending.kind)},
          {"words", ending.words},
          {"gentle", ending.gentle},
          {"evidence", array_of(ending.evidence, evidence_of)}};
}

Json fact_of(const pages::FactLine& fact) {
  return {
      {"kind", signals::fact_name(fact.kind)},
      {"value", fact.value},
      {"evidence", Json::array({evidence_of(fact.evidence)})},
      {"key", fact.key},
      {"earlier", array_of(fact.earlier, [](const pages::FactLine::Earlier& one) -> Json {
         return {
             {"value", one.value}, {"interaction", to_text(one.interaction)}, {"at", moment(one.at)}, {"key", one.key}};
       })}};
}

Json remark_of(const pages::DraftRemark& remark) {
  constexpr std::array<std::string_view, 3> kWeights{"remark", "warning", "refusal"};
  return {{"finding", honesty::finding_name(remark.finding)},
          {"weight", kWeights[static_cast<std::size_t>(remark.weight)]},
          {"words", remark.words},
          {"quote", remark.quote},
          {"evidence", array_of(remark.evidence, evidence_of)}};
}

namespace {

Json standing_of(const pages::Standing& standing, const AddressOf& address_of) {
  return {{"id", to_text(standing.person)},
          {"name", standing.name},
          {"kind", people::kind_name(standing.kind)},
          {"addresses", array_of(standing.identities, address_of)},
          {"circle", ties::circle_name(standing.circle)},
          {"strength", figure(standing.tie.strength)},
          {"confidence", figure(standing.tie.confidence)},
          {"trend", ties::trend_name(standing.tie.trend)},
          {"two_way", standing.tie.two_way},
          {"messages_in", standing.messages_in},
          {"messages_out", standing.messages_out},
          {"first", moment(standing.first)},
          {"last", moment(standing.last)}};
}

Json identity_of(const pages::IdentityLine& line) {
  return {{"id", to_text(line.identity)},
          {"address", line.address},
          {"names", line.names},
          {"reason", line.joined_because},
          {"confidence", figure(line.confidence)}};
}

Json part_of(const ties::PartOf& part) {
  return {{"name", part.name}, {"words", part.words}, {"value", figure(part.value)}, {"share", figure(part.share)}};
}

// The score as the shares that are shown add up to it, which were rounded one by one.
void add_why(Json& person, const pages::Standing& standing) {
  double score = standing.tie.parts.empty() ? standing.tie.score : 0;
  for (const ties::PartOf& part : standing.tie.parts)
    score += figure(part.share).get<double>();
  person["why"] = array_of(standing.tie.parts, part_of);
  person["score"] = figure(score);
  person["closer"] = standing.closer;
}

Json hit_of(const search::Hit& hit) {
  return {{"interaction", to_text(hit.interaction)},
          {"message_id", hit.message_id},
          {"at", moment(hit.at)},
          {"from", hit.from},
          {"subject", hit.subject},
          {"snippet", hit.snippet},
          {"in_quote", hit.in_quote}};
}

Json suggestion_of(const search::Suggestion& suggestion) {
  return {{"person", to_text(suggestion.person)}, {"name", suggestion.name}, {"address", suggestion.address}};
}

Json owner_of(const pages::OwnerLine& line) {
  return {{"id", to_text(line.identity)},
          {"address", line.address},
          {"reason", line.reason},
          {"confidence", figure(line.confidence)}};
}

Json misread_of(const intake::Misread& misread) {
  return {{"where", misread.where}, {"code", misread.code}, {"what", misread.what}};
}

Json missing_of(const intake::Missing& missing) {
  return {{"kind", sources::loss_name(missing.loss)}, {"count", missing.count}, {"where", missing.where}};
}

Json unsure_of(const pages::Unsure& one) {
  return {{"key", one.key},
          {"about", pages::about_name(one.about)},
          {"kind", one.kind},
          {"person", to_text(one.person)},
          {"name", one.name},
          {"words", one.words},
          {"confidence", figure(one.confidence)},
          {"evidence", one.evidence ? Json::array({evidence_of(*one.evidence)}) : Json::array()}};
}

Json doubt_of(const pages::DoubtLine& doubt) {
  auto side = [](IdentityId identity, const std::string& address, const std::string& name) -> Json {
    return {{"id", to_text(identity)}, {"address", address}, {"name", name}};
  };
  return {{"a", side(doubt.a, doubt.address_a, doubt.name_a)},
          {"b", side(doubt.b, doubt.address_b, doubt.name_b)},
          {"reason", doubt.reason},
          {"confidence", figure(doubt.confidence)}};
}

Json correction_of(const corrections::Line& line) {
  const book::Correction& correction = line.correction;
  return {{"number", correction.number},   {"kind", book::correction_name(correction.kind)},
          {"subject", correction.subject}, {"object", correction.object},
          {"subject_words", line.subject}, {"object_words", line.object},
          {"at", moment(correction.at)},   {"undone", correction.undone}};
}

Json value_of(const Member& member) {
  if (member.kind == Member::Kind::text) return member.text;
  if (member.kind == Member::Kind::number) return member.number;
  return member.kind == Member::Kind::yes;
}

}  // namespace

Json entry_of(const pages::TimelineEntry& entry) {
  return {{"interaction", to_text(entry.interaction)},
          {"at", moment(entry.at)},
          {"direction", entry.direction == ties::Direction::out ? "out" : "in"},
          {"direct", entry.direct},
          {"subject", entry.subject},
          {"snippet", entry.snippet}};
}

std::string error_json(const Error& error) {
  return line_of(
      {{"error",
        {{"code", code_name(error.code)}, {"what", error.what}, {"where", error.where}, {"hint", error.hint}}}});
}

std::string today_json(std::span<const today::Item> items, Nudging nudging) {
  Json list{{"items", array_of(items, item_of)}};
  if (nudging == Nudging::unwanted) list["quiet"] = true;
  return line_of(list);
}

std::string people_json(std::span<const pages::Standing> standings, const AddressOf& address_of,
                        std::optional<PersonId> next) {
  Json list{{"people", array_of(standings, [&](const auto& s) { return standing_of(s, address_of); })}};
  if (next) list["next"] = to_text(*next);
  return line_of(list);
}

std::string circles_json(std::span<const pages::Standing> standings, std::span<const pages::CameThrough> came,
                         const AddressOf& address_of) {
  pages::Shape shape = pages::shape(standings);
  Json circles = Json::array();
  for (std::size_t i = 0; i < static_cast<std::size_t>(ties::Circle::connection); ++i) {
    Json people = Json::array();
    for (const pages::Standing& standing : standings) {
      if (standing.kind != people::Kind::person || static_cast<std::size_t>(standing.circle) != i) continue;
      Json person = standing_of(standing, address_of);
      add_why(person, standing);
      person["evidence"] = array_of(standing.evidence, evidence_of);
      people.push_back(std::move(person));
    }
    circles.push_back({{"circle", ties::circle_name(static_cast<ties::Circle>(i))},
                       {"count", shape.in_circle[i]},
                       {"people", std::move(people)}});
  }
  return line_of({{"circles", std::move(circles)},
                  {"connections", shape.in_circle[static_cast<std::size_t>(ties::Circle::connection)]},
                  {"people", shape.people},
                  {"other_parties", shape.other_parties},
                  {"trends",
                   {{"warming", shape.warming},
                    {"steady", shape.steady},
                    {"drifting", shape.drifting},
                    {"dormant", shape.dormant}}},
                  {"came_through", array_of(came, [](const pages::CameThrough& one) {
                     return Json{{"what", one.what},
                                 {"person", to_text(one.person)},
                                 {"name", one.name},
                                 {"circle", ties::circle_name(one.circle)},
                                 {"at", moment(one.at)}};
                   })}});
}

std::string person_json(const pages::PersonPage& page, const AddressOf& address_of) {
  Json person = standing_of(page.standing, address_of);
  person["kind_reason"] = page.kind_reason;
  person["identities"] = array_of(page.identities, identity_of);
  person["timeline"] = array_of(page.timeline, entry_of);
  person["by_year"] =
      array_of(page.by_year, [](const auto& year) -> Json { return {{"year", year.first}, {"days", year.second}}; });
  person["notes"] = array_of(page.notes, note_of);
  person["ending"] = page.ending ? ending_of(*page.ending) : Json(nullptr);
  person["worth_asking"] = array_of(page.worth_asking, worth_asking_of);
  person["facts"] = array_of(page.facts, fact_of);
  person["gave"] = array_of(page.gave, gift_of);
  person["could_give"] = array_of(page.could_give, could_of);
  person["consents"] = array_of(page.consents, consent_of);
  person["introductions"] = array_of(page.introductions, introduction_of);
  person["topics"] = array_of(page.topics, [](const pages::Topic& topic) {
    return Json{
        {"word", topic.word}, {"messages", topic.messages}, {"evidence", Json::array({evidence_of(topic.evidence)})}};
  });
  person["to_send"] = array_of(page.to_send, [](const pages::ToSend& one) {
    return Json{{"title", one.title},
                {"link", one.link},
                {"words", one.words},
                {"evidence", Json::array({evidence_of(one.evidence)})}};
  });
  person["owed_by_me"] = array_of(page.owed_by_me, owed_of);
  person["owed_to_me"] = array_of(page.owed_to_me, owed_of);
  add_why(person, page.standing);
  person["evidence"] = array_of(page.standing.evidence, evidence_of);
  person["words"] = ties::in_words(page.standing.tie);
  return line_of({{"person", std::move(person)}});
}

std::string owed_json(const pages::OwedList& owed) {
  return line_of({{"by_me", array_of(owed.by_me, owed_of)}, {"to_me", array_of(owed.to_me, owed_of)}});
}

std::string search_json(const search::Hits& hits) {
  return line_of({{"hits", array_of(hits.hits, hit_of)}, {"more", hits.more}});
}

std::string suggestions_json(std::span<const search::Suggestion> suggestions) {
  return line_of({{"people", array_of(suggestions, suggestion_of)}});
}

std::string import_json(const intake::Report& report, std::span<const pages::OwnerLine> owner, double seconds) {
  return line_of({{"read", report.read},
                  {"new", report.added},
                  {"known", report.known},
                  {"forgotten", report.forgotten},
                  {"refused", report.refused},
                  {"not_mail", report.not_mail},
                  {"stopped", report.stopped},
                  {"misread", array_of(report.misread, misread_of)},
                  {"missing", array_of(report.missing, missing_of)},
                  {"owner", array_of(owner, owner_of)},
                  {"seconds", figure(seconds)}});
}

std::string owner_json(std::span<const pages::OwnerLine> owner) {
  return line_of({{"owner", array_of(owner, owner_of)}});
}

std::string review_json(std::span<const pages::DoubtLine> doubts, std::span<const pages::Unsure> unsure) {
  return line_of({{"doubts", array_of(doubts, doubt_of)}, {"unsure", array_of(unsure, unsure_of)}});
}

std::string corrections_json(std::span<const corrections::Line> lines) {
  return line_of({{"corrections", array_of(lines, correction_of)}});
}

std::string noted_json(std::span<const std::int64_t> numbers) {
  return line_of({{"corrections", std::vector<std::int64_t>(numbers.begin(), numbers.end())}});
}

std::string object_json(std::span<const Member> members) {
  Json object = Json::object();
  for (const Member& member : members)
    object[std::string(member.name)] = value_of(member);
  return line_of(object);
}

std::string list_json(std::string_view name, std::span<const std::string> texts) {
  return line_of({{std::string(name), std::vector<std::string>(texts.begin(), texts.end())}});
}

std::string draft_json(std::span<const pages::DraftRemark> remarks) {
  return line_of({{"remarks", array_of(remarks, remark_of)}});
}

namespace {

Json feed_of(const interests::Feed& feed) {
  return {{"url", feed.url}, {"title", feed.title}, {"fetched", moment(feed.fetched)}, {"problem", feed.problem}};
}

}  // namespace

std::string feeds_json(std::span<const interests::Feed> all) {
  return line_of({{"feeds", array_of(all, feed_of)}});
}

std::string fetched_json(const feeds::Report& report) {
  constexpr std::array<std::string_view, 3> kHow{"fresh", "unchanged", "failed"};
  return line_of({{"feeds", array_of(report.feeds,
                                     [&](const feeds::Fetched& one) {
                                       Json feed = feed_of(one.feed);
                                       feed["how"] = kHow[static_cast<std::size_t>(one.how)];
                                       feed["new"] = one.added;
                                       return feed;
                                     })},
                  {"suited", report.suited}});
}

std::string blasts_json(std::span<const pages::BlastLine> lines) {
  return line_of({{"blasts", array_of(lines, [](const pages::BlastLine& line) {
                     return Json{{"letters", line.letters},
                                 {"people", line.people},
                                 {"names", line.names},
                                 {"evidence", Json::array({evidence_of(line.first), evidence_of(line.last)})}};
                   })}});
}

std::string paths_json(std::span<const pages::PathLine> lines) {
  auto step_of = [](const pages::PathStep& step) {
    Json evidence = Json::array();
    if (step.evidence.interaction) evidence.push_back(evidence_of(step.evidence));
    return Json{{"person", to_text(step.person)},
                {"name", step.name},
                {"trust", figure(step.trust)},
                {"words", step.words},
                {"evidence", std::move(evidence)}};
  };
  return line_of({{"paths", array_of(lines, [&](const pages::PathLine& line) {
                     return Json{{"chance", figure(line.chance)}, {"steps", array_of(line.steps, step_of)}};
                   })}});
}

std::string shares_json(std::span<const Share> shares) {
  auto reader_of = [](const pages::Reader& reader) {
    return Json{{"person", to_text(reader.person)},
                {"name", reader.name},
                {"circle", ties::circle_name(reader.circle)},
                {"strength", figure(reader.strength)},
                {"words", reader.words},
                {"evidence", Json::array({evidence_of(reader.evidence)})}};
  };
  auto resting_of = [](const pages::Resting& one) {
    bool has_it = one.because == pages::Resting::Because::has_it;
    return Json{{"person", to_text(one.person)},
                {"name", one.name},
                {"because", has_it ? "has_it" : "sent_lately"},
                {"at", moment(one.at)}};
  };
  return line_of({{"shares", array_of(shares, [&](const Share& share) {
                     return Json{{"title", share.piece.title},
                                 {"link", share.piece.link},
                                 {"readers", array_of(share.readership.readers, reader_of)},
                                 {"resting", array_of(share.readership.resting, resting_of)}};
                   })}});
}

}  // namespace closeknit::answers
