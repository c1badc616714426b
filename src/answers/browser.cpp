// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/browser.hpp"

#include <array>

#include "answers/answers.hpp"
#include "answers/pieces.hpp"
#include "ties/ties.hpp"

namespace closeknit::answers {
namespace {

Json correspondent_of(const pages::Correspondent& one) {
  return {{"person", one.person ? Json(to_text(*one.person)) : Json(nullptr)},
          {"name", one.name},
          {"address", one.address}};
}

Json zone_of(const book::ZonedText& part) {
  // Indexed by text::ZoneKind.
  constexpr std::array<std::string_view, 5> kNames{"new", "quoted", "forwarded", "signature", "disclaimer"};
  return {{"zone", kNames.at(static_cast<std::size_t>(part.kind))}, {"text", part.text}};
}

Json attachments_of(const std::string& json) {
  Json list = Json::parse(json.empty() ? "[]" : json, nullptr, false);
  return list.is_array() ? list : Json::array();
}

Json document_of(const std::string& json) {
  return json.empty() ? Json(nullptr) : Json::parse(json, nullptr, false);
}

Json figure_of(std::optional<double> value) {
  return value ? figure(*value) : Json(nullptr);
}

}  // namespace

std::string status_json(const Status& status) {
  return line_of({{"version", status.version},
                  {"empty", status.interactions == 0},
                  {"owner_known", status.owner_known},
                  {"interactions", status.interactions},
                  {"people", status.people},
                  {"importing", status.importing},
                  {"owner_name", status.owner_name},
                  {"inbox", status.inbox},
                  {"language", status.language},
                  {"now", to_iso(status.now)}});
}

std::string message_json(const pages::MessagePage& page) {
  auto id_of = [](InteractionId id) -> Json { return to_text(id); };
  return line_of({{"id", to_text(page.interaction)},
                  {"message_id", page.message_id},
                  {"at", moment(page.at)},
                  {"from", array_of(page.from, correspondent_of)},
                  {"to", array_of(page.to, correspondent_of)},
                  {"cc", array_of(page.cc, correspondent_of)},
                  {"bcc", array_of(page.bcc, correspondent_of)},
                  {"subject", page.subject},
                  {"text", array_of(page.text, zone_of)},
                  {"attachments", attachments_of(page.attachments)},
                  {"conversation", array_of(page.conversation, id_of)}});
}

std::string timeline_json(std::span<const pages::TimelineEntry> entries, More more) {
  return line_of({{"timeline", array_of(entries, entry_of)}, {"more", more == More::yes}});
}

std::string graph_json(const pages::Graph& graph) {
  return line_of({{"nodes", array_of(graph.nodes,
                                     [](const pages::Standing& one) -> Json {
                                       return {{"id", to_text(one.person)},
                                               {"name", one.name},
                                               {"circle", ties::circle_name(one.circle)},
                                               {"strength", figure(one.tie.strength)},
                                               {"trend", ties::trend_name(one.tie.trend)}};
                                     })},
                  {"links", array_of(graph.links, [](const introductions::Link& link) -> Json {
                     return {{"a", to_text(link.a)}, {"b", to_text(link.b)}, {"weight", link.letters}};
                   })}});
}

std::string places_json(std::span<const intake::Place> places) {
  return line_of(
      {{"places", array_of(places, [](const intake::Place& place) -> Json {
          return {{"kind", place.kind}, {"name", place.name}, {"path", place.path}, {"messages", place.messages}};
        })}});
}

std::string settings_json(std::span<const std::pair<std::string, std::string>> settings) {
  Json object = Json::object();
  for (const auto& [name, value] : settings)
    object[name] = value;
  return line_of(object);
}

std::string running_json(const Running& running, std::optional<double> rate, std::optional<double> left) {
  return line_of({{"running", running.running},
                  {"stage", running.stage},
                  {"unit", running.unit},
                  {"done", running.done},
                  {"total", running.total},
                  {"messages", running.messages},
                  {"people", running.people},
                  {"paths", running.paths},
                  {"cancelled", running.cancelled},
                  {"finished", moment(running.finished)},
                  {"rate", figure_of(rate)},
                  {"left", figure_of(left)},
                  {"seconds", figure(running.seconds)},
                  {"report", document_of(running.report)},
                  {"error", document_of(running.error)}});
}

std::string step_json(const Step& step) {
  return line_of({{"stage", step.stage},
                  {"unit", step.unit},
                  {"done", step.done},
                  {"total", step.total},
                  {"messages", step.messages}});
}

std::string upload_json(const Upload& upload) {
  return line_of({{"name", upload.name},
                  {"received", upload.received},
                  {"total", upload.total},
                  {"complete", !upload.path.empty()},
                  {"path", upload.path.empty() ? Json(nullptr) : Json(upload.path)},
                  {"files", upload.files}});
}

}  // namespace closeknit::answers
